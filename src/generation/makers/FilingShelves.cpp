// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/FilingRoom.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace generation::filing_room {

using domain::Json;
using domain::Status;
namespace rec = records::filing;

namespace {

constexpr int oldestYears = 92;
constexpr std::size_t drawsForEach = 200;
constexpr std::uint64_t oneInWithTwoVolumes = 9;
constexpr std::size_t leastWayOff = 3; ///< folders between a misfile and its place
constexpr std::size_t mostWayOff = 14;

enum class Where { InPlace, Cart, Returned, Out, Misfiled };

struct Paper
{
    rec::Label label;
    std::string mrn;
    int volume = 1;
    Where where = Where::InPlace;
    bool asked = false;
};

struct Purpose
{
    const char* id;
    const char* title;
    int days;
};
constexpr std::array<Purpose, 4> purposes{{{"clinic", "Clinic visit", 1},
                                           {"completion", "Completion by the physician", 3},
                                           {"audit", "Quality or payer audit", 7},
                                           {"study", "Case study or research", 14}}};

int pairIn(domain::Random& random, int from, std::uint64_t span)
{
    return (from + static_cast<int>(random.below(span))) % 100;
}

/// Numbers that agree in the pair read first, and often in the second, so that all three must be read.
rec::RecordNumber drawNumber(Work& work, const std::vector<int>& groups)
{
    constexpr int secondFrom = 11;
    constexpr std::uint64_t secondSpan = 9;
    const auto order = rec::readingOrder(work.plan.system);
    rec::RecordNumber number;
    number.pairs[order[0]] = oneOf(groups, work.random);
    number.pairs[order[1]] = pairIn(work.random, secondFrom, secondSpan);
    number.pairs[order[2]] = pairIn(work.random, 0, 100);
    return number;
}

std::vector<int> drawGroups(Work& work)
{
    std::set<int> groups;
    while (groups.size() < work.plan.groups && groups.size() < 100)
        groups.insert(pairIn(work.random, 0, 100));
    return {groups.begin(), groups.end()};
}

/// All folders in their right order.
domain::Result<std::vector<Paper>> drawPapers(Work& work)
{
    const std::vector<int> groups = drawGroups(work);
    std::vector<Paper> papers;
    std::set<std::string> taken;
    for (std::size_t draw = 0; papers.size() < work.plan.folders; ++draw) {
        if (draw > work.plan.folders * drawsForEach)
            return unfit("folders", "so many different folders cannot be drawn");
        Paper paper;
        paper.label.number = drawNumber(work, groups);
        const DrawnName name = drawName(work);
        paper.label.name = {name.surname, name.given, name.middle, name.suffix};
        paper.label.born = daysAfter(work.today, -static_cast<int>(work.random.below(oldestYears * 365) + 60));
        paper.mrn = rec::format(paper.label.number);
        paper.volume = work.random.below(oneInWithTwoVolumes) == 0 ? 2 : 1;
        const bool twin = std::any_of(papers.begin(), papers.end(), [&](const Paper& other) {
            return rec::compare(work.plan.system, other.label, paper.label) == 0;
        });
        if (!twin && taken.insert(paper.mrn).second)
            papers.push_back(std::move(paper));
    }
    std::sort(papers.begin(), papers.end(), [&](const Paper& left, const Paper& right) {
        return rec::compare(work.plan.system, left.label, right.label) < 0;
    });
    return papers;
}

std::string groupOf(const Paper& paper, rec::System system)
{
    if (system == rec::System::Alphabetic)
        return rec::unit(paper.label.name.surname).substr(0, 1);
    const int pair = paper.label.number.pairs[rec::readingOrder(system)[0]];
    return (pair < 10 ? "0" : "") + std::to_string(pair);
}

class Shelves
{
public:
    Shelves(Work& work, std::vector<Paper> papers) : m_work(work), m_papers(std::move(papers)) {}

