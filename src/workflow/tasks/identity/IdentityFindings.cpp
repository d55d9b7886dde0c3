// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityFindings.h"

#include "workflow/tasks/identity/IdentityWords.h"

#include <algorithm>
#include <cctype>

namespace workflow::identity {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

bool among(const std::vector<std::string>& list, std::string_view entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

std::string joined(const std::vector<std::string>& codes, std::string (*words)(std::string_view))
{
    std::string text;
    for (const std::string& each : codes)
        text += (text.empty() ? "" : ", ") + words(each);
    return text.empty() ? "none" : text;
}

/// As the naming policy compares what is keyed: case, blanks and a final full stop tell nothing.
std::string keyed(std::string_view value)
{
    std::string result;
    for (const char c : domain::trimmed(value)) {
        if (c == ' ' && (result.empty() || result.back() == ' '))
            continue;
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    while (!result.empty() && result.back() == '.')
        result.pop_back();
    return result;
}

bool samePair(const KeyItem& wanted, const Answer& answer)
{
    return (wanted.survivor == answer.survivor && wanted.retired == answer.retired)
           || (wanted.survivor == answer.retired && wanted.retired == answer.survivor);
}

} // namespace

std::string FindingMaker::titleOf(const KeyItem& wanted) const
{
    const Item* item = m_material == nullptr ? nullptr : m_material->item(wanted.id);
    return item == nullptr ? wanted.id : item->title;
}

std::string FindingMaker::paperTitle(const std::string& document) const
{
    const Paper* paper = m_material == nullptr ? nullptr : m_material->paper(document);
    return paper == nullptr ? document : paper->title;
}

Finding FindingMaker::begin(const KeyItem& wanted, const std::string& criterion, const std::string& part,
                            const std::string& rule) const
{
    Finding finding;
    finding.id = criterion + ":" + wanted.id + (part.empty() ? "" : ":" + part);
    finding.task = m_context.task;
    finding.criterion = criterion;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
    const auto& rules = m_context.rules.rules();
    const auto found =
        std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& entry) { return entry.id == finding.rule; });
    finding.cite = found == rules.rend() ? std::string() : found->cite;
    return finding;
}

