// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Refinement.h"

#include "codesets/Words.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t mostCodes = 400; // below one alias; categories with more are too wide to lead anywhere
constexpr std::size_t leads = 3;
constexpr float surelyAsked = 0.85F;
constexpr float contradictionFactor = 0.95F;
constexpr float laterLead = 0.98F;
constexpr float worthLead = 0.9F; // times what the best is worth

/// A code below an alias while they are compared.
struct Candidate
{
    EntryId title;
    std::uint32_t code;
    float score;
    float says; ///< what its title says in all
};

/// Of equal ones that which says least: "unspecified" is plainer than "right".
bool betterCandidate(const Candidate& left, const Candidate& right)
{
    if (left.score != right.score)
        return left.score > right.score;
    return left.says != right.says ? left.says < right.says : left.code < right.code;
}

} // namespace

Refinement::Refinement(const IndexedEditions& index, const Query& query, const Scoring& scoring, const Desk& desk)
    : m_index(index), m_query(query), m_scoring(scoring), m_desk(desk)
{
    link();
}

void Refinement::link()
{
    for (const Slot& slot : m_query.slots) {
        for (const Reading& reading : slot.readings) {
            for (const QueryWord& word : reading.words) {
                for (const Meaning& meaning : word.meanings)
                    m_links.push_back({meaning.term, static_cast<std::uint32_t>(m_words), meaning.sureness});
                ++m_words;
            }
        }
    }
    std::stable_sort(m_links.begin(), m_links.end());
}

void Refinement::meet(std::span<const TermId> terms, float share, std::vector<float>& words) const
{
    for (const TermId term : terms) {
        if (m_desk.sureness[term] == 0.0F)
            continue;
        auto at = std::lower_bound(m_links.begin(), m_links.end(), Link{term, 0, 0});
        for (; at != m_links.end() && at->term == term; ++at)
            words[at->word] = std::max(words[at->word], at->sureness * share);
    }
}

void Refinement::meetEntry(EntryId entry, float share, std::vector<float>& words) const
{
    const Postings& postings = m_index.postings();
    meet(postings.own(entry), share, words);
    meet(postings.optional(entry), share * shareOf(Hold::Optional), words);
    meet(postings.inherited(entry), share * shareOf(Hold::Inherited), words);
}

float Refinement::coverage(const std::vector<float>& words, std::size_t system) const
{
    float sum = 0;
    std::size_t word = 0;
    for (const Slot& slot : m_query.slots) {
        float most = 0;
        for (const Reading& reading : slot.readings) {
            float met = 0;
            float weight = 0;
            for (const QueryWord& each : reading.words) {
                met += words[word++] * each.weight[system];
                weight += each.weight[system];
            }
            // A word alone is met or not, whatever it weighs.
            const float share = reading.words.size() == 1 ? words[word - 1] : weight > 0 ? met / weight : 0;
            most = std::max(most, share * reading.factor);
        }
        sum += most * slot.weight[system];
    }
    return m_query.total[system] > 0 ? sum / m_query.total[system] : 0;
}

bool Refinement::contradicts(std::string_view title) const
{
    if (title.find("without") == std::string_view::npos && title.find("not ") == std::string_view::npos)
        return false;
    const Vocabulary& vocabulary = m_index.postings().vocabulary();
    const auto has = [](const auto& list, const auto& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    const std::vector<std::string> denied = deniedWords(title, false);
    return std::any_of(denied.begin(), denied.end(), [&](const std::string& word) {
        const auto [term, end] = vocabulary.beginningWith(word);
        return term != end && m_desk.sureness[term] >= surelyAsked && !has(m_query.denied, term)
               && !has(m_query.deniedToo, word);
    });
}

void Refinement::lead(const ScoredEntry& scored, std::vector<Lead>& into)
{
    const IndexEntry& entry = m_index.entry(scored.entry);
    if (entry.kind == AliasKind::Title) {
        const bool contradicting = contradicts(m_index.codeOf(scored.entry).title);
        into.push_back(
            {scored.entry, entry.codes.first, contradicting ? scored.score * contradictionFactor : scored.score});
        return;
    }
    const std::size_t system = m_index.systemOf(scored.entry);
    const auto codes = m_index.editionOf(scored.entry).codes();
    m_byAlias.assign(m_words, 0.0F);
    meetEntry(scored.entry, 1, m_byAlias);
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(entry.codes.count, mostCodes); ++i) {
        const std::uint32_t code = entry.codes.first + i;
        const EntryId title = m_index.titleOf(scored.entry, code);
        if (title == IndexedEditions::noEntry || !codes[code].billable)
            continue;
        m_byBoth = m_byAlias;
        meetEntry(title, titleShare, m_byBoth);
        found.push_back(
            {title, code, m_scoring.score(title, coverage(m_byBoth, system)), m_index.postings().closedTotal(title)});
    }
    const std::size_t kept = std::min(found.size(), leads);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), betterCandidate);
    float later = 1;
    for (const Candidate& one : std::span(found).first(kept)) {
        if (one.score < found.front().score * worthLead)
            break;
        m_byBoth = m_byAlias;
        meetEntry(one.title, titleShare, m_byBoth);
        const float score =
            m_scoring.score(scored.entry, coverage(m_byBoth, system)) * m_scoring.laterEncounter(one.title);
        into.push_back({scored.entry, one.code, score * later});
        later *= laterLead;
    }
}

} // namespace codesets
