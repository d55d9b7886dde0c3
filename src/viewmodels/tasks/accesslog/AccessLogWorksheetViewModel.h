// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/CellListModel.h"
#include "viewmodels/Worksheet.h"
#include "workflow/tasks/accesslog/AccessLogMaterial.h"
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <QVariantList>

#include <vector>

namespace viewmodels {

/// The worksheet of a log review: the log with its filters, what is known of user and patient of the entry that is
/// chosen, and what is said of it. `current` is that entry.
class AccessLogWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString logTitle READ logTitle CONSTANT)
    /// Cells: line, time, user, role, patient, mrn, deed, station, rules, verdict, tone, failed, spoken.
    Q_PROPERTY(viewmodels::CellListModel* entries READ entries CONSTANT)
    Q_PROPERTY(int total READ total CONSTANT)
    Q_PROPERTY(int hits READ hits CONSTANT) ///< entries that a rule points at
    Q_PROPERTY(int hitsOpen READ hitsOpen NOTIFY changed)
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterChanged)
    Q_PROPERTY(QString filterUnit READ filterUnit WRITE setFilterUnit NOTIFY filterChanged) ///< empty: all
    Q_PROPERTY(QString filterRule READ filterRule WRITE setFilterRule NOTIFY filterChanged) ///< empty: all
    Q_PROPERTY(bool hitsOnly READ hitsOnly WRITE setHitsOnly NOTIFY filterChanged)
    Q_PROPERTY(bool userOnly READ userOnly WRITE setUserOnly NOTIFY filterChanged)          ///< of the current entry
    Q_PROPERTY(bool patientOnly READ patientOnly WRITE setPatientOnly NOTIFY filterChanged) ///< of the current entry
    Q_PROPERTY(bool filtered READ filtered NOTIFY filterChanged)
    Q_PROPERTY(QString sortBy READ sortBy WRITE setSortBy NOTIFY filterChanged) ///< "time", "user", "patient", "rule"
    Q_PROPERTY(QVariantList unitChoices READ unitChoices CONSTANT)              ///< {text, value}
    Q_PROPERTY(QVariantList ruleChoices READ ruleChoices CONSTANT)              ///< of the filter: rules that hit here
    Q_PROPERTY(QVariantList allRules READ allRules CONSTANT)                    ///< of the verdict
    Q_PROPERTY(QVariantList escalationChoices READ escalationChoices CONSTANT)
    /// Cells: row, rule, title, evidence.
    Q_PROPERTY(viewmodels::CellListModel* evidence READ evidence CONSTANT)
    /// What is known of user, of patient, and of what links them. Cells: row, label, text, tone.
    Q_PROPERTY(viewmodels::CellListModel* userFacts READ userFacts CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* patientFacts READ patientFacts CONSTANT)
    Q_PROPERTY(viewmodels::CellListModel* ties READ ties CONSTANT)
    Q_PROPERTY(QString entryTitle READ entryTitle NOTIFY entryChanged)
    Q_PROPERTY(QString userTitle READ userTitle NOTIFY entryChanged)
    Q_PROPERTY(QString userSubtitle READ userSubtitle NOTIFY entryChanged)
    Q_PROPERTY(QString patientTitle READ patientTitle NOTIFY entryChanged) ///< empty: about nobody
    Q_PROPERTY(QString patientSubtitle READ patientSubtitle NOTIFY entryChanged)
    Q_PROPERTY(QString disposition READ disposition NOTIFY changed) ///< id; empty: nothing said
    Q_PROPERTY(QString rule READ rule NOTIFY changed)
    Q_PROPERTY(QString escalation READ escalation NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)

