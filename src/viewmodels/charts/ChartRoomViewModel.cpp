// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/charts/ChartRoomViewModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

constexpr std::size_t mostFound = 200;
constexpr std::size_t mostLookedThrough = 50; // each is opened and noted
constexpr std::size_t mostTabs = 12;

/// Roles whose work is with whole charts, and those that open one in an emergency.
constexpr std::array<const char*, 6> roomRoles{"roi", "him", "coder", "quality-analyst", "treating-provider", "nurse"};

/// What a search for pages asks of the pages of one chart.
QString wordsOfPages(const QString& typed)
{
    const services::ChartSearch search = services::chartSearchFrom(s(typed));
    QStringList words;
    for (const std::string& said : search.says)
        words.append(QStringLiteral("\"%1\"").arg(q(said)));
    if (!search.author.empty())
        words.append(QStringLiteral("author:") + q(search.author));
    return words.join(QLatin1Char(' '));
}

} // namespace

ChartRoomViewModel::ChartRoomViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_room(place), m_found(this), m_roles(this), m_tabs(this), m_patient(this),
      m_tree(this), m_page(this), m_versions(this), m_hits(this), m_timeline(this), m_lost(this), m_others(this),
      m_otherPage(this), m_printout(this)
{
    std::vector<ChoiceEntry> choices;
    for (const char* id : roomRoles) {
        if (const access_control::Role* role = place.policy.matrix().role(id))
            choices.push_back({q(role->title), q(id)});
    }
    m_role = choices.empty() ? QString() : choices.front().value;
    m_ownRole = m_role;
    m_roles.setChoices(std::move(choices));
}

ChartRoomViewModel::~ChartRoomViewModel() = default;

ChartRoomViewModel::Tab* ChartRoomViewModel::current()
{
    return m_tab < 0 || m_tab >= static_cast<int>(m_open.size()) ? nullptr : &m_open[static_cast<std::size_t>(m_tab)];
}

QString ChartRoomViewModel::facility() const
{
    return q(m_place.content.house().facility.name);
}

void ChartRoomViewModel::furnish()
{
    if (m_charts > 0)
        return; // the content does not change while the desk is open
    if (const domain::Status done = m_room.furnish(); !done)
        Q_EMIT failed(sentence(done.error()));
    const auto count = m_room.count();
    m_charts = count ? static_cast<int>(*count) : 0;
    Q_EMIT furnished();
    search();
}

void ChartRoomViewModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_looked = false;
    Q_EMIT queryChanged();
    search();
}

void ChartRoomViewModel::search()
{
    auto found = m_room.find(s(m_query.simplified()), mostFound);
    if (!found) {
        Q_EMIT failed(sentence(found.error()));
        return;
    }
    m_found.setEntries(std::move(*found));
}

void ChartRoomViewModel::lookThroughPages()
{
    auto found = m_room.findPages(s(m_query), mostLookedThrough, {personAt(m_place), s(m_role), {}, s(m_session)});
    if (!found) {
        Q_EMIT failed(sentence(found.error()));
        return;
    }
    std::erase_if(*found, [&](const services::ChartEntry& entry) { return q(entry.mrn) == m_onDesk; });
    m_found.setEntries(std::move(*found));
    m_looked = true;
    Q_EMIT queryChanged();
}

void ChartRoomViewModel::workIn(const QString& session, const QString& role, const QString& mrn)
{
    if (session == m_session)
        return;
    m_session = session;
    m_onDesk = mrn;
    lookWith(session.isEmpty() ? m_ownRole : role);
}

void ChartRoomViewModel::setRole(const QString& role)
{
    if (role == m_role || role.isEmpty() || !roleFree())
        return;
    m_ownRole = role;
    lookWith(role);
}

// Another role has other eyes: what lies open is put away.
void ChartRoomViewModel::lookWith(const QString& role)
{
    m_role = role;
    m_open.clear();
    listTabs();
    m_tab = -1;
    showTab();
    Q_EMIT roleChanged();
}

void ChartRoomViewModel::openChart(const QString& mrn)
{
    const auto there =
        std::find_if(m_open.begin(), m_open.end(), [&](const Tab& tab) { return q(tab.chart->mrn()) == mrn; });
    if (there != m_open.end()) {
        setTab(static_cast<int>(there - m_open.begin()));
        if (asksForPages())
            setWords(wordsOfPages(m_query));
        return;
    }
    if (mrn == m_onDesk) {
        Q_EMIT failed(tr("This chart lies on your desk. Work with it there."));
        return;
    }
    if (m_open.size() >= mostTabs) {
        Q_EMIT failed(tr("%1 charts lie open. Close one first.").arg(m_open.size()));
        return;
    }
    auto chart = m_room.open(s(mrn), {personAt(m_place), s(m_role), {}, s(m_session)});
    if (!chart) {
        Q_EMIT failed(sentence(chart.error()));
        return;
    }
    const auto banner = (*chart)->banner();
    if (!banner) {
        Q_EMIT failed(sentence(banner.error()));
        return;
    }
    if (!m_session.isEmpty())
        Q_EMIT opened(mrn, QStringLiteral("view"));
    Tab tab;
    tab.name = q(domain::displayName(banner->patient));
    tab.chart = std::move(*chart);
    m_open.push_back(std::move(tab));
    listTabs();
    setTab(static_cast<int>(m_open.size()) - 1);
    if (asksForPages())
        setWords(wordsOfPages(m_query));
}