    Status make()
    {
        const Plan& plan = m_work.plan;
        const std::size_t away = plan.cart + plan.out + plan.misfiled + plan.pulls;
        if (away * 2 > m_papers.size() || plan.returns > plan.cart || plan.overdue > plan.out
            || plan.referrals > plan.out)
            return unfit("folders", "too few for what is to be on the cart, out, misfiled and asked for");
        send(plan.returns, Where::Returned);
        send(plan.cart - plan.returns, Where::Cart);
        send(plan.out, Where::Out);
        send(plan.misfiled, Where::Misfiled);
        order();
        folders();
        loans();
        requests();
        misfile();
        cart();
        return domain::done();
    }

private:
    /// Some folders that stand in their place go somewhere else.
    void send(std::size_t count, Where where)
    {
        while (count > 0) {
            Paper& paper = m_papers[m_work.random.below(m_papers.size())];
            if (paper.where != Where::InPlace)
                continue;
            paper.where = where;
            --count;
        }
    }

    /// The right order with its guides, and the shelf before anything is misfiled.
    void order()
    {
        std::string group;
        Json guides = Json::array();
        for (const Paper& paper : m_papers) {
            const std::string own = groupOf(paper, m_work.plan.system);
            if (own != group) {
                group = own;
                guides.push_back({{"id", "g:" + group}, {"text", group}});
                m_order.push_back("g:" + group);
                m_shelf.push_back("g:" + group);
            }
            m_order.push_back(paper.mrn);
            if (paper.where != Where::Cart && paper.where != Where::Misfiled)
                m_shelf.push_back(paper.mrn);
        }
        m_work.material["guides"] = std::move(guides);
        m_work.key["order"] = m_order;
    }

    void folders()
    {
        Json list = Json::array();
        for (const Paper& paper : m_papers) {
            Json folder{{"mrn", paper.mrn},
                        {"surname", paper.label.name.surname},
                        {"given", paper.label.name.given},
                        {"born", domain::format(paper.label.born)}};
            if (!paper.label.name.middle.empty())
                folder["middle"] = paper.label.name.middle;
            if (!paper.label.name.suffix.empty())
                folder["suffix"] = paper.label.name.suffix;
            if (paper.volume != 1)
                folder["volume"] = paper.volume;
            list.push_back(std::move(folder));
        }
        m_work.material["folders"] = std::move(list);
    }

    struct Borrower
    {
        std::string name;
        std::string place;
    };

    Borrower borrower()
    {
        std::vector<Borrower> all;
        for (const auto& member : m_work.house.staff) {
            if (!member.given.empty() && !member.service.empty())
                all.push_back({records::displayName(member), member.service});
        }
        return all.empty() ? Borrower{"Hospital Medicine", "4 West"} : oneOf(all, m_work.random);
    }

    /// Some loans are overdue, by a day or by weeks; of the others one is due this very day.
    void loans()
    {
        constexpr std::uint64_t longestOverdue = 40;
        constexpr std::uint64_t longestToGo = 9;
        Json out = Json::array();
        Json late = Json::array();
        std::size_t left = m_work.plan.overdue;
        bool dueToday = false;
        for (const Paper& paper : m_papers) {
            if (paper.where != Where::Out && paper.where != Where::Returned)
                continue;
            const Purpose& purpose = purposes[m_work.random.below(purposes.size())];
            const bool overdue = paper.where == Where::Out && left > 0;
            int days = static_cast<int>(m_work.random.below(longestToGo));
            if (overdue)
                days = late.empty() ? -1 : -static_cast<int>(m_work.random.below(longestOverdue) + 1);
            else if (paper.where == Where::Out && !std::exchange(dueToday, true))
                days = 0;
            if (overdue) {
                late.push_back(paper.mrn);
                --left;
            }
            // What is due later than its purpose allows went out today.
            const domain::Date due = daysAfter(m_work.today, std::min(days, purpose.days));
            const Borrower who = borrower();
            out.push_back({{"mrn", paper.mrn},
                           {"volume", paper.volume},
                           {"borrower", who.name},
                           {"location", who.place},
                           {"out", domain::format(daysAfter(due, -purpose.days))},
                           {"due", domain::format(due)}});
        }
        m_work.key["overdue"] = std::move(late);
        m_work.material["out"] = std::move(out);
    }

    Paper& anyOf(Where where)
    {
        for (;;) {
            Paper& paper = m_papers[m_work.random.below(m_papers.size())];
            if (paper.where == where && !std::exchange(paper.asked, true))
                return paper;
        }
    }

