// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationOps.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <cmath>

namespace workflow::validation {

using domain::ErrorKind;
using domain::Json;
using domain::Result;
using records::validation::sameValue;

namespace {

domain::Error refused(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, code, std::move(subject), std::move(detail));
}

domain::Error noSuch(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::NotFound, code, std::move(subject), std::move(detail));
}

class Deed
{
public:
    Deed(const ValidationState& state, const Material& material) : m_state(state), m_material(material) {}

    Result<ValidationState> operator()(const op::SetSample& sample)
    {
        if (!m_material.sampling)
            return refused("validation.no-sample", m_material.title, "every record of this batch is reviewed");
        const bool begun = !m_state.reviewed.empty() || !m_state.marks.empty() || !m_state.confirmed.empty()
                           || !m_state.settled.empty();
        if (begun)
            return refused("validation.sample-drawn", m_material.title,
                           "work on the sample has begun; take that back before another one is drawn");
        const auto pulled = m_material.records.size();
        if (sample.size < 1 || static_cast<std::size_t>(sample.size) > pulled)
            return refused("validation.sample-size", std::to_string(sample.size),
                           "a sample has at least 1 record, and no more than " + std::to_string(pulled)
                               + " charts could be pulled");
        m_state.sampleSize = sample.size;
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::SetReviewed& review)
    {
        const auto record = recordUnderReview(review.record);
        if (!record)
            return record.error();
        if (review.done)
            m_state.reviewed.insert(review.record);
        else
            m_state.reviewed.erase(review.record);
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::SetMark& set)
    {
        const auto item = fieldToJudge(set.at);
        if (!item)
            return item.error();
        auto value = records::validation::normalised(**item, set.mark.value);
        if (!value)
            return value.error();
        const std::string& there = m_material.record(set.at.record)->values.find(set.at.field)->second;
        if (!value->empty() && sameValue(*value, there))
            return refused("validation.same-value", (*item)->title,
                           "this is what stands there; give what is right, or no value");
        m_state.confirmed.erase(set.at);
        m_state.marks[set.at] = {set.mark.characteristic, std::move(*value)};
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::RemoveMark& remove)
    {
        if (m_state.marks.erase(remove.at) == 0)
            return noSuch("validation.no-mark", remove.at.record + ", " + remove.at.field, "the field is not marked");
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::Confirm& confirm)
    {
        if (!confirm.on) {
            if (m_state.confirmed.erase(confirm.at) == 0)
                return noSuch("validation.no-mark", confirm.at.record + ", " + confirm.at.field,
                              "the field is not confirmed");
            return std::move(m_state);
        }
        const auto item = fieldToJudge(confirm.at);
        if (!item)
            return item.error();
        if (!isHit(*m_material.record(confirm.at.record), confirm.at.field, m_material))
            return refused("validation.no-hit", (*item)->title, "no rule speaks against this field");
        m_state.marks.erase(confirm.at);
        m_state.confirmed.insert(confirm.at);
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::Settle& settle)
    {
        const auto item = fieldUnderReview(settle.at);
        if (!item)
            return item.error();
        const Record& record = *m_material.record(settle.at.record);
        if (!disagree(record, settle.at.field))
            return refused("validation.no-second", (*item)->title, "here no two abstractors disagree");
        const std::string& first = record.values.find(settle.at.field)->second;
        const std::string& second = record.second->values.find(settle.at.field)->second;
        auto value = settle.keep == op::Settle::Keep::First    ? Result<std::string>(first)
                     : settle.keep == op::Settle::Keep::Second ? Result<std::string>(second)
                                                               : normalised(**item, settle.value);
        if (!value)
            return value.error();
        if (settle.keep == op::Settle::Keep::Other && (sameValue(*value, first) || sameValue(*value, second)))
            return refused("validation.same-value", (*item)->title, "one of the two has this value; keep theirs");
        m_state.settled[settle.at] = std::move(*value);
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::Unsettle& remove)
    {
        if (m_state.settled.erase(remove.at) == 0)
            return noSuch("validation.no-mark", remove.at.record + ", " + remove.at.field, "the field is not settled");
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::SetFigure& set)
    {
        const std::string name(nameOf(set.figure));
        if (!m_material.asks(set.figure))
            return refused("validation.no-figure", name, "this report does not ask for it");
        if (!set.value) {
            m_state.figures.erase(set.figure);
            return std::move(m_state);
        }
        std::string fault = outOfRange(set.figure, *set.value);
        if (!fault.empty())
            return domain::error(ErrorKind::InvalidInput, "validation.figure-range", name, std::move(fault));
        m_state.figures[set.figure] = *set.value;
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::SetFeedback& set)
    {
        if (!m_material.feedback)
            return refused("validation.no-feedback", set.person, "this report says nothing of people");
        if (tally(m_state, m_material, set.person).records == 0 || m_material.person(set.person) == nullptr)
            return noSuch("validation.no-person", set.person, "none of their records is under review");
        if (!set.feedback.needed && !set.feedback.characteristic.empty())
            return refused("validation.pattern", set.person, "who needs no feedback has no pattern to be told of");
        m_state.feedback[set.person] = set.feedback;
        return std::move(m_state);
    }

