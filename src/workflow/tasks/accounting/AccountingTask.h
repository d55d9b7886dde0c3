// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/accounting/AccountingOps.h"

namespace workflow::accounting {

/// Task type "accounting": a patient asks who was told what (45 CFR 164.528); the log of disclosures is gone through
/// row by row. docs/tasks/accounting.md tells how a key is written and scored;
/// sample-records/schemas/accounting-*.schema.json give the forms.
class AccountingTask final : public TypedTask<AccountingState, op::Action>
{
public:
    static constexpr std::string_view typeId = "accounting";

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
    [[nodiscard]] AccountingState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<AccountingState> act(const AccountingState& state, const op::Action& action,
                                                      const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const AccountingState& state) const override;
};

} // namespace workflow::accounting
