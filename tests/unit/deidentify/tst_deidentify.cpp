// SPDX-License-Identifier: GPL-3.0-or-later
// The task type deidentify: what is done at the worksheet, how a key is read, what is earned and lost.
#include "scoring/RubricReader.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include <QTest>

#include <fstream>
#include <sstream>

using domain::Json;
using workflow::Assessment;
using workflow::Issue;
using workflow::deidentify::DeidentifyTask;

namespace {

Json sample(const std::string& name)
{
    const std::string path = std::string(SOURCE_DIR) + "/sample-records/" + name;
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

domain::Document page(const std::string& id, const std::string& body)
{
    domain::Document document;
    document.header.id = id;
    document.header.title = "Page " + id;
    document.body = body;
    return document;
}

Json bar(const std::string& document, int from, int to, const std::string& category)
{
    return {{"document", document}, {"from", from}, {"to", to}, {"category", category}};
}

Json identifier(const std::string& id, Json place)
{
    place["id"] = id;
    return place;
}

/// Two pages; the note is
/// "Ann Ilves, MRN 44-19-63, seen 2026-05-04 by Dr. Renner. K 5.2. Mayor of the town."
///  0         1         2         3         4         5         6         7         8
struct Desk
{
    Desk()
    {
        scenario.chart.documents = {
            page("note", "Ann Ilves, MRN 44-19-63, seen 2026-05-04 by Dr. Renner. K 5.2. Mayor of the town."),
            page("letter", "Dear Ann Ilves, Ann had 15/4 and 5/4. Yours, Ann\n"), page("registration", "Ann Ilves")};
        definition.material = {{"pages", {"note", "letter"}}};
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }
    [[nodiscard]] workflow::AssessContext assessing(bool chart) const
    {
        return {rubric, rules, codes, chart ? &scenario.chart : nullptr, "t1", chart ? &definition.material : nullptr};
    }
    [[nodiscard]] workflow::AssessResult judged(const Json& submission, const Json& key, bool chart = true) const
    {
        return task.assess(submission, key, assessing(chart));
    }
    [[nodiscard]] Assessment of(const Json& key, std::initializer_list<Json> bars, bool chart = true) const
    {
        const auto result = judged({{"redactions", Json(Json::array_t(bars))}}, key, chart);
        if (const auto* issues = std::get_if<std::vector<Issue>>(&result))
            qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
        return std::get<Assessment>(result);
    }
    [[nodiscard]] std::string issueOf(const Json& submission, const Json& key, bool chart = true) const
    {
        const auto result = judged(submission, key, chart);
        const auto* issues = std::get_if<std::vector<Issue>>(&result);
        return issues == nullptr ? std::string("none") : issues->front().pointer;
    }
    /// The state after the ops; the code of the first that is refused.
    std::string play(std::initializer_list<Json> ops)
    {
        if (!state)
            state = task.start(context());
        for (const Json& each : ops) {
            const auto op = task.parseOp(each);
            if (!op)
                return op.error().code;
            auto next = task.apply(*state, **op, context());
            if (!next)
                return next.error().code;
            state = *next;
        }
        return {};
    }
    [[nodiscard]] Json handedIn() const { return task.submission(*state).at("redactions"); }

    DeidentifyTask task;
    domain::Rubric rubric = *scoring::rubricFrom(sample("rubrics/deidentify.json"));
    domain::RuleBook rules = domain::RuleBook(*scoring::rulesFrom(sample("rules/deidentify.json")));
    workflow::PinnedCodes codes;
    workflow::TaskDefinition definition{"t1", "deidentify", "De-identify", "e1", {}};
    workflow::Scenario scenario;
    workflow::TaskStatePtr state;
};

Json redact(const std::string& op, Json place)
{
    place["op"] = op;
    return place;
}

/// Name (3), record number (3), date (1), what else identifies (3): 10 points. Dr. Renner is neutral, K 5.2 clinical.
Json keyOfNote()
{
    Json name = identifier("n", bar("note", 0, 9, "name"));
    name["direct"] = true;
    Json mayor = bar("note", 63, 80, "other");
    mayor["category"] = Json::array({"other", "geography"});
    return {{"identifiers",
             {name, identifier("m", bar("note", 15, 23, "mrn")), identifier("d", bar("note", 35, 40, "date")),
              identifier("k", mayor)}},
            {"neutral",
             {{{"document", "note"}, {"from", 30}, {"to", 35}}, {{"document", "note"}, {"from", 44}, {"to", 54}}}},
            {"clinical", {{{"document", "note"}, {"from", 56}, {"to", 61}}}}};
}

} // namespace

class TestDeidentify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeOutTrimmedWords();
    void shouldTakeOutTheSameWordsWhereverTheyStand();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldLeaveTheStateAloneWhereAnOpIsRefused();
    void shouldRenameAndRemove();

