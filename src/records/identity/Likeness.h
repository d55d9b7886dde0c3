// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"

#include <string>
#include <string_view>

namespace records::identity {

/// How alike two names or dates are, whatever the facility weighs it.

/// Letters and digits alone, ASCII lower case: "O'Dell-Ames" is "odellames".
[[nodiscard]] std::string folded(std::string_view name);

/// American Soundex as the National Archives describe it (the 1930 census rules): first letter and three digits; h and
/// w do not part two letters of one group, a vowel does. Empty where there is no letter A to Z.
[[nodiscard]] std::string soundex(std::string_view name);

/// Jaro-Winkler likeness of two folded names, 0 to 1 (Winkler 1990: a common beginning of up to four letters, scale
/// 0.1); by bytes.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);

/// The same day written wrongly: day and month exchanged, or two neighbouring digits of YYYYMMDD.
[[nodiscard]] bool transposed(domain::Date a, domain::Date b);

} // namespace records::identity
