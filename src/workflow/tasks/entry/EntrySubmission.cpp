// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntrySubmission.h"

#include "records/entry/Keying.h"
#include "workflow/Fields.h"

namespace workflow::entry {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

Json written(const std::string& field, const Answer& answer)
{
    switch (answer.kind) {
    case Answer::Kind::Unclear:
        return {{"field", field}, {"unclear", nameOf(answer.doubt)}};
    case Answer::Kind::First:
        return {{"field", field}, {"keep", "first"}};
    case Answer::Kind::Second:
        return {{"field", field}, {"keep", "second"}};
    case Answer::Kind::Value:
        break;
    }
    return {{"field", field}, {"value", answer.value}};
}

void readAnswer(const Json& json, const std::string& pointer, const Form* form, Mode mode, SheetState& sheet,
                Issues& issues)
{
    Fields fields(json, pointer, issues);
    const std::string id = fields.requiredText("field");
    const auto value = fields.text("value");
    const auto unclear = fields.choice("unclear", {"illegible", "missing", "conflict"});
    const auto keep = fields.choice("keep", {"first", "second"});
    fields.refuseOthers();
    if (form != nullptr && !id.empty() && form->field(id) == nullptr)
        fields.issue("field", "the form has no field \"" + id + "\"");
    if (const Field* asked = form == nullptr ? nullptr : form->field(id); asked != nullptr && value) {
        if (const auto normal = records::entry::normalised(*asked, *value); !normal)
            fields.issue("value", normal.error().detail.empty() ? "the field cannot hold this" : normal.error().detail);
    }
    if (keep && mode == Mode::Key)
        fields.issue("keep", "here forms are keyed: give a value");
    if ((value ? 1 : 0) + (unclear ? 1 : 0) + (keep ? 1 : 0) != 1)
        fields.issue("value", "give just one of value, unclear and keep");
    if (sheet.answers.contains(id))
        fields.issue("field", "the field stands twice");
    Answer answer;
    if (unclear)
        answer = {Answer::Kind::Unclear, {}, doubtFrom(*unclear).value_or(Doubt::Illegible)};
    else if (keep)
        answer.kind = *keep == "first" ? Answer::Kind::First : Answer::Kind::Second;
    else
        answer.value = value.value_or("");
    if (!value || !value->empty() || mode == Mode::Compare)
        sheet.answers.emplace(id, std::move(answer));
}

} // namespace

Json submissionJson(const EntryState& state)
{
    Json forms = Json::array();
    for (const auto& [id, sheet] : state.sheets) {
        Json fields = Json::array();
        for (const auto& [field, answer] : sheet.answers)
            fields.push_back(written(field, answer));
        forms.push_back({{"form", id}, {"complete", sheet.complete}, {"fields", std::move(fields)}});
    }
    return {{"forms", std::move(forms)}, {"keystrokes", state.keystrokes}};
}

std::variant<EntryState, Issues> readSubmission(const Json& json, const EntryKey& key)
{
    Issues issues;
    Fields fields(json, {}, issues);
    EntryState state;
    state.mode = key.mode;
    fields.require("forms");
    fields.each("forms", [&](const Json& one, const std::string& at) {
        Fields sheet(one, at, issues);
        const std::string id = sheet.requiredText("form");
        const KeyPaper* paper = key.paper(id);
        if (!id.empty() && paper == nullptr)
            sheet.issue("form", "no form \"" + id + "\" lay on the desk");
        if (state.sheets.contains(id))
            sheet.issue("form", "the form stands twice");
        const Form* form = paper == nullptr ? nullptr : key.form(paper->form);
        SheetState& into = state.sheets[id];
        into.complete = sheet.boolean("complete").value_or(false);
        sheet.each("fields", [&](const Json& field, const std::string& pointer) {
            readAnswer(field, pointer, form, key.mode, into, issues);
        });
        sheet.refuseOthers();
    });
    state.keystrokes = fields.integer("keystrokes", 0).value_or(0);
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return state;
}

} // namespace workflow::entry
