// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

#include <QtTest>

using domain::Json;
using domain::Points;
using scoring::ConductFacts;
using scoring::Override;
using scoring::Score;

namespace {

/// A task whose answer is a list of right and wrong things: {"right": n, "wrong": n, "critical": bool}, 10 possible.
class CountingTask final : public workflow::TaskType
{
public:
    [[nodiscard]] std::string_view id() const override { return "counting"; }
    [[nodiscard]] workflow::TaskStatePtr start(const workflow::TaskContext&) const override
    {
        return std::make_shared<workflow::TaskState>();
    }
    [[nodiscard]] domain::Result<workflow::TaskOpPtr> parseOp(const Json&) const override
    {
        return domain::error(domain::ErrorKind::Unsupported, "none");
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> apply(const workflow::TaskState&, const workflow::TaskOp&,
                                                               const workflow::TaskContext&) const override
    {
        return domain::error(domain::ErrorKind::Unsupported, "none");
    }
    [[nodiscard]] Json submission(const workflow::TaskState&) const override { return {{"right", 0}, {"wrong", 0}}; }
    [[nodiscard]] std::vector<workflow::Issue> checkKey(const Json&) const override { return {}; }
    [[nodiscard]] workflow::AssessResult assess(const Json& submission, const Json&,
                                                const workflow::AssessContext& context) const override
    {
        if (!submission.is_object())
            return std::vector<workflow::Issue>{{"", "must be an object"}};
        workflow::Assessment result;
        domain::Finding good;
        good.id = "good";
        good.task = context.task;
        good.criterion = "answer";
        good.possible = Points::of(10);
        good.earned = Points::fromNumber(submission.value("right", 0.0));
        domain::Finding bad;
        bad.id = "bad";
        bad.criterion = "slip";
        bad.earned = -Points::fromNumber(submission.value("wrong", 0.0));
        bad.critical = submission.value("critical", false);
        result.findings = {good, bad};
        result.figures.cases = 1;
        result.figures.codesKey = 4;
        result.figures.codesRight = 2;
        result.figures.codesExtra = 1;
        return result;
    }
    [[nodiscard]] std::vector<Json> perfect(const Json&) const override { return {}; }
    [[nodiscard]] std::vector<Json> blindOps(workflow::Robot, const workflow::TaskContext&,
                                             std::uint64_t) const override
    {
        return {};
    }
};

domain::Rubric smallRubric()
{
    using enum domain::Responsibility;
    domain::Rubric rubric;
    rubric.id = "small";
    rubric.version = 3;
    rubric.criteria["answer"] = {"Answer", {MC, RC}, {"coding"}, {"RHIT-4"}};
    rubric.criteria["slip"] = {"Slip", {RC}, {"detail"}, {"RHIT-4", "RHIT-5"}};
    rubric.criteria["hint"] = {"Hint", {TR}, {}, {}};
    rubric.deductions["late"] = Points::of(1);
    rubric.deductions["refused-open"] = Points::of(3);
    rubric.deductionRules["late"] = "DESK-LATE";
    rubric.titles["RHIT-4"] = "Revenue cycle management";
    rubric.bands = {{"Beginning", 0}, {"Developing", 70}, {"Competent", 85}, {"Mastery", 95}};
    return rubric;
}

} // namespace

class ScoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void shouldAddUpTasksEachFlooredAtZero();
    void shouldCountAnUntouchedWorksheetForATaskNotHandedIn();
    void shouldOnlyDeductForConduct();
    void shouldNeverFallBelowZero();
    void shouldReadConductFromTheSession();
    void shouldDeductForAChartLeftOpenAndForOthersOpened();
    void shouldBearABrokenGlassOutOnlyWhereRolePlaceAndEventAgree();
    void shouldTakeConductFromOneFileUnlessTheRubricSaysOtherwise();
    void shouldPassAtTheMarkUnrounded();
    void shouldNeverPassWithACriticalFailure();
    void shouldLabelTheBandByTheUnroundedPercent();
    void shouldShowThreeViewsOfTheSameFindings();
    void shouldSayWhatItWasMadeWith();
    void shouldRefuseWhatItCannotScore();

    void shouldLayAnOverrideOverTheAutomaticPoints();
    void shouldTakeAnOverrideBackWhenItIsLeftOut();
    void shouldClearACriticalFailureOnlyWithItsDeduction();
    void shouldRefuseAnOverrideThatMakesNoSense();

