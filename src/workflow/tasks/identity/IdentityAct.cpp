// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityOps.h"

#include <algorithm>

namespace workflow::identity {
namespace {

using domain::Error;
using domain::ErrorKind;
using domain::Status;
using records::identity::Person;

Error refused(std::string code, const std::string& subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, "identity." + code, subject, std::move(detail));
}

Error notThere(std::string code, const std::string& subject, std::string detail)
{
    return domain::error(ErrorKind::NotFound, "identity." + code, subject, std::move(detail));
}

bool has(const std::vector<std::string>& list, std::string_view entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

/// Does one action to a copy of the worksheet.
class Clerk
{
public:
    Clerk(IdentityState& state, domain::Date today) : m_state(state), m_today(today) {}

    Status operator()(const op::Choose& action)
    {
        const auto item = itemOf(action.item, ItemKind::Find);
        if (!item)
            return item.error();
        const auto& index = m_state.index;
        if (index.find(action.mrn) == nullptr)
            return notThere("no-record", action.mrn, "the index has no such number");
        const std::string living = index.livesAs(action.mrn);
        if (living != action.mrn)
            return refused("retired-record", action.mrn,
                           living.empty() ? "this number was withdrawn and is never used again"
                                          : "this number is retired; the record lives on as " + living);
        Answer& answer = m_state.answers[action.item];
        answer = Answer();
        answer.chosen = action.mrn;
        return domain::done();
    }

    Status operator()(const op::Register& action)
    {
        const auto item = itemOf(action.item, ItemKind::Find);
        if (!item)
            return item.error();
        const auto born = action.fields.find("born");
        if (born != action.fields.end() && *domain::parseDate(born->second) > m_today)
            return refused("born-later", born->second, "nobody is born after today, " + domain::format(m_today));
        Answer& answer = m_state.answers[action.item];
        answer = Answer();
        answer.registered = action.fields;
        return domain::done();
    }

    Status operator()(const op::Decide& action)
    {
        const auto item = itemOf(action.item, ItemKind::Decide);
        if (!item)
            return item.error();
        const Answer* before = m_state.answer(action.item);
        if (before == nullptr && !action.decision)
            return refused("undecided", action.item, "decide first; the form belongs to a decision");
        Answer next = before == nullptr ? Answer() : *before;
        // Only what names records again is merged again: these may have gone on into others since.
        const bool again = action.decision || action.survivor || action.retired;
        if (again)
            takeBack(next);
        if (action.decision && *action.decision != next.decision)
            decide(next, *action.decision);
        for (const Status& status : {again ? records(**item, action, next) : domain::done(),
                                     papers(**item, action, next), visits(**item, action, next)}) {
            if (!status)
                return status;
        }
        next.identifiers = action.identifiers.value_or(next.identifiers);
        next.approval = action.approval.value_or(next.approval);
        next.steps = action.steps.value_or(next.steps);
        m_state.answers[action.item] = std::move(next);
        return domain::done();
    }

    Status operator()(const op::Clear& action)
    {
        const auto found = m_state.answers.find(action.item);
        if (found == m_state.answers.end())
            return notThere("no-item", action.item, "there is no answer to take back");
        takeBack(found->second);
        m_state.answers.erase(found);
        return domain::done();
    }

private:
    [[nodiscard]] domain::Result<const Item*> itemOf(const std::string& id, ItemKind kind) const
    {
        const Item* item = m_state.material == nullptr ? nullptr : m_state.material->item(id);
        if (item == nullptr)
            return notThere("no-item", id, "the work queue has no such item");
        if (item->kind != kind)
            return refused("other-kind", id,
                           kind == ItemKind::Find ? "these are records to decide on, nobody is at the counter"
                                                  : "this is a person to find or register, no pair of records");
        return item;
    }

    // The merge that stands is undone before anything else is decided, so that its own records are free.
    void takeBack(const Answer& answer)
    {
        if (answer.decision != Decision::Merge)
            return;
        // It was merged when it was decided, so this cannot fail.
        static_cast<void>(m_state.index.unmerge(answer.retired).ok());
    }

    static void decide(Answer& answer, Decision decision)
    {
        answer.decision = decision;
        answer.survivor.clear();
        answer.retired.clear();
        answer.visits.clear();
    }

    Status records(const Item& item, const op::Decide& action, Answer& next)
    {
        const bool merging = next.decision == Decision::Merge;
        if (!merging && (action.survivor || action.retired))
            return refused("no-merge-yet", item.id, "only a merge has a record that stays and one that goes");
        if (!merging)
            return domain::done();
        if (action.retired && action.retired->size() != 1)
            return refused("three-ways", item.id,
                           "a merge joins two records; merge one pair, have it approved, then the next");
        if (action.survivor)
            next.survivor = *action.survivor;
        if (action.retired)
            next.retired = action.retired->front();
        if (next.survivor.empty() || next.retired.empty())
            return refused("undecided", item.id, "a merge names the record that stays and the one that goes");
        const Status merged = m_state.index.merge({next.survivor, next.retired});
        if (!merged)
            return merged;
        for (const std::string& mrn : {next.survivor, next.retired}) {
            if (!has(item.mrns, mrn))
                return refused("not-a-candidate", mrn, "this number is not among the records of this item");
        }
        return domain::done();
    }

    Status papers(const Item& item, const op::Decide& action, Answer& next) const
    {
        if (!action.document)
            return domain::done();
        if (!action.document->empty() && !has(item.documents, *action.document))
            return notThere("no-paper", *action.document, "no such paper lies with this item");
        next.document = *action.document;
        return domain::done();
    }

    Status visits(const Item& item, const op::Decide& action, Answer& next) const
    {
        if (!action.visits)
            return domain::done();
        if (next.decision != Decision::Overlay && !action.visits->empty())
            return refused("no-visit", item.id, "visits are moved only where an overlay is taken apart");
        for (const std::string& visit : *action.visits) {
            const bool known = std::any_of(item.mrns.begin(), item.mrns.end(), [&](const std::string& mrn) {
                const Person* person = m_state.index.find(mrn);
                return person != nullptr
                       && std::any_of(person->visits.begin(), person->visits.end(),
                                      [&](const auto& entry) { return entry.id == visit; });
            });
            if (!known)
                return notThere("no-visit", visit, "none of these records has such a visit");
        }
        next.visits = *action.visits;
        return domain::done();
    }

    IdentityState& m_state;
    domain::Date m_today;
};

} // namespace

domain::Result<IdentityState> applyAction(const IdentityState& state, const op::Action& action, domain::Date today)
{
    IdentityState next = state;
    Clerk clerk(next, today);
    const Status status = std::visit(clerk, action);
    if (!status)
        return status.error();
    return next;
}

} // namespace workflow::identity
