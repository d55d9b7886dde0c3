// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingAssessor.h"

#include "workflow/Marking.h"

#include <algorithm>

namespace workflow::accounting {

using domain::Finding;

namespace {

constexpr auto dash = " \u2014 ";

std::string decisionWord(bool include)
{
    return include ? "on the accounting" : "left out";
}

std::string listOf(const std::vector<std::string>& entries, const char* between)
{
    std::string text;
    for (const std::string& entry : entries)
        text += (text.empty() ? "" : between) + entry;
    return text;
}

std::string saidOf(bool include, const std::vector<std::string>& rules)
{
    return decisionWord(include) + (rules.empty() ? "" : ": " + listOf(rules, " or "));
}

std::string both(const std::string& first, const std::string& second)
{
    return first.empty() ? second : second.empty() ? first : first + " " + second;
}

class AccountingMarker
{
public:
    AccountingMarker(const AccountingState& answer, const AccountingKey& key, const AssessContext& context)
        : m_answer(answer), m_key(key), m_marking(context, key.on)
    {
    }

    Assessment all()
    {
        for (const KeyRow& row : m_key.rows) {
            const auto given = m_answer.rows.find(row.id);
            static const RowAnswer none;
            const RowAnswer& answer = given == m_answer.rows.end() ? none : given->second;
            decision(row, answer);
            for (const auto& [field, values] : row.fields)
                column(row, answer, field, values);
            line(row, answer);
        }
        for (const auto& [which, date] : m_key.days)
            day(which, date);
        fee();
        return m_marking.total();
    }

private:
    void decision(const KeyRow& row, const RowAnswer& answer)
    {
        const bool right = answer.include == row.include;
        const bool reason = row.rules.empty()
                            || (!answer.rules.empty()
                                && std::all_of(answer.rules.begin(), answer.rules.end(), [&](const std::string& rule) {
                                       return std::find(row.rules.begin(), row.rules.end(), rule) != row.rules.end();
                                   }));
        m_marking.count(row.include ? "listed" : "left-out", right);
        if (right && !row.rules.empty())
            m_marking.count("reasons", reason);
        Finding finding = m_marking.start("row:" + row.id, row.include ? "listed" : "left-out",
                                          row.rules.empty() ? std::string() : row.rules.front());
        finding.yours = answer.include ? saidOf(*answer.include, answer.rules) : std::string();
        finding.key = saidOf(row.include, row.rules);
        finding.title = row.title + dash
                        + (!answer.include ? "not decided"
                           : !right        ? "wrongly " + decisionWord(*answer.include)
                           : reason        ? "rightly " + decisionWord(row.include)
                                           : "rightly " + decisionWord(row.include) + ", for another reason");
        finding.reason = row.why.empty() ? "The rule named here decides it." : row.why;
        const int share = m_marking.rubric().credit("decision");
        m_marking.credit(std::move(finding), !right ? 0 : reason ? 100 : share, !answer.include);
        if (answer.include && !right)
            wrongSide(row, answer);
    }

    void wrongSide(const KeyRow& row, const RowAnswer& answer)
    {
        const char* name = row.include ? "omitted" : "exempt-listed";
        Finding finding = m_marking.start(std::string(name) + ":" + row.id, name,
                                          row.rules.empty() ? std::string() : row.rules.front());
        finding.title = row.title + dash + (row.include ? "kept from the patient" : "need not be told");
        finding.reason = row.include ? "A disclosure that the patient has a right to know of is missing."
                                     : "The accounting tells more than it has to, which buries what matters.";
        finding.yours = saidOf(*answer.include, answer.rules);
        finding.key = saidOf(row.include, row.rules);
        m_marking.deduct(std::move(finding), name);
    }

