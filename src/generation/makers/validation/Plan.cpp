// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/Plan.h"

#include "records/validation/Statistics.h"

#include <algorithm>

namespace generation::abstracts {

using domain::Json;
using domain::Result;

namespace {

using MaybeError = std::optional<domain::Error>;

Texts textsOf(const Json& json, const char* name)
{
    Texts list;
    const auto member = json.find(name);
    if (member == json.end() || !member->is_array())
        return list;
    for (const Json& one : *member) {
        if (one.is_string())
            list.push_back(one.get<std::string>());
    }
    return list;
}

int numberOf(const Json& json, const char* name, int otherwise)
{
    const auto member = json.find(name);
    return member != json.end() && member->is_number_integer() ? member->get<int>() : otherwise;
}

double realOf(const Json& json, const char* name)
{
    const auto member = json.find(name);
    return member != json.end() && member->is_number() ? member->get<double>() : 0;
}

std::string textOf(const Json& json, const char* name)
{
    const auto member = json.find(name);
    return member != json.end() && member->is_string() ? member->get<std::string>() : std::string();
}

Json objectOf(const Json& json, const char* name)
{
    const auto member = json.find(name);
    return member != json.end() ? *member : Json(nullptr);
}

class PlanReader
{
public:
    PlanReader(const Json& json, domain::Date today, const Pools& pools) : m_json(json), m_pools(pools)
    {
        m_plan.frame.today = Days(today);
    }

    Result<Plan> read()
    {
        m_plan.title = textOf(m_json, "title");
        m_plan.items = textsOf(m_json, "items");
        m_plan.figures = textsOf(m_json, "figures");
        m_plan.confidence = numberOf(m_json, "confidence", 95);
        m_plan.sampling = objectOf(m_json, "sampling");
        m_plan.feedback = objectOf(m_json, "feedback");
        const bool terms = m_plan.feedback.is_null()
                           || (m_plan.feedback.is_object() && realOf(m_plan.feedback, "target") > 0
                               && numberOf(m_plan.feedback, "leastFields", 0) > 0);
        if (!terms)
            return unfit("feedback is {\"target\": percent, \"leastFields\": n}");
        for (const auto part : {&PlanReader::items, &PlanReader::frame, &PlanReader::people, &PlanReader::decoys,
                                &PlanReader::twice, &PlanReader::sampling}) {
            if (auto error = (this->*part)())
                return std::move(*error);
        }
        return std::move(m_plan);
    }

private:
    MaybeError items()
    {
        for (const std::string& id : m_plan.items) {
            const bool known = std::any_of(m_pools.items.begin(), m_pools.items.end(),
                                           [&](const Json& item) { return item.at("id") == id; });
            if (!known)
                return unfit("facility/quality-rules.json has no item \"" + id + "\"");
        }
        for (const char* id : {"mrn", "born", "sex", "admitted", "discharged"}) {
            if (!m_plan.asks(id))
                return unfit(std::string("items: ") + id + " is always among them");
        }
        return std::nullopt;
    }

    MaybeError frame()
    {
        const Texts days = textsOf(m_json, "discharged");
        const auto first = domain::parseDate(days.size() == 2 ? days.front() : "");
        const auto last = domain::parseDate(days.size() == 2 ? days.back() : "");
        if (!first || !last || Days(*first) > Days(*last))
            return unfit("discharged is [first day, last day]");
        m_plan.frame.first = Days(*first);
        m_plan.frame.last = Days(*last);
        if (m_plan.frame.last + std::chrono::days(14) > m_plan.frame.today)
            return unfit("the last day of discharge lies at least two weeks before the exercise");
        m_plan.changes = objectOf(m_json, "changes");
        for (const Json& change : m_plan.changes.is_array() ? m_plan.changes : Json::array()) {
            const auto from = domain::parseDate(textOf(change, "from"));
            if (!from || textOf(change, "item") != "arrived" || Days(*from) <= m_plan.frame.first
                || Days(*from) > m_plan.frame.last)
                return unfit("changes: the definition of arrived may change on a day within the batch");
            m_plan.frame.changed = Days(*from);
        }
        return std::nullopt;
    }

