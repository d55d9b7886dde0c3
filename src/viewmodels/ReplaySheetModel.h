// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/Replay.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

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

} // namespace viewmodels
