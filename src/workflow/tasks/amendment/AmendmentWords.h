// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/amendment/AmendmentClock.h"
#include "workflow/tasks/amendment/AmendmentKey.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"

#include <string>

namespace workflow::amendment::words {

/// "First what happened: then why." One sentence; either may be empty.
[[nodiscard]] std::string sentence(const std::string& what, const std::string& why);
/// What a part is called in a finding: "the page concerned".
[[nodiscard]] std::string_view name(Part part);
/// Why a part is as the key has it, where the key does not say.
[[nodiscard]] std::string reason(Part part, const Wanted& wanted);
/// "Yours is 2 days too late"; 0 is not asked for.
[[nodiscard]] std::string offBy(int days);
[[nodiscard]] std::string extensionFault(records::amendment::ExtensionFault fault);
/// "Wrong telephone (the patient)"; the id where the tray is not at hand.
[[nodiscard]] std::string heading(const Material& material, const std::string& request);

} // namespace workflow::amendment::words
