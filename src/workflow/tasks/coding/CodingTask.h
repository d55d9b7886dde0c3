// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

namespace workflow::coding {

/// Task type "coding": diagnoses, POA and procedures of one encounter. docs/tasks/coding.md tells how a key is written
/// and scored; sample-records/schemas/coding-*.schema.json give the forms.
class CodingTask final : public TaskType
{
public:
    static constexpr std::string_view typeId = "coding";

    [[nodiscard]] std::string_view id() const override { return typeId; }
    [[nodiscard]] TaskStatePtr start(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<TaskOpPtr> parseOp(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<TaskStatePtr> apply(const TaskState& state, const TaskOp& op,
                                                     const TaskContext& context) const override;
    [[nodiscard]] domain::Json submission(const TaskState& state) const override;
    [[nodiscard]] std::vector<Issue> checkKey(const domain::Json& key) const override;
    [[nodiscard]] bool namesCodes() const override { return true; }
    [[nodiscard]] std::vector<NamedCode> namedCodes(const domain::Json& key) const override;
    /// Issues of the submission have pointers from "/", those of the key from "/key".
    [[nodiscard]] AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                      const AssessContext& context) const override;
    /// Empty for a key that is not well formed.
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json& key) const override;
    [[nodiscard]] std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                     std::uint64_t seed) const override;
};

} // namespace workflow::coding