    void shouldSetAccuracyFiguresSideBySide();
    void shouldWriteTheSameBytesForTheSameScore();

private:
    [[nodiscard]] domain::Result<Score> tryScore() const;
    [[nodiscard]] Score score() const { return *tryScore(); }
    [[nodiscard]] Override change(std::string finding, Points points) const
    {
        return {std::move(finding), points, "The page supports it.", "instructor", {}};
    }

    workflow::Scenario m_scenario;
    workflow::KeySet m_keys;
    scoring::Submissions m_submissions;
    ConductFacts m_conduct;
    domain::Rubric m_rubric;
    domain::RuleBook m_rules;
    workflow::TaskTypes m_types;
    workflow::PinnedCodes m_codes;
};

void ScoringTest::init()
{
    m_scenario = {};
    m_scenario.tasks = {{"t1", "counting", "First", "e1", {}}, {"t2", "counting", "Second", "e1", {}}};
    m_scenario.seed = 42;
    m_scenario.hash = "abc";
    m_scenario.codesets = {{"icd10cm", "2026", "123"}};
    m_scenario.exercise.level = domain::Level::Technician;
    m_keys = {{"t1", Json::object()}, {"t2", Json::object()}};
    m_submissions = {{"t1", {{"right", 10}}}, {"t2", {{"right", 10}}}};
    m_conduct = {};
    m_rubric = smallRubric();
    m_rules = domain::RuleBook();
    m_rules.version = "rules-hash";
    m_types = workflow::TaskTypes();
    m_types.add(std::make_unique<CountingTask>());
}

domain::Result<Score> ScoringTest::tryScore() const
{
    return scoring::score({m_scenario, m_keys, m_submissions, m_conduct, m_rubric, m_rules, m_types, m_codes});
}

void ScoringTest::shouldAddUpTasksEachFlooredAtZero()
{
    m_submissions["t1"] = {{"right", 2}, {"wrong", 7}};
    const Score result = score();
    QCOMPARE(result.tasks[0].earned, Points{});
    QCOMPARE(result.tasks[1].earned, Points::of(10));
    QCOMPARE(result.earned, Points::of(10));
    QCOMPARE(result.possible, Points::of(20));
    QCOMPARE(result.findings[0].finding.id, std::string("t1/good"));
    QCOMPARE(result.findings[2].finding.id, std::string("t2/good"));
}

void ScoringTest::shouldCountAnUntouchedWorksheetForATaskNotHandedIn()
{
    m_submissions.erase("t2");
    QCOMPARE(score().earned, Points::of(10));
    m_submissions.clear();
    QCOMPARE(score().earned, Points{});
}

void ScoringTest::shouldOnlyDeductForConduct()
{
    m_conduct.hints = {{"h1", "Which leads", Points::of(2)}};
    m_conduct.lateTasks = {"t2"};
    m_conduct.refusedOpens = {{"note-7", "A3"}};
    const Score result = score();
    QCOMPARE(result.earned, Points::of(20 - 2 - 1 - 3));
    QCOMPARE(result.possible, Points::of(20));
    const auto& findings = result.findings;
    QCOMPARE(findings[4].finding.id, std::string("conduct:hint:h1"));
    QCOMPARE(findings[5].finding.rule, std::string("DESK-LATE"));
    QCOMPARE(findings[6].finding.rule, std::string("A3"));
}

void ScoringTest::shouldNeverFallBelowZero()
{
    m_submissions.clear();
    m_conduct.hints = {{"h1", "", Points::of(2)}};
    QCOMPARE(score().earned, Points{});
    QCOMPARE(score().percentTenths, 0);
    QVERIFY(!score().passed);
}

