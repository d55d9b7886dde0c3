// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Check.h"

#include "content/Lenient.h"
#include "generation/Builder.h"
#include "generation/Keys.h"
#include "generation/Pinned.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <sstream>

namespace content {
namespace {

using domain::Json;
using domain::Points;

constexpr std::array<const char*, 4> kinds{"right", "partly", "wrong", "malformed"};
// Self-tests are run on the plain variant, so any seed will do.
constexpr std::uint64_t seed = 1;

std::string number(double value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

std::string said(const std::vector<workflow::Issue>& issues)
{
    std::string text;
    for (const workflow::Issue& issue : issues)
        text += (text.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return text;
}

class SelfTestRun
{
public:
    SelfTestRun(const Library& library, const codesets::Catalogue& catalogue, const workflow::TaskTypes& types,
                std::string_view exercise, Problems& problems)
        : m_library(library), m_catalogue(catalogue), m_types(types), m_id(exercise), m_problems(problems),
          m_file(exerciseFile(exercise, "selftest.json"))
    {
    }

    void run()
    {
        const Json* file = m_library.selftest(m_id);
        if (file == nullptr) {
            if (!m_problems.hasErrorUnder(m_file))
                error({}, "there are no self-tests", "Write at least one case of each kind");
            return;
        }
        const Json& cases = listIn(*file, "cases");
        everyKind(cases);
        if (!prepare())
            return;
        for (std::size_t i = 0; i < cases.size(); ++i)
            one(cases[i], "/cases/" + std::to_string(i));
    }

private:
    void error(const std::string& place, std::string message, std::string remedy)
    {
        m_problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    void everyKind(const Json& cases)
    {
        for (const char* kind : kinds) {
            const bool there = std::any_of(cases.begin(), cases.end(),
                                           [&](const Json& entry) { return textIn(entry, "kind") == kind; });
            if (!there)
                error("/cases", std::string("there is no case of the kind ") + kind, "Add one");
        }
    }

    // What keeps an exercise from being built is reported by the checks of exercise and key.
    bool prepare()
    {
        const auto* raw = m_library.exercise(m_id);
        m_rubric = raw == nullptr ? nullptr : m_library.rubric(raw->rubric);
        auto built = generation::Builder(m_library, m_catalogue).buildVariant(m_id, seed, {});
        if (!built || m_rubric == nullptr)
            return false;
        auto codes = generation::openPinned(built->scenario.codesets, m_catalogue);
        if (!codes)
            return false;
        m_built = std::move(*built);
        m_codes = std::move(*codes);
        return !m_built.scenario.tasks.empty();
    }

    void one(const Json& entry, const std::string& place)
    {
        const auto expect = entry.is_object() ? entry.find("expect") : entry.end();
        if (!entry.is_object() || expect == entry.end() || !expect->is_object())
            return;
        const std::string named = textIn(entry, "task");
        const std::string task = named.empty() ? m_built.scenario.tasks.front().id : named;
        const auto* definition = m_built.scenario.task(task);
        const auto* type = definition == nullptr ? nullptr : m_types.find(definition->type);
        if (type == nullptr) {
            if (definition == nullptr)
                error(place + "/task", "the exercise has no task \"" + task + "\"", "Name a task of exercise.json");
            return;
        }
        const records::Chart* chart = m_built.scenario.hasChart() ? &m_built.scenario.chart : nullptr;
        const Json* material = definition->material.is_null() ? nullptr : &definition->material;
        const workflow::AssessContext context{*m_rubric, m_library.rules(), m_codes, chart, task, material};
        const auto submission = submissionOf(entry, *definition, *type, place);
        if (!submission)
            return;
        const auto result = type->assess(*submission, m_built.keys.at(task), context);
        if (const auto* assessment = std::get_if<workflow::Assessment>(&result))
            score(*assessment, entry, *expect, place);
        else
            issues(std::get<std::vector<workflow::Issue>>(result), *expect, place);
    }

    /// As written; or what the perfect robot hands in, with the changes of `patch` (RFC 6902).
    std::optional<Json> submissionOf(const Json& entry, const workflow::TaskDefinition& task,
                                     const workflow::TaskType& type, const std::string& place)
    {
        Json submission = entry.contains("submission") ? entry.at("submission") : Json();
        if (textIn(entry, "from") == "perfect") {
            auto perfect = perfectSubmission(task, type, place);
            if (!perfect)
                return std::nullopt;
            submission = std::move(*perfect);
        }
        try {
            submission = submission.patch(entry.value("patch", Json::array()));
        } catch (const Json::exception& failure) {
            error(place + "/patch", failure.what(), "Write a JSON patch (RFC 6902) that fits the submission");
            return std::nullopt;
        }
        const auto* raw = m_library.exercise(m_id);
        const auto* chart = raw == nullptr ? nullptr : m_library.chart(raw->chart);
        if (chart == nullptr)
            return submission;
        auto resolved = generation::resolveQuotes(submission, m_built.scenario.chart, m_library.house(), chart->facts);
        for (const generation::QuoteFault& fault : resolved.faults)
            error(place + "/submission" + fault.pointer, fault.reason, "Copy the words from the page");
        return std::move(resolved.key);
    }

    std::optional<Json> perfectSubmission(const workflow::TaskDefinition& task, const workflow::TaskType& type,
                                          const std::string& place)
    {
        const workflow::TaskContext context{task, m_built.scenario, m_codes};
        workflow::TaskStatePtr state = type.start(context);
        for (const Json& op : type.perfect(m_built.keys.at(task.id))) {
            const auto parsed = type.parseOp(op);
            auto next =
                parsed ? type.apply(*state, **parsed, context) : domain::Result<workflow::TaskStatePtr>(parsed.error());
            if (!next) {
                error(place, "the perfect robot cannot do " + op.dump() + ": " + next.error().detail,
                      "Mend the key, or the task type");
                return std::nullopt;
            }
            state = std::move(*next);
        }
        return type.submission(*state);
    }

    void score(const workflow::Assessment& got, const Json& entry, const Json& expect, const std::string& place)
    {
        if (expect.contains("issue")) {
            error(place + "/expect",
                  "an issue at " + textIn(expect, "issue") + " is expected, and it scores "
                      + number(got.earned.number()) + " of " + number(got.possible.number()),
                  "Mend the submission or what is expected");
            return;
        }
        const std::int64_t tenths = domain::percentTenths(got.earned, got.possible);
        const bool same = Points::fromNumber(numberIn(expect, "earned").value_or(-1.0)) == got.earned
                          && Points::fromNumber(numberIn(expect, "possible").value_or(-1.0)) == got.possible
                          && std::llround(numberIn(expect, "percent").value_or(-1.0) * 10.0) == tenths;
        if (!same)
            error(place + "/expect",
                  "\"" + textIn(entry, "name") + "\" gets " + number(got.earned.number()) + " of "
                      + number(got.possible.number()) + ", " + number(static_cast<double>(tenths) / 10.0)
                      + " %, and not " + expect.dump(),
                  "Mend key, submission or what is expected");
        if (textIn(entry, "kind") == "right" && got.earned != got.possible)
            error(place + "/kind", "a right answer gets all points", "Call the case partly, or mend it");
    }

    void issues(const std::vector<workflow::Issue>& got, const Json& expect, const std::string& place)
    {
        const std::string wanted = textIn(expect, "issue");
        if (!expect.contains("issue")) {
            error(place + "/expect", "a score is expected, and the submission is malformed: " + said(got),
                  "Mend the submission or what is expected");
            return;
        }
        const bool met =
            std::any_of(got.begin(), got.end(), [&](const workflow::Issue& issue) { return issue.pointer == wanted; });
        if (!met)
            error(place + "/expect/issue", "an issue at " + wanted + " is expected, and there is: " + said(got),
                  "Name the place that is reported");
    }

    const Library& m_library;
    const codesets::Catalogue& m_catalogue;
    const workflow::TaskTypes& m_types;
    std::string m_id;
    Problems& m_problems;
    std::string m_file;
    const domain::Rubric* m_rubric = nullptr;
    workflow::BuiltScenario m_built;
    workflow::PinnedCodes m_codes;
};

} // namespace

void runSelfTests(const Library& library, const codesets::Catalogue& catalogue, const workflow::TaskTypes& types,
                  std::string_view exercise, Problems& problems)
{
    SelfTestRun(library, catalogue, types, exercise, problems).run();
}

} // namespace content
