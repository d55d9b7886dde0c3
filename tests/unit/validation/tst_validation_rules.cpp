// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Json.h"
#include "records/validation/QualityRules.h"

#include <QTest>

using namespace records::validation;
using domain::Json;

namespace {

std::vector<Item> items()
{
    std::vector<Item> list;
    const auto add = [&](const char* id, ItemKind kind, std::vector<Option> options = {}) {
        list.push_back({id, id, kind, "as written", {}, std::move(options)});
    };
    add("mrn", ItemKind::Text);
    add("born", ItemKind::Date);
    add("sex", ItemKind::Choice, {{"F", "female"}, {"M", "male"}});
    add("age", ItemKind::Number);
    add("arrived", ItemKind::Moment);
    add("admitted", ItemKind::Date);
    add("discharged", ItemKind::Date);
    add("los", ItemKind::Number);
    add("principal", ItemKind::Code);
    add("comorbid", ItemKind::Code);
    add("poa", ItemKind::Choice, {{"Y", "yes"}, {"N", "no"}});
    add("weight", ItemKind::Number);
    add("abstracted", ItemKind::Date);
    return list;
}

Values clean()
{
    return {{"mrn", "41-83-05"},
            {"born", "1960-06-15"},
            {"sex", "F"},
            {"age", "65"},
            {"admitted", "2026-06-14"},
            {"discharged", "2026-06-18"},
            {"los", "4"},
            {"principal", "J13"},
            {"comorbid", "E87.6"},
            {"poa", "Y"},
            {"weight", "82.6"},
            {"abstracted", "2026-06-22"},
            {"arrived", "2026-06-13 23:50"}};
}

Json rules()
{
    return Json::parse(R"([
        {"rule_id":"R1","characteristic":"accuracy","items":["weight"],"test":"range","least":0.3,"most":150,"text":"t"},
        {"rule_id":"R2","characteristic":"definition","items":["sex"],"test":"one-of","text":"t"},
        {"rule_id":"R3","characteristic":"accuracy","items":["mrn"],"test":"form","form":"99-99-99","text":"t"},
        {"rule_id":"R4","characteristic":"precision","items":["weight"],"test":"form","form":"9+.9","text":"t"},
        {"rule_id":"R5","characteristic":"consistency","items":["admitted","discharged"],"test":"order","text":"t"},
        {"rule_id":"R6","characteristic":"comprehensiveness","items":["sex"],"test":"required","text":"t"},
        {"rule_id":"R7","characteristic":"comprehensiveness","items":["comorbid","poa"],"test":"required-when",
         "values":["Y","N"],"text":"t"},
        {"rule_id":"R8","characteristic":"timeliness","items":["abstracted","discharged"],"test":"within","days":5,
         "text":"t"},
        {"rule_id":"R9","characteristic":"consistency","items":["los","admitted","discharged"],"test":"stay","text":"t"},
        {"rule_id":"R10","characteristic":"consistency","items":["age","born","admitted"],"test":"age","text":"t"},
        {"rule_id":"R11","characteristic":"consistency","items":["sex","principal"],"test":"not-with","values":["M"],
         "codes":["O","N83"],"text":"t"},
        {"rule_id":"R12","characteristic":"granularity","items":["principal"],"test":"unspecified",
         "codes":["J189","S72009A"],"text":"t"}
    ])");
}

/// Ids of the rules that are broken, with blanks between them.
std::string broken(const Values& record)
{
    std::vector<Fault> faults;
    const auto list = readQualityRules(rules(), "/rules", faults);
    std::string ids;
    for (const Violation& violation : check(record, list, items()))
        ids += (ids.empty() ? "" : " ") + violation.rule->id;
    return ids;
}

} // namespace

class TestValidationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingInACleanRecord();
    void shouldFindWhatARuleAsksFor_data();
    void shouldFindWhatARuleAsksFor();
    void shouldBeSilentAboutItemsThatARecordHasNot();
    void shouldBeSilentAboutBlanksUnlessTheyAreRequired();
    void shouldRefuseRulesThatMakeNoSense();
    void shouldKeepValuesInTheirForm_data();
    void shouldKeepValuesInTheirForm();
    void shouldRefuseValuesThatThereAreNot_data();
    void shouldRefuseValuesThatThereAreNot();
    void shouldTellSameValues();
};

void TestValidationRules::shouldFindNothingInACleanRecord()
{
    QCOMPARE(broken(clean()), std::string());
}

void TestValidationRules::shouldFindWhatARuleAsksFor_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rules");
    QTest::newRow("weight ten times over") << "weight"
                                           << "826.0"
                                           << "R1";
    QTest::newRow("least of the range is inside") << "weight"
                                                  << "0.3"
                                                  << "";
    QTest::newRow("off the list") << "sex"
                                  << "X"
                                  << "R2";
    QTest::newRow("short number") << "mrn"
                                  << "1-83-05"
                                  << "R3";
    QTest::newRow("long number") << "mrn"
                                 << "41-83-055"
                                 << "R3";
    QTest::newRow("no decimal") << "weight"
                                << "83"
                                << "R4";
    QTest::newRow("discharge before admission") << "discharged"
                                                << "2026-06-13"
                                                << "R5 R8";
    QTest::newRow("blank") << "sex"
                           << ""
                           << "R6";
    QTest::newRow("blank beside a value") << "comorbid"
                                          << ""
                                          << "R7";
    QTest::newRow("six days after") << "abstracted"
                                    << "2026-06-24"
                                    << "R8";
    QTest::newRow("five days after") << "abstracted"
                                     << "2026-06-23"
                                     << "";
    QTest::newRow("day of discharge counted") << "los"
                                              << "5"
                                              << "R9";
    QTest::newRow("admitted on the birthday") << "born"
                                              << "1960-06-14"
                                              << "R10";
    QTest::newRow("a birthday come since") << "admitted"
                                           << "2026-06-15"
                                           << "R9 R10";
    QTest::newRow("unspecified") << "principal"
                                 << "J18.9"
                                 << "R12";
    QTest::newRow("women's code of a woman") << "principal"
                                             << "O80"
                                             << "";
}

