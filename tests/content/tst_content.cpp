// SPDX-License-Identifier: GPL-3.0-or-later
#include "CountTask.h"
#include "TinyLibrary.h"

#include "content/Markdown.h"
#include "generation/Builder.h"

#include <QtTest>

#include <set>

namespace {

const std::string chartJson = "charts/20-14-31/chart.json";
const std::string pageOne = "charts/20-14-31/documents/one.md";
const std::string exerciseJson = "exercises/coding/tiny/exercise.json";
const std::string keyJson = "exercises/coding/tiny/answer-key.json";
const std::string selftestJson = "exercises/coding/tiny/selftest.json";
const std::string secondJson = "exercises/coding/tiny/second-coder.json";

QByteArray told(const content::Problems& problems)
{
    QByteArray text;
    for (const content::Problem& problem : problems.list())
        text += "\n" + QByteArray::fromStdString(content::sentence(problem));
    return text;
}

} // namespace

class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingWrongInSoundLibrary();
    void shouldRefuseClaimsOfTheWrongSetting();
    void shouldLookClaimsUpByTheirDay();
    void shouldTellWhatIsBroken_data();
    void shouldTellWhatIsBroken();
    void shouldTakeUnsignedPagesWhereNoSignatureIsWanted();
    void shouldTakeUnsignedPagesThatAKeyFinds_data();
    void shouldTakeUnsignedPagesThatAKeyFinds();
    void shouldTellOfFilesThatNothingReads();
    void shouldTellWhatIsMissing_data();
    void shouldTellWhatIsMissing();
    void shouldReportEveryProblemAtOnce();
    void shouldOpenTheRestOfTheLibrary();
    void shouldOpenNothingFromNowhere();
    void shouldRefuseBytesThatAreNoUtf8();
    void shouldReportProblemOfVariantWithItsName();
    void shouldReportCircleOfPrerequisites();
    void shouldReportQualityRulesAboutItemsThatThereAreNot();
    void shouldBuildScenarioFromLibrary();
    void shouldRefuseToBuildFromFaultyFiles();
    void shouldKeepLibraryWholeWhenMoved();
    void shouldAcceptWholeMarkdownSubset();
};

void TestContent::shouldFindNothingWrongInSoundLibrary()
{
    TinyLibrary library;
    const content::Problems problems = library.check();
    QVERIFY2(problems.empty(), told(problems).constData());
}

void TestContent::shouldRefuseClaimsOfTheWrongSetting()
{
    TinyLibrary library;
    QVERIFY(library.change(chartJson, "\"inpatient\"", "\"clinic\""));
    const content::Problems problems = library.check();
    QByteArray said;
    for (const content::Problem& problem : problems.list()) {
        if (problem.place.starts_with("/claims"))
            said += QByteArray::fromStdString(problem.place + " " + problem.message + "\n");
    }
    QCOMPARE(said, QByteArray("/claims/0/diagnoses/0/poa POA is reported for inpatients alone\n"
                              "/claims/0/diagnoses/1/poa POA is reported for inpatients alone\n"
                              "/claims/0/procedures/0/system icd10pcs is not what this encounter's procedures are "
                              "reported in\n"));
}

void TestContent::shouldLookClaimsUpByTheirDay()
{
    TinyLibrary library; // the editions end with September 2026
    QVERIFY(library.change(chartJson, "\"discharged\": \"2026-05-09", "\"discharged\": \"2026-10-01"));
    QVERIFY(library.change(chartJson, "\"coded\": \"2026-05-11", "\"coded\": \"2026-10-02"));
    const content::Problems problems = library.check();
    std::size_t refused = 0;
    for (const content::Problem& problem : problems.list())
        refused += problem.place.starts_with("/claims/0/") && problem.message.ends_with(" on 2026-10-01") ? 1 : 0;
    QCOMPARE(refused, std::size_t{4}); // three diagnoses and the procedure
}