    void column(const KeyRow& row, const RowAnswer& answer, const std::string& field,
                const std::vector<std::string>& values)
    {
        const auto given = answer.fields.find(field);
        const bool open = given == answer.fields.end();
        const bool right = !open && answer.include == row.include
                           && std::any_of(values.begin(), values.end(), [&](const std::string& value) {
                                  return field == "date" ? given->second == value : says(given->second, value);
                              });
        m_marking.count("columns", right);
        Finding finding = m_marking.start("field:" + row.id + "/" + field, "column");
        finding.title = row.title + dash + field + (right ? " filled in" : open ? " left blank" : " filled in wrong");
        finding.reason = right  ? "This is what the attached paper says."
                         : open ? "The accounting has to say it, and a paper on the desk does."
                         : answer.include != row.include
                             ? "The row it belongs to is not on the accounting."
                             : "The attached paper says something else, or the answer says much besides.";
        finding.yours = open ? std::string() : given->second;
        finding.key = listOf(values, " or ");
        m_marking.credit(std::move(finding), right ? 100 : 0, open);
    }

    void line(const KeyRow& row, const RowAnswer& answer)
    {
        if (row.with.empty() && answer.with.empty())
            return;
        const bool right = row.with == answer.with;
        const bool asked = !row.with.empty();
        const auto called = [&](const std::string& id) { return id.empty() ? id : m_key.row(id)->title; };
        Finding finding = m_marking.start((asked ? "line:" : "misgrouped:") + row.id, asked ? "line" : "misgrouped");
        finding.title = row.title + dash
                        + (right   ? "summarised in one line"
                           : asked ? "not in its line"
                                   : "in a line of others");
        finding.reason = asked
                             ? "Disclosures to one recipient for one purpose stand in one line: the first in full, how "
                               "many there were, and the day of the last."
                             : "Another recipient or another purpose takes a line of its own.";
        finding.yours = called(answer.with);
        finding.key = asked ? called(row.with) : "a line of its own";
        if (asked) {
            m_marking.count("lines", right);
            m_marking.credit(std::move(finding), right ? 100 : 0, answer.with.empty());
        } else if (row.include) {
            m_marking.deduct(std::move(finding), "misgrouped");
        }
    }

    void day(Day which, domain::Date wanted)
    {
        const auto given = m_answer.days.find(which);
        const bool open = given == m_answer.days.end();
        const bool right = !open && given->second == wanted;
        const std::string name(nameOf(which));
        m_marking.count("days", right);
        Finding finding = m_marking.start("day:" + name, "day", m_marking.rubric().ruleFor("day-" + name));
        switch (which) {
        case Day::From:
            finding.title = "First day of the accounting";
            finding.reason = "It reaches back six years from the day of the request, or as far as the patient asked.";
            break;
        case Day::To:
            finding.title = "Last day of the accounting";
            finding.reason = "It runs to the day of the request, or as far as the patient asked.";
            break;
        case Day::Due:
            finding.title = "Due";
            finding.reason = "It is due 60 days after the request came.";
            break;
        case Day::Extended:
            finding.title = "Due after an extension";
            finding.reason =
                "One extension of 30 days, told in writing within the first 60, with the reason and the date.";
            break;
        }
        finding.yours = open ? std::string() : domain::format(given->second);
        finding.key = domain::format(wanted);
        m_marking.credit(std::move(finding), right ? 100 : 0, open);
    }

    void fee()
    {
        if (m_key.fee.empty())
            return;
        const bool open = m_answer.fee.empty();
        const bool right = m_answer.fee == m_key.fee;
        m_marking.count("fee", right);
        Finding finding = m_marking.start("fee", "fee");
        finding.title = "Fee";
        finding.reason =
            both("The first accounting in any twelve months is free; for another one a fee of cost may be taken.",
                 m_key.feeWhy);
        finding.yours = m_answer.fee;
        finding.key = m_key.fee;
        m_marking.credit(std::move(finding), right ? 100 : 0, open);
    }

    const AccountingState& m_answer;
    const AccountingKey& m_key;
    Marking m_marking;
};

} // namespace

Assessment assessAccounting(const AccountingState& answer, const AccountingKey& key, const AssessContext& context)
{
    return AccountingMarker(answer, key, context).all();
}

} // namespace workflow::accounting
