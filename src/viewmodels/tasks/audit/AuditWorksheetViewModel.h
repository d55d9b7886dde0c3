// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/audit/FlagModel.h"
#include "viewmodels/tasks/audit/PickListModel.h"
#include "workflow/tasks/audit/AuditState.h"

namespace viewmodels {

/// The audit worksheet on the desk. Every verb is one op of the session; what is shown is what the session holds.
/// Flags are named by their id ("f1").
class AuditWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::FlagModel* flags READ flags CONSTANT)
    Q_PROPERTY(viewmodels::PickListModel* kinds READ kinds CONSTANT)     ///< value: the kind's number
    Q_PROPERTY(viewmodels::PickListModel* missing READ missing CONSTANT) ///< document types; value: the type's id
    Q_PROPERTY(viewmodels::ChoiceListModel* paths READ paths CONSTANT)
    /// Of the chosen flag. line: its number from 0, heading: the page, text: the words.
    Q_PROPERTY(viewmodels::LineListModel* places READ places CONSTANT)
    Q_PROPERTY(viewmodels::PickListModel* staff READ staff CONSTANT) ///< value: a staff id
    Q_PROPERTY(bool asksPattern READ asksPattern CONSTANT)           ///< whether a habit behind findings may be told
    Q_PROPERTY(QString patternKind READ patternKind NOTIFY changed)  ///< "Verbal order not authenticated"; empty: none
    Q_PROPERTY(QString patternWho READ patternWho NOTIFY changed)    ///< whose it is; empty: not said
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged) ///< -1 where no flag is chosen

public:
    explicit AuditWorksheetViewModel(Workbench& bench);

    [[nodiscard]] FlagModel* flags() { return &m_flags; }
    [[nodiscard]] PickListModel* kinds() { return &m_kinds; }
    [[nodiscard]] PickListModel* missing() { return &m_missing; }
    [[nodiscard]] ChoiceListModel* paths() { return &m_paths; }
    [[nodiscard]] PickListModel* staff() { return &m_staff; }
    [[nodiscard]] bool asksPattern() const;
    [[nodiscard]] QString patternKind() const;
    [[nodiscard]] QString patternWho() const;
    [[nodiscard]] LineListModel* places() { return &m_places; }

    [[nodiscard]] int currentRow() const { return m_flags.rowOf(m_current); }
    [[nodiscard]] QString currentText() const override;
    [[nodiscard]] QString citeVerb() const override { return tr("Flag as finding"); }
    [[nodiscard]] bool citesAlone() const override { return true; }
    [[nodiscard]] QString citeMoreVerb() const override;
    void refresh() override;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOn(std::string_view document) const override;
    /// Raises a flag at the place.
    bool cite(const PagePlace& place) override;
    /// Adds the place to the chosen flag.
    bool citeMore(const PagePlace& place) override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// Flags the page that lies open as a whole.
    Q_INVOKABLE bool flagPage();
    /// Flags that the chart lacks a page of this type.
    Q_INVOKABLE bool flagMissing(const QString& type);
    /// Adds the page that lies open, as a whole, to the chosen flag.
    Q_INVOKABLE bool addPage();
    Q_INVOKABLE bool setKind(const QString& line, const QString& kind);
    Q_INVOKABLE bool setSeverity(const QString& line, int severity);
    Q_INVOKABLE bool setPath(const QString& line, const QString& path);
    Q_INVOKABLE bool setNote(const QString& line, const QString& note);
    Q_INVOKABLE bool remove(const QString& line);
    /// Opens the page at the place where the flag was raised.
    Q_INVOKABLE void show(const QString& line);
    /// The same for a place of the chosen flag.
    Q_INVOKABLE void showPlace(int row);
    Q_INVOKABLE bool removePlace(int row);
    Q_INVOKABLE bool setPatternKind(const QString& kind);
    /// Only where the kind is said.
    Q_INVOKABLE bool setPatternWho(const QString& staff);
    Q_INVOKABLE bool clearPattern();

Q_SIGNALS:
    /// A new flag is chosen and waits for its kind.
    void raised();

private:
    [[nodiscard]] const workflow::audit::AuditState& state() const;
    [[nodiscard]] const workflow::audit::Flag* flag(const QString& line) const;
    bool raise(const domain::Evidence& place);
    bool addPlace(const domain::Evidence& place);
    void showAt(const domain::Evidence& place);
    [[nodiscard]] QString pageOf(const domain::Evidence& place) const;
    [[nodiscard]] QString wordsAt(const domain::Evidence& place) const;
    [[nodiscard]] FlagModel::Row rowOf(const workflow::audit::Flag& flag) const;
    void fillLists();
    void fillStaff();
    void fillFlags();
    void fillPlaces();

    FlagModel m_flags;
    PickListModel m_kinds;
    PickListModel m_missing;
    PickListModel m_staff;
    ChoiceListModel m_paths;
    LineListModel m_places;
    QStringList m_unsettled;
};

} // namespace viewmodels