// One row: what is exchanged in which file, and where and how the one problem is told.
void TestContent::shouldTellWhatIsBroken_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where"); ///< file, blank, place
    QTest::addColumn<QString>("message");

    const auto row = [](const char* name, const std::string& file, const char* from, const char* to,
                        const std::string& place, const char* message, const std::string& otherFile = {}) {
        const std::string where = (otherFile.empty() ? file : otherFile) + " " + place;
        QTest::newRow(name) << QString::fromStdString(file) << QByteArray(from) << QByteArray(to)
                            << QString::fromStdString(where) << QString::fromUtf8(message);
    };

    // Files one by one.
    row("malformed JSON", chartJson, "\"mrn\": \"20-14-31\",", "\"mrn\" \"20-14-31\",", "line 2", "this is not JSON");
    row("key twice", chartJson, "\"facts\"", "\"mrn\"", "", "the key \"mrn\" stands twice");
    row("line ends", pageOne, "## Plan\n", "## Plan\r\n", "line 12", "lines end in CR LF");
    row("byte order mark", pageOne, "---\ntype", "\xEF\xBB\xBF---\ntype", "line 1", "byte order mark");
    row("not composed", pageOne, "chronic", "chronic cafe\xCC\x81", "line 14", "not in composed form (NFC)");
    row("control character", pageOne, "chronic", "chronic\t", "line 14", "a control character");
    row("unknown member", chartJson, "\"flags\": []", "\"flagz\": []", "/patient", "\"flagz\" is not a member");
    row("missing member", chartJson, "\"payer\": \"Wenlock Mutual\", ", "", "/encounters/0", "\"payer\" is missing");
    row("wrong class", chartJson, "\"inpatient\"", "\"inpatients\"", "/encounters/0/class",
        "\"inpatients\" cannot stand here");
    row("wrong type", exerciseJson, "\"minutes\": 5", "\"minutes\": \"5\"", "/minutes", "\"5\" cannot stand here");
    row("wrong level", exerciseJson, "\"entry\"", "\"easy\"", "/level", "\"easy\" cannot stand here");
    row("wrong responsibility", exerciseJson, "[\"MC\"]", "[\"XX\"]", "/responsibilities/0",
        "\"XX\" cannot stand here");
    row("plantable alters nothing", chartJson, "\"facts\": {\"kind\": \"diastolic\"}, \"in\": [\"one\"], ", "",
        "/plantable/0", "the entry alters nothing");
    row("plantable reason with a slot", chartJson, "It is not.", "Not on {{day.2}}.", "/plantable/0/why",
        "the reason has a slot");
    row("decoy reason with a slot", chartJson, "It is so.", "So says {{fact.ef}}.", "/decoys/0/why",
        "the reason has a slot");
    row("plantable names no fact", chartJson, "{\"kind\": \"diastolic\"}", "{\"kid\": \"diastolic\", \"kind\": \"x\"}",
        "/plantable/0/facts/kid", "the chart has no fact of this name");
    row("plantable says the same", chartJson, "\"diastolic\"", "\"systolic\"", "/plantable/0/facts/kind",
        "the fact has this value already");
    row("plantable on a page without the fact", chartJson, "\"in\": [\"one\"]", "\"in\": [\"one\", \"three\"]",
        "/plantable/0/in", "the page three shows none of the facts");
    row("plantable on no page", chartJson, "\"in\": [\"one\"]", "\"in\": [\"one\", \"ten\"]", "/plantable/0/in",
        "the chart has no page \"ten\"");
    row("plantable against no page", chartJson, "\"against\": [\"two\"]", "\"against\": [\"ten\"]",
        "/plantable/0/against", "the chart has no page \"ten\"");
    row("plantable quote", chartJson, "EF {{fact.ef}}", "EF of {{fact.ef}}", "/plantable/0/quotes/0/quote",
        "the page two does not say \"EF of {{fact.ef}}\"");
    row("plantable row of other columns", chartJson, "| 3 | 4 |", "| 3 |", "/plantable/1", "the table has 2 columns");
    row("plantable without its section", chartJson, "\"section\": \"Plan\"", "\"section\": \"Plans\"", "/plantable/1",
        "the page has no heading \"Plans\"");
    row("plantable with a slot of no value", chartJson, "Aspirin", "Aspirin {{fact.dose}}", "/plantable/1",
        "the chart has no fact of this name");
    row("plantable drops no page", chartJson, "\"drop\": [\"six\"]", "\"drop\": [\"ten\"]", "/plantable/1/drop",
        "the chart has no page \"ten\"");
    row("decoy", chartJson, "\"quote\": \"Hypertension\"", "\"quote\": \"Hypotension\"", "/decoys/0/quote",
        "the page two does not say \"Hypotension\"");
    row("wrong MRN", chartJson, "\"mrn\": \"20-14-31\"", "\"mrn\": \"20-14-32\"", "/mrn", "calls itself 20-14-32");
    row("no such day", chartJson, "2026-05-05T06:10", "2026-02-30T06:10", "/results/0/at",
        "the calendar has no such day");
    row("fact with a bar", chartJson, "35%", "35|%", "/facts/ef", "cannot stand here");

    // Headers.
    row("no header", pageOne, "---\ntype", "type", "line 1", "the page has no header block");
    row("open header", pageOne, "normal\n---\n", "normal\n", "line 13", "the header block is not closed");
    row("header name", pageOne, "section:", "sektion:", "line 7", "\"sektion\" is not known in a header");
    row("header lacks", pageOne, "role: attending\n", "", "line 1", "the header lacks \"role\"");
    row("header twice", pageOne, "role: attending\n", "role: attending\nrole: nurse\n", "line 6",
        "\"role\" stands twice");
    row("header time", pageOne, "2026-05-04T17:00", "2026-05-04", "line 8", "is no time of the calendar");
    row("confidentiality", pageOne, "confidentiality: normal", "confidentiality: secret", "line 10",
        "is no level of confidentiality");
    row("version", pageOne, "confidentiality: normal", "confidentiality: normal\nversion: two", "line 11",
        "\"two\" is no version");
    row("empty value", pageOne, "title: A page", "title:", "line 3", "\"title\" has no value");

    // What may stand nowhere.
    row("whole SSN", pageOne, "chronic", "SSN 123-45-6789 chronic", "line 14", "a whole social security number");
    row("telephone", pageOne, "chronic", "call 555-2368, chronic", "line 14", "the telephone number 555-2368");
    row("area code", pageOne, "chronic", "call 312-555-0142, chronic", "line 14", "area code");
    row("CPT code", pageOne, "chronic", "CPT 99213, chronic", "line 14", "a CPT code");
    row("dental code", pageOne, "chronic", "D0120 chronic", "line 14", "a dental D-code");

    // References and dates.
    row("document type", pageOne, "progress-note", "progress", "type", "no document type \"progress\"");
    row("author", pageOne, "author: renner", "author: nobody", "author", "nobody of the staff is \"nobody\"");
    row("section", pageOne, "clinical-notes", "clinical", "section", "no section \"clinical\"");
    row("encounter", pageOne, "encounter: e1", "encounter: e9", "encounter", "no encounter \"e9\"");
    row("attending", chartJson, "\"attending\": \"renner\"", "\"attending\": \"house\"", "/encounters/0/attending",
        "nobody of the staff is \"house\"");
    row("orderer", chartJson, "\"by\": \"renner\"", "\"by\": \"house\"", "/orders/0/by", "nobody of the staff");
    row("result's encounter", chartJson, "\"id\": \"r1\", \"encounter\": \"e1\"",
        "\"id\": \"r1\", \"encounter\": \"e2\"", "/results/0/encounter", "no encounter \"e2\"");
    row("discharge first", chartJson, "2026-05-04T16:40", "2026-05-10T16:40", "/encounters/0/discharged",
        "the discharge is before the admission");
    row("arrival late", chartJson, "2026-05-04T13:05", "2026-05-04T16:45", "/encounters/0/arrived",
        "the arrival is after the admission");
    row("born later", chartJson, "1957-09-03", "2026-06-01", "/encounters/0/admitted", "before the patient's birth");
    row("no disposition", chartJson, "\"disposition\": \"01\",", "", "/encounters/0", "no discharge status");
    row("order too early", chartJson, "2026-05-04T16:50", "2026-05-03T16:50", "/orders/0/at", "outside the encounter");
    row("signed too early", pageOne, "signed: 2026-05-05T18:00", "signed: 2026-05-04T16:59", "signed",
        "signed before it is written");
    row("written too early", pageOne, "written: 2026-05-04T17:00", "written: 2026-05-04T12:00", "written",
        "before its encounter begins");
    row("written too late", pageOne, "written: 2026-05-04T17:00\nsigned: 2026-05-05T18:00",
        "written: 2026-06-09T17:00\nsigned: 2026-06-09T18:00", "written", "more than 30 days after the discharge");
    row("unsigned page", pageOne, "signed: 2026-05-05T18:00\n", "", "signed", "bears its author's signature");
    row("no word of signatures", "facility/document-types.json", ", \"authentication\": \"author\"", "", "/types/0",
        "authentication");
    row("unknown authentication", "facility/document-types.json", "\"author\"", "\"stamp\"", "/types/0/authentication",
        "\"stamp\" cannot stand here");
    row("group", "facility/document-types.json", "\"group\": \"physician\"", "\"group\": \"other\"", "/types/0/group",
        "no group \"other\"");
    row("staff twice", "facility/staff.json", "\"staff\": [",
        "\"staff\": [{\"id\": \"renner\", \"given\": \"Ida\", \"family\": \"Renner\", \"credential\": \"\", "
        "\"role\": \"nurse\", \"service\": \"ICU\"},",
        "/staff/1/id", "the id \"renner\" stands twice");

    // Claims.
    row("coder", chartJson, "\"coder\": \"renner\"", "\"coder\": \"house\"", "/claims/0/coder", "nobody of the staff");
    row("claim's encounter", chartJson, "\"claims\": [{\"encounter\": \"e1\"", "\"claims\": [{\"encounter\": \"e2\"",
        "/claims/0/encounter", "no encounter \"e2\"");
    row("coded too early", chartJson, "2026-05-11T09:00", "2026-05-09T11:00", "/claims/0/coded",
        "coded before it ended");
    row("claimed heading", chartJson, "{\"code\": \"I13.0\", \"poa\"", "{\"code\": \"N18\", \"poa\"",
        "/claims/0/diagnoses/0/code", "N18 is a heading");
    row("claimed code", chartJson, "{\"code\": \"I13.0\", \"poa\"", "{\"code\": \"I13.9\", \"poa\"",
        "/claims/0/diagnoses/0/code", "I13.9 is no code of");
    row("claimed family", chartJson, "{\"code\": \"I13.0\", \"poa\"", "{\"code\": \"E11.9\", \"poa\"",
        "/claims/0/diagnoses/0/code", "the box holds no family of E11.9 on 2026-05-09");
    row("claim without POA", chartJson, "\"I50.23\", \"poa\": \"N\"", "\"I50.23\"", "/claims/0/diagnoses/1",
        "I50.23 has no POA indicator");
    row("claim's exempt code", chartJson, "\"Z79.01\"", "\"Z79.01\", \"poa\": \"Y\"", "/claims/0/diagnoses/2/poa",
        "Z79.01 is exempt from POA");
    row("claimed procedure", chartJson, "0FT40ZZ", "0FT41ZZ", "/claims/0/procedures/0/code", "0FT41ZZ is no code of");
    row("claimed system", chartJson, "\"icd10pcs\", \"code\"", "\"px\", \"code\"", "/claims/0/procedures/0/system",
        "px is not what this encounter's procedures are reported in");
    row("procedure too early", chartJson, "2026-05-06", "2026-05-03", "/claims/0/procedures/0/date",
        "2026-05-03 is outside the encounter");
    row("procedure too late", chartJson, "2026-05-06", "2026-05-10", "/claims/0/procedures/0/date",
        "2026-05-10 is outside the encounter");

    // Pages.
    row("unknown slot", pageOne, "chronic", "{{fact.none}} chronic", "line 14", "{{fact.none}}: the chart has no fact");
    row("open slot", pageOne, "chronic", "{{fact.ef chronic", "line 14", "not closed on its line");
    row("slot in a title", pageOne, "title: A page", "title: A page of {{day.x}}", "title", "{{day.x}}");
    row("slot in an order", chartJson, "furosemide 40 mg", "furosemide {{fact.dose}}", "/orders/0/text",
        "{{fact.dose}}");
    row("link", pageOne, "chronic", "[chronic](x)", "line 14", "a page may not hold a link");
    row("image", pageOne, "chronic", "![chronic](x)", "line 14", "a page may not hold an image");
    row("HTML", pageOne, "chronic", "<b>chronic</b>", "line 14", "a page may not hold HTML");
    row("big heading", pageOne, "## Plan", "# Plan", "line 12", "a heading other than ## and ###");
    row("patient's name", pageOne, "chronic", "Tavares has chronic", "line 14", "the patient's family name (Tavares)");
    row("patient's phone", pageOne, "chronic", "555-0142 chronic", "line 14", "the patient's telephone number");

    // Exercises.
    row("chart", exerciseJson, "\"chart\": \"20-14-31\"", "\"chart\": \"20-14-32\"", "/chart", "no chart 20-14-32");
    row("role", exerciseJson, "\"role\": \"coder\"", "\"role\": \"clerk\"", "/role", "no role \"clerk\"");
    row("rubric", exerciseJson, "\"rubric\": \"coding\"", "\"rubric\": \"other\"", "/rubric", "no rubric \"other\"");
    row("prerequisite", exerciseJson, "\"prerequisites\": []", "\"prerequisites\": [\"coding/none\"]",
        "/prerequisites/0", "no exercise \"coding/none\"");
    row("task type", exerciseJson, "\"type\": \"coding\"", "\"type\": \"juggling\"", "/tasks/0/type",
        "no task type \"juggling\"");
    row("task encounter", exerciseJson, "\"encounter\": \"e1\"", "\"encounter\": \"e4\"", "/tasks/0/encounter",
        "no encounter \"e4\"");
    row("due", exerciseJson, "2026-05-12T11:30", "2026-05-12T10:00", "/tasks/0/due", "due before the exercise starts");
    row("emergency of nobody", exerciseJson, "\"policies\": []",
        "\"policies\": [], \"place\": \"ED\", \"emergencies\": [{\"patient\": \"99-99-99\", \"unit\": \"ED\", "
        "\"from\": "
        "\"2026-05-12T10:00\", \"to\": \"2026-05-12T11:00\", \"text\": \"Bay 1\"}]",
        "/emergencies/0/patient", "no chart 99-99-99");
    row("emergency without a place", exerciseJson, "\"policies\": []",
        "\"policies\": [], \"emergencies\": [{\"patient\": \"20-14-31\", \"unit\": \"ED\", \"from\": "
        "\"2026-05-12T10:00\", \"to\": \"2026-05-12T11:00\", \"text\": \"Bay 1\"}]",
        "/emergencies", "stands on no unit");
    row("emergency that ends before it begins", exerciseJson, "\"policies\": []",
        "\"policies\": [], \"place\": \"ED\", \"emergencies\": [{\"patient\": \"20-14-31\", \"unit\": \"ED\", "
        "\"from\": "
        "\"2026-05-12T10:00\", \"to\": \"2026-05-12T09:00\", \"text\": \"Bay 1\"}]",
        "/emergencies/0/to", "ends before it begins");
    row("variant's fact", exerciseJson, "\"kind\": \"diastolic\"", "\"kin\": \"diastolic\"", "/variants/0/facts/kin",
        "no fact \"kin\"");
    row("variant's code", exerciseJson, "{\"I50.23\"", "{\"I50.22\"", "/variants", "which is not in the key");
    row("edition", exerciseJson, "\"icd10cm\": \"2026\"", "\"icd10cm\": \"1999\"", "/codesets", "icd10cm 1999");
    row("slot in a hint", exerciseJson, "\"Read.\"", "\"Read {{fact.ef}}.\"", "/hints/0/text",
        "slots are not filled here");
    row("name in a hint", exerciseJson, "\"Read.\"", "\"Ask Tavares.\"", "/hints/0/text",
        "the patient's name stands here");
    row("size of chart", exerciseJson, "\"entry\"", "\"technician\"", "/level", "a chart of 6 pages");

    // Keys.
    row("quote", keyJson, "\"quote\": \"Hypertension\"", "\"quote\": \"Hypertensive\"", "/diagnoses/0/evidence/0",
        "the page two does not say \"Hypertensive\"");
    row("second occurrence", keyJson, "\"quote\": \"Hypertension\"", "\"quote\": \"Hypertension\", \"occurrence\": 2",
        "/diagnoses/0/evidence/0", "does not say \"Hypertension\" 2 times");
    row("quote's page", keyJson, "{\"document\": \"two\"", "{\"document\": \"nine\"", "/diagnoses/0/evidence/0",
        "the chart has no document nine");
    row("no evidence", keyJson, "[{\"document\": \"two\", \"quote\": \"Hypertension\"}]", "[]", "/diagnoses/0",
        "nothing in the chart is named for it");
    row("header code", keyJson, "[\"Z79.82\"]", "[\"N18\"]", "/neutral/0", "N18 is a heading of ICD-10-CM 2026");
    row("no such code", keyJson, "\"R06.02\"", "\"R06.99\"", "/penalise/0/code", "R06.99 is no code of ICD-10-CM 2026");
    row("alternative", keyJson, "\"alternatives\": []", "\"alternatives\": [\"I13.9\"]", "/diagnoses/0/alternatives/0",
        "I13.9 is no code");
    row("procedure", keyJson, "\"0FT40ZZ\"", "\"0FT49ZZ\"", "/procedures/0/code", "0FT49ZZ is no code of ICD-10-PCS");
    row("no POA", keyJson, "\"code\": \"I13.0\", \"poa\": \"Y\"", "\"code\": \"I13.0\"", "/diagnoses/0/poa",
        "I13.0 has no POA indicator");
    row("not exempt", keyJson, "\"code\": \"I13.0\", \"poa\": \"Y\"", "\"code\": \"I13.0\", \"poa\": \"exempt\"",
        "/diagnoses/0/poa", "I13.0 is not exempt from POA");
    row("exempt", keyJson, "\"poa\": \"exempt\"", "\"poa\": \"Y\"", "/diagnoses/2/poa", "Z79.01 is exempt from POA");
    row("severity", keyJson, "\"severity\": \"mcc\"", "\"severity\": \"cc\"", "/diagnoses/1/severity",
        "the key calls I50.23 cc");
    row("pair", keyJson, "[[\"I13.0\", \"I50.23\"]]", "[[\"I13.0\", \"R06.02\"]]", "/orderedPairs/0/1",
        "R06.02 is not among the diagnoses");
    row("rule", keyJson, "\"rule\": \"C22\"", "\"rule\": \"C99\"", "/diagnoses/0/rule", "there is no rule \"C99\"");
    row("no reason", keyJson, "\"why\": \"It leads.\"", "\"why\": \"\"", "/diagnoses/0", "no reason is given");
    row("key's birth date", keyJson, "1957-09-03", "1957-09-04", "/patient/birthDate",
        "the key says 1957-09-04, the chart 1957-09-03");
    row("key's discharge", keyJson, "\"discharged\": \"2026-05-09\"", "\"discharged\": \"2026-05-08\"", "/discharged",
        "the key says 2026-05-08");
    row("key's setting", keyJson, "\"inpatient\"", "\"clinic\"", "/setting", "the key says clinic");

    // Self-tests and the second coder.
    row("score", selftestJson, "\"earned\": 4", "\"earned\": 5", "/cases/1/expect", "\"two\" gets 4 of 6, 66.7 %");
    row("percent", selftestJson, "66.7", "66.6", "/cases/1/expect", "\"two\" gets 4 of 6, 66.7 %");
    row("issue", selftestJson, "{\"issue\": \"/diagnoses\"}", "{\"issue\": \"/procedures\"}", "/cases/3/expect/issue",
        "an issue at /procedures is expected");
    row("issue for a score", selftestJson, "{\"diagnoses\": []}", "{\"diagnoses\": 1}", "/cases/2/expect",
        "a score is expected, and the submission is malformed");
    row("kind", selftestJson, "\"kind\": \"wrong\"", "\"kind\": \"partly\"", "/cases", "no case of the kind wrong");
    row("right but not all", selftestJson, "\"kind\": \"partly\"", "\"kind\": \"right\"", "/cases/1/kind",
        "a right answer gets all points");
    row("second coder's code", secondJson, "{\"code\": \"I50.23\", \"poa\": \"Y\"}, ", "", "/differences",
        "the key has I5023, the second coder has not");
    row("second coder's POA", secondJson, "\"I13.0\", \"poa\": \"Y\"", "\"I13.0\", \"poa\": \"N\"", "/differences",
        "another POA");
    row("verdict", secondJson, "\"agrees\"", "\"settled\"", "/differences", "no difference is listed");
}

