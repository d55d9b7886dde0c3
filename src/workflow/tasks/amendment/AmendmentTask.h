// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/amendment/AmendmentOps.h"

namespace workflow::amendment {

/// Task type "amendment": a tray of requests to change the record. docs/tasks/amendment.md tells how material and key
/// are written and scored; sample-records/schemas/amendment-*.schema.json give the forms.
class AmendmentTask final : public TypedTask<State, op::Action>
{
public:
    static constexpr std::string_view typeId = "amendment";

    [[nodiscard]] std::string_view id() const override { return typeId; }
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    [[nodiscard]] std::vector<Issue> checkMaterial(const domain::Json& material) const override;
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

} // namespace workflow::amendment
