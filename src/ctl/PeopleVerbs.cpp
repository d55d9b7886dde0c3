// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "ctl/Command.h"
#include "services/Guard.h"

#include <algorithm>
#include <ostream>

namespace ctl {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;

domain::Result<Json> peopleOf(const services::Workplace& place)
{
    const auto names = place.persons.people();
    if (!names)
        return names.error();
    Json people = Json::array();
    for (const std::string& name : *names) {
        const auto guarded = services::Guard(place.secrets, place.clock, "person:" + name).isSet();
        if (!guarded)
            return guarded.error();
        people.push_back({{"name", name}, {"guarded", *guarded}});
    }
    return people;
}

Exit listPeople(const Arguments&, Console& console)
{
    const auto house = console.house();
    if (!house)
        return fail(console, house.error());
    const auto people = peopleOf((*house)->place());
    if (!people)
        return fail(console, people.error());
    if (console.json) {
        print(console, *people);
        return Exit::Done;
    }
    for (const Json& person : *people)
        console.out << person["name"].get<std::string>() << (person["guarded"].get<bool>() ? "  guarded\n" : "\n");
    return Exit::Done;
}

Exit forget(const Arguments& arguments, Console& console)
{
    const bool instructor = arguments.has("--instructor");
    if (instructor != arguments.words.empty()) {
        console.err << "use: deskctl people forget NAME, or deskctl people forget --instructor\n";
        return Exit::WrongUse;
    }
    const auto house = console.house();
    if (!house)
        return fail(console, house.error());
    const services::Workplace& place = (*house)->place();
    const std::string owner = instructor ? "instructor" : "person:" + arguments.words.front();
    const auto kept = place.secrets.get(owner);
    if (!kept)
        return fail(console, kept.error());
    if (!kept->has_value()) {
        console.err << "no passphrase is set there\n";
        return Exit::No;
    }
    if (const domain::Status removed = place.secrets.remove(owner); !removed)
        return fail(console, removed.error());
    if (!console.json)
        console.out << "the passphrase is taken away\n";
    return Exit::Done;
}

Json entryJson(const services::AuditEntry& entry)
{
    return {{"number", entry.number},
            {"at", domain::format(entry.at)},
            {"wall", domain::format(entry.wall)},
            {"person", entry.person},
            {"role", entry.role},
            {"session", entry.session},
            {"mrn", entry.mrn},
            {"document", entry.document},
            {"section", entry.section},
            {"action", entry.action},
            {"decision", entry.decision},
            {"rule", entry.rule},
            {"purpose", entry.purpose}};
}

Exit trail(const Arguments& arguments, Console& console)
{
    const auto house = console.house();
    if (!house)
        return fail(console, house.error());
    const services::Workplace& place = (*house)->place();
    if (const domain::Status whole = place.trail.verify(); !whole)
        return fail(console, whole.error());
    const auto entries = place.trail.list(arguments.get("--session").value_or(""));
    if (!entries)
        return fail(console, entries.error());
    if (console.json) {
        Json rows = Json::array();
        for (const services::AuditEntry& entry : *entries)
            rows.push_back(entryJson(entry));
        print(console, rows);
        return Exit::Done;
    }
    for (const services::AuditEntry& entry : *entries)
        console.out << entry.number << "  " << domain::format(entry.wall) << "  " << entry.person << " (" << entry.role
                    << ")  " << entry.action << "  " << entry.mrn << "  " << entry.document << "  " << entry.decision
                    << "  " << entry.rule << "\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> peopleVerbs()
{
    return {
        {"people list",
         "",
         "Who ever sat at this workspace's desk, and whose name a passphrase guards.",
         {},
         {},
         0,
         0,
         listPeople},
        {"people forget",
         "NAME | --instructor",
         "Takes a forgotten passphrase away: of a person, or of instructor mode. Whoever owns the workspace folder "
         "may; exit 1 where none is set.",
         {},
         {"--instructor"},
         0,
         1,
         forget},
        {"access trail",
         "[--session ID]",
         "The audit trail of this workspace, oldest first, after checking its chain of hashes; exit 1 where an entry "
         "was changed. --session: what belongs to one session.",
         {"--session"},
         {},
         0,
         0,
         trail}};
}

} // namespace ctl
