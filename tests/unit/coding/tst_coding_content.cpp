// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingFixture.h"

#include "codesets/EditionFiles.h"

#include <filesystem>

using namespace coding_test;

/// The coding exercises that ship, with the embedded editions: keys make sense, self-tests hold, no robot that does
/// not see the key comes near to passing.
class CodingContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldHoldItsKeyAndSelfTest_data();
    void shouldHoldItsKeyAndSelfTest();
    void shouldBeSolvedByTheKeyAndNotByBlindRobots_data() { shouldHoldItsKeyAndSelfTest_data(); }
    void shouldBeSolvedByTheKeyAndNotByBlindRobots();
    void shouldNameOnlyRulesThatTheBookHas();

private:
    [[nodiscard]] Json file(const QString& exercise, const char* name) const;
    [[nodiscard]] workflow::Scenario scenario(const QString& exercise) const;
    [[nodiscard]] double percent(const Json& key, const std::vector<Json>& ops,
                                 const workflow::Scenario& scenario) const;
    void runCase(const Json& key, const Json& one) const;

    Bench m;
};

void CodingContentTest::initTestCase()
{
    auto catalogue = codesets::readCatalogue(std::filesystem::path(SOURCE_DIR) / "codesets");
    if (!catalogue)
        QSKIP("the embedded code sets cannot be read");
    m.codes.editions.clear();
    for (const auto& entry : catalogue->editions())
        m.codes.editions[entry->info().system] = entry;
}

void CodingContentTest::shouldHoldItsKeyAndSelfTest_data()
{
    QTest::addColumn<QString>("exercise");
    const std::filesystem::path root = sampleRecords("exercises/coding");
    std::set<std::string> names;
    if (std::filesystem::exists(root)) {
        for (const auto& entry : std::filesystem::directory_iterator(root)) {
            if (std::filesystem::exists(entry.path() / "selftest.json"))
                names.insert(entry.path().filename().string());
        }
    }
    for (const std::string& name : names)
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    if (names.empty())
        QTest::newRow("none") << QString();
}

Json CodingContentTest::file(const QString& exercise, const char* name) const
{
    return readJson(sampleRecords("exercises/coding/" + exercise.toStdString() + "/" + name));
}

void CodingContentTest::runCase(const Json& key, const Json& one) const
{
    const std::string name = one["name"];
    const Json& expect = one["expect"];
    const auto result = m.raw(key, one["submission"]);
    if (expect.contains("issue")) {
        const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
        QVERIFY2(issues != nullptr, name.c_str());
        QVERIFY2(std::any_of(issues->begin(), issues->end(),
                             [&](const auto& issue) { return issue.pointer == expect["issue"]; }),
                 name.c_str());
        return;
    }
    QVERIFY2(std::holds_alternative<workflow::Assessment>(result), name.c_str());
    const auto& assessment = std::get<workflow::Assessment>(result);
    const auto tenths = domain::percentTenths(assessment.earned, assessment.possible);
    const std::string got = name + ": " + std::to_string(assessment.earned.number()) + " of "
                            + std::to_string(assessment.possible.number());
    QVERIFY2(assessment.earned == Points::fromNumber(expect["earned"].get<double>()), got.c_str());
    QVERIFY2(assessment.possible == Points::fromNumber(expect["possible"].get<double>()), got.c_str());
    QVERIFY2(tenths == std::llround(expect["percent"].get<double>() * 10), got.c_str());
}

void CodingContentTest::shouldHoldItsKeyAndSelfTest()
{
    QFETCH(QString, exercise);
    if (exercise.isEmpty())
        QSKIP("no coding exercise with a self-test here");
    const Json key = file(exercise, "answer-key.json");
    for (const workflow::Issue& issue : m.task.checkKey(key))
        QFAIL((issue.pointer + " " + issue.message).c_str());
    const Json selftest = file(exercise, "selftest.json");
    for (const Json& one : selftest["cases"])
        runCase(key, one);
}