    void shouldGiveEverythingForTheKeysOwnBars();
    void shouldGiveNothingForNothing();
    void shouldGiveThreeQuartersForAnotherCategory();
    void shouldAcceptAnyOfSeveralCategories();
    void shouldNotFindWhatIsCoveredInPart();
    void shouldTolerateBlanksAndPunctuationWithTheChartAtHand();
    void shouldLetTheYearOfADateStay();
    void shouldFindWhatTwoBarsCoverTogether();
    void shouldCostNothingOverWhatIsNeutral();
    void shouldCostClinicalContent();
    void shouldCostByLengthWhatIsOnNoList();
    void shouldFailAPageThatIsBlackFromTopToEnd();
    void shouldPassAKeyWithNothingToFind();
    void shouldCallADirectIdentifierThatLeavesCritical();
    void shouldTellTheFigures();

    void shouldJudgeTheSameWithoutAChart();
    void shouldReportWhatAnAnswerCannotSay_data();
    void shouldReportWhatAnAnswerCannotSay();
    void shouldNotReadAnAnswerWithoutEnd();
    void shouldReportWhatAKeyCannotSay_data();
    void shouldReportWhatAKeyCannotSay();
    void shouldLetWhatIsWrittenWinOverWhatIsDerived();
    void shouldReadMaterialStrictly();
};

void TestDeidentify::shouldTakeOutTrimmedWords()
{
    Desk desk;
    QCOMPARE(desk.play({redact("redact.add", bar("note", 9, 15, "mrn"))}), std::string());
    QCOMPARE(desk.handedIn().dump(), Json::array({bar("note", 9, 14, "mrn")}).dump());
}

void TestDeidentify::shouldTakeOutTheSameWordsWhereverTheyStand()
{
    Desk desk;
    QCOMPARE(desk.play({redact("redact.all", bar("letter", 5, 8, "name"))}), std::string());
    QCOMPARE(desk.handedIn().size(), std::size_t{3});
    QCOMPARE(desk.play({redact("redact.all", bar("letter", 33, 36, "date"))}), std::string());
    QCOMPARE(desk.handedIn().size(), std::size_t{4});
    QCOMPARE(desk.handedIn().back().dump(), bar("letter", 33, 36, "date").dump());

    Desk half; // half a word is taken out where it was chosen, and nowhere else
    QCOMPARE(half.play({redact("redact.all", bar("letter", 5, 7, "name"))}), std::string());
    QCOMPARE(half.handedIn().dump(), Json::array({bar("letter", 5, 7, "name")}).dump());

    Desk other;
    Json everywhere = redact("redact.all", bar("letter", 5, 8, "name"));
    everywhere["everywhere"] = true;
    QCOMPARE(other.play({everywhere}), std::string());
    QCOMPARE(other.handedIn().size(), std::size_t{4}); // not on the page that does not go out
    QCOMPARE(other.play({everywhere}), std::string("deidentify.covered"));
}

