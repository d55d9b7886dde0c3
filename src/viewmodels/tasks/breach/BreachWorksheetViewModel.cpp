// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/breach/BreachWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/breach/BreachWording.h"
#include "workflow/tasks/breach/BreachTask.h"

namespace viewmodels {

using domain::Json;
using workflow::breach::Answer;
using workflow::breach::Incident;
using workflow::breach::Material;

BreachWorksheetViewModel::BreachWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_incidents({"line", "title", "standing", "whole"}),
      m_factors({"factor", "label", "help", "level", "paper"}), m_notices({"who", "label", "kept"}),
      m_sanctions({"tick", "label", "on"}), m_steps({"tick", "label", "on"})
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::breach::readMaterial(bench.task().material);
    if (auto* material = std::get_if<Material>(&read))
        m_material = std::move(*material);
    m_fileTitle = q(m_material.title);
    if (!m_material.incidents.empty())
        m_current = q(m_material.incidents.front().id);
    fillChoices();
    showPapers();
    connect(this, &Worksheet::currentChanged, this, [this] {
        showPapers();
        refresh();
    });
    BreachWorksheetViewModel::refresh();
}

const workflow::breach::BreachState& BreachWorksheetViewModel::state() const
{
    static const workflow::breach::BreachState none;
    const auto* held = workflow::breach::BreachTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const Answer& BreachWorksheetViewModel::answerOf(std::string_view incident) const
{
    static const Answer none;
    const auto found = state().incidents.find(incident);
    return found == state().incidents.end() ? none : found->second;
}

QString BreachWorksheetViewModel::today() const
{
    return q(domain::format(m_material.today));
}

QString BreachWorksheetViewModel::incidentTitle() const
{
    const Incident* incident = m_material.incident(s(m_current));
    return incident == nullptr ? QString() : q(incident->title);
}

QString BreachWorksheetViewModel::exception() const
{
    return q(answer().exception);
}

QString BreachWorksheetViewModel::conclusion() const
{
    return q(answer().conclusion);
}

QString BreachWorksheetViewModel::delay() const
{
    return answer().delay ? q(domain::format(*answer().delay)) : QString();
}

QString BreachWorksheetViewModel::logged() const
{
    return !answer().log ? QString() : *answer().log ? QStringLiteral("yes") : QStringLiteral("no");
}

void BreachWorksheetViewModel::fillChoices()
{
    using namespace workflow::breach;
    std::vector<ChoiceEntry> levels{{tr("Not rated"), {}}};
    for (const std::string_view level : levelNames)
        levels.push_back({breach::levelTitle(level), q(level)});
    m_levels.setChoices(std::move(levels));
    std::vector<ChoiceEntry> exceptions{{tr("Not decided"), {}}};
    for (const std::string_view one : exceptionNames)
        exceptions.push_back({breach::exceptionTitle(one), q(one)});
    m_exceptions.setChoices(std::move(exceptions));
    std::vector<ChoiceEntry> conclusions{{tr("Not concluded"), {}}};
    for (const std::string_view one : conclusionNames)
        conclusions.push_back({breach::conclusionTitle(one), q(one)});
    m_conclusions.setChoices(std::move(conclusions));
    m_logChoices.setChoices({{tr("Not decided"), {}},
                             {tr("Entered in the log"), QStringLiteral("yes")},
                             {tr("No entry"), QStringLiteral("no")}});
}

void BreachWorksheetViewModel::showPapers()
{
    std::vector<workflow::Paper> papers;
    std::vector<ChoiceEntry> choices{{tr("No paper named"), {}}};
    if (const Incident* incident = m_material.incident(s(m_current))) {
        for (const std::string& id : incident->papers) {
            const auto* paper = workflow::paperOf(m_material.papers, id);
            papers.push_back(*paper);
            choices.push_back({q(paper->title), q(id)});
        }
    }
    m_papers.setPapers(std::move(papers));
    m_paperChoices.setChoices(std::move(choices));
}

QStringList BreachWorksheetViewModel::openOf(const Answer& answer) const
{
    QStringList open;
    for (const std::string_view factor : workflow::breach::factorNames) {
        if (!answer.factors.contains(factor))
            open.append(tr("%1 is not rated").arg(breach::factorTitle(factor)));
    }
    if (answer.exception.empty())
        open.append(tr("the exceptions are not decided"));
    if (answer.conclusion.empty())
        open.append(tr("there is no conclusion"));
    if (!answer.log)
        open.append(tr("the log is not decided"));
    return open;
}

void BreachWorksheetViewModel::refresh()
{
    m_unsettled.clear();
    std::vector<CellListModel::Row> rows;
    for (const Incident& incident : m_material.incidents) {
        const Answer& answer = answerOf(incident.id);
        const QStringList open = openOf(answer);
        for (const QString& one : open)
            m_unsettled.append(tr("%1: %2").arg(q(incident.title), one));
        const QString standing =
            open.isEmpty() ? breach::conclusionTitle(answer.conclusion) : tr("%1 open").arg(open.size());
        rows.push_back({q(incident.id), q(incident.title), standing, open.isEmpty()});
    }
    m_incidents.setRows(std::move(rows));
    fillForm();
    Q_EMIT changed();
    Q_EMIT unsettledChanged();
}

void BreachWorksheetViewModel::fillForm()
{
    using namespace workflow::breach;
    std::vector<CellListModel::Row> factors;
    for (const std::string_view factor : factorNames) {
        const auto held = answer().factors.find(factor);
        const bool rated = held != answer().factors.end();
        factors.push_back({q(factor), breach::factorTitle(factor), breach::factorHelp(factor),
                           rated ? q(held->second.level) : QString(), rated ? q(held->second.paper) : QString()});
    }
    m_factors.setRows(std::move(factors));
    std::vector<CellListModel::Row> notices;
    for (const std::string_view who : whoNames) {
        const auto held = answer().notify.find(who);
        notices.push_back({q(who), breach::whoTitle(who),
                           held == answer().notify.end() ? QString() : q(domain::format(held->second))});
    }
    m_notices.setRows(std::move(notices));
    const auto ticks = [](const std::vector<Offer>& offers, const auto& ticked) {
        std::vector<CellListModel::Row> rows;
        rows.reserve(offers.size());
        for (const Offer& offer : offers)
            rows.push_back({q(offer.id), q(offer.title), ticked.contains(offer.id)});
        return rows;
    };
    m_sanctions.setRows(ticks(m_material.sanctions, answer().sanctions));
    m_steps.setRows(ticks(m_material.steps, answer().steps));
}

Json BreachWorksheetViewModel::op(const char* verb) const
{
    return {{"op", verb}, {"incident", s(m_current)}};
}

bool BreachWorksheetViewModel::rate(const QString& factor, const QString& level)
{
    const auto held = answer().factors.find(s(factor));
    if (level.isEmpty() ? held == answer().factors.end()
                        : held != answer().factors.end() && held->second.level == s(level))
        return true;
    Json ask = op(level.isEmpty() ? "factor.clear" : "factor.set");
    ask["factor"] = s(factor);
    if (!level.isEmpty())
        ask["level"] = s(level);
    if (!level.isEmpty() && held != answer().factors.end() && !held->second.paper.empty())
        ask["paper"] = held->second.paper;
    return apply(ask);
}

bool BreachWorksheetViewModel::showBy(const QString& factor, const QString& paper)
{
    const auto held = answer().factors.find(s(factor));
    if (held == answer().factors.end()) {
        m_bench.tell(tr("Rate the factor first, then name the paper that shows it."));
        return false;
    }
    if (held->second.paper == s(paper))
        return true;
    Json ask = op("factor.set");
    ask["factor"] = s(factor);
    ask["level"] = held->second.level;
    if (!paper.isEmpty())
        ask["paper"] = s(paper);
    return apply(ask);
}

bool BreachWorksheetViewModel::setException(const QString& value)
{
    if (value == exception())
        return true;
    Json ask = op(value.isEmpty() ? "exception.clear" : "exception.set");
    if (!value.isEmpty())
        ask["exception"] = s(value);
    return apply(ask);
}

bool BreachWorksheetViewModel::setConclusion(const QString& value)
{
    if (value == conclusion())
        return true;
    Json ask = op(value.isEmpty() ? "conclusion.clear" : "conclusion.set");
    if (!value.isEmpty())
        ask["conclusion"] = s(value);
    return apply(ask);
}

QString BreachWorksheetViewModel::dayProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || domain::parseDate(s(text.trimmed())) ? QString()
                                                                            : tr("Write a day as YYYY-MM-DD");
}

