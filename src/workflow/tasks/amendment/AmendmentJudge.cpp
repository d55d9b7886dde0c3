// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentJudge.h"

#include <algorithm>

namespace workflow::amendment {
namespace {

using domain::Points;
using Texts = std::vector<std::string>;

bool has(const Texts& list, const std::string& entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

Points share(Points whole, int percent)
{
    return Points{(whole.hundredths * percent + 50) / 100};
}

/// Lower case, blanks run together: a value is right however it is typed.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : domain::trimmed(text)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (blank && (result.empty() || result.back() == ' '))
            continue;
        result += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

int pageCredit(const Place& key, const std::optional<Place>& own, const domain::Rubric& rubric)
{
    if (!own || own->document != key.document)
        return 0;
    const bool version = key.version == 0 || own->version == 0 || own->version == key.version;
    const bool words = !key.span || (own->span && own->span->overlaps(*key.span));
    return version && words ? 100 : rubric.credit("page-only");
}

int eventCredit(const Moment& key, const std::optional<Moment>& own, const domain::Rubric& rubric)
{
    if (!own || domain::dateOf(own->at) != domain::dateOf(key.at))
        return 0;
    const bool exact = key.dayOnly || (!own->dayOnly && own->at == key.at);
    return exact ? 100 : rubric.credit("same-day");
}

int valueCredit(const Wanted& wanted, const Answer& answer, const domain::Rubric& rubric)
{
    if (answer.field != wanted.field || answer.value.empty())
        return 0;
    const bool right = std::any_of(wanted.value.begin(), wanted.value.end(),
                                   [&](const std::string& each) { return plain(each) == plain(answer.value); });
    return right ? 100 : rubric.credit("field-only");
}

int extensionCredit(const Wanted& wanted, const std::optional<domain::Date>& own)
{
    const bool more = own && (!wanted.due || *own > *wanted.due);
    return more && *own <= *wanted.extended ? 100 : 0;
}

/// Titles of ids, set in a row.
template <typename Title>
std::string row(const Texts& ids, const Title& title)
{
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : "; ") + std::string(title(id));
    return text;
}

class PartJudge
{
public:
    PartJudge(Part part, const Wanted& wanted, const Answer& answer, const domain::Rubric& rubric,
              const Material& material)
        : m_part(part), m_wanted(wanted), m_answer(answer), m_rubric(rubric), m_material(material)
    {
    }

    PartVerdict run()
    {
        m_verdict.possible = m_rubric.pointsFor(code(m_part));
        switch (m_part) {
        case Part::Letter:
            list(m_wanted.letter, m_answer.letter, [](const auto& id) { return titleIn(letterElements(), id); });
            break;
        case Part::Inform:
            list(m_wanted.inform, m_answer.inform, [&](const auto& id) { return titleOf(m_material.recipients, id); });
            break;
        case Part::Append:
            list(m_wanted.append, m_answer.append, [](const auto& id) { return titleIn(appendices(), id); });
            break;
        default:
            single();
        }
        return std::move(m_verdict);
    }

private:
    void credit(int percent)
    {
        m_verdict.earned = share(m_verdict.possible, percent);
        m_verdict.right = percent == 100 ? 1 : 0;
    }

    void one(bool right, std::string yours, std::string key)
    {
        credit(right ? 100 : 0);
        m_verdict.yours = std::move(yours);
        m_verdict.key = std::move(key);
    }

    // Each entry too many takes one right one away.
    template <typename Title>
    void list(const Texts& wanted, const Texts& given, const Title& title)
    {
        const Points each = m_verdict.possible;
        int surplus = 0;
        for (const std::string& entry : given) {
            if (has(wanted, entry))
                ++m_verdict.right;
            else if (!has(m_wanted.neutral, entry))
                ++surplus;
        }
        m_verdict.whole = static_cast<int>(wanted.size());
        m_verdict.possible = Points{each.hundredths * m_verdict.whole};
        m_verdict.earned = Points{each.hundredths * std::max(0, m_verdict.right - surplus)};
        m_verdict.yours = row(given, title);
        m_verdict.key = row(wanted, title);
    }

    void single()
    {
        switch (m_part) {
        case Part::Page:
            credit(pageCredit(*m_wanted.page, m_answer.page, m_rubric));
            break;
        case Part::Change:
            one(m_answer.change == m_wanted.change,
                m_answer.change ? std::string(title(*m_answer.change)) : std::string(),
                std::string(title(*m_wanted.change)));
            break;
        case Part::Signer:
            one(has(m_wanted.signer, m_answer.signer), person(m_answer.signer), person(m_wanted.signer.front()));
            break;
        case Part::Event:
            credit(eventCredit(*m_wanted.event, m_answer.event, m_rubric));
            m_verdict.yours = m_answer.event ? format(*m_answer.event) : std::string();
            m_verdict.key = format(*m_wanted.event);
            break;
        case Part::Reason:
            one(has(m_wanted.reason, m_answer.reason), std::string(titleIn(reasons(), m_answer.reason)),
                std::string(titleIn(reasons(), m_wanted.reason.front())));
            break;
        case Part::Value:
            credit(valueCredit(m_wanted, m_answer, m_rubric));
            m_verdict.yours = valueText(m_answer.field, m_answer.value);
            m_verdict.key = valueText(m_wanted.field, m_wanted.value.front());
            break;
        case Part::Chart:
            one(m_answer.chart == m_wanted.chart, titleOf(m_material.patients, m_answer.chart),
                titleOf(m_material.patients, m_wanted.chart));
            break;
        case Part::Due:
            one(m_answer.due == m_wanted.due, day(m_answer.due), day(m_wanted.due));
            break;
        case Part::Extended:
            credit(extensionCredit(m_wanted, m_answer.extended));
            m_verdict.yours = day(m_answer.extended);
            m_verdict.key = "no later than " + day(m_wanted.extended);
            break;
        case Part::Ground:
            one(m_answer.ground == m_wanted.ground, ground(m_answer.handling, m_answer.ground),
                ground(m_wanted.handling, m_wanted.ground));
            break;
        case Part::Letter:
        case Part::Inform:
        case Part::Append:
            break;
        }
    }

    [[nodiscard]] std::string person(const std::string& id) const { return titleOf(m_material.people, id); }

    static std::string day(const std::optional<domain::Date>& date)
    {
        return date ? domain::format(*date) : std::string();
    }

    static std::string ground(std::optional<Handling> handling, const std::string& id)
    {
        return handling ? std::string(titleIn(groundsOf(*handling), id)) : id;
    }

    [[nodiscard]] std::string valueText(const std::string& field, const std::string& value) const
    {
        if (value.empty())
            return {};
        const std::string shown = field == "type" ? titleOf(m_material.types, value) : value;
        return std::string(titleIn(fieldsOf(m_wanted.handling), field)) + ": " + shown;
    }

    Part m_part;
    const Wanted& m_wanted;
    const Answer& m_answer;
    const domain::Rubric& m_rubric;
    const Material& m_material;
    PartVerdict m_verdict;
};

} // namespace

PartVerdict judge(Part part, const Wanted& wanted, const Answer* answer, const domain::Rubric& rubric,
                  const Material& material)
{
    static const Answer nothing;
    return PartJudge(part, wanted, answer == nullptr ? nothing : *answer, rubric, material).run();
}

} // namespace workflow::amendment
