// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

#include <memory>
#include <string>
#include <utility>

namespace workflow {

/// A task type whose state and op are plain values. What is left to write is the work itself; state and op of another
/// type are refused here (task.foreign).
template <typename StateValue, typename Action>
class TypedTask : public TaskType
{
public:
    [[nodiscard]] TaskStatePtr start(const TaskContext& context) const final
    {
        return std::make_shared<Held>(first(context));
    }

    [[nodiscard]] domain::Result<TaskOpPtr> parseOp(const domain::Json& op) const final
    {
        auto action = parse(op);
        if (!action)
            return action.error();
        return TaskOpPtr(std::make_shared<Asked>(std::move(*action)));
    }

    [[nodiscard]] domain::Result<TaskStatePtr> apply(const TaskState& state, const TaskOp& op,
                                                     const TaskContext& context) const final
    {
        const auto* held = dynamic_cast<const Held*>(&state);
        const auto* asked = dynamic_cast<const Asked*>(&op);
        if (held == nullptr || asked == nullptr)
            return domain::error(domain::ErrorKind::Foreign, "task.foreign", std::string(id()),
                                 "state or op is of another task type");
        auto next = act(held->value, asked->value, context);
        if (!next)
            return next.error();
        return TaskStatePtr(std::make_shared<Held>(std::move(*next)));
    }

    [[nodiscard]] domain::Json submission(const TaskState& state) const final
    {
        const auto* held = dynamic_cast<const Held*>(&state);
        return written(held == nullptr ? StateValue() : held->value);
    }

    [[nodiscard]] bool isFinal(const TaskState& state) const final
    {
        const auto* held = dynamic_cast<const Held*>(&state);
        return held != nullptr && settled(held->value);
    }

    /// The worksheet's value; null where the state is of another task type.
    [[nodiscard]] static const StateValue* valueOf(const TaskState& state)
    {
        const auto* held = dynamic_cast<const Held*>(&state);
        return held == nullptr ? nullptr : &held->value;
    }

protected:
    /// The untouched worksheet. Material that is not well formed is as if there were none.
    [[nodiscard]] virtual StateValue first(const TaskContext& context) const = 0;
    [[nodiscard]] virtual domain::Result<Action> parse(const domain::Json& op) const = 0;
    [[nodiscard]] virtual domain::Result<StateValue> act(const StateValue& state, const Action& action,
                                                         const TaskContext& context) const = 0;
    [[nodiscard]] virtual domain::Json written(const StateValue& state) const = 0;
    /// As isFinal.
    [[nodiscard]] virtual bool settled(const StateValue& /*state*/) const { return false; }

private:
    struct Held final : TaskState
    {
        explicit Held(StateValue held) : value(std::move(held)) {}
        StateValue value;
    };
    struct Asked final : TaskOp
    {
        explicit Asked(Action asked) : value(std::move(asked)) {}
        Action value;
    };
};

} // namespace workflow
