// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/LineListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/identity/IdentitySearch.h"

#include <map>

namespace viewmodels {

/// The worksheet at the patient index. The item that is chosen is the worksheet's current line; every answer is one op
/// of the session. What is keyed for a new number stays here until it is registered.
class IdentityWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    /// Cells: line, title, kind, answer, settled, problem.
    Q_PROPERTY(viewmodels::CellListModel* queue READ queue CONSTANT)
    Q_PROPERTY(viewmodels::IdentitySearch* search READ search CONSTANT)
    Q_PROPERTY(QString kind READ kind NOTIFY currentChanged) ///< "find", "decide"; empty for none
    Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY currentChanged)
    Q_PROPERTY(QString told READ told NOTIFY currentChanged)
    Q_PROPERTY(viewmodels::LineListModel* papers READ papers CONSTANT) ///< line: id, heading: title, text
    Q_PROPERTY(QString answer READ answer NOTIFY answerChanged)        ///< in a line
    /// The two that are compared: numbers, or for who is at the counter what was asked on the left.
    Q_PROPERTY(QString left READ left NOTIFY comparisonChanged)
    Q_PROPERTY(QString right READ right NOTIFY comparisonChanged)
    Q_PROPERTY(QString leftTitle READ leftTitle NOTIFY comparisonChanged)
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY currentChanged)
    /// Cells: field, title, mine (left), theirs (right), differs, agreement, weight, tone ("right", "partly", "wrong").
    Q_PROPERTY(viewmodels::CellListModel* comparison READ comparison CONSTANT)
    Q_PROPERTY(QString total READ total NOTIFY comparisonChanged)
    Q_PROPERTY(QString band READ band NOTIFY comparisonChanged)
    Q_PROPERTY(QString scale READ scale CONSTANT) ///< the thresholds, in words
    Q_PROPERTY(QString bandTone READ bandTone NOTIFY comparisonChanged)
    Q_PROPERTY(QStringList guards READ guards NOTIFY comparisonChanged)
    Q_PROPERTY(bool canChoose READ canChoose NOTIFY comparisonChanged) ///< the right record can be the person
    /// Cells: id, mrn, on, text, facts, ticked.
    Q_PROPERTY(viewmodels::CellListModel* visits READ visits CONSTANT)
    /// Cells: field, title, value.
    Q_PROPERTY(viewmodels::CellListModel* form READ form CONSTANT)
    Q_PROPERTY(QString decision READ decision NOTIFY answerChanged)
    Q_PROPERTY(QString survivor READ survivor NOTIFY answerChanged)
    Q_PROPERTY(QString retired READ retired NOTIFY answerChanged)
    Q_PROPERTY(QString document READ document NOTIFY answerChanged)
    Q_PROPERTY(bool approval READ approval NOTIFY answerChanged)
    /// Cells: id, title, ticked.
    Q_PROPERTY(viewmodels::CellListModel* identifiers READ identifiers CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* steps READ steps CONSTANT)

public:
    explicit IdentityWorksheetViewModel(Workbench& bench);

    [[nodiscard]] CellListModel* queue() { return &m_queue; }
    [[nodiscard]] IdentitySearch* search() { return &m_search; }
    [[nodiscard]] LineListModel* papers() { return &m_papers; }
    [[nodiscard]] CellListModel* comparison() { return &m_comparison; }
    [[nodiscard]] CellListModel* visits() { return &m_visits; }
    [[nodiscard]] CellListModel* form() { return &m_form; }
    [[nodiscard]] CellListModel* identifiers() { return &m_identifiers; }
    [[nodiscard]] CellListModel* steps() { return &m_steps; }
    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString itemTitle() const;
    [[nodiscard]] QString told() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QString left() const { return m_left; }
    [[nodiscard]] QString right() const { return m_right; }
    [[nodiscard]] QString leftTitle() const;
    [[nodiscard]] QStringList candidates() const;
    [[nodiscard]] QString total() const { return m_total; }
    [[nodiscard]] QString band() const { return m_band; }
    [[nodiscard]] QString scale() const;
    [[nodiscard]] QString bandTone() const { return m_bandTone; }
    [[nodiscard]] QStringList guards() const { return m_guards; }
    [[nodiscard]] bool canChoose() const;
    [[nodiscard]] QString decision() const;
    [[nodiscard]] QString survivor() const;
    [[nodiscard]] QString retired() const;
    [[nodiscard]] QString document() const;
    [[nodiscard]] bool approval() const;

    [[nodiscard]] QString currentText() const override { return itemTitle(); }
    [[nodiscard]] bool wide() const override { return true; }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    Q_INVOKABLE void openItem(const QString& item);
    /// The next item that is not answered; none: nothing happens.
    Q_INVOKABLE void openNext();
    /// Compares a record with what was asked (somebody at the counter), or puts it beside the left candidate.
    Q_INVOKABLE void compareWith(const QString& mrn);
    Q_INVOKABLE void compare(const QString& left, const QString& right);
    Q_INVOKABLE bool choose(const QString& mrn);
    /// Kept here; nothing is registered yet.
    Q_INVOKABLE void keyField(const QString& field, const QString& value);
    Q_INVOKABLE bool registerNew();
    Q_INVOKABLE bool merge(const QString& survivor, const QString& retired);
    Q_INVOKABLE bool decide(const QString& decision);
    Q_INVOKABLE bool tickIdentifier(const QString& id, bool on);
    Q_INVOKABLE bool tickStep(const QString& id, bool on);
    Q_INVOKABLE bool tickVisit(const QString& id, bool on);
    Q_INVOKABLE bool useDocument(const QString& id);
    Q_INVOKABLE bool askApproval(bool on);
    Q_INVOKABLE bool clearAnswer();

Q_SIGNALS:
    void answerChanged();
    void comparisonChanged();

private:
    [[nodiscard]] const workflow::identity::IdentityState& state() const;
    [[nodiscard]] const workflow::identity::Material* material() const { return state().material.get(); }
    [[nodiscard]] const workflow::identity::Item* item() const;
    [[nodiscard]] const workflow::identity::Answer* given() const;
    [[nodiscard]] QString problemOf(const workflow::identity::Item& item) const;
    [[nodiscard]] QString draftFault();
    bool set(const char* name, domain::Json value);
    bool tick(const char* name, std::vector<std::string> list, const QString& id, bool on);
    void fillQueue();
    void fillPapers();
    void fillComparison();
    void fillVisits();
    void fillForm();
    void fillTicks();

    CellListModel m_queue;
    IdentitySearch m_search;
    LineListModel m_papers;
    CellListModel m_comparison;
    CellListModel m_visits;
    CellListModel m_form;
    CellListModel m_identifiers;
    CellListModel m_steps;
    QString m_left;
    QString m_right;
    QString m_total;
    QString m_band;
    QString m_bandTone;
    QStringList m_guards;
    QStringList m_unsettled;
    std::map<QString, workflow::identity::Registration> m_drafts; ///< by item
};

} // namespace viewmodels
