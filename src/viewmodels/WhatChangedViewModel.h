// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/InstallCodes.h"
#include "services/StaleKeys.h"
#include "services/Workplace.h"
#include "viewmodels/BackgroundTask.h"
#include "viewmodels/ChangedCodeModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/LineListModel.h"

#include <memory>

namespace viewmodels {

/// What changed between two editions of a code system, and whom it concerns: starred codes and exercises. Reading and
/// comparing go on a thread of their own. Of answer keys only counts are told here, never a code.
class WhatChangedViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    /// "working", "ready", "lacking" (no system has two editions), "stopped", "failed"; "" before the first open()
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< a sentence where it failed
    Q_PROPERTY(viewmodels::BackgroundTask* task READ task CONSTANT)
    Q_PROPERTY(int systemCount READ systemCount NOTIFY changed)
    Q_PROPERTY(viewmodels::ChoiceListModel* systems READ systems CONSTANT) ///< those with two editions
    Q_PROPERTY(viewmodels::ChoiceListModel* olders READ olders CONSTANT)   ///< of the system, all but the newest
    Q_PROPERTY(viewmodels::ChoiceListModel* newers READ newers CONSTANT)   ///< those after the older one
    Q_PROPERTY(QString system READ system NOTIFY changed)                  ///< "icd10cm"
    Q_PROPERTY(QString older READ older NOTIFY changed)                    ///< an edition's id
    Q_PROPERTY(QString newer READ newer NOTIFY changed)
    Q_PROPERTY(viewmodels::ChangedCodeModel* codes READ codes CONSTANT)
    Q_PROPERTY(int allCount READ allCount NOTIFY changed)
    Q_PROPERTY(int addedCount READ addedCount NOTIFY changed)
    Q_PROPERTY(int deletedCount READ deletedCount NOTIFY changed)
    Q_PROPERTY(int retitledCount READ retitledCount NOTIFY changed)
    Q_PROPERTY(int otherCount READ otherCount NOTIFY changed)
    Q_PROPERTY(QString coverage READ coverage NOTIFY changed) ///< what could not be compared; empty where all could
    Q_PROPERTY(viewmodels::LineListModel* starred READ starred CONSTANT) ///< heading: code, text: what became of it
    Q_PROPERTY(QString starredText READ starredText NOTIFY changed)      ///< where none is touched
    /// Those whose answer could no longer be coded. line: exercise, heading: its title, text: how much of it
    Q_PROPERTY(viewmodels::LineListModel* exercises READ exercises CONSTANT)
    Q_PROPERTY(QString exercisesText READ exercisesText NOTIFY changed) ///< how many hold

public:
    explicit WhatChangedViewModel(const services::Workplace& place, QObject* parent = nullptr);
    ~WhatChangedViewModel() override;
    WhatChangedViewModel(const WhatChangedViewModel&) = delete;
    WhatChangedViewModel& operator=(const WhatChangedViewModel&) = delete;

    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] BackgroundTask* task() { return &m_task; }
    [[nodiscard]] int systemCount() const { return m_systems.count(); }
    [[nodiscard]] ChoiceListModel* systems() { return &m_systems; }
    [[nodiscard]] ChoiceListModel* olders() { return &m_olders; }
    [[nodiscard]] ChoiceListModel* newers() { return &m_newers; }
    [[nodiscard]] QString system() const { return m_wish.system; }
    [[nodiscard]] QString older() const { return m_wish.older; }
    [[nodiscard]] QString newer() const { return m_wish.newer; }
    [[nodiscard]] ChangedCodeModel* codes() { return &m_codes; }
    [[nodiscard]] int allCount() const;
    [[nodiscard]] int addedCount() const;
    [[nodiscard]] int deletedCount() const;
    [[nodiscard]] int retitledCount() const;
    [[nodiscard]] int otherCount() const;
    [[nodiscard]] QString coverage() const;
    [[nodiscard]] LineListModel* starred() { return &m_starred; }
    [[nodiscard]] QString starredText() const { return m_starredText; }
    [[nodiscard]] LineListModel* exercises() { return &m_exercises; }
    [[nodiscard]] QString exercisesText() const;

    /// The page shows: reads the editions unless they are read already, and the stars anew.
    Q_INVOKABLE void open();
    /// The page is gone: what was read is let go, for it is large. The choice stays.
    Q_INVOKABLE void close();
    /// Reads again.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void choose(const QString& system, const QString& older, const QString& newer);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    /// Which comparison; what is empty or not at hand is chosen anew.
    struct Wish
    {
        QString system;
        QString older;
        QString newer;
        friend bool operator==(const Wish&, const Wish&) = default;
    };
    /// What the work found out; made on its thread, read when it is over.
    struct Reading;

    void offerNewer();
    void start();
    void finish(const QString& failure);
    void showReading();
    void fillStars();
    /// Which systems and editions there are, and which two of them it will be: those wished for, else the two newest.
    static void settle(const std::vector<services::EditionAtHand>& all, Reading& reading);
    [[nodiscard]] static domain::Result<QString> work(const services::Workplace& place, Reading& reading,
                                                      const BackgroundTask::Report& report);

    const services::Workplace& m_place;
    QString m_state;
    QString m_failure;
    Wish m_wish;
    bool m_again = false; ///< the wish changed while the work was under way
    bool m_open = false;
    std::shared_ptr<Reading> m_working;     ///< of the work under way
    std::shared_ptr<const Reading> m_shown; ///< null until something was read
    ChoiceListModel m_systems;
    ChoiceListModel m_olders;
    ChoiceListModel m_newers;
    ChangedCodeModel m_codes;
    LineListModel m_starred;
    LineListModel m_exercises;
    QString m_starredText;
    BackgroundTask m_task; ///< last: it stops and waits before the rest goes
};

} // namespace viewmodels