void TestContent::shouldTellWhatIsBroken()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QFETCH(QString, message);

    TinyLibrary library;
    QVERIFY(library.change(file.toStdString(), from.toStdString(), to.toStdString()));
    const content::Problems problems = library.check();

    bool met = false;
    for (const content::Problem& problem : problems.list()) {
        const QString at = QString::fromStdString(problem.file + " " + problem.place);
        met = met
              || (at == where && QString::fromStdString(problem.message).contains(message) && !problem.remedy.empty());
    }
    QVERIFY2(met, told(problems).constData());
}

void TestContent::shouldTakeUnsignedPagesWhereNoSignatureIsWanted()
{
    TinyLibrary library;
    QVERIFY(library.change(pageOne, "signed: 2026-05-05T18:00\n", ""));
    QVERIFY(library.change("facility/document-types.json", "\"author\"", "\"release\""));
    const content::Problems problems = library.check();
    QVERIFY2(problems.empty(), told(problems).constData());
    const content::Library loaded = library.load();
    QVERIFY(!loaded.house().wantsSignature("progress-note"));
    QVERIFY(loaded.house().wantsSignature("a type that the house does not name"));
    QCOMPARE(loaded.house().facility.completion.unsignedTypes, std::vector<std::string>{"progress-note"});
}

