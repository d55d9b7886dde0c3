// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Kinds.h"

#include <array>

namespace generation::planting {
namespace {

struct KindWay
{
    int kind;
    Way way;
};

constexpr std::array<KindWay, 39> kindWays{{
    {1, ways::birthDate},
    {2, ways::name},
    {3, ways::sex},
    {4, ways::codeAgainstSex},
    {5, ways::codeAgainstAge},
    {6, ways::recordNumber},
    {7, ways::otherPatientsPage},
    {8, ways::duplicate},
    {9, ways::overlayInIndex},
    {9, ways::overlayOfAllergies},
    {10, ways::dischargeBeforeAdmission},
    {11, ways::lengthOfStay},
    {12, ways::noteAfterDischarge},
    {13, ways::overlappingStays},
    {14, ways::dispositionInLog},
    {17, ways::surgeonInLog},
    {18, ways::operationOutsideAnesthesia},
    {19, ways::surgeonTwice},
    {20, ways::procedureWithoutReport},
    {21, ways::procedureUncoded},
    {23, ways::lateHistory},
    {24, ways::missingUpdate},
    {25, ways::unsignedNote},
    {26, ways::untimedEntry},
    {27, ways::unattestedNote},
    {27, ways::studentNoteAdded},
    {28, ways::verbalOrder},
    {29, ways::lateOperativeReport},
    {30, ways::lateSummary},
    {31, ways::clonedNote},
    {46, ways::presentOnAdmission},
    {47, ways::payer},
    {48, ways::attendingInLog},
    {49, ways::psychotherapyFiledOpenly},
    {49, ways::psychotherapyNoteAdded},
    {50, ways::programmePageAdded},
    {51, ways::invalidAuthorization},
    {52, ways::badScan},
    {53, ways::wrongType},
}};

} // namespace

std::vector<Way> waysFor(int kind)
{
    std::vector<Way> found;
    for (const KindWay& each : kindWays) {
        if (each.kind == kind)
            found.push_back(each.way);
    }
    return found;
}

} // namespace generation::planting
