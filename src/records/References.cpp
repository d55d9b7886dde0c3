// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/References.h"

#include <algorithm>
#include <utility>

namespace records {
namespace {

/// The names of the slots that stand unfilled in a text, each once.
std::vector<std::string> unfilledIn(std::string_view text)
{
    std::vector<std::string> names;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const std::size_t end = text.find("}}", at);
        if (end == std::string_view::npos)
            break;
        std::string name(text.substr(at + 2, end - at - 2));
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

class Search
{
public:
    Search(const Chart& chart, const std::function<bool(std::string_view)>& staff) : m_chart(chart), m_staff(staff) {}

    std::vector<LostReference> run()
    {
        for (const domain::Document& page : m_chart.documents)
            ofPage(page);
        for (const domain::Document& page : m_chart.earlier) {
            if (m_chart.document(page.header.id) == nullptr)
                add(Lost::Page, {}, {}, page.header.id);
        }
        if (m_chart.encounters.empty())
            add(Lost::Encounter, {}, {}, {});
        for (const domain::Encounter& encounter : m_chart.encounters)
            person({}, encounter.id, encounter.attending);
        for (const domain::Order& order : m_chart.orders) {
            encounter({}, order.id, order.encounter);
            person({}, order.id, order.by);
            person({}, order.id, order.authenticatedBy);
        }
        for (const domain::Observation& result : m_chart.results)
            encounter({}, result.id, result.encounter);
        return std::move(m_lost);
    }

private:
    void add(Lost lost, const std::string& page, const std::string& of, const std::string& to)
    {
        m_lost.push_back({lost, page, of, to});
    }

    void encounter(const std::string& page, const std::string& of, const std::string& id)
    {
        if (!id.empty() && m_chart.encounter(id) == nullptr)
            add(Lost::Encounter, page, of, id);
    }

    void person(const std::string& page, const std::string& of, const std::string& id)
    {
        if (!id.empty() && !m_staff(id))
            add(Lost::Person, page, of, id);
    }

    void ofPage(const domain::Document& document)
    {
        const domain::DocumentHeader& header = document.header;
        encounter(header.id, {}, header.encounter);
        for (const std::string& who : {header.author, header.signedBy, header.cosigner})
            person(header.id, {}, who);
        if (header.group.empty())
            add(Lost::Type, header.id, {}, header.type);
        if (header.change && !header.change->of.empty() && m_chart.document(header.change->of) == nullptr)
            add(Lost::Page, header.id, {}, header.change->of);
        for (const std::string& slot : unfilledIn(header.title + "\n" + document.body))
            add(Lost::Fact, header.id, {}, slot);
    }

    const Chart& m_chart;
    const std::function<bool(std::string_view)>& m_staff;
    std::vector<LostReference> m_lost;
};

} // namespace

std::vector<LostReference> lostReferences(const Chart& chart, const std::function<bool(std::string_view)>& staff)
{
    return Search(chart, staff).run();
}

} // namespace records
