// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Time.h"
#include "records/entry/Form.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace records::entry {

/// What is keyed, as the record keeps it: blanks single, dates as YYYY-MM-DD, times as HH:MM, numbers in the field's
/// unit with no more than its decimals, options by their code, telephone numbers as NNN-NNNN, a format with its
/// separators. Empty stays empty. InvalidInput, with what to do: entry.no-date (a day that the calendar has not, or no
/// date at all), entry.short-year, entry.no-time, entry.no-number, entry.no-unit (a unit that the field does not take),
/// entry.no-option, entry.no-phone, entry.bad-format.
[[nodiscard]] domain::Result<std::string> normalised(const Field& field, std::string_view keyed);

/// How a keyed value stands to what it should be.
enum class Match {
    Exact,
    Equal, ///< the same once both are normalised and letters' case is left out
    Near,  ///< one character too many, too few or another, two neighbours exchanged, or day and month exchanged
    Wrong,
    Empty,
};

/// Near is for text of three characters or more, dates, times, numbers and telephones; an option is right or wrong.
[[nodiscard]] Match compare(const Field& field, std::string_view keyed, std::string_view right);

/// Whether the number is the right one in another of the field's units, keyed without its unit.
[[nodiscard]] bool inOtherUnit(const Field& field, std::string_view keyed, std::string_view right);

/// The number in the field's unit as it is kept: with no more than the field's decimals and no zero after them; empty
/// where does not take the unit. `unit` is the field's own or one of its conversions.
[[nodiscard]] std::string converted(const Field& field, double value, std::string_view unit);

/// The number of a normalised value; 0 where it is none.
[[nodiscard]] double numberIn(std::string_view normal);

/// Text without the difference of small and capital letters (ASCII).
[[nodiscard]] std::string folded(std::string_view text);

/// Something on a form that a clerk should look at again; it does not keep anybody from going on.
struct FormRemark
{
    enum class Kind {
        Range,    ///< outside of what is plausible
        Required, ///< must be filled, and is empty
        Order,    ///< the first date is after the second
        Above,    ///< the first number is not above the second
        Age,      ///< the age is not that of the birth date
        Future,   ///< a date after today
        Title,    ///< a title in a name; names are kept without
        Suffix,   ///< a suffix in a name; it has a field of its own
    };
    Kind kind = Kind::Range;
    std::string field;
    std::string other; ///< the field it does not agree with
    friend bool operator==(const FormRemark&, const FormRemark&) = default;
};

using Values = std::map<std::string, std::string, std::less<>>; ///< normalised, by field; empty values left out

/// All remarks on a form, in the order of its fields. A field in `settled` is not asked for.
[[nodiscard]] std::vector<FormRemark> remarksOn(const Form& form, const Values& values, domain::Date today,
                                                const std::vector<std::string>& settled = {});

} // namespace records::entry
