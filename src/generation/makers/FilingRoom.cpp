// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/FilingRoom.h"

#include <array>

namespace generation {

using domain::Json;

namespace filing_room {

domain::Error unfit(const std::string& what, const std::string& why)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.filing-room", what, why);
}

domain::Date daysAfter(domain::Date day, int days)
{
    return std::chrono::sys_days(day) + std::chrono::days(days);
}

DrawnName drawName(Work& work)
{
    const bool woman = work.random.below(2) == 0;
    return drawName(work, woman);
}

DrawnName drawName(Work& work, bool woman)
{
    constexpr std::uint64_t oneInWithSuffix = 12;
    static constexpr std::array<const char*, 3> suffixes{"Jr", "Sr", "III"};
    const NamePools& pools = work.house.facility.names;
    DrawnName name;
    name.surname = oneOf(work.plan.surnames.empty() ? pools.family : work.plan.surnames, work.random);
    name.given = oneOf(woman ? pools.female : pools.male, work.random);
    if (work.random.below(3) != 0)
        name.middle = oneOf(pools.middle, work.random);
    if (!woman && work.random.below(oneInWithSuffix) == 0)
        name.suffix = suffixes[work.random.below(suffixes.size())];
    return name;
}

namespace {

domain::Result<Plan> readPlan(const Json& json, const House& house)
{
    Plan plan;
    const std::array<std::pair<const char*, std::size_t Plan::*>, 13> counts{{{"folders", &Plan::folders},
                                                                              {"groups", &Plan::groups},
                                                                              {"cart", &Plan::cart},
                                                                              {"returns", &Plan::returns},
                                                                              {"misfiled", &Plan::misfiled},
                                                                              {"out", &Plan::out},
                                                                              {"overdue", &Plan::overdue},
                                                                              {"pulls", &Plan::pulls},
                                                                              {"referrals", &Plan::referrals},
                                                                              {"destroy", &Plan::destroy},
                                                                              {"notYet", &Plan::notYet},
                                                                              {"held", &Plan::held},
                                                                              {"permanent", &Plan::permanent}}};
    try {
        const auto system = records::filing::systemFrom(json.at("system").get<std::string>());
        if (!system)
            return unfit("system", "it is straight, terminal-digit, middle-digit or alphabetic");
        plan.system = *system;
        for (const auto& [name, count] : counts)
            plan.*count = json.value(name, plan.*count);
        plan.log = json.value("log", false);
        plan.kinds = json.value("kinds", std::vector<std::string>{"chart"});
        plan.surnames = json.value("surnames", std::vector<std::string>{});
    } catch (const Json::exception& failure) {
        return unfit("make", failure.what());
    }
    const NamePools& pools = house.facility.names;
    if (pools.family.empty() || pools.female.empty() || pools.male.empty() || pools.middle.empty())
        return unfit("names", "facility.json needs names to draw from");
    if (plan.groups == 0 || plan.folders < plan.groups)
        return unfit("folders", "there are fewer folders than groups");
    return plan;
}

} // namespace
} // namespace filing_room

domain::Result<Made> FilingRoomMaker::make(MakerContext& context) const
{
    const House& house = context.content.house();
    const auto plan = filing_room::readPlan(context.parameters, house);
    if (!plan)
        return plan.error();
    filing_room::Work work{house, *plan, domain::dateOf(context.exercise.start), context.random};
    const std::string today = domain::format(work.today);
    const std::string system(records::filing::code(plan->system));
    work.material = {{"today", today}, {"system", system}};
    work.key = {{"today", today}, {"system", system}};
    if (const auto status = filing_room::makeShelves(work); !status)
        return status.error();
    if (const auto status = filing_room::makeRecords(work); !status)
        return status.error();
    return Made{std::move(work.material), std::move(work.key)};
}

} // namespace generation
