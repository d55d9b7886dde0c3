// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Format.h"

namespace codesets {

/// The XML files of the book. Each is known by its root element and what stands at its top, its edition by <version>.
/// Addenda, which hold changes alone (isAddenda="true"), are refused.

/// CDC/NCHS, ICD10CM.tabular (icd10cm_tabular.xsd).
[[nodiscard]] bool isTabularXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readTabularXml(std::string_view bytes, const std::string& name);

/// CDC/NCHS, ICD10CM.index (icd10cm_index.xsd): two indexes, told apart by the title, and two tables, told apart by the
/// heading of the first column.
[[nodiscard]] bool isIndexXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readIndexXml(std::string_view bytes, const std::string& name);
[[nodiscard]] bool isExternalCauseXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readExternalCauseXml(std::string_view bytes, const std::string& name);
[[nodiscard]] bool isNeoplasmXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readNeoplasmXml(std::string_view bytes, const std::string& name);
[[nodiscard]] bool isDrugsXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readDrugsXml(std::string_view bytes, const std::string& name);

/// CMS, ICD10PCS.tabular; the number of codes that each row names must be that of its combinations.
[[nodiscard]] bool isPcsTablesXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readPcsTablesXml(std::string_view bytes, const std::string& name);

/// CMS, ICD10PCS.index.
[[nodiscard]] bool isPcsIndexXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readPcsIndexXml(std::string_view bytes, const std::string& name);

/// CMS, ICD10PCS.definitions.
[[nodiscard]] bool isPcsDefinitionsXml(std::string_view bytes);
[[nodiscard]] domain::Result<Release> readPcsDefinitionsXml(std::string_view bytes, const std::string& name);

} // namespace codesets
