// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/audit/AuditOps.h"

namespace workflow::audit {

/// Task type "audit": what is wrong in a chart, where, how grave, and who mends it. docs/tasks/audit.md tells how a key
/// is written and scored; sample-records/schemas/audit-*.schema.json give the forms.
class AuditTask final : public TypedTask<AuditState, op::Action>
{
public:
    static constexpr std::string_view typeId = "audit";

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
    [[nodiscard]] AuditState first(const TaskContext& /*context*/) const override { return {}; }
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<AuditState> act(const AuditState& state, const op::Action& action,
                                                 const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const AuditState& state) const override;
};

} // namespace workflow::audit
