// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "content/Check.h"
#include "content/Library.h"
#include "generation/Builder.h"
#include "workflow/tasks/coding/CodingTask.h"
#include "workflow/tasks/entry/EntryTask.h"

#include <QtTest>

#include <memory>

namespace {

const std::filesystem::path root = std::filesystem::path(SOURCE_DIR) / "sample-records";

workflow::TaskTypes shippedTypes()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<workflow::coding::CodingTask>());
    types.add(std::make_unique<workflow::entry::EntryTask>());
    return types;
}

} // namespace

/// What is shipped.
class TestSampleRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingWrongInSampleRecords();
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
    const content::Problems problems = content::check(*m_library, m_catalogue, shippedTypes());
    for (const content::Problem& problem : problems.list())
        qWarning("%s", content::sentence(problem).c_str());
    QVERIFY(problems.empty());
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
