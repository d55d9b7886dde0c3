// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/amendment/HistoryModel.h"
#include "viewmodels/tasks/amendment/RequestModel.h"
#include "viewmodels/tasks/amendment/TickModel.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"
#include "workflow/tasks/amendment/AmendmentRevisions.h"

namespace viewmodels {

/// The tray of requests on the desk. `current` is the request that lies open; there always is one. Every verb is one op
/// of the session, and what is shown is what the session holds.
class AmendmentWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::RequestModel* requests READ requests CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* handlings READ handlings CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* changes READ changes CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* signers READ signers CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* reasonList READ reasonList CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* fields READ fields CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* values READ values CONSTANT) ///< of the field; empty where it is typed
    Q_PROPERTY(viewmodels::ChoiceListModel* charts READ charts CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* grounds READ grounds CONSTANT)
    Q_PROPERTY(viewmodels::TickModel* letterItems READ letterItems CONSTANT)
    Q_PROPERTY(viewmodels::TickModel* informItems READ informItems CONSTANT)
    Q_PROPERTY(viewmodels::TickModel* appendItems READ appendItems CONSTANT)
    Q_PROPERTY(viewmodels::HistoryModel* history READ history CONSTANT) ///< of the page of the open request
    Q_PROPERTY(viewmodels::ChoiceListModel* steps READ steps CONSTANT)  ///< versions that have a text of their own
    Q_PROPERTY(QString letterSubject READ letterSubject NOTIFY shownChanged)
    Q_PROPERTY(QString letterFrom READ letterFrom NOTIFY shownChanged)
    Q_PROPERTY(QString letterMeta READ letterMeta NOTIFY shownChanged) ///< how and when it came
    Q_PROPERTY(QString letterText READ letterText NOTIFY shownChanged)
    Q_PROPERTY(QStringList parts READ parts NOTIFY shownChanged) ///< what the handling asks for: "page", "signer" ...
    Q_PROPERTY(QString handling READ handling NOTIFY shownChanged)
    Q_PROPERTY(QString purpose READ purpose NOTIFY shownChanged) ///< what the handling is for
    Q_PROPERTY(QString placeTitle READ placeTitle NOTIFY shownChanged)
    Q_PROPERTY(QString placeWords READ placeWords NOTIFY shownChanged) ///< the words marked; empty: the whole page
    Q_PROPERTY(QString change READ change NOTIFY shownChanged)
    Q_PROPERTY(QString signer READ signer NOTIFY shownChanged)
    Q_PROPERTY(QString event READ event NOTIFY shownChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY shownChanged)
    Q_PROPERTY(QString field READ field NOTIFY shownChanged)
    Q_PROPERTY(QString value READ value NOTIFY shownChanged)
    Q_PROPERTY(QString chart READ chart NOTIFY shownChanged)
    Q_PROPERTY(QString due READ due NOTIFY shownChanged)
    Q_PROPERTY(QString extended READ extended NOTIFY shownChanged)
    Q_PROPERTY(QString ground READ ground NOTIFY shownChanged)
    Q_PROPERTY(QString comparedLeft READ comparedLeft NOTIFY comparedChanged) ///< StyledText with inkMark (PageCompare)
    Q_PROPERTY(QString comparedRight READ comparedRight NOTIFY comparedChanged)
    Q_PROPERTY(int differences READ differences NOTIFY comparedChanged)

