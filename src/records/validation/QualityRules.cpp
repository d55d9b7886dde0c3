// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/QualityRules.h"

#include "domain/Time.h"
#include "records/validation/Reading.h"

#include <algorithm>
#include <cctype>

namespace records::validation {

namespace {

bool fitsForm(std::string_view text, std::string_view form)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char wanted = form[i];
        const bool more = i + 1 < form.size() && form[i + 1] == '+';
        const auto fits = [&](std::size_t place) {
            if (place >= text.size())
                return false;
            const auto c = static_cast<unsigned char>(text[place]);
            return wanted == '9' ? std::isdigit(c) != 0 : wanted == 'A' ? std::isalpha(c) != 0 : text[place] == wanted;
        };
        if (!fits(at))
            return false;
        ++at;
        while (more && fits(at))
            ++at;
        i += more ? 1 : 0;
    }
    return at == text.size();
}

class Looker
{
public:
    Looker(const Values& record, const std::vector<Item>& items) : m_record(record), m_items(items) {}

    [[nodiscard]] bool breaks(const QualityRule& rule) const
    {
        const auto has = [&](const std::string& item) { return m_record.find(item) != m_record.end(); };
        if (!std::all_of(rule.items.begin(), rule.items.end(), has))
            return false;
        if (rule.test == Test::Required)
            return at(rule, 0).empty();
        if (rule.test == Test::RequiredWhen)
            return at(rule, 0).empty() && isOneOf(at(rule, 1), rule.values);
        const auto blank = [&](const std::string& item) { return m_record.find(item)->second.empty(); };
        return std::none_of(rule.items.begin(), rule.items.end(), blank) && asked(rule);
    }

private:
    [[nodiscard]] bool asked(const QualityRule& rule) const
    {
        switch (rule.test) {
        case Test::Range:
            return outside(rule);
        case Test::OneOf:
            return offList(rule.items.front(), at(rule, 0));
        case Test::Form:
            return !fitsForm(at(rule, 0), rule.form);
        case Test::Order:
            return turned(at(rule, 0), at(rule, 1));
        case Test::Within:
            return late(rule);
        case Test::Stay:
            return otherStay(rule);
        case Test::Age:
            return otherAge(rule);
        case Test::NotWith:
            return isOneOf(at(rule, 0), rule.values) && beginsWithOne(at(rule, 1), rule.codes);
        case Test::Unspecified:
            return std::any_of(rule.codes.begin(), rule.codes.end(),
                               [&](const std::string& code) { return sameValue(code, at(rule, 0)); });
        case Test::Required:
        case Test::RequiredWhen:
            break;
        }
        return false;
    }

    [[nodiscard]] const std::string& at(const QualityRule& rule, std::size_t index) const
    {
        return m_record.find(rule.items[index])->second;
    }

    [[nodiscard]] static bool isOneOf(const std::string& value, const std::vector<std::string>& values)
    {
        return std::find(values.begin(), values.end(), value) != values.end();
    }

    [[nodiscard]] static bool beginsWithOne(const std::string& code, const std::vector<std::string>& beginnings)
    {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
            return code.size() >= beginning.size() && sameValue(code.substr(0, beginning.size()), beginning);
        });
    }

    [[nodiscard]] bool outside(const QualityRule& rule) const
    {
        const auto value = numberOf(at(rule, 0));
        return value && ((rule.least && *value < *rule.least) || (rule.most && *value > *rule.most));
    }

    [[nodiscard]] bool offList(const std::string& id, const std::string& value) const
    {
        const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const Item& one) { return one.id == id; });
        return item != m_items.end() && item->option(value) == nullptr;
    }

    [[nodiscard]] static bool turned(const std::string& first, const std::string& second)
    {
        const auto from = domain::parseLocalTime(first);
        const auto to = domain::parseLocalTime(second);
        return from && to && *from > *to;
    }

    /// Whole days between two days or moments; none where one is no day.
    [[nodiscard]] static std::optional<int> daysBetween(const std::string& first, const std::string& second)
    {
        const auto from = domain::parseLocalTime(first);
        const auto to = domain::parseLocalTime(second);
        if (!from || !to)
            return std::nullopt;
        const auto days = std::chrono::floor<std::chrono::days>(*to) - std::chrono::floor<std::chrono::days>(*from);
        return static_cast<int>(days.count());
    }

    [[nodiscard]] bool late(const QualityRule& rule) const
    {
        const auto days = daysBetween(at(rule, 1), at(rule, 0));
        return days && *days > rule.days;
    }

    [[nodiscard]] bool otherStay(const QualityRule& rule) const
    {
        const auto said = numberOf(at(rule, 0));
        const auto days = daysBetween(at(rule, 1), at(rule, 2));
        return said && days && *days >= 0 && *said != std::max(*days, 1);
    }

    [[nodiscard]] bool otherAge(const QualityRule& rule) const
    {
        const auto said = numberOf(at(rule, 0));
        const auto born = domain::parseDate(at(rule, 1));
        const auto on = domain::parseLocalTime(at(rule, 2));
        return said && born && on && *said != domain::ageInYears(*born, domain::dateOf(*on));
    }

    const Values& m_record;
    const std::vector<Item>& m_items;
};

} // namespace

std::vector<Violation> check(const Values& record, const std::vector<QualityRule>& rules,
                             const std::vector<Item>& items)
{
    const Looker looker(record, items);
    std::vector<Violation> violations;
    for (const QualityRule& rule : rules) {
        if (looker.breaks(rule))
            violations.push_back({&rule});
    }
    return violations;
}

} // namespace records::validation
