// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryOps.h"

#include "domain/Text.h"
#include "records/entry/Keying.h"
#include "workflow/Fields.h"

namespace workflow::entry {

using domain::ErrorKind;
using domain::Json;
using domain::Result;

namespace {

constexpr std::int64_t mostKeys = 10'000;

std::int64_t keysOf(Fields& fields, const std::string& value)
{
    const auto said = fields.integer("keys", 0);
    return std::min(said.value_or(static_cast<std::int64_t>(domain::codePoints(value))), mostKeys);
}

op::Action readSet(Fields& fields)
{
    op::SetField set;
    set.form = fields.requiredText("form");
    set.field = fields.requiredText("field");
    fields.require("value");
    set.value = fields.text("value").value_or("");
    set.keys = keysOf(fields, set.value);
    return set;
}

op::Action readFlag(Fields& fields, bool on)
{
    op::FlagField flag;
    flag.form = fields.requiredText("form");
    flag.field = fields.requiredText("field");
    if (on) {
        fields.require("reason");
        const auto reason = fields.choice("reason", {"illegible", "missing", "conflict"});
        flag.doubt = doubtFrom(reason.value_or("illegible"));
    }
    return flag;
}

op::Action readReconcile(Fields& fields)
{
    op::Reconcile settle;
    settle.form = fields.requiredText("form");
    settle.field = fields.requiredText("field");
    fields.require("keep");
    const std::string keep = fields.choice("keep", {"first", "second", "other", "unclear", "none"}).value_or("none");
    Answer answer;
    if (keep == "first")
        answer.kind = Answer::Kind::First;
    if (keep == "second")
        answer.kind = Answer::Kind::Second;
    if (keep == "other") {
        fields.require("value");
        answer.value = fields.text("value").value_or("");
        settle.keys = keysOf(fields, answer.value);
    }
    if (keep == "unclear") {
        answer.kind = Answer::Kind::Unclear;
        fields.require("reason");
        const auto reason = fields.choice("reason", {"illegible", "missing", "conflict"});
        answer.doubt = doubtFrom(reason.value_or("illegible")).value_or(Doubt::Illegible);
    }
    if (keep != "none")
        settle.answer = std::move(answer);
    return settle;
}

domain::Error refused(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, code, std::move(subject), std::move(detail));
}

class Deed
{
public:
    Deed(const EntryState& state, const Material& material) : m_state(state), m_material(material) {}

    Result<EntryState> operator()(const op::SetField& set)
    {
        const auto field = fieldFor(set.form, set.field, Mode::Key);
        if (!field)
            return field.error();
        auto value = records::entry::normalised(**field, set.value);
        if (!value)
            return value.error();
        m_state.keystrokes += set.keys;
        auto& answers = m_state.sheets[set.form].answers;
        answers.erase(set.field);
        if (!value->empty())
            answers.emplace(set.field, Answer{Answer::Kind::Value, std::move(*value), {}});
        return std::move(m_state);
    }

    Result<EntryState> operator()(const op::FlagField& flag)
    {
        const auto field = fieldFor(flag.form, flag.field, Mode::Key);
        if (!field)
            return field.error();
        auto& answers = m_state.sheets[flag.form].answers;
        const auto there = answers.find(flag.field);
        if (!flag.doubt && (there == answers.end() || there->second.kind != Answer::Kind::Unclear))
            return refused("entry.not-flagged", (*field)->label, "the field is not flagged");
        answers.erase(flag.field);
        if (flag.doubt)
            answers.emplace(flag.field, Answer{Answer::Kind::Unclear, {}, *flag.doubt});
        return std::move(m_state);
    }

    Result<EntryState> operator()(const op::Complete& complete)
    {
        const Paper* paper = m_material.paper(complete.form);
        const Form* form = m_material.formOf(complete.form);
        if (paper == nullptr || form == nullptr)
            return noForm(complete.form);
        if (complete.complete) {
            std::string list;
            for (const Field* field : openFields(*paper, *form, m_state, m_material.today))
                list += (list.empty() ? "" : ", ") + field->label;
            if (!list.empty())
                return refused("entry.form-open", paper->title, "still open: " + list);
        }
        m_state.sheets[complete.form].complete = complete.complete;
        return std::move(m_state);
    }

    Result<EntryState> operator()(const op::Reconcile& settle)
    {
        const auto field = fieldFor(settle.form, settle.field, Mode::Compare);
        if (!field)
            return field.error();
        auto& answers = m_state.sheets[settle.form].answers;
        answers.erase(settle.field);
        if (!settle.answer)
            return std::move(m_state);
        Answer answer = *settle.answer;
        if (answer.kind == Answer::Kind::Value) {
            auto value = records::entry::normalised(**field, answer.value);
            if (!value)
                return value.error();
            answer.value = std::move(*value);
        }
        m_state.keystrokes += settle.keys;
        m_state.sheets[settle.form].answers.emplace(settle.field, std::move(answer));
        return std::move(m_state);
    }

private:
    static domain::Error noForm(const std::string& form)
    {
        return domain::error(ErrorKind::NotFound, "entry.no-form", form, "no such form lies on the desk");
    }

    Result<const Field*> fieldFor(const std::string& paper, const std::string& field, Mode mode) const
    {
        const Form* form = m_material.formOf(paper);
        if (form == nullptr)
            return noForm(paper);
        if (m_material.mode != mode)
            return refused("entry.other-mode", field,
                           mode == Mode::Key ? "here two clerks' keying is compared: settle it with reconcile"
                                             : "here forms are keyed: nothing is compared");
        const Field* found = form->field(field);
        if (found == nullptr)
            return domain::error(ErrorKind::NotFound, "entry.no-field", field, "the form has no such field");
        const auto sheet = m_state.sheets.find(paper);
        if (sheet != m_state.sheets.end() && sheet->second.complete)
            return refused("entry.form-complete", found->label, "the form is marked complete; reopen it first");
        return found;
    }

    EntryState m_state;
    const Material& m_material;
};

} // namespace

Result<op::Action> parseAction(const Json& json)
{
    std::vector<Issue> issues;
    Fields fields(json, {}, issues);
    const auto verb =
        fields.choice("op", {"field.set", "field.flag", "field.unflag", "form.complete", "reconcile"}).value_or("");
    op::Action action;
    if (verb == "field.set")
        action = readSet(fields);
    else if (verb == "field.flag" || verb == "field.unflag")
        action = readFlag(fields, verb == "field.flag");
    else if (verb == "form.complete") {
        op::Complete complete;
        complete.form = fields.requiredText("form");
        complete.complete = fields.boolean("complete").value_or(true);
        action = complete;
    } else if (verb == "reconcile")
        action = readReconcile(fields);
    else
        fields.require("op");
    fields.refuseOthers();
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "entry.op-malformed", verb, detail);
}

Result<EntryState> applyAction(const EntryState& state, const op::Action& action, const Material& material)
{
    return std::visit(Deed(state, material), action);
}

} // namespace workflow::entry
