// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/coding/CodingWorksheetViewModel.h"

#include <algorithm>
#include <array>

namespace viewmodels {

using workflow::coding::DiagnosisLine;
using workflow::coding::ProcedureLine;

namespace {

/// Said at the line itself already, as what is to be settled.
bool saidAtTheLine(std::string_view edit)
{
    static constexpr std::array<std::string_view, 10> said{
        "invalid-code",   "not-billable",          "not-valid-on-date", "duplicate-of-principal",
        "duplicate-code", "missing-7th-character", "poa-missing",       "poa-not-allowed",
        "poa-invalid",    "poa-on-outpatient"};
    return std::find(said.begin(), said.end(), edit) != said.end();
}

int gravity(std::string_view severity)
{
    return severity == "error" ? 2 : severity == "warning" ? 1 : 0;
}

} // namespace

codesets::Claim CodingWorksheetViewModel::claim() const
{
    const access_control::Banner& banner = m_bench.banner();
    codesets::Claim claim;
    claim.setting = banner.encounter.type;
    claim.sex = banner.patient.sex;
    claim.birthDate = banner.patient.birthDate;
    claim.admitted = domain::dateOf(banner.encounter.admitted);
    if (banner.encounter.discharged)
        claim.discharged = domain::dateOf(*banner.encounter.discharged);
    for (const DiagnosisLine& line : state().diagnoses)
        claim.diagnoses.push_back({line.code, line.poa});
    for (const ProcedureLine& line : state().procedures)
        claim.procedures.push_back({line.system, line.code});
    return claim;
}

void CodingWorksheetViewModel::fillEdits()
{
    static constexpr std::array<const char*, 3> tones{"plain", "partly", "wrong"};
    std::vector<LineListModel::Row> rows;
    int worst = -1;
    for (const services::ToldEdit& told : m_bench.claims().tell(claim(), m_bench.rules())) {
        if (saidAtTheLine(told.edit))
            continue;
        QStringList codes;
        for (const std::string& code : told.codes)
            codes.append(q(code));
        const std::string& line =
            told.procedure ? state().procedures.at(told.line).id : state().diagnoses.at(told.line).id;
        const QString message = q(told.message);
        rows.push_back({q(line), codes.join(QStringLiteral(", ")),
                        told.cite.empty() ? message : tr("%1 %2.").arg(message, q(told.cite))});
        worst = std::max(worst, gravity(told.severity));
    }
    m_editsTone = QString::fromLatin1(worst < 0 ? "right" : tones.at(static_cast<std::size_t>(worst)));
    m_edits.setRows(std::move(rows));
}

} // namespace viewmodels
