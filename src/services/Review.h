// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/Score.h"
#include "services/PlayedSession.h"

#include <filesystem>

namespace services {

/// A recorded session opened for looking at: the trainee's debrief and the instructor's review both read it.
struct OpenedSession
{
    workflow::SessionRecord record;
    workflow::Scenario scenario;
    workflow::KeySet keys;
    workflow::PinnedCodes codes;
    workflow::SessionState state;    ///< at the end
    scoring::Score automatic;        ///< as the scorer gave it
    scoring::Score current;          ///< with overrides
    std::vector<Override> overrides; ///< those in force
    std::vector<Override> history;   ///< all ever made, oldest first, withdrawn ones marked
    std::vector<Comment> comments;
};

/// A mark on the replay's time line.
struct Moment
{
    std::size_t number = 0; ///< of the event, from 1
    std::string type;
    domain::LocalTime at{};
    std::string label; ///< "Opened History and physical", "Added I13.0"
};

/// What an instructor does with sessions, the trainee's own included.
class Review
{
public:
    explicit Review(const Workplace& place) : m_place(place) {}

    /// Newest first.
    [[nodiscard]] domain::Result<std::vector<SessionSummary>> sessions() const;
    /// Fails where the exercise is not here in the version and form the session was played on; said which.
    [[nodiscard]] domain::Result<OpenedSession> open(std::string_view session) const;
    [[nodiscard]] std::vector<Moment> timeline(const OpenedSession& session) const;
    /// State after the first `count` events.
    [[nodiscard]] domain::Result<workflow::SessionState> at(const OpenedSession& session, std::size_t count) const;
    /// A page of the recorded chart, through the access policy in the role of a reviewer; goes into the trail.
    [[nodiscard]] domain::Result<domain::Document> page(const OpenedSession& session, std::string_view document,
                                                        std::string_view person) const;
    [[nodiscard]] std::vector<domain::DocumentHeader> pages(const OpenedSession& session) const;

    /// Override, clear and comment are the instructor's (Instructor::may), and so is erase.
    /// Points between 0 and what the finding could bring (a deduction: between its full cost and 0). Needs a reason.
    [[nodiscard]] domain::Status override(const OpenedSession& session, std::string_view finding, domain::Points points,
                                          std::string_view reason, std::string_view by) const;
    /// Back to the automatic points.
    [[nodiscard]] domain::Status clear(const OpenedSession& session, std::string_view finding, std::string_view by,
                                       std::string_view reason) const;
    [[nodiscard]] domain::Status comment(const OpenedSession& session, std::string_view finding, std::string_view text,
                                         std::string_view by) const;
    /// A trainee's objection to a finding, added to the finished session.
    [[nodiscard]] domain::Status disagree(std::string_view session, std::string_view finding, std::string_view text,
                                          std::string_view cite) const;

    /// Writes the session as one file, whole or not at all.
    [[nodiscard]] domain::Status exportFile(std::string_view session, const std::filesystem::path& file) const;
    /// Reads, verifies and keeps a session file; the id of the session. A file that is not whole is refused with why.
    [[nodiscard]] domain::Result<std::string> importFile(const std::filesystem::path& file) const;
    [[nodiscard]] domain::Status erase(std::string_view session) const;

private:
    const Workplace& m_place;
};

/// What a page is called, without opening it; empty where the chart has no such page.
[[nodiscard]] std::string pageTitle(const workflow::Scenario& scenario, std::string_view document);

/// Scores a record against its exercise; pure but for building the scenario.
[[nodiscard]] domain::Result<OpenedSession> scoreRecord(const Workplace& place, workflow::SessionRecord record);

} // namespace services
