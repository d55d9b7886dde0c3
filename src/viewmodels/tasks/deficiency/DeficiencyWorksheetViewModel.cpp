// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deficiency/DeficiencyWorksheetViewModel.h"

#include "records/deficiency/Analyser.h"
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/deficiency/DeficiencyTime.h"
#include "workflow/tasks/deficiency/DeficiencyTask.h"
#include "workflow/tasks/deficiency/DeficiencyUnsettled.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace viewmodels {

using domain::Json;
using workflow::deficiency::Line;
using workflow::deficiency::State;

namespace known = records::deficiency;

DeficiencyWorksheetViewModel::DeficiencyWorksheetViewModel(Workbench& bench) : Worksheet(bench)
{
    std::vector<ChoiceEntry> kinds;
    kinds.reserve(known::kinds.size());
    for (const known::KindWords& each : known::kinds)
        kinds.push_back({q(each.title), q(each.code)});
    m_kinds.setChoices(std::move(kinds));
    offerDocuments();
    offerAuthors();
    offerRules();
    DeficiencyWorksheetViewModel::refresh();
}

const State& DeficiencyWorksheetViewModel::state() const
{
    static const State empty;
    const State* held = workflow::deficiency::DeficiencyTask::valueOf(m_bench.progress().state());
    return held == nullptr ? empty : *held;
}

