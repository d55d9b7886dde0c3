// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationRobots.h"

#include "domain/Random.h"

#include <algorithm>
#include <cmath>

namespace workflow::validation {

using domain::Json;
using domain::Random;
using records::validation::characteristicIds;
using records::validation::sameValue;

namespace {

Json opAt(const char* verb, const std::string& record, const std::string& field)
{
    return {{"op", verb}, {"record", record}, {"field", field}};
}

Json markOp(const FieldAt& at, const std::string& characteristic, const std::string& value)
{
    Json op = opAt("mark.set", at.record, at.field);
    op["characteristic"] = characteristic;
    if (!value.empty())
        op["value"] = value;
    return op;
}

Json settleOp(const std::string& record, const std::string& field, const char* keep)
{
    Json op = opAt("settle.set", record, field);
    op["keep"] = keep;
    return op;
}

Json rightlySettled(const KeySettled& settled)
{
    if (sameValue(settled.value, settled.first))
        return settleOp(settled.at.record, settled.at.field, "first");
    if (sameValue(settled.value, settled.second))
        return settleOp(settled.at.record, settled.at.field, "second");
    Json op = settleOp(settled.at.record, settled.at.field, "other");
    op["value"] = settled.value;
    return op;
}

Json reviewOp(const std::string& record)
{
    return {{"op", "review.set"}, {"record", record}, {"done", true}};
}

/// People who have one of the first `records` records.
std::vector<std::string> peopleOf(const Material& material, std::size_t records)
{
    std::vector<std::string> people;
    for (std::size_t i = 0; i < records; ++i) {
        const std::string& person = material.records[i].person;
        if (std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(person);
    }
    return people;
}

double anyFigure(Figure figure, const Material& material, Random& random)
{
    const auto upTo = [&](std::size_t most) { return static_cast<double>(random.below(most + 1)); };
    switch (figure) {
    case Figure::Records:
        return upTo(material.records.size());
    case Figure::Fields:
        return upTo(material.records.size() * material.items.size());
    case Figure::Errors:
        return upTo(material.records.size());
    case Figure::Kappa:
        return upTo(100) / 100;
    case Figure::Rate:
    case Figure::Low:
    case Figure::High:
    case Figure::Agreement:
        break;
    }
    return upTo(100);
}

void randomRecord(const Record& record, const Material& material, Random& random, std::vector<Json>& ops)
{
    for (const auto& [item, value] : record.values) {
        if (disagree(record, item))
            ops.push_back(settleOp(record.id, item, random.below(2) == 0 ? "first" : "second"));
        else if (random.below(8) == 0)
            ops.push_back(
                markOp({record.id, item}, std::string(characteristicIds[random.below(characteristicIds.size())]), {}));
        else if (random.below(2) == 0 && isHit(record, item, material))
            ops.push_back(opAt("confirm.set", record.id, item));
    }
}

} // namespace

std::vector<Json> perfectOps(const ValidationKey& key)
{
    std::vector<Json> ops;
    if (key.sampleSize)
        ops.push_back({{"op", "sample.set"}, {"size", *key.sampleSize}});
    for (const KeyError& error : key.errors)
        ops.push_back(markOp(error.at, error.characteristics.front(), error.value));
    for (const KeyDecoy& decoy : key.decoys)
        ops.push_back(opAt("confirm.set", decoy.at.record, decoy.at.field));
    for (const KeySettled& settled : key.settled)
        ops.push_back(rightlySettled(settled));
    const auto sample = static_cast<std::size_t>(key.sampleSize.value_or(static_cast<int>(key.records.size())));
    for (std::size_t i = 0; i < std::min(sample, key.records.size()); ++i)
        ops.push_back(reviewOp(key.records[i]));
    for (const auto& [figure, value] : key.figures) {
        // As a report gives them: percentages with one decimal, kappa with two.
        const double scale = figure == Figure::Kappa ? 100 : 10;
        ops.push_back({{"op", "figure.set"}, {"figure", nameOf(figure)}, {"value", std::round(value * scale) / scale}});
    }
    for (const KeyFeedback& feedback : key.feedback) {
        Json op{{"op", "feedback.set"}, {"person", feedback.person}, {"needed", feedback.needed}};
        if (feedback.needed)
            op["characteristic"] = feedback.characteristics.front();
        ops.push_back(std::move(op));
    }
    return ops;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Json> ops;
    std::size_t sample = material.records.size();
    if (material.sampling) {
        sample = 1 + random.below(material.records.size());
        ops.push_back({{"op", "sample.set"}, {"size", sample}});
    }
    for (std::size_t i = 0; i < sample; ++i)
        randomRecord(material.records[i], material, random, ops);
    for (const Figure figure : material.figures)
        ops.push_back(
            {{"op", "figure.set"}, {"figure", nameOf(figure)}, {"value", anyFigure(figure, material, random)}});
    if (material.feedback) {
        for (const std::string& person : peopleOf(material, sample))
            ops.push_back({{"op", "feedback.set"}, {"person", person}, {"needed", random.below(2) == 0}});
    }
    return ops;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> ops;
    if (material.sampling)
        ops.push_back({{"op", "sample.set"}, {"size", material.records.size()}});
    for (const Record& record : material.records) {
        for (const auto& [item, value] : record.values)
            ops.push_back(disagree(record, item) ? settleOp(record.id, item, "second")
                                                 : markOp({record.id, item}, "accuracy", {}));
        ops.push_back(reviewOp(record.id));
    }
    if (material.feedback) {
        for (const std::string& person : peopleOf(material, material.records.size()))
            ops.push_back(
                {{"op", "feedback.set"}, {"person", person}, {"needed", true}, {"characteristic", "accuracy"}});
    }
    return ops;
}

} // namespace workflow::validation
