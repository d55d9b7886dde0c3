// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

namespace support {

/// The smallest task type there is: {"op":"add","n":3} adds; negative numbers are refused, and a hundred is final.
class TallyTask final : public workflow::TaskType
{
public:
    struct State final : workflow::TaskState
    {
        explicit State(int value) : total(value) {}
        int total;
    };
    struct Op final : workflow::TaskOp
    {
        explicit Op(int value) : n(value) {}
        int n;
    };

    [[nodiscard]] std::string_view id() const override { return "tally"; }
    [[nodiscard]] workflow::TaskStatePtr start(const workflow::TaskContext&) const override
    {
        return std::make_shared<State>(0);
    }
    [[nodiscard]] domain::Result<workflow::TaskOpPtr> parseOp(const domain::Json& op) const override
    {
        if (!op.is_object() || !op.contains("n") || !op["n"].is_number_integer())
            return domain::error(domain::ErrorKind::InvalidInput, "op.malformed", "/n");
        return workflow::TaskOpPtr(std::make_shared<Op>(op["n"].get<int>()));
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr>
    apply(const workflow::TaskState& state, const workflow::TaskOp& op, const workflow::TaskContext&) const override
    {
        const int n = dynamic_cast<const Op&>(op).n;
        if (n < 0)
            return domain::error(domain::ErrorKind::InvalidInput, "op.negative", "/n");
        return workflow::TaskStatePtr(std::make_shared<State>(dynamic_cast<const State&>(state).total + n));
    }
    [[nodiscard]] bool isFinal(const workflow::TaskState& state) const override
    {
        return dynamic_cast<const State&>(state).total == 100;
    }
    [[nodiscard]] domain::Json submission(const workflow::TaskState& state) const override
    {
        return {{"total", dynamic_cast<const State&>(state).total}};
    }
    [[nodiscard]] std::vector<workflow::Issue> checkKey(const domain::Json&) const override { return {}; }
    [[nodiscard]] workflow::AssessResult assess(const domain::Json&, const domain::Json&,
                                                const workflow::AssessContext&) const override
    {
        return workflow::Assessment{};
    }
    [[nodiscard]] std::vector<domain::Json> perfect(const domain::Json&) const override { return {}; }
    [[nodiscard]] std::vector<domain::Json> blindOps(workflow::Robot, const workflow::TaskContext&,
                                                     std::uint64_t) const override
    {
        return {};
    }
};

} // namespace support
