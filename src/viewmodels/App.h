// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/BookTableViewModel.h"
#include "viewmodels/ContentsViewModel.h"
#include "viewmodels/DebriefViewModel.h"
#include "viewmodels/DeskViewModel.h"
#include "viewmodels/EncoderViewModel.h"
#include "viewmodels/HomeViewModel.h"
#include "viewmodels/IdleWatch.h"
#include "viewmodels/LibraryViewModel.h"
#include "viewmodels/PcsBuilderViewModel.h"
#include "viewmodels/PeopleViewModel.h"
#include "viewmodels/ProgressViewModel.h"
#include "viewmodels/QuickFindModel.h"
#include "viewmodels/ReviewViewModel.h"
#include "viewmodels/SettingsViewModel.h"
#include "viewmodels/TrailViewModel.h"
#include "viewmodels/WhatChangedViewModel.h"
#include "viewmodels/charts/ChartRoomViewModel.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace viewmodels {

/// The root of all that QML sees: who is here, which page is open, what was just said, and the view-model of each page.
/// Owned by main; provideTo() makes it the singleton App of one engine.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(viewmodels::HomeViewModel* home READ home CONSTANT)
    Q_PROPERTY(viewmodels::LibraryViewModel* library READ library CONSTANT)
    Q_PROPERTY(viewmodels::DeskViewModel* desk READ desk CONSTANT)
    Q_PROPERTY(viewmodels::EncoderViewModel* encoder READ encoder CONSTANT)
    Q_PROPERTY(viewmodels::WhatChangedViewModel* changes READ changes CONSTANT)
    Q_PROPERTY(viewmodels::PcsBuilderViewModel* pcs READ pcs CONSTANT)
    Q_PROPERTY(viewmodels::ContentsViewModel* contents READ contents CONSTANT)
    Q_PROPERTY(viewmodels::BookTableViewModel* tables READ tables CONSTANT)
    Q_PROPERTY(viewmodels::DebriefViewModel* debrief READ debrief CONSTANT)
    Q_PROPERTY(viewmodels::ProgressViewModel* progress READ progress CONSTANT)
    Q_PROPERTY(viewmodels::ReviewViewModel* review READ review CONSTANT)
    Q_PROPERTY(viewmodels::SettingsViewModel* settings READ settings CONSTANT)
    Q_PROPERTY(viewmodels::ChartRoomViewModel* charts READ charts CONSTANT)
    Q_PROPERTY(viewmodels::QuickFindModel* finder READ finder CONSTANT)
    Q_PROPERTY(viewmodels::PeopleViewModel* people READ people CONSTANT)
    Q_PROPERTY(viewmodels::TrailViewModel* trail READ trail CONSTANT)
    /// Empty until a name was given: then the first-run page shows.
    Q_PROPERTY(QString person READ person NOTIFY personChanged)
    /// "home", "library", "desk", "encoder", "debrief", "progress", "review", "trail", "settings", "charts"
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)
    /// Whether a session lies open at the desk.
    Q_PROPERTY(bool atDesk READ atDesk NOTIFY atDeskChanged)
    Q_PROPERTY(bool locked READ locked NOTIFY lockedChanged)
    /// One sentence; empty where nothing is to be said.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /// "note" or "warning"
    Q_PROPERTY(QString noticeKind READ noticeKind NOTIFY noticeChanged)

