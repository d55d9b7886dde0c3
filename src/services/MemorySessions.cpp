// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/MemorySessions.h"

#include "workflow/EventChain.h"

namespace services {

using domain::error;
using domain::ErrorKind;
using domain::Status;

Status MemorySessions::create(const workflow::SessionHeader& header)
{
    m_record = workflow::SessionRecord{header, {}, std::nullopt};
    return domain::done();
}

Status MemorySessions::append(std::string_view session, const workflow::Event& event)
{
    if (session != m_record.header.id)
        return error(ErrorKind::NotFound, "session.unknown", std::string(session));
    const workflow::Event* last = m_record.events.empty() ? nullptr : &m_record.events.back();
    const bool finished = m_record.seal.has_value();
    if (const Status follows = workflow::mayFollow(m_record.header, last, finished, event); !follows)
        return follows;
    m_record.events.push_back(event);
    return domain::done();
}

Status MemorySessions::appendAndSeal(std::string_view session, const workflow::Event& event, const workflow::Seal& seal)
{
    const Status appended = append(session, event);
    if (appended)
        m_record.seal = seal;
    return appended;
}

domain::Result<workflow::SessionRecord> MemorySessions::load(std::string_view session) const
{
    if (session != m_record.header.id)
        return error(ErrorKind::NotFound, "session.unknown", std::string(session));
    return m_record;
}

domain::Result<std::vector<workflow::SessionHeader>> MemorySessions::sessions() const
{
    return std::vector<workflow::SessionHeader>{m_record.header};
}

Status MemorySessions::import(const workflow::SessionRecord& record)
{
    m_record = record;
    return domain::done();
}

Status MemorySessions::erase(std::string_view session)
{
    if (session != m_record.header.id)
        return error(ErrorKind::NotFound, "session.unknown", std::string(session));
    m_record = {};
    return domain::done();
}

} // namespace services
