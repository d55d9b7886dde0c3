// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/coding/CodingWorksheetViewModel.h"

#include "viewmodels/Convert.h"

#include <QRegularExpression>

#include <algorithm>

namespace viewmodels {

using codesets::System;
using domain::Json;
using workflow::coding::DiagnosisLine;
using workflow::coding::ProcedureLine;

namespace {

constexpr std::size_t boxLimit = 8;

QString titleIn(const codesets::Edition* edition, const std::string& code)
{
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    return entry == nullptr ? QString() : q(entry->title);
}

} // namespace

CodingWorksheetViewModel::CodingWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_diagnosisSearch(bench.codes(), boxLimit, this),
      m_procedureSearch(bench.codes(), boxLimit, this)
{
    m_diagnosisSearch.setSystems({System::Icd10cm});
    m_procedureSearch.setSystems(inpatient() ? std::vector{System::Icd10pcs} : std::vector{System::Px, System::Hcpcs});
    const auto taken = [this](System system, std::string_view code) { return positionOf(system, code) > 0; };
    for (CodeSearchModel* search : {&m_diagnosisSearch, &m_procedureSearch}) {
        search->setTaken(taken);
        connect(search, &CodeSearchModel::searched, this, [this] { m_bench.happened("encoder.searched"); });
    }
    refresh();
}

const workflow::coding::CodingState& CodingWorksheetViewModel::state() const
{
    return dynamic_cast<const workflow::coding::CodingState&>(m_bench.progress().state());
}

const codesets::Edition* CodingWorksheetViewModel::edition(System system) const
{
    return m_bench.session().codes().of(system);
}

bool CodingWorksheetViewModel::inpatient() const
{
    return workflow::coding::takesPoa(m_bench.banner().encounter.type);
}

QString CodingWorksheetViewModel::first() const
{
    return shownCode(System::Icd10cm, state().first);
}

QString CodingWorksheetViewModel::firstTitle() const
{
    return state().first.empty() ? QString() : titleIn(edition(System::Icd10cm), state().first);
}

QString CodingWorksheetViewModel::notes() const
{
    return q(state().notes);
}

QString CodingWorksheetViewModel::currentText() const
{
    if (const DiagnosisModel::Row* row = m_diagnoses.row(m_current))
        return tr("Diagnosis %1, %2").arg(m_diagnoses.rowOf(m_current) + 1).arg(row->code);
    if (const ProcedureModel::Row* row = m_procedures.row(m_current))
        return tr("Procedure %1, %2").arg(m_procedures.rowOf(m_current) + 1).arg(row->code);
    return {};
}

int CodingWorksheetViewModel::positionOf(System system, std::string_view code) const
{
    const std::string wanted = codesets::bare(code);
    const auto at = [&wanted](const auto& lines, const auto& same) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
            return same(line) && codesets::bare(line.code) == wanted;
        });
        return found == lines.end() ? 0 : static_cast<int>(found - lines.begin()) + 1;
    };
    if (system == System::Icd10cm)
        return at(state().diagnoses, [](const DiagnosisLine&) { return true; });
    return at(state().procedures, [system](const ProcedureLine& line) { return line.system == system; });
}

// Inpatient procedures are reported in ICD-10-PCS, all others in the other two.
bool CodingWorksheetViewModel::takes(System system) const
{
    return system == System::Icd10cm || (system == System::Icd10pcs) == inpatient();
}

bool CodingWorksheetViewModel::take(System system, const QString& code)
{
    if (!takes(system))
        return false;
    return system == System::Icd10cm ? addDiagnosis(code) : addProcedure(q(codesets::code(system)), code);
}

bool CodingWorksheetViewModel::addDiagnosis(const QString& code)
{
    if (code.trimmed().isEmpty() || !apply({{"op", "diagnosis.add"}, {"code", s(code)}}))
        return false;
    setCurrent(q(state().diagnoses.back().id));
    return true;
}

bool CodingWorksheetViewModel::addProcedure(const QString& system, const QString& code)
{
    const std::string fallback(codesets::code(inpatient() ? System::Icd10pcs : System::Px));
    const std::string chosen = system.isEmpty() ? fallback : s(system);
    if (code.trimmed().isEmpty() || !apply({{"op", "procedure.add"}, {"system", chosen}, {"code", s(code)}}))
        return false;
    setCurrent(q(state().procedures.back().id));
    return true;
}

bool CodingWorksheetViewModel::setCode(const QString& line, const QString& code)
{
    const bool diagnosis = m_diagnoses.row(line) != nullptr;
    const QString before = diagnosis                           ? m_diagnoses.row(line)->code
                           : m_procedures.row(line) != nullptr ? m_procedures.row(line)->code
                                                               : QString();
    if (code.trimmed().isEmpty() || code.trimmed().toUpper() == before)
        return false;
    return apply({{"op", diagnosis ? "diagnosis.set" : "procedure.set"}, {"line", s(line)}, {"code", s(code)}});
}

