// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixMaterial.h"

#include <algorithm>

namespace workflow::matrix {

using domain::Json;

namespace {

template <typename List>
auto* named(const List& list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

class MaterialReader
{
public:
    explicit MaterialReader(const Json& json) : m_json(json) {}

    Reading<Material> read()
    {
        Fields fields(m_json, {}, m_issues);
        m_material.title = fields.requiredText("title");
        const std::string text = fields.requiredText("now");
        const auto now = domain::parseLocalTime(text);
        if (now)
            m_material.now = *now;
        else if (!text.empty())
            fields.issue("now", "must be a time as YYYY-MM-DDTHH:MM");
        m_material.conditions = fields.texts("conditions");
        m_material.papers = readPapers(fields, "papers", m_issues);
        for (const char* list : {"roles", "people"})
            fields.require(list);
        fields.each("roles", [&](const Json& one, const std::string& at) { role(one, at); });
        fields.each("people", [&](const Json& one, const std::string& at) { person(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_material);
    }

private:
    void role(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        Role role{fields.requiredText("id"), fields.requiredText("title"), readCells(fields, m_issues)};
        if (m_material.role(role.id) != nullptr)
            fields.issue("id", "stands twice");
        fields.refuseOthers();
        m_material.roles.push_back(std::move(role));
    }

    void person(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        Person person;
        person.id = fields.requiredText("id");
        if (m_material.person(person.id) != nullptr)
            fields.issue("id", "stands twice");
        person.name = fields.requiredText("name");
        person.job = fields.requiredText("job");
        person.has = fields.requiredText("has");
        person.papers = fields.texts("papers");
        for (const std::string& paper : person.papers) {
            if (paperOf(m_material.papers, paper) == nullptr)
                fields.issue("papers", "\"" + paper + "\" is none of papers");
        }
        person.cells = readCells(fields, m_issues);
        fields.refuseOthers();
        m_material.people.push_back(std::move(person));
    }

    const Json& m_json;
    Material m_material;
    std::vector<Issue> m_issues;
};

} // namespace

const Person* Material::person(std::string_view id) const
{
    return named(people, id);
}

const Role* Material::role(std::string_view id) const
{
    return named(roles, id);
}

Reading<Material> readMaterial(const Json& json)
{
    return MaterialReader(json).read();
}

Cells readCells(Fields& fields, std::vector<Issue>& issues)
{
    Cells cells;
    fields.object("cells", [&](const Json& json, const std::string& at) {
        Fields sections(json, at, issues);
        for (const std::string_view section : sectionNames) {
            if (!sections.has(section))
                continue;
            Cell cell;
            for (std::string& action : sections.texts(section)) {
                if (!isOneOf(actionNames, action))
                    sections.issue(section, "there is no action \"" + action + "\"");
                else if (!cell.actions.insert(std::move(action)).second)
                    sections.issue(section, "an action stands twice");
            }
            if (!cell.actions.empty())
                cells.emplace(section, std::move(cell));
        }
        sections.refuseOthers();
    });
    fields.object("conditions", [&](const Json& json, const std::string& at) {
        Fields sections(json, at, issues);
        for (const std::string_view section : sectionNames) {
            const auto condition = sections.text(section);
            const auto cell = cells.find(section);
            if (!condition || condition->empty())
                continue;
            if (cell == cells.end())
                sections.issue(section, "a condition for a section that is closed");
            else
                cell->second.condition = *condition;
        }
        sections.refuseOthers();
    });
    return cells;
}

void writeCells(const Cells& cells, Json& json)
{
    json["cells"] = Json::object();
    for (const auto& [section, cell] : cells) {
        json["cells"][section] = Json::array();
        for (const std::string_view action : actionNames) {
            if (cell.actions.contains(action))
                json["cells"][section].push_back(action);
        }
        if (!cell.condition.empty())
            json["conditions"][section] = cell.condition;
    }
}

} // namespace workflow::matrix
