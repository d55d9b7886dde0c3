// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFixture.h"

using namespace audit_test;
using workflow::Issue;

/// What is well formed, and what is told of what is not: keys, submissions, the rules that ship.
class AuditFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheFormsAsTheyWereSettled();
    void shouldRefuseAMalformedSubmission_data();
    void shouldRefuseAMalformedSubmission();
    void shouldRefuseAMalformedKey_data();
    void shouldRefuseAMalformedKey();
    void shouldRefuseAPatternThatMakesNoSense_data();
    void shouldRefuseAPatternThatMakesNoSense();
    void shouldTellOfAKeyThatContradictsItself();
    void shouldHaveARuleForEveryKind();

private:
    Bench m;
};

void AuditFormsTest::shouldReadTheFormsAsTheyWereSettled()
{
    const Json key = Json::parse(R"json({"findings":[{"id":"f1","kind":15,
        "places":[{"document":"operative-report","from":0,"to":0}],"accept":["operative-report","consent"],
        "severity":3,"paths":["query","safety"],"citation":"42 CFR 482.51(b)(6)"}],
        "decoys":[{"document":"laboratory","from":0,"to":13,"why":"An isolated value."}]
})json");
    QVERIFY(m.task.checkKey(key).empty());
    const Json submission = Json::parse(
        R"json({"findings":[{"document":"consent","from":4,"to":9,"kind":15,"severity":3,"path":"query"}]})json");
    const auto result = m.task.assess(submission, key, m.assessing(false));
    QVERIFY(std::holds_alternative<Assessment>(result));
    QCOMPARE(std::get<Assessment>(result).earned, std::get<Assessment>(result).possible);
}

void AuditFormsTest::shouldRefuseAMalformedSubmission_data()
{
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<QByteArray>("pointer");
    QTest::newRow("not an object") << QByteArray("[]") << QByteArray("");
    QTest::newRow("nothing in it") << QByteArray("{}") << QByteArray("/findings");
    QTest::newRow("no list") << QByteArray(R"json({"findings":3})json") << QByteArray("/findings");
    QTest::newRow("no document") << QByteArray(R"json({"findings":[{"kind":15}]})json")
                                 << QByteArray("/findings/0/document");
    QTest::newRow("span backwards") << QByteArray(R"json({"findings":[{"document":"a","from":9,"to":4}]})json")
                                    << QByteArray("/findings/0/to");
    QTest::newRow("empty span") << QByteArray(R"json({"findings":[{"document":"a","from":4,"to":4}]})json")
                                << QByteArray("/findings/0/to");
    QTest::newRow("half a span") << QByteArray(R"json({"findings":[{"document":"a","from":4}]})json")
                                 << QByteArray("/findings/0/to");
    QTest::newRow("negative") << QByteArray(R"json({"findings":[{"document":"a","from":-1,"to":4}]})json")
                              << QByteArray("/findings/0/from");
    QTest::newRow("kind 0") << QByteArray(R"json({"findings":[{"document":"a","kind":0}]})json")
                            << QByteArray("/findings/0/kind");
    QTest::newRow("kind 55") << QByteArray(R"json({"findings":[{"document":"a","kind":55}]})json")
                             << QByteArray("/findings/0/kind");
    QTest::newRow("kind in words") << QByteArray(R"json({"findings":[{"document":"a","kind":"15"}]})json")
                                   << QByteArray("/findings/0/kind");
    QTest::newRow("severity 4") << QByteArray(R"json({"findings":[{"document":"a","severity":4}]})json")
                                << QByteArray("/findings/0/severity");
    QTest::newRow("unknown path") << QByteArray(R"json({"findings":[{"document":"a","path":"shred"}]})json")
                                  << QByteArray("/findings/0/path");
    QTest::newRow("unknown member") << QByteArray(R"json({"findings":[{"document":"a","colour":"red"}]})json")
                                    << QByteArray("/findings/0/colour");
    QTest::newRow("missing nothing") << QByteArray(R"json({"findings":[{"document":"missing:"}]})json")
                                     << QByteArray("/findings/0/document");
    QTest::newRow("words of a missing page")
        << QByteArray(R"json({"findings":[{"document":"missing:consent","from":1,"to":2}]})json")
        << QByteArray("/findings/0/to");
    QTest::newRow("pattern that is none")
        << QByteArray(R"json({"findings":[],"pattern":25})json") << QByteArray("/pattern");
    QTest::newRow("pattern of no kind") << QByteArray(R"json({"findings":[],"pattern":{"who":"renner"}})json")
                                        << QByteArray("/pattern/kind");
    QTest::newRow("pattern of kind 55") << QByteArray(R"json({"findings":[],"pattern":{"kind":55}})json")
                                        << QByteArray("/pattern/kind");
    QTest::newRow("pattern of nobody") << QByteArray(R"json({"findings":[],"pattern":{"kind":25,"who":" "}})json")
                                       << QByteArray("/pattern/who");
    QTest::newRow("pattern with findings")
        << QByteArray(R"json({"findings":[],"pattern":{"kind":25,"findings":["f1"]}})json")
        << QByteArray("/pattern/findings");
    QTest::newRow("second place") << QByteArray(
        R"json({"findings":[{"document":"a","places":[{"from":1,"to":2}]}]})json")
                                  << QByteArray("/findings/0/places/0/document");
}

