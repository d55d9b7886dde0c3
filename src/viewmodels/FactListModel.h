// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// One short fact of a page: a tile, a meter, a rule to practise, a comment.
struct Fact
{
    QString title;
    QString value;
    QString detail;
    QString tone = QStringLiteral("plain"); ///< a tone of the component Pill
    double share = -1;                      ///< 0..1 where the fact is a share; below 0 where it is none

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// A short list of facts. Roles: title, value, detail, tone, share.
class FactListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A page has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, ValueRole, DetailRole, ToneRole, ShareRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] const std::vector<Fact>& facts() const { return m_facts; }
    void setFacts(std::vector<Fact> facts);

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Fact> m_facts;
};

} // namespace viewmodels
