// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/WhatChangedViewModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

namespace viewmodels {

using codesets::System;
using EditionPtr = std::shared_ptr<const codesets::Edition>;
using EditionList = std::vector<services::EditionAtHand>;

struct WhatChangedViewModel::Reading
{
    Wish wish;
    std::vector<System> systems; ///< those with two editions
    EditionList editions;        ///< of the one compared, the oldest first
    std::shared_ptr<const codesets::Difference> difference;
    services::StaleReport stale;
    std::size_t older = 0; ///< index of the editions
    std::size_t newer = 0;
    bool stopped = false;
};

namespace {

QString editionText(const codesets::EditionInfo& info)
{
    const bool fiscal = info.system == System::Icd10cm || info.system == System::Icd10pcs;
    const QString id = fiscal ? WhatChangedViewModel::tr("FY%1").arg(q(info.id)) : q(info.id);
    return info.embedded ? WhatChangedViewModel::tr("%1, in the box").arg(id) : id;
}

std::optional<std::size_t> indexOf(const EditionList& editions, const QString& id)
{
    const auto found = std::find_if(editions.begin(), editions.end(),
                                    [&](const services::EditionAtHand& edition) { return q(edition.info.id) == id; });
    return found == editions.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - editions.begin()));
}

std::vector<ChoiceEntry> entries(const EditionList& editions, std::size_t from, std::size_t to)
{
    std::vector<ChoiceEntry> list;
    for (std::size_t i = from; i < to; ++i)
        list.push_back({editionText(editions[i].info), q(editions[i].info.id)});
    return list;
}

/// Of an answer key a trainee learns how many codes it concerns, not which.
QString exerciseText(const services::StaleExercise& exercise)
{
    const auto breaking = std::count_if(exercise.codes.begin(), exercise.codes.end(),
                                        [](const services::StaleCode& code) { return code.breaksKey(); });
    return WhatChangedViewModel::tr("%n code(s) of its answer could no longer be reported.", nullptr,
                                    static_cast<int>(breaking));
}

} // namespace

WhatChangedViewModel::WhatChangedViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_systems(this), m_olders(this), m_newers(this), m_codes(this), m_starred(this),
      m_exercises(this)
{
    connect(&m_task, &BackgroundTask::succeeded, this, [this] { finish({}); });
    connect(&m_task, &BackgroundTask::failed, this, &WhatChangedViewModel::finish);
}

WhatChangedViewModel::~WhatChangedViewModel() = default;

int WhatChangedViewModel::allCount() const
{
    return m_codes.countOf(QStringLiteral("all"));
}
int WhatChangedViewModel::addedCount() const
{
    return m_codes.countOf(QStringLiteral("added"));
}
int WhatChangedViewModel::deletedCount() const
{
    return m_codes.countOf(QStringLiteral("deleted"));
}
int WhatChangedViewModel::retitledCount() const
{
    return m_codes.countOf(QStringLiteral("retitled"));
}
int WhatChangedViewModel::otherCount() const
{
    return m_codes.countOf(QStringLiteral("other"));
}

QString WhatChangedViewModel::coverage() const
{
    const bool partial = m_shown && m_shown->difference && m_shown->difference->partial();
    return partial ? tr("Compared are the families of codes that both editions hold; the one in the box holds those "
                        "of the practice charts.")
                   : QString();
}

QString WhatChangedViewModel::exercisesText() const
{
    if (!m_shown || !m_shown->difference)
        return {};
    const int holding = static_cast<int>(m_shown->stale.exercises) - m_exercises.count();
    const QString edition = editionText(m_shown->difference->newer->info());
    return m_exercises.count() == 0
               ? tr("The answers of all %n exercise(s) hold in %1.", nullptr, holding).arg(edition)
               : tr("The answers of %n other exercise(s) hold in %1.", nullptr, holding).arg(edition);
}

void WhatChangedViewModel::open()
{
    m_open = true;
    if (!m_shown)
        start();
    else
        fillStars();
    Q_EMIT changed();
}

void WhatChangedViewModel::close()
{
    m_open = false;
    m_again = false;
    m_task.cancel();
    m_codes.setDifference(nullptr);
    m_starred.setRows({});
    m_exercises.setRows({});
    m_shown.reset();
    m_state.clear();
    Q_EMIT changed();
}

void WhatChangedViewModel::refresh()
{
    if (!m_open)
        return;
    m_shown.reset();
    start();
    Q_EMIT changed();
}

void WhatChangedViewModel::choose(const QString& system, const QString& older, const QString& newer)
{
    const Wish wish{system, older, newer};
    if (wish == m_wish || !m_open)
        return;
    m_wish = wish;
    offerNewer();
    start();
    Q_EMIT changed();
}

/// What may be compared with the old edition is known before the two are read.
void WhatChangedViewModel::offerNewer()
{
    if (!m_shown || m_shown->wish.system != m_wish.system)
        return;
    const EditionList& editions = m_shown->editions;
    if (const auto older = indexOf(editions, m_wish.older))
        m_newers.setChoices(entries(editions, *older + 1, editions.size()));
}

