// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingFindings.h"

#include "workflow/tasks/coding/CodingWords.h"

#include <algorithm>

namespace workflow::coding {

using codesets::System;
using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

std::string shownCode(const JudgedCode& code)
{
    return codesets::shown(code.system, code.code);
}

std::string shownCode(const KeyCode& code)
{
    return codesets::shown(code.system, code.code);
}

} // namespace

bool supported(const std::vector<domain::Evidence>& own, const std::vector<domain::Evidence>& keys)
{
    if (keys.empty())
        return !own.empty();
    return std::any_of(own.begin(), own.end(), [&](const domain::Evidence& cited) {
        return std::any_of(keys.begin(), keys.end(), [&](const domain::Evidence& place) {
            return cited.document == place.document && cited.span.overlaps(place.span);
        });
    });
}

Points earnedFor(const KeyCode& wanted, const ListVerdict& list, const JudgedCode& code, const domain::Rubric& rubric)
{
    const bool halved = list.displaced && wanted.role == Role::Principal;
    const int place = halved ? rubric.credit("displaced") : 100;
    const std::int64_t scaled = rubric.pointsFor(roleName(wanted)).hundredths * code.credit * place;
    return Points{(scaled + 5000) / 10000};
}

FindingMaker::FindingMaker(const Submission& submission, const CodingKey& key, const AssessContext& context,
                           const Verdict& verdict)
    : m_submission(submission), m_key(key), m_context(context), m_verdict(verdict)
{
}

std::vector<Finding> FindingMaker::all()
{
    std::vector<Finding> out;
    const bool withPoa = takesPoa(m_key.setting);
    for (std::size_t k = 0; k < m_key.diagnoses.size(); ++k) {
        out.push_back(keyCode(m_verdict.diagnoses, m_key.diagnoses[k], k));
        if (withPoa && m_key.diagnoses[k].poa)
            out.push_back(poa(m_key.diagnoses[k], k));
    }
    for (std::size_t k = 0; k < m_key.procedures.size(); ++k)
        out.push_back(keyCode(m_verdict.procedures, m_key.procedures[k], k));
    for (const ListVerdict* list : {&m_verdict.diagnoses, &m_verdict.procedures}) {
        for (std::size_t i = 0; i < list->submitted.size(); ++i) {
            if (list->submitted[i].fate != Fate::Paired)
                out.push_back(other(list->submitted[i], i));
        }
    }
    for (const std::size_t index : m_verdict.brokenPairs)
        out.push_back(brokenPair(index));
    for (const auto& [first, second] : m_verdict.excludes)
        out.push_back(excludes(first, second));
    const bool poaGiven = std::any_of(m_submission.diagnoses.begin(), m_submission.diagnoses.end(),
                                      [](const SubmittedDiagnosis& line) { return !line.poa.empty(); });
    if (!withPoa && poaGiven)
        out.push_back(poaIgnored());
    return out;
}

Finding FindingMaker::start(const std::string& id, const std::string& criterion, const std::string& rule)
{
    Finding finding;
    const int uses = ++m_ids[id];
    finding.id = uses == 1 ? id : id + "#" + std::to_string(uses);
    finding.task = m_context.task;
    finding.criterion = criterion;
    useRule(finding, rule.empty() ? m_context.rubric.ruleFor(criterion) : rule);
    return finding;
}

void FindingMaker::useRule(Finding& finding, const std::string& rule) const
{
    finding.rule = rule;
    const auto date = m_key.date();
    const domain::Rule* found = date ? m_context.rules.find(rule, *date) : nullptr;
    if (found == nullptr && !date) {
        const auto& rules = m_context.rules.rules();
        const auto latest =
            std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& entry) { return entry.id == rule; });
        found = latest == rules.rend() ? nullptr : &*latest;
    }
    finding.cite = found == nullptr ? std::string() : found->cite;
}

std::string FindingMaker::described(System system, const std::string& code) const
{
    const codesets::Edition* edition = m_context.codes.of(system);
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    const std::string shown = codesets::shown(system, code);
    return entry == nullptr ? shown : shown + " " + entry->title;
}

const std::vector<domain::Evidence>& FindingMaker::evidenceOf(const JudgedCode& code, std::size_t position) const
{
    return code.system == System::Icd10cm ? m_submission.diagnoses[position].evidence
                                          : m_submission.procedures[position].evidence;
}

