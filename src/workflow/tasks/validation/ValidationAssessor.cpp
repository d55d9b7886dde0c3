// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationAssessor.h"

#include "records/validation/Reading.h"
#include "workflow/tasks/validation/ValidationWords.h"

#include <algorithm>
#include <cmath>

namespace workflow::validation {

using domain::Finding;
using domain::Outcome;
using domain::Points;
using records::validation::sameValue;

namespace {

constexpr auto dash = " \u2014 ";

bool oneOf(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isRight(const std::string& given, const std::string& value, const std::vector<std::string>& accept)
{
    return sameValue(given, value)
           || std::any_of(accept.begin(), accept.end(), [&](const std::string& one) { return sameValue(given, one); });
}

bool isPercentage(Figure figure)
{
    return figure == Figure::Rate || figure == Figure::Low || figure == Figure::High || figure == Figure::Agreement;
}

class Assessor
{
public:
    Assessor(const ValidationState& answer, const ValidationKey& key, const AssessContext& context)
        : m_answer(answer), m_key(key), m_context(context)
    {
    }

    Assessment all()
    {
        sample();
        for (const KeyError& error : m_key.errors)
            wrongField(error);
        for (const KeyDecoy& decoy : m_key.decoys)
            rightField(decoy);
        for (const KeySettled& settled : m_key.settled)
            disagreement(settled);
        falseMarks();
        for (const auto& [figure, value] : m_key.figures)
            reported(figure, value);
        for (const KeyFeedback& feedback : m_key.feedback)
            person(feedback);
        reviewed();
        total();
        return std::move(m_out);
    }

private:
    void sample()
    {
        if (!m_key.sampleSize)
            return;
        Finding finding = start("sample", "sample", {});
        const int wanted = *m_key.sampleSize;
        const int given = m_answer.sampleSize.value_or(0);
        const int credit = given == wanted                              ? 100
                           : given > 0 && std::abs(given - wanted) == 1 ? m_context.rubric.credit("sample-near")
                                                                        : 0;
        finding.yours = given == 0 ? std::string() : std::to_string(given);
        finding.key = std::to_string(wanted);
        finding.reason = credit == 100 ? "The formula with the correction for a finite population gives this size."
                         : credit > 0  ? "One off: a sample size is rounded up, whatever the decimals say."
                         : given == 0  ? "No sample was drawn."
                                       : "The formula with the correction for a finite population gives another size.";
        finding.title = "Sample size";
        credited(std::move(finding), credit, given == 0);
    }

    void wrongField(const KeyError& error)
    {
        m_spoken.insert(error.at);
        const auto mark = m_answer.marks.find(error.at);
        const bool found = mark != m_answer.marks.end();
        Finding finding = start("error:" + idOf(error.at), "error", error.rule);
        finding.title = words::place(m_key, error.at) + dash;
        finding.key = words::marked(words::anyOf(error.characteristics), error.value);
        count("found", found);
        if (!found) {
            const bool confirmed = m_answer.confirmed.contains(error.at);
            finding.title += confirmed ? "confirmed though wrong" : "error not found";
            finding.reason =
                words::both(confirmed ? "It was confirmed as right, and the source says otherwise." : "", error.why);
            return credited(std::move(finding), 0, true);
        }
        const bool characteristic = oneOf(error.characteristics, mark->second.characteristic);
        const bool value = isRight(mark->second.value, error.value, error.accept)
                           || (error.value.empty() && sameValue(mark->second.value, error.abstracted));
        count("characteristic", characteristic);
        count("value", value);
        finding.yours = words::marked(mark->second.characteristic, mark->second.value);
        finding.title += characteristic && value ? "found" : "found, not settled in full";
        finding.reason = words::both(shortfall(error, characteristic, value), error.why);
        const domain::Rubric& rubric = m_context.rubric;
        credited(std::move(finding), rubric.credit("found") + (characteristic ? rubric.credit("characteristic") : 0)
                                         + (value ? rubric.credit("value") : 0));
    }

    [[nodiscard]] static std::string shortfall(const KeyError& error, bool characteristic, bool value)
    {
        std::string text;
        if (!characteristic)
            text = "What is offended is " + words::anyOf(error.characteristics) + ".";
        if (!value)
            text = words::both(text, error.value.empty() ? "The value itself is not to be replaced."
                                                         : "The source gives " + error.value + ".");
        return text;
    }

    void rightField(const KeyDecoy& decoy)
    {
        m_spoken.insert(decoy.at);
        const bool confirmed = m_answer.confirmed.contains(decoy.at)
                               || std::any_of(decoy.also.begin(), decoy.also.end(), [&](const std::string& field) {
                                      return m_answer.confirmed.contains({decoy.at.record, field});
                                  });
        const bool marked = m_answer.marks.contains(decoy.at);
        count("decoys", confirmed);
        Finding finding = start("decoy:" + idOf(decoy.at), "decoy", decoy.rule);
        finding.title = words::place(m_key, decoy.at) + dash + (confirmed ? "rightly confirmed" : "not confirmed");
        finding.reason = decoy.why.empty() ? "A rule asks, and the source answers: the value is right." : decoy.why;
        finding.yours = confirmed ? "confirmed" : std::string();
        finding.key = "right in spite of the rule";
        credited(std::move(finding), confirmed ? 100 : 0, !marked);
        if (marked)
            deducted("decoy-marked", decoy.at,
                     words::both("A broken rule is a question, not yet an error.", decoy.why));
    }

    void disagreement(const KeySettled& settled)
    {
        m_spoken.insert(settled.at);
        const auto given = m_answer.settled.find(settled.at);
        const bool open = given == m_answer.settled.end();
        const bool right = !open && isRight(given->second, settled.value, settled.accept);
        count("settled", right);
        Finding finding = start("settled:" + idOf(settled.at), "settled", settled.rule);
        finding.title = words::place(m_key, settled.at) + dash
                        + (right  ? "settled"
                           : open ? "not settled"
                                  : "settled wrong");
        finding.reason = settled.why.empty() ? "The source settles what two abstractors disagree on." : settled.why;
        finding.yours = open ? std::string() : words::shown(given->second);
        finding.key = words::shown(settled.value);
        credited(std::move(finding), right ? 100 : 0, open);
    }

    void falseMarks()
    {
        for (const auto& [at, mark] : m_answer.marks) {
            if (!m_spoken.contains(at))
                deducted("false", at, "The field is as the source has it.");
        }
        const auto idle = std::count_if(m_out.findings.begin(), m_out.findings.end(),
                                        [](const Finding& one) { return one.earned < Points{}; });
        m_out.figures.ratios["false-marks"] = {static_cast<int>(idle), static_cast<int>(m_answer.marks.size())};
    }

    void deducted(const char* name, const FieldAt& at, std::string reason)
    {
        const Mark& mark = m_answer.marks.find(at)->second;
        Finding finding = start(std::string(name) + ":" + idOf(at), name, {});
        finding.title = words::place(m_key, at) + dash + "marked though right";
        finding.reason = std::move(reason);
        finding.yours = words::marked(mark.characteristic, mark.value);
        finding.outcome = Outcome::Wrong;
        finding.earned = -m_context.rubric.deduction(name);
        m_out.findings.push_back(std::move(finding));
    }

    void reported(Figure figure, double wanted)
    {
        const auto given = m_answer.figures.find(figure);
        const bool open = given == m_answer.figures.end();
        const bool right = !open && std::abs(given->second - wanted) <= tolerance(figure);
        count("figures", right);
        Finding finding = start("figure:" + std::string(nameOf(figure)), "figure",
                                m_context.rubric.ruleFor("figure-" + std::string(nameOf(figure))));
        finding.title = words::titleOf(figure);
        finding.yours = open ? std::string() : words::valueOf(figure, given->second);
        finding.key = words::valueOf(figure, wanted);
        const auto own = open || right ? std::nullopt : byOwnNumbers(figure);
        const bool carried = own && std::abs(given->second - *own) <= tolerance(figure);
        finding.reason = right     ? "The figure is right."
                         : open    ? "The report asks for it, and nothing was entered."
                         : carried ? "Rightly worked out of numbers that are not right themselves."
                                   : "This is not what the batch gives.";
        credited(std::move(finding), right ? 100 : carried ? m_context.rubric.credit("carried") : 0, open);
    }

    /// What a figure comes to by the numbers that the trainee has; none where it does not follow from others, or where
    /// nothing at all was found.
    [[nodiscard]] std::optional<double> byOwnNumbers(Figure figure) const
    {
        if (m_answer.marks.empty())
            return std::nullopt;
        const auto errors = m_answer.figures.find(Figure::Errors);
        const auto fields = m_answer.figures.find(Figure::Fields);
        const bool both = errors != m_answer.figures.end() && fields != m_answer.figures.end() && fields->second > 0
                          && errors->second <= fields->second;
        if (figure == Figure::Errors)
            return countedErrors();
        if (figure == Figure::Records && m_answer.sampleSize)
            return *m_answer.sampleSize;
        if (figure == Figure::Rate && both)
            return 100 * errors->second / fields->second;
        if ((figure == Figure::Low || figure == Figure::High) && both) {
            const auto interval = records::validation::wilson(static_cast<int>(errors->second),
                                                              static_cast<int>(fields->second), m_key.confidence);
            return 100 * (figure == Figure::Low ? interval.low : interval.high);
        }
        return std::nullopt;
    }

    [[nodiscard]] double countedErrors() const
    {
        std::size_t errors = m_answer.marks.size();
        for (const KeySettled& settled : m_key.settled) {
            const auto given = m_answer.settled.find(settled.at);
            errors += given != m_answer.settled.end() && !sameValue(given->second, settled.first) ? 1 : 0;
        }
        return static_cast<double>(errors);
    }

    [[nodiscard]] double tolerance(Figure figure) const
    {
        const char* list = isPercentage(figure)      ? "tolerance-percent"
                           : figure == Figure::Kappa ? "tolerance-kappa"
                                                     : "tolerance-count";
        const auto entries = m_context.rubric.list(list);
        const auto number = entries.empty() ? std::nullopt : records::validation::numberOf(entries.front());
        // A hair more than the tolerance, so that its edge is inside whatever the last bit of a double says.
        return number.value_or(0) + 1e-9;
    }

    void person(const KeyFeedback& wanted)
    {
        const auto given = m_answer.feedback.find(wanted.person);
        const bool open = given == m_answer.feedback.end();
        const bool right = !open && given->second.needed == wanted.needed;
        const bool pattern = right && (!wanted.needed || oneOf(wanted.characteristics, given->second.characteristic));
        count("feedback", pattern);
        const std::string& name = m_key.person(wanted.person)->title;
        Finding finding = start("feedback:" + wanted.person, "feedback", {});
        finding.title = name + dash
                        + (pattern ? "rightly judged"
                           : right ? "another pattern"
                           : open  ? "nothing said"
                                   : "wrongly judged");
        finding.reason = wanted.why.empty() ? "The person's own interval against the target decides." : wanted.why;
        finding.yours = open ? std::string() : words::said(given->second.needed, given->second.characteristic);
        finding.key = words::said(wanted.needed, words::anyOf(wanted.characteristics));
        credited(std::move(finding), pattern ? 100 : right ? m_context.rubric.credit("without-pattern") : 0, open);
        if (!open && given->second.needed && !wanted.needed)
            accused(wanted, name);
    }

    void accused(const KeyFeedback& wanted, const std::string& name)
    {
        Finding finding = start("accused:" + wanted.person, "accused", {});
        finding.title = name + dash + "called out without ground";
        finding.reason = words::both("What was reviewed does not bear this out.", wanted.why);
        finding.outcome = Outcome::Wrong;
        finding.earned = -m_context.rubric.deduction("accused");
        m_out.findings.push_back(std::move(finding));
    }

    void reviewed()
    {
        const auto sample = static_cast<std::size_t>(m_key.sampleSize.value_or(static_cast<int>(m_key.records.size())));
        for (std::size_t i = 0; i < std::min(sample, m_key.records.size()); ++i)
            count("reviewed", m_answer.reviewed.contains(m_key.records[i]));
    }

    void total()
    {
        Points sum;
        for (const Finding& finding : m_out.findings) {
            sum += finding.earned;
            m_out.possible += finding.possible;
        }
        if (m_out.possible == Points{}) {
            Finding finding = start("clean", "clean", {});
            finding.title = "Nothing to find";
            finding.reason = "The batch is as its sources have it.";
            m_out.possible = m_context.rubric.pointsFor("clean");
            sum += m_out.possible;
            credited(std::move(finding), 100);
        }
        m_out.earned = std::max(sum, Points{});
        m_out.figures.cases = 1;
        m_out.figures.casesPerfect = sum == m_out.possible ? 1 : 0;
    }

    /// Gives a finding the points of its criterion and this share of them.
    void credited(Finding finding, int percent, bool nothingGiven = false)
    {
        finding.possible = m_context.rubric.pointsFor(finding.criterion);
        finding.earned = Points{(finding.possible.hundredths * percent + 50) / 100};
        finding.outcome = percent >= 100 ? Outcome::Right
                          : percent > 0  ? Outcome::Partly
                          : nothingGiven ? Outcome::Missed
                                         : Outcome::Wrong;
        m_out.findings.push_back(std::move(finding));
    }

    void count(const char* figure, bool right)
    {
        Ratio& ratio = m_out.figures.ratios[figure];
        ratio.part += right ? 1 : 0;
        ++ratio.whole;
    }

    [[nodiscard]] static std::string idOf(const FieldAt& at) { return at.record + "/" + at.field; }

    [[nodiscard]] Finding start(std::string id, std::string criterion, std::string rule) const
    {
        Finding finding;
        finding.id = std::move(id);
        finding.task = m_context.task;
        finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : std::move(rule);
        finding.criterion = std::move(criterion);
        const auto& rules = m_context.rules.rules();
        const auto latest =
            std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& one) { return one.id == finding.rule; });
        const domain::Rule* found = m_key.on                 ? m_context.rules.find(finding.rule, *m_key.on)
                                    : latest == rules.rend() ? nullptr
                                                             : &*latest;
        finding.cite = found == nullptr ? std::string() : found->cite;
        return finding;
    }

    const ValidationState& m_answer;
    const ValidationKey& m_key;
    const AssessContext& m_context;
    Assessment m_out;
    std::set<FieldAt> m_spoken; ///< fields that the key speaks of
};

} // namespace

Assessment assessValidation(const ValidationState& answer, const ValidationKey& key, const AssessContext& context)
{
    return Assessor(answer, key, context).all();
}

} // namespace workflow::validation
