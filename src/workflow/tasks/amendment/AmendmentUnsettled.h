// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentAnswer.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"

#include <string>
#include <vector>

namespace workflow::amendment {

/// What one request still lacks. No handling: nothing was chosen yet.
struct Lack
{
    std::string request;
    bool handling = false;
    std::vector<Part> parts;
};

/// In the order of the tray; nothing of the key. `inform` is never lacking: it may be that nobody is to be told.
[[nodiscard]] std::vector<Lack> unsettled(const State& state, const Material& material);

} // namespace workflow::amendment
