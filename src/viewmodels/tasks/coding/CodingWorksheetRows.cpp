// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/coding/CodingWorksheetViewModel.h"
#include "viewmodels/tasks/coding/RemarkText.h"

#include <algorithm>

namespace viewmodels {

using codesets::System;
using workflow::coding::DiagnosisLine;
using workflow::coding::LineRemark;
using workflow::coding::ProcedureLine;
using workflow::coding::RemarkSeverity;

namespace {

/// The gravest remark on a line; null where there is none that must be settled.
const LineRemark* gravest(const std::vector<LineRemark>& remarks, const std::string& line)
{
    const LineRemark* worst = nullptr;
    for (const LineRemark& remark : remarks) {
        const bool counts = remark.line == line && remark.severity != RemarkSeverity::Info;
        if (counts && (worst == nullptr || remark.severity < worst->severity))
            worst = &remark;
    }
    return worst;
}

template <typename Row>
void describe(Row& row, const codesets::Edition* edition, const std::string& code, const LineRemark* remark)
{
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    if (entry != nullptr)
        row.title = q(entry->title);
    if (remark == nullptr)
        return;
    row.remark = remarkText(*remark, code, edition);
    row.tone = QStringLiteral("partly");
}

} // namespace

void CodingWorksheetViewModel::refresh()
{
    const workflow::TaskContext context{m_bench.task(), m_bench.session().scenario(), m_bench.session().codes()};
    m_said = workflow::coding::remarks(state(), context);
    fillRows();
    fillLines();
    fillRemarks();
    fillEdits();
    fillEvidence();
    keepCurrent();
    m_diagnosisSearch.refreshTaken();
    m_procedureSearch.refreshTaken();
    Q_EMIT changed();
    Q_EMIT codesChanged();
    Q_EMIT evidenceChanged();
}

void CodingWorksheetViewModel::fillRows()
{
    std::vector<DiagnosisModel::Row> diagnoses;
    const codesets::Edition* cm = edition(System::Icd10cm);
    for (const DiagnosisLine& line : state().diagnoses) {
        DiagnosisModel::Row row;
        row.line = q(line.id);
        row.code = shownCode(System::Icd10cm, line.code);
        row.poa = q(line.poa);
        const codesets::Code* entry = cm == nullptr ? nullptr : cm->find(line.code);
        row.exempt = entry != nullptr && entry->poaExempt;
        row.asked = line.query;
        row.question = q(line.question);
        row.evidence = static_cast<int>(line.evidence.size());
        describe(row, cm, line.code, gravest(m_said, line.id));
        diagnoses.push_back(std::move(row));
    }
    m_diagnoses.setRows(std::move(diagnoses));

    std::vector<ProcedureModel::Row> procedures;
    for (const ProcedureLine& line : state().procedures) {
        ProcedureModel::Row row;
        row.line = q(line.id);
        row.code = shownCode(line.system, line.code);
        row.system = q(codesets::code(line.system));
        row.systemTitle = q(codesets::title(line.system));
        row.counted = line.system != System::Icd10pcs;
        row.units = line.units;
        QStringList modifiers;
        for (const std::string& modifier : line.modifiers)
            modifiers.append(q(modifier));
        row.modifiers = modifiers.join(QStringLiteral(", "));
        row.evidence = static_cast<int>(line.evidence.size());
        describe(row, edition(line.system), line.code, gravest(m_said, line.id));
        procedures.push_back(std::move(row));
    }
    m_procedures.setRows(std::move(procedures));
}

void CodingWorksheetViewModel::fillLines()
{
    std::vector<LineListModel::Row> rows;
    for (int i = 0; i < m_diagnoses.count(); ++i) {
        const DiagnosisModel::Row* row = m_diagnoses.row(m_diagnoses.idAt(i));
        rows.push_back({row->line, tr("Diagnosis %1, %2").arg(i + 1).arg(row->code), row->title});
    }
    for (int i = 0; i < m_procedures.count(); ++i) {
        const ProcedureModel::Row* row = m_procedures.row(m_procedures.idAt(i));
        rows.push_back({row->line, tr("Procedure %1, %2").arg(i + 1).arg(row->code), row->title});
    }
    m_lines.setRows(std::move(rows));
}

void CodingWorksheetViewModel::fillRemarks()
{
    std::vector<LineListModel::Row> rows;
    m_unsettled.clear();
    if (state().diagnoses.empty())
        rows.push_back({{}, tr("Diagnoses"), tr("No diagnosis is coded yet")});
    for (const LineRemark& remark : m_said) {
        if (remark.severity == RemarkSeverity::Info)
            continue;
        const QString line = q(remark.line);
        const DiagnosisModel::Row* diagnosis = m_diagnoses.row(line);
        const ProcedureModel::Row* procedure = m_procedures.row(line);
        if (diagnosis != nullptr)
            rows.push_back({line, tr("Diagnosis %1, %2").arg(m_diagnoses.rowOf(line) + 1).arg(diagnosis->code),
                            remarkText(remark, s(diagnosis->code), edition(System::Icd10cm))});
        else if (procedure != nullptr)
            rows.push_back(
                {line, tr("Procedure %1, %2").arg(m_procedures.rowOf(line) + 1).arg(procedure->code),
                 remarkText(remark, s(procedure->code),
                            edition(codesets::systemFrom(s(procedure->system)).value_or(System::Icd10pcs)))});
    }
    for (const LineListModel::Row& row : rows)
        m_unsettled.append(tr("%1: %2").arg(row.heading, row.text));
    m_remarks.setRows(std::move(rows));
    Q_EMIT unsettledChanged();
}

void CodingWorksheetViewModel::fillEvidence()
{
    std::vector<LineListModel::Row> rows;
    if (const auto* evidence = evidenceOf(s(m_listed))) {
        for (const domain::Evidence& place : *evidence) {
            const QString words = m_bench.words(place);
            rows.push_back({m_listed, m_bench.pageTitle(place.document),
                            words.isEmpty() ? tr("Open the page to read the words.") : words});
        }
    }
    m_evidence.setRows(std::move(rows));
}

// The current line may have been taken away, by removal or by undo.
void CodingWorksheetViewModel::keepCurrent()
{
    if (!m_current.isEmpty() && m_diagnoses.row(m_current) == nullptr && m_procedures.row(m_current) == nullptr)
        m_current.clear();
    Q_EMIT currentChanged();
}

} // namespace viewmodels
