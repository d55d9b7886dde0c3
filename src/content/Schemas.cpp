// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Schemas.h"

#include "content/Files.h"

// valijson 1.0 is not written for this project's warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

namespace content {

using domain::Json;

struct Schemas::Compiled
{
    Json source;
    valijson::Schema schema;
};

namespace {

constexpr std::string_view suffix = ".schema.json";

using Steps = std::vector<std::string>;

// valijson writes the way to a value as "<root>", "[encounters]", "[0]".
Steps stepsOf(const valijson::ValidationResults::Error& error)
{
    Steps steps;
    for (const std::string& part : error.context) {
        if (part.size() >= 2 && part.front() == '[')
            steps.push_back(part.substr(1, part.size() - 2));
    }
    return steps;
}

std::string pointerOf(const Steps& steps)
{
    std::string pointer;
    for (const std::string& step : steps)
        pointer += "/" + step;
    return pointer;
}

bool isInside(const Steps& outer, const Steps& inner)
{
    return inner.size() > outer.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

const Json* member(const Json* schema, const char* name)
{
    if (schema == nullptr || !schema->is_object())
        return nullptr;
    const auto found = schema->find(name);
    return found == schema->end() ? nullptr : &*found;
}

const Json* below(const Json* schema, const std::string& step)
{
    if (const Json* items = member(schema, "items"))
        return items;
    if (const Json* named = member(member(schema, "properties"), step.c_str()))
        return named;
    return member(schema, "additionalProperties");
}

// What the schema says of the value at a place, in its own description.
std::string wanted(const Json& root, const Steps& steps)
{
    const Json* schema = &root;
    for (const std::string& step : steps)
        schema = below(schema, step);
    const Json* description = member(schema, "description");
    return description != nullptr && description->is_string() ? description->get<std::string>() : std::string();
}

// "Missing required property 'mrn'." -> "mrn"; the last words between quotes.
std::string quoted(const std::string& text)
{
    const std::size_t close = text.rfind('\'');
    if (close == std::string::npos || close == 0)
        return {};
    const std::size_t open = text.rfind('\'', close - 1);
    return open == std::string::npos ? std::string() : text.substr(open + 1, close - open - 1);
}

struct Wording
{
    std::string message;
    std::string remedy;
};

std::string shownValue(const Json& value, const Steps& steps)
{
    const Json* at = &value;
    for (const std::string& step : steps) {
        if (at->is_object() && at->contains(step))
            at = &at->at(step);
        else if (at->is_array() && std::stoul(step) < at->size())
            at = &at->at(std::stoul(step));
        else
            return {};
    }
    const std::string text = at->is_structured() ? std::string(at->type_name()) : at->dump();
    return text.size() > 60 ? text.substr(0, 60) + "..." : text;
}

std::string sayWanted(const std::string& description)
{
    return description.empty() ? std::string("See the schema") : "Write here: " + description;
}

Wording word(const std::string& said, const Json& schema, const Json& value, const Steps& steps)
{
    const std::string description = wanted(schema, steps);
    if (said.starts_with("Missing required property")) {
        Steps inner = steps;
        inner.push_back(quoted(said));
        const std::string needed = wanted(schema, inner);
        return {"\"" + quoted(said) + "\" is missing", needed.empty() ? "Add it" : "Add it: " + needed};
    }
    if (said.starts_with("Object contains a property"))
        return {"\"" + quoted(said) + "\" is not a member that is known here",
                "Take it out or mend its spelling; README.md lists the members"};
    if (said.starts_with("Array should contain no fewer"))
        return {"the list is too short", sayWanted(description)};
    if (said.starts_with("Elements at indexes"))
        return {"an entry stands twice in the list", "Take one of them out"};
    return {shownValue(value, steps) + " cannot stand here", sayWanted(description)};
}

} // namespace

Schemas::Schemas() = default;
Schemas::Schemas(Schemas&&) noexcept = default;
Schemas& Schemas::operator=(Schemas&&) noexcept = default;
Schemas::~Schemas() = default;

Schemas Schemas::load(const std::filesystem::path& root, Problems& problems)
{
    Schemas schemas;
    for (const std::string& file : filesIn(root, "schemas", suffix)) {
        const auto source = readJson(root, file, problems);
        if (!source)
            continue;
        auto compiled = std::make_unique<Compiled>();
        compiled->source = *source;
        try {
            valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
            parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(compiled->source), compiled->schema);
        } catch (const std::exception& failure) {
            problems.error(file, {}, std::string("this is no usable JSON Schema: ") + failure.what(),
                           "Put the schema of this release back");
            continue;
        }
        const std::string name = std::filesystem::path(file).filename().string();
        schemas.m_schemas[name.substr(0, name.size() - suffix.size())] = std::move(compiled);
    }
    return schemas;
}

bool Schemas::has(std::string_view name) const
{
    return m_schemas.contains(name);
}

void Schemas::validate(std::string_view name, const Json& value, const std::string& file, const std::string& pointer,
                       Problems& problems) const
{
    const auto found = m_schemas.find(name);
    if (found == m_schemas.end())
        return;
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(found->second->schema, valijson::adapters::NlohmannJsonAdapter(value), &results))
        return;

    std::set<Steps> places;
    for (const auto& error : results)
        places.insert(stepsOf(error));
    std::set<Steps> leaves;
    for (const Steps& place : places) {
        const bool outer =
            std::any_of(places.begin(), places.end(), [&](const Steps& other) { return isInside(place, other); });
        if (!outer)
            leaves.insert(place);
    }
    for (const auto& error : results) {
        const Steps steps = stepsOf(error);
        const bool summary = error.description.starts_with("Failed to validate");
        if (summary && !leaves.contains(steps))
            continue;
        const Wording wording = word(error.description, found->second->source, value, steps);
        problems.error(file, pointer + pointerOf(steps), wording.message, wording.remedy);
    }
}

} // namespace content
