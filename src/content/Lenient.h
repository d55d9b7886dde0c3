// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

#include <optional>
#include <string>

namespace content {

/// Members of JSON that may be of any form: what is missing or of another type is read as empty. Never throws.
[[nodiscard]] std::string textIn(const domain::Json& object, const char* name);
[[nodiscard]] const domain::Json& listIn(const domain::Json& object, const char* name);
[[nodiscard]] std::optional<double> numberIn(const domain::Json& object, const char* name);

} // namespace content
