// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Editions.h"
#include "unit/generation/MemoryContent.h"

#include "composition/House.h"
#include "services/InstallCodes.h"
#include "services/Sentences.h"
#include "services/StaleKeys.h"

#include <QTest>

using codesets::System;
using services::KeyCodeState;
using services::StaleCode;
using services::StaleReport;
using workflow::CodeUse;

namespace {

using EditionPtr = std::shared_ptr<const codesets::Edition>;

EditionPtr cm(int year, std::initializer_list<made::Line> lines)
{
    return made::edition(made::fiscalYear(System::Icd10cm, year), lines);
}

/// What the exercise pins.
codesets::Catalogue pinned()
{
    codesets::EditionInfo info = made::fiscalYear(System::Icd10cm, 2026);
    info.embedded = true;
    codesets::Catalogue catalogue;
    catalogue.add(made::edition(info, {{"S52.501A", true, "Fracture, right"},
                                       {"S52.502A", true, "Fracture, left"},
                                       {"S52.591A", true, "Other fracture"},
                                       {"W18.30XA", true, "Fall"},
                                       {"Z79.4", true, "Insulin"},
                                       {"R51.9", true, "Headache"}}));
    return catalogue;
}

/// A key that does something with each of those codes; S52.502A is the variant's.
MemoryContent library()
{
    MemoryContent content;
    content.written = domain::Json::parse(R"({
        "diagnoses": [{"code": "S52.501A", "role": "principal", "alternatives": ["S52.591A"]}, {"code": "W18.30XA"}],
        "neutral": ["Z79.4"],
        "penalise": [{"code": "R51.9"}],
        "orderedPairs": [["S52.501A", "W18.30XA"]]
    })");
    content.raw.variants = {{"left", {}, {{"S52.501A", "S52.502A"}}}};
    return content;
}

EditionPtr same()
{
    return cm(2027, {{"S52.501A", true, "Fracture, right"},
                     {"S52.502A", true, "Fracture, left"},
                     {"S52.591A", true, "Other fracture"},
                     {"W18.30XA", true, "Fall"},
                     {"Z79.4", true, "Insulin"},
                     {"R51.9", true, "Headache"}});
}

StaleReport against(const MemoryContent& content, const EditionPtr& edition)
{
    return services::staleKeys(content, composition::taskTypes(), pinned(), std::vector{edition});
}

const StaleCode* find(const StaleReport& report, const std::string& code)
{
    for (const services::StaleExercise& exercise : report.stale) {
        for (const StaleCode& one : exercise.codes) {
            if (one.code == codesets::bare(code))
                return &one;
        }
    }
    return nullptr;
}

} // namespace

class TestStaleKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingWhereAllIsAsItWas();
    void shouldTellAKeyedCodeThatIsMissing();
    void shouldTellAKeyedCodeThatBecameAHeader();
    void shouldTellButNotCallStaleWhatWasRetitled();
    void shouldTellButNotCallStaleWhatTheAnswerDoesNotNeed();
    void shouldReadTheCodesOfVariants();
    void shouldNameEveryUseOfACodeOnce();
    void shouldSayNothingOfFamiliesTheEditionDoesNotHold();
    void shouldCallMissingWhatEndedBeforeTheEdition();
    void shouldLeaveOutSystemsNobodyAskedFor();
    void shouldNotPassOverAnExerciseWithErrors();
    void shouldNameEditionsBySystemOrByYear();
    void shouldRefuseAnEditionThatIsNotThere();
    void shouldHoldWithTheShippedKeysInTheEditionsTheyPin();
};

void TestStaleKeys::shouldFindNothingWhereAllIsAsItWas()
{
    const StaleReport report = against(library(), same());
    QVERIFY(report.stale.empty());
    QVERIFY(!report.breaks());
    QCOMPARE(report.exercises, std::size_t(1));
    QCOMPARE(report.codes, std::size_t(6));
    QCOMPARE(report.uncovered, std::size_t(0));
}

