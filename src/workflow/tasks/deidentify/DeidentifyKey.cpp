// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyKey.h"

#include "workflow/tasks/deidentify/DeidentifySubmission.h"

#include <algorithm>

namespace workflow::deidentify {

using domain::Json;

namespace {

template <typename A, typename B>
bool meet(const A& one, const B& other)
{
    return one.document == other.document && one.span.overlaps(other.span);
}

template <typename Place, typename List>
bool meetsAny(const Place& place, const List& list)
{
    return std::any_of(list.begin(), list.end(), [&](const auto& other) { return meet(place, other); });
}

/// Reads one key: first what was written by hand, then what was derived.
class KeyReader
{
public:
    explicit KeyReader(std::vector<Issue>& issues) : m_issues(issues) {}

    DeidentifyKey read(const Json& json)
    {
        Fields root(json, "", m_issues);
        root.require("identifiers");
        root.each("identifiers", [&](const Json& entry, const std::string& at) { identifier(entry, at, false); });
        root.each("neutral", [&](const Json& entry, const std::string& at) { place(entry, at, m_key.neutral, false); });
        root.each("clinical",
                  [&](const Json& entry, const std::string& at) { place(entry, at, m_key.clinical, false); });
        root.object("derived", [&](const Json& entry, const std::string& at) { derived(entry, at); });
        const std::vector<std::string> pages = root.texts("pages");
        m_key.pages.insert(pages.begin(), pages.end());
        m_key.released = root.boolean("released").value_or(false);
        root.refuseOthers();
        return std::move(m_key);
    }

private:
    void derived(const Json& json, const std::string& pointer)
    {
        Fields fields(json, pointer, m_issues);
        fields.each("identifiers", [&](const Json& entry, const std::string& at) { identifier(entry, at, true); });
        fields.each("neutral",
                    [&](const Json& entry, const std::string& at) { place(entry, at, m_key.neutral, true); });
        fields.refuseOthers();
    }

    std::vector<Category> categories(const Json& json, Fields& fields)
    {
        std::vector<Category> found;
        const bool several = json.is_object() && json.contains("category") && json.at("category").is_array();
        fields.require("category");
        if (!several) {
            if (const auto one = readCategory(fields, "category"))
                found.push_back(*one);
            return found;
        }
        for (const std::string& text : fields.texts("category")) {
            if (const auto one = categoryFrom(text))
                found.push_back(*one);
            else
                fields.issue("category", "is no category of the Safe Harbor list");
        }
        if (json.at("category").empty())
            fields.issue("category", "must not be empty");
        return found;
    }

    void identifier(const Json& json, const std::string& pointer, bool made)
    {
        Fields fields(json, pointer, m_issues);
        Identifier read;
        read.id = fields.requiredText("id");
        read.document = fields.requiredText("document");
        read.span = readSpan(fields, true);
        read.categories = categories(json, fields);
        read.direct = fields.boolean("direct").value_or(isDirect(read.categories));
        read.rule = fields.text("rule").value_or("");
        read.why = fields.text("why").value_or("");
        fields.integer("version", 1);
        fields.refuseOthers();
        if (!read.id.empty() && !m_ids.insert(read.id).second)
            fields.issue("id", "stands twice");
        const bool taken = meetsAny(read, m_key.identifiers);
        const bool elsewhere = made && (meetsAny(read, m_key.neutral) || meetsAny(read, m_key.clinical));
        if (taken && !made)
            fields.issue("from", "overlaps another identifier");
        if (!taken && !elsewhere)
            m_key.identifiers.push_back(std::move(read));
    }

    void place(const Json& json, const std::string& pointer, std::vector<KeyPlace>& into, bool made)
    {
        Fields fields(json, pointer, m_issues);
        KeyPlace read;
        read.document = fields.requiredText("document");
        read.span = readSpan(fields, true);
        read.why = fields.text("why").value_or("");
        fields.integer("version", 1);
        fields.refuseOthers();
        if (!made && meetsAny(read, m_key.identifiers))
            fields.issue("from", "overlaps an identifier");
        else if (!made || !(meetsAny(read, m_key.identifiers) || meetsAny(read, m_key.clinical)))
            into.push_back(std::move(read));
    }

    static bool isDirect(const std::vector<Category>& categories)
    {
        return !categories.empty() && (categories.front() == Category::Mrn || categories.front() == Category::Ssn);
    }

    std::vector<Issue>& m_issues;
    DeidentifyKey m_key;
    std::set<std::string> m_ids;
};

} // namespace

std::set<std::string, std::less<>> DeidentifyKey::pagesNamed() const
{
    std::set<std::string, std::less<>> names = pages;
    for (const Identifier& each : identifiers)
        names.insert(each.document);
    for (const KeyPlace& each : neutral)
        names.insert(each.document);
    for (const KeyPlace& each : clinical)
        names.insert(each.document);
    return names;
}

Reading<DeidentifyKey> parseKey(const Json& json)
{
    std::vector<Issue> issues;
    DeidentifyKey key = KeyReader(issues).read(json);
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::deidentify
