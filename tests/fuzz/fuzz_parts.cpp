// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace holds: codes, notes and parts of the book, damaged or forged.
#include "Walk.h"
#include "codesets/CodesTable.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace codesets;
    const std::string text(fuzz::view(data, size));
    static_cast<void>(parseCodes(text, "codes"));
    static_cast<void>(parseNotes(text, "notes"));
    const auto walk = [](const auto& book) {
        if (book)
            fuzz::walk(*book);
    };
    walk(Tabular::parse(text, "part"));
    walk(TermTable::parse(text, "part"));
    walk(PcsTables::parse(text, "part"));
    walk(PcsDefinitions::parse(text, "part"));
    return 0;
}
