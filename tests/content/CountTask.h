// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

/// A stand-in for a task type: two points for each diagnosis of the key that the submission has.
class CountTask final : public workflow::TaskType
{
public:
    [[nodiscard]] std::string_view id() const override { return "coding"; }
    [[nodiscard]] workflow::TaskStatePtr start(const workflow::TaskContext&) const override { return nullptr; }
    [[nodiscard]] domain::Result<workflow::TaskOpPtr> parseOp(const domain::Json&) const override
    {
        return workflow::TaskOpPtr();
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> apply(const workflow::TaskState&, const workflow::TaskOp&,
                                                               const workflow::TaskContext&) const override
    {
        return workflow::TaskStatePtr();
    }
    [[nodiscard]] domain::Json submission(const workflow::TaskState&) const override { return {}; }
    /// Wants a list "diagnoses".
    [[nodiscard]] std::vector<workflow::Issue> checkKey(const domain::Json& key) const override;
    [[nodiscard]] workflow::AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                                const workflow::AssessContext& context) const override;
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json&) const override { return {}; }
    [[nodiscard]] std::vector<domain::Json> blindOps(workflow::Robot, const workflow::TaskContext&,
                                                     std::uint64_t) const override
    {
        return {};
    }
};
