// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/accounting/LogPlan.h"

#include <algorithm>

namespace generation::accounting {

using domain::Date;
using domain::Json;

domain::Error unfit(const std::string& what, const std::string& why)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.disclosure-log", what, why);
}

Date daysAfter(Date day, int days)
{
    return std::chrono::sys_days(day) + std::chrono::days(days);
}

Date monthsBefore(Date day, int months)
{
    const Date moved = day - std::chrono::months(months);
    return moved.ok() ? moved : Date(moved.year() / moved.month() / std::chrono::last);
}

std::string asWritten(Date day)
{
    const std::string iso = domain::format(day);
    return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

Date Plan::received() const
{
    return daysAfter(today, -receivedDaysAgo);
}

Date Plan::from() const
{
    constexpr int mostYears = 6; // 45 CFR 164.528(a)(1)
    return monthsBefore(received(), 12 * std::min(years, mostYears));
}

domain::Result<Plan> readPlan(const Json& json, Date today)
{
    Plan plan;
    plan.today = today;
    try {
        plan.title = json.at("title").get<std::string>();
        plan.patient = json.at("patient").get<std::string>();
        plan.kinds = json.at("kinds").get<std::map<std::string, std::size_t>>();
        plan.before = json.value("before", plan.before);
        plan.edge = json.value("edge", plan.edge);
        plan.after = json.value("after", plan.after);
        plan.repeats = json.value("repeats", plan.repeats);
        plan.suspended = json.value("suspended", plan.suspended);
        plan.gaps = json.value("gaps", plan.gaps);
        plan.years = json.value("years", plan.years);
        plan.receivedDaysAgo = json.value("receivedDaysAgo", plan.receivedDaysAgo);
        plan.letterDaysBefore = json.value("letterDaysBefore", plan.letterDaysBefore);
        plan.earlierMonths = json.value("earlierMonths", plan.earlierMonths);
        plan.extension = json.value("extension", plan.extension);
        plan.summarises = json.value("summarises", plan.summarises);
    } catch (const Json::exception& failure) {
        return unfit("make", failure.what());
    }
    if (plan.years < 1)
        return unfit("years", "the patient asks for at least one year");
    if (plan.after > 0 && plan.receivedDaysAgo < 2)
        return unfit("after", "rows after the request need a request that came at least two days ago");
    if (plan.earlierMonths < 0 || plan.receivedDaysAgo < 0 || plan.letterDaysBefore < 0)
        return unfit("make", "days and months are not negative");
    for (const std::string& one : plan.suspended) {
        if (one != "written" && one != "oral" && one != "lapsed")
            return unfit("suspended", "\"" + one + "\" is none of written, oral, lapsed");
    }
    return plan;
}

} // namespace generation::accounting
