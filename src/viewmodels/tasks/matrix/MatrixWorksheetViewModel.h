// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/PaperShelf.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/matrix/MatrixForm.h"

namespace viewmodels {

/// The worksheet of an access inbox: the people, what the current one has, shall have and would have by the role, and
/// the papers. `current` is the person.
class MatrixWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString inboxTitle READ inboxTitle CONSTANT)
    Q_PROPERTY(QString now READ now CONSTANT)
    Q_PROPERTY(viewmodels::PaperShelf* papers READ papers CONSTANT)    ///< of the current person
    Q_PROPERTY(viewmodels::CellListModel* people READ people CONSTANT) ///< cells: line, name, job, standing, handled
    Q_PROPERTY(QString personTitle READ personTitle NOTIFY changed)
    Q_PROPERTY(QString personFacts READ personFacts NOTIFY changed)
    Q_PROPERTY(viewmodels::ChoiceListModel* accounts READ accounts CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* roles READ roles CONSTANT)
    Q_PROPERTY(QString account READ account NOTIFY changed)
    Q_PROPERTY(QString role READ role NOTIFY changed)
    Q_PROPERTY(bool shut READ shut NOTIFY changed) ///< closed or suspended: no rights, but a time
    Q_PROPERTY(QString by READ by NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(QString to READ to NOTIFY changed)
    /// Cells: section, title, had, standard (empty without a role), letters (as set), condition (id), conditionText,
    /// more (letters beyond the standard), less (letters that it has besides), otherCondition, spoken.
    Q_PROPERTY(viewmodels::CellListModel* grid READ grid CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* conditions READ conditions CONSTANT)

public:
    explicit MatrixWorksheetViewModel(Workbench& bench);

    [[nodiscard]] QString inboxTitle() const { return m_inboxTitle; }
    [[nodiscard]] QString now() const;
    [[nodiscard]] PaperShelf* papers() { return &m_papers; }
    [[nodiscard]] CellListModel* people() { return &m_people; }
    [[nodiscard]] QString personTitle() const;
    [[nodiscard]] QString personFacts() const;
    [[nodiscard]] ChoiceListModel* accounts() { return &m_accounts; }
    [[nodiscard]] ChoiceListModel* roles() { return &m_roles; }
    [[nodiscard]] QString account() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool shut() const;
    [[nodiscard]] QString by() const;
    [[nodiscard]] QString from() const;
    [[nodiscard]] QString to() const;
    [[nodiscard]] CellListModel* grid() { return &m_grid; }
    [[nodiscard]] ChoiceListModel* conditions() { return &m_conditions; }

    [[nodiscard]] bool wide() const override { return true; }
    [[nodiscard]] QString currentText() const override { return personTitle(); }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    Q_INVOKABLE bool setAccount(const QString& account);
    Q_INVOKABLE bool setRole(const QString& role);
    [[nodiscard]] Q_INVOKABLE QString timeProblem(const QString& text) const;
    [[nodiscard]] Q_INVOKABLE QString dayProblem(const QString& text) const;
    Q_INVOKABLE bool setBy(const QString& time);
    Q_INVOKABLE bool setFrom(const QString& day);
    Q_INVOKABLE bool setTo(const QString& day);
    /// Gives or takes the action of a letter: V E S C R A.
    Q_INVOKABLE bool toggle(const QString& section, const QString& letter);
    Q_INVOKABLE bool setCondition(const QString& section, const QString& condition);
    /// The person after or before the current one.
    Q_INVOKABLE void turn(int by);

private:
    [[nodiscard]] const workflow::matrix::MatrixState& state() const;
    [[nodiscard]] const workflow::matrix::Person* person() const;
    [[nodiscard]] const workflow::matrix::Setting& setting() const;
    [[nodiscard]] workflow::matrix::Cell cellAt(const QString& section) const;
    [[nodiscard]] domain::Json op(const char* verb) const;
    [[nodiscard]] QString dayText(const std::optional<domain::Date>& date) const;
    bool setDay(const char* day, const std::optional<domain::Date>& held, const QString& text);
    void fillChoices();
    void fillPeople();
    void fillGrid();
    void showPapers();

    workflow::matrix::Material m_material;
    QString m_inboxTitle;
    PaperShelf m_papers;
    CellListModel m_people;
    CellListModel m_grid;
    ChoiceListModel m_accounts;
    ChoiceListModel m_roles;
    ChoiceListModel m_conditions;
    QStringList m_unsettled;
};

} // namespace viewmodels
