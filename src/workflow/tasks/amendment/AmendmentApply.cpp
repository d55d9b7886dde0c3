// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentMaterial.h"
#include "workflow/tasks/amendment/AmendmentOps.h"

#include <algorithm>

namespace workflow::amendment {
namespace {

using domain::ErrorKind;
using domain::Status;

domain::Error refused(ErrorKind kind, const char* code, const std::string& subject, std::string why)
{
    return domain::error(kind, std::string("amendment.") + code, subject, std::move(why));
}

/// Takes away what the handling does not ask for.
void dropForeign(Answer& answer)
{
    const Answer old = std::move(answer);
    answer = Answer();
    answer.request = old.request;
    answer.handling = old.handling;
    const auto keep = [&](Part part) { return old.handling && asksFor(*old.handling, part); };
    if (keep(Part::Page))
        answer.page = old.page;
    if (keep(Part::Change))
        answer.change = old.change;
    if (keep(Part::Signer))
        answer.signer = old.signer;
    if (keep(Part::Event))
        answer.event = old.event;
    if (keep(Part::Reason))
        answer.reason = old.reason;
    if (keep(Part::Value) && holds(fieldsOf(*old.handling), old.field)) {
        answer.field = old.field;
        answer.value = old.value;
    }
    if (keep(Part::Chart))
        answer.chart = old.chart;
    if (keep(Part::Due))
        answer.due = old.due;
    if (keep(Part::Extended))
        answer.extended = old.extended;
    if (keep(Part::Ground) && holds(groundsOf(*old.handling), old.ground))
        answer.ground = old.ground;
    if (keep(Part::Letter))
        answer.letter = old.letter;
    if (keep(Part::Inform))
        answer.inform = old.inform;
    if (keep(Part::Append))
        answer.append = old.append;
}

/// Does one action to a copy of the worksheet.
class Clerk
{
public:
    Clerk(State& state, const TaskContext& context)
        : m_state(state), m_context(context), m_material(materialOf(context.task.material))
    {
    }

    Status operator()(const op::Handle& action)
    {
        if (m_material.request(action.request) == nullptr)
            return noRequest(action.request);
        Answer& answer = begun(action.request);
        answer.handling = action.handling;
        dropForeign(answer);
        return domain::done();
    }

    Status operator()(const op::SetPlace& action)
    {
        return onPart(action.request, Part::Page, [&](Answer& answer) -> Status {
            if (!action.place) {
                answer.page.reset();
                return domain::done();
            }
            Place place = *action.place;
            if (const Status known = find(place); !known)
                return known;
            answer.page = std::move(place);
            return domain::done();
        });
    }

    Status operator()(const op::SetLabel& action)
    {
        if (action.change) {
            const Status done = onPart(action.request, Part::Change, [&](Answer& answer) -> Status {
                answer.change = *action.change;
                if (answer.change != domain::ChangeKind::LateEntry)
                    answer.event.reset();
                return domain::done();
            });
            if (!done)
                return done;
        }
        if (action.signer) {
            const Status done = onPart(action.request, Part::Signer, [&](Answer& answer) -> Status {
                if (!action.signer->empty() && !offers(m_material.people, *action.signer))
                    return refused(ErrorKind::NotFound, "no-person", *action.signer,
                                   "nobody of that name may sign here");
                answer.signer = *action.signer;
                return domain::done();
            });
            if (!done)
                return done;
        }
        if (action.event) {
            if (const Status done = event(action); !done)
                return done;
        }
        if (action.reason)
            return onPart(action.request, Part::Reason, [&](Answer& answer) -> Status {
                answer.reason = *action.reason;
                return domain::done();
            });
        return domain::done();
    }

    Status operator()(const op::SetValue& action)
    {
        if (action.chart) {
            const Status done = onPart(action.request, Part::Chart, [&](Answer& answer) -> Status {
                if (!action.chart->empty() && !offers(m_material.patients, *action.chart))
                    return refused(ErrorKind::NotFound, "no-patient", *action.chart,
                                   "the patient index has no such number here");
                answer.chart = *action.chart;
                return domain::done();
            });
            if (!done)
                return done;
        }
        if (!action.field && !action.value)
            return domain::done();
        return onPart(action.request, Part::Value, [&](Answer& answer) { return value(answer, action); });
    }

    Status operator()(const op::SetDays& action)
    {
        if (action.due) {
            const Status done = onPart(action.request, Part::Due, [&](Answer& answer) -> Status {
                answer.due = *action.due;
                return domain::done();
            });
            if (!done)
                return done;
        }
        if (!action.extended)
            return domain::done();
        return onPart(action.request, Part::Extended, [&](Answer& answer) -> Status {
            const bool again = m_material.request(action.request)->extendedTo || answer.extended;
            if (*action.extended && again)
                return refused(ErrorKind::Conflict, "extended-already", action.request,
                               "the term can be extended only once (45 CFR 164.526(b)(2)(ii)(B))");
            answer.extended = *action.extended;
            return domain::done();
        });
    }

    Status operator()(const op::SetGround& action)
    {
        return onPart(action.request, Part::Ground, [&](Answer& answer) -> Status {
            if (!action.ground.empty() && !holds(groundsOf(*answer.handling), action.ground))
                return notInList(action.ground);
            answer.ground = action.ground;
            return domain::done();
        });
    }

