// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentAssessor.h"

#include "records/amendment/AmendmentClock.h"
#include "workflow/tasks/amendment/AmendmentJudge.h"
#include "workflow/tasks/amendment/AmendmentWords.h"

#include <algorithm>

namespace workflow::amendment {
namespace {

using domain::Finding;
using domain::Outcome;
using domain::Points;

constexpr auto dash = " \u2014 ";

class TrayAssessor
{
public:
    TrayAssessor(const State& submission, const Key& key, const AssessContext& context)
        : m_submission(submission), m_key(key), m_context(context),
          m_material(context.material == nullptr ? Material() : materialOf(*context.material))
    {
    }

    Assessment run()
    {
        for (const Wanted& wanted : m_key.requests)
            request(wanted);
        for (std::size_t i = 0; i < m_submission.edits.size(); ++i)
            altered(m_submission.edits[i], i);
        for (const Answer& answer : m_submission.answers) {
            if (wantedOf(answer.request) == nullptr)
                unknown(answer);
        }
        Points sum;
        for (const Finding& finding : m_result.findings) {
            sum += finding.earned;
            m_result.possible += finding.possible;
            if (finding.critical)
                m_result.critical.push_back(finding.id);
        }
        m_result.earned = std::max(sum, Points{});
        m_result.figures.cases = 1;
        m_result.figures.casesPerfect = sum == m_result.possible && sum > Points{} ? 1 : 0;
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Wanted* wantedOf(const std::string& id) const
    {
        const auto found = std::find_if(m_key.requests.begin(), m_key.requests.end(),
                                        [&](const Wanted& each) { return each.id == id; });
        return found == m_key.requests.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool overwrote(const std::string& request) const
    {
        return std::any_of(m_submission.edits.begin(), m_submission.edits.end(),
                           [&](const Edit& edit) { return edit.request == request; });
    }

    Finding& add(const std::string& id, const char* criterion, const std::string& rule)
    {
        Finding& finding = m_result.findings.emplace_back();
        finding.id = id;
        finding.task = m_context.task;
        finding.criterion = criterion;
        finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
        const domain::Rule* found = m_context.rules.find(finding.rule, m_key.date);
        finding.cite = found == nullptr ? std::string() : found->cite;
        return finding;
    }

    void request(const Wanted& wanted)
    {
        const Answer* answer = m_submission.answer(wanted.id);
        handling(wanted, answer);
        for (const Part part : partsOf(wanted.handling)) {
            if (wanted.asks(part))
                this->part(part, wanted, answer);
        }
    }

    void handling(const Wanted& wanted, const Answer* answer)
    {
        const bool chosen = answer != nullptr && answer->handling;
        const bool right = chosen && *answer->handling == wanted.handling;
        const Other* other = chosen && !right ? otherOf(wanted, *answer->handling) : nullptr;
        Finding& finding = add(wanted.id + ":handling", "handling",
                               other != nullptr && !other->rule.empty() ? other->rule : wanted.rule);
        finding.possible = m_context.rubric.pointsFor("handling");
        finding.key = title(wanted.handling);
        finding.yours = chosen ? std::string(title(*answer->handling)) : std::string();
        const std::string heading = words::heading(m_material, wanted.id) + dash;
        if (right) {
            finding.earned = finding.possible;
            finding.outcome = Outcome::Right;
            finding.title = heading + finding.key;
            finding.reason = words::sentence({}, wanted.why);
        } else if (!chosen) {
            finding.outcome = Outcome::Missed;
            finding.title = heading + "left in the tray";
            finding.reason = words::sentence("nothing was done with it", wanted.why);
        } else {
            const bool near = other != nullptr && other->near;
            finding.earned =
                near ? Points{finding.possible.hundredths * m_context.rubric.credit("near") / 100} : Points{};
            finding.outcome = near ? Outcome::Partly : Outcome::Wrong;
            finding.title = heading + "you chose: " + finding.yours;
            finding.reason = other != nullptr
                                 ? words::sentence(other->why, wanted.why)
                                 : words::sentence(std::string(purpose(*answer->handling)) + "; here", wanted.why);
        }
        count("handled", right && !overwrote(wanted.id) ? 1 : 0, 1);
        forfeit(wanted.id, finding);
    }

    static const Other* otherOf(const Wanted& wanted, Handling handling)
    {
        const auto found = std::find_if(wanted.others.begin(), wanted.others.end(),
                                        [&](const Other& each) { return each.handling == handling; });
        return found == wanted.others.end() ? nullptr : &*found;
    }

    void part(Part part, const Wanted& wanted, const Answer* answer)
    {
        const PartVerdict verdict = judge(part, wanted, answer, m_context.rubric, m_material);
        Finding& finding = add(wanted.id + ":" + std::string(code(part)), code(part).data(), {});
        finding.possible = verdict.possible;
        finding.earned = verdict.earned;
        finding.key = verdict.key;
        finding.yours = verdict.yours;
        const bool given = answer != nullptr && said(*answer, part);
        finding.outcome = verdict.earned == verdict.possible ? Outcome::Right
                          : verdict.earned > Points{}        ? Outcome::Partly
                          : given                            ? Outcome::Wrong
                                                             : Outcome::Missed;
        const std::string told = finding.outcome == Outcome::Right    ? "right"
                                 : finding.outcome == Outcome::Missed ? "not said"
                                                                      : "not as it should be";
        finding.title = words::heading(m_material, wanted.id) + dash + std::string(words::name(part)) + ": " + told;
        finding.reason = words::sentence(dayFault(part, wanted, answer), words::reason(part, wanted));
        if (part == Part::Page)
            tellPlaces(finding, wanted, answer);
        countPart(part, verdict, overwrote(wanted.id));
        forfeit(wanted.id, finding);
    }

    /// What is wrong with a day that was given; empty where none was, or where it is right.
    [[nodiscard]] std::string dayFault(Part part, const Wanted& wanted, const Answer* answer) const
    {
        namespace clock = records::amendment;
        if (part == Part::Due && answer != nullptr && answer->due && answer->due != wanted.due)
            return words::offBy(clock::daysBetween(*wanted.due, *answer->due));
        const Letter* letter = m_material.request(wanted.id);
        if (part != Part::Extended || letter == nullptr || answer == nullptr || !answer->extended)
            return {};
        const domain::LocalTime told{std::chrono::local_days(m_key.date)};
        const auto fault = clock::extensionFault({letter->received, letter->extendedTo}, told, *answer->extended);
        return fault ? words::extensionFault(*fault) : std::string();
    }

    [[nodiscard]] std::string pageText(const Place& place) const
    {
        const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(place.document);
        std::string text = page == nullptr ? place.document : page->header.title;
        if (place.version > 1)
            text += ", version " + std::to_string(place.version);
        return text;
    }

    void tellPlaces(Finding& finding, const Wanted& wanted, const Answer* answer) const
    {
        finding.key = pageText(*wanted.page);
        if (answer != nullptr && answer->page)
            finding.yours = pageText(*answer->page);
        const auto evidence = [](const Place& place) {
            return domain::Evidence{place.document, place.span.value_or(domain::Span{}), std::max(1, place.version)};
        };
        if (wanted.page->span)
            finding.keyEvidence.push_back(evidence(*wanted.page));
        if (answer != nullptr && answer->page && answer->page->span)
            finding.ownEvidence.push_back(evidence(*answer->page));
    }

    // Domain reference 8: altering clinical content oneself is worth nothing, whatever else was right.
    void forfeit(const std::string& request, Finding& finding) const
    {
        if (!overwrote(request) || finding.earned == Points{})
            return;
        finding.earned = Points{};
        finding.outcome = Outcome::Wrong;
        finding.reason =
            "In the course of this request the text of a page was overwritten, so nothing is earned for it.";
    }

    void altered(const Edit& edit, std::size_t index)
    {
        const std::string number = index == 0 ? std::string() : "#" + std::to_string(index + 1);
        Finding& finding = add("altered:" + edit.document + number, "altered", {});
        finding.outcome = Outcome::Wrong;
        finding.critical = true;
        finding.title = words::heading(m_material, edit.request) + dash + "you overwrote the text of a page";
        finding.reason = "Only the author changes what an entry says; whoever else overwrites it falsifies the record, "
                         "even where the new words are true.";
        finding.yours = edit.text;
        finding.ownEvidence.push_back({edit.document, edit.span, versionInForce(edit.document)});
    }

    [[nodiscard]] int versionInForce(const std::string& document) const
    {
        const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(document);
        return page == nullptr ? 1 : page->header.version;
    }

    void unknown(const Answer& answer)
    {
        Finding& finding = add(answer.request + ":unknown", "handling", {});
        finding.title = answer.request + dash + "no such request";
        finding.reason = "The tray has no request of this name; it changes nothing.";
    }

    void count(const char* figure, int part, int whole)
    {
        Ratio& ratio = m_result.figures.ratios[figure];
        ratio.part += part;
        ratio.whole += whole;
    }

    void countPart(Part part, const PartVerdict& verdict, bool forfeited)
    {
        const int right = forfeited ? 0 : verdict.right;
        switch (part) {
        case Part::Due:
        case Part::Extended:
            return count("days", right, verdict.whole);
        case Part::Letter:
            return count("letters", right, verdict.whole);
        case Part::Inform:
        case Part::Append:
            return count("told", right, verdict.whole);
        case Part::Page:
            return count("pages", right, verdict.whole);
        default:
            return count("labels", right, verdict.whole);
        }
    }

    const State& m_submission;
    const Key& m_key;
    const AssessContext& m_context;
    Material m_material;
    Assessment m_result;
};

} // namespace

Assessment assessAmendments(const State& submission, const Key& key, const AssessContext& context)
{
    return TrayAssessor(submission, key, context).run();
}

} // namespace workflow::amendment
