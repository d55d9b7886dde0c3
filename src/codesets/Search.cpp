// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Search.h"

#include "codesets/IndexEntries.h"
#include "codesets/Query.h"
#include "codesets/Refinement.h"
#include "codesets/Scoring.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <unordered_set>

namespace codesets {
namespace {

constexpr double exactCodeScore = 3;
constexpr double codeBeginningScore = 2;
constexpr std::size_t shortestSureCode = 3;

std::vector<Volume> volumesOf(std::vector<std::shared_ptr<const Edition>> editions)
{
    std::vector<Volume> volumes;
    volumes.reserve(editions.size());
    for (auto& edition : editions)
        volumes.push_back({std::move(edition)});
    return volumes;
}

std::vector<std::shared_ptr<const Edition>> editionsOf(const std::vector<Volume>& volumes)
{
    std::vector<std::shared_ptr<const Edition>> editions;
    editions.reserve(volumes.size());
    for (const Volume& volume : volumes)
        editions.push_back(volume.edition);
    return editions;
}

bool before(const Hit& left, const Hit& right)
{
    return std::tie(right.score, left.system, left.code->code) < std::tie(left.score, right.system, right.code->code);
}

} // namespace

class SearchIndex::Data
{
public:
    Data(IndexedEditions index, Abbreviations abbreviations)
        : m_index(std::move(index)), m_abbreviations(std::move(abbreviations))
    {
    }

    [[nodiscard]] const IndexedEditions& index() const { return m_index; }

    [[nodiscard]] std::vector<Hit> search(std::string_view text, const Filter& filter, std::size_t limit) const
    {
        const Query query = parseQuery(text, m_index.postings(), m_abbreviations, filter.systemMask());
        std::vector<Hit> hits;
        if (limit == 0)
            return hits;
        byCode(query.code, filter, limit, hits);
        byWords(query, filter, limit, hits);
        std::stable_sort(hits.begin(), hits.end(), before);
        std::unordered_set<const Code*> seen;
        std::erase_if(hits, [&](const Hit& hit) { return !seen.insert(hit.code).second; });
        if (hits.size() > limit)
            hits.resize(limit);
        return hits;
    }

private:
    void byCode(const std::string& code, const Filter& filter, std::size_t limit, std::vector<Hit>& hits) const
    {
        if (code.empty())
            return;
        for (const auto& edition : m_index.editions()) {
            const System system = edition->info().system;
            if ((filter.systemMask() & (1U << static_cast<unsigned>(system))) == 0)
                continue;
            const auto codes = edition->codes();
            auto at =
                std::lower_bound(codes.begin(), codes.end(), code,
                                 [](const Code& entry, const std::string& wanted) { return entry.code < wanted; });
            for (std::size_t found = 0; at != codes.end() && at->code.starts_with(code) && found < limit; ++at) {
                if ((filter.billableOnly && !at->billable) || !filter.allows(system, at->code))
                    continue;
                ++found;
                // "T1" and "C5" are vertebrae as well as beginnings of codes: words win there.
                const double beginning = code.size() < shortestSureCode ? leastSure : codeBeginningScore;
                hits.push_back({system, &*at, edition.get(), at->code == code ? exactCodeScore : beginning, "code"});
            }
        }
    }

    void byWords(const Query& query, const Filter& filter, std::size_t limit, std::vector<Hit>& hits) const
    {
        if (query.slots.empty())
            return;
        const BorrowedDesk desk(*this);
        Scoring scoring(m_index, query, filter, desk.get());
        const std::vector<ScoredEntry> best = scoring.best(limit * 4 + 20);
        Refinement refinement(m_index, query, scoring, desk.get());
        std::vector<Lead> leads;
        for (const ScoredEntry& scored : best)
            refinement.lead(scored, leads);
        std::stable_sort(leads.begin(), leads.end(),
                         [](const Lead& left, const Lead& right) { return left.score > right.score; });
        // The reason takes its time: only what will be shown gets one. Equal scores are put in order later.
        std::unordered_set<const Code*> seen;
        float least = 0;
        for (const Lead& lead : leads) {
            const Edition& edition = m_index.editionOf(lead.entry);
            const Code& code = edition.codes()[lead.code];
            if ((seen.size() >= limit && lead.score < least) || !seen.insert(&code).second)
                continue;
            least = lead.score;
            hits.push_back(
                {edition.info().system, &code, &edition, static_cast<double>(lead.score), reason(scoring, lead)});
        }
    }

