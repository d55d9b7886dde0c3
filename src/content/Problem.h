// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Severity { Error, Warning };

/// One thing wrong with the library: where it is, what it is, and what to do.
struct Problem
{
    std::string file;  ///< relative to the library's root, with slashes
    std::string place; ///< a JSON pointer or "line 12"; empty where the whole file or folder is meant
    Severity severity = Severity::Error;
    std::string message;
    std::string remedy;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Problems in the order they were found, each once.
class Problems
{
public:
    void error(std::string file, std::string place, std::string message, std::string remedy);
    void warning(std::string file, std::string place, std::string message, std::string remedy);
    void add(Problem problem);
    void add(const Problems& others);
    /// Puts the problems of one file together, files by name.
    void sort();

    [[nodiscard]] const std::vector<Problem>& list() const { return m_list; }
    [[nodiscard]] bool empty() const { return m_list.empty(); }
    [[nodiscard]] std::size_t errors() const;
    /// Whether a file under this path has an error.
    [[nodiscard]] bool hasErrorUnder(std::string_view prefix) const;

private:
    std::vector<Problem> m_list;
};

/// "line 12"
[[nodiscard]] std::string lineText(std::size_t line);
/// "charts/20-14-31/chart.json, /patient/phone: error: ... Remedy."
[[nodiscard]] std::string sentence(const Problem& problem);

} // namespace content
