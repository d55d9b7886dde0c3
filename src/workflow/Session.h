// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "workflow/SessionState.h"

#include <memory>

namespace workflow {

/// A session being played. Every verb decides, makes an event, has it stored, and only then changes the state: what
/// the screen shows is on disk. The virtual clock is elapsed desk time plus explicit advances; it stands still while
/// the session is closed and runs while the desk is locked.
class Session
{
public:
    struct Ports
    {
        SessionStore& store;
        const domain::Clock& clock;
        const TaskTypes& types;
    };

    /// Writes the header and session.started.
    [[nodiscard]] static domain::Result<std::unique_ptr<Session>> start(SessionHeader header, Scenario scenario,
                                                                        PinnedCodes codes, Ports ports);
    /// Folds what is stored and, unless it is finished, writes session.resumed.
    [[nodiscard]] static domain::Result<std::unique_ptr<Session>> resume(const SessionRecord& record, Scenario scenario,
                                                                         PinnedCodes codes, Ports ports);

    [[nodiscard]] const SessionHeader& header() const { return m_header; }
    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    [[nodiscard]] const SessionState& state() const { return m_state; }
    [[nodiscard]] const PinnedCodes& codes() const { return m_codes; }
    [[nodiscard]] FoldContext foldContext() const { return {m_scenario, m_ports.types, m_codes}; }
    /// Virtual time at the desk, now.
    [[nodiscard]] domain::LocalTime now() const;

    [[nodiscard]] domain::Status apply(std::string_view task, const domain::Json& op);
    [[nodiscard]] domain::Status undo(std::string_view task);
    [[nodiscard]] domain::Status redo(std::string_view task);
    [[nodiscard]] domain::Status hold(std::string_view task, std::string_view reason);
    [[nodiscard]] domain::Status release(std::string_view task);
    [[nodiscard]] domain::Status submit(std::string_view task);
    /// Ends and seals the session; every task not handed in counts as it stands.
    [[nodiscard]] domain::Status finish();
    [[nodiscard]] domain::Status takeHint(std::string_view hint);
    [[nodiscard]] domain::Status lock(std::string_view cause);
    [[nodiscard]] domain::Status unlock();
    /// The call that waits to be answered; null where none does.
    [[nodiscard]] const CallAway* callDue() const;
    /// Goes where one was called to, and comes back: the desk stays as it is, locked or not. NotFound "desk.no-call"
    /// where that call does not wait.
    [[nodiscard]] domain::Status goAway(std::string_view call);
    /// Notes that another chart was opened or printed in the chart room; access decides before.
    [[nodiscard]] domain::Status openedElsewhere(std::string_view mrn, std::string_view action);
    /// Notes that the glass was broken to a chart in the chart room; access decides before.
    [[nodiscard]] domain::Status brokeGlass(std::string_view mrn, std::string_view reason);
    [[nodiscard]] domain::Status advance(domain::Seconds by);
    [[nodiscard]] domain::Status close();
    /// Allowed after the end; the seal is written anew in the same transaction.
    [[nodiscard]] domain::Status disagree(std::string_view finding, std::string_view text, std::string_view cite);
    /// Notes that a page was opened or refused; access decides before.
    [[nodiscard]] domain::Status visited(const domain::Json& data, bool allowed);

private:
    Session(SessionHeader header, Scenario scenario, PinnedCodes codes, Ports ports);
    [[nodiscard]] domain::Status record(std::string_view type, domain::Json data, domain::Seconds jump = {});
    [[nodiscard]] domain::Status taskEvent(std::string_view type, std::string_view task);
    [[nodiscard]] domain::Status awake() const;

    SessionHeader m_header;
    Scenario m_scenario;
    PinnedCodes m_codes;
    Ports m_ports;
    SessionState m_state;
    domain::Millis m_anchor{0};  ///< the clock's reading at m_state.now
    domain::Millis m_carried{0}; ///< part of a second that no event has counted yet
};

} // namespace workflow
