// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Sessions.h"

#include "storage/Sql.h"
#include "workflow/EventChain.h"
#include "workflow/SessionFile.h"

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;
using workflow::Event;
using workflow::Seal;
using workflow::SessionHeader;
using workflow::SessionRecord;
using workflow::Verdict;

namespace {

domain::Error unknown(std::string_view session)
{
    return error(ErrorKind::NotFound, "session.unknown", std::string(session), "no such session is kept here");
}

void insertHeader(const SQLite::Database& database, const SessionHeader& header, std::string_view origin,
                  const std::optional<Seal>& seal)
{
    std::optional<std::string> sealLine;
    if (seal)
        sealLine = workflow::lineOf(*seal);
    run(database, sql::insert_session, header.id, header.exercise, domain::format(header.started), origin, header.hash,
        workflow::lineOf(header), sealLine);
}

void insertEvent(const SQLite::Database& database, std::string_view session, const Event& event)
{
    run(database, sql::append_event, session, static_cast<std::int64_t>(event.number), event.hash,
        workflow::lineOf(event));
}

// What must be known of a session to say whether an event follows.
struct End
{
    SessionHeader header;
    std::optional<Event> last;
    bool sealed = false;
};

Result<End> endOf(const SQLite::Database& database, std::string_view session)
{
    SQLite::Statement head = prepared(database, sql::find_session, session);
    if (!head.executeStep())
        return unknown(session);
    End end;
    end.header.hash = head.getColumn(0).getString();
    end.sealed = !head.getColumn(2).isNull();
    SQLite::Statement tail = prepared(database, sql::last_event, session);
    if (tail.executeStep()) {
        end.last.emplace();
        end.last->number = static_cast<std::uint64_t>(tail.getColumn(0).getInt64());
        end.last->hash = tail.getColumn(1).getString();
    }
    return end;
}

Result<End> endBefore(const SQLite::Database& database, std::string_view session, const Event& event)
{
    Result<End> end = endOf(database, session);
    if (!end)
        return end;
    const Event* last = end->last ? &*end->last : nullptr;
    if (const Status follows = workflow::mayFollow(end->header, last, end->sealed, event); !follows)
        return follows.error();
    return end;
}

Result<SessionRecord> recordOf(const SQLite::Database& database, std::string_view session)
{
    const Result<std::string> bytes = sessionBytes(database, session);
    if (!bytes)
        return bytes.error();
    workflow::Verification found = workflow::verifySessionFile(*bytes);
    if (!found.record)
        return error(ErrorKind::Damaged, "session.damaged", std::string(session), found.detail);
    return std::move(*found.record);
}

Result<SessionHeader> headerOf(const std::string& line)
{
    const Result<domain::Json> json = domain::parseJson(line, "workspace.db");
    const Result<SessionHeader> header = json ? workflow::headerFrom(*json) : json.error();
    if (!header)
        return error(ErrorKind::Damaged, "session.damaged", header.error().subject, header.error().detail);
    return header;
}

} // namespace

Result<std::string> sessionBytes(const SQLite::Database& database, std::string_view session)
{
    SQLite::Statement head = prepared(database, sql::find_session, session);
    if (!head.executeStep())
        return unknown(session);
    std::string bytes = head.getColumn(1).getString() + '\n';
    SQLite::Statement lines = prepared(database, sql::event_lines, session);
    while (lines.executeStep())
        bytes += lines.getColumn(0).getString() + '\n';
    if (!head.getColumn(2).isNull())
        bytes += head.getColumn(2).getString() + '\n';
    return bytes;
}

Status checkSessions(const SQLite::Database& database)
{
    SQLite::Statement query(database, sql::session_standings);
    while (query.executeStep()) {
        if (const auto record = recordOf(database, query.getColumn(0).getString()); !record)
            return record.error();
    }
    return domain::done();
}

