// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "content/Library.h"
#include "generation/planting/Planting.h"
#include "workflow/Scenario.h"

#include <QtTest>

#include <map>
#include <memory>
#include <set>

using generation::planting::Place;
using generation::planting::Planted;
using generation::planting::Planting;

namespace {

constexpr int lastKind = 54;

std::vector<std::string> allListings()
{
    return {generation::listingTypes.begin(), generation::listingTypes.end()};
}

} // namespace

/// Every kind in every shipped chart that can carry it.
class TestPlanting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldPlantEveryKindInSeveralCharts();

private:
    [[nodiscard]] Planting planting(const std::string& mrn, std::uint64_t seed) const
    {
        const generation::RawChart& chart = *m_library->chart(mrn);
        return {chart,
                {m_library->house(), chart.chart.patient, chart.facts, &m_catalogue, m_library.get()},
                allListings(),
                domain::Random(seed)};
    }

    codesets::Catalogue m_catalogue;
    std::unique_ptr<content::Library> m_library;
};

void TestPlanting::initTestCase()
{
    const std::filesystem::path root(SOURCE_DIR);
    auto catalogue = codesets::readCatalogue(root / "codesets");
    QVERIFY(catalogue.ok());
    m_catalogue = std::move(*catalogue);
    m_library = std::make_unique<content::Library>(content::Library::load(root / "sample-records"));
    QVERIFY(m_library->charts().size() > 10);
}

void TestPlanting::shouldPlantEveryKindInSeveralCharts()
{
    for (int kind = 1; kind <= lastKind; ++kind) {
        QStringList charts;
        QStringList why;
        for (const std::string& mrn : m_library->charts()) {
            Planting one = planting(mrn, 7);
            const auto done = one.plant(kind);
            if (done)
                charts.append(QString::fromStdString(mrn));
            else
                why.append(QString::fromStdString(mrn + " " + done.error().code + " " + done.error().detail));
        }
        qInfo().noquote() << kind << charts.size() << charts.join(QStringLiteral(" "));
        if (qEnvironmentVariableIsSet("WHY"))
            qInfo().noquote() << "   " << why.join(QStringLiteral("\n     "));
        if (!qEnvironmentVariableIsSet("WHY"))
            QVERIFY2(charts.size() >= 2, qPrintable(QString::number(kind)));
    }
}

QTEST_GUILESS_MAIN(TestPlanting)
#include "tst_planting.moc"
