// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ChartRoom.h"
#include "viewmodels/ChartTreeModel.h"
#include "viewmodels/ChoiceListModel.h"
#include "viewmodels/DocumentPage.h"
#include "viewmodels/FactListModel.h"
#include "viewmodels/LineListModel.h"
#include "viewmodels/PatientBanner.h"
#include "viewmodels/charts/ChartEntryModel.h"
#include "viewmodels/print/ChartPrintout.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace viewmodels {

/// The chart room: finds the hospital's charts, opens them as tabs, and shows of each its pages, its dates, two pages
/// side by side, or how it comes out on paper. Every opening goes through the policy for the role that is chosen, and
/// into the trail.
class ChartRoomViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(int charts READ charts NOTIFY furnished) ///< in the archive
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(bool asksForPages READ asksForPages NOTIFY queryChanged) ///< the search waits for lookThroughPages()
    Q_PROPERTY(bool looked READ looked NOTIFY queryChanged)             ///< and was made for the query as it stands
    Q_PROPERTY(viewmodels::ChartEntryModel* found READ found CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* roles READ roles CONSTANT)
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY roleChanged) ///< whose eyes one looks with
    Q_PROPERTY(bool roleFree READ roleFree NOTIFY roleChanged)          ///< false while a session gives the role
    /// title: the name, value: the MRN
    Q_PROPERTY(viewmodels::FactListModel* tabs READ tabs CONSTANT)
    Q_PROPERTY(int tab READ tab WRITE setTab NOTIFY tabChanged) ///< -1: the search
    Q_PROPERTY(viewmodels::PatientBanner* patient READ patient CONSTANT)
    Q_PROPERTY(viewmodels::ChartTreeModel* tree READ tree CONSTANT)
    Q_PROPERTY(viewmodels::DocumentPage* page READ page CONSTANT)
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY viewChanged) ///< "page", "compare", "timeline", "print"
    /// What the page is to the legal record: title, and why with its citation.
    Q_PROPERTY(QString standing READ standing NOTIFY pageChanged)
    Q_PROPERTY(QString standingWhy READ standingWhy NOTIFY pageChanged)
    Q_PROPERTY(bool outsideRecord READ outsideRecord NOTIFY pageChanged)
    /// The page that was refused would open to whoever breaks the glass.
    Q_PROPERTY(bool offersGlass READ offersGlass NOTIFY pageChanged)
    Q_PROPERTY(viewmodels::ChoiceListModel* versions READ versions CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged) ///< looked for in the chart
    /// line: the page, heading: its title, text: the line
    Q_PROPERTY(viewmodels::LineListModel* hits READ hits CONSTANT)
    /// line: the page, heading: when and what, text: of what and by whom
    Q_PROPERTY(viewmodels::LineListModel* timeline READ timeline CONSTANT)
    /// What in the chart points to nothing. line: the page, empty for the chart itself; heading: its title; text: what
    Q_PROPERTY(viewmodels::LineListModel* lost READ lost CONSTANT)
    Q_PROPERTY(viewmodels::ChoiceListModel* others READ others CONSTANT) ///< pages and versions to compare with
    Q_PROPERTY(QString other READ other WRITE setOther NOTIFY otherChanged)
    Q_PROPERTY(viewmodels::DocumentPage* otherPage READ otherPage CONSTANT)
    Q_PROPERTY(QString difference READ difference NOTIFY otherChanged) ///< "4 differences"
    Q_PROPERTY(viewmodels::ChartPrintout* printout READ printout CONSTANT)
    Q_PROPERTY(QString printNote READ printNote NOTIFY printChanged) ///< what was left out, and why

