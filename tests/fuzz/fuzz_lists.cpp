// SPDX-License-Identifier: GPL-3.0-or-later
// Order files, HCPCS files, a licensee's table, the POA-exempt list, and the lists of the Medicare Code Editor.
#include "Fuzz.h"
#include "codesets/CodesTable.h"
#include "codesets/OfficialFormats.h"
#include "codesets/edits/MceFormats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace codesets;
    const std::string_view bytes = fuzz::view(data, size);
    static_cast<void>(recognise(bytes));
    for (const auto reader : {readOrderFile, readHcpcsFixed, readHcpcsTable, readPoaExemptList, readCptTable,
                              readMceVersionTable, readMceConflictTable}) {
        const auto release = fuzz::read(reader, bytes);
        if (!release || release->codes.empty())
            continue;
        // What is installed can be read again.
        const auto codes = parseCodes(formatCodes(release->system, release->codes), "codes");
        fuzz::hold(codes.ok() && codes->size() == release->codes.size());
    }
    return 0;
}
