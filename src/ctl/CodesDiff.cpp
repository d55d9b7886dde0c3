// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Difference.h"
#include "ctl/Codes.h"
#include "services/InstallCodes.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace ctl {
namespace {

using codesets::CodeChange;
using codesets::Difference;
using domain::Json;

/// One kind of change: its member in JSON, its heading, and what of a code belongs to it.
struct ChangeKind
{
    const char* member;
    const char* heading;
    char mark;
    bool (*holds)(const CodeChange& change);
};

constexpr std::array changeKinds{
    ChangeKind{"added", "added", '+', [](const CodeChange& change) { return change.added(); }},
    ChangeKind{"deleted", "deleted", '-', [](const CodeChange& change) { return change.deleted(); }},
    ChangeKind{"retitled", "retitled", '~', [](const CodeChange& change) { return change.retitled(); }},
    ChangeKind{"becameHeaders", "became headers", '>', [](const CodeChange& change) { return change.becameHeader(); }},
    ChangeKind{"becameCodes", "became codes", '<', [](const CodeChange& change) { return change.becameBillable(); }},
    ChangeKind{"poaChanged", "changed their POA exemption", '*',
               [](const CodeChange& change) { return change.poaChanged; }},
};

Json toJson(const Difference& difference, const ChangeKind& kind, const CodeChange& change)
{
    const codesets::Code& known = change.after ? *change.after : *change.before;
    Json entry{{"code", codesets::shown(difference.newer->info().system, known.code)}};
    if (change.retitled() && kind.mark == '~') {
        entry.update({{"before", change.before->title}, {"after", change.after->title}});
        return entry;
    }
    entry.update({{"title", known.title}, {"billable", known.billable}});
    if (kind.mark == '*')
        entry.update({{"exemptBefore", change.before->poaExempt}, {"exemptAfter", change.after->poaExempt}});
    return entry;
}

void tell(const Difference& difference, const ChangeKind& kind, const CodeChange& change, std::ostream& out)
{
    const std::string code = codesets::shown(difference.newer->info().system, change.code());
    out << "  " << kind.mark << " " << code << "  ";
    if (kind.mark == '~')
        out << change.before->title << "\n    " << std::string(code.size(), ' ') << "  now: " << change.after->title;
    else
        out << (change.after ? change.after->title : change.before->title);
    if (kind.mark == '*')
        out << (change.after->poaExempt ? " (exempt now)" : " (reported now)");
    out << "\n";
}

/// The counts, then the first of each kind: who wants all of them reads JSON.
void tell(const Difference& difference, const std::vector<std::vector<const CodeChange*>>& lists, std::ostream& out)
{
    constexpr std::size_t shown = 20;
    out << difference.older->info().title << " to " << difference.newer->info().title << ": ";
    for (std::size_t i = 0; i < lists.size(); ++i)
        out << (i == 0 ? "" : ", ") << lists[i].size() << " " << changeKinds.at(i).heading;
    out << "\n";
    if (difference.partial())
        out << "One of them holds some families only; the rest could not be compared.\n";
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto& list = lists[i];
        if (!list.empty())
            out << "\n" << list.size() << " " << changeKinds.at(i).heading << "\n";
        for (std::size_t row = 0; row < std::min(list.size(), shown); ++row)
            tell(difference, changeKinds.at(i), *list[row], out);
        if (list.size() > shown)
            out << "  and " << list.size() - shown << " more; --json lists all\n";
    }
}

} // namespace

Exit diffCodes(const Arguments& arguments, Console& console)
{
    const auto system = systemOf(arguments);
    if (!system)
        return fail(console, system.error());
    if (!*system) {
        console.err << "use: deskctl codes diff --system S OLD NEW\n";
        return Exit::WrongUse;
    }
    const auto catalogue = catalogueOf(console);
    if (!catalogue)
        return fail(console, catalogue.error());
    const auto older = services::editionNamed(*catalogue, **system, arguments.words[0]);
    if (!older)
        return fail(console, older.error());
    const auto newer = services::editionNamed(*catalogue, **system, arguments.words[1]);
    if (!newer)
        return fail(console, newer.error());

    const Difference found = codesets::difference(*older, *newer);
    std::vector<std::vector<const CodeChange*>> lists(changeKinds.size());
    Json result{{"system", codesets::code(**system)},
                {"old", (*older)->info().id},
                {"new", (*newer)->info().id},
                {"partial", found.partial()}};
    for (std::size_t i = 0; i < changeKinds.size(); ++i) {
        Json entries = Json::array();
        for (const CodeChange& change : found.changes) {
            if (!changeKinds.at(i).holds(change))
                continue;
            lists[i].push_back(&change);
            entries.push_back(toJson(found, changeKinds.at(i), change));
        }
        result[changeKinds.at(i).member] = std::move(entries);
    }
    if (console.json)
        print(console, result);
    else
        tell(found, lists, console.out);
    return Exit::Done;
}

} // namespace ctl