void TestDeidentify::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const Json& op, const char* code) {
        QTest::newRow(name) << QString::fromStdString(op.dump()) << QString::fromLatin1(code);
    };
    row("no such page", redact("redact.add", bar("x", 0, 1, "name")), "deidentify.no-page");
    row("a page that does not go out", redact("redact.add", bar("registration", 0, 3, "name")), "deidentify.not-asked");
    row("behind the end", redact("redact.add", bar("note", 70, 500, "name")), "deidentify.span-outside");
    row("blanks alone", redact("redact.add", bar("note", 10, 11, "name")), "deidentify.nothing");
    row("covered", redact("redact.add", bar("note", 2, 12, "name")), "deidentify.covered");
    row("no such redaction", {{"op", "redact.remove"}, {"redaction", "r9"}}, "deidentify.no-redaction");
    row("of that kind already", {{"op", "redact.set"}, {"redaction", "r1"}, {"category", "name"}}, "deidentify.same");
    row("not ticked", {{"op", "redact.looked"}, {"document", "note"}, {"looked", false}}, "deidentify.same");
    row("a kind on no list", redact("redact.add", bar("note", 70, 75, "colour")), "deidentify.op-malformed");
    row("turned round", redact("redact.add", bar("note", 75, 70, "name")), "deidentify.op-malformed");
    row("empty", redact("redact.add", bar("note", 75, 75, "name")), "deidentify.op-malformed");
    row("no op", {{"op", "redact.everything"}}, "deidentify.op-malformed");
    row("a member too many", {{"op", "redact.remove"}, {"redaction", "r1"}, {"why", "x"}}, "deidentify.op-malformed");
}

void TestDeidentify::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    Desk desk;
    QCOMPARE(desk.play({redact("redact.add", bar("note", 0, 9, "name"))}), std::string());
    QCOMPARE(QString::fromStdString(desk.play({*domain::parseJson(op.toStdString(), "op")})), code);
}

void TestDeidentify::shouldLeaveTheStateAloneWhereAnOpIsRefused()
{
    Desk desk;
    QCOMPARE(desk.play({redact("redact.add", bar("note", 0, 9, "name"))}), std::string());
    const Json before = desk.handedIn();
    QVERIFY(!desk.play({redact("redact.add", bar("note", 5, 20, "name"))}).empty());
    QCOMPARE(desk.handedIn().dump(), before.dump());
}

void TestDeidentify::shouldRenameAndRemove()
{
    Desk desk;
    QCOMPARE(desk.play({redact("redact.add", bar("note", 0, 9, "name")),
                        {{"op", "redact.set"}, {"redaction", "r1"}, {"category", "other"}}}),
             std::string());
    QCOMPARE(desk.handedIn().dump(), Json::array({bar("note", 0, 9, "other")}).dump());
    QCOMPARE(desk.play({{{"op", "redact.remove"}, {"redaction", "r1"}}}), std::string());
    QVERIFY(desk.handedIn().empty());
}

void TestDeidentify::shouldGiveEverythingForTheKeysOwnBars()
{
    const Desk desk;
    const Assessment result = desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 15, 23, "mrn"),
                                                    bar("note", 35, 40, "date"), bar("note", 63, 80, "geography")});
    QCOMPARE(result.possible.number(), 10.0);
    QCOMPARE(result.earned.number(), 10.0);
    QCOMPARE(result.findings.size(), std::size_t{4});
    QCOMPARE(result.findings.front().rule, std::string("DEID-NAME"));
    QCOMPARE(result.findings.front().cite, std::string("45 CFR 164.514(b)(2)(i)(A)"));
}

void TestDeidentify::shouldGiveNothingForNothing()
{
    const Desk desk;
    const Assessment result = desk.of(keyOfNote(), {});
    QCOMPARE(result.earned.number(), 0.0);
    QVERIFY(result.critical.empty());
    for (const domain::Finding& finding : result.findings) {
        QVERIFY(!finding.reason.empty());
        QVERIFY(!finding.cite.empty());
    }
}

