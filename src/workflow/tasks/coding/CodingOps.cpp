// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingOps.h"

#include "workflow/tasks/coding/CodingJson.h"

#include <algorithm>
#include <functional>
#include <map>

namespace workflow::coding {

using domain::Json;

namespace {

constexpr std::size_t longestCode = 32;
std::string readCode(Fields& fields)
{
    const std::string code = typed(fields.requiredText("code"));
    if (code.size() > longestCode)
        fields.issue("code", "is too long");
    return code;
}

std::size_t readPosition(Fields& fields, std::string_view name)
{
    fields.require(name);
    return static_cast<std::size_t>(fields.integer(name, 0).value_or(0));
}

std::optional<std::size_t> readOptionalPosition(Fields& fields, std::string_view name)
{
    const auto value = fields.integer(name, 0);
    return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
}

codesets::System readSystem(Fields& fields)
{
    return codesets::systemFrom(fields.choice("system", {"icd10pcs", "hcpcs", "px"}).value_or("icd10pcs"))
        .value_or(codesets::System::Icd10pcs);
}

op::Action addDiagnosis(Fields& fields)
{
    return op::AddDiagnosis{readCode(fields), readOptionalPosition(fields, "at")};
}

op::Action setDiagnosis(Fields& fields)
{
    return op::SetDiagnosis{fields.requiredText("line"), readCode(fields)};
}

op::Action move(Fields& fields)
{
    return op::Move{fields.requiredText("line"), readPosition(fields, "to")};
}

op::Action removeLine(Fields& fields)
{
    return op::Remove{fields.requiredText("line")};
}

op::Action setPoa(Fields& fields)
{
    fields.require("poa");
    const auto poa = readPoa(fields.text("poa").value_or(""));
    if (!poa)
        fields.issue("poa", "must be Y, N, U, W or empty");
    return op::SetPoa{fields.requiredText("line"), poa.value_or("")};
}

op::Action query(Fields& fields)
{
    fields.require("on");
    return op::Query{fields.requiredText("line"), fields.boolean("on").value_or(true), fields.text("question")};
}

op::Action cite(Fields& fields)
{
    op::Cite result{fields.requiredText("line"), fields.requiredText("document"), {}};
    result.span = {readPosition(fields, "from"), readPosition(fields, "to")};
    if (result.span.to <= result.span.from)
        fields.issue("to", "must be greater than from");
    return result;
}

op::Action uncite(Fields& fields)
{
    return op::Uncite{fields.requiredText("line"), readPosition(fields, "index")};
}

op::Action addProcedure(Fields& fields)
{
    fields.require("system");
    return op::AddProcedure{readSystem(fields), readCode(fields), readOptionalPosition(fields, "at")};
}

op::Action setProcedure(Fields& fields)
{
    op::SetProcedure result;
    result.line = fields.requiredText("line");
    if (fields.has("code"))
        result.code = readCode(fields);
    if (fields.has("system"))
        result.system = readSystem(fields);
    if (const auto units = fields.integer("units", 1))
        result.units = static_cast<int>(std::min(*units, mostUnits));
    if (fields.has("modifiers")) {
        result.modifiers.emplace();
        for (const std::string& modifier : fields.texts("modifiers"))
            result.modifiers->push_back(typed(modifier));
    }
    return result;
}

op::Action setFirst(Fields& fields)
{
    fields.require("code");
    return op::SetFirst{typed(fields.text("code").value_or(""))};
}

op::Action setNotes(Fields& fields)
{
    fields.require("text");
    return op::SetNotes{fields.text("text").value_or("")};
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& readers()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"diagnosis.add", addDiagnosis},  {"diagnosis.set", setDiagnosis}, {"diagnosis.move", move},
        {"diagnosis.remove", removeLine}, {"diagnosis.poa", setPoa},       {"diagnosis.query", query},
        {"evidence.cite", cite},          {"evidence.remove", uncite},     {"procedure.add", addProcedure},
        {"procedure.set", setProcedure},  {"procedure.move", move},        {"procedure.remove", removeLine},
        {"first.set", setFirst},          {"notes.set", setNotes},
    };
    return table;
}

// "procedure.move" on a diagnosis would be a slip of whoever wrote the op.
void checkLineKind(Fields& fields, std::string_view name, const std::string& line)
{
    const bool diagnosis = name.starts_with("diagnosis.");
    const bool procedure = name.starts_with("procedure.");
    if (!line.empty() && ((diagnosis && line.front() != 'd') || (procedure && line.front() != 'p')))
        fields.issue("line", diagnosis ? "must name a diagnosis (d1)" : "must name a procedure (p1)");
}

} // namespace

std::string typed(std::string_view code)
{
    std::string result(domain::trimmed(code));
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = readers().find(name);
    if (reader != readers().end()) {
        action = reader->second(fields);
        if (fields.has("line"))
            checkLineKind(fields, name, fields.text("line").value_or(""));
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of a coding worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "coding.op-malformed", name, detail);
}

} // namespace workflow::coding
