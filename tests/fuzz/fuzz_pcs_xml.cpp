// SPDX-License-Identifier: GPL-3.0-or-later
// ICD-10-PCS tables, index and definitions.
#include "Walk.h"
#include "codesets/book/BookFormats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace codesets;
    const std::string_view bytes = fuzz::view(data, size);
    static_cast<void>(recognise(bytes));
    const auto walk = [](const auto& book) { fuzz::walk(book); };
    if (const auto release = fuzz::read(readPcsTablesXml, bytes))
        fuzz::written<PcsTables>(release->parts.at(0), walk);
    if (const auto release = fuzz::read(readPcsIndexXml, bytes))
        fuzz::written<TermTable>(release->parts.at(0), walk);
    if (const auto release = fuzz::read(readPcsDefinitionsXml, bytes))
        fuzz::written<PcsDefinitions>(release->parts.at(0), walk);
    return 0;
}