void TestDeidentify::shouldGiveThreeQuartersForAnotherCategory()
{
    const Desk desk;
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 15, 23, "account")}).earned.number(), 2.25);
}

void TestDeidentify::shouldAcceptAnyOfSeveralCategories()
{
    const Desk desk;
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 63, 80, "other")}).earned.number(), 3.0);
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 63, 80, "geography")}).earned.number(), 3.0);
}

void TestDeidentify::shouldNotFindWhatIsCoveredInPart()
{
    const Desk desk;
    const Assessment result = desk.of(keyOfNote(), {bar("note", 0, 3, "name")});
    QCOMPARE(result.earned.number(), 0.0);
    QVERIFY(result.findings.front().title.find("in part") != std::string::npos);
}

void TestDeidentify::shouldTolerateBlanksAndPunctuationWithTheChartAtHand()
{
    const Desk desk;
    Json key = keyOfNote();
    key["identifiers"][0]["to"] = 10; // the comma behind the name
    QCOMPARE(desk.of(key, {bar("note", 0, 9, "name")}).earned.number(), 3.0);
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 11, "name")}).earned.number(), 3.0);
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 3, "name"), bar("note", 4, 9, "name")}).earned.number(), 3.0);
}

void TestDeidentify::shouldLetTheYearOfADateStay()
{
    const Desk desk;
    Json key = keyOfNote();
    key["identifiers"][2]["from"] = 30; // the date with its year
    key["neutral"].erase(0);
    QCOMPARE(desk.of(key, {bar("note", 34, 40, "date")}).earned.number(), 1.0);
    QCOMPARE(desk.of(key, {bar("note", 30, 40, "date")}).earned.number(), 1.0);
    QCOMPARE(desk.of(key, {bar("note", 30, 34, "date")}).earned.number(), 0.0);
    key["identifiers"][2]["category"] = "other"; // no date: four figures of it would tell
    QCOMPARE(desk.of(key, {bar("note", 34, 40, "other")}).earned.number(), 0.0);
}

void TestDeidentify::shouldFindWhatTwoBarsCoverTogether()
{
    const Desk desk;
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 5, "name"), bar("note", 5, 9, "name")}).earned.number(), 3.0);
}

void TestDeidentify::shouldCostNothingOverWhatIsNeutral()
{
    const Desk desk;
    const Assessment result = desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 44, 54, "name")});
    QCOMPARE(result.earned.number(), 3.0);
    QVERIFY(result.figures.ratios.at("precision") == (workflow::Ratio{1, 1}));
}

void TestDeidentify::shouldCostClinicalContent()
{
    const Desk desk;
    const Assessment result = desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 56, 61, "other")});
    QCOMPARE(result.earned.number(), 1.0);
    QVERIFY(result.figures.ratios.at("clinical") == (workflow::Ratio{0, 1}));
}

void TestDeidentify::shouldCostByLengthWhatIsOnNoList()
{
    const Desk desk;
    // "seen" is four letters, a step of twenty: one point.
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 25, 29, "other")}).earned.number(), 2.0);
    // Without the chart every character counts: 21 of them are two steps.
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 100, 121, "other")}, false).earned.number(),
             1.0);
    // What two bars cover costs once.
    QCOMPARE(
        desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 25, 29, "other"), bar("note", 25, 28, "other")})
            .earned.number(),
        2.0);
}

void TestDeidentify::shouldFailAPageThatIsBlackFromTopToEnd()
{
    Desk desk;
    const std::string dull(400, 'x');
    desk.scenario.chart.documents[0].body += dull;
    const Assessment result = desk.of(keyOfNote(), {bar("note", 0, 480, "name")});
    QCOMPARE(result.earned.number(), 0.0);
}

