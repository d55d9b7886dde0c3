// SPDX-License-Identifier: GPL-3.0-or-later
// The ICD-10-CM indexes and the Neoplasm and Drug tables.
#include "Walk.h"
#include "codesets/book/BookFormats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace codesets;
    const std::string_view bytes = fuzz::view(data, size);
    static_cast<void>(recognise(bytes));
    if (const auto release = fuzz::read(readIndexXml, bytes))
        fuzz::written<TermTable>(release->parts.at(0), [](const TermTable& book) { fuzz::walk(book); });
    return 0;
}
