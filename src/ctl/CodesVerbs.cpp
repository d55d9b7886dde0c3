// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/EditionFiles.h"
#include "codesets/Licence.h"
#include "codesets/SearchFile.h"
#include "codesets/book/NotesInForce.h"
#include "composition/House.h"
#include "ctl/Codes.h"
#include "services/InstallCodes.h"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace ctl {
namespace {

using codesets::Code;
using codesets::Edition;
using codesets::System;
using domain::error;
using domain::ErrorKind;
using domain::Json;
using Editions = std::vector<std::shared_ptr<const Edition>>;

constexpr std::size_t mostHits = 1000000;

class Quiet final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

Json countsOf(const codesets::PartInfo& part)
{
    Json counts = Json::object();
    for (const auto& [name, number] : part.counts)
        counts[name] = number;
    return counts;
}

Exit install(const Arguments& arguments, Console& console)
{
    const std::vector<std::filesystem::path> files(arguments.words.begin(), arguments.words.end());
    Quiet progress;
    const auto report =
        services::installCodes(files, console.workspace, progress, arguments.get("--edition").value_or(""));
    if (!report)
        return fail(console, report.error());
    Json installed = Json::array();
    for (const codesets::InstalledEdition& one : report->installed) {
        installed.push_back({{"system", codesets::code(one.system)},
                             {"edition", one.edition},
                             {"codes", one.codes},
                             {"headers", one.headers},
                             {"poaExempt", one.poaExempt},
                             {"ended", one.ended}});
        if (!console.json)
            console.out << codesets::title(one.system) << " " << one.edition << ": " << one.codes << " codes, "
                        << one.headers << " headers\n";
    }
    Json parts = Json::array();
    for (const codesets::InstalledPart& one : report->parts) {
        parts.push_back({{"system", codesets::code(one.system)},
                         {"edition", one.edition},
                         {"part", codesets::nameOf(one.info.kind).id},
                         {"entries", one.info.entries},
                         {"counts", countsOf(one.info)}});
        if (!console.json)
            console.out << codesets::title(one.system) << " " << one.edition << ": "
                        << codesets::nameOf(one.info.kind).title << ", " << one.info.entries << " entries\n";
    }
    if (console.json)
        print(console, {{"installed", installed}, {"parts", parts}, {"ignored", report->ignored}});
    return Exit::Done;
}

/// The parts of the books, told or as JSON.
Json listParts(Console& console)
{
    const codesets::Bookshelf books = booksOf(console);
    Json parts = Json::array();
    for (const codesets::ShelfPart& one : books.parts()) {
        const codesets::PartName& name = codesets::nameOf(one.info.kind);
        parts.push_back({{"system", codesets::code(one.edition.system)},
                         {"edition", one.edition.id},
                         {"part", name.id},
                         {"entries", one.info.entries},
                         {"counts", countsOf(one.info)},
                         {"source", one.info.source.name},
                         {"sha256", one.info.source.sha256}});
        if (!console.json)
            console.out << one.edition.title << "\t" << name.title << ", " << one.info.entries << " entries\n";
    }
    return parts;
}

Exit list(const Arguments&, Console& console)
{
    const auto catalogue = catalogueOf(console);
    if (!catalogue)
        return fail(console, catalogue.error());
    Json all = Json::array();
    for (const auto& edition : catalogue->editions()) {
        const codesets::EditionInfo& info = edition->info();
        all.push_back({{"system", codesets::code(info.system)},
                       {"edition", info.id},
                       {"title", info.title},
                       {"from", domain::format(info.from)},
                       {"to", info.to ? Json(domain::format(*info.to)) : Json()},
                       {"codes", info.billable},
                       {"headers", info.headers},
                       {"embedded", info.embedded},
                       {"source", info.source},
                       {"sha256", info.hash}});
        if (!console.json)
            console.out << info.title << "\t" << info.billable << " codes\t"
                        << (info.embedded ? "in the box" : "installed") << "\t" << domain::format(info.from) << " to "
                        << (info.to ? domain::format(*info.to) : "now") << "\n";
    }
    const Json parts = listParts(console);
    if (console.json)
        print(console, {{"editions", all}, {"parts", parts}});
    return Exit::Done;
}

/// A whole number from 1 to `most`, the usual one where the option is not given.
domain::Result<std::size_t> numberOf(const Arguments& arguments, std::string_view option, std::size_t usual,
                                     std::size_t most)
{
    const auto text = arguments.get(option);
    if (!text)
        return usual;
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (failure != std::errc{} || end != text->data() + text->size() || number == 0 || number > most)
        return error(ErrorKind::InvalidInput, "use." + std::string(option.substr(2)), *text,
                     "give a whole number from 1 to " + std::to_string(most));
    return number;
}

/// What the options ask for.
domain::Result<codesets::Filter> filterOf(const Arguments& arguments)
{
    const auto system = systemOf(arguments);
    const auto chapter = numberOf(arguments, "--chapter", 0, codesets::chapters.size());
    if (!system)
        return system.error();
    if (!chapter)
        return chapter.error();
    codesets::Filter filter;
    filter.billableOnly = arguments.has("--billable");
    if (*chapter > 0)
        filter.chapter = static_cast<int>(*chapter);
    if (*system)
        filter.systems = std::vector<System>{**system};
    return filter;
}

Exit searchBatch(const std::string& file, const codesets::SearchIndex& index, const codesets::Filter& filter,
                 std::size_t limit, Console& console)
{
    const auto bytes = readAll(file);
    if (!bytes)
        return fail(console, bytes.error());
    for (std::size_t at = 0; at < bytes->size();) {
        const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
        std::string_view query = std::string_view(*bytes).substr(at, end - at);
        if (!query.empty() && query.back() == '\r')
            query.remove_suffix(1);
        at = end + 1;
        console.out << query;
        for (const codesets::Hit& hit : index.search(query, filter, limit))
            console.out << '\t' << codesets::shown(hit.system, hit.code->code);
        console.out << '\n';
    }
    return Exit::Done;
}

Exit search(const Arguments& arguments, Console& console)
{
    const auto batch = arguments.get("--batch");
    if (batch.has_value() == !arguments.words.empty()) {
        console.err << "use: deskctl codes search QUERY, or deskctl codes search --batch FILE\n";
        return Exit::WrongUse;
    }
    const auto filter = filterOf(arguments);
    const auto limit = numberOf(arguments, "--limit", batch ? 10 : 20, mostHits);
    const auto editions = editionsOf(arguments, console);
    for (const domain::Error* failure : {filter ? nullptr : &filter.error(), limit ? nullptr : &limit.error(),
                                         editions ? nullptr : &editions.error()}) {
        if (failure)
            return fail(console, *failure);
    }
    auto abbreviations = codesets::Abbreviations::read(console.codesets / "abbreviations.tsv");
    if (!abbreviations)
        return fail(console, abbreviations.error());
    const codesets::SearchIndex index = codesets::openSearch(*editions, std::move(*abbreviations), booksOf(console),
                                                             services::searchFolder(console.workspace));
    if (batch)
        return searchBatch(*batch, index, *filter, *limit, console);

    std::string query;
    for (const std::string& word : arguments.words)
        query += (query.empty() ? "" : " ") + word;
    Json hits = Json::array();
    for (const codesets::Hit& hit : index.search(query, *filter, *limit)) {
        const std::string code = codesets::shown(hit.system, hit.code->code);
        hits.push_back({{"system", codesets::code(hit.system)},
                        {"code", code},
                        {"title", hit.code->title},
                        {"billable", hit.code->billable},
                        {"score", hit.score},
                        {"reason", hit.reason}});
        if (!console.json)
            console.out << code << "\t" << hit.code->title << "\t" << hit.reason << "\n";
    }
    if (console.json)
        print(console, hits);
    return Exit::Done;
}

} // namespace

