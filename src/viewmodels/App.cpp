// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/App.h"

#include "viewmodels/Convert.h"

#include <QQmlEngine>

namespace viewmodels {
namespace {

constexpr auto engineProperty = "recordsDeskApp";
const QString homePage = QStringLiteral("home");
const QString deskPage = QStringLiteral("desk");
const QString libraryPage = QStringLiteral("library");
const QString encoderPage = QStringLiteral("encoder");
const QString debriefPage = QStringLiteral("debrief");
const QString reviewPage = QStringLiteral("review");

} // namespace

App::App(const services::Workplace& place, std::vector<ContentProblem> problems, QObject* parent)
    : QObject(parent), m_place(place), m_settings(place, std::move(problems)), m_home(place), m_library(place),
      m_desk(place, nullptr), m_encoder(place, nullptr), m_changes(place), m_pcs(place, m_desk), m_contents(m_desk),
      m_tables(place, m_desk), m_debrief(place), m_progress(place), m_review(place), m_charts(place),
      m_finder(place, m_desk), m_people(place), m_trail(place), m_idle(place.clock), m_page(homePage)
{
    m_encoder.setDesk(&m_desk);
    connectPages();
    connectFinder();
    connectPeople();
    m_settings.refresh();
    readPerson();
    if (!m_person.isEmpty())
        m_home.refresh();
}

App* App::create(QQmlEngine* engine, QJSEngine* /*scripts*/)
{
    return engine->property(engineProperty).value<App*>();
}

void App::provideTo(QQmlEngine& engine)
{
    QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership);
    engine.setProperty(engineProperty, QVariant::fromValue(this));
}

void App::connectPages()
{
    const auto listen = [this](auto& page) {
        using Page = std::remove_reference_t<decltype(page)>;
        connect(&page, &Page::failed, this, &App::warn);
        if constexpr (requires { &Page::told; })
            connect(&page, &Page::told, this, &App::tell);
    };
    listen(m_settings);
    listen(m_home);
    listen(m_library);
    listen(m_desk);
    listen(m_encoder);
    listen(m_changes);
    listen(m_debrief);
    listen(m_progress);
    listen(m_review);
    listen(m_charts);
    listen(m_people);
    listen(m_trail);

    connect(&m_library, &LibraryViewModel::startRequested, this, &App::startExercise);
    connect(&m_desk, &DeskViewModel::finished, this, &App::openDebrief);
    connect(&m_desk, &DeskViewModel::stateChanged, this, &App::lockedChanged);
    connect(&m_desk, &DeskViewModel::sessionChanged, this, [this] {
        Q_EMIT atDeskChanged();
        Q_EMIT lockedChanged();
        m_charts.workIn(m_desk.sessionId(), m_desk.roleId(), m_desk.chartNumber());
        m_trail.setRole(m_desk.roleId());
        if (!atDesk() && m_page == deskPage)
            go(homePage);
    });
    connect(&m_settings, &SettingsViewModel::codesInstalled, &m_encoder, &EncoderViewModel::refresh);
    connect(&m_settings, &SettingsViewModel::codesInstalled, &m_changes, &WhatChangedViewModel::refresh);
    connect(&m_settings, &SettingsViewModel::codesInstalled, &m_pcs, &PcsBuilderViewModel::refresh);
    connect(&m_settings, &SettingsViewModel::codesInstalled, &m_tables, &BookTableViewModel::refresh);
    connect(&m_settings, &SettingsViewModel::dataReplaced, this, &App::readAll);
}

void App::connectPeople()
{
    connect(&m_charts, &ChartRoomViewModel::opened, &m_desk, &DeskViewModel::noteOtherChart);
    connect(&m_charts, &ChartRoomViewModel::glassBroken, &m_desk, &DeskViewModel::noteGlass);
    connect(&m_people, &PeopleViewModel::left, this, [this] { m_desk.close(); });
    connect(&m_people, &PeopleViewModel::arrived, this, [this] {
        dismissNotice();
        readAll();
        Q_EMIT personChanged();
    });
    connect(&m_settings, &SettingsViewModel::lockMinutesChanged, this,
            [this] { m_idle.setMinutes(m_settings.lockMinutes()); });
    connect(&m_idle, &IdleWatch::idle, this, &App::leaveAlone);
}

