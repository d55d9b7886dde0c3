// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/validation/ValidationState.h"

#include <QVariantList>

namespace viewmodels {

/// The worksheet of a data-quality review: the batch, one record's fields beside its source, what two abstractors
/// disagree on, and the report. `current` is the record that lies open. A place is record and field: "r03/los".
class ValidationWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString batchTitle READ batchTitle CONSTANT)
    Q_PROPERTY(QString today READ today CONSTANT)
    Q_PROPERTY(bool sampling READ sampling CONSTANT) ///< the trainee works out how many records are reviewed
    Q_PROPERTY(QString population READ population CONSTANT)
    Q_PROPERTY(QStringList sampleTerms READ sampleTerms CONSTANT) ///< what the sample is drawn by, a line each
    Q_PROPERTY(bool drawn READ drawn NOTIFY changed)
    Q_PROPERTY(QString sampleSize READ sampleSize NOTIFY changed) ///< empty while it is not drawn
    /// Cells: line, title, account, person, standing (a word), tone, shown, spoken.
    Q_PROPERTY(viewmodels::CellListModel* batch READ batch CONSTANT)
    Q_PROPERTY(bool openOnly READ openOnly WRITE setOpenOnly NOTIFY changed) ///< of the batch
    Q_PROPERTY(int recordsOpen READ recordsOpen NOTIFY changed)
    Q_PROPERTY(QString recordTitle READ recordTitle NOTIFY changed)
    Q_PROPERTY(QString recordFacts READ recordFacts NOTIFY changed)
    Q_PROPERTY(bool reviewed READ reviewed NOTIFY changed)
    /// Cells: field, label, value, second (the other abstractor's), hits (rules, in words), also (the fields at which
    /// other broken rules about this one stand), judged ("marked", "confirmed", "settled" or empty), remark (what was
    /// said), given (marked: the value given, as kept), trait (marked: the characteristic's id), definition, options.
    Q_PROPERTY(viewmodels::CellListModel* fields READ fields CONSTANT)
    /// Cells: row, kind ("head", "pair", "text"), label, text.
    Q_PROPERTY(viewmodels::CellListModel* source READ source CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* traits READ traits CONSTANT) ///< cells: trait, title, means
    Q_PROPERTY(bool twice READ twice CONSTANT)                         ///< some records were abstracted twice
    /// Cells: place, record, heading (empty but for a record's first), label, first, second, firstWho, secondWho,
    /// decision ("first", "second", "other" or empty), result, options.
    Q_PROPERTY(viewmodels::CellListModel* pairs READ pairs CONSTANT)
    Q_PROPERTY(int pairsOpen READ pairsOpen NOTIFY changed)
    Q_PROPERTY(QString crossTitle READ crossTitle CONSTANT) ///< item whose agreement is asked for; may be empty
    Q_PROPERTY(QStringList crossHeads READ crossHeads NOTIFY changed) ///< values that the second abstractor gave
    /// A row a value of the first abstractor: the value, then how often with which second value, as text.
    Q_PROPERTY(QVariantList crossRows READ crossRows NOTIFY changed)
    /// Cells: figure, title, unit, help, text.
    Q_PROPERTY(viewmodels::CellListModel* figures READ figures CONSTANT)
    Q_PROPERTY(QString feedbackTerms READ feedbackTerms CONSTANT) ///< empty: the report says nothing of people
    /// Cells: person, name, job, records, fields, errors, rate (as counted so far), needed ("yes", "no" or empty),
    /// trait, note.
    Q_PROPERTY(viewmodels::CellListModel* people READ people CONSTANT)
    /// What was marked, and settled against the first abstractor. Cells: place, title, person, value, remark.
    Q_PROPERTY(viewmodels::CellListModel* errors READ errors CONSTANT)
    Q_PROPERTY(int reportOpen READ reportOpen NOTIFY changed)

