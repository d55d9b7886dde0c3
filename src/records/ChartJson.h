// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Result.h"
#include "records/Chart.h"

namespace records {

/// A chart as it is hashed and kept: {mrn, patient, encounters, documents, orders, results, claims}. What only some
/// charts have stands only where it is.
[[nodiscard]] domain::Json toJson(const Chart& chart);

/// The reverse. Damaged "chart.form" where a member is missing or of another form.
[[nodiscard]] domain::Result<Chart> chartFrom(const domain::Json& json);

} // namespace records
