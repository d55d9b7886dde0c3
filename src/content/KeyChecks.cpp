// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "content/KeyCodes.h"
#include "content/Lenient.h"
#include "generation/Keys.h"
#include "generation/Pages.h"
#include "generation/Pinned.h"

#include <algorithm>
#include <set>

namespace content::checking {
namespace {

using domain::Json;
using generation::RawExercise;
using generation::Variant;

class KeyCheck
{
public:
    KeyCheck(const Context& context, const RawExercise& exercise, const generation::RawChart& raw, const Json& file)
        : m_context(context), m_exercise(exercise), m_raw(raw), m_key(file),
          m_file(exerciseFile(exercise.info.id, "answer-key.json"))
    {
    }

    void run()
    {
        const auto pinned = generation::pin(m_exercise.codesets, m_context.catalogue);
        if (!pinned)
            m_context.problems.error(exerciseFile(m_exercise.info.id, "exercise.json"), "/codesets",
                                     pinned.error().subject + ": " + pinned.error().detail,
                                     "Name editions that stand in codesets/");
        else if (const auto codes = generation::openPinned(*pinned, m_context.catalogue))
            m_codes = *codes;

        for (const workflow::TaskDefinition& task : m_exercise.tasks) {
            const Json* key = generation::keyOf(m_key, task.id);
            const auto* encounter = m_raw.chart.encounter(task.encounter);
            if (m_exercise.makes.contains(task.id))
                continue; // made by the seed: the checks of the exercise build it and look
            if (m_exercise.chart.empty() && key != nullptr)
                chartless(task, *key);
            else if (key == nullptr)
                error({}, "there is no key for the task " + task.id, "Add it under tasks");
            else if (encounter != nullptr)
                taskKey(task, *key, *encounter);
        }
    }

private:
    void error(const std::string& place, std::string message, std::string remedy) const
    {
        m_context.problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    void taskKey(const workflow::TaskDefinition& task, const Json& key, const domain::Encounter& encounter)
    {
        m_prefix = &key == &m_key ? std::string() : "/tasks/" + task.id;
        agreesWithChart(key, encounter);
        rules(key, m_prefix, domain::codingDate(encounter));

        Problems plain;
        versionOf(task, key, encounter, nullptr, plain);
        m_context.problems.add(plain);
        for (const Variant& variant : m_exercise.variants)
            inVariant(task, key, encounter, variant, plain);
    }

    void chartless(const workflow::TaskDefinition& task, const Json& key)
    {
        m_prefix = &key == &m_key ? std::string() : "/tasks/" + task.id;
        rules(key, m_prefix, domain::dateOf(m_exercise.start));
        form(task, key, m_context.problems);
    }

    // What a variant shares with the plain chart has been said already.
    void inVariant(const workflow::TaskDefinition& task, const Json& key, const domain::Encounter& encounter,
                   const Variant& variant, const Problems& plain)
    {
        Problems found;
        versionOf(task, key, encounter, &variant, found);
        for (Problem problem : found.list()) {
            if (std::find(plain.list().begin(), plain.list().end(), problem) != plain.list().end())
                continue;
            problem.message = "in the variant " + variant.id + ": " + problem.message;
            m_context.problems.add(std::move(problem));
        }
        std::set<std::string> codes;
        codesIn(key, codes);
        for (const auto& [from, to] : variant.replace) {
            if (!codes.contains(from))
                m_context.problems.error(exerciseFile(m_exercise.info.id, "exercise.json"), "/variants",
                                         "the variant " + variant.id + " replaces " + from
                                             + ", which is not in the key",
                                         "Mend the code or take it out");
        }
    }

    static void codesIn(const Json& value, std::set<std::string>& codes)
    {
        if (value.is_string())
            codes.insert(value.get<std::string>());
        for (const Json& element : value.is_structured() ? value : Json::array())
            codesIn(element, codes);
    }

    void versionOf(const workflow::TaskDefinition& task, const Json& key, const domain::Encounter& encounter,
                   const Variant* variant, Problems& problems) const
    {
        const generation::House& house = m_context.library.house();
        const generation::Facts facts = generation::overlay(m_raw.facts, variant);
        const auto rendered = generation::render(m_raw, house, m_raw.chart.patient, facts);
        const auto resolved = generation::resolveQuotes(key, rendered.chart, house, facts);
        for (const generation::QuoteFault& fault : resolved.faults)
            problems.error(m_file, m_prefix + fault.pointer, fault.reason,
                           "Copy the words from the page as they stand there, with its slots");
        const Json made =
            generation::replaceCodes(resolved.key, variant == nullptr ? generation::Replacements{} : variant->replace);
        if (resolved.faults.empty())
            form(task, made, problems);
        if (task.type == "coding")
            keyCodes({m_file, m_prefix, made, encounter, m_codes}, problems);
    }

    void form(const workflow::TaskDefinition& task, const Json& key, Problems& problems) const
    {
        const workflow::TaskType* type = m_context.types.find(task.type);
        if (type == nullptr)
            return;
        for (const workflow::Issue& issue : type->checkKey(key))
            problems.error(m_file, m_prefix + issue.pointer, issue.message, "README.md tells the form of a key");
    }

    void same(const std::string& place, const std::string& inKey, const std::string& inChart) const
    {
        if (!inKey.empty() && inKey != inChart)
            error(m_prefix + place, "the key says " + inKey + ", the chart " + inChart, "Make the two agree");
    }

    void agreesWithChart(const Json& key, const domain::Encounter& encounter) const
    {
        if (!key.is_object())
            return;
        const domain::Patient& patient = m_raw.chart.patient;
        same("/setting", textIn(key, "setting"), std::string(domain::code(encounter.type)));
        same("/admitted", textIn(key, "admitted").substr(0, 10), domain::format(domain::dateOf(encounter.admitted)));
        same("/discharged", textIn(key, "discharged").substr(0, 10),
             encounter.discharged ? domain::format(domain::dateOf(*encounter.discharged)) : "nothing");
        const auto person = key.find("patient");
        if (person == key.end() || !person->is_object())
            return;
        const bool known = patient.sex != domain::Sex::Unknown;
        same("/patient/sex", textIn(*person, "sex"),
             known ? (patient.sex == domain::Sex::Female ? "female" : "male") : "unknown");
        same("/patient/birthDate", textIn(*person, "birthDate"), domain::format(patient.birthDate));
    }

    void rules(const Json& value, const std::string& place, domain::Date on) const
    {
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                rules(value[i], place + "/" + std::to_string(i), on);
        }
        if (!value.is_object())
            return;
        for (const auto& [name, member] : value.items()) {
            if (name == "rule" && member.is_string())
                rule(member.get<std::string>(), place + "/rule", on);
            else
                rules(member, place + "/" + name, on);
        }
    }

    void rule(const std::string& id, const std::string& place, domain::Date on) const
    {
        const domain::RuleBook& book = m_context.library.rules();
        if (book.find(id, on) != nullptr)
            return;
        const auto& all = book.rules();
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto& rule) { return rule.id == id; });
        if (known)
            error(place, "the rule " + id + " is not in force on " + domain::format(on),
                  "Name the rule in force on that day");
        else
            error(place, "there is no rule \"" + id + "\"", "Name a rule_id of rules/");
    }

    const Context& m_context;
    const RawExercise& m_exercise;
    const generation::RawChart& m_raw;
    const Json& m_key;
    std::string m_file;
    std::string m_prefix;
    workflow::PinnedCodes m_codes;
};

} // namespace

void key(const Context& context, const RawExercise& exercise)
{
    const Json* file = context.library.key(exercise.info.id);
    static const generation::RawChart none;
    const auto* raw = exercise.chart.empty() ? &none : context.library.chart(exercise.chart);
    if (file != nullptr && raw != nullptr)
        KeyCheck(context, exercise, *raw, *file).run();
}

} // namespace content::checking
