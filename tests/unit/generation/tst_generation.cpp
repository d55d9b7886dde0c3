// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryContent.h"

#include "domain/Text.h"
#include "generation/Builder.h"
#include "generation/Keys.h"
#include "generation/Pinned.h"
#include "generation/Slots.h"

#include <QtTest>

#include <set>

using generation::Builder;

namespace {

std::string filled(const MemoryContent& content, const char* text)
{
    const records::Chart& chart = content.record.chart;
    return generation::fillSlots(
               text, {content.hospital, chart.patient, chart.mrn, &chart.encounters.front(), content.record.facts})
        .text;
}

std::string wrongSlot(const MemoryContent& content, const char* text, bool withEncounter = true)
{
    const records::Chart& chart = content.record.chart;
    const auto result =
        generation::fillSlots(text, {content.hospital, chart.patient, chart.mrn,
                                     withEncounter ? &chart.encounters.front() : nullptr, content.record.facts});
    return result.faults.empty() ? std::string("filled") : result.faults.front().reason;
}

std::string_view spanText(const workflow::BuiltScenario& built, const domain::Json& evidence)
{
    const auto* page = built.scenario.chart.document(evidence.at("document").get<std::string>());
    return domain::slice(page->body, {evidence.at("from").get<std::size_t>(), evidence.at("to").get<std::size_t>()});
}

} // namespace

class TestGeneration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFillEverySlot_data();
    void shouldFillEverySlot();
    void shouldSayWhySlotCannotBeFilled_data();
    void shouldSayWhySlotCannotBeFilled();
    void shouldTellTheLineOfABadSlot();
    void shouldMakeTheSameBytesFromTheSameSeed();
    void shouldMakeAnotherHashFromAnotherSeed();
    void shouldDrawEveryVariantAndThePlainChart();
    void shouldKeepIdentityWhenAVariantIsAdded();
    void shouldDrawNoNameThatStaffOrPagesBear();
    void shouldKeepWhatIdentityDoesNotChange();
    void shouldKeepPatientWhenIdentityIsFixed();
    void shouldRefuseEmptyNamePool();
    void shouldTurnQuotesIntoSpansOfCodePoints();
    void shouldResolveQuotesInEveryVariant();
    void shouldReplaceCodesEverywhereInKey();
    void shouldLeaveRulesAndReasonsAloneWhenReplacing();
    void shouldSortPagesByGroupThenTime();
    void shouldFillNamesOfHeader();
    void shouldFillOrdersToo();
    void shouldPinEditionsByHash();
    void shouldRefuseEditionWithAnotherHash();
    void shouldRefuseUnknownEdition();
    void shouldRefuseQuoteThatIsNotInPage();
    void shouldRefuseFaultyContent();
    void shouldRefuseUnknownExerciseAndVariant();
    void shouldDescribeExerciseFromItsChart();
    void shouldFindKeyOfEachTask();
};

void TestGeneration::shouldFillEverySlot_data()
{
    QTest::addColumn<QByteArray>("slot");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* slot, const char* text) {
        QTest::newRow(slot) << QByteArray(slot) << QByteArray(text);
    };
    row("{{patient.name}}", "Tavares, Odile M.");
    row("{{patient.full}}", "Odile M. Tavares");
    row("{{patient.family}}", "Tavares");
    row("{{patient.given}}", "Odile");
    row("{{patient.title}}", "Ms. Tavares");
    row("{{patient.sex}}", "female");
    row("{{patient.age}}", "68");
    row("{{patient.born}}", "1957-09-03");
    row("{{patient.mrn}}", "20-14-31");
    row("{{patient.phone}}", "555-0142");
    row("{{patient.address}}", "18 Quarry Lane, Alder Ferry, WK 00213");
    row("{{patient.allergies}}", "penicillin (hives)");
    row("{{enc.admitted}}", "2026-02-27 16:40");
    row("{{enc.arrived}}", "2026-02-27 13:05");
    row("{{enc.discharged}}", "2026-03-02 11:20");
    row("{{enc.payer}}", "Wenlock Mutual");
    row("{{enc.location}}", "4 West");
    row("{{enc.account}}", "AC-1");
    row("{{day.0}}", "2026-02-27");
    row("{{day.2}}", "2026-03-01");
    row("{{day.-1}}", "2026-02-26");
    row("{{dm.2}}", "3/1");
    row("{{dm.-30}}", "1/28");
    row("{{staff.renner}}", "Dr. I. Renner");
    row("{{staff.oduya}}", "G. Oduya, RN");
    row("{{staff.laboratory}}", "Clinical Laboratory");
    row("{{facility.name}}", "Alder Ferry Regional Medical Center");
    row("{{fact.side}}", "right");
    row("a {{fact.side}}, b {{fact.side}}.", "a right, b right.");
    row("no slot { here }", "no slot { here }");
}

