// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/assembly/SlipModel.h"
#include "workflow/tasks/assembly/AssemblyMaterial.h"
#include "workflow/tasks/assembly/AssemblyState.h"

namespace viewmodels {

/// The assembly worksheet: the heap, the record that is put together of it, and what was taken out. Every verb is one
/// op of the session; pages are named by their id. What a page says is known only once it lay open on the desk.
class AssemblyWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::SlipModel* heap READ heap CONSTANT)
    Q_PROPERTY(viewmodels::SlipModel* record READ record CONSTANT)
    Q_PROPERTY(viewmodels::SlipModel* aside READ aside CONSTANT)
    Q_PROPERTY(viewmodels::LineListModel* required READ required CONSTANT) ///< line: the type; text: empty until marked
    Q_PROPERTY(viewmodels::ChoiceListModel* dividers READ dividers CONSTANT) ///< none in an order by date alone
    Q_PROPERTY(viewmodels::ChoiceListModel* types READ types CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* encounters READ encounters CONSTANT)
    Q_PROPERTY(QString policyTitle READ policyTitle CONSTANT)
    Q_PROPERTY(QString policyText READ policyText CONSTANT)
    Q_PROPERTY(QString stay READ stay CONSTANT) ///< the encounter that is put together
    Q_PROPERTY(int pages READ pages CONSTANT)

public:
    explicit AssemblyWorksheetViewModel(Workbench& bench);

    [[nodiscard]] SlipModel* heap() { return &m_heap; }
    [[nodiscard]] SlipModel* record() { return &m_record; }
    [[nodiscard]] SlipModel* aside() { return &m_aside; }
    [[nodiscard]] LineListModel* required() { return &m_required; }
    [[nodiscard]] ChoiceListModel* dividers() { return &m_dividers; }
    [[nodiscard]] ChoiceListModel* types() { return &m_types; }
    [[nodiscard]] ChoiceListModel* encounters() { return &m_encounters; }
    [[nodiscard]] QString policyTitle() const;
    [[nodiscard]] QString policyText() const;
    [[nodiscard]] QString stay() const;
    [[nodiscard]] int pages() const { return static_cast<int>(m_material.pages.size()); }

    [[nodiscard]] bool wide() const override { return true; }
    [[nodiscard]] bool ownsPages() const override { return true; }
    [[nodiscard]] std::vector<domain::DocumentHeader> listed(std::vector<domain::DocumentHeader> pages) const override;
    void pageOpened(std::string_view page) override;
    void refresh() override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// Opens it on the desk.
    Q_INVOKABLE void open(const QString& page);
    /// Puts it into the record above the page that stands at `row` now; behind all others where there is none.
    Q_INVOKABLE bool place(const QString& page, int row);
    Q_INVOKABLE bool moveBy(const QString& page, int step);
    /// Behind all that stands behind this divider or an earlier one.
    Q_INVOKABLE bool placeBehind(const QString& page, const QString& divider);
    Q_INVOKABLE bool giveBack(const QString& page);
    /// Reasons: "other-patient", "other-encounter", "duplicate".
    Q_INVOKABLE bool takeOut(const QString& page, const QString& reason);
    /// Enters what the slip leaves blank; an empty text wipes a field out.
    Q_INVOKABLE bool index(const QString& page, const QString& type, const QString& date, const QString& encounter);
    Q_INVOKABLE bool mark(const QString& type, bool missing);
    /// Whether the calendar has such a day, YYYY-MM-DD.
    Q_INVOKABLE [[nodiscard]] bool isDay(const QString& text) const;

private:
    [[nodiscard]] const workflow::assembly::AssemblyState& state() const;
    [[nodiscard]] SlipModel::Row slip(const std::string& page) const;
    void fillBlank(SlipModel::Row& row, const workflow::assembly::Slip& slip,
                   const workflow::assembly::IndexEntry& entry) const;
    [[nodiscard]] QString firstWords(const std::string& page) const;
    /// Where the type of a page belongs; the number of dividers where that is not told.
    [[nodiscard]] std::size_t dividerOf(const std::string& page) const;
    [[nodiscard]] QString dividerText(const std::string& page) const;
    [[nodiscard]] std::string typeOf(const std::string& page) const;
    void fillUnsettled();

    workflow::assembly::Material m_material;
    SlipModel m_heap;
    SlipModel m_record;
    SlipModel m_aside;
    LineListModel m_required;
    ChoiceListModel m_dividers;
    ChoiceListModel m_types;
    ChoiceListModel m_encounters;
    QStringList m_unsettled;
    std::string m_open; ///< the page that lies open
};

} // namespace viewmodels
