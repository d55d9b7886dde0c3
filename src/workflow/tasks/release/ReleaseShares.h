// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseJudge.h"

// Pieces of the parts' shares, for those who tell where an answer falls short.
namespace workflow::release {

[[nodiscard]] Share barShare(const std::set<Redaction>& key, const Answer& answer);
[[nodiscard]] Share letterShare(const KeyLetter& key, const Answer& answer);
[[nodiscard]] Share entryShare(const KeyEntry& key, const Answer& answer);
/// Whether a page's rule is asked for, and whether page and rule are right.
[[nodiscard]] bool asksRule(const KeyPage& page);
[[nodiscard]] bool ruleRight(const KeyPage& page, const Answer& answer);
/// Words of the letter that confirm what must not be confirmed.
[[nodiscard]] std::vector<std::string> toldTooMuch(const KeyStage& key, const Answer& answer);

} // namespace workflow::release