void ScoringTest::shouldReadConductFromTheSession()
{
    const auto at = [](const char* text) { return *domain::parseLocalTime(text); };
    m_scenario.tasks[0].due = at("2026-05-12T11:30");
    m_scenario.tasks[1].due = at("2026-05-12T11:30");
    m_scenario.hints = {{"h1", "Which leads", "text", Points::of(2)}};
    workflow::SessionState state;
    state.now = at("2026-05-12T11:31");
    state.atDesk = domain::Millis(90'000);
    state.tasks["t1"].submitted = true;
    state.tasks["t1"].submittedAt = at("2026-05-12T11:30");
    state.hints = {{"h1", Points::of(2)}};
    state.visits = {{"hp", "", {}, true, ""}, {"psy", "", {}, false, "A3"}, {"psy", "", {}, false, "A3"}};
    const ConductFacts facts = scoring::conductOf(state, m_scenario);
    QCOMPARE(facts.lateTasks, std::vector<std::string>{"t2"});
    QCOMPARE(facts.hints.at(0).about, std::string("Which leads"));
    QCOMPARE(facts.refusedOpens.size(), std::size_t{1});
    QCOMPARE(facts.atDesk.count(), 90'000);
}

void ScoringTest::shouldDeductForAChartLeftOpenAndForOthersOpened()
{
    m_scenario.calls = {{"c1", {}, "Registration calls", 4}, {"c2", {}, "The phone rings", 2}};
    workflow::SessionState state;
    state.absences = {{"c1", false}, {"c2", true}};
    state.otherCharts = {"10-00-01"};
    state.printedCharts = {"10-00-01"};
    const ConductFacts facts = scoring::conductOf(state, m_scenario);
    QCOMPARE(facts.leftOpen, std::vector<std::string>{"Registration calls"});
    QCOMPARE(facts.noTask, std::vector<std::string>{"10-00-01"});
    domain::Rubric rubric;
    rubric.deductions = {
        {"left-open", Points::of(3)}, {"no-task-open", Points::of(4)}, {"no-task-print", Points::of(5)}};
    rubric.deductionRules = {{"left-open", "A8"}, {"no-task-open", "A2"}};
    const auto findings = scoring::conductFindings(facts, rubric, domain::RuleBook(), {});
    QCOMPARE(findings.size(), std::size_t(3));
    QCOMPARE(findings[2].criterion, std::string("no-task-print"));
    QCOMPARE(findings[2].earned, -Points::of(5));
    QCOMPARE(findings[0].criterion, std::string("left-open"));
    QCOMPARE(findings[0].earned, -Points::of(3));
    QCOMPARE(findings[0].rule, std::string("A8"));
    QCOMPARE(findings[1].earned, -Points::of(4));
    QCOMPARE(findings[1].yours, std::string("10-00-01"));
}

void ScoringTest::shouldBearABrokenGlassOutOnlyWhereRolePlaceAndEventAgree()
{
    const auto at = [](const char* text) { return *domain::parseLocalTime(text); };
    m_scenario.place = "ED";
    m_scenario.emergencies = {{"67-15-38", "ED", at("2026-06-18T21:32"), at("2026-06-18T23:30"), "Bay 4"},
                              {"90-34-21", "3 West", at("2026-06-18T21:20"), at("2026-06-18T22:30"), "Room 12"}};
    const auto foundedAt = [&](const char* mrn, const char* time) {
        workflow::SessionState state;
        state.otherCharts = {mrn};
        state.glasses = {{mrn, "as the board has it", at(time)}};
        const ConductFacts facts = scoring::conductOf(state, m_scenario);
        // One deed costs once: whether the glass was rightly broken says all.
        return facts.noTask.empty() && facts.glasses.size() == 1 ? int(facts.glasses[0].founded) : -1;
    };
    QCOMPARE(foundedAt("67-15-38", "2026-06-18T21:32"), 1);
    QCOMPARE(foundedAt("67-15-38", "2026-06-18T23:30"), 1);
    QCOMPARE(foundedAt("67-15-38", "2026-06-18T21:31:59"), 0);
    QCOMPARE(foundedAt("67-15-38", "2026-06-18T23:30:01"), 0);
    QCOMPARE(foundedAt("90-34-21", "2026-06-18T21:40"), 0); // on another unit's board
    QCOMPARE(foundedAt("26-41-73", "2026-06-18T21:40"), 0); // on none

    workflow::SessionState state;
    state.otherCharts = {"67-15-38", "26-41-73"}; // opened as far as the role reaches, no glass broken
    QCOMPARE(scoring::conductOf(state, m_scenario).noTask, std::vector<std::string>{"26-41-73"});
    state.glasses = {{"67-15-38", "bay 4", at("2026-06-18T21:50")},
                     {"26-41-73", "bay 2", at("2026-06-18T21:52")},
                     {"67-15-38", "bay 4", at("2026-06-18T23:50")}};
    domain::Rubric rubric;
    rubric.deductions = {{"glass", Points::of(6)}};
    rubric.deductionRules = {{"glass", "A5"}};
    const auto findings =
        scoring::conductFindings(scoring::conductOf(state, m_scenario), rubric, domain::RuleBook(), {});
    QCOMPARE(findings.size(), std::size_t(2));
    QCOMPARE(findings[0].earned, -Points::of(6)); // the second time was too late
    QCOMPARE(findings[1].earned, -Points::of(6));
    QCOMPARE(findings[1].rule, std::string("A5"));
    state.glasses.pop_back();
    state.glasses.pop_back();
    const auto borne = scoring::conductFindings(scoring::conductOf(state, m_scenario), rubric, domain::RuleBook(), {});
    QCOMPARE(borne[0].outcome, domain::Outcome::Wrong); // the chart that nothing asked for
    QCOMPARE(borne[1].outcome, domain::Outcome::Right);
    QCOMPARE(borne[1].earned, Points::of(0));
}

void ScoringTest::shouldTakeConductFromOneFileUnlessTheRubricSaysOtherwise()
{
    const domain::Json conduct{{"deductions", {{"late", 2}, {"left-open", 3}}}, {"deduction_rules", {{"late", "L"}}}};
    const domain::Json rubric{{"deductions", {{"late", 9}}}, {"deduction_rules", domain::Json::object()}};
    const domain::Json whole = scoring::withConduct(rubric, conduct);
    QCOMPARE(whole.at("deductions").at("late").get<int>(), 9);
    QCOMPARE(whole.at("deductions").at("left-open").get<int>(), 3);
    QCOMPARE(whole.at("deduction_rules").at("late").get<std::string>(), std::string("L"));
}

void ScoringTest::shouldPassAtTheMarkUnrounded()
{
    // 16.99 of 20 is 84.95 %: it reads 85.0 and does not pass at 85
    m_submissions = {{"t1", {{"right", 8.5}}}, {"t2", {{"right", 8.49}}}};
    QCOMPARE(score().percentTenths, 850);
    QVERIFY(!score().passed);
    m_submissions["t2"] = {{"right", 8.5}};
    QVERIFY(score().passed);
    QCOMPARE(score().markPercent, 85);
    m_scenario.exercise.level = domain::Level::Senior;
    QVERIFY(!score().passed);
}

void ScoringTest::shouldNeverPassWithACriticalFailure()
{
    m_submissions["t2"] = {{"right", 10}, {"critical", true}};
    const Score result = score();
    QCOMPARE(result.percentTenths, 1000);
    QCOMPARE(result.critical, std::vector<std::string>{"t2/bad"});
    QVERIFY(!result.passed);
}

void ScoringTest::shouldLabelTheBandByTheUnroundedPercent()
{
    const std::map<double, std::string> bands{{0.0, "Beginning"}, {6.99, "Beginning"}, {7.0, "Developing"},
                                              {8.5, "Competent"}, {9.49, "Competent"}, {9.5, "Mastery"}};
    for (const auto& [right, band] : bands) {
        m_submissions = {{"t1", {{"right", right}}}, {"t2", {{"right", right}}}};
        QCOMPARE(score().band, band);
    }
}

void ScoringTest::shouldShowThreeViewsOfTheSameFindings()
{
    m_submissions["t1"] = {{"right", 8}, {"wrong", 1}};
    m_conduct.hints = {{"h1", "", Points::of(2)}};
    const Score result = score();
    using scoring::ViewRow;
    const std::vector<ViewRow> byResponsibility{{"RC", "Regulatory compliance", Points::of(17), Points::of(20)},
                                                {"MC", "Medical coding", Points::of(18), Points::of(20)},
                                                {"TR", "Training", Points::of(-2), Points{}}};
    QVERIFY(result.byResponsibility == byResponsibility);
    const std::vector<ViewRow> bySkill{{"coding", "coding", Points::of(18), Points::of(20)},
                                       {"detail", "detail", Points::of(-1), Points{}}};
    QVERIFY(result.bySkill == bySkill);
    const std::vector<ViewRow> byDomain{{"RHIT-4", "Revenue cycle management", Points::of(17), Points::of(20)},
                                        {"RHIT-5", "RHIT-5", Points::of(-1), Points{}}};
    QVERIFY(result.byDomain == byDomain);
}

void ScoringTest::shouldSayWhatItWasMadeWith()
{
    const Json versions = scoring::toJson(score())["versions"];
    QCOMPARE(versions["rubric"], Json("small"));
    QCOMPARE(versions["rubricVersion"], Json(3));
    QCOMPARE(versions["rules"], Json("rules-hash"));
    QCOMPARE(versions["seed"], Json(42));
    QCOMPARE(versions["codesets"][0]["hash"], Json("123"));
}

void ScoringTest::shouldRefuseWhatItCannotScore()
{
    m_submissions["t1"] = Json::array();
    QCOMPARE(tryScore().error().code, std::string("scoring.submission-malformed"));
    init();
    m_keys.erase("t2");
    QCOMPARE(tryScore().error().code, std::string("scoring.no-key"));
    init();
    m_scenario.tasks[0].type = "unheard-of";
    QCOMPARE(tryScore().error().code, std::string("scoring.no-task-type"));
}

void ScoringTest::shouldLayAnOverrideOverTheAutomaticPoints()
{
    m_submissions["t1"] = {{"right", 4}};
    const std::vector changes{change("t1/good", Points::of(9))};
    const auto result = scoring::applyOverrides(score(), changes, m_rubric);
    QVERIFY(result.ok());
    QCOMPARE(result->earned, Points::of(19));
    QVERIFY(result->passed);
    QCOMPARE(result->findings[0].finding.earned, Points::of(4));
    const Json finding = scoring::toJson(*result)["findings"][0];
    QCOMPARE(finding["earned"], Json(9.0));
    QCOMPARE(finding["automatic"], Json(4.0));
    QCOMPARE(finding["override"]["reason"], Json("The page supports it."));
    QCOMPARE(result->byResponsibility[1].earned, Points::of(19));
}

void ScoringTest::shouldTakeAnOverrideBackWhenItIsLeftOut()
{
    m_submissions["t1"] = {{"right", 4}};
    const Score before = score();
    const std::vector changes{change("t1/good", Points::of(9)), change("t1/good", Points::of(7))};
    const auto changed = scoring::applyOverrides(before, changes, m_rubric);
    QCOMPARE(changed->earned, Points::of(17));
    const auto back = scoring::applyOverrides(*changed, {}, m_rubric);
    QCOMPARE(scoring::toJson(*back), scoring::toJson(before));
}

void ScoringTest::shouldClearACriticalFailureOnlyWithItsDeduction()
{
    m_submissions["t2"] = {{"right", 10}, {"wrong", 1}, {"critical", true}};
    const std::vector less{change("t2/bad", Points{-50})};
    QCOMPARE(scoring::applyOverrides(score(), less, m_rubric)->critical.size(), std::size_t{1});
    const std::vector none{change("t2/bad", Points{})};
    const auto cleared = scoring::applyOverrides(score(), none, m_rubric);
    QVERIFY(cleared->critical.empty());
    QVERIFY(cleared->passed);
}

void ScoringTest::shouldRefuseAnOverrideThatMakesNoSense()
{
    const auto refused = [&](const Override& one) {
        const std::vector changes{one};
        return scoring::applyOverrides(score(), changes, m_rubric).error().code;
    };
    QCOMPARE(refused(change("t9/good", Points{})), std::string("scoring.no-finding"));
    QCOMPARE(refused(change("t1/good", Points::of(11))), std::string("scoring.too-many-points"));
    Override silent = change("t1/good", Points::of(1));
    silent.reason = " ";
    QCOMPARE(refused(silent), std::string("scoring.no-reason"));
}

void ScoringTest::shouldSetAccuracyFiguresSideBySide()
{
    std::vector<Score> scores(2);
    scores[0].earned = Points::of(15);
    scores[0].possible = Points::of(30);
    scores[0].figures = {2, 4, 1, 1, 0, 0, 1, 3, 4, 1, 2};
    scores[1].earned = Points::of(30);
    scores[1].possible = Points::of(30);
    scores[1].figures = {4, 4, 0, 1, 1, 1, 1, 4, 4, 0, 4};
    const auto accuracy = scoring::aggregate(scores);
    QCOMPARE(accuracy.weighted, 750);
    QCOMPARE(accuracy.codeOverCode, 667);
    QCOMPARE(accuracy.caseOverCase, 500);
    QCOMPARE(accuracy.principal, 500);
    QCOMPARE(accuracy.poa, 875);
    QCOMPARE(accuracy.evidence, 833);
    const auto one = scoring::accuracyOf(scores[0].figures, scores[0].earned, scores[0].possible);
    QCOMPARE(scoring::toJson(one)["codeOverCode"], Json(40.0));
    QCOMPARE(scoring::aggregate({}).weighted, 0);
}

void ScoringTest::shouldWriteTheSameBytesForTheSameScore()
{
    QCOMPARE(domain::canonical(scoring::toJson(score())), domain::canonical(scoring::toJson(score())));
}

QTEST_GUILESS_MAIN(ScoringTest)
#include "tst_scoring.moc"