void TestContent::shouldTakeUnsignedPagesThatAKeyFinds_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("taken");
    QTest::newRow("audit") << QByteArray(R"("findings": [{"kind": 25, "places": [{"document": "one"}]}])") << true;
    QTest::newRow("deficiency") << QByteArray(R"("deficiencies": [{"type": "UNSIGNED", "document": "one"}])") << true;
    QTest::newRow("another kind") << QByteArray(R"("findings": [{"kind": 26, "places": [{"document": "one"}]}])")
                                  << false;
    QTest::newRow("another page") << QByteArray(R"("deficiencies": [{"type": "UNSIGNED", "document": "two"}])")
                                  << false;
}

void TestContent::shouldTakeUnsignedPagesThatAKeyFinds()
{
    QFETCH(QByteArray, member);
    QFETCH(bool, taken);
    TinyLibrary library;
    QVERIFY(library.change(pageOne, "signed: 2026-05-05T18:00\n", ""));
    QVERIFY(library.change(keyJson, "\"neutral\"", member.toStdString() + ", \"neutral\""));
    const content::Problems problems = library.check();
    const auto unsignedPage = [](const content::Problem& problem) {
        return problem.file == pageOne && problem.place == "signed";
    };
    QCOMPARE(std::none_of(problems.list().begin(), problems.list().end(), unsignedPage), taken);
}

