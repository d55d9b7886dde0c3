// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"

#include <string>
#include <string_view>

namespace content {

/// Reports what may stand nowhere in a library: a whole social security number, a telephone number that could be
/// somebody's (all but 555-0100 to 555-0199), a CPT code and a dental D-code (both are licensed works).
void forbiddenIn(std::string_view text, const std::string& file, Problems& problems);

} // namespace content
