// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/entry/EntryJudge.h"

#include <algorithm>

namespace workflow::entry {

using records::entry::Match;

namespace {

Match bestMatch(const Field& field, const std::string& value, const KeyField& wanted)
{
    Match best = records::entry::compare(field, value, wanted.value);
    for (const std::string& other : wanted.accept)
        best = std::min(best, records::entry::compare(field, value, other));
    return best;
}

bool isRight(Match match)
{
    return match == Match::Exact || match == Match::Equal;
}

Fate fateOfValue(const Field& field, const std::string& value, const KeyField& wanted, Mode mode)
{
    const Match match = bestMatch(field, value, wanted);
    if (isRight(match))
        return Fate::Right;
    if (match == Match::Empty)
        return Fate::Missed;
    if (records::entry::inOtherUnit(field, value, wanted.value))
        return Fate::OtherUnit;
    // Whoever settles a disagreement has both values before the eyes: almost right is wrong.
    return match == Match::Near && mode == Mode::Key ? Fate::Near : Fate::Wrong;
}

Fate fateOfDoubt(Doubt given, const KeyField& wanted)
{
    if (!wanted.doubt)
        return Fate::Readable;
    return given == *wanted.doubt ? Fate::Right : Fate::OtherDoubt;
}

std::string valueOf(const Answer& given, const KeyField* wanted)
{
    if (wanted != nullptr && given.kind == Answer::Kind::First)
        return wanted->first;
    if (wanted != nullptr && given.kind == Answer::Kind::Second)
        return wanted->second;
    return given.value;
}

Fate judgeWanted(const Field& field, const KeyField& wanted, const Answer* given, const std::string& value, Mode mode)
{
    if (given == nullptr)
        return Fate::Missed;
    if (given->kind == Answer::Kind::Unclear)
        return fateOfDoubt(given->doubt, wanted);
    if (wanted.doubt)
        return value.empty() ? Fate::Missed : Fate::Guessed;
    return fateOfValue(field, value, wanted, mode);
}

} // namespace

bool atStake(const Field& field, const KeyField& wanted)
{
    return disagree(field, wanted.first, wanted.second) || wanted.doubt
           || !isRight(bestMatch(field, wanted.first, wanted));
}

FieldVerdict judge(const Field& field, const KeyField* wanted, const Answer* given, Mode mode)
{
    FieldVerdict verdict;
    if (given != nullptr)
        verdict.value = valueOf(*given, wanted);
    const bool flagged = given != nullptr && given->kind == Answer::Kind::Unclear;
    if (wanted == nullptr) {
        verdict.fate = flagged ? Fate::Needless : verdict.value.empty() ? Fate::NotAtStake : Fate::Invented;
        return verdict;
    }
    if (mode == Mode::Key || atStake(field, *wanted)) {
        verdict.fate = judgeWanted(field, *wanted, given, verdict.value, mode);
        return verdict;
    }
    const bool changed = given != nullptr && !flagged && !isRight(bestMatch(field, verdict.value, *wanted));
    verdict.fate = flagged ? Fate::Needless : changed ? Fate::Spoiled : Fate::NotAtStake;
    return verdict;
}

} // namespace workflow::entry
