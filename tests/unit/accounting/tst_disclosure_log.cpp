// SPDX-License-Identifier: GPL-3.0-or-later
// The logs that a seed writes: every blank column stands on a paper, every row's side follows from its date and kind,
// and the days are what the rule gives.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/Maker.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "workflow/tasks/accounting/AccountingKey.h"

#include <QTest>

#include <algorithm>

using namespace workflow::accounting;

namespace {

constexpr std::uint64_t seeds = 25;
const std::vector<std::string> exercises{"accounting/who-got-my-records", "accounting/the-second-one-this-year",
                                         "accounting/please-do-not-tell", "accounting/two-years-all-of-it"};

struct Made
{
    Material material;
    AccountingKey key;
    std::string hash;
};

bool holds(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string written(const std::string& iso)
{
    return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

} // namespace

class TestDisclosureLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldWriteTheSameLogForTheSameSeed();
    void shouldPutEveryBlankColumnOnAPaper();
    void shouldLeaveOutWhatLiesOutsideOfTheWindow();
    void shouldReckonTheDays();
    void shouldPutRepeatsIntoTheLineOfTheFirst();
    void shouldOfferTheReasonOfEveryRow();
    void shouldRefuseParametersThatDoNotServe_data();
    void shouldRefuseParametersThatDoNotServe();
    void shouldKeepEveryRobotInItsPlace();

private:
    [[nodiscard]] Made make(const std::string& exercise, std::uint64_t seed) const;

    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestDisclosureLog::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    m_shelf = std::move(*shelf);
}

Made TestDisclosureLog::make(const std::string& exercise, std::uint64_t seed) const
{
    auto built = m_shelf->rulings().scenarios.build(exercise, seed);
    if (!built)
        qFatal("%s: %s", exercise.c_str(), services::sentence(built.error()).c_str());
    auto material = readMaterial(built->scenario.tasks.front().material);
    auto key = readKey(built->keys.begin()->second);
    if (!std::holds_alternative<Material>(material) || !std::holds_alternative<AccountingKey>(key))
        qFatal("%s: material or key is not well formed", exercise.c_str());
    return {std::get<Material>(std::move(material)), std::get<AccountingKey>(std::move(key)), built->scenario.hash};
}

void TestDisclosureLog::shouldWriteTheSameLogForTheSameSeed()
{
    for (const std::string& exercise : exercises) {
        QCOMPARE(make(exercise, 7).hash, make(exercise, 7).hash);
        QVERIFY(make(exercise, 7).hash != make(exercise, 8).hash);
    }
}

void TestDisclosureLog::shouldPutEveryBlankColumnOnAPaper()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            for (const KeyRow& row : made.key.rows) {
                const LogRow& line = *made.material.row(row.id);
                for (const auto& [field, values] : row.fields) {
                    QVERIFY(line.field(field).empty());
                    const auto* paper = workflow::paperOf(made.material.papers, line.paper);
                    QVERIFY(paper != nullptr);
                    std::string text = paper->title + " " + paper->author;
                    for (const std::string& words : paper->lines)
                        text += " " + words;
                    QVERIFY2(text.find('{') == std::string::npos, text.c_str());
                    const bool there = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
                        return text.find(field == "date" ? written(value) : value) != std::string::npos
                               || std::any_of(paper->lines.begin(), paper->lines.end(), [&](const std::string& words) {
                                      return says(words.substr(0, 400), value);
                                  });
                    });
                    QVERIFY2(there, (exercise + " " + field + ": " + values.front() + " / " + text).c_str());
                }
                for (const std::string_view field : fieldNames)
                    QVERIFY(!line.field(field).empty() || row.fields.contains(field));
            }
        }
    }
}

void TestDisclosureLog::shouldLeaveOutWhatLiesOutsideOfTheWindow()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            std::size_t edge = 0;
            for (const KeyRow& row : made.key.rows) {
                const std::string& text = made.material.row(row.id)->field("date");
                const auto date = domain::parseDate(text.empty() ? row.fields.at("date").front() : text);
                const bool inside = *date >= made.key.days.at(Day::From) && *date <= made.key.days.at(Day::To);
                QCOMPARE(inside, !holds(row.rules, "AC-WINDOW"));
                edge += *date == made.key.days.at(Day::From) && row.include ? 1 : 0;
            }
            QVERIFY(exercise == exercises.front() || edge > 0);
        }
    }
}

