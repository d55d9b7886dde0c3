// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/accounting/DisclosureLog.h"

#include "generation/makers/accounting/LogPlan.h"

#include <algorithm>
#include <set>

namespace generation {
namespace accounting {
namespace {

using domain::Date;
using domain::Json;

constexpr const char* columns[] = {"recipient", "address", "description", "purpose"};

/// A row of the log as it is in truth.
struct Row
{
    const Json* kind = nullptr;
    const Json* entry = nullptr;
    Date date{};
    bool include = false;
    std::vector<std::string> rules;
    std::string why;
    std::size_t group = 0; ///< repeats of one disclosure share it; 0: none
    bool gapped = false;   ///< columns of it may be blank
    bool papered = false;  ///< its paper is attached
    std::string statement; ///< what an agency asked for: title, author and lines are made of it
    std::string statementTitle;
    std::string clerk;
    std::set<std::string> blank;
};

std::string replaced(std::string text, const std::map<std::string, std::string>& slots)
{
    for (const auto& [name, value] : slots) {
        const std::string slot = "{" + name + "}";
        for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
            text.replace(at, slot.size(), value);
    }
    return text;
}

class LogWriter
{
public:
    LogWriter(const Plan& plan, const Json& pool, const domain::Patient& patient, domain::Random& random)
        : m_plan(plan), m_pool(pool), m_patient(patient), m_random(random)
    {
    }

    domain::Result<Made> written()
    {
        for (const auto& [id, count] : m_plan.kinds) {
            const Json* kind = kindOf(id);
            if (kind == nullptr)
                return unfit("kinds", "facility/disclosures.json has no kind \"" + id + "\"");
            for (std::size_t i = 0; i < count; ++i)
                add(*kind, anyDay(), "");
        }
        atTheEdges();
        repeats();
        for (const std::string& one : m_plan.suspended)
            suspension(one);
        if (!m_problem.empty())
            return unfit("kinds", m_problem);
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.date < b.date; });
        if (!blanks())
            return unfit("gaps", "the papers cannot fill so many columns");
        return Made{material(), key()};
    }

private:
    [[nodiscard]] const Json* kindOf(std::string_view id) const
    {
        const Json& kinds = m_pool.at("kinds");
        const auto found =
            std::find_if(kinds.begin(), kinds.end(), [&](const Json& one) { return one.at("id") == id; });
        return found == kinds.end() ? nullptr : &*found;
    }

    /// A case of the kind that no row has yet; where all are used, any. Cases of a suspension never repeat one.
    const Json& entryOf(const Json& kind)
    {
        std::vector<const Json*> fresh;
        std::vector<const Json*> all;
        for (const Json& one : m_pool.at("cases")) {
            if (one.at("kind") != kind.at("id"))
                continue;
            all.push_back(&one);
            if (!m_used.contains(&one))
                fresh.push_back(&one);
        }
        if (all.empty()) {
            m_problem = "kind " + kind.at("id").get<std::string>() + " has no case";
            return m_pool.at("cases").front();
        }
        const auto& from = fresh.empty() ? all : fresh;
        const Json* chosen = from[m_random.below(from.size())];
        m_used.insert(chosen);
        return *chosen;
    }

    /// Well inside the window.
    Date anyDay()
    {
        const auto days = std::chrono::sys_days(m_plan.received()) - std::chrono::sys_days(m_plan.from());
        constexpr int margin = 20;
        return daysAfter(m_plan.from(),
                         margin
                             + static_cast<int>(m_random.below(static_cast<std::uint64_t>(days.count() - 2 * margin))));
    }

    Row& add(const Json& kind, Date date, const std::string& why)
    {
        Row row;
        row.kind = &kind;
        row.entry = &entryOf(kind);
        row.date = date;
        row.include = kind.at("include").get<bool>();
        row.rules = kind.at("rules").get<std::vector<std::string>>();
        row.why = why.empty() ? row.entry->value("why", kind.at("why").get<std::string>()) : why;
        row.gapped = row.include;
        row.papered = row.entry->contains("paper") || (kind.contains("paper") && m_random.below(2) == 0);
        row.clerk = m_pool.at("clerks")[m_random.below(m_pool.at("clerks").size())].get<std::string>();
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }

    const Json& toldKind()
    {
        static constexpr std::array<std::string_view, 5> kinds{"public-health", "oversight", "court", "police", "work"};
        const Json* kind = kindOf(kinds[m_random.below(kinds.size())]);
        return kind == nullptr ? m_pool.at("kinds").front() : *kind;
    }

    void atTheEdges()
    {
        constexpr std::uint64_t farBack = 200;
        for (std::size_t i = 0; i < m_plan.before; ++i) {
            const int back = i == 0 ? 1 : 2 + static_cast<int>(m_random.below(farBack));
            outside(daysAfter(m_plan.from(), -back),
                    "It lies before " + domain::format(m_plan.from()) + ", the first day of the accounting.");
        }
        for (std::size_t i = 0; i < m_plan.edge; ++i)
            add(toldKind(), m_plan.from(), "It fell on the first day of the accounting, which belongs to it.").gapped =
                false;
        for (std::size_t i = 0; i < m_plan.after; ++i) {
            const auto span = static_cast<std::uint64_t>(m_plan.receivedDaysAgo);
            outside(daysAfter(m_plan.received(), 1 + static_cast<int>(m_random.below(span))),
                    "It was made after the day of the request, " + domain::format(m_plan.received()) + ".");
        }
    }

