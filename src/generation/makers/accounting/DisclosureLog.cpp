// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/accounting/DisclosureLog.h"

#include "generation/makers/accounting/LogRows.h"

#include <algorithm>

namespace generation {
namespace accounting {
namespace {

using domain::Date;
using domain::Json;

constexpr const char* columns[] = {"recipient", "address", "description", "purpose"};

std::string replaced(std::string text, const std::map<std::string, std::string>& slots)
{
    for (const auto& [name, value] : slots) {
        const std::string slot = "{" + name + "}";
        for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
            text.replace(at, slot.size(), value);
    }
    return text;
}

std::string calledBy(const domain::Patient& patient)
{
    return patient.given + " " + patient.family;
}

/// Writes a log as material and key.
class LogScribe
{
public:
    LogScribe(const Plan& plan, const Json& pool, const domain::Patient& patient, const std::vector<Row>& rows)
        : m_plan(plan), m_pool(pool), m_patient(patient), m_rows(rows)
    {
    }

    [[nodiscard]] Made written() const { return {material(), key()}; }

private:
    [[nodiscard]] std::string called() const { return calledBy(m_patient); }

    [[nodiscard]] static std::string idOf(std::size_t at)
    {
        const std::string number = std::to_string(at + 1);
        return (number.size() < 2 ? "d0" : "d") + number;
    }

    [[nodiscard]] std::map<std::string, std::string> slotsOf(const Row& row) const
    {
        std::map<std::string, std::string> slots{{"patient", called()},
                                                 {"mrn", m_plan.patient},
                                                 {"born", asWritten(m_patient.birthDate)},
                                                 {"date", asWritten(row.date)},
                                                 {"letter", asWritten(daysAfter(row.date, -3))},
                                                 {"by", row.clerk}};
        for (const char* column : columns)
            slots.emplace(column, row.entry->at(column).get<std::string>());
        return slots;
    }

    [[nodiscard]] Json paperOf(const Row& row, const std::string& id) const
    {
        const auto slots = slotsOf(row);
        Json paper{{"id", id}, {"lines", Json::array()}};
        if (!row.statement.empty()) {
            paper["title"] = row.statementTitle;
            paper["author"] = row.spoken ? Json(row.clerk) : row.entry->at("recipient");
            paper["lines"] = {"Our note: given on " + asWritten(row.date) + ": "
                                  + row.entry->at("description").get<std::string>(),
                              row.statement};
            return paper;
        }
        const Json& from = row.entry->contains("paper") ? row.entry->at("paper") : row.kind->at("paper");
        paper["title"] = from.at("title");
        paper["author"] = replaced(from.at("author").get<std::string>(), slots);
        for (const Json& line : from.at("lines"))
            paper["lines"].push_back(replaced(line.get<std::string>(), slots));
        return paper;
    }

    [[nodiscard]] Json request() const
    {
        const Date letter = daysAfter(m_plan.received(), -m_plan.letterDaysBefore);
        Json lines{"To: Health Information, Alder Ferry Regional Medical Center, 1 Ferry Road",
                   "Patient: " + called(),
                   "Born: " + asWritten(m_patient.birthDate),
                   "Record: " + m_plan.patient,
                   "Letter of: " + asWritten(letter),
                   m_plan.years >= 6
                       ? m_plan.years > 6
                             ? "I want to know who got my records, all " + std::to_string(m_plan.years)
                                   + " years that I have been coming to you."
                             : std::string("I want to know who you gave my records to, as far back as I may ask.")
                       : "I want to know who you gave my records to in the last " + std::to_string(m_plan.years)
                             + (m_plan.years == 1 ? " year." : " years."),
                   "Please send it to my address, which you have.",
                   "Stamp: received " + asWritten(m_plan.received()) + ", Health Information"};
        return {{"id", "request"},
                {"title", "Request for an accounting"},
                {"author", called()},
                {"lines", std::move(lines)}};
    }

    [[nodiscard]] Date earlier() const { return daysAfter(monthsBefore(m_plan.received(), m_plan.earlierMonths), -3); }