void TestContent::shouldTellOfFilesThatNothingReads()
{
    TinyLibrary library;
    library.write("charts/20-14-31/documents/consult.txt", "A page with a slip in its name");
    library.write("exercises/coding/tiny/notes.bak", "x");
    QStringList files;
    const content::Problems problems = library.check();
    for (const content::Problem& problem : problems.list()) {
        if (problem.message == "nothing reads this file")
            files.append(QString::fromStdString(problem.file));
    }
    QCOMPARE(files, (QStringList{QStringLiteral("charts/20-14-31/documents/consult.txt"),
                                 QStringLiteral("exercises/coding/tiny/notes.bak")}));
}

void TestContent::shouldTellWhatIsMissing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    const auto row = [](const std::string& file, const char* message) {
        QTest::newRow(file.c_str()) << QString::fromStdString(file) << QString::fromUtf8(message);
    };
    row("facility/facility.json", "the file is missing");
    row("facility/staff.json", "the file is missing");
    row("facility/document-types.json", "the file is missing");
    row("schemas/chart.schema.json", "the schema is missing");
    row(chartJson, "the file is missing");
    row(exerciseJson, "the file is missing");
    row(keyJson, "the file is missing");
    row(selftestJson, "there are no self-tests");
    row(secondJson, "no second coder's verdict");
}