const Line* DeficiencyWorksheetViewModel::held() const
{
    const std::string id = s(m_current);
    const auto& lines = state().lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

bool DeficiencyWorksheetViewModel::ofTask(const std::string& encounter) const
{
    return m_bench.task().encounter.empty() || encounter == m_bench.task().encounter;
}

// ---- what there is to choose from ----

void DeficiencyWorksheetViewModel::offerDocuments()
{
    m_offered.clear();
    for (const domain::DocumentHeader& page : m_bench.pages()) {
        if (!ofTask(page.encounter))
            continue;
        // What the page itself does not show is not told here either.
        const QString day = q(domain::formatMinute(page.written)).mid(5, 5);
        const bool dated = page.timeShown != domain::TimeShown::Nothing;
        m_offered.push_back({dated ? tr("%1 · %2").arg(q(page.title), day) : q(page.title), q(page.id)});
    }
    for (const domain::Order& order : m_bench.session().scenario().chart.orders) {
        if (ofTask(order.encounter))
            m_offered.push_back(
                {tr("Order %1 · %2").arg(q(order.id), q(domain::formatMinute(order.at)).mid(5)), q(order.id)});
    }
    for (const known::Expected& each : known::expected)
        m_offered.push_back({tr("Missing: %1").arg(q(each.title)), q(known::missing(each.type))});
    m_documents.setChoices(m_offered);
}

QString DeficiencyWorksheetViewModel::nameOf(const std::string& staff) const
{
    const records::StaffMember* member = m_bench.house().member(staff);
    return member == nullptr ? q(staff) : q(records::displayName(*member));
}

// Those who wrote in the record first, then the rest of the staff by name.
void DeficiencyWorksheetViewModel::offerAuthors()
{
    std::set<std::string> there{m_bench.banner().encounter.attending};
    for (const domain::DocumentHeader& page : m_bench.pages()) {
        if (ofTask(page.encounter))
            there.insert(page.author);
    }
    std::vector<std::pair<QString, std::string>> people;
    for (const records::StaffMember& member : m_bench.house().staff) {
        if (!member.given.empty())
            people.emplace_back(tr("%1, %2").arg(q(member.family), q(member.given)), member.id);
    }
    std::sort(people.begin(), people.end());
    std::stable_partition(people.begin(), people.end(), [&](const auto& each) { return there.contains(each.second); });
    std::vector<ChoiceEntry> choices;
    for (const auto& [name, id] : people) {
        const records::StaffMember& member = *m_bench.house().member(id);
        const QString what = q(member.credential.empty() ? member.role : member.credential);
        choices.push_back({tr("%1, %2 · %3").arg(name, what, q(member.service)), q(id)});
    }
    m_authors.setChoices(std::move(choices));
}

void DeficiencyWorksheetViewModel::offerRules()
{
    const domain::Date today = domain::dateOf(m_bench.session().scenario().start);
    std::vector<ChoiceEntry> choices;
    for (const domain::Rule& rule : m_bench.rules().rules()) {
        if (records::deficiency::isRule(rule.id) && m_bench.rules().find(rule.id, today) == &rule)
            choices.push_back({tr("%1 · %2").arg(q(rule.id), q(rule.title)), q(rule.id)});
    }
    m_ruleNames.setChoices(std::move(choices));
}

// ---- what is shown ----

QString DeficiencyWorksheetViewModel::auditDate() const
{
    return q(domain::formatMinute(m_bench.session().scenario().start));
}

QString DeficiencyWorksheetViewModel::delinquent() const
{
    const auto& said = state().delinquent;
    return !said ? QString() : *said ? QStringLiteral("yes") : QStringLiteral("no");
}

bool DeficiencyWorksheetViewModel::asksRate() const
{
    return workflow::deficiency::asksRate(m_bench.session().scenario());
}

QString DeficiencyWorksheetViewModel::rate() const
{
    return state().rate ? QLocale::c().toString(*state().rate, 'g', 6) : QString();
}

QString DeficiencyWorksheetViewModel::heldDocument() const
{
    return held() == nullptr ? QString() : q(held()->document);
}

QString DeficiencyWorksheetViewModel::heldKind() const
{
    return held() == nullptr ? QString() : q(known::code(held()->kind));
}

QString DeficiencyWorksheetViewModel::heldAuthor() const
{
    return held() == nullptr ? QString() : q(held()->author);
}

QString DeficiencyWorksheetViewModel::heldRule() const
{
    return held() == nullptr ? QString() : q(held()->rule);
}

QString DeficiencyWorksheetViewModel::heldDue() const
{
    return held() == nullptr ? QString() : shownTime(held()->due);
}

QString DeficiencyWorksheetViewModel::heldCompleted() const
{
    return held() == nullptr ? QString() : shownTime(held()->completed);
}

QString DeficiencyWorksheetViewModel::currentText() const
{
    const DeficiencyLineModel::Row* row = m_deficiencies.row(m_current);
    return row == nullptr ? QString() : tr("%1: %2").arg(row->kind, row->document);
}

QString DeficiencyWorksheetViewModel::titleOf(const std::string& document) const
{
    const QString id = q(document);
    const auto found =
        std::find_if(m_offered.begin(), m_offered.end(), [&](const ChoiceEntry& each) { return each.value == id; });
    return found == m_offered.end() ? id : found->text;
}

QString DeficiencyWorksheetViewModel::openPage() const
{
    const QString open = q(m_bench.openDocument());
    const bool offered =
        std::any_of(m_offered.begin(), m_offered.end(), [&](const ChoiceEntry& each) { return each.value == open; });
    return offered ? open : QString();
}

QString DeficiencyWorksheetViewModel::kindFor(const QString& document) const
{
    if (s(document).starts_with(known::missingPrefix))
        return q(known::code(known::Kind::MissingDoc));
    const auto& orders = m_bench.session().scenario().chart.orders;
    const bool order =
        std::any_of(orders.begin(), orders.end(), [&](const domain::Order& each) { return q(each.id) == document; });
    return order ? q(known::code(known::Kind::OrderUnauth)) : QString();
}

QString DeficiencyWorksheetViewModel::timeProblem(const QString& text) const
{
    if (text.trimmed().isEmpty() || typedTime(text, m_bench.session().scenario().start))
        return {};
    return tr("Write 2026-01-31 14:05, 1/31 14:05, or a day alone for its end.");
}

void DeficiencyWorksheetViewModel::refresh()
{
    fillUnsettled();
    fillRows();
    if (!m_current.isEmpty() && held() == nullptr)
        setCurrent({});
    else
        Q_EMIT currentChanged();
    Q_EMIT changed();
}

void DeficiencyWorksheetViewModel::fillRows()
{
    std::vector<DeficiencyLineModel::Row> rows;
    std::vector<LineListModel::Row> all;
    const auto open = workflow::deficiency::unsettled(state());
    for (const Line& line : state().lines) {
        using What = workflow::deficiency::Unsettled::What;
        QStringList wanting;
        for (const auto& each : open) {
            if (each.line == line.id)
                wanting.append(each.what == What::NoAuthor ? tr("who has to act")
                               : each.what == What::NoRule ? tr("the rule")
                               : each.what == What::NoDue  ? tr("the due time")
                                                           : tr("when it was done"));
        }
        const QString remark = wanting.isEmpty() ? QString() : tr("Still open: %1").arg(wanting.join(tr(", ")));
        rows.push_back({q(line.id), q(known::title(line.kind)), titleOf(line.document),
                        line.author.empty() ? QString() : nameOf(line.author), q(line.rule), shownTime(line.due),
                        shownTime(line.completed), remark});
        all.push_back({q(line.id), q(known::title(line.kind)), titleOf(line.document)});
    }
    m_deficiencies.setRows(std::move(rows));
    m_lines.setRows(std::move(all));
}

void DeficiencyWorksheetViewModel::fillUnsettled()
{
    using What = workflow::deficiency::Unsettled::What;
    QStringList sentences;
    for (const auto& each : workflow::deficiency::unsettled(state())) {
        const auto& lines = state().lines;
        const auto at =
            std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.id == each.line; });
        const QString name = at == lines.end() ? QString() : titleOf(at->document);
        switch (each.what) {
        case What::NoAuthor:
            sentences.append(tr("%1: who has to act is not filled in.").arg(name));
            break;
        case What::NoRule:
            sentences.append(tr("%1: no rule is named.").arg(name));
            break;
        case What::NoDue:
            sentences.append(tr("%1: there is no due time.").arg(name));
            break;
        case What::NoCompleted:
            sentences.append(tr("%1: it is late, but not when it was done.").arg(name));
            break;
        case What::NotSaidDelinquent:
            sentences.append(tr("It is not said whether the record is delinquent."));
            break;
        }
    }
    if (sentences == m_unsettled)
        return;
    m_unsettled = sentences;
    Q_EMIT unsettledChanged();
}

