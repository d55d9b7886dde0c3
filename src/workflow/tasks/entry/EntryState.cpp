// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryState.h"

#include "records/entry/Keying.h"

#include <algorithm>

namespace workflow::entry {

namespace {

std::string keyedIn(const Keyed& keyed, std::string_view field)
{
    const auto found = keyed.find(field);
    return found == keyed.end() ? std::string() : found->second;
}

bool flagged(const Answer* answer)
{
    return answer != nullptr && answer->kind == Answer::Kind::Unclear;
}

std::string valueAt(const Paper& paper, const Field& field, const EntryState& state)
{
    const Answer* answer = state.answer(paper.id, field.id);
    const std::string first = keyedIn(paper.first, field.id);
    if (answer == nullptr)
        return disagree(field, first, keyedIn(paper.second, field.id)) ? std::string() : first;
    switch (answer->kind) {
    case Answer::Kind::First:
        return first;
    case Answer::Kind::Second:
        return keyedIn(paper.second, field.id);
    case Answer::Kind::Unclear:
        return {};
    case Answer::Kind::Value:
        break;
    }
    return answer->value;
}

} // namespace

const Answer* EntryState::answer(std::string_view paper, std::string_view field) const
{
    const auto sheet = sheets.find(paper);
    if (sheet == sheets.end())
        return nullptr;
    const auto found = sheet->second.answers.find(field);
    return found == sheet->second.answers.end() ? nullptr : &found->second;
}

Keyed valuesOf(const Paper& paper, const Form& form, const EntryState& state)
{
    Keyed values;
    for (const Field& field : form.fields) {
        if (std::string value = valueAt(paper, field, state); !value.empty())
            values.emplace(field.id, std::move(value));
    }
    return values;
}

std::vector<const Field*> disagreements(const Paper& paper, const Form& form)
{
    std::vector<const Field*> list;
    for (const Field& field : form.fields) {
        if (disagree(field, keyedIn(paper.first, field.id), keyedIn(paper.second, field.id)))
            list.push_back(&field);
    }
    return list;
}

std::vector<const Field*> openFields(const Paper& paper, const Form& form, const EntryState& state, domain::Date today)
{
    std::vector<const Field*> open;
    std::vector<std::string> settled;
    for (const Field& field : form.fields) {
        if (flagged(state.answer(paper.id, field.id)))
            settled.push_back(field.id);
    }
    if (state.mode == Mode::Compare) {
        for (const Field* field : disagreements(paper, form)) {
            if (state.answer(paper.id, field->id) == nullptr)
                open.push_back(field);
        }
        return open;
    }
    for (const auto& remark : records::entry::remarksOn(form, valuesOf(paper, form, state), today, settled)) {
        if (remark.kind == records::entry::FormRemark::Kind::Required)
            open.push_back(form.field(remark.field));
    }
    return open;
}

} // namespace workflow::entry
