// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Sha256.h"
#include "workflow/EventChain.h"

#include <chrono>
#include <string>

namespace samples {

inline const domain::WallTime began = domain::parseWallTime("2026-05-07T13:00:00.250Z").value();
inline const domain::LocalTime deskTime = domain::parseLocalTime("2026-05-07T08:00").value();

inline workflow::SessionRecord emptySession()
{
    workflow::SessionRecord record;
    record.header.id = "0123456789abcdef0123456789abcdef";
    record.header.exercise = "coding/inpatient-heart-failure";
    record.header.exerciseUuid = "6e1c4a52-7e53-4a0f-9a52-2f7f0d3f6a11";
    record.header.exerciseVersion = 3;
    record.header.seed = 18446744073709551615ULL;
    record.header.scenario = crypto::sha256Hex("scenario");
    record.header.release = "0.1.0";
    record.header.person = "Zoë \"Z\" Márquez";
    record.header.role = "coder";
    record.header.started = began;
    record.header.hash = workflow::hashOf(record.header);
    return record;
}

inline void add(workflow::SessionRecord& record, const char* type, domain::Json data = domain::Json::object())
{
    const std::uint64_t number = record.events.size() + 1;
    const std::string& previous = record.events.empty() ? record.header.hash : record.events.back().hash;
    const auto step = std::chrono::seconds(7 * number);
    record.events.push_back(
        workflow::makeEvent(previous, number, type, deskTime + step, began + step, std::move(data)));
}

inline void seal(workflow::SessionRecord& record)
{
    record.seal = workflow::Seal{record.events.size(), record.events.back().hash};
}

inline workflow::SessionRecord finishedSession()
{
    workflow::SessionRecord record = emptySession();
    add(record, workflow::event::Started);
    add(record, workflow::event::DocumentOpened,
        {{"document", "ed-note"}, {"section", "clinical"}, {"decision", "permit"}, {"rule", "R-1"}, {"version", 1}});
    add(record, workflow::event::DocumentRefused, {{"document", "psych"}, {"section", "sensitive"}, {"rule", "R-9"}});
    add(record, workflow::event::TaskOp, {{"task", "code"}, {"op", {{"kind", "add"}, {"code", "I50.23"}, {"w", 0.5}}}});
    add(record, workflow::event::TaskUndo, {{"task", "code"}});
    add(record, workflow::event::TaskRedo, {{"task", "code"}});
    add(record, workflow::event::TaskHeld, {{"task", "code"}, {"reason", "query – “open”"}});
    add(record, workflow::event::TaskReleased, {{"task", "code"}});
    add(record, workflow::event::HintTaken, {{"hint", "h1"}, {"cost", 2.5}});
    add(record, workflow::event::Locked, {{"cause", "idle"}});
    add(record, workflow::event::Unlocked);
    add(record, workflow::event::Closed);
    add(record, workflow::event::Resumed, {{"pausedMs", 90000}});
    add(record, workflow::event::TimeAdvanced, {{"seconds", 3600}});
    add(record, workflow::event::TaskSubmitted,
        {{"task", "code"}, {"submission", {{"diagnoses", domain::Json::array()}}}});
    add(record, workflow::event::Finished);
    add(record, workflow::event::Disagreed, {{"finding", "dx:I13.0"}, {"text", "see page 2"}, {"cite", ""}});
    seal(record);
    return record;
}

inline workflow::SessionRecord shortSession()
{
    workflow::SessionRecord record = emptySession();
    add(record, workflow::event::Started);
    add(record, workflow::event::TaskOp, {{"task", "code"}, {"op", {{"kind", "add"}, {"code", "I50.23"}, {"w", 0.5}}}});
    add(record, workflow::event::TaskHeld, {{"task", "code"}, {"reason", "“open”"}});
    add(record, workflow::event::Finished);
    seal(record);
    return record;
}

} // namespace samples