void ChartRoomViewModel::closeTab(int tab)
{
    if (tab < 0 || tab >= static_cast<int>(m_open.size()))
        return;
    m_open.erase(m_open.begin() + tab);
    listTabs();
    if (m_tab >= tab)
        m_tab = std::min(m_tab - 1, static_cast<int>(m_open.size()) - 1);
    showTab();
}

void ChartRoomViewModel::listTabs()
{
    std::vector<Fact> tabs;
    for (const Tab& tab : m_open) {
        Fact fact;
        fact.title = tab.name;
        fact.value = q(tab.chart->mrn());
        tabs.push_back(std::move(fact));
    }
    m_tabs.setFacts(std::move(tabs));
}

void ChartRoomViewModel::setTab(int tab)
{
    if (tab == m_tab || tab >= static_cast<int>(m_open.size()))
        return;
    m_tab = tab;
    showTab();
}

void ChartRoomViewModel::clearPage()
{
    m_page.clear();
    m_otherPage.clear();
    m_printout.clear();
    m_printNote.clear();
    m_versions.setChoices({});
    m_other.clear();
    m_difference.clear();
    m_standing.clear();
    m_standingWhy.clear();
    m_outside = false;
    m_offersGlass = false;
    Q_EMIT pageChanged();
    Q_EMIT otherChanged();
    Q_EMIT printChanged();
}

void ChartRoomViewModel::showTab()
{
    clearPage();
    m_words.clear();
    m_hits.setRows({});
    m_hitSpans.clear();
    Tab* tab = current();
    if (tab == nullptr) {
        m_tree.setPages({});
        m_timeline.setRows({});
        m_lost.setRows({});
        m_others.setChoices({});
    } else {
        const auto banner = tab->chart->banner();
        if (banner)
            m_patient.set(*banner, {});
        m_tree.setPages(tab->chart->pages());
        m_tree.setRead(tab->read);
        m_view = tab->view;
        listTimeline();
        listLost();
        listOthers();
        if (!tab->document.isEmpty())
            openPage(tab->document);
    }
    Q_EMIT tabChanged();
    Q_EMIT viewChanged();
    Q_EMIT wordsChanged();
}

void ChartRoomViewModel::setView(const QString& view)
{
    if (view == m_view)
        return;
    m_view = view;
    if (Tab* tab = current())
        tab->view = view;
    Q_EMIT viewChanged();
}

void ChartRoomViewModel::openPage(const QString& document)
{
    Tab* tab = current();
    if (tab == nullptr || document.isEmpty())
        return;
    if (m_view == QLatin1String("timeline") || m_view == QLatin1String("print"))
        setView(QStringLiteral("page"));
    showPage(tab->chart->open(s(document)), document);
}

bool ChartRoomViewModel::breakGlass(const QString& reason)
{
    Tab* tab = current();
    if (tab == nullptr)
        return false;
    if (const domain::Status broken = tab->chart->breakGlass(s(reason)); !broken) {
        Q_EMIT failed(sentence(broken.error()));
        return false;
    }
    if (!m_session.isEmpty())
        Q_EMIT glassBroken(q(tab->chart->mrn()), reason.trimmed());
    openPage(tab->document);
    return true;
}

void ChartRoomViewModel::openVersion(const QString& version)
{
    Tab* tab = current();
    if (tab != nullptr && m_page.open())
        showPage(tab->chart->open(s(tab->document), version.toInt()), tab->document);
}

void ChartRoomViewModel::showPage(domain::Result<domain::Document> opened, const QString& document)
{
    Tab* tab = current();
    if (!opened && opened.error().kind != domain::ErrorKind::Denied) {
        Q_EMIT failed(sentence(opened.error()));
        return;
    }
    m_offersGlass = !opened && opened.error().code == "access.break-glass";
    tab->document = document;
    tab->read.insert(document);
    m_tree.setRead(tab->read);
    m_tree.setCurrent(document);
    std::vector<ChoiceEntry> versions;
    if (opened) {
        const std::vector<int> numbers = tab->chart->versions(s(document));
        for (const int number : numbers)
            versions.push_back(
                {number == numbers.back() ? tr("Version %1, in force").arg(number) : tr("Version %1").arg(number),
                 QString::number(number)});
        m_page.show(std::move(*opened), facility(), {},
                    tr("%1 of %2 pages").arg(m_tree.numberOf(document)).arg(m_tree.pages()));
    } else {
        m_page.refuse(m_tree.titleOf(document), sentence(opened.error()));
    }
    m_versions.setChoices(std::move(versions));
    showStanding(document);
    compare();
}

namespace {

QString standingTitle(records::Standing standing)
{
    switch (standing) {
    case records::Standing::Legal:
        return ChartRoomViewModel::tr("Part of the legal record");
    case records::Standing::KeptApart:
        return ChartRoomViewModel::tr("Kept apart");
    case records::Standing::Business:
        return ChartRoomViewModel::tr("Business record");
    case records::Standing::Working:
        return ChartRoomViewModel::tr("Working paper");
    case records::Standing::Withheld:
        break;
    }
    return ChartRoomViewModel::tr("Withheld");
}

} // namespace

void ChartRoomViewModel::showStanding(const QString& document)
{
    const records::LegalStanding standing = current()->chart->standing(s(document));
    m_standing = standingTitle(standing.standing);
    m_outside = standing.standing != records::Standing::Legal;
    m_standingWhy = standing.rule.empty()
                        ? tr("No rule of the facility takes this page out of the legal record.")
                        : q(standing.why) + (standing.cite.empty() ? QString() : QLatin1Char(' ') + q(standing.cite));
    Q_EMIT pageChanged();
}

} // namespace viewmodels
