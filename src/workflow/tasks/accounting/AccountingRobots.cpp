// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingRobots.h"

#include "domain/Random.h"

namespace workflow::accounting {

using domain::Json;

namespace {

Json rowOp(const std::string& row, bool include, const std::string& rule)
{
    Json op{{"op", "row.set"}, {"row", row}, {"include", include}};
    if (!rule.empty())
        op["rule"] = rule;
    return op;
}

Json dayOp(Day day, domain::Date date)
{
    return {{"op", "day.set"}, {"day", nameOf(day)}, {"date", domain::format(date)}};
}

domain::Date moved(domain::Date date, int days)
{
    return domain::Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

} // namespace

std::vector<Json> perfectOps(const AccountingKey& key)
{
    std::vector<Json> ops;
    for (const KeyRow& row : key.rows) {
        ops.push_back(rowOp(row.id, row.include, row.rules.empty() ? std::string() : row.rules.front()));
        for (const auto& [field, values] : row.fields)
            ops.push_back({{"op", "field.set"}, {"row", row.id}, {"field", field}, {"value", values.front()}});
    }
    for (const KeyRow& row : key.rows) {
        if (!row.with.empty())
            ops.push_back({{"op", "with.set"}, {"row", row.id}, {"first", row.with}});
    }
    for (const auto& [day, date] : key.days)
        ops.push_back(dayOp(day, date));
    if (!key.fee.empty())
        ops.push_back({{"op", "fee.set"}, {"fee", key.fee}});
    return ops;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    domain::Random random(seed);
    std::vector<Json> ops;
    for (const LogRow& row : material.rows) {
        const bool include = random.below(2) == 0;
        const auto& reasons = include ? material.listed : material.leftOut;
        ops.push_back(rowOp(row.id, include, reasons.empty() ? std::string() : reasons[random.below(reasons.size())]));
    }
    ops.push_back(dayOp(Day::From, moved(material.received, -365 * static_cast<int>(1 + random.below(8)))));
    ops.push_back(dayOp(Day::To, material.received));
    ops.push_back(dayOp(Day::Due, moved(material.received, 15 * static_cast<int>(1 + random.below(6)))));
    ops.push_back({{"op", "fee.set"}, {"fee", random.below(2) == 0 ? "free" : "charged"}});
    return ops;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> ops;
    for (const LogRow& row : material.rows)
        ops.push_back(rowOp(row.id, true, material.listed.empty() ? std::string() : material.listed.front()));
    ops.push_back({{"op", "fee.set"}, {"fee", "charged"}});
    return ops;
}

} // namespace workflow::accounting
