// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Time.h"

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

/// Paper records: where a folder stands, who has it, how long it is kept.
namespace records::filing {

/// How a room files its folders.
enum class System {
    Straight,      ///< the whole number, ascending
    TerminalDigit, ///< last pair, then middle pair, then first pair
    MiddleDigit,   ///< middle pair, then first pair, then last pair
    Alphabetic,    ///< by name
};

inline constexpr std::array<std::string_view, 4> systemCodes{"straight", "terminal-digit", "middle-digit",
                                                             "alphabetic"};
[[nodiscard]] std::optional<System> systemFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(System system)
{
    return systemCodes[static_cast<std::size_t>(system)];
}

/// A record number AA-BB-CC.
struct RecordNumber
{
    std::array<int, 3> pairs{}; ///< 0 to 99 each, as read from left to right
    friend bool operator==(const RecordNumber&, const RecordNumber&) = default;
};

/// InvalidInput (filing.number) where it is not three pairs of digits with hyphens between them.
[[nodiscard]] domain::Result<RecordNumber> parseNumber(std::string_view text);
[[nodiscard]] std::string format(const RecordNumber& number);

/// Which pair of the number is read first, second and third: 0 is the leftmost. For Alphabetic as for Straight.
[[nodiscard]] std::array<std::size_t, 3> readingOrder(System system);

/// A name as an alphabetic room reads it.
struct FilingName
{
    std::string surname;
    std::string given;
    std::string middle;
    std::string suffix; ///< "Jr", "III"
};

/// What stands on a folder's spine.
struct Label
{
    RecordNumber number;
    FilingName name;
    domain::Date born{};
};

/// One unit of a name: upper case, without marks, blanks and hyphens, so that "O'Dell" is ODELL and "De la Cruz" one
/// unit. Letters are taken as written: "Mc" is not "Mac".
[[nodiscard]] std::string unit(std::string_view text);

/// Two names, unit by unit: surname, given, middle. A shorter unit that agrees stands first ("nothing before
/// something"); a suffix breaks the tie, none before numeric before alphabetic; the birth date comes last.
[[nodiscard]] std::strong_ordering compareAlphabetic(const Label& left, const Label& right);

/// Two folders in a room of this system; equal numbers are equal whatever the names.
[[nodiscard]] std::strong_ordering compare(System system, const Label& left, const Label& right);

} // namespace records::filing
