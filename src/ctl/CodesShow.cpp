// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/Modifiers.h"
#include "codesets/book/NotesInForce.h"
#include "codesets/edits/MceLists.h"
#include "ctl/Codes.h"
#include "services/InstallCodes.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace ctl {
namespace {

using codesets::Code;
using codesets::Edition;
using codesets::System;
using domain::Json;

Json brief(const Edition& edition, const Code& code)
{
    return {{"code", codesets::shown(edition.info().system, code.code)},
            {"title", code.title},
            {"billable", code.billable}};
}

/// The lists of the Medicare Code Editor that have the code, of each list the newest that is at hand.
domain::Result<Json> editsOf(const Edition& edition, const Code& code, const Console& console)
{
    Json edits = Json::array();
    if (edition.info().system != System::Icd10cm && edition.info().system != System::Icd10pcs)
        return edits;
    auto lists = codesets::readMceLists(services::installedFolder(console.workspace), false);
    auto boxed = codesets::readMceLists(console.codesets, true);
    for (const auto* read : {&lists, &boxed}) {
        if (!*read)
            return read->error();
    }
    lists->insert(lists->end(), std::make_move_iterator(boxed->begin()), std::make_move_iterator(boxed->end()));
    std::stable_sort(lists->begin(), lists->end(), [](const codesets::MceLists& a, const codesets::MceLists& b) {
        return a.embedded() != b.embedded() ? b.embedded() : a.edition() > b.edition();
    });
    for (const codesets::MceListInfo& list : codesets::mceLists) {
        const auto newest = std::find_if(lists->begin(), lists->end(),
                                         [&](const codesets::MceLists& one) { return one.knows(list.id); });
        if (newest != lists->end() && newest->holds(list.id, code.code))
            edits.push_back({{"list", list.code}, {"edition", newest->edition()}});
    }
    return edits;
}

Json described(const Edition& edition, const Code& code, const std::vector<codesets::SourcedNote>& held)
{
    const System system = edition.info().system;
    Json parents = Json::array();
    for (const Code* one : edition.ancestors(code))
        parents.push_back(brief(edition, *one));
    Json children = Json::array();
    for (const Code* one : edition.children(code))
        children.push_back(brief(edition, *one));
    Json notes = Json::array();
    Json seventh = Json::array();
    for (const auto& [note, source, borrowed] : held) {
        if (note.kind == codesets::NoteKind::SeventhValue)
            seventh.push_back({{"character", note.text.substr(0, 1)},
                               {"meaning", note.text.substr(std::min<std::size_t>(2, note.text.size()))}});
        Json refs = Json::array();
        for (const codesets::CodeRange& ref : note.refs)
            refs.push_back(codesets::formatRanges(system, std::span(&ref, 1)));
        notes.push_back({{"kind", codesets::noteKindName(note.kind)},
                         {"from", codesets::shown(system, note.at)},
                         {"text", note.text},
                         {"refs", refs},
                         {"edition", source},
                         {"borrowed", borrowed}});
    }
    static constexpr std::array<std::string_view, 3> tiers{"none", "cc", "mcc"};
    Json result = brief(edition, code);
    result.update({{"system", codesets::code(system)},
                   {"edition", edition.info().id},
                   {"embedded", edition.info().embedded},
                   {"poaExempt", code.poaExempt},
                   {"severity", tiers.at(static_cast<std::size_t>(code.severity))},
                   {"parents", parents},
                   {"children", children},
                   {"notes", notes},
                   {"seventhCharacters", seventh}});
    return result;
}

void tellCode(Console& console, const Json& code)
{
    console.out << code["code"].get<std::string>() << "  " << code["title"].get<std::string>() << "\n"
                << (code["billable"].get<bool>() ? "billable" : "header: more characters are needed")
                << (code["poaExempt"].get<bool>() ? ", exempt from POA" : "") << ", "
                << code["system"].get<std::string>() << " " << code["edition"].get<std::string>() << "\n";
    for (const char* list : {"parents", "children"}) {
        for (const Json& one : code[list])
            console.out << (list[0] == 'p' ? "  above " : "  below ") << one["code"].get<std::string>() << "  "
                        << one["title"].get<std::string>() << "\n";
    }
    for (const Json& edit : code["edits"])
        console.out << "  list of the Medicare Code Editor: " << edit["list"].get<std::string>() << " (FY"
                    << edit["edition"].get<std::string>() << ")\n";
    for (const Json& note : code["notes"])
        console.out << "  " << note["kind"].get<std::string>() << " (at " << note["from"].get<std::string>()
                    << (note["borrowed"].get<bool>() ? ", from FY" + note["edition"].get<std::string>() : "")
                    << "): " << note["text"].get<std::string>() << "\n";
}

} // namespace

Exit showCode(const Arguments& arguments, Console& console)
{
    const auto system = systemOf(arguments);
    if (!system)
        return fail(console, system.error());
    if (!*system) {
        console.err << "use: deskctl codes show CODE --system S [--on DATE]\n";
        return Exit::WrongUse;
    }
    const auto editions = editionsOf(arguments, console);
    if (!editions)
        return fail(console, editions.error());
    const codesets::Bookshelf books = booksOf(console);
    for (const auto& edition : *editions) {
        const Code* code = edition->info().system == **system ? edition->find(arguments.words.front()) : nullptr;
        if (!code)
            continue;
        const auto notes = codesets::notesInForce(*edition, books, code->code);
        if (!notes)
            return fail(console, notes.error());
        const auto edits = editsOf(*edition, *code, console);
        if (!edits)
            return fail(console, edits.error());
        Json found = described(*edition, *code, *notes);
        found["edits"] = *edits;
        if (console.json)
            print(console, found);
        else
            tellCode(console, found);
        return Exit::Done;
    }
    if (**system == System::Hcpcs) {
        const auto modifiers =
            codesets::readModifiers({services::installedFolder(console.workspace), console.codesets});
        if (!modifiers)
            return fail(console, modifiers.error());
        if (const auto found = modifiers->find(codesets::bare(arguments.words.front())); found != modifiers->end()) {
            if (console.json)
                print(console,
                      {{"code", found->first}, {"title", found->second}, {"system", "hcpcs"}, {"modifier", true}});
            else
                console.out << found->first << "  " << found->second << "\nmodifier\n";
            return Exit::Done;
        }
    }
    console.err << "There is no code " << arguments.words.front() << " in " << codesets::title(**system)
                << " on that date.\n";
    return Exit::No;
}

} // namespace ctl
