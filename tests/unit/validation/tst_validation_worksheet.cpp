// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the validation worksheet: what is taken, what is refused and why, and what is still open.
#include "unit/validation/Sample.h"
#include "workflow/tasks/validation/ValidationSubmission.h"
#include "workflow/tasks/validation/ValidationTask.h"

#include <QTest>

using namespace workflow::validation;
using domain::Json;

namespace {

Material batch()
{
    return std::get<Material>(readMaterial(sample::material()));
}

domain::Result<ValidationState> done(const ValidationState& state, const std::string& op)
{
    const auto action = parseAction(Json::parse(op));
    if (!action)
        return action.error();
    return applyAction(state, *action, batch());
}

/// The worksheet after these ops; each of them must be taken.
ValidationState after(const std::vector<std::string>& ops)
{
    ValidationState state;
    for (const std::string& op : ops) {
        auto next = done(state, op);
        if (!next)
            qFatal("%s: %s", op.c_str(), next.error().code.c_str());
        state = std::move(*next);
    }
    return state;
}

const std::string drawTwo = R"({"op":"sample.set","size":2})";

std::string at(const char* op, const char* record, const char* field, const std::string& more = {})
{
    return std::string(R"({"op":")") + op + R"(","record":")" + record + R"(","field":")" + field + "\"" + more + "}";
}

} // namespace

class TestValidationWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheMaterial();
    void shouldTellEveryFaultOfTheMaterial_data();
    void shouldTellEveryFaultOfTheMaterial();
    void shouldTellEveryFaultOfTheKey_data();
    void shouldTellEveryFaultOfTheKey();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldMarkWithTheValueNormalised();
    void shouldTakeAMarkForAConfirmationAndBack();
    void shouldSettleByWhoIsRight();
    void shouldDrawAnotherSampleOnlyBeforeTheWorkBegins();
    void shouldTallyMarksAndSettlementsAgainstTheFirst();
    void shouldTellWhatIsOpen();
    void shouldReviewEverythingWhereNothingIsSampled();
    void shouldHandInWhatWasDone();
};

void TestValidationWorksheet::shouldReadTheMaterial()
{
    const Material material = batch();
    QCOMPARE(material.records.size(), std::size_t(3));
    QCOMPARE(material.records[0].second->values.at("poa"), "N");
    QVERIFY(!material.records[2].second);
    QVERIFY(isHit(material.records[0], "los", material));
    QVERIFY(isHit(material.records[1], "weight", material));
    QVERIFY(hitsOf(material.records[2], material).empty());
    QVERIFY(disagree(material.records[0], "poa"));
    QVERIFY(!disagree(material.records[1], "poa"));
    QCOMPARE(answersTwice(material, "poa", 2).size(), std::size_t(2));
}

void TestValidationWorksheet::shouldTellEveryFaultOfTheMaterial_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* patch, const char* pointer) { QTest::newRow(pointer) << patch << pointer; };
    row(R"([{"op":"replace","path":"/today","value":"2026-02-30"}])", "/today");
    row(R"([{"op":"replace","path":"/records/0/person","value":"zoe"}])", "/records/0/person");
    row(R"([{"op":"replace","path":"/records/1/id","value":"r01"}])", "/records/1/id");
    row(R"([{"op":"add","path":"/records/0/values/beauty","value":"1"}])", "/records/0/values");
    row(R"([{"op":"replace","path":"/rules/0/test","value":"guess"}])", "/rules/0/test");
    row(R"([{"op":"add","path":"/figures/-","value":"mood"}])", "/figures");
    row(R"([{"op":"add","path":"/colour","value":"red"}])", "/colour");
    row(R"([{"op":"replace","path":"/agreementItem","value":"beauty"}])", "/agreementItem");
    row(R"([{"op":"add","path":"/confidence","value":91}])", "/confidence");
    row(R"([{"op":"remove","path":"/records/0/source"}])", "/records/0/source");
    row(R"([{"op":"replace","path":"/records/0/second","value":4}])", "/records/0/second");
}

void TestValidationWorksheet::shouldTellEveryFaultOfTheMaterial()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto issues = ValidationTask().checkMaterial(sample::material().patch(Json::parse(patch.toStdString())));
    QVERIFY(!issues.empty());
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
    QVERIFY(ValidationTask().checkMaterial(sample::material()).empty());
}

