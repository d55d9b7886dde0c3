// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/PcsBuilder.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace viewmodels {

/// The values that an axis of an ICD-10-PCS code may have, narrowed by what is typed. Roles: character, label, codes
/// (how many there are with it), keeps (false: choosing it gives up a later choice), chosen, definition, explanation,
/// includes.
class PcsValueModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the builder")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY countChanged) ///< -1 where none is chosen or it is not listed

public:
    enum Role {
        CharacterRole = Qt::UserRole + 1,
        LabelRole,
        CodesRole,
        KeepsRole,
        ChosenRole,
        DefinitionRole,
        ExplanationRole,
        IncludesRole
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int chosenRow() const { return m_chosen; }

    /// `builder` is null or outlives this or the next call. One character typed finds the value of that character;
    /// words find labels and what they include, each by the beginnings of words.
    void show(const codesets::PcsBuilder* builder, std::size_t position, const QString& typed);
    /// Of the option in a row.
    [[nodiscard]] std::size_t optionAt(int row) const { return m_options[static_cast<std::size_t>(row)]; }

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] bool fits(const codesets::PcsOption& option, const std::vector<std::string>& words,
                            const QString& typed) const;

    const codesets::PcsBuilder* m_builder = nullptr;
    std::size_t m_position = 0;
    std::vector<std::size_t> m_options;
    int m_chosen = -1;
};

/// The seven positions of an ICD-10-PCS code. Roles: title ("Approach"), character (empty: not chosen), label, open.
class PcsAxisModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the builder")

public:
    enum Role { TitleRole = Qt::UserRole + 1, CharacterRole, LabelRole, OpenRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `builder` is null or outlives this or the next call; to be called again when its choices change.
    void show(const codesets::PcsBuilder* builder);

private:
    const codesets::PcsBuilder* m_builder = nullptr;
};

} // namespace viewmodels
