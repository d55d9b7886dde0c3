// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace codesets {

/// Whether a note asks only under a condition that a claim does not show: "if applicable", "if known", "any
/// associated", "when recorded", or the condition as a complication (of a pregnancy). OCG I.B.7.
[[nodiscard]] bool asksConditionally(std::string_view noteText);
/// Whether the codes that a note names are examples only: "such as".
[[nodiscard]] bool givesExamples(std::string_view noteText);

/// What a T36-T50 code tells: the effect of a drug wrongly or rightly taken, or too little of it (OCG I.C.19.e.5).
enum class DrugIntent { None, Poisoning, AdverseEffect, Underdosing };

/// By the fifth or sixth character: 1 to 4, 5, 6. None for codes outside T36-T50 and for what is shorter.
[[nodiscard]] DrugIntent drugIntent(std::string_view bareCode);
/// The one that a note's text speaks of; None where it speaks of none.
[[nodiscard]] DrugIntent intentAsked(std::string_view noteText);

} // namespace codesets