public:
    App(const services::Workplace& place, std::vector<ContentProblem> problems, QObject* parent = nullptr);

    /// For the engine: the App that was provided to it.
    static App* create(QQmlEngine* engine, QJSEngine* scripts);
    /// To be called before the engine loads anything; this outlives the engine.
    void provideTo(QQmlEngine& engine);

    [[nodiscard]] HomeViewModel* home() { return &m_home; }
    [[nodiscard]] LibraryViewModel* library() { return &m_library; }
    [[nodiscard]] DeskViewModel* desk() { return &m_desk; }
    [[nodiscard]] EncoderViewModel* encoder() { return &m_encoder; }
    [[nodiscard]] WhatChangedViewModel* changes() { return &m_changes; }
    [[nodiscard]] PcsBuilderViewModel* pcs() { return &m_pcs; }
    [[nodiscard]] ContentsViewModel* contents() { return &m_contents; }
    [[nodiscard]] BookTableViewModel* tables() { return &m_tables; }
    [[nodiscard]] DebriefViewModel* debrief() { return &m_debrief; }
    [[nodiscard]] ProgressViewModel* progress() { return &m_progress; }
    [[nodiscard]] ReviewViewModel* review() { return &m_review; }
    [[nodiscard]] SettingsViewModel* settings() { return &m_settings; }
    [[nodiscard]] ChartRoomViewModel* charts() { return &m_charts; }
    [[nodiscard]] QuickFindModel* finder() { return &m_finder; }
    [[nodiscard]] PeopleViewModel* people() { return &m_people; }
    [[nodiscard]] TrailViewModel* trail() { return &m_trail; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] QString page() const { return m_page; }
    [[nodiscard]] bool atDesk() const { return m_desk.hasSession(); }
    [[nodiscard]] bool locked() const { return m_desk.hasSession() && m_desk.locked(); }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] QString noticeKind() const;

    /// Keeps the name; the first time it also opens the first page.
    Q_INVOKABLE void begin(const QString& name);
    /// Opens a page. The desk opens only with a session on it.
    Q_INVOKABLE void go(const QString& page);
    Q_INVOKABLE void tell(const QString& sentence);
    Q_INVOKABLE void warn(const QString& sentence);
    Q_INVOKABLE void dismissNotice();
    /// Asks for the quick find to be opened.
    Q_INVOKABLE void quickFind();

    /// Starts a session and opens the desk. The number is as typed: digits.
    Q_INVOKABLE void startExercise(const QString& exercise, const QString& seed);
    /// Opens the library with the sheet that starts this exercise.
    Q_INVOKABLE void offerExercise(const QString& exercise);
    Q_INVOKABLE void resumeSession(const QString& session);
    Q_INVOKABLE void openDebrief(const QString& session);
    Q_INVOKABLE void openReview(const QString& session);
    /// Takes a session file in and opens it for review.
    Q_INVOKABLE void openSessionFile(const QUrl& file);
    /// Opens the encoder at a code; `system` as "icd10cm".
    Q_INVOKABLE void openCode(const QString& system, const QString& code);
    Q_INVOKABLE void lock();
    /// With the person's passphrase, where one is set.
    Q_INVOKABLE bool unlock(const QString& passphrase = {});
    /// Puts the work away and lets somebody else sit down.
    Q_INVOKABLE void handOver();

Q_SIGNALS:
    void personChanged();
    void pageChanged();
    void atDeskChanged();
    void lockedChanged();
    void noticeChanged();
    void quickFindWanted();

private:
    void connectPages();
    void connectFinder();
    void connectPeople();
    void leaveAlone();
    void readPerson();
    void readAll();
    void say(const QString& sentence, bool warning);

    const services::Workplace& m_place;
    SettingsViewModel m_settings;
    HomeViewModel m_home;
    LibraryViewModel m_library;
    DeskViewModel m_desk;
    EncoderViewModel m_encoder;
    WhatChangedViewModel m_changes;
    PcsBuilderViewModel m_pcs;
    ContentsViewModel m_contents;
    BookTableViewModel m_tables;
    DebriefViewModel m_debrief;
    ProgressViewModel m_progress;
    ReviewViewModel m_review;
    ChartRoomViewModel m_charts;
    QuickFindModel m_finder;
    PeopleViewModel m_people;
    TrailViewModel m_trail;
    IdleWatch m_idle;
    QString m_person;
    QString m_page;
    QString m_notice;
    bool m_warning = false;
};

} // namespace viewmodels
