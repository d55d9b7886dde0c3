// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Random.h"
#include "generation/makers/MpiPools.h"
#include "records/identity/Person.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace generation::mpi {

using records::identity::Person;

/// The people of an index while it is made. Numbers are given in the order of the days on which records are opened, as
/// a unit numbering gives them.
class People
{
public:
    /// `pools` must outlive it.
    People(const Pools& pools, domain::Random random, domain::Date today);

    /// Households until there are `count` records: couples, children, twins, fathers and sons of one name, wives under
    /// a new name, records that were merged long ago.
    void fill(std::size_t count);

    /// A grown person of nobody's name and birth date, not in the index yet.
    [[nodiscard]] Person adult();
    [[nodiscard]] Person adult(domain::Sex sex);
    /// Gives a number and visits, opens the record, and puts it into the index. Visits that are there already tell the
    /// body only: a second record of one person has the same blood type and allergies. `daysAgo` is how long ago it was
    /// opened; 0: any day since the index began.
    Person& open(Person person, int daysAgo = 0);
    /// So many others of the same name, of other birth dates, last fours and addresses.
    void crowd(const Person& person, std::size_t count);

    [[nodiscard]] domain::Random& random() { return m_random; }
    [[nodiscard]] const Pools& pools() const { return m_pools; }
    [[nodiscard]] domain::Date today() const { return m_today; }
    [[nodiscard]] domain::Date daysAgo(int days) const;
    [[nodiscard]] std::string last4();
    [[nodiscard]] std::string phone();
    void move(Person& person); ///< to another address
    /// A name written wrongly, and still alike by the facility's table.
    [[nodiscard]] std::string misspelt(const std::string& name);
    /// A birth date whose day and month can be exchanged.
    [[nodiscard]] domain::Date exchangeable(domain::Date born);
    [[nodiscard]] records::identity::Visit visit(const Person& person, domain::Date on);

    /// By number. The references that `open` gave end here.
    [[nodiscard]] std::vector<Person> take();

private:
    void household(std::size_t count);
    void child(const Person& parent, bool junior);
    void former(const Person& person);
    [[nodiscard]] bool known(const Person& person) const;
    [[nodiscard]] std::string number(const Person& person);

    const Pools& m_pools;
    domain::Random m_random;
    domain::Date m_today;
    std::vector<std::unique_ptr<Person>> m_people; ///< addresses hold while more come
    std::set<std::string> m_numbers;
    std::set<std::string> m_known; ///< name and birth date
    int m_visits = 0;
};

} // namespace generation::mpi