void TestGeneration::shouldFillEverySlot()
{
    QFETCH(QByteArray, slot);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(filled(MemoryContent(), slot.constData())), text);
}

void TestGeneration::shouldSayWhySlotCannotBeFilled_data()
{
    QTest::addColumn<QByteArray>("slot");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* slot, const char* text) {
        QTest::newRow(slot) << QByteArray(slot) << QByteArray(text);
    };
    row("{{patient.shoe}}", "there is no such slot");
    row("{{weather}}", "there is no such slot");
    row("{{fact.sid}}", "the chart has no fact of this name");
    row("{{staff.nobody}}", "staff.json has nobody of this id");
    row("{{day.x}}", "what follows the dot must be a whole number of days");
    row("{{day.}}", "what follows the dot must be a whole number of days");
    row("{{fact.side", "a slot is opened with {{ and not closed on its line");
    row("{{fact.side\n}}", "a slot is opened with {{ and not closed on its line");
}

void TestGeneration::shouldSayWhySlotCannotBeFilled()
{
    QFETCH(QByteArray, slot);
    QFETCH(QByteArray, reason);
    QCOMPARE(QByteArray::fromStdString(wrongSlot(MemoryContent(), slot.constData())), reason);
    QCOMPARE(wrongSlot(MemoryContent(), "{{day.0}}", false), "the page belongs to no encounter of the chart");
}

void TestGeneration::shouldTellTheLineOfABadSlot()
{
    const MemoryContent content;
    const records::Chart& chart = content.record.chart;
    const auto result =
        generation::fillSlots("one {{fact.side}}\n\nthree {{fact.side}} {{fact.no}}\n",
                              {content.hospital, chart.patient, chart.mrn, nullptr, content.record.facts});
    QCOMPARE(result.faults.size(), 1U);
    QCOMPARE(result.faults.front().line, 3U);
    QCOMPARE(result.faults.front().slot, "fact.no");
}

void TestGeneration::shouldMakeTheSameBytesFromTheSameSeed()
{
    const auto catalogue = tinyCatalogue();
    for (const std::uint64_t seed : {0ULL, 1ULL, 42ULL, 0xFFFFFFFFFFFFFFFFULL}) {
        const MemoryContent one;
        const MemoryContent two;
        const auto first = Builder(one, catalogue).build("coding/wrist", seed);
        const auto second = Builder(two, catalogue).build("coding/wrist", seed);
        QVERIFY(first.ok());
        QCOMPARE(domain::canonical(workflow::toJson(first->scenario)),
                 domain::canonical(workflow::toJson(second->scenario)));
        QCOMPARE(first->scenario.hash, second->scenario.hash);
        QCOMPARE(first->scenario.hash.size(), 64U);
        QCOMPARE(first->keys.at("t1"), second->keys.at("t1"));
    }
}

void TestGeneration::shouldMakeAnotherHashFromAnotherSeed()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const Builder builder(content, catalogue);
    std::set<std::string> hashes;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        hashes.insert(builder.build("coding/wrist", seed)->scenario.hash);
    QCOMPARE(hashes.size(), 50U);
}

void TestGeneration::shouldDrawEveryVariantAndThePlainChart()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const Builder builder(content, catalogue);
    std::map<std::string, int> drawn;
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        ++drawn[builder.build("coding/wrist", seed)->scenario.variant];
    QCOMPARE(drawn.size(), 3U);
    for (const char* variant : {"", "left", "both"})
        QVERIFY2(drawn[variant] > 60, variant);
}

void TestGeneration::shouldKeepIdentityWhenAVariantIsAdded()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    MemoryContent plain;
    plain.raw.variants.clear();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto with = Builder(content, catalogue).build("coding/wrist", seed);
        const auto without = Builder(plain, catalogue).build("coding/wrist", seed);
        QCOMPARE(domain::displayName(with->scenario.chart.patient),
                 domain::displayName(without->scenario.chart.patient));
    }
}

