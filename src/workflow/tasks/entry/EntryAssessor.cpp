// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryAssessor.h"

#include "workflow/tasks/entry/EntryJudge.h"
#include "workflow/tasks/entry/EntryWords.h"

#include <algorithm>

namespace workflow::entry {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

/// Deduction that goes with a fate, beside what the field does not earn; null where there is none.
const char* deductionFor(Fate fate)
{
    switch (fate) {
    case Fate::Guessed:
        return "guess";
    case Fate::OtherUnit:
        return "unit";
        return "code";
    case Fate::Invented:
        return "invented";
    case Fate::Needless:
        return "needless";
    case Fate::Spoiled:
        return "spoiled";
    default:
        return nullptr;
    }
}

class Assessor
{
public:
    Assessor(const EntryState& answer, const EntryKey& key, const AssessContext& context)
        : m_answer(answer), m_key(key), m_context(context)
    {
    }

    Assessment all()
    {
        for (const KeyPaper& paper : m_key.papers)
            sheet(paper);
        keystrokes();
        for (const Finding& finding : m_out.findings) {
            m_out.earned += finding.earned;
            m_out.possible += finding.possible;
        }
        m_out.earned = std::max(m_out.earned, Points{});
        return std::move(m_out);
    }

private:
    void sheet(const KeyPaper& paper)
    {
        const Form& form = *m_key.form(paper.form);
        m_clean = true;
        bool whole = true;
        for (const Field& field : form.fields) {
            const Answer* given = m_answer.answer(paper.id, field.id);
            const KeyField* wanted = paper.field(field.id);
            const FieldVerdict verdict = judge(field, wanted, given, m_key.mode);
            if (verdict.fate == Fate::NotAtStake)
                continue;
            one(paper, field, wanted, given, verdict);
            const bool asked = m_key.mode == Mode::Compare
                                   ? wanted != nullptr && disagree(field, wanted->first, wanted->second)
                                   : wanted != nullptr && field.required;
            whole = whole && (!asked || given != nullptr);
        }
        complete(paper, whole);
        Ratio& forms = m_out.figures.ratios["forms"];
        forms.part += m_clean ? 1 : 0;
        ++forms.whole;
    }

    void one(const KeyPaper& paper, const Field& field, const KeyField* wanted, const Answer* given,
             const FieldVerdict& verdict)
    {
        const bool right = verdict.fate == Fate::Right;
        m_clean = m_clean && right;
        if (wanted != nullptr && verdict.fate != Fate::Spoiled && verdict.fate != Fate::Needless)
            wantedField(paper, field, *wanted, given, verdict);
        if (const char* deduction = deductionFor(verdict.fate)) {
            Finding finding = start(std::string(deduction) + ":" + paper.id + "/" + field.id, deduction,
                                    m_context.rubric.ruleFor(deduction));
            finding.outcome = Outcome::Wrong;
            finding.earned = -m_context.rubric.deduction(deduction);
            describe(finding, paper, field, wanted, given, verdict);
            m_out.findings.push_back(std::move(finding));
        }
    }

    void wantedField(const KeyPaper& paper, const Field& field, const KeyField& wanted, const Answer* given,
                     const FieldVerdict& verdict)
    {
        const std::string rule = !wanted.rule.empty() ? wanted.rule
                                 : wanted.doubt       ? m_context.rubric.ruleFor("unclear")
                                                      : field.rule;
        Finding finding = start(paper.id + "/" + field.id, field.weight, rule);
        finding.possible = m_context.rubric.pointsFor(field.weight);
        const int credit = creditFor(field, verdict.fate);
        finding.earned = Points{(finding.possible.hundredths * credit + 50) / 100};
        finding.outcome = credit == 100                  ? Outcome::Right
                          : credit > 0                   ? Outcome::Partly
                          : verdict.fate == Fate::Missed ? Outcome::Missed
                                                         : Outcome::Wrong;
        describe(finding, paper, field, &wanted, given, verdict);
        m_out.findings.push_back(std::move(finding));
        count("fields", credit == 100);
        if (wanted.doubt)
            count("flagged", credit == 100);
        if (m_key.mode == Mode::Compare && disagree(field, wanted.first, wanted.second))
            count("settled", credit == 100);
    }

    [[nodiscard]] int creditFor(const Field& field, Fate fate) const
    {
        const bool letters =
            field.kind == records::entry::FieldKind::Text || field.kind == records::entry::FieldKind::Name;
        switch (fate) {
        case Fate::Right:
            return 100;
        case Fate::Near:
            return m_context.rubric.credit(letters && field.format.empty() ? "near-letters" : "near-digits");
        case Fate::OtherDoubt:
            return m_context.rubric.credit("other-reason");
        default:
            return 0;
        }
    }

    void describe(Finding& finding, const KeyPaper& paper, const Field& field, const KeyField* wanted,
                  const Answer* given, const FieldVerdict& verdict) const
    {
        finding.title = paper.title + ", " + field.label + dash + words::outcome(verdict.fate);
        finding.reason = words::reason(field, wanted, verdict);
        finding.yours = given == nullptr ? std::string() : words::answer(field, *given, verdict.value);
        finding.key = wanted == nullptr ? std::string() : words::wanted(field, *wanted);
    }

    void complete(const KeyPaper& paper, bool whole)
    {
        const auto sheet = m_answer.sheets.find(paper.id);
        const bool marked = sheet != m_answer.sheets.end() && sheet->second.complete;
        Finding finding = start("complete:" + paper.id, "complete", m_context.rubric.ruleFor("complete"));
        finding.possible = m_context.rubric.pointsFor("complete");
        finding.earned = marked && whole ? finding.possible : Points{};
        finding.outcome = marked && whole ? Outcome::Right : marked ? Outcome::Wrong : Outcome::Missed;
        finding.title = paper.title + dash + (marked && whole ? "complete" : "not complete");
        finding.reason = marked && whole
                             ? "Every field that must be filled is filled or flagged, and the form is closed."
                         : marked ? "The form was called complete while fields that must be settled were open."
                                  : "A form is done when all that must be filled is filled or flagged and the "
                                    "form is marked complete.";
        m_out.findings.push_back(std::move(finding));
    }

    /// Speed is told apart from accuracy: no points, and the time stands with the score.
    void keystrokes()
    {
        if (m_answer.keystrokes == 0)
            return;
        Finding finding = start("keystrokes", "keystrokes", m_context.rubric.ruleFor("keystrokes"));
        finding.title = std::to_string(m_answer.keystrokes) + " keystrokes";
        finding.reason =
            "Speed is told apart from accuracy and earns no points; the time at the desk stands beside the score.";
        m_out.findings.push_back(std::move(finding));
    }

    void count(const char* figure, bool right)
    {
        Ratio& ratio = m_out.figures.ratios[figure];
        ratio.part += right ? 1 : 0;
        ++ratio.whole;
    }

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

    const EntryState& m_answer;
    const EntryKey& m_key;
    const AssessContext& m_context;
    Assessment m_out;
    bool m_clean = true; ///< the form that is looked at has no error so far
};

} // namespace

Assessment assessEntry(const EntryState& answer, const EntryKey& key, const AssessContext& context)
{
    return Assessor(answer, key, context).all();
}

} // namespace workflow::entry
