// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Bench.h"

#include <algorithm>

namespace generation::planting {

domain::Error cannot(std::string reason)
{
    return domain::error(domain::ErrorKind::Unsupported, "plant.cannot", {}, std::move(reason));
}

std::string pageTag(std::string_view document)
{
    return "page:" + std::string(document);
}

std::string headerTag(std::string_view document)
{
    return "header:" + std::string(document);
}

std::string slotTag(std::string_view document, std::string_view slot)
{
    return "slot:" + std::string(document) + ":" + std::string(slot);
}

domain::Document* Bench::page(std::string_view id) const
{
    auto& pages = chart.chart.documents;
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& each) { return each.header.id == id; });
    return found == pages.end() ? nullptr : &*found;
}

Page* Bench::faceSheet() const
{
    const auto pages = ofType({"registration"});
    return pages.empty() ? nullptr : pages.front();
}

std::vector<Page*> Bench::ofType(std::initializer_list<std::string_view> types) const
{
    std::vector<Page*> pages;
    for (const domain::Document& page : chart.chart.documents) {
        if (!page.header.retracted() && std::find(types.begin(), types.end(), page.header.type) != types.end())
            pages.push_back(&page);
    }
    return pages;
}

std::vector<Page*> Bench::showing(std::string_view slot) const
{
    std::vector<Page*> pages;
    for (const domain::Document& page : chart.chart.documents) {
        const auto slots = slotsIn(page.body);
        if (!page.header.retracted() && std::find(slots.begin(), slots.end(), slot) != slots.end())
            pages.push_back(&page);
    }
    return pages;
}

const domain::Encounter* Bench::encounterOf(const domain::Document& page) const
{
    return chart.chart.encounter(page.header.encounter);
}

std::string Bench::shown(const domain::Document& page, std::string_view text) const
{
    const auto found = chart.overrides.find(page.header.id);
    return fillSlots(text, {house, patient, chart.chart.mrn, encounterOf(page), facts,
                            found == chart.overrides.end() ? nullptr : &found->second})
        .text;
}

std::string Bench::value(const domain::Document& page, std::string_view slot) const
{
    return shown(page, "{{" + std::string(slot) + "}}");
}

std::string Bench::title(const domain::Document& page) const
{
    return shown(page, page.header.title);
}

std::string Bench::staffName(const std::string& id) const
{
    const records::StaffMember* member = house.member(id);
    return member == nullptr ? id : staffSlot(*member);
}

void Bench::set(std::string_view page, const std::string& slot, const std::string& value) const
{
    chart.overrides[std::string(page)][slot] = value;
}

void Bench::showPatient(const domain::Document& page, const domain::Patient& other, std::string_view mrn) const
{
    const SlotContext context{house, other, mrn, encounterOf(page), facts};
    std::vector<std::string> slots = slotsIn(page.body);
    slots.insert(slots.end(), {"patient.name", "patient.mrn", "patient.born"});
    for (const std::string& slot : slots) {
        if (!slot.starts_with("patient."))
            continue;
        const auto text = slotText(slot, context);
        if (text && *text != value(page, slot))
            set(page.header.id, slot, *text);
    }
}

domain::Document& Bench::add(domain::Document page) const
{
    const std::string wanted = page.header.id;
    page.header.version = 1;
    page.header.change.reset();
    for (int i = 2; this->page(page.header.id) != nullptr; ++i)
        page.header.id = wanted + "-" + std::to_string(i);
    chart.chart.documents.push_back(std::move(page));
    return chart.chart.documents.back();
}

void Bench::drop(std::string_view page) const
{
    for (auto* pages : {&chart.chart.documents, &chart.chart.earlier})
        pages->erase(
            std::remove_if(pages->begin(), pages->end(), [&](const auto& each) { return each.header.id == page; }),
            pages->end());
}

} // namespace generation::planting
