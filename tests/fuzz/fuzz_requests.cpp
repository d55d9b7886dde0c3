// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as access decide takes them: what is not wholly known is denied.
#include "Matrix.h"
#include "access/Policy.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const access_control::Policy policy(*access_control::matrixFrom(fuzz::roles()), domain::RuleBook());
    const auto json = domain::parseJson(fuzz::view(data, size), "input");
    if (!json)
        return 0;
    const auto request = access_control::requestFrom(*json);
    if (!request) {
        fuzz::hold(!request.error().detail.empty()); // what is refused is told why
        return 0;
    }
    const access_control::Decision decision = policy.decide(*request);
    const access_control::Role* role = policy.matrix().role(request->role);
    if (decision.verdict == access_control::Verdict::BreakGlass)
        fuzz::hold(role != nullptr && role->treating);
    if (decision.verdict == access_control::Verdict::Permit) {
        const auto& bound = decision.obligations;
        const bool isReviewed = std::find(bound.begin(), bound.end(), "review") != bound.end();
        fuzz::hold(role != nullptr && !request->purpose.empty() && !request->person.empty());
        fuzz::hold(!isReviewed || (request->circumstances.glass && !request->circumstances.glass->reason.empty()));
    }
    // Who reads gets no more than who asks.
    const auto reading = policy.decideReading(*request).verdict;
    fuzz::hold(reading != access_control::Verdict::Permit || decision.verdict == access_control::Verdict::Permit);
    return 0;
}
