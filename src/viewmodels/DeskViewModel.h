// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/PlayedSession.h"
#include "viewmodels/ChartTreeModel.h"
#include "viewmodels/DocumentPage.h"
#include "viewmodels/HintModel.h"
#include "viewmodels/PatientBanner.h"
#include "viewmodels/TourGuide.h"
#include "viewmodels/Worksheet.h"

#include <map>

namespace viewmodels {

/// A trainee at the desk: one session with its chart, its clock and its worksheet. Every verb is durable before its
/// effect shows; what could not be stored is not shown as done, and failed() says why.
class DeskViewModel : public QObject, private Workbench
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(bool hasSession READ hasSession NOTIFY sessionChanged)
    Q_PROPERTY(bool hasChart READ hasChart NOTIFY sessionChanged) ///< work at the index or in the file room has none
    Q_PROPERTY(QString title READ title NOTIFY sessionChanged)    ///< of the exercise
    Q_PROPERTY(QString goal READ goal NOTIFY sessionChanged)
    Q_PROPERTY(QString taskTitle READ taskTitle NOTIFY sessionChanged)
    Q_PROPERTY(QString taskType READ taskType NOTIFY sessionChanged)
    Q_PROPERTY(QString level READ level NOTIFY sessionChanged) ///< "Technician level"
    Q_PROPERTY(QString role READ role NOTIFY sessionChanged)   ///< "Coder"
    Q_PROPERTY(QStringList policies READ policies NOTIFY sessionChanged)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged) ///< virtual time, "Tue 12 May 10:42"
    Q_PROPERTY(QString dueText READ dueText NOTIFY clockChanged)     ///< "Due 11:30"; empty where nothing is due
    Q_PROPERTY(bool overdue READ overdue NOTIFY clockChanged)
    Q_PROPERTY(bool locked READ locked NOTIFY stateChanged)
    Q_PROPERTY(QString call READ call NOTIFY callChanged) ///< who calls one away, and what for; empty: nobody
    Q_PROPERTY(bool held READ held NOTIFY stateChanged)
    Q_PROPERTY(QString heldReason READ heldReason NOTIFY stateChanged)
    Q_PROPERTY(QStringList unsettled READ unsettled NOTIFY unsettledChanged)
    Q_PROPERTY(viewmodels::PatientBanner* patient READ patient CONSTANT)
    Q_PROPERTY(viewmodels::ChartTreeModel* tree READ tree CONSTANT)
    Q_PROPERTY(viewmodels::DocumentPage* page READ page CONSTANT)
    Q_PROPERTY(viewmodels::HintModel* hints READ hints CONSTANT)
    Q_PROPERTY(viewmodels::TourGuide* tour READ tour CONSTANT)
    Q_PROPERTY(viewmodels::CodeIndex* codeIndex READ codeIndex CONSTANT)
    Q_PROPERTY(viewmodels::Worksheet* worksheet READ worksheet NOTIFY sessionChanged)
    Q_PROPERTY(int treeWidth READ treeWidth WRITE setTreeWidth NOTIFY layoutChanged)    ///< at 100 percent text size
    Q_PROPERTY(int sheetWidth READ sheetWidth WRITE setSheetWidth NOTIFY layoutChanged) ///< at 100 percent text size

