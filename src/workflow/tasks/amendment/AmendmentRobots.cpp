// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentRobots.h"

#include "domain/Random.h"
#include "records/amendment/AmendmentClock.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"

namespace workflow::amendment {

using domain::Json;

namespace {

namespace clock = records::amendment;

Json handleOp(const std::string& request, Handling handling)
{
    return {{"op", "request.handle"}, {"request", request}, {"handling", code(handling)}};
}

Json opOn(const char* name, const std::string& request)
{
    return {{"op", name}, {"request", request}};
}

Json tickOp(const std::string& request, Part list, std::string_view item)
{
    return {{"op", "request.tick"}, {"request", request}, {"list", code(list)}, {"item", item}, {"on", true}};
}

Json placeOp(const std::string& request, const Place& place)
{
    Json op = opOn("request.place", request);
    op["document"] = place.document;
    if (place.version > 0)
        op["version"] = place.version;
    if (place.span) {
        op["from"] = place.span->from;
        op["to"] = place.span->to;
    }
    return op;
}

void addLabel(std::vector<Json>& ops, const Wanted& wanted)
{
    Json op = opOn("request.label", wanted.id);
    if (wanted.change)
        op["change"] = domain::code(*wanted.change);
    if (!wanted.signer.empty())
        op["signer"] = wanted.signer.front();
    if (wanted.event)
        op["event"] = format(*wanted.event);
    if (!wanted.reason.empty())
        op["reason"] = wanted.reason.front();
    if (op.size() > 2)
        ops.push_back(std::move(op));
}

void addValues(std::vector<Json>& ops, const Wanted& wanted)
{
    Json op = opOn("request.value", wanted.id);
    if (!wanted.value.empty()) {
        op["field"] = wanted.field;
        op["value"] = wanted.value.front();
    }
    if (!wanted.chart.empty())
        op["chart"] = wanted.chart;
    if (op.size() > 2)
        ops.push_back(std::move(op));
    if (!wanted.ground.empty()) {
        Json ground = opOn("request.ground", wanted.id);
        ground["ground"] = wanted.ground;
        ops.push_back(std::move(ground));
    }
}

void addDays(std::vector<Json>& ops, const Wanted& wanted)
{
    Json op = opOn("request.days", wanted.id);
    if (wanted.due)
        op["due"] = domain::format(*wanted.due);
    if (wanted.extended)
        op["extended"] = domain::format(*wanted.extended);
    if (op.size() > 2)
        ops.push_back(std::move(op));
}

/// Draws what a handling asks for. Nothing is drawn that the worksheet would refuse.
class Guesser
{
public:
    Guesser(const TaskContext& context, std::uint64_t seed)
        : m_context(context), m_random(seed), m_material(materialOf(context.task.material))
    {
    }

    std::vector<Json> run()
    {
        for (const Letter& letter : m_material.requests) {
            const auto handling = static_cast<Handling>(m_random.below(handlingCodes.size()));
            m_ops.push_back(handleOp(letter.id, handling));
            for (const Part part : partsOf(handling))
                guess(part, handling, letter);
        }
        return std::move(m_ops);
    }

private:
    template <typename List>
    const auto& any(const List& list)
    {
        return list[m_random.below(list.size())];
    }

    void guess(Part part, Handling handling, const Letter& letter)
    {
        const auto& pages = m_context.scenario.chart.documents;
        Json op = opOn("request.label", letter.id);
        switch (part) {
        case Part::Page:
            if (!pages.empty())
                m_ops.push_back(placeOp(letter.id, {any(pages).header.id, 0, {}}));
            return;
        case Part::Change:
            op["change"] =
                domain::code(static_cast<domain::ChangeKind>(m_random.below(domain::changeKindCodes.size())));
            break;
        case Part::Signer:
            if (m_material.people.empty())
                return;
            op["signer"] = any(m_material.people).id;
            break;
        case Part::Reason:
            op["reason"] = any(reasons()).id;
            break;
        case Part::Ground:
            op = opOn("request.ground", letter.id);
            op["ground"] = any(groundsOf(handling)).id;
            break;
        case Part::Chart:
            if (m_material.patients.empty())
                return;
            op = opOn("request.value", letter.id);
            op["chart"] = any(m_material.patients).id;
            break;
        case Part::Due:
            op = opOn("request.days", letter.id);
            op["due"] = domain::format(clock::lastDay(clock::Request{letter.received, letter.extendedTo}));
            break;
        case Part::Letter:
            return ticks(letter.id, part);
        case Part::Inform:
            return ticks(letter.id, part);
        case Part::Append:
            return ticks(letter.id, part);
        case Part::Value:
        case Part::Event:
        case Part::Extended:
            return;
        }
        m_ops.push_back(std::move(op));
    }

    void ticks(const std::string& request, Part list)
    {
        const auto maybe = [&](std::string_view item) {
            if (m_random.below(2) == 0)
                m_ops.push_back(tickOp(request, list, item));
        };
        if (list == Part::Inform) {
            for (const Option& each : m_material.recipients)
                maybe(each.id);
            return;
        }
        for (const Named& each : list == Part::Letter ? letterElements() : appendices())
            maybe(each.id);
    }

    const TaskContext& m_context;
    domain::Random m_random;
    Material m_material;
    std::vector<Json> m_ops;
};

} // namespace

std::vector<Json> perfectOps(const Key& key)
{
    std::vector<Json> ops;
    for (const Wanted& wanted : key.requests) {
        ops.push_back(handleOp(wanted.id, wanted.handling));
        if (wanted.page)
            ops.push_back(placeOp(wanted.id, *wanted.page));
        addLabel(ops, wanted);
        addValues(ops, wanted);
        addDays(ops, wanted);
        for (const std::string& item : wanted.letter)
            ops.push_back(tickOp(wanted.id, Part::Letter, item));
        for (const std::string& item : wanted.inform)
            ops.push_back(tickOp(wanted.id, Part::Inform, item));
        for (const std::string& item : wanted.append)
            ops.push_back(tickOp(wanted.id, Part::Append, item));
    }
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    return Guesser(context, seed).run();
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    std::vector<Json> ops;
    const Material material = materialOf(context.task.material);
    for (const Letter& letter : material.requests) {
        ops.push_back(handleOp(letter.id, Handling::Accept));
        if (!context.scenario.chart.documents.empty())
            ops.push_back(placeOp(letter.id, {context.scenario.chart.documents.front().header.id, 0, {}}));
        Json days = opOn("request.days", letter.id);
        days["due"] = domain::format(clock::lastDay(clock::Request{letter.received, letter.extendedTo}));
        ops.push_back(std::move(days));
        for (const Named& element : letterElements())
            ops.push_back(tickOp(letter.id, Part::Letter, element.id));
        for (const Option& recipient : material.recipients)
            ops.push_back(tickOp(letter.id, Part::Inform, recipient.id));
    }
    return ops;
}

} // namespace workflow::amendment