void TestContent::shouldTellWhatIsMissing()
{
    QFETCH(QString, file);
    QFETCH(QString, message);
    TinyLibrary library;
    library.remove(file.toStdString());
    const content::Problems problems = library.check();
    bool met = false;
    for (const content::Problem& problem : problems.list())
        met = met || (problem.file == file.toStdString() && QString::fromStdString(problem.message) == message);
    QVERIFY2(met, told(problems).constData());
}

void TestContent::shouldReportEveryProblemAtOnce()
{
    TinyLibrary library;
    library.change(chartJson, "\"inpatient\"", "\"inpatients\"");
    library.change(chartJson, "\"555-0142\"", "\"none\"");
    library.change(pageOne, "author: renner", "author: nobody");
    library.change("facility/staff.json", "\"MD\"", "7");
    library.change(exerciseJson, "\"entry\"", "\"easy\"");
    library.change(secondJson, "\"agrees\"", "\"perhaps\"");
    const content::Problems problems = library.check();
    std::set<std::string> places;
    for (const content::Problem& problem : problems.list())
        places.insert(problem.file + " " + problem.place);
    for (const std::string& place :
         {chartJson + " /encounters/0/class", chartJson + " /patient/phone", pageOne + " author",
          std::string("facility/staff.json /staff/0/credential"), exerciseJson + " /level", secondJson + " /verdict"})
        QVERIFY2(places.contains(place), (place + told(problems).toStdString()).c_str());
}

