// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/PaperShelf.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/accounting/AccountingForm.h"

namespace viewmodels {

/// The worksheet of an accounting of disclosures: the log, what is said of the row that is chosen, the days and the
/// fee, and the papers. `current` is the row.
class AccountingWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString requestTitle READ requestTitle CONSTANT)
    Q_PROPERTY(QString facts READ facts CONSTANT) ///< patient, day of the stamp, earlier accountings
    Q_PROPERTY(bool summarises READ summarises CONSTANT)
    Q_PROPERTY(viewmodels::PaperShelf* papers READ papers CONSTANT)
    /// Cells: row, number, date, recipient, address, description, purpose, basis, paper (its id or empty), decision
    /// ("in", "out" or empty), said (the decision in words), open (blank columns that are wanted), spoken.
    Q_PROPERTY(viewmodels::CellListModel* log READ log CONSTANT)
    Q_PROPERTY(int rowsOpen READ rowsOpen NOTIFY changed)
    Q_PROPERTY(QString rowTitle READ rowTitle NOTIFY changed)
    Q_PROPERTY(QString decision READ decision NOTIFY changed) ///< of the row: "in", "out" or empty
    Q_PROPERTY(QString reason READ reason NOTIFY changed)     ///< of the row: a rule's id or empty
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(viewmodels::ChoiceListModel* reasons READ reasons CONSTANT) ///< for the decision that is made
    Q_PROPERTY(QString with READ with NOTIFY changed) ///< of the row: the one in whose line it stands
    Q_PROPERTY(viewmodels::ChoiceListModel* lineChoices READ lineChoices CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* blanks READ blanks CONSTANT) ///< of the row; cells: field, label, kept
    Q_PROPERTY(viewmodels::CellListModel* days READ days CONSTANT)     ///< cells: day, label, kept
    Q_PROPERTY(QString fee READ fee NOTIFY changed)                    ///< "free", "charged" or empty

public:
    explicit AccountingWorksheetViewModel(Workbench& bench);

    [[nodiscard]] QString requestTitle() const { return m_requestTitle; }
    [[nodiscard]] QString facts() const;
    [[nodiscard]] bool summarises() const { return m_material.summarises; }
    [[nodiscard]] PaperShelf* papers() { return &m_papers; }
    [[nodiscard]] CellListModel* log() { return &m_log; }
    [[nodiscard]] int rowsOpen() const { return static_cast<int>(m_open.rows.size()); }
    [[nodiscard]] QString rowTitle() const;
    [[nodiscard]] QString decision() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] ChoiceListModel* reasons() { return &m_reasons; }
    [[nodiscard]] QString with() const;
    [[nodiscard]] ChoiceListModel* lineChoices() { return &m_lineChoices; }
    [[nodiscard]] CellListModel* blanks() { return &m_blanks; }
    [[nodiscard]] CellListModel* days() { return &m_days; }
    [[nodiscard]] QString fee() const { return QString::fromStdString(state().fee); }

    [[nodiscard]] bool wide() const override { return true; }
    [[nodiscard]] QString currentText() const override { return rowTitle(); }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// Puts the row on the accounting or leaves it out; a reason that was chosen for the same decision stays.
    Q_INVOKABLE bool decide(bool include);
    Q_INVOKABLE bool clear();
    Q_INVOKABLE bool setReason(const QString& rule);
    Q_INVOKABLE bool setWith(const QString& row); ///< empty: a line of its own
    Q_INVOKABLE bool setField(const QString& field, const QString& text);
    [[nodiscard]] Q_INVOKABLE QString dayProblem(const QString& text) const;
    Q_INVOKABLE bool setDay(const QString& day, const QString& text);
    Q_INVOKABLE bool setFee(const QString& fee);
    /// The row after or before the current one.
    Q_INVOKABLE void step(int by);
    /// Opens the paper that is clipped to the row, or the request.
    Q_INVOKABLE void showPaper();

private:
    [[nodiscard]] const workflow::accounting::AccountingState& state() const;
    [[nodiscard]] const workflow::accounting::RowAnswer* answer() const;
    [[nodiscard]] QString ruleTitle(const std::string& rule) const;
    [[nodiscard]] int numberOf(std::string_view row) const;
    [[nodiscard]] QString saidOf(const workflow::accounting::RowAnswer* answer) const;
    [[nodiscard]] CellListModel::Row logRow(const workflow::accounting::LogRow& row) const;
    void fillForm();
    void fillDays();

    workflow::accounting::Material m_material;
    workflow::accounting::Unsettled m_open;
    QString m_requestTitle;
    PaperShelf m_papers;
    CellListModel m_log;
    CellListModel m_blanks;
    CellListModel m_days;
    ChoiceListModel m_reasons;
    ChoiceListModel m_lineChoices;
    QStringList m_unsettled;
};

} // namespace viewmodels
