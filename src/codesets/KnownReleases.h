// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Format.h"

#include <string>

namespace codesets {

/// The edition of a release whose files do not name it (order files), told by how many entries it has; empty where this
/// release of the program does not know it.
[[nodiscard]] std::string knownEdition(const Release& release);

} // namespace codesets
