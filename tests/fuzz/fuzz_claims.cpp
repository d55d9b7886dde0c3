// SPDX-License-Identifier: GPL-3.0-or-later
// Claims as codes check takes them.
#include "Fuzz.h"
#include "codesets/edits/Claim.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = domain::parseJson(fuzz::view(data, size), "input");
    if (!json)
        return 0;
    const auto claim = codesets::parseClaim(*json);
    const auto* issues = std::get_if<std::vector<codesets::ClaimIssue>>(&claim);
    fuzz::hold(issues == nullptr || !issues->empty()); // what is refused is told why
    return 0;
}
