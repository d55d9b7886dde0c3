// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/EventChain.h"

#include "crypto/Sha256.h"

#include <algorithm>
#include <array>
#include <limits>

namespace workflow {

using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Result;
using domain::Status;

namespace {

// What was read from a file is unsigned already; what the program makes may come from a signed count.
bool isCount(const Json& value)
{
    return value.is_number_unsigned() || (value.is_number_integer() && value.get<std::int64_t>() >= 0);
}

// Members are taken out one by one; whatever is wrong is remembered, so that a reader asks once at its end.
class Members
{
public:
    explicit Members(Json& json) : m_json(json) { m_sound = json.is_object(); }

    std::string text(const char* key)
    {
        Json* value = take(key);
        if (value && value->is_string())
            return std::move(value->get_ref<std::string&>());
        return fail(key, std::string());
    }

    std::uint64_t count(const char* key)
    {
        Json* value = take(key);
        return value && isCount(*value) ? value->get<std::uint64_t>() : fail(key, std::uint64_t{0});
    }

    int small(const char* key)
    {
        const std::uint64_t value = count(key);
        if (value > static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
            return fail(key, 0);
        return static_cast<int>(value);
    }

    template <typename Time>
    Time time(const char* key, Result<Time> (*parse)(std::string_view))
    {
        const std::string form = text(key);
        const auto value = parse(form);
        return value && domain::format(*value) == form ? *value : fail(key, Time{});
    }

    Json object(const char* key)
    {
        Json* value = take(key);
        if (value && value->is_object())
            return std::move(*value);
        return fail(key, Json::object());
    }

    [[nodiscard]] Status end() const
    {
        if (!m_sound)
            return error(ErrorKind::InvalidInput, "session.member", m_wrong, "is missing or not of the right form");
        if (m_taken != m_json.size())
            return error(ErrorKind::InvalidInput, "session.member", {}, "there are members that do not belong");
        return domain::done();
    }

private:
    Json* take(const char* key)
    {
        if (!m_json.is_object())
            return nullptr;
        const auto found = m_json.find(key);
        if (found == m_json.end())
            return nullptr;
        ++m_taken;
        return &*found;
    }

    template <typename Value>
    Value fail(const char* key, Value value)
    {
        if (m_wrong.empty())
            m_wrong = key;
        m_sound = false;
        return value;
    }

    Json& m_json;
    std::size_t m_taken = 0;
    bool m_sound = true;
    std::string m_wrong;
};

enum class Form { Text, Count, Number, Object, Any };

struct DataMember
{
    std::string_view type;
    const char* key;
    Form form;
    bool required = true;
};

constexpr std::array<DataMember, 30> dataMembers{{
    {event::Resumed, "pausedMs", Form::Count, false},
    {event::DocumentOpened, "document", Form::Text},
    {event::DocumentOpened, "section", Form::Text, false},
    {event::DocumentOpened, "decision", Form::Text, false},
    {event::DocumentOpened, "rule", Form::Text, false},
    {event::DocumentOpened, "version", Form::Count, false},
    {event::DocumentRefused, "document", Form::Text},
    {event::DocumentRefused, "section", Form::Text, false},
    {event::DocumentRefused, "rule", Form::Text, false},
    {event::TaskOp, "task", Form::Text},
    {event::TaskOp, "op", Form::Object},
    {event::TaskUndo, "task", Form::Text},
    {event::TaskRedo, "task", Form::Text},
    {event::TaskHeld, "task", Form::Text},
    {event::TaskHeld, "reason", Form::Text},
    {event::TaskReleased, "task", Form::Text},
    {event::TaskSubmitted, "task", Form::Text},
    {event::TaskSubmitted, "submission", Form::Any},
    {event::HintTaken, "hint", Form::Text},
    {event::HintTaken, "cost", Form::Number},
    {event::Locked, "cause", Form::Text},
    {event::Away, "call", Form::Text},
    {event::ChartOpened, "mrn", Form::Text},
    {event::ChartOpened, "action", Form::Text},
    {event::GlassBroken, "mrn", Form::Text},
    {event::GlassBroken, "reason", Form::Text},
    {event::TimeAdvanced, "seconds", Form::Count},
    {event::Disagreed, "finding", Form::Text},
    {event::Disagreed, "text", Form::Text},
    {event::Disagreed, "cite", Form::Text, false},
}};

constexpr std::array<std::string_view, 20> knownTypes{
    event::Started,        event::Resumed,         event::Closed,       event::Finished,
    event::DocumentOpened, event::DocumentRefused, event::TaskOp,       event::TaskUndo,
    event::TaskRedo,       event::TaskHeld,        event::TaskReleased, event::TaskSubmitted,
    event::HintTaken,      event::Locked,          event::Unlocked,     event::Away,
    event::ChartOpened,    event::GlassBroken,     event::TimeAdvanced, event::Disagreed};

bool isOf(Form form, const Json& value)
{
    switch (form) {
    case Form::Text:
        return value.is_string();
    case Form::Count:
        return isCount(value);
    case Form::Number:
        return value.is_number();
    case Form::Object:
        return value.is_object();
    case Form::Any:
        return true;
    }
    return false;
}

} // namespace

Json toJson(const SessionHeader& header, bool withHash)
{
    Json json{{"format", sessionFormat},
              {"version", sessionVersion},
              {"session", header.id},
              {"exercise", header.exercise},
              {"exerciseUuid", header.exerciseUuid},
              {"exerciseVersion", header.exerciseVersion},
              {"seed", header.seed},
              {"scenario", header.scenario},
              {"release", header.release},
              {"person", header.person},
              {"role", header.role},
              {"started", domain::format(header.started)}};
    if (withHash)
        json["hash"] = header.hash;
    return json;
}

Json toJson(const Event& event, bool withHash)
{
    Json json{{"n", event.number},
              {"type", event.type},
              {"at", domain::format(event.at)},
              {"wall", domain::format(event.wall)},
              {"data", event.data},
              {"prev", event.previous}};
    if (withHash)
        json["hash"] = event.hash;
    return json;
}

Json toJson(const Seal& seal, bool withHash)
{
    Json json{{"seal", Json{{"events", seal.events}, {"last", seal.last}}}};
    if (withHash)
        json["hash"] = hashOf(seal);
    return json;
}

std::string hashOf(const SessionHeader& header)
{
    return crypto::sha256Hex(domain::canonical(toJson(header, false)));
}

std::string hashOf(const Event& event)
{
    return crypto::sha256Hex(domain::canonical(toJson(event, false)));
}

std::string hashOf(const Seal& seal)
{
    return crypto::sha256Hex(domain::canonical(toJson(seal, false)));
}

std::string hashOfLine(std::string_view line)
{
    // Of the members written after "hash" none is an object, and within a string a quote is escaped: so the last place
    // is the line's own.
    constexpr std::string_view key = "\"hash\":\"";
    constexpr std::size_t length = key.size() + 64 + 2;
    std::string rest(line);
    const std::size_t at = rest.rfind(key);
    if (at != std::string::npos && at + length <= rest.size())
        rest.erase(at, length);
    return crypto::sha256Hex(rest);
}

std::string lineOf(const SessionHeader& header)
{
    return domain::canonical(toJson(header, true));
}

std::string lineOf(const Event& event)
{
    return domain::canonical(toJson(event, true));
}

std::string lineOf(const Seal& seal)
{
    return domain::canonical(toJson(seal, true));
}

Event makeEvent(std::string_view previousHash, std::uint64_t number, std::string type, domain::LocalTime at,
                domain::WallTime wall, Json data)
{
    Event event{number, std::move(type), at, wall, std::move(data), std::string(previousHash), {}};
    event.hash = hashOf(event);
    return event;
}

Result<SessionHeader> headerFrom(const Json& json)
{
    Json copy = json;
    Members members(copy);
    SessionHeader header;
    const bool ours = members.text("format") == sessionFormat && members.small("version") == sessionVersion;
    header.id = members.text("session");
    header.exercise = members.text("exercise");
    header.exerciseUuid = members.text("exerciseUuid");
    header.exerciseVersion = members.small("exerciseVersion");
    header.seed = members.count("seed");
    header.scenario = members.text("scenario");
    header.release = members.text("release");
    header.person = members.text("person");
    header.role = members.text("role");
    header.started = members.time("started", domain::parseWallTime);
    header.hash = members.text("hash");
    if (const Status end = members.end(); !end)
        return end.error();
    if (!ours)
        return error(ErrorKind::InvalidInput, "session.member", "format", "this is not a session of version 1");
    return header;
}

Result<Event> eventFrom(Json json)
{
    Members members(json);
    Event event;
    event.number = members.count("n");
    event.type = members.text("type");
    event.at = members.time("at", domain::parseLocalTime);
    event.wall = members.time("wall", domain::parseWallTime);
    event.data = members.object("data");
    event.previous = members.text("prev");
    event.hash = members.text("hash");
    if (const Status end = members.end(); !end)
        return end.error();
    return event;
}

Result<Seal> sealFrom(const Json& json)
{
    Json copy = json;
    Members outer(copy);
    Json inner = outer.object("seal");
    outer.text("hash");
    Members members(inner);
    Seal seal;
    seal.events = members.count("events");
    seal.last = members.text("last");
    for (const Status& end : {outer.end(), members.end()}) {
        if (!end)
            return end.error();
    }
    return seal;
}

Status checkForm(const Event& event)
{
    if (std::find(knownTypes.begin(), knownTypes.end(), event.type) == knownTypes.end())
        return error(ErrorKind::InvalidInput, "session.unknown-event", event.type, "version 1 has no such event");
    if (!event.data.is_object())
        return error(ErrorKind::InvalidInput, "session.event-data", event.type, "its data is not an object");
    for (const DataMember& member : dataMembers) {
        if (member.type != event.type)
            continue;
        const auto found = event.data.find(member.key);
        const bool sound = found == event.data.end() ? !member.required : isOf(member.form, *found);
        if (!sound)
            return error(ErrorKind::InvalidInput, "session.event-data", event.type,
                         std::string("\"") + member.key + "\" is missing or not of the right form");
    }
    return domain::done();
}

Status mayStand(const SessionHeader& header, const Event* last, bool finished, const Event& next)
{
    const std::string subject = std::to_string(next.number);
    if (next.number != (last ? last->number : 0) + 1 || next.previous != (last ? last->hash : header.hash))
        return error(ErrorKind::Conflict, "session.out-of-order", subject,
                     "it does not follow the last event of the session");
    if (Status form = checkForm(next); !form)
        return form;
    if ((next.type == event::Started) != (last == nullptr))
        return error(ErrorKind::Conflict, "session.start", subject, "a session begins with one session.started");
    if (finished && next.type != event::Disagreed)
        return error(ErrorKind::Conflict, "session.finished", subject,
                     "after the end only a disagreement with a finding is taken");
    return domain::done();
}

Status mayFollow(const SessionHeader& header, const Event* last, bool finished, const Event& next)
{
    if (Status place = mayStand(header, last, finished, next); !place)
        return place;
    if (hashOf(next) != next.hash)
        return error(ErrorKind::InvalidInput, "session.event-hash", std::to_string(next.number),
                     "its hash is not that of its contents");
    return domain::done();
}

bool isSessionId(std::string_view id)
{
    return id.size() == 32 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace workflow
