// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Filter.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr int youngestMother = 9;
constexpr int oldestMother = 64;
constexpr int adult = 18;
constexpr int pregnancy = 15;
constexpr int newborn = 16;
constexpr char obstetrics = '1'; // section of ICD-10-PCS

constexpr const Chapter& chapterOf(int number)
{
    return chapters[static_cast<std::size_t>(number) - 1];
}

} // namespace

unsigned Filter::systemMask() const
{
    constexpr auto diagnoses = static_cast<unsigned>(System::Icd10cm);
    unsigned mask = systems ? 0 : (1U << codesets::systems.size()) - 1;
    if (systems) {
        for (const System system : *systems)
            mask |= 1U << static_cast<unsigned>(system);
    }
    return chapter ? mask & (1U << diagnoses) : mask;
}

bool Filter::allows(System system, std::string_view bareCode) const
{
    const bool diagnosis = system == System::Icd10cm;
    if (chapter) {
        const auto at = std::find_if(chapters.begin(), chapters.end(),
                                     [this](const Chapter& one) { return one.number == *chapter; });
        if (!diagnosis || at == chapters.end() || !at->holds(bareCode))
            return false;
    }
    const bool tooYoungOrOld = ageYears && (*ageYears < youngestMother || *ageYears > oldestMother);
    if (sex == domain::Sex::Male || tooYoungOrOld) {
        const bool mothers = diagnosis ? chapterOf(pregnancy).holds(bareCode)
                                       : system == System::Icd10pcs && bareCode.starts_with(obstetrics);
        if (mothers)
            return false;
    }
    return !(diagnosis && ageYears && *ageYears >= adult && chapterOf(newborn).holds(bareCode));
}

} // namespace codesets