void TestDisclosureLog::shouldReckonTheDays()
{
    const Made first = make("accounting/who-got-my-records", 1);
    QCOMPARE(domain::format(first.material.received), "2026-06-15");
    QCOMPARE(domain::format(first.key.days.at(Day::From)), "2020-06-15");
    QCOMPARE(domain::format(first.key.days.at(Day::Due)), "2026-08-14");
    QCOMPARE(first.key.fee, "free");
    QCOMPARE(make("accounting/the-second-one-this-year", 1).key.fee, "charged");
    const Made ten = make("accounting/please-do-not-tell", 1); // asks for ten years, had one 13 months before
    QCOMPARE(domain::format(ten.key.days.at(Day::From)), "2020-03-06");
    QCOMPARE(domain::format(ten.key.days.at(Day::Extended)), "2026-06-04");
    QCOMPARE(ten.key.fee, "free");
    QCOMPARE(domain::format(make("accounting/two-years-all-of-it", 1).key.days.at(Day::From)), "2024-04-08");
}

void TestDisclosureLog::shouldPutRepeatsIntoTheLineOfTheFirst()
{
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Made made = make("accounting/two-years-all-of-it", seed);
        std::size_t joined = 0;
        for (const KeyRow& row : made.key.rows) {
            if (row.with.empty())
                continue;
            ++joined;
            const LogRow& line = *made.material.row(row.id);
            const LogRow& first = *made.material.row(row.with);
            QCOMPARE(line.field("recipient"), first.field("recipient"));
            QCOMPARE(line.field("purpose"), first.field("purpose"));
            QVERIFY(&first < &line);
        }
        QCOMPARE(joined, std::size_t(3));
    }
}

void TestDisclosureLog::shouldOfferTheReasonOfEveryRow()
{
    for (const std::string& exercise : exercises) {
        const Made made = make(exercise, 3);
        for (const KeyRow& row : made.key.rows)
            QVERIFY(holds(row.include ? made.material.listed : made.material.leftOut, row.rules.front()));
    }
}

void TestDisclosureLog::shouldRefuseParametersThatDoNotServe_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no such kind") << R"([{"op":"add","path":"/kinds/gossip","value":1}])"
                                  << "kinds";
    QTest::newRow("no such chart") << R"([{"op":"replace","path":"/patient","value":"99-99-99"}])"
                                   << "patient";
    QTest::newRow("more gaps than papers fill") << R"([{"op":"replace","path":"/gaps","value":400}])"
                                                << "gaps";
    QTest::newRow("after a request of today")
        << R"([{"op":"add","path":"/after","value":1},{"op":"replace","path":"/receivedDaysAgo","value":0}])"
        << "after";
    QTest::newRow("no such suspension") << R"([{"op":"add","path":"/suspended","value":["whispered"]}])"
                                        << "suspended";
    QTest::newRow("no years") << R"([{"op":"add","path":"/years","value":0}])"
                              << "years";
}

void TestDisclosureLog::shouldRefuseParametersThatDoNotServe()
{
    QFETCH(QString, patch);
    QFETCH(QString, subject);
    const auto& content = m_shelf->library();
    const auto* exercise = content.exercise("accounting/who-got-my-records");
    QVERIFY(exercise != nullptr);
    const domain::Json parameters = exercise->makes.at("t1").patch(domain::Json::parse(patch.toStdString()));
    const domain::Patient patient;
    const generation::Facts facts;
    generation::RawChart chart;
    generation::MakerContext context{content, *exercise, exercise->tasks.front(), parameters, patient,
                                     facts,   chart,     domain::Random(1)};
    const auto made = generation::maker("disclosure-log")->make(context);
    QVERIFY(!made);
    QCOMPARE(QString::fromStdString(made.error().subject), subject);
}

void TestDisclosureLog::shouldKeepEveryRobotInItsPlace()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const auto tenths = [&](workflow::Robot robot) {
                const auto play = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
                return play ? domain::percentTenths(play->score.earned, play->score.possible) : -1;
            };
            QCOMPARE(tenths(workflow::Robot::Perfect), 1000);
            QCOMPARE(tenths(workflow::Robot::Idle), 0);
            QVERIFY(tenths(workflow::Robot::Random) < 700);
            QVERIFY(tenths(workflow::Robot::Greedy) < 700);
        }
    }
}

QTEST_APPLESS_MAIN(TestDisclosureLog)
#include "tst_disclosure_log.moc"
