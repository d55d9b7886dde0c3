// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationState.h"

#include <algorithm>

namespace workflow::validation {

using records::validation::sameValue;

namespace {

bool answered(const ValidationState& state, const FieldAt& at)
{
    return state.marks.contains(at) || state.confirmed.contains(at) || state.settled.contains(at);
}

void openOf(const Record& record, const ValidationState& state, const Material& material, Unsettled& open)
{
    if (!state.reviewed.contains(record.id))
        open.records.push_back(record.id);
    for (const QualityRule* rule : hitsOf(record, material)) {
        const bool settled = std::any_of(rule->items.begin(), rule->items.end(), [&](const std::string& item) {
            return answered(state, {record.id, item});
        });
        if (!settled)
            open.hits.push_back({record.id, rule->items.front()});
    }
    for (const Item* item : disagreements(record, material)) {
        if (!state.settled.contains({record.id, item->id}))
            open.disagreements.push_back({record.id, item->id});
    }
}

} // namespace

std::size_t drawn(const ValidationState& state, const Material& material)
{
    if (!material.sampling)
        return material.records.size();
    return std::min(static_cast<std::size_t>(std::max(state.sampleSize.value_or(0), 0)), material.records.size());
}

bool isDrawn(const ValidationState& state, const Material& material, std::string_view record)
{
    const auto end = material.records.begin() + static_cast<std::ptrdiff_t>(drawn(state, material));
    return std::any_of(material.records.begin(), end, [&](const Record& one) { return one.id == record; });
}

Tally tally(const ValidationState& state, const Material& material, std::string_view person)
{
    Tally tally;
    for (std::size_t i = 0; i < drawn(state, material); ++i) {
        const Record& record = material.records[i];
        if (!person.empty() && record.person != person)
            continue;
        ++tally.records;
        tally.fields += static_cast<int>(record.values.size());
        for (const auto& [item, value] : record.values) {
            const FieldAt at{record.id, item};
            const auto settled = state.settled.find(at);
            const bool against = settled != state.settled.end() && !sameValue(settled->second, value);
            tally.errors += state.marks.contains(at) || against ? 1 : 0;
        }
    }
    return tally;
}

Unsettled unsettled(const ValidationState& state, const Material& material)
{
    Unsettled open;
    open.sample = material.sampling && !state.sampleSize;
    for (std::size_t i = 0; i < drawn(state, material); ++i)
        openOf(material.records[i], state, material, open);
    for (const Figure figure : material.figures) {
        if (!state.figures.contains(figure))
            open.figures.push_back(figure);
    }
    if (material.feedback) {
        for (const Person* person : peopleReviewed(state, material)) {
            if (!state.feedback.contains(person->id))
                open.people.push_back(person->id);
        }
    }
    return open;
}

std::vector<const Person*> peopleReviewed(const ValidationState& state, const Material& material)
{
    std::vector<const Person*> people;
    for (const Person& person : material.people) {
        if (tally(state, material, person.id).records > 0)
            people.push_back(&person);
    }
    return people;
}

} // namespace workflow::validation