public:
    explicit ChartRoomViewModel(const services::Workplace& place, QObject* parent = nullptr);
    ~ChartRoomViewModel() override;

    [[nodiscard]] int charts() const { return m_charts; }
    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] bool asksForPages() const { return services::chartSearchFrom(m_query.toStdString()).asksForPages(); }
    [[nodiscard]] bool looked() const { return m_looked; }
    [[nodiscard]] ChartEntryModel* found() { return &m_found; }
    [[nodiscard]] ChoiceListModel* roles() { return &m_roles; }
    [[nodiscard]] QString role() const { return m_role; }
    [[nodiscard]] FactListModel* tabs() { return &m_tabs; }
    [[nodiscard]] int tab() const { return m_tab; }
    [[nodiscard]] PatientBanner* patient() { return &m_patient; }
    [[nodiscard]] ChartTreeModel* tree() { return &m_tree; }
    [[nodiscard]] DocumentPage* page() { return &m_page; }
    [[nodiscard]] QString view() const { return m_view; }
    [[nodiscard]] QString standing() const { return m_standing; }
    [[nodiscard]] QString standingWhy() const { return m_standingWhy; }
    [[nodiscard]] bool outsideRecord() const { return m_outside; }
    [[nodiscard]] bool offersGlass() const { return m_offersGlass; }
    [[nodiscard]] ChoiceListModel* versions() { return &m_versions; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] LineListModel* hits() { return &m_hits; }
    [[nodiscard]] LineListModel* timeline() { return &m_timeline; }
    [[nodiscard]] LineListModel* lost() { return &m_lost; }
    [[nodiscard]] ChoiceListModel* others() { return &m_others; }
    [[nodiscard]] QString other() const { return m_other; }
    [[nodiscard]] DocumentPage* otherPage() { return &m_otherPage; }
    [[nodiscard]] QString difference() const { return m_difference; }
    [[nodiscard]] ChartPrintout* printout() { return &m_printout; }
    [[nodiscard]] QString printNote() const { return m_printNote; }

    [[nodiscard]] bool roleFree() const { return m_session.isEmpty(); }

    void setQuery(const QString& query);
    /// While a session lies on the desk one looks with its role, and its chart is not to be had twice. Empty: none.
    void workIn(const QString& session, const QString& role, const QString& mrn);
    void setRole(const QString& role);
    void setTab(int tab);
    void setView(const QString& view);
    void setWords(const QString& words);
    void setOther(const QString& other);

    /// Puts the charts of the content into the archive; to be called when the page is shown.
    Q_INVOKABLE void furnish();
    /// Looks for what the pages of the charts say, with the eyes of the role; every chart looked through is noted.
    Q_INVOKABLE void lookThroughPages();
    Q_INVOKABLE void openChart(const QString& mrn);
    Q_INVOKABLE void closeTab(int tab);
    Q_INVOKABLE void openPage(const QString& document);
    /// A version of the page that is open.
    Q_INVOKABLE void openVersion(const QString& version);
    Q_INVOKABLE void openHit(int row);
    Q_INVOKABLE void openMoment(int row);
    /// Opens, in an emergency, what was refused; for an hour, and reviewed afterwards.
    Q_INVOKABLE bool breakGlass(const QString& reason);
    /// All pages of the legal record, or the one that is open.
    Q_INVOKABLE void layOut(bool wholeRecord);
    Q_INVOKABLE bool savePrint(const QUrl& file);

Q_SIGNALS:
    /// A chart was opened, or printed, while a session lies on the desk: "view" or "print".
    void opened(const QString& mrn, const QString& action);
    void glassBroken(const QString& mrn, const QString& reason);
    void furnished();
    void queryChanged();
    void roleChanged();
    void tabChanged();
    void viewChanged();
    void pageChanged();
    void wordsChanged();
    void otherChanged();
    void printChanged();
    void failed(const QString& sentence);
    void told(const QString& sentence);

private:
    struct Tab
    {
        std::unique_ptr<services::OpenChart> chart;
        QString name;
        QString document; ///< the page that lies open
        QString view = QStringLiteral("page");
        QSet<QString> read;
    };
    [[nodiscard]] Tab* current();
    [[nodiscard]] QString facility() const;
    void lookWith(const QString& role);
    void search();
    void showTab();
    void listTabs();
    void lookFor();
    void listTimeline();
    void listLost();
    void listOthers();
    void showPage(domain::Result<domain::Document> opened, const QString& document);
    void showStanding(const QString& document);
    void compare();
    void markDifferences();
    void clearPage();

    const services::Workplace& m_place;
    services::ChartRoom m_room;
    int m_charts = 0;
    QString m_query;
    bool m_looked = false; ///< what was found answers the query as it stands, pages and all
    ChartEntryModel m_found;
    ChoiceListModel m_roles;
    QString m_role;
    QString m_ownRole; ///< to go back to when the session is put away
    QString m_session;
    QString m_onDesk; ///< MRN of the chart on the desk
    FactListModel m_tabs;
    std::vector<Tab> m_open;
    int m_tab = -1;
    PatientBanner m_patient;
    ChartTreeModel m_tree;
    DocumentPage m_page;
    QString m_view = QStringLiteral("page");
    QString m_standing;
    QString m_standingWhy;
    bool m_outside = false;
    bool m_offersGlass = false;
    ChoiceListModel m_versions;
    QString m_words;
    LineListModel m_hits;
    std::vector<domain::Span> m_hitSpans;
    LineListModel m_timeline;
    LineListModel m_lost;
    ChoiceListModel m_others;
    QString m_other;
    DocumentPage m_otherPage;
    QString m_difference;
    ChartPrintout m_printout;
    QString m_printNote;
};

} // namespace viewmodels
