// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdentityDesk.h"

#include <algorithm>

using namespace identity_test;
using domain::Outcome;
using domain::Points;

/// What an answer earns: docs/tasks/identity.md.
class IdentityScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void shouldGiveEverythingToTheKey();
    void shouldGiveNothingToNothing();
    void shouldTakeADuplicateForAKnownPerson();
    void shouldTakeAnOverlayForTheWrongRecord();
    void shouldScoreARegistrationFieldByField();
    void shouldReadKeyedFieldsAsTheNamingPolicyDoes();
    void shouldMakeAFalseMergeTheWorst();
    void shouldNotCallAMergedOverlapFalse();
    void shouldTellTheWrongPairOfThreeFromTheRight();
    void shouldLoseTheSurvivorAlone();
    void shouldWantTwoIdentifiersThatAgree_data();
    void shouldWantTwoIdentifiersThatAgree();
    void shouldCreditCaution();
    void shouldCostNeedlessSteps();
    void shouldWantEveryVisitOfAnOverlay();
    void shouldNameRuleAndReasonForEveryPoint();
    void shouldReportIssuesOfFormAndNeverScoreThem();
    void shouldRefuseKeysThatMakeNoSense_data();
    void shouldRefuseKeysThatMakeNoSense();

private:
    [[nodiscard]] workflow::Assessment assess(const Json& items) const;
    [[nodiscard]] double earned(const Json& items) const { return assess(items).earned.number(); }
    [[nodiscard]] static const domain::Finding* find(const workflow::Assessment& assessment, const std::string& id);

    domain::Rubric m_rubric;
    domain::RuleBook m_rules;
    workflow::PinnedCodes m_codes;
    workflow::identity::IdentityTask m_task;
    Json m_key;
    Json m_right;
};

void IdentityScoreTest::initTestCase()
{
    auto rubric = scoring::rubricFrom(readJson("rubrics/identity.json"));
    auto rules = scoring::rulesFrom(readJson("rules/identity.json"));
    QVERIFY(rubric.ok() && rules.ok());
    m_rubric = *rubric;
    m_rules = domain::RuleBook(*rules);
}

void IdentityScoreTest::init()
{
    // 10 for the record; 8 and 3 fields; 10 + 2 + 3 + 3 + 2 + 1 for the merge: 42.
    m_key = Json::parse(R"({"items": [
        {"id": "w1", "choose": "20-00-02", "rule": "ID-SEARCH", "why": "Name and birth date agree."},
        {"id": "w2", "register": {"family": "Ode", "given": "Ann", "suffix": ""}, "rule": "ID-NAME", "why": "New."},
        {"id": "w3", "decision": "merge", "survivor": "10-00-01", "retired": "20-00-02",
         "identifiers": ["born", "last4", "phone"], "documents": ["p2"], "approval": true, "steps": ["downstream"],
         "rule": "ID-MERGE", "why": "One person."}]})");
    m_right = Json::parse(R"([
        {"id": "w1", "choose": "20-00-02"},
        {"id": "w2", "register": {"family": "Ode", "given": "Ann"}},
        {"id": "w3", "decision": "merge", "survivor": "10-00-01", "retired": "20-00-02",
         "identifiers": ["born", "last4"], "document": "p2", "approval": true, "steps": ["downstream"]}])");
}

workflow::Assessment IdentityScoreTest::assess(const Json& items) const
{
    const workflow::AssessContext context{m_rubric, m_rules, m_codes, nullptr, "t1", nullptr};
    const auto result = m_task.assess({{"items", items}}, m_key, context);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
    return std::get<workflow::Assessment>(result);
}

const domain::Finding* IdentityScoreTest::find(const workflow::Assessment& assessment, const std::string& id)
{
    const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                    [&](const domain::Finding& finding) { return finding.id == id; });
    return found == assessment.findings.end() ? nullptr : &*found;
}

void IdentityScoreTest::shouldGiveEverythingToTheKey()
{
    const auto result = assess(m_right);
    QCOMPARE(result.possible.number(), 42.0);
    QCOMPARE(result.earned.number(), 42.0);
    QCOMPARE(result.figures.ratios.at("decided"), (workflow::Ratio{3, 3}));
    QCOMPARE(result.figures.ratios.at("false-merges"), (workflow::Ratio{0, 1}));
    QCOMPARE(result.figures.ratios.at("duplicates-created"), (workflow::Ratio{0, 2}));
    QVERIFY(result.critical.empty());
}

void IdentityScoreTest::shouldGiveNothingToNothing()
{
    const auto result = assess(Json::array());
    QCOMPARE(result.earned, Points{});
    QCOMPARE(result.possible.number(), 42.0);
    QCOMPARE(find(result, "decision:w3")->outcome, Outcome::Missed);
}

