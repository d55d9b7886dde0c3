// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/identity/IdentityOps.h"

namespace workflow::identity {

/// Task type "identity": people are found in or added to a patient index, and suspected records are decided on.
/// docs/tasks/identity.md tells how material and key are written and scored.
class IdentityTask final : public TypedTask<IdentityState, op::Action>
{
public:
    static constexpr std::string_view typeId = "identity";

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
    [[nodiscard]] IdentityState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<IdentityState> act(const IdentityState& state, const op::Action& action,
                                                    const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const IdentityState& state) const override;
};

} // namespace workflow::identity