void AuditFormsTest::shouldRefuseAMalformedSubmission()
{
    QFETCH(QByteArray, submission);
    QFETCH(QByteArray, pointer);
    const auto result = m.task.assess(Json::parse(submission.toStdString()), keyOf({wrongSide()}), m.assessing());
    const auto* issues = std::get_if<std::vector<Issue>>(&result);
    QVERIFY(issues);
    QCOMPARE(issues->front().pointer, pointer.toStdString());
    QVERIFY(!issues->front().message.empty());
}

void AuditFormsTest::shouldRefuseAMalformedKey_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const char* patch, const char* pointer) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(pointer);
    };
    row("no id", R"json([{"op":"remove","path":"/findings/0/id"}])json", "/findings/0/id");
    row("no kind", R"json([{"op":"remove","path":"/findings/0/kind"}])json", "/findings/0/kind");
    row("no kinds", R"json([{"op":"replace","path":"/findings/0/kind","value":[]}])json", "/findings/0/kind");
    row("a wrong kind among them", R"json([{"op":"replace","path":"/findings/0/kind","value":[15,99]}])json",
        "/findings/0/kind/1");
    row("no severity", R"json([{"op":"remove","path":"/findings/0/severity"}])json", "/findings/0/severity");
    row("no paths", R"json([{"op":"replace","path":"/findings/0/paths","value":[]}])json", "/findings/0/paths");
    row("unknown path", R"json([{"op":"replace","path":"/findings/0/paths/1","value":"shred"}])json",
        "/findings/0/paths/1");
    row("unknown member", R"json([{"op":"add","path":"/findings/0/note","value":"x"}])json", "/findings/0/note");
    row("unknown list", R"json([{"op":"add","path":"/decoy","value":[]}])json", "/decoy");
    row("id twice", R"json([{"op":"copy","from":"/findings/0","path":"/findings/-"}])json", "/findings/1/id");
}

void AuditFormsTest::shouldRefuseAPatternThatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    const auto row = [](const char* name, const char* patch, const char* pointer) {
        QTest::newRow(name) << QByteArray(patch) << QByteArray(pointer);
    };
    row("no kind", R"json([{"op":"remove","path":"/pattern/kind"}])json", "/pattern/kind");
    row("nobody", R"json([{"op":"remove","path":"/pattern/who"}])json", "/pattern/who");
    row("no findings", R"json([{"op":"remove","path":"/pattern/findings"}])json", "/pattern/findings");
    row("one finding", R"json([{"op":"replace","path":"/pattern/findings","value":["unsigned-mar"]}])json",
        "/pattern/findings");
    row("unknown finding", R"json([{"op":"replace","path":"/pattern/findings/2","value":"f9"}])json",
        "/pattern/findings/2");
    row("another kind", R"json([{"op":"replace","path":"/findings/1/kind","value":26}])json", "/pattern/findings/1");
    row("unknown member", R"json([{"op":"add","path":"/pattern/why","value":"x"}])json", "/pattern/why");
    row("no object", R"json([{"op":"replace","path":"/pattern","value":[]}])json", "/pattern");
}

void AuditFormsTest::shouldRefuseAPatternThatMakesNoSense()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    Json key = keyOf({unsignedPage("mar"), unsignedPage("consent"), unsignedPage("laboratory")});
    key["pattern"] = habit();
    QVERIFY(m.task.checkKey(key).empty());
    const auto issues = m.task.checkKey(key.patch(Json::parse(patch.toStdString())));
    QVERIFY(!issues.empty());
    QCOMPARE(issues.front().pointer, pointer.toStdString());
}

void AuditFormsTest::shouldRefuseAMalformedKey()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    const auto issues = m.task.checkKey(keyOf({wrongSide()}).patch(Json::parse(patch.toStdString())));
    QVERIFY(!issues.empty());
    QCOMPARE(issues.front().pointer, pointer.toStdString());
}

void AuditFormsTest::shouldTellOfAKeyThatContradictsItself()
{
    const auto issues = m.task.checkKey(keyOf({wrongSide()}, {place("consent", 20, 24)}));
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(issues.front().pointer, std::string("/decoys/0"));
    QVERIFY(m.task.checkKey(keyOf({wrongSide()}, {place("consent", 0, 5)})).empty());
    QVERIFY(!m.task.checkKey(keyOf({Json{{"id", "f"}, {"kind", 1}, {"severity", 1}, {"paths", {"him"}}}})).empty());
}

void AuditFormsTest::shouldHaveARuleForEveryKind()
{
    const Json kinds = readJson("discrepancies.json").at("kinds");
    QCOMPARE(kinds.size(), std::size_t(54));
    const domain::Date day{std::chrono::year{2026}, std::chrono::May, std::chrono::day{1}};
    for (const Json& kind : kinds) {
        const domain::Rule* rule = m.rules.find("K" + std::to_string(kind.at("kind").get<int>()), day);
        QVERIFY(rule);
        QCOMPARE(rule->title, kind.at("title").get<std::string>());
        QCOMPARE(rule->cite, kind.at("cite").get<std::string>());
        QCOMPARE(std::string(domain::code(rule->responsibility)), kind.at("responsibility").get<std::string>());
        QVERIFY(m.rubric.criteria.contains("discrepancy-" + kind.at("responsibility").get<std::string>()));
    }
}

QTEST_GUILESS_MAIN(AuditFormsTest)
#include "tst_audit_forms.moc"
