// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/release/ReleaseState.h"

namespace viewmodels {

/// The release desk: an inbox of requests, the papers of the one that lies open, what is checked, which pages leave,
/// and the answer. `current` is the request; there always is one. Every verb is one op of the session.
class ReleaseWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    /// Cells: line, title, who, received, answer (empty: open), tone.
    Q_PROPERTY(viewmodels::CellListModel* inbox READ inbox CONSTANT)
    Q_PROPERTY(QString requestTitle READ requestTitle NOTIFY shownChanged)
    Q_PROPERTY(QString requestFacts READ requestFacts NOTIFY shownChanged)
    Q_PROPERTY(QString today READ today NOTIFY shownChanged)         ///< the day on which the present stage is decided
    Q_PROPERTY(QStringList history READ history NOTIFY shownChanged) ///< what was answered before, a line each
    Q_PROPERTY(bool closed READ closed NOTIFY shownChanged)
    /// Cells: paper, title, kind, facts. The papers of all arrivals so far, the newest first.
    Q_PROPERTY(viewmodels::CellListModel* papers READ papers CONSTANT)
    Q_PROPERTY(QString paper READ paper WRITE setPaper NOTIFY shownChanged) ///< the paper that lies on top
    Q_PROPERTY(QString paperKind READ paperKind NOTIFY shownChanged)
    Q_PROPERTY(QString paperTitle READ paperTitle NOTIFY shownChanged)
    /// Cells: row, kind, label, text (ReleaseWording.h).
    Q_PROPERTY(viewmodels::CellListModel* paperLines READ paperLines CONSTANT)

    Q_PROPERTY(QString identity READ identity NOTIFY shownChanged) ///< "yes", "no"; empty: not said
    Q_PROPERTY(QString method READ method NOTIFY shownChanged)
    Q_PROPERTY(viewmodels::ChoiceListModel* methods READ methods CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* contacts READ contacts CONSTANT) ///< cells: name, phone, source
    /// Cells: defect, title, cite, on, heading (empty but for a group's first).
    Q_PROPERTY(viewmodels::CellListModel* defects READ defects CONSTANT)
    Q_PROPERTY(int defectCount READ defectCount NOTIFY shownChanged)
    /// Cells: restriction, title, facts, words, marked.
    Q_PROPERTY(viewmodels::CellListModel* restrictions READ restrictions CONSTANT)

    /// Cells: document, title, facts, heading (an encounter's first page), encounter, leaves, stays, rule, bars, open.
    Q_PROPERTY(viewmodels::CellListModel* pages READ pages CONSTANT)
    Q_PROPERTY(int pagesLeaving READ pagesLeaving NOTIFY shownChanged)
    Q_PROPERTY(QString pagesText READ pagesText NOTIFY shownChanged)   ///< how many leave, stay and are not decided
    Q_PROPERTY(viewmodels::ChoiceListModel* rules READ rules CONSTANT) ///< of reasons; empty value: none

    Q_PROPERTY(QString disposition READ disposition NOTIFY shownChanged)
    Q_PROPERTY(viewmodels::CellListModel* dispositions READ dispositions CONSTANT) ///< cells: disposition, title, about
    Q_PROPERTY(QString reason READ reason NOTIFY shownChanged)
    Q_PROPERTY(viewmodels::ChoiceListModel* addresses READ addresses CONSTANT)
    Q_PROPERTY(QString sendTo READ sendTo NOTIFY shownChanged)
    Q_PROPERTY(bool notice READ notice NOTIFY shownChanged)
    Q_PROPERTY(QString log READ log NOTIFY shownChanged) ///< "accounting", "none"; empty: not said
    Q_PROPERTY(QString entryDate READ entryDate NOTIFY shownChanged)
    Q_PROPERTY(QString entryRecipient READ entryRecipient NOTIFY shownChanged)
    Q_PROPERTY(QString entryDescription READ entryDescription NOTIFY shownChanged)
    Q_PROPERTY(QString entryPurpose READ entryPurpose NOTIFY shownChanged)
    Q_PROPERTY(viewmodels::ChoiceListModel* purposes READ purposes CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* fees READ fees CONSTANT)
    Q_PROPERTY(QString feeClass READ feeClass NOTIFY shownChanged)
    Q_PROPERTY(QString feeAmount READ feeAmount NOTIFY shownChanged)
    Q_PROPERTY(QString feeHelp READ feeHelp NOTIFY shownChanged) ///< what the schedule says of the class
    Q_PROPERTY(QString due READ due NOTIFY shownChanged)
    Q_PROPERTY(QString letter READ letter NOTIFY shownChanged)
    Q_PROPERTY(viewmodels::CellListModel* snippets READ snippets CONSTANT) ///< cells: snippet, title, words
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY shownChanged)         ///< why it cannot be sent; empty: it can
    /// What leaves the house, for a last look. Cells: row, label, text, tone.
    Q_PROPERTY(viewmodels::CellListModel* parting READ parting CONSTANT)

    Q_PROPERTY(QString policyTitle READ policyTitle CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* policy READ policy CONSTANT)     ///< cells: row, title, origin, text
    Q_PROPERTY(viewmodels::CellListModel* schedule READ schedule CONSTANT) ///< cells: fee, title, amount

