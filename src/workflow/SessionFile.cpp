// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/SessionFile.h"

#include "workflow/EventChain.h"

#include <algorithm>
#include <array>
#include <set>

namespace workflow {

using domain::Json;
using domain::Status;

namespace {

// Deeper than any worksheet; keeps a hostile file from exhausting the stack when it is written out again.
constexpr int deepest = 64;

Verification fault(Verdict verdict, std::uint64_t event, std::string detail)
{
    return {verdict, event, std::move(detail), std::nullopt};
}

std::string name(std::uint64_t event)
{
    return event == 0 ? std::string("the header") : "event " + std::to_string(event);
}

std::string sentence(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ".";
}

bool tooDeep(std::string_view line)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '[') && ++depth > deepest)
            return true;
        else if (!quoted && (c == '}' || c == ']'))
            --depth;
    }
    return false;
}

Json parsed(std::string_view line)
{
    if (tooDeep(line))
        return Json(Json::value_t::discarded);
    // A key that stands twice is found when the line is compared with its canonical form.
    return Json::parse(line, nullptr, false);
}

// A line after the header, taken for what it is.
struct Line
{
    enum class Kind { Header, Event, Seal, Broken };
    Kind kind = Kind::Broken;
    Event event;
    Seal seal;
    bool likeSeal = false;
    std::string why;
};

void readEvent(Json json, std::string_view text, Line& line)
{
    if (domain::canonical(json) != text) {
        line.why = "it is not written in the canonical form";
        return;
    }
    auto event = eventFrom(std::move(json));
    if (!event)
        line.why = "a member is missing, surplus or not of the right form";
    else if (hashOfLine(text) == event->hash)
        line = Line{Line::Kind::Event, *std::move(event), {}, false, {}};
}

Line read(std::string_view text)
{
    Line line;
    line.likeSeal = text.substr(0, 3) == "{\"h";
    Json json = parsed(text);
    if (!json.is_object()) {
        line.why = "its line is not a JSON object";
        return line;
    }
    line.why = "its contents do not give the hash it carries";
    if (json.contains("seal")) {
        line.likeSeal = true;
        const auto seal = sealFrom(json);
        if (seal && lineOf(*seal) == text)
            line = Line{Line::Kind::Seal, {}, *seal, true, {}};
    } else if (json.contains("format")) {
        const auto header = headerFrom(json);
        if (header && hashOf(*header) == header->hash)
            line.kind = Line::Kind::Header;
    } else {
        readEvent(std::move(json), text, line);
    }
    return line;
}

std::vector<std::string_view> split(std::string_view bytes)
{
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        lines.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return lines;
}

bool likeHeader(const Json& json)
{
    static constexpr std::array<const char*, 8> keys{"exercise", "exerciseUuid", "scenario", "session",
                                                     "seed",     "started",      "hash",     "release"};
    return std::count_if(keys.begin(), keys.end(), [&](const char* key) { return json.contains(key); }) >= 6;
}

// What a mail program or an editor does to a text file as a whole.
std::optional<Verification> transportFault(std::string_view bytes)
{
    if (bytes.size() > sessionFileLimit)
        return fault(Verdict::NotOurs, 0, "The file is larger than 64 MiB, which no session file is.");
    if (bytes.empty())
        return fault(Verdict::NotOurs, 0, "The file is empty.");
    const std::string_view first = bytes.substr(0, bytes.find('\n'));
    const bool ours = first.find(sessionFormat) != std::string_view::npos;
    if (ours && bytes.substr(0, 3) == "\xEF\xBB\xBF")
        return fault(Verdict::Changed, 0, "An editor has put a byte order mark before the header.");
    if (ours && first.back() == '\r')
        return fault(Verdict::Changed, 0,
                     "The line ends were changed from LF to CR LF on the way, as mail programs do with text; "
                     "send the file as an attachment or zipped.");
    return std::nullopt;
}

Verification otherFirstLine(std::string_view first, bool alone, const std::vector<std::string_view>& lines)
{
    const bool headerText =
        first.substr(0, 12) == "{\"exercise\":" || first.find(sessionFormat) != std::string_view::npos;
    if (headerText && alone)
        return fault(Verdict::CutOff, 0, "The file ends within the header.");
    if (headerText)
        return fault(Verdict::Changed, 0, "The header was changed: its line is not a JSON object.");
    const Line::Kind kind = read(first).kind;
    if (kind != Line::Kind::Event && kind != Line::Kind::Seal)
        return fault(Verdict::NotOurs, 0, "This is not a session file.");
    for (const std::string_view line : lines) {
        if (read(line).kind == Line::Kind::Header)
            return fault(Verdict::Reordered, 0, "The header does not stand first.");
    }
    return fault(Verdict::Dropped, 0, "The header is missing.");
}

