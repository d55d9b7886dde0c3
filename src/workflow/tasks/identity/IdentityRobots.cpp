// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityRobots.h"

#include "domain/Random.h"
#include "workflow/tasks/identity/IdentityOps.h"

#include <algorithm>

namespace workflow::identity {

using domain::Json;
using records::identity::Person;

namespace {

/// Keeps the ops that the worksheet takes: a robot does nothing that cannot be.
class Hand
{
public:
    Hand(IdentityState state, domain::Date today) : m_state(std::move(state)), m_today(today) {}

    void attempt(const Json& op)
    {
        const auto action = parseAction(op);
        if (!action)
            return;
        auto next = applyAction(m_state, *action, m_today);
        if (!next)
            return;
        m_state = std::move(*next);
        ops.push_back(op);
    }

    std::vector<Json> ops;

private:
    IdentityState m_state;
    domain::Date m_today;
};

Json chooseOp(const Item& item, const std::string& mrn)
{
    return {{"op", "find.choose"}, {"item", item.id}, {"mrn", mrn}};
}

Json mergeOp(const Item& item, std::size_t survivor, std::size_t retired)
{
    return {{"op", "decide.set"},
            {"item", item.id},
            {"decision", "merge"},
            {"survivor", item.mrns[survivor]},
            {"retired", {item.mrns[retired]}}};
}

/// The first record whose surname the papers of an item hold, with as much else of it as they hold.
std::string mostAlike(const Material& material, const Item& item)
{
    std::string text = item.told;
    for (const std::string& document : item.documents)
        text += "\n" + material.paper(document)->text;
    std::size_t best = 0;
    std::string mrn;
    for (const Person& person : material.index.people()) {
        if (text.find(person.name.family) == std::string::npos
            || person.standing != records::identity::Standing::Active)
            continue;
        std::size_t found = 1;
        for (const std::string& part : {person.name.given, person.last4, person.address, person.phone,
                                        person.born ? domain::format(*person.born) : std::string()})
            found += !part.empty() && text.find(part) != std::string::npos ? 1U : 0U;
        if (found > best) {
            best = found;
            mrn = person.mrn;
        }
    }
    return mrn;
}

Json randomForm(const Item& item, domain::Random& random)
{
    Json op{{"op", "decide.set"}, {"item", item.id}, {"approval", random.below(2) == 0}};
    for (const auto* list : {&records::identity::identifierCodes, &stepCodes}) {
        Json chosen = Json::array();
        for (const std::string_view each : *list) {
            if (random.below(2) == 0)
                chosen.push_back(each);
        }
        op[list == &stepCodes ? "steps" : "identifiers"] = std::move(chosen);
    }
    if (!item.documents.empty())
        op["document"] = item.documents[random.below(item.documents.size())];
    return op;
}

} // namespace

std::vector<Json> perfectOps(const IdentityKey& key)
{
    std::vector<Json> ops;
    for (const KeyItem& item : key.items) {
        if (item.choose) {
            ops.push_back({{"op", "find.choose"}, {"item", item.id}, {"mrn", *item.choose}});
            continue;
        }
        if (item.fields) {
            ops.push_back({{"op", "find.register"}, {"item", item.id}, {"fields", *item.fields}});
            continue;
        }
        Json op{{"op", "decide.set"},
                {"item", item.id},
                {"decision", code(item.decision)},
                {"identifiers", item.identifiers},
                {"approval", item.approval},
                {"steps", item.steps}};
        if (!item.documents.empty())
            op["document"] = item.documents.front();
        if (item.decision == Decision::Merge) {
            op["survivor"] = item.survivor;
            op["retired"] = {item.retired};
        }
        if (!item.visits.empty())
            op["visits"] = item.visits;
        ops.push_back(std::move(op));
    }
    return ops;
}

std::vector<Json> randomOps(const IdentityState& start, domain::Date today, std::uint64_t seed)
{
    domain::Random random(seed);
    Hand hand(start, today);
    const auto& people = start.index.people();
    for (const Item& item : start.material->items) {
        if (item.kind == ItemKind::Find) {
            if (!people.empty() && random.below(2) == 0)
                hand.attempt(chooseOp(item, people[random.below(people.size())].mrn));
            else
                hand.attempt({{"op", "find.register"},
                              {"item", item.id},
                              {"fields", {{"family", "Doe"}, {"given", "Pat"}, {"sex", "U"}}}});
            continue;
        }
        const std::size_t first = random.below(item.mrns.size());
        const Decision decision = decisionFrom(decisionCodes[random.below(decisionCodes.size())]);
        if (decision == Decision::Merge)
            hand.attempt(mergeOp(item, first, (first + 1) % item.mrns.size()));
        else
            hand.attempt({{"op", "decide.set"}, {"item", item.id}, {"decision", code(decision)}});
        hand.attempt(randomForm(item, random));
    }
    return std::move(hand.ops);
}

std::vector<Json> greedyOps(const IdentityState& start, domain::Date today)
{
    Hand hand(start, today);
    for (const Item& item : start.material->items) {
        if (item.kind == ItemKind::Find) {
            const std::string mrn = mostAlike(*start.material, item);
            if (!mrn.empty())
                hand.attempt(chooseOp(item, mrn));
            continue;
        }
        hand.attempt(mergeOp(item, 0, 1));
        Json form{{"op", "decide.set"},
                  {"item", item.id},
                  {"approval", true},
                  {"identifiers", records::identity::identifierCodes},
                  {"steps", stepCodes}};
        if (!item.documents.empty())
            form["document"] = item.documents.front();
        hand.attempt(form);
    }
    return std::move(hand.ops);
}

} // namespace workflow::identity
