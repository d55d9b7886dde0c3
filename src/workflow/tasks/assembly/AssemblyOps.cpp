// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyOps.h"

#include <algorithm>

namespace workflow::assembly {

using domain::ErrorKind;
using domain::Json;
using domain::Status;

namespace {

op::Action readPlaceOp(Fields& fields)
{
    op::Place place{fields.requiredText("page"), std::nullopt};
    if (const auto at = fields.integer("at", 0))
        place.at = static_cast<std::size_t>(*at);
    return place;
}

op::Action readReturnOp(Fields& fields)
{
    return op::Return{fields.requiredText("page")};
}

op::Action readTakeOutOp(Fields& fields)
{
    std::string page = fields.requiredText("page");
    return op::TakeOut{std::move(page), readReason(fields)};
}

op::Action readIndexOp(Fields& fields)
{
    op::Index index{fields.requiredText("page"), readIndex(fields, true)};
    if (!index.entry.type && !index.entry.date && !index.entry.encounter)
        fields.issue("type", "is missing, and so are date and encounter");
    return index;
}

op::Action readMissingOp(Fields& fields)
{
    fields.require("on");
    std::string type = fields.requiredText("type");
    return op::Missing{std::move(type), fields.boolean("on").value_or(true)};
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& assemblyReaders()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"page.place", readPlaceOp}, {"page.return", readReturnOp},   {"page.aside", readTakeOutOp},
        {"page.index", readIndexOp}, {"missing.mark", readMissingOp},
    };
    return table;
}

domain::Error noPage(const std::string& page)
{
    return domain::error(ErrorKind::NotFound, "assembly.no-page", page, "the heap has no such page");
}

/// Does one action to a copy of the worksheet.
class AssemblyWorker
{
public:
    AssemblyWorker(AssemblyState& state, const Material& material) : m_state(state), m_material(material) {}

    Status operator()(const op::Place& action)
    {
        if (m_material.slip(action.page) == nullptr)
            return noPage(action.page);
        const auto stands = std::count(m_state.order.begin(), m_state.order.end(), action.page);
        const std::size_t others = m_state.order.size() - static_cast<std::size_t>(stands);
        const std::size_t at = action.at.value_or(others);
        if (at > others)
            return domain::error(ErrorKind::InvalidInput, "assembly.no-position", std::to_string(at),
                                 "the record has " + std::to_string(others) + " other pages");
        lift(action.page);
        m_state.order.insert(m_state.order.begin() + static_cast<std::ptrdiff_t>(at), action.page);
        return domain::done();
    }

    Status operator()(const op::Return& action)
    {
        if (m_material.slip(action.page) == nullptr)
            return noPage(action.page);
        if (std::find(m_state.heap.begin(), m_state.heap.end(), action.page) != m_state.heap.end())
            return domain::error(ErrorKind::Conflict, "assembly.in-heap", action.page, "the page lies in the heap");
        lift(action.page);
        m_state.heap.push_back(action.page);
        sortHeap();
        return domain::done();
    }

    Status operator()(const op::TakeOut& action)
    {
        if (m_material.slip(action.page) == nullptr)
            return noPage(action.page);
        lift(action.page);
        m_state.aside.push_back({action.page, action.reason});
        return domain::done();
    }

    Status operator()(const op::Index& action)
    {
        const Slip* slip = m_material.slip(action.page);
        if (slip == nullptr)
            return noPage(action.page);
        if (const Status fits = indexFits(action, *slip); !fits)
            return fits;
        IndexEntry& entry = m_state.index[action.page];
        const auto take = [](const std::optional<std::string>& told, std::optional<std::string>& kept) {
            if (told)
                kept = told->empty() ? std::nullopt : told;
        };
        take(action.entry.type, entry.type);
        take(action.entry.date, entry.date);
        take(action.entry.encounter, entry.encounter);
        if (!entry.type && !entry.date && !entry.encounter)
            m_state.index.erase(action.page);
        return domain::done();
    }

    Status operator()(const op::Missing& action)
    {
        if (m_material.typeTitle(action.type).empty())
            return noType(action.type);
        std::erase(m_state.missing, action.type);
        if (action.on)
            m_state.missing.push_back(action.type);
        return domain::done();
    }

private:
    static domain::Error noType(const std::string& type)
    {
        return domain::error(ErrorKind::NotFound, "assembly.no-type", type, "there is no such type of page");
    }

    [[nodiscard]] Status indexFits(const op::Index& action, const Slip& slip) const
    {
        const auto printed = [&](const char* field, const std::optional<std::string>& told) {
            return told && !slip.blank.contains(field);
        };
        if (printed("type", action.entry.type) || printed("date", action.entry.date)
            || printed("encounter", action.entry.encounter))
            return domain::error(ErrorKind::Conflict, "assembly.indexed", action.page,
                                 "that is in the index already; only what was left blank is entered");
        const auto& [type, date, encounter] = action.entry;
        if (type && !type->empty() && m_material.typeTitle(*type).empty())
            return noType(*type);
        if (encounter && !encounter->empty() && !m_material.hasEncounter(*encounter))
            return domain::error(ErrorKind::NotFound, "assembly.no-encounter", *encounter,
                                 "the patient has no such encounter");
        return domain::done();
    }

    void lift(const std::string& page)
    {
        std::erase(m_state.heap, page);
        std::erase(m_state.order, page);
        std::erase_if(m_state.aside, [&](const Aside& aside) { return aside.page == page; });
    }

    // A page that comes back lies where it lay: the heap keeps its numbers.
    void sortHeap()
    {
        std::vector<std::string> heap;
        for (const Slip& slip : m_material.pages) {
            if (std::find(m_state.heap.begin(), m_state.heap.end(), slip.page) != m_state.heap.end())
                heap.push_back(slip.page);
        }
        m_state.heap = std::move(heap);
    }

    AssemblyState& m_state;
    const Material& m_material;
};

} // namespace

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = assemblyReaders().find(name);
    if (reader != assemblyReaders().end()) {
        action = reader->second(fields);
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of an assembly worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "assembly.op-malformed", name, detail);
}

domain::Result<AssemblyState> applyAction(const AssemblyState& state, const op::Action& action,
                                          const Material& material)
{
    AssemblyState next = state;
    if (const Status done = std::visit(AssemblyWorker(next, material), action); !done)
        return done.error();
    return next;
}

} // namespace workflow::assembly
