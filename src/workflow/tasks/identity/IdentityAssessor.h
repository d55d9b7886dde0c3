// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityKey.h"

namespace workflow::identity {

/// What the answers earn (docs/tasks/identity.md). `material` may be null: titles are then ids.
[[nodiscard]] Assessment assessIdentity(const Answers& answers, const IdentityKey& key, const AssessContext& context,
                                        const Material* material);

} // namespace workflow::identity
