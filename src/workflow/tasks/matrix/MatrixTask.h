// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TypedTask.h"
#include "workflow/tasks/matrix/MatrixOps.h"

namespace workflow::matrix {

/// Task type "access-matrix": an inbox of requests about accounts (45 CFR 164.308(a)(3), (a)(4)); what each person may
/// do is set section by section. docs/tasks/access-matrix.md tells how a key is written and scored;
/// sample-records/schemas/access-matrix-*.schema.json give the forms.
class MatrixTask final : public TypedTask<MatrixState, op::Action>
{
public:
    static constexpr std::string_view typeId = "access-matrix";

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
    [[nodiscard]] MatrixState first(const TaskContext& context) const override;
    [[nodiscard]] domain::Result<op::Action> parse(const domain::Json& op) const override;
    [[nodiscard]] domain::Result<MatrixState> act(const MatrixState& state, const op::Action& action,
                                                  const TaskContext& context) const override;
    [[nodiscard]] domain::Json written(const MatrixState& state) const override;
};

} // namespace workflow::matrix
