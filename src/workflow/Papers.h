// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace workflow {

/// A paper that lies on the desk beside the worksheet: a letter, a form, a statement. Lines of the form "Label: value"
/// are a table (a label has at most 24 characters and no full stop), other lines are paragraphs.
struct Paper
{
    std::string id;
    std::string title;  ///< "Fax confirmation sheet"
    std::string author; ///< who wrote it and when; empty: none is named
    std::vector<std::string> lines;
};

/// Reads the list of papers under `name`; notes what is wrong with its form, ids that stand twice among it.
[[nodiscard]] std::vector<Paper> readPapers(Fields& fields, std::string_view name, std::vector<Issue>& issues);
/// Null where no paper has the id.
[[nodiscard]] const Paper* paperOf(const std::vector<Paper>& papers, std::string_view id);

} // namespace workflow
