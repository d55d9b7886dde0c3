// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Search.h"

#include "records/identity/Likeness.h"

#include <algorithm>

namespace records::identity {
namespace {

std::string digitsIn(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            result += c;
    }
    return result;
}

class Finder
{
public:
    Finder(const Query& query, const MatchTable& table)
        : m_query(query), m_table(table), m_family(folded(query.family)), m_given(folded(query.given)),
          m_sound(soundex(query.family)), m_mrn(digitsIn(query.mrn)), m_phone(digitsIn(query.phone))
    {
        m_asked.name.family = query.family;
        m_asked.name.given = query.given;
        m_asked.born = query.born;
        m_asked.phone = query.phone;
        m_asked.last4 = query.last4;
    }

    [[nodiscard]] bool meets(const Person& person, bool& formerName) const
    {
        formerName = false;
        if (!m_mrn.empty() && !digitsIn(person.mrn).starts_with(m_mrn))
            return false;
        if (!m_phone.empty() && !digitsIn(person.phone).ends_with(m_phone))
            return false;
        if (!m_query.last4.empty() && person.last4 != m_query.last4)
            return false;
        if (m_query.born && !bornThen(person))
            return false;
        if (m_family.empty() && m_given.empty())
            return true;
        if (named(person.name))
            return true;
        formerName = std::any_of(person.aliases.begin(), person.aliases.end(), [&](const Name& alias) {
            return named({alias.family.empty() ? person.name.family : alias.family,
                          alias.given.empty() ? person.name.given : alias.given,
                          {},
                          {}});
        });
        return formerName;
    }

    [[nodiscard]] Match scored(const Person& person) const
    {
        Person asked = m_asked;
        if (onlyBegun(m_family, person.name.family))
            asked.name.family.clear();
        if (onlyBegun(m_given, person.name.given))
            asked.name.given.clear();
        return match(asked, person, m_table);
    }

private:
    // Half a name that was typed so far neither agrees nor disagrees.
    [[nodiscard]] static bool onlyBegun(const std::string& asked, const std::string& name)
    {
        const std::string own = folded(name);
        return own != asked && own.starts_with(asked);
    }

    [[nodiscard]] bool bornThen(const Person& person) const
    {
        return person.born
               && (*person.born == *m_query.born || (m_query.soundAlike && transposed(*person.born, *m_query.born)));
    }

    [[nodiscard]] bool named(const Name& name) const
    {
        return (m_family.empty() || familyMeets(name.family)) && (m_given.empty() || givenMeets(name.given));
    }

    [[nodiscard]] bool familyMeets(const std::string& family) const
    {
        const std::string own = folded(family);
        if (own.starts_with(m_family))
            return true;
        return m_query.soundAlike && (soundex(family) == m_sound || jaroWinkler(own, m_family) >= m_table.alike);
    }

    [[nodiscard]] bool givenMeets(const std::string& given) const
    {
        const std::string own = folded(given);
        if (own.starts_with(m_given))
            return true;
        return m_query.soundAlike
               && (m_table.sameGivenName(own, m_given) || jaroWinkler(own, m_given) >= m_table.alike);
    }

    const Query& m_query;
    const MatchTable& m_table;
    Person m_asked;
    std::string m_family;
    std::string m_given;
    std::string m_sound;
    std::string m_mrn;
    std::string m_phone;
};

} // namespace

bool Query::empty() const
{
    return folded(family + given).empty() && !born && digitsIn(mrn + phone).empty() && last4.empty();
}

std::vector<Hit> search(const std::vector<Person>& people, const Query& query, const MatchTable& table)
{
    std::vector<Hit> hits;
    if (query.empty())
        return hits;
    const Finder finder(query, table);
    for (std::size_t i = 0; i < people.size(); ++i) {
        bool formerName = false;
        if (finder.meets(people[i], formerName))
            hits.push_back({i, finder.scored(people[i]), formerName});
    }
    std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
        if (a.match.total != b.match.total)
            return a.match.total > b.match.total;
        return people[a.person].mrn < people[b.person].mrn;
    });
    return hits;
}

} // namespace records::identity
