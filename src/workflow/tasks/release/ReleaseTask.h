// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/release/ReleaseOps.h"

namespace workflow::release {

/// The task type "release": requests for information are verified, decided and answered (docs/tasks/release.md; 45 CFR
/// 164.502-528, 42 CFR 2).
class ReleaseTask final : public TypedTask<State, op::Action>
{
public:
    [[nodiscard]] std::string_view id() const override { return "release"; }
    /// Requests make the work hard, not the length of the chart.
    [[nodiscard]] bool goesByPages() const override { return false; }
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    [[nodiscard]] std::vector<Issue> checkMaterial(const domain::Json& material) const override;
    [[nodiscard]] AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                      const AssessContext& context) const override;
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json& key) const override;
    [[nodiscard]] std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                     std::uint64_t seed) const override;

protected:
    [[nodiscard]] State first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<State> act(const State& state, const op::Action& action,
                                            const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const State& state) const override;
    /// What was sent is out of the house.
    [[nodiscard]] bool settled(const State& state) const override { return state.justSent; }
};

} // namespace workflow::release
