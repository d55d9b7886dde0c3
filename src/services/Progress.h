// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/PlayedSession.h"

#include <optional>

namespace services {

struct ResponsibilityStanding
{
    domain::Responsibility id = domain::Responsibility::MC;
    std::int64_t percentTenths = 0;
    std::size_t sessions = 0;
};

struct Attempt
{
    std::string session;
    std::string exercise;
    std::string title;
    domain::WallTime at{};
    std::int64_t percentTenths = 0;
    bool passed = false;
};

/// Where a trainee stands with an exercise.
enum class ExerciseState { New, Started, Done, Passed };

struct ExerciseCard
{
    workflow::ExerciseInfo info;
    ExerciseState state = ExerciseState::New;
    std::int64_t bestTenths = 0;
    std::size_t attempts = 0;
    bool prerequisitesMet = true;
};

/// What a trainee has done so far, read from kept scores. Only the person's own sessions count, not imported ones.
class TraineeProgress
{
public:
    explicit TraineeProgress(const Workplace& place) : m_place(place) {}

    /// The unfinished session that was touched last.
    [[nodiscard]] domain::Result<std::optional<SessionSummary>> toContinue(std::string_view person) const;
    [[nodiscard]] domain::Result<std::vector<ExerciseCard>> exercises(std::string_view person) const;
    /// At most `count`, the first the most useful: prerequisites met, not passed, weakest responsibility, lower level.
    [[nodiscard]] domain::Result<std::vector<ExerciseCard>> next(std::string_view person, std::size_t count) const;
    /// Over the last attempts of each exercise, only responsibilities that were scored.
    [[nodiscard]] domain::Result<std::vector<ResponsibilityStanding>> standing(std::string_view person) const;
    /// Oldest first.
    [[nodiscard]] domain::Result<std::vector<Attempt>> attempts(std::string_view person) const;

private:
    const Workplace& m_place;
};

} // namespace services
