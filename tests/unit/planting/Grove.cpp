// SPDX-License-Identifier: GPL-3.0-or-later
#include "Grove.h"

#include "codesets/EditionFiles.h"
#include "content/ChartWriter.h"

using generation::planting::Planting;

Grove::Grove()
{
    const std::filesystem::path root(SOURCE_DIR);
    if (auto catalogue = codesets::readCatalogue(root / "codesets"))
        codes = std::move(*catalogue);
    library = std::make_unique<content::Library>(content::Library::load(root / "sample-records"));
}

Planting Grove::planting(const std::string& mrn, std::uint64_t seed) const
{
    return planting(chart(mrn), seed, allListings());
}

Planting Grove::planting(const generation::RawChart& chart, std::uint64_t seed, std::vector<std::string> listings) const
{
    return {chart,
            {library->house(), chart.chart.patient, chart.facts, &codes, library.get()},
            std::move(listings),
            domain::Random(seed)};
}

generation::RenderedChart Grove::rendered(const generation::RawChart& chart) const
{
    return generation::render(chart, library->house(), chart.chart.patient, chart.facts);
}

std::vector<std::string> allListings()
{
    return {generation::listingTypes.begin(), generation::listingTypes.end()};
}

std::map<std::string, std::string> pagesOf(const generation::RawChart& chart)
{
    std::map<std::string, std::string> pages;
    for (const domain::Document& page : chart.chart.documents)
        pages[page.header.id] = content::documentText(chart, page);
    return pages;
}
