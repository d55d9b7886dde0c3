// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingRemarks.h"

#include <array>
#include <set>

namespace workflow::coding {

using codesets::CodeStatus;
using codesets::System;

namespace {

class Remarker
{
public:
    explicit Remarker(const TaskContext& context) : m_context(context), m_encounter(encounterOf(context)) {}

    std::vector<LineRemark> run(const CodingState& state)
    {
        for (const DiagnosisLine& line : state.diagnoses)
            diagnosis(line);
        for (const ProcedureLine& line : state.procedures) {
            aboutCode(line.id, line.system, line.code);
            aboutEvidence(line.id, line.evidence);
        }
        return std::move(m_remarks);
    }

private:
    void add(const std::string& line, RemarkSeverity severity, std::string_view id, std::string message)
    {
        m_remarks.push_back({line, severity, std::string(id), std::move(message)});
    }

    void diagnosis(const DiagnosisLine& line)
    {
        const bool valid = aboutCode(line.id, System::Icd10cm, line.code);
        if (!m_seen.insert(codesets::bare(line.code)).second)
            add(line.id, RemarkSeverity::Error, "duplicate-code", line.code + " is on the worksheet already.");
        if (valid && (m_encounter == nullptr || takesPoa(m_encounter->type)))
            aboutPoa(line);
        aboutEvidence(line.id, line.evidence);
    }

    // Whether the code can be reported as far as is known.
    bool aboutCode(const std::string& line, System system, const std::string& code)
    {
        const std::string shown = codesets::shown(system, code);
        if (!codesets::wellFormed(system, code)) {
            add(line, RemarkSeverity::Error, "malformed",
                code + " has not the form of an " + std::string(codesets::title(system)) + " code.");
            return false;
        }
        const codesets::Edition* edition = m_context.codes.of(system);
        const CodeStatus status = edition == nullptr ? CodeStatus::Unsupported : codesets::checkIn(*edition, code);
        if (status == CodeStatus::Unsupported) {
            add(line, RemarkSeverity::Warning, "unsupported-edition",
                shown + " belongs to a family that the code set of this exercise does not hold.");
            return true;
        }
        const std::string set = edition->info().title;
        const codesets::Code* entry = edition->find(code);
        const bool outOfDate = entry != nullptr && m_encounter != nullptr
                               && (entry->endedBefore(domain::codingDate(*m_encounter))
                                   || !edition->info().inForce(domain::codingDate(*m_encounter)));
        if (status == CodeStatus::Invalid)
            add(line, RemarkSeverity::Error, "unknown-code", set + " has no code " + shown + ".");
        else if (status == CodeStatus::Header)
            add(line, RemarkSeverity::Error, "header-code", shown + " is a heading: more characters are needed.");
        else if (outOfDate || status == CodeStatus::NotOnDate)
            add(line, RemarkSeverity::Error, "not-on-date", shown + " is not in force on the date of the encounter.");
        return status == CodeStatus::Valid && !outOfDate;
    }

    void aboutPoa(const DiagnosisLine& line)
    {
        const codesets::Edition* edition = m_context.codes.of(System::Icd10cm);
        const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(line.code);
        const bool exempt = entry != nullptr && entry->poaExempt;
        if (exempt && !line.poa.empty())
            add(line.id, RemarkSeverity::Warning, "poa-not-allowed",
                "This code is exempt from POA reporting: leave the field blank.");
        else if (!exempt && line.poa.empty())
            add(line.id, RemarkSeverity::Warning, "poa-missing", "Present on admission is still to be given.");
    }

    void aboutEvidence(const std::string& line, const std::vector<domain::Evidence>& evidence)
    {
        if (evidence.empty())
            add(line, RemarkSeverity::Info, "no-evidence", "No place in the record is cited for it.");
    }

    const TaskContext& m_context;
    const domain::Encounter* m_encounter;
    std::set<std::string, std::less<>> m_seen;
    std::vector<LineRemark> m_remarks;
};

} // namespace

std::string_view code(RemarkSeverity severity)
{
    static constexpr std::array<std::string_view, 3> codes{"error", "warning", "info"};
    return codes[static_cast<std::size_t>(severity)];
}

std::vector<LineRemark> remarks(const CodingState& state, const TaskContext& context)
{
    return Remarker(context).run(state);
}

} // namespace workflow::coding
