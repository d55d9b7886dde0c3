// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/KnownReleases.h"

#include <algorithm>
#include <array>

namespace codesets {
namespace {

/// Counted in the files of CMS and CDC.
struct KnownRelease
{
    System system;
    std::size_t billable;
    std::size_t headers;
    std::string_view edition;
};

constexpr std::array<KnownRelease, 4> knownReleases{{
    {System::Icd10cm, 74'260, 23'324, "2025"},
    {System::Icd10cm, 74'719, 23'467, "2026"},
    {System::Icd10pcs, 78'948, 908, "2025"},
    {System::Icd10pcs, 79'115, 914, "2026"},
}};

} // namespace

std::string knownEdition(const Release& release)
{
    const auto billable = static_cast<std::size_t>(
        std::count_if(release.codes.begin(), release.codes.end(), [](const Code& entry) { return entry.billable; }));
    const auto at = std::find_if(knownReleases.begin(), knownReleases.end(), [&](const KnownRelease& known) {
        return known.system == release.system && known.billable == billable
               && known.headers == release.codes.size() - billable;
    });
    return at == knownReleases.end() ? std::string() : std::string(at->edition);
}

} // namespace codesets
