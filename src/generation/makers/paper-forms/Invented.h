// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"
#include "records/entry/Keying.h"

#include <set>

namespace generation::papers {

using domain::Random;
using records::entry::Field;
using records::entry::FieldKind;
using records::entry::Form;
using records::entry::Values;

/// Somebody who is not.
struct Person
{
    std::string family;
    std::string given;
    std::string middle;
    std::string suffix; ///< option code; mostly empty
    std::string sex;    ///< F or M
    domain::Date born{};
    int age = 0;
    std::string mrn;
};

/// One of the list; the list must not be empty.
template <typename List>
const auto& oneOf(const List& list, Random& random)
{
    return list[random.below(list.size())];
}

/// `whole` in `of`: true that often.
[[nodiscard]] bool chance(Random& random, std::uint64_t whole, std::uint64_t of);
[[nodiscard]] std::string digitsOf(std::uint64_t number, std::size_t width);
[[nodiscard]] domain::Date daysBefore(domain::Date day, std::uint64_t days);

/// An adult; family names in `used` are left out, the new one is added. InvalidInput where a pool is empty.
[[nodiscard]] domain::Result<Person> inventPerson(const House& house, domain::Date today, Random& random,
                                                  std::set<std::string>& used);

/// What is true for this person on this form, normalised. A form that the maker does not know gets nothing.
[[nodiscard]] Values inventValues(const Form& form, const Person& person, const House& house, domain::Date today,
                                  Random& random);

} // namespace generation::papers
