// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingOps.h"

#include <algorithm>

namespace workflow::filing {

using domain::ErrorKind;
using domain::Status;

namespace {

Status refused(ErrorKind kind, const char* code, const std::string& subject, std::string why)
{
    return domain::error(kind, code, subject, std::move(why));
}

/// Does one action on a copy of the room; what it leaves behind after a refusal is thrown away.
class Clerk
{
public:
    explicit Clerk(FilingState& state) : m_state(state) {}

    Status operator()(const op::File& action)
    {
        if (m_state.room->folder(action.mrn) == nullptr)
            return noFolder(action.mrn);
        if (const auto* loan = m_state.loan(action.mrn))
            return refused(ErrorKind::Conflict, "filing.is-out", action.mrn,
                           "the log has it out with " + loan->borrower + "; log its return first");
        if (m_state.onShelf(action.mrn))
            return refused(ErrorKind::Conflict, "filing.on-shelf", action.mrn, "it stands on the shelf already");
        return insert(action.mrn, action.after);
    }

    Status operator()(const op::Refile& action)
    {
        if (const Status here = standsHere(action.mrn); !here)
            return here;
        if (action.after == action.mrn)
            return refused(ErrorKind::InvalidInput, "filing.no-place", action.mrn, "it cannot stand behind itself");
        std::erase(m_state.shelf, action.mrn);
        return insert(action.mrn, action.after);
    }

    Status operator()(const op::Pull& action)
    {
        if (const Status here = standsHere(action.mrn); !here)
            return here;
        if (action.due < m_state.room->today)
            return refused(ErrorKind::InvalidInput, "filing.due-past", domain::format(action.due),
                           "the due date is before today");
        if (!action.request.empty()) {
            const Request* request = m_state.room->request(action.request);
            if (request == nullptr)
                return noRequest(action.request);
            if (request->mrn != action.mrn)
                return refused(ErrorKind::Conflict, "filing.other-chart", action.mrn,
                               "the request is for " + request->mrn);
        }
        m_state.pulled.insert(action.mrn);
        m_state.returned.erase(action.mrn);
        return m_state.log.checkOut({action.mrn, m_state.room->folder(action.mrn)->volume, action.borrower,
                                     action.location, m_state.room->today, action.due});
    }

    Status operator()(const op::Return& action)
    {
        const Folder* folder = m_state.room->folder(action.mrn);
        if (folder == nullptr)
            return noFolder(action.mrn);
        if (!m_state.out(action.mrn))
            return notOut(action.mrn);
        const bool here = m_state.onCart(action.mrn) || m_state.pulled.contains(action.mrn);
        if (!here)
            return refused(ErrorKind::Conflict, "filing.not-here", action.mrn,
                           "it has not come back: it is not on the cart");
        if (!m_state.onCart(action.mrn))
            m_state.cart.push_back(action.mrn);
        m_state.pulled.erase(action.mrn);
        m_state.overdue.erase(action.mrn);
        m_state.returned.insert(action.mrn);
        std::erase(m_state.shelf, action.mrn);
        return m_state.log.checkIn(action.mrn, folder->volume);
    }

    Status operator()(const op::Overdue& action)
    {
        if (!m_state.out(action.mrn))
            return notOut(action.mrn);
        if (action.on)
            m_state.overdue.insert(action.mrn);
        else
            m_state.overdue.erase(action.mrn);
        return domain::done();
    }

    Status operator()(const op::Refer& action)
    {
        const Request* request = m_state.room->request(action.request);
        if (request == nullptr)
            return noRequest(action.request);
        if (action.on && !m_state.out(request->mrn))
            return notOut(request->mrn);
        if (action.on)
            m_state.referred.insert(action.request);
        else
            m_state.referred.erase(action.request);
        return domain::done();
    }

    Status operator()(const op::Decide& action)
    {
        if (const Status open = undestroyed(action.record); !open)
            return open;
        if (!action.decision.rule.empty() && m_state.room->retention.rule(action.decision.rule) == nullptr)
            return refused(ErrorKind::NotFound, "filing.no-rule", action.decision.rule,
                           "the retention table has no such line");
        m_state.decisions.insert_or_assign(action.record, action.decision);
        return domain::done();
    }

    Status operator()(const op::Undecide& action)
    {
        if (const Status open = undestroyed(action.record); !open)
            return open;
        m_state.decisions.erase(action.record);
        return domain::done();
    }

