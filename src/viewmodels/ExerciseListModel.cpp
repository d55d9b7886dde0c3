// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ExerciseListModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

int ExerciseListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ExerciseListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StateRole:
        return stateCode(entry.card.state);
    case StateTitleRole:
        return stateTitle(entry.card.state);
    case BestRole:
        return entry.card.attempts > 0 ? percentText(entry.card.bestTenths) : QString();
    case AttemptsRole:
        return static_cast<int>(entry.card.attempts);
    case ReadyRole:
        return entry.card.prerequisitesMet;
    case AfterRole:
        return entry.after;
    default:
        return infoOf(entry.card.info, role);
    }
}

QVariant ExerciseListModel::infoOf(const workflow::ExerciseInfo& info, int role)
{
    switch (role) {
    case ExerciseRole:
        return q(info.id);
    case TitleRole:
        return q(info.title);
    case SummaryRole:
        return q(info.summary);
    case GoalRole:
        return q(info.goal);
    case LevelRole:
        return static_cast<int>(info.level) + 1;
    case LevelTitleRole:
        return levelTitle(info.level);
    case MinutesRole:
        return info.minutes;
    case PagesRole:
        return static_cast<int>(info.documents);
    case ResponsibilityRole:
        return info.responsibilities.empty() ? QString() : responsibilityTitle(info.responsibilities.front());
    case ResponsibilitiesRole: {
        QStringList titles;
        for (const domain::Responsibility id : info.responsibilities)
            titles.append(responsibilityTitle(id));
        return titles.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ExerciseListModel::roleNames() const
{
    return {{ExerciseRole, "exercise"},
            {TitleRole, "title"},
            {SummaryRole, "summary"},
            {GoalRole, "goal"},
            {LevelRole, "level"},
            {LevelTitleRole, "levelTitle"},
            {MinutesRole, "minutes"},
            {ResponsibilityRole, "responsibility"},
            {ResponsibilitiesRole, "responsibilities"},
            {PagesRole, "pages"},
            {StateRole, "state"},
            {StateTitleRole, "stateTitle"},
            {BestRole, "best"},
            {AttemptsRole, "attempts"},
            {ReadyRole, "ready"},
            {AfterRole, "after"}};
}

void ExerciseListModel::setEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT countChanged();
}

QString ExerciseListModel::stateCode(services::ExerciseState state)
{
    switch (state) {
    case services::ExerciseState::New:
        return QStringLiteral("new");
    case services::ExerciseState::Started:
        return QStringLiteral("started");
    case services::ExerciseState::Done:
        return QStringLiteral("done");
    case services::ExerciseState::Passed:
        return QStringLiteral("passed");
    }
    return {};
}

QString ExerciseListModel::stateTitle(services::ExerciseState state)
{
    switch (state) {
    case services::ExerciseState::New:
        return tr("New");
    case services::ExerciseState::Started:
        return tr("Started");
    case services::ExerciseState::Done:
        return tr("Done");
    case services::ExerciseState::Passed:
        return tr("Passed");
    }
    return {};
}

} // namespace viewmodels
