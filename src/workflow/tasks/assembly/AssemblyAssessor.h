// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyKey.h"
#include "workflow/tasks/assembly/AssemblySubmission.h"

namespace workflow::assembly {

/// How the order of the record came out.
struct OrderVerdict
{
    std::size_t accepted = 0;          ///< which of the key's orders it is held against
    std::size_t inSequence = 0;        ///< longest common subsequence with it
    std::size_t atStart = 0;           ///< that of the heap as it fell
    std::size_t documents = 0;         ///< pages the record is to hold, copies counted once
    std::vector<std::string> standing; ///< the pages in sequence
};

/// Held against that accepted order which it gains most in. Of copies the one that stands first counts.
[[nodiscard]] OrderVerdict judgeOrder(const std::vector<std::string>& order, const AssemblyKey& key);

/// Domain reference 1.2. Pure; docs/tasks/assembly.md tells how each point comes about.
[[nodiscard]] Assessment assessAssembly(const Submission& submission, const AssemblyKey& key,
                                        const AssessContext& context);

} // namespace workflow::assembly