// Nobody has been here for a while: what lies open is covered.
void App::leaveAlone()
{
    m_people.closeInstructor();
    if (atDesk())
        m_desk.lock(QStringLiteral("idle"));
    else if (m_people.guarded())
        m_people.leave();
}

void App::connectFinder()
{
    connect(&m_finder, &QuickFindModel::placeChosen, this, &App::go);
    connect(&m_finder, &QuickFindModel::exerciseChosen, this, &App::offerExercise);
    connect(&m_finder, &QuickFindModel::codeChosen, this, &App::openCode);
    connect(&m_finder, &QuickFindModel::pageChosen, this, [this](const QString& document) {
        go(deskPage);
        m_desk.openPage(document);
    });
    connect(&m_finder, &QuickFindModel::chartChosen, this, [this](const QString& session, bool own, bool finished) {
        if (!own)
            openReview(session);
        else if (finished)
            openDebrief(session);
        else
            resumeSession(session);
    });
}

QString App::noticeKind() const
{
    return m_warning ? QStringLiteral("warning") : QStringLiteral("note");
}

void App::readPerson()
{
    const domain::Result<std::optional<std::string>> name = m_place.persons.name();
    if (!name) {
        warn(sentence(name.error()));
        return;
    }
    const QString person = q(name->value_or(std::string()));
    if (person == m_person)
        return;
    m_person = person;
    Q_EMIT personChanged();
}

void App::readAll()
{
    m_debrief.close();
    m_review.close();
    m_home.refresh();
    m_library.refresh();
    m_encoder.refresh();
    m_changes.refresh();
    m_progress.refresh();
    m_review.refresh();
    readPerson();
    go(homePage);
}

void App::begin(const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return;
    const bool first = m_person.isEmpty();
    if (wanted != m_person && m_people.isGuarded(wanted)) {
        warn(tr("%1 is guarded by a passphrase. Hand the desk over to sign in.").arg(wanted));
        return;
    }
    const domain::Status kept = m_place.persons.setName(s(wanted));
    if (!kept) {
        warn(sentence(kept.error()));
        return;
    }
    readPerson();
    m_people.refresh();
    m_home.refresh();
    if (first)
        go(homePage);
    else
        tell(tr("From now on you are %1.").arg(wanted));
}

void App::go(const QString& page)
{
    if (page == deskPage && !atDesk()) {
        tell(tr("The desk is empty. Choose an exercise first."));
        return;
    }
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

void App::say(const QString& sentence, bool warning)
{
    m_notice = sentence;
    m_warning = warning;
    Q_EMIT noticeChanged();
}

void App::tell(const QString& sentence)
{
    say(sentence, false);
}

void App::warn(const QString& sentence)
{
    say(sentence, true);
}

void App::dismissNotice()
{
    say({}, false);
}

void App::quickFind()
{
    Q_EMIT quickFindWanted();
}

void App::startExercise(const QString& exercise, const QString& seed)
{
    bool isNumber = false;
    const qulonglong number = seed.trimmed().toULongLong(&isNumber);
    if (!isNumber) {
        warn(tr("The patient number is made of digits, for example 4471."));
        return;
    }
    if (m_desk.start(exercise, number))
        go(deskPage);
}

void App::offerExercise(const QString& exercise)
{
    go(libraryPage);
    m_library.offer(exercise);
}

void App::resumeSession(const QString& session)
{
    if (m_desk.resume(session))
        go(deskPage);
}

void App::openDebrief(const QString& session)
{
    m_debrief.open(session);
    go(debriefPage);
}

void App::openReview(const QString& session)
{
    m_review.open(session);
    go(reviewPage);
}

void App::openSessionFile(const QUrl& file)
{
    if (m_review.importFile(file))
        go(reviewPage);
}

void App::openCode(const QString& system, const QString& code)
{
    go(encoderPage);
    m_encoder.open(system, code);
}

void App::lock()
{
    m_desk.lock();
}

bool App::unlock(const QString& passphrase)
{
    return m_people.check(m_person, passphrase) && m_desk.unlock();
}

void App::handOver()
{
    dismissNotice();
    m_people.leave();
}

} // namespace viewmodels
