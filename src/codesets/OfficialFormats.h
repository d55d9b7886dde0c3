// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Format.h"

namespace codesets {

/// Order files of ICD-10-CM and ICD-10-PCS as CMS publishes them: columns 1-5 order number, 7-13 code, 15 billable
/// (1) or header (0), 17-76 short title, 78- long title (icd10OrderFiles.pdf in the CMS zip).
[[nodiscard]] bool isOrderFile(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readOrderFile(std::string_view bytes, const std::string& name);

/// HCPCS Level II, CMS "Contractor record", 320 columns: 1-5 code, 6-10 sequence, 11 record kind (3 code, 4 its
/// continuation, 7 and 8 modifiers), 12-91 long title, 269-276 added, 277-284 last action, 285-292 last day of use.
[[nodiscard]] bool isHcpcsFixed(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readHcpcsFixed(std::string_view bytes, const std::string& name);

/// HCPCS Level II as a tab-separated table with named columns, at least hcpcs_code and long_description.
[[nodiscard]] bool isHcpcsTable(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readHcpcsTable(std::string_view bytes, const std::string& name);

/// CPT of an institution's own licence, brought into a tab-separated table with named columns, at least cpt_code and
/// description. Nothing else is taken for CPT, so that no such file is read by mistake.
[[nodiscard]] bool isCptTable(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readCptTable(std::string_view bytes, const std::string& name);

/// The list of diagnoses exempt from POA reporting: order number, code, title, tab-separated, first line named.
[[nodiscard]] bool isPoaExemptList(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readPoaExemptList(std::string_view bytes, const std::string& name);

/// "2024-07", the quarter that a day falls in.
[[nodiscard]] std::string quarterOf(domain::Date day);

} // namespace codesets
