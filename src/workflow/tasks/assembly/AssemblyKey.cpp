// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyKey.h"

#include <algorithm>
#include <set>

namespace workflow::assembly {

using domain::Json;
using records::assembly::Places;

namespace {

using Pages = std::set<std::string, std::less<>>;

class KeyReader
{
public:
    AssemblyKey read(const Json& json)
    {
        Fields fields(json, "", issues);
        fields.require("heap");
        m_key.heap = fields.texts("heap");
        m_heap = {m_key.heap.begin(), m_key.heap.end()};
        if (m_heap.size() != m_key.heap.size())
            fields.issue("heap", "has a page twice");
        fields.require("orders");
        fields.each("orders", [&](const Json& entry, const std::string& at) { order(entry, at); });
        if (fields.has("orders") && m_key.orders.empty())
            fields.issue("orders", "must hold an order");
        fields.each("misfiles", [&](const Json& entry, const std::string& at) { misfile(entry, at); });
        fields.each("duplicates", [&](const Json& entry, const std::string& at) { copies(entry, at); });
        fields.each("missing", [&](const Json& entry, const std::string& at) { missing(entry, at); });
        fields.each("index", [&](const Json& entry, const std::string& at) { index(entry, at); });
        fields.refuseOthers();
        return std::move(m_key);
    }

    std::vector<Issue> issues;

private:
    std::string page(const Json& entry, const std::string& at)
    {
        if (!entry.is_string() || !m_heap.contains(entry.get<std::string>())) {
            issues.push_back({at, "must be a page of the heap"});
            return {};
        }
        return entry.get<std::string>();
    }

    std::string pageOf(Fields& fields)
    {
        std::string name = fields.requiredText("page");
        if (!name.empty() && !m_heap.contains(name))
            fields.issue("page", "must be a page of the heap");
        return name;
    }

    void order(const Json& json, const std::string& at)
    {
        Places places;
        Pages pages;
        if (!json.is_array()) {
            issues.push_back({at, "must be a list of places"});
            return;
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            const std::string place = at + "/" + std::to_string(i);
            places.emplace_back();
            if (!json[i].is_array() || json[i].empty())
                issues.push_back({place, "must be a list of pages"});
            for (std::size_t k = 0; json[i].is_array() && k < json[i].size(); ++k) {
                places.back().push_back(page(json[i][k], place + "/" + std::to_string(k)));
                if (!pages.insert(places.back().back()).second)
                    issues.push_back({place + "/" + std::to_string(k), "stands in this order already"});
            }
        }
        if (!m_key.orders.empty() && pages != m_ordered)
            issues.push_back({at, "must hold the same pages as the first order"});
        if (m_key.orders.empty())
            m_ordered = pages;
        m_key.orders.push_back(std::move(places));
    }

    void misfile(const Json& json, const std::string& at)
    {
        Fields fields(json, at, issues);
        KeyMisfile misfile{pageOf(fields), readReason(fields), fields.text("why").value_or("")};
        if (misfile.reason == Misfile::Duplicate)
            fields.issue("reason", "copies stand under duplicates");
        if (m_ordered.contains(misfile.page))
            fields.issue("page", "stands in an order, too");
        fields.refuseOthers();
        m_key.misfiles.push_back(std::move(misfile));
    }

    void copies(const Json& json, const std::string& at)
    {
        if (!json.is_array() || json.size() < 2) {
            issues.push_back({at, "must be a list of two pages or more"});
            return;
        }
        std::vector<std::string> group;
        for (std::size_t i = 0; i < json.size(); ++i) {
            group.push_back(page(json[i], at + "/" + std::to_string(i)));
            if (!group.back().empty() && !m_ordered.contains(group.back()))
                issues.push_back({at + "/" + std::to_string(i), "stands in no order"});
        }
        m_key.duplicates.push_back(std::move(group));
    }

    void missing(const Json& json, const std::string& at)
    {
        Fields fields(json, at, issues);
        m_key.missing.push_back({fields.requiredText("type"), fields.text("rule").value_or("")});
        fields.refuseOthers();
    }

    void index(const Json& json, const std::string& at)
    {
        Fields fields(json, at, issues);
        KeyIndex entry{pageOf(fields), readIndex(fields, false), fields.texts("near")};
        if (!entry.entry.type && !entry.entry.date && !entry.entry.encounter)
            fields.issue("type", "is missing, and so are date and encounter");
        fields.refuseOthers();
        m_key.index.push_back(std::move(entry));
    }

    AssemblyKey m_key;
    Pages m_heap;
    Pages m_ordered;
};

} // namespace

std::variant<AssemblyKey, std::vector<Issue>> parseKey(const Json& json)
{
    KeyReader reader;
    AssemblyKey key = reader.read(json);
    if (!reader.issues.empty())
        return std::move(reader.issues);
    return key;
}

} // namespace workflow::assembly
