// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingJudge.h"

#include "workflow/Pairing.h"
#include "workflow/tasks/coding/CodingLikeness.h"

#include <algorithm>
#include <functional>
#include <set>

namespace workflow::coding {

using codesets::Severity;
using codesets::System;
using domain::Points;

namespace {

bool isStatusCode(const domain::Rubric& rubric, std::string_view code)
{
    const auto prefixes = rubric.list("status-codes");
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return code.starts_with(prefix); });
}

/// Judges one of the two lists.
class ListJudge
{
public:
    using Compare = std::function<Match(std::size_t, const KeyCode&)>;

    ListJudge(const CodingKey& key, const std::vector<KeyCode>& wanted, const AssessContext& context)
        : m_key(key), m_wanted(wanted), m_context(context), m_codes(key, context)
    {
        m_verdict.pairedWith.resize(wanted.size());
    }

    void add(System system, const std::string& code, bool cited)
    {
        JudgedCode judged;
        judged.system = system;
        judged.code = code;
        m_verdict.submitted.push_back(std::move(judged));
        m_cited.push_back(cited);
    }

    ListVerdict run(const Compare& compare)
    {
        sortOut();
        pair(compare);
        settleLeftOvers();
        settleLead();
        return std::move(m_verdict);
    }

private:
    [[nodiscard]] bool isDiagnosis(std::size_t i) const { return m_verdict.submitted[i].system == System::Icd10cm; }

    void deduct(JudgedCode& code, Fate fate, std::string_view deduction)
    {
        code.fate = fate;
        code.deduction = deduction;
        code.cost = m_context.rubric.deduction(deduction);
    }

    // What takes no part in pairing.
    void sortOut()
    {
        std::set<std::string, std::less<>> seen;
        for (std::size_t i = 0; i < m_verdict.submitted.size(); ++i) {
            JudgedCode& code = m_verdict.submitted[i];
            const bool again = !seen.insert(code.code).second;
            if (isDiagnosis(i) && again)
                deduct(code, Fate::Duplicate, "duplicate");
            else if (indexOf(m_wanted, code.code))
                m_open.push_back(i);
            else if (const Penalty* penalty = penaltyFor(code.code, false))
                penalise(code, *penalty);
            else if (m_key.neutral.contains(code.code))
                code.fate = Fate::Neutral;
            else if (m_codes.invalid(code.system, code.code))
                deduct(code, Fate::Invalid, "invalid");
            else
                m_open.push_back(i);
        }
    }

    [[nodiscard]] const Penalty* penaltyFor(std::string_view code, bool principalOnly) const
    {
        const auto found = std::find_if(m_key.penalties.begin(), m_key.penalties.end(), [&](const Penalty& entry) {
            return entry.code == code && entry.principalOnly == principalOnly;
        });
        return found == m_key.penalties.end() ? nullptr : &*found;
    }

    void penalise(JudgedCode& code, const Penalty& penalty)
    {
        const auto tier = m_codes.tier(code.code);
        const bool raising = code.system == System::Icd10cm && tier.value_or(Severity::None) != Severity::None;
        deduct(code, Fate::Penalised, raising ? "unsupported-tier" : "unsupported");
        code.raisesTier = raising;
        code.penalty = &penalty;
        if (penalty.cost) {
            code.cost = *penalty.cost;
            if (code.cost == m_context.rubric.deduction("integral"))
                code.deduction = "integral";
        }
    }

    void pair(const Compare& compare)
    {
        std::vector<std::vector<Match>> matches;
        Worths worths;
        for (const std::size_t i : m_open) {
            auto& row = worths.emplace_back();
            auto& matchRow = matches.emplace_back();
            for (const KeyCode& wanted : m_wanted) {
                matchRow.push_back(compare(i, wanted));
                row.push_back(m_context.rubric.pointsFor(roleName(wanted)).hundredths * matchRow.back().credit);
            }
        }
        const Pairs pairs = bestPairs(worths);
        std::vector<std::size_t> rest;
        for (std::size_t row = 0; row < pairs.size(); ++row) {
            if (!pairs[row]) {
                rest.push_back(m_open[row]);
                continue;
            }
            JudgedCode& code = m_verdict.submitted[m_open[row]];
            code.fate = Fate::Paired;
            code.key = pairs[row];
            code.likeness = matches[row][*pairs[row]].likeness;
            code.credit = matches[row][*pairs[row]].credit;
            m_verdict.pairedWith[*pairs[row]] = m_open[row];
        }
        m_open = std::move(rest);
    }

