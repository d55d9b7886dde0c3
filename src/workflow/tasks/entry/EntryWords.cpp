// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryWords.h"

namespace workflow::entry::words {

namespace {

std::string doubtWords(Doubt doubt)
{
    switch (doubt) {
    case Doubt::Illegible:
        return "flagged: cannot be read";
    case Doubt::Missing:
        return "flagged: left empty on the paper";
    case Doubt::Conflict:
        return "flagged: the paper says two things";
    }
    return {};
}

std::string withUnit(const Field& field, const std::string& value)
{
    const records::entry::Option* option = field.option(value);
    if (option != nullptr)
        return value + " (" + option->title + ")";
    return value.empty() || field.unit.empty() ? value : value + " " + field.unit;
}

std::string happened(const Field& field, const FieldVerdict& verdict)
{
    switch (verdict.fate) {
    case Fate::Right:
        return "This is what the paper says.";
    case Fate::Near:
        return "One slip of the fingers: a character too many, too few, another, or two exchanged.";
    case Fate::OtherUnit:
        return "The paper has another unit; the record keeps " + field.unit
               + ", and the number was not turned into it.";
    case Fate::Wrong:
        return "The paper says something else.";
    case Fate::Missed:
        return field.required ? "The field must be filled, and nothing was entered." : "Nothing was entered.";
    case Fate::Guessed:
        return "Nobody can know this from the paper. A guess in a record looks like a fact: flag the field.";
    case Fate::OtherDoubt:
        return "Rightly flagged, but for another reason.";
    case Fate::Readable:
        return "It was flagged, and the paper settles it.";
    case Fate::Invented:
        return "The paper leaves this field empty; what is not there is not entered.";
    case Fate::Needless:
        return "There is nothing to ask here.";
    case Fate::Spoiled:
        return "Both clerks had keyed what the paper says.";
    case Fate::NotAtStake:
        break;
    }
    return {};
}

} // namespace

std::string outcome(Fate fate)
{
    switch (fate) {
    case Fate::Right:
        return "right";
    case Fate::Near:
        return "one slip";
    case Fate::OtherUnit:
        return "unit not converted";
    case Fate::Wrong:
        return "wrong";
    case Fate::Missed:
        return "not entered";
    case Fate::Guessed:
        return "a guess";
    case Fate::OtherDoubt:
        return "flagged for another reason";
    case Fate::Readable:
        return "flagged, and readable";
    case Fate::Invented:
        return "not on the paper";
    case Fate::Needless:
        return "flagged without need";
    case Fate::Spoiled:
        return "changed though right";
    case Fate::NotAtStake:
        break;
    }
    return {};
}

std::string reason(const Field& field, const KeyField* key, const FieldVerdict& verdict)
{
    const std::string what = happened(field, verdict);
    if (key == nullptr || key->why.empty())
        return what;
    return verdict.fate == Fate::Right ? key->why : what + " " + key->why;
}

std::string answer(const Field& field, const Answer& given, const std::string& value)
{
    switch (given.kind) {
    case Answer::Kind::Unclear:
        return doubtWords(given.doubt);
    case Answer::Kind::First:
        return "first entry: " + (value.empty() ? std::string("empty") : withUnit(field, value));
    case Answer::Kind::Second:
        return "second entry: " + (value.empty() ? std::string("empty") : withUnit(field, value));
    case Answer::Kind::Value:
        break;
    }
    return value.empty() ? std::string("empty") : withUnit(field, value);
}

std::string wanted(const Field& field, const KeyField& key)
{
    if (key.doubt)
        return doubtWords(*key.doubt);
    return key.value.empty() ? std::string("empty") : withUnit(field, key.value);
}

} // namespace workflow::entry::words
