// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ChartJson.h"
#include "records/ChartQuery.h"
#include "records/LegalRecord.h"
#include "records/References.h"
#include "records/TextDiff.h"
#include "records/Timeline.h"

#include "domain/Random.h"

#include <QTest>

using namespace records;

namespace {

domain::LocalTime at(const char* text)
{
    return *domain::parseLocalTime(text);
}

domain::Document page(const char* id, const char* type, const char* written, const char* body)
{
    domain::Document document;
    document.header.id = id;
    document.header.type = type;
    document.header.title = "Progress note";
    document.header.author = "renner";
    document.header.authorName = "I. Renner, MD";
    document.header.encounter = "e1";
    document.header.section = "clinical-notes";
    document.header.written = at(written);
    document.body = body;
    return document;
}

Chart chart()
{
    Chart chart;
    chart.mrn = "20-14-31";
    chart.patient.family = "Tavares";
    chart.patient.given = "Odile";
    chart.patient.birthDate = *domain::parseDate("1957-09-03");
    chart.patient.allergies = {{"penicillin", "hives"}};
    domain::Encounter stay;
    stay.id = "e1";
    stay.admitted = at("2026-05-04T16:40");
    stay.discharged = at("2026-05-09T11:20");
    stay.operation.surgeryStart = at("2026-05-05T09:00");
    stay.attending = "renner";
    chart.encounters = {stay};
    chart.documents = {page("note", "progress-note", "2026-05-05T08:00", "Élan better, breathing easier.\n")};
    chart.documents[0].header.signedAt = at("2026-05-05T08:10");
    chart.documents[0].header.version = 2;
    chart.documents[0].header.change =
        domain::DocumentChange{domain::ChangeKind::Correction, "renner", at("2026-05-05T08:10"), "wrong side", {}, {}};
    chart.earlier = {page("note", "progress-note", "2026-05-05T07:50", "Worse.\n")};
    domain::Order order{"o1", "e1", at("2026-05-04T17:00"), "renner", "furosemide 40 mg IV", true, {}, {}};
    order.authenticated = at("2026-05-05T07:00");
    chart.orders = {order};
    chart.results = {{"r1", "e1", at("2026-05-05T06:10"), "potassium", "2.9", "mmol/L", "3.5-5.1"}};
    CodedClaim claim;
    claim.encounter = "e1";
    claim.coder = "bowers";
    claim.coded = at("2026-05-12T10:00");
    claim.diagnoses = {{"I50.23", "Y"}};
    claim.procedures = {{"icd10pcs", "0DTN0ZZ", *domain::parseDate("2026-05-05")}};
    chart.claims = {claim};
    return chart;
}

std::string said(std::string_view text, domain::Span span)
{
    return std::string(domain::slice(text, span));
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAChartBackAsItWasWritten();
    void shouldRefuseAChartOfAnotherForm_data();
    void shouldRefuseAChartOfAnotherForm();
    void shouldKnowEveryVersionOfAPage();
    void shouldTellTheTimelineOldestFirst();
    void shouldFindPagesByWordAuthorTypeAndDay_data();
    void shouldFindPagesByWordAuthorTypeAndDay();
    void shouldPointAtTheFirstWordInCodePoints();
    void shouldDecideByTheFirstRuleThatFits();
    void shouldTellWhatTwoTextsShare();
    void shouldCoverBothTextsWhateverTheyAre();
    void shouldFindNothingLostInASoundChart();
    void shouldNameEveryReferenceThatLeadsNowhere_data();
    void shouldNameEveryReferenceThatLeadsNowhere();
};

void TestRecords::shouldReadAChartBackAsItWasWritten()
{
    const domain::Json written = toJson(chart());
    const auto read = chartFrom(written);
    QVERIFY(read.ok());
    QCOMPARE(toJson(*read).dump(), written.dump());
    QCOMPARE(read->earlier.size(), std::size_t(1));
    QVERIFY(read->documents[0].header.change.has_value());
}

void TestRecords::shouldRefuseAChartOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a day that no calendar has") << QByteArray("/patient/birthDate") << QByteArray("\"1957-02-30\"");
    QTest::newRow("a time that is none") << QByteArray("/documents/0/written") << QByteArray("\"noon\"");
    QTest::newRow("an unknown class") << QByteArray("/encounters/0/class") << QByteArray("\"hotel\"");
    QTest::newRow("an unknown change") << QByteArray("/documents/0/change/kind") << QByteArray("\"erasure\"");
    QTest::newRow("a list that is none") << QByteArray("/claims/0/diagnoses") << QByteArray("7");
    QTest::newRow("a number for a name") << QByteArray("/mrn") << QByteArray("7");
}