Status Sessions::create(const SessionHeader& header)
{
    if (!workflow::isSessionId(header.id))
        return error(ErrorKind::InvalidInput, "session.id", header.id, "it is not of 32 hexadecimal digits");
    if (header.hash != workflow::hashOf(header))
        return error(ErrorKind::InvalidInput, "session.header-hash", header.id, "its hash is not that of its contents");
    return m_connection.write([&](SQLite::Database& database) -> Status {
        if (prepared(database, sql::find_session, header.id).executeStep())
            return error(ErrorKind::Conflict, "session.exists", header.id, "a session of this name is kept already");
        insertHeader(database, header, "own", std::nullopt);
        return domain::done();
    });
}

Status Sessions::append(std::string_view session, const Event& event)
{
    if (event.type == workflow::event::Finished)
        return error(ErrorKind::InvalidInput, "session.needs-seal", std::string(session),
                     "the end of a session is written together with its seal");
    return m_connection.write([&](SQLite::Database& database) -> Status {
        const Result<End> end = endBefore(database, session, event);
        if (!end)
            return end.error();
        if (end->sealed)
            return error(ErrorKind::Conflict, "session.sealed", std::string(session),
                         "what is added to a sealed session needs a new seal");
        insertEvent(database, session, event);
        return domain::done();
    });
}

Status Sessions::appendAndSeal(std::string_view session, const Event& event, const Seal& seal)
{
    if (seal.events != event.number || seal.last != event.hash)
        return error(ErrorKind::InvalidInput, "session.seal", std::string(session), "the seal is not of this event");
    return m_connection.write([&](SQLite::Database& database) -> Status {
        const Result<End> end = endBefore(database, session, event);
        if (!end)
            return end.error();
        if (!end->sealed && event.type != workflow::event::Finished)
            return error(ErrorKind::InvalidInput, "session.unfinished", std::string(session),
                         "only a finished session is sealed");
        insertEvent(database, session, event);
        run(database, sql::seal_session, workflow::lineOf(seal), session);
        return domain::done();
    });
}

Result<SessionRecord> Sessions::load(std::string_view session) const
{
    return m_connection.read([&](SQLite::Database& database) { return recordOf(database, session); });
}

Result<std::vector<SessionHeader>> Sessions::sessions() const
{
    using Headers = std::vector<SessionHeader>;
    return m_connection.read([&](SQLite::Database& database) -> Result<Headers> {
        Headers headers;
        SQLite::Statement query(database, sql::list_sessions);
        while (query.executeStep()) {
            Result<SessionHeader> header = headerOf(query.getColumn(0).getString());
            if (!header)
                return header.error();
            headers.push_back(*std::move(header));
        }
        return headers;
    });
}

Status Sessions::import(const SessionRecord& record)
{
    const std::string bytes = workflow::writeSessionFile(record);
    if (const auto found = workflow::verifySessionFile(bytes); !found.record)
        return error(ErrorKind::InvalidInput, "session." + std::string(workflow::code(found.verdict)), record.header.id,
                     found.detail);
    return m_connection.write([&](SQLite::Database& database) -> Status {
        const Result<std::string> here = sessionBytes(database, record.header.id);
        if (here && *here == bytes)
            return domain::done();
        if (here)
            return error(ErrorKind::Conflict, "session.exists", record.header.id,
                         "a session of this name is kept already, with other events");
        insertHeader(database, record.header, "imported", record.seal);
        for (const Event& event : record.events)
            insertEvent(database, record.header.id, event);
        return domain::done();
    });
}

Status Sessions::erase(std::string_view session)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        if (run(database, sql::erase_session, session) == 0)
            return unknown(session);
        return domain::done();
    });
}

Result<std::map<std::string, services::SessionStanding, std::less<>>> Sessions::standings() const
{
    using Standings = std::map<std::string, services::SessionStanding, std::less<>>;
    return m_connection.read([&](SQLite::Database& database) -> Result<Standings> {
        Standings standings;
        SQLite::Statement query(database, sql::session_standings);
        while (query.executeStep()) {
            const bool own = query.getColumn(1).getString() == "own";
            standings[query.getColumn(0).getString()] = {own ? services::Origin::Own : services::Origin::Imported,
                                                         static_cast<std::uint64_t>(query.getColumn(3).getInt64()),
                                                         query.getColumn(2).getInt() != 0};
        }
        return standings;
    });
}

} // namespace storage