public:
    explicit ValidationWorksheetViewModel(Workbench& bench);

    [[nodiscard]] QString batchTitle() const { return m_batchTitle; }
    [[nodiscard]] QString today() const;
    [[nodiscard]] bool sampling() const { return m_material.sampling.has_value(); }
    [[nodiscard]] QString population() const;
    [[nodiscard]] QStringList sampleTerms() const;
    [[nodiscard]] bool drawn() const { return underReview() > 0; }
    [[nodiscard]] QString sampleSize() const;
    [[nodiscard]] CellListModel* batch() { return &m_batch; }
    [[nodiscard]] bool openOnly() const { return m_openOnly; }
    void setOpenOnly(bool only);
    [[nodiscard]] int recordsOpen() const { return static_cast<int>(m_open.records.size()); }
    [[nodiscard]] QString recordTitle() const;
    [[nodiscard]] QString recordFacts() const;
    [[nodiscard]] bool reviewed() const;
    [[nodiscard]] CellListModel* fields() { return &m_fields; }
    [[nodiscard]] CellListModel* source() { return &m_source; }
    [[nodiscard]] CellListModel* traits() { return &m_traits; }
    [[nodiscard]] bool twice() const;
    [[nodiscard]] CellListModel* pairs() { return &m_pairs; }
    [[nodiscard]] int pairsOpen() const { return static_cast<int>(m_open.disagreements.size()); }
    [[nodiscard]] QString crossTitle() const;
    [[nodiscard]] QStringList crossHeads() const { return m_crossHeads; }
    [[nodiscard]] QVariantList crossRows() const { return m_crossRows; }
    [[nodiscard]] CellListModel* figures() { return &m_figures; }
    [[nodiscard]] QString feedbackTerms() const;
    [[nodiscard]] CellListModel* people() { return &m_people; }
    [[nodiscard]] CellListModel* errors() { return &m_errors; }
    [[nodiscard]] int reportOpen() const;

    [[nodiscard]] QString currentText() const override { return recordTitle(); }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    Q_INVOKABLE bool drawSample(const QString& size);
    /// The record after or before the one that lies open, among those of the batch that are shown.
    Q_INVOKABLE void turn(int by);
    /// Says that the current record is looked through, or takes that back.
    Q_INVOKABLE bool setReviewed(bool done);
    /// What is wrong with a value before it is given; empty where nothing is.
    Q_INVOKABLE QString problemOf(const QString& field, const QString& value) const;
    /// True also where there is nothing to confirm.
    Q_INVOKABLE bool confirm(const QString& field);
    Q_INVOKABLE bool mark(const QString& field, const QString& trait, const QString& value);
    /// Takes back what was said of a field.
    Q_INVOKABLE bool clear(const QString& field);
    /// `keep`: "first", "second"; empty opens the disagreement again.
    Q_INVOKABLE bool settle(const QString& place, const QString& keep);
    Q_INVOKABLE bool settleOther(const QString& place, const QString& value);
    Q_INVOKABLE QString figureProblem(const QString& figure, const QString& text) const;
    /// An empty text takes the figure away. False where it cannot be kept.
    Q_INVOKABLE bool setFigure(const QString& figure, const QString& text);
    /// `needed`: "yes", "no"; empty takes back what was said of the person.
    Q_INVOKABLE bool setNeeded(const QString& person, const QString& needed);
    /// The pattern of who needs feedback; empty: none is named.
    Q_INVOKABLE bool setPattern(const QString& person, const QString& trait);
    Q_INVOKABLE bool setNote(const QString& person, const QString& note);

private:
    [[nodiscard]] const workflow::validation::ValidationState& state() const;
    [[nodiscard]] const workflow::validation::Record* record() const;
    [[nodiscard]] std::size_t underReview() const;
    [[nodiscard]] QString titleOf(const workflow::validation::Record& record) const;
    /// Not looked through, or with something to answer.
    [[nodiscard]] bool isOpen(const workflow::validation::Record& record) const;
    [[nodiscard]] QString nameOf(const std::string& person) const;
    /// What was said of a field; empty where nothing was.
    [[nodiscard]] QString remarkOn(const workflow::validation::FieldAt& at,
                                   const workflow::validation::Item& item) const;
    [[nodiscard]] CellListModel::Row fieldRow(const workflow::validation::Record& record,
                                              const workflow::validation::Item& item) const;
    bool say(const QString& person, const workflow::validation::Feedback& feedback);
    void fillBatch();
    void fillFields();
    void fillSource();
    void fillPairs();
    void fillCross();
    void fillFigures();
    void fillPeople();
    void fillErrors();
    void fillUnsettled();

    workflow::validation::Material m_material;
    workflow::validation::Unsettled m_open;
    QString m_batchTitle;
    CellListModel m_batch;
    CellListModel m_fields;
    CellListModel m_source;
    CellListModel m_traits;
    CellListModel m_pairs;
    CellListModel m_figures;
    CellListModel m_people;
    CellListModel m_errors;
    QStringList m_crossHeads;
    QVariantList m_crossRows;
    QStringList m_unsettled;
    QString m_sourceOf; ///< the record whose source is laid out
    bool m_openOnly = false;
};

} // namespace viewmodels
