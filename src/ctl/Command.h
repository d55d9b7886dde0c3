// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace composition {
class House;
class Shelf;
} // namespace composition

namespace ctl {

/// Exit codes; stable.
enum class Exit { Done = 0, No = 1, WrongUse = 2, CannotReadOrWrite = 3 };

/// The words after the verb, sorted into options and the rest.
struct Arguments
{
    std::map<std::string, std::string, std::less<>> options; ///< "--seed" -> "7"; flags -> ""
    std::vector<std::string> words;

    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    [[nodiscard]] std::optional<std::string> get(std::string_view option) const;
};

/// Where a verb writes and what it works on.
struct Console
{
    std::ostream& out;
    std::ostream& err;
    bool json = false;
    /// Content, code sets and policy, opened on first use.
    std::function<domain::Result<composition::Shelf*>()> shelf;
    /// The workspace too, opened on first use.
    std::function<domain::Result<composition::House*>()> house;
    std::filesystem::path codesets; ///< editions in the box
    std::filesystem::path content;  ///< sample-records
    std::filesystem::path workspace;
};

struct Verb
{
    std::string name;                          ///< "codes install"
    std::string usage;                         ///< what follows the name
    std::string help;                          ///< a paragraph
    std::set<std::string, std::less<>> valued; ///< options that take a value
    std::set<std::string, std::less<>> flags;  ///< options that take none
    std::size_t leastWords = 0;
    std::size_t mostWords = 0;
    std::function<Exit(const Arguments&, Console&)> run;
};

[[nodiscard]] const std::vector<Verb>& verbs();

[[nodiscard]] std::vector<Verb> codesVerbs();
[[nodiscard]] std::vector<Verb> contentVerbs();
[[nodiscard]] std::vector<Verb> sessionVerbs();
[[nodiscard]] std::vector<Verb> assessVerbs();
[[nodiscard]] std::vector<Verb> accessVerbs();
[[nodiscard]] std::vector<Verb> logVerbs();
[[nodiscard]] std::vector<Verb> generateVerbs();
[[nodiscard]] std::vector<Verb> peopleVerbs();
[[nodiscard]] std::vector<Verb> exportVerbs();

/// Reads a whole file; "-" is standard input.
[[nodiscard]] domain::Result<std::string> readAll(const std::string& file);
[[nodiscard]] domain::Result<domain::Json> readJson(const std::string& file);
/// --seed, 1 where it is left out.
[[nodiscard]] domain::Result<std::uint64_t> seedOf(const Arguments& arguments);
/// One sentence on stderr; the exit code that the kind of failure has.
[[nodiscard]] Exit fail(Console& console, const domain::Error& error);
/// One JSON document, and a line end.
void print(Console& console, const domain::Json& json);

} // namespace ctl
