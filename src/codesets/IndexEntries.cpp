// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/IndexEntries.h"

#include "codesets/Words.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace codesets {
namespace {

using Numbers = std::vector<std::uint32_t>;

class Collector
{
public:
    void add(const Edition& edition, std::uint32_t number)
    {
        const auto codes = edition.codes();
        m_own.assign(codes.size(), {});
        m_inherited.assign(codes.size(), {});
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const Code& entry = codes[i];
            m_own[i] = m_builder.number(wordsOf(entry.title));
            inherit(i, entry.parent);
            const std::vector<const Note*> aliases = aliasesAt(edition, entry);
            if (entry.endedBefore(edition.info().from))
                continue;
            addTitle(edition, number, i);
            for (const Note* alias : aliases)
                addAlias(edition, number, i, *alias);
        }
    }

    IndexedEditions finish(std::vector<std::shared_ptr<const Edition>> editions) &&
    {
        std::vector<std::uint8_t> systemOf;
        systemOf.reserve(m_entries.size());
        for (const IndexEntry& entry : m_entries)
            systemOf.push_back(static_cast<std::uint8_t>(editions[entry.edition]->info().system));
        return {std::move(editions), std::move(m_entries), std::move(systemOf), std::move(m_builder).build()};
    }

private:
    static std::vector<const Note*> aliasesAt(const Edition& edition, const Code& entry)
    {
        std::vector<const Note*> result;
        for (const Note* note : edition.notesFor(entry)) {
            if (note->at != entry.code)
                break; // the nearest come first
            if (note->kind == NoteKind::Inclusion)
                result.push_back(note);
        }
        return result;
    }

    static void merge(Numbers& into, const Numbers& more, const Numbers& except)
    {
        Numbers all;
        std::set_union(into.begin(), into.end(), more.begin(), more.end(), std::back_inserter(all));
        into.clear();
        std::set_difference(all.begin(), all.end(), except.begin(), except.end(), std::back_inserter(into));
    }

    void inherit(std::size_t index, std::int32_t parent)
    {
        if (parent < 0)
            return;
        const auto above = static_cast<std::size_t>(parent);
        merge(m_inherited[index], m_own[above], m_own[index]);
        merge(m_inherited[index], m_inherited[above], m_own[index]);
    }

    // Variants of an injury by encounter would make its words look common: they count once.
    static std::string_view groupOf(const Edition& edition, const Code& entry)
    {
        constexpr std::size_t diagnosisGroup = 6;
        const bool diagnosis = edition.info().system == System::Icd10cm;
        return std::string_view(entry.code).substr(0, diagnosis ? diagnosisGroup : entry.code.size());
    }

    /// The word that follows "unspecified".
    std::uint32_t openWord(const std::string& title)
    {
        const std::vector<std::string> words = wordsOf(title);
        const auto at = std::find(words.begin(), words.end(), "unspecified");
        if (at == words.end() || at + 1 == words.end())
            return Postings::Builder::noWord;
        return m_builder.number(std::span(&*(at + 1), 1)).front();
    }

    void addTitle(const Edition& edition, std::uint32_t number, std::size_t index)
    {
        m_entries.push_back({number, static_cast<std::uint32_t>(index), nullptr});
        const Code& entry = edition.codes()[index];
        m_builder.add(edition.info().system, groupOf(edition, entry), m_own[index], m_inherited[index],
                      openWord(entry.title));
    }

    void addAlias(const Edition& edition, std::uint32_t number, std::size_t index, const Note& alias)
    {
        const Numbers words = m_builder.number(wordsOf(alias.text));
        Numbers inherited = m_inherited[index];
        merge(inherited, m_own[index], words);
        m_entries.push_back({number, static_cast<std::uint32_t>(index), &alias});
        m_builder.add(edition.info().system, groupOf(edition, edition.codes()[index]), words, inherited,
                      Postings::Builder::noWord);
        // Codes below can be asked for in the words of the term above them.
        merge(m_inherited[index], words, m_own[index]);
    }

    Postings::Builder m_builder;
    std::vector<IndexEntry> m_entries;
    std::vector<Numbers> m_own;
    std::vector<Numbers> m_inherited;
};

} // namespace

IndexedEditions indexEditions(std::vector<std::shared_ptr<const Edition>> editions)
{
    std::erase(editions, nullptr);
    std::sort(editions.begin(), editions.end(), [](const auto& a, const auto& b) {
        return std::tie(a->info().system, a->info().from, a->info().embedded, a->info().id)
               < std::tie(b->info().system, b->info().from, b->info().embedded, b->info().id);
    });
    Collector collector;
    for (std::size_t i = 0; i < editions.size(); ++i)
        collector.add(*editions[i], static_cast<std::uint32_t>(i));
    return std::move(collector).finish(std::move(editions));
}

} // namespace codesets
