// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryJudge.h"

/// What findings say.
namespace workflow::entry::words {

/// "right", "one slip": for the title.
[[nodiscard]] std::string outcome(Fate fate);
[[nodiscard]] std::string reason(const Field& field, const KeyField* wanted, const FieldVerdict& verdict);
/// What was answered, and what is right.
[[nodiscard]] std::string answer(const Field& field, const Answer& given, const std::string& value);
[[nodiscard]] std::string wanted(const Field& field, const KeyField& key);

} // namespace workflow::entry::words
