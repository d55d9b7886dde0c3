// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace workflow::identity {

/// How findings name things.
[[nodiscard]] std::string decisionWords(std::string_view code);   ///< empty for none
[[nodiscard]] std::string identifierWords(std::string_view code); ///< "date of birth"
[[nodiscard]] std::string stepWords(std::string_view code);       ///< "downstream systems told"
[[nodiscard]] std::string fieldWords(std::string_view code);      ///< of a registration
/// Of a criterion and its part: "field" and "born" are "date of birth".
[[nodiscard]] std::string criterionWords(std::string_view criterion, std::string_view part);

} // namespace workflow::identity
