// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/Batch.h"

#include <algorithm>
#include <set>

namespace generation::abstracts {

using domain::Random;
using domain::Result;

namespace {

template <typename T>
void shuffle(std::vector<T>& list, Random& random)
{
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[random.below(i)]);
}

std::string twoPlaces(std::size_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

class BatchMaker
{
public:
    BatchMaker(const Plan& plan, const Pools& pools, Random& random) : m_plan(plan), m_pools(pools), m_random(random) {}

    Result<Batch> make()
    {
        choosePeople();
        if (!plantErrors() || !plantDecoys())
            return unfit("more slips are asked for than the records can carry");
        shuffle(m_batch.entries, m_random);
        pullSpares();
        number();
        for (Entry& entry : m_batch.entries)
            abstract(entry);
        if (m_plan.twice && !abstractTwice())
            return unfit("twice: more disagreements are asked for than the records can carry");
        return std::move(m_batch);
    }

private:
    void choosePeople()
    {
        m_batch.people = m_pools.people;
        shuffle(m_batch.people, m_random);
        m_batch.people.resize(m_plan.people.size());
        for (std::size_t person = 0; person < m_plan.people.size(); ++person) {
            for (int i = 0; i < m_plan.people[person].records; ++i) {
                Entry entry;
                entry.person = person;
                entry.before = m_plan.people[person].before;
                m_batch.entries.push_back(std::move(entry));
            }
        }
    }

    /// Gives a slip to one of the records that have the fewest; false where none can carry it.
    bool plant(const Slip& slip, const std::vector<Entry*>& among)
    {
        std::vector<Entry*> best;
        for (Entry* entry : among) {
            const bool taken = std::any_of(entry->slips.begin(), entry->slips.end(),
                                           [&](const Slip* other) { return clash(slip, *other); });
            if (taken)
                continue;
            if (!best.empty() && entry->slips.size() < best.front()->slips.size())
                best.clear();
            if (best.empty() || entry->slips.size() == best.front()->slips.size())
                best.push_back(entry);
        }
        if (best.empty())
            return false;
        best[m_random.below(best.size())]->slips.push_back(&slip);
        return true;
    }

    bool plantErrors()
    {
        for (std::size_t person = 0; person < m_plan.people.size(); ++person) {
            std::vector<Entry*> own;
            for (Entry& entry : m_batch.entries) {
                if (entry.person == person)
                    own.push_back(&entry);
            }
            for (const Slip* slip : m_plan.people[person].errors) {
                if (!plant(*slip, own))
                    return false;
            }
        }
        return true;
    }

    bool plantDecoys()
    {
        std::vector<Entry*> all;
        for (Entry& entry : m_batch.entries)
            all.push_back(&entry);
        return std::all_of(m_plan.decoys.begin(), m_plan.decoys.end(),
                           [&](const Slip* slip) { return plant(*slip, all); });
    }

    void pullSpares()
    {
        for (int i = 0; i < m_plan.spare; ++i) {
            Entry entry;
            entry.person = m_random.below(m_plan.people.size());
            entry.before = m_plan.people[entry.person].before;
            m_batch.entries.push_back(std::move(entry));
        }
    }

    void number()
    {
        std::set<int> taken;
        std::set<std::string> accounts;
        for (std::size_t i = 0; i < m_batch.entries.size(); ++i) {
            Entry& entry = m_batch.entries[i];
            entry.id = "r" + twoPlaces(i + 1);
            do {
                entry.number = 1 + static_cast<int>(m_random.below(static_cast<std::uint64_t>(m_plan.population)));
            } while (!taken.insert(entry.number).second);
            do {
                entry.account = "A" + std::to_string(200'000 + m_random.below(90'000));
            } while (!accounts.insert(entry.account).second);
        }
    }

    void abstract(Entry& entry)
    {
        const Needs needs = entry.needs();
        const std::set<std::string> items(m_plan.items.begin(), m_plan.items.end());
        entry.stay = drawStay(m_pools, m_plan.frame, needs, entry.before, m_random);
        entry.source = sourceOf(entry.stay, m_pools, items, needs, m_random);
        for (const std::string& item : m_plan.items)
            entry.values[item] = entry.stay.truth.find(item)->second;
        for (const Slip* slip : entry.slips) {
            // A decoy's value is the true one; a comment of another kind takes the place of a blank.
            entry.values[std::string(slip->item)] =
                slip->id == "comment" ? idleComment() : slipped(*slip, entry.stay, m_random);
        }
    }

    std::string idleComment()
    {
        const auto comments = m_pools.phrases.find("comment");
        return comments == m_pools.phrases.end() ? "Nice people."
                                                 : comments->second[m_random.below(comments->second.size())];
    }

    bool abstractTwice()
    {
        const Twice& twice = *m_plan.twice;
        for (std::size_t i = 0; i < static_cast<std::size_t>(twice.records); ++i) {
            Entry& entry = m_batch.entries[i];
            entry.twice = true;
            for (const std::string& item : twice.items)
                entry.second[item] = entry.values[item];
        }
        int planted = 0;
        for (int i = 0; i < twice.first + twice.second + twice.neither; ++i) {
            const bool firstRight = i < twice.first;
            const bool secondRight = !firstRight && i < twice.first + twice.second;
            if (!disagreeOn(itemFor(planted), firstRight, secondRight))
                return false;
            ++planted;
        }
        return true;
    }

    /// Every other disagreement is on the item whose agreement is asked for.
    std::string itemFor(int planted)
    {
        const Twice& twice = *m_plan.twice;
        if (planted % 2 == 0 || twice.items.size() < 2)
            return twice.item;
        const auto& item = twice.items[m_random.below(twice.items.size())];
        return item;
    }

    /// Records on which two may still disagree about an item. `burdened`: only of people with many errors, so that
    /// one more of the first abstractor's changes nothing about who needs feedback.
    std::vector<std::size_t> freeFor(const std::string& item, bool burdened)
    {
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < static_cast<std::size_t>(m_plan.twice->records); ++i) {
            const Entry& entry = m_batch.entries[i];
            if (!entry.has(item) && entry.second.find(item)->second == entry.values.find(item)->second
                && (!burdened || m_plan.people[entry.person].errors.size() > 3))
                free.push_back(i);
        }
        return free;
    }

    bool disagreeOn(const std::string& item, bool firstRight, bool secondRight)
    {
        auto free = freeFor(item, !firstRight);
        if (free.empty())
            free = freeFor(item, false);
        if (free.empty())
            return false;
        const std::size_t record = free[m_random.below(free.size())];
        Entry& entry = m_batch.entries[record];
        const std::string right = entry.values[item];
        if (!firstRight)
            entry.values[item] = otherOpinion(item, right, {}, m_random);
        entry.second[item] = secondRight ? right : otherOpinion(item, right, entry.values[item], m_random);
        m_batch.disagreements.push_back({record, item});
        return true;
    }

    const Plan& m_plan;
    const Pools& m_pools;
    Random& m_random;
    Batch m_batch;
};

} // namespace

bool Entry::has(std::string_view item) const
{
    return std::any_of(slips.begin(), slips.end(), [&](const Slip* slip) { return slip->item == item; });
}

Needs Entry::needs() const
{
    Needs needs;
    for (const Slip* slip : slips)
        needs.emplace(slip->id);
    return needs;
}

Result<Batch> makeBatch(const Plan& plan, const Pools& pools, Random& random)
{
    return BatchMaker(plan, pools, random).make();
}

} // namespace generation::abstracts