    void outside(Date date, const std::string& why)
    {
        Row& row = add(toldKind(), date, why);
        row.include = false;
        row.rules = {"AC-WINDOW"};
        row.gapped = false;
    }

    void repeats()
    {
        if (m_plan.repeats == 0)
            return;
        const Json* kind = kindOf("work");
        if (kind == nullptr) {
            m_problem = "repeats need the kind work";
            return;
        }
        constexpr int apart = 28;
        const auto longest = apart * static_cast<int>(m_plan.repeats);
        Date date = daysAfter(m_plan.received(), -longest - 40 - static_cast<int>(m_random.below(200)));
        const Row first = add(*kind, date, "");
        m_rows.back().group = 1;
        m_rows.back().gapped = false;
        for (std::size_t i = 1; i < m_plan.repeats; ++i) {
            date = daysAfter(date, apart - 3 + static_cast<int>(m_random.below(7)));
            Row row = first;
            row.date = date;
            row.group = 1;
            row.gapped = false;
            row.papered = false;
            m_rows.push_back(std::move(row));
        }
    }

    void suspension(const std::string& how)
    {
        const Json* kind = kindOf(how == "written" ? "oversight" : "police");
        if (kind == nullptr) {
            m_problem = "a suspension needs the kinds oversight and police";
            return;
        }
        const bool lapsed = how == "lapsed";
        const Date asked = daysAfter(m_plan.today, lapsed ? -36 - static_cast<int>(m_random.below(30))
                                                          : -4 - static_cast<int>(m_random.below(16)));
        const Date until = daysAfter(m_plan.today, 120 + static_cast<int>(m_random.below(120)));
        Row& row = add(*kind, std::min(daysAfter(asked, -2), daysAfter(m_plan.received(), -3)), "");
        row.gapped = false;
        row.papered = true;
        const std::string agency = row.entry->at("recipient").get<std::string>();
        row.statementTitle = how == "written" ? "Written statement of an agency" : "Note of a spoken statement";
        if (how == "written")
            row.statement = "We state in writing that telling " + called()
                            + " of this disclosure would be reasonably likely to impede our activities. Please hold it "
                              "back until "
                            + asWritten(until) + ".";
        else
            row.statement = agency + " said at the desk on " + asWritten(asked)
                            + " that telling the patient would get in the way of their work. Name and badge noted. "
                              "Nothing in writing has come since.";
        if (lapsed) {
            row.why = "The agency spoke on " + domain::format(asked)
                      + " and wrote nothing: after 30 days a spoken statement holds nothing back.";
            return;
        }
        row.include = false;
        row.rules = {"AC-SUSPEND"};
        row.why = how == "written" ? "The agency has stated in writing for how long the patient's right waits: until "
                                         + domain::format(until) + "."
                                   : "A spoken statement holds the right back for 30 days; they are not over until "
                                         + domain::format(daysAfter(asked, 30)) + ".";
    }

    /// Leaves columns blank that the attached papers give.
    bool blanks()
    {
        std::vector<std::pair<std::size_t, std::string>> can;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_rows[i].gapped || !m_rows[i].entry->contains("gaps"))
                continue;
            for (const Json& gap : m_rows[i].entry->at("gaps"))
                can.emplace_back(i, gap.get<std::string>());
        }
        std::size_t left = m_plan.gaps;
        constexpr std::size_t mostInARow = 2;
        while (left > 0 && !can.empty()) {
            const auto at = static_cast<std::ptrdiff_t>(m_random.below(can.size()));
            const auto [row, field] = can[static_cast<std::size_t>(at)];
            can.erase(can.begin() + at);
            if (m_rows[row].blank.size() >= mostInARow)
                continue;
            m_rows[row].blank.insert(field);
            --left;
        }
        return left == 0;
    }

    [[nodiscard]] std::string called() const { return m_patient.given + " " + m_patient.family; }

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
        const Json* from = row.entry->contains("paper")  ? &row.entry->at("paper")
                           : row.kind->contains("paper") ? &row.kind->at("paper")
                                                         : nullptr;
        if (!row.statement.empty()) {
            paper["title"] = row.statementTitle;
            paper["author"] = row.entry->at("recipient");
            paper["lines"] = {"Given on " + asWritten(row.date) + ": "
                                  + row.entry->at("description").get<std::string>(),
                              row.statement};
            return paper;
        }
        paper["title"] = from->at("title");
        paper["author"] = replaced(from->at("author").get<std::string>(), slots);
        for (const Json& line : from->at("lines"))
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
    domain::Random& m_random;
    std::vector<Row> m_rows;
    std::set<const Json*> m_used;
    std::string m_problem;
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
    return accounting::LogWriter(*plan, pool->second, chart->chart.patient, random).written();
}

} // namespace generation
