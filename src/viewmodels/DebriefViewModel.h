// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/FactListModel.h"
#include "viewmodels/SessionReading.h"

#include <QUrl>

namespace viewmodels {

struct DebriefSheet;

/// What a trainee sees after handing in: how it went, what was right, what was missed, why, and where it stands.
class DebriefViewModel : public viewmodels::SessionReading
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(QString attemptText READ attemptText NOTIFY changed)
    /// 0..1, and as shown ("83.5").
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(QString percent READ percent NOTIFY changed)
    Q_PROPERTY(QString band READ band NOTIFY changed)
    Q_PROPERTY(QString nextBand READ nextBand NOTIFY changed)
    Q_PROPERTY(QString change READ change NOTIFY changed)
    Q_PROPERTY(bool passed READ passed NOTIFY changed)
    Q_PROPERTY(QString passLine READ passLine NOTIFY changed)
    /// Percent before the instructor's overrides; empty where none is in force.
    Q_PROPERTY(QString automaticPercent READ automaticPercent NOTIFY changed)
    Q_PROPERTY(QString comments READ comments NOTIFY changed) ///< on the session as a whole
    Q_PROPERTY(QString pace READ pace NOTIFY changed)
    Q_PROPERTY(QString paceNote READ paceNote NOTIFY changed)
    Q_PROPERTY(QString versions READ versions NOTIFY changed)
    Q_PROPERTY(viewmodels::FactListModel* figures READ figures CONSTANT)
    Q_PROPERTY(viewmodels::FactListModel* meters READ meters CONSTANT)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(viewmodels::FactListModel* practise READ practise CONSTANT)
    /// The exercise to go on with; empty where there is none.
    Q_PROPERTY(QString exercise READ exercise NOTIFY changed)
    Q_PROPERTY(QString nextExercise READ nextExercise NOTIFY changed)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    /// Only the trainee's own session can be objected to.
    Q_PROPERTY(bool own READ own NOTIFY changed)

public:
    enum View { Responsibilities, Skills, Domains };
    Q_ENUM(View)

    explicit DebriefViewModel(const services::Workplace& place, QObject* parent = nullptr);

    Q_INVOKABLE void refresh() { reload(); }
    /// A number of four digits other than this session's.
    Q_INVOKABLE [[nodiscard]] QString newSeed() const;
    /// Sends the objection to the chosen finding along with the session; false, and told by failed(), where it cannot.
    Q_INVOKABLE bool disagree(const QString& text, const QString& cite);
    Q_INVOKABLE bool print(const QUrl& file);
    Q_INVOKABLE bool saveSession(const QUrl& file);

    [[nodiscard]] QString attemptText() const { return m_attemptText; }
    [[nodiscard]] double share() const;
    [[nodiscard]] QString percent() const;
    [[nodiscard]] QString band() const;
    [[nodiscard]] QString nextBand() const;
    [[nodiscard]] QString change() const { return m_change; }
    [[nodiscard]] bool passed() const;
    [[nodiscard]] QString passLine() const;
    [[nodiscard]] QString automaticPercent() const;
    [[nodiscard]] QString comments() const;
    [[nodiscard]] QString pace() const;
    [[nodiscard]] QString paceNote() const;
    [[nodiscard]] QString versions() const;
    [[nodiscard]] FactListModel* figures() { return &m_figures; }
    [[nodiscard]] FactListModel* meters() { return &m_meters; }
    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    [[nodiscard]] FactListModel* practise() { return &m_practise; }
    [[nodiscard]] QString exercise() const;
    [[nodiscard]] QString nextExercise() const { return m_nextExercise; }
    [[nodiscard]] QString nextTitle() const { return m_nextTitle; }
    [[nodiscard]] bool own() const { return m_own; }

Q_SIGNALS:
    void viewChanged();

protected:
    void sessionRead() override;

private:
    [[nodiscard]] const scoring::Score* score() const;
    [[nodiscard]] const domain::Rubric* rubric() const;
    void readAttempts();
    void readNext();
    void showView();
    [[nodiscard]] DebriefSheet sheet();

    QString m_attemptText;
    QString m_change;
    FactListModel m_figures;
    FactListModel m_meters;
    FactListModel m_practise;
    View m_view = Responsibilities;
    QString m_nextExercise;
    QString m_nextTitle;
    bool m_own = false;
};

} // namespace viewmodels
