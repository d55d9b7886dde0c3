// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Problem.h"

#include <algorithm>

namespace content {

void Problems::error(std::string file, std::string place, std::string message, std::string remedy)
{
    add({std::move(file), std::move(place), Severity::Error, std::move(message), std::move(remedy)});
}

void Problems::warning(std::string file, std::string place, std::string message, std::string remedy)
{
    add({std::move(file), std::move(place), Severity::Warning, std::move(message), std::move(remedy)});
}

void Problems::add(Problem problem)
{
    if (std::find(m_list.begin(), m_list.end(), problem) == m_list.end())
        m_list.push_back(std::move(problem));
}

void Problems::add(const Problems& others)
{
    for (const Problem& problem : others.list())
        add(problem);
}

void Problems::sort()
{
    std::stable_sort(m_list.begin(), m_list.end(), [](const Problem& a, const Problem& b) { return a.file < b.file; });
}

std::size_t Problems::errors() const
{
    return static_cast<std::size_t>(std::count_if(
        m_list.begin(), m_list.end(), [](const Problem& problem) { return problem.severity == Severity::Error; }));
}

bool Problems::hasErrorUnder(std::string_view prefix) const
{
    return std::any_of(m_list.begin(), m_list.end(), [&](const Problem& problem) {
        return problem.severity == Severity::Error && problem.file.starts_with(prefix);
    });
}

std::string lineText(std::size_t line)
{
    return "line " + std::to_string(line);
}

std::string sentence(const Problem& problem)
{
    std::string text = problem.file;
    if (!problem.place.empty())
        text += ", " + problem.place;
    text += problem.severity == Severity::Error ? ": error: " : ": warning: ";
    text += problem.message + ".";
    if (!problem.remedy.empty())
        text += " " + problem.remedy + ".";
    return text;
}

} // namespace content
