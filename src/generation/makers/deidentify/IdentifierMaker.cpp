// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/deidentify/IdentifierMaker.h"

#include "generation/makers/amendment/RecordAsFound.h"
#include "generation/makers/deidentify/DerivedPlaces.h"
#include "workflow/Fields.h"

#include <algorithm>

namespace generation {
namespace {

using domain::Json;

domain::Error noServe(const std::string& pointer, const std::string& reason)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.identifiers", pointer, pointer + " " + reason);
}

/// What the exercise asks of this maker.
struct LaidOut
{
    std::vector<std::string> pages;
    std::string recipient;
    std::string staff;
    Json chart; ///< parameters of RecordAsFound; null: the chart as it is
    bool released = false;
};

domain::Result<LaidOut> layoutOf(const Json& parameters)
{
    std::vector<workflow::Issue> issues;
    workflow::Fields fields(parameters, "", issues);
    LaidOut out;
    fields.text("maker");
    fields.require("pages");
    out.pages = fields.texts("pages");
    out.recipient = fields.requiredText("recipient");
    out.released = fields.boolean("released").value_or(false);
    out.staff = fields.choice("staff", {"neutral", "identifier"}).value_or("neutral");
    fields.object("chart", [&](const Json& chart, const std::string&) { out.chart = chart; });
    fields.refuseOthers();
    if (out.pages.empty())
        fields.issue("pages", "must name a page");
    if (!issues.empty())
        return noServe(issues.front().pointer, issues.front().message);
    return out;
}

domain::Status layTheChart(MakerContext& context, const Json& chart)
{
    if (chart.is_null())
        return domain::done();
    MakerContext inner{context.content, context.exercise, context.task,   chart,        context.patient,
                       context.facts,   context.chart,    context.random, context.codes};
    const auto laid = RecordAsFound().make(inner);
    return laid ? domain::done() : domain::Status(laid.error());
}

Json placeJson(const std::string& document, const deidentify::Derived& each)
{
    return {{"document", document}, {"from", each.span.from}, {"to", each.span.to}, {"why", each.why}};
}

Json keyOf(const LaidOut& layout, const RenderedChart& rendered, const House& house)
{
    Json identifiers = Json::array();
    Json neutral = Json::array();
    const deidentify::DerivedPolicy policy{layout.staff == "identifier"};
    for (const std::string& id : layout.pages) {
        const auto slots = rendered.places.find(id);
        const std::vector<SlotPlace> none;
        for (const deidentify::Derived& each : deidentify::derivedOn(
                 *rendered.chart.document(id), slots == rendered.places.end() ? none : slots->second, house, policy)) {
            Json place = placeJson(id, each);
            if (each.category.empty()) {
                neutral.push_back(std::move(place));
                continue;
            }
            place["id"] = "d" + std::to_string(identifiers.size() + 1);
            place["category"] = each.category;
            if (each.direct)
                place["direct"] = true;
            if (!each.rule.empty())
                place["rule"] = each.rule;
            identifiers.push_back(std::move(place));
        }
    }
    Json key{{"identifiers", Json::array()},
             {"derived", {{"identifiers", identifiers}, {"neutral", neutral}}},
             {"pages", layout.pages}};
    if (layout.released)
        key["released"] = true;
    return key;
}

Json materialOf(const LaidOut& layout, const House& house)
{
    Json areas = Json::array();
    for (const auto& [zip3, people] : house.facility.zipPeople)
        areas.push_back({{"zip3", zip3}, {"people", people}});
    return {{"pages", layout.pages},
            {"recipient", layout.recipient},
            {"released", layout.released},
            {"staff", layout.staff},
            {"zip3", areas}};
}

} // namespace

domain::Result<Made> IdentifierMaker::make(MakerContext& context) const
{
    const auto layout = layoutOf(context.parameters);
    if (!layout)
        return layout.error();
    if (const domain::Status laid = layTheChart(context, layout->chart); !laid)
        return laid.error();
    const RenderedChart rendered = context.rendered();
    for (const std::string& page : layout->pages) {
        if (rendered.chart.document(page) == nullptr)
            return noServe("/pages", "names " + page + ", which is no page of the chart");
    }
    const House& house = context.content.house();
    return Made{materialOf(*layout, house), keyOf(*layout, rendered, house)};
}

} // namespace generation
