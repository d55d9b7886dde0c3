// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "records/identity/Person.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::identity {

/// What a merge may rest on: two of these that agree. Sex and ZIP tell no one apart.
inline constexpr std::array<std::string_view, 5> identifierCodes{"name", "born", "last4", "phone", "address"};

/// The identifiers that are known on both sides and agree to the letter.
[[nodiscard]] std::vector<std::string> agreeingIdentifiers(const Person& a, const Person& b);
/// The identifiers that are known on both sides and differ.
[[nodiscard]] std::vector<std::string> differingIdentifiers(const Person& a, const Person& b);

/// The facility's policy on survivors: of two active records the one opened first, of equals the lower number. Null
/// where neither is active.
[[nodiscard]] const Person* survivorOf(const Person& a, const Person& b);

/// One record that goes into another.
struct Merge
{
    std::string survivor;
    std::string retired;
    friend bool operator==(const Merge&, const Merge&) = default;
};

/// The index with what was done to it: records are never changed or taken out, a merge makes a number an alias, and
/// can be taken back. Cheap to copy; the records are shared.
class PatientIndex
{
public:
    PatientIndex() = default;
    explicit PatientIndex(std::vector<Person> people);

    [[nodiscard]] const std::vector<Person>& people() const { return *m_people; }
    /// Null where there is no such number.
    [[nodiscard]] const Person* find(std::string_view mrn) const;
    /// The number under which a retired one lives on, through all merges; the number itself where it is active; empty
    /// where it is withdrawn or unknown.
    [[nodiscard]] std::string livesAs(std::string_view mrn) const;

    /// The retired number stays as an alias of the survivor. Errors, all with the number as subject: NotFound
    /// identity.no-record; Conflict identity.same-record, identity.retired-record.
    [[nodiscard]] domain::Status merge(const Merge& merge);
    /// Brings the retired number back. NotFound identity.no-merge where it was not merged here.
    [[nodiscard]] domain::Status unmerge(std::string_view retired);
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& merged() const { return m_merged; }

private:
    [[nodiscard]] domain::Status active(const std::string& mrn) const;

    std::shared_ptr<const std::vector<Person>> m_people = std::make_shared<const std::vector<Person>>();
    std::shared_ptr<const std::map<std::string, std::size_t, std::less<>>> m_byMrn =
        std::make_shared<const std::map<std::string, std::size_t, std::less<>>>();
    std::map<std::string, std::string, std::less<>> m_merged; ///< retired number to survivor
};

} // namespace records::identity