Finding FindingMaker::keyCode(const ListVerdict& list, const KeyCode& wanted, std::size_t index)
{
    const std::string prefix = wanted.system == System::Icd10cm ? "dx:" : "proc:";
    Finding finding = start(prefix + shownCode(wanted), roleName(wanted), wanted.rule);
    finding.possible = m_context.rubric.pointsFor(finding.criterion);
    finding.key = described(wanted.system, wanted.code);
    finding.keyEvidence = wanted.evidence;
    const auto position = list.pairedWith[index];
    if (!position) {
        tellMissed(finding, wanted);
        return finding;
    }
    const JudgedCode& code = list.submitted[*position];
    finding.yours = described(code.system, code.code);
    finding.earned = earnedFor(wanted, list, code, m_context.rubric);
    finding.outcome = finding.earned == finding.possible ? Outcome::Right : Outcome::Partly;
    finding.ownEvidence = evidenceOf(code, *position);
    finding.evidenceMissing = !supported(finding.ownEvidence, wanted.evidence);
    tellPaired(finding, list, wanted, code);
    return finding;
}

void FindingMaker::tellMissed(Finding& finding, const KeyCode& wanted) const
{
    finding.outcome = Outcome::Missed;
    finding.title = shownCode(wanted) + dash + "not coded";
    finding.reason = words::sentence("It was not coded", wanted.why);
}

void FindingMaker::tellPaired(Finding& finding, const ListVerdict& list, const KeyCode& wanted,
                              const JudgedCode& code) const
{
    const bool displaced = list.displaced && wanted.role == Role::Principal;
    const std::string name = shownCode(wanted);
    const bool exact = code.likeness == Likeness::Exact;
    std::string what = words::likeness(code, wanted);
    finding.title = name + dash + (exact ? "right" : "you coded " + shownCode(code));
    if (code.likeness == Likeness::Line)
        finding.title = name + dash + "units or modifiers differ";
    if (displaced) {
        const JudgedCode& lead = list.submitted.front();
        finding.title += exact ? " code, not in first place" : ", and not in first place";
        what += (what.empty() ? "" : "; ") + shownCode(lead) + " stands first, where " + name + " belongs";
        if (const Penalty* penalty = leadPenalty(list)) {
            what += penalty->why.empty() ? "" : ": " + words::clause(penalty->why);
            if (!penalty->rule.empty())
                useRule(finding, penalty->rule);
        }
    }
    if (what.empty() && wanted.why.empty())
        what = "the record calls for this code";
    finding.reason = words::sentence(what, wanted.why);
}

const Penalty* FindingMaker::leadPenalty(const ListVerdict& list) const
{
    const std::string& lead = list.submitted.front().code;
    const auto found = std::find_if(m_key.penalties.begin(), m_key.penalties.end(),
                                    [&](const Penalty& entry) { return entry.principalOnly && entry.code == lead; });
    return found == m_key.penalties.end() ? nullptr : &*found;
}

Finding FindingMaker::poa(const KeyCode& wanted, std::size_t index)
{
    const std::string name = shownCode(wanted);
    Finding finding = start("poa:" + name, "poa", {});
    finding.possible = m_context.rubric.pointsFor("poa");
    finding.key = words::poa(*wanted.poa);
    finding.keyEvidence = wanted.evidence;
    const auto position = m_verdict.diagnoses.pairedWith[index];
    if (!position) {
        finding.outcome = Outcome::Missed;
        finding.title = name + " POA" + dash + "the code is missing";
        finding.reason = words::sentence("the point goes with the code", words::poaReason(*wanted.poa));
        return finding;
    }
    const SubmittedDiagnosis& line = m_submission.diagnoses[*position];
    const bool right = line.poa == *wanted.poa;
    finding.yours = words::poa(line.poa);
    finding.ownEvidence = line.evidence;
    finding.outcome = right ? Outcome::Right : Outcome::Wrong;
    finding.earned = right ? finding.possible : Points{};
    finding.title = name + " POA " + finding.key + dash + (right ? "right" : "you gave " + finding.yours);
    finding.reason = words::sentence({}, words::poaReason(*wanted.poa));
    return finding;
}

Finding FindingMaker::other(const JudgedCode& code, std::size_t position)
{
    Finding finding = code.deducted() ? deducted(code) : remarked(code);
    finding.yours = described(code.system, code.code);
    finding.ownEvidence = evidenceOf(code, position);
    return finding;
}

