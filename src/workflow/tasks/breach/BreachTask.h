// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/breach/BreachOps.h"

namespace workflow::breach {

/// Task type "breach": incidents are assessed (45 CFR 164.400 to 414; 42 CFR 2.16): four factors, exceptions,
/// conclusion, who is told by when. docs/tasks/breach.md tells how a key is written and scored;
/// sample-records/schemas/breach-*.schema.json give the forms.
class BreachTask final : public TypedTask<BreachState, op::Action>
{
public:
    static constexpr std::string_view typeId = "breach";

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
    [[nodiscard]] BreachState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<BreachState> act(const BreachState& state, const op::Action& action,
                                                  const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const BreachState& state) const override;
};

} // namespace workflow::breach
