// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// A list whose rows have an identity. A derived model keeps its rows by id, lays them down first and then calls
/// arrange(); views then see single rows come, go and move, and keep their focus. While arrange() runs, data() may be
/// asked for any old or new id and gives an empty value for one that is gone.
class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int count() const { return rowCount(); }
    /// Empty where there is no such row.
    [[nodiscard]] QString idAt(int row) const;
    /// -1 where there is no such id.
    [[nodiscard]] int rowOf(const QString& id) const;

Q_SIGNALS:
    void countChanged();

protected:
    void arrange(const QStringList& ids);
    void changed(int row);

private:
    void dropMissing(const QStringList& ids);
    void placeAt(int row, const QString& id);

    QStringList m_ids;
};

} // namespace viewmodels
