// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/deidentify/DeidentifyOps.h"

namespace workflow::deidentify {

/// Task type "deidentify": what identifies leaves the pages (45 CFR 164.514(b)(2)), and nothing else does.
/// docs/tasks/deidentify.md tells how a key is written and scored; sample-records/schemas/deidentify-*.schema.json give
/// the forms.
class DeidentifyTask final : public TypedTask<DeidentifyState, op::Action>
{
public:
    static constexpr std::string_view typeId = "deidentify";

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
    [[nodiscard]] DeidentifyState first(const TaskContext& /*context*/) const override { return {}; }
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<DeidentifyState> act(const DeidentifyState& state, const op::Action& action,
                                                      const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const DeidentifyState& state) const override;
};

} // namespace workflow::deidentify
