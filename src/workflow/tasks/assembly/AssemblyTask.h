// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/assembly/AssemblyOps.h"

namespace workflow::assembly {

/// Task type "assembly": a heap of loose pages becomes a record in the facility's order. docs/tasks/assembly.md tells
/// how a heap is made and scored; sample-records/schemas/assembly-*.schema.json give the forms.
class AssemblyTask final : public TypedTask<AssemblyState, op::Action>
{
public:
    static constexpr std::string_view typeId = "assembly";

    [[nodiscard]] std::string_view id() const override { return typeId; }
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    /// There must be a heap.
    [[nodiscard]] std::vector<Issue> checkMaterial(const domain::Json& material) const override;
    /// Issues of the submission have pointers from "/", those of the key from "/key".
    [[nodiscard]] AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                      const AssessContext& context) const override;
    /// Empty for a key that is not well formed.
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json& key) const override;
    [[nodiscard]] std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                     std::uint64_t seed) const override;

private:
    [[nodiscard]] AssemblyState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<AssemblyState> act(const AssemblyState& state, const op::Action& action,
                                                    const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const AssemblyState& state) const override;
};

} // namespace workflow::assembly