    [[nodiscard]] std::string reason(const Scoring& scoring, const Lead& lead) const
    {
        const EntryId entry = lead.entry;
        const Abbreviations::Entry* found = scoring.foundBy(entry, m_index.titleOf(entry, lead.code));
        const std::string by = found != nullptr ? "abbreviation " + found->written : std::string();
        const std::string text(m_index.textOf(entry));
        std::string where;
        switch (m_index.entry(entry).kind) {
        case AliasKind::Title:
            return by.empty() ? "title" : by;
        case AliasKind::Inclusion:
            where = "also: " + text;
            break;
        case AliasKind::Index:
            where = "Index: " + text;
            break;
        case AliasKind::Table:
            where = "table: " + text;
            break;
        }
        return by.empty() ? where : by + ", " + where;
    }

    /// Desks are large and kept for the next search; as many come into being as threads search at once.
    class BorrowedDesk
    {
    public:
        explicit BorrowedDesk(const Data& owner) : m_owner(owner)
        {
            const std::scoped_lock lock(m_owner.m_mutex);
            if (!m_owner.m_desks.empty()) {
                m_desk = std::move(m_owner.m_desks.back());
                m_owner.m_desks.pop_back();
            }
            if (!m_desk)
                m_desk = std::make_unique<Desk>(m_owner.m_index);
        }
        BorrowedDesk(const BorrowedDesk&) = delete;
        BorrowedDesk& operator=(const BorrowedDesk&) = delete;
        BorrowedDesk(BorrowedDesk&&) = delete;
        BorrowedDesk& operator=(BorrowedDesk&&) = delete;
        ~BorrowedDesk()
        {
            m_desk->clear();
            const std::scoped_lock lock(m_owner.m_mutex);
            m_owner.m_desks.push_back(std::move(m_desk));
        }
        [[nodiscard]] Desk& get() const { return *m_desk; }

    private:
        const Data& m_owner;
        std::unique_ptr<Desk> m_desk;
    };

    static constexpr double leastSure = 0.3;

    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<Desk>> m_desks;

    IndexedEditions m_index;
    Abbreviations m_abbreviations;
};

SearchIndex::SearchIndex(std::vector<std::shared_ptr<const Edition>> editions, Abbreviations abbreviations)
    : SearchIndex(ofVolumes(volumesOf(std::move(editions)), std::move(abbreviations)))
{
}

SearchIndex SearchIndex::ofVolumes(std::vector<Volume> volumes, Abbreviations abbreviations)
{
    volumes = codesets::inOrder(std::move(volumes));
    SearchImage image = indexVolumes(volumes);
    return {editionsOf(volumes), std::move(image), std::move(abbreviations)};
}

SearchIndex::SearchIndex(std::vector<std::shared_ptr<const Edition>> inOrder, SearchImage image,
                         Abbreviations abbreviations)
    : m_data(
        std::make_unique<const Data>(IndexedEditions(std::move(inOrder), std::move(image)), std::move(abbreviations)))
{
}

std::size_t SearchIndex::entries() const
{
    return m_data->index().size();
}

const SearchImage& SearchIndex::image() const
{
    return m_data->index().image();
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;

std::vector<Hit> SearchIndex::search(std::string_view query, const Filter& filter, std::size_t limit) const
{
    return m_data->search(query, filter, limit);
}

} // namespace codesets
