// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "composition/House.h"
#include "ctl/Codes.h"
#include "services/InstallCodes.h"
#include "services/StaleKeys.h"

#include <array>
#include <ostream>

namespace ctl {
namespace {

using domain::Json;
using services::KeyCodeState;
using services::StaleCode;
using services::StaleReport;
using workflow::CodeUse;

std::string_view word(KeyCodeState state)
{
    switch (state) {
    case KeyCodeState::Missing:
        return "missing";
    case KeyCodeState::Header:
        return "header";
    case KeyCodeState::Retitled:
        break;
    }
    return "retitled";
}

std::string_view word(CodeUse use)
{
    static constexpr std::array<std::string_view, 6> words{"keyed", "alternative", "may-lead",
                                                           "pair",  "neutral",     "penalised"};
    return words.at(static_cast<std::size_t>(use));
}

Json toJson(const StaleReport& report)
{
    Json list = Json::array();
    for (const services::StaleExercise& exercise : report.stale) {
        for (const StaleCode& code : exercise.codes) {
            Json uses = Json::array();
            for (const CodeUse use : code.uses)
                uses.push_back(word(use));
            list.push_back({{"exercise", exercise.id},
                            {"system", codesets::code(code.system)},
                            {"edition", code.edition},
                            {"code", codesets::shown(code.system, code.code)},
                            {"state", word(code.state)},
                            {"uses", uses},
                            {"before", code.before},
                            {"after", code.after},
                            {"stale", code.breaksKey()}});
        }
    }
    return list;
}

void tell(const StaleCode& code, std::ostream& out)
{
    out << "  " << (code.breaksKey() ? "stale   " : "notice  ") << codesets::shown(code.system, code.code) << " (";
    for (std::size_t i = 0; i < code.uses.size(); ++i)
        out << (i == 0 ? "" : ", ") << word(code.uses[i]);
    out << "): ";
    const std::string edition = std::string(codesets::title(code.system)) + " " + code.edition;
    if (code.state == KeyCodeState::Missing)
        out << "no code of " << edition << "; it was: " << code.before;
    else if (code.state == KeyCodeState::Header)
        out << "a header in " << edition << ", more characters are needed: " << code.after;
    else
        out << "retitled in " << edition << "; it was: " << code.before << "; it is: " << code.after;
    out << "\n";
}

void tell(const StaleReport& report, Console& console)
{
    for (const services::StaleExercise& exercise : report.stale) {
        console.out << exercise.id << "\n";
        for (const StaleCode& code : exercise.codes)
            tell(code, console.out);
    }
    for (const std::string& id : report.unread)
        console.out << id << "\n  its content has errors, so its key was not looked at: deskctl content check\n";
    console.out << report.exercises << " exercises, " << report.codes << " codes looked up";
    if (report.uncovered > 0)
        console.out << ", " << report.uncovered << " of them of families that the edition does not hold";
    console.out << ": " << (report.breaks() ? "some keys would be stale" : "no key would be stale") << "\n";
}

} // namespace

Exit checkAgainst(const std::string& editions, const std::filesystem::path& content, Console& console)
{
    const auto embedded = codesets::readCatalogue(console.codesets);
    if (!embedded)
        return fail(console, embedded.error());
    const auto catalogue = services::readInstalled(*embedded, console.workspace);
    if (!catalogue)
        return fail(console, catalogue.error());
    const auto against = services::editionsNamed(*catalogue, editions);
    if (!against)
        return fail(console, against.error());

    const content::Library library = content::Library::load(content);
    const StaleReport report = services::staleKeys(library, composition::taskTypes(), *embedded, *against);
    const bool ok = !report.breaks() && report.unread.empty();
    if (console.json) {
        Json editionsAsked = Json::array();
        for (const auto& edition : *against)
            editionsAsked.push_back({{"system", codesets::code(edition->info().system)},
                                     {"edition", edition->info().id},
                                     {"embedded", edition->info().embedded}});
        print(console, {{"ok", ok},
                        {"against", editionsAsked},
                        {"exercises", report.exercises},
                        {"codes", report.codes},
                        {"uncovered", report.uncovered},
                        {"found", toJson(report)},
                        {"unread", report.unread}});
    } else {
        tell(report, console);
    }
    return ok ? Exit::Done : Exit::No;
}

} // namespace ctl
