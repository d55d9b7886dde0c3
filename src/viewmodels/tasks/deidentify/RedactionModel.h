// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/RowModel.h"

#include <vector>

namespace viewmodels {

/// What is taken out, page by page and from top to end. Roles: line (names it in calls), page (title of its page),
/// words, category ("name"), categoryTitle ("Name"), headed (the first of its page).
class RedactionModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a de-identification worksheet")

public:
    enum Role { LineRole = Qt::UserRole + 1, PageRole, WordsRole, CategoryRole, CategoryTitleRole, HeadedRole };

    struct Row
    {
        QString line;
        QString page;
        QString words;
        QString category;
        QString categoryTitle;
        bool headed = false;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

/// The pages that go out, in the order of the chart. Roles: document, title, bars (how many redactions), looked (ticked
/// as looked through), shown (lies open now).
class RedactedPageModel : public viewmodels::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a de-identification worksheet")

public:
    enum Role { DocumentRole = Qt::UserRole + 1, TitleRole, BarsRole, LookedRole, ShownRole };

    struct Row
    {
        QString document;
        QString title;
        int bars = 0;
        bool looked = false;
        bool shown = false;
    };

    using RowModel::RowModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<Row> rows);

private:
    std::vector<Row> m_rows;
};

} // namespace viewmodels
