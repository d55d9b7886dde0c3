// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/FindingRow.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Findings of one session, filtered and grouped. Roles: name ("Finding 3 N18.32"), title, subject ("N18.32"), reason,
/// outcome ("right" ...), points ("2 / 4"), automatic (points before the override), overridden, overrideReason,
/// overrideBy, cite, rule (text), yours, key, critical, forInstructor, unsupported (right, but no support cited),
/// disagreement, disagreementCite, comments (paragraphs), criterion, group (title of the group the row stands in).
class FindingModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The debrief and the review have one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int allCount READ allCount NOTIFY countsChanged)
    Q_PROPERTY(int missedCount READ missedCount NOTIFY countsChanged)
    Q_PROPERTY(int partlyCount READ partlyCount NOTIFY countsChanged)
    Q_PROPERTY(int rightCount READ rightCount NOTIFY countsChanged)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(Grouping grouping READ grouping WRITE setGrouping NOTIFY groupingChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TitleRole,
        SubjectRole,
        ReasonRole,
        OutcomeRole,
        PointsRole,
        AutomaticRole,
        OverriddenRole,
        OverrideReasonRole,
        OverrideByRole,
        CiteRole,
        RuleRole,
        YoursRole,
        KeyRole,
        CriticalRole,
        ForInstructorRole,
        UnsupportedRole,
        CitedRole,
        DisagreementRole,
        DisagreementCiteRole,
        CommentsRole,
        CriterionRole,
        GroupRole
    };
    /// Missed takes in what was wrong: both are crosses.
    enum Filter { All, Missed, Partly, Right };
    Q_ENUM(Filter)
    enum Grouping { AsScored, ByResponsibility, ByOutcome, ByTask };
    Q_ENUM(Grouping)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int allCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int missedCount() const { return countOf(Missed); }
    [[nodiscard]] int partlyCount() const { return countOf(Partly); }
    [[nodiscard]] int rightCount() const { return countOf(Right); }
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);

    /// Where the same findings come again with other points, the rows stay and only their data changes.
    void setRows(std::vector<FindingRow> rows);
    /// The finding in a row of the model as shown; null outside of it.
    [[nodiscard]] const FindingRow* at(int row) const;
    /// The row a finding stands in; -1 where the filter hides it.
    [[nodiscard]] int rowOf(const std::string& finding) const;

Q_SIGNALS:
    void countChanged();
    void countsChanged();
    void filterChanged();
    void groupingChanged();

private:
    [[nodiscard]] static bool passes(const FindingRow& row, Filter filter);
    [[nodiscard]] int countOf(Filter filter) const;
    [[nodiscard]] QString groupOf(const FindingRow& row) const;
    [[nodiscard]] std::vector<std::size_t> arranged() const;
    [[nodiscard]] QVariant wordsOf(const FindingRow& row, int role) const;
    void rearrange();

    std::vector<FindingRow> m_rows;
    std::vector<std::size_t> m_shown;
    Filter m_filter = All;
    Grouping m_grouping = AsScored;
};

} // namespace viewmodels
