// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// A line of a worksheet as it stood at a moment.
struct SheetLine
{
    int sequence = 0; ///< from 1 within its part
    QString part;     ///< "Diagnoses", "Procedures"
    QString code;
    QString title;
    QString detail; ///< "POA Y · 2 quotes"
    bool changed = false;

    friend bool operator==(const SheetLine&, const SheetLine&) = default;
};

/// The worksheet at the moment of the replay. Roles: sequence, part, code, title, detail, changed (by the last event).
class ReplaySheetModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The review has one")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { SequenceRole = Qt::UserRole + 1, PartRole, CodeRole, TitleRole, DetailRole, ChangedRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setLines(std::vector<SheetLine> lines);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<SheetLine> m_lines;
};

/// Every worksheet of a state, read from what it would hand in.
[[nodiscard]] std::vector<SheetLine> sheetLines(const services::Workplace& place,
                                                const services::OpenedSession& session,
                                                const workflow::SessionState& state);
/// Marks the lines of `now` that are not in `before`.
void markChanges(std::vector<SheetLine>& now, const std::vector<SheetLine>& before);

} // namespace viewmodels
