// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseState.h"

#include <algorithm>

namespace workflow::release {

bool Answer::releases(std::string_view document) const
{
    const auto found = pages.find(document);
    return found != pages.end() && found->second.release;
}

std::size_t Answer::pagesLeaving() const
{
    return static_cast<std::size_t>(
        std::count_if(pages.begin(), pages.end(), [](const auto& each) { return each.second.release; }));
}

const std::string& Answer::ruleOf(std::string_view document) const
{
    const auto found = pages.find(document);
    return found == pages.end() || found->second.rule.empty() ? reason : found->second.rule;
}

const RequestWork* State::request(std::string_view id) const
{
    const auto found =
        std::find_if(requests.begin(), requests.end(), [&](const RequestWork& each) { return each.id == id; });
    return found == requests.end() ? nullptr : &*found;
}

State startOf(const Material& material)
{
    State state;
    for (const Request& request : material.requests)
        state.requests.push_back({request.id, {}, {}, false});
    return state;
}

const Arrival& presentArrival(const RequestWork& work, const Request& request)
{
    const std::size_t at = work.closed && !work.sent.empty() ? work.sent.size() - 1 : work.sent.size();
    return request.stages[std::min(at, request.stages.size() - 1)];
}

std::int64_t charge(const FeeClass& fee, std::size_t pages)
{
    return fee.base + fee.page * static_cast<std::int64_t>(pages);
}

std::optional<Lack> lackOf(const Answer& answer)
{
    if (!answer.disposition)
        return Lack::Disposition;
    const bool leaving = answer.pagesLeaving() > 0;
    if (sendsPages(*answer.disposition) && !leaving)
        return Lack::Pages;
    if (!sendsPages(*answer.disposition) && leaving)
        return Lack::PagesTicked;
    if (answer.log == "accounting" && !answer.entry)
        return Lack::Entry;
    return std::nullopt;
}

} // namespace workflow::release
