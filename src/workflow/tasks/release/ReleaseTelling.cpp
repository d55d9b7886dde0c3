// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseTelling.h"

#include <algorithm>

namespace workflow::release {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* between)
{
    std::string text;
    for (const std::string& each : parts)
        text += (text.empty() ? "" : between) + each;
    return text;
}

std::string partWords(Part part)
{
    switch (part) {
    case Part::Disposition:
        return "what is done";
    case Part::Scope:
        return "pages";
    case Part::Reason:
        return "reason";
    case Part::Identity:
        return "identity and authority";
    case Part::Special:
        return "protected categories and the patient's wishes";
    case Part::Log:
        return "log, fee, day and letter";
    }
    return {};
}

std::string identityText(std::optional<bool> checked, const std::string& method)
{
    std::string text = *checked ? "verified" : "not verified";
    return method.empty() ? text : text + ": " + std::string(wordsOf(methodWords(), method));
}

std::string paperText(const std::string& log, const std::optional<Fee>& fee, const std::optional<domain::Date>& due)
{
    std::vector<std::string> parts;
    if (!log.empty())
        parts.emplace_back(log == "accounting" ? "accounting" : "no accounting");
    if (fee) {
        std::string cents = std::to_string(fee->cents % 100);
        cents.insert(0, 2 - cents.size(), '0');
        parts.push_back(std::string(wordsOf(feeWords(), fee->fee)) + " " + std::to_string(fee->cents / 100) + "."
                        + cents);
    }
    if (due)
        parts.push_back("by " + domain::format(*due));
    return joined(parts, ", ");
}

} // namespace

std::string Telling::sentence(std::string text)
{
    if (text.empty())
        return text;
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text.back() == '.' ? text : text + ".";
}

std::string Telling::pageTitle(const std::string& document) const
{
    const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(document);
    return page == nullptr ? document : page->header.title;
}

std::string Telling::ruleTitle(const std::string& id) const
{
    const auto& rules = m_context.rules.rules();
    const auto found =
        std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& each) { return each.id == id; });
    return found == rules.rend() ? id : found->title;
}

std::string Telling::title(Part part, const KeyStage& key, const Answer* answer, Share share)
{
    if (answer == nullptr)
        return part == Part::Disposition ? "not answered" : partWords(part);
    if (part == Part::Disposition)
        return share == wholeShare ? disposition(*answer->disposition)
                                   : "you chose: " + disposition(*answer->disposition);
    const auto faults = faultsOf(part, key, *answer);
    const std::string words = partWords(part);
    return share == wholeShare ? words + ": right" : words + ": " + joined(faults, "; ");
}

std::string Telling::disposition(Disposition value)
{
    std::string text(wordsOf(dispositionWords(), code(value)));
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

std::string Telling::reason(Part part, const KeyStage& key, const Answer* answer)
{
    if (answer == nullptr)
        return part == Part::Disposition && !key.why.empty() ? sentence(key.why) : "No answer was sent.";
    if (part == Part::Disposition && !key.why.empty())
        return sentence(key.why);
    switch (part) {
    case Part::Disposition:
        return "The request calls for: " + disposition(key.disposition) + ".";
    case Part::Scope:
        return "What leaves the house is what the request may have, no page more and no page less.";
    case Part::Reason:
        return "An answer stands on a rule, and names all that is wrong with the papers and nothing else.";
    case Part::Identity:
        return "Who asks, and by what right, is settled before anything leaves.";
    case Part::Special:
        return "Protected records and what the patient has asked for are kept in every answer, and in its words.";
    case Part::Log:
        return "What must be accounted for is entered, the fee follows the schedule, the day the policy, and a "
               "letter says what comes next.";
    }
    return {};
}

std::string Telling::keyText(Part part, const KeyStage& key) const
{
    switch (part) {
    case Part::Disposition:
        return disposition(key.disposition);
    case Part::Scope: {
        std::vector<std::string> leaving;
        for (const KeyPage& page : *key.pages) {
            if (page.release && !page.optional)
                leaving.push_back(pageTitle(page.document));
        }
        return leaving.empty() ? "nothing leaves" : joined(leaving, ", ");
    }
    case Part::Reason:
        return reasonText(key.reason, key.defects.value_or(std::set<std::string, std::less<>>{}));
    case Part::Identity:
        return identityText(key.identityChecked,
                            *key.identityChecked && !key.method.empty() ? key.method.front() : std::string());
    case Part::Special:
        return {};
    case Part::Log:
        return paperText(key.log.value_or(""), key.fee, key.due);
    }
    return {};
}

std::string Telling::ownText(Part part, const KeyStage& key, const Answer& answer) const
{
    switch (part) {
    case Part::Disposition:
        return disposition(*answer.disposition);
    case Part::Scope: {
        std::vector<std::string> leaving;
        for (const auto& [document, choice] : answer.pages) {
            if (choice.release)
                leaving.push_back(pageTitle(document));
        }
        return leaving.empty() ? "nothing left" : joined(leaving, ", ");
    }
    case Part::Reason:
        return reasonText(answer.reason.empty() ? std::vector<std::string>{} : std::vector{answer.reason},
                          answer.defects);
    case Part::Identity:
        return answer.identityChecked ? identityText(answer.identityChecked, answer.method) : std::string();
    case Part::Special:
        return {};
    case Part::Log:
        return paperText(answer.log, key.fee ? answer.fee : std::nullopt, key.due ? answer.due : std::nullopt);
    }
    return {};
}

std::string Telling::reasonText(const std::vector<std::string>& rules,
                                const std::set<std::string, std::less<>>& defects) const
{
    std::vector<std::string> parts;
    if (!rules.empty()) {
        std::vector<std::string> titles;
        std::transform(rules.begin(), rules.end(), std::back_inserter(titles),
                       [&](const std::string& each) { return ruleTitle(each); });
        parts.push_back(joined(titles, " or "));
    }
    for (const std::string& each : defects)
        parts.emplace_back(wordsOf(defectWords(), each));
    return joined(parts, "; ");
}

} // namespace workflow::release