void TestValidationWorksheet::shouldTellEveryFaultOfTheKey_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* patch, const char* pointer) { QTest::newRow(pointer) << patch << pointer; };
    row(R"([{"op":"replace","path":"/errors/0/record","value":"r09"}])", "/errors/0/record");
    row(R"([{"op":"replace","path":"/errors/0/characteristics","value":["beauty"]}])", "/errors/0/characteristics");
    row(R"([{"op":"replace","path":"/decoys/0","value":{"record":"r01","field":"los"}}])", "/decoys/0/field");
    row(R"([{"op":"replace","path":"/settled/0/second","value":"Y"}])", "/settled/0/second");
    row(R"([{"op":"replace","path":"/sampleSize","value":4}])", "/sampleSize");
    row(R"([{"op":"add","path":"/figures/mood","value":4}])", "/figures/mood");
    row(R"([{"op":"remove","path":"/feedback/0/characteristics"}])", "/feedback/0/characteristics");
    row(R"([{"op":"replace","path":"/feedback/1/person","value":"zoe"}])", "/feedback/1/person");
    row(R"([{"op":"remove","path":"/fields"}])", "/fields");
}

void TestValidationWorksheet::shouldTellEveryFaultOfTheKey()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto issues = ValidationTask().checkKey(sample::key().patch(Json::parse(patch.toStdString())));
    QVERIFY(!issues.empty());
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
    QVERIFY(ValidationTask().checkKey(sample::key()).empty());
}

void TestValidationWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const std::string& op, const char* code) {
        QTest::newRow(name) << QString::fromStdString(op) << QString::fromLatin1(code);
    };
    const std::string mark = R"(,"characteristic":"accuracy")";
    row("sample of nobody", R"({"op":"sample.set","size":0})", "validation.sample-size");
    row("more than were pulled", R"({"op":"sample.set","size":4})", "validation.sample-size");
    row("no such record", at("mark.set", "r09", "los", mark), "validation.no-record");
    row("outside the sample", at("mark.set", "r03", "los", mark), "validation.outside-sample");
    row("reviewed outside the sample", R"({"op":"review.set","record":"r03","done":true})",
        "validation.outside-sample");
    row("no such field", at("mark.set", "r01", "beauty", mark), "validation.no-field");
    row("a day that there is not", at("mark.set", "r01", "discharged", mark + R"(,"value":"2026-06-31")"),
        "validation.no-date");
    row("a number that is none", at("mark.set", "r01", "los", mark + R"(,"value":"four")"), "validation.no-number");
    row("what stands there", at("mark.set", "r01", "los", mark + R"(,"value":"5.0")"), "validation.same-value");
    row("marked where two disagree", at("mark.set", "r01", "poa", mark), "validation.twice");
    row("confirmed without a question", at("confirm.set", "r02", "los"), "validation.no-hit");
    row("settled where two agree", at("settle.set", "r02", "poa", R"(,"keep":"first")"), "validation.no-second");
    row("settled where one abstracted", at("settle.set", "r02", "los", R"(,"keep":"first")"), "validation.no-second");
    row("another value that is one of the two", at("settle.set", "r01", "poa", R"(,"keep":"other","value":"n")"),
        "validation.same-value");
    row("a value off the list", at("settle.set", "r01", "poa", R"(,"keep":"other","value":"X")"),
        "validation.no-option");
    row("more than all", R"({"op":"figure.set","figure":"rate","value":100.1})", "validation.figure-range");
    row("less than none", R"({"op":"figure.set","figure":"errors","value":-1})", "validation.figure-range");
    row("half an error", R"({"op":"figure.set","figure":"errors","value":1.5})", "validation.figure-range");
    row("kappa above one", R"({"op":"figure.set","figure":"kappa","value":1.01})", "validation.figure-range");
    row("nobody", R"({"op":"feedback.set","person":"zoe","needed":false})", "validation.no-person");
    row("no record of theirs", R"({"op":"feedback.set","person":"sec","needed":false})", "validation.no-person");
    row("a pattern of none", R"({"op":"feedback.set","person":"ann","needed":false,"characteristic":"accuracy"})",
        "validation.pattern");
    row("no mark", at("mark.remove", "r01", "los"), "validation.no-mark");
    row("no confirmation", at("confirm.remove", "r02", "weight"), "validation.no-mark");
    row("nothing settled", at("settle.remove", "r01", "poa"), "validation.no-mark");
    row("nothing said", R"({"op":"feedback.remove","person":"ann"})", "validation.no-mark");
}

void TestValidationWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const ValidationState state = after({drawTwo});
    const auto next = done(state, op.toStdString());
    QVERIFY(!next.ok());
    QCOMPARE(QString::fromStdString(next.error().code), code);
    QVERIFY(!next.error().detail.empty());
    QVERIFY(submissionJson(state) == submissionJson(after({drawTwo})));
    QVERIFY(state.marks.empty() && state.settled.empty() && state.figures.empty());
}

void TestValidationWorksheet::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    QTest::newRow("none") << "{}";
    QTest::newRow("unknown") << R"({"op":"mark.all"})";
    QTest::newRow("member too many") << R"({"op":"sample.set","size":2,"why":"x"})";
    QTest::newRow("member missing") << R"({"op":"mark.set","record":"r01","field":"los"})";
    QTest::newRow("no characteristic") << R"({"op":"mark.set","record":"r01","field":"los","characteristic":"beauty"})";
    QTest::newRow("no figure") << R"({"op":"figure.set","figure":"mood","value":1})";
    QTest::newRow("no number") << R"({"op":"figure.set","figure":"rate","value":"7"})";
    QTest::newRow("third abstractor") << R"({"op":"settle.set","record":"r01","field":"poa","keep":"third"})";
    QTest::newRow("value of the first")
        << R"({"op":"settle.set","record":"r01","field":"poa","keep":"first","value":"Y"})";
    QTest::newRow("half a record") << R"({"op":"sample.set","size":1.5})";
}

void TestValidationWorksheet::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto action = parseAction(Json::parse(op.toStdString()));
    QVERIFY(!action.ok());
    QCOMPARE(action.error().code, "validation.op-malformed");
}

void TestValidationWorksheet::shouldMarkWithTheValueNormalised()
{
    const auto state =
        after({drawTwo, at("mark.set", "r01", "discharged", R"(,"characteristic":"accuracy","value":" 2026-06-04 ")")});
    QCOMPARE(state.marks.at({"r01", "discharged"}), (Mark{"accuracy", "2026-06-04"}));
    const auto again = done(state, at("mark.set", "r01", "discharged", R"(,"characteristic":"timeliness")"));
    QCOMPARE(again->marks.at({"r01", "discharged"}), (Mark{"timeliness", ""}));
}

void TestValidationWorksheet::shouldTakeAMarkForAConfirmationAndBack()
{
    auto state = after({drawTwo, at("confirm.set", "r02", "weight"),
                        at("mark.set", "r02", "weight", R"(,"characteristic":"accuracy","value":"71.4")")});
    QVERIFY(state.confirmed.empty());
    QCOMPARE(state.marks.size(), std::size_t(1));
    state = *done(state, at("confirm.set", "r02", "weight"));
    QVERIFY(state.marks.empty());
    state = *done(state, at("confirm.remove", "r02", "weight"));
    QVERIFY(state.confirmed.empty());
}

void TestValidationWorksheet::shouldSettleByWhoIsRight()
{
    const auto settled = [](const std::string& more) {
        return after({drawTwo, at("settle.set", "r01", "poa", more)}).settled.at({"r01", "poa"});
    };
    QCOMPARE(settled(R"(,"keep":"first")"), "Y");
    QCOMPARE(settled(R"(,"keep":"second")"), "N");
    QCOMPARE(settled(R"(,"keep":"other","value":"u")"), "U");
    QCOMPARE(settled(R"(,"keep":"other")"), "");
}

void TestValidationWorksheet::shouldDrawAnotherSampleOnlyBeforeTheWorkBegins()
{
    QCOMPARE(after({drawTwo, R"({"op":"sample.set","size":3})"}).sampleSize, std::optional<int>(3));
    const auto worked = after({drawTwo, R"({"op":"review.set","record":"r01","done":true})"});
    QCOMPARE(done(worked, R"({"op":"sample.set","size":3})").error().code, "validation.sample-drawn");
    const auto undone = done(worked, R"({"op":"review.set","record":"r01","done":false})");
    QVERIFY(done(*undone, R"({"op":"sample.set","size":3})").ok());
    QCOMPARE(done({}, at("confirm.set", "r02", "weight")).error().code, "validation.not-drawn");
}

