// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/entry/Keying.h"

#include <algorithm>
#include <array>

namespace records::entry {
namespace {

using Kind = FormRemark::Kind;

constexpr std::array<std::string_view, 7> nameTitles{"mr", "mrs", "ms", "miss", "dr", "rev", "prof"};
constexpr std::array<std::string_view, 5> nameSuffixes{"jr", "sr", "ii", "iii", "iv"};

std::string bareWord(std::string_view word)
{
    std::string out = folded(word);
    std::erase_if(out, [](char c) { return c == '.' || c == ','; });
    return out;
}

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), bareWord(word)) != list.end();
}

class Look
{
public:
    Look(const Form& form, const Values& values, domain::Date today, const std::vector<std::string>& settled)
        : m_form(form), m_values(values), m_today(today), m_settled(settled)
    {
    }

    std::vector<FormRemark> all()
    {
        for (const Field& field : m_form.fields) {
            itself(field, valueOf(field.id));
            for (const Consistency& check : m_form.checks) {
                if (check.second == field.id)
                    together(check);
            }
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string valueOf(std::string_view field) const
    {
        const auto found = m_values.find(field);
        return found == m_values.end() ? std::string() : found->second;
    }
    void note(Kind kind, const std::string& field, std::string other = {})
    {
        m_out.push_back({kind, field, std::move(other)});
    }

    [[nodiscard]] bool rowUsed(const Field& field) const
    {
        return std::any_of(m_form.fields.begin(), m_form.fields.end(), [&](const Field& one) {
            return one.section == field.section && one.row == field.row && m_values.contains(one.id);
        });
    }

    void itself(const Field& field, const std::string& value)
    {
        const bool asked = field.required && (field.row == 0 || rowUsed(field));
        const bool flagged = std::find(m_settled.begin(), m_settled.end(), field.id) != m_settled.end();
        if (value.empty() && asked && !flagged)
            note(Kind::Required, field.id);
        if (value.empty())
            return;
        if (field.kind == FieldKind::Number) {
            const double number = numberIn(value);
            if ((field.least && number < *field.least) || (field.most && number > *field.most))
                note(Kind::Range, field.id);
        }
        if (field.kind == FieldKind::Date && !field.future) {
            const auto date = domain::parseDate(value);
            if (date && *date > m_today)
                note(Kind::Future, field.id);
        }
        if (field.kind == FieldKind::Name)
            name(field, value);
    }

    void name(const Field& field, const std::string& value)
    {
        const std::size_t blank = value.find(' ');
        if (blank == std::string::npos)
            return;
        if (among(nameTitles, value.substr(0, blank)))
            note(Kind::Title, field.id);
        if (among(nameSuffixes, value.substr(value.rfind(' ') + 1)))
            note(Kind::Suffix, field.id);
    }

    void together(const Consistency& check)
    {
        const std::string first = valueOf(check.first);
        const std::string second = valueOf(check.second);
        if (first.empty() || second.empty())
            return;
        const double number = numberIn(second);
        switch (check.kind) {
        case Consistency::Kind::Order:
            if (first > second) // both are YYYY-MM-DD
                note(Kind::Order, check.second, check.first);
            break;
        case Consistency::Kind::Above:
            if (numberIn(first) <= number)
                note(Kind::Above, check.second, check.first);
            break;
        case Consistency::Kind::Age: {
            const auto born = domain::parseDate(first);
            if (born && domain::ageInYears(*born, m_today) != static_cast<int>(number))
                note(Kind::Age, check.second, check.first);
            break;
        }
        }
    }

    const Form& m_form;
    const Values& m_values;
    domain::Date m_today;
    const std::vector<std::string>& m_settled;
    std::vector<FormRemark> m_out;
};

} // namespace

std::vector<FormRemark> remarksOn(const Form& form, const Values& values, domain::Date today,
                                  const std::vector<std::string>& settled)
{
    return Look(form, values, today, settled).all();
}

} // namespace records::entry