void TestDeidentify::shouldPassAKeyWithNothingToFind()
{
    const Desk desk;
    const Json key{{"identifiers", Json::array()}, {"pages", {"note"}}};
    QCOMPARE(desk.of(key, {}).earned.number(), 1.0);
    QCOMPARE(desk.of(key, {bar("note", 0, 9, "name")}).earned.number(), 0.0);
}

void TestDeidentify::shouldCallADirectIdentifierThatLeavesCritical()
{
    const Desk desk;
    Json key = keyOfNote();
    key["released"] = true;
    const Assessment result = desk.of(key, {bar("note", 15, 23, "mrn")});
    QVERIFY(result.critical == std::vector<std::string>{"find:n"});
    QCOMPARE(result.findings.front().rule, std::string("DEID-RELEASE"));
    // A date that is left is a fault and no disclosure of who it is.
    QVERIFY(desk.of(key, {bar("note", 0, 9, "name"), bar("note", 15, 23, "mrn")}).critical.empty());
}

void TestDeidentify::shouldTellTheFigures()
{
    const Desk desk;
    const auto figures =
        desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 15, 23, "account"), bar("note", 25, 29, "other")})
            .figures.ratios;
    QVERIFY(figures.at("recall") == (workflow::Ratio{2, 4}));
    QVERIFY(figures.at("precision") == (workflow::Ratio{2, 3}));
    QVERIFY(figures.at("category") == (workflow::Ratio{1, 2}));
    QVERIFY(figures.at("found-name") == (workflow::Ratio{1, 1}));
    QVERIFY(figures.at("found-date") == (workflow::Ratio{0, 1}));
    // AnnIlves 8 and 441963 6 are covered, 0504 4 and "Mayor of the town" 14 left, "seen" 4 for nothing.
    QVERIFY(figures.at("characters-recall") == (workflow::Ratio{14, 32}));
    QVERIFY(figures.at("characters-precision") == (workflow::Ratio{14, 18}));
    QVERIFY(figures.at("f1") == (workflow::Ratio{28, 50}));
}

void TestDeidentify::shouldJudgeTheSameWithoutAChart()
{
    const Desk desk;
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 9, "name"), bar("note", 56, 61, "other")}, false).earned.number(),
             1.0);
    // Nobody can tell a comma then: all of the span must be covered.
    QCOMPARE(desk.of(keyOfNote(), {bar("note", 0, 8, "name")}, false).earned.number(), 0.0);
}

void TestDeidentify::shouldReportWhatAnAnswerCannotSay_data()
{
    QTest::addColumn<QString>("bars");
    QTest::addColumn<bool>("chart");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const Json& bars, bool chart, const char* pointer) {
        QTest::newRow(name) << QString::fromStdString(bars.dump()) << chart << QString::fromLatin1(pointer);
    };
    row("no list", "all", true, "/redactions");
    row("unknown page", Json::array({bar("nowhere", 0, 3, "name")}), true, "/redactions/0/document");
    row("unknown page, no chart", Json::array({bar("nowhere", 0, 3, "name")}), false, "/redactions/0/document");
    row("page that does not go out", Json::array({bar("registration", 0, 3, "name")}), true, "/redactions/0/document");
    row("behind the end", Json::array({bar("note", 0, 99, "name")}), true, "/redactions/0/to");
    row("longer than any page", Json::array({bar("note", 0, 2000000, "name")}), false, "/redactions/0/to");
    row("turned round", Json::array({bar("note", 9, 3, "name")}), true, "/redactions/0/to");
    row("negative", Json::array({bar("note", -1, 3, "name")}), true, "/redactions/0/from");
    row("a kind on no list", Json::array({bar("note", 0, 3, "hat")}), true, "/redactions/0/category");
    row("twice", Json::array({bar("note", 0, 3, "name"), bar("note", 0, 3, "date")}), true, "/redactions/1/from");
}

void TestDeidentify::shouldNotReadAnAnswerWithoutEnd()
{
    const Desk desk;
    Json bars = Json::array();
    for (int i = 0; i < 20000; ++i)
        bars.push_back(bar("note", i, i + 1, "name"));
    QCOMPARE(desk.issueOf({{"redactions", bars}}, keyOfNote(), false), std::string("/redactions"));
}

