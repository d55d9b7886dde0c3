// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseShares.h"

#include <algorithm>

namespace workflow::release {
namespace {

bool isOneOf(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string listed(std::string_view before, const std::vector<std::string>& items)
{
    std::string text(before);
    for (std::size_t i = 0; i < items.size(); ++i)
        text += (i == 0 ? "" : ", ") + items[i];
    return text;
}

std::vector<std::string> wordsFor(const std::vector<std::string>& defects)
{
    std::vector<std::string> words;
    for (const std::string& each : defects) {
        std::string text(wordsOf(defectWords(), each));
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && text.substr(0, 4) != "Part")
            text[0] = static_cast<char>(text[0] - 'A' + 'a');
        words.push_back(std::move(text));
    }
    return words;
}

void reasonFaults(const KeyStage& key, const Answer& answer, std::vector<std::string>& faults)
{
    if (!key.reason.empty() && !isOneOf(key.reason, answer.reason))
        faults.emplace_back(answer.reason.empty() ? "no rule was named for it" : "another rule gives the reason");
    const DefectCount defects = defectsOf(key, answer);
    if (!defects.missed.empty())
        faults.push_back(listed("not named: ", wordsFor(defects.missed)));
    if (!defects.groundless.empty())
        faults.push_back(listed("named and not there: ", wordsFor(defects.groundless)));
    const auto pages = key.pages.value_or(std::vector<KeyPage>{});
    const auto wrong = std::count_if(pages.begin(), pages.end(),
                                     [&](const KeyPage& page) { return asksRule(page) && !ruleRight(page, answer); });
    if (wrong > 0)
        faults.push_back("the rule is not right on " + std::to_string(wrong) + (wrong == 1 ? " page" : " pages"));
}

void specialFaults(const KeyStage& key, const Answer& answer, std::vector<std::string>& faults)
{
    if (!pagesOf(key, answer).locked.empty())
        faults.emplace_back("a page left that must never leave");
    if (key.restrictions && *key.restrictions != answer.restrictions)
        faults.emplace_back("what the patient's file says of it was not noted rightly");
    if (!key.sendTo.empty() && !isOneOf(key.sendTo, answer.sendTo))
        faults.emplace_back(answer.sendTo.empty() ? "no address was chosen" : "it goes to the wrong address");
    if (key.notice && answer.notice != *key.notice)
        faults.emplace_back(*key.notice ? "the notice against redisclosure did not go with it"
                                        : "a notice against redisclosure tells that there are protected records");
    const auto told = toldTooMuch(key, answer);
    if (!told.empty())
        faults.push_back(listed("the letter confirms what must not be confirmed: ", told));
}

void logFaults(const KeyStage& key, const Answer& answer, std::vector<std::string>& faults)
{
    if (key.log && answer.log != *key.log)
        faults.emplace_back(*key.log == "accounting" ? "it belongs into the accounting of disclosures"
                                                     : "it does not belong into the accounting of disclosures");
    if (key.entry && entryShare(*key.entry, answer) < wholeShare)
        faults.emplace_back("the entry in the accounting is not as it should be");
    if (key.fee && answer.fee != key.fee)
        faults.emplace_back("the fee is not right");
    if (key.due && answer.due != key.due)
        faults.emplace_back("the last day is not right");
    if (key.letter && key.letter->asked() && letterShare(*key.letter, answer) < wholeShare)
        faults.emplace_back(domain::trimmed(answer.letter).empty()
                                ? "a letter is due"
                                : "the letter lacks whom it is for, what is missing or what comes next");
}

std::string_view specialPoint(const KeyStage& key, const Answer& answer)
{
    if (!pagesOf(key, answer).locked.empty())
        return "over-release";
    if (key.restrictions && *key.restrictions != answer.restrictions)
        return "restrictions";
    if (key.notice && answer.notice != *key.notice)
        return "notice";
    if (!toldTooMuch(key, answer).empty())
        return "silence";
    const bool others = !key.critical.empty() || key.restrictions || key.notice;
    return !key.sendTo.empty() && (!others || !isOneOf(key.sendTo, answer.sendTo)) ? "send-to" : "";
}

std::string_view logPoint(const KeyStage& key, const Answer& answer)
{
    if (key.log && answer.log != *key.log)
        return *key.log == "accounting" ? "log" : "log-none";
    if (key.fee && answer.fee != key.fee)
        return "fee";
    if (key.due && answer.due != key.due)
        return "due";
    const bool letter = key.letter && key.letter->asked();
    return letter && letterShare(*key.letter, answer) < wholeShare ? "letter" : "";
}

} // namespace

std::string_view pointOf(Part part, const KeyStage& key, const Answer& answer)
{
    return part == Part::Special ? specialPoint(key, answer) : part == Part::Log ? logPoint(key, answer) : "";
}

std::vector<std::string> faultsOf(Part part, const KeyStage& key, const Answer& answer)
{
    std::vector<std::string> faults;
    const PageCount pages = pagesOf(key, answer);
    switch (part) {
    case Part::Disposition:
        break;
    case Part::Scope:
        if (!pages.sent.empty())
            faults.push_back(std::to_string(pages.sent.size()) + " left that should stay");
        if (!pages.kept.empty())
            faults.push_back(std::to_string(pages.kept.size()) + " stayed that should leave");
        if (key.redactions && barShare(*key.redactions, answer) < wholeShare)
            faults.emplace_back("what is blacked out is not what should be");
        break;
    case Part::Reason:
        reasonFaults(key, answer, faults);
        break;
    case Part::Identity:
        if (answer.identityChecked != key.identityChecked)
            faults.emplace_back(*key.identityChecked ? "who asks could be taken as verified"
                                                     : "who asks, or by what right, was not shown");
        else if (*key.identityChecked && !key.method.empty() && !isOneOf(key.method, answer.method))
            faults.emplace_back("it was shown in another way");
        break;
    case Part::Special:
        specialFaults(key, answer, faults);
        break;
    case Part::Log:
        logFaults(key, answer, faults);
        break;
    }
    return faults;
}

} // namespace workflow::release
