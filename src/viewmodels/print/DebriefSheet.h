// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "viewmodels/EvidenceListModel.h"
#include "viewmodels/FactListModel.h"
#include "viewmodels/FindingRow.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace viewmodels {

/// A debrief as it goes on paper.
struct DebriefSheet
{
    QString title;
    QString person;
    QString when;
    QString percent;   ///< "83 %"
    QString automatic; ///< percent before overrides; empty where none is in force
    QString band;
    QString passLine;
    QString pace;
    QString versions;
    std::vector<Fact> figures;
    std::vector<Fact> responsibilities;
    std::vector<FindingRow> findings;
    std::vector<std::vector<EvidenceRow>> evidence; ///< as many as there are findings
};

/// The sheet as HTML that QTextDocument lays out.
[[nodiscard]] QString debriefHtml(const DebriefSheet& sheet);

/// Writes the sheet as PDF (A4, page numbers at the foot), whole or not at all. Errors as services::writeWhole.
[[nodiscard]] domain::Status printDebrief(const DebriefSheet& sheet, const std::filesystem::path& file);

} // namespace viewmodels