// ---- verbs ----

bool DeficiencyWorksheetViewModel::put(const QString& document, const QString& kind, const QString& author,
                                       const QString& rule, const QString& due, const QString& completed)
{
    if (document.isEmpty()) {
        m_bench.tell(tr("Choose the page, the order or what is missing first."));
        return false;
    }
    if (kind.isEmpty()) {
        m_bench.tell(tr("Say what is wrong first."));
        return false;
    }
    const domain::LocalTime near = m_bench.session().scenario().start;
    for (const QString& time : {due, completed}) {
        if (const QString problem = timeProblem(time); !problem.isEmpty()) {
            m_bench.tell(problem);
            return false;
        }
    }
    Json op{{"type", s(kind)},
            {"document", s(document)},
            {"author", s(author)},
            {"rule", s(rule)},
            {"due", typedTime(due, near).value_or("")},
            {"completed", typedTime(completed, near).value_or("")}};
    const bool changing = held() != nullptr;
    op["op"] = changing ? "deficiency.set" : "deficiency.add";
    if (changing)
        op["line"] = s(m_current);
    if (!apply(op))
        return false;
    setCurrent({});
    return true;
}

bool DeficiencyWorksheetViewModel::remove(const QString& line)
{
    return apply({{"op", "deficiency.remove"}, {"line", s(line)}});
}

bool DeficiencyWorksheetViewModel::setDelinquent(const QString& said)
{
    if (said == delinquent())
        return false;
    Json value;
    if (!said.isEmpty())
        value = said == QLatin1String("yes");
    return apply({{"op", "record.delinquent"}, {"value", value}});
}

bool DeficiencyWorksheetViewModel::setRate(const QString& text)
{
    QString digits = text.trimmed();
    digits.remove(QLatin1Char('%'));
    digits.replace(QLatin1Char(','), QLatin1Char('.'));
    if (digits == rate())
        return false;
    if (digits.isEmpty())
        return apply({{"op", "rate.set"}, {"percent", nullptr}});
    bool number = false;
    const double percent = QLocale::c().toDouble(digits.trimmed(), &number);
    if (!number) {
        m_bench.tell(tr("Write the rate as a percentage, such as 14.2."));
        return false;
    }
    return apply({{"op", "rate.set"}, {"percent", percent}});
}

void DeficiencyWorksheetViewModel::showPage(const QString& line)
{
    const auto& lines = state().lines;
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const Line& each) { return q(each.id) == line; });
    const auto pages = m_bench.pages();
    if (at != lines.end()
        && std::any_of(pages.begin(), pages.end(), [&](const auto& page) { return page.id == at->document; }))
        m_bench.showPlace({at->document, {}, 1});
}

} // namespace viewmodels
