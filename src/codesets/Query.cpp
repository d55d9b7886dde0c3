// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Query.h"

#include "codesets/Catalogue.h"
#include "codesets/Words.h"

#include <algorithm>
#include <span>

namespace codesets {
namespace {

constexpr std::size_t mostWords = 40; // the longest title has fewer; what is pasted by mistake must not take long
constexpr float leastBeginning = 0.85F;
constexpr float mostBeginning = 0.95F;
constexpr float besideExact = 0.9F;    // times the former, for longer words where the word itself is known
constexpr std::size_t shortestCut = 4; // words of fewer letters are whole unless they are the last
// Of one or two letters the commonest words are left out: they tell nothing, and would have to be gone through.
constexpr std::size_t telling = 3;
constexpr std::size_t commonHolders = 4000;
constexpr float sameStemSureness = 0.9F;
constexpr float slipSureness = 0.75F;
constexpr float slipOfBeginning = 0.9F; // times the former
constexpr float strangeShare = 0.7F;
constexpr float deniedShare = 0.4F; // few titles say what is not there
constexpr float synonymFactor = 0.95F;
constexpr float doubtfulLiteral = 0.6F; // an abbreviation read as the beginning of some word

class Parser
{
    using Readings = std::vector<const Abbreviations::Entry*>;

public:
    Parser(const Postings& index, const Abbreviations& abbreviations, unsigned mask)
        : m_index(index), m_abbreviations(abbreviations), m_mask(mask)
    {
    }

    Query parse(std::string_view text)
    {
        Query query;
        query.code = codeIn(text);
        std::vector<std::string> words = wordsOf(text);
        words.resize(std::min(words.size(), mostWords));
        for (std::size_t i = 0; i < words.size();) {
            const std::span<const std::string> rest = std::span(words).subspan(i);
            query.negated = query.negated || isNegation(rest.front());
            query.vague = query.vague || isVague(rest.front());
            std::size_t length = 0;
            const Readings readings = m_abbreviations.readings(rest, length);
            const std::size_t taken = std::max<std::size_t>(length, 1);
            query.slots.push_back(slot(rest.first(taken), fitting(readings, words), i + taken == words.size()));
            for (const Reading& reading : query.slots.back().readings) {
                if (reading.from != nullptr)
                    append(query.deniedToo, afterNegation(reading.from->expansion));
            }
            const bool denied = i > 0 && isNegation(words[i - 1]);
            for (float& weight : query.slots.back().weight)
                weight *= denied ? deniedShare : 1;
            i += taken;
        }
        deny(words, query);
        for (const Slot& one : query.slots) {
            for (std::size_t s = 0; s < one.weight.size(); ++s)
                query.total[s] += one.weight[s];
        }
        return query;
    }

private:
    void deny(const std::vector<std::string>& words, Query& query) const
    {
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!isNegation(words[i - 1]) || isFiller(words[i]) || isVague(words[i]))
                continue;
            const auto [first, last] = m_index.vocabulary().beginningWith(words[i]);
            for (TermId term = first; term != last && words[i].size() >= telling; ++term)
                query.denied.push_back(term);
        }
    }

    static std::span<const std::string> afterNegation(std::span<const std::string> words)
    {
        const auto at = std::find_if(words.begin(), words.end(), isNegation);
        return words.subspan(static_cast<std::size_t>(at - words.begin()));
    }

    static void append(std::vector<std::string>& into, std::span<const std::string> more)
    {
        into.insert(into.end(), more.begin(), more.end());
    }

    /// Those that do not deny what else the query says: "without ascites" for "alcoholic cirrhosis with ascites".
    static Readings fitting(Readings readings, const std::vector<std::string>& words)
    {
        if (std::any_of(words.begin(), words.end(), isNegation))
            return readings;
        std::erase_if(readings, [&](const Abbreviations::Entry* entry) {
            const auto denial = std::find_if(entry->expansion.begin(), entry->expansion.end(), isNegation);
            return std::any_of(denial, entry->expansion.end(), [&](const std::string& denied) {
                return !isFiller(denied) && std::find(words.begin(), words.end(), denied) != words.end();
            });
        });
        return readings;
    }