    MaybeError slips(const Json& from, const char* name, bool decoys, std::vector<const Slip*>& into)
    {
        for (const std::string& id : textsOf(from, name)) {
            const Slip* found = slip(id);
            if (found == nullptr || found->isDecoy() != decoys)
                return unfit(std::string(name) + ": there is no \"" + id + "\"");
            if (!m_plan.asks(found->item))
                return unfit("\"" + id + "\" wants the item \"" + std::string(found->item) + "\"");
            if (id == "arrived" && !m_plan.frame.changed)
                return unfit("\"arrived\" wants a definition that changed");
            into.push_back(found);
        }
        return std::nullopt;
    }

    MaybeError people()
    {
        const Json people = objectOf(m_json, "people");
        for (const Json& one : people.is_array() ? people : Json::array()) {
            Share share;
            share.records = one.is_object() ? numberOf(one, "records", 0) : 0;
            if (share.records < 1)
                return unfit("people: each is {\"records\": n, \"errors\": [...]}");
            const auto before = one.find("before");
            share.before = before != one.end() && *before == true;
            if (auto error = slips(one, "errors", false, share.errors))
                return error;
            if (share.before
                && std::find(share.errors.begin(), share.errors.end(), slip("arrived")) != share.errors.end())
                return unfit("people: before the change nobody can offend the new definition");
            m_plan.sample += share.records;
            m_plan.people.push_back(std::move(share));
        }
        if (m_plan.people.empty() || m_plan.people.size() > m_pools.people.size())
            return unfit("people: at least one, and no more than facility/abstracts.json has");
        return std::nullopt;
    }

    MaybeError decoys() { return slips(m_json, "decoys", true, m_plan.decoys); }

    MaybeError twice()
    {
        const Json json = objectOf(m_json, "twice");
        if (!json.is_object())
            return std::nullopt;
        Twice twice;
        twice.records = numberOf(json, "records", 0);
        twice.items = textsOf(json, "items");
        twice.item = textOf(json, "item");
        twice.first = numberOf(json, "first", 0);
        twice.second = numberOf(json, "second", 0);
        twice.neither = numberOf(json, "neither", 0);
        if (twice.records < 1 || twice.records > m_plan.sample)
            return unfit("twice: records is no more than are reviewed");
        if (std::find(twice.items.begin(), twice.items.end(), twice.item) == twice.items.end())
            return unfit("twice: item is one of its items");
        for (const std::string& item : twice.items) {
            if (!m_plan.asks(item) || !differs(item))
                return unfit("twice: \"" + item + "\" is no item that two people can see differently");
        }
        m_plan.twice = std::move(twice);
        return std::nullopt;
    }

    static bool differs(const std::string& item)
    {
        domain::Random random(0);
        return !otherOpinion(item, {}, {}, random).empty();
    }

    MaybeError sampling()
    {
        m_plan.population = m_plan.sample;
        if (!m_plan.sampling.is_object())
            return std::nullopt;
        m_plan.population = numberOf(m_plan.sampling, "population", 0);
        m_plan.spare = numberOf(m_json, "spare", 5);
        const int size = records::validation::sampleSize(m_plan.population, realOf(m_plan.sampling, "expected") / 100,
                                                         realOf(m_plan.sampling, "margin") / 100,
                                                         numberOf(m_plan.sampling, "confidence", 95));
        if (size != m_plan.sample)
            return unfit("sampling gives " + std::to_string(size) + " records, people have "
                         + std::to_string(m_plan.sample));
        if (m_plan.population < m_plan.sample + m_plan.spare)
            return unfit("sampling: no more are pulled than there are");
        return std::nullopt;
    }

    const Json& m_json;
    const Pools& m_pools;
    Plan m_plan;
};

} // namespace

bool Plan::asks(std::string_view item) const
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

Result<Plan> readPlan(const Json& parameters, domain::Date today, const Pools& pools)
{
    return PlanReader(parameters, today, pools).read();
}

domain::Error unfit(std::string detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.parameters", "abstracts", std::move(detail));
}

} // namespace generation::abstracts
