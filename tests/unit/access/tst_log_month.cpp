// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded months of an access log: the review finds every violation that was planted, and points at nothing innocent but
// what was meant to look like one.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/accesslog/AccessLogMaking.h"

#include <QTest>

#include <map>
#include <set>

using namespace generation::accesslog;
using domain::Json;

namespace {

LogPlan monthPlan(int entries, int staff, int patients)
{
    return {entries, staff, patients, *domain::parseDate("2026-05-01"), 31, plantsFor(entries)};
}

/// Rules by entry.
std::map<std::string, std::set<std::string>> hitsOf(const Json& input, const Json& roles, const std::string& zone)
{
    const auto rights = *access_control::rightsFrom(roles);
    const access_control::LogClock clock(*records::deficiency::FacilityClock::of(zone));
    const auto read = access_control::readAccessLog(input, rights.ids(), clock);
    const auto* log = std::get_if<access_control::AccessLog>(&read);
    if (log == nullptr)
        qFatal("%s", std::get<std::vector<access_control::LogProblem>>(read).front().message.c_str());
    std::map<std::string, std::set<std::string>> hits;
    for (const Json& row : access_control::toJson(access_control::reviewLog(*log, rights), *log))
        hits[row["id"].get<std::string>()].insert(row["rule"].get<std::string>());
    return hits;
}

} // namespace

class TestLogMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::string root = SOURCE_DIR;
        m_library = std::make_unique<content::Library>(content::Library::load(root + "/sample-records"));
        m_pools = *readLogPools(m_library->house());
    }

    void shouldFindEveryPlantedViolation_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("staff");
        QTest::addColumn<int>("patients");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("small house, seed %d", seed) << 2'000 << 60 << 300 << seed;
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("the month of the budget, seed %d", seed) << 50'000 << 400 << 3'000 << seed;
    }

    void shouldFindEveryPlantedViolation()
    {
        QFETCH(const int, entries);
        QFETCH(const int, staff);
        QFETCH(const int, patients);
        QFETCH(const int, seed);
        domain::Random random(static_cast<std::uint64_t>(seed));
        const auto made = makeLog(monthPlan(entries, staff, patients), m_pools, random);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().subject.c_str());
        QCOMPARE(made->input["log"].size(), static_cast<std::size_t>(entries));
        auto hits = hitsOf(made->input, *m_library->roles(), m_library->house().facility.zone);
        std::set<std::string> rules;
        for (const Planted& one : made->planted) {
            std::set<std::string> found;
            for (const std::string& id : one.ids) {
                found.insert(hits[id].begin(), hits[id].end());
                hits.erase(id);
            }
            const QByteArray what = QByteArray::fromStdString(one.kind + " at " + one.ids.front());
            if (one.rule.empty())
                QVERIFY2(found.empty(), what.constData());
            else
                QVERIFY2(found.contains(one.rule), what.constData());
            rules.insert(one.rule);
        }
        QCOMPARE(rules.size(), std::size_t(13)); // L1 to L12, and none
        for (const auto& [id, what] : hits)
            QVERIFY2(what.empty(), ("nothing was planted at " + id + ", yet " + *what.begin() + " hits").c_str());
    }

    void shouldMakeTheSameLogOfTheSameSeed()
    {
        const LogPlan plan = monthPlan(2'000, 60, 300);
        domain::Random one(7);
        domain::Random same(7);
        domain::Random other(8);
        const auto first = makeLog(plan, m_pools, one);
        const auto second = makeLog(plan, m_pools, same);
        const auto third = makeLog(plan, m_pools, other);
        QVERIFY(first.ok() && second.ok() && third.ok());
        QCOMPARE(first->input.dump(), second->input.dump());
        QCOMPARE(truthJson(first->planted).dump(), truthJson(second->planted).dump());
        QVERIFY(first->input.dump() != third->input.dump());
    }

    void shouldSayWhatAHouseIsTooSmallFor()
    {
        domain::Random random(1);
        const auto made = makeLog(monthPlan(40, 3, 3), m_pools, random);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, std::string("maker.log-plant"));
        LogPlan wrong = monthPlan(500, 30, 90);
        wrong.plants = {{"L13", 1}};
        QCOMPARE(makeLog(wrong, m_pools, random).error().subject, std::string("L13"));
        wrong.days = 0;
        QCOMPARE(makeLog(wrong, m_pools, random).error().code, std::string("maker.log-plan"));
    }

private:
    std::unique_ptr<content::Library> m_library;
    LogPools m_pools;
};

QTEST_GUILESS_MAIN(TestLogMonth)
#include "tst_log_month.moc"