void TestContent::shouldOpenTheRestOfTheLibrary()
{
    TinyLibrary library;
    library.write("charts/11-11-11/chart.json", "{ not json");
    library.write("exercises/coding/bad/exercise.json", "[]");
    library.change("charts/20-14-31/documents/two.md", "---\ntype", "type");
    const content::Library loaded = library.load();
    QVERIFY(loaded.chart("20-14-31") != nullptr);
    QCOMPARE(loaded.chart("20-14-31")->chart.documents.size(), 5U);
    QVERIFY(loaded.exercise("coding/tiny") != nullptr);
    QVERIFY(loaded.chart("11-11-11") == nullptr);
    QVERIFY(loaded.problems().hasErrorUnder("charts/11-11-11/"));
    QVERIFY(loaded.problems().hasErrorUnder("exercises/coding/bad/"));
}

void TestContent::shouldOpenNothingFromNowhere()
{
    const content::Library library = content::Library::load("/nowhere/at/all");
    QVERIFY(library.exerciseIds().empty());
    QVERIFY(library.problems().hasErrorUnder("facility/"));
}

void TestContent::shouldRefuseBytesThatAreNoUtf8()
{
    TinyLibrary library;
    library.write(pageOne, library.text(pageOne) + "\xC3\x28");
    const content::Problems problems = library.load().problems();
    QVERIFY2(told(problems).contains("one.md: error: the file is not UTF-8"), told(problems).constData());
}

