// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ReviewedPages.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// One place in the chart, worded.
struct EvidenceRow
{
    domain::Evidence evidence;
    bool own = false; ///< shown by the trainee; else named by the key
    QString page;     ///< "History and physical, 2026-05-04"
    QString place;    ///< "Past history" or "line 14"
    QString before;
    QString quote;
    QString after;
    QString problem; ///< why the page may not be seen
};

/// Quotes that support a finding. Roles: own, page, place, markup (the quote in bold within its line, HTML), text (the
/// same, plain), name ("Open page History and physical"), problem.
class EvidenceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The debrief and the review have one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { OwnRole = Qt::UserRole + 1, PageRole, PlaceRole, MarkupRole, TextRole, NameRole, ProblemRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] const std::vector<EvidenceRow>& rows() const { return m_rows; }
    void setRows(std::vector<EvidenceRow> rows);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<EvidenceRow> m_rows;
};

/// The places of a finding: those of the key first, then the trainee's own that are no part of them.
[[nodiscard]] std::vector<EvidenceRow> evidenceRows(const services::OpenedSession& session,
                                                    const domain::Finding& finding, ReviewedPages& pages);

} // namespace viewmodels
