// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"

#include "codesets/EditionFiles.h"
#include "composition/Log.h"
#include "generation/Builder.h"
#include "interchange/pdf/RedactedPdf.h"
#include "storage/Archive.h"

#include <cstdlib>
#include <optional>

namespace composition {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;

std::string release()
{
    return RECORDSDESK_RELEASE;
}

namespace {

/// The folder that holds the content: beside the program when installed, above it in a build tree.
fs::path dataFolder()
{
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure).parent_path();
    const fs::path installed = program.parent_path() / "share" / "records-desk";
    if (fs::is_directory(installed / "sample-records", failure))
        return installed;
    for (fs::path folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::is_directory(folder / "sample-records", failure) && fs::is_directory(folder / "codesets", failure))
            return folder;
    }
    return installed;
}

fs::path workspaceFolder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return fs::path(data) / "records-desk";
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : ".") / ".local" / "share" / "records-desk";
}

} // namespace

HouseOptions defaultOptions()
{
    const fs::path data = dataFolder();
    return {workspaceFolder(), data / "sample-records", data / "codesets"};
}

domain::Result<access_control::Policy> openPolicy(const fs::path& content)
{
    const content::Library library = content::Library::load(content);
    if (!library.roles())
        return error(ErrorKind::Io, "content.no-roles", content.string());
    auto matrix = access_control::matrixFrom(*library.roles());
    if (!matrix)
        return matrix.error();
    return access_control::Policy(std::move(*matrix), library.rules());
}

struct Shelf::Parts
{
    Parts(content::Library read, codesets::Catalogue catalogue, codesets::Abbreviations shortForms,
          access_control::Policy accessPolicy)
        : library(std::move(read)), embedded(std::move(catalogue)), abbreviations(std::move(shortForms)),
          builder(library, embedded), types(taskTypes()), policy(std::move(accessPolicy))
    {
    }

    content::Library library;
    codesets::Catalogue embedded;
    codesets::Abbreviations abbreviations;
    generation::Builder builder;
    workflow::TaskTypes types;
    services::Rubrics rubrics;
    access_control::Policy policy;
    std::optional<services::ClaimChecker> claims;
};

Shelf::Shelf(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Shelf::~Shelf() = default;

domain::Result<std::unique_ptr<Shelf>> Shelf::open(const HouseOptions& options)
{
    std::error_code failure;
    if (!fs::is_directory(options.content, failure))
        return error(ErrorKind::Io, "content.missing", options.content.string());
    content::Library library = content::Library::load(options.content);
    auto catalogue = codesets::readCatalogue(options.codesets);
    if (!catalogue)
        return catalogue.error();
    auto abbreviations = codesets::Abbreviations::read(options.codesets / "abbreviations.tsv");
    if (!abbreviations)
        return abbreviations.error();
    if (!library.roles())
        return error(ErrorKind::Io, "content.no-roles", options.content.string());
    auto matrix = access_control::matrixFrom(*library.roles());
    if (!matrix)
        return matrix.error();
    access_control::Policy policy(std::move(*matrix), library.rules());
    auto parts = std::make_unique<Parts>(std::move(library), std::move(*catalogue), std::move(*abbreviations),
                                         std::move(policy));
    auto claims = services::ClaimChecker::openBox(parts->embedded, options.codesets);
    if (!claims)
        return claims.error();
    parts->claims.emplace(std::move(*claims));
    for (const std::string& id : parts->library.exerciseIds()) {
        const std::string& name = parts->library.exercise(id)->rubric;
        if (const domain::Rubric* rubric = parts->library.rubric(name))
            parts->rubrics.emplace(name, *rubric);
    }
    return std::unique_ptr<Shelf>(new Shelf(std::move(parts)));
}

const content::Library& Shelf::library() const
{
    return m_parts->library;
}
const codesets::Catalogue& Shelf::embedded() const
{
    return m_parts->embedded;
}
const codesets::Abbreviations& Shelf::abbreviations() const
{
    return m_parts->abbreviations;
}
const workflow::ScenarioBuilder& Shelf::scenarios() const
{
    return m_parts->builder;
}
const workflow::TaskTypes& Shelf::types() const
{
    return m_parts->types;
}
const services::Rubrics& Shelf::rubrics() const
{
    return m_parts->rubrics;
}
const access_control::Policy& Shelf::policy() const
{
    return m_parts->policy;
}

const services::ClaimChecker& Shelf::claims() const
{
    return *m_parts->claims;
}

services::Rulings Shelf::rulings() const
{
    return {m_parts->builder, m_parts->types,    m_parts->rubrics, m_parts->library.rules(),
            m_parts->policy,  m_parts->embedded, release()};
}

struct House::Parts
{
    HouseOptions options;
    domain::SystemClock clock;
    std::unique_ptr<Shelf> shelf;
    std::unique_ptr<storage::Workspace> workspace;
    std::unique_ptr<storage::Archive> archive;
    std::unique_ptr<services::Instructor> instructor;
    interchange::pdf::RedactedPdf paper;
    std::unique_ptr<services::Workplace> place;
    std::optional<Log> log;
};

House::House(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

House::~House()
{
    if (m_parts->log)
        m_parts->log->note("workspace.closed");
}

domain::Result<std::unique_ptr<House>> House::open(const HouseOptions& options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = options;
    auto workspace = storage::Workspace::open(options.workspace, parts->clock);
    if (!workspace)
        return workspace.error();
    parts->workspace = std::move(*workspace);
    auto archive = storage::Archive::open(options.workspace / "archive.db");
    if (!archive)
        return archive.error();
    parts->archive = std::move(*archive);
    auto shelf = Shelf::open(options);
    if (!shelf)
        return shelf.error();
    parts->shelf = std::move(*shelf);
    const Shelf& here = *parts->shelf;
    storage::Workspace& kept = *parts->workspace;
    parts->instructor = std::make_unique<services::Instructor>(kept.secrets(), parts->clock);
    parts->place = std::make_unique<services::Workplace>(services::Workplace{
        here.scenarios(), here.library(),    here.types(),         here.rubrics(), here.library().rules(),
        here.policy(),    here.embedded(),   here.abbreviations(), here.claims(),  parts->clock,
        release(),        options.workspace, kept.sessions(),      kept.audit(),   kept.reviews(),
        kept.scores(),    kept.settings(),   kept.favourites(),    kept.person(),  kept.origins(),
        kept.care(),      options.codesets,  *parts->archive,      kept.secrets(), *parts->instructor,
        parts->paper});
    if (auto log = Log::open(options.workspace)) {
        parts->log.emplace(std::move(*log));
        parts->log->note("workspace.opened", release());
        for (const content::Problem& problem : here.library().problems().list())
            parts->log->warn("content.problem", problem.file + " " + problem.place);
    }
    return std::unique_ptr<House>(new House(std::move(parts)));
}

const services::Workplace& House::place() const
{
    return *m_parts->place;
}
const Shelf& House::shelf() const
{
    return *m_parts->shelf;
}
const content::Problems& House::contentProblems() const
{
    return m_parts->shelf->library().problems();
}
const HouseOptions& House::options() const
{
    return m_parts->options;
}

} // namespace composition
