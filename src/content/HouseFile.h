// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "generation/Content.h"

namespace content {

/// Typed values out of the JSON of facility/ (the schemas have judged it before).
void readFacility(const domain::Json& json, generation::House& house, Problems& problems);
void readStaff(const domain::Json& json, generation::House& house, Problems& problems);
void readDocumentTypes(const domain::Json& json, generation::House& house, Problems& problems);
void readForms(const domain::Json& json, generation::House& house, Problems& problems);

inline constexpr auto facilityFile = "facility/facility.json";
inline constexpr auto staffFile = "facility/staff.json";
inline constexpr auto documentTypesFile = "facility/document-types.json";
inline constexpr auto formsFile = "facility/forms.json";

} // namespace content
