// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// The lists of the Medicare Code Editor that edits here rest on (CMS, Definitions of Medicare Code Edits).
enum class MceList {
    Newborn,   ///< age 0
    Pediatric, ///< ages 0 to 17
    Maternity, ///< ages 9 to 64
    Adult,     ///< ages 15 to 124
    Female,
    Male,
    FemaleProcedure, ///< ICD-10-PCS
    MaleProcedure,   ///< ICD-10-PCS
    Manifestation,
    UnacceptablePrincipal,
};

struct MceListInfo
{
    MceList id;
    std::string_view code; ///< as mce.tsv writes it
    int youngest;          ///< years; -1 where the list is not one of age
    int oldest;
};

inline constexpr std::array<MceListInfo, 10> mceLists{{
    {MceList::Newborn, "newborn", 0, 0},
    {MceList::Pediatric, "pediatric", 0, 17},
    {MceList::Maternity, "maternity", 9, 64},
    {MceList::Adult, "adult", 15, 124},
    {MceList::Female, "female", -1, -1},
    {MceList::Male, "male", -1, -1},
    {MceList::FemaleProcedure, "female-procedure", -1, -1},
    {MceList::MaleProcedure, "male-procedure", -1, -1},
    {MceList::Manifestation, "manifestation", -1, -1},
    {MceList::UnacceptablePrincipal, "unacceptable-principal", -1, -1},
}};

[[nodiscard]] constexpr const MceListInfo& info(MceList list)
{
    return mceLists[static_cast<std::size_t>(list)];
}

struct MceEntry
{
    std::string code; ///< bare
    MceList list = MceList::Newborn;

    friend auto operator<=>(const MceEntry&, const MceEntry&) = default;
};

/// The lists of one fiscal year. Immutable, sorted.
class MceLists
{
public:
    MceLists(std::string edition, std::vector<MceEntry> entries, bool embedded);

    [[nodiscard]] const std::string& edition() const { return m_edition; } ///< "2024"
    /// Whether they speak of the families in the box only.
    [[nodiscard]] bool embedded() const { return m_embedded; }
    [[nodiscard]] std::span<const MceEntry> entries() const { return m_entries; }
    /// Whether there is such a list among them at all (version 41.1 as published has no unacceptable principal ones).
    [[nodiscard]] bool knows(MceList list) const { return m_known[static_cast<std::size_t>(list)]; }
    [[nodiscard]] bool holds(MceList list, std::string_view bareCode) const;

private:
    std::string m_edition;
    std::vector<MceEntry> m_entries;
    std::array<bool, mceLists.size()> m_known{};
    bool m_embedded;
};

/// That a code stands on a list, and on whose.
struct MceHit
{
    std::string borrowedFrom; ///< the older fiscal year the list is of; empty where it is the one in force
};

/// Which lists speak on a date: for each list and code the whole ones of the fiscal year, else those in the box where
/// it covers the code's family, else the newest older ones that know the list.
class MceInForce
{
public:
    /// `edition` is the fiscal year in force, `box` the embedded edition of that year; null where there is none.
    MceInForce(std::span<const MceLists> lists, std::string_view edition, const Edition* box);
    [[nodiscard]] std::optional<MceHit> find(MceList list, std::string_view bareCode) const;

private:
    std::vector<const MceLists*> m_whole; ///< of the fiscal year
    std::vector<const MceLists*> m_boxed; ///< of the fiscal year, in the box
    std::vector<const MceLists*> m_older; ///< newest first
    const Edition* m_box;
};

/// Reads mce.tsv: a header line, then a code and a list's name, tab-separated. Errors, with `source` and the line:
/// codesets.columns, codesets.line-too-short, codesets.cell.
[[nodiscard]] domain::Result<std::vector<MceEntry>> parseMce(std::string_view text, const std::string& source);
[[nodiscard]] std::string formatMce(std::span<const MceEntry> entries);

/// Reads every icd10cm/<edition>/mce.tsv below a folder of editions, in the order of their names. Where the manifest
/// names it as a part its SHA-256 must agree. Errors: codesets.hash-differs, those of readFile and parseMce.
[[nodiscard]] domain::Result<std::vector<MceLists>> readMceLists(const std::filesystem::path& dir, bool embedded);

} // namespace codesets
