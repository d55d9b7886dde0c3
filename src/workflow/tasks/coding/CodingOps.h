// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingState.h"

#include <optional>
#include <variant>

namespace workflow::coding {

namespace op {

struct AddDiagnosis
{
    std::string code;
    std::optional<std::size_t> at; ///< position; the end where it is left out
};
struct SetDiagnosis
{
    std::string line;
    std::string code;
};
struct Move
{
    std::string line;
    std::size_t to = 0;
};
struct Remove
{
    std::string line;
};
struct SetPoa
{
    std::string line;
    std::string poa;
};
/// Marks that the provider must be asked first; POA becomes U. The question's text stays when the mark is taken off.
struct Query
{
    std::string line;
    bool on = true;
    std::optional<std::string> question;
};
struct Cite
{
    std::string line;
    std::string document;
    domain::Span span;
};
struct Uncite
{
    std::string line;
    std::size_t index = 0;
};
struct AddProcedure
{
    codesets::System system = codesets::System::Icd10pcs;
    std::string code;
    std::optional<std::size_t> at;
};
struct SetProcedure
{
    std::string line;
    std::optional<std::string> code;
    std::optional<codesets::System> system;
    std::optional<int> units;
    std::optional<std::vector<std::string>> modifiers;
};
struct SetFirst
{
    std::string code;
};
struct SetNotes
{
    std::string text;
};

using Action = std::variant<AddDiagnosis, SetDiagnosis, Move, Remove, SetPoa, Query, Cite, Uncite, AddProcedure,
                            SetProcedure, SetFirst, SetNotes>;

} // namespace op

class CodingOp final : public TaskOp
{
public:
    explicit CodingOp(op::Action what) : action(std::move(what)) {}
    op::Action action;
};

/// Reads an op strictly: unknown ops and members are refused. Error coding.op-malformed, its detail names every member
/// that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action. A code is taken as it is, right or wrong: remarks() tells of it.
/// Errors: coding.no-line, coding.no-position, coding.no-citation, coding.no-document, coding.span-outside,
/// coding.poa-not-here.
[[nodiscard]] domain::Result<std::shared_ptr<const CodingState>>
applyAction(const CodingState& state, const op::Action& action, const TaskContext& context);

/// Without blanks at the ends, ASCII letters upper case.
[[nodiscard]] std::string typed(std::string_view code);

} // namespace workflow::coding
