// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/PlantChart.h"

#include "generation/planting/Planting.h"

namespace services {

domain::Result<PlantOutcome> plantChart(const generation::ContentSource& content, const codesets::Catalogue& codes,
                                        const PlantRequest& request)
{
    const generation::RawChart* clean = content.chart(request.mrn);
    if (clean == nullptr)
        return domain::error(domain::ErrorKind::NotFound, "plant.no-chart", request.mrn);
    if (clean->faulty)
        return domain::error(domain::ErrorKind::InvalidInput, "plant.not-clean", request.mrn);
    for (const int kind : request.kinds) {
        if (content.house().discrepancies.find(kind) == nullptr)
            return domain::error(domain::ErrorKind::InvalidInput, "plant.no-kind", std::to_string(kind));
    }
    generation::planting::Planting planting(*clean,
                                            {content.house(), clean->chart.patient, clean->facts, &codes, &content},
                                            request.listings, domain::Random(request.seed));
    PlantOutcome outcome;
    for (const int kind : request.kinds) {
        if (const auto done = planting.plant(kind); !done)
            outcome.refused.push_back({kind, done.error().detail});
    }
    outcome.key = planting.key(request.decoys);
    outcome.chart = planting.chart();
    return outcome;
}

} // namespace services