std::optional<Verification> formatFault(const Json& json)
{
    const auto format = json.find("format");
    if (format == json.end() || *format != sessionFormat)
        return likeHeader(json) ? fault(Verdict::Changed, 0, "The header was changed: it does not name the format.")
                                : fault(Verdict::NotOurs, 0, "This is not a session file.");
    const Json version = json.value("version", Json());
    if (version == sessionVersion)
        return std::nullopt;
    Json first = json;
    first["version"] = sessionVersion;
    const auto header = headerFrom(first);
    const bool newer = version.is_number_unsigned() && version.get<std::uint64_t>() > sessionVersion;
    if (newer && !(header && hashOf(*header) == header->hash))
        return fault(Verdict::NewerVersion, 0,
                     "The file is of version " + version.dump() + "; this release reads version 1.");
    return fault(Verdict::Changed, 0, "The header was changed: its version is not the one it was written with.");
}

std::optional<Verification> readHeader(const std::vector<std::string_view>& lines, bool cut, SessionHeader& header)
{
    const std::string_view first = lines.front();
    const bool alone = lines.size() == 1 && cut;
    const Json json = parsed(first);
    if (!json.is_object() || (!json.contains("format") && !likeHeader(json)))
        return otherFirstLine(first, alone, lines);
    if (auto found = formatFault(json))
        return found;
    const auto read = headerFrom(json);
    if (!read || lineOf(*read) != first || hashOf(*read) != read->hash)
        return fault(Verdict::Changed, 0, "The header was changed: its contents do not give the hash it carries.");
    if (alone)
        return fault(Verdict::CutOff, 0, "The file ends within the header.");
    header = *read;
    return std::nullopt;
}

// Sorts the lines after the header into events and seal.
class Body
{
public:
    std::vector<Event> events;
    std::optional<Seal> seal;

