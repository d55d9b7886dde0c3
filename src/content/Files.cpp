// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Files.h"

#include "content/Forbidden.h"
#include "domain/Text.h"

#include <QString>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace content {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesIn(const fs::path& root, const std::string& folder, bool folders, std::string_view suffix)
{
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator entry(root / folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        std::error_code typeFailure;
        const bool fits = folders ? entry->is_directory(typeFailure) : entry->is_regular_file(typeFailure);
        if (fits && !name.starts_with(".") && name.ends_with(suffix))
            names.push_back(folder + "/" + name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::size_t lineOf(std::string_view text, std::size_t offset)
{
    return 1
           + static_cast<std::size_t>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isComposed(std::string_view text)
{
    if (isPlain(text))
        return true;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.normalized(QString::NormalizationForm_C) == whole;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r') || byte == 0x7F;
}

void checkCharacters(std::string_view text, const std::string& file, Problems& problems)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        problems.error(file, lineText(1), "the file begins with a byte order mark", "Save it as UTF-8 without one");
    const std::size_t carriage = text.find('\r');
    if (carriage != std::string_view::npos)
        problems.error(file, lineText(lineOf(text, carriage)), "lines end in CR LF", "Save it with LF line ends");
    const auto control = std::find_if(text.begin(), text.end(), isControl);
    if (control != text.end())
        problems.error(file, lineText(lineOf(text, static_cast<std::size_t>(control - text.begin()))),
                       "a control character stands here", "Take it out; indent with blanks");
    if (isComposed(text))
        return;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (!isComposed(text.substr(begin, end - begin))) {
            problems.error(file, lineText(lineOf(text, begin)), "characters are not in composed form (NFC)",
                           "Write letters with their accents as one character");
            return;
        }
        begin = end + 1;
    }
}

// domain::parseJson says "line 3, column 7: ...".
std::string lineIn(const std::string& message)
{
    return message.starts_with("line ") ? message.substr(0, message.find(',')) : std::string();
}

std::string reasonIn(const std::string& message)
{
    const std::size_t at = message.find(": ", message.find("column "));
    return at == std::string::npos ? message : message.substr(at + 2);
}

} // namespace

std::vector<std::string> filesIn(const fs::path& root, const std::string& folder, std::string_view suffix)
{
    return namesIn(root, folder, false, suffix);
}

std::vector<std::string> foldersIn(const fs::path& root, const std::string& folder)
{
    return namesIn(root, folder, true, {});
}

bool exists(const fs::path& root, const std::string& file)
{
    std::error_code failure;
    return fs::exists(root / file, failure);
}

std::optional<std::string> readText(const fs::path& root, const std::string& file, Problems& problems)
{
    std::ifstream stream(root / file, std::ios::binary);
    std::string text;
    if (stream)
        text.assign(std::istreambuf_iterator<char>(stream), {});
    if (!stream || stream.bad()) {
        const bool there = exists(root, file);
        problems.error(file, {}, there ? "the file cannot be read" : "the file is missing",
                       there ? "Give this account the right to read it" : "Write it; README.md tells its form");
        return std::nullopt;
    }
    if (!domain::isUtf8(text)) {
        problems.error(file, {}, "the file is not UTF-8", "Save it as UTF-8");
        return std::nullopt;
    }
    checkCharacters(text, file, problems);
    forbiddenIn(text, file, problems);
    return text;
}

std::optional<domain::Json> readJson(const fs::path& root, const std::string& file, Problems& problems)
{
    const auto text = readText(root, file, problems);
    if (!text)
        return std::nullopt;
    auto json = domain::parseJson(*text, file);
    if (json)
        return std::move(*json);
    const std::string& detail = json.error().detail;
    if (json.error().code == "json.key-twice")
        problems.error(file, {}, detail, "Keep one of them");
    else
        problems.error(file, lineIn(detail), "this is not JSON: " + reasonIn(detail), "Mend it there");
    return std::nullopt;
}

} // namespace content