public:
    explicit ReleaseWorksheetViewModel(Workbench& bench);

    [[nodiscard]] CellListModel* inbox() { return &m_inbox; }
    [[nodiscard]] QString requestTitle() const;
    [[nodiscard]] QString requestFacts() const;
    [[nodiscard]] QString today() const;
    [[nodiscard]] QStringList history() const;
    [[nodiscard]] bool closed() const;
    [[nodiscard]] CellListModel* papers() { return &m_papers; }
    [[nodiscard]] QString paper() const { return m_paper; }
    void setPaper(const QString& paper);
    [[nodiscard]] QString paperKind() const;
    [[nodiscard]] QString paperTitle() const;
    [[nodiscard]] CellListModel* paperLines() { return &m_paperLines; }
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString method() const;
    [[nodiscard]] ChoiceListModel* methods() { return &m_methods; }
    [[nodiscard]] CellListModel* contacts() { return &m_contacts; }
    [[nodiscard]] CellListModel* defects() { return &m_defects; }
    [[nodiscard]] int defectCount() const;
    [[nodiscard]] CellListModel* restrictions() { return &m_restrictions; }
    [[nodiscard]] CellListModel* pages() { return &m_pages; }
    [[nodiscard]] int pagesLeaving() const;
    [[nodiscard]] QString pagesText() const;
    [[nodiscard]] ChoiceListModel* rules() { return &m_rules; }
    [[nodiscard]] QString disposition() const;
    [[nodiscard]] CellListModel* dispositions() { return &m_dispositions; }
    [[nodiscard]] QString reason() const;
    [[nodiscard]] ChoiceListModel* addresses() { return &m_addresses; }
    [[nodiscard]] QString sendTo() const;
    [[nodiscard]] bool notice() const;
    [[nodiscard]] QString log() const;
    [[nodiscard]] QString entryDate() const;
    [[nodiscard]] QString entryRecipient() const;
    [[nodiscard]] QString entryDescription() const;
    [[nodiscard]] QString entryPurpose() const;
    [[nodiscard]] ChoiceListModel* purposes() { return &m_purposes; }
    [[nodiscard]] ChoiceListModel* fees() { return &m_fees; }
    [[nodiscard]] QString feeClass() const;
    [[nodiscard]] QString feeAmount() const;
    [[nodiscard]] QString feeHelp() const;
    [[nodiscard]] QString due() const;
    [[nodiscard]] QString letter() const;
    [[nodiscard]] CellListModel* snippets() { return &m_snippets; }
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] CellListModel* parting() { return &m_parting; }
    [[nodiscard]] QString policyTitle() const;
    [[nodiscard]] CellListModel* policy() { return &m_policy; }
    [[nodiscard]] CellListModel* schedule() { return &m_schedule; }

    [[nodiscard]] QString currentText() const override { return requestTitle(); }
    [[nodiscard]] QString citeVerb() const override { return tr("Black out"); }
    [[nodiscard]] bool citesAlone() const override { return true; }
    [[nodiscard]] bool wide() const override { return true; }
    [[nodiscard]] bool ownsPages() const override { return true; }
    void pageOpened(std::string_view page) override;
    void refresh() override;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOn(std::string_view document) const override;
    bool cite(const PagePlace& place) override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// The neighbour of the open request in the inbox.
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE bool setIdentity(const QString& value);
    Q_INVOKABLE bool setMethod(const QString& method);
    Q_INVOKABLE bool setDefect(const QString& defect, bool on);
    Q_INVOKABLE bool setRestriction(const QString& restriction, bool on);
    Q_INVOKABLE bool openPage(const QString& document);
    /// `state`: "leaves", "stays"; empty: undecided.
    Q_INVOKABLE bool setPage(const QString& document, const QString& state);
    /// All pages of an encounter; of all where it is empty.
    Q_INVOKABLE bool setPages(const QString& encounter, const QString& state);
    Q_INVOKABLE bool setPageRule(const QString& document, const QString& rule);
    Q_INVOKABLE bool uncover(const QString& document);
    Q_INVOKABLE bool setDisposition(const QString& disposition);
    Q_INVOKABLE bool setReason(const QString& rule);
    Q_INVOKABLE bool setSendTo(const QString& address);
    Q_INVOKABLE bool setNotice(bool on);
    Q_INVOKABLE bool setLog(const QString& log);
    /// `part`: "date", "recipient", "description", "purpose".
    Q_INVOKABLE bool setEntry(const QString& part, const QString& text);
    Q_INVOKABLE bool setFeeClass(const QString& fee);
    Q_INVOKABLE bool setFeeAmount(const QString& text);
    Q_INVOKABLE QString moneyProblem(const QString& text) const;
    Q_INVOKABLE bool setDue(const QString& text);
    Q_INVOKABLE QString dayProblem(const QString& text) const;
    Q_INVOKABLE bool setLetter(const QString& text);
    /// The letter with a sentence more.
    Q_INVOKABLE bool addSnippet(const QString& snippet);
    Q_INVOKABLE bool send();

