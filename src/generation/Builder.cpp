// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Builder.h"

#include "crypto/Sha256.h"
#include "domain/Random.h"
#include "generation/Identity.h"
#include "generation/Keys.h"
#include "generation/Maker.h"
#include "generation/Pages.h"
#include "generation/Pinned.h"

#include <algorithm>
#include <tuple>

namespace generation {
namespace {

using domain::ErrorKind;
using domain::Result;
using workflow::BuiltScenario;

// Variant and identity are drawn from streams of their own: a variant more or less leaves the names as they are.
constexpr std::uint64_t identityStream = 0x5EED1DE27177ULL;

const Variant* drawVariant(const RawExercise& exercise, std::uint64_t seed)
{
    domain::Random random(seed);
    const std::uint64_t choice = random.below(exercise.variants.size() + 1);
    return choice == 0 ? nullptr : &exercise.variants[choice - 1];
}

domain::Error slotError(const RenderFault& fault)
{
    return domain::error(ErrorKind::InvalidInput, "generation.slot", fault.place,
                         "{{" + fault.slot.slot + "}}: " + fault.slot.reason);
}

workflow::Hospital hospitalOf(const House& house)
{
    workflow::Hospital hospital;
    for (const records::StaffMember& member : house.staff)
        hospital.staff.push_back(member.id);
    for (const DocumentType& type : house.types)
        hospital.documentTypes.push_back(type.id);
    std::sort(hospital.staff.begin(), hospital.staff.end());
    std::sort(hospital.documentTypes.begin(), hospital.documentTypes.end());
    return hospital;
}

workflow::Scenario frame(const RawExercise& exercise, const House& house)
{
    workflow::Scenario scenario;
    scenario.role = exercise.role;
    if (!exercise.purpose.empty())
        scenario.purpose = exercise.purpose;
    scenario.access = exercise.access;
    scenario.start = exercise.start;
    scenario.facility = house.facility.name;
    scenario.hospital = hospitalOf(house);
    scenario.zone = house.facility.zone;
    scenario.policies = exercise.policies;
    scenario.tasks = exercise.tasks;
    scenario.hints = exercise.hints;
    scenario.calls = exercise.calls;
    scenario.place = exercise.place;
    scenario.emergencies = exercise.emergencies;
    scenario.tour = exercise.tour;
    scenario.rubric = exercise.rubric;
    return scenario;
}

} // namespace

Builder::Builder(const ContentSource& content, const codesets::Catalogue& catalogue)
    : m_content(content), m_catalogue(catalogue)
{
}

workflow::ExerciseInfo Builder::infoOf(const RawExercise& exercise) const
{
    workflow::ExerciseInfo info = exercise.info;
    if (const RawChart* raw = m_content.chart(exercise.chart)) {
        info.documents = raw->chart.documents.size();
        const auto* encounter =
            exercise.tasks.empty() ? nullptr : raw->chart.encounter(exercise.tasks.front().encounter);
        if (encounter != nullptr)
            info.setting = encounter->type;
    }
    return info;
}

std::vector<workflow::ExerciseInfo> Builder::exercises() const
{
    std::vector<workflow::ExerciseInfo> infos;
    for (const std::string& id : m_content.exerciseIds()) {
        const RawExercise* exercise = m_content.exercise(id);
        if (exercise != nullptr && m_content.faults(id).empty())
            infos.push_back(infoOf(*exercise));
    }
    std::sort(infos.begin(), infos.end(),
              [](const auto& a, const auto& b) { return std::tie(a.level, a.id) < std::tie(b.level, b.id); });
    return infos;
}

Result<const RawExercise*> Builder::usable(std::string_view id) const
{
    const RawExercise* exercise = m_content.exercise(id);
    const std::vector<std::string> faults = m_content.faults(id);
    if (!faults.empty())
        return domain::error(ErrorKind::Conflict, "generation.faulty-content", std::string(id), faults.front());
    if (exercise == nullptr)
        return domain::error(ErrorKind::NotFound, "generation.no-exercise", std::string(id),
                             "the library has no exercise of this id");
    if (!exercise->chart.empty() && m_content.chart(exercise->chart) == nullptr)
        return domain::error(ErrorKind::NotFound, "generation.no-chart", exercise->chart,
                             "the chart of the exercise is not at hand");
    return exercise;
}

Result<BuiltScenario> Builder::build(std::string_view id, std::uint64_t seed) const
{
    const auto exercise = usable(id);
    if (!exercise)
        return exercise.error();
    return make(**exercise, seed, drawVariant(**exercise, seed));
}

Result<BuiltScenario> Builder::buildVariant(std::string_view id, std::uint64_t seed, std::string_view variantId) const
{
    const auto exercise = usable(id);
    if (!exercise)
        return exercise.error();
    const Variant* variant = (*exercise)->variant(variantId);
    if (variant == nullptr && !variantId.empty())
        return domain::error(ErrorKind::NotFound, "generation.no-variant", std::string(variantId),
                             "the exercise has no variant of this id");
    return make(**exercise, seed, variant);
}

Result<workflow::KeySet> Builder::keys(const RawExercise& exercise, const records::Chart& chart, const Facts& facts,
                                       const Variant* variant, const workflow::KeySet& made) const
{
    const domain::Json* file = m_content.key(exercise.info.id);
    workflow::KeySet keys;
    for (const workflow::TaskDefinition& task : exercise.tasks) {
        const domain::Json* written = file == nullptr ? nullptr : keyOf(*file, task.id);
        const auto own = made.find(task.id);
        if (written == nullptr && own != made.end()) {
            keys[task.id] = own->second;
            continue;
        }
        if (written == nullptr)
            return domain::error(ErrorKind::NotFound, "generation.no-key", exercise.info.id,
                                 "answer-key.json has no key for the task " + task.id);
        ResolvedKey resolved = resolveQuotes(*written, chart, m_content.house(), facts);
        if (!resolved.faults.empty())
            return domain::error(ErrorKind::InvalidInput, "generation.quote", resolved.faults.front().pointer,
                                 resolved.faults.front().reason);
        domain::Json key = own == made.end() ? domain::Json::object() : own->second;
        key.update(replaceCodes(resolved.key, variant == nullptr ? Replacements{} : variant->replace));
        keys[task.id] = std::move(key);
    }
    return keys;
}

namespace {

// FNV-1a (Fowler, Noll, Vo): each task has a stream of its own, whatever stands before it.
std::uint64_t streamOf(std::string_view task)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : task)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

struct Furnished
{
    std::vector<workflow::TaskDefinition> tasks;
    workflow::KeySet keys;
};

/// Lets the makers of an exercise work, one after the other, on the chart.
Result<Furnished> furnish(const ContentSource& content, const codesets::Catalogue& codes, const RawExercise& exercise,
                          std::uint64_t seed, const domain::Patient& patient, const Facts& facts, RawChart& chart)
{
    Furnished out;
    out.tasks = exercise.tasks;
    for (workflow::TaskDefinition& task : out.tasks) {
        const auto parameters = exercise.makes.find(task.id);
        if (parameters == exercise.makes.end())
            continue;
        const std::string name = parameters->second.value("maker", std::string());
        const Maker* found = maker(name);
        if (found == nullptr)
            return domain::error(ErrorKind::NotFound, "generation.no-maker", exercise.info.id,
                                 "this release has no maker \"" + name + "\"");
        MakerContext context{content, exercise, task,  parameters->second,
                             patient, facts,    chart, domain::Random(seed ^ streamOf(task.id)),
                             &codes};
        auto made = found->make(context);
        if (!made)
            return made.error();
        if (!made->material.is_null())
            task.material = std::move(made->material);
        if (!made->key.is_null())
            out.keys.emplace(task.id, std::move(made->key));
    }
    return out;
}

} // namespace

