// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/paper-forms/PaperForms.h"

#include "generation/makers/paper-forms/Clerks.h"

#include <algorithm>

namespace generation {
namespace papers {
namespace {

using domain::Json;
using domain::Result;

struct Order
{
    std::string form;
    std::vector<std::string> habits;
    bool samePerson = false; ///< of the paper before
};

domain::Error unfit(std::string detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.parameters", "paper-forms", std::move(detail));
}

Result<std::vector<Order>> ordersOf(const Json& parameters)
{
    std::vector<Order> orders;
    const Json papers = parameters.value("papers", Json::array());
    for (const Json& paper : papers.is_array() ? papers : Json::array()) {
        if (!paper.is_object() || !paper.contains("form") || !paper.at("form").is_string())
            return unfit("each of papers is {\"form\": \"...\", \"habits\": [...]}");
        Order order{paper.at("form").get<std::string>(), {}, paper.value("same", false)};
        for (const Json& habit : paper.value("habits", Json::array())) {
            if (!habit.is_string() || !knownHabit(habit.get_ref<const std::string&>()))
                return unfit("there is no habit " + habit.dump());
            order.habits.push_back(habit.get<std::string>());
        }
        orders.push_back(std::move(order));
    }
    if (orders.empty())
        return unfit("papers is a list of at least one form");
    return orders;
}

// FNV-1a (Fowler, Noll, Vo): the same seed brings other people to another exercise.
std::uint64_t paperStream(std::string_view exercise)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : exercise)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

class Desk
{
public:
    explicit Desk(MakerContext& context)
        : m_context(context), m_house(context.content.house()), m_today(domain::dateOf(context.exercise.start))
    {
        m_context.random = Random(m_context.random.next() ^ paperStream(context.exercise.info.id));
        const auto file = m_house.tables.find("forms");
        if (file == m_house.tables.end())
            return;
        m_written = file->second.value("forms", Json::array());
        m_definitions = records::entry::readForms(file->second, m_faults);
    }

    Result<Made> furnish()
    {
        const auto orders = ordersOf(m_context.parameters);
        if (!orders)
            return orders.error();
        for (const Order& order : *orders) {
            if (auto status = fill(order); !status)
                return status.error();
        }
        nameThem();
        const bool compare = m_context.parameters.value("mode", "key") == "compare";
        if (compare) {
            auto keyed = keyTwice(m_sheets, m_forms, m_context.parameters.value("disagreements", 10U),
                                  m_context.parameters.value("agreed", 0U), m_context.random);
            if (!keyed)
                return keyed.error();
            m_keyed = std::move(*keyed);
        }
        return Made{material(compare), key(compare)};
    }

private:
    domain::Status fill(const Order& order)
    {
        const auto form = std::find_if(m_definitions.begin(), m_definitions.end(),
                                       [&](const Form& one) { return one.id == order.form; });
        if (form == m_definitions.end())
            return unfit("facility/forms.json has no form \"" + order.form + "\"");
        if (!order.samePerson || m_sheets.empty()) {
            auto person = inventPerson(m_house, m_today, m_context.random, m_names);
            if (!person)
                return person.error();
            m_person = std::move(*person);
        }
        const Values values = inventValues(*form, m_person, m_house, m_today, m_context.random);
        auto sheet = writeSheet({"p" + std::to_string(m_sheets.size() + 1), &*form, order.habits, m_today, initials()},
                                m_person, values, m_context.random);
        if (!sheet)
            return sheet.error();
        m_sheets.push_back(std::move(*sheet));
        m_forms.push_back(&*form);
        return domain::done();
    }

    std::string initials()
    {
        if (m_house.staff.empty())
            return "JR";
        const auto& member = oneOf(m_house.staff, m_context.random);
        return member.given.substr(0, 1) + member.family.substr(0, 1);
    }

    /// Forms of one kind are told apart by their number in the heap.
    void nameThem()
    {
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            const bool several = std::count(m_forms.begin(), m_forms.end(), m_forms[i]) > 1;
            if (several)
                m_sheets[i].paper["title"] = m_forms[i]->title + " " + std::to_string(i + 1);
        }
    }

    [[nodiscard]] Json used() const
    {
        Json forms = Json::array();
        for (std::size_t i = 0; i < m_definitions.size(); ++i) {
            if (std::find(m_forms.begin(), m_forms.end(), &m_definitions[i]) != m_forms.end())
                forms.push_back(m_written[i]);
        }
        return forms;
    }

    [[nodiscard]] Json material(bool compare) const
    {
        Json papers = Json::array();
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            Json paper = m_sheets[i].paper;
            if (compare) {
                paper["first"] = m_keyed[i].first;
                paper["second"] = m_keyed[i].second;
            }
            papers.push_back(std::move(paper));
        }
        return {{"mode", compare ? "compare" : "key"},
                {"today", domain::format(m_today)},
                {"forms", used()},
                {"papers", std::move(papers)}};
    }

    [[nodiscard]] static Json keyField(const std::string& field, const Truth& truth)
    {
        Json entry{{"field", field}};
        if (truth.unclear.empty())
            entry["value"] = truth.value;
        else
            entry["unclear"] = truth.unclear;
        if (!truth.accept.empty() && truth.unclear.empty())
            entry["accept"] = truth.accept;
        if (!truth.rule.empty())
            entry["rule"] = truth.rule;
        if (!truth.why.empty())
            entry["why"] = truth.why;
        return entry;
    }

    [[nodiscard]] Json key(bool compare) const
    {
        Json papers = Json::array();
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            Json fields = Json::array();
            for (const Field& field : m_forms[i]->fields) {
                const auto truth = m_sheets[i].truth.find(field.id);
                if (truth == m_sheets[i].truth.end())
                    continue;
                Json entry = keyField(field.id, truth->second);
                if (compare) {
                    entry["first"] = keyedAt(m_keyed[i].first, field.id);
                    entry["second"] = keyedAt(m_keyed[i].second, field.id);
                }
                fields.push_back(std::move(entry));
            }
            const Json& paper = m_sheets[i].paper;
            papers.push_back({{"id", paper.at("id")},
                              {"form", paper.at("form")},
                              {"title", paper.at("title")},
                              {"fields", std::move(fields)}});
        }
        return {{"mode", compare ? "compare" : "key"},
                {"today", domain::format(m_today)},
                {"forms", used()},
                {"papers", std::move(papers)}};
    }

    [[nodiscard]] static std::string keyedAt(const Values& values, const std::string& field)
    {
        const auto found = values.find(field);
        return found == values.end() ? std::string() : found->second;
    }

    MakerContext& m_context;
    const House& m_house;
    domain::Date m_today;
    std::vector<records::entry::FormFault> m_faults; ///< told where forms.json is read
    Json m_written = Json::array();                  ///< the forms as they stand in the file
    std::vector<Form> m_definitions;
    std::set<std::string> m_names;
    Person m_person;
    std::vector<Sheet> m_sheets;
    std::vector<const Form*> m_forms; ///< of each sheet
    std::vector<TwiceKeyed> m_keyed;
};

} // namespace
} // namespace papers

domain::Result<Made> PaperForms::make(MakerContext& context) const
{
    return papers::Desk(context).furnish();
}

} // namespace generation
