// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

/// What can be done with a request to change the record, and what has to be said of it (domain reference 3;
/// 45 CFR 164.526).
namespace workflow::amendment {

enum class Handling {
    CorrectIndex,        ///< health information corrects type, encounter, date or title of a page
    CorrectDemographics, ///< health information or registration corrects what is known of the person
    RouteAuthor,         ///< the author writes a correction, a late entry or an addendum
    LinkAmendment,       ///< an amendment that its author signed is linked to the page
    Retract,             ///< withdrawn with its author: hidden, and kept
    Refuse,              ///< what no record allows: erasing, backdating, writing for another
    ReturnForm,          ///< back to who asks: the form, or what it lacks
    Accept,              ///< the patient's amendment, granted
    Deny,                ///< the patient's amendment, denied in writing
    Extend,              ///< the patient is told of a delay in writing
    AppendStatement,     ///< the statement of disagreement and what belongs to it are linked
};
inline constexpr std::array<std::string_view, 11> handlingCodes{
    "correct-index",   "correct-demographics", "route-author", "link-amendment", "retract",
    "refuse",          "return-form",          "accept",       "deny",           "extend",
    "append-statement"};
[[nodiscard]] std::optional<Handling> handlingFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(Handling value)
{
    return handlingCodes[static_cast<std::size_t>(value)];
}
/// "Route to the author"
[[nodiscard]] std::string_view title(Handling value);
/// What it is for: half a sentence.
[[nodiscard]] std::string_view purpose(Handling value);

/// One thing that is said of a request. The codes are members of key and submission and ids of findings.
enum class Part { Page, Change, Signer, Event, Reason, Value, Chart, Due, Extended, Ground, Letter, Inform, Append };
inline constexpr std::array<std::string_view, 13> partCodes{"page",   "change", "signer", "event",    "reason",
                                                            "value",  "chart",  "due",    "extended", "ground",
                                                            "letter", "inform", "append"};
[[nodiscard]] constexpr std::string_view code(Part value)
{
    return partCodes[static_cast<std::size_t>(value)];
}
/// What a handling asks for, in the order of its form. `event` belongs to a late entry alone.
[[nodiscard]] std::span<const Part> partsOf(Handling handling);
[[nodiscard]] bool asksFor(Handling handling, Part part);

/// An entry of a fixed list.
struct Named
{
    std::string_view id;
    std::string_view title;
};

/// "Late entry"
[[nodiscard]] std::string_view title(domain::ChangeKind kind);
/// Why a label says that the record was changed.
[[nodiscard]] std::span<const Named> reasons();
/// What of a page's index, or of a person, is corrected; empty for another handling.
[[nodiscard]] std::span<const Named> fieldsOf(Handling handling);
/// Why it is denied, refused or returned; empty for another handling.
[[nodiscard]] std::span<const Named> groundsOf(Handling handling);
/// What a letter to the patient may hold: what the law wants and what it does not.
[[nodiscard]] std::span<const Named> letterElements();
/// What may be linked to the page and go out with it.
[[nodiscard]] std::span<const Named> appendices();
/// Whether an id stands in a list.
[[nodiscard]] bool holds(std::span<const Named> list, std::string_view id);
/// The title of an id; the id itself where the list has it not.
[[nodiscard]] std::string_view titleIn(std::span<const Named> list, std::string_view id);

} // namespace workflow::amendment
