// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryKey.h"

#include "records/entry/Keying.h"
#include "workflow/Fields.h"

#include <algorithm>
#include <array>

namespace workflow::entry {

using domain::Json;
using records::entry::Match;

namespace {

using Issues = std::vector<Issue>;

constexpr std::array<std::string_view, 3> doubtNames{"illegible", "missing", "conflict"};

/// A value of a key stands as the record keeps it.
void checkValue(Fields& fields, const char* name, const Field& field, const std::string& value)
{
    const auto normal = records::entry::normalised(field, value);
    if (!normal)
        fields.issue(name, normal.error().detail);
    else if (*normal != value)
        fields.issue(name, "write it as the record keeps it: " + *normal);
}

KeyField readKeyField(const Json& json, const std::string& pointer, const Form& form, Mode mode, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyField key;
    key.field = fields.requiredText("field");
    key.value = fields.text("value").value_or("");
    key.accept = fields.texts("accept");
    const auto doubt = fields.choice("unclear", {doubtNames[0], doubtNames[1], doubtNames[2]});
    key.doubt = doubt ? doubtFrom(*doubt) : std::nullopt;
    key.rule = fields.text("rule").value_or("");
    key.why = fields.text("why").value_or("");
    key.first = fields.text("first").value_or("");
    key.second = fields.text("second").value_or("");
    fields.refuseOthers();
    const Field* field = form.field(key.field);
    if (field == nullptr) {
        if (!key.field.empty())
            fields.issue("field", "the form has no field \"" + key.field + "\"");
        return key;
    }
    // Two clerks may have keyed what the paper leaves empty; by itself an empty field needs no entry.
    if (key.value.empty() && !key.doubt && mode == Mode::Key)
        fields.issue("value", "give a value, or say that it is unclear");
    if (!key.value.empty() && key.doubt)
        fields.issue("unclear", "a field has a value or is unclear, not both");
    checkValue(fields, "value", *field, key.value);
    for (const std::string& other : key.accept)
        checkValue(fields, "accept", *field, other);
    return key;
}

KeyPaper readKeyPaper(const Json& json, const std::string& pointer, const EntryKey& key, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyPaper paper;
    paper.id = fields.requiredText("id");
    paper.form = fields.requiredText("form");
    paper.title = fields.requiredText("title");
    const Form* form = key.form(paper.form);
    if (form == nullptr) {
        fields.issue("form", "there is no form \"" + paper.form + "\"");
        return paper;
    }
    fields.require("fields");
    fields.each("fields", [&](const Json& one, const std::string& at) {
        KeyField field = readKeyField(one, at, *form, key.mode, issues);
        if (paper.field(field.field) != nullptr)
            issues.push_back({at + "/field", "the field stands twice"});
        paper.fields.push_back(std::move(field));
    });
    fields.refuseOthers();
    return paper;
}

} // namespace

std::string_view nameOf(Doubt doubt)
{
    return doubtNames[static_cast<std::size_t>(doubt)];
}

std::optional<Doubt> doubtFrom(std::string_view name)
{
    const auto found = std::find(doubtNames.begin(), doubtNames.end(), name);
    return found == doubtNames.end() ? std::nullopt
                                     : std::optional<Doubt>(static_cast<Doubt>(found - doubtNames.begin()));
}

const KeyField* KeyPaper::field(std::string_view wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.field == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const Form* EntryKey::form(std::string_view wanted) const
{
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Form& one) { return one.id == wanted; });
    return found == forms.end() ? nullptr : &*found;
}

const KeyPaper* EntryKey::paper(std::string_view wanted) const
{
    const auto found = std::find_if(papers.begin(), papers.end(), [&](const auto& one) { return one.id == wanted; });
    return found == papers.end() ? nullptr : &*found;
}

bool disagree(const Field& field, std::string_view first, std::string_view second)
{
    const Match match = records::entry::compare(field, first, second);
    return match != Match::Exact && match != Match::Equal;
}

std::variant<EntryKey, Issues> readKey(const Json& json)
{
    Issues issues;
    Fields fields(json, {}, issues);
    if (!fields.isObject())
        return issues;
    EntryKey key;
    key.mode = fields.choice("mode", {"key", "compare"}).value_or("key") == "compare" ? Mode::Compare : Mode::Key;
    if (const auto text = fields.text("today")) {
        if (const auto date = domain::parseDate(*text))
            key.on = *date;
        else
            fields.issue("today", "must be a date, YYYY-MM-DD");
    }
    key.forms = readForms(json, issues);
    fields.require("forms");
    fields.require("papers");
    fields.each("papers", [&](const Json& one, const std::string& at) {
        KeyPaper paper = readKeyPaper(one, at, key, issues);
        if (key.paper(paper.id) != nullptr)
            issues.push_back({at + "/id", "another paper has this id"});
        key.papers.push_back(std::move(paper));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::entry
