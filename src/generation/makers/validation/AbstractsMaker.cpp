// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/AbstractsMaker.h"

#include "generation/makers/validation/Batch.h"
#include "records/validation/Statistics.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace generation {
namespace abstracts {
namespace {

using domain::Json;

// FNV-1a (Fowler, Noll, Vo): the same seed brings other stays to another exercise.
std::uint64_t batchStream(std::string_view exercise)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : exercise)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

std::string ruleOf(const std::string& characteristic)
{
    std::string rule = "DQ-";
    for (const char c : characteristic)
        rule += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return rule;
}

std::string percent(double value)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

/// Fields and errors of one person.
struct Count
{
    int fields = 0;
    int errors = 0;
    std::map<std::string, int> patterns; ///< by the first characteristic of each error
};

/// Writes a batch as material and key.
class Scribe
{
public:
    Scribe(const Plan& plan, const Pools& pools, const Batch& batch)
        : m_plan(plan), m_pools(pools), m_batch(batch), m_counts(plan.people.size())
    {
    }

    Made written()
    {
        Json key = answers();
        return {material(), std::move(key)};
    }

private:
    [[nodiscard]] std::size_t sample() const { return static_cast<std::size_t>(m_plan.sample); }

    [[nodiscard]] Json material() const
    {
        Json json{{"title", m_plan.title},
                  {"today", isoDay(m_plan.frame.today)},
                  {"characteristics", m_pools.characteristics},
                  {"items", items()},
                  {"rules", rules()},
                  {"people", people()},
                  {"figures", m_plan.figures},
                  {"confidence", m_plan.confidence},
                  {"records", records()}};
        if (m_plan.changes.is_array())
            json["changes"] = m_plan.changes;
        if (m_plan.sampling.is_object())
            json["sampling"] = m_plan.sampling;
        if (m_plan.feedback.is_object())
            json["feedback"] = m_plan.feedback;
        if (m_plan.twice)
            json["agreementItem"] = m_plan.twice->item;
        return json;
    }

    [[nodiscard]] Json items() const
    {
        Json list = Json::array();
        for (const Json& item : m_pools.items) {
            if (m_plan.asks(item.at("id").get_ref<const std::string&>()))
                list.push_back(item);
        }
        return list;
    }

    /// Rules about the items of this batch.
    [[nodiscard]] Json rules() const
    {
        Json list = Json::array();
        for (const Json& rule : m_pools.rules) {
            const Json& on = rule.at("items");
            if (std::all_of(on.begin(), on.end(),
                            [&](const Json& item) { return m_plan.asks(item.get_ref<const std::string&>()); }))
                list.push_back(rule);
        }
        return list;
    }

    [[nodiscard]] Json people() const
    {
        Json list = Json::array();
        const auto add = [&](const Abstractor& one) {
            list.push_back({{"id", one.id}, {"name", one.name}, {"job", one.job}});
        };
        for (const Abstractor& one : m_batch.people)
            add(one);
        if (m_plan.twice)
            add(m_pools.second);
        return list;
    }

    [[nodiscard]] Json records() const
    {
        Json list = Json::array();
        for (const Entry& entry : m_batch.entries) {
            Json record{{"id", entry.id},           {"number", entry.number},
                        {"account", entry.account}, {"values", entry.values},
                        {"source", entry.source},   {"person", m_batch.people[entry.person].id}};
            if (entry.twice)
                record["second"] = {{"person", m_pools.second.id}, {"values", entry.second}};
            list.push_back(std::move(record));
        }
        return list;
    }

    Json answers()
    {
        Json key{{"today", isoDay(m_plan.frame.today)},
                 {"fields", Json::array()},
                 {"records", Json::array()},
                 {"people", Json::array()},
                 {"errors", Json::array()},
                 {"decoys", Json::array()},
                 {"settled", Json::array()},
                 {"confidence", m_plan.confidence}};
        for (const Json& item : items())
            key["fields"].push_back({{"id", item.at("id")}, {"title", item.at("title")}});
        for (const Abstractor& one : m_batch.people)
            key["people"].push_back({{"id", one.id}, {"title", one.name}});
        for (const Entry& entry : m_batch.entries)
            key["records"].push_back(entry.id);
        for (std::size_t i = 0; i < sample(); ++i)
            fromEntry(m_batch.entries[i], key);
        for (const Disagreement& one : m_batch.disagreements)
            key["settled"].push_back(settled(one));
        if (m_plan.sampling.is_object())
            key["sampleSize"] = m_plan.sample;
        key["figures"] = figures();
        if (m_plan.feedback.is_object())
            key["feedback"] = feedback();
        return key;
    }

