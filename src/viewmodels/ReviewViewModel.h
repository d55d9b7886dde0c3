// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/FactListModel.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/SessionListModel.h"
#include "viewmodels/SessionReading.h"
#include "viewmodels/TimelineModel.h"

#include <QUrl>

namespace viewmodels {

/// The instructor's desk: sessions, the replay of one, its findings, and the word that changes their points.
class ReviewViewModel : public viewmodels::SessionReading
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(viewmodels::SessionListModel* sessions READ sessions CONSTANT)
    Q_PROPERTY(
        QString playedText READ playedText NOTIFY changed) ///< "2026-05-12 10:15 · seed 4471 · 22:10 at the desk"
    Q_PROPERTY(QString automaticPercent READ automaticPercent NOTIFY changed)
    Q_PROPERTY(QString percent READ percent NOTIFY changed)
    Q_PROPERTY(bool overridden READ overridden NOTIFY changed)
    Q_PROPERTY(bool passed READ passed NOTIFY changed)
    Q_PROPERTY(QString passLine READ passLine NOTIFY changed)
    // The replay
    Q_PROPERTY(viewmodels::TimelineModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(viewmodels::VisitListModel* visits READ visits CONSTANT)
    Q_PROPERTY(viewmodels::ReplaySheetModel* sheet READ sheet CONSTANT)
    /// Number of events that have happened, 0 to eventCount.
    Q_PROPERTY(int position READ position WRITE setPosition NOTIFY positionChanged)
    Q_PROPERTY(int eventCount READ eventCount NOTIFY changed)
    Q_PROPERTY(double positionShare READ positionShare NOTIFY positionChanged)
    Q_PROPERTY(QString moment READ moment NOTIFY positionChanged)
    Q_PROPERTY(QString momentTime READ momentTime NOTIFY positionChanged)
    // The chosen finding
    Q_PROPERTY(bool hasFinding READ hasFinding NOTIFY currentChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY currentChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY currentChanged)
    Q_PROPERTY(QString cite READ cite NOTIFY currentChanged)
    Q_PROPERTY(QString rule READ rule NOTIFY currentChanged)
    Q_PROPERTY(QString automaticPoints READ automaticPoints NOTIFY currentChanged)
    Q_PROPERTY(QString points READ points NOTIFY currentChanged) ///< what counts now, as typed into the field
    Q_PROPERTY(bool findingOverridden READ findingOverridden NOTIFY currentChanged)
    Q_PROPERTY(QString overrideReason READ overrideReason NOTIFY currentChanged)
    Q_PROPERTY(QString disagreement READ disagreement NOTIFY currentChanged)
    Q_PROPERTY(QString disagreementCite READ disagreementCite NOTIFY currentChanged)
    /// Points to choose from; value is "auto" for the automatic ones.
    Q_PROPERTY(viewmodels::FactListModel* choices READ choices CONSTANT)
    Q_PROPERTY(viewmodels::FactListModel* comments READ comments CONSTANT)
    Q_PROPERTY(viewmodels::FactListModel* history READ history CONSTANT)

public:
    explicit ReviewViewModel(const services::Workplace& place, QObject* parent = nullptr);

    /// Reads the list anew, and the session that lies open.
    Q_INVOKABLE void refresh();
    /// Opens the session `step` rows away in the list; false at its ends.
    Q_INVOKABLE bool openNeighbour(int step);
    /// Notes that the session was looked through, and opens the next one.
    Q_INVOKABLE void acceptAndNext();
    Q_INVOKABLE bool importFile(const QUrl& file);
    Q_INVOKABLE bool saveSession(const QUrl& file);
    Q_INVOKABLE bool remove(const QString& session);
    /// Points as typed. False, and told by failed(), where they or the reason will not do.
    Q_INVOKABLE bool applyOverride(const QString& points, const QString& reason);
    Q_INVOKABLE bool clearOverride(const QString& reason);
    Q_INVOKABLE bool addComment(const QString& text);
    /// Moves the replay to a place of its line, 0 to 1.
    Q_INVOKABLE void scrub(double share);

    [[nodiscard]] SessionListModel* sessions() { return &m_sessions; }
    [[nodiscard]] QString playedText() const;
    [[nodiscard]] QString automaticPercent() const;
    [[nodiscard]] QString percent() const;
    [[nodiscard]] bool overridden() const { return opened() && !opened()->overrides.empty(); }
    [[nodiscard]] bool passed() const { return opened() && opened()->current.passed; }
    [[nodiscard]] QString passLine() const;
    [[nodiscard]] TimelineModel* timeline() { return &m_timeline; }
    [[nodiscard]] VisitListModel* visits() { return &m_visits; }
    [[nodiscard]] ReplaySheetModel* sheet() { return &m_sheet; }
    [[nodiscard]] int position() const { return m_position; }
    void setPosition(int position);
    [[nodiscard]] int eventCount() const { return m_timeline.count(); }
    [[nodiscard]] double positionShare() const { return m_timeline.shareOf(m_position); }
    [[nodiscard]] QString moment() const;
    [[nodiscard]] QString momentTime() const;
    [[nodiscard]] bool hasFinding() const { return chosen() != nullptr; }
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString cite() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] QString automaticPoints() const;
    [[nodiscard]] QString points() const;
    [[nodiscard]] bool findingOverridden() const;
    [[nodiscard]] QString overrideReason() const;
    [[nodiscard]] QString disagreement() const;
    [[nodiscard]] QString disagreementCite() const;
    [[nodiscard]] FactListModel* choices() { return &m_choices; }
    [[nodiscard]] FactListModel* comments() { return &m_comments; }
    [[nodiscard]] FactListModel* history() { return &m_history; }

Q_SIGNALS:
    void positionChanged();

protected:
    void sessionRead() override;

private:
    void readSessions();
    void readReplay();
    void readFinding();
    bool changedWith(const domain::Status& status);
    [[nodiscard]] std::vector<SheetLine> linesAt(int position) const;
    [[nodiscard]] bool accepted(const services::SessionSummary& session) const;

    SessionListModel m_sessions;
    TimelineModel m_timeline;
    VisitListModel m_visits;
    ReplaySheetModel m_sheet;
    FactListModel m_choices;
    FactListModel m_comments;
    FactListModel m_history;
    QString m_replayed; ///< session whose replay is laid out
    int m_position = 0;
};

} // namespace viewmodels
