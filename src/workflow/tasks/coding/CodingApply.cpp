// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingOps.h"

#include <algorithm>

namespace workflow::coding {
namespace {

using domain::ErrorKind;
using domain::Status;

domain::Error noLine(const std::string& line)
{
    return domain::error(ErrorKind::NotFound, "coding.no-line", line, "the worksheet has no such line");
}

domain::Error noPosition(std::size_t at, std::size_t lines)
{
    return domain::error(ErrorKind::InvalidInput, "coding.no-position", std::to_string(at),
                         "the list has " + std::to_string(lines) + " lines");
}

template <typename Line>
auto findLine(std::vector<Line>& lines, const std::string& id)
{
    return std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.id == id; });
}

template <typename Line>
Status insertAt(std::vector<Line>& lines, Line line, std::optional<std::size_t> at)
{
    const std::size_t position = at.value_or(lines.size());
    if (position > lines.size())
        return noPosition(position, lines.size());
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(position), std::move(line));
    return domain::done();
}

template <typename Line>
Status moveTo(std::vector<Line>& lines, const std::string& id, std::size_t to)
{
    const auto found = findLine(lines, id);
    if (found == lines.end())
        return noLine(id);
    if (to >= lines.size())
        return noPosition(to, lines.size());
    const auto target = lines.begin() + static_cast<std::ptrdiff_t>(to);
    if (found < target)
        std::rotate(found, found + 1, target + 1);
    else
        std::rotate(target, found, found + 1);
    return domain::done();
}

template <typename Line>
Status erase(std::vector<Line>& lines, const std::string& id)
{
    const auto found = findLine(lines, id);
    if (found == lines.end())
        return noLine(id);
    lines.erase(found);
    return domain::done();
}

/// Does one action to a copy of the worksheet.
class Worker
{
public:
    Worker(CodingState& state, const TaskContext& context) : m_state(state), m_context(context) {}

    Status operator()(const op::AddDiagnosis& action)
    {
        DiagnosisLine line;
        line.id = "d" + std::to_string(++m_state.diagnosesMade);
        line.code = action.code;
        return insertAt(m_state.diagnoses, std::move(line), action.at);
    }

    Status operator()(const op::SetDiagnosis& action)
    {
        return onDiagnosis(action.line, [&](DiagnosisLine& line) { line.code = action.code; });
    }

    Status operator()(const op::Move& action)
    {
        return isDiagnosis(action.line) ? moveTo(m_state.diagnoses, action.line, action.to)
                                        : moveTo(m_state.procedures, action.line, action.to);
    }

    Status operator()(const op::Remove& action)
    {
        return isDiagnosis(action.line) ? erase(m_state.diagnoses, action.line)
                                        : erase(m_state.procedures, action.line);
    }

    Status operator()(const op::SetPoa& action)
    {
        if (!inpatient() && !action.poa.empty())
            return domain::error(ErrorKind::InvalidInput, "coding.poa-not-here", action.line,
                                 "present on admission is reported for inpatients alone");
        return onDiagnosis(action.line, [&](DiagnosisLine& line) { line.poa = action.poa; });
    }

    Status operator()(const op::Query& action)
    {
        return onDiagnosis(action.line, [&](DiagnosisLine& line) {
            line.query = action.on;
            if (action.question)
                line.question = *action.question;
            if (action.on && inpatient())
                line.poa = "U";
        });
    }

    Status operator()(const op::Cite& action)
    {
        const domain::Document* document = m_context.scenario.chart.document(action.document);
        if (document == nullptr)
            return domain::error(ErrorKind::NotFound, "coding.no-document", action.document,
                                 "the chart has no such document");
        if (action.span.to > domain::codePoints(document->body))
            return domain::error(ErrorKind::InvalidInput, "coding.span-outside", action.document,
                                 "the place lies outside the document's text");
        const domain::Evidence evidence{action.document, action.span, document->header.version};
        return onEvidence(action.line, [&](std::vector<domain::Evidence>& list) {
            if (std::find(list.begin(), list.end(), evidence) == list.end())
                list.push_back(evidence);
            return domain::done();
        });
    }

    Status operator()(const op::Uncite& action)
    {
        return onEvidence(action.line, [&](std::vector<domain::Evidence>& list) -> Status {
            if (action.index >= list.size())
                return domain::error(ErrorKind::NotFound, "coding.no-citation", action.line,
                                     "the line has " + std::to_string(list.size()) + " citations");
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(action.index));
            return domain::done();
        });
    }

    Status operator()(const op::AddProcedure& action)
    {
        ProcedureLine line;
        line.id = "p" + std::to_string(++m_state.proceduresMade);
        line.system = action.system;
        line.code = action.code;
        return insertAt(m_state.procedures, std::move(line), action.at);
    }

    Status operator()(const op::SetProcedure& action)
    {
        const auto found = findLine(m_state.procedures, action.line);
        if (found == m_state.procedures.end())
            return noLine(action.line);
        found->code = action.code.value_or(found->code);
        found->system = action.system.value_or(found->system);
        found->units = action.units.value_or(found->units);
        found->modifiers = action.modifiers.value_or(found->modifiers);
        return domain::done();
    }

    Status operator()(const op::SetFirst& action)
    {
        m_state.first = action.code;
        return domain::done();
    }

    Status operator()(const op::SetNotes& action)
    {
        m_state.notes = action.text;
        return domain::done();
    }

private:
    static bool isDiagnosis(const std::string& line) { return line.starts_with('d'); }

    [[nodiscard]] bool inpatient() const
    {
        const domain::Encounter* encounter = encounterOf(m_context);
        return encounter == nullptr || takesPoa(encounter->type);
    }

    template <typename Change>
    Status onDiagnosis(const std::string& id, const Change& change)
    {
        const auto found = findLine(m_state.diagnoses, id);
        if (found == m_state.diagnoses.end())
            return noLine(id);
        change(*found);
        return domain::done();
    }

    template <typename Change>
    Status onEvidence(const std::string& id, const Change& change)
    {
        const auto diagnosis = findLine(m_state.diagnoses, id);
        if (diagnosis != m_state.diagnoses.end())
            return change(diagnosis->evidence);
        const auto procedure = findLine(m_state.procedures, id);
        return procedure == m_state.procedures.end() ? Status(noLine(id)) : change(procedure->evidence);
    }

    CodingState& m_state;
    const TaskContext& m_context;
};

} // namespace

domain::Result<std::shared_ptr<const CodingState>> applyAction(const CodingState& state, const op::Action& action,
                                                               const TaskContext& context)
{
    auto next = std::make_shared<CodingState>(state);
    Worker worker(*next, context);
    const Status status = std::visit(worker, action);
    if (!status)
        return status.error();
    return std::shared_ptr<const CodingState>(std::move(next));
}

} // namespace workflow::coding
