// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/SessionState.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The hints of an exercise. Roles: about (told before), cost ("2 points", "free"), taken, text (empty until taken).
class HintModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int taken READ taken NOTIFY changed)

public:
    enum Role { AboutRole = Qt::UserRole + 1, CostRole, TakenRole, TextRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int taken() const;

    void setHints(const std::vector<workflow::Hint>& hints, const std::vector<workflow::HintUse>& used);
    [[nodiscard]] std::string idAt(int row) const;
    Q_INVOKABLE [[nodiscard]] QString aboutAt(int row) const;
    Q_INVOKABLE [[nodiscard]] QString costAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        workflow::Hint hint;
        bool taken = false;
    };
    std::vector<Row> m_rows;
};

} // namespace viewmodels
