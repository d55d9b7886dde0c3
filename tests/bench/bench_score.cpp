// SPDX-License-Identifier: GPL-3.0-or-later
// What scoring costs: one session of 500 events, and a regrade of 1,000 of them. Prints medians beside the budgets.
#include "composition/House.h"
#include "services/Scoring.h"
#include "services/Sentences.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using Clock = std::chrono::steady_clock;
using domain::Json;

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// The perfect robot's steps, with notes taken and taken back until there are about 500 events.
domain::Result<services::Play> longPlay(const services::Rulings& rulings, const std::string& exercise)
{
    auto perfect = services::playRobot(rulings, exercise, 1, workflow::Robot::Perfect);
    if (!perfect)
        return perfect.error();
    std::vector<Json> steps = perfect->steps;
    for (int i = 0; steps.size() < 497; ++i) {
        steps.push_back(i % 2 == 0 ? Json{{"op", "notes.set"}, {"text", "note " + std::to_string(i)}}
                                   : Json{{"do", "undo"}});
    }
    const domain::SystemClock clock;
    return services::playSteps(rulings, exercise, 1, "bench", steps, clock, std::string(32, 'b'));
}

} // namespace

int main()
{
    const std::string root = SOURCE_DIR;
    const auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    if (!shelf) {
        std::fprintf(stderr, "%s\n", services::sentence(shelf.error()).c_str());
        return 3;
    }
    const services::Rulings rulings = (*shelf)->rulings();
    const auto play = longPlay(rulings, "coding/sepsis-at-the-door");
    if (!play) {
        std::fprintf(stderr, "%s\n", services::sentence(play.error()).c_str());
        return 3;
    }
    std::vector<double> times;
    const auto begun = Clock::now();
    for (int i = 0; i < 1000; ++i) {
        const auto start = Clock::now();
        if (!services::scoreRecord(rulings, play->record))
            return 3;
        times.push_back(milliseconds(Clock::now() - start));
    }
    const double all = milliseconds(Clock::now() - begun);
    std::sort(times.begin(), times.end());
    std::printf("score a session of %zu events: median %.2f ms, p99 %.2f ms (budget 5 ms, building its scenario and "
                "folding included)\n",
                play->record.events.size(), times[times.size() / 2], times[times.size() * 99 / 100]);
    std::printf("regrade 1,000 of them: %.2f s (budget 5 s)\n", all / 1000);
    return 0;
}