void TestStaleKeys::shouldTellAKeyedCodeThatIsMissing()
{
    const StaleReport report = against(library(), cm(2027, {{"W18.30XA", true, "Fall"}}));
    const StaleCode* code = find(report, "S52.501A");
    QVERIFY(code);
    QCOMPARE(code->state, KeyCodeState::Missing);
    QCOMPARE(code->before, std::string("Fracture, right"));
    QCOMPARE(code->edition, std::string("2027"));
    QVERIFY(code->breaksKey());
    QVERIFY(report.breaks());
    QVERIFY(!find(report, "W18.30XA"));
}

void TestStaleKeys::shouldTellAKeyedCodeThatBecameAHeader()
{
    const StaleReport report = against(library(), cm(2027, {{"W18.30XA", false, "Fall"}}));
    const StaleCode* code = find(report, "W18.30XA");
    QVERIFY(code);
    QCOMPARE(code->state, KeyCodeState::Header);
    QVERIFY(code->breaksKey());
}

void TestStaleKeys::shouldTellButNotCallStaleWhatWasRetitled()
{
    const StaleReport report = against(library(), cm(2027, {{"S52.501A", true, "Fracture, right"},
                                                            {"S52.502A", true, "Fracture, left"},
                                                            {"S52.591A", true, "Other fracture"},
                                                            {"W18.30XA", true, "Fall, unspecified"},
                                                            {"Z79.4", true, "Insulin"},
                                                            {"R51.9", true, "Headache"}}));
    const StaleCode* code = find(report, "W18.30XA");
    QVERIFY(code);
    QCOMPARE(code->state, KeyCodeState::Retitled);
    QCOMPARE(code->before, std::string("Fall"));
    QCOMPARE(code->after, std::string("Fall, unspecified"));
    QVERIFY(!report.breaks());
}

void TestStaleKeys::shouldTellButNotCallStaleWhatTheAnswerDoesNotNeed()
{
    const StaleReport report = against(library(), cm(2027, {{"S52.501A", true, "Fracture, right"},
                                                            {"S52.502A", true, "Fracture, left"},
                                                            {"W18.30XA", true, "Fall"}}));
    for (const char* code : {"S52.591A", "Z79.4", "R51.9"}) {
        const StaleCode* found = find(report, code);
        QVERIFY2(found, code);
        QCOMPARE(found->state, KeyCodeState::Missing);
        QVERIFY2(!found->breaksKey(), code);
    }
    QVERIFY(!report.breaks());
}

void TestStaleKeys::shouldReadTheCodesOfVariants()
{
    MemoryContent content = library();
    const StaleReport report = against(content, cm(2027, {{"S52.501A", true, "Fracture, right"}}));
    const StaleCode* code = find(report, "S52.502A");
    QVERIFY(code);
    QVERIFY(code->breaksKey());
    content.raw.variants.clear();
    QVERIFY(!find(against(content, cm(2027, {{"S52.501A", true, "Fracture, right"}})), "S52.502A"));
}

void TestStaleKeys::shouldNameEveryUseOfACodeOnce()
{
    const StaleReport report = against(library(), cm(2027, {{"Z79.4", true, "Insulin"}}));
    QCOMPARE(find(report, "W18.30XA")->uses, (std::vector{CodeUse::Keyed, CodeUse::Pair}));
    QCOMPARE(find(report, "S52.591A")->uses, std::vector{CodeUse::Alternative});
    QCOMPARE(find(report, "R51.9")->uses, std::vector{CodeUse::Penalised});
}

void TestStaleKeys::shouldSayNothingOfFamiliesTheEditionDoesNotHold()
{
    codesets::EditionInfo info = made::fiscalYear(System::Icd10cm, 2027);
    info.covers = {"W18"};
    const StaleReport report = against(library(), made::edition(info, {{"W18", false, "Falls"}}));
    QVERIFY(find(report, "W18.30XA"));
    QVERIFY(!find(report, "S52.501A"));
    QCOMPARE(report.uncovered, std::size_t(5));
}

