// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/LibraryViewModel.h"

#include "domain/Random.h"
#include "services/SessionFiles.h"
#include "viewmodels/Convert.h"

#include <algorithm>
#include <set>

namespace viewmodels {

LibraryViewModel::LibraryViewModel(const services::Workplace& place, QObject* parent) : QObject(parent), m_place(place)
{
}

void LibraryViewModel::refresh()
{
    domain::Result<std::vector<services::ExerciseCard>> cards =
        services::TraineeProgress(m_place).exercises(personAt(m_place));
    m_cards.clear();
    if (cards)
        m_cards = std::move(cards).value();
    else
        Q_EMIT failed(sentence(cards.error()));
    readChoices();
    show();
}

void LibraryViewModel::readChoices()
{
    std::set<domain::Responsibility> used;
    std::set<domain::Level> levels;
    for (const services::ExerciseCard& card : m_cards) {
        used.insert(card.info.responsibilities.begin(), card.info.responsibilities.end());
        levels.insert(card.info.level);
    }
    std::vector<ChoiceEntry> entries;
    for (const domain::Responsibility id : used)
        entries.push_back({responsibilityTitle(id), q(domain::code(id))});
    m_responsibilities.setChoices(std::move(entries));

    entries = {{tr("Any level"), QString()}};
    for (const domain::Level level : levels)
        entries.push_back({levelTitle(level), q(domain::code(level))});
    m_levels.setChoices(std::move(entries));

    using services::ExerciseState;
    entries = {{tr("Any state"), QString()}};
    for (const ExerciseState state :
         {ExerciseState::New, ExerciseState::Started, ExerciseState::Done, ExerciseState::Passed})
        entries.push_back({ExerciseListModel::stateTitle(state), ExerciseListModel::stateCode(state)});
    m_states.setChoices(std::move(entries));
}

void LibraryViewModel::show()
{
    std::vector<ExerciseListModel::Entry> entries;
    for (const services::ExerciseCard& card : m_cards) {
        if (passes(card))
            entries.push_back({card, after(card)});
    }
    m_shown.setEntries(std::move(entries));
    Q_EMIT changed();
}

bool LibraryViewModel::passes(const services::ExerciseCard& card) const
{
    const workflow::ExerciseInfo& info = card.info;
    const auto wanted = domain::responsibilityFrom(s(m_responsibility));
    if (wanted
        && std::find(info.responsibilities.begin(), info.responsibilities.end(), *wanted)
               == info.responsibilities.end())
        return false;
    if (!m_level.isEmpty() && q(domain::code(info.level)) != m_level)
        return false;
    if (!m_state.isEmpty() && ExerciseListModel::stateCode(card.state) != m_state)
        return false;
    const QString words = q(info.title) + QLatin1Char(' ') + q(info.summary) + QLatin1Char(' ') + q(info.goal);
    const QStringList asked = m_text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(asked.begin(), asked.end(),
                       [&](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
}

QString LibraryViewModel::after(const services::ExerciseCard& card) const
{
    QStringList titles;
    for (const std::string& id : card.info.prerequisites) {
        const auto found =
            std::find_if(m_cards.begin(), m_cards.end(), [&](const auto& each) { return each.info.id == id; });
        if (found != m_cards.end())
            titles.append(q(found->info.title));
    }
    return titles.join(QStringLiteral(", "));
}

void LibraryViewModel::set(QString& filter, const QString& value)
{
    if (filter == value)
        return;
    filter = value;
    show();
}

void LibraryViewModel::setText(const QString& text)
{
    set(m_text, text);
}

void LibraryViewModel::setResponsibility(const QString& code)
{
    set(m_responsibility, code);
}

void LibraryViewModel::setLevel(const QString& code)
{
    set(m_level, code);
}

void LibraryViewModel::setState(const QString& code)
{
    set(m_state, code);
}

bool LibraryViewModel::filtered() const
{
    return !m_text.isEmpty() || !m_responsibility.isEmpty() || !m_level.isEmpty() || !m_state.isEmpty();
}

void LibraryViewModel::clearFilters()
{
    m_text.clear();
    m_responsibility.clear();
    m_level.clear();
    m_state.clear();
    show();
}

void LibraryViewModel::offer(const QString& exercise)
{
    const std::string id = s(exercise);
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const auto& each) { return each.info.id == id; });
    if (found == m_cards.end()) {
        Q_EMIT failed(sentence(domain::error(domain::ErrorKind::NotFound, "exercise.unknown", id)));
        return;
    }
    m_offered.setEntries({{*found, after(*found)}});
    Q_EMIT offerMade();
}

void LibraryViewModel::start(const QString& exercise, const QString& seed)
{
    Q_EMIT startRequested(exercise, seed);
}

QString LibraryViewModel::unfinished(const QString& exercise) const
{
    const domain::Result<std::vector<services::SessionSummary>> sessions = services::summaries(m_place);
    if (!sessions)
        return {};
    const std::string id = s(exercise);
    const std::string person = personAt(m_place);
    const auto found = std::find_if(sessions->begin(), sessions->end(), [&](const services::SessionSummary& each) {
        return each.exercise == id && each.person == person && !each.finished && !each.imported;
    });
    return found == sessions->end() ? QString() : q(found->id);
}

QString LibraryViewModel::suggestSeed() const
{
    domain::Random random(static_cast<std::uint64_t>(m_place.clock.now().time_since_epoch().count()));
    return QString::number(1000 + random.below(9000));
}

} // namespace viewmodels
