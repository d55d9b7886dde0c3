// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Keys.h"

#include "generation/Slots.h"

#include <algorithm>
#include <array>

namespace generation {
namespace {

using domain::Json;

constexpr std::array<std::string_view, 6> codeMembers{"code",         "alternatives",   "neutral",
                                                      "orderedPairs", "principalAnyOf", "modifiers"};

void replaceIn(Json& value, const Replacements& replace, bool holdsCodes)
{
    if (value.is_object()) {
        for (auto member = value.begin(); member != value.end(); ++member) {
            const bool named = std::find(codeMembers.begin(), codeMembers.end(), member.key()) != codeMembers.end();
            replaceIn(member.value(), replace, named);
        }
    } else if (value.is_array()) {
        for (Json& element : value)
            replaceIn(element, replace, holdsCodes);
    } else if (value.is_string() && holdsCodes) {
        const auto found = replace.find(value.get_ref<const std::string&>());
        if (found != replace.end())
            value = found->second;
    }
}

class Resolver
{
public:
    Resolver(const records::Chart& chart, const House& house, const Facts& facts)
        : m_chart(chart), m_house(house), m_facts(facts)
    {
    }

    Json resolve(const Json& value, const std::string& pointer)
    {
        if (value.is_array()) {
            Json list = Json::array();
            for (std::size_t i = 0; i < value.size(); ++i)
                list.push_back(resolve(value[i], pointer + "/" + std::to_string(i)));
            return list;
        }
        if (!value.is_object())
            return value;
        if (value.contains("document") && value.contains("quote"))
            return resolveQuote(value, pointer);
        Json object = Json::object();
        for (const auto& [name, member] : value.items())
            object[name] = resolve(member, pointer + "/" + name);
        return object;
    }

    std::vector<QuoteFault> faults;

private:
    Json fail(const Json& value, const std::string& pointer, std::string reason)
    {
        faults.push_back({pointer, std::move(reason)});
        return value;
    }

    Json resolveQuote(const Json& value, const std::string& pointer)
    {
        const Json& id = value["document"];
        const Json& quote = value["quote"];
        if (!id.is_string() || !quote.is_string())
            return fail(value, pointer, "document and quote must be strings");
        const auto* document = m_chart.document(id.get_ref<const std::string&>());
        if (document == nullptr)
            return fail(value, pointer, "the chart has no document " + id.get<std::string>());
        const SlotContext context{m_house, m_chart.patient, m_chart.mrn, m_chart.encounter(document->header.encounter),
                                  m_facts};
        const Filled filled = fillSlots(quote.get_ref<const std::string&>(), context);
        if (!filled.faults.empty())
            return fail(value, pointer,
                        "the slot " + filled.faults.front().slot + " of the quote: " + filled.faults.front().reason);
        const Json::const_iterator nth = value.find("occurrence");
        const int occurrence = nth != value.end() && nth->is_number_integer() ? nth->get<int>() : 1;
        const auto span = domain::locate(document->body, filled.text, occurrence);
        if (!span)
            return fail(value, pointer,
                        "the page " + document->header.id + " does not say \"" + filled.text + "\""
                            + (occurrence > 1 ? " " + std::to_string(occurrence) + " times" : ""));
        Json place = value;
        place.erase("quote");
        place.erase("occurrence");
        place.update(domain::toJson(domain::Evidence{document->header.id, *span, document->header.version}));
        return place;
    }

    const records::Chart& m_chart;
    const House& m_house;
    const Facts& m_facts;
};

} // namespace

ResolvedKey resolveQuotes(const Json& key, const records::Chart& rendered, const House& house, const Facts& facts)
{
    Resolver resolver(rendered, house, facts);
    Json resolved = resolver.resolve(key, {});
    return {std::move(resolved), std::move(resolver.faults)};
}

Json replaceCodes(const Json& key, const Replacements& replace)
{
    Json result = key;
    if (!replace.empty())
        replaceIn(result, replace, false);
    return result;
}

const Json* keyOf(const Json& file, std::string_view task)
{
    if (!file.is_object())
        return nullptr;
    const auto tasks = file.find("tasks");
    if (tasks == file.end())
        return &file;
    const auto found = tasks->is_object() ? tasks->find(std::string(task)) : tasks->end();
    return found == tasks->end() ? nullptr : &*found;
}

} // namespace generation
