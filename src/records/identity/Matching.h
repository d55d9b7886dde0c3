// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Result.h"
#include "records/identity/Person.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace records::identity {

/// What two records are compared by, in the order of the facility's table.
enum class Field { Last4, Born, Surname, Given, Phone, Zip, Sex };
inline constexpr std::size_t fieldCount = 7;
inline constexpr std::array<std::string_view, fieldCount> fieldCodes{"last4", "born", "surname", "given",
                                                                     "phone", "zip",  "sex"};
[[nodiscard]] constexpr std::string_view code(Field field)
{
    return fieldCodes[static_cast<std::size_t>(field)];
}

enum class Agreement { Agree, Half, Disagree, Missing };
[[nodiscard]] std::string_view code(Agreement agreement);

/// Hundredths of a weight, so that sums are exact.
using Weight = int;

struct FieldWeight
{
    std::string title;
    double m = 0; ///< how often the field agrees where the records are of one person
    double u = 0; ///< how often it agrees by chance
    Weight agree = 0;
    Weight disagree = 0;
};

/// The facility's table (facility/matching.json): Fellegi and Sunter 1969. Weights are log2(m/u) and
/// log2((1-m)/(1-u)), rounded to a tenth.
struct MatchTable
{
    std::array<FieldWeight, fieldCount> fields;
    Weight probable = 0; ///< from here on a probable match
    Weight review = 0;   ///< from here on to be looked at by a person
    double alike = 1.0;  ///< Jaro-Winkler from which two names agree by half
    int generation = 0;  ///< years between two birth dates from which one name is two generations
    std::vector<std::vector<std::string>> nicknames; ///< folded; names of one line are forms of one name

    /// Whether both are forms of one given name ("bob", "robert"); folded.
    [[nodiscard]] bool sameGivenName(std::string_view a, std::string_view b) const;
};

/// InvalidInput (identity.table), with the pointer as subject.
[[nodiscard]] domain::Result<MatchTable> matchTableFrom(const domain::Json& json);

struct FieldMatch
{
    Field field = Field::Last4;
    Agreement agreement = Agreement::Missing;
    Weight weight = 0;
    std::string why; ///< "nickname", "transposed", "alike"; empty where there is nothing to tell
};

enum class Band { Probable, Review, None };
[[nodiscard]] std::string_view code(Band band);

/// What keeps two records that match from being taken for one person by the number alone.
enum class Guard {
    Twins,        ///< same surname, birth date and address, another given name or last four
    JuniorSenior, ///< same name, another suffix or another generation
};
[[nodiscard]] std::string_view code(Guard guard);

struct Match
{
    std::array<FieldMatch, fieldCount> fields;
    Weight total = 0;
    Band band = Band::None; ///< by the total alone
    std::vector<Guard> guards;

    /// Where the pair goes: a guard holds a probable pair back for a person to look at.
    [[nodiscard]] Band route() const { return band == Band::Probable && !guards.empty() ? Band::Review : band; }
};

/// Compares by legal names and the table. Missing on either side weighs nothing; a nickname, a transposed birth date
/// and names that are alike weigh half of the agreement.
[[nodiscard]] Match match(const Person& a, const Person& b, const MatchTable& table);

} // namespace records::identity
