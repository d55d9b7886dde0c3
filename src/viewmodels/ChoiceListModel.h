// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

struct ChoiceEntry
{
    QString text;  ///< as shown
    QString value; ///< what is chosen by it; "" commonly means all
    friend bool operator==(const ChoiceEntry&, const ChoiceEntry&) = default;
};

/// A short list to choose from. Roles: text, value.
class ChoiceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TextRole = Qt::UserRole + 1, ValueRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    /// Equal ones leave the list as it is, so that a box that is open stays open.
    void setChoices(std::vector<ChoiceEntry> choices);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<ChoiceEntry> m_choices;
};

} // namespace viewmodels
