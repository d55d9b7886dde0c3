// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditRobots.h"

#include "domain/Random.h"
#include "workflow/tasks/audit/AuditPlace.h"

#include <algorithm>

namespace workflow::audit {

using domain::Json;

namespace {

constexpr int copiedKind = 31;

Json flagOp(const domain::Evidence& place, int kind, int severity, domain::MendPath path)
{
    return {{"op", "audit.flag"}, {"document", place.document}, {"from", place.span.from},   {"to", place.span.to},
            {"kind", kind},       {"severity", severity},       {"path", domain::code(path)}};
}

Json patternOp(const Pattern& pattern)
{
    Json op = patternJson(pattern);
    op["op"] = "audit.pattern";
    return op;
}

} // namespace

std::vector<Json> perfectOps(const AuditKey& key)
{
    std::vector<Json> ops;
    std::size_t made = 0;
    for (const KeyFinding& finding : key.findings) {
        const domain::Evidence first =
            finding.places.empty() ? domain::Evidence{finding.accept.front(), {}, 1} : finding.places.front();
        ops.push_back(flagOp(first, finding.kinds.front(), finding.severity, finding.paths.front()));
        const std::string flag = "f" + std::to_string(++made);
        std::vector<domain::Evidence> told{first};
        for (const domain::Evidence& place : finding.places) {
            if (std::find(told.begin(), told.end(), place) != told.end())
                continue;
            told.push_back(place);
            ops.push_back({{"op", "audit.place"},
                           {"flag", flag},
                           {"document", place.document},
                           {"from", place.span.from},
                           {"to", place.span.to}});
        }
    }
    if (key.pattern)
        ops.push_back(patternOp(key.pattern->pattern));
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    domain::Random random(seed);
    const auto& pages = context.scenario.chart.documents;
    std::vector<Json> ops;
    const std::size_t wanted = pages.empty() ? 0 : 3 + random.below(8);
    for (std::size_t i = 0; i < wanted; ++i) {
        const domain::Document& page = pages[random.below(pages.size())];
        domain::Evidence place{page.header.id, {}, 1};
        if (const std::size_t length = domain::codePoints(page.body); length > 1) {
            place.span.from = random.below(length - 1);
            place.span.to = place.span.from + 1 + random.below(length - place.span.from - 1);
        }
        const int kind = 1 + static_cast<int>(random.below(lastKind));
        const int severity = 1 + static_cast<int>(random.below(gravest));
        ops.push_back(
            flagOp(place, kind, severity, static_cast<domain::MendPath>(random.below(domain::mendPaths.size()))));
    }
    if (!ops.empty()) {
        const domain::Document& page = pages[random.below(pages.size())];
        ops.push_back(patternOp({1 + static_cast<int>(random.below(lastKind)), page.header.author}));
    }
    return ops;
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    std::vector<Json> ops;
    for (const domain::Document& page : context.scenario.chart.documents) {
        const bool isSigned = !domain::isUnsigned(page.header);
        ops.push_back(flagOp({page.header.id, {}, 1}, isSigned ? copiedKind : unsignedKind, 2,
                             isSigned ? domain::MendPath::Query : domain::MendPath::Deficiency));
    }
    return ops;
}

} // namespace workflow::audit
