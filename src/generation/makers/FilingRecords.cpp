// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/FilingRoom.h"

#include "records/filing/Retention.h"

#include <algorithm>
#include <array>

namespace generation::filing_room {

using domain::Date;
using domain::Json;
using domain::Status;
namespace rec = records::filing;

namespace {

constexpr std::size_t mostDraws = 400;

/// A record as the trainee finds it, and what is right for it.
struct Drawn
{
    rec::RecordFacts facts;
    std::string title;
    std::string mrn;
    std::string media = "paper";
    std::vector<rec::Hold> holds;
};

std::string nameOf(const DrawnName& name)
{
    std::string text = name.surname;
    if (!name.suffix.empty())
        text += " " + name.suffix;
    text += ", " + name.given;
    if (!name.middle.empty())
        text += " " + name.middle + ".";
    return text;
}

std::string yearOf(Date day)
{
    return std::to_string(static_cast<int>(day.year()));
}

class RecordDrawer
{
public:
    explicit RecordDrawer(Work& work) : m_work(work), m_random(work.random) {}

    /// A record of this kind that rules alone would release on about the day `target`.
    Drawn draw(rec::RecordKind kind, Date target)
    {
        Drawn drawn;
        drawn.facts.kind = kind;
        const bool woman =
            kind == rec::RecordKind::Mammogram || kind == rec::RecordKind::FetalStrip || m_random.below(2) == 0;
        const std::string person = nameOf(drawName(m_work, woman));
        switch (kind) {
        case rec::RecordKind::Chart:
            chart(drawn, target, 10);
            drawn.title = person;
            break;
        case rec::RecordKind::CahChart:
            chart(drawn, target, 6);
            drawn.title = person + " (Heron Island critical access hospital)";
            break;
        case rec::RecordKind::Image:
            grown(drawn, back(target, 5));
            drawn.media = m_random.below(2) == 0 ? "film" : "disc";
            drawn.title = std::string(drawn.media == "film" ? "Chest films, " : "CT images on disc, ") + person;
            break;
        case rec::RecordKind::Mammogram:
            drawn.facts.laterStudy = m_random.below(2) == 0;
            grown(drawn, back(target, drawn.facts.laterStudy ? 5 : 10));
            drawn.media = "film";
            drawn.title = "Mammogram, " + person;
            break;
        case rec::RecordKind::FetalStrip:
            drawn.facts.born = back(target, 28);
            drawn.facts.last = *drawn.facts.born;
            drawn.mrn = number();
            drawn.title = "Fetal monitoring strip, " + person + " (mother)";
            break;
        default:
            house(drawn, target);
        }
        return drawn;
    }

private:
    static Date back(Date day, int years) { return rec::yearsAfter(day, -years); }

    std::string number()
    {
        rec::RecordNumber number;
        for (int& pair : number.pairs)
            pair = static_cast<int>(m_random.below(100));
        return rec::format(number);
    }

    int yearsBetween(int least, int most)
    {
        return least + static_cast<int>(m_random.below(static_cast<std::uint64_t>(most - least + 1)));
    }

    void grown(Drawn& drawn, Date last)
    {
        drawn.facts.last = last;
        drawn.facts.born = daysAfter(back(last, yearsBetween(20, 80)), -static_cast<int>(m_random.below(365)));
        drawn.mrn = number();
    }

    /// Every other one of somebody who was a child at the last visit.
    void chart(Drawn& drawn, Date target, int years)
    {
        grown(drawn, back(target, years));
        if (m_random.below(2) == 0)
            return;
        drawn.facts.born = back(target, m_work.house.retention.majority + 3);
        drawn.facts.last =
            daysAfter(rec::yearsAfter(*drawn.facts.born, yearsBetween(0, 10)), static_cast<int>(m_random.below(300)));
    }

