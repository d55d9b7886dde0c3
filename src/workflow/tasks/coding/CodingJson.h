// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Finding.h"
#include "workflow/Fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::coding {

/// {"document", "from", "to"}: a half-open span that is not empty. Where `quotes` is true (an answer key) an entry may
/// do without from and to, or have them equal; it then names no span and is left out.
[[nodiscard]] std::vector<domain::Evidence> readEvidence(Fields& fields, std::vector<Issue>& issues, bool quotes);
/// As it is written in a submission.
[[nodiscard]] domain::Json evidenceJson(const std::vector<domain::Evidence>& evidence);

/// "Y", "N", "U", "W", and empty text for blank ("", "exempt"); nothing where it is none of them.
[[nodiscard]] std::optional<std::string> readPoa(std::string_view text);

} // namespace workflow::coding
