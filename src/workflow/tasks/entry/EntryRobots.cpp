// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryRobots.h"

#include "domain/Random.h"
#include "records/entry/Keying.h"
#include "workflow/tasks/entry/EntryJudge.h"
#include "workflow/tasks/entry/EntryState.h"

#include <array>

namespace workflow::entry {

using domain::Json;
using domain::Random;
using records::entry::FieldKind;

namespace {

Json setOp(const std::string& paper, const Field& field, const std::string& value)
{
    return {{"op", "field.set"}, {"form", paper}, {"field", field.id}, {"value", value}};
}

Json flagOp(const std::string& paper, const Field& field, Doubt doubt)
{
    return {{"op", "field.flag"}, {"form", paper}, {"field", field.id}, {"reason", nameOf(doubt)}};
}

Json settleOp(const std::string& paper, const Field& field, const char* keep)
{
    return {{"op", "reconcile"}, {"form", paper}, {"field", field.id}, {"keep", keep}};
}

Json completeOp(const std::string& paper)
{
    return {{"op", "form.complete"}, {"form", paper}, {"complete", true}};
}

bool sameValue(const Field& field, const std::string& one, const KeyField& wanted)
{
    return !disagree(field, one, wanted.value);
}

Json settled(const std::string& paper, const Field& field, const KeyField& wanted)
{
    if (wanted.doubt) {
        Json op = settleOp(paper, field, "unclear");
        op["reason"] = nameOf(*wanted.doubt);
        return op;
    }
    if (sameValue(field, wanted.first, wanted))
        return settleOp(paper, field, "first");
    if (sameValue(field, wanted.second, wanted))
        return settleOp(paper, field, "second");
    Json op = settleOp(paper, field, "other");
    op["value"] = wanted.value;
    return op;
}

std::string randomText(const std::string& format, Random& random)
{
    std::string out;
    for (const char c : format)
        out += c == 'N'   ? static_cast<char>('0' + random.below(10))
               : c == 'A' ? static_cast<char>('A' + random.below(26))
                          : c;
    return out;
}

std::string digits(std::uint64_t number, std::size_t width)
{
    std::string out = std::to_string(number);
    return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
}

std::string randomValue(const Field& field, Random& random)
{
    if (!field.options.empty())
        return field.options[random.below(field.options.size())].code;
    switch (field.kind) {
    case FieldKind::Date:
        return std::to_string(1930 + random.below(96)) + "-" + digits(1 + random.below(12), 2) + "-"
               + digits(1 + random.below(28), 2);
    case FieldKind::Time:
        return digits(random.below(24), 2) + ":" + digits(random.below(60), 2);
    case FieldKind::Number:
        return records::entry::converted(field, static_cast<double>(random.below(220)), field.unit);
    case FieldKind::Phone:
        return "555-0" + std::to_string(100 + random.below(100));
    default:
        return field.format.empty() ? "entry " + digits(random.below(1000), 3) : randomText(field.format, random);
    }
}

constexpr std::array<const char*, 2> sides{"first", "second"};

} // namespace

std::vector<Json> perfectOps(const EntryKey& key)
{
    std::vector<Json> ops;
    for (const KeyPaper& paper : key.papers) {
        const Form& form = *key.form(paper.form);
        for (const Field& field : form.fields) {
            const KeyField* wanted = paper.field(field.id);
            if (wanted == nullptr || (key.mode == Mode::Compare && !atStake(field, *wanted)))
                continue;
            if (key.mode == Mode::Compare)
                ops.push_back(settled(paper.id, field, *wanted));
            else
                ops.push_back(wanted->doubt ? flagOp(paper.id, field, *wanted->doubt)
                                            : setOp(paper.id, field, wanted->value));
        }
        ops.push_back(completeOp(paper.id));
    }
    return ops;
}

std::vector<Json> randomOps(const Material& material, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Json> ops;
    for (const Paper& paper : material.papers) {
        const Form& form = *material.form(paper.form);
        if (material.mode == Mode::Compare) {
            for (const Field* field : disagreements(paper, form))
                ops.push_back(settleOp(paper.id, *field, sides[random.below(sides.size())]));
        } else {
            for (const Field& field : form.fields)
                ops.push_back(random.below(6) == 0 ? flagOp(paper.id, field, Doubt::Illegible)
                                                   : setOp(paper.id, field, randomValue(field, random)));
        }
        ops.push_back(completeOp(paper.id));
    }
    return ops;
}

std::vector<Json> greedyOps(const Material& material)
{
    std::vector<Json> ops;
    for (const Paper& paper : material.papers) {
        const Form& form = *material.form(paper.form);
        if (material.mode == Mode::Compare) {
            for (const Field* field : disagreements(paper, form))
                ops.push_back(settleOp(paper.id, *field, "first"));
        } else {
            for (const Field& field : form.fields)
                ops.push_back(field.options.empty() ? flagOp(paper.id, field, Doubt::Illegible)
                                                    : setOp(paper.id, field, field.options.front().code));
        }
        ops.push_back(completeOp(paper.id));
    }
    return ops;
}

} // namespace workflow::entry
