// SPDX-License-Identifier: GPL-3.0-or-later
// The logs that exercises make of a seed: every suspicion is explained by the key, and who only follows the rules does
// not pass.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/Maker.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "workflow/tasks/accesslog/AccessLogKey.h"
#include "workflow/tasks/accesslog/AccessLogMaterial.h"
#include "workflow/tasks/accesslog/AccessLogTask.h"

#include <QTest>

using namespace workflow::accesslog;
using domain::Json;

namespace {

constexpr std::uint64_t seeds = 12;
const std::vector<std::string> exercises{"access-log/first-look", "access-log/week-in-may", "access-log/closed-doors",
                                         "access-log/half-a-month"};

struct Made
{
    Json material;
    Json written;
    AccessLogKey key;
    std::string hash;
};

} // namespace

class TestAccessLogExercises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::string root = SOURCE_DIR;
        auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
        QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
        m_shelf = std::move(*shelf);
    }

    void shouldMakeTheSameLogForTheSameSeed()
    {
        QCOMPARE(make(exercises.front(), 7).hash, make(exercises.front(), 7).hash);
        QVERIFY(make(exercises.front(), 7).hash != make(exercises.front(), 8).hash);
    }

    void shouldExplainEverySuspicion()
    {
        for (const std::string& exercise : exercises) {
            for (std::uint64_t seed = 0; seed < seeds; ++seed) {
                const Made made = make(exercise, seed);
                const std::string where = exercise + " " + std::to_string(seed) + " ";
                for (const Json& hit : made.material["hits"]) {
                    const auto id = hit["id"].get<std::string>();
                    const KeyRow* row = made.key.rowOf(id);
                    QVERIFY2(row != nullptr, (where + id).c_str());
                    const auto rule = hit["rule"].get<std::string>();
                    const bool isNamed = std::find(row->rules.begin(), row->rules.end(), rule) != row->rules.end();
                    QVERIFY2(isNamed || row->disposition == Disposition::Appropriate, (where + id + rule).c_str());
                }
                for (const KeyRow& row : made.key.rows)
                    QVERIFY2(!row.why.empty() && !row.title.empty(), (where + row.id).c_str());
            }
        }
    }

    void shouldKeepEveryRobotInItsPlace()
    {
        using workflow::Robot;
        for (const std::string& exercise : exercises) {
            for (std::uint64_t seed = 0; seed < 3; ++seed) {
                const auto play = [&](Robot robot) {
                    auto played = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
                    if (!played)
                        qFatal("%s: %s", exercise.c_str(), services::sentence(played.error()).c_str());
                    return played->score;
                };
                QCOMPARE(play(Robot::Perfect).percentTenths, std::int64_t(1000));
                QCOMPARE(play(Robot::Idle).earned, domain::Points{});
                QVERIFY(play(Robot::Random).percentTenths < 300);
                QVERIFY(play(Robot::Greedy).percentTenths < 300);
            }
        }
    }

    /// Whoever calls a violation what the rules hit has not read the cards.
    void shouldNotPassWhoFollowsTheRulesAlone()
    {
        const workflow::PinnedCodes codes;
        const domain::RuleBook rules;
        for (const std::string& exercise : exercises) {
            for (std::uint64_t seed = 0; seed < seeds; ++seed) {
                const Made made = make(exercise, seed);
                Json rows = Json::array();
                std::set<std::string> said;
                for (const Json& hit : made.material["hits"]) {
                    if (said.insert(hit["id"].get<std::string>()).second)
                        rows.push_back({{"id", hit["id"]},
                                        {"disposition", "violation"},
                                        {"rule", hit["rule"]},
                                        {"escalation", "privacy-officer"}});
                }
                const auto result = AccessLogTask().assess(
                    {{"rows", rows}}, made.written,
                    {*m_shelf->library().rubric("access-log"), rules, codes, nullptr, "t1", nullptr});
                const auto& assessment = std::get<workflow::Assessment>(result);
                const auto tenths = domain::percentTenths(assessment.earned, assessment.possible);
                QVERIFY2(tenths < 700, (exercise + " " + std::to_string(seed) + ": " + std::to_string(tenths)).c_str());
            }
        }
    }

    void shouldRefuseParametersThatDoNotServe_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("word");
        QTest::newRow("no such plant") << R"({"plants": {"L13": 1}})"
                                       << "no such plant";
        QTest::newRow("no such parameter") << R"({"shoes": 2})"
                                           << "shoes";
        QTest::newRow("too few entries") << R"({"entries": 12})"
                                         << "fits";
        QTest::newRow("no days") << R"({"days": 0})"
                                 << "from 1";
        QTest::newRow("no day") << R"({"first": "2026-02-30"})"
                                << "calendar";
        QTest::newRow("text for a number") << R"({"staff": "many"})"
                                           << "needed";
    }

    void shouldRefuseParametersThatDoNotServe()
    {
        QFETCH(const QString, patch);
        QFETCH(const QString, word);
        const generation::ContentSource& content = m_shelf->library();
        const generation::RawExercise& exercise = *content.exercise(exercises.front());
        Json parameters = exercise.makes.at("t1");
        parameters.merge_patch(Json::parse(patch.toStdString()));
        const domain::Patient patient;
        const generation::Facts facts;
        generation::RawChart chart;
        generation::MakerContext context{content, exercise, exercise.tasks.front(), parameters, patient,
                                         facts,   chart,    domain::Random(1)};
        const auto made = generation::maker("access-log")->make(context);
        QVERIFY(!made.ok());
        QVERIFY2(made.error().detail.find(word.toStdString()) != std::string::npos, made.error().detail.c_str());
    }

private:
    [[nodiscard]] Made make(const std::string& exercise, std::uint64_t seed) const
    {
        auto built = m_shelf->rulings().scenarios.build(exercise, seed);
        if (!built)
            qFatal("%s: %s", exercise.c_str(), services::sentence(built.error()).c_str());
        const Json& material = built->scenario.tasks.front().material;
        const Json& written = built->keys.begin()->second;
        const auto key = readKey(written);
        if (!std::holds_alternative<Material>(readMaterial(material)) || !std::holds_alternative<AccessLogKey>(key))
            qFatal("%s: material or key is not well formed", exercise.c_str());
        return {material, written, std::get<AccessLogKey>(key), built->scenario.hash};
    }

    std::unique_ptr<composition::Shelf> m_shelf;
};

QTEST_GUILESS_MAIN(TestAccessLogExercises)
#include "tst_access_log_exercises.moc"
