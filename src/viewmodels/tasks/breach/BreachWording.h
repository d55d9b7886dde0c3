// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace viewmodels::breach {

[[nodiscard]] QString factorTitle(std::string_view factor);
/// What a factor asks.
[[nodiscard]] QString factorHelp(std::string_view factor);
[[nodiscard]] QString levelTitle(std::string_view level);
[[nodiscard]] QString exceptionTitle(std::string_view exception);
[[nodiscard]] QString conclusionTitle(std::string_view conclusion);
[[nodiscard]] QString whoTitle(std::string_view who);

} // namespace viewmodels::breach
