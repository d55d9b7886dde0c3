// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditFindings.h"

#include "records/deficiency/Words.h"
#include "workflow/tasks/audit/AuditPlace.h"
#include "workflow/tasks/audit/AuditWords.h"

namespace workflow::audit {

using domain::Evidence;
using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto longDash = " \u2014 ";

std::vector<Evidence> pagesThere(const std::vector<Evidence>& places)
{
    std::vector<Evidence> pages;
    for (const Evidence& place : places) {
        if (missingType(place.document).empty())
            pages.push_back(place);
    }
    return pages;
}

void also(std::string& text, const std::string& more)
{
    text += (text.empty() ? "" : "; ") + more;
}

} // namespace

FindingMaker::FindingMaker(const AuditKey& key, const Verdict& verdict, const AssessContext& context)
    : m_key(key), m_verdict(verdict), m_context(context)
{
}

std::vector<Finding> FindingMaker::all()
{
    std::vector<Finding> out;
    for (std::size_t k = 0; k < m_key.findings.size(); ++k)
        out.push_back(keyed(k));
    if (m_key.findings.empty())
        out.push_back(clean());
    for (std::size_t i = 0; i < m_verdict.flags.size(); ++i) {
        if (m_verdict.judged[i].fate != Fate::Found)
            out.push_back(flagged(i));
    }
    return out;
}

Finding FindingMaker::start(const std::string& id, const std::string& criterion, const std::string& rule)
{
    Finding finding;
    const int uses = ++m_ids[id];
    finding.id = uses == 1 ? id : id + "#" + std::to_string(uses);
    finding.task = m_context.task;
    finding.criterion = criterion;
    finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
    const domain::Rule* found = words::rule(m_context.rules, finding.rule);
    finding.cite = found == nullptr ? std::string() : found->cite;
    return finding;
}

// Where the key names no place of a page, the pages that count are shown as a whole.
std::vector<Evidence> FindingMaker::pagesOf(const KeyFinding& wanted) const
{
    std::vector<Evidence> pages = pagesThere(wanted.places);
    if (!pages.empty())
        return pages;
    for (const std::string& page : wanted.accept)
        pages.push_back({page, {}, 1});
    return pagesThere(pages);
}

Finding FindingMaker::keyed(std::size_t index)
{
    const KeyFinding& wanted = m_key.findings[index];
    const JudgedFinding& judged = m_verdict.findings[index];
    const int kind = wanted.kinds.front();
    const domain::Rule* rule = words::rule(m_context.rules, "K" + std::to_string(kind));
    const auto responsibility = rule == nullptr ? domain::Responsibility::AU : rule->responsibility;
    Finding finding =
        start("find:" + wanted.id, "discrepancy-" + std::string(domain::code(responsibility)), wanted.rule);
    if (!wanted.citation.empty())
        finding.cite = wanted.citation;
    finding.possible = worthOf(wanted, m_context.rubric);
    finding.key = words::told(kind, wanted.severity, wanted.paths.front(), m_context.rules);
    for (std::size_t i = 1; i < wanted.paths.size(); ++i)
        finding.key += " or " + words::path(wanted.paths[i]);
    finding.keyEvidence = pagesOf(wanted);
    finding.title = words::kind(kind, m_context.rules);
    if (judged.flag) {
        tellFound(finding, wanted, judged);
        return finding;
    }
    finding.outcome = Outcome::Missed;
    finding.title += longDash + std::string("not found");
    finding.reason = words::sentence("It was not flagged", wanted.why.empty() && rule ? rule->text : wanted.why);
    return finding;
}

