// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "composition/House.h"
#include "content/Check.h"
#include "content/Library.h"
#include "generation/Builder.h"
#include "generation/Pages.h"
#include "records/deficiency/Analyser.h"
#include "support/Seeds.h"

#include <QtTest>

#include <memory>

namespace {

const std::filesystem::path root = std::filesystem::path(SOURCE_DIR) / "sample-records";

} // namespace

/// What is shipped.
class TestSampleRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingWrongInSampleRecords();
    void shouldTellOfEveryKindOfDiscrepancy();
    void shouldTellEachKindOnceAndMakeItARule();
    void shouldAgreeOnWhichPagesAreSigned();
    void shouldBuildEveryExerciseFromManySeeds();
    void shouldBuildTheSameScenarioTwice();

private:
    codesets::Catalogue m_catalogue;
    std::unique_ptr<content::Library> m_library;
};

void TestSampleRecords::initTestCase()
{
    auto catalogue = codesets::readCatalogue(std::filesystem::path(SOURCE_DIR) / "codesets");
    QVERIFY(catalogue.ok());
    m_catalogue = std::move(*catalogue);
    m_library = std::make_unique<content::Library>(content::Library::load(root));
    QVERIFY(!m_library->exerciseIds().empty());
}

void TestSampleRecords::shouldFindNothingWrongInSampleRecords()
{
    const content::Problems problems = content::check(*m_library, m_catalogue, composition::taskTypes());
    for (const content::Problem& problem : problems.list())
        qWarning("%s", content::sentence(problem).c_str());
    QVERIFY(problems.empty());
}

void TestSampleRecords::shouldTellOfEveryKindOfDiscrepancy()
{
    const domain::Discrepancies& all = m_library->house().discrepancies;
    QCOMPARE(all.kinds.size(), 54U);
    for (int kind = 1; kind <= 54; ++kind) {
        const domain::Discrepancy* one = all.find(kind);
        QVERIFY2(one != nullptr, qPrintable(QString::number(kind)));
        QVERIFY(!one->title.empty() && !one->text.empty() && !one->cite.empty() && !one->paths.empty());
    }
}

void TestSampleRecords::shouldTellEachKindOnceAndMakeItARule()
{
    const auto& rules = m_library->rules().rules();
    for (const domain::Discrepancy& kind : m_library->house().discrepancies.kinds) {
        const std::string id = "K" + std::to_string(kind.kind);
        const auto isIt = [&](const domain::Rule& rule) { return rule.id == id; };
        QVERIFY2(std::count_if(rules.begin(), rules.end(), isIt) == 1, id.c_str());
        const auto rule = std::find_if(rules.begin(), rules.end(), isIt);
        QCOMPARE(rule->text, kind.text);
        QCOMPARE(rule->cite, kind.cite);
    }
}

// The analysis of deficiencies, the page as it is shown and the planters go by one policy.
void TestSampleRecords::shouldAgreeOnWhichPagesAreSigned()
{
    const generation::House& house = m_library->house();
    QVERIFY(house.wantsSignature("progress-note") && house.wantsSignature("nursing-note"));
    QVERIFY(!house.wantsSignature("laboratory") && !house.wantsSignature("microbiology")
            && !house.wantsSignature("mar"));
    const auto& otherwise = house.facility.completion.unsignedTypes;
    const auto clock = records::deficiency::FacilityClock::of(house.facility.zone);
    QVERIFY(clock.ok());
    for (const std::string& mrn : m_library->chartIds()) {
        const generation::RawChart& raw = *m_library->chart(mrn);
        const auto chart = generation::render(raw, house, raw.chart.patient, raw.facts).chart;
        for (const domain::Document& page : chart.documents) {
            const bool wanted = house.wantsSignature(page.header.type);
            QCOMPARE(std::count(otherwise.begin(), otherwise.end(), page.header.type) == 0, wanted);
            QCOMPARE(page.header.authentication == domain::Authentication::Author, wanted);
            QCOMPARE(domain::isUnsigned(page.header), mrn == "27-60-93" && page.header.id == "ed-triage");
        }
        for (const domain::Encounter& encounter : chart.encounters) {
            const auto found = records::deficiency::analyse(
                {chart, encounter.id, encounter.admitted + std::chrono::days(400)}, house.facility.completion, *clock);
            for (const auto& line : found.deficiencies) {
                if (line.kind == records::deficiency::Kind::Unsigned)
                    QCOMPARE(mrn + " " + line.document, std::string("27-60-93 ed-triage"));
            }
        }
    }
}

void TestSampleRecords::shouldBuildEveryExerciseFromManySeeds()
{
    const generation::Builder builder(*m_library, m_catalogue);
    for (const std::string& id : m_library->exerciseIds()) {
        for (std::uint64_t seed = 0; seed < support::seeds(30); ++seed) {
            const auto built = builder.build(id, seed);
            QVERIFY2(built.ok(),
                     built.ok() ? "" : (id + ": " + built.error().subject + " " + built.error().detail).c_str());
        }
    }
}

void TestSampleRecords::shouldBuildTheSameScenarioTwice()
{
    const content::Library again = content::Library::load(root);
    const generation::Builder one(*m_library, m_catalogue);
    const generation::Builder two(again, m_catalogue);
    for (const std::string& id : m_library->exerciseIds()) {
        const auto first = one.build(id, 42);
        const auto second = two.build(id, 42);
        if (first && second)
            QCOMPARE(first->scenario.hash, second->scenario.hash);
    }
}

QTEST_GUILESS_MAIN(TestSampleRecords)
#include "tst_sample_records.moc"
