// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace records::deficiency {

/// Kinds of quantitative deficiency (domain reference 1.3). Undated covers untimed.
enum class Kind { MissingDoc, Unsigned, Undated, WrongAuthor, Late, OrderUnauth, NoPatientId, IncompleteField };

struct KindWords
{
    Kind kind;
    std::string_view code;  ///< as it stands in keys and answers
    std::string_view title; ///< as a trainee reads it
};

inline constexpr std::array<KindWords, 8> kinds{{
    {Kind::MissingDoc, "MISSING_DOC", "Document missing"},
    {Kind::Unsigned, "UNSIGNED", "Not signed"},
    {Kind::Undated, "UNDATED", "Not dated or timed"},
    {Kind::WrongAuthor, "WRONG_AUTHOR", "Wrong author"},
    {Kind::Late, "LATE", "Late"},
    {Kind::OrderUnauth, "ORDER_UNAUTH", "Verbal order not authenticated"},
    {Kind::NoPatientId, "NO_PATIENT_ID", "No patient identification"},
    {Kind::IncompleteField, "INCOMPLETE_FIELD", "Required part missing"},
}};

[[nodiscard]] std::optional<Kind> kindFrom(std::string_view code);
[[nodiscard]] std::string_view code(Kind kind);
[[nodiscard]] std::string_view title(Kind kind);

/// The rule that tells which pages are authenticated otherwise than by a signature.
inline constexpr std::string_view otherwiseAuthenticated = "P-AUTH";

/// What stands before the type of a document that is not there: "missing:consent".
inline constexpr std::string_view missingPrefix = "missing:";
[[nodiscard]] std::string missing(std::string_view type);

/// A document that a record may be found to lack.
struct Expected
{
    std::string_view type;
    std::string_view title;
};

inline constexpr std::array<Expected, 13> expected{{
    {"history-and-physical", "History and physical"},
    {"history-and-physical-update", "Update to the history and physical"},
    {"consent", "Consent"},
    {"pre-anesthesia", "Pre-anesthesia evaluation"},
    {"anesthesia-record", "Anesthesia record"},
    {"post-anesthesia", "Post-anesthesia evaluation"},
    {"operative-report", "Operative report"},
    {"progress-note", "Progress note"},
    {"orders", "Orders"},
    {"psychiatric-evaluation", "Psychiatric evaluation"},
    {"discharge-summary", "Discharge summary"},
    {"ed-note", "ED provider note"},
    {"clinic-note", "Clinic visit note"},
}};

} // namespace records::deficiency