    Result<ValidationState> operator()(const op::RemoveFeedback& remove)
    {
        if (m_state.feedback.erase(remove.person) == 0)
            return noSuch("validation.no-mark", remove.person, "nothing is said of this person");
        return std::move(m_state);
    }

private:
    [[nodiscard]] Result<const Record*> recordUnderReview(const std::string& id) const
    {
        const Record* record = m_material.record(id);
        if (record == nullptr)
            return noSuch("validation.no-record", id, "the batch has no such record");
        if (m_material.sampling && !m_state.sampleSize)
            return refused("validation.not-drawn", id, "set the size of the sample first; then it is drawn");
        if (!isDrawn(m_state, m_material, id))
            return refused("validation.outside-sample", id, "the record is not in the sample");
        return record;
    }

    [[nodiscard]] Result<const Item*> fieldUnderReview(const FieldAt& at) const
    {
        const auto record = recordUnderReview(at.record);
        if (!record)
            return record.error();
        const Item* item = m_material.item(at.field);
        if (item == nullptr || !(*record)->values.contains(at.field))
            return noSuch("validation.no-field", at.field, "the record has no such field");
        return item;
    }

    [[nodiscard]] Result<const Item*> fieldToJudge(const FieldAt& at) const
    {
        const auto item = fieldUnderReview(at);
        if (item && disagree(*m_material.record(at.record), at.field))
            return refused("validation.twice", (*item)->title,
                           "two abstractors disagree here: settle it, and it counts as an error of the first where "
                           "the first was wrong");
        return item;
    }

    ValidationState m_state;
    const Material& m_material;
};

/// The ten, in a form that Fields::choice takes.
std::string readCharacteristic(Fields& fields)
{
    return fields
        .choice("characteristic", {"accuracy", "accessibility", "comprehensiveness", "consistency", "currency",
                                   "definition", "granularity", "precision", "relevancy", "timeliness"})
        .value_or("");
}

FieldAt readAt(Fields& fields)
{
    std::string record = fields.requiredText("record");
    return {std::move(record), fields.requiredText("field")};
}

Figure readFigure(Fields& fields)
{
    const std::string name = fields.requiredText("figure");
    const auto figure = figureFrom(name);
    if (!figure && !name.empty())
        fields.issue("figure", "there is no such figure");
    return figure.value_or(Figure::Records);
}

op::Action readSetMark(Fields& fields)
{
    op::SetMark set;
    set.at = readAt(fields);
    fields.require("characteristic");
    set.mark = {readCharacteristic(fields), fields.text("value").value_or("")};
    return set;
}

op::Action readSettle(Fields& fields)
{
    op::Settle settle;
    settle.at = readAt(fields);
    fields.require("keep");
    const std::string keep = fields.choice("keep", {"first", "second", "other"}).value_or("first");
    settle.keep = keep == "first"    ? op::Settle::Keep::First
                  : keep == "second" ? op::Settle::Keep::Second
                                     : op::Settle::Keep::Other;
    if (keep == "other")
        settle.value = fields.text("value").value_or("");
    return settle;
}

op::Action readFeedback(Fields& fields)
{
    op::SetFeedback set;
    set.person = fields.requiredText("person");
    fields.require("needed");
    set.feedback.needed = fields.boolean("needed").value_or(false);
    set.feedback.characteristic = readCharacteristic(fields);
    set.feedback.note = fields.text("note").value_or("");
    return set;
}

op::Action readOther(const std::string& verb, Fields& fields)
{
    if (verb == "sample.set") {
        fields.require("size");
        // What is no number of records at all is refused where the sample is drawn.
        return op::SetSample{
            static_cast<int>(std::min<std::int64_t>(fields.integer("size", 0).value_or(0), 1'000'000))};
    }
    if (verb == "review.set") {
        fields.require("done");
        std::string record = fields.requiredText("record");
        return op::SetReviewed{std::move(record), fields.boolean("done").value_or(true)};
    }
    if (verb == "figure.set") {
        fields.require("value");
        const Figure figure = readFigure(fields);
        return op::SetFigure{figure, fields.number("value").value_or(0)};
    }
    if (verb == "figure.remove")
        return op::SetFigure{readFigure(fields), std::nullopt};
    return op::RemoveFeedback{fields.requiredText("person")};
}

op::Action readVerb(const std::string& verb, Fields& fields)
{
    if (verb == "mark.set")
        return readSetMark(fields);
    if (verb == "mark.remove")
        return op::RemoveMark{readAt(fields)};
    if (verb == "confirm.set" || verb == "confirm.remove")
        return op::Confirm{readAt(fields), verb == "confirm.set"};
    if (verb == "settle.set")
        return readSettle(fields);
    if (verb == "settle.remove")
        return op::Unsettle{readAt(fields)};
    if (verb == "feedback.set")
        return readFeedback(fields);
    return readOther(verb, fields);
}

} // namespace

Result<op::Action> parseAction(const Json& json)
{
    std::vector<Issue> issues;
    Fields fields(json, {}, issues);
    fields.require("op");
    const auto verb = fields.choice("op", {"sample.set", "review.set", "mark.set", "mark.remove", "confirm.set",
                                           "confirm.remove", "settle.set", "settle.remove", "figure.set",
                                           "figure.remove", "feedback.set", "feedback.remove"});
    op::Action action;
    if (verb) {
        action = readVerb(*verb, fields);
        fields.refuseOthers();
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "validation.op-malformed", verb.value_or(""), detail);
}

Result<ValidationState> applyAction(const ValidationState& state, const op::Action& action, const Material& material)
{
    return std::visit(Deed(state, material), action);
}

} // namespace workflow::validation
