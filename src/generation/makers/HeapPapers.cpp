// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/Heap.h"

#include <algorithm>

namespace generation::heap {

using domain::Json;
using records::assembly::Misfile;
using records::assembly::OrderPolicy;
using records::assembly::Places;
using records::assembly::Requirement;

namespace {

std::string writtenMinute(const domain::Document& document)
{
    std::string text = domain::formatMinute(document.header.written);
    std::replace(text.begin(), text.end(), ' ', 'T');
    return text;
}

records::assembly::Sorted sorted(const MakerContext& context, const std::vector<Leaf>& heap)
{
    std::vector<records::assembly::Sheet> sheets;
    for (const Leaf& leaf : heap)
        sheets.push_back(sheetOf(leaf));
    return records::assembly::sortedOut(sheets, context.chart.chart.mrn, context.task.encounter);
}

const Leaf& leafOf(const std::vector<Leaf>& heap, const std::string& page)
{
    return *std::find_if(heap.begin(), heap.end(), [&](const Leaf& leaf) { return leaf.document.header.id == page; });
}

Json slipOf(const MakerContext& context, const Leaf& leaf)
{
    const domain::DocumentHeader& header = leaf.document.header;
    const auto* author = context.content.house().member(header.author);
    Json slip{{"page", header.id},
              {"author", author == nullptr ? std::string() : records::displayName(*author)},
              {"name", leaf.name},
              {"mrn", leaf.mrn}};
    if (!leaf.blank.empty())
        slip["blank"] = leaf.blank;
    if (!leaf.blank.contains("type"))
        slip["type"] = header.type;
    if (!leaf.blank.contains("date"))
        slip["written"] = writtenMinute(leaf.document);
    return slip;
}

/// The types that go behind the same divider.
std::vector<std::string> nearTo(const std::string& type, const MakerContext& context, const OrderPolicy& policy)
{
    const records::assembly::Book& book = context.content.house().assembly;
    const auto* format = book.format(policy.format);
    if (format == nullptr)
        format = &book.formats.front();
    const std::size_t section = format->sectionOf(type);
    std::vector<std::string> types;
    if (section < format->sections.size())
        types = format->sections[section].types;
    std::erase(types, type);
    return types;
}

Json indexOf(const MakerContext& context, const OrderPolicy& policy, const Leaf& leaf)
{
    Json entry{{"page", leaf.document.header.id}};
    if (leaf.blank.contains("type")) {
        entry["type"] = leaf.document.header.type;
        entry["near"] = nearTo(leaf.document.header.type, context, policy);
    }
    if (leaf.blank.contains("date"))
        entry["date"] = domain::format(domain::dateOf(leaf.document.header.written));
    if (leaf.blank.contains("encounter"))
        entry["encounter"] = leaf.encounter;
    return entry;
}

std::string_view settingWords(domain::EncounterClass setting)
{
    switch (setting) {
    case domain::EncounterClass::Inpatient:
        return "Inpatient stay";
    case domain::EncounterClass::Emergency:
        return "Emergency visit";
    case domain::EncounterClass::OutpatientSurgery:
        return "Outpatient surgery";
    case domain::EncounterClass::Clinic:
        break;
    }
    return "Clinic visit";
}

} // namespace

std::string pageId(std::size_t index)
{
    const std::string number = std::to_string(index + 1);
    return "page-" + (number.size() < 2 ? "0" + number : number);
}

records::assembly::Sheet sheetOf(const Leaf& leaf)
{
    const domain::DocumentHeader& header = leaf.document.header;
    return {header.id, leaf.mrn, leaf.encounter, header.type, header.author, header.written, leaf.document.body};
}

std::string titleOf(const domain::Encounter& encounter)
{
    const std::string from = domain::format(domain::dateOf(encounter.admitted));
    const std::string to = encounter.discharged ? domain::format(domain::dateOf(*encounter.discharged)) : from;
    return std::string(settingWords(encounter.type)) + " " + (to == from ? from : from + " to " + to);
}

Json materialOf(const MakerContext& context, const OrderPolicy& policy, const std::vector<Requirement>& required,
                const std::vector<Leaf>& heap)
{
    const House& house = context.content.house();
    const bool newest = policy.within == records::assembly::Within::NewestFirst;
    Json material{{"mrn", context.chart.chart.mrn},
                  {"encounter", context.task.encounter},
                  {"policy",
                   {{"id", policy.id},
                    {"title", policy.title},
                    {"text", policy.text},
                    {"within", newest ? "newest-first" : "oldest-first"}}},
                  {"sections", Json::array()},
                  {"required", Json::array()}};
    for (const auto& section : house.assembly.sections(policy))
        material["sections"].push_back({{"id", section.id}, {"title", section.title}, {"types", section.types}});
    for (const DocumentType& type : house.types) {
        if (!house.assembly.isOutside(type.id, {}))
            material["types"].push_back({{"id", type.id}, {"title", type.title}});
    }
    for (const domain::Encounter& encounter : context.chart.chart.encounters)
        material["encounters"].push_back({{"id", encounter.id}, {"title", titleOf(encounter)}});
    for (const Requirement& requirement : required)
        material["required"].push_back(requirement.type);
    for (const Leaf& leaf : heap)
        material["pages"].push_back(slipOf(context, leaf));
    return material;
}

std::vector<Places> ordersOf(const MakerContext& context, const OrderPolicy& policy, const std::vector<Leaf>& heap)
{
    const records::assembly::Book& book = context.content.house().assembly;
    const auto sheets = sorted(context, heap);
    std::vector<records::assembly::Leaf> leaves;
    const auto take = [&](const std::string& page) {
        const domain::DocumentHeader& header = leafOf(heap, page).document.header;
        leaves.push_back({page, header.type, header.written});
    };
    for (const auto& sheet : sheets.belong)
        take(sheet.id);
    for (const auto& group : sheets.copies)
        std::for_each(group.begin() + 1, group.end(), take);
    std::vector<Places> orders{records::assembly::arranged(book, policy, leaves)};
    for (const std::string& other : policy.alsoAccepted) {
        if (const OrderPolicy* found = book.policy(other))
            orders.push_back(records::assembly::arranged(book, *found, leaves));
    }
    return orders;
}

Json keyOf(const MakerContext& context, const OrderPolicy& policy, const std::vector<Requirement>& required,
           const std::vector<Leaf>& heap)
{
    const auto sheets = sorted(context, heap);
    Json key{{"heap", Json::array()},     {"orders", ordersOf(context, policy, heap)},
             {"misfiles", Json::array()}, {"duplicates", sheets.copies},
             {"missing", Json::array()},  {"index", Json::array()}};
    for (const Leaf& leaf : heap)
        key["heap"].push_back(leaf.document.header.id);
    for (const auto& [page, reason] : sheets.strays)
        key["misfiles"].push_back({{"page", page},
                                   {"reason", reason == Misfile::OtherPatient ? "other-patient" : "other-encounter"},
                                   {"why", leafOf(heap, page).why}});
    for (const Requirement& requirement : required) {
        const bool there = std::any_of(sheets.belong.begin(), sheets.belong.end(),
                                       [&](const auto& sheet) { return sheet.type == requirement.type; });
        if (!there)
            key["missing"].push_back({{"type", requirement.type}, {"rule", requirement.rule}});
    }
    for (const Leaf& leaf : heap) {
        if (!leaf.blank.empty())
            key["index"].push_back(indexOf(context, policy, leaf));
    }
    return key;
}

} // namespace generation::heap
