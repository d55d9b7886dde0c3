// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Papers.h"

#include <algorithm>

namespace workflow {

std::vector<Paper> readPapers(Fields& fields, std::string_view name, std::vector<Issue>& issues)
{
    std::vector<Paper> papers;
    fields.each(name, [&](const domain::Json& json, const std::string& at) {
        Fields one(json, at, issues);
        Paper paper;
        paper.id = one.requiredText("id");
        if (paperOf(papers, paper.id) != nullptr)
            one.issue("id", "stands twice");
        paper.title = one.requiredText("title");
        paper.author = one.text("author").value_or("");
        one.require("lines");
        paper.lines = one.texts("lines");
        one.refuseOthers();
        papers.push_back(std::move(paper));
    });
    return papers;
}

const Paper* paperOf(const std::vector<Paper>& papers, std::string_view id)
{
    const auto found = std::find_if(papers.begin(), papers.end(), [&](const Paper& one) { return one.id == id; });
    return found == papers.end() ? nullptr : &*found;
}

} // namespace workflow
