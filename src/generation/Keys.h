// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Finding.h"
#include "domain/Json.h"
#include "generation/Content.h"
#include "records/Chart.h"

#include <string>
#include <vector>

namespace generation {

/// A quote of a key that leads nowhere.
struct QuoteFault
{
    std::string pointer; ///< into the key
    std::string reason;
};

struct ResolvedKey
{
    domain::Json key; ///< every {document, quote} has become {document, from, to, version}; what else it has stays
    std::vector<QuoteFault> faults;
};

/// Looks every quote up in the rendered pages. `facts` are those the pages were rendered with.
[[nodiscard]] ResolvedKey resolveQuotes(const domain::Json& key, const records::Chart& rendered, const House& house,
                                        const Facts& facts);

/// The key with the codes of a variant: diagnoses, alternatives, procedures and their modifiers, and every list.
[[nodiscard]] domain::Json replaceCodes(const domain::Json& key, const Replacements& replace);

/// The key of one task: the member of that id where the file has `tasks`, else the whole file. Null where missing.
[[nodiscard]] const domain::Json* keyOf(const domain::Json& file, std::string_view task);

} // namespace generation
