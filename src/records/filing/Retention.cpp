// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/Retention.h"

#include <algorithm>

namespace records::filing {

using domain::Date;

namespace {

template <typename Enum, std::size_t size>
std::optional<Enum> namedIn(const std::array<std::string_view, size>& codes, std::string_view code)
{
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

bool applies(const RetentionRule& rule, const RecordFacts& record)
{
    const bool kind = std::find(rule.kinds.begin(), rule.kinds.end(), record.kind) != rule.kinds.end();
    const bool dated = rule.from != Anchor::Majority || record.born.has_value();
    return kind && dated && !(rule.noLaterStudy && record.laterStudy);
}

std::optional<Date> until(const RetentionRule& rule, const RecordFacts& record, int majority)
{
    if (rule.from == Anchor::Never)
        return std::nullopt;
    const Date start = rule.from == Anchor::Majority ? yearsAfter(*record.born, majority) : record.last;
    return yearsAfter(start, rule.years);
}

bool longer(const std::optional<Date>& one, const std::optional<Date>& other)
{
    return other.has_value() && (!one.has_value() || *other < *one);
}

} // namespace

std::optional<RecordKind> recordKindFrom(std::string_view code)
{
    return namedIn<RecordKind>(recordKindCodes, code);
}

std::optional<HoldKind> holdFrom(std::string_view code)
{
    return namedIn<HoldKind>(holdCodes, code);
}

const RetentionRule* RetentionTable::rule(std::string_view id) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RetentionRule& one) { return one.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

Date yearsAfter(Date day, int years)
{
    const Date moved = day + std::chrono::years(years);
    return moved.ok() ? moved : Date(moved.year(), std::chrono::March, std::chrono::day(1));
}

std::vector<const RetentionRule*> Retention::setting() const
{
    std::vector<const RetentionRule*> rules;
    for (const RuleDate& one : all) {
        if (one.until == from)
            rules.push_back(one.rule);
    }
    return rules;
}

Retention retentionOf(const RecordFacts& record, const RetentionTable& table)
{
    Retention result;
    for (const RetentionRule& rule : table.rules) {
        if (!applies(rule, record))
            continue;
        result.all.push_back({&rule, until(rule, record, table.majority)});
        const RuleDate& last = result.all.back();
        if (result.rule == nullptr || longer(last.until, result.from)) {
            result.rule = last.rule;
            result.from = last.until;
        }
    }
    return result;
}

bool inForce(const Hold& hold, Date on)
{
    return hold.since <= on && (!hold.lifted || on < *hold.lifted);
}

Disposal disposalOf(const Retention& retention, const std::vector<Hold>& holds, Date on)
{
    if (retention.rule == nullptr)
        return Disposal::NotYet;
    if (!retention.from)
        return Disposal::Permanent;
    if (std::any_of(holds.begin(), holds.end(), [&](const Hold& hold) { return inForce(hold, on); }))
        return Disposal::Held;
    return *retention.from <= on ? Disposal::Destroy : Disposal::NotYet;
}

} // namespace records::filing
