// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingRobots.h"

#include "domain/Random.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace workflow::coding {

using codesets::System;
using domain::Json;

namespace {

constexpr std::size_t mostDiagnoses = 60;
constexpr std::size_t mostProcedures = 10;

using Words = std::set<std::string, std::less<>>;

void citeAll(std::vector<Json>& ops, const std::string& line, const std::vector<domain::Evidence>& evidence)
{
    for (const domain::Evidence& place : evidence) {
        ops.push_back({{"op", "evidence.cite"},
                       {"line", line},
                       {"document", place.document},
                       {"from", place.span.from},
                       {"to", place.span.to}});
    }
}

bool inpatient(const TaskContext& context)
{
    const domain::Encounter* encounter = encounterOf(context);
    return encounter == nullptr || takesPoa(encounter->type);
}

// The procedure systems a setting reports in.
std::vector<System> procedureSystems(const TaskContext& context)
{
    return inpatient(context) ? std::vector{System::Icd10pcs} : std::vector{System::Px, System::Hcpcs};
}

std::vector<const codesets::Code*> billable(const TaskContext& context, System system)
{
    std::vector<const codesets::Code*> result;
    if (const codesets::Edition* edition = context.codes.of(system)) {
        for (const codesets::Code& code : edition->codes()) {
            if (code.billable)
                result.push_back(&code);
        }
    }
    return result;
}

void addWords(std::string_view text, Words& words)
{
    std::string word;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) {
            word += static_cast<char>(std::tolower(byte));
            continue;
        }
        if (word.size() > 3)
            words.insert(word);
        word.clear();
    }
    if (word.size() > 3)
        words.insert(word);
}

Words chartWords(const TaskContext& context)
{
    Words words;
    for (const domain::Document& document : context.scenario.chart.documents)
        addWords(document.body, words);
    return words;
}

// The codes whose every word of four letters or more the chart holds; those with most words first.
std::vector<const codesets::Code*> met(const TaskContext& context, System system, const Words& chart, std::size_t most)
{
    std::vector<std::pair<std::size_t, const codesets::Code*>> found;
    for (const codesets::Code* code : billable(context, system)) {
        Words title;
        addWords(code->title, title);
        const bool all = !title.empty() && std::includes(chart.begin(), chart.end(), title.begin(), title.end());
        if (all)
            found.emplace_back(title.size(), code);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<const codesets::Code*> result;
    for (const auto& entry : found) {
        if (result.size() < most)
            result.push_back(entry.second);
    }
    return result;
}

Json addProcedure(System system, const std::string& code)
{
    return {{"op", "procedure.add"}, {"system", codesets::code(system)}, {"code", codesets::shown(system, code)}};
}

Json addDiagnosis(const std::string& code)
{
    return {{"op", "diagnosis.add"}, {"code", codesets::shown(System::Icd10cm, code)}};
}

Json setPoa(std::size_t line, std::string_view poa)
{
    return {{"op", "diagnosis.poa"}, {"line", "d" + std::to_string(line)}, {"poa", poa}};
}

} // namespace

std::vector<Json> perfectOps(const CodingKey& key)
{
    std::vector<Json> ops;
    std::size_t line = 0;
    for (const std::size_t index : solvedOrder(key)) {
        const KeyCode& code = key.diagnoses[index];
        ops.push_back(addDiagnosis(code.code));
        ++line;
        if (takesPoa(key.setting) && code.poa && !code.poa->empty())
            ops.push_back(setPoa(line, *code.poa));
        citeAll(ops, "d" + std::to_string(line), code.evidence);
    }
    std::vector<const KeyCode*> procedures;
    for (const KeyCode& code : key.procedures)
        procedures.push_back(&code);
    std::stable_partition(procedures.begin(), procedures.end(),
                          [](const KeyCode* code) { return code->role == Role::Principal; });
    line = 0;
    for (const KeyCode* code : procedures) {
        const std::string id = "p" + std::to_string(++line);
        ops.push_back(addProcedure(code->system, code->code));
        if (code->units != 1 || !code->modifiers.empty())
            ops.push_back(
                {{"op", "procedure.set"}, {"line", id}, {"units", code->units}, {"modifiers", code->modifiers}});
        citeAll(ops, id, code->evidence);
    }
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    static constexpr std::array<std::string_view, 5> poaValues{"Y", "N", "U", "W", ""};
    domain::Random random(seed);
    std::vector<Json> ops;
    const auto diagnoses = billable(context, System::Icd10cm);
    const std::size_t wanted = diagnoses.empty() ? 0 : 4 + random.below(9);
    for (std::size_t line = 1; line <= wanted; ++line) {
        ops.push_back(addDiagnosis(diagnoses[random.below(diagnoses.size())]->code));
        if (inpatient(context))
            ops.push_back(setPoa(line, poaValues[random.below(poaValues.size())]));
    }
    for (const System system : procedureSystems(context)) {
        const auto procedures = billable(context, system);
        const std::size_t lines = procedures.empty() ? 0 : random.below(3);
        for (std::size_t i = 0; i < lines; ++i)
            ops.push_back(addProcedure(system, procedures[random.below(procedures.size())]->code));
    }
    return ops;
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    const Words chart = chartWords(context);
    std::vector<Json> ops;
    std::size_t line = 0;
    for (const codesets::Code* code : met(context, System::Icd10cm, chart, mostDiagnoses)) {
        ops.push_back(addDiagnosis(code->code));
        ++line;
        if (inpatient(context))
            ops.push_back(setPoa(line, "Y"));
    }
    for (const System system : procedureSystems(context)) {
        for (const codesets::Code* code : met(context, system, chart, mostProcedures))
            ops.push_back(addProcedure(system, code->code));
    }
    return ops;
}

} // namespace workflow::coding
