// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/ExerciseListModel.h"
#include "viewmodels/StandingListModel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace viewmodels {

/// The first page of every day: what to go on with, what to try next, where one stands.
class HomeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(bool hasContinue READ hasContinue NOTIFY changed)
    Q_PROPERTY(QString continueSession READ continueSession NOTIFY changed)
    Q_PROPERTY(QString continueTitle READ continueTitle NOTIFY changed)
    Q_PROPERTY(QString continueText READ continueText NOTIFY changed)
    /// A person with no session yet is offered the first day.
    Q_PROPERTY(bool hasFirstDay READ hasFirstDay NOTIFY changed)
    Q_PROPERTY(QString firstDayExercise READ firstDayExercise NOTIFY changed)
    Q_PROPERTY(QString firstDayTitle READ firstDayTitle NOTIFY changed)
    Q_PROPERTY(QString firstDayText READ firstDayText NOTIFY changed)
    Q_PROPERTY(viewmodels::ExerciseListModel* next READ next CONSTANT)
    Q_PROPERTY(QString nextReason READ nextReason NOTIFY changed)
    Q_PROPERTY(viewmodels::StandingListModel* standing READ standing CONSTANT)
    /// The percentage to reach, 0..100.
    Q_PROPERTY(int bar READ bar NOTIFY changed)
    Q_PROPERTY(int topBar READ topBar NOTIFY changed)
    /// Percentages of the last sessions, oldest first, and their days.
    Q_PROPERTY(QList<double> accuracy READ accuracy NOTIFY changed)
    Q_PROPERTY(QStringList accuracyDays READ accuracyDays NOTIFY changed)
    Q_PROPERTY(int exerciseCount READ exerciseCount NOTIFY changed)

public:
    explicit HomeViewModel(const services::Workplace& place, QObject* parent = nullptr);

    /// Reads all anew; failures are told by failed().
    Q_INVOKABLE void refresh();

    [[nodiscard]] QString greeting() const { return m_greeting; }
    [[nodiscard]] bool hasContinue() const { return m_continue.has_value(); }
    [[nodiscard]] QString continueSession() const;
    [[nodiscard]] QString continueTitle() const;
    [[nodiscard]] QString continueText() const;
    [[nodiscard]] bool hasFirstDay() const { return m_firstDay.has_value(); }
    [[nodiscard]] QString firstDayExercise() const;
    [[nodiscard]] QString firstDayTitle() const;
    [[nodiscard]] QString firstDayText() const;
    [[nodiscard]] ExerciseListModel* next() { return &m_next; }
    [[nodiscard]] QString nextReason() const { return m_nextReason; }
    [[nodiscard]] StandingListModel* standing() { return &m_standing; }
    [[nodiscard]] int bar() const { return m_bar; }
    [[nodiscard]] int topBar() const { return m_topBar; }
    [[nodiscard]] QList<double> accuracy() const { return m_accuracy; }
    [[nodiscard]] QStringList accuracyDays() const { return m_accuracyDays; }
    [[nodiscard]] int exerciseCount() const { return m_exerciseCount; }

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    void readSessions(const std::string& person);
    void readExercises(const std::string& person);
    void readStanding(const std::string& person);
    void readBars();
    [[nodiscard]] QString greet(const std::string& person) const;

    const services::Workplace& m_place;
    QString m_greeting;
    std::optional<services::SessionSummary> m_continue;
    std::optional<workflow::ExerciseInfo> m_firstDay;
    ExerciseListModel m_next;
    QString m_nextReason;
    StandingListModel m_standing;
    int m_bar = 0;
    int m_topBar = 0;
    QList<double> m_accuracy;
    QStringList m_accuracyDays;
    int m_exerciseCount = 0;
};

} // namespace viewmodels
