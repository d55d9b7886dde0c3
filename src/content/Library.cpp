// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Library.h"

#include "content/ChartFile.h"
#include "content/DocumentFile.h"
#include "content/ExerciseFile.h"
#include "content/Files.h"
#include "content/HouseFile.h"
#include "content/Schemas.h"
#include "crypto/Sha256.h"
#include "generation/Keys.h"
#include "scoring/Conduct.h"
#include "scoring/RubricReader.h"

#include <algorithm>
#include <array>
#include <set>

namespace content {

using domain::Json;

namespace {

constexpr auto rolesFile = "roles/roles.json";
constexpr std::array<const char*, 11> schemaNames{"facility", "staff",    "document-types", "chart",
                                                  "exercise", "selftest", "second-coder",   "rules",
                                                  "rubric",   "roles",    "discrepancies"};

std::string lastPart(const std::string& file)
{
    return file.substr(file.rfind('/') + 1);
}

std::string stem(const std::string& file)
{
    const std::string name = lastPart(file);
    return name.substr(0, name.rfind('.'));
}

template <typename Map>
const typename Map::mapped_type* lookUp(const Map& map, std::string_view id)
{
    const auto found = map.find(id);
    return found == map.end() ? nullptr : &found->second;
}

} // namespace

struct Library::Loader
{
    Loader(std::filesystem::path folder, Library& target)
        : root(std::move(folder)), library(target), problems(target.m_problems)
    {
    }

    void run()
    {
        schemas = Schemas::load(root, problems);
        for (const char* name : schemaNames) {
            const std::string file = std::string("schemas/") + name + ".schema.json";
            if (!exists(root, file))
                problems.error(file, {}, "the schema is missing", "Put the schema of this release there");
        }
        house();
        rulesAndRubrics();
        for (const std::string& folder : foldersIn(root, "charts"))
            chart(folder);
        for (const std::string& topic : foldersIn(root, "exercises")) {
            for (const std::string& folder : foldersIn(root, topic))
                exercise(folder);
        }
        problems.sort();
    }

    std::optional<Json> read(const std::string& file, const std::string& schema)
    {
        auto json = readJson(root, file, problems);
        if (json)
            schemas.validate(schema, *json, file, {}, problems);
        return json;
    }

    void house()
    {
        if (const auto json = read(facilityFile, "facility"))
            readFacility(*json, library.m_house, problems);
        if (const auto json = read(staffFile, "staff"))
            readStaff(*json, library.m_house, problems);
        if (const auto json = read(documentTypesFile, "document-types"))
            readDocumentTypes(*json, library.m_house, problems);
        if (exists(root, discrepanciesFile)) {
            kinds = read(discrepanciesFile, "discrepancies");
            if (kinds)
                readDiscrepancies(*kinds, library.m_house, problems);
        }
        if (exists(root, retentionFile)) {
            if (const auto json = read(retentionFile, "retention"))
                readRetentionTable(*json, library.m_house, problems);
        }
        if (exists(root, legalRecordFile)) {
            if (const auto json = read(legalRecordFile, "legal-record"))
                readLegalRecord(*json, library.m_house, problems);
        }
        tables();
        checkForms(library.m_house, problems);
        checkQualityRules(library.m_house, problems);
        if (exists(root, assemblyFile)) {
            if (const auto json = read(assemblyFile, "assembly-order"))
                readAssembly(*json, library.m_house, problems);
        }
        if (exists(root, rolesFile))
            library.m_roles = read(rolesFile, "roles");
        if (library.m_roles) // what makers go by when they write what somebody may do
            library.m_house.tables.emplace("roles", *library.m_roles);
    }

    /// Data that single kinds of work go by: facility/<name>.json of the form schemas/<name>.schema.json.
    void tables()
    {
        for (const std::string& file : filesIn(root, "facility", ".json")) {
            static const std::set<std::string> own{facilityFile,    staffFile,     documentTypesFile,
                                                   legalRecordFile, retentionFile, assemblyFile};
            if (own.contains(file))
                continue;
            if (!schemas.has(stem(file)))
                problems.warning(file, {}, "there is no schema for this file",
                                 "Put one into schemas/, or mend the name");
            if (auto json = read(file, stem(file)))
                library.m_house.tables.emplace(stem(file), std::move(*json));
        }
    }

