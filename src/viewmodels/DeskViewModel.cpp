// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/DeskViewModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {
namespace {

constexpr int usualTree = 214;
constexpr int usualSheet = 446;
constexpr int usualZoom = 100;
constexpr auto treeKey = "desk.tree-width";
constexpr auto sheetKey = "desk.sheet-width";
constexpr auto zoomKey = "desk.zoom";

} // namespace

DeskViewModel::DeskViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_codes(place.embedded, place.folder, place.abbreviations, this),
      m_patient(this), m_tree(this), m_page(this), m_hints(this), m_tour(this),
      m_treeWidth(setting(treeKey, usualTree)), m_sheetWidth(setting(sheetKey, usualSheet))
{
    constexpr int second = 1000;
    m_page.setZoom(setting(zoomKey, usualZoom));
    m_clock.setInterval(second);
    connect(&m_clock, &QTimer::timeout, this, &DeskViewModel::tick);
    connect(&m_tour, &TourGuide::moved, this, &DeskViewModel::keepPosition);
    connect(&m_page, &DocumentPage::zoomChanged, this, [this] { keep(zoomKey, m_page.zoom()); });
}

// The window is closing: the session is put away like any other. Where that cannot be written it stays open on disk,
// and is taken up from its last event all the same.
DeskViewModel::~DeskViewModel()
{
    if (m_played)
        static_cast<void>(m_played->session().close());
}

QString DeskViewModel::title() const
{
    return m_played ? q(session().scenario().exercise.title) : QString();
}

QString DeskViewModel::goal() const
{
    return m_played ? q(session().scenario().exercise.goal) : QString();
}

QString DeskViewModel::taskTitle() const
{
    return m_played ? q(task().title) : QString();
}

QString DeskViewModel::taskType() const
{
    return m_played ? q(task().type) : QString();
}

QString DeskViewModel::level() const
{
    return m_played ? tr("%1 level").arg(levelTitle(session().scenario().exercise.level)) : QString();
}

QString DeskViewModel::role() const
{
    if (!m_played)
        return {};
    const access_control::Role* role = m_place.policy.matrix().role(session().header().role);
    return role == nullptr ? QString() : q(role->title);
}

QString DeskViewModel::sessionId() const
{
    return m_played ? q(session().header().id) : QString();
}

QString DeskViewModel::roleId() const
{
    return m_played ? q(session().header().role) : QString();
}

QString DeskViewModel::chartNumber() const
{
    return m_played ? q(session().scenario().chart.mrn) : QString();
}

QStringList DeskViewModel::policies() const
{
    QStringList list;
    if (m_played) {
        for (const std::string& policy : session().scenario().policies)
            list.append(q(policy));
    }
    return list;
}

bool DeskViewModel::locked() const
{
    return m_played && session().state().locked;
}

bool DeskViewModel::held() const
{
    return m_played && progress().held;
}

QString DeskViewModel::heldReason() const
{
    return held() ? q(progress().heldReason) : QString();
}

QStringList DeskViewModel::unsettled() const
{
    return m_worksheet ? m_worksheet->unsettled() : QStringList();
}

std::optional<domain::Date> DeskViewModel::codingDate() const
{
    if (!hasChart())
        return std::nullopt;
    return domain::codingDate(m_banner.encounter);
}

QString DeskViewModel::codingDateName() const
{
    if (!hasChart())
        return {};
    return m_banner.encounter.type == domain::EncounterClass::Inpatient ? tr("discharge") : tr("service");
}

bool DeskViewModel::start(const QString& exercise, quint64 seed)
{
    if (m_played && !close())
        return false;
    const auto name = m_place.persons.name();
    if (!name) {
        Q_EMIT failed(sentence(name.error()));
        return false;
    }
    return furnish(services::PlayedSession::start(m_place, s(exercise), seed, name->value_or(std::string())));
}

bool DeskViewModel::resume(const QString& session)
{
    if (m_played && q(this->session().header().id) == session)
        return true;
    if (m_played && !close())
        return false;
    auto played = services::PlayedSession::resume(m_place, s(session));
    if (played && (*played)->session().header().person != personAt(m_place)) {
        const domain::Status closed = (*played)->session().close(); // as it was found
        Q_EMIT failed(sentence(
            closed ? domain::error(domain::ErrorKind::Denied, "person.other", (*played)->session().header().person)
                   : closed.error()));
        return false;
    }
    return furnish(std::move(played));
}

bool DeskViewModel::close()
{
    if (!m_played)
        return true;
    if (const domain::Status closed = m_played->session().close(); !closed) {
        Q_EMIT failed(sentence(closed.error()));
        return false;
    }
    putAway();
    return true;
}

bool DeskViewModel::lock(const QString& cause)
{
    return m_played && settle(m_played->session().lock(s(cause)));
}

