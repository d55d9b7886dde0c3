// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/DebriefViewModel.h"

#include "services/Progress.h"
#include "viewmodels/Convert.h"
#include "viewmodels/ScoreWords.h"
#include "viewmodels/print/DebriefSheet.h"

#include <QRandomGenerator>

#include <algorithm>

namespace viewmodels {
namespace {

QString changeText(std::int64_t tenths)
{
    if (tenths == 0)
        return DebriefViewModel::tr("The same as your first attempt.");
    const QString size = percentNumber(tenths < 0 ? -tenths : tenths);
    return tenths > 0 ? DebriefViewModel::tr("Up %1 from your first attempt.").arg(size)
                      : DebriefViewModel::tr("Down %1 from your first attempt.").arg(size);
}

} // namespace

DebriefViewModel::DebriefViewModel(const services::Workplace& workplace, QObject* parent)
    : SessionReading(workplace, parent), m_figures(this), m_meters(this), m_practise(this)
{
}

void DebriefViewModel::sessionRead()
{
    const scoring::Score* current = score();
    m_own = opened() && opened()->record.header.person == personAt(place());
    const auto rubric = current ? place().rubrics.find(current->versions.rubric) : place().rubrics.end();
    m_figures.setFacts(current ? figureFacts(current->figures,
                                             scoring::accuracyOf(current->figures, current->earned, current->possible),
                                             rubric == place().rubrics.end() ? nullptr : &rubric->second)
                               : std::vector<Fact>());
    m_practise.setFacts(opened() ? practiseFacts(findingRows(place(), *opened())) : std::vector<Fact>());
    showView();
    readAttempts();
    readNext();
}

const scoring::Score* DebriefViewModel::score() const
{
    return opened() ? &opened()->current : nullptr;
}

const domain::Rubric* DebriefViewModel::rubric() const
{
    if (!opened())
        return nullptr;
    const auto found = place().rubrics.find(opened()->scenario.rubric);
    return found == place().rubrics.end() ? nullptr : &found->second;
}

void DebriefViewModel::readAttempts()
{
    m_attemptText.clear();
    m_change.clear();
    if (!opened())
        return;
    const workflow::SessionHeader& header = opened()->record.header;
    const domain::Result<std::vector<services::SessionSummary>> all = services::Review(place()).sessions();
    if (!all)
        return;
    std::vector<services::SessionSummary> attempts;
    std::copy_if(all->begin(), all->end(), std::back_inserter(attempts), [&](const auto& each) {
        return each.exercise == header.exercise && each.person == header.person && each.finished;
    });
    std::stable_sort(attempts.begin(), attempts.end(),
                     [](const auto& a, const auto& b) { return a.started < b.started; });
    const auto self =
        std::find_if(attempts.begin(), attempts.end(), [&](const auto& each) { return each.id == header.id; });
    if (self == attempts.end())
        return;
    m_attemptText = tr("Attempt %1 · seed %2").arg(self - attempts.begin() + 1).arg(header.seed);
    if (self == attempts.begin())
        m_change = tr("Your first attempt.");
    else if (attempts.front().scored)
        m_change = changeText(score()->percentTenths - attempts.front().percentTenths);
}

void DebriefViewModel::readNext()
{
    m_nextExercise.clear();
    m_nextTitle.clear();
    const auto next = services::TraineeProgress(place()).next(personAt(place()), 2);
    if (!next)
        return;
    for (const services::ExerciseCard& card : *next) {
        const bool other = q(card.info.id) != exercise();
        if (!other || !m_nextExercise.isEmpty())
            continue;
        m_nextExercise = q(card.info.id);
        m_nextTitle = q(card.info.title);
    }
}

void DebriefViewModel::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    showView();
    Q_EMIT viewChanged();
}

void DebriefViewModel::showView()
{
    const scoring::Score* current = score();
    if (!current) {
        m_meters.setFacts({});
        return;
    }
    m_meters.setFacts(viewFacts(m_view == Responsibilities ? current->byResponsibility
                                : m_view == Skills         ? current->bySkill
                                                           : current->byDomain));
}

QString DebriefViewModel::newSeed() const
{
    const QString played = seedText();
    QString seed = played;
    while (seed == played)
        seed = QString::number(QRandomGenerator::global()->bounded(1000, 10000));
    return seed;
}

bool DebriefViewModel::disagree(const QString& text, const QString& cite)
{
    const FindingRow* row = chosen();
    if (!row)
        return false;
    const bool sent = succeeded(services::Review(place()).disagree(s(session()), row->finding.id, s(text), s(cite)));
    if (sent)
        readChanged();
    return sent;
}

bool DebriefViewModel::saveSession(const QUrl& file)
{
    const bool saved = succeeded(services::Review(place()).exportFile(s(session()), fileOf(file)));
    if (saved)
        Q_EMIT told(tr("Session saved as %1.").arg(file.fileName()));
    return saved;
}

bool DebriefViewModel::print(const QUrl& file)
{
    if (!opened())
        return false;
    const bool printed = succeeded(printDebrief(sheet(), fileOf(file)));
    if (printed)
        Q_EMIT told(tr("Debrief printed to %1.").arg(file.fileName()));
    return printed;
}

DebriefSheet DebriefViewModel::sheet()
{
    const scoring::Score& current = *score();
    DebriefSheet sheet;
    sheet.title = title();
    sheet.person = person();
    sheet.when = momentText(opened()->record.header.started);
    sheet.percent = percentText(current.percentTenths);
    sheet.automatic = automaticPercent();
    sheet.band = band();
    sheet.passLine = passLine();
    sheet.pace = pace();
    sheet.versions = versions();
    sheet.figures = m_figures.facts();
    sheet.responsibilities = viewFacts(current.byResponsibility);
    sheet.findings = findingRows(place(), *opened());
    for (const FindingRow& row : sheet.findings)
        sheet.evidence.push_back(evidenceRows(*opened(), row.finding, pages()));
    return sheet;
}

double DebriefViewModel::share() const
{
    return score() ? static_cast<double>(score()->percentTenths) / 1000.0 : 0;
}

QString DebriefViewModel::percent() const
{
    return score() ? percentNumber(score()->percentTenths) : QString();
}

QString DebriefViewModel::band() const
{
    return score() ? q(score()->band) : QString();
}

QString DebriefViewModel::nextBand() const
{
    return score() && rubric() ? nextBandText(*score(), *rubric()) : QString();
}

bool DebriefViewModel::passed() const
{
    return score() && score()->passed;
}

QString DebriefViewModel::passLine() const
{
    return score() ? passText(*score()) : QString();
}

QString DebriefViewModel::automaticPercent() const
{
    const bool changed = opened() && !opened()->overrides.empty();
    return changed ? percentText(opened()->automatic.percentTenths) : QString();
}

QString DebriefViewModel::comments() const
{
    QStringList lines;
    if (opened()) {
        for (const services::Comment& comment : opened()->comments) {
            if (comment.finding.empty())
                lines.append(QStringLiteral("%1: %2").arg(q(comment.by), q(comment.text)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString DebriefViewModel::pace() const
{
    return score() ? durationText(score()->atDesk) : QString();
}

QString DebriefViewModel::paceNote() const
{
    if (!opened() || opened()->scenario.exercise.minutes <= 0)
        return {};
    return tr("about %1 min planned").arg(opened()->scenario.exercise.minutes);
}

QString DebriefViewModel::versions() const
{
    return score() ? versionsText(*score(), opened()->record.header) : QString();
}

QString DebriefViewModel::exercise() const
{
    return opened() ? q(opened()->record.header.exercise) : QString();
}

} // namespace viewmodels
