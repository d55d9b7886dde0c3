// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/MceFormats.h"

#include "codesets/CodesTable.h"
#include "codesets/edits/MceLists.h"
#include "domain/Text.h"

#include <algorithm>
#include <charconv>

namespace codesets {
namespace {

/// How the official tables call the lists; a conflict rule goes on after these words.
struct OfficialName
{
    std::string_view name;
    MceList list;
};

constexpr std::array<OfficialName, 10> versionNames{{
    {"Newborn_Only/D", MceList::Newborn},
    {"Pediatric_Only/D", MceList::Pediatric},
    {"Maternity_Only/D", MceList::Maternity},
    {"Adult_Only/D", MceList::Adult},
    {"Female_Only/D", MceList::Female},
    {"Male_Only/D", MceList::Male},
    {"Female_Only/P", MceList::FemaleProcedure},
    {"Male_Only/P", MceList::MaleProcedure},
    {"Principal_Manifestation/D", MceList::Manifestation},
    {"Principal_Unacceptable/D", MceList::UnacceptablePrincipal},
}};

constexpr std::array<OfficialName, 7> conflictNames{{
    {"Perinatal/Newborn", MceList::Newborn},
    {"Pediatric", MceList::Pediatric},
    {"Maternity", MceList::Maternity},
    {"Adult", MceList::Adult},
    {"Female Only", MceList::Female},
    {"Male Only", MceList::Male},
    {"Manifestation", MceList::Manifestation},
}};

std::string_view firstRow(std::string_view bytes)
{
    return bytes.substr(0, bytes.find_first_of("\r\n"));
}

std::ptrdiff_t columnOf(std::string_view header, std::string_view name)
{
    std::vector<std::string_view> names;
    splitCells(header, names);
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? -1 : at - names.begin();
}

/// The cells wanted of a line; empty where the line is too short for one of them.
std::vector<std::string_view> wantedCells(std::string_view line, std::span<const std::ptrdiff_t> columns)
{
    std::vector<std::string_view> cells;
    splitCells(line, cells);
    std::vector<std::string_view> result;
    for (const std::ptrdiff_t column : columns) {
        if (static_cast<std::size_t>(column) >= cells.size())
            return {};
        result.push_back(domain::trimmed(cells[static_cast<std::size_t>(column)]));
    }
    return result;
}

class TableReader
{
public:
    TableReader(std::string_view bytes, const std::string& name) : m_bytes(bytes), m_name(name) {}

    /// `take` gives the list of a line's cells, nothing where no edit here rests on it, or an error's detail.
    template <typename Take>
    domain::Result<Release> read(std::span<const std::string_view> columns, Take take)
    {
        std::vector<std::ptrdiff_t> at;
        for (const std::string_view column : columns)
            at.push_back(columnOf(firstRow(m_bytes), column));
        eachLine(m_bytes, [&](std::string_view line, std::size_t number) {
            if (number == 1 || domain::trimmed(line).empty())
                return true;
            const auto cells = wantedCells(line, at);
            if (cells.empty())
                return fail("codesets.line-too-short", number, "the line has too few cells");
            std::optional<MceList> list;
            if (const std::string detail = take(cells, list); !detail.empty())
                return fail("codesets.line", number, detail);
            return !list || add(*list, cells.front(), number);
        });
        if (!m_status)
            return m_status.error();
        if (m_entries.empty())
            return domain::error(domain::ErrorKind::Damaged, "codesets.no-codes", m_name,
                                 "there is no code in the file");
        m_release.parts.push_back(part());
        return std::move(m_release);
    }

    void edition(std::string year) { m_release.edition = std::move(year); }
    [[nodiscard]] const std::string& edition() const { return m_release.edition; }

private:
    bool fail(std::string id, std::size_t number, std::string detail)
    {
        m_status = lineError(std::move(id), m_name, number, std::move(detail));
        return false;
    }

    bool add(MceList list, std::string_view code, std::size_t number)
    {
        const bool procedure = list == MceList::FemaleProcedure || list == MceList::MaleProcedure;
        if (!wellFormed(procedure ? System::Icd10pcs : System::Icd10cm, code))
            return fail("codesets.line", number, "'" + std::string(code) + "' is no code");
        m_entries.push_back({bare(code), list});
        return true;
    }

