// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// Rows of named cells; the first cell is what tells a row from the others. Rows that keep their identity keep their
/// place in a view.
class CellListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a worksheet")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using Row = std::vector<QVariant>;

    explicit CellListModel(std::vector<QByteArray> cells, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    /// Every row has as many cells as the model names.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] QString idAt(int row) const;
    /// -1 where no row has this first cell.
    Q_INVOKABLE int rowOf(const QString& id) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<QByteArray> m_cells;
    std::vector<Row> m_rows;
};

} // namespace viewmodels
