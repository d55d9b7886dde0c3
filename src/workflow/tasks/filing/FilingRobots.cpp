// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingRobots.h"

#include "domain/Random.h"
#include "workflow/tasks/filing/FilingJson.h"

#include <algorithm>

namespace workflow::filing {

using domain::Json;

namespace {

bool isIn(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

Json returnOp(const std::string& mrn)
{
    return {{"op", "folder.return"}, {"mrn", mrn}};
}

Json fileOp(const std::string& mrn, const std::string& after)
{
    return {{"op", "folder.file"}, {"mrn", mrn}, {"after", after}};
}

Json refileOp(const std::string& mrn, const std::string& after)
{
    return {{"op", "folder.refile"}, {"mrn", mrn}, {"after", after}};
}

Json overdueOp(const std::string& mrn)
{
    return {{"op", "loan.overdue"}, {"mrn", mrn}, {"on", true}};
}

Json pullOp(const std::string& request, const std::string& mrn, const std::string& borrower,
            const std::string& location, domain::Date due)
{
    return {{"op", "folder.pull"},        {"mrn", mrn},        {"borrower", borrower}, {"location", location},
            {"due", domain::format(due)}, {"request", request}};
}

Json decideOp(const std::string& record, std::string_view decision, const std::string& rule,
              const std::optional<domain::Date>& from)
{
    return {
        {"op", "record.decide"}, {"record", record}, {"decision", decision}, {"rule", rule}, {"from", written(from)}};
}

void placeAll(const FilingKey& key, std::vector<Json>& ops)
{
    for (std::size_t i = 0; i < key.order.size(); ++i) {
        const std::string& mrn = key.order[i];
        const std::string after = i == 0 ? std::string() : key.order[i - 1];
        if (isIn(key.cart, mrn))
            ops.push_back(fileOp(mrn, after));
        else if (isIn(key.misfiled, mrn))
            ops.push_back(refileOp(mrn, after));
    }
}

void decideAll(const FilingKey& key, std::vector<Json>& ops)
{
    for (const KeyRecord& record : key.records) {
        const std::string rule = record.rules.empty() ? std::string() : record.rules.front();
        ops.push_back(decideOp(record.id, record.decision, rule, record.from));
        if (record.methods.empty() || record.by.empty())
            continue;
        const auto witness = std::find_if(record.witnesses.begin(), record.witnesses.end(),
                                          [&](const std::string& one) { return one != record.by.front(); });
        if (witness != record.witnesses.end())
            ops.push_back({{"op", "record.destroyed"},
                           {"record", record.id},
                           {"method", record.methods.front()},
                           {"by", record.by.front()},
                           {"witness", *witness}});
    }
}

/// What a robot does before it can file: folders that lie on the cart are logged back in.
void returnWhatIsHere(const FilingState& start, std::vector<Json>& ops)
{
    for (const std::string& mrn : start.cart) {
        if (start.out(mrn))
            ops.push_back(returnOp(mrn));
    }
}

} // namespace

std::vector<Json> perfectOps(const FilingKey& key)
{
    std::vector<Json> ops;
    for (const std::string& mrn : key.returns)
        ops.push_back(returnOp(mrn));
    placeAll(key, ops);
    for (const KeyPull& pull : key.pulls)
        ops.push_back(pullOp(pull.request, pull.mrn, pull.borrower, pull.location, pull.due));
    for (const KeyReferral& referral : key.referrals)
        ops.push_back({{"op", "request.refer"}, {"request", referral.request}, {"on", true}});
    for (const std::string& mrn : key.overdue)
        ops.push_back(overdueOp(mrn));
    decideAll(key, ops);
    return ops;
}

std::vector<Json> randomOps(const FilingState& start, std::uint64_t seed)
{
    domain::Random random(seed);
    std::vector<Json> ops;
    returnWhatIsHere(start, ops);
    std::vector<std::string> shelf;
    for (const std::string& item : start.shelf) {
        if (!start.onCart(item))
            shelf.push_back(item);
    }
    for (const std::string& mrn : start.cart) {
        const std::size_t place = random.below(shelf.size() + 1);
        ops.push_back(fileOp(mrn, place == 0 ? std::string() : shelf[place - 1]));
        shelf.insert(shelf.begin() + static_cast<std::ptrdiff_t>(place), mrn);
    }
    for (const auto& guide : start.log.out()) {
        if (!start.onCart(guide.mrn) && random.below(2) == 0)
            ops.push_back(overdueOp(guide.mrn));
    }
    for (const Request& request : start.room->requests) {
        const bool here = start.onShelf(request.mrn) && !start.out(request.mrn);
        const auto days = std::chrono::days(random.below(15));
        if (here && random.below(2) == 0)
            ops.push_back(pullOp(request.id, request.mrn, request.borrower, request.location,
                                 std::chrono::sys_days(start.room->today) + days));
    }
    const auto& rules = start.room->retention.rules;
    for (const Listed& record : start.room->records) {
        const std::string rule = rules.empty() ? std::string() : rules[random.below(rules.size())].id;
        ops.push_back(decideOp(record.id, decisionCodes[random.below(decisionCodes.size())], rule,
                               records::filing::yearsAfter(record.facts.last, static_cast<int>(random.below(21)))));
    }
    return ops;
}

std::vector<Json> greedyOps(const FilingState& start)
{
    std::vector<Json> ops;
    returnWhatIsHere(start, ops);
    std::string last;
    for (const std::string& item : start.shelf) {
        if (!start.onCart(item))
            last = item;
    }
    for (const std::string& mrn : start.cart)
        ops.push_back(fileOp(mrn, last));
    for (const Request& request : start.room->requests) {
        if (start.onShelf(request.mrn) && !start.out(request.mrn))
            ops.push_back(pullOp(request.id, request.mrn, request.borrower, request.location, start.room->today));
    }
    for (const auto& guide : start.log.out()) {
        if (!start.onCart(guide.mrn))
            ops.push_back(overdueOp(guide.mrn));
    }
    for (const Listed& record : start.room->records)
        ops.push_back(decideOp(record.id, "destroy", {}, start.room->today));
    return ops;
}

} // namespace workflow::filing
