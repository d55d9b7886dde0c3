// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Maker.h"
#include "generation/makers/FilingRoom.h"
#include "generation/makers/HeapMaker.h"
#include "generation/makers/MpiMaker.h"
#include "generation/makers/PlantMaker.h"
#include "generation/makers/accesslog/AccessLogMaker.h"
#include "generation/makers/accounting/DisclosureLog.h"
#include "generation/makers/amendment/RecordAsFound.h"
#include "generation/makers/deficiency/DeficiencyMaker.h"
#include "generation/makers/deidentify/IdentifierMaker.h"
#include "generation/makers/matrix/AccessInbox.h"
#include "generation/makers/paper-forms/PaperForms.h"
#include "generation/makers/release/ReleaseDesk.h"
#include "generation/makers/validation/AbstractsMaker.h"

#include <memory>

namespace generation {
namespace {

/// One line a maker.
std::vector<std::unique_ptr<Maker>> allMakers()
{
    std::vector<std::unique_ptr<Maker>> makers;
    makers.push_back(std::make_unique<AbstractsMaker>());
    makers.push_back(std::make_unique<AccessLogMaker>());
    makers.push_back(std::make_unique<AccessInboxMaker>());
    makers.push_back(std::make_unique<DeficiencyMaker>());
    makers.push_back(std::make_unique<DisclosureLogMaker>());
    makers.push_back(std::make_unique<FilingRoomMaker>());
    makers.push_back(std::make_unique<HeapMaker>());
    makers.push_back(std::make_unique<IdentifierMaker>());
    makers.push_back(std::make_unique<MpiMaker>());
    makers.push_back(std::make_unique<PaperForms>());
    makers.push_back(std::make_unique<PlantMaker>());
    makers.push_back(std::make_unique<RecordAsFound>());
    makers.push_back(std::make_unique<ReleaseDesk>());
    return makers;
}

} // namespace

const Maker* maker(std::string_view id)
{
    static const std::vector<std::unique_ptr<Maker>> makers = allMakers();
    for (const auto& each : makers) {
        if (each->id() == id)
            return each.get();
    }
    return nullptr;
}

} // namespace generation