bool DeskViewModel::goAway()
{
    const workflow::CallAway* call = m_played ? session().callDue() : nullptr;
    if (call == nullptr || !settle(m_played->session().goAway(call->id)))
        return false;
    const int minutes = call->minutes;
    tick();
    Q_EMIT told(tr("You are back after %1 minutes.").arg(minutes));
    return true;
}

void DeskViewModel::noteOtherChart(const QString& mrn, const QString& action)
{
    if (m_played)
        settle(m_played->session().openedElsewhere(s(mrn), s(action)));
}

void DeskViewModel::noteGlass(const QString& mrn, const QString& reason)
{
    if (m_played)
        settle(m_played->session().brokeGlass(s(mrn), s(reason)));
}

void DeskViewModel::hearCalls()
{
    const workflow::CallAway* due = m_played && !session().state().finished ? session().callDue() : nullptr;
    const QString call = due == nullptr ? QString() : q(due->text);
    if (call == m_call)
        return;
    m_call = call;
    Q_EMIT callChanged();
}

bool DeskViewModel::unlock()
{
    return m_played && settle(m_played->session().unlock());
}

bool DeskViewModel::hold(const QString& reason)
{
    return m_played && settle(m_played->session().hold(task().id, s(reason)));
}

bool DeskViewModel::release()
{
    return m_played && settle(m_played->session().release(task().id));
}

bool DeskViewModel::takeHint(int row)
{
    return m_played && settle(m_played->session().takeHint(m_hints.idAt(row)));
}

bool DeskViewModel::submit()
{
    if (!m_played)
        return false;
    const auto score = m_played->finish();
    if (!score)
        Q_EMIT failed(sentence(score.error()));
    if (!session().state().finished) {
        takeState();
        return false;
    }
    const QString id = q(session().header().id);
    happened("submitted");
    putAway();
    Q_EMIT finished(id);
    return true;
}

domain::PatientLabel DeskViewModel::ownLabel() const
{
    return {domain::displayName(m_banner.patient), m_banner.mrn, domain::format(m_banner.patient.birthDate)};
}

void DeskViewModel::openPage(const QString& document)
{
    if (!m_played || document.isEmpty())
        return;
    auto opened = m_played->open(s(document));
    if (!opened && opened.error().kind != domain::ErrorKind::Denied) {
        Q_EMIT failed(sentence(opened.error()));
        return;
    }
    takeState();
    if (!opened) {
        m_page.refuse(m_tree.titleOf(document), sentence(opened.error()));
        return;
    }
    m_tree.setCurrent(document);
    m_opened.insert_or_assign(s(document), *opened);
    m_page.show(std::move(*opened), q(session().scenario().facility), ownLabel(),
                tr("%1 of %2 pages").arg(m_tree.numberOf(document)).arg(m_tree.pages()));
    highlight();
    if (m_worksheet)
        m_worksheet->pageOpened(s(document));
    happened("document.opened");
}

bool DeskViewModel::cite(int from, int to)
{
    const domain::Span span = m_page.sourceOf(from, to);
    if (!m_worksheet || !m_page.open() || span.length() == 0)
        return false;
    return m_worksheet->cite({m_page.document().header.id, span});
}

bool DeskViewModel::citeMore(int from, int to)
{
    const domain::Span span = m_page.sourceOf(from, to);
    if (!m_worksheet || !m_page.open() || span.length() == 0)
        return false;
    return m_worksheet->citeMore({m_page.document().header.id, span});
}

void DeskViewModel::lookUp(const QString& words)
{
    if (m_worksheet)
        m_worksheet->lookUp(words.simplified());
}

void DeskViewModel::refresh()
{
    m_codes.prepare(codingDate());
    if (m_played)
        takeState();
}

void DeskViewModel::setTreeWidth(int width)
{
    if (width == m_treeWidth)
        return;
    m_treeWidth = width;
    keep(treeKey, width);
    Q_EMIT layoutChanged();
}

void DeskViewModel::setSheetWidth(int width)
{
    if (width == m_sheetWidth)
        return;
    m_sheetWidth = width;
    keep(sheetKey, width);
    Q_EMIT layoutChanged();
}

int DeskViewModel::setting(std::string_view key, int fallback) const
{
    const auto kept = m_place.settings.get(key);
    bool number = false;
    const int value = kept && *kept ? q(**kept).toInt(&number) : 0;
    return number ? value : fallback;
}

// How wide a column is drawn is not worth a word to the person when it cannot be kept.
void DeskViewModel::keep(std::string_view key, int value)
{
    static_cast<void>(m_place.settings.set(key, std::to_string(value)));
}

void DeskViewModel::keepPosition(int position)
{
    if (m_played)
        keep("tour." + session().header().id, position);
}

int DeskViewModel::keptPosition() const
{
    return setting("tour." + session().header().id, 0);
}

} // namespace viewmodels
