// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/DocumentPage.h"
#include "viewmodels/Worksheet.h"
#include "viewmodels/tasks/deidentify/RedactionModel.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"
#include "workflow/tasks/deidentify/DeidentifyState.h"

#include <QUrl>

namespace viewmodels {

/// The de-identification worksheet on the desk. Every verb is one op of the session. Selected words are taken out under
/// the category that is chosen; redactions are named by their id ("r1").
class DeidentifyWorksheetViewModel : public viewmodels::Worksheet
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(viewmodels::RedactionModel* redactions READ redactions CONSTANT)
    Q_PROPERTY(viewmodels::RedactedPageModel* pages READ pages CONSTANT)
    /// text: "Name", value: its id. The key that chooses it is keyOf(value).
    Q_PROPERTY(viewmodels::ChoiceListModel* categories READ categories CONSTANT)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY categoryChanged)
    Q_PROPERTY(QString categoryTitle READ categoryTitle NOTIFY categoryChanged)
    Q_PROPERTY(QString recipient READ recipient CONSTANT) ///< to whom the copy goes, and what for
    Q_PROPERTY(bool released READ released CONSTANT)      ///< it leaves the house as it is handed in
    Q_PROPERTY(bool staffLeaves READ staffLeaves CONSTANT)
    Q_PROPERTY(QString zipAreas READ zipAreas CONSTANT)     ///< "002: 18,420 people · 003: 61,300"; empty: no table
    Q_PROPERTY(int notLooked READ notLooked NOTIFY changed) ///< pages that are not ticked yet
    Q_PROPERTY(bool openAsked READ openAsked NOTIFY openChanged)   ///< whether the page that lies open goes out
    Q_PROPERTY(bool openLooked READ openLooked NOTIFY openChanged) ///< whether it is ticked
    Q_PROPERTY(viewmodels::DocumentPage* preview READ preview CONSTANT)

public:
    explicit DeidentifyWorksheetViewModel(Workbench& bench);

    [[nodiscard]] RedactionModel* redactions() { return &m_redactions; }
    [[nodiscard]] RedactedPageModel* pages() { return &m_pages; }
    [[nodiscard]] ChoiceListModel* categories() { return &m_categories; }
    [[nodiscard]] QString category() const { return m_category; }
    void setCategory(const QString& category);
    [[nodiscard]] QString categoryTitle() const;
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] bool released() const { return m_material.released; }
    [[nodiscard]] bool staffLeaves() const { return m_material.staffLeaves; }
    [[nodiscard]] QString zipAreas() const;
    [[nodiscard]] int notLooked() const;
    [[nodiscard]] bool openAsked() const;
    [[nodiscard]] bool openLooked() const;
    [[nodiscard]] DocumentPage* preview() { return &m_preview; }

    [[nodiscard]] QString currentText() const override { return {}; }
    [[nodiscard]] QString citeVerb() const override { return tr("Take out"); }
    [[nodiscard]] bool citesAlone() const override { return true; }
    [[nodiscard]] QString citeMoreVerb() const override { return tr("All like this"); }
    void pageOpened(std::string_view page) override;
    void refresh() override;
    [[nodiscard]] std::vector<EvidenceMark> evidenceOn(std::string_view document) const override;
    /// Takes the words out under the chosen category.
    bool cite(const PagePlace& place) override;
    /// The same wherever they stand on the page.
    bool citeMore(const PagePlace& place) override;
    [[nodiscard]] QStringList unsettled() const override { return m_unsettled; }

    /// The key that chooses a category, with Alt: "N".
    Q_INVOKABLE [[nodiscard]] QString keyOf(const QString& category) const;
    /// Chooses a category by its key; nothing where it is nobody's.
    Q_INVOKABLE bool chooseByKey(const QString& key);
    Q_INVOKABLE bool setRedactionCategory(const QString& line, const QString& category);
    Q_INVOKABLE bool remove(const QString& line);
    Q_INVOKABLE void show(const QString& line);
    Q_INVOKABLE void openPage(const QString& document);
    Q_INVOKABLE bool setLooked(const QString& document, bool looked);
    /// Ticks the page that lies open, or takes the tick away.
    Q_INVOKABLE bool toggleLooked();
    /// Lays the page that lies open into `preview`, as its reader will get it.
    Q_INVOKABLE bool layPreview();
    /// Writes the pages that go out, with their bars, as PDF. False: the person has been told why.
    Q_INVOKABLE bool exportTo(const QUrl& file);
    /// "a-sore-throat-redacted.pdf"
    Q_INVOKABLE [[nodiscard]] QString proposedFile() const;

Q_SIGNALS:
    void categoryChanged();
    void openChanged();

private:
    [[nodiscard]] const workflow::deidentify::DeidentifyState& state() const;
    [[nodiscard]] bool asked(const std::string& document) const;
    [[nodiscard]] QString titleOfCategory(workflow::deidentify::Category category) const;
    void fillRedactions();
    void fillPages();
    void fillUnsettled();

    workflow::deidentify::Material m_material;
    std::vector<std::string> m_asked;
    RedactionModel m_redactions;
    RedactedPageModel m_pages;
    ChoiceListModel m_categories;
    DocumentPage m_preview;
    QString m_category = QStringLiteral("name");
    QStringList m_unsettled;
};

} // namespace viewmodels
