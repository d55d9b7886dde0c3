// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/AmendmentWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/amendment/PageCompare.h"
#include "workflow/tasks/amendment/AmendmentTask.h"

#include <QDate>

#include <algorithm>

namespace viewmodels {

namespace work = workflow::amendment;
using domain::Json;
using work::Answer;
using work::Part;

namespace {

/// A day as a person types it, as an op has it; empty where it is none.
QString typedDay(const QString& text)
{
    const QString plain = text.trimmed();
    for (const QString& form : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("M/d/yyyy")}) {
        const QDate day = QDate::fromString(plain, form);
        if (day.isValid())
            return day.toString(QStringLiteral("yyyy-MM-dd"));
    }
    return {};
}

/// The same with a time behind it or without one.
QString typedMoment(const QString& text)
{
    const QString plain = text.trimmed();
    const qsizetype gap = plain.indexOf(QLatin1Char(' '));
    const QString day = typedDay(gap < 0 ? plain : plain.left(gap));
    if (day.isEmpty() || gap < 0)
        return day;
    QString clock = plain.mid(gap + 1).trimmed();
    if (clock.size() == 4 && !clock.contains(QLatin1Char(':')))
        clock.insert(2, QLatin1Char(':'));
    const QTime time = QTime::fromString(clock, QStringLiteral("H:mm"));
    return time.isValid() ? day + QLatin1Char('T') + time.toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace

AmendmentWorksheetViewModel::AmendmentWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_material(work::materialOf(bench.task().material))
{
    takeLists();
    if (!m_material.requests.empty())
        m_current = q(m_material.requests.front().id);
    connect(this, &Worksheet::currentChanged, this, &AmendmentWorksheetViewModel::showCurrent);
    refresh();
}

const work::State& AmendmentWorksheetViewModel::state() const
{
    static const work::State nothing;
    const work::State* held = work::AmendmentTask::valueOf(m_bench.progress().state());
    return held == nullptr ? nothing : *held;
}

const Answer& AmendmentWorksheetViewModel::answer() const
{
    static const Answer nothing;
    const Answer* begun = state().answer(s(m_current));
    return begun == nullptr ? nothing : *begun;
}

const work::Letter* AmendmentWorksheetViewModel::letter() const
{
    return m_material.request(s(m_current));
}

QString AmendmentWorksheetViewModel::letterSubject() const
{
    return letter() == nullptr ? QString() : q(letter()->subject);
}

QString AmendmentWorksheetViewModel::letterFrom() const
{
    return letter() == nullptr ? QString() : q(letter()->from);
}

QString AmendmentWorksheetViewModel::letterMeta() const
{
    if (letter() == nullptr)
        return {};
    static const QHash<QString, QString> means{
        {QStringLiteral("letter"), tr("Letter")},   {QStringLiteral("form"), tr("Form")},
        {QStringLiteral("message"), tr("Message")}, {QStringLiteral("note"), tr("Note")},
        {QStringLiteral("phone"), tr("By phone")},  {QStringLiteral("fax"), tr("Fax")}};
    QString text =
        tr("%1, received %2").arg(means.value(q(letter()->means)), q(domain::formatMinute(letter()->received)));
    if (letter()->extendedTo)
        text += tr(". Extended in writing to %1").arg(q(domain::format(*letter()->extendedTo)));
    return text;
}

QString AmendmentWorksheetViewModel::letterText() const
{
    QStringList paragraphs;
    if (letter() != nullptr) {
        for (const std::string& paragraph : letter()->text)
            paragraphs.append(q(paragraph));
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

QStringList AmendmentWorksheetViewModel::parts() const
{
    QStringList list;
    for (const Part part : work::wanted(answer()))
        list.append(q(work::code(part)));
    return list;
}

QString AmendmentWorksheetViewModel::handling() const
{
    return answer().handling ? q(work::code(*answer().handling)) : QString();
}

QString AmendmentWorksheetViewModel::purpose() const
{
    if (!answer().handling)
        return {};
    QString text = q(work::purpose(*answer().handling));
    text[0] = text.at(0).toUpper();
    return text + QLatin1Char('.');
}

QString AmendmentWorksheetViewModel::placeTitle() const
{
    if (!answer().page)
        return {};
    const QString title = m_bench.pageTitle(answer().page->document);
    return answer().page->version > 1 ? tr("%1, version %2").arg(title).arg(answer().page->version) : title;
}

QString AmendmentWorksheetViewModel::placeWords() const
{
    if (!answer().page || !answer().page->span)
        return {};
    return m_bench.words({answer().page->document, *answer().page->span, answer().page->version});
}

QString AmendmentWorksheetViewModel::change() const
{
    return answer().change ? q(domain::code(*answer().change)) : QString();
}

QString AmendmentWorksheetViewModel::signer() const
{
    return q(answer().signer);
}

QString AmendmentWorksheetViewModel::event() const
{
    return answer().event ? q(work::format(*answer().event)).replace(QLatin1Char('T'), QLatin1Char(' ')) : QString();
}

QString AmendmentWorksheetViewModel::reason() const
{
    return q(answer().reason);
}

QString AmendmentWorksheetViewModel::field() const
{
    return q(answer().field);
}

QString AmendmentWorksheetViewModel::value() const
{
    return q(answer().value);
}

QString AmendmentWorksheetViewModel::chart() const
{
    return q(answer().chart);
}

QString AmendmentWorksheetViewModel::due() const
{
    return answer().due ? q(domain::format(*answer().due)) : QString();
}

QString AmendmentWorksheetViewModel::extended() const
{
    return answer().extended ? q(domain::format(*answer().extended)) : QString();
}

QString AmendmentWorksheetViewModel::ground() const
{
    return q(answer().ground);
}

QString AmendmentWorksheetViewModel::currentText() const
{
    return letterSubject();
}

std::vector<Worksheet::EvidenceMark> AmendmentWorksheetViewModel::evidenceOn(std::string_view document) const
{
    std::vector<EvidenceMark> marks;
    for (const Answer& each : state().answers) {
        if (each.page && each.page->span && each.page->document == document)
            marks.push_back({*each.page->span, q(each.request) == m_current});
    }
    return marks;
}

bool AmendmentWorksheetViewModel::applyToCurrent(const char* op, Json members)
{
    members["op"] = op;
    members["request"] = s(m_current);
    return apply(members);
}

bool AmendmentWorksheetViewModel::set(const char* op, const char* member, const QString& now, const QString& wanted)
{
    if (now == wanted)
        return false;
    return applyToCurrent(op, {{member, s(wanted)}});
}

bool AmendmentWorksheetViewModel::cite(const PagePlace& place)
{
    const Answer& now = answer();
    if (!now.handling) {
        m_bench.tell(tr("Say first what is done with the request; then mark the place."));
        return false;
    }
    return applyToCurrent("request.place",
                          {{"document", place.document}, {"from", place.span.from}, {"to", place.span.to}});
}

void AmendmentWorksheetViewModel::step(int by)
{
    const QString next = m_requests.idAt(m_requests.rowOf(m_current) + by);
    if (!next.isEmpty())
        setCurrent(next);
}

bool AmendmentWorksheetViewModel::setHandling(const QString& code)
{
    return set("request.handle", "handling", handling(), code);
}

bool AmendmentWorksheetViewModel::takePage(const QString& document)
{
    return !document.isEmpty() && applyToCurrent("request.place", {{"document", s(document)}});
}

bool AmendmentWorksheetViewModel::clearPlace()
{
    return answer().page && applyToCurrent("request.place", {{"document", ""}});
}

void AmendmentWorksheetViewModel::showPlace()
{
    if (answer().page)
        m_bench.showPlace(
            {answer().page->document, answer().page->span.value_or(domain::Span{}), answer().page->version});
}

bool AmendmentWorksheetViewModel::setChange(const QString& code)
{
    return set("request.label", "change", change(), code);
}

bool AmendmentWorksheetViewModel::setSigner(const QString& id)
{
    return set("request.label", "signer", signer(), id);
}

bool AmendmentWorksheetViewModel::setEvent(const QString& text)
{
    const QString moment = typedMoment(text);
    if (text.trimmed() == event() || (moment.isEmpty() && !text.trimmed().isEmpty()))
        return false;
    return applyToCurrent("request.label", {{"event", s(moment)}});
}

bool AmendmentWorksheetViewModel::setReason(const QString& id)
{
    return set("request.label", "reason", reason(), id);
}

bool AmendmentWorksheetViewModel::setField(const QString& id)
{
    return set("request.value", "field", field(), id);
}

bool AmendmentWorksheetViewModel::setValue(const QString& text)
{
    const bool day = answer().field == "birth-date" || answer().field == "date";
    const QString typed = day ? typedDay(text) : QString();
    return set("request.value", "value", value(), typed.isEmpty() ? text.trimmed() : typed);
}

bool AmendmentWorksheetViewModel::setChart(const QString& mrn)
{
    return set("request.value", "chart", chart(), mrn);
}

bool AmendmentWorksheetViewModel::setDay(const char* member, const QString& now, const QString& text)
{
    const QString day = typedDay(text);
    if (day == now || (day.isEmpty() && !text.trimmed().isEmpty()))
        return false;
    return applyToCurrent("request.days", {{member, s(day)}});
}

bool AmendmentWorksheetViewModel::setDue(const QString& text)
{
    return setDay("due", due(), text);
}

bool AmendmentWorksheetViewModel::setExtended(const QString& text)
{
    return setDay("extended", extended(), text);
}

bool AmendmentWorksheetViewModel::setGround(const QString& id)
{
    return set("request.ground", "ground", ground(), id);
}

bool AmendmentWorksheetViewModel::tick(const QString& list, const QString& item, bool on)
{
    return applyToCurrent("request.tick", {{"list", s(list)}, {"item", s(item)}, {"on", on}});
}

QString AmendmentWorksheetViewModel::timeProblem(const QString& text, bool withTime) const
{
    if (text.trimmed().isEmpty() || !(withTime ? typedMoment(text) : typedDay(text)).isEmpty())
        return {};
    return withTime ? tr("Write a day and time of the calendar, as 2026-01-31 14:05")
                    : tr("Write a day of the calendar, as 2026-01-31");
}

bool AmendmentWorksheetViewModel::overwrite(const QString& text)
{
    if (!answer().page || !answer().page->span)
        return false;
    return applyToCurrent("page.edit-text", {{"document", answer().page->document},
                                             {"from", answer().page->span->from},
                                             {"to", answer().page->span->to},
                                             {"text", s(text)}});
}

std::optional<domain::Document> AmendmentWorksheetViewModel::textOf(const QString& step)
{
    if (!answer().page)
        return std::nullopt;
    const std::string& document = answer().page->document;
    const int number = step.mid(1).toInt();
    if (step.startsWith(QLatin1Char('v')))
        return m_bench.openVersion(document, number);
    const auto stored = m_bench.versions(document);
    const auto inForce =
        stored.empty() ? std::optional<domain::Document>() : m_bench.openVersion(document, stored.back().version);
    if (!inForce)
        return std::nullopt;
    auto made =
        work::revisionsOf(state(), m_material, *inForce, m_bench.banner().patient, m_bench.session().scenario().start);
    if (number < 0 || static_cast<std::size_t>(number) >= made.size())
        return std::nullopt;
    return std::move(made[static_cast<std::size_t>(number)].document);
}

bool AmendmentWorksheetViewModel::compare(const QString& left, const QString& right)
{
    if (m_stepIds.isEmpty())
        return false;
    const auto before = textOf(left.isEmpty() ? m_stepIds.first() : left);
    const auto after = textOf(right.isEmpty() ? m_stepIds.last() : right);
    if (!before || !after)
        return false;
    const auto lines = [&](const domain::Document& page) {
        const bool offered = work::offers(m_material.types, page.header.type);
        return linesOf(page, offered ? work::titleOf(m_material.types, page.header.type) : page.header.groupTitle);
    };
    const ComparedPages compared = comparePages(lines(*before), lines(*after));
    m_comparedLeft = compared.left;
    m_comparedRight = compared.right;
    m_differences = compared.differences;
    Q_EMIT comparedChanged();
    return true;
}

} // namespace viewmodels
