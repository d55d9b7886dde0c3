// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachMaterial.h"

#include <algorithm>

namespace workflow::breach {

using domain::Json;

namespace {

std::vector<Offer> readOffers(Fields& fields, const char* name, std::vector<Issue>& issues)
{
    std::vector<Offer> offers;
    fields.require(name);
    fields.each(name, [&](const Json& json, const std::string& at) {
        Fields one(json, at, issues);
        std::string id = one.requiredText("id");
        if (std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.id == id; }))
            one.issue("id", "stands twice");
        offers.push_back({std::move(id), one.requiredText("title")});
        one.refuseOthers();
    });
    return offers;
}

} // namespace

const Incident* Material::incident(std::string_view id) const
{
    const auto found =
        std::find_if(incidents.begin(), incidents.end(), [&](const Incident& one) { return one.id == id; });
    return found == incidents.end() ? nullptr : &*found;
}

Reading<Material> readMaterial(const Json& json)
{
    std::vector<Issue> issues;
    Material material;
    Fields fields(json, {}, issues);
    material.title = fields.requiredText("title");
    const std::string text = fields.requiredText("today");
    const auto today = domain::parseDate(text);
    if (today)
        material.today = *today;
    else if (!text.empty())
        fields.issue("today", "must be a day as YYYY-MM-DD");
    material.sanctions = readOffers(fields, "sanctions", issues);
    material.steps = readOffers(fields, "steps", issues);
    material.papers = readPapers(fields, "papers", issues);
    fields.require("incidents");
    fields.each("incidents", [&](const Json& one, const std::string& at) {
        Fields entry(one, at, issues);
        Incident incident{entry.requiredText("id"), entry.requiredText("title"), entry.texts("papers")};
        if (material.incident(incident.id) != nullptr)
            entry.issue("id", "stands twice");
        for (const std::string& paper : incident.papers) {
            if (paperOf(material.papers, paper) == nullptr)
                entry.issue("papers", "\"" + paper + "\" is none of papers");
        }
        entry.refuseOthers();
        material.incidents.push_back(std::move(incident));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return material;
}

} // namespace workflow::breach
