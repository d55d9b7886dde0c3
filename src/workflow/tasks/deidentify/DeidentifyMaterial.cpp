// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <set>

namespace workflow::deidentify {

using domain::Json;

namespace {

constexpr std::int64_t mostPeople = 1'000'000'000;

ZipArea readArea(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    ZipArea area;
    area.zip3 = fields.requiredText("zip3");
    const bool figures = area.zip3.size() == 3 && std::all_of(area.zip3.begin(), area.zip3.end(), [](char c) {
                             return c >= '0' && c <= '9';
                         });
    if (!area.zip3.empty() && !figures)
        fields.issue("zip3", "must be the first three figures of a ZIP code");
    fields.require("people");
    const auto people = fields.integer("people", 0);
    area.people = static_cast<int>(std::min(people.value_or(0), mostPeople));
    fields.refuseOthers();
    return area;
}

} // namespace

std::variant<Material, std::vector<Issue>> parseMaterial(const Json& json)
{
    Material material;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    material.pages = fields.texts("pages");
    const std::set<std::string> once(material.pages.begin(), material.pages.end());
    if (once.size() != material.pages.size())
        fields.issue("pages", "must name each page once");
    material.recipient = fields.text("recipient").value_or("");
    material.released = fields.boolean("released").value_or(false);
    material.staffLeaves = fields.choice("staff", {"neutral", "identifier"}).value_or("neutral") == "identifier";
    fields.each("zip3", [&](const Json& entry, const std::string& at) {
        material.zip3.push_back(readArea(entry, at, issues));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return material;
}

Material materialOf(const TaskDefinition& task)
{
    if (task.material.is_null())
        return {};
    auto read = parseMaterial(task.material);
    auto* whole = std::get_if<Material>(&read);
    return whole == nullptr ? Material() : std::move(*whole);
}

std::vector<std::string> pagesAsked(const Material& material, const records::Chart& chart)
{
    std::vector<std::string> pages;
    for (const domain::Document& page : chart.documents) {
        const auto& named = material.pages;
        if (named.empty() || std::find(named.begin(), named.end(), page.header.id) != named.end())
            pages.push_back(page.header.id);
    }
    return pages;
}

} // namespace workflow::deidentify
