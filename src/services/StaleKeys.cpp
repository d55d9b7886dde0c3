// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/StaleKeys.h"

#include "generation/Keys.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace services {
namespace {

using codesets::Edition;
using codesets::System;
using EditionPtr = std::shared_ptr<const Edition>;
using Uses = std::set<workflow::CodeUse>;
using NamedCodes = std::map<std::pair<System, std::string>, Uses>;

std::map<System, EditionPtr> pinnedBy(const generation::RawExercise& exercise, const codesets::Catalogue& embedded)
{
    std::map<System, EditionPtr> pinned;
    for (const auto& [name, id] : exercise.codesets) {
        const auto system = codesets::systemFrom(name);
        if (EditionPtr edition = system ? embedded.edition(*system, id, true) : nullptr)
            pinned[*system] = std::move(edition);
    }
    return pinned;
}

/// Of which system a code is that a key names without one: that of the pinned edition which has it.
std::optional<System> systemOf(const workflow::NamedCode& named, const std::map<System, EditionPtr>& pinned)
{
    if (named.system)
        return named.system;
    for (const auto& [system, edition] : pinned) {
        if (edition->find(named.code))
            return system;
    }
    return std::nullopt;
}

/// Adds the codes of one task's key, of the plain chart and of each variant. False where a key cannot be read.
bool readKey(const generation::RawExercise& exercise, const domain::Json& key, const workflow::TaskType& type,
             const std::map<System, EditionPtr>& pinned, NamedCodes& into)
{
    std::vector<generation::Replacements> versions(1);
    for (const generation::Variant& variant : exercise.variants)
        versions.push_back(variant.replace);
    for (const generation::Replacements& replace : versions) {
        const domain::Json made = generation::replaceCodes(key, replace);
        if (!type.checkKey(made).empty())
            return false;
        for (const workflow::NamedCode& named : type.namedCodes(made)) {
            if (const auto system = systemOf(named, pinned))
                into[{*system, named.code}].insert(named.use);
        }
    }
    return true;
}

std::optional<NamedCodes> codesOf(const generation::ContentSource& content, const workflow::TaskTypes& types,
                                  const generation::RawExercise& exercise, const std::map<System, EditionPtr>& pinned)
{
    const domain::Json* file = content.key(exercise.info.id);
    if (!file || !content.faults(exercise.info.id).empty())
        return std::nullopt;
    NamedCodes codes;
    for (const workflow::TaskDefinition& task : exercise.tasks) {
        const domain::Json* key = generation::keyOf(*file, task.id);
        const workflow::TaskType* type = types.find(task.type);
        if (type != nullptr && !type->namesCodes())
            continue; // nothing in it can grow stale
        if (!key || !type || !readKey(exercise, *key, *type, pinned, codes))
            return std::nullopt;
    }
    return codes;
}

std::optional<KeyCodeState> stateOf(const codesets::Code* before, const codesets::Code* after, const Edition& now)
{
    if (!after || after->endedBefore(now.info().from))
        return KeyCodeState::Missing;
    if (!after->billable)
        return KeyCodeState::Header;
    return before && before->title != after->title ? std::optional(KeyCodeState::Retitled) : std::nullopt;
}

class Lookup
{
public:
    Lookup(std::span<const EditionPtr> against, StaleReport& report) : m_report(report)
    {
        for (const EditionPtr& edition : against)
            m_against[edition->info().system] = edition;
    }

    [[nodiscard]] std::vector<StaleCode> stale(const NamedCodes& codes, const std::map<System, EditionPtr>& pinned)
    {
        std::vector<StaleCode> found;
        for (const auto& [named, uses] : codes) {
            const auto& [system, code] = named;
            const auto now = m_against.find(system);
            if (now == m_against.end())
                continue;
            ++m_report.codes;
            const codesets::Code* after = now->second->find(code);
            if (!after && !now->second->covers(code)) {
                ++m_report.uncovered;
                continue;
            }
            const auto pin = pinned.find(system);
            const codesets::Code* before = pin == pinned.end() ? nullptr : pin->second->find(code);
            if (const auto state = stateOf(before, after, *now->second))
                found.push_back({system,
                                 code,
                                 now->second->info().id,
                                 *state,
                                 {uses.begin(), uses.end()},
                                 before ? before->title : std::string(),
                                 after && *state != KeyCodeState::Missing ? after->title : std::string()});
        }
        return found;
    }

private:
    std::map<System, EditionPtr> m_against;
    StaleReport& m_report;
};

} // namespace

bool StaleCode::breaksKey() const
{
    return state != KeyCodeState::Retitled
           && std::find(uses.begin(), uses.end(), workflow::CodeUse::Keyed) != uses.end();
}

bool StaleExercise::breaks() const
{
    return std::any_of(codes.begin(), codes.end(), [](const StaleCode& code) { return code.breaksKey(); });
}

bool StaleReport::breaks() const
{
    return std::any_of(stale.begin(), stale.end(), [](const StaleExercise& exercise) { return exercise.breaks(); });
}

StaleReport staleKeys(const generation::ContentSource& content, const workflow::TaskTypes& types,
                      const codesets::Catalogue& embedded, std::span<const EditionPtr> against)
{
    StaleReport report;
    Lookup lookup(against, report);
    for (const std::string& id : content.exerciseIds()) {
        const generation::RawExercise* exercise = content.exercise(id);
        // A key that the seed makes names the codes of the chart's own claim; there is no written one to grow old.
        if (exercise != nullptr && !exercise->makes.empty() && content.key(id) == nullptr)
            continue;
        const auto pinned = exercise ? pinnedBy(*exercise, embedded) : std::map<System, EditionPtr>();
        const auto codes = exercise ? codesOf(content, types, *exercise, pinned) : std::nullopt;
        if (!codes) {
            report.unread.push_back(id);
            continue;
        }
        ++report.exercises;
        if (auto found = lookup.stale(*codes, pinned); !found.empty())
            report.stale.push_back({id, exercise->info.title, std::move(found)});
    }
    return report;
}

} // namespace services
