// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingMaterial.h"

#include <algorithm>

namespace workflow::accounting {

using domain::Json;

namespace {

class MaterialReader
{
public:
    explicit MaterialReader(const Json& json) : m_json(json) {}

    Reading<Material> read()
    {
        Fields fields(m_json, {}, m_issues);
        m_material.title = fields.requiredText("title");
        m_material.patient = fields.requiredText("patient");
        m_material.today = day(fields, "today");
        m_material.received = day(fields, "received");
        for (const std::string& text : fields.texts("earlier")) {
            const auto date = domain::parseDate(text);
            if (date)
                m_material.earlier.push_back(*date);
            else
                fields.issue("earlier", "\"" + text + "\" is no day of the calendar");
        }
        for (const char* list : {"listed", "leftOut", "rows"})
            fields.require(list);
        m_material.listed = fields.texts("listed");
        m_material.leftOut = fields.texts("leftOut");
        m_material.asksExtension = fields.boolean("extension").value_or(false);
        m_material.summarises = fields.boolean("summarises").value_or(false);
        m_material.papers = readPapers(fields, "papers", m_issues);
        fields.each("rows", [&](const Json& one, const std::string& at) { row(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_material);
    }

private:
    static domain::Date day(Fields& fields, std::string_view name)
    {
        const std::string text = fields.requiredText(name);
        const auto date = domain::parseDate(text);
        if (!date && !text.empty())
            fields.issue(name, "must be a day as YYYY-MM-DD");
        return date ? *date : domain::Date{};
    }

    void row(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        LogRow row;
        row.id = fields.requiredText("id");
        if (m_material.row(row.id) != nullptr)
            fields.issue("id", "stands twice");
        for (const std::string_view name : fieldNames)
            row.fields.emplace(name, fields.text(name).value_or(""));
        if (const std::string& date = row.field("date"); !date.empty() && !domain::parseDate(date))
            fields.issue("date", "must be a day as YYYY-MM-DD");
        row.basis = fields.text("basis").value_or("");
        row.how = fields.text("how").value_or("");
        row.by = fields.text("by").value_or("");
        row.paper = fields.text("paper").value_or("");
        if (!row.paper.empty() && paperOf(m_material.papers, row.paper) == nullptr)
            fields.issue("paper", "is none of papers");
        fields.refuseOthers();
        m_material.rows.push_back(std::move(row));
    }

    const Json& m_json;
    Material m_material;
    std::vector<Issue> m_issues;
};

} // namespace

bool isField(std::string_view name)
{
    return std::find(fieldNames.begin(), fieldNames.end(), name) != fieldNames.end();
}

std::string_view nameOf(Day day)
{
    switch (day) {
    case Day::From:
        return "from";
    case Day::To:
        return "to";
    case Day::Due:
        return "due";
    case Day::Extended:
        return "extended";
    }
    return {};
}

std::optional<Day> dayFrom(std::string_view name)
{
    const auto found = std::find_if(allDays.begin(), allDays.end(), [&](Day day) { return nameOf(day) == name; });
    return found == allDays.end() ? std::nullopt : std::optional(*found);
}

const std::string& LogRow::field(std::string_view name) const
{
    static const std::string none;
    const auto found = fields.find(name);
    return found == fields.end() ? none : found->second;
}

const LogRow* Material::row(std::string_view id) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const LogRow& one) { return one.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

Reading<Material> readMaterial(const Json& json)
{
    return MaterialReader(json).read();
}

} // namespace workflow::accounting
