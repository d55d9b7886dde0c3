// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/filing/FilingListModel.h"
#include "viewmodels/tasks/filing/FilingRecordViewModel.h"
#include "workflow/tasks/filing/FilingTask.h"

#include <QList>

namespace viewmodels {

/// The filing room on the desk. Every verb is one op of the session. Folders are named by their MRN; a gap on the shelf
/// by the number of things that stand left of it.
class FilingWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::FilingListModel* shelf READ shelf CONSTANT)
    Q_PROPERTY(viewmodels::FilingListModel* cart READ cart CONSTANT)
    Q_PROPERTY(viewmodels::FilingListModel* requests READ requests CONSTANT)
    Q_PROPERTY(viewmodels::FilingListModel* loans READ loans CONSTANT)
    Q_PROPERTY(viewmodels::FilingListModel* records READ records CONSTANT)
    Q_PROPERTY(viewmodels::FilingListModel* rules READ rules CONSTANT) ///< the retention table
    Q_PROPERTY(viewmodels::FilingRecordViewModel* record READ record CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* ruleChoices READ ruleChoices CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* methods READ methods CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* people READ people CONSTANT)
    Q_PROPERTY(bool alphabetic READ alphabetic CONSTANT)
    Q_PROPERTY(QString systemText READ systemText CONSTANT)
    Q_PROPERTY(QString loanText READ loanText CONSTANT) ///< how long a chart goes out
    Q_PROPERTY(QString today READ today CONSTANT)
    /// Which pair of a number is read 1st, 2nd and 3rd, by its place from the left: [3, 2, 1] for terminal digits.
    Q_PROPERTY(QList<int> ranks READ ranks CONSTANT)
    Q_PROPERTY(bool lends READ lends CONSTANT)       ///< whether there are loans or requests at all
    Q_PROPERTY(bool destroys READ destroys CONSTANT) ///< whether a destruction log is to be kept
    Q_PROPERTY(int requestsOpen READ requestsOpen NOTIFY changed)
    Q_PROPERTY(int recordsOpen READ recordsOpen NOTIFY changed)

public:
    explicit FilingWorksheetViewModel(Workbench& bench);

    [[nodiscard]] FilingListModel* shelf() { return &m_shelf; }
    [[nodiscard]] FilingListModel* cart() { return &m_cart; }
    [[nodiscard]] FilingListModel* requests() { return &m_requests; }
    [[nodiscard]] FilingListModel* loans() { return &m_loans; }
    [[nodiscard]] FilingListModel* records() { return &m_records; }
    [[nodiscard]] FilingListModel* rules() { return &m_rules; }
    [[nodiscard]] FilingRecordViewModel* record() { return &m_record; }
    [[nodiscard]] ChoiceListModel* ruleChoices() { return &m_ruleChoices; }
    [[nodiscard]] ChoiceListModel* methods() { return &m_methods; }
    [[nodiscard]] ChoiceListModel* people() { return &m_people; }
    [[nodiscard]] bool alphabetic() const;
    [[nodiscard]] QString systemText() const;
    [[nodiscard]] QString loanText() const;
    [[nodiscard]] QString today() const;
    [[nodiscard]] QList<int> ranks() const;
    [[nodiscard]] bool lends() const;
    [[nodiscard]] bool destroys() const;
    [[nodiscard]] int requestsOpen() const;
    [[nodiscard]] int recordsOpen() const;

    [[nodiscard]] bool wide() const override { return true; }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// Puts a folder of the cart or of the shelf into the gap. False where it stands there already or it was refused.
    Q_INVOKABLE bool place(const QString& mrn, int gap);
    /// "Between 12-53-07 and 05-52-08".
    [[nodiscard]] Q_INVOKABLE QString gapText(int gap) const;
    /// The gap behind the folder whose number or name begins with what was typed; -1 where there is none.
    [[nodiscard]] Q_INVOKABLE int gapBehind(const QString& typed) const;
    /// What stands on the folder's spine: its number, or its name in an alphabetic room.
    [[nodiscard]] Q_INVOKABLE QString spineText(const QString& mrn) const;
    /// Where a folder or its outguide stands; -1 where it does not.
    [[nodiscard]] Q_INVOKABLE int placeOf(const QString& mrn) const;
    /// Serves a request from the shelf.
    Q_INVOKABLE bool pull(const QString& request, const QString& due);
    Q_INVOKABLE bool refer(const QString& request, bool on);
    Q_INVOKABLE bool logReturn(const QString& mrn);
    Q_INVOKABLE bool markOverdue(const QString& mrn, bool on);
    Q_INVOKABLE void chooseRecord(const QString& record);
    /// Decides about the record that is chosen; an empty decision takes it back.
    Q_INVOKABLE bool decide(const QString& decision, const QString& rule, const QString& from);
    Q_INVOKABLE bool logDestruction(const QString& method, const QString& by, const QString& witness);
    /// Whether the text is a day that the calendar has.
    [[nodiscard]] Q_INVOKABLE static bool isDay(const QString& text);

private:
    [[nodiscard]] const workflow::filing::FilingState& state() const;
    [[nodiscard]] QString nameText(const workflow::filing::Folder& folder) const;
    [[nodiscard]] QString called(const QString& item) const;
    [[nodiscard]] FilingListModel::Row shelfRow(const std::string& item) const;
    [[nodiscard]] FilingListModel::Row recordRow(const workflow::filing::Listed& record) const;
    [[nodiscard]] FilingListModel::Row requestRow(const workflow::filing::Request& request) const;
    [[nodiscard]] bool told(const QString& day) const;
    void fillShelf();
    void fillLog();
    void fillRecords();
    void fillTable();
    void fillUnsettled();

    FilingListModel m_shelf;
    FilingListModel m_cart;
    FilingListModel m_requests;
    FilingListModel m_loans;
    FilingListModel m_records;
    FilingListModel m_rules;
    FilingRecordViewModel m_record;
    ChoiceListModel m_ruleChoices;
    ChoiceListModel m_methods;
    ChoiceListModel m_people;
    QString m_chosen;
    QStringList m_unsettled;
};

} // namespace viewmodels
