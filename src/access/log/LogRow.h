// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/log/AccessLog.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace access_control {

/// One object of the input while it is read. Notes what is wrong with it; a pointer is made only for a problem, for a
/// log has tens of thousands of rows.
class LogRow
{
public:
    using Members = std::initializer_list<std::string_view>;

    /// An entry of a list, or the list itself where `index` is left out. Every member that is not among `members` is a
    /// problem.
    LogRow(const domain::Json& json, std::string_view list, std::optional<std::size_t> index, Members members,
           std::vector<LogProblem>& problems);

    /// Null where it is left out or null.
    [[nodiscard]] const domain::Json* member(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name) const;         ///< empty where it is left out
    [[nodiscard]] std::string requiredText(std::string_view name) const; ///< not blank
    [[nodiscard]] bool boolean(std::string_view name) const;             ///< false where it is left out
    struct Range
    {
        int least = 0;
        int most = 0;
    };
    /// `otherwise` where it is left out; a problem where it is outside of the range.
    [[nodiscard]] double number(std::string_view name, Range range, double otherwise) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

    struct Time
    {
        domain::LocalTime wall;
        bool dayOnly = false;
    };
    [[nodiscard]] std::optional<Time> time(std::string_view name) const;
    [[nodiscard]] Time requiredTime(std::string_view name) const;

    void problem(std::string_view name, std::string message) const;

private:
    const domain::Json* m_json = nullptr;
    std::string_view m_list;
    std::optional<std::size_t> m_index;
    std::vector<LogProblem>* m_problems;
};

} // namespace access_control
