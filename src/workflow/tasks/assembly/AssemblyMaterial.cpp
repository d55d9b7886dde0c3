// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyMaterial.h"

#include "workflow/Fields.h"

#include <algorithm>

namespace workflow::assembly {

using domain::Json;

namespace {

template <typename T, typename Match>
const T* findWhere(const std::vector<T>& list, const Match& match)
{
    const auto found = std::find_if(list.begin(), list.end(), match);
    return found == list.end() ? nullptr : &*found;
}

class MaterialReader
{
public:
    Material read(const Json& json)
    {
        Material material;
        Fields fields(json, "", issues);
        material.mrn = fields.requiredText("mrn");
        material.encounter = fields.requiredText("encounter");
        fields.require("policy");
        if (fields.has("policy"))
            policy(json.at("policy"), material);
        fields.each("sections", [&](const Json& entry, const std::string& at) {
            Fields section(entry, at, issues);
            material.sections.push_back(
                {section.requiredText("id"), section.requiredText("title"), section.texts("types")});
            section.refuseOthers();
        });
        material.types = named(fields, "types");
        material.encounters = named(fields, "encounters");
        material.required = fields.texts("required");
        fields.require("pages");
        fields.each("pages",
                    [&](const Json& entry, const std::string& at) { material.pages.push_back(slip(entry, at)); });
        fields.refuseOthers();
        return material;
    }

    std::vector<Issue> issues;

private:
    void policy(const Json& json, Material& material)
    {
        Fields fields(json, "/policy", issues);
        static_cast<void>(fields.requiredText("id"));
        material.policyTitle = fields.requiredText("title");
        material.policyText = fields.requiredText("text");
        material.newestFirst = fields.choice("within", {"oldest-first", "newest-first"}) == "newest-first";
        fields.refuseOthers();
    }

    std::vector<Named> named(Fields& fields, std::string_view list)
    {
        std::vector<Named> result;
        fields.require(list);
        fields.each(list, [&](const Json& entry, const std::string& at) {
            Fields item(entry, at, issues);
            result.push_back({item.requiredText("id"), item.requiredText("title")});
            item.refuseOthers();
        });
        return result;
    }

    Slip slip(const Json& json, const std::string& at)
    {
        Fields fields(json, at, issues);
        Slip slip;
        slip.page = fields.requiredText("page");
        slip.type = fields.text("type").value_or("");
        slip.written = fields.text("written").value_or("");
        if (!slip.written.empty() && !domain::parseLocalTime(slip.written))
            fields.issue("written", "must be a time, YYYY-MM-DDTHH:MM");
        for (const std::string& field : fields.texts("blank"))
            slip.blank.insert(field);
        slip.author = fields.text("author").value_or("");
        slip.name = fields.text("name").value_or("");
        slip.mrn = fields.text("mrn").value_or("");
        if (slip.type.empty() != slip.blank.contains("type"))
            fields.issue("type", "must be told, or be blank");
        if (slip.written.empty() != slip.blank.contains("date"))
            fields.issue("written", "must be told, or its date be blank");
        if (!m_pages.insert(slip.page).second)
            fields.issue("page", "stands twice");
        fields.refuseOthers();
        return slip;
    }

    std::set<std::string> m_pages;
};

} // namespace

const Slip* Material::slip(std::string_view page) const
{
    return findWhere(pages, [&](const Slip& slip) { return slip.page == page; });
}

std::string Material::typeTitle(std::string_view type) const
{
    const Named* found = findWhere(types, [&](const Named& entry) { return entry.id == type; });
    return found == nullptr ? std::string() : found->title;
}

bool Material::hasEncounter(std::string_view id) const
{
    return findWhere(encounters, [&](const Named& entry) { return entry.id == id; }) != nullptr;
}

std::variant<Material, std::vector<Issue>> parseMaterial(const Json& json)
{
    MaterialReader reader;
    Material material = reader.read(json);
    if (!reader.issues.empty())
        return std::move(reader.issues);
    return material;
}

Material materialOf(const TaskContext& context)
{
    auto parsed = parseMaterial(context.task.material);
    auto* whole = std::get_if<Material>(&parsed);
    return whole == nullptr ? Material() : std::move(*whole);
}

} // namespace workflow::assembly