    void settleLeftOvers()
    {
        std::vector<std::size_t> rest;
        for (const std::size_t i : m_open) {
            JudgedCode& code = m_verdict.submitted[i];
            code.nearTo = isDiagnosis(i) ? raisedAbove(code.code) : std::nullopt;
            if (code.nearTo)
                charge(code);
            else if (isDiagnosis(i) && m_cited[i] && isStatusCode(m_context.rubric, code.code))
                code.fate = Fate::ForReview;
            else
                rest.push_back(i);
        }
        relieve(rest);
    }

    void charge(JudgedCode& code)
    {
        const bool diagnosis = code.system == System::Icd10cm;
        code.raisesTier = diagnosis && m_codes.tier(code.code).value_or(Severity::None) != Severity::None;
        deduct(code, Fate::Unsupported, code.raisesTier ? "unsupported-tier" : "unsupported");
    }

    // The missed key code that a left-over resembles, but with a higher tier.
    [[nodiscard]] std::optional<std::size_t> raisedAbove(const std::string& code) const
    {
        for (std::size_t k = 0; k < m_wanted.size(); ++k) {
            if (!m_verdict.pairedWith[k] && m_codes.nearButRaising(code, m_wanted[k]))
                return k;
        }
        return std::nullopt;
    }

    // One left-over for each missed key code that begins alike is the same miss told twice.
    void relieve(const std::vector<std::size_t>& leftOvers)
    {
        Worths worths;
        for (const std::size_t i : leftOvers) {
            const JudgedCode& code = m_verdict.submitted[i];
            auto& row = worths.emplace_back();
            for (std::size_t k = 0; k < m_wanted.size(); ++k) {
                const bool same = !m_verdict.pairedWith[k] && CodeJudge::oneMiss(code.system, code.code, m_wanted[k])
                                  && !(isDiagnosis(i) && m_codes.raises(code.code, m_wanted[k]));
                row.push_back(same ? 1 : 0);
            }
        }
        const Pairs pairs = bestPairs(worths);
        for (std::size_t row = 0; row < pairs.size(); ++row) {
            JudgedCode& code = m_verdict.submitted[leftOvers[row]];
            code.nearTo = pairs[row];
            if (pairs[row])
                code.fate = Fate::Relieved;
            else
                charge(code);
        }
    }

    void settleLead()
    {
        const auto principal = principalOf(m_wanted);
        if (!principal || m_verdict.submitted.empty())
            return;
        const JudgedCode& lead = m_verdict.submitted.front();
        const bool leads = lead.key == principal;
        const bool allowed = leads || mayLead(lead);
        m_verdict.displaced = m_verdict.pairedWith[*principal].has_value() && !allowed;
        m_verdict.leadRight = allowed && lead.fate == Fate::Paired && lead.likeness == Likeness::Exact;
    }

    [[nodiscard]] bool mayLead(const JudgedCode& lead) const
    {
        return std::any_of(m_key.principalAnyOf.begin(), m_key.principalAnyOf.end(), [&](const std::string& code) {
            return code == lead.code || (lead.key && indexOf(m_wanted, code) == lead.key);
        });
    }

    const CodingKey& m_key;
    const std::vector<KeyCode>& m_wanted;
    const AssessContext& m_context;
    CodeJudge m_codes;
    ListVerdict m_verdict;
    std::vector<bool> m_cited;
    std::vector<std::size_t> m_open; ///< submitted codes whose fate is not settled
};

ListVerdict judgeDiagnoses(const Submission& submission, const CodingKey& key, const AssessContext& context)
{
    ListJudge list(key, key.diagnoses, context);
    for (const SubmittedDiagnosis& line : submission.diagnoses)
        list.add(System::Icd10cm, line.code, !line.evidence.empty());
    const CodeJudge codes(key, context);
    return list.run(
        [&](std::size_t i, const KeyCode& wanted) { return codes.diagnosis(submission.diagnoses[i].code, wanted); });
}

ListVerdict judgeProcedures(const Submission& submission, const CodingKey& key, const AssessContext& context)
{
    ListJudge list(key, key.procedures, context);
    for (const SubmittedProcedure& line : submission.procedures)
        list.add(line.system, line.code, !line.evidence.empty());
    const CodeJudge codes(key, context);
    return list.run(
        [&](std::size_t i, const KeyCode& wanted) { return codes.procedure(submission.procedures[i], wanted); });
}

