// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "generation/makers/MpiPeople.h"

#include <string>

namespace generation::mpi {

/// A paper that lies with an item, before it has an id.
struct Sheet
{
    std::string title;
    std::string text;
    bool proof = false; ///< bears the right decision out
};

/// Copy of the state's identification card: the legal name, birth date, address.
[[nodiscard]] Sheet photoId(const Person& person, domain::Date issued);
/// The same, copied at a visit.
[[nodiscard]] Sheet photoIdOf(const Person& person, domain::Date issued, domain::Date copied);
[[nodiscard]] Sheet insuranceCard(const Person& person, const std::string& payer, domain::Random& random);
/// What the person wrote at the counter. `called` and `former` may be empty.
[[nodiscard]] Sheet registrationForm(const Person& person, domain::Date on, const std::string& called,
                                     const std::string& former);
[[nodiscard]] Sheet marriageRecord(const Person& before, const Person& after, domain::Date on);
[[nodiscard]] Sheet birthRecord(const Person& person, const std::string& remark);
[[nodiscard]] Sheet newbornRecord(const Person& mother, const Person& child, domain::Date on);
/// Proves nothing: a name and an hour.
[[nodiscard]] Sheet appointmentSlip(const Person& person, domain::Date on);
/// What another facility of the enterprise keeps.
[[nodiscard]] Sheet faceSheet(const Person& person, const std::string& facility);

} // namespace generation::mpi
