// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "domain/Random.h"
#include "workflow/EventChain.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>

namespace sample {

/// A clock that stands still.
class StillClock final : public domain::Clock
{
public:
    [[nodiscard]] domain::WallTime now() const override { return domain::WallTime(std::chrono::seconds(1778158800)); }
    [[nodiscard]] domain::Millis elapsed() const override { return domain::Millis(0); }
};

inline workflow::SessionHeader header(std::uint64_t seed)
{
    std::array<char, 33> id{};
    std::snprintf(id.data(), id.size(), "%032llx", static_cast<unsigned long long>(seed));
    workflow::SessionHeader header;
    header.id = id.data();
    header.exercise = "coding/inpatient-heart-failure";
    header.exerciseUuid = "6e1c4a52-7e53-4a0f-9a52-2f7f0d3f6a11";
    header.seed = seed;
    header.scenario = std::string(64, 'a');
    header.release = "0.1.0";
    header.person = "Ada Trainee";
    header.role = "coder";
    header.started = StillClock().now() + std::chrono::seconds(seed % 1000000);
    header.hash = workflow::hashOf(header);
    return header;
}

/// The event after `last` (null: the first) of a session that the seed decides.
inline workflow::Event next(const workflow::SessionHeader& header, const workflow::Event* last)
{
    const std::uint64_t number = last ? last->number + 1 : 1;
    const auto step = std::chrono::seconds(number);
    const domain::LocalTime at = domain::LocalTime(std::chrono::seconds(1778140800)) + step;
    domain::Random random(header.seed * 1000003 + number);
    domain::Json data = domain::Json::object();
    const char* type = workflow::event::Started;
    if (last) {
        type = workflow::event::TaskOp;
        const std::string code = "I50." + std::to_string(random.below(100));
        data = {{"task", "code"},
                {"op", {{"kind", "add"}, {"code", code}, {"note", std::string(random.below(400), 'n')}}}};
    }
    return workflow::makeEvent(last ? last->hash : header.hash, number, type, at, header.started + step,
                               std::move(data));
}

inline workflow::Event finish(const workflow::Event& last)
{
    return workflow::makeEvent(last.hash, last.number + 1, workflow::event::Finished, last.at, last.wall,
                               domain::Json::object());
}

inline workflow::Seal sealOf(const workflow::Event& last)
{
    return workflow::Seal{last.number, last.hash};
}

/// A finished session of `events` events.
inline workflow::SessionRecord finished(std::uint64_t seed, std::uint64_t events)
{
    workflow::SessionRecord record{header(seed), {}, {}};
    while (record.events.size() + 1 < events)
        record.events.push_back(next(record.header, record.events.empty() ? nullptr : &record.events.back()));
    record.events.push_back(finish(record.events.back()));
    record.seal = sealOf(record.events.back());
    return record;
}

} // namespace sample
