// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingAssessor.h"

#include <algorithm>

namespace workflow::filing {

using domain::Finding;

namespace {

constexpr auto sep = " \u2014 ";

bool oneOf(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isHold(const std::string& decision)
{
    return records::filing::holdFrom(decision).has_value();
}

std::string decisionWords(const std::string& decision)
{
    if (decision == "destroy")
        return "destroy";
    if (decision == "not-yet")
        return "keep, not old enough";
    if (decision == "permanent")
        return "keep for ever";
    if (decision == "roi")
        return "keep, a request for it is open";
    return "keep, " + decision + " hold";
}

std::string firstRule(const KeyRecord& record)
{
    return record.rules.empty() ? std::string() : record.rules.front();
}

/// The rule that a finding about a record names.
std::string ruleOf(const KeyRecord& record, const domain::Rubric& rubric)
{
    return isHold(record.decision) ? rubric.ruleFor("hold-" + record.decision) : firstRule(record);
}

std::string sentenceOf(const KeyRecord& record)
{
    return record.why.empty() ? "The retention table says so." : record.why;
}

} // namespace

void FilingFindings::records()
{
    for (const KeyRecord& record : m_key.records) {
        decision(record);
        if (record.decision == "destroy" || record.decision == "not-yet")
            date(record);
        if (!isHold(record.decision))
            rule(record);
        if (!record.methods.empty())
            destruction(record);
        wrongful(record);
    }
}

void FilingFindings::decision(const KeyRecord& record)
{
    Finding& finding = add("record:" + record.id, "disposal", ruleOf(record, m_context.rubric));
    const auto own = m_submission.decisions.find(record.id);
    const bool given = own != m_submission.decisions.end();
    const bool right = given && own->second.what == record.decision;
    const bool otherHold = given && !right && isHold(record.decision) && isHold(own->second.what);
    settle(finding, m_context.rubric.pointsFor("disposal"),
           right       ? 100
           : otherHold ? m_context.rubric.credit("other-hold")
                       : 0,
           given);
    finding.key = decisionWords(record.decision);
    finding.yours = given ? decisionWords(own->second.what) : std::string();
    finding.title = record.title + sep + (right ? finding.key : given ? "you chose: " + finding.yours : "not decided");
    finding.reason = sentenceOf(record);
    tally("retention", right);
}

void FilingFindings::date(const KeyRecord& record)
{
    Finding& finding = add("date:" + record.id, "destroy-from", firstRule(record));
    const auto own = m_submission.decisions.find(record.id);
    const bool given = own != m_submission.decisions.end() && own->second.from;
    const bool right = given && own->second.from == record.from;
    settle(finding, m_context.rubric.pointsFor("destroy-from"), right ? 100 : 0, given);
    finding.key = domain::format(*record.from);
    finding.yours = given ? domain::format(*own->second.from) : std::string();
    finding.title = record.title + sep + "may be destroyed from " + finding.key
                    + (right   ? ""
                       : given ? ", you gave " + finding.yours
                               : ", no date given");
    finding.reason = sentenceOf(record);
    tally("dates", right);
}

void FilingFindings::rule(const KeyRecord& record)
{
    Finding& finding = add("rule:" + record.id, "retention-rule", firstRule(record));
    const auto own = m_submission.decisions.find(record.id);
    const bool given = own != m_submission.decisions.end() && !own->second.rule.empty();
    const bool right = given && oneOf(record.rules, own->second.rule);
    settle(finding, m_context.rubric.pointsFor("retention-rule"), right ? 100 : 0, given);
    const auto titled = [&](const std::string& id) {
        const domain::Rule* found = m_context.rules.find(id, m_key.today);
        return found == nullptr ? id : found->title;
    };
    finding.key = titled(firstRule(record));
    finding.yours = given ? titled(own->second.rule) : std::string();
    finding.title = record.title + sep
                    + (right   ? "the rule that keeps it longest"
                       : given ? "another rule keeps it longer or does not apply"
                               : "no rule named");
    finding.reason = sentenceOf(record);
}

void FilingFindings::destruction(const KeyRecord& record)
{
    Finding& finding = add("log:" + record.id, "destruction-log");
    const auto own = m_submission.destroyed.find(record.id);
    const bool given = own != m_submission.destroyed.end();
    int credit = 0;
    std::string wrong;
    const auto count = [&](bool right, const char* part, const char* words) {
        credit += right ? m_context.rubric.credit(part) : 0;
        if (!right)
            wrong += (wrong.empty() ? "" : ", ") + std::string(words);
    };
    if (given) {
        count(oneOf(record.methods, own->second.method), "log-method", "the method does not fit what it is made of");
        count(oneOf(record.by, own->second.by), "log-by", "this person does not destroy records");
        count(oneOf(record.witnesses, own->second.witness) && own->second.witness != own->second.by, "log-witness",
              "the witness must be a second person who may be one");
    }
    settle(finding, m_context.rubric.pointsFor("destruction-log"), credit, given);
    finding.title = record.title + sep
                    + (!given          ? "not in the destruction log"
                       : wrong.empty() ? "in the destruction log"
                                       : "in the destruction log: " + wrong);
    finding.reason = "The log says what was destroyed, how, by whom and before which witness.";
    tally("destruction", given && wrong.empty());
}

void FilingFindings::wrongful(const KeyRecord& record)
{
    const auto own = m_submission.decisions.find(record.id);
    const bool marked = own != m_submission.decisions.end() && own->second.what == "destroy";
    if (record.decision == "destroy" || !(marked || m_submission.destroyed.contains(record.id)))
        return;
    const char* deduction = isHold(record.decision) ? "destroyed-held" : "destroyed-early";
    Finding& finding = deduct("destroyed:" + record.id, deduction, ruleOf(record, m_context.rubric));
    finding.critical = true;
    finding.title = record.title + sep
                    + (isHold(record.decision)          ? "marked for destruction under a hold"
                       : record.decision == "permanent" ? "marked for destruction, and kept for ever"
                                                        : "marked for destruction too early");
    finding.reason = sentenceOf(record);
}

} // namespace workflow::filing
