// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CodeSearchModel.h"
#include "viewmodels/LineListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/coding/DiagnosisModel.h"
#include "viewmodels/tasks/coding/ProcedureModel.h"
#include "workflow/tasks/coding/CodingRemarks.h"

namespace viewmodels {

/// The coding worksheet on the desk. Every verb is one op of the session; what is shown is what the session holds.
/// Lines are named by their id ("d1", "p2").
class CodingWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::DiagnosisModel* diagnoses READ diagnoses CONSTANT)
    Q_PROPERTY(viewmodels::ProcedureModel* procedures READ procedures CONSTANT)
    Q_PROPERTY(viewmodels::CodeSearchModel* diagnosisSearch READ diagnosisSearch CONSTANT)
    Q_PROPERTY(viewmodels::CodeSearchModel* procedureSearch READ procedureSearch CONSTANT)
    Q_PROPERTY(viewmodels::LineListModel* remarks READ remarks CONSTANT) ///< what is to be settled
    /// What the edits say of the codes together. line: the first line concerned, heading: the codes, text: the sentence
    /// and where the rule stands.
    Q_PROPERTY(viewmodels::LineListModel* edits READ edits CONSTANT)
    /// Of the gravest edit: "wrong", "partly", "plain"; "right" where there is none.
    Q_PROPERTY(QString editsTone READ editsTone NOTIFY changed)
    Q_PROPERTY(viewmodels::LineListModel* evidence READ evidence CONSTANT) ///< of the line asked for
    Q_PROPERTY(bool inpatient READ inpatient CONSTANT)
    Q_PROPERTY(QString first READ first NOTIFY changed)
    Q_PROPERTY(QString firstTitle READ firstTitle NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)

public:
    explicit CodingWorksheetViewModel(Workbench& bench);

    [[nodiscard]] DiagnosisModel* diagnoses() { return &m_diagnoses; }
    [[nodiscard]] ProcedureModel* procedures() { return &m_procedures; }
    [[nodiscard]] CodeSearchModel* diagnosisSearch() { return &m_diagnosisSearch; }
    [[nodiscard]] CodeSearchModel* procedureSearch() { return &m_procedureSearch; }
    [[nodiscard]] LineListModel* remarks() { return &m_remarks; }
    [[nodiscard]] LineListModel* edits() { return &m_edits; }
    [[nodiscard]] QString editsTone() const { return m_editsTone; }
    [[nodiscard]] LineListModel* evidence() { return &m_evidence; }
    [[nodiscard]] bool inpatient() const;
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString firstTitle() const;
    [[nodiscard]] QString notes() const;

    [[nodiscard]] QString citeVerb() const override { return tr("Use as evidence"); }
    [[nodiscard]] bool takesCodes() const override { return true; }

    void refresh() override;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOn(std::string_view document) const override;
    bool cite(const PagePlace& place) override;
    void lookUp(const QString& words) override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }
    [[nodiscard]] bool takes(codesets::System system) const override;
    bool take(codesets::System system, const QString& code) override;
    [[nodiscard]] int positionOf(codesets::System system, std::string_view code) const override;

    /// The new line becomes the current one.
    Q_INVOKABLE bool addDiagnosis(const QString& code);
    Q_INVOKABLE bool addProcedure(const QString& system, const QString& code);
    Q_INVOKABLE bool setCode(const QString& line, const QString& code);
    Q_INVOKABLE bool move(const QString& line, int to);
    Q_INVOKABLE bool moveBy(const QString& line, int step);
    Q_INVOKABLE bool remove(const QString& line);
    Q_INVOKABLE bool setPoa(const QString& line, const QString& poa);
    Q_INVOKABLE bool setQuery(const QString& line, bool on, const QString& question);
    Q_INVOKABLE bool setUnits(const QString& line, int units);
    /// Separated by commas or blanks.
    Q_INVOKABLE bool setModifiers(const QString& line, const QString& modifiers);
    Q_INVOKABLE bool setFirst(const QString& code);
    Q_INVOKABLE bool setNotes(const QString& text);
    /// Fills `evidence` with what the line cites.
    Q_INVOKABLE void listEvidence(const QString& line);
    Q_INVOKABLE bool removeEvidence(int row);
    Q_INVOKABLE void showEvidence(int row);

private:
    [[nodiscard]] const workflow::coding::CodingState& state() const;
    [[nodiscard]] const codesets::Edition* edition(codesets::System system) const;
    [[nodiscard]] const std::vector<domain::Evidence>* evidenceOf(const std::string& line) const;
    void fillRows();
    void fillRemarks();
    [[nodiscard]] codesets::Claim claim() const;
    void fillEdits();
    void fillLines();
    void fillEvidence();
    void keepCurrent();

    DiagnosisModel m_diagnoses;
    ProcedureModel m_procedures;
    CodeSearchModel m_diagnosisSearch;
    CodeSearchModel m_procedureSearch;
    LineListModel m_remarks;
    LineListModel m_edits;
    LineListModel m_evidence;
    std::vector<workflow::coding::LineRemark> m_said;
    QStringList m_unsettled;
    QString m_editsTone = QStringLiteral("right");
    QString m_listed; ///< line whose evidence is listed
};

} // namespace viewmodels
