// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyOps.h"

#include "records/Redaction.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"
#include "workflow/tasks/deidentify/DeidentifySubmission.h"

#include <algorithm>
#include <map>

namespace workflow::deidentify {

using domain::ErrorKind;
using domain::Json;
using domain::Status;

namespace {

op::Add addIn(Fields& fields)
{
    op::Add add;
    add.document = fields.requiredText("document");
    add.span = readSpan(fields, false);
    fields.require("category");
    if (const auto category = readCategory(fields, "category"))
        add.category = *category;
    return add;
}

op::Action readAdd(Fields& fields)
{
    return addIn(fields);
}

op::Action readAll(Fields& fields)
{
    op::Add first = addIn(fields);
    return op::All{std::move(first), fields.boolean("everywhere").value_or(false)};
}

op::Action readSet(Fields& fields)
{
    op::Set set{fields.requiredText("redaction"), {}};
    fields.require("category");
    if (const auto category = readCategory(fields, "category"))
        set.category = *category;
    return set;
}

op::Action readRemove(Fields& fields)
{
    return op::Remove{fields.requiredText("redaction")};
}

op::Action readLooked(Fields& fields)
{
    op::Looked looked{fields.requiredText("document"), true};
    fields.require("looked");
    looked.looked = fields.boolean("looked").value_or(true);
    return looked;
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& deidentifyReaders()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"redact.add", readAdd},       {"redact.all", readAll},       {"redact.set", readSet},
        {"redact.remove", readRemove}, {"redact.looked", readLooked},
    };
    return table;
}

domain::Error noRedaction(const std::string& id)
{
    return domain::error(ErrorKind::NotFound, "deidentify.no-redaction", id, "the worksheet has no such redaction");
}

/// Does one action to a copy of the worksheet.
class RedactionWorker
{
public:
    RedactionWorker(DeidentifyState& state, const TaskContext& context)
        : m_state(state), m_chart(context.scenario.chart), m_asked(pagesAsked(materialOf(context.task), m_chart))
    {
    }

    Status operator()(const op::Add& action)
    {
        const auto place = placeOf(action);
        if (!place)
            return place.error();
        if (taken(action.document, *place))
            return domain::error(ErrorKind::Conflict, "deidentify.covered", action.document,
                                 "some of these words are redacted already");
        put(action.document, *place, action.category);
        return domain::done();
    }

    Status operator()(const op::All& action)
    {
        const auto place = placeOf(action.first);
        if (!place)
            return place.error();
        const std::string words(domain::slice(m_chart.document(action.first.document)->body, *place));
        const std::size_t before = m_state.redactions.size();
        if (!taken(action.first.document, *place))
            put(action.first.document, *place, action.first.category);
        for (const std::string& page : m_asked) {
            if (!action.everywhere && page != action.first.document)
                continue;
            for (const domain::Span span : records::standings(m_chart.document(page)->body, words)) {
                if (!taken(page, span))
                    put(page, span, action.first.category);
            }
        }
        if (m_state.redactions.size() == before)
            return domain::error(ErrorKind::Conflict, "deidentify.covered", action.first.document,
                                 "these words are redacted wherever they stand");
        return domain::done();
    }

    Status operator()(const op::Set& action)
    {
        Redaction* held = find(action.redaction);
        if (held == nullptr)
            return noRedaction(action.redaction);
        if (held->category == action.category)
            return domain::error(ErrorKind::Conflict, "deidentify.same", action.redaction,
                                 "the redaction is of this category already");
        held->category = action.category;
        return domain::done();
    }

    Status operator()(const op::Remove& action)
    {
        return std::erase_if(m_state.redactions, [&](const Redaction& each) { return each.id == action.redaction; }) > 0
                   ? domain::done()
                   : Status(noRedaction(action.redaction));
    }

    Status operator()(const op::Looked& action)
    {
        if (Status stands = pageStands(action.document); !stands)
            return stands;
        const bool done =
            action.looked ? m_state.looked.insert(action.document).second : m_state.looked.erase(action.document) > 0;
        return done ? domain::done()
                    : Status(domain::error(ErrorKind::Conflict, "deidentify.same", action.document,
                                           "nothing changes for this page"));
    }

private:
    [[nodiscard]] Status pageStands(const std::string& document) const
    {
        if (m_chart.document(document) == nullptr)
            return domain::error(ErrorKind::NotFound, "deidentify.no-page", document, "the chart has no such page");
        if (std::find(m_asked.begin(), m_asked.end(), document) == m_asked.end())
            return domain::error(ErrorKind::Conflict, "deidentify.not-asked", document,
                                 "this page does not go out, so nothing is redacted on it");
        return domain::done();
    }

    /// The place without the blanks around it.
    [[nodiscard]] domain::Result<domain::Span> placeOf(const op::Add& action) const
    {
        if (Status stands = pageStands(action.document); !stands)
            return stands.error();
        const std::string& body = m_chart.document(action.document)->body;
        const std::size_t length = domain::codePoints(body);
        if (action.span.to > length)
            return domain::error(ErrorKind::InvalidInput, "deidentify.span-outside", action.document,
                                 "the page ends at " + std::to_string(length));
        const std::string_view words = domain::slice(body, action.span);
        const std::string_view bare = domain::trimmed(words);
        if (bare.empty())
            return domain::error(ErrorKind::InvalidInput, "deidentify.nothing", action.document,
                                 "there are no words at this place");
        const auto lead = static_cast<std::size_t>(bare.data() - words.data());
        const std::size_t from = action.span.from + domain::codePoints(words.substr(0, lead));
        return domain::Span{from, from + domain::codePoints(bare)};
    }

    [[nodiscard]] bool taken(const std::string& document, domain::Span span) const
    {
        return std::any_of(m_state.redactions.begin(), m_state.redactions.end(), [&](const Redaction& each) {
            return each.document == document && each.span.overlaps(span);
        });
    }

    void put(const std::string& document, domain::Span span, Category category)
    {
        m_state.redactions.push_back({"r" + std::to_string(++m_state.made), document, span, category});
    }

    Redaction* find(const std::string& id)
    {
        const auto found = std::find_if(m_state.redactions.begin(), m_state.redactions.end(),
                                        [&](const Redaction& each) { return each.id == id; });
        return found == m_state.redactions.end() ? nullptr : &*found;
    }

    DeidentifyState& m_state;
    const records::Chart& m_chart;
    std::vector<std::string> m_asked;
};

} // namespace

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = deidentifyReaders().find(name);
    if (reader != deidentifyReaders().end()) {
        action = reader->second(fields);
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of a de-identification worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "deidentify.op-malformed", name, detail);
}

domain::Result<DeidentifyState> applyAction(const DeidentifyState& state, const op::Action& action,
                                            const TaskContext& context)
{
    DeidentifyState next = state;
    if (const Status done = std::visit(RedactionWorker(next, context), action); !done)
        return done.error();
    return next;
}

} // namespace workflow::deidentify
