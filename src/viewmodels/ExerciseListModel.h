// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Progress.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Exercises as cards. Roles: exercise (id), title, summary, goal, level (1..4), levelTitle, minutes, responsibility
/// (title of the first), responsibilities (titles, comma-separated), pages, state ("new", "started", "done",
/// "passed"), stateTitle, best ("83 %", empty where nothing was scored), attempts, ready (prerequisites met), after
/// (titles of the prerequisites).
class ExerciseListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        ExerciseRole = Qt::UserRole + 1,
        TitleRole,
        SummaryRole,
        GoalRole,
        LevelRole,
        LevelTitleRole,
        MinutesRole,
        ResponsibilityRole,
        ResponsibilitiesRole,
        PagesRole,
        StateRole,
        StateTitleRole,
        BestRole,
        AttemptsRole,
        ReadyRole,
        AfterRole
    };

    struct Entry
    {
        services::ExerciseCard card;
        QString after;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setEntries(std::vector<Entry> entries);

    [[nodiscard]] static QString stateCode(services::ExerciseState state);
    [[nodiscard]] static QString stateTitle(services::ExerciseState state);

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] static QVariant infoOf(const workflow::ExerciseInfo& info, int role);

    std::vector<Entry> m_entries;
};

} // namespace viewmodels