    [[nodiscard]] Json material() const
    {
        Json papers = Json::array({request()});
        Json rows = Json::array();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            Json json{
                {"id", idOf(i)}, {"basis", row.entry->at("basis")}, {"how", row.entry->at("how")}, {"by", row.clerk}};
            json["date"] = row.blank.contains("date") ? std::string() : domain::format(row.date);
            for (const char* column : columns)
                json[column] = row.blank.contains(column) ? Json("") : row.entry->at(column);
            if (row.papered) {
                const std::string paper = "p" + idOf(i).substr(1);
                json["paper"] = paper;
                papers.push_back(paperOf(row, paper));
            }
            rows.push_back(std::move(json));
        }
        const auto [listed, leftOut] = reasons();
        Json json{{"title", m_plan.title},
                  {"today", domain::format(m_plan.today)},
                  {"patient", m_patient.family + ", " + m_patient.given + " \u00b7 " + m_plan.patient},
                  {"received", domain::format(m_plan.received())},
                  {"listed", listed},
                  {"leftOut", leftOut},
                  {"extension", m_plan.extension},
                  {"summarises", m_plan.summarises},
                  {"rows", std::move(rows)},
                  {"papers", std::move(papers)}};
        if (m_plan.earlierMonths > 0)
            json["earlier"] = {domain::format(earlier())};
        return json;
    }

    /// All reasons there are, not only those that this log needs.
    [[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::string>> reasons() const
    {
        std::pair<std::vector<std::string>, std::vector<std::string>> both;
        for (const Json& kind : m_pool.at("kinds")) {
            auto& side = kind.at("include").get<bool>() ? both.first : both.second;
            for (const Json& rule : kind.at("rules")) {
                if (std::find(side.begin(), side.end(), rule) == side.end())
                    side.push_back(rule);
            }
        }
        both.second.emplace_back("AC-SUSPEND");
        both.second.emplace_back("AC-WINDOW");
        return both;
    }

    [[nodiscard]] Json key() const
    {
        Json rows = Json::array();
        std::string first;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const Row& row = m_rows[i];
            Json json{{"id", idOf(i)},
                      {"title", "Row " + std::to_string(i + 1) + ", " + domain::format(row.date) + ", "
                                    + row.entry->at("recipient").get<std::string>()},
                      {"include", row.include},
                      {"rules", row.rules},
                      {"why", row.why}};
            for (const std::string& field : row.blank)
                json["fields"][field] = answersOf(row, field);
            if (row.group > 0 && m_plan.summarises && !first.empty())
                json["with"] = first;
            if (row.group > 0 && first.empty())
                first = idOf(i);
            rows.push_back(std::move(json));
        }
        constexpr int respondDays = 60;
        constexpr int extensionDays = 30; // 45 CFR 164.528(c)(1)
        const bool charged = m_plan.earlierMonths > 0 && m_plan.earlierMonths < 12;
        Json json{{"today", domain::format(m_plan.today)},
                  {"rows", std::move(rows)},
                  {"window", {{"from", domain::format(m_plan.from())}, {"to", domain::format(m_plan.received())}}},
                  {"due", domain::format(daysAfter(m_plan.received(), respondDays))},
                  {"fee", charged ? "charged" : "free"},
                  {"feeWhy", m_plan.earlierMonths == 0
                                 ? "The patient never had one before."
                                 : "The last one was given on " + domain::format(earlier()) + "."}};
        if (m_plan.extension)
            json["extended"] = domain::format(daysAfter(m_plan.received(), respondDays + extensionDays));
        return json;
    }

    [[nodiscard]] static Json answersOf(const Row& row, const std::string& field)
    {
        if (field == "date")
            return Json::array({domain::format(row.date)});
        Json answers = Json::array({row.entry->at(field)});
        if (row.entry->contains("says") && row.entry->at("says").contains(field)) {
            for (const Json& one : row.entry->at("says").at(field))
                answers.push_back(one);
        }
        return answers;
    }

    const Plan& m_plan;
    const Json& m_pool;
    const domain::Patient& m_patient;
    const std::vector<Row>& m_rows;
};

// FNV-1a (Fowler, Noll, Vo): the same seed brings another log to another exercise.
std::uint64_t logStream(std::string_view exercise)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : exercise)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace
} // namespace accounting

domain::Result<Made> DisclosureLogMaker::make(MakerContext& context) const
{
    const auto& tables = context.content.house().tables;
    const auto pool = tables.find("disclosures");
    if (pool == tables.end())
        return accounting::unfit("disclosures", "facility/disclosures.json is wanted");
    const auto plan = accounting::readPlan(context.parameters, domain::dateOf(context.exercise.start));
    if (!plan)
        return plan.error();
    const RawChart* chart = context.content.chart(plan->patient);
    if (chart == nullptr)
        return accounting::unfit("patient", "there is no chart " + plan->patient);
    domain::Random random(context.random.next() ^ accounting::logStream(context.exercise.info.id));
    const domain::Patient& patient = chart->chart.patient;
    const std::string called = accounting::calledBy(patient);
    const auto rows = accounting::drawRows(*plan, pool->second, called, random);
    if (!rows)
        return rows.error();
    return accounting::LogScribe(*plan, pool->second, patient, *rows).written();
}

} // namespace generation
