// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/validation/ValidationOps.h"

namespace workflow::validation {

/// Task type "validation": a batch of abstracted encounters is checked against rules and source, twice abstracted
/// fields are settled, and the report tells error rate, agreement and who needs feedback. docs/tasks/validation.md
/// tells how a key is written and scored; sample-records/schemas/validation-*.schema.json give the forms.
class ValidationTask final : public TypedTask<ValidationState, op::Action>
{
public:
    static constexpr std::string_view typeId = "validation";

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
    [[nodiscard]] ValidationState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<ValidationState> act(const ValidationState& state, const op::Action& action,
                                                      const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const ValidationState& state) const override;
};

} // namespace workflow::validation
