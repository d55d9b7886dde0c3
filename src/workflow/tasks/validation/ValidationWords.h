// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/validation/ValidationKey.h"

/// What findings say.
namespace workflow::validation::words {

/// "Length of stay, r03"
[[nodiscard]] std::string place(const ValidationKey& key, const FieldAt& at);
[[nodiscard]] std::string titleOf(Figure figure);
/// A figure as a report gives it: "7.6 %", "0.67", "144".
[[nodiscard]] std::string valueOf(Figure figure, double value);
/// "accuracy or precision"
[[nodiscard]] std::string anyOf(const std::vector<std::string>& names);
/// "consistency: 4"
[[nodiscard]] std::string marked(const std::string& characteristic, const std::string& value);
/// "feedback needed: granularity"
[[nodiscard]] std::string said(bool needed, const std::string& pattern);
/// "blank" for an empty value.
[[nodiscard]] std::string shown(const std::string& value);
/// Two sentences as one reason; each may be empty.
[[nodiscard]] std::string both(const std::string& first, const std::string& second);

} // namespace workflow::validation::words