    /// Papers of the house, nobody's record.
    void house(Drawn& drawn, Date target)
    {
        switch (drawn.facts.kind) {
        case rec::RecordKind::Register:
            drawn.facts.last = back(target, yearsBetween(15, 40));
            drawn.title = std::string(m_random.below(2) == 0 ? "Register of operations " : "Register of births ")
                          + yearOf(drawn.facts.last);
            break;
        case rec::RecordKind::MedicareOrders:
            drawn.facts.last = back(target, 7);
            drawn.title = "Medicare home health certifications " + yearOf(drawn.facts.last);
            break;
        case rec::RecordKind::PlanRecord:
            drawn.facts.last = back(target, 10);
            drawn.title = "Medicare Advantage contract file, ended " + yearOf(drawn.facts.last);
            break;
        default:
            drawn.facts.last = back(target, 6);
            drawn.title = "Notice of privacy practices, in force until " + yearOf(drawn.facts.last);
            break;
        }
    }

    Work& m_work;
    domain::Random& m_random;
};

class RecordList
{
public:
    explicit RecordList(Work& work) : m_work(work), m_drawer(work) {}

    Status make()
    {
        const Plan& plan = m_work.plan;
        std::vector<rec::Disposal> wanted;
        wanted.insert(wanted.end(), plan.destroy, rec::Disposal::Destroy);
        wanted.insert(wanted.end(), plan.notYet, rec::Disposal::NotYet);
        wanted.insert(wanted.end(), plan.held, rec::Disposal::Held);
        wanted.insert(wanted.end(), plan.permanent, rec::Disposal::Permanent);
        for (std::size_t i = wanted.size(); i > 1; --i)
            std::swap(wanted[i - 1], wanted[m_work.random.below(i)]);
        m_work.key["records"] = Json::array();
        if (wanted.empty())
            return domain::done();
        if (m_work.house.retention.rules.empty())
            return unfit("retention", "facility/retention.json is needed for a retention list");
        m_work.material["records"] = Json::array();
        m_work.material["retention"] = rec::toJson(m_work.house.retention);
        for (const rec::Disposal disposal : wanted) {
            if (const Status added = add(disposal); !added)
                return added;
        }
        if (plan.log)
            people();
        return domain::done();
    }

private:
    Status add(rec::Disposal wanted)
    {
        for (std::size_t draw = 0; draw < mostDraws; ++draw) {
            const auto kind = wanted == rec::Disposal::Permanent
                                  ? std::optional(rec::RecordKind::Register)
                                  : rec::recordKindFrom(oneOf(m_work.plan.kinds, m_work.random));
            if (!kind)
                return unfit("kinds", "there is no such kind of record");
            Drawn drawn = m_drawer.draw(*kind, target(wanted));
            hold(drawn, wanted);
            const auto retention = rec::retentionOf(drawn.facts, m_work.house.retention);
            const bool fits = rec::disposalOf(retention, drawn.holds, m_work.today) == wanted
                              && drawn.facts.last <= m_work.today && titles(drawn.title);
            if (!fits)
                continue;
            write(drawn, retention, wanted);
            return domain::done();
        }
        return unfit("kinds", "no record of these kinds is what is wanted");
    }

    /// Close to today, one way or the other: far off nobody goes wrong.
    Date target(rec::Disposal wanted)
    {
        constexpr std::uint64_t within = 420;
        const auto days = static_cast<int>(m_work.random.below(within));
        return daysAfter(m_work.today, wanted == rec::Disposal::NotYet ? days + 1 : -days);
    }

    bool titles(const std::string& title)
    {
        if (std::find(m_titles.begin(), m_titles.end(), title) != m_titles.end())
            return false;
        m_titles.push_back(title);
        return true;
    }

    void hold(Drawn& drawn, rec::Disposal wanted)
    {
        const bool nobodys = !drawn.facts.born.has_value();
        const auto kind = nobodys ? rec::HoldKind::Audit : static_cast<rec::HoldKind>(m_work.random.below(3));
        const Date since = daysAfter(m_work.today, -static_cast<int>(m_work.random.below(500) + 40));
        if (wanted == rec::Disposal::Held)
            drawn.holds.push_back({kind, since, std::nullopt});
        else if (wanted == rec::Disposal::Destroy && m_work.random.below(3) == 0) // lifted, and easily taken for a hold
            drawn.holds.push_back({kind, since, daysAfter(m_work.today, -static_cast<int>(m_work.random.below(30)))});
    }