bool BreachWorksheetViewModel::setNotice(const QString& who, const QString& day)
{
    const auto held = answer().notify.find(s(who));
    const auto date = domain::parseDate(s(day.trimmed()));
    const bool told = held != answer().notify.end();
    if (day.trimmed().isEmpty() ? !told : !date || (told && held->second == *date))
        return true;
    Json ask = op(day.trimmed().isEmpty() ? "notify.clear" : "notify.set");
    ask["who"] = s(who);
    if (date)
        ask["by"] = domain::format(*date);
    return apply(ask);
}

bool BreachWorksheetViewModel::setDelay(const QString& day)
{
    if (day.trimmed() == delay())
        return true;
    Json ask = op(day.trimmed().isEmpty() ? "delay.clear" : "delay.set");
    if (!day.trimmed().isEmpty())
        ask["until"] = s(day.trimmed());
    return apply(ask);
}

bool BreachWorksheetViewModel::setLogged(const QString& value)
{
    if (value == logged())
        return true;
    Json ask = op(value.isEmpty() ? "log.clear" : "log.set");
    if (!value.isEmpty())
        ask["log"] = value == QLatin1String("yes");
    return apply(ask);
}

bool BreachWorksheetViewModel::tickSanction(const QString& tick, bool on)
{
    Json ask = op(on ? "sanction.set" : "sanction.clear");
    ask["sanction"] = s(tick);
    return apply(ask);
}

bool BreachWorksheetViewModel::tickStep(const QString& tick, bool on)
{
    Json ask = op(on ? "step.set" : "step.clear");
    ask["step"] = s(tick);
    return apply(ask);
}

void BreachWorksheetViewModel::turn(int by)
{
    const int next = m_incidents.rowOf(m_current) + by;
    if (next >= 0 && next < m_incidents.count())
        setCurrent(m_incidents.idAt(next));
}

} // namespace viewmodels
