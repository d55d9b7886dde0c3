// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Command.h"

#include "services/Sentences.h"

#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace ctl {

using domain::error;
using domain::ErrorKind;

std::optional<std::string> Arguments::get(std::string_view option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<Verb>& verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> joined;
        for (std::vector<Verb> group : {codesVerbs(), contentVerbs(), sessionVerbs(), assessVerbs(), accessVerbs(),
                                        peopleVerbs(), logVerbs(), generateVerbs(), exportVerbs()})
            joined.insert(joined.end(), std::make_move_iterator(group.begin()), std::make_move_iterator(group.end()));
        return joined;
    }();
    return all;
}

domain::Result<std::string> readAll(const std::string& file)
{
    if (file == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file))
        return error(ErrorKind::Io, "file.unreadable", file);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

domain::Result<domain::Json> readJson(const std::string& file)
{
    const auto bytes = readAll(file);
    if (!bytes)
        return bytes.error();
    return domain::parseJson(*bytes, file);
}

domain::Result<std::uint64_t> seedOf(const Arguments& arguments)
{
    const std::string text = arguments.get("--seed").value_or("1");
    std::uint64_t seed = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (failure != std::errc{} || end != text.data() + text.size())
        return error(ErrorKind::InvalidInput, "use.seed", text, "a seed is a whole number from 0");
    return seed;
}

Exit fail(Console& console, const domain::Error& error)
{
    console.err << services::sentence(error) << "\n";
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound:
        return Exit::WrongUse;
    case ErrorKind::Denied:
    case ErrorKind::Conflict:
    case ErrorKind::Cancelled:
    case ErrorKind::Unsupported:
        return Exit::No;
    default:
        return Exit::CannotReadOrWrite;
    }
}

void print(Console& console, const domain::Json& json)
{
    console.out << json.dump(2, ' ', false, domain::Json::error_handler_t::replace) << "\n";
}

} // namespace ctl