    void write(const Drawn& drawn, const rec::Retention& retention, rec::Disposal wanted)
    {
        const std::string id = "d" + std::to_string(m_titles.size());
        Json record{{"id", id},
                    {"title", drawn.title},
                    {"kind", rec::code(drawn.facts.kind)},
                    {"media", drawn.media},
                    {"last", domain::format(drawn.facts.last)}};
        if (drawn.facts.born)
            record["born"] = domain::format(*drawn.facts.born);
        if (!drawn.mrn.empty())
            record["mrn"] = drawn.mrn;
        if (drawn.facts.laterStudy)
            record["laterStudy"] = true;
        for (const rec::Hold& hold : drawn.holds) {
            Json one{{"kind", rec::code(hold.kind)}, {"since", domain::format(hold.since)}};
            if (hold.lifted)
                one["lifted"] = domain::format(*hold.lifted);
            record["holds"].push_back(std::move(one));
        }
        m_work.material["records"].push_back(std::move(record));
        m_work.key["records"].push_back(keyOf(id, drawn, retention, wanted));
    }

    [[nodiscard]] Json keyOf(const std::string& id, const Drawn& drawn, const rec::Retention& retention,
                             rec::Disposal wanted) const
    {
        Json key{{"id", id}, {"title", drawn.title}, {"rules", Json::array()}};
        for (const rec::RetentionRule* rule : retention.setting())
            key["rules"].push_back(rule->id);
        if (retention.from)
            key["from"] = domain::format(*retention.from);
        const std::string until = retention.from ? domain::format(*retention.from) : std::string();
        switch (wanted) {
        case rec::Disposal::Destroy:
            key["decision"] = "destroy";
            key["why"] = retention.rule->title + ": it may be destroyed from " + until
                         + (drawn.holds.empty() ? "." : ", and the hold on it has been lifted.");
            destruction(key, drawn.media);
            break;
        case rec::Disposal::NotYet:
            key["decision"] = "not-yet";
            key["why"] = retention.rule->title + ": it is kept until " + until + ".";
            break;
        case rec::Disposal::Held:
            key["decision"] = rec::code(drawn.holds.front().kind);
            key["why"] = "It is old enough since " + until + ", but a hold is in force since "
                         + domain::format(drawn.holds.front().since) + ".";
            break;
        case rec::Disposal::Permanent:
            key["decision"] = "permanent";
            key["why"] = retention.rule->title + ": it is kept for ever.";
            break;
        }
        return key;
    }

    void destruction(Json& key, const std::string& media) const
    {
        if (!m_work.plan.log)
            return;
        key["methods"] = Json::array({media == "disc" ? "sanitise" : "shred"});
        if (media == "paper")
            key["methods"].push_back("pulp");
        key["by"] = Json::array({"clerk", "vendor"});
        key["witnesses"] = Json::array({"supervisor", "clerk"});
    }

    void people()
    {
        m_work.material["methods"] = Json::array({{{"id", "shred"}, {"title", "Cross-cut shredding"}},
                                                  {{"id", "pulp"}, {"title", "Pulping"}},
                                                  {{"id", "sanitise"}, {"title", "Media sanitisation, NIST SP 800-88"}},
                                                  {{"id", "recycle"}, {"title", "Recycling bin"}}});
        static constexpr std::array<std::pair<const char*, const char*>, 4> posts{
            {{"clerk", "Records clerk"},
             {"vendor", "Bonded destruction vendor"},
             {"supervisor", "Records supervisor"},
             {"volunteer", "Volunteer"}}};
        Json list = Json::array();
        for (const auto& [id, title] : posts) {
            const DrawnName name = drawName(m_work);
            list.push_back({{"id", id}, {"name", name.given.substr(0, 1) + ". " + name.surname}, {"title", title}});
        }
        m_work.material["people"] = std::move(list);
    }

    Work& m_work;
    RecordDrawer m_drawer;
    std::vector<std::string> m_titles;
};

} // namespace

Status makeRecords(Work& work)
{
    return RecordList(work).make();
}

} // namespace generation::filing_room