public:
    explicit AccessLogWorksheetViewModel(Workbench& bench);

    [[nodiscard]] QString logTitle() const;
    [[nodiscard]] CellListModel* entries() { return &m_entries; }
    [[nodiscard]] int total() const { return static_cast<int>(m_material.log.entries.size()); }
    [[nodiscard]] int hits() const { return m_hits; }
    [[nodiscard]] int hitsOpen() const { return m_hitsOpen; }
    [[nodiscard]] QString filterText() const { return m_text; }
    void setFilterText(const QString& text);
    [[nodiscard]] QString filterUnit() const { return m_unit; }
    void setFilterUnit(const QString& unit);
    [[nodiscard]] QString filterRule() const { return m_rule; }
    void setFilterRule(const QString& rule);
    [[nodiscard]] bool hitsOnly() const { return m_hitsOnly; }
    void setHitsOnly(bool only);
    [[nodiscard]] bool userOnly() const { return m_userOnly != access_control::nowhere; }
    void setUserOnly(bool only);
    [[nodiscard]] bool patientOnly() const { return m_patientOnly != access_control::nowhere; }
    void setPatientOnly(bool only);
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] QString sortBy() const { return m_sortBy; }
    void setSortBy(const QString& column);
    [[nodiscard]] QVariantList unitChoices() const;
    [[nodiscard]] QVariantList ruleChoices() const;
    [[nodiscard]] QVariantList allRules() const;
    [[nodiscard]] QVariantList escalationChoices() const;
    [[nodiscard]] CellListModel* evidence() { return &m_evidence; }
    [[nodiscard]] CellListModel* userFacts() { return &m_userFacts; }
    [[nodiscard]] CellListModel* patientFacts() { return &m_patientFacts; }
    [[nodiscard]] CellListModel* ties() { return &m_ties; }
    [[nodiscard]] QString entryTitle() const;
    [[nodiscard]] QString userTitle() const;
    [[nodiscard]] QString userSubtitle() const;
    [[nodiscard]] QString patientTitle() const;
    [[nodiscard]] QString patientSubtitle() const;
    [[nodiscard]] QString disposition() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] QString escalation() const;
    [[nodiscard]] QString note() const;

    [[nodiscard]] QString currentText() const override { return entryTitle(); }
    [[nodiscard]] bool wide() const override { return true; }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// The entry so many rows further in the list as it is shown.
    Q_INVOKABLE void turn(int by);
    /// The next entry below that a rule points at and of which nothing was said; stays where there is none.
    Q_INVOKABLE void turnToOpen();
    Q_INVOKABLE void clearFilters();
    /// `disposition`: "appropriate", "follow-up", "policy", "violation". The first rule that hits goes with it.
    Q_INVOKABLE bool setDisposition(const QString& disposition);
    /// Empty: none is named. What has no disposition yet is first to be followed up.
    Q_INVOKABLE bool setRule(const QString& rule);
    Q_INVOKABLE bool setEscalation(const QString& escalation);
    Q_INVOKABLE bool setNote(const QString& note);
    /// Takes back what was said of the entry.
    Q_INVOKABLE bool clear();

Q_SIGNALS:
    void filterChanged();
    void entryChanged();

private:
    using Fact = std::vector<QVariant>;

    [[nodiscard]] const workflow::accesslog::AccessLogState& state() const;
    [[nodiscard]] const workflow::accesslog::Verdict* verdict() const;
    /// Null where none is chosen.
    [[nodiscard]] const access_control::LogEntry* entry() const;
    [[nodiscard]] static std::string idOf(const access_control::LogEntry& entry);
    [[nodiscard]] QString ruleTitle(const std::string& rule) const;
    [[nodiscard]] CellListModel::Row entryRow(const access_control::LogEntry& entry) const;
    [[nodiscard]] bool isShown(std::size_t place) const;
    [[nodiscard]] bool isSettled(const access_control::LogEntry& entry) const;
    bool say(const workflow::accesslog::Verdict& verdict);
    void index();
    void select();      ///< shows what the filters let through
    void fillEntries(); ///< lays the rows down
    void fillEvidence();
    void fillUser();
    void fillPatient();
    void fillTies();
    void fillUnsettled();
    void showEntry();

    workflow::accesslog::Material m_material;
    std::unordered_map<std::string, std::size_t> m_places; ///< of the entries, by id
    std::vector<QString> m_haystacks;                      ///< what the search looks through, by entry
    std::vector<std::size_t> m_shown;
    int m_hits = 0;
    int m_hitsOpen = 0;
    QString m_text;
    QString m_unit;
    QString m_rule;
    QString m_sortBy = QStringLiteral("time");
    bool m_hitsOnly = false;
    access_control::Place m_userOnly = access_control::nowhere;
    access_control::Place m_patientOnly = access_control::nowhere;
    CellListModel m_entries;
    CellListModel m_evidence;
    CellListModel m_userFacts;
    CellListModel m_patientFacts;
    CellListModel m_ties;
    QStringList m_unsettled;
};

} // namespace viewmodels
