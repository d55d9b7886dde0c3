// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/BackgroundTask.h"
#include "viewmodels/CodeSetsModel.h"
#include "viewmodels/ContentProblemsModel.h"
#include "viewmodels/LicenceViewModel.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// What a person sets, what the workspace holds, and the code sets. Kept in the workspace.
class SettingsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY appearanceChanged)
    /// 1 to 2.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY appearanceChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY appearanceChanged)
    /// Without a touch of keyboard or mouse, until the desk locks itself; 0: never.
    Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY lockMinutesChanged)
    Q_PROPERTY(QString folderText READ folderText CONSTANT)
    Q_PROPERTY(QString suggestedBackup READ suggestedBackup NOTIFY appearanceChanged)
    Q_PROPERTY(QString release READ release CONSTANT)
    Q_PROPERTY(viewmodels::ContentProblemsModel* contentProblems READ contentProblems CONSTANT)
    Q_PROPERTY(viewmodels::CodeSetsModel* codeSets READ codeSets CONSTANT)
    Q_PROPERTY(viewmodels::LicenceViewModel* licence READ licence CONSTANT)
    Q_PROPERTY(viewmodels::BackgroundTask* backup READ backupTask CONSTANT)
    Q_PROPERTY(viewmodels::BackgroundTask* install READ installTask CONSTANT)

public:
    SettingsViewModel(const services::Workplace& place, std::vector<ContentProblem> problems,
                      QObject* parent = nullptr);
    ~SettingsViewModel() override;
    SettingsViewModel(const SettingsViewModel&) = delete;
    SettingsViewModel& operator=(const SettingsViewModel&) = delete;

    /// Reads the settings anew.
    Q_INVOKABLE void refresh();
    /// Reads the list of code sets anew, which reads them whole.
    Q_INVOKABLE void readCodeSets();

    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark);
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    [[nodiscard]] int lockMinutes() const { return m_lockMinutes; }
    void setLockMinutes(int minutes);
    [[nodiscard]] QString folderText() const;
    [[nodiscard]] QString suggestedBackup() const;
    [[nodiscard]] QString release() const;
    [[nodiscard]] ContentProblemsModel* contentProblems() { return &m_problems; }
    [[nodiscard]] CodeSetsModel* codeSets() { return &m_codeSets; }
    [[nodiscard]] LicenceViewModel* licence() { return &m_licence; }
    [[nodiscard]] BackgroundTask* backupTask() { return &m_backup; }
    [[nodiscard]] BackgroundTask* installTask() { return &m_install; }

    /// A number of the layout (a column's width) under a name of its own; `fallback` where none is kept.
    Q_INVOKABLE double remembered(const QString& name, double fallback) const;
    /// Kept at once for remembered(), on disk a moment later.
    Q_INVOKABLE void remember(const QString& name, double value);

    Q_INVOKABLE void copyFolder();
    Q_INVOKABLE void backUp(const QUrl& file);
    /// Puts a backup in the place of all that is here; says dataReplaced(). The instructor's, and so is eraseAll().
    Q_INVOKABLE void restore(const QUrl& file);
    /// Says dataReplaced().
    Q_INVOKABLE void eraseAll();
    /// Official files, folders or archives.
    Q_INVOKABLE void installCodes(const QList<QUrl>& files);

Q_SIGNALS:
    void appearanceChanged();
    void lockMinutesChanged();
    void told(const QString& sentence);
    void failed(const QString& sentence);
    /// Everything that was read before is out of date.
    void dataReplaced();
    void codesInstalled();

private:
    [[nodiscard]] bool mayReplace();
    void keep(const QString& name, const QString& value);
    void keepLayout();
    [[nodiscard]] QString kept(const QString& name) const;

    const services::Workplace& m_place;
    bool m_dark = false;
    int m_lockMinutes = 10;
    double m_textScale = 1;
    bool m_reducedMotion = false;
    ContentProblemsModel m_problems;
    CodeSetsModel m_codeSets;
    LicenceViewModel m_licence;
    mutable QHash<QString, double> m_layout;
    QHash<QString, double> m_unsaved;
    QTimer m_saveSoon;
    BackgroundTask m_backup;
    BackgroundTask m_install;
};

} // namespace viewmodels