void TestValidationWorksheet::shouldTallyMarksAndSettlementsAgainstTheFirst()
{
    const Material material = batch();
    auto state = after({drawTwo, at("mark.set", "r01", "los", R"(,"characteristic":"consistency","value":"4")"),
                        at("settle.set", "r01", "poa", R"(,"keep":"second")")});
    QCOMPARE(tally(state, material).records, 2);
    QCOMPARE(tally(state, material).fields, 10);
    QCOMPARE(tally(state, material).errors, 2);
    QCOMPARE(tally(state, material, "ben").errors, 0);
    QCOMPARE(tally(state, material, "ben").fields, 5);
    state = *done(state, at("settle.set", "r01", "poa", R"(,"keep":"first")"));
    QCOMPARE(tally(state, material, "ann").errors, 1);
}

void TestValidationWorksheet::shouldTellWhatIsOpen()
{
    const Material material = batch();
    QVERIFY(unsettled({}, material).sample);
    auto state = after({drawTwo});
    Unsettled open = unsettled(state, material);
    QVERIFY(!open.sample);
    QCOMPARE(open.records.size(), std::size_t(2));
    QCOMPARE(open.hits, (std::vector<FieldAt>{{"r01", "los"}, {"r02", "weight"}}));
    QCOMPARE(open.disagreements, (std::vector<FieldAt>{{"r01", "poa"}}));
    QCOMPARE(open.figures.size(), std::size_t(8));
    QCOMPARE(open.people, (std::vector<std::string>{"ann", "ben"}));
    // The date was wrong, not the stay: the question of the rule is answered all the same.
    state = *done(state, at("mark.set", "r01", "discharged", R"(,"characteristic":"accuracy","value":"2026-06-06")"));
    state = *done(state, at("confirm.set", "r02", "weight"));
    state = *done(state, at("settle.set", "r01", "poa", R"(,"keep":"second")"));
    state = *done(state, R"({"op":"review.set","record":"r01","done":true})");
    state = *done(state, R"({"op":"figure.set","figure":"errors","value":2})");
    state = *done(state, R"({"op":"feedback.set","person":"ben","needed":false})");
    open = unsettled(state, material);
    QVERIFY(open.hits.empty() && open.disagreements.empty());
    QCOMPARE(open.records, (std::vector<std::string>{"r02"}));
    QCOMPARE(open.figures.size(), std::size_t(7));
    QCOMPARE(open.people, (std::vector<std::string>{"ann"}));
}

void TestValidationWorksheet::shouldReviewEverythingWhereNothingIsSampled()
{
    Json json = sample::material();
    json.erase("sampling");
    json.erase("feedback");
    const Material material = std::get<Material>(readMaterial(json));
    QCOMPARE(drawn({}, material), std::size_t(3));
    QVERIFY(isDrawn({}, material, "r03"));
    QVERIFY(unsettled({}, material).people.empty());
    QCOMPARE(applyAction({}, op::SetSample{2}, material).error().code, "validation.no-sample");
    QCOMPARE(applyAction({}, op::SetFeedback{"ann", {true, {}, {}}}, material).error().code, "validation.no-feedback");
}

void TestValidationWorksheet::shouldHandInWhatWasDone()
{
    const auto state =
        after({drawTwo, at("mark.set", "r01", "los", R"(,"characteristic":"consistency","value":"4")"),
               at("confirm.set", "r02", "weight"), at("settle.set", "r01", "poa", R"(,"keep":"second")"),
               R"({"op":"review.set","record":"r02","done":true})", R"({"op":"figure.set","figure":"rate","value":20})",
               R"({"op":"feedback.set","person":"ann","needed":true,"note":"dates"})"});
    QVERIFY(submissionJson(state) == Json::parse(R"({
        "sampleSize": 2, "reviewed": ["r02"],
        "marks": [{"record": "r01", "field": "los", "characteristic": "consistency", "value": "4"}],
        "confirmed": [{"record": "r02", "field": "weight"}],
        "settled": [{"record": "r01", "field": "poa", "value": "N"}],
        "figures": {"rate": 20.0},
        "feedback": [{"person": "ann", "needed": true, "note": "dates"}]})"));
}

QTEST_GUILESS_MAIN(TestValidationWorksheet)
#include "tst_validation_worksheet.moc"