void TestValidationRules::shouldFindWhatARuleAsksFor()
{
    QFETCH(QString, item);
    QFETCH(QString, value);
    Values record = clean();
    record[item.toStdString()] = value.toStdString();
    QTEST(QString::fromStdString(broken(record)), "rules");
    record["sex"] = "M";
    record["principal"] = "N83.20";
    QVERIFY(broken(record).find("R11") != std::string::npos);
}

void TestValidationRules::shouldBeSilentAboutItemsThatARecordHasNot()
{
    QCOMPARE(broken({{"weight", "900"}}), std::string("R1 R4"));
    QCOMPARE(broken({}), std::string());
}

void TestValidationRules::shouldBeSilentAboutBlanksUnlessTheyAreRequired()
{
    Values record = clean();
    for (auto& [item, value] : record)
        value = "";
    QCOMPARE(broken(record), std::string("R6"));
}

void TestValidationRules::shouldRefuseRulesThatMakeNoSense()
{
    std::vector<Fault> faults;
    (void)readQualityRules(Json::parse(R"([
        {"rule_id":"A","characteristic":"beauty","items":["x"],"test":"required","text":"t"},
        {"rule_id":"B","characteristic":"accuracy","items":["x"],"test":"order","text":"t"},
        {"rule_id":"C","characteristic":"accuracy","items":["x"],"test":"guess","text":"t"},
        {"rule_id":"D","characteristic":"accuracy","items":["x"],"test":"range","text":"t"}])"),
                           "/rules", faults);
    std::string places;
    for (const Fault& fault : faults)
        places += fault.pointer + " ";
    QCOMPARE(places, std::string("/rules/0/characteristic /rules/1/items /rules/2/test /rules/3/least "));
}

void TestValidationRules::shouldKeepValuesInTheirForm_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("keyed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("date") << "admitted"
                          << " 2026-02-28 "
                          << "2026-02-28";
    QTest::newRow("moment") << "arrived"
                            << "2026-02-28T07:05"
                            << "2026-02-28 07:05";
    QTest::newRow("choice") << "sex"
                            << "f"
                            << "F";
    QTest::newRow("code") << "principal"
                          << "e876"
                          << "E87.6";
    QTest::newRow("short code") << "principal"
                                << "j13"
                                << "J13";
    QTest::newRow("number") << "weight"
                            << "82.6"
                            << "82.6";
    QTest::newRow("blank") << "admitted"
                           << "  "
                           << "";
}

void TestValidationRules::shouldKeepValuesInTheirForm()
{
    QFETCH(QString, item);
    QFETCH(QString, keyed);
    const auto list = items();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Item& one) { return one.id == item.toStdString(); });
    const auto value = normalised(*found, keyed.toStdString());
    QVERIFY(value.ok());
    QTEST(QString::fromStdString(*value), "kept");
}

void TestValidationRules::shouldRefuseValuesThatThereAreNot_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("keyed");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such day") << "admitted"
                                 << "2026-02-30"
                                 << "validation.no-date";
    QTest::newRow("day alone") << "arrived"
                               << "2026-02-28"
                               << "validation.no-moment";
    QTest::newRow("no such hour") << "arrived"
                                  << "2026-02-28 25:05"
                                  << "validation.no-moment";
    QTest::newRow("words") << "weight"
                           << "heavy"
                           << "validation.no-number";
    QTest::newRow("off the list") << "sex"
                                  << "X"
                                  << "validation.no-option";
    QTest::newRow("no code") << "principal"
                             << "87.6"
                             << "validation.no-code";
}

void TestValidationRules::shouldRefuseValuesThatThereAreNot()
{
    QFETCH(QString, item);
    QFETCH(QString, keyed);
    const auto list = items();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Item& one) { return one.id == item.toStdString(); });
    const auto value = normalised(*found, keyed.toStdString());
    QVERIFY(!value.ok());
    QTEST(QString::fromStdString(value.error().code), "code");
}

void TestValidationRules::shouldTellSameValues()
{
    QVERIFY(sameValue("4", "4.0"));
    QVERIFY(sameValue("E87.6", "e876"));
    QVERIFY(sameValue("", " "));
    QVERIFY(!sameValue("82.6", "86.2"));
    QVERIFY(!sameValue("", "0"));
    QVERIFY(!sameValue("2026-06-14", "2026-06-15"));
}

QTEST_GUILESS_MAIN(TestValidationRules)
#include "tst_validation_rules.moc"
