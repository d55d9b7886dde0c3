// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/assembly/Misfile.h"

#include <algorithm>
#include <tuple>

namespace records::assembly {
namespace {

bool isCopy(const Sheet& a, const Sheet& b)
{
    return std::tie(a.type, a.author, a.written, a.words) == std::tie(b.type, b.author, b.written, b.words);
}

} // namespace

Sorted sortedOut(const std::vector<Sheet>& heap, std::string_view mrn, std::string_view encounter)
{
    Sorted result;
    for (const Sheet& sheet : heap) {
        if (sheet.mrn != mrn) {
            result.strays.emplace_back(sheet.id, Misfile::OtherPatient);
            continue;
        }
        if (sheet.encounter != encounter) {
            result.strays.emplace_back(sheet.id, Misfile::OtherEncounter);
            continue;
        }
        const auto first = std::find_if(result.belong.begin(), result.belong.end(),
                                        [&](const Sheet& kept) { return isCopy(kept, sheet); });
        if (first == result.belong.end()) {
            result.belong.push_back(sheet);
            continue;
        }
        const auto group = std::find_if(result.copies.begin(), result.copies.end(),
                                        [&](const auto& copies) { return copies.front() == first->id; });
        if (group == result.copies.end())
            result.copies.push_back({first->id, sheet.id});
        else
            group->push_back(sheet.id);
    }
    return result;
}

} // namespace records::assembly