    void fromEntry(const Entry& entry, Json& key)
    {
        Count& count = m_counts[entry.person];
        count.fields += static_cast<int>(entry.values.size());
        for (const Slip* slip : entry.slips) {
            const std::string item(slip->item);
            Json one{{"record", entry.id}, {"field", item}, {"why", filled(std::string(slip->why), entry.stay)}};
            if (slip->isDecoy()) {
                one["rule"] = "DQ-QUESTION";
                if (!slip->also.empty())
                    one["also"] = alsoAsked(*slip);
                key["decoys"].push_back(std::move(one));
                continue;
            }
            one["characteristics"] = slip->characteristics;
            one["rule"] = ruleOf(slip->characteristics.front());
            one["value"] = slip->asksValue ? entry.stay.truth.find(item)->second : std::string();
            one["abstracted"] = entry.values.find(item)->second;
            key["errors"].push_back(std::move(one));
            ++count.errors;
            ++count.patterns[slip->characteristics.front()];
        }
    }

    [[nodiscard]] Json alsoAsked(const Slip& slip) const
    {
        Json list = Json::array();
        for (const std::string& item : slip.also) {
            if (m_plan.asks(item))
                list.push_back(item);
        }
        return list;
    }

    Json settled(const Disagreement& one)
    {
        const Entry& entry = m_batch.entries[one.record];
        const std::string& right = entry.stay.truth.find(one.item)->second;
        const std::string& first = entry.values.find(one.item)->second;
        // It counts among the errors of the first, and has no characteristic that could make a pattern.
        m_counts[entry.person].errors += first != right ? 1 : 0;
        const std::string why = one.item == "poa"
                                    ? "The summary tells when it began: present on admission is " + right + "."
                                    : "The source gives " + right + ".";
        return {{"record", entry.id}, {"field", one.item},  {"first", first},
                {"value", right},     {"rule", "DQ-TWICE"}, {"second", entry.second.find(one.item)->second},
                {"why", why}};
    }

    [[nodiscard]] Json figures() const
    {
        Count all;
        for (const Count& count : m_counts) {
            all.fields += count.fields;
            all.errors += count.errors;
        }
        const auto interval = records::validation::wilson(all.errors, all.fields, m_plan.confidence);
        Json known{{"records", m_plan.sample},  {"fields", all.fields},
                   {"errors", all.errors},      {"rate", all.fields == 0 ? 0 : 100.0 * all.errors / all.fields},
                   {"low", 100 * interval.low}, {"high", 100 * interval.high}};
        if (m_plan.twice) {
            records::validation::CrossTable table;
            for (const Entry& entry : m_batch.entries) {
                if (entry.twice)
                    ++table[{entry.values.find(m_plan.twice->item)->second,
                             entry.second.find(m_plan.twice->item)->second}];
            }
            known["agreement"] = 100 * records::validation::agreement(table);
            known["kappa"] = records::validation::kappa(table);
        }
        Json asked = Json::object();
        for (const std::string& name : m_plan.figures) {
            if (known.contains(name))
                asked[name] = known.at(name);
        }
        return asked;
    }

    [[nodiscard]] Json feedback() const
    {
        Json list = Json::array();
        const double target = m_plan.feedback.value("target", 0.0);
        const int least = m_plan.feedback.value("leastFields", 1);
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            const Count& count = m_counts[i];
            const auto interval = records::validation::wilson(count.errors, count.fields, m_plan.confidence);
            const bool enough = count.fields >= least;
            const bool needed = enough && 100 * interval.low > target;
            Json one{{"person", m_batch.people[i].id}, {"needed", needed}};
            one["why"] = std::to_string(count.errors) + " of " + std::to_string(count.fields) + " fields are in error"
                         + (count.fields == 0 ? "" : ", " + percent(100.0 * count.errors / count.fields) + " %")
                         + ", interval " + percent(100 * interval.low) + " to " + percent(100 * interval.high) + " %"
                         + (needed   ? ": all of it lies above the target of " + percent(target) + " %."
                            : enough ? ": it does not lie above the target of " + percent(target) + " % as a whole."
                                     : "; fewer than " + std::to_string(least) + " fields say nothing of a person.");
            if (needed)
                one["characteristics"] = mostFrequent(count.patterns);
            list.push_back(std::move(one));
        }
        return list;
    }

    [[nodiscard]] static Json mostFrequent(const std::map<std::string, int>& patterns)
    {
        int most = 0;
        for (const auto& [name, count] : patterns)
            most = std::max(most, count);
        Json list = Json::array();
        for (const auto& [name, count] : patterns) {
            if (count == most)
                list.push_back(name);
        }
        return patterns.empty() ? Json::array({"accuracy"}) : list;
    }

    const Plan& m_plan;
    const Pools& m_pools;
    const Batch& m_batch;
    std::vector<Count> m_counts;
};

} // namespace
} // namespace abstracts

domain::Result<Made> AbstractsMaker::make(MakerContext& context) const
{
    const auto pools = abstracts::readPools(context.content.house());
    if (!pools)
        return pools.error();
    const auto plan = abstracts::readPlan(context.parameters, domain::dateOf(context.exercise.start), *pools);
    if (!plan)
        return plan.error();
    domain::Random random(context.random.next() ^ abstracts::batchStream(context.exercise.info.id));
    const auto batch = abstracts::makeBatch(*plan, *pools, random);
    if (!batch)
        return batch.error();
    return abstracts::Scribe(*plan, *pools, *batch).written();
}

} // namespace generation