    [[nodiscard]] PartText part()
    {
        std::sort(m_entries.begin(), m_entries.end());
        m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
        PartText made;
        made.info.kind = PartKind::Mce;
        made.info.entries = m_entries.size();
        for (const MceListInfo& list : mceLists) {
            const auto lines = std::count_if(m_entries.begin(), m_entries.end(),
                                             [&](const MceEntry& entry) { return entry.list == list.id; });
            if (lines > 0)
                made.info.counts.emplace_back(list.code, static_cast<std::size_t>(lines));
        }
        made.text = formatMce(m_entries);
        return made;
    }

    std::string_view m_bytes;
    const std::string& m_name;
    domain::Status m_status = domain::done();
    std::vector<MceEntry> m_entries;
    Release m_release;
};

} // namespace

std::string fiscalYearOfMce(std::string_view version)
{
    constexpr int yearBeforeFirst = 1983; // version 1 was for fiscal year 1984
    int number = 0;
    const auto [end, failure] = std::from_chars(version.data(), version.data() + version.size(), number);
    const bool whole = end == version.data() + version.size() || *end == '.' || *end == '_';
    // ICD-10 came into use with version 33.
    return failure == std::errc{} && whole && number >= 33 && number < 200 ? std::to_string(yearBeforeFirst + number)
                                                                           : std::string();
}

std::string mceYearIn(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    for (std::size_t at = 0; at + 1 < name.size(); ++at) {
        const bool version = (name[at] == 'v' || name[at] == 'V') && (at == 0 || name[at - 1] == '_');
        if (!version)
            continue;
        const std::size_t last = std::min(name.find_first_not_of("0123456789", at + 1), name.size());
        if (std::string year = fiscalYearOfMce(name.substr(at + 1, last - at - 1)); !year.empty())
            return year;
    }
    return {};
}

bool isMceVersionTable(std::string_view bytes)
{
    const std::string_view header = firstRow(bytes);
    return header.starts_with("MCE_Version\t") && columnOf(header, "MCE_Edit_Type") >= 0
           && columnOf(header, "ICD_Code_Type") >= 0 && columnOf(header, "ICD_Code") >= 0;
}

bool isMceConflictTable(std::string_view bytes)
{
    const std::string_view header = firstRow(bytes);
    return columnOf(header, "icd_code") >= 0 && columnOf(header, "icd_conflict_rule") >= 0;
}

domain::Result<Release> readMceVersionTable(std::string_view bytes, const std::string& name)
{
    constexpr std::array<std::string_view, 4> columns{"ICD_Code", "MCE_Version", "MCE_Edit_Type", "ICD_Code_Type"};
    TableReader reader(bytes, name);
    return reader.read(columns, [&](const std::vector<std::string_view>& cells, std::optional<MceList>& list) {
        const std::string year = fiscalYearOfMce(cells[1]);
        if (year.empty() || (!reader.edition().empty() && reader.edition() != year))
            return std::string("a file holds one version of the Medicare Code Editor, 33 or later");
        reader.edition(year);
        const std::string kind = std::string(cells[2]) + "/" + std::string(cells[3]);
        const auto at = std::find_if(versionNames.begin(), versionNames.end(),
                                     [&](const OfficialName& one) { return one.name == kind; });
        if (at != versionNames.end())
            list = at->list;
        return std::string();
    });
}

domain::Result<Release> readMceConflictTable(std::string_view bytes, const std::string& name)
{
    constexpr std::array<std::string_view, 2> columns{"icd_code", "icd_conflict_rule"};
    return TableReader(bytes, name)
        .read(columns, [](const std::vector<std::string_view>& cells, std::optional<MceList>& list) {
            const auto at = std::find_if(conflictNames.begin(), conflictNames.end(),
                                         [&](const OfficialName& one) { return cells[1].starts_with(one.name); });
            if (at != conflictNames.end())
                list = at->list;
            return std::string();
        });
}

} // namespace codesets
