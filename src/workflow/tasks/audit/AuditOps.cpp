// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditOps.h"

#include "workflow/tasks/audit/AuditPlace.h"

#include <algorithm>
#include <map>

namespace workflow::audit {

using domain::ErrorKind;
using domain::Json;
using domain::Status;

namespace {

Details readDetails(Fields& fields)
{
    return {readKind(fields, "kind"), readSeverity(fields, "severity"), readPath(fields, "path"), fields.text("note")};
}

op::Action raise(Fields& fields)
{
    domain::Evidence place = readPlace(fields, false);
    return op::Raise{std::move(place), readDetails(fields)};
}

op::Action set(Fields& fields)
{
    op::Set result{fields.requiredText("flag"), readDetails(fields)};
    if (!fields.has("kind") && !fields.has("severity") && !fields.has("path") && !fields.has("note"))
        fields.issue("kind", "is missing, and so are severity, path and note");
    return result;
}

op::Action removeFlag(Fields& fields)
{
    return op::Remove{fields.requiredText("flag")};
}

op::Action addPlace(Fields& fields)
{
    return op::AddPlace{fields.requiredText("flag"), readPlace(fields, false)};
}

op::Action dropPlace(Fields& fields)
{
    fields.require("index");
    return op::DropPlace{fields.requiredText("flag"), static_cast<std::size_t>(fields.integer("index", 1).value_or(1))};
}

op::Action sayPattern(Fields& fields)
{
    if (!fields.has("kind") && !fields.has("who"))
        return op::SayPattern{};
    return op::SayPattern{readPattern(fields)};
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& auditReaders()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"audit.flag", raise},     {"audit.set", set},           {"audit.remove", removeFlag},
        {"audit.place", addPlace}, {"audit.unplace", dropPlace}, {"audit.pattern", sayPattern},
    };
    return table;
}

/// Whether the chart has the place, and why not.
Status placeStands(const domain::Evidence& place, const TaskContext& context)
{
    if (const std::string_view type = missingType(place.document); !type.empty()) {
        // A page of the type may be there and another one missing: that is for the auditor to say.
        if (context.scenario.hospital.keeps(type))
            return domain::done();
        return domain::error(ErrorKind::NotFound, "audit.no-type", std::string(type),
                             "the hospital keeps no pages of this type");
    }
    const domain::Document* document = context.scenario.chart.document(place.document);
    if (document == nullptr)
        return domain::error(ErrorKind::NotFound, "audit.no-document", place.document, "the chart has no such page");
    const std::size_t length = domain::codePoints(document->body);
    if (place.span.to > length)
        return domain::error(ErrorKind::InvalidInput, "audit.span-outside", place.document,
                             "the page ends at " + std::to_string(length));
    return domain::done();
}

domain::Error noFlag(const std::string& id)
{
    return domain::error(ErrorKind::NotFound, "audit.no-flag", id, "the worksheet has no such flag");
}

void settle(Flag& flag, const Details& details)
{
    if (details.kind)
        flag.kind = details.kind;
    if (details.severity)
        flag.severity = details.severity;
    if (details.path)
        flag.path = details.path;
    if (details.note)
        flag.note = *details.note;
}

/// Does one action to a copy of the worksheet.
class AuditWorker
{
public:
    AuditWorker(AuditState& state, const TaskContext& context) : m_state(state), m_context(context) {}

    Status operator()(const op::Raise& action)
    {
        if (Status stands = placeStands(action.place, m_context); !stands)
            return stands;
        Flag flag;
        flag.id = "f" + std::to_string(++m_state.made);
        flag.places.push_back(versioned(action.place));
        settle(flag, action.details);
        m_state.flags.push_back(std::move(flag));
        return domain::done();
    }

    Status operator()(const op::Set& action)
    {
        Flag* flag = find(action.flag);
        if (flag == nullptr)
            return noFlag(action.flag);
        settle(*flag, action.details);
        return domain::done();
    }

    Status operator()(const op::Remove& action)
    {
        return std::erase_if(m_state.flags, [&](const Flag& flag) { return flag.id == action.flag; }) > 0
                   ? domain::done()
                   : Status(noFlag(action.flag));
    }

    Status operator()(const op::AddPlace& action)
    {
        Flag* flag = find(action.flag);
        if (flag == nullptr)
            return noFlag(action.flag);
        if (Status stands = placeStands(action.place, m_context); !stands)
            return stands;
        const domain::Evidence place = versioned(action.place);
        if (std::find(flag->places.begin(), flag->places.end(), place) != flag->places.end())
            return domain::error(ErrorKind::Conflict, "audit.same-place", action.flag,
                                 "the flag stands at this place already");
        flag->places.push_back(place);
        return domain::done();
    }

    Status operator()(const op::DropPlace& action)
    {
        Flag* flag = find(action.flag);
        if (flag == nullptr)
            return noFlag(action.flag);
        if (action.index >= flag->places.size())
            return domain::error(ErrorKind::NotFound, "audit.no-place", action.flag,
                                 "the flag has no further place of this number");
        flag->places.erase(flag->places.begin() + static_cast<std::ptrdiff_t>(action.index));
        return domain::done();
    }

    Status operator()(const op::SayPattern& action)
    {
        if (action.pattern && !action.pattern->who.empty() && !m_context.scenario.hospital.employs(action.pattern->who))
            return domain::error(ErrorKind::NotFound, "audit.nobody", action.pattern->who,
                                 "nobody of this id works here");
        m_state.pattern = action.pattern;
        return domain::done();
    }

private:
    Flag* find(const std::string& id)
    {
        const auto found =
            std::find_if(m_state.flags.begin(), m_state.flags.end(), [&](const Flag& flag) { return flag.id == id; });
        return found == m_state.flags.end() ? nullptr : &*found;
    }

    // A place belongs to the page as it is in the chart now, whatever the op says.
    [[nodiscard]] domain::Evidence versioned(domain::Evidence place) const
    {
        const domain::Document* document = m_context.scenario.chart.document(place.document);
        place.version = document == nullptr ? 1 : document->header.version;
        return place;
    }

    AuditState& m_state;
    const TaskContext& m_context;
};

} // namespace

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = auditReaders().find(name);
    if (reader != auditReaders().end()) {
        action = reader->second(fields);
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of an audit worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "audit.op-malformed", name, detail);
}

domain::Result<AuditState> applyAction(const AuditState& state, const op::Action& action, const TaskContext& context)
{
    AuditState next = state;
    if (const Status done = std::visit(AuditWorker(next, context), action); !done)
        return done.error();
    return next;
}

} // namespace workflow::audit
