// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseJudge.h"

#include "workflow/tasks/release/ReleaseShares.h"

#include <algorithm>
#include <numeric>

namespace workflow::release {
namespace {

template <typename List, typename Value>
bool among(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

Share part(std::size_t some, std::size_t all)
{
    return all == 0 ? wholeShare : wholeShare * static_cast<Share>(some) / static_cast<Share>(all);
}

Share percent(int credit)
{
    return wholeShare * credit / 100;
}

/// Shares in equal or given weights.
class Mean
{
public:
    void add(Share share, int weight = 1)
    {
        m_sum += share * weight;
        m_weight += weight;
    }
    [[nodiscard]] bool empty() const { return m_weight == 0; }
    [[nodiscard]] Share value() const { return m_weight == 0 ? wholeShare : m_sum / m_weight; }

private:
    Share m_sum = 0;
    int m_weight = 0;
};

Share dispositionShare(const KeyStage& key, const Answer& answer, const domain::Rubric& rubric)
{
    if (key.right(*answer.disposition))
        return wholeShare;
    const std::string said(code(*answer.disposition));
    const std::string right(code(key.disposition));
    const auto pairs = rubric.list("near");
    const bool near = among(pairs, said + "=" + right) || among(pairs, right + "=" + said);
    return near ? percent(rubric.credit("near")) : 0;
}

std::size_t length(const std::set<Redaction>& bars)
{
    return std::accumulate(bars.begin(), bars.end(), std::size_t{0},
                           [](std::size_t sum, const Redaction& each) { return sum + each.span.length(); });
}

std::size_t common(const std::set<Redaction>& one, const std::set<Redaction>& other)
{
    std::size_t sum = 0;
    for (const Redaction& a : one) {
        for (const Redaction& b : other) {
            if (a.document == b.document && a.span.overlaps(b.span))
                sum += std::min(a.span.to, b.span.to) - std::max(a.span.from, b.span.from);
        }
    }
    return sum;
}

Share pageShare(const KeyStage& key, const Answer& answer)
{
    const PageCount pages = pagesOf(key, answer);
    if (pages.right.empty() && pages.kept.empty())
        return pages.sent.empty() ? wholeShare : 0;
    return part(pages.right.size(), pages.right.size() + pages.sent.size() + pages.kept.size());
}

Share scopeShare(const KeyStage& key, const Answer& answer)
{
    Mean mean;
    mean.add(pageShare(key, answer));
    if (key.redactions)
        mean.add(barShare(*key.redactions, answer));
    return mean.value();
}

Share agreement(std::size_t right, std::size_t missed, std::size_t extra)
{
    return part(2 * right, 2 * right + missed + extra);
}

Share reasonShare(const KeyStage& key, const Answer& answer)
{
    Mean mean;
    if (!key.reason.empty())
        mean.add(among(key.reason, answer.reason) ? wholeShare : 0);
    if (key.defects) {
        const DefectCount defects = defectsOf(key, answer);
        if (!key.defects->empty() || !defects.groundless.empty())
            mean.add(agreement(defects.found.size(), defects.missed.size(), defects.groundless.size()));
    }
    std::size_t asked = 0;
    std::size_t right = 0;
    for (const KeyPage& page : key.pages.value_or(std::vector<KeyPage>{})) {
        asked += asksRule(page) ? 1U : 0U;
        right += asksRule(page) && ruleRight(page, answer) ? 1U : 0U;
    }
    if (asked > 0)
        mean.add(part(right, asked));
    return mean.value();
}

Share identityShare(const KeyStage& key, const Answer& answer, const domain::Rubric& rubric)
{
    if (answer.identityChecked != key.identityChecked)
        return 0;
    if (!*key.identityChecked || key.method.empty() || among(key.method, answer.method))
        return wholeShare;
    return percent(100 - rubric.credit("method"));
}

Share specialShare(const KeyStage& key, const Answer& answer)
{
    if (!pagesOf(key, answer).locked.empty())
        return 0;
    Mean mean;
    if (!key.critical.empty())
        mean.add(wholeShare);
    if (key.restrictions && (!key.restrictions->empty() || !answer.restrictions.empty())) {
        const auto right = static_cast<std::size_t>(
            std::count_if(answer.restrictions.begin(), answer.restrictions.end(),
                          [&](const std::string& each) { return key.restrictions->contains(each); }));
        mean.add(agreement(right, key.restrictions->size() - right, answer.restrictions.size() - right));
    }
    if (!key.sendTo.empty())
        mean.add(among(key.sendTo, answer.sendTo) ? wholeShare : 0);
    if (key.notice)
        mean.add(answer.notice == *key.notice ? wholeShare : 0);
    if (key.letter && !key.letter->never.empty())
        mean.add(toldTooMuch(key, answer).empty() ? wholeShare : 0);
    return mean.value();
}

Share feeShare(const Fee& key, const Answer& answer, const domain::Rubric& rubric)
{
    if (!answer.fee || answer.fee->fee != key.fee)
        return 0;
    return answer.fee->cents == key.cents ? wholeShare : percent(rubric.credit("class-only"));
}

Share logShare(const KeyStage& key, const Answer& answer, const domain::Rubric& rubric)
{
    Mean mean;
    if (key.log)
        mean.add(answer.log == *key.log ? wholeShare : 0, rubric.credit("weight.log"));
    if (key.entry)
        mean.add(entryShare(*key.entry, answer), rubric.credit("weight.entry"));
    if (key.fee)
        mean.add(feeShare(*key.fee, answer, rubric), rubric.credit("weight.fee"));
    if (key.due)
        mean.add(answer.due == key.due ? wholeShare : 0, rubric.credit("weight.due"));
    if (key.letter && key.letter->asked())
        mean.add(letterShare(*key.letter, answer), rubric.credit("weight.letter"));
    return mean.value();
}

bool anyHeld(std::string_view text, const std::vector<std::string>& wordings)
{
    return std::any_of(wordings.begin(), wordings.end(), [&](const std::string& each) { return holds(text, each); });
}

} // namespace

Share barShare(const std::set<Redaction>& key, const Answer& answer)
{
    const std::size_t right = common(key, answer.redactions);
    return part(right, length(key) + length(answer.redactions) - right);
}

bool asksRule(const KeyPage& page)
{
    return !page.optional && !page.rules.empty();
}

bool ruleRight(const KeyPage& page, const Answer& answer)
{
    return answer.releases(page.document) == page.release && among(page.rules, answer.ruleOf(page.document));
}

std::vector<std::string> toldTooMuch(const KeyStage& key, const Answer& answer)
{
    std::vector<std::string> told;
    if (key.letter)
        std::copy_if(key.letter->never.begin(), key.letter->never.end(), std::back_inserter(told),
                     [&](const std::string& word) { return holds(answer.letter, word); });
    return told;
}

Share letterShare(const KeyLetter& key, const Answer& answer)
{
    if (domain::trimmed(answer.letter).empty())
        return 0;
    Mean mean;
    mean.add(wholeShare);
    if (!key.to.empty())
        mean.add(anyHeld(answer.letter, key.to) ? wholeShare : 0);
    for (const auto& wordings : key.says)
        mean.add(anyHeld(answer.letter, wordings) ? wholeShare : 0);
    return mean.value();
}

Share entryShare(const KeyEntry& key, const Answer& answer)
{
    if (!answer.entry)
        return 0;
    Mean mean;
    if (key.date)
        mean.add(answer.entry->date == *key.date ? wholeShare : 0);
    if (!key.recipient.empty())
        mean.add(anyHeld(answer.entry->recipient, key.recipient) ? wholeShare : 0);
    if (!key.purpose.empty())
        mean.add(among(key.purpose, answer.entry->purpose) ? wholeShare : 0);
    return mean.value();
}

bool holds(std::string_view text, std::string_view wording)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(text.begin(), text.end(), wording.begin(), wording.end(),
                       [&](char a, char b) { return lower(a) == lower(b); })
           != text.end();
}

PageCount pagesOf(const KeyStage& key, const Answer& answer)
{
    PageCount count;
    for (const auto& [document, choice] : answer.pages) {
        const KeyPage* page = key.page(document);
        if (!choice.release || (page != nullptr && page->optional))
            continue;
        (page != nullptr && page->release ? count.right : count.sent).push_back(document);
        if (key.critical.contains(document))
            count.locked.push_back(document);
    }
    for (const KeyPage& page : key.pages.value_or(std::vector<KeyPage>{})) {
        if (page.release && !page.optional && !answer.releases(page.document))
            count.kept.push_back(page.document);
    }
    return count;
}

DefectCount defectsOf(const KeyStage& key, const Answer& answer)
{
    DefectCount count;
    if (!key.defects)
        return count;
    for (const std::string& each : answer.defects) {
        if (!key.neutral.contains(each))
            (key.defects->contains(each) ? count.found : count.groundless).push_back(each);
    }
    for (const std::string& each : *key.defects) {
        if (!answer.defects.contains(each) && !key.neutral.contains(each))
            count.missed.push_back(each);
    }
    return count;
}

bool applies(Part part, const KeyStage& key)
{
    const auto pages = key.pages.value_or(std::vector<KeyPage>{});
    switch (part) {
    case Part::Disposition:
        return true;
    case Part::Scope:
        return key.pages.has_value();
    case Part::Reason:
        return !key.reason.empty() || key.defects || std::any_of(pages.begin(), pages.end(), asksRule);
    case Part::Identity:
        return key.identityChecked.has_value();
    case Part::Special:
        return !key.critical.empty() || (key.restrictions && !key.restrictions->empty()) || !key.sendTo.empty()
               || key.notice || (key.letter && !key.letter->never.empty());
    case Part::Log:
        return key.log || key.fee || key.due || (key.letter && key.letter->asked());
    }
    return false;
}

Share shareOf(Part part, const KeyStage& key, const Answer& answer, const domain::Rubric& rubric)
{
    switch (part) {
    case Part::Disposition:
        return dispositionShare(key, answer, rubric);
    case Part::Scope:
        return scopeShare(key, answer);
    case Part::Reason:
        return reasonShare(key, answer);
    case Part::Identity:
        return identityShare(key, answer, rubric);
    case Part::Special:
        return specialShare(key, answer);
    case Part::Log:
        return logShare(key, answer, rubric);
    }
    return 0;
}

} // namespace workflow::release