    void rulesAndRubrics()
    {
        std::vector<domain::Rule> rules;
        std::string bytes;
        const auto take = [&](const std::string& file, const Json& json,
                              const domain::Result<std::vector<domain::Rule>>& parsed) {
            bytes += domain::canonical(json);
            if (parsed)
                rules.insert(rules.end(), parsed->begin(), parsed->end());
            else
                unusable(file, parsed.error());
        };
        if (kinds)
            take(discrepanciesFile, *kinds, scoring::kindRulesFrom(*kinds));
        for (const std::string& file : filesIn(root, "rules", ".json")) {
            if (const auto json = read(file, "rules"))
                take(file, *json, scoring::rulesFrom(*json));
        }
        library.m_rules = domain::RuleBook(std::move(rules));
        library.m_rules.version = crypto::sha256Hex(bytes);
        const auto conduct = exists(root, conductFile) ? read(conductFile, "conduct") : std::nullopt;
        for (const std::string& file : filesIn(root, "rubrics", ".json")) {
            const auto json = read(file, "rubric");
            if (!json)
                continue;
            const auto parsed = scoring::rubricFrom(conduct ? scoring::withConduct(*json, *conduct) : *json);
            if (!parsed)
                unusable(file, parsed.error());
            else if (parsed->id != stem(file))
                problems.error(file, "/id", "the rubric calls itself " + parsed->id, "Give the file that name");
            else
                library.m_rubrics.emplace(parsed->id, *parsed);
        }
    }

    void unusable(const std::string& file, const domain::Error& error)
    {
        problems.error(file, error.subject, error.detail.empty() ? error.code : error.detail, "Mend it there");
    }

    void chart(const std::string& folder)
    {
        const std::string file = folder + "/chart.json";
        const auto json = read(file, "chart");
        generation::RawChart raw;
        if (json)
            raw = readChart(*json, file, problems);
        if (json && raw.chart.mrn != lastPart(folder))
            problems.error(file, "/mrn", "the chart calls itself " + raw.chart.mrn, "Give its folder that name");
        strays(folder, {"chart.json"});
        strays(folder + "/documents", {".md"});
        const auto files = filesIn(root, folder + "/documents", ".md");
        if (files.empty())
            problems.error(folder + "/documents", {}, "the chart has no pages", "Write at least one");
        for (const std::string& page : files) {
            const auto text = readText(root, page, problems);
            auto parsed = text ? parseDocument(*text, stem(page), page, problems) : std::nullopt;
            if (!parsed)
                continue;
            raw.chart.documents.push_back(std::move(parsed->document));
            library.m_bodyLines[page] = parsed->bodyLine;
        }
        earlier(folder, raw.chart);
        if (json)
            library.m_charts.emplace(lastPart(folder), std::move(raw));
    }

    /// Superseded versions: documents/earlier/<page>.<version>.md.
    void earlier(const std::string& folder, records::Chart& chart)
    {
        for (const std::string& page : filesIn(root, folder + "/documents/earlier", ".md")) {
            const std::string name = stem(page);
            const std::string id = name.substr(0, name.rfind('.'));
            const auto text = readText(root, page, problems);
            auto parsed = text ? parseDocument(*text, id, page, problems) : std::nullopt;
            if (!parsed)
                continue;
            const auto* inForce = chart.document(id);
            if (inForce == nullptr || name != id + "." + std::to_string(parsed->document.header.version)
                || parsed->document.header.version >= inForce->header.version)
                problems.error(page, {}, "this is no earlier version of a page of the chart",
                               "Name it <page>.<version>.md, with a version below that of the page in force");
            else
                chart.earlier.push_back(std::move(parsed->document));
        }
    }

