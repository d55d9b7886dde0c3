// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Chart.h"
#include "domain/Json.h"
#include "workflow/TaskType.h"

#include <string>

namespace content::checking {

/// A key with codes in it, of one variant.
struct CodedKey
{
    const std::string& file;
    const std::string& prefix; ///< JSON pointer of the key in its file
    const domain::Json& key;
    const domain::Encounter& encounter;
    const workflow::PinnedCodes& codes;
};

/// Codes valid and billable in the pinned editions, editions in force on the coding date, POA where the setting asks
/// for it and "exempt" exactly for exempt codes, severities as the edition has them, pairs of codes that are in the
/// key, a rule and a reason with each entry.
void keyCodes(const CodedKey& key, Problems& problems);

} // namespace content::checking
