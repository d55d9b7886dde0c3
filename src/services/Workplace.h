// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/ChartReader.h"
#include "codesets/Abbreviations.h"
#include "codesets/Catalogue.h"
#include "domain/Clock.h"
#include "domain/Rubric.h"
#include "domain/Rule.h"
#include "generation/Content.h"
#include "workflow/Event.h"
#include "workflow/Scenario.h"
#include "workflow/TaskType.h"

#include "services/CheckClaim.h"
#include "services/Guard.h"
#include "services/ports/AuditStore.h"
#include "services/ports/ChartArchive.h"
#include "services/ports/FavouriteStore.h"
#include "services/ports/PersonStore.h"
#include "services/ports/RedactedPaper.h"
#include "services/ports/ReviewStore.h"
#include "services/ports/ScoreStore.h"
#include "services/ports/SecretStore.h"
#include "services/ports/SessionOrigins.h"
#include "services/ports/SettingsStore.h"
#include "services/ports/WorkspaceCare.h"

#include <filesystem>
#include <map>
#include <string>

namespace services {

/// Rubrics by id.
using Rubrics = std::map<std::string, domain::Rubric, std::less<>>;

/// Everything the services work on, borrowed; composition owns it.
struct Workplace
{
    const workflow::ScenarioBuilder& scenarios;
    const generation::ContentSource& content; ///< what the scenarios are made from, keys included
    const workflow::TaskTypes& types;
    const Rubrics& rubrics;
    const domain::RuleBook& rules;
    const access_control::Policy& policy;
    const codesets::Catalogue& embedded; ///< the editions in the box; what scenarios pin
    const codesets::Abbreviations& abbreviations;
    const ClaimChecker& claims; ///< over the box alone
    const domain::Clock& clock;
    std::string release;
    std::filesystem::path folder; ///< the workspace's

    workflow::SessionStore& sessions;
    AuditStore& trail;
    ReviewStore& reviews;
    ScoreStore& scores;
    SettingsStore& settings;
    FavouriteStore& favourites;
    PersonStore& persons;
    SessionOrigins& origins;
    WorkspaceCare& care;
    std::filesystem::path codesets; ///< the folder of the editions in the box
    ChartArchive& archive;
    SecretStore& secrets;
    Instructor& instructor;
    const RedactedPaper& paper;
};

} // namespace services