Finding FindingMaker::deducted(const JudgedCode& code)
{
    const std::string name = shownCode(code);
    const std::string id = code.fate == Fate::Invalid     ? "invalid:"
                           : code.fate == Fate::Duplicate ? "duplicate:"
                                                          : "extra:";
    std::string rule = code.penalty == nullptr ? std::string() : code.penalty->rule;
    if (rule.empty() && code.system != System::Icd10cm)
        rule = m_context.rubric.ruleFor(code.deduction + "-" + std::string(codesets::code(code.system)));
    Finding finding = start(id + name, code.deduction, rule);
    finding.outcome = Outcome::Wrong;
    finding.earned = -code.cost;
    if (code.fate == Fate::Invalid) {
        finding.title = name + dash + "no valid code";
        finding.reason = invalidReason(code);
    } else if (code.fate == Fate::Duplicate) {
        finding.title = name + dash + "given more than once";
        finding.reason = "A diagnosis code is reported once for an encounter.";
    } else if (code.penalty != nullptr) {
        finding.title = name + dash + "not to be coded here";
        finding.reason =
            words::sentence({}, code.penalty->why.empty() ? "the record does not call for it" : code.penalty->why);
        finding.critical = code.penalty->critical;
    } else {
        finding.title = name + dash + "not supported by the record";
        const std::string near = code.nearTo
                                     ? "it is near " + shownCode(m_key.diagnoses[*code.nearTo])
                                           + " but of a higher severity tier, " + "which the record does not support"
                                     : "the record does not call for this code";
        finding.reason = words::sentence(near, code.raisesTier && !code.nearTo
                                                   ? "it counts as a CC or MCC and would raise the severity of the stay"
                                                   : "");
    }
    return finding;
}

std::string FindingMaker::invalidReason(const JudgedCode& code) const
{
    const codesets::Edition* edition = m_context.codes.of(code.system);
    const std::string system(codesets::title(code.system));
    if (!codesets::wellFormed(code.system, code.code) || edition == nullptr)
        return "This is not the form of an " + system + " code.";
    const codesets::Code* entry = edition->find(code.code);
    if (entry != nullptr && !entry->billable)
        return "This is a heading of " + edition->info().title + "; a code needs all its characters.";
    return edition->info().title + " has no such code on the date of the encounter.";
}

Finding FindingMaker::remarked(const JudgedCode& code)
{
    const std::string name = shownCode(code);
    if (code.fate == Fate::ForReview) {
        Finding finding = start("review:" + name, "status", {});
        finding.forInstructor = true;
        finding.title = name + dash + "put before the instructor";
        finding.reason =
            "The key does not have this code; a place in the record is cited for it, and it costs nothing.";
        return finding;
    }
    if (code.fate == Fate::Relieved) {
        const auto& wanted = code.system == System::Icd10cm ? m_key.diagnoses : m_key.procedures;
        const std::string missed = code.nearTo ? shownCode(wanted[*code.nearTo]) : std::string();
        Finding finding = start("near:" + name, "unsupported", {});
        finding.title = name + dash + "taken for " + missed;
        finding.reason = "It stands where " + missed + " is missing: one miss, not two, so it costs nothing more.";
        finding.key = code.nearTo ? described(code.system, wanted[*code.nearTo].code) : std::string();
        return finding;
    }
    Finding finding = start("neutral:" + name, "neutral", {});
    finding.title = name + dash + "neither earns nor costs";
    finding.reason = "It may be reported; in this exercise it changes nothing.";
    return finding;
}

Finding FindingMaker::brokenPair(std::size_t index)
{
    const auto& [first, second] = m_key.orderedPairs[index];
    const std::string before = codesets::shown(System::Icd10cm, first);
    const std::string after = codesets::shown(System::Icd10cm, second);
    Finding finding = start("pair:" + before + ">" + after, "pair-order", {});
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction("pair-order");
    finding.title = before + " before " + after + dash + "the order is turned round";
    finding.reason = before + " must stand before " + after + ".";
    finding.yours = after + ", " + before;
    finding.key = before + ", " + after;
    return finding;
}

Finding FindingMaker::excludes(std::size_t first, std::size_t second)
{
    const std::string one = shownCode(m_verdict.diagnoses.submitted[first]);
    const std::string two = shownCode(m_verdict.diagnoses.submitted[second]);
    Finding finding = start("excludes1:" + one + "+" + two, "excludes1", {});
    finding.outcome = Outcome::Wrong;
    finding.earned = -m_context.rubric.deduction("excludes1");
    finding.title = one + " with " + two + dash + "Excludes1";
    finding.reason = "An Excludes1 note of the classification says that the two are not coded together.";
    finding.yours = one + ", " + two;
    return finding;
}

Finding FindingMaker::poaIgnored()
{
    Finding finding = start("poa:ignored", "poa", {});
    finding.title = std::string("POA") + dash + "not reported in this setting";
    finding.reason = "Present on admission belongs to inpatient stays; what was given here was ignored.";
    return finding;
}

} // namespace workflow::coding