void WhatChangedViewModel::start()
{
    m_state = QStringLiteral("working");
    m_again = m_task.running();
    if (m_again) {
        m_task.cancel();
        return;
    }
    m_working = std::make_shared<Reading>();
    m_working->wish = m_wish;
    m_task.start([&place = m_place, reading = m_working](const BackgroundTask::Report& report) {
        return work(place, *reading, report);
    });
}

void WhatChangedViewModel::settle(const std::vector<services::EditionAtHand>& all, Reading& reading)
{
    for (const codesets::SystemInfo& info : codesets::systems) {
        EditionList editions;
        std::copy_if(all.begin(), all.end(), std::back_inserter(editions),
                     [&](const services::EditionAtHand& edition) { return edition.info.system == info.id; });
        if (editions.size() < 2)
            continue;
        if (reading.systems.empty() || reading.wish.system == q(info.code))
            reading.editions = std::move(editions);
        reading.systems.push_back(info.id);
    }
    if (reading.systems.empty())
        return;
    const EditionList& editions = reading.editions;
    reading.older = std::min(indexOf(editions, reading.wish.older).value_or(editions.size()), editions.size() - 2);
    reading.newer = std::max(indexOf(editions, reading.wish.newer).value_or(editions.size() - 1), reading.older + 1);
    reading.wish = {q(codesets::code(editions.front().info.system)), q(editions[reading.older].info.id),
                    q(editions[reading.newer].info.id)};
}

domain::Result<QString> WhatChangedViewModel::work(const services::Workplace& place, Reading& reading,
                                                   const BackgroundTask::Report& report)
{
    const domain::Error stop = domain::error(domain::ErrorKind::Cancelled, "cancelled");
    const auto goesOn = [&](const QString& what, double fraction) {
        reading.stopped = !report(s(what), fraction);
        return !reading.stopped;
    };
    const auto all = services::editionsAtHand(place.embedded, place.folder);
    if (!all)
        return all.error();
    settle(*all, reading);
    if (reading.systems.empty())
        return QString();
    std::array<EditionPtr, 2> pair;
    const std::array<std::size_t, 2> which{reading.older, reading.newer};
    for (std::size_t i = 0; i < pair.size(); ++i) {
        const services::EditionAtHand& edition = reading.editions[which.at(i)];
        if (!goesOn(tr("Opening %1").arg(q(edition.info.title)), 0.4 * static_cast<double>(i)))
            return stop;
        auto opened = services::openEdition(place.embedded, edition);
        if (!opened)
            return opened.error();
        pair.at(i) = std::move(*opened);
    }
    if (!goesOn(tr("Comparing"), 0.8))
        return stop;
    reading.difference = std::make_shared<const codesets::Difference>(codesets::difference(pair[0], pair[1]));
    if (!goesOn(tr("Looking through the exercises"), 0.9))
        return stop;
    reading.stale = services::staleKeys(place.content, place.types, place.embedded, std::span(&pair[1], 1));
    return QString();
}

void WhatChangedViewModel::finish(const QString& failure)
{
    const auto reading = std::exchange(m_working, nullptr);
    if (!m_open)
        return;
    if (m_again) {
        start();
        return;
    }
    m_failure = failure;
    if (failure.isEmpty()) {
        m_shown = reading;
        showReading();
    } else {
        m_state = reading->stopped ? QStringLiteral("stopped") : QStringLiteral("failed");
    }
    Q_EMIT changed();
}

void WhatChangedViewModel::showReading()
{
    const Reading& reading = *m_shown;
    m_state = reading.difference ? QStringLiteral("ready") : QStringLiteral("lacking");
    std::vector<ChoiceEntry> systems;
    for (const System system : reading.systems)
        systems.push_back({q(codesets::title(system)), q(codesets::code(system))});
    m_systems.setChoices(std::move(systems));
    m_codes.setDifference(reading.difference);
    if (reading.difference) {
        m_wish = reading.wish;
        const std::size_t count = reading.editions.size();
        m_olders.setChoices(entries(reading.editions, 0, count - 1));
        m_newers.setChoices(entries(reading.editions, reading.older + 1, count));
    }
    std::vector<LineListModel::Row> rows;
    for (const services::StaleExercise& exercise : reading.stale.stale) {
        if (exercise.breaks())
            rows.push_back({q(exercise.id), q(exercise.title), exerciseText(exercise)});
    }
    m_exercises.setRows(std::move(rows));
    fillStars();
}

void WhatChangedViewModel::fillStars()
{
    if (!m_shown || !m_shown->difference)
        return;
    const System system = m_shown->difference->newer->info().system;
    const auto stars = m_place.favourites.favourites(personAt(m_place));
    if (!stars) {
        Q_EMIT failed(sentence(stars.error()));
        return;
    }
    std::vector<LineListModel::Row> rows;
    int starred = 0;
    for (const services::CodeRef& ref : *stars) {
        starred += ref.system == system ? 1 : 0;
        const QString became = ref.system == system ? m_codes.fateOf(ref.code) : QString();
        if (!became.isEmpty())
            rows.push_back({q(codesets::code(system)), q(codesets::shown(system, ref.code)), became});
    }
    m_starred.setRows(std::move(rows));
    m_starredText = starred == 0 ? tr("You have not starred a code of %1.").arg(q(codesets::title(system)))
                                 : tr("None of your %n starred code(s) changed.", nullptr, starred);
}

} // namespace viewmodels