    std::optional<Verification> add(std::string_view text, bool cut)
    {
        Line line = read(text);
        const std::uint64_t expected = events.empty() ? 1 : events.back().number + 1;
        if (cut) {
            const bool atSeal = line.likeSeal || (text.size() < 3 && ended());
            return fault(Verdict::CutOff, atSeal ? 0 : expected,
                         "The file ends within " + (atSeal ? std::string("the seal") : name(expected)) + ".");
        }
        switch (line.kind) {
        case Line::Kind::Header:
            return fault(Verdict::Doubled, 0, "The header stands twice.");
        case Line::Kind::Broken:
            return broken(line, text, expected);
        case Line::Kind::Seal:
            if (seal)
                return fault(Verdict::Doubled, 0, "The seal stands twice.");
            seal = line.seal;
            break;
        case Line::Kind::Event:
            if (seal && !m_afterSeal)
                m_afterSeal = line.event.number;
            events.push_back(std::move(line.event));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Verification> orderFault() const
    {
        std::set<std::uint64_t> seen;
        for (const Event& event : events) {
            if (!seen.insert(event.number).second)
                return fault(Verdict::Doubled, event.number, sentence(name(event.number) + " stands twice"));
        }
        std::uint64_t next = 1;
        for (const std::uint64_t number : seen) {
            if (number == 0)
                return fault(Verdict::Malformed, 0, "An event has the number 0.");
            if (number != next)
                return fault(Verdict::Dropped, next, sentence(name(next) + " is missing"));
            ++next;
        }
        if (seal && seal->events >= next)
            return fault(Verdict::Dropped, next,
                         sentence(name(next) + " is missing: the seal counts " + std::to_string(seal->events)
                                  + " events, the file holds " + std::to_string(events.size())));
        return sequenceFault();
    }

private:
    [[nodiscard]] bool ended() const
    {
        return !events.empty() && (events.back().type == event::Finished || events.back().type == event::Disagreed);
    }

    [[nodiscard]] static std::optional<Verification> broken(const Line& line, std::string_view text,
                                                            std::uint64_t expected)
    {
        if (line.likeSeal && line.why.find("JSON") == std::string::npos)
            return fault(Verdict::Changed, 0, "The seal was changed: " + line.why + ".");
        return fault(Verdict::Changed, expected,
                     sentence((text.empty() ? "an empty line stands where " + name(expected) + " should"
                                            : name(expected) + " was changed: " + line.why)));
    }

    [[nodiscard]] std::optional<Verification> sequenceFault() const
    {
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (events[i].number != i + 1)
                return fault(
                    Verdict::Reordered, events[i].number,
                    sentence(name(events[i].number) + " stands in the place of event " + std::to_string(i + 1)));
        }
        if (seal && m_afterSeal && *m_afterSeal <= seal->events)
            return fault(Verdict::Reordered, *m_afterSeal, sentence(name(*m_afterSeal) + " stands after the seal"));
        if (seal && seal->events < events.size())
            return fault(Verdict::Changed, seal->events + 1,
                         sentence(name(seal->events + 1) + " was added: the seal counts " + std::to_string(seal->events)
                                  + " events"));
        return std::nullopt;
    }

    std::optional<std::uint64_t> m_afterSeal;
};

std::optional<Verification> chainFault(const SessionHeader& header, const std::vector<Event>& events,
                                       const std::optional<Seal>& seal)
{
    const std::string* previous = &header.hash;
    for (const Event& event : events) {
        if (event.previous != *previous)
            return fault(Verdict::Changed, event.number - 1,
                         sentence(name(event.number - 1) + " was replaced: " + name(event.number)
                                  + " was written after another one"));
        previous = &event.hash;
    }
    const std::uint64_t last = events.empty() ? 0 : events.back().number;
    if (seal && seal->last != *previous)
        return fault(Verdict::Changed, last, sentence(name(last) + " was replaced: the seal names another one"));
    return std::nullopt;
}

std::optional<Verification> formFault(const SessionRecord& record)
{
    if (!isSessionId(record.header.id))
        return fault(Verdict::Malformed, 0, "The session's identifier is not of 32 hexadecimal digits.");
    const Event* last = nullptr;
    bool finished = false;
    for (const Event& event : record.events) {
        if (const Status allowed = mayStand(record.header, last, finished, event); !allowed)
            return fault(
                Verdict::Malformed, event.number,
                sentence(name(event.number) + " (" + event.type + ") cannot stand here: " + allowed.error().detail));
        finished = finished || event.type == event::Finished;
        last = &event;
    }
    if (record.seal && !finished)
        return fault(Verdict::Malformed, 0, "The session is sealed although it was never finished.");
    if (!record.seal && finished)
        return fault(Verdict::CutOff, last->number,
                     "The file is unfinished: the session was ended, but the seal after it is missing.");
    return std::nullopt;
}

} // namespace

std::string_view code(Verdict verdict)
{
    static constexpr std::array<std::string_view, 10> codes{"whole",    "unfinished", "changed", "dropped",
                                                            "doubled",  "reordered",  "cut-off", "newer-version",
                                                            "not-ours", "malformed"};
    return codes.at(static_cast<std::size_t>(verdict));
}

std::string writeSessionFile(const SessionRecord& record)
{
    std::string bytes = lineOf(record.header) + '\n';
    for (const Event& event : record.events)
        bytes += lineOf(event) + '\n';
    if (record.seal)
        bytes += lineOf(*record.seal) + '\n';
    return bytes;
}

Verification verifySessionFile(std::string_view bytes)
{
    if (auto found = transportFault(bytes))
        return *found;
    const std::vector<std::string_view> lines = split(bytes);
    const bool cut = bytes.back() != '\n';

    SessionRecord record;
    if (auto found = readHeader(lines, cut, record.header))
        return *found;
    Body body;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (auto found = body.add(lines[i], cut && i + 1 == lines.size()))
            return *found;
    }
    if (auto found = body.orderFault())
        return *found;
    if (auto found = chainFault(record.header, body.events, body.seal))
        return *found;
    record.events = std::move(body.events);
    record.seal = body.seal;
    if (auto found = formFault(record))
        return *found;

    const bool sealed = record.seal.has_value();
    const std::string count = std::to_string(record.events.size()) + " events";
    return {sealed ? Verdict::Whole : Verdict::Unfinished, 0,
            sealed ? "The session is whole: " + count + " and the seal."
                   : "The session is unfinished: " + count + " and no seal.",
            std::move(record)};
}

} // namespace workflow
