// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/accesslog/AccessLogOps.h"

namespace workflow::accesslog {

/// Task type "access-log": a log of who opened which chart is reviewed; of each suspicion the reviewer says what it is,
/// by which rule, and who is told. docs/tasks/access-log.md tells how a key is written and scored;
/// sample-records/schemas/access-log-*.schema.json give the forms.
class AccessLogTask final : public TypedTask<AccessLogState, op::Action>
{
public:
    static constexpr std::string_view typeId = "access-log";

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
    [[nodiscard]] AccessLogState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<AccessLogState> act(const AccessLogState& state, const op::Action& action,
                                                     const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const AccessLogState& state) const override;
};

} // namespace workflow::accesslog
