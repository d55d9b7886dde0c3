// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/deficiency/DeficiencyOps.h"

namespace workflow::deficiency {

/// Task type "deficiency": quantitative analysis of a discharged record. docs/tasks/deficiency.md tells how a key is
/// written and scored; sample-records/schemas/deficiency-*.schema.json give the forms.
class DeficiencyTask final : public TypedTask<State, op::Action>
{
public:
    static constexpr std::string_view typeId = "deficiency";

    [[nodiscard]] std::string_view id() const override { return typeId; }
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    /// Issues of the submission have pointers from "/", those of the key from "/key".
    [[nodiscard]] AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                      const AssessContext& context) const override;
    /// Empty for a key that is not well formed.
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json& key) const override;
    [[nodiscard]] std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                     std::uint64_t seed) const override;

protected:
    [[nodiscard]] State first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<State> act(const State& state, const op::Action& action,
                                            const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const State& state) const override;
};

} // namespace workflow::deficiency
