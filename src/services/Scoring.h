// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

namespace services {

/// Keeps what progress and lists show of a score; the log can always make it anew.
[[nodiscard]] domain::Status keepScore(const Workplace& place, const OpenedSession& session);

} // namespace services
