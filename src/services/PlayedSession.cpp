// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/PlayedSession.h"

#include "crypto/Sha256.h"
#include "generation/Pinned.h"
#include "services/Robots.h"
#include "services/Scoring.h"

#include <algorithm>

namespace services {

using domain::error;
using domain::ErrorKind;
using domain::Status;

PlayedSession::PlayedSession(const Workplace& place, workflow::KeySet keys)
    : m_place(place), m_keys(std::move(keys)), m_trail(place.trail, place.clock)
{
}

PlayedSession::~PlayedSession() = default;

void PlayedSession::furnish(std::unique_ptr<workflow::Session> session)
{
    m_session = std::move(session);
    const workflow::SessionHeader& header = m_session->header();
    access_control::VisitListener& listener = *this;
    m_reader = std::make_unique<access_control::ChartReader>(
        m_place.policy, m_session->scenario().chart, m_trail, listener,
        access_control::Reader{header.person, header.role, m_session->scenario().purpose, header.id},
        access_control::assignedWith(m_session->scenario().access));
}

domain::Result<std::unique_ptr<PlayedSession>> PlayedSession::start(const Workplace& place, std::string_view exercise,
                                                                    std::uint64_t seed, std::string_view person)
{
    auto built = place.scenarios.build(exercise, seed);
    if (!built)
        return built.error();
    auto codes = generation::openPinned(built->scenario.codesets, place.embedded);
    if (!codes)
        return codes.error();

    workflow::SessionHeader header;
    header.id = crypto::randomHex(16);
    header.exercise = built->scenario.exercise.id;
    header.exerciseUuid = built->scenario.exercise.uuid;
    header.exerciseVersion = built->scenario.exercise.version;
    header.seed = seed;
    header.scenario = built->scenario.hash;
    header.release = place.release;
    header.person = person;
    header.role = built->scenario.role;
    header.started = place.clock.now();

    std::unique_ptr<PlayedSession> played(new PlayedSession(place, std::move(built->keys)));
    auto session = workflow::Session::start(std::move(header), std::move(built->scenario), std::move(*codes),
                                            {place.sessions, place.clock, place.types});
    if (!session)
        return session.error();
    played->furnish(std::move(*session));
    return played;
}

domain::Result<std::unique_ptr<PlayedSession>> PlayedSession::resume(const Workplace& place, std::string_view id)
{
    const auto record = place.sessions.load(id);
    if (!record)
        return record.error();
    auto built = place.scenarios.build(record->header.exercise, record->header.seed);
    if (!built)
        return built.error();
    auto codes = generation::openPinned(built->scenario.codesets, place.embedded);
    if (!codes)
        return codes.error();
    std::unique_ptr<PlayedSession> played(new PlayedSession(place, std::move(built->keys)));
    auto session = workflow::Session::resume(*record, std::move(built->scenario), std::move(*codes),
                                             {place.sessions, place.clock, place.types});
    if (!session)
        return session.error();
    played->furnish(std::move(*session));
    return played;
}

domain::Result<access_control::Banner> PlayedSession::banner()
{
    const auto& tasks = m_session->scenario().tasks;
    if (tasks.empty())
        return error(ErrorKind::NotFound, "session.unknown-task");
    return m_reader->banner(tasks.front().encounter, m_session->now());
}

domain::Result<domain::Document> PlayedSession::open(std::string_view document)
{
    return m_reader->open(document, m_session->now());
}

domain::Result<domain::Document> PlayedSession::open(std::string_view document, int version)
{
    return m_reader->openVersion(document, version, m_session->now());
}

domain::Result<domain::Document> PlayedSession::print(std::string_view document)
{
    return m_reader->print(document, m_session->now());
}

Status PlayedSession::visited(const access_control::AuditEntry& entry, int version)
{
    const bool allowed = entry.verdict == access_control::Verdict::Permit;
    // Turning back to the page that lies open is no new opening.
    if (allowed && entry.document == m_openPage && !m_session->state().locked)
        return domain::done();
    const Status noted = m_session->visited(visitData(entry, version), allowed);
    if (noted && allowed)
        m_openPage = entry.document;
    return noted;
}

domain::Result<scoring::Score> PlayedSession::finish()
{
    for (const workflow::TaskDefinition& task : m_session->scenario().tasks) {
        const auto progress = m_session->state().tasks.find(task.id);
        if (progress == m_session->state().tasks.end() || progress->second.submitted)
            continue;
        if (const Status submitted = m_session->submit(task.id); !submitted)
            return submitted.error();
    }
    if (!m_session->state().finished) {
        if (const Status finished = m_session->finish(); !finished)
            return finished.error();
    }
    return score();
}

domain::Result<scoring::Score> PlayedSession::score() const
{
    const auto record = m_place.sessions.load(m_session->header().id);
    if (!record)
        return record.error();
    auto opened = scoreRecord(m_place, *record);
    if (!opened)
        return opened.error();
    if (const Status kept = keepScore(m_place, *opened); !kept)
        return kept.error();
    return std::move(opened->current);
}

} // namespace services