    Status operator()(const op::Tick& action)
    {
        return onPart(action.request, action.list, [&](Answer& answer) -> Status {
            if (action.list == Part::Inform && !offers(m_material.recipients, action.item))
                return refused(ErrorKind::NotFound, "no-recipient", action.item,
                               "nobody of that name is to choose here");
            if (action.list == Part::Letter && !holds(letterElements(), action.item))
                return notInList(action.item);
            if (action.list == Part::Append && !holds(appendices(), action.item))
                return notInList(action.item);
            set(listOf(answer, action.list), action.item, action.on);
            return domain::done();
        });
    }

    Status operator()(const op::EditText& action)
    {
        if (m_material.request(action.request) == nullptr)
            return noRequest(action.request);
        Place place{action.document, 0, action.span};
        if (const Status known = find(place); !known)
            return known;
        m_state.edits.push_back({action.request, action.document, action.span, action.text});
        return domain::done();
    }

private:
    static domain::Error noRequest(const std::string& id)
    {
        return refused(ErrorKind::NotFound, "no-request", id, "the tray has no such request");
    }
    static domain::Error notInList(const std::string& item)
    {
        return refused(ErrorKind::NotFound, "not-in-list", item, "that is not in the list");
    }

    Answer& begun(const std::string& request)
    {
        const auto found = std::find_if(m_state.answers.begin(), m_state.answers.end(),
                                        [&](const Answer& entry) { return entry.request == request; });
        if (found != m_state.answers.end())
            return *found;
        Answer& answer = m_state.answers.emplace_back();
        answer.request = request;
        return answer;
    }

    template <typename Change>
    Status onPart(const std::string& request, Part part, const Change& change)
    {
        if (m_material.request(request) == nullptr)
            return noRequest(request);
        Answer& answer = begun(request);
        if (!answer.handling)
            return refused(ErrorKind::Conflict, "no-handling", request, "say first what is done with the request");
        if (!asksFor(*answer.handling, part))
            return refused(ErrorKind::Conflict, "not-asked", request,
                           "\"" + std::string(title(*answer.handling)) + "\" asks for no such thing");
        return change(answer);
    }

    static std::vector<std::string>& listOf(Answer& answer, Part part)
    {
        return part == Part::Letter ? answer.letter : part == Part::Inform ? answer.inform : answer.append;
    }

    static void set(std::vector<std::string>& list, const std::string& item, bool on)
    {
        std::erase(list, item);
        if (on)
            list.push_back(item);
        std::sort(list.begin(), list.end());
    }

    // The version in force where none is named.
    Status find(Place& place) const
    {
        const records::Chart& chart = m_context.scenario.chart;
        const domain::Document* inForce = chart.document(place.document);
        if (inForce == nullptr)
            return refused(ErrorKind::NotFound, "no-document", place.document, "the chart has no such page");
        if (place.version == 0)
            place.version = inForce->header.version;
        const domain::Document* page = chart.version(place.document, place.version);
        if (page == nullptr)
            return refused(ErrorKind::NotFound, "no-version", place.document,
                           "the page has no version " + std::to_string(place.version));
        if (place.span && place.span->to > domain::codePoints(page->body))
            return refused(ErrorKind::InvalidInput, "span-outside", place.document,
                           "the place lies outside the page's text");
        return domain::done();
    }

    Status event(const op::SetLabel& action)
    {
        return onPart(action.request, Part::Event, [&](Answer& answer) -> Status {
            const std::optional<Moment>& moment = *action.event;
            if (moment && answer.change != domain::ChangeKind::LateEntry)
                return refused(ErrorKind::Conflict, "not-asked", action.request,
                               "only a late entry bears the time of what it tells of");
            if (moment && moment->at > m_context.scenario.start)
                return refused(ErrorKind::InvalidInput, "event-ahead", format(*moment),
                               "what is entered late has happened already");
            answer.event = moment;
            return domain::done();
        });
    }

    Status value(Answer& answer, const op::SetValue& action)
    {
        if (action.field) {
            if (!action.field->empty() && !holds(fieldsOf(*answer.handling), *action.field))
                return notInList(*action.field);
            if (*action.field != answer.field)
                answer.value.clear();
            answer.field = *action.field;
        }
        if (!action.value)
            return domain::done();
        if (const Status fits = fitting(answer.field, *action.value); !fits)
            return fits;
        answer.value = *action.value;
        return domain::done();
    }

    [[nodiscard]] Status fitting(const std::string& field, const std::string& text) const
    {
        if (text.empty())
            return domain::done();
        if (field.empty())
            return refused(ErrorKind::Conflict, "no-field", text, "say first which entry is corrected");
        if ((field == "birth-date" || field == "date") && !domain::parseDate(text))
            return refused(ErrorKind::InvalidInput, "no-such-day", text,
                           "write a day that the calendar has, YYYY-MM-DD");
        if (field == "type" && !offers(m_material.types, text))
            return refused(ErrorKind::NotFound, "no-type", text, "the index has no such document type");
        if (field == "encounter" && m_context.scenario.chart.encounter(text) == nullptr)
            return refused(ErrorKind::NotFound, "no-encounter", text, "the chart has no such encounter");
        if (field == "sex" && text != "female" && text != "male" && text != "unknown")
            return refused(ErrorKind::InvalidInput, "not-in-list", text, "it is female, male or unknown");
        return domain::done();
    }

    State& m_state;
    const TaskContext& m_context;
    Material m_material;
};

} // namespace

domain::Result<State> applyAction(const State& state, const op::Action& action, const TaskContext& context)
{
    State next = state;
    const Status status = std::visit(Clerk(next, context), action);
    if (!status)
        return status.error();
    return next;
}

} // namespace workflow::amendment
