// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace support {

/// A line of the fixed-width HCPCS file (codesets/OfficialFormats.h): 320 columns and CR LF. A code's record (kind 3)
/// was added in 2002 and last changed in January 2019; `ended` is YYYYMMDD, or empty.
inline std::string hcpcsRecord(std::string code, const std::string& sequence, char kind, std::string title,
                               const std::string& ended = {})
{
    code.resize(5, ' ');
    title.resize(80, ' ');
    std::string line = code + sequence + kind + title;
    line.resize(320, ' ');
    if (kind == '3') {
        line.replace(268, 8, "20020701");
        line.replace(276, 8, "20190101");
        line.replace(284, ended.size(), ended);
    }
    return line + "\r\n";
}

} // namespace support