public:
    DeskViewModel(const services::Workplace& place, QObject* parent);
    ~DeskViewModel() override;

    [[nodiscard]] bool hasSession() const { return m_played != nullptr; }
    [[nodiscard]] bool hasChart() const { return m_played && session().scenario().hasChart(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString goal() const;
    [[nodiscard]] QString taskTitle() const;
    [[nodiscard]] QString taskType() const;
    [[nodiscard]] QString level() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QStringList policies() const;
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] QString dueText() const { return m_dueText; }
    [[nodiscard]] bool overdue() const { return m_overdue; }
    [[nodiscard]] bool locked() const;
    [[nodiscard]] QString call() const { return m_call; }
    [[nodiscard]] bool held() const;
    [[nodiscard]] QString heldReason() const;
    [[nodiscard]] QStringList unsettled() const;
    [[nodiscard]] PatientBanner* patient() { return &m_patient; }
    [[nodiscard]] ChartTreeModel* tree() { return &m_tree; }
    [[nodiscard]] DocumentPage* page() { return &m_page; }
    [[nodiscard]] HintModel* hints() { return &m_hints; }
    [[nodiscard]] TourGuide* tour() { return &m_tour; }
    [[nodiscard]] CodeIndex* codeIndex() { return &m_codes; }
    [[nodiscard]] Worksheet* worksheet() const { return m_worksheet.get(); }
    [[nodiscard]] int treeWidth() const { return m_treeWidth; }
    [[nodiscard]] int sheetWidth() const { return m_sheetWidth; }
    void setTreeWidth(int width);
    void setSheetWidth(int width);

    /// Of the session that lies open; empty without one.
    [[nodiscard]] QString sessionId() const;
    [[nodiscard]] QString roleId() const;
    [[nodiscard]] QString chartNumber() const; ///< the chart's MRN; empty for work without a chart too

    /// The date codes are looked up for: the encounter's, or today without a session.
    [[nodiscard]] std::optional<domain::Date> codingDate() const;
    /// The date's meaning: "discharge", "service" or empty without a session.
    [[nodiscard]] QString codingDateName() const;
    /// Whose chart is open, with the age at the encounter's start; null where none is.
    [[nodiscard]] const access_control::Banner* openChart() const { return hasChart() ? &m_banner : nullptr; }

    /// The name the session belongs to. False: failed() has said why.
    Q_INVOKABLE bool start(const QString& exercise, quint64 seed);
    Q_INVOKABLE bool resume(const QString& session);
    /// Puts the chart away; the session can be taken up again.
    Q_INVOKABLE bool close();
    Q_INVOKABLE bool lock(const QString& cause = QStringLiteral("person"));
    /// Goes where one is called to; the desk stays as it is.
    Q_INVOKABLE bool goAway();
    /// Another chart was opened in the chart room meanwhile.
    void noteOtherChart(const QString& mrn, const QString& action);
    /// Puts a glass that was broken in the chart room into the session, where one lies on the desk.
    void noteGlass(const QString& mrn, const QString& reason);
    Q_INVOKABLE bool unlock();
    Q_INVOKABLE bool hold(const QString& reason);
    Q_INVOKABLE bool release();
    Q_INVOKABLE bool takeHint(int row);
    Q_INVOKABLE void openPage(const QString& document);
    /// Cites what stands between two positions of the page for the line that is chosen.
    Q_INVOKABLE bool cite(int from, int to);
    /// The same for what else the worksheet does with selected words.
    Q_INVOKABLE bool citeMore(int from, int to);
    Q_INVOKABLE void lookUp(const QString& words);
    /// Hands in every worksheet and ends the session.
    Q_INVOKABLE bool submit();
    /// Reads again what other pages may have changed.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void sessionChanged();
    void stateChanged();
    void clockChanged();
    void callChanged();
    void unsettledChanged();
    void layoutChanged();
    void finished(const QString& session);
    void failed(const QString& sentence);
    void told(const QString& sentence);

private:
    // What a worksheet asks of the desk.
    [[nodiscard]] const workflow::Session& session() const override { return m_played->session(); }
    [[nodiscard]] const workflow::TaskDefinition& task() const override;
    [[nodiscard]] const workflow::TaskProgress& progress() const override;
    [[nodiscard]] const access_control::Banner& banner() const override { return m_banner; }
    [[nodiscard]] CodeIndex& codes() override { return m_codes; }
    [[nodiscard]] const services::ClaimChecker& claims() const override { return m_place.claims; }
    [[nodiscard]] const domain::RuleBook& rules() const override { return m_place.rules; }
    [[nodiscard]] const generation::House& house() const override { return m_place.content.house(); }
    [[nodiscard]] std::vector<domain::DocumentHeader> pages() const override { return m_played->pages(); }
    [[nodiscard]] std::string openDocument() const override;
    bool apply(const domain::Json& op) override;
    bool undo() override;
    bool redo() override;
    [[nodiscard]] QString pageTitle(const std::string& document) const override;
    [[nodiscard]] std::vector<domain::DocumentHeader> versions(const std::string& document) const override;
    [[nodiscard]] std::optional<domain::Document> openVersion(const std::string& document, int version) override;
    [[nodiscard]] QString words(const domain::Evidence& place) const override;
    [[nodiscard]] const domain::Document* opened(const std::string& document) const override;
    [[nodiscard]] domain::Result<domain::Document> print(const std::string& document) override;
    [[nodiscard]] const services::RedactedPaper& paper() const override { return m_place.paper; }
    void showPlace(const domain::Evidence& place) override;
    void happened(std::string_view what) override;
    void tell(const QString& sentence) override;

    bool furnish(domain::Result<std::unique_ptr<services::PlayedSession>> played);
    void putAway();
    /// Says why a verb failed, or takes the new state over.
    bool settle(const domain::Status& status);
    void takeState();
    void highlight();
    /// Of a page of this chart.
    [[nodiscard]] domain::PatientLabel ownLabel() const;
    void tick();
    void hearCalls();
    void keepPosition(int position);
    [[nodiscard]] int keptPosition() const;
    [[nodiscard]] int setting(std::string_view key, int fallback) const;
    void keep(std::string_view key, int value);

    const services::Workplace& m_place;
    std::unique_ptr<services::PlayedSession> m_played;
    access_control::Banner m_banner;
    CodeIndex m_codes;
    PatientBanner m_patient;
    ChartTreeModel m_tree;
    DocumentPage m_page;
    HintModel m_hints;
    TourGuide m_tour;
    std::unique_ptr<Worksheet> m_worksheet;
    std::map<std::string, domain::Document, std::less<>> m_opened;
    QTimer m_clock;
    QString m_clockText;
    QString m_dueText;
    bool m_overdue = false;
    QString m_call;
    int m_treeWidth;
    int m_sheetWidth;
};

} // namespace viewmodels
