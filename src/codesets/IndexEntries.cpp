// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/IndexEntries.h"

#include "codesets/Words.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace codesets {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers without(const Numbers& numbers, const Numbers& except)
{
    Numbers result;
    std::set_difference(numbers.begin(), numbers.end(), except.begin(), except.end(), std::back_inserter(result));
    return result;
}

// Variants of an injury by encounter would make its words look common: they count once.
std::string_view groupOf(const Edition& edition, const Code& entry)
{
    constexpr std::size_t diagnosisGroup = 6;
    const bool diagnosis = edition.info().system == System::Icd10cm;
    return std::string_view(entry.code).substr(0, diagnosis ? diagnosisGroup : entry.code.size());
}

class Collector
{
public:
    void add(const Volume& volume, std::uint16_t number)
    {
        const Edition& edition = *volume.edition;
        const auto codes = edition.codes();
        m_own.assign(codes.size(), {});
        m_inherited.assign(codes.size(), {});
        const std::vector<Alias> aliases = aliasesOf(edition, volume.books);
        auto alias = aliases.begin();
        for (std::uint32_t i = 0; i < codes.size(); ++i) {
            m_own[i] = m_builder.number(wordsOf(codes[i].title));
            inherit(i, codes[i].parent);
            const bool ended = codes[i].endedBefore(edition.info().from);
            m_titleOf.push_back(ended ? IndexedEditions::noEntry : static_cast<EntryId>(m_entries.size()));
            if (!ended)
                addTitle(edition, number, i);
            for (; alias != aliases.end() && alias->codes.first == i; ++alias) {
                if (!ended)
                    addAlias(edition, number, *alias);
            }
        }
    }

    SearchImage finish() &&
    {
        SearchImageWriter image;
        image.add(Section::Entries, std::span<const IndexEntry>(m_entries));
        image.add(Section::SystemOf, std::span<const std::uint8_t>(m_systemOf));
        image.add(Section::TitleOf, std::span<const EntryId>(m_titleOf));
        image.add(Section::AliasText, std::span<const char>(m_aliasText));
        std::move(m_builder).write(image);
        return std::move(image).finish();
    }

private:
    void inherit(std::size_t index, std::int32_t parent)
    {
        if (parent < 0)
            return;
        const auto above = static_cast<std::size_t>(parent);
        Numbers all;
        std::set_union(m_own[above].begin(), m_own[above].end(), m_inherited[above].begin(), m_inherited[above].end(),
                       std::back_inserter(all));
        m_inherited[index] = without(all, m_own[index]);
    }

    void addTitle(const Edition& edition, std::uint16_t number, std::uint32_t index)
    {
        const Code& entry = edition.codes()[index];
        const std::vector<std::string> between = numbersWithin(entry.title);
        const Numbers optional = between.empty() ? Numbers() : without(m_builder.number(between), m_own[index]);
        const Numbers inherited = optional.empty() ? m_inherited[index] : without(m_inherited[index], optional);
        m_entries.push_back({{index, 1}, 0, 0, number, AliasKind::Title, false, 0});
        m_systemOf.push_back(static_cast<std::uint8_t>(edition.info().system));
        m_builder.add(edition.info().system, groupOf(edition, entry),
                      {m_own[index], optional, inherited, m_builder.number(deniedWords(entry.title, true))});
    }

    void addAlias(const Edition& edition, std::uint16_t number, const Alias& alias)
    {
        const std::uint32_t first = alias.codes.first;
        const Numbers own = m_builder.number(alias.own);
        const Numbers optional = without(m_builder.number(alias.optional), own);
        const Numbers inherited = without(without(m_own[first], own), optional);
        const std::size_t size = std::min<std::size_t>(alias.text.size(), std::numeric_limits<std::uint16_t>::max());
        m_entries.push_back({alias.codes, static_cast<std::uint32_t>(m_aliasText.size()),
                             static_cast<std::uint16_t>(size), number, alias.kind, alias.weak, 0});
        m_aliasText.append(alias.text, 0, size);
        m_systemOf.push_back(static_cast<std::uint8_t>(edition.info().system));
        m_builder.add(edition.info().system, groupOf(edition, edition.codes()[first]), {own, optional, inherited, {}});
    }

    Postings::Builder m_builder;
    std::vector<IndexEntry> m_entries;
    std::vector<std::uint8_t> m_systemOf;
    std::vector<EntryId> m_titleOf;
    std::string m_aliasText;
    std::vector<Numbers> m_own;
    std::vector<Numbers> m_inherited;
};

} // namespace

std::vector<Volume> inOrder(std::vector<Volume> volumes)
{
    std::erase_if(volumes, [](const Volume& volume) { return volume.edition == nullptr; });
    std::stable_sort(volumes.begin(), volumes.end(), [](const Volume& left, const Volume& right) {
        const EditionInfo& a = left.edition->info();
        const EditionInfo& b = right.edition->info();
        return std::tie(a.system, a.from, a.embedded, a.id) < std::tie(b.system, b.from, b.embedded, b.id);
    });
    return volumes;
}

SearchImage indexVolumes(std::span<const Volume> volumes)
{
    Collector collector;
    for (std::size_t i = 0; i < volumes.size(); ++i)
        collector.add(volumes[i], static_cast<std::uint16_t>(i));
    return std::move(collector).finish();
}

IndexedEditions::IndexedEditions(std::vector<std::shared_ptr<const Edition>> editions, SearchImage image)
    : m_editions(std::move(editions)), m_image(std::move(image)), m_postings(m_image),
      m_entries(m_image.get<IndexEntry>(Section::Entries)), m_systemOf(m_image.get<std::uint8_t>(Section::SystemOf)),
      m_titleOf(m_image.get<EntryId>(Section::TitleOf)), m_aliasText(m_image.text(Section::AliasText))
{
    std::size_t from = 0;
    for (const auto& edition : m_editions) {
        m_editionFrom.push_back(from);
        from += edition->codes().size();
    }
}

} // namespace codesets
