// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/FindingModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {
namespace {

QString commentText(const FindingRow& row)
{
    QStringList lines;
    for (const services::Comment& comment : row.comments)
        lines.append(QStringLiteral("%1, %2: %3").arg(q(comment.by), momentText(comment.at), q(comment.text)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

const FindingRow* FindingModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int FindingModel::rowOf(const std::string& finding) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->finding.id == finding)
            return row;
    }
    return -1;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t place = m_shown[static_cast<std::size_t>(index.row())];
    const FindingRow& row = m_rows[place];
    switch (role) {
    case NameRole:
        return tr("Finding %1 %2").arg(place + 1).arg(shortName(row.finding));
    case PointsRole:
        return pointsOf(row.finding, row.now);
    case AutomaticRole:
        return pointsOf(row.finding, row.finding.earned);
    case OverriddenRole:
        return row.override.has_value();
    case CriticalRole:
        return row.finding.critical;
    case ForInstructorRole:
        return row.finding.forInstructor;
    case CitedRole:
        return !row.finding.ownEvidence.empty();
    case UnsupportedRole:
        return row.finding.evidenceMissing;
    default:
        return wordsOf(row, role);
    }
}

QVariant FindingModel::wordsOf(const FindingRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return q(row.finding.title);
    case SubjectRole:
        return shortName(row.finding);
    case ReasonRole:
        return q(row.finding.reason);
    case OutcomeRole:
        return outcomeCode(row.finding.outcome);
    case OverrideReasonRole:
        return row.override ? q(row.override->reason) : QString();
    case OverrideByRole:
        return row.override ? tr("%1, %2").arg(q(row.override->by), momentText(row.override->at)) : QString();
    case CiteRole:
        return q(row.finding.cite);
    case RuleRole:
        return row.rule;
    case YoursRole:
        return q(row.finding.yours);
    case KeyRole:
        return q(row.finding.key);
    case DisagreementRole:
        return row.disagreement;
    case DisagreementCiteRole:
        return row.disagreementCite;
    case CommentsRole:
        return commentText(row);
    case CriterionRole:
        return row.criterion;
    case GroupRole:
        return groupOf(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingModel::roleNames() const
{
    return {{NameRole, "name"},
            {TitleRole, "title"},
            {SubjectRole, "subject"},
            {ReasonRole, "reason"},
            {OutcomeRole, "outcome"},
            {PointsRole, "points"},
            {AutomaticRole, "automatic"},
            {OverriddenRole, "overridden"},
            {OverrideReasonRole, "overrideReason"},
            {OverrideByRole, "overrideBy"},
            {CiteRole, "cite"},
            {RuleRole, "rule"},
            {YoursRole, "yours"},
            {KeyRole, "key"},
            {CriticalRole, "critical"},
            {ForInstructorRole, "forInstructor"},
            {UnsupportedRole, "unsupported"},
            {CitedRole, "cited"},
            {DisagreementRole, "disagreement"},
            {DisagreementCiteRole, "disagreementCite"},
            {CommentsRole, "comments"},
            {CriterionRole, "criterion"},
            {GroupRole, "group"}};
}

void FindingModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange();
    Q_EMIT filterChanged();
}

void FindingModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    rearrange();
    Q_EMIT groupingChanged();
}

void FindingModel::setRows(std::vector<FindingRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto& a, const auto& b) { return a.finding.id == b.finding.id; });
    if (same && !rows.empty()) {
        m_rows = std::move(rows);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT countsChanged();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_shown = arranged();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT countsChanged();
}

bool FindingModel::passes(const FindingRow& row, Filter filter)
{
    using domain::Outcome;
    const Outcome outcome = row.finding.outcome;
    switch (filter) {
    case All:
        return true;
    case Missed:
        return outcome == Outcome::Missed || outcome == Outcome::Wrong;
    case Partly:
        return outcome == Outcome::Partly;
    case Right:
        return outcome == Outcome::Right;
    }
    return true;
}

int FindingModel::countOf(Filter filter) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [&](const FindingRow& row) { return passes(row, filter); }));
}

QString FindingModel::groupOf(const FindingRow& row) const
{
    switch (m_grouping) {
    case AsScored:
        return {};
    case ByResponsibility:
        return row.responsibility.isEmpty() ? tr("Other") : row.responsibility;
    case ByOutcome:
        return outcomeTitle(row.finding.outcome);
    case ByTask:
        return row.task;
    }
    return {};
}

std::vector<std::size_t> FindingModel::arranged() const
{
    std::vector<std::size_t> shown;
    std::vector<QString> groups; // in the order in which they come up
    std::vector<std::size_t> ranks(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!passes(m_rows[i], m_filter))
            continue;
        shown.push_back(i);
        const QString group = groupOf(m_rows[i]);
        const auto found = std::find(groups.begin(), groups.end(), group);
        ranks[i] = static_cast<std::size_t>(found - groups.begin());
        if (found == groups.end())
            groups.push_back(group);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    return shown;
}

void FindingModel::rearrange()
{
    beginResetModel();
    m_shown = arranged();
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