    static std::string codeIn(std::string_view text)
    {
        const std::string code = bare(text);
        const bool digit = std::any_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool fits = std::all_of(code.begin(), code.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
        });
        constexpr std::size_t longest = 7;
        return digit && fits && code.size() >= 2 && code.size() <= longest ? code : std::string();
    }

    Slot slot(std::span<const std::string> words, const Readings& readings, bool last)
    {
        Slot result;
        Reading literal;
        bool sure = true;
        for (std::size_t i = 0; i < words.size(); ++i) {
            literal.words.push_back(word(words[i], last && i + 1 == words.size(), readings.empty()));
            const auto& meanings = literal.words.back().meanings;
            sure =
                sure && std::any_of(meanings.begin(), meanings.end(), [](const Meaning& m) { return m.sureness >= 1; });
        }
        literal.factor = sure || readings.empty() ? 1 : doubtfulLiteral;
        result.readings.push_back(std::move(literal));
        for (const Abbreviations::Entry* entry : readings) {
            Reading reading;
            reading.from = entry;
            reading.factor = synonymFactor;
            for (const std::string& expanded : entry->expansion)
                reading.words.push_back(word(expanded, false, false));
            result.readings.push_back(std::move(reading));
        }
        weigh(result, sure);
        result.faint = last && words.size() == 1 && words.front().size() < telling && readings.empty();
        return result;
    }

    /// A strange abbreviation is worth what it stands for; a word of the titles keeps its own worth.
    static void weigh(Slot& slot, bool sure)
    {
        const bool literal = sure || slot.readings.size() == 1;
        const auto readings = std::span(slot.readings).subspan(literal ? 0 : 1, literal ? 1 : slot.readings.size() - 1);
        for (const Reading& reading : readings) {
            for (std::size_t s = 0; s < slot.weight.size(); ++s) {
                float sum = 0;
                for (const QueryWord& one : reading.words)
                    sum += one.weight[s];
                slot.weight[s] = std::max(slot.weight[s], sum);
            }
        }
    }

    [[nodiscard]] bool searched(TermId term) const
    {
        return std::any_of(systems.begin(), systems.end(), [&](const SystemInfo& info) {
            return (m_mask & (1U << static_cast<unsigned>(info.id))) != 0 && m_index.holds(info.id, term);
        });
    }

    QueryWord word(const std::string& text, bool unfinished, bool mayBeSlip)
    {
        QueryWord result;
        const auto [first, last] = m_index.vocabulary().beginningWith(text);
        const bool exact = first != last && m_index.vocabulary().text(first) == text && searched(first);
        const bool digits = text.find_first_not_of("0123456789.") == std::string::npos;
        const bool cut = unfinished || text.size() >= shortestCut;
        // "with" is not "without" cut short, and the "k" of "low k" is not the beginning of "kidney".
        const bool known = !mayBeSlip && text.size() < shortestCut;
        const bool goesOn = !digits && (!exact || (cut && !known && !isFiller(text)));
        for (TermId term = first; term != last; ++term) {
            const std::string_view whole = m_index.vocabulary().text(term);
            if (whole.size() != text.size() && !goesOn)
                break;
            const bool tooCommon =
                text.size() < telling && whole.size() != text.size() && m_index.holders(term).size() > commonHolders;
            const float share = exact && whole.size() != text.size() ? besideExact : 1.0F;
            if (!tooCommon && searched(term))
                result.meanings.push_back({term, share * beginningSureness(text.size(), whole.size())});
        }
        for (const TermId term : m_index.vocabulary().sameStem(text)) {
            if ((term < first || term >= last || (exact && !unfinished)) && searched(term) && (!exact || term != first))
                result.meanings.push_back({term, sameStemSureness});
        }
        if (result.meanings.empty() && digits)
            addNumbers(text, result);
        if (result.meanings.empty() && mayBeSlip)
            addSlips(text, result);
        weigh(text, exact ? first : last, result);
        return result;
    }

    /// "36.4" stands within "36.0-36.9", which a title says by its ends.
    void addNumbers(const std::string& text, QueryWord& result) const
    {
        const auto [first, last] = m_index.vocabulary().beginningWith(text.substr(0, text.find('.') + 1));
        for (TermId term = first; term != last && text.find('.') != std::string::npos; ++term) {
            if (searched(term))
                result.meanings.push_back({term, sameStemSureness});
        }
    }

    static float beginningSureness(std::size_t typed, std::size_t whole)
    {
        if (typed == whole)
            return 1;
        return leastBeginning
               + (mostBeginning - leastBeginning) * static_cast<float>(typed) / static_cast<float>(whole);
    }

    void addSlips(const std::string& text, QueryWord& result) const
    {
        for (const Vocabulary::Near& near : m_index.vocabulary().near(text)) {
            if (!searched(near.term))
                continue;
            float sureness = slipSureness;
            for (int i = 1; i < near.errors; ++i)
                sureness *= slipSureness;
            result.meanings.push_back({near.term, near.complete ? sureness : sureness * slipOfBeginning});
        }
    }

    /// A beginning is worth what the commonest word that it begins is worth.
    void weigh(const std::string& text, TermId exact, QueryWord& result) const
    {
        const float share = isVague(text) || isFiller(text) ? 0.1F : strangeShare;
        const bool isExact = exact < m_index.vocabulary().size() && m_index.vocabulary().text(exact) == text;
        for (const SystemInfo& info : systems) {
            float& weight = result.weight[static_cast<std::size_t>(info.id)];
            weight = m_index.strangeWeight(info.id) * share;
            if (isExact && text.size() >= telling && m_index.holds(info.id, exact)) {
                weight = m_index.weight(info.id, exact);
                continue;
            }
            for (const Meaning& meaning : result.meanings) {
                if (m_index.holds(info.id, meaning.term))
                    weight = std::min(weight, m_index.weight(info.id, meaning.term));
            }
        }
    }

    const Postings& m_index;
    const Abbreviations& m_abbreviations;
    unsigned m_mask;
};

} // namespace

Query parseQuery(std::string_view text, const Postings& index, const Abbreviations& abbreviations, unsigned mask)
{
    return Parser(index, abbreviations, mask).parse(text);
}

} // namespace codesets