void TestContent::shouldReportProblemOfVariantWithItsName()
{
    TinyLibrary library;
    library.change(exerciseJson, "\"I50.33\"", "\"I50.99\"");
    const content::Problems problems = library.check();
    QVERIFY2(told(problems).contains("in the variant diastolic: I50.99 is no code"), told(problems).constData());
}

void TestContent::shouldReportCircleOfPrerequisites()
{
    TinyLibrary library;
    library.change(exerciseJson, "\"prerequisites\": []", "\"prerequisites\": [\"coding/tiny\"]");
    const content::Problems problems = library.check();
    QVERIFY2(told(problems).contains("lead back to this exercise"), told(problems).constData());
}

void TestContent::shouldBuildScenarioFromLibrary()
{
    TinyLibrary tiny;
    const content::Library library = tiny.load();
    const codesets::Catalogue catalogue = handfulOfCodes();
    const auto built = generation::Builder(library, catalogue).build("coding/tiny", 7);
    QVERIFY(built.ok());
    QCOMPARE(built->scenario.chart.documents.size(), 6U);
    QVERIFY(built->keys.at("t1").at("diagnoses").at(0).at("evidence").at(0).contains("from"));
}

void TestContent::shouldReportQualityRulesAboutItemsThatThereAreNot()
{
    TinyLibrary library;
    library.write("facility/quality-rules.json", R"({"schema": "quality-rules/1",
        "characteristics": [{"id": "accuracy", "title": "Accuracy", "means": "true"}],
        "items": [{"id": "los", "title": "Stay", "kind": "number", "definition": "days"}],
        "rules": [{"rule_id": "V-1", "characteristic": "accuracy", "items": ["weight"], "test": "required", "text": "t"},
                  {"rule_id": "V-2", "characteristic": "accuracy", "items": ["los"], "test": "order", "text": "t"}]})");
    const QByteArray problems = told(library.check());
    QVERIFY2(problems.contains("/rules/0/items: error: there is no item \"weight\""), problems.constData());
    QVERIFY2(problems.contains("/rules/1/items: error: this test looks at 2"), problems.constData());
}

void TestContent::shouldRefuseToBuildFromFaultyFiles()
{
    TinyLibrary tiny;
    tiny.change(pageOne, "role: attending\n", "");
    const content::Library library = tiny.load();
    const codesets::Catalogue catalogue = handfulOfCodes();
    const auto built = generation::Builder(library, catalogue).build("coding/tiny", 7);
    QVERIFY(!built.ok());
    QCOMPARE(built.error().code, "generation.faulty-content");
}

void TestContent::shouldKeepLibraryWholeWhenMoved()
{
    TinyLibrary tiny;
    content::Library first = tiny.load();
    const auto* before = first.exercise("coding/tiny");
    const content::Library second = std::move(first);
    QCOMPARE(second.exercise("coding/tiny"), before);
}

void TestContent::shouldAcceptWholeMarkdownSubset()
{
    const auto faults =
        content::markdownFaults("## A\n\n### B\n\nText, *em*, **strong** < 5 & <= 3; K <3.0.\n\n- a\n- b\n\n"
                                "1. a\n2. b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nQ & A, Tom's 5'9\".\n");
    for (const auto& fault : faults)
        qWarning("line %zu: %s", fault.line, fault.what.c_str());
    QVERIFY(faults.empty());
}

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