Result<BuiltScenario> Builder::make(const RawExercise& exercise, std::uint64_t seed, const Variant* variant) const
{
    RawChart raw = exercise.chart.empty() ? RawChart() : *m_content.chart(exercise.chart);
    const House& house = m_content.house();

    domain::Patient patient = raw.chart.patient;
    if (exercise.seededIdentity && !exercise.chart.empty()) {
        domain::Random random(seed ^ identityStream ^ streamOf(exercise.info.id));
        auto drawn = drawIdentity(raw, house, random);
        if (!drawn)
            return drawn.error();
        patient = std::move(*drawn);
    }

    const Facts facts = overlay(raw.facts, variant);
    auto furnished = furnish(m_content, m_catalogue, exercise, seed, patient, facts, raw);
    if (!furnished)
        return furnished.error();
    RenderedChart rendered = render(raw, house, patient, facts);
    if (!rendered.faults.empty())
        return slotError(rendered.faults.front());

    auto keySet = keys(exercise, rendered.chart, facts, variant, furnished->keys);
    if (!keySet)
        return keySet.error();
    auto pinned = pin(exercise.codesets, m_catalogue);
    if (!pinned)
        return pinned.error();

    workflow::Scenario scenario = frame(exercise, house);
    scenario.exercise = infoOf(exercise);
    if (!exercise.chart.empty())
        scenario.exercise.documents = rendered.chart.documents.size();
    scenario.tasks = std::move(furnished->tasks);
    scenario.seed = seed;
    scenario.variant = variant == nullptr ? std::string() : variant->id;
    scenario.chart = std::move(rendered.chart);
    scenario.codesets = std::move(*pinned);
    scenario.hash = crypto::sha256Hex(domain::canonical(workflow::toJson(scenario)));
    return BuiltScenario{std::move(scenario), std::move(*keySet)};
}

} // namespace generation
