// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/ChartFile.h"
#include "content/ChartWriter.h"
#include "content/DocumentFile.h"
#include "content/Library.h"
#include "generation/planting/Planting.h"
#include "workflow/Scenario.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace {

namespace fs = std::filesystem;
const fs::path root = fs::path(SOURCE_DIR) / "sample-records";

std::string canonicalOf(const records::Chart& chart)
{
    workflow::Scenario scenario;
    scenario.chart = chart;
    return domain::canonical(workflow::toJson(scenario));
}

} // namespace

/// What is written can be read again, and is the same.
class TestChartWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldReadWhatItWrote();
    void shouldWriteOutWhatAPageAloneSays();
    void shouldWritePlantedChartsThatTheLibraryOpens();
    void shouldRefuseAFolderThatCannotBeMade();

private:
    [[nodiscard]] generation::RenderedChart rendered(const generation::RawChart& chart) const
    {
        return generation::render(chart, m_library->house(), chart.chart.patient, chart.facts);
    }
    [[nodiscard]] generation::planting::Planting planting(const generation::RawChart& chart, std::uint64_t seed) const
    {
        return {chart,
                {m_library->house(), chart.chart.patient, chart.facts, nullptr, m_library.get()},
                {generation::listingTypes.begin(), generation::listingTypes.end()},
                domain::Random(seed)};
    }

    std::unique_ptr<content::Library> m_library;
};

void TestChartWriter::initTestCase()
{
    m_library = std::make_unique<content::Library>(content::Library::load(root));
    QVERIFY(!m_library->chartIds().empty());
}

void TestChartWriter::shouldReadWhatItWrote()
{
    for (const std::string& mrn : m_library->chartIds()) {
        const generation::RawChart& chart = *m_library->chart(mrn);
        content::Problems problems;
        const auto json = domain::parseJson(content::chartText(chart), "chart.json");
        QVERIFY(json.ok());
        generation::RawChart again = content::readChart(*json, "chart.json", problems);
        const auto readAgain = [&](const domain::Document& page, std::vector<domain::Document>& into) {
            auto read =
                content::parseDocument(content::documentText(chart, page), page.header.id, page.header.id, problems);
            QVERIFY(read.has_value());
            into.push_back(std::move(read->document));
        };
        for (const domain::Document& page : chart.chart.documents)
            readAgain(page, again.chart.documents);
        for (const domain::Document& page : chart.chart.earlier)
            readAgain(page, again.chart.earlier);
        QVERIFY(problems.empty());
        QCOMPARE(canonicalOf(rendered(again).chart), canonicalOf(rendered(chart).chart));
        QCOMPARE(again.chart.earlier.size(), chart.chart.earlier.size());
    }
}

void TestChartWriter::shouldWriteOutWhatAPageAloneSays()
{
    generation::RawChart chart = *m_library->chart("26-41-73");
    chart.overrides["registration"]["patient.born"] = "1900-01-01";
    const auto& pages = chart.chart.documents;
    const auto face =
        std::find_if(pages.begin(), pages.end(), [](const auto& page) { return page.header.id == "registration"; });
    const std::string text = content::documentText(chart, *face);
    QVERIFY(text.find("1900-01-01") != std::string::npos);
    QVERIFY(text.find("{{patient.born}}") == std::string::npos);
    QVERIFY(text.find("{{patient.name}}") != std::string::npos);
}

void TestChartWriter::shouldWritePlantedChartsThatTheLibraryOpens()
{
    QTemporaryDir folder;
    const fs::path copy(folder.path().toStdString());
    for (const char* part : {"schemas", "facility", "rules", "rubrics", "roles"})
        fs::copy(root / part, copy / part, fs::copy_options::recursive);
    fs::copy_file(root / "discrepancies.json", copy / "discrepancies.json");
    std::map<std::string, generation::RawChart> written;
    for (const std::string& mrn : m_library->chartIds()) {
        auto planting = this->planting(*m_library->chart(mrn), 4);
        for (int kind = 1; kind <= 54; ++kind)
            static_cast<void>(planting.plant(kind).ok());
        written.emplace(mrn, planting.chart());
        QVERIFY(content::writeChart(written.at(mrn), copy / "charts" / mrn).ok());
    }
    const content::Library again = content::Library::load(copy);
    for (const content::Problem& problem : again.problems().list())
        qWarning("%s", content::sentence(problem).c_str());
    QVERIFY(again.problems().empty());
    for (const auto& [mrn, chart] : written) {
        const auto before = rendered(chart).chart;
        const auto after = rendered(*again.chart(mrn)).chart;
        QCOMPARE(after.documents.size(), before.documents.size());
        for (const domain::Document& page : before.documents)
            QCOMPARE(after.document(page.header.id)->body, page.body);
    }
}

void TestChartWriter::shouldRefuseAFolderThatCannotBeMade()
{
    const auto done = content::writeChart(*m_library->chart("26-41-73"), "/dev/null/chart");
    QCOMPARE(done.error().code, "file.unwritable");
}

QTEST_GUILESS_MAIN(TestChartWriter)
#include "tst_chart_writer.moc"