void TestStaleKeys::shouldCallMissingWhatEndedBeforeTheEdition()
{
    std::vector<codesets::Code> codes(1);
    codes[0].code = "W1830XA";
    codes[0].title = "Fall";
    codes[0].billable = true;
    codes[0].ended = made::day(2026, 9, 30);
    const auto edition = std::make_shared<const codesets::Edition>(made::fiscalYear(System::Icd10cm, 2027), codes,
                                                                   std::vector<codesets::Note>());
    const StaleReport report = against(library(), edition);
    QCOMPARE(find(report, "W18.30XA")->state, KeyCodeState::Missing);
}

void TestStaleKeys::shouldLeaveOutSystemsNobodyAskedFor()
{
    const StaleReport report = against(library(), made::edition(made::fiscalYear(System::Icd10pcs, 2027), {}));
    QVERIFY(report.stale.empty());
    QCOMPARE(report.codes, std::size_t(0));
}

void TestStaleKeys::shouldNotPassOverAnExerciseWithErrors()
{
    MemoryContent content = library();
    content.wrong = {"a page is missing"};
    QCOMPARE(against(content, same()).unread, std::vector<std::string>{"coding/wrist"});
    content.wrong.clear();
    content.written["diagnoses"] = "none";
    QCOMPARE(against(content, same()).unread, std::vector<std::string>{"coding/wrist"});
    QCOMPARE(against(content, same()).exercises, std::size_t(0));
}

void TestStaleKeys::shouldNameEditionsBySystemOrByYear()
{
    codesets::Catalogue catalogue = pinned();
    catalogue.add(made::edition(made::fiscalYear(System::Icd10pcs, 2026), {}));
    const auto one = services::editionsNamed(catalogue, "icd10cm/2026");
    QVERIFY(one.ok());
    QCOMPARE(one->size(), std::size_t(1));
    QVERIFY(one->front()->info().embedded);
    const auto year = services::editionsNamed(catalogue, "2026");
    QVERIFY(year.ok());
    QCOMPARE(year->size(), std::size_t(2));
    // Installed, the whole edition goes before the one in the box.
    catalogue.add(cm(2026, {{"A00", false, "Cholera"}}));
    QVERIFY(!services::editionsNamed(catalogue, "icd10cm/2026")->front()->info().embedded);
}

void TestStaleKeys::shouldRefuseAnEditionThatIsNotThere()
{
    for (const char* name : {"2031", "icd10cm/2031", "icd9/2026", "", "icd10cm/"}) {
        const auto none = services::editionsNamed(pinned(), name);
        QVERIFY2(!none.ok(), name);
        QVERIFY(services::sentence(none.error()).find("icd10cm/2026") != std::string::npos);
    }
    const auto none = services::editionNamed(pinned(), System::Icd10cm, "2031");
    QVERIFY(!none.ok());
    QCOMPARE(services::sentence(none.error()), std::string("There is no edition icd10cm/2031 here; at hand: 2026."));
}

void TestStaleKeys::shouldHoldWithTheShippedKeysInTheEditionsTheyPin()
{
    composition::HouseOptions options = composition::defaultOptions();
    options.content = SOURCE_DIR "/sample-records";
    options.codesets = SOURCE_DIR "/codesets";
    const auto shelf = composition::Shelf::open(options);
    QVERIFY(shelf.ok());
    const composition::Shelf& here = **shelf;
    const auto editions = services::editionsNamed(here.embedded(), "2026");
    QVERIFY(editions.ok());
    const StaleReport report = services::staleKeys(here.library(), here.types(), here.embedded(), *editions);
    QCOMPARE(report.unread, std::vector<std::string>());
    QVERIFY(report.exercises > 5);
    QVERIFY(report.codes > 200);
    QCOMPARE(report.uncovered, std::size_t(0));
    QVERIFY(report.stale.empty());
}

QTEST_GUILESS_MAIN(TestStaleKeys)
#include "tst_stale_keys.moc"
