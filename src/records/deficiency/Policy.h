// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace records::deficiency {

/// A part that a page must have, and the words of which its heading holds one.
struct RequiredPart
{
    std::string name;               ///< "disposition"
    std::vector<std::string> words; ///< lower case
};

using TypeLists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// What the house settles itself where the law leaves it open: facility.json, "completion", and document-types.json.
/// The defaults are those of domain reference 1.3.
struct Policy
{
    int verbalOrderHours = 48; ///< within which a verbal order is authenticated (42 CFR 482.24(c)(2): promptly)
    int completionDays = 30;   ///< after discharge; the law's most (482.24(c)(4)(viii))
    int reportHours = 24;      ///< after the operation, for the full report where a brief note was in time
    bool assessmentSuffices =
        false; ///< an assessment stands for the history before outpatient surgery (482.22(c)(5)(iii))
    std::vector<std::string> unsignedTypes;    ///< authenticated otherwise than by a signature: document-types.json
    std::vector<std::string> learners;         ///< roles whose pages another attests
    std::vector<std::string> psychiatricUnits; ///< encounter locations
    TypeLists authors; ///< by document type: the roles that may write it; a type not named may be written by any
    std::map<std::string, std::vector<RequiredPart>, std::less<>> parts; ///< by document type
};

} // namespace records::deficiency
