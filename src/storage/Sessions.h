// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/SessionOrigins.h"
#include "storage/Connection.h"
#include "workflow/Event.h"

namespace storage {

/// Sessions as the lines of their session files.
class Sessions final : public workflow::SessionStore, public services::SessionOrigins
{
public:
    explicit Sessions(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Status create(const workflow::SessionHeader& header) override;
    [[nodiscard]] domain::Status append(std::string_view session, const workflow::Event& event) override;
    [[nodiscard]] domain::Status appendAndSeal(std::string_view session, const workflow::Event& event,
                                               const workflow::Seal& seal) override;
    [[nodiscard]] domain::Result<workflow::SessionRecord> load(std::string_view session) const override;
    [[nodiscard]] domain::Result<std::vector<workflow::SessionHeader>> sessions() const override;
    [[nodiscard]] domain::Status import(const workflow::SessionRecord& record) override;
    [[nodiscard]] domain::Status erase(std::string_view session) override;

    [[nodiscard]] domain::Result<std::map<std::string, services::SessionStanding, std::less<>>>
    standings() const override;

private:
    Connection& m_connection;
};

/// The session file of a stored session; NotFound "session.unknown".
[[nodiscard]] domain::Result<std::string> sessionBytes(const SQLite::Database& database, std::string_view session);
/// Whether every stored session's chain holds: Damaged "session.damaged" for the first that does not.
[[nodiscard]] domain::Status checkSessions(const SQLite::Database& database);

} // namespace storage