void IdentityScoreTest::shouldTakeADuplicateForAKnownPerson()
{
    m_right[0] = {{"id", "w1"}, {"register", {{"family", "Vey"}, {"given", "Bob"}}}};
    const auto result = assess(m_right);
    QCOMPARE(result.earned.number(), 42.0 - 10 - 5);
    QCOMPARE(find(result, "duplicate-created:w1")->rule, std::string("ID-DUP"));
    QCOMPARE(result.figures.ratios.at("duplicates-created"), (workflow::Ratio{1, 2}));
}

void IdentityScoreTest::shouldTakeAnOverlayForTheWrongRecord()
{
    m_right[0]["choose"] = "30-00-03";
    QCOMPARE(earned(m_right), 42.0 - 10 - 8);
    m_right[1] = {{"id", "w2"}, {"choose", "30-00-03"}};
    QCOMPARE(earned(m_right), 42.0 - 10 - 8 - 11 - 8);
}

void IdentityScoreTest::shouldScoreARegistrationFieldByField()
{
    m_right[1]["register"] = {{"family", "Ode"}, {"given", "Annie"}, {"suffix", "Jr"}};
    const auto result = assess(m_right);
    QCOMPARE(result.earned.number(), 40.0);
    QCOMPARE(find(result, "field:w2:given")->yours, std::string("Annie"));
    QCOMPARE(find(result, "field:w2:suffix")->key, std::string("blank"));
}

void IdentityScoreTest::shouldReadKeyedFieldsAsTheNamingPolicyDoes()
{
    m_key["items"][1]["register"]["suffix"] = "Jr";
    m_right[1]["register"] = {{"family", "ODE "}, {"given", "  ann"}, {"suffix", "jr."}};
    QCOMPARE(earned(m_right), 42.0);
}

void IdentityScoreTest::shouldMakeAFalseMergeTheWorst()
{
    m_key["items"][2] = {{"id", "w3"}, {"decision", "different"}, {"documents", {"p2"}}, {"steps", {"flag"}}};
    m_right[2] = {{"id", "w3"},       {"decision", "merge"}, {"survivor", "10-00-01"}, {"retired", "20-00-02"},
                  {"document", "p2"}, {"steps", {"flag"}}};
    const auto result = assess(m_right);
    QCOMPARE(result.possible.number(), 35.0);
    QCOMPARE(result.earned.number(), 21.0 - 12);
    const domain::Finding* finding = find(result, "false-merge:w3");
    QVERIFY(finding);
    QCOMPARE(finding->outcome, Outcome::Wrong);
    const domain::Rule* rule = m_rules.find(finding->rule, *domain::parseDate("2026-06-08"));
    QVERIFY(rule);
    QCOMPARE(rule->severity, 3);
    QCOMPARE(result.figures.ratios.at("false-merges"), (workflow::Ratio{1, 1}));
    for (const auto& [name, cost] : m_rubric.deductions)
        QVERIFY2(name == "false-merge" || cost < m_rubric.deduction("false-merge"), name.c_str());
}

void IdentityScoreTest::shouldNotCallAMergedOverlapFalse()
{
    m_key["items"][2] = {{"id", "w3"}, {"decision", "overlap"}};
    const auto result = assess(m_right);
    QCOMPARE(find(result, "decision:w3")->outcome, Outcome::Missed);
    QVERIFY(find(result, "false-merge:w3") == nullptr);
}

void IdentityScoreTest::shouldTellTheWrongPairOfThreeFromTheRight()
{
    m_right[2]["retired"] = "30-00-03";
    const auto result = assess(m_right);
    QCOMPARE(result.earned.number(), 42.0 - 21 - 12);
    QVERIFY(find(result, "false-merge:w3"));
}

void IdentityScoreTest::shouldLoseTheSurvivorAlone()
{
    m_right[2]["survivor"] = "20-00-02";
    m_right[2]["retired"] = "10-00-01";
    const auto result = assess(m_right);
    QCOMPARE(result.earned.number(), 39.0);
    QCOMPARE(find(result, "survivor:w3")->rule, std::string("ID-SURVIVOR"));
}

void IdentityScoreTest::shouldWantTwoIdentifiersThatAgree_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<double>("points");
    QTest::newRow("two") << "born last4" << 2.0;
    QTest::newRow("three") << "born last4 phone" << 2.0;
    QTest::newRow("one") << "born" << 0.0;
    QTest::newRow("one and one that differs") << "born name" << 0.0;
    QTest::newRow("two and one that differs") << "born last4 name" << 1.0;
    QTest::newRow("none") << "" << 0.0;
}

