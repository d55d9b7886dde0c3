// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/DeskViewModel.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

QDateTime calendar(domain::LocalTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

QString clockFace(domain::LocalTime time)
{
    return QLocale(QLocale::English).toString(calendar(time), QStringLiteral("ddd d MMM  HH:mm"));
}

QString dueWords(domain::LocalTime due, domain::LocalTime now)
{
    const bool today = domain::dateOf(due) == domain::dateOf(now);
    const QString at = QLocale(QLocale::English)
                           .toString(calendar(due), today ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
    return now > due ? DeskViewModel::tr("Overdue since %1").arg(at) : DeskViewModel::tr("Due %1").arg(at);
}

struct Happening
{
    std::string_view op;
    std::string_view happened;
};

/// What a tour may wait for, by the op that brings it about.
constexpr std::array happenings{Happening{"diagnosis.add", "code.added"}, Happening{"procedure.add", "code.added"},
                                Happening{"evidence.cite", "evidence.cited"}, Happening{"diagnosis.poa", "poa.set"},
                                Happening{"diagnosis.move", "diagnosis.moved"}};

QString attendingName(const std::vector<domain::DocumentHeader>& pages, const std::string& attending)
{
    const auto own = std::find_if(pages.begin(), pages.end(),
                                  [&](const domain::DocumentHeader& page) { return page.author == attending; });
    return own == pages.end() ? QString() : q(own->authorName);
}

} // namespace

bool DeskViewModel::furnish(domain::Result<std::unique_ptr<services::PlayedSession>> played)
{
    if (!played) {
        Q_EMIT failed(sentence(played.error()));
        return false;
    }
    access_control::Banner head;
    if ((*played)->session().scenario().hasChart()) {
        const auto banner = (*played)->banner();
        if (!banner) {
            Q_EMIT failed(sentence(banner.error()));
            return false;
        }
        head = *banner;
    }
    putAway();
    m_played = std::move(*played);
    m_banner = std::move(head);
    m_codes.prepare(codingDate());
    const auto pages = m_played->pages();
    m_patient.set(m_banner, attendingName(pages, m_banner.encounter.attending));
    m_tree.setPages(pages);
    m_worksheet = makeWorksheet(task().type, *this);
    if (m_worksheet) {
        if (m_worksheet->ownsPages())
            m_tree.setPages(m_worksheet->listed(pages));
        connect(m_worksheet.get(), &Worksheet::evidenceChanged, this, &DeskViewModel::highlight);
        connect(m_worksheet.get(), &Worksheet::unsettledChanged, this, &DeskViewModel::unsettledChanged);
    }
    m_tour.begin(session().scenario().tour, keptPosition());
    m_clock.start();
    takeState();
    Q_EMIT sessionChanged();
    Q_EMIT unsettledChanged();

    // Taken up again, the desk shows the page that lay open.
    const auto& visits = session().state().visits;
    const auto last = std::find_if(visits.rbegin(), visits.rend(), [](const workflow::Visit& visit) {
        return visit.allowed && !visit.document.empty();
    });
    if (last != visits.rend() && !locked())
        openPage(q(last->document));
    return true;
}

void DeskViewModel::putAway()
{
    m_clock.stop();
    m_page.setFind({});
    m_page.clear();
    Worksheet* const worksheet = m_worksheet.release();
    const std::unique_ptr<services::PlayedSession> played = std::move(m_played);
    m_opened.clear();
    m_tree.setPages({});
    m_hints.setHints({}, {});
    m_tour.begin({}, 0);
    m_clockText.clear();
    m_dueText.clear();
    m_overdue = false;
    hearCalls();
    Q_EMIT sessionChanged();
    Q_EMIT stateChanged();
    Q_EMIT clockChanged();
    Q_EMIT unsettledChanged();
    // Its page goes in the next turn of the event loop, and no binding of it may be left without its worksheet.
    if (worksheet != nullptr)
        worksheet->deleteLater();
}

bool DeskViewModel::settle(const domain::Status& status)
{
    if (!status)
        Q_EMIT failed(sentence(status.error()));
    takeState();
    return status.ok();
}

void DeskViewModel::takeState()
{
    QSet<QString> read;
    for (const workflow::Visit& visit : session().state().visits) {
        if (visit.allowed)
            read.insert(q(visit.document));
    }
    m_tree.setRead(read);
    if (m_hints.taken() != static_cast<int>(session().state().hints.size()) || m_hints.count() == 0)
        m_hints.setHints(session().scenario().hints, session().state().hints);
    tick();
    Q_EMIT stateChanged();
}

void DeskViewModel::highlight()
{
    if (!m_worksheet || !m_page.open())
        return;
    std::vector<DocumentPage::Highlight> highlights;
    for (const Worksheet::EvidenceMark& mark : m_worksheet->evidenceOn(m_page.document().header.id))
        highlights.push_back({mark.span, mark.covered   ? QStringLiteral("covered")
                                         : mark.current ? QStringLiteral("current")
                                                        : QStringLiteral("evidence")});
    m_page.setHighlights(std::move(highlights));
}

void DeskViewModel::tick()
{
    if (!m_played)
        return;
    hearCalls();
    const domain::LocalTime now = session().now();
    const auto due = task().due;
    const QString clock = clockFace(now);
    const QString dueText = due ? dueWords(*due, now) : QString();
    if (clock == m_clockText && dueText == m_dueText)
        return;
    m_clockText = clock;
    m_dueText = dueText;
    m_overdue = due && now > *due;
    Q_EMIT clockChanged();
}

// A session without a task cannot be: the form of an exercise asks for one.
const workflow::TaskDefinition& DeskViewModel::task() const
{
    return session().scenario().tasks.front();
}

const workflow::TaskProgress& DeskViewModel::progress() const
{
    return session().state().tasks.find(task().id)->second;
}

bool DeskViewModel::apply(const domain::Json& op)
{
    const bool done = settle(m_played->session().apply(task().id, op));
    m_worksheet->refresh();
    if (!done)
        return false;
    const std::string name = op.value("op", std::string());
    happened(name);
    for (const Happening& happening : happenings) {
        if (happening.op == name)
            happened(happening.happened);
    }
    return true;
}

bool DeskViewModel::undo()
{
    const bool done = settle(m_played->session().undo(task().id));
    m_worksheet->refresh();
    return done;
}

bool DeskViewModel::redo()
{
    const bool done = settle(m_played->session().redo(task().id));
    m_worksheet->refresh();
    return done;
}

std::string DeskViewModel::openDocument() const
{
    return m_page.open() ? m_page.document().header.id : std::string();
}

QString DeskViewModel::pageTitle(const std::string& document) const
{
    return m_tree.titleOf(q(document));
}

std::vector<domain::DocumentHeader> DeskViewModel::versions(const std::string& document) const
{
    return m_played->versions(document);
}

std::optional<domain::Document> DeskViewModel::openVersion(const std::string& document, int version)
{
    auto opened = m_played->open(document, version);
    if (opened)
        return std::move(*opened);
    Q_EMIT failed(sentence(opened.error()));
    return std::nullopt;
}

QString DeskViewModel::words(const domain::Evidence& place) const
{
    const auto opened = m_opened.find(place.document);
    if (opened == m_opened.end())
        return {};
    QString words = q(domain::slice(opened->second.body, place.span)).simplified();
    words.remove(QStringLiteral("**"));
    return words;
}

const domain::Document* DeskViewModel::opened(const std::string& document) const
{
    const auto found = m_opened.find(document);
    return found == m_opened.end() ? nullptr : &found->second;
}

domain::Result<domain::Document> DeskViewModel::print(const std::string& document)
{
    return m_played->print(document);
}

void DeskViewModel::showPlace(const domain::Evidence& place)
{
    const bool here = m_page.open() && m_page.document().header.id == place.document;
    if (!here)
        openPage(q(place.document));
    if (m_page.open() && m_page.document().header.id == place.document)
        m_page.point(place.span);
}

void DeskViewModel::happened(std::string_view what)
{
    m_tour.happened(what);
}

void DeskViewModel::tell(const QString& sentence)
{
    Q_EMIT told(sentence);
}

} // namespace viewmodels
