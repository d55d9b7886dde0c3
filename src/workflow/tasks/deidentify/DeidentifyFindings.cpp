// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyFindings.h"

#include <algorithm>

namespace workflow::deidentify {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr std::string_view dash = " \xE2\x80\x94 ";
constexpr std::size_t longestQuote = 60; ///< code points

/// "a telephone number".
std::string_view called(Category category)
{
    static constexpr std::array<std::string_view, 19> names{"a name",
                                                            "a place below the state",
                                                            "a date",
                                                            "an age over 89",
                                                            "a telephone number",
                                                            "a fax number",
                                                            "an e-mail address",
                                                            "a social security number",
                                                            "a medical record number",
                                                            "a health plan number",
                                                            "an account number",
                                                            "a certificate or licence number",
                                                            "a vehicle identifier",
                                                            "a device identifier",
                                                            "a web address",
                                                            "an IP address",
                                                            "a biometric identifier",
                                                            "a photograph",
                                                            "another unique identifier"};
    return names.at(static_cast<std::size_t>(category));
}

std::string sentenceOf(std::string text)
{
    while (!text.empty() && (text.back() == '.' || text.back() == ' '))
        text.pop_back();
    return text.empty() ? text : text + ".";
}

/// The same behind a colon: an article that began a sentence is small there.
std::string clauseOf(const std::string& text)
{
    std::string clause = sentenceOf(text);
    for (const std::string_view article : {"A ", "An ", "The "}) {
        if (clause.starts_with(article))
            clause.front() = static_cast<char>(clause.front() - 'A' + 'a');
    }
    return clause;
}

} // namespace

DeidentifyFindings::DeidentifyFindings(const Answer& answer, const DeidentifyKey& key, const Verdict& verdict,
                                       const AssessContext& context)
    : m_answer(answer), m_key(key), m_verdict(verdict), m_context(context)
{
}

std::vector<Finding> DeidentifyFindings::all()
{
    std::vector<Finding> out;
    for (std::size_t i = 0; i < m_key.identifiers.size(); ++i)
        out.push_back(identifier(i));
    if (m_key.identifiers.empty())
        out.push_back(clean());
    for (std::size_t i = 0; i < m_key.clinical.size(); ++i) {
        if (m_verdict.clinical[i].lost)
            out.push_back(lost(i));
    }
    for (std::size_t i = 0; i < m_answer.redactions.size(); ++i) {
        if (m_verdict.redactions[i].extra > 0)
            out.push_back(tooLong(i));
    }
    return out;
}

Finding DeidentifyFindings::start(const std::string& id, const std::string& criterion, const std::string& rule)
{
    Finding finding;
    const int uses = ++m_ids[id];
    finding.id = uses == 1 ? id : id + "#" + std::to_string(uses);
    finding.task = m_context.task;
    finding.criterion = criterion;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
    const auto& rules = m_context.rules.rules();
    const auto newest =
        std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& each) { return each.id == finding.rule; });
    if (newest != rules.rend())
        finding.cite = newest->cite;
    return finding;
}

Points DeidentifyFindings::worth(const Identifier& wanted) const
{
    const domain::Rubric& rubric = m_context.rubric;
    if (wanted.direct)
        return rubric.pointsFor("direct");
    const auto own = rubric.points.find(code(wanted.categories.front()));
    return own == rubric.points.end() ? rubric.pointsFor("identifier") : own->second;
}

std::string DeidentifyFindings::ruleOf(const Identifier& wanted) const
{
    return wanted.rule.empty() ? m_context.rubric.ruleFor(code(wanted.categories.front())) : wanted.rule;
}

Finding DeidentifyFindings::identifier(std::size_t index)
{
    const Identifier& wanted = m_key.identifiers[index];
    const JudgedIdentifier& judged = m_verdict.identifiers[index];
    const std::string criterion = wanted.direct                                  ? "direct"
                                  : wanted.categories.front() == Category::Other ? "knowledge"
                                                                                 : "identifier";
    Finding finding = start("find:" + wanted.id, criterion, ruleOf(wanted));
    finding.possible = worth(wanted);
    finding.key = std::string(called(wanted.categories.front())) + quoted(wanted.document, wanted.span);
    finding.title = titleOf(wanted.document) + std::string(dash);
    finding.keyEvidence = {evidence(wanted.document, wanted.span)};
    finding.ownEvidence = own(judged.redactions);
    if (judged.touched)
        finding.yours = called(m_answer.redactions[judged.redactions.front()].category);
    if (judged.found)
        tellFound(finding, wanted, judged);
    else
        tellLeft(finding, wanted, judged);
    return finding;
}

void DeidentifyFindings::tellFound(Finding& finding, const Identifier& wanted, const JudgedIdentifier& judged) const
{
    const std::string name(called(wanted.categories.front()));
    const int share = judged.category ? 100 : m_context.rubric.credit("found");
    finding.earned = {finding.possible.hundredths * share / 100};
    finding.outcome = judged.category ? Outcome::Right : Outcome::Partly;
    finding.title += name + (judged.category ? " taken out" : " taken out, under another category");
    finding.reason = judged.category ? sentenceOf(wanted.why.empty() ? "It identifies, and it is gone" : wanted.why)
                                     : "It is gone from the page; the log has to call it " + name + ".";
}