bool CodingWorksheetViewModel::move(const QString& line, int to)
{
    const bool diagnosis = m_diagnoses.rowOf(line) >= 0;
    const int from = diagnosis ? m_diagnoses.rowOf(line) : m_procedures.rowOf(line);
    const int count = diagnosis ? m_diagnoses.count() : m_procedures.count();
    if (from < 0 || to < 0 || to >= count || to == from)
        return false;
    return apply({{"op", diagnosis ? "diagnosis.move" : "procedure.move"}, {"line", s(line)}, {"to", to}});
}

bool CodingWorksheetViewModel::moveBy(const QString& line, int step)
{
    const int from = m_diagnoses.rowOf(line) >= 0 ? m_diagnoses.rowOf(line) : m_procedures.rowOf(line);
    return from >= 0 && move(line, from + step);
}

bool CodingWorksheetViewModel::remove(const QString& line)
{
    const bool diagnosis = m_diagnoses.rowOf(line) >= 0;
    return apply({{"op", diagnosis ? "diagnosis.remove" : "procedure.remove"}, {"line", s(line)}});
}

bool CodingWorksheetViewModel::setPoa(const QString& line, const QString& poa)
{
    const DiagnosisModel::Row* row = m_diagnoses.row(line);
    if (row == nullptr || row->poa == poa)
        return false;
    return apply({{"op", "diagnosis.poa"}, {"line", s(line)}, {"poa", s(poa)}});
}

bool CodingWorksheetViewModel::setQuery(const QString& line, bool on, const QString& question)
{
    return apply({{"op", "diagnosis.query"}, {"line", s(line)}, {"on", on}, {"question", s(question.trimmed())}});
}

bool CodingWorksheetViewModel::setUnits(const QString& line, int units)
{
    const ProcedureModel::Row* row = m_procedures.row(line);
    if (row == nullptr || row->units == units || units < 1)
        return false;
    return apply({{"op", "procedure.set"}, {"line", s(line)}, {"units", units}});
}

bool CodingWorksheetViewModel::setModifiers(const QString& line, const QString& modifiers)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    Json list = Json::array();
    QStringList shown;
    for (const QString& modifier : modifiers.toUpper().split(between, Qt::SkipEmptyParts)) {
        list.push_back(s(modifier));
        shown.append(modifier);
    }
    const ProcedureModel::Row* row = m_procedures.row(line);
    if (row == nullptr || row->modifiers == shown.join(QStringLiteral(", ")))
        return false;
    return apply({{"op", "procedure.set"}, {"line", s(line)}, {"modifiers", list}});
}

bool CodingWorksheetViewModel::setFirst(const QString& code)
{
    if (code.trimmed().toUpper() == first())
        return false;
    return apply({{"op", "first.set"}, {"code", s(code)}});
}

bool CodingWorksheetViewModel::setNotes(const QString& text)
{
    return text != notes() && apply({{"op", "notes.set"}, {"text", s(text)}});
}

bool CodingWorksheetViewModel::cite(const PagePlace& place)
{
    if (evidenceOf(s(m_current)) == nullptr)
        return false;
    return apply({{"op", "evidence.cite"},
                  {"line", s(m_current)},
                  {"document", place.document},
                  {"from", place.span.from},
                  {"to", place.span.to}});
}

void CodingWorksheetViewModel::lookUp(const QString& words)
{
    m_diagnosisSearch.setQuery(words);
    Q_EMIT lookUpAsked();
}

const std::vector<domain::Evidence>* CodingWorksheetViewModel::evidenceOf(const std::string& line) const
{
    for (const DiagnosisLine& diagnosis : state().diagnoses) {
        if (diagnosis.id == line)
            return &diagnosis.evidence;
    }
    for (const ProcedureLine& procedure : state().procedures) {
        if (procedure.id == line)
            return &procedure.evidence;
    }
    return nullptr;
}

void CodingWorksheetViewModel::listEvidence(const QString& line)
{
    m_listed = line;
    fillEvidence();
}

bool CodingWorksheetViewModel::removeEvidence(int row)
{
    return apply({{"op", "evidence.remove"}, {"line", s(m_listed)}, {"index", row}});
}

void CodingWorksheetViewModel::showEvidence(int row)
{
    const auto* evidence = evidenceOf(s(m_listed));
    if (evidence != nullptr && row >= 0 && static_cast<std::size_t>(row) < evidence->size())
        m_bench.showPlace(domain::Evidence((*evidence)[static_cast<std::size_t>(row)]));
}

std::vector<Worksheet::EvidenceMark> CodingWorksheetViewModel::evidenceOn(std::string_view document) const
{
    std::vector<EvidenceMark> marks;
    const auto collect = [&](const auto& lines) {
        for (const auto& line : lines) {
            for (const domain::Evidence& evidence : line.evidence) {
                if (evidence.document == document)
                    marks.push_back({evidence.span, q(line.id) == m_current});
            }
        }
    };
    collect(state().diagnoses);
    collect(state().procedures);
    std::stable_partition(marks.begin(), marks.end(), [](const EvidenceMark& mark) { return !mark.current; });
    return marks;
}

} // namespace viewmodels
