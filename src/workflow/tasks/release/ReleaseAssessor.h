// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseSubmission.h"

namespace workflow::release {

/// Scores what was sent (domain reference 6: 100 points a request, shared by its stages). `material` is null in a bare
/// assessment.
[[nodiscard]] Assessment assessRelease(const Sent& sent, const Key& key, const AssessContext& context,
                                       const Material* material);

} // namespace workflow::release
