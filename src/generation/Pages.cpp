// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Pages.h"

#include <algorithm>
#include <tuple>

namespace generation {
namespace {

class Renderer
{
public:
    Renderer(const RawChart& raw, const House& house, const domain::Patient& patient, const Facts& facts)
        : m_raw(raw), m_house(house), m_facts(facts)
    {
        m_out.chart = raw.chart;
        m_out.chart.patient = patient;
    }

    RenderedChart run()
    {
        for (domain::Document& document : m_out.chart.documents)
            renderPage(document);
        for (domain::Document& document : m_out.chart.earlier)
            renderPage(document);
        for (std::size_t i = 0; i < m_out.chart.encounters.size(); ++i) {
            const std::string id = m_out.chart.encounters[i].id;
            fill(m_out.chart.encounters[i].reason, id, pointer("encounters", i, "reason"));
        }
        for (std::size_t i = 0; i < m_out.chart.orders.size(); ++i)
            fill(m_out.chart.orders[i].text, m_out.chart.orders[i].encounter, pointer("orders", i, "text"));
        for (std::size_t i = 0; i < m_out.chart.results.size(); ++i)
            fill(m_out.chart.results[i].value, m_out.chart.results[i].encounter, pointer("results", i, "value"));
        sortDocuments();
        return std::move(m_out);
    }

private:
    static std::string pointer(const char* list, std::size_t index, const char* member)
    {
        return std::string("/") + list + "/" + std::to_string(index) + "/" + member;
    }

    [[nodiscard]] SlotContext contextFor(std::string_view encounter, const Facts* overrides = nullptr) const
    {
        return {m_house, m_out.chart.patient, m_out.chart.mrn, m_raw.chart.encounter(encounter), m_facts, overrides};
    }

    [[nodiscard]] bool inForce(const domain::DocumentHeader& header) const
    {
        const domain::Document* page = m_raw.chart.document(header.id);
        return page != nullptr && page->header.version == header.version;
    }

    // Superseded versions stay as they were.
    [[nodiscard]] const Facts* overridesOf(const domain::DocumentHeader& header) const
    {
        const auto found = m_raw.overrides.find(header.id);
        return found == m_raw.overrides.end() || !inForce(header) ? nullptr : &found->second;
    }

    // Only a page that names the patient otherwise than the chart has a label of its own.
    void label(domain::DocumentHeader& header, const SlotContext& context)
    {
        const bool own = context.overrides != nullptr
                         && std::any_of(context.overrides->begin(), context.overrides->end(),
                                        [](const auto& each) { return each.first.starts_with("patient."); });
        if (!own)
            return;
        const auto value = [&](std::string_view slot) { return slotText(slot, context); };
        const auto name = value("patient.name");
        const auto mrn = value("patient.mrn");
        const auto born = value("patient.born");
        if (name && mrn && born)
            header.label = {*name, *mrn, *born};
    }

    void fill(std::string& text, std::string_view encounter, const std::string& place)
    {
        Filled filled = fillSlots(text, contextFor(encounter));
        for (SlotFault& fault : filled.faults)
            m_out.faults.push_back({place, false, false, std::move(fault)});
        text = std::move(filled.text);
    }

    void fillPage(std::string& text, const domain::DocumentHeader& header, bool title)
    {
        Filled filled = fillSlots(text, contextFor(header.encounter, overridesOf(header)));
        for (SlotFault& fault : filled.faults)
            m_out.faults.push_back({header.id, true, title, std::move(fault)});
        if (!title && inForce(header))
            m_out.places[header.id] = std::move(filled.places);
        text = std::move(filled.text);
    }

    void renderPage(domain::Document& document)
    {
        domain::DocumentHeader& header = document.header;
        fillPage(header.title, header, true);
        fillPage(document.body, header, false);
        label(header, contextFor(header.encounter, overridesOf(header)));
        if (const auto* member = m_house.member(header.author))
            header.authorName = records::displayName(*member);
        if (const auto* member = m_house.member(header.signedBy); member != nullptr && header.signedBy != header.author)
            header.signedByName = records::displayName(*member);
        if (const auto* member = m_house.member(header.cosigner))
            header.cosignerName = records::displayName(*member);
        header.groupOrder = static_cast<int>(m_house.groups.size());
        if (const auto* type = m_house.type(header.type)) {
            const std::size_t index = m_house.groupIndex(type->group);
            header.authentication = type->authentication;
            header.group = type->group;
            header.groupOrder = static_cast<int>(index);
            if (index < m_house.groups.size())
                header.groupTitle = m_house.groups[index].title;
        }
    }

    void sortDocuments()
    {
        const auto key = [](const domain::Document& document) {
            const domain::DocumentHeader& header = document.header;
            return std::tie(header.groupOrder, header.written, header.id);
        };
        std::sort(m_out.chart.documents.begin(), m_out.chart.documents.end(),
                  [&](const auto& a, const auto& b) { return key(a) < key(b); });
    }

    const RawChart& m_raw;
    const House& m_house;
    const Facts& m_facts;
    RenderedChart m_out;
};

} // namespace

RenderedChart render(const RawChart& raw, const House& house, const domain::Patient& patient, const Facts& facts)
{
    return Renderer(raw, house, patient, facts).run();
}

Facts overlay(const Facts& facts, const Variant* variant)
{
    Facts result = facts;
    if (variant != nullptr) {
        for (const auto& [name, value] : variant->facts)
            result[name] = value;
    }
    return result;
}

} // namespace generation