void TestGeneration::shouldDrawNoNameThatStaffOrPagesBear()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto built = Builder(content, catalogue).build("coding/wrist", seed);
        const domain::Patient& patient = built->scenario.chart.patient;
        QVERIFY(patient.family == "Gantry" || patient.family == "Ilves");
        QVERIFY(patient.given == "Odile" || patient.given == "Ruth");
        QVERIFY(patient.phone >= "555-0101" && patient.phone <= "555-0199" && patient.phone != "555-0150");
        QVERIFY(patient.address.ends_with(", Alder Ferry, WK 00213"));
    }
}

void TestGeneration::shouldKeepWhatIdentityDoesNotChange()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).build("coding/wrist", 3);
    const domain::Patient& patient = built->scenario.chart.patient;
    QCOMPARE(domain::format(patient.birthDate), "1957-09-03");
    QCOMPARE(patient.allergies.size(), 1U);
    const std::string& body = built->scenario.chart.document("note")->body;
    QVERIFY(body.find(domain::displayName(patient)) != std::string::npos);
    QVERIFY(body.find("Tavares") == std::string::npos);
}

void TestGeneration::shouldKeepPatientWhenIdentityIsFixed()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    content.raw.seededIdentity = false;
    const auto built = Builder(content, catalogue).build("coding/wrist", 3);
    QCOMPARE(domain::displayName(built->scenario.chart.patient), "Tavares, Odile M.");
}

void TestGeneration::shouldRefuseEmptyNamePool()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    content.hospital.facility.names.family = {"Renner"};
    const auto built = Builder(content, catalogue).build("coding/wrist", 3);
    QVERIFY(!built.ok());
    QCOMPARE(built.error().code, "generation.pool-empty");
}

void TestGeneration::shouldTurnQuotesIntoSpansOfCodePoints()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).buildVariant("coding/wrist", 5, "");
    QVERIFY(built.ok());
    const domain::Json& evidence = built->keys.at("t1").at("diagnoses").at(0).at("evidence");
    QCOMPARE(spanText(*built, evidence.at(0)), "fracture of the right wrist");
    QCOMPARE(spanText(*built, evidence.at(1)), "é");
    QVERIFY(evidence.at(1).at("from").get<std::size_t>() > 10);
    QVERIFY(!evidence.at(0).contains("quote"));
    QCOMPARE(evidence.at(0).at("version").get<int>(), 1);
}

void TestGeneration::shouldResolveQuotesInEveryVariant()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).buildVariant("coding/wrist", 5, "both");
    QVERIFY(built.ok());
    const domain::Json& evidence = built->keys.at("t1").at("diagnoses").at(0).at("evidence");
    QCOMPARE(spanText(*built, evidence.at(0)), "fracture of the right and left wrist");
}

void TestGeneration::shouldReplaceCodesEverywhereInKey()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).buildVariant("coding/wrist", 5, "left");
    QVERIFY(built.ok());
    const domain::Json& key = built->keys.at("t1");
    QCOMPARE(key.at("diagnoses").at(0).at("code").get<std::string>(), "S52.502A");
    QCOMPARE(key.at("diagnoses").at(0).at("alternatives").at(0).get<std::string>(), "S52.592A");
    QCOMPARE(key.at("procedures").at(0).at("modifiers").at(0).get<std::string>(), "LT");
    QCOMPARE(key.at("neutral").at(0).get<std::string>(), "S52.502A");
    QCOMPARE(key.at("penalise").at(0).at("code").get<std::string>(), "S52.502B");
    QCOMPARE(key.at("orderedPairs").at(0).at(0).get<std::string>(), "S52.502A");
    QCOMPARE(key.at("orderedPairs").at(0).at(1).get<std::string>(), "W18.30XA");
    QCOMPARE(key.at("principalAnyOf").at(0).get<std::string>(), "S52.502A");
}

void TestGeneration::shouldLeaveRulesAndReasonsAloneWhenReplacing()
{
    const MemoryContent content;
    const domain::Json key = generation::replaceCodes(content.written, {{"S52.501A", "S52.502A"}});
    QCOMPARE(key.at("diagnoses").at(0).at("rule").get<std::string>(), "S52.501A");
    QCOMPARE(key.at("diagnoses").at(0).at("why").get<std::string>(), "S52.501A says which arm.");
}

void TestGeneration::shouldSortPagesByGroupThenTime()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).build("coding/wrist", 1);
    std::vector<std::string> ids;
    for (const domain::Document& page : built->scenario.chart.documents)
        ids.push_back(page.header.id);
    QCOMPARE(ids, (std::vector<std::string>{"registration", "note", "later"}));
}