public:
    explicit AmendmentWorksheetViewModel(Workbench& bench);

    [[nodiscard]] RequestModel* requests() { return &m_requests; }
    [[nodiscard]] ChoiceListModel* handlings() { return &m_handlings; }
    [[nodiscard]] ChoiceListModel* changes() { return &m_changes; }
    [[nodiscard]] ChoiceListModel* signers() { return &m_signers; }
    [[nodiscard]] ChoiceListModel* reasonList() { return &m_reasons; }
    [[nodiscard]] ChoiceListModel* fields() { return &m_fields; }
    [[nodiscard]] ChoiceListModel* values() { return &m_values; }
    [[nodiscard]] ChoiceListModel* charts() { return &m_charts; }
    [[nodiscard]] ChoiceListModel* grounds() { return &m_grounds; }
    [[nodiscard]] TickModel* letterItems() { return &m_letterItems; }
    [[nodiscard]] TickModel* informItems() { return &m_informItems; }
    [[nodiscard]] TickModel* appendItems() { return &m_appendItems; }
    [[nodiscard]] HistoryModel* history() { return &m_history; }
    [[nodiscard]] ChoiceListModel* steps() { return &m_steps; }
    [[nodiscard]] QString letterSubject() const;
    [[nodiscard]] QString letterFrom() const;
    [[nodiscard]] QString letterMeta() const;
    [[nodiscard]] QString letterText() const;
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] QString handling() const;
    [[nodiscard]] QString purpose() const;
    [[nodiscard]] QString placeTitle() const;
    [[nodiscard]] QString placeWords() const;
    [[nodiscard]] QString change() const;
    [[nodiscard]] QString signer() const;
    [[nodiscard]] QString event() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString field() const;
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString chart() const;
    [[nodiscard]] QString due() const;
    [[nodiscard]] QString extended() const;
    [[nodiscard]] QString ground() const;
    [[nodiscard]] QString comparedLeft() const { return m_comparedLeft; }
    [[nodiscard]] QString comparedRight() const { return m_comparedRight; }
    [[nodiscard]] int differences() const { return m_differences; }

    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] QString citeVerb() const override { return tr("Mark the place"); }
    [[nodiscard]] bool citesAlone() const override { return true; }
    [[nodiscard]] bool wide() const override { return true; }
    void refresh() override;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOn(std::string_view document) const override;
    bool cite(const PagePlace& place) override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// The neighbour of the open request in the tray.
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE bool setHandling(const QString& code);
    /// The page that lies open on the desk, as a whole.
    Q_INVOKABLE bool takePage(const QString& document);
    Q_INVOKABLE bool clearPlace();
    Q_INVOKABLE void showPlace();
    Q_INVOKABLE bool setChange(const QString& code);
    Q_INVOKABLE bool setSigner(const QString& id);
    /// "2026-05-16 03:40" or a day.
    Q_INVOKABLE bool setEvent(const QString& text);
    Q_INVOKABLE bool setReason(const QString& id);
    Q_INVOKABLE bool setField(const QString& id);
    Q_INVOKABLE bool setValue(const QString& text);
    Q_INVOKABLE bool setChart(const QString& mrn);
    /// "2026-06-01" or "6/1/2026".
    Q_INVOKABLE bool setDue(const QString& text);
    Q_INVOKABLE bool setExtended(const QString& text);
    Q_INVOKABLE bool setGround(const QString& id);
    Q_INVOKABLE bool tick(const QString& list, const QString& item, bool on);
    /// Why what is typed is no day or time; empty where it is one, or nothing.
    Q_INVOKABLE [[nodiscard]] QString timeProblem(const QString& text, bool withTime) const;
    /// Overwrites the words that are marked.
    Q_INVOKABLE bool overwrite(const QString& text);
    /// Lays two steps of the history side by side; opens what has not been opened. Empty: the first and the last.
    Q_INVOKABLE bool compare(const QString& left, const QString& right);

Q_SIGNALS:
    void shownChanged();
    void comparedChanged();

private:
    [[nodiscard]] const workflow::amendment::State& state() const;
    /// Of the open request; an empty one where it was not begun.
    [[nodiscard]] const workflow::amendment::Answer& answer() const;
    [[nodiscard]] const workflow::amendment::Letter* letter() const;
    bool applyToCurrent(const char* op, domain::Json members);
    bool set(const char* op, const char* member, const QString& now, const QString& wanted);
    bool setDay(const char* member, const QString& now, const QString& text);
    void takeLists();
    void fillRequests();
    void fillChoices();
    void fillTicks();
    void fillHistory();
    void fillSteps(const std::vector<domain::DocumentHeader>& stored,
                   const std::vector<workflow::amendment::Revision>& made);
    void showCurrent();
    [[nodiscard]] std::optional<domain::Document> textOf(const QString& step);

    workflow::amendment::Material m_material;
    RequestModel m_requests;
    ChoiceListModel m_handlings;
    ChoiceListModel m_changes;
    ChoiceListModel m_signers;
    ChoiceListModel m_reasons;
    ChoiceListModel m_fields;
    ChoiceListModel m_values;
    ChoiceListModel m_charts;
    ChoiceListModel m_grounds;
    TickModel m_letterItems;
    TickModel m_informItems;
    TickModel m_appendItems;
    HistoryModel m_history;
    ChoiceListModel m_steps;
    QStringList m_stepIds;
    QStringList m_unsettled;
    QString m_comparedLeft;
    QString m_comparedRight;
    int m_differences = 0;
};

} // namespace viewmodels
