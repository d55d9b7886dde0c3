// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/entry/EntryFieldModel.h"
#include "viewmodels/tasks/entry/EntryPairModel.h"
#include "viewmodels/tasks/entry/EntryPaperModel.h"
#include "workflow/tasks/entry/EntryState.h"

namespace viewmodels {

/// The data-entry worksheet: one paper at a time beside its electronic form; in a comparison a table of what two clerks
/// keyed beside the paper of the row. `lines` are the papers, `current` the one that lies on top.
class EntryWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(bool comparing READ comparing CONSTANT)
    Q_PROPERTY(viewmodels::EntryPaperModel* paper READ paper CONSTANT)
    Q_PROPERTY(viewmodels::EntryFieldModel* fields READ fields CONSTANT)
    Q_PROPERTY(viewmodels::EntryPairModel* pairs READ pairs CONSTANT)
    Q_PROPERTY(QString paperTitle READ paperTitle NOTIFY currentChanged)
    Q_PROPERTY(QString formTitle READ formTitle NOTIFY currentChanged) ///< as printed on the sheet
    Q_PROPERTY(QString formNumber READ formNumber NOTIFY currentChanged)
    Q_PROPERTY(QString facility READ facility CONSTANT)
    Q_PROPERTY(bool capitals READ capitals NOTIFY currentChanged) ///< printed letters; else a running hand
    Q_PROPERTY(bool blackInk READ blackInk NOTIFY currentChanged)
    Q_PROPERTY(double skew READ skew NOTIFY currentChanged) ///< degrees, clockwise
    Q_PROPERTY(QStringList label READ label NOTIFY currentChanged)
    Q_PROPERTY(QStringList stamps READ stamps NOTIFY currentChanged)
    Q_PROPERTY(QStringList margin READ margin NOTIFY currentChanged) ///< handwritten remarks
    Q_PROPERTY(int position READ position NOTIFY currentChanged)     ///< of the paper, from 1
    Q_PROPERTY(int papers READ papers CONSTANT)
    Q_PROPERTY(bool complete READ complete NOTIFY changed) ///< the current form
    Q_PROPERTY(int done READ done NOTIFY changed)          ///< fields settled, of `asked`, on the current form
    Q_PROPERTY(int asked READ asked NOTIFY changed)
    Q_PROPERTY(QString speed READ speed NOTIFY changed) ///< keystrokes, and keystrokes an hour at the desk
    Q_PROPERTY(QString here READ here WRITE setHere NOTIFY hereChanged)      ///< the field the keyboard is in
    Q_PROPERTY(bool allPairs READ allPairs WRITE setAllPairs NOTIFY changed) ///< also what the clerks agree on

public:
    explicit EntryWorksheetViewModel(Workbench& bench);

    [[nodiscard]] bool comparing() const { return m_material.mode == workflow::entry::Mode::Compare; }
    [[nodiscard]] EntryPaperModel* paper() { return &m_paper; }
    [[nodiscard]] EntryFieldModel* fields() { return &m_fields; }
    [[nodiscard]] EntryPairModel* pairs() { return &m_pairs; }
    [[nodiscard]] QString paperTitle() const;
    [[nodiscard]] QString formTitle() const;
    [[nodiscard]] QString formNumber() const;
    [[nodiscard]] QString facility() const;
    [[nodiscard]] bool capitals() const;
    [[nodiscard]] bool blackInk() const;
    [[nodiscard]] double skew() const;
    [[nodiscard]] QStringList label() const;
    [[nodiscard]] QStringList stamps() const { return notes(true); }
    [[nodiscard]] QStringList margin() const { return notes(false); }
    [[nodiscard]] int position() const;
    [[nodiscard]] int papers() const { return static_cast<int>(m_material.papers.size()); }
    [[nodiscard]] bool complete() const;
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] QString speed() const;
    [[nodiscard]] QString here() const { return m_here; }
    void setHere(const QString& field);
    [[nodiscard]] bool allPairs() const { return m_allPairs; }
    void setAllPairs(bool all);

    [[nodiscard]] QString currentText() const override { return paperTitle(); }
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// What is wrong with a text before it is keyed, and what the record would keep of it; empty where nothing is to be
    /// said. A field is named by its id, a pair by paper and field: "p2/born".
    Q_INVOKABLE QString problemOf(const QString& field, const QString& text) const;
    Q_INVOKABLE QString preview(const QString& field, const QString& text) const;
    /// False where it cannot be kept: the form is as before.
    Q_INVOKABLE bool commit(const QString& field, const QString& text, int keys);
    /// `reason`: "illegible", "missing", "conflict"; empty takes the flag away.
    Q_INVOKABLE bool flag(const QString& field, const QString& reason);
    Q_INVOKABLE bool setComplete(bool complete);
    /// The next paper, or the one before.
    Q_INVOKABLE void turn(int by);
    /// `keep`: "first", "second", "none".
    Q_INVOKABLE bool settle(const QString& pair, const QString& keep);
    Q_INVOKABLE bool settleOther(const QString& pair, const QString& text, int keys);
    Q_INVOKABLE bool settleUnclear(const QString& pair, const QString& reason);
    /// Lays the paper of a pair on top and points at its field.
    Q_INVOKABLE void showPair(const QString& pair);

Q_SIGNALS:
    void hereChanged();

private:
    [[nodiscard]] const workflow::entry::EntryState& state() const;
    [[nodiscard]] const workflow::entry::Paper* top() const;
    [[nodiscard]] const workflow::entry::Form* topForm() const;
    [[nodiscard]] const workflow::entry::Field* fieldOf(const QString& name) const;
    [[nodiscard]] QStringList notes(bool stamps) const;
    void layPaper();
    void fillFields();
    void fillPairs();
    void fillPapers();

    workflow::entry::Material m_material;
    EntryPaperModel m_paper;
    EntryFieldModel m_fields;
    EntryPairModel m_pairs;
    QStringList m_unsettled;
    QString m_here;
    int m_done = 0;
    int m_asked = 0;
    bool m_allPairs = false;
};

} // namespace viewmodels
