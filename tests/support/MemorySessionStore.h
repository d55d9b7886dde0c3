// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Event.h"

#include <map>

namespace support {

/// Keeps sessions in memory; `failNext` makes the next write fail as a full disk would.
class MemorySessionStore final : public workflow::SessionStore
{
public:
    bool failNext = false;

    domain::Status create(const workflow::SessionHeader& header) override
    {
        m_records[header.id].header = header;
        return domain::done();
    }
    domain::Status append(std::string_view session, const workflow::Event& event) override
    {
        if (failNext) {
            failNext = false;
            return domain::error(domain::ErrorKind::DiskFull, "disk.full");
        }
        m_records.find(session)->second.events.push_back(event);
        return domain::done();
    }
    domain::Status appendAndSeal(std::string_view session, const workflow::Event& event,
                                 const workflow::Seal& seal) override
    {
        const domain::Status appended = append(session, event);
        if (appended)
            m_records.find(session)->second.seal = seal;
        return appended;
    }
    domain::Result<workflow::SessionRecord> load(std::string_view session) const override
    {
        const auto found = m_records.find(session);
        if (found == m_records.end())
            return domain::error(domain::ErrorKind::NotFound, "session.unknown", std::string(session));
        return found->second;
    }
    domain::Result<std::vector<workflow::SessionHeader>> sessions() const override
    {
        std::vector<workflow::SessionHeader> headers;
        for (const auto& [id, record] : m_records)
            headers.push_back(record.header);
        return headers;
    }
    domain::Status import(const workflow::SessionRecord& record) override
    {
        m_records[record.header.id] = record;
        return domain::done();
    }
    domain::Status erase(std::string_view session) override
    {
        m_records.erase(m_records.find(session));
        return domain::done();
    }

private:
    std::map<std::string, workflow::SessionRecord, std::less<>> m_records;
};

} // namespace support
