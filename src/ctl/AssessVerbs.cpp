// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "ctl/Command.h"
#include "scoring/Score.h"

#include <ostream>

namespace ctl {
namespace {

using domain::Json;

Exit tellIssues(Console& console, const std::vector<workflow::Issue>& issues, const char* which)
{
    Json list = Json::array();
    for (const workflow::Issue& issue : issues) {
        list.push_back({{"pointer", issue.pointer}, {"message", issue.message}});
        console.err << which << " " << (issue.pointer.empty() ? "/" : issue.pointer) << ": " << issue.message << "\n";
    }
    if (console.json)
        print(console, {{"issues", list}});
    return Exit::No;
}

Json toJson(const workflow::Assessment& assessment)
{
    Json findings = Json::array();
    for (const domain::Finding& finding : assessment.findings)
        findings.push_back(domain::toJson(finding));
    const auto accuracy = scoring::accuracyOf(assessment.figures, assessment.earned, assessment.possible);
    const std::int64_t tenths = domain::percentTenths(assessment.earned, assessment.possible);
    return {{"earned", assessment.earned.number()},
            {"possible", assessment.possible.number()},
            {"percent", static_cast<double>(tenths) / 10.0},
            {"figures", scoring::toJson(accuracy)},
            {"critical", assessment.critical},
            {"findings", findings}};
}

Exit assess(const Arguments& arguments, Console& console)
{
    const auto keyFile = arguments.get("--key");
    const auto submissionFile = arguments.get("--submission");
    if (!keyFile || !submissionFile) {
        console.err << "use: deskctl assess TASKTYPE --key FILE --submission FILE\n";
        return Exit::WrongUse;
    }
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const std::string& name = arguments.words.front();
    const workflow::TaskType* type = (*shelf)->types().find(name);
    if (!type)
        return fail(console, domain::error(domain::ErrorKind::NotFound, "assess.unknown-type", name));
    const auto rubric = (*shelf)->rubrics().find(name);
    if (rubric == (*shelf)->rubrics().end())
        return fail(console, domain::error(domain::ErrorKind::NotFound, "assess.no-rubric", name));
    const auto key = readJson(*keyFile);
    if (!key) // bytes that are no JSON are a key of the wrong form
        return key.error().kind == domain::ErrorKind::InvalidInput
                   ? tellIssues(console, {{"", key.error().detail}}, "key")
                   : fail(console, key.error());
    if (const auto issues = type->checkKey(*key); !issues.empty())
        return tellIssues(console, issues, "key");
    const auto submission = readJson(*submissionFile);
    if (!submission) // bytes that are no JSON are a submission of the wrong form
        return submission.error().kind == domain::ErrorKind::InvalidInput
                   ? tellIssues(console, {{"", submission.error().detail}}, "submission")
                   : fail(console, submission.error());

    if (const auto contextFile = arguments.get("--context")) {
        const auto given = readJson(*contextFile);
        if (!given && given.error().kind != domain::ErrorKind::InvalidInput)
            return fail(console, given.error());
        if (!given || !given->is_object())
            return tellIssues(console, {{"", given ? "the context is not an object" : given.error().detail}},
                              "context");
    }
    workflow::PinnedCodes codes;
    for (const auto& edition : (*shelf)->embedded().editions())
        codes.editions.emplace(edition->info().system, edition);
    const workflow::AssessContext context{rubric->second, (*shelf)->library().rules(), codes, nullptr, {}};
    const workflow::AssessResult result = type->assess(*submission, *key, context);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        return tellIssues(console, *issues, "submission");
    const auto& assessment = std::get<workflow::Assessment>(result);
    if (console.json) {
        print(console, toJson(assessment));
        return Exit::Done;
    }
    const std::int64_t tenths = domain::percentTenths(assessment.earned, assessment.possible);
    console.out << static_cast<double>(tenths) / 10.0 << " % (" << assessment.earned.number() << " of "
                << assessment.possible.number() << ")\n";
    for (const domain::Finding& finding : assessment.findings)
        console.out << "  " << domain::code(finding.outcome) << "\t" << finding.earned.number() << "/"
                    << finding.possible.number() << "\t" << finding.title << "\t" << finding.rule << " " << finding.cite
                    << "\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> assessVerbs()
{
    return {{"assess",
             "TASKTYPE --key FILE --submission FILE [--context FILE]",
             "Assesses a submission against a key (docs/tasks/TASKTYPE.md has their form) with the code sets in the "
             "box. Tells earned, possible, percent, figures, critical and findings. Exit 1 with issues where key, "
             "submission or context are not of the form. The context is a JSON object for task types that need more "
             "than the key; coding needs none.",
             {"--key", "--submission", "--context"},
             {},
             1,
             1,
             assess}};
}

} // namespace ctl