void FindingMaker::tellFound(Finding& finding, const KeyFinding& wanted, const JudgedFinding& judged) const
{
    const Flag& flag = m_verdict.flags[*judged.flag];
    finding.earned = judged.earned;
    finding.yours = words::told(flag.kind, flag.severity, flag.path, m_context.rules);
    finding.ownEvidence = pagesThere(flag.places);
    finding.outcome = judged.earned == finding.possible ? Outcome::Right
                      : judged.earned > Points{}        ? Outcome::Partly
                                                        : Outcome::Wrong;
    std::string what;
    if (judged.altered) {
        finding.critical = true;
        finding.title += longDash + std::string("clinical content changed without its author");
        finding.rule = m_context.rubric.ruleFor("altered");
        if (const domain::Rule* rule = words::rule(m_context.rules, finding.rule))
            finding.cite = rule->cite;
        finding.reason = "Health information never alters clinical content itself: this goes to "
                         + words::path(wanted.paths.front()) + ", and the finding counts for nothing.";
        return;
    }
    if (judged.meeting == Meeting::Page)
        also(what, "the page is right, the line is not");
    if (!judged.kind)
        also(what, "you called it " + words::kind(flag.kind, m_context.rules));
    if (!judged.severity)
        also(what, flag.severity == wanted.severity ? "another flag of yours gives another severity"
                                                    : "its severity is " + std::to_string(wanted.severity));
    if (!judged.path)
        also(what, wanted.acceptsPath(flag.path) ? "another flag of yours takes another path"
                                                 : "the path is " + words::path(wanted.paths.front()));
    finding.title += longDash
                     + std::string(what.empty()  ? "found"
                                   : judged.path ? "found, in part"
                                                 : "found, wrong path");
    const domain::Rule* rule = words::rule(m_context.rules, wanted.rule);
    finding.reason = words::sentence(what, wanted.why.empty() && rule ? rule->text : wanted.why);
    if (finding.reason.empty())
        finding.reason = "This was to be found.";
}

Finding FindingMaker::flagged(std::size_t index)
{
    const Flag& flag = m_verdict.flags[index];
    const JudgedFlag& judged = m_verdict.judged[index];
    const Evidence& place = flag.places.front();
    const bool free = judged.fate == Fate::Again || judged.fate == Fate::DecoyTold;
    const bool decoy = judged.fate == Fate::Decoy || judged.fate == Fate::DecoyTold;
    const std::string criterion = judged.fate == Fate::Again ? "again" : decoy ? "decoy" : "false-flag";
    const std::string at = place.document + ":" + std::to_string(place.span.from) + "-" + std::to_string(place.span.to);
    const bool otherwise = judged.fate == Fate::Nothing && flag.kind == unsignedKind && signedOtherwise(place.document);
    Finding finding = start(criterion + ":" + at, criterion,
                            otherwise ? std::string(records::deficiency::otherwiseAuthenticated) : "");
    finding.yours = words::told(flag.kind, flag.severity, flag.path, m_context.rules);
    finding.ownEvidence = pagesThere(flag.places);
    finding.outcome = free ? Outcome::Remark : Outcome::Wrong;
    finding.earned = free ? Points{} : -m_verdict.cost;
    finding.title = pageTitle(place.document) + longDash;
    tellCharged(finding, judged);
    if (otherwise)
        finding.reason = "Pages of this type are authenticated otherwise than by a signature.";
    return finding;
}

void FindingMaker::tellCharged(Finding& finding, const JudgedFlag& judged) const
{
    switch (judged.fate) {
    case Fate::Again:
        finding.title += "flagged once more";
        finding.reason = "This tells of " + words::kind(m_key.findings[judged.index].kinds.front(), m_context.rules)
                         + " once more; it costs nothing by itself.";
        return;
    case Fate::Decoy:
    case Fate::DecoyTold: {
        const Decoy& decoy = m_key.decoys[judged.index];
        finding.title += "in order as it is";
        finding.keyEvidence = pagesThere({decoy.place});
        finding.reason = words::sentence("It looks wrong and is not", decoy.why);
        return;
    }
    case Fate::Found:
    case Fate::Nothing:
        break;
    }
    finding.title += "nothing of this kind is wrong here";
    finding.reason = judged.atPlaceOfFinding
                         ? "Something is wrong here, but not this, and another flag tells of it."
                         : "The record has nothing wrong at this place; a flag costs its readers' time and trust.";
}

Finding FindingMaker::clean()
{
    Finding finding = start("clean:chart", "clean", {});
    finding.possible = m_verdict.possible;
    finding.earned = m_verdict.possible;
    finding.outcome = Outcome::Right;
    finding.title = std::string("The chart") + longDash + "nothing to find";
    finding.key = "Nothing is wrong";
    finding.reason = "Nothing is wrong in this chart, and what was left alone was rightly left alone.";
    return finding;
}

bool FindingMaker::signedOtherwise(const std::string& document) const
{
    const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(document);
    return page != nullptr && page->header.authentication != domain::Authentication::Author;
}

std::string FindingMaker::pageTitle(const std::string& document) const
{
    if (const std::string_view type = missingType(document); !type.empty())
        return "Missing page (" + std::string(type) + ")";
    const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(document);
    return page == nullptr ? document : page->header.title;
}

} // namespace workflow::audit
