// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyRobots.h"

#include "domain/Random.h"
#include "records/Redaction.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"

#include <algorithm>

namespace workflow::deidentify {

using domain::Json;

namespace {

Json redactionOp(const std::string& document, domain::Span span, Category category)
{
    return {{"op", "redact.add"},
            {"document", document},
            {"from", span.from},
            {"to", span.to},
            {"category", code(category)}};
}

Json lookedOp(const std::string& document)
{
    return {{"op", "redact.looked"}, {"document", document}, {"looked", true}};
}

bool worthCovering(std::string_view line)
{
    return std::any_of(line.begin(), line.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

std::vector<Json> perfectOps(const DeidentifyKey& key)
{
    std::vector<Json> ops;
    for (const Identifier& each : key.identifiers)
        ops.push_back(redactionOp(each.document, each.span, each.categories.front()));
    for (const std::string& page : key.pagesNamed())
        ops.push_back(lookedOp(page));
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    domain::Random random(seed);
    const records::Chart& chart = context.scenario.chart;
    const std::vector<std::string> pages = pagesAsked(materialOf(context.task), chart);
    std::vector<Json> ops;
    std::vector<Redaction> made;
    const std::size_t wanted = pages.empty() ? 0 : 4 + random.below(8);
    for (std::size_t i = 0; i < wanted; ++i) {
        const std::string& page = pages[random.below(pages.size())];
        const std::vector<bool> words = records::wordPoints(chart.document(page)->body);
        if (words.size() < 2)
            continue;
        const std::size_t from = random.below(words.size() - 1);
        const domain::Span span{from, std::min(words.size(), from + 1 + random.below(30))};
        const auto category = static_cast<Category>(random.below(categoryCodes.size()));
        const bool taken = std::any_of(made.begin(), made.end(), [&](const Redaction& each) {
            return each.document == page && each.span.overlaps(span);
        });
        if (taken || !words[span.from])
            continue;
        made.push_back({{}, page, span, category});
        ops.push_back(redactionOp(page, span, category));
    }
    return ops;
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    const records::Chart& chart = context.scenario.chart;
    std::vector<Json> ops;
    for (const std::string& page : pagesAsked(materialOf(context.task), chart)) {
        const std::string_view body = chart.document(page)->body;
        std::size_t points = 0;
        for (std::size_t at = 0; at < body.size();) {
            const std::size_t end = std::min(body.find('\n', at), body.size());
            const std::string_view line = body.substr(at, end - at);
            const std::size_t length = domain::codePoints(line);
            if (worthCovering(line))
                ops.push_back(redactionOp(page, {points, points + length}, Category::Name));
            points += length + 1;
            at = end + 1;
        }
        ops.push_back(lookedOp(page));
    }
    return ops;
}

} // namespace workflow::deidentify
