// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeFamilyModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

int CodeFamilyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

QVariant CodeFamilyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const codesets::Code* code = m_codes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CodeRole:
        return q(codesets::shown(m_edition->info().system, code->code));
    case TitleRole:
    case Qt::DisplayRole:
        return q(code->title);
    case BillableRole:
        return code->billable;
    case HereRole:
        return code == m_code;
    case ParentRole:
        return code == m_parent;
    default:
        return {};
    }
}

QHash<int, QByteArray> CodeFamilyModel::roleNames() const
{
    return {{CodeRole, "code"},
            {TitleRole, "title"},
            {BillableRole, "billable"},
            {HereRole, "here"},
            {ParentRole, "parent"}};
}

int CodeFamilyModel::here() const
{
    const auto found = std::find(m_codes.begin(), m_codes.end(), m_code);
    return found == m_codes.end() ? -1 : static_cast<int>(found - m_codes.begin());
}

void CodeFamilyModel::setCode(const codesets::Edition* edition, const codesets::Code* code)
{
    beginResetModel();
    m_codes.clear();
    m_edition = edition;
    m_code = code;
    m_parent = nullptr;
    m_title.clear();
    if (edition != nullptr && code != nullptr) {
        auto below = edition->children(*code);
        m_parent = below.empty() ? edition->parentOf(*code) : code;
        m_codes = below.empty() ? edition->siblings(*code) : std::move(below);
        if (std::find(m_codes.begin(), m_codes.end(), code) == m_codes.end() && m_parent != code)
            m_codes.push_back(code);
        std::sort(m_codes.begin(), m_codes.end(),
                  [](const codesets::Code* a, const codesets::Code* b) { return a->code < b->code; });
        if (m_parent != nullptr)
            m_codes.insert(m_codes.begin(), m_parent);
        m_title = m_parent == nullptr ? tr("Beside it")
                                      : tr("Under %1").arg(q(codesets::shown(edition->info().system, m_parent->code)));
    }
    endResetModel();
    Q_EMIT changed();
}

QString CodeFamilyModel::codeAt(int row) const
{
    return data(index(row), CodeRole).toString();
}

} // namespace viewmodels
