// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/filing/FilingOps.h"

namespace workflow::filing {

/// Task type "filing": a room of paper charts, its loans and its retention list. docs/tasks/filing.md tells how a key
/// is written and scored; sample-records/schemas/filing-*.schema.json give the forms.
class FilingTask final : public TypedTask<FilingState, op::Action>
{
public:
    static constexpr std::string_view typeId = "filing";

    [[nodiscard]] std::string_view id() const override { return typeId; }
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    [[nodiscard]] std::vector<Issue> checkMaterial(const domain::Json& material) const override;
    /// Issues of the submission have pointers from "/", those of the key from "/key".
    [[nodiscard]] AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                      const AssessContext& context) const override;
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json& key) const override;
    [[nodiscard]] std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                     std::uint64_t seed) const override;

protected:
    [[nodiscard]] FilingState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override { return parseAction(op); }
    [[nodiscard]] domain::Result<FilingState> act(const FilingState& state, const op::Action& action,
                                                  const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const FilingState& state) const override;
};

} // namespace workflow::filing
