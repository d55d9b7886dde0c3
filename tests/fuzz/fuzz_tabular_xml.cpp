// SPDX-License-Identifier: GPL-3.0-or-later
// The ICD-10-CM Tabular List, and references in its notes.
#include "Walk.h"
#include "codesets/CodesTable.h"
#include "codesets/book/BookFormats.h"
#include "codesets/book/References.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace codesets;
    const std::string_view bytes = fuzz::view(data, size);
    static_cast<void>(recognise(bytes));
    for (const CodeRange& range : referencesIn(bytes)) {
        const auto again = parseRanges(formatRanges(System::Icd10cm, std::span(&range, 1)));
        fuzz::hold(again.size() == 1 && again[0].first == range.first && again[0].last == range.last
                   && again[0].with == range.with);
        static_cast<void>(range.holds(range.first));
    }
    if (const auto release = fuzz::read(readTabularXml, bytes))
        fuzz::written<Tabular>(release->parts.at(0), [](const Tabular& book) { fuzz::walk(book); });
    return 0;
}
