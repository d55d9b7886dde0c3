// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentMaterial.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <set>

namespace workflow::amendment {

using domain::Json;

namespace {

domain::LocalTime readReceipt(Fields& fields)
{
    const std::string text = fields.requiredText("received");
    const auto time = domain::parseLocalTime(text);
    if (!time && !text.empty())
        fields.issue("received", "must be a time of the calendar (YYYY-MM-DDTHH:MM)");
    return time ? *time : domain::LocalTime{};
}

Letter readLetter(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Letter letter;
    Fields fields(json, pointer, issues);
    letter.id = fields.requiredText("id");
    letter.from = fields.requiredText("from");
    fields.require("role");
    letter.role = fields
                      .choice("role", {"provider", "nurse", "staff", "registration", "health-information", "patient",
                                       "family", "other-hospital", "attorney"})
                      .value_or("");
    fields.require("means");
    letter.means = fields.choice("means", {"letter", "form", "message", "note", "phone", "fax"}).value_or("");
    letter.subject = fields.requiredText("subject");
    letter.received = readReceipt(fields);
    if (const auto text = fields.text("extendedTo")) {
        const auto day = domain::parseDate(*text);
        if (day)
            letter.extendedTo = *day;
        else
            fields.issue("extendedTo", "must be a day of the calendar (YYYY-MM-DD)");
    }
    fields.require("text");
    letter.text = fields.texts("text");
    if (letter.text.empty())
        fields.issue("text", "must hold at least one paragraph");
    fields.refuseOthers();
    return letter;
}

std::vector<Option> readOptions(Fields& root, std::string_view name, std::vector<Issue>& issues)
{
    std::vector<Option> options;
    std::set<std::string> seen;
    root.each(name, [&](const Json& entry, const std::string& pointer) {
        Fields fields(entry, pointer, issues);
        Option option{fields.requiredText("id"), fields.requiredText("title")};
        if (!seen.insert(option.id).second)
            fields.issue("id", "stands twice");
        fields.refuseOthers();
        options.push_back(std::move(option));
    });
    return options;
}

} // namespace

const Letter* Material::request(std::string_view id) const
{
    const auto found =
        std::find_if(requests.begin(), requests.end(), [&](const Letter& entry) { return entry.id == id; });
    return found == requests.end() ? nullptr : &*found;
}

std::variant<Material, std::vector<Issue>> parseMaterial(const Json& json)
{
    Material material;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    root.text("schema");
    root.text("$comment");
    root.require("requests");
    root.each("requests", [&](const Json& entry, const std::string& pointer) {
        Letter letter = readLetter(entry, pointer, issues);
        if (material.request(letter.id) != nullptr)
            issues.push_back({pointer + "/id", "stands twice"});
        material.requests.push_back(std::move(letter));
    });
    if (root.isObject() && material.requests.empty())
        root.issue("requests", "must hold at least one request");
    material.people = readOptions(root, "people", issues);
    material.recipients = readOptions(root, "recipients", issues);
    material.patients = readOptions(root, "patients", issues);
    material.types = readOptions(root, "types", issues);
    root.refuseOthers();
    if (!issues.empty())
        return issues;
    return material;
}

Material materialOf(const Json& json)
{
    auto parsed = parseMaterial(json);
    auto* whole = std::get_if<Material>(&parsed);
    return whole == nullptr ? Material() : std::move(*whole);
}

bool offers(const std::vector<Option>& options, std::string_view id)
{
    return std::any_of(options.begin(), options.end(), [&](const Option& entry) { return entry.id == id; });
}

std::string titleOf(const std::vector<Option>& options, std::string_view id)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& entry) { return entry.id == id; });
    return found == options.end() ? std::string(id) : found->title;
}

} // namespace workflow::amendment
