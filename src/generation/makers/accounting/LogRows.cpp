// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/accounting/LogRows.h"

#include <algorithm>
#include <array>

namespace generation::accounting {

using domain::Date;
using domain::Json;

namespace {

/// Letters are opened on working days: the Friday before a weekend's day.
Date workday(Date day)
{
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const int back = weekday == std::chrono::Saturday ? 1 : weekday == std::chrono::Sunday ? 2 : 0;
    return daysAfter(day, -back);
}

class RowDrawer
{
public:
    RowDrawer(const Plan& plan, const Json& pool, const std::string& called, domain::Random& random)
        : m_plan(plan), m_pool(pool), m_called(called), m_random(random)
    {
    }

    domain::Result<std::vector<Row>> drawn()
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
        return std::move(m_rows);
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
        constexpr std::int64_t margin = 20;
        const auto span = static_cast<std::uint64_t>(days.count() - 2 * margin);
        return workday(daysAfter(m_plan.from(), static_cast<int>(margin) + static_cast<int>(m_random.below(span))));
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
        Date date = workday(daysAfter(m_plan.received(), -longest - 40 - static_cast<int>(m_random.below(200))));
        const Row first = add(*kind, date, "");
        m_rows.back().group = 1;
        m_rows.back().gapped = false;
        for (std::size_t i = 1; i < m_plan.repeats; ++i) {
            date = workday(daysAfter(date, apart - 3 + static_cast<int>(m_random.below(7))));
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
        row.spoken = how != "written";
        if (how == "written")
            row.statement = asWritten(asked) + ". We state in writing that telling " + m_called
                            + " of this disclosure would be reasonably likely to impede our activities. Please hold it "
                              "back until "
                            + asWritten(until) + ".";
        else
            row.statement =
                agency + " said at the desk on " + asWritten(asked)
                + " that telling the patient would get in the way of their work; name and badge are in the desk's "
                  "book. Nothing in writing has come since.";
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

    const Plan& m_plan;
    const Json& m_pool;
    const std::string& m_called;
    domain::Random& m_random;
    std::vector<Row> m_rows;
    std::set<const Json*> m_used;
    std::string m_problem;
};

} // namespace

domain::Result<std::vector<Row>> drawRows(const Plan& plan, const Json& pool, const std::string& called,
                                          domain::Random& random)
{
    return RowDrawer(plan, pool, called, random).drawn();
}

} // namespace generation::accounting
