// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ContentProblemsModel.h"

#include <algorithm>

namespace viewmodels {

ContentProblemsModel::ContentProblemsModel(std::vector<ContentProblem> problems, QObject* parent)
    : QAbstractListModel(parent), m_problems(std::move(problems))
{
}

int ContentProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ContentProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContentProblem& problem = m_problems[static_cast<std::size_t>(index.row())];
    switch (role) {
    case FileRole:
        return problem.file;
    case PlaceRole:
        return problem.place;
    case MessageRole:
        return problem.message;
    case RemedyRole:
        return problem.remedy;
    case ErrorRole:
        return problem.error;
    default:
        return {};
    }
}

QHash<int, QByteArray> ContentProblemsModel::roleNames() const
{
    return {{FileRole, "file"},
            {PlaceRole, "place"},
            {MessageRole, "message"},
            {RemedyRole, "remedy"},
            {ErrorRole, "error"}};
}

int ContentProblemsModel::errors() const
{
    return static_cast<int>(
        std::count_if(m_problems.begin(), m_problems.end(), [](const ContentProblem& each) { return each.error; }));
}

} // namespace viewmodels
