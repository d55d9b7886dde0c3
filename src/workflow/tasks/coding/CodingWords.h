// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingJudge.h"

#include <string>

namespace workflow::coding::words {

/// "What happened: why." as one sentence; either part may be empty.
[[nodiscard]] std::string sentence(const std::string& what, const std::string& why);
/// A sentence without its closing full stop.
[[nodiscard]] std::string clause(const std::string& text);
/// In what a near code differs; empty for an exact one.
[[nodiscard]] std::string likeness(const JudgedCode& code, const KeyCode& wanted);
/// "Y", or "blank".
[[nodiscard]] std::string poa(const std::string& value);
/// What the value says (OCG Appendix I).
[[nodiscard]] std::string poaReason(const std::string& value);

} // namespace workflow::coding::words
