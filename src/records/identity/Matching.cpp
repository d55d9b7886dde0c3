// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Matching.h"

#include "records/identity/Likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace records::identity {
namespace {

struct Compared
{
    Agreement agreement = Agreement::Missing;
    std::string why;
};

Compared plain(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty())
        return {};
    return {a == b ? Agreement::Agree : Agreement::Disagree, {}};
}

Compared names(const std::string& a, const std::string& b, const MatchTable& table, bool given)
{
    const std::string left = folded(a);
    const std::string right = folded(b);
    Compared result = plain(left, right);
    if (result.agreement != Agreement::Disagree)
        return result;
    if (given && table.sameGivenName(left, right))
        return {Agreement::Half, "nickname"};
    if (jaroWinkler(left, right) >= table.alike)
        return {Agreement::Half, "alike"};
    return result;
}

Compared births(const Person& a, const Person& b)
{
    if (!a.born || !b.born)
        return {};
    if (*a.born == *b.born)
        return {Agreement::Agree, {}};
    if (transposed(*a.born, *b.born))
        return {Agreement::Half, "transposed"};
    return {Agreement::Disagree, {}};
}

Compared sexes(const Person& a, const Person& b)
{
    if (a.sex == domain::Sex::Unknown || b.sex == domain::Sex::Unknown)
        return {};
    return {a.sex == b.sex ? Agreement::Agree : Agreement::Disagree, {}};
}

Compared compare(Field field, const Person& a, const Person& b, const MatchTable& table)
{
    switch (field) {
    case Field::Last4:
        return plain(a.last4, b.last4);
    case Field::Born:
        return births(a, b);
    case Field::Surname:
        return names(a.name.family, b.name.family, table, false);
    case Field::Given:
        return names(a.name.given, b.name.given, table, true);
    case Field::Phone:
        return plain(a.phone, b.phone);
    case Field::Zip:
        return plain(a.zip, b.zip);
    case Field::Sex:
        break;
    }
    return sexes(a, b);
}

Weight weightOf(Agreement agreement, const FieldWeight& weights)
{
    switch (agreement) {
    case Agreement::Agree:
        return weights.agree;
    case Agreement::Half:
        return weights.agree / 2;
    case Agreement::Disagree:
        return weights.disagree;
    case Agreement::Missing:
        break;
    }
    return 0;
}

bool twins(const Person& a, const Person& b, const Match& match)
{
    const auto is = [&](Field field) { return match.fields[static_cast<std::size_t>(field)].agreement; };
    const bool household = is(Field::Surname) == Agreement::Agree && is(Field::Born) == Agreement::Agree
                           && !a.address.empty() && folded(a.address) == folded(b.address);
    return household && (is(Field::Given) == Agreement::Disagree || is(Field::Last4) == Agreement::Disagree);
}

bool juniorSenior(const Person& a, const Person& b, const Match& match, const MatchTable& table)
{
    const auto is = [&](Field field) { return match.fields[static_cast<std::size_t>(field)].agreement; };
    const bool sameName = is(Field::Surname) == Agreement::Agree && is(Field::Given) == Agreement::Agree;
    if (!sameName)
        return false;
    if (folded(a.name.suffix) != folded(b.name.suffix))
        return true;
    return a.born && b.born
           && std::abs(static_cast<int>(a.born->year()) - static_cast<int>(b.born->year())) >= table.generation;
}

Band bandOf(Weight total, const MatchTable& table)
{
    if (total >= table.probable)
        return Band::Probable;
    return total >= table.review ? Band::Review : Band::None;
}

} // namespace

bool MatchTable::sameGivenName(std::string_view a, std::string_view b) const
{
    return std::any_of(nicknames.begin(), nicknames.end(), [&](const std::vector<std::string>& line) {
        return std::find(line.begin(), line.end(), a) != line.end()
               && std::find(line.begin(), line.end(), b) != line.end();
    });
}

std::string_view code(Agreement agreement)
{
    constexpr std::array<std::string_view, 4> codes{"agree", "half", "disagree", "missing"};
    return codes[static_cast<std::size_t>(agreement)];
}

std::string_view code(Band band)
{
    constexpr std::array<std::string_view, 3> codes{"probable", "review", "none"};
    return codes[static_cast<std::size_t>(band)];
}

std::string_view code(Guard guard)
{
    return guard == Guard::Twins ? "twins" : "junior-senior";
}

Match match(const Person& a, const Person& b, const MatchTable& table)
{
    Match result;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        FieldMatch& entry = result.fields[i];
        entry.field = static_cast<Field>(i);
        Compared compared = compare(entry.field, a, b, table);
        entry.agreement = compared.agreement;
        entry.why = std::move(compared.why);
        entry.weight = weightOf(entry.agreement, table.fields[i]);
        result.total += entry.weight;
    }
    result.band = bandOf(result.total, table);
    if (twins(a, b, result))
        result.guards.push_back(Guard::Twins);
    if (juniorSenior(a, b, result, table))
        result.guards.push_back(Guard::JuniorSenior);
    return result;
}

} // namespace records::identity
