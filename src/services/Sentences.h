// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <string>

namespace services {

/// A failure as one sentence that says what happened and what to do; both front ends show it.
[[nodiscard]] std::string sentence(const domain::Error& error);

} // namespace services
