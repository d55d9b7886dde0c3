// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryPaper.h"

#include "workflow/Fields.h"

#include <algorithm>

namespace workflow::entry {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

template <typename List>
auto withId(const List& list, std::string_view id) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

Stroke readStroke(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Stroke stroke;
    const auto kind = fields.choice("kind", {"plain", "struck", "over", "blot", "late"}).value_or("plain");
    stroke.kind = kind == "struck" ? Stroke::Kind::Struck
                  : kind == "over" ? Stroke::Kind::Over
                  : kind == "blot" ? Stroke::Kind::Blot
                  : kind == "late" ? Stroke::Kind::Late
                                   : Stroke::Kind::Plain;
    stroke.text = fields.text("text").value_or("");
    stroke.also = fields.text("also").value_or("");
    stroke.note = fields.text("note").value_or("");
    stroke.length = static_cast<int>(std::min<std::int64_t>(fields.integer("length", 1).value_or(0), 40));
    if (stroke.kind == Stroke::Kind::Blot ? stroke.length == 0 : stroke.text.empty())
        fields.issue(stroke.kind == Stroke::Kind::Blot ? "length" : "text", "is missing");
    if (stroke.kind == Stroke::Kind::Over && stroke.also.empty())
        fields.issue("also", "is missing");
    fields.refuseOthers();
    return stroke;
}

void readInk(const Json& json, const std::string& pointer, const Form& form, Paper& paper, Issues& issues)
{
    Fields fields(json, pointer, issues);
    const std::string id = fields.requiredText("field");
    const Field* field = form.field(id);
    if (!id.empty() && field == nullptr)
        fields.issue("field", "the form has no field \"" + id + "\"");
    Ink ink;
    fields.each("strokes",
                [&](const Json& one, const std::string& at) { ink.strokes.push_back(readStroke(one, at, issues)); });
    ink.ticks = fields.texts("ticks");
    ink.voids = fields.texts("voids");
    for (const std::string& tick : ink.ticks) {
        if (field != nullptr && field->option(tick) == nullptr)
            fields.issue("ticks", "the field has no box \"" + tick + "\"");
    }
    fields.refuseOthers();
    paper.ink.emplace(id, std::move(ink));
}

void readKeyed(Fields& paper, const Json& json, const char* name, const Form& form, Keyed& into)
{
    (void)paper.has(name);
    const auto found = json.find(name);
    if (found == json.end())
        return;
    if (!found->is_object()) {
        paper.issue(name, "must be an object");
        return;
    }
    for (const auto& [field, value] : found->items()) {
        if (form.field(field) == nullptr || !value.is_string())
            paper.issue(std::string(name), "\"" + field + "\" is no field of the form, or its value no text");
        else if (!value.get_ref<const std::string&>().empty())
            into.emplace(field, value.get<std::string>());
    }
}

Paper readPaper(const Json& json, const std::string& pointer, const Material& material, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Paper paper;
    paper.id = fields.requiredText("id");
    paper.form = fields.requiredText("form");
    paper.title = fields.requiredText("title");
    paper.capitals = fields.choice("hand", {"capitals", "running"}).value_or("running") == "capitals";
    paper.black = fields.choice("colour", {"black", "blue"}).value_or("blue") == "black";
    paper.skew = static_cast<int>(fields.integer("skew", -20).value_or(0));
    paper.label = fields.texts("label");
    const Form* form = material.form(paper.form);
    if (form == nullptr) {
        fields.issue("form", "there is no form \"" + paper.form + "\"");
        return paper;
    }
    fields.require("ink");
    fields.each("ink", [&](const Json& one, const std::string& at) { readInk(one, at, *form, paper, issues); });
    fields.each("notes", [&](const Json& one, const std::string& at) {
        Fields note(one, at, issues);
        paper.notes.push_back({note.boolean("stamp").value_or(false), note.requiredText("text")});
        note.refuseOthers();
    });
    if (json.is_object()) {
        readKeyed(fields, json, "first", *form, paper.first);
        readKeyed(fields, json, "second", *form, paper.second);
    }
    return paper;
}

} // namespace

const Form* Material::form(std::string_view id) const
{
    return withId(forms, id);
}

const Paper* Material::paper(std::string_view id) const
{
    return withId(papers, id);
}

const Form* Material::formOf(std::string_view id) const
{
    const Paper* found = paper(id);
    return found == nullptr ? nullptr : form(found->form);
}

std::vector<Form> readForms(const Json& json, Issues& issues)
{
    std::vector<records::entry::FormFault> faults;
    std::vector<Form> forms = records::entry::readForms(json, faults);
    for (records::entry::FormFault& fault : faults)
        issues.push_back({std::move(fault.pointer), std::move(fault.message)});
    return forms;
}

std::variant<Material, Issues> readMaterial(const Json& json)
{
    Issues issues;
    Fields fields(json, {}, issues);
    if (!fields.isObject())
        return issues;
    Material material;
    material.mode = fields.choice("mode", {"key", "compare"}).value_or("key") == "compare" ? Mode::Compare : Mode::Key;
    const auto today = domain::parseDate(fields.requiredText("today"));
    if (today)
        material.today = *today;
    else
        fields.issue("today", "must be a date, YYYY-MM-DD");
    material.forms = readForms(json, issues);
    fields.require("papers");
    fields.each("papers", [&](const Json& one, const std::string& at) {
        material.papers.push_back(readPaper(one, at, material, issues));
        const std::string& id = material.papers.back().id;
        if (std::count_if(material.papers.begin(), material.papers.end(), [&](const Paper& p) { return p.id == id; })
            > 1)
            issues.push_back({at + "/id", "another paper has this id"});
    });
    if (material.papers.empty())
        fields.issue("papers", "at least one paper lies on the desk");
    if (!issues.empty())
        return issues;
    return material;
}

} // namespace workflow::entry