Q_SIGNALS:
    void shownChanged();
    /// A paper that came after an answer lies on the desk.
    void replyCame();

private:
    /// The entry in the accounting while it is filled in: an op wants it whole.
    struct EntryDraft
    {
        QString date;
        QString recipient;
        QString description;
        QString purpose;
    };

    [[nodiscard]] const workflow::release::State& state() const;
    [[nodiscard]] const workflow::release::Request* request() const;
    [[nodiscard]] const workflow::release::RequestWork* work() const;
    /// What is shown: the present stage, or what was sent last where the request is closed.
    [[nodiscard]] const workflow::release::Answer& answer() const;
    [[nodiscard]] const workflow::release::Paper* topPaper() const;
    [[nodiscard]] std::vector<const workflow::release::Paper*> arrived() const;
    [[nodiscard]] QString ruleText(const std::string& rule) const;
    [[nodiscard]] QString dueText() const;
    bool applyHere(const char* op, domain::Json members = domain::Json::object());
    bool applyPages(const std::vector<std::string>& documents, const QString& state);
    bool applyEntry();
    void startEntry();
    void takeLists();
    void takePolicy();
    void showCurrent();
    void fillInbox();
    void fillPapers();
    void fillPaper();
    void fillChecks();
    void fillPages();
    void fillAnswer();
    void fillParting();
    void fillUnsettled();

    workflow::release::Material m_material;
    CellListModel m_inbox;
    CellListModel m_papers;
    CellListModel m_paperLines;
    ChoiceListModel m_methods;
    CellListModel m_contacts;
    CellListModel m_defects;
    CellListModel m_restrictions;
    CellListModel m_pages;
    ChoiceListModel m_rules;
    CellListModel m_dispositions;
    ChoiceListModel m_addresses;
    ChoiceListModel m_purposes;
    ChoiceListModel m_fees;
    CellListModel m_snippets;
    CellListModel m_parting;
    CellListModel m_policy;
    CellListModel m_schedule;
    QString m_paper;
    QString m_openPage;
    QString m_feeClass; ///< chosen, while no amount is typed
    EntryDraft m_entry;
    QStringList m_unsettled;
};

} // namespace viewmodels