Finding& FindingMaker::worth(const KeyItem& wanted, const std::string& criterion, const std::string& part, int percent,
                             const std::string& reason)
{
    const bool main = criterion == "find" || criterion == "register" || criterion == "decision";
    Finding finding = begin(wanted, criterion, part, main ? wanted.rule : std::string());
    finding.possible = m_context.rubric.pointsFor(criterion);
    finding.earned = Points{(finding.possible.hundredths * percent + 50) / 100};
    finding.outcome = percent >= 100 ? Outcome::Right : percent > 0 ? Outcome::Partly : Outcome::Missed;
    finding.title = titleOf(wanted) + ": " + criterionWords(criterion, part);
    finding.reason = reason;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

void FindingMaker::cost(const KeyItem& wanted, const std::string& deduction, const std::string& part,
                        const std::string& reason)
{
    Finding finding = begin(wanted, deduction, part, {});
    finding.earned = -m_context.rubric.deduction(deduction);
    finding.outcome = Outcome::Wrong;
    finding.title = titleOf(wanted) + ": " + criterionWords(deduction, part);
    finding.reason = reason;
    m_findings.push_back(std::move(finding));
}

ItemVerdict FindingMaker::item(const KeyItem& wanted, const Answer* answer)
{
    static const Answer nothing;
    const Answer& given = answer == nullptr ? nothing : *answer;
    if (wanted.choose)
        return chosen(wanted, given);
    if (wanted.fields)
        return registered(wanted, given);
    return decided(wanted, given);
}

ItemVerdict FindingMaker::chosen(const KeyItem& wanted, const Answer& answer)
{
    ItemVerdict verdict;
    verdict.right = answer.chosen == wanted.choose;
    verdict.duplicate = answer.registered.has_value();
    Finding& finding = worth(wanted, "find", {}, verdict.right ? 100 : 0, wanted.why);
    finding.key = *wanted.choose;
    finding.yours = answer.chosen ? *answer.chosen : answer.registered ? "registered as new" : "";
    if (verdict.duplicate)
        cost(wanted, "duplicate-created", {},
             "The person has the number " + *wanted.choose + "; a second one parts the record in two.");
    else if (answer.chosen && !verdict.right)
        cost(wanted, "wrong-record", {},
             "The number " + *answer.chosen + " is another person's; what is written there now is an overlay.");
    return verdict;
}

ItemVerdict FindingMaker::registered(const KeyItem& wanted, const Answer& answer)
{
    ItemVerdict verdict;
    verdict.right = answer.registered.has_value();
    Finding& finding = worth(wanted, "register", {}, verdict.right ? 100 : 0, wanted.why);
    finding.key = "a new number";
    finding.yours = answer.chosen ? *answer.chosen : answer.registered ? "a new number" : "";
    for (const auto& [name, value] : *wanted.fields)
        field(wanted, name, value, answer);
    if (answer.chosen)
        cost(wanted, "wrong-record", {},
             "The number " + *answer.chosen + " is another person's; what is written there now is an overlay.");
    return verdict;
}

void FindingMaker::field(const KeyItem& wanted, const std::string& name, const std::string& value, const Answer& answer)
{
    std::string own;
    if (answer.registered) {
        const auto found = answer.registered->find(name);
        own = found == answer.registered->end() ? std::string() : found->second;
    }
    const bool right = answer.registered && keyed(own) == keyed(value);
    std::string reason = !answer.registered ? "Nothing was keyed."
                         : right            ? "Keyed as the papers have it."
                         : value.empty()    ? "This is not known and stays blank."
                         : own.empty()      ? "This was left blank; the papers give it."
                                            : "The papers have it otherwise.";
    Finding& finding = worth(wanted, "field", name, right ? 100 : 0, reason);
    finding.key = value.empty() ? "blank" : value;
    finding.yours = own;
}

ItemVerdict FindingMaker::decided(const KeyItem& wanted, const Answer& answer)
{
    ItemVerdict verdict;
    const bool merged = answer.decision == Decision::Merge;
    const bool right = answer.decision == wanted.decision && (!merged || samePair(wanted, answer));
    verdict.right = right;
    // Two numbers of one person in two facilities are linked; to merge them is the wrong path, but no two people meet.
    verdict.falseMerge = merged && !right && wanted.decision != Decision::Overlap;
    const bool cautious = answer.decision == Decision::NeedsMore && !right;
    Finding& finding = worth(wanted, "decision", {},
                             right      ? 100
                             : cautious ? m_context.rubric.credit("cautious")
                                        : 0,
                             wanted.why);
    finding.key = decisionWords(code(wanted.decision));
    if (wanted.decision == Decision::Merge)
        finding.key += ": " + wanted.retired + " into " + wanted.survivor;
    finding.yours = decisionWords(code(answer.decision));
    if (merged)
        finding.yours += ": " + answer.retired + " into " + answer.survivor;
    details(wanted, answer, right);
    if (verdict.falseMerge)
        cost(wanted, "false-merge", {},
             answer.retired + " and " + answer.survivor
                 + " are two people; under one number each is treated by the other's record.");
    needless(wanted, answer);
    return verdict;
}

void FindingMaker::details(const KeyItem& wanted, const Answer& answer, bool right)
{
    const auto reason = [&](bool met, const std::string& good, const std::string& bad) {
        return !right ? std::string("It rests on a decision that is not the right one.") : met ? good : bad;
    };
    identifiers(wanted, answer, right);
    if (!wanted.documents.empty()) {
        const bool met = right && among(wanted.documents, answer.document);
        Finding& finding = worth(wanted, "document", {}, met ? 100 : 0,
                                 reason(met, "This paper bears it out.", "That paper does not bear the decision out."));
        finding.key = joined(wanted.documents, [](std::string_view id) { return std::string(id); });
        std::string titles;
        for (const std::string& document : wanted.documents)
            titles += (titles.empty() ? "" : " or ") + paperTitle(document);
        finding.key = titles;
        finding.yours = answer.document.empty() ? std::string() : paperTitle(answer.document);
    }
    if (wanted.decision == Decision::Merge) {
        const bool met = right && answer.survivor == wanted.survivor;
        Finding& finding = worth(wanted, "survivor", {}, met ? 100 : 0,
                                 reason(met, "The oldest active number stays.",
                                        "The oldest active number stays, whichever record is fuller."));
        finding.key = wanted.survivor;
        finding.yours = answer.survivor;
    }
    if (wanted.decision == Decision::Overlay && !wanted.visits.empty()) {
        const bool met = right && answer.visits == wanted.visits;
        Finding& finding = worth(wanted, "visits", {}, met ? 100 : 0,
                                 reason(met, "These visits are the other person's.",
                                        "Each visit goes back to the person it was with, and no other moves."));
        finding.key = joined(wanted.visits, [](std::string_view id) { return std::string(id); });
        finding.yours = answer.visits.empty()
                            ? std::string()
                            : joined(answer.visits, [](std::string_view id) { return std::string(id); });
    }
    if (wanted.approval) {
        const bool met = right && answer.approval;
        worth(wanted, "approval", {}, met ? 100 : 0,
              reason(met, "A second person looks before it is done.",
                     "A second person must approve before records are joined or taken apart."));
    }
    for (const std::string& step : wanted.steps) {
        const bool met = right && among(answer.steps, step);
        worth(wanted, "step", step, met ? 100 : 0, reason(met, "It was seen to.", "It must follow and was left out."));
    }
}

void FindingMaker::identifiers(const KeyItem& wanted, const Answer& answer, bool right)
{
    if (wanted.identifiers.empty())
        return;
    const auto good = std::count_if(answer.identifiers.begin(), answer.identifiers.end(),
                                    [&](const std::string& each) { return among(wanted.identifiers, each); });
    const bool enough = right && good >= 2;
    const bool clean = enough && static_cast<std::size_t>(good) == answer.identifiers.size();
    const std::string reason = !right   ? "It rests on a decision that is not the right one."
                               : clean  ? "Two identifiers or more bear it out."
                               : enough ? "Two bear it out, and one that was named does not."
                                        : "Two identifiers that bear it out are needed; sex and ZIP are none.";
    Finding& finding = worth(wanted, "identifiers", {},
                             clean    ? 100
                             : enough ? m_context.rubric.credit("mixed")
                                      : 0,
                             reason);
    finding.key = "two of: " + joined(wanted.identifiers, identifierWords);
    finding.yours = answer.identifiers.empty() ? std::string() : joined(answer.identifiers, identifierWords);
}

void FindingMaker::needless(const KeyItem& wanted, const Answer& answer)
{
    for (const std::string& step : answer.steps) {
        if (!among(wanted.steps, step))
            cost(wanted, "needless-step", step, "Nothing here calls for it, and whoever gets it must look into it.");
    }
}

} // namespace workflow::identity
