// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace workflow::release {

/// What is done with a request for information.
enum class Disposition { Release, ReleasePart, Return, Deny, Escalate };
inline constexpr std::array<std::string_view, 5> dispositionCodes{"release", "release-part", "return", "deny",
                                                                  "escalate"};
[[nodiscard]] constexpr std::string_view code(Disposition value)
{
    return dispositionCodes[static_cast<std::size_t>(value)];
}
[[nodiscard]] std::optional<Disposition> dispositionFrom(std::string_view code);
/// Whether pages leave the house with it.
[[nodiscard]] constexpr bool sendsPages(Disposition value)
{
    return value == Disposition::Release || value == Disposition::ReleasePart;
}

/// An id of the file with what it means to a person.
struct Word
{
    std::string_view id;
    std::string_view words;
    std::string_view rule; ///< the rule that it offends; empty where it is no fault
};

/// The elements of an authorization in the order of 45 CFR 164.508(c), what else makes one defective (b)(2), and what
/// other requests can lack.
[[nodiscard]] std::span<const Word> defectWords();
/// Ways of verifying who asks, 45 CFR 164.514(h).
[[nodiscard]] std::span<const Word> methodWords();
/// Who asks, by what the request says of itself.
[[nodiscard]] std::span<const Word> requesterWords();
/// Purposes of an entry in the accounting, 45 CFR 164.528(b)(2)(iv).
[[nodiscard]] std::span<const Word> purposeWords();
[[nodiscard]] std::span<const Word> feeWords();
[[nodiscard]] std::span<const Word> dispositionWords();

/// Null for an id that the list has not.
[[nodiscard]] const Word* wordOf(std::span<const Word> list, std::string_view id);
/// The words of an id; the id itself where the list has it not.
[[nodiscard]] std::string_view wordsOf(std::span<const Word> list, std::string_view id);

} // namespace workflow::release