codesets::Bookshelf booksOf(const Console& console)
{
    const std::array<std::filesystem::path, 2> folders{console.codesets, services::installedFolder(console.workspace)};
    return codesets::Bookshelf::open(folders);
}

domain::Result<Editions> editionsOf(const Arguments& arguments, const Console& console)
{
    std::optional<domain::Date> on;
    if (const auto text = arguments.get("--on")) {
        const auto date = domain::parseDate(*text);
        if (!date)
            return date.error();
        on = *date;
    }
    const auto catalogue = catalogueOf(console);
    if (!catalogue)
        return catalogue.error();
    Editions editions = services::editionsFor(*catalogue, on);
    // What is licensed is looked up on the screen; here it would be written out for other programs.
    std::erase_if(editions, [](const auto& edition) { return codesets::licensed(edition->info().system); });
    return editions;
}

domain::Result<codesets::Catalogue> catalogueOf(const Console& console)
{
    const auto embedded = codesets::readCatalogue(console.codesets);
    if (!embedded)
        return embedded.error();
    return services::readInstalled(*embedded, console.workspace);
}

domain::Result<std::optional<System>> systemOf(const Arguments& arguments)
{
    const auto name = arguments.get("--system");
    if (!name)
        return std::optional<System>();
    const auto system = codesets::systemFrom(*name);
    if (!system)
        return error(ErrorKind::InvalidInput, "use.system", *name, "icd10cm, icd10pcs, hcpcs or px");
    if (codesets::licensed(*system))
        return error(ErrorKind::Denied, "use.licensed", std::string(codesets::title(*system)));
    return system;
}

