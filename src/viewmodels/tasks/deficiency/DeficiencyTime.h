// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"

#include <QString>

#include <optional>
#include <string>

namespace viewmodels {

/// What a person types for a time, as an op has it: "2026-05-05 16:40", "2026-05-05", "5/5 16:40", "5/5 1640" (the year
/// that `near` lies in). Nothing where it is none of these or a day that no calendar has.
[[nodiscard]] std::optional<std::string> typedTime(const QString& text, domain::LocalTime near);
/// "2026-05-05 16:40", and the last minute of a day as the day alone.
[[nodiscard]] QString shownTime(const std::optional<domain::LocalTime>& time);

} // namespace viewmodels
