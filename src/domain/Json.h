// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace domain {

using Json = nlohmann::json;

/// Reads one JSON document. Refuses what is malformed, a key that stands twice in one object, and text that is not
/// UTF-8; `source` (a file name) becomes the error's subject.
[[nodiscard]] Result<Json> parseJson(std::string_view text, std::string_view source);

/// The one way a value is written where bytes are hashed or compared: keys sorted, no blanks, UTF-8 as it is.
[[nodiscard]] std::string canonical(const Json& value);

} // namespace domain
