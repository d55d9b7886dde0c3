// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/deficiency/DeficiencyLineModel.h"
#include "workflow/tasks/deficiency/DeficiencyState.h"

namespace viewmodels {

/// The deficiency list on the desk. Every verb is one op of the session; what is shown is what the session holds. The
/// line that is chosen (`current`) is the one that the entry form changes; with none it adds one.
class DeficiencyWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::DeficiencyLineModel* deficiencies READ deficiencies CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* documents READ documents CONSTANT) ///< pages, orders, what may be missing
    Q_PROPERTY(viewmodels::ChoiceListModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* authors READ authors CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* ruleNames READ ruleNames CONSTANT)
    Q_PROPERTY(QString auditDate READ auditDate CONSTANT)         ///< "2026-06-15 09:00"
    Q_PROPERTY(QString delinquent READ delinquent NOTIFY changed) ///< "yes", "no", "" where it is not said
    Q_PROPERTY(bool asksRate READ asksRate CONSTANT)              ///< whether the hospital's rate belongs to the work
    Q_PROPERTY(QString rate READ rate NOTIFY changed)             ///< "14.2"
    Q_PROPERTY(QString heldDocument READ heldDocument NOTIFY currentChanged) ///< of the chosen line, as the form has it
    Q_PROPERTY(QString heldKind READ heldKind NOTIFY currentChanged)
    Q_PROPERTY(QString heldAuthor READ heldAuthor NOTIFY currentChanged)
    Q_PROPERTY(QString heldRule READ heldRule NOTIFY currentChanged)
    Q_PROPERTY(QString heldDue READ heldDue NOTIFY currentChanged)
    Q_PROPERTY(QString heldCompleted READ heldCompleted NOTIFY currentChanged)

public:
    explicit DeficiencyWorksheetViewModel(Workbench& bench);

    [[nodiscard]] DeficiencyLineModel* deficiencies() { return &m_deficiencies; }
    [[nodiscard]] ChoiceListModel* documents() { return &m_documents; }
    [[nodiscard]] ChoiceListModel* kinds() { return &m_kinds; }
    [[nodiscard]] ChoiceListModel* authors() { return &m_authors; }
    [[nodiscard]] ChoiceListModel* ruleNames() { return &m_ruleNames; }
    [[nodiscard]] QString auditDate() const;
    [[nodiscard]] QString delinquent() const;
    [[nodiscard]] bool asksRate() const;
    [[nodiscard]] QString rate() const;
    [[nodiscard]] QString heldDocument() const;
    [[nodiscard]] QString heldKind() const;
    [[nodiscard]] QString heldAuthor() const;
    [[nodiscard]] QString heldRule() const;
    [[nodiscard]] QString heldDue() const;
    [[nodiscard]] QString heldCompleted() const;

    [[nodiscard]] QString currentText() const override;
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// The page that lies open; empty where none does or it belongs to another stay.
    Q_INVOKABLE [[nodiscard]] QString openPage() const;
    /// The one type that suits: what is missing is missing, an order not authenticated. Empty for a page.
    Q_INVOKABLE [[nodiscard]] QString kindFor(const QString& document) const;
    /// Why what is typed is no time; empty where it is one, or nothing.
    Q_INVOKABLE [[nodiscard]] QString timeProblem(const QString& text) const;
    /// Changes the chosen line, or adds one. Times as typedTime takes them.
    Q_INVOKABLE bool put(const QString& document, const QString& kind, const QString& author, const QString& rule,
                         const QString& due, const QString& completed);
    Q_INVOKABLE bool remove(const QString& line);
    /// "yes", "no", "".
    Q_INVOKABLE bool setDelinquent(const QString& said);
    /// A percentage, "14.2" or "14,2"; empty takes it back.
    Q_INVOKABLE bool setRate(const QString& text);
    /// Opens the page of a line.
    Q_INVOKABLE void showPage(const QString& line);

private:
    [[nodiscard]] const workflow::deficiency::State& state() const;
    [[nodiscard]] const workflow::deficiency::Line* held() const;
    [[nodiscard]] bool ofTask(const std::string& encounter) const;
    [[nodiscard]] QString nameOf(const std::string& staff) const;
    [[nodiscard]] QString titleOf(const std::string& document) const;
    void offerDocuments();
    void offerAuthors();
    void offerRules();
    void fillRows();
    void fillUnsettled();

    DeficiencyLineModel m_deficiencies;
    ChoiceListModel m_documents;
    ChoiceListModel m_kinds;
    ChoiceListModel m_authors;
    ChoiceListModel m_ruleNames;
    std::vector<ChoiceEntry> m_offered; ///< documents, for their titles
    QStringList m_unsettled;
};

} // namespace viewmodels