void TestGeneration::shouldFillNamesOfHeader()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).build("coding/wrist", 1);
    const domain::DocumentHeader& header = built->scenario.chart.document("note")->header;
    QCOMPARE(header.authorName, "I. Renner, MD");
    QCOMPARE(header.group, "physician");
    QCOMPARE(header.groupTitle, "Physician");
    QCOMPARE(header.groupOrder, 1);
    QCOMPARE(header.title, "Page of 2026-02-27");
    QCOMPARE(built->scenario.facility, "Alder Ferry Regional Medical Center");
}

void TestGeneration::shouldFillOrdersToo()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto built = Builder(content, catalogue).buildVariant("coding/wrist", 1, "left");
    QCOMPARE(built->scenario.chart.orders.front().text, "splint left wrist");
}

void TestGeneration::shouldPinEditionsByHash()
{
    const MemoryContent content;
    const auto one = tinyCatalogue("cafe");
    const auto two = tinyCatalogue("beef");
    const auto first = Builder(content, one).build("coding/wrist", 1);
    const auto second = Builder(content, two).build("coding/wrist", 1);
    QCOMPARE(first->scenario.codesets.front().hash, "cafe");
    QVERIFY(first->scenario.hash != second->scenario.hash);
}

void TestGeneration::shouldRefuseEditionWithAnotherHash()
{
    const auto catalogue = tinyCatalogue("cafe");
    QVERIFY(generation::openPinned({{"icd10cm", "2026", "cafe"}}, catalogue).ok());
    const auto opened = generation::openPinned({{"icd10cm", "2026", "beef"}}, catalogue);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, "generation.edition-differs");
}

void TestGeneration::shouldRefuseUnknownEdition()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    content.raw.codesets = {{"icd10cm", "1999"}};
    QCOMPARE(Builder(content, catalogue).build("coding/wrist", 1).error().code, "generation.no-edition");
    content.raw.codesets = {{"icd9", "1999"}};
    QCOMPARE(Builder(content, catalogue).build("coding/wrist", 1).error().code, "generation.no-system");
}

void TestGeneration::shouldRefuseQuoteThatIsNotInPage()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    content.page("note").body = "Nothing.\n";
    const auto built = Builder(content, catalogue).build("coding/wrist", 1);
    QCOMPARE(built.error().code, "generation.quote");
    QCOMPARE(built.error().subject, "/diagnoses/0/evidence/0");
}

void TestGeneration::shouldRefuseFaultyContent()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    content.wrong = {"charts/20-14-31/chart.json: error"};
    const auto built = Builder(content, catalogue).build("coding/wrist", 1);
    QCOMPARE(built.error().code, "generation.faulty-content");
    QCOMPARE(built.error().detail, content.wrong.front());
}

void TestGeneration::shouldRefuseUnknownExerciseAndVariant()
{
    const auto catalogue = tinyCatalogue();
    MemoryContent content;
    QCOMPARE(Builder(content, catalogue).build("coding/none", 1).error().code, "generation.no-exercise");
    QCOMPARE(Builder(content, catalogue).buildVariant("coding/wrist", 1, "up").error().code, "generation.no-variant");
    content.raw.chart = "99-99-99";
    QCOMPARE(Builder(content, catalogue).build("coding/wrist", 1).error().code, "generation.no-chart");
}

void TestGeneration::shouldDescribeExerciseFromItsChart()
{
    const auto catalogue = tinyCatalogue();
    const MemoryContent content;
    const auto infos = Builder(content, catalogue).exercises();
    QCOMPARE(infos.size(), 1U);
    QCOMPARE(infos.front().documents, 3U);
    QCOMPARE(infos.front().setting, domain::EncounterClass::Inpatient);
}

void TestGeneration::shouldFindKeyOfEachTask()
{
    const domain::Json one = domain::Json::parse(R"({"diagnoses": []})");
    const domain::Json many = domain::Json::parse(R"({"tasks": {"t1": {"diagnoses": []}}})");
    QCOMPARE(generation::keyOf(one, "t1"), &one);
    QCOMPARE(generation::keyOf(many, "t1"), &many.at("tasks").at("t1"));
    QVERIFY(generation::keyOf(many, "t2") == nullptr);
}

QTEST_GUILESS_MAIN(TestGeneration)
#include "tst_generation.moc"