void TestRecords::shouldRefuseAChartOfAnotherForm()
{
    QFETCH(const QByteArray, pointer);
    QFETCH(const QByteArray, value);
    domain::Json json = toJson(chart());
    json[domain::Json::json_pointer(pointer.toStdString())] = domain::Json::parse(value.toStdString());
    const auto read = chartFrom(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, std::string("chart.form"));
}

void TestRecords::shouldKnowEveryVersionOfAPage()
{
    const Chart c = chart();
    QCOMPARE(c.versions("note"), (std::vector<int>{1, 2}));
    QCOMPARE(c.version("note", 1)->body, std::string("Worse.\n"));
    QCOMPARE(c.version("note", 2), c.document("note"));
    QVERIFY(c.version("note", 3) == nullptr);
    QVERIFY(c.versions("other").empty());
}

void TestRecords::shouldTellTheTimelineOldestFirst()
{
    std::string told;
    for (const TimelineEntry& entry : timeline(chart()))
        told += std::to_string(static_cast<int>(entry.moment)) + " ";
    using M = Moment;
    std::string expected;
    for (const M moment : {M::Admitted, M::Ordered, M::Resulted, M::Authenticated, M::Written, M::Signed,
                           M::SurgeryStarted, M::Discharged})
        expected += std::to_string(static_cast<int>(moment)) + " ";
    QCOMPARE(told, expected);
}

void TestRecords::shouldFindPagesByWordAuthorTypeAndDay_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("a word, another case") << QByteArray("BREATHING") << true;
    QTest::newRow("two words, one missing") << QByteArray("breathing worse") << false;
    QTest::newRow("words in a row") << QByteArray("\"breathing easier\"") << true;
    QTest::newRow("words not in that row") << QByteArray("\"easier breathing\"") << false;
    QTest::newRow("author") << QByteArray("author:renner") << true;
    QTest::newRow("another author") << QByteArray("author:okafor breathing") << false;
    QTest::newRow("type") << QByteArray("type:progress") << true;
    QTest::newRow("day") << QByteArray("on:2026-05-05") << true;
    QTest::newRow("month") << QByteArray("on:2026-05") << true;
    QTest::newRow("February of a leap year, to its end") << QByteArray("on:2028-02") << false;
    QTest::newRow("from the day after") << QByteArray("from:2026-05-06") << false;
    QTest::newRow("up to the day") << QByteArray("to:2026-05-05") << true;
    QTest::newRow("a day that is none is a word") << QByteArray("on:2026-02-30") << false;
    QTest::newRow("nothing") << QByteArray("   ") << false;
}

void TestRecords::shouldFindPagesByWordAuthorTypeAndDay()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const bool, found);
    QCOMPARE(answers(chart().documents[0], queryFrom(typed.toStdString())).has_value(), found);
}

void TestRecords::shouldPointAtTheFirstWordInCodePoints()
{
    const Chart c = chart();
    const auto hit = answers(c.documents[0], queryFrom("better"));
    QVERIFY(hit.has_value());
    QCOMPARE(hit->span, (domain::Span{5, 11}));
}

void TestRecords::shouldDecideByTheFirstRuleThatFits()
{
    LegalRule apart{
        "L1", {}, {"psychotherapy-notes"}, {}, false, false, Standing::KeptApart, "kept apart", "45 CFR 164.501"};
    LegalRule old{"L2", {}, {}, {}, false, true, Standing::Withheld, "superseded", {}};
    LegalRule notes{"L3", {"progress-note"}, {}, {}, false, false, Standing::Business, "house rule", {}};
    domain::DocumentHeader header = chart().documents[0].header;
    QCOMPARE(standingOf(header, false, {apart, old}).standing, Standing::Legal);
    QVERIFY(standingOf(header, false, {apart, old}).rule.empty());
    QCOMPARE(standingOf(header, true, {apart, old, notes}).rule, std::string("L2"));
    QCOMPARE(standingOf(header, false, {apart, old, notes}).standing, Standing::Business);
    header.section = "psychotherapy-notes";
    QCOMPARE(standingOf(header, false, {apart, old, notes}).cite, std::string("45 CFR 164.501"));
    QCOMPARE(legalRecord(chart(), {apart, old}).size(), std::size_t(1));
    QVERIFY(legalRecord(chart(), {notes}).empty());
}

