// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/PaperShelf.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/breach/BreachForm.h"

namespace viewmodels {

/// The worksheet of incidents: the files, the assessment of the one that lies open, and its papers. `current` is the
/// incident.
class BreachWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString fileTitle READ fileTitle CONSTANT)
    Q_PROPERTY(QString today READ today CONSTANT)
    Q_PROPERTY(viewmodels::PaperShelf* papers READ papers CONSTANT)          ///< of the current incident
    Q_PROPERTY(viewmodels::CellListModel* incidents READ incidents CONSTANT) ///< cells: line, title, standing, whole
    Q_PROPERTY(QString incidentTitle READ incidentTitle NOTIFY changed)
    Q_PROPERTY(viewmodels::CellListModel* factors READ factors CONSTANT) ///< cells: factor, label, help, level, paper
    Q_PROPERTY(viewmodels::ChoiceListModel* levels READ levels CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* paperChoices READ paperChoices CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* exceptions READ exceptions CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* conclusions READ conclusions CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* logChoices READ logChoices CONSTANT)
    Q_PROPERTY(QString exception READ exception NOTIFY changed)
    Q_PROPERTY(QString conclusion READ conclusion NOTIFY changed)
    Q_PROPERTY(viewmodels::CellListModel* notices READ notices CONSTANT) ///< cells: who, label, kept
    Q_PROPERTY(QString delay READ delay NOTIFY changed)
    Q_PROPERTY(QString logged READ logged NOTIFY changed)                    ///< "yes", "no" or empty
    Q_PROPERTY(viewmodels::CellListModel* sanctions READ sanctions CONSTANT) ///< cells: tick, label, on
    Q_PROPERTY(viewmodels::CellListModel* steps READ steps CONSTANT)         ///< cells: tick, label, on

public:
    explicit BreachWorksheetViewModel(Workbench& bench);

    [[nodiscard]] QString fileTitle() const { return m_fileTitle; }
    [[nodiscard]] QString today() const;
    [[nodiscard]] PaperShelf* papers() { return &m_papers; }
    [[nodiscard]] CellListModel* incidents() { return &m_incidents; }
    [[nodiscard]] QString incidentTitle() const;
    [[nodiscard]] CellListModel* factors() { return &m_factors; }
    [[nodiscard]] ChoiceListModel* levels() { return &m_levels; }
    [[nodiscard]] ChoiceListModel* paperChoices() { return &m_paperChoices; }
    [[nodiscard]] ChoiceListModel* exceptions() { return &m_exceptions; }
    [[nodiscard]] ChoiceListModel* conclusions() { return &m_conclusions; }
    [[nodiscard]] ChoiceListModel* logChoices() { return &m_logChoices; }
    [[nodiscard]] QString exception() const;
    [[nodiscard]] QString conclusion() const;
    [[nodiscard]] CellListModel* notices() { return &m_notices; }
    [[nodiscard]] QString delay() const;
    [[nodiscard]] QString logged() const;
    [[nodiscard]] CellListModel* sanctions() { return &m_sanctions; }
    [[nodiscard]] CellListModel* steps() { return &m_steps; }

    [[nodiscard]] bool wide() const override { return true; }
    [[nodiscard]] QString currentText() const override { return incidentTitle(); }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    Q_INVOKABLE bool rate(const QString& factor, const QString& level); ///< an empty level takes the rating away
    Q_INVOKABLE bool showBy(const QString& factor, const QString& paper);
    Q_INVOKABLE bool setException(const QString& exception);
    Q_INVOKABLE bool setConclusion(const QString& conclusion);
    [[nodiscard]] Q_INVOKABLE QString dayProblem(const QString& text) const;
    Q_INVOKABLE bool setNotice(const QString& who, const QString& day); ///< an empty day: not told
    Q_INVOKABLE bool setDelay(const QString& day);
    Q_INVOKABLE bool setLogged(const QString& logged);
    Q_INVOKABLE bool tickSanction(const QString& tick, bool on);
    Q_INVOKABLE bool tickStep(const QString& tick, bool on);
    /// The incident after or before the current one.
    Q_INVOKABLE void turn(int by);

private:
    [[nodiscard]] const workflow::breach::BreachState& state() const;
    [[nodiscard]] const workflow::breach::Answer& answerOf(std::string_view incident) const;
    [[nodiscard]] const workflow::breach::Answer& answer() const { return answerOf(m_current.toStdString()); }
    [[nodiscard]] domain::Json op(const char* verb) const;
    [[nodiscard]] QStringList openOf(const workflow::breach::Answer& answer) const;
    void fillChoices();
    void fillForm();
    void showPapers();

    workflow::breach::Material m_material;
    QString m_fileTitle;
    PaperShelf m_papers;
    CellListModel m_incidents;
    CellListModel m_factors;
    CellListModel m_notices;
    CellListModel m_sanctions;
    CellListModel m_steps;
    ChoiceListModel m_levels;
    ChoiceListModel m_paperChoices;
    ChoiceListModel m_exceptions;
    ChoiceListModel m_conclusions;
    ChoiceListModel m_logChoices;
    QStringList m_unsettled;
};

} // namespace viewmodels