// Where what stands for a code of a required pair is found; what is invalid stands for nothing, and neutral codes
// change nothing.
std::optional<std::size_t> placeOf(const CodingKey& key, const ListVerdict& verdict, const std::string& code)
{
    if (const auto index = indexOf(key.diagnoses, code))
        return verdict.pairedWith[*index];
    const auto found = std::find_if(verdict.submitted.begin(), verdict.submitted.end(), [&](const JudgedCode& entry) {
        return entry.code == code && entry.fate != Fate::Neutral && entry.fate != Fate::Invalid
               && entry.fate != Fate::Duplicate;
    });
    return found == verdict.submitted.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - verdict.submitted.begin()));
}

std::vector<std::size_t> brokenPairs(const CodingKey& key, const ListVerdict& verdict)
{
    std::vector<std::size_t> result;
    const auto principal = principalOf(key.diagnoses);
    for (std::size_t i = 0; i < key.orderedPairs.size(); ++i) {
        const auto& [first, second] = key.orderedPairs[i];
        const auto firstPlace = placeOf(key, verdict, first);
        const auto secondPlace = placeOf(key, verdict, second);
        if (!firstPlace || !secondPlace || *firstPlace <= *secondPlace)
            continue;
        const bool byDisplacement =
            verdict.displaced && (indexOf(key.diagnoses, first) == principal || *secondPlace == 0);
        if (!byDisplacement)
            result.push_back(i);
    }
    return result;
}

// Whether the key itself, an alternative standing for its code, has a pair that a note forbids.
bool anyExcluded(const codesets::Edition& edition, const KeyCode& left, const KeyCode& right)
{
    const auto accepted = [](const KeyCode& entry) {
        std::vector<std::string> codes = entry.alternatives;
        codes.push_back(entry.code);
        return codes;
    };
    for (const std::string& one : accepted(left)) {
        for (const std::string& other : accepted(right)) {
            if (excludeEachOther(edition, one, other))
                return true;
        }
    }
    return false;
}

std::vector<std::pair<std::size_t, std::size_t>> excludesBreaches(const CodingKey& key, const ListVerdict& verdict,
                                                                  const AssessContext& context)
{
    std::vector<std::pair<std::size_t, std::size_t>> result;
    const codesets::Edition* edition = context.codes.of(System::Icd10cm);
    const auto date = key.date();
    if (edition == nullptr || (date && !edition->info().inForce(*date)))
        return result;
    const auto counts = [](const JudgedCode& code) {
        return code.fate == Fate::Paired || code.fate == Fate::Relieved
               || (code.fate == Fate::Penalised && code.cost == domain::Points{});
    };
    const auto wanted = [&](const JudgedCode& code) { return indexOf(key.diagnoses, code.code).has_value(); };
    const auto keysOwn = [&](const JudgedCode& a, const JudgedCode& b) {
        if (wanted(a) && wanted(b))
            return true;
        return a.key && b.key && anyExcluded(*edition, key.diagnoses[*a.key], key.diagnoses[*b.key]);
    };
    for (std::size_t i = 0; i < verdict.submitted.size(); ++i) {
        for (std::size_t j = i + 1; j < verdict.submitted.size(); ++j) {
            const JudgedCode& a = verdict.submitted[i];
            const JudgedCode& b = verdict.submitted[j];
            if (counts(a) && counts(b) && !keysOwn(a, b) && excludeEachOther(*edition, a.code, b.code))
                result.emplace_back(i, j);
        }
    }
    return result;
}

} // namespace

std::string roleName(const KeyCode& code)
{
    const bool diagnosis = code.system == System::Icd10cm;
    const std::string kind = diagnosis ? "-diagnosis" : "-procedure";
    if (code.role == Role::Principal)
        return "principal" + kind;
    return (code.role == Role::Critical && diagnosis ? "critical" : "other") + kind;
}

Verdict judge(const Submission& submission, const CodingKey& key, const AssessContext& context)
{
    Verdict verdict;
    verdict.diagnoses = judgeDiagnoses(submission, key, context);
    verdict.procedures = judgeProcedures(submission, key, context);
    verdict.brokenPairs = brokenPairs(key, verdict.diagnoses);
    verdict.excludes = excludesBreaches(key, verdict.diagnoses, context);
    return verdict;
}

} // namespace workflow::coding
