// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/RedactedCopy.h"

#include "records/Redaction.h"
#include "services/SessionFiles.h"

#include <algorithm>

namespace services {

using domain::error;
using domain::ErrorKind;

domain::Result<std::vector<RedactedPage>> redactedPages(const std::vector<std::string>& pages,
                                                        const std::vector<TakenOut>& taken,
                                                        const generation::House& house, const PagePrinter& print)
{
    for (const TakenOut& each : taken) {
        if (std::find(pages.begin(), pages.end(), each.document) == pages.end())
            return error(ErrorKind::Conflict, "copy.other-page", each.document, "this page is not in the copy");
    }
    std::vector<RedactedPage> copy;
    for (const std::string& id : pages) {
        const auto page = print(id);
        if (!page)
            return page.error();
        std::vector<domain::Span> spans;
        for (const TakenOut& each : taken) {
            if (each.document != id)
                continue;
            if (each.span.to > domain::codePoints(page->body))
                return error(ErrorKind::Conflict, "copy.span-outside", id, "the page is shorter");
            spans.push_back(each.span);
        }
        const generation::DocumentType* type = house.type(page->header.type);
        copy.push_back(
            {type == nullptr ? std::string("Page") : type->title, records::barred(page->body, std::move(spans))});
    }
    return copy;
}

domain::Status saveRedacted(const RedactedPaper& paper, const std::vector<RedactedPage>& pages,
                            const std::filesystem::path& file)
{
    const auto bytes = paper.pdf(pages);
    return bytes ? writeWhole(file, *bytes) : domain::Status(bytes.error());
}

} // namespace services