    void requests()
    {
        const Plan& plan = m_work.plan;
        Json list = Json::array();
        m_work.key["pulls"] = Json::array();
        m_work.key["referrals"] = Json::array();
        Json kinds = Json::array();
        for (const Purpose& purpose : purposes)
            kinds.push_back({{"purpose", purpose.id}, {"title", purpose.title}, {"days", purpose.days}});
        std::vector<bool> here(plan.pulls, true);
        here.resize(plan.pulls + plan.referrals, false);
        for (std::size_t i = here.size(); i > 1; --i)
            std::vector<bool>::swap(here[i - 1], here[m_work.random.below(i)]);
        for (std::size_t i = 0; i < here.size(); ++i) {
            const std::string id = "r" + std::to_string(i + 1);
            const Paper& paper = anyOf(here[i] ? Where::InPlace : Where::Out);
            const Borrower who = borrower();
            const Purpose& purpose = purposes[m_work.random.below(purposes.size())];
            list.push_back({{"id", id},
                            {"mrn", paper.mrn},
                            {"borrower", who.name},
                            {"location", who.place},
                            {"purpose", purpose.id}});
            if (here[i])
                m_work.key["pulls"].push_back({{"request", id},
                                               {"mrn", paper.mrn},
                                               {"borrower", who.name},
                                               {"location", who.place},
                                               {"due", domain::format(daysAfter(m_work.today, purpose.days))}});
            else
                m_work.key["referrals"].push_back(
                    {{"request", id}, {"mrn", paper.mrn}, {"borrower", holderOf(paper.mrn)}});
        }
        m_work.material["requests"] = std::move(list);
        m_work.material["loans"] = std::move(kinds);
    }

    [[nodiscard]] std::string holderOf(const std::string& mrn) const
    {
        for (const Json& guide : m_work.material.at("out")) {
            if (guide.at("mrn") == mrn)
                return guide.at("borrower").get<std::string>();
        }
        return {};
    }

    /// A few folders further left or right than they belong.
    void misfile()
    {
        Json wrong = Json::array();
        const std::vector<std::string> standing = m_shelf;
        for (const Paper& paper : m_papers) {
            if (paper.where != Where::Misfiled)
                continue;
            wrong.push_back(paper.mrn);
            const std::size_t home = homeOf(paper.mrn);
            const std::size_t by = leastWayOff + m_work.random.below(mostWayOff - leastWayOff);
            const bool left = home >= by && (home + by > standing.size() || m_work.random.below(2) == 0);
            const std::size_t place = left ? home - by : std::min(home + by, standing.size());
            insertBefore(place < standing.size() ? standing[place] : std::string(), paper.mrn);
        }
        m_work.key["misfiled"] = std::move(wrong);
        m_work.material["shelf"] = m_shelf;
    }

    /// Before which of the things that stand right the folder belongs.
    [[nodiscard]] std::size_t homeOf(const std::string& mrn) const
    {
        std::size_t home = 0;
        for (const std::string& item : m_order) {
            if (item == mrn)
                break;
            const bool there = std::find(m_shelf.begin(), m_shelf.end(), item) != m_shelf.end();
            const auto paper =
                std::find_if(m_papers.begin(), m_papers.end(), [&](const Paper& one) { return one.mrn == item; });
            const bool wrong = paper != m_papers.end() && paper->where == Where::Misfiled;
            home += there && !wrong ? 1 : 0;
        }
        return home;
    }

    void insertBefore(const std::string& item, const std::string& mrn)
    {
        m_shelf.insert(std::find(m_shelf.begin(), m_shelf.end(), item), mrn);
    }

    /// The cart is in nobody's order.
    void cart()
    {
        std::vector<std::string> load;
        Json returns = Json::array();
        for (const Paper& paper : m_papers) {
            if (paper.where == Where::Returned)
                returns.push_back(paper.mrn);
            if (paper.where == Where::Returned || paper.where == Where::Cart)
                load.push_back(paper.mrn);
        }
        for (std::size_t i = load.size(); i > 1; --i)
            std::swap(load[i - 1], load[m_work.random.below(i)]);
        m_work.material["cart"] = load;
        m_work.key["cart"] = load;
        m_work.key["returns"] = std::move(returns);
    }

    Work& m_work;
    std::vector<Paper> m_papers;
    std::vector<std::string> m_order;
    std::vector<std::string> m_shelf;
};

} // namespace

Status makeShelves(Work& work)
{
    auto papers = drawPapers(work);
    if (!papers)
        return papers.error();
    return Shelves(work, std::move(*papers)).make();
}

} // namespace generation::filing_room