void IdentityScoreTest::shouldWantTwoIdentifiersThatAgree()
{
    QFETCH(QString, named);
    QFETCH(double, points);
    m_right[2]["identifiers"] = Json::array();
    for (const QString& each : named.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_right[2]["identifiers"].push_back(each.toStdString());
    QCOMPARE(find(assess(m_right), "identifiers:w3")->earned.number(), points);
}

void IdentityScoreTest::shouldCreditCaution()
{
    m_right[2] = {{"id", "w3"}, {"decision", "needs-more"}, {"steps", {"proof"}}};
    const auto result = assess(m_right);
    QCOMPARE(find(result, "decision:w3")->earned.number(), 3.0);
    QCOMPARE(find(result, "decision:w3")->outcome, Outcome::Partly);
    QCOMPARE(result.earned.number(), 21.0 + 3 - 1); // the proof was not called for
}

void IdentityScoreTest::shouldCostNeedlessSteps()
{
    m_right[2]["steps"] = {"downstream", "privacy", "safety"};
    QCOMPARE(earned(m_right), 40.0);
}

void IdentityScoreTest::shouldWantEveryVisitOfAnOverlay()
{
    m_key["items"][2] = {{"id", "w3"},
                         {"decision", "overlay"},
                         {"visits", {"v2"}},
                         {"approval", true},
                         {"steps", {"downstream", "privacy", "safety"}}};
    m_right[2] = {{"id", "w3"},
                  {"decision", "overlay"},
                  {"visits", {"v1", "v2"}},
                  {"approval", true},
                  {"steps", {"downstream", "privacy", "safety"}}};
    const auto result = assess(m_right);
    QCOMPARE(result.possible.number(), 21.0 + 18);
    QCOMPARE(result.earned.number(), 21.0 + 15);
    m_right[2]["visits"] = {"v2"};
    QCOMPARE(earned(m_right), 21.0 + 18);
}

void IdentityScoreTest::shouldNameRuleAndReasonForEveryPoint()
{
    m_right[0]["choose"] = "30-00-03";
    m_right[2]["retired"] = "30-00-03";
    m_right[2]["steps"] = {"safety"};
    for (const domain::Finding& finding : assess(m_right).findings) {
        QVERIFY2(!finding.cite.empty(), finding.id.c_str());
        QVERIFY2(!finding.reason.empty(), finding.id.c_str());
        QVERIFY2(m_rubric.criteria.contains(finding.criterion), finding.id.c_str());
    }
}

void IdentityScoreTest::shouldReportIssuesOfFormAndNeverScoreThem()
{
    const workflow::AssessContext context{m_rubric, m_rules, m_codes, nullptr, "t1", nullptr};
    const auto issue = [&](const Json& submission, const Json& key) {
        const auto result = m_task.assess(submission, key, context);
        const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
        return issues == nullptr ? std::string("scored") : issues->front().pointer;
    };
    QCOMPARE(issue(Json::array(), m_key), std::string());
    QCOMPARE(issue(Json::object(), m_key), std::string("/items"));
    QCOMPARE(issue(Json::parse(R"({"items":[{"id":"w1"}]})"), m_key), std::string("/items/0/id"));
    QCOMPARE(issue(Json::parse(R"({"items":[{"id":"w1","choose":"1","decision":"merge"}]})"), m_key),
             std::string("/items/0/id"));
    QCOMPARE(issue(Json::parse(R"({"items":[{"id":"w1","choose":"1"},{"id":"w1","choose":"2"}]})"), m_key),
             std::string("/items/1/id"));
    QCOMPARE(issue(Json::parse(R"({"items":[{"id":"w1","decision":"merge"}]})"), m_key),
             std::string("/items/0/survivor"));
    QCOMPARE(issue({{"items", m_right}}, Json::parse(R"({"items":[{"id":"w1"}]})")), std::string("/key/items/0/id"));
}

void IdentityScoreTest::shouldRefuseKeysThatMakeNoSense_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("a merge into itself") << R"({"id":"w1","decision":"merge","survivor":"1","retired":"1"})"
                                         << "/items/0/survivor";
    QTest::newRow("a survivor of no merge") << R"({"id":"w1","decision":"different","survivor":"1"})"
                                            << "/items/0/survivor";
    QTest::newRow("one identifier") << R"({"id":"w1","decision":"overlap","identifiers":["born"]})"
                                    << "/items/0/identifiers";
    QTest::newRow("visits of no overlay") << R"({"id":"w1","decision":"different","visits":["v1"]})"
                                          << "/items/0/visits";
    QTest::newRow("a day that does not exist")
        << R"({"id":"w1","register":{"family":"A","given":"B","born":"2025-13-01"}})"
        << "/items/0/register/born";
    QTest::newRow("no name") << R"({"id":"w1","register":{"family":"A"}})"
                             << "/items/0/register/given";
    QTest::newRow("no answer") << R"({"id":"w1"})"
                               << "/items/0/id";
}

void IdentityScoreTest::shouldRefuseKeysThatMakeNoSense()
{
    QFETCH(QString, item);
    QFETCH(QString, pointer);
    const auto issues = m_task.checkKey({{"items", Json::array({Json::parse(item.toStdString())})}});
    QCOMPARE(issues.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
}

QTEST_GUILESS_MAIN(IdentityScoreTest)
#include "tst_identity_score.moc"