void TestDeidentify::shouldReportWhatAnAnswerCannotSay()
{
    QFETCH(QString, bars);
    QFETCH(bool, chart);
    QFETCH(QString, pointer);
    const Desk desk;
    const Json submission{{"redactions", *domain::parseJson(bars.toStdString(), "bars")}};
    QCOMPARE(QString::fromStdString(desk.issueOf(submission, keyOfNote(), chart)), pointer);
}

void TestDeidentify::shouldReportWhatAKeyCannotSay_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const Json& patch, const char* pointer) {
        QTest::newRow(name) << QString::fromStdString(patch.dump()) << QString::fromLatin1(pointer);
    };
    row("no identifiers", {{{"op", "remove"}, {"path", "/identifiers"}}}, "/key/identifiers");
    row("id twice", {{{"op", "replace"}, {"path", "/identifiers/1/id"}, {"value", "n"}}}, "/key/identifiers/1/id");
    row("overlap", {{{"op", "replace"}, {"path", "/identifiers/1/from"}, {"value", 5}}}, "/key/identifiers/1/from");
    row("neutral upon an identifier", {{{"op", "replace"}, {"path", "/neutral/0/from"}, {"value", 5}}},
        "/key/neutral/0/from");
    row("clinical upon an identifier", {{{"op", "replace"}, {"path", "/clinical/0/to"}, {"value", 64}}},
        "/key/clinical/0/from");
    row("no category", {{{"op", "replace"}, {"path", "/identifiers/0/category"}, {"value", Json::array()}}},
        "/key/identifiers/0/category");
    row("unknown category", {{{"op", "replace"}, {"path", "/identifiers/0/category"}, {"value", {"hat"}}}},
        "/key/identifiers/0/category");
    row("unknown member", {{{"op", "add"}, {"path", "/identifiers/0/colour"}, {"value", 1}}},
        "/key/identifiers/0/colour");
}

void TestDeidentify::shouldReportWhatAKeyCannotSay()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const Desk desk;
    const Json key = keyOfNote().patch(*domain::parseJson(patch.toStdString(), "patch"));
    QCOMPARE(QString::fromStdString(desk.issueOf({{"redactions", Json::array()}}, key)), pointer);
}

void TestDeidentify::shouldLetWhatIsWrittenWinOverWhatIsDerived()
{
    const Desk desk;
    Json key = keyOfNote();
    key["derived"]["identifiers"] = {identifier("d1", bar("note", 4, 9, "name")),
                                     identifier("d2", bar("note", 48, 54, "name")),
                                     identifier("d3", bar("letter", 5, 14, "name"))};
    const Assessment result = desk.of(key, {});
    QCOMPARE(result.findings.size(), std::size_t{5}); // the first overlaps the name, the second what is neutral
    QCOMPARE(result.possible.number(), 12.0);
}

void TestDeidentify::shouldReadMaterialStrictly()
{
    const DeidentifyTask task;
    QVERIFY(task.checkMaterial(nullptr).empty());
    QVERIFY(task.checkMaterial({{"pages", {"a", "b"}}, {"staff", "identifier"}, {"released", true}}).empty());
    QCOMPARE(task.checkMaterial({{"pages", {"a", "a"}}}).front().pointer, std::string("/pages"));
    QCOMPARE(task.checkMaterial({{"zip3", {{{"zip3", "02"}, {"people", 5}}}}}).front().pointer,
             std::string("/zip3/0/zip3"));
    QCOMPARE(task.checkMaterial({{"staff", "everybody"}}).front().pointer, std::string("/staff"));
    QCOMPARE(task.checkMaterial({{"colour", 1}}).front().pointer, std::string("/colour"));
}

QTEST_GUILESS_MAIN(TestDeidentify)
#include "tst_deidentify.moc"
