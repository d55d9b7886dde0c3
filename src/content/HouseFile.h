// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "generation/Content.h"

namespace content {

/// Typed values out of the JSON of facility/ and of discrepancies.json (the schemas have judged it before).
void readFacility(const domain::Json& json, generation::House& house, Problems& problems);
void readStaff(const domain::Json& json, generation::House& house, Problems& problems);
/// After the facility: tells its completion policy which types bear no signature.
void readDocumentTypes(const domain::Json& json, generation::House& house, Problems& problems);
/// May be missing: then every page is part of the legal record.
void readLegalRecord(const domain::Json& json, generation::House& house, Problems& problems);
void readAssembly(const domain::Json& json, generation::House& house, Problems& problems);

/// What no schema sees in facility/forms.json: sections and fields that refer to one another.
void checkForms(const generation::House& house, Problems& problems);

/// What no schema sees in facility/quality-rules.json: tests and the items that they look at.
void checkQualityRules(const generation::House& house, Problems& problems);

void readDiscrepancies(const domain::Json& json, generation::House& house, Problems& problems);

inline constexpr auto legalRecordFile = "facility/legal-record.json";
inline constexpr auto facilityFile = "facility/facility.json";
inline constexpr auto staffFile = "facility/staff.json";
void readRetentionTable(const domain::Json& json, generation::House& house, Problems& problems);

inline constexpr auto retentionFile = "facility/retention.json";
inline constexpr auto documentTypesFile = "facility/document-types.json";
inline constexpr auto discrepanciesFile = "discrepancies.json";
inline constexpr auto conductFile = "conduct.json";
inline constexpr auto assemblyFile = "facility/assembly.json";

} // namespace content
