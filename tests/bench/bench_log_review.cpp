// SPDX-License-Identifier: GPL-3.0-or-later
// What a review of the access log costs: a seeded month of 50,000 entries, 400 staff and 3,000 patients, from the bytes
// of the file to the rows. Prints the median beside the budget, what was found of what was planted, and false hits.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/accesslog/AccessLogMaking.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

namespace {

using Clock = std::chrono::steady_clock;
using domain::Json;

/// The rows of the review; nothing where the log is not of the form.
Json reviewed(const std::string& bytes, const access_control::Rights& rights, const std::string& zone)
{
    const auto json = domain::parseJson(bytes, "log.json");
    const auto clock = records::deficiency::FacilityClock::of(zone);
    if (!json || !clock)
        return Json();
    const auto read = access_control::readAccessLog(*json, rights.ids(), access_control::LogClock(*clock));
    const auto* log = std::get_if<access_control::AccessLog>(&read);
    return log == nullptr ? Json() : access_control::toJson(access_control::reviewLog(*log, rights), *log);
}

void printTruth(const Json& rows, const std::vector<generation::accesslog::Planted>& planted, std::size_t entries)
{
    std::set<std::pair<std::string, std::string>> hits;
    std::set<std::string> hitEntries;
    for (const Json& row : rows) {
        hits.emplace(row.at("id").get<std::string>(), row.at("rule").get<std::string>());
        hitEntries.insert(row.at("id").get<std::string>());
    }
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::set<std::string> guilty;
    for (const auto& one : planted) {
        if (one.disposition != "violation")
            continue;
        ++wanted;
        guilty.insert(one.ids.begin(), one.ids.end());
        found += std::any_of(one.ids.begin(), one.ids.end(),
                             [&](const std::string& id) {
                                 return hits.contains({id, one.rule});
                             })
                     ? 1
                     : 0;
    }
    const auto isFalse = [&](const std::string& id) { return !guilty.contains(id); };
    const auto falseHits = static_cast<double>(std::count_if(hitEntries.begin(), hitEntries.end(), isFalse));
    std::printf("planted violations found: %zu of %zu\n", found, wanted);
    std::printf("entries hit: %zu; of these innocent: %.0f (%.1f %%), %.3f %% of all innocent entries\n",
                hitEntries.size(), falseHits, 100 * falseHits / static_cast<double>(hitEntries.size()),
                100 * falseHits / static_cast<double>(entries - guilty.size()));
}

} // namespace

int main()
{
    using namespace generation::accesslog;
    const std::string root = SOURCE_DIR;
    const content::Library library = content::Library::load(root + "/sample-records");
    const auto pools = readLogPools(library.house());
    const auto rights = access_control::rightsFrom(*library.roles());
    if (!pools || !rights)
        return 3;
    const LogPlan plan{50'000, 400, 3'000, *domain::parseDate("2026-05-01"), 31, plantsFor(50'000)};
    domain::Random random(1);
    const auto made = makeLog(plan, *pools, random);
    if (!made)
        return 3;
    const std::string bytes = made->input.dump();
    std::vector<double> times;
    Json rows;
    for (int i = 0; i < 9; ++i) {
        const auto begun = Clock::now();
        rows = reviewed(bytes, *rights, library.house().facility.zone);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("review of 50,000 entries, 400 staff, 3,000 patients (%.1f MB): median %.0f ms (budget 2,000 ms)\n",
                static_cast<double>(bytes.size()) / 1e6, times[times.size() / 2]);
    printTruth(rows, made->planted, made->input.at("log").size());
    return 0;
}
