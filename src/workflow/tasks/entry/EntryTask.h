// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/entry/EntryOps.h"

namespace workflow::entry {

/// Task type "entry": paper forms are keyed into the electronic record, or two clerks' keying is compared and settled
/// against the paper. docs/tasks/entry.md tells how a key is written and scored;
/// sample-records/schemas/entry-*.schema.json give the forms.
class EntryTask final : public TypedTask<EntryState, op::Action>
{
public:
    static constexpr std::string_view typeId = "entry";

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
    [[nodiscard]] EntryState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<EntryState> act(const EntryState& state, const op::Action& action,
                                                 const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const EntryState& state) const override;
};

} // namespace workflow::entry