std::vector<Verb> codesVerbs()
{
    return {
        {"codes install",
         "PATH... [--edition ID]",
         "Installs official code sets from files, zip archives or folders; each is known by its content. Taken: "
         "ICD-10-CM and ICD-10-PCS order files, HCPCS Level II (fixed width or tab-separated), the POA-exempt list, "
         "tables of the Medicare Code Editor, and the XML of the books: ICD-10-CM Tabular List, Alphabetic Index, "
         "Neoplasm Table, Table of Drugs, External Cause Index, ICD-10-PCS tables, index and definitions.",
         {"--edition"},
         {},
         1,
         1000,
         install},
        {"codes list",
         "",
         "Lists the editions in the box and those installed, and the parts of their books.",
         {},
         {},
         0,
         0,
         list},
        {"codes search",
         "QUERY [--system S] [--on DATE] [--limit N] [--chapter N] [--billable] | --batch FILE",
         "Finds codes by words, parts of words, abbreviations, terms of the books or code. --batch reads a query a "
         "line and prints the query and the codes found, separated by tabs. Without --on the newest edition of each "
         "system is searched; --chapter takes a chapter of ICD-10-CM, 1 to 22, and --billable leaves out headers.",
         {"--system", "--on", "--limit", "--chapter", "--batch"},
         {"--billable"},
         0,
         100,
         search},
        {"codes show",
         "CODE --system S [--on DATE]",
         "Shows a code: title, billable or header, what stands above and below, notes, POA-exempt. Where the edition's "
         "own notes are not at hand, those of the newest older Tabular List are shown and marked. With --system hcpcs "
         "a "
         "modifier is shown too.",
         {"--system", "--on"},
         {},
         1,
         1,
         showCode},
        {"codes licence",
         "[--attest --licensee NAME --number ID --by NAME | --withdraw]",
         "Tells whether the importer of CPT is on. It is off until an administrator attests to the institution's "
         "licence; then codes install takes a tab-separated table with the columns cpt_code and description. What is "
         "installed so is looked up in the encoder; deskctl writes nothing of it. --withdraw takes the attestation "
         "back "
         "and removes what was installed.",
         {"--licensee", "--number", "--by"},
         {"--attest", "--withdraw"},
         0,
         0,
         codesLicence},
        {"codes diff",
         "--system S OLD NEW",
         "Tells two editions of a system apart (codes list names them): codes added, deleted, retitled, those that "
         "became headers or codes, and those whose POA exemption changed where both editions know it. Families that "
         "one of the two does not hold are left out. --json lists all, the text only the first of each kind.",
         {"--system"},
         {},
         2,
         2,
         diffCodes},
        {"codes check",
         "--claim FILE",
         "Runs the edits over an encounter's codes: {setting, patient:{sex,birthDate}, admitted, discharged, status, "
         "diagnoses:[{code,poa}], procedures:[{system,code}]}. Codes are looked up by discharge for an inpatient, else "
         "by the day of service. Exits 1 only where an edit is an error, or the claim is malformed. docs/edits.md "
         "tells of each edit.",
         {"--claim"},
         {},
         0,
         0,
         checkClaim}};
}

} // namespace ctl