void TestRecords::shouldTellWhatTwoTextsShare()
{
    const std::string left = "The left knée was prepped.\nNo fever.";
    const std::string right = "The right knée was prepped and draped.\nNo fever.";
    std::string told;
    for (const DiffRun& run : differences(left, right))
        told += run.same ? "=" + said(left, run.left) + ";"
                         : "-" + said(left, run.left) + "+" + said(right, run.right) + ";";
    QCOMPARE(told, std::string("=The;-left+right;=knée was;-prepped.+prepped and draped.;=No fever.;"));
    QVERIFY(differences("", "").empty());
    QCOMPARE(differences("", "one").size(), std::size_t(1));
    QCOMPARE(differences("same words", "same words").size(), std::size_t(1));
}

void TestRecords::shouldCoverBothTextsWhateverTheyAre()
{
    domain::Random random(42);
    const auto drawn = [&](std::size_t words) {
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += std::string(1, static_cast<char>('a' + random.below(4))) + (random.below(5) == 0 ? "\n" : " ");
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        const std::string left = drawn(random.below(30));
        const std::string right = drawn(random.below(30));
        std::string ofLeft;
        std::string ofRight;
        const auto bare = [](std::string_view text) {
            std::string letters;
            for (const char c : text) {
                if (c != ' ' && c != '\n')
                    letters += c;
            }
            return letters;
        };
        for (const DiffRun& run : differences(left, right)) {
            ofLeft += bare(said(left, run.left));
            ofRight += bare(said(right, run.right));
            if (run.same)
                QCOMPARE(bare(said(left, run.left)), bare(said(right, run.right)));
        }
        QCOMPARE(ofLeft, bare(left));
        QCOMPARE(ofRight, bare(right));
    }
}

namespace {

using Breaking = std::function<void(Chart&)>;

bool someone(std::string_view id)
{
    return id == "renner";
}

Chart sound()
{
    Chart whole = chart();
    whole.documents[0].header.group = "notes";
    return whole;
}

} // namespace
Q_DECLARE_METATYPE(Breaking)
Q_DECLARE_METATYPE(records::LostReference)

void TestRecords::shouldFindNothingLostInASoundChart()
{
    QVERIFY(lostReferences(sound(), someone).empty());
}

void TestRecords::shouldNameEveryReferenceThatLeadsNowhere_data()
{
    QTest::addColumn<Breaking>("breaking");
    QTest::addColumn<LostReference>("lost");
    const auto row = [](const char* name, Breaking breaking, LostReference lost) {
        QTest::newRow(name) << std::move(breaking) << std::move(lost);
    };
    row("a page's encounter", [](Chart& c) { c.documents[0].header.encounter = "e9"; },
        {Lost::Encounter, "note", "", "e9"});
    row("a page's author", [](Chart& c) { c.documents[0].header.author = "ghost"; },
        {Lost::Person, "note", "", "ghost"});
    row("who signed", [](Chart& c) { c.documents[0].header.signedBy = "ghost"; }, {Lost::Person, "note", "", "ghost"});
    row("a page's type",
        [](Chart& c) {
            c.documents[0].header.group.clear();
            c.documents[0].header.type = "scroll";
        },
        {Lost::Type, "note", "", "scroll"});
    row("the page that an addendum belongs to", [](Chart& c) { c.documents[0].header.change->of = "gone"; },
        {Lost::Page, "note", "", "gone"});
    row("a value on a page", [](Chart& c) { c.documents[0].body += "Side {{fact.side}}, {{fact.side}}.\n"; },
        {Lost::Fact, "note", "", "fact.side"});
    row("a version without its page", [](Chart& c) { c.earlier[0].header.id = "other"; },
        {Lost::Page, "", "", "other"});
    row("an order's encounter", [](Chart& c) { c.orders[0].encounter = "e9"; }, {Lost::Encounter, "", "o1", "e9"});
    row("who ordered", [](Chart& c) { c.orders[0].by = "ghost"; }, {Lost::Person, "", "o1", "ghost"});
    row("a result's encounter", [](Chart& c) { c.results[0].encounter = "e9"; }, {Lost::Encounter, "", "r1", "e9"});
    row("the attending", [](Chart& c) { c.encounters[0].attending = "ghost"; }, {Lost::Person, "", "e1", "ghost"});
}

void TestRecords::shouldNameEveryReferenceThatLeadsNowhere()
{
    QFETCH(const Breaking, breaking);
    QFETCH(const LostReference, lost);
    Chart broken = sound();
    breaking(broken);
    const auto found = lostReferences(broken, someone);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front(), lost);
}

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