void DeidentifyFindings::tellLeft(Finding& finding, const Identifier& wanted, const JudgedIdentifier& judged) const
{
    const std::string name(called(wanted.categories.front()));
    finding.outcome = Outcome::Missed;
    finding.title += name + (judged.touched ? " covered in part" : " left on the page");
    const std::string what = judged.touched ? "What is left of it still identifies" : "It identifies and can be read";
    finding.reason = wanted.why.empty() ? what + "." : what + ": " + clauseOf(wanted.why);
    finding.critical = m_key.released && wanted.direct;
    if (!finding.critical)
        return;
    finding.title += ", and the copy left the house";
    finding.rule = m_context.rubric.ruleFor("released");
    const auto& rules = m_context.rules.rules();
    const auto found =
        std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& each) { return each.id == finding.rule; });
    if (found != rules.rend())
        finding.cite = found->cite;
    finding.reason = "The patient is named on a page that left the house without an authorization.";
}

Finding DeidentifyFindings::lost(std::size_t index)
{
    const KeyPlace& place = m_key.clinical[index];
    Finding finding = start("clinical:" + place.document + ":" + std::to_string(place.span.from), "clinical", {});
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction("clinical");
    finding.title = titleOf(place.document) + std::string(dash) + "clinical content covered";
    finding.key = "stays" + quoted(place.document, place.span);
    finding.keyEvidence = {evidence(place.document, place.span)};
    finding.ownEvidence = own(m_verdict.clinical[index].redactions);
    finding.yours = called(m_answer.redactions[m_verdict.clinical[index].redactions.front()].category);
    finding.reason =
        place.why.empty() ? "It identifies nobody, and the page is of no use without it." : sentenceOf(place.why);
    return finding;
}

Points DeidentifyFindings::costOf(std::size_t extra) const
{
    const auto step = static_cast<std::size_t>(std::max(m_context.rubric.credit("over-characters"), 1));
    const auto steps = static_cast<std::int64_t>((extra + step - 1) / step);
    return {m_context.rubric.deduction("over").hundredths * steps};
}

Finding DeidentifyFindings::tooLong(std::size_t index)
{
    const Redaction& each = m_answer.redactions[index];
    const JudgedRedaction& judged = m_verdict.redactions[index];
    const std::string at = each.document + ":" + std::to_string(each.span.from) + "-" + std::to_string(each.span.to);
    Finding finding = start("over:" + at, "over", {});
    finding.outcome = Outcome::Wrong;
    finding.earned = -costOf(judged.extra);
    finding.title = titleOf(each.document) + std::string(dash)
                    + (judged.useful ? "more covered than identifies" : "covered, and no identifier");
    finding.yours = std::string(called(each.category)) + quoted(each.document, each.span);
    finding.ownEvidence = {evidence(each.document, each.span)};
    finding.reason = std::to_string(judged.extra)
                     + (m_context.chart == nullptr ? " characters" : " letters and figures")
                     + " are covered that are on no list; the reader loses them for nothing.";
    return finding;
}

Finding DeidentifyFindings::clean()
{
    Finding finding = start("clean", "clean", {});
    const bool untouched = std::all_of(m_verdict.redactions.begin(), m_verdict.redactions.end(),
                                       [](const auto& each) { return each.neutral; });
    finding.possible = m_context.rubric.pointsFor("clean");
    finding.earned = untouched ? finding.possible : Points{};
    finding.outcome = untouched ? Outcome::Right : Outcome::Missed;
    finding.title = std::string("The pages") + std::string(dash) + "nothing to take out";
    finding.key = "Nothing identifies";
    finding.reason = untouched ? "Nothing on these pages identifies anybody, and nothing was taken out."
                               : "Nothing on these pages identifies anybody, and something was taken out.";
    return finding;
}

const domain::Document* DeidentifyFindings::page(const std::string& document) const
{
    return m_context.chart == nullptr ? nullptr : m_context.chart->document(document);
}

std::string DeidentifyFindings::titleOf(const std::string& document) const
{
    const domain::Document* found = page(document);
    return found == nullptr ? document : found->header.title;
}

std::string DeidentifyFindings::quoted(const std::string& document, domain::Span span) const
{
    const domain::Document* found = page(document);
    if (found == nullptr)
        return {};
    const bool cut = span.length() > longestQuote;
    std::string words(domain::slice(found->body, {span.from, cut ? span.from + longestQuote : span.to}));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return ": " + words + (cut ? "..." : "");
}

domain::Evidence DeidentifyFindings::evidence(const std::string& document, domain::Span span) const
{
    const domain::Document* found = page(document);
    return {document, span, found == nullptr ? 1 : found->header.version};
}

std::vector<domain::Evidence> DeidentifyFindings::own(const std::vector<std::size_t>& redactions) const
{
    std::vector<domain::Evidence> places;
    places.reserve(redactions.size());
    for (const std::size_t index : redactions)
        places.push_back(evidence(m_answer.redactions[index].document, m_answer.redactions[index].span));
    return places;
}

} // namespace workflow::deidentify