    Status operator()(const op::Destroy& action)
    {
        if (m_state.room->record(action.record) == nullptr)
            return noRecord(action.record);
        const auto decision = m_state.decisions.find(action.record);
        if (decision == m_state.decisions.end() || decision->second.what != "destroy")
            return refused(ErrorKind::Conflict, "filing.not-marked", action.record,
                           "only what is marked for destruction goes into the log");
        if (m_state.room->method(action.entry.method) == nullptr)
            return refused(ErrorKind::NotFound, "filing.no-method", action.entry.method, "there is no such method");
        for (const std::string& person : {action.entry.by, action.entry.witness}) {
            if (m_state.room->person(person) == nullptr)
                return refused(ErrorKind::NotFound, "filing.no-person", person, "there is nobody of that name");
        }
        m_state.destroyed.insert_or_assign(action.record, action.entry);
        return domain::done();
    }

private:
    static Status noFolder(const std::string& mrn)
    {
        return refused(ErrorKind::NotFound, "filing.no-folder", mrn, "there is no such folder in this room");
    }
    static Status noRequest(const std::string& id)
    {
        return refused(ErrorKind::NotFound, "filing.no-request", id, "there is no such request");
    }
    static Status noRecord(const std::string& id)
    {
        return refused(ErrorKind::NotFound, "filing.no-record", id, "the list has no such record");
    }
    static Status notOut(const std::string& mrn)
    {
        return refused(ErrorKind::Conflict, "filing.not-out", mrn, "the log does not have it out");
    }

    /// Whether the folder itself, and not its outguide, stands on the shelf.
    [[nodiscard]] Status standsHere(const std::string& mrn) const
    {
        if (m_state.room->folder(mrn) == nullptr)
            return noFolder(mrn);
        if (const auto* loan = m_state.loan(mrn))
            return refused(ErrorKind::Conflict, "filing.is-out", mrn,
                           "only its outguide stands here: it is out with " + loan->borrower);
        if (!m_state.onShelf(mrn))
            return refused(ErrorKind::Conflict, "filing.on-cart", mrn, "it lies on the cart and is not filed yet");
        return domain::done();
    }

    [[nodiscard]] Status undestroyed(const std::string& record) const
    {
        if (m_state.room->record(record) == nullptr)
            return noRecord(record);
        if (m_state.destroyed.contains(record))
            return refused(ErrorKind::Conflict, "filing.destroyed", record,
                           "it stands in the destruction log; undo that first");
        return domain::done();
    }

    Status insert(const std::string& mrn, const std::string& after)
    {
        auto& shelf = m_state.shelf;
        auto place = shelf.begin();
        if (!after.empty()) {
            place = std::find(shelf.begin(), shelf.end(), after);
            if (place == shelf.end())
                return refused(ErrorKind::NotFound, "filing.no-place", after, "nothing of that number is on the shelf");
            ++place;
        }
        shelf.insert(place, mrn);
        std::erase(m_state.cart, mrn);
        return domain::done();
    }

    FilingState& m_state;
};

} // namespace

bool FilingState::onShelf(std::string_view item) const
{
    return std::find(shelf.begin(), shelf.end(), item) != shelf.end();
}

bool FilingState::onCart(std::string_view mrn) const
{
    return std::find(cart.begin(), cart.end(), mrn) != cart.end();
}

const records::filing::Outguide* FilingState::loan(std::string_view mrn) const
{
    const Folder* folder = room->folder(mrn);
    return folder == nullptr ? nullptr : log.find(mrn, folder->volume);
}

FilingState startingState(const domain::Json& material)
{
    FilingState state;
    auto parsed = parseRoom(material);
    if (auto* room = std::get_if<Room>(&parsed))
        state.room = std::make_shared<const Room>(std::move(*room));
    state.shelf = state.room->shelf;
    state.cart = state.room->cart;
    for (const auto& guide : state.room->out)
        (void)state.log.checkOut(guide); // twice the same chart: the checks of the material refuse that
    return state;
}

domain::Result<FilingState> applyAction(const FilingState& state, const op::Action& action)
{
    FilingState next = state;
    Clerk clerk(next);
    const Status status = std::visit(clerk, action);
    if (!status)
        return status.error();
    return next;
}

} // namespace workflow::filing
