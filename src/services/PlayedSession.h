// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/Score.h"
#include "services/Trail.h"
#include "services/Workplace.h"
#include "workflow/Session.h"

#include <memory>

namespace services {

/// A trainee at the desk: one session with its chart behind the one door, from the first page to the debrief.
/// Not thread-safe; lives on the thread that made it.
class PlayedSession final : private access_control::VisitListener
{
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<PlayedSession>>
    start(const Workplace& place, std::string_view exercise, std::uint64_t seed, std::string_view person);
    [[nodiscard]] static domain::Result<std::unique_ptr<PlayedSession>> resume(const Workplace& place,
                                                                               std::string_view session);
    ~PlayedSession() override;
    PlayedSession(const PlayedSession&) = delete;
    PlayedSession& operator=(const PlayedSession&) = delete;

    /// Verbs at the worksheet, hints, lock, time: all through here, all durable when they return.
    [[nodiscard]] workflow::Session& session() { return *m_session; }
    [[nodiscard]] const workflow::Session& session() const { return *m_session; }

    [[nodiscard]] std::vector<domain::DocumentHeader> pages() const { return m_reader->index(); }
    [[nodiscard]] domain::Result<access_control::Banner> banner();
    /// Opens a page: decision, audit trail, event, then the page. Opening the page that is open already is not noted
    /// again.
    [[nodiscard]] domain::Result<domain::Document> open(std::string_view document);

    /// Headers of all versions of a page, the oldest first.
    [[nodiscard]] std::vector<domain::DocumentHeader> versions(std::string_view document) const
    {
        return m_reader->versions(document);
    }
    /// A version that was superseded, or the one in force; noted like any opening.
    [[nodiscard]] domain::Result<domain::Document> open(std::string_view document, int version);

    /// Opens a page for a printed copy; a page that the reader may not give out is refused, and that is noted.
    [[nodiscard]] domain::Result<domain::Document> print(std::string_view document);

    /// Hands in every worksheet, ends and seals the session, scores it and keeps the score.
    [[nodiscard]] domain::Result<scoring::Score> finish();
    /// The score of a finished session, with the instructor's overrides laid over it.
    [[nodiscard]] domain::Result<scoring::Score> score() const;

private:
    PlayedSession(const Workplace& place, workflow::KeySet keys);
    void furnish(std::unique_ptr<workflow::Session> session);
    [[nodiscard]] domain::Status visited(const access_control::AuditEntry& entry, int version) override;

    const Workplace& m_place;
    workflow::KeySet m_keys;
    Trail m_trail;
    std::unique_ptr<workflow::Session> m_session;
    std::unique_ptr<access_control::ChartReader> m_reader;
    std::string m_openPage;
};

/// One line of a list of sessions.
struct SessionSummary
{
    std::string id;
    std::string exercise;
    std::string title;
    std::string person;
    std::uint64_t seed = 0;
    domain::WallTime started{};
    bool finished = false;
    bool imported = false;
    bool scored = false;
    std::int64_t percentTenths = 0;
    bool passed = false;
    bool critical = false;
    std::size_t overrides = 0;
    std::size_t disagreements = 0;
};

} // namespace services
