// SPDX-License-Identifier: GPL-3.0-or-later
// Access logs as access log-review takes them: refused with every place told, or reviewed to the end.
#include "Matrix.h"
#include "access/log/LogReview.h"
#include "access/log/Rights.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace access_control;
    static const Rights rights = *rightsFrom(fuzz::roles());
    static const LogClock clock(*records::deficiency::FacilityClock::of("America/Chicago"));
    const auto json = domain::parseJson(fuzz::view(data, size), "input");
    if (!json)
        return 0;
    const auto read = readAccessLog(*json, rights.ids(), clock);
    if (const auto* problems = std::get_if<std::vector<LogProblem>>(&read)) {
        fuzz::hold(!problems->empty());
        return 0;
    }
    const auto& log = std::get<AccessLog>(read);
    const std::vector<LogHit> hits = reviewLog(log, rights);
    fuzz::hold(toJson(hits, log).size() == hits.size());
    return 0;
}