    /// What is not read is told of, so that a slip in a name does not hide a page.
    void strays(const std::string& folder, std::initializer_list<std::string_view> endings)
    {
        for (const std::string& file : filesIn(root, folder, {})) {
            const bool known = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
                return ending.front() == '.' ? file.ends_with(ending) : lastPart(file) == ending;
            });
            if (!known)
                problems.warning(file, {}, "nothing reads this file", "Mend its name, or take it away");
        }
    }

    void exercise(const std::string& folder)
    {
        const std::string id = folder.substr(folder.find('/') + 1);
        const std::string file = folder + "/exercise.json";
        bool made = false; // by the seed, so that nobody need write a key
        if (const auto json = read(file, "exercise")) {
            generation::RawExercise exercise = readExercise(*json, id, file, problems);
            made = !exercise.makes.empty();
            materials(exercise, folder);
            library.m_exercises.emplace(id, std::move(exercise));
        }
        strays(folder, {".json"});
        if (!made || exists(root, folder + "/answer-key.json"))
            key(id, folder + "/answer-key.json");
        optionalFile(folder + "/selftest.json", "selftest", id, library.m_selftests);
        optionalFile(folder + "/second-coder.json", "second-coder", id, library.m_secondCoders);
    }

    /// What lies on the desk, into the tasks; a file that no task names is told of.
    void materials(generation::RawExercise& exercise, const std::string& folder)
    {
        std::set<std::string> named{"exercise.json", "answer-key.json", "selftest.json", "second-coder.json"};
        for (workflow::TaskDefinition& task : exercise.tasks) {
            const auto material = exercise.materials.find(task.id);
            if (material == exercise.materials.end())
                continue;
            named.insert(material->second);
            const std::string file = folder + "/" + material->second;
            if (auto json = read(file, task.type + "-material"))
                task.material = std::move(*json);
        }
        for (const std::string& file : filesIn(root, folder, ".json")) {
            if (!named.contains(lastPart(file)))
                problems.warning(file, {}, "nothing reads this file", "Mend its name, or take it away");
        }
    }

    // The form of a key is its task type's affair: schemas/<type>-key.schema.json.
    void key(const std::string& id, const std::string& file)
    {
        auto json = readJson(root, file, problems);
        const auto* exercise = library.exercise(id);
        if (json && exercise != nullptr) {
            for (const workflow::TaskDefinition& task : exercise->tasks) {
                const Json* part = generation::keyOf(*json, task.id);
                if (part != nullptr)
                    schemas.validate(task.type + "-key", *part, file, part == &*json ? "" : "/tasks/" + task.id,
                                     problems);
            }
        }
        if (json)
            library.m_keys.emplace(id, std::move(*json));
    }

    // Whether they must be there is for content check; an exercise can be worked without them.
    void optionalFile(const std::string& file, const char* schema, const std::string& id, ById<Json>& into)
    {
        if (!exists(root, file))
            return;
        if (auto json = read(file, schema))
            into.emplace(id, std::move(*json));
    }

    std::filesystem::path root;
    Library& library;
    Problems& problems;
    std::optional<Json> kinds; ///< discrepancies.json
    Schemas schemas;
};

Library Library::load(const std::filesystem::path& root)
{
    Library library;
    Loader(root, library).run();
    return library;
}

std::vector<std::string> Library::exerciseIds() const
{
    std::vector<std::string> ids;
    for (const auto& [id, exercise] : m_exercises)
        ids.push_back(id);
    return ids;
}

std::vector<std::string> Library::chartIds() const
{
    std::vector<std::string> mrns;
    for (const auto& [mrn, chart] : m_charts)
        mrns.push_back(mrn);
    return mrns;
}

const generation::RawExercise* Library::exercise(std::string_view id) const
{
    return lookUp(m_exercises, id);
}

const generation::RawChart* Library::chart(std::string_view mrn) const
{
    return lookUp(m_charts, mrn);
}

const Json* Library::key(std::string_view exercise) const
{
    return lookUp(m_keys, exercise);
}

const Json* Library::selftest(std::string_view exercise) const
{
    return lookUp(m_selftests, exercise);
}

const Json* Library::secondCoder(std::string_view exercise) const
{
    return lookUp(m_secondCoders, exercise);
}

const domain::Rubric* Library::rubric(std::string_view id) const
{
    return lookUp(m_rubrics, id);
}

std::size_t Library::bodyLine(std::string_view mrn, std::string_view document) const
{
    const std::size_t* line = lookUp(m_bodyLines, documentFile(mrn, document));
    return line == nullptr ? 1 : *line;
}

std::vector<std::string> Library::faults(std::string_view exercise) const
{
    std::vector<std::string> prefixes{exerciseFile(exercise, {}), "facility/", "rules/", "rubrics/", "roles/",
                                      discrepanciesFile,          conductFile};
    const auto* raw = this->exercise(exercise);
    if (raw != nullptr && !raw->chart.empty())
        prefixes.push_back(chartFolder(raw->chart) + "/");
    std::vector<std::string> sentences;
    for (const Problem& problem : m_problems.list()) {
        for (const std::string& prefix : prefixes) {
            if (problem.severity == Severity::Error && problem.file.starts_with(prefix))
                sentences.push_back(sentence(problem));
        }
    }
    return sentences;
}

std::string chartFolder(std::string_view mrn)
{
    return "charts/" + std::string(mrn);
}

std::string documentFile(std::string_view mrn, std::string_view document)
{
    return chartFolder(mrn) + "/documents/" + std::string(document) + ".md";
}

std::string exerciseFile(std::string_view exercise, std::string_view name)
{
    return "exercises/" + std::string(exercise) + "/" + std::string(name);
}

} // namespace content