workflow::Scenario CodingContentTest::scenario(const QString& exercise) const
{
    workflow::Scenario result;
    const std::string chart = file(exercise, "exercise.json")["chart"];
    const Json json = readJson(sampleRecords("charts/" + chart + "/chart.json"));
    for (const Json& entry : json["encounters"]) {
        domain::Encounter encounter;
        encounter.id = entry["id"];
        encounter.type = *domain::encounterClassFrom(entry["class"].get<std::string>());
        encounter.admitted = *domain::parseLocalTime(entry["admitted"].get<std::string>());
        result.chart.encounters.push_back(encounter);
    }
    std::set<std::filesystem::path> pages;
    for (const auto& entry : std::filesystem::directory_iterator(sampleRecords("charts/" + chart + "/documents")))
        pages.insert(entry.path());
    for (const auto& page : pages) {
        std::ifstream stream(page);
        std::ostringstream text;
        text << stream.rdbuf();
        domain::Document document;
        document.header.id = page.stem().string();
        document.body = text.str();
        result.chart.documents.push_back(std::move(document));
    }
    return result;
}

double CodingContentTest::percent(const Json& key, const std::vector<Json>& ops,
                                  const workflow::Scenario& scenario) const
{
    const workflow::TaskDefinition task{"t1", "coding", "", scenario.chart.encounters.at(0).id, {}};
    const workflow::TaskContext context{task, scenario, m.codes};
    workflow::TaskStatePtr state = m.task.start(context);
    for (const Json& op : ops) {
        const auto parsed = m.task.parseOp(op);
        if (!parsed)
            qFatal("%s", parsed.error().detail.c_str());
        const auto next = m.task.apply(*state, **parsed, context);
        if (!next)
            qFatal("%s %s", op.dump().c_str(), next.error().detail.c_str());
        state = *next;
    }
    const auto result = m.assess(key, m.task.submission(*state));
    return 100.0 * result.earned.number() / result.possible.number();
}

void CodingContentTest::shouldBeSolvedByTheKeyAndNotByBlindRobots()
{
    QFETCH(QString, exercise);
    if (exercise.isEmpty())
        QSKIP("no coding exercise with a self-test here");
    const Json key = file(exercise, "answer-key.json");
    const workflow::Scenario chart = scenario(exercise);
    const workflow::TaskDefinition task{"t1", "coding", "", chart.chart.encounters.at(0).id, {}};
    const workflow::TaskContext context{task, chart, m.codes};
    QCOMPARE(percent(key, m.task.perfect(key), chart), 100.0);
    QCOMPARE(percent(key, {}, chart), 0.0);
    for (std::uint64_t seed = 1; seed <= 50; ++seed)
        QVERIFY(percent(key, m.task.blindOps(workflow::Robot::Random, context, seed), chart) < 70.0);
    QVERIFY(percent(key, m.task.blindOps(workflow::Robot::Greedy, context, 1), chart) < 70.0);
}

void CodingContentTest::shouldNameOnlyRulesThatTheBookHas()
{
    std::set<std::string> known;
    for (const domain::Rule& rule : m.rules.rules())
        known.insert(rule.id);
    for (const auto& [name, rule] : m.rubric.deductionRules) {
        if (!rule.starts_with("DESK-"))
            QVERIFY2(known.contains(rule), rule.c_str());
    }
    const std::filesystem::path root = sampleRecords("exercises/coding");
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        const Json key = readJson((entry.path() / "answer-key.json").string());
        for (const char* list : {"diagnoses", "procedures", "penalise"}) {
            for (const Json& one : key.value(list, Json::array())) {
                const std::string rule = one.value("rule", "");
                QVERIFY2(rule.empty() || known.contains(rule), (entry.path().string() + " " + rule).c_str());
            }
        }
    }
}

QTEST_GUILESS_MAIN(CodingContentTest)
#include "tst_coding_content.moc"
