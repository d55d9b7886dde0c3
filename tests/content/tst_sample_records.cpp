// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "composition/House.h"
#include "content/Check.h"
#include "content/Library.h"
#include "generation/Builder.h"

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

void TestSampleRecords::shouldBuildEveryExerciseFromManySeeds()
{
    const generation::Builder builder(*m_library, m_catalogue);
    for (const std::string& id : m_library->exerciseIds()) {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
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
