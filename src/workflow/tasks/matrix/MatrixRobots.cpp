// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixRobots.h"

#include "domain/Random.h"

namespace workflow::matrix {

using domain::Json;

namespace {

Json askFor(const char* verb, const std::string& person)
{
    return {{"op", verb}, {"person", person}};
}

Json cellOp(const std::string& person, std::string_view section, std::string_view action, bool on)
{
    Json op = askFor("cell.set", person);
    op["section"] = section;
    op["action"] = action;
    op["on"] = on;
    return op;
}

void dayOp(std::vector<Json>& ops, const std::string& person, const char* day, const std::optional<domain::Date>& date)
{
    if (!date)
        return;
    Json op = askFor("day.set", person);
    op["day"] = day;
    op["date"] = domain::format(*date);
    ops.push_back(std::move(op));
}

bool allows(const Cells& cells, std::string_view section, std::string_view action)
{
    const auto cell = cells.find(section);
    return cell != cells.end() && cell->second.actions.contains(action);
}

/// Turns what there is into what there shall be.
void cellOps(std::vector<Json>& ops, const KeyPerson& person)
{
    const Cells& target = *person.cells;
    for (const std::string_view section : sectionNames) {
        // What is new comes first: a section that loses its last action loses its condition with it.
        for (const bool wanted : {true, false}) {
            for (const std::string_view action : actionNames) {
                if (allows(target, section, action) == wanted && allows(person.start, section, action) != wanted)
                    ops.push_back(cellOp(person.id, section, action, wanted));
            }
        }
        const auto cell = target.find(section);
        if (cell == target.end())
            continue;
        const auto had = person.start.find(section);
        const std::string held = had == person.start.end() ? std::string() : had->second.condition;
        if (held == cell->second.condition)
            continue;
        Json op = askFor(cell->second.condition.empty() ? "condition.clear" : "condition.set", person.id);
        op["section"] = section;
        if (!cell->second.condition.empty())
            op["condition"] = cell->second.condition;
        ops.push_back(std::move(op));
    }
}

} // namespace

std::vector<Json> perfectOps(const MatrixKey& key)
{
    std::vector<Json> ops;
    for (const KeyPerson& person : key.people) {
        if (person.cells && !isShut(person.account))
            cellOps(ops, person);
        Json account = askFor("account.set", person.id);
        account["account"] = person.account;
        ops.push_back(std::move(account));
        if (person.by) {
            Json by = askFor("by.set", person.id);
            by["by"] = domain::format(*person.by);
            ops.push_back(std::move(by));
        }
        if (!person.role.empty()) {
            Json role = askFor("role.set", person.id);
            role["role"] = person.role;
            ops.push_back(std::move(role));
        }
        dayOp(ops, person.id, "from", person.from);
        dayOp(ops, person.id, "to", person.to);
    }
    return ops;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    domain::Random random(seed);
    std::vector<Json> ops;
    for (const Person& person : material.people) {
        for (const std::string_view section : sectionNames) {
            const std::string_view action = actionNames[random.below(actionNames.size())];
            if (random.below(2) == 0)
                ops.push_back(cellOp(person.id, section, action, !allows(person.cells, section, action)));
        }
        Json account = askFor("account.set", person.id);
        account["account"] = accountNames[random.below(accountNames.size())];
        ops.push_back(std::move(account));
        Json role = askFor("role.set", person.id);
        role["role"] = material.roles[random.below(material.roles.size())].id;
        ops.push_back(std::move(role));
    }
    return ops;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> ops;
    for (const Person& person : material.people) {
        for (const std::string_view section : sectionNames) {
            for (const std::string_view action : actionNames) {
                if (!allows(person.cells, section, action))
                    ops.push_back(cellOp(person.id, section, action, true));
            }
        }
        Json account = askFor("account.set", person.id);
        account["account"] = "open";
        ops.push_back(std::move(account));
    }
    return ops;
}

} // namespace workflow::matrix
