// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/MceLists.h"

#include "codesets/CodesTable.h"
#include "codesets/FileSets.h"
#include "codesets/Manifest.h"
#include "crypto/Sha256.h"

#include <algorithm>
#include <system_error>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;

domain::Error badLine(std::string code, const std::string& source, std::size_t line, const std::string& detail)
{
    return error(ErrorKind::Damaged, std::move(code), source, "line " + std::to_string(line) + ": " + detail);
}

std::optional<MceList> listFrom(std::string_view name)
{
    const auto at =
        std::find_if(mceLists.begin(), mceLists.end(), [&](const MceListInfo& one) { return one.code == name; });
    return at == mceLists.end() ? std::nullopt : std::optional(at->id);
}

bool procedures(MceList list)
{
    return list == MceList::FemaleProcedure || list == MceList::MaleProcedure;
}

std::vector<fs::path> editionsIn(const fs::path& dir)
{
    std::vector<fs::path> result;
    std::error_code reason;
    const fs::path system = dir / std::string(code(System::Icd10cm));
    for (auto at = fs::directory_iterator(system, reason); !reason && at != fs::directory_iterator();
         at.increment(reason)) {
        std::error_code missing;
        if (!at->path().filename().string().starts_with('.')
            && fs::exists(at->path() / partFile(PartKind::Mce), missing))
            result.push_back(at->path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Empty where the manifest does not name the lists: those in the box are not installed.
std::string wantedHash(const fs::path& folder)
{
    const auto manifest = readManifest(folder);
    if (!manifest)
        return {};
    const auto part = std::find_if(manifest->parts.begin(), manifest->parts.end(),
                                   [](const PartInfo& one) { return one.kind == PartKind::Mce; });
    return part == manifest->parts.end() ? std::string() : part->sha256;
}

domain::Result<MceLists> readLists(const fs::path& folder, bool embedded)
{
    const fs::path table = folder / partFile(PartKind::Mce);
    const auto bytes = readFile(table);
    if (!bytes)
        return bytes.error();
    const std::string hash = wantedHash(folder);
    if (!hash.empty() && hash != crypto::sha256Hex(*bytes))
        return error(ErrorKind::Damaged, "codesets.hash-differs", table.string(),
                     "the table was changed after it was installed; install the official file again");
    auto entries = parseMce(*bytes, table.string());
    if (!entries)
        return entries.error();
    return MceLists(folder.filename().string(), std::move(*entries), embedded);
}

} // namespace

MceLists::MceLists(std::string edition, std::vector<MceEntry> entries, bool embedded)
    : m_edition(std::move(edition)), m_entries(std::move(entries)), m_embedded(embedded)
{
    std::sort(m_entries.begin(), m_entries.end());
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
    for (const MceEntry& entry : m_entries)
        m_known[static_cast<std::size_t>(entry.list)] = true;
}

bool MceLists::holds(MceList list, std::string_view bareCode) const
{
    auto at = std::lower_bound(m_entries.begin(), m_entries.end(), bareCode,
                               [](const MceEntry& entry, std::string_view text) { return entry.code < text; });
    for (; at != m_entries.end() && at->code == bareCode; ++at) {
        if (at->list == list)
            return true;
    }
    return false;
}

MceInForce::MceInForce(std::span<const MceLists> lists, std::string_view edition, const Edition* box) : m_box(box)
{
    for (const MceLists& one : lists) {
        if (one.edition() == edition)
            (one.embedded() ? m_boxed : m_whole).push_back(&one);
        else if (!one.embedded() && one.edition() < edition)
            m_older.push_back(&one);
    }
    std::stable_sort(m_older.begin(), m_older.end(),
                     [](const MceLists* a, const MceLists* b) { return a->edition() > b->edition(); });
}

std::optional<MceHit> MceInForce::find(MceList list, std::string_view bareCode) const
{
    const auto held = [](bool holds, const std::string& from) {
        return holds ? std::optional(MceHit{from}) : std::nullopt;
    };
    for (const MceLists* one : m_whole) {
        if (one->knows(list))
            return held(one->holds(list, bareCode), {});
    }
    for (const MceLists* one : m_boxed) {
        if (!procedures(list) && m_box != nullptr && m_box->covers(bareCode))
            return held(one->holds(list, bareCode), {});
    }
    for (const MceLists* one : m_older) {
        if (one->knows(list))
            return held(one->holds(list, bareCode), one->edition());
    }
    return std::nullopt;
}

domain::Result<std::vector<MceEntry>> parseMce(std::string_view text, const std::string& source)
{
    std::vector<MceEntry> entries;
    domain::Status status = domain::done();
    std::vector<std::string_view> cells;
    const auto fail = [&](domain::Error problem) {
        status = std::move(problem);
        return false;
    };
    eachLine(text, [&](std::string_view line, std::size_t number) {
        if (number == 1)
            return line == "code\tlist"
                   || fail(badLine("codesets.columns", source, number, "code and list are asked for"));
        if (line.empty())
            return true;
        splitCells(line, cells);
        if (cells.size() < 2)
            return fail(badLine("codesets.line-too-short", source, number, "a code and a list are asked for"));
        const auto list = listFrom(cells[1]);
        const bool good = list && wellFormed(procedures(*list) ? System::Icd10pcs : System::Icd10cm, cells[0]);
        if (!good)
            return fail(badLine("codesets.cell", source, number, "there is no such list, or no such code"));
        entries.push_back({bare(cells[0]), *list});
        return true;
    });
    if (!status)
        return status.error();
    return entries;
}

std::string formatMce(std::span<const MceEntry> entries)
{
    std::string text = "code\tlist\n";
    for (const MceEntry& entry : entries) {
        const System system = procedures(entry.list) ? System::Icd10pcs : System::Icd10cm;
        text += shown(system, entry.code) + '\t' + std::string(info(entry.list).code) + '\n';
    }
    return text;
}

domain::Result<std::vector<MceLists>> readMceLists(const fs::path& dir, bool embedded)
{
    std::vector<MceLists> all;
    for (const fs::path& folder : editionsIn(dir)) {
        auto lists = readLists(folder, embedded);
        if (!lists)
            return lists.error();
        all.push_back(std::move(*lists));
    }
    return all;
}

} // namespace codesets
