// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart room shows of a chart besides its pages: what was found, its dates, two pages side by side, paper.
#include "viewmodels/Convert.h"
#include "viewmodels/charts/ChartRoomViewModel.h"

#include "records/TextDiff.h"

#include <algorithm>

namespace viewmodels {
namespace {

constexpr QChar between = QLatin1Char('@');

QString momentTitle(records::Moment moment)
{
    using M = records::Moment;
    switch (moment) {
    case M::Arrived:
        return ChartRoomViewModel::tr("Arrived");
    case M::Admitted:
        return ChartRoomViewModel::tr("Admitted");
    case M::AnesthesiaStarted:
        return ChartRoomViewModel::tr("Anesthesia began");
    case M::SurgeryStarted:
        return ChartRoomViewModel::tr("Surgery began");
    case M::SurgeryEnded:
        return ChartRoomViewModel::tr("Surgery ended");
    case M::InRecovery:
        return ChartRoomViewModel::tr("In recovery");
    case M::Written:
        return ChartRoomViewModel::tr("Written");
    case M::Signed:
        return ChartRoomViewModel::tr("Signed");
    case M::Cosigned:
        return ChartRoomViewModel::tr("Cosigned");
    case M::Ordered:
        return ChartRoomViewModel::tr("Ordered");
    case M::Authenticated:
        return ChartRoomViewModel::tr("Order authenticated");
    case M::Resulted:
        return ChartRoomViewModel::tr("Result");
    case M::Discharged:
        break;
    }
    return ChartRoomViewModel::tr("Discharged");
}

/// What the reference names, and that it is not there.
QString lostText(const records::LostReference& lost)
{
    const QString to = q(lost.to);
    switch (lost.lost) {
    case records::Lost::Encounter:
        return to.isEmpty() ? ChartRoomViewModel::tr("The chart has no encounter.")
                            : ChartRoomViewModel::tr("Belongs to encounter %1, which the chart does not have.").arg(to);
    case records::Lost::Page:
        return ChartRoomViewModel::tr("Belongs to page %1, which the chart does not have.").arg(to);
    case records::Lost::Person:
        return ChartRoomViewModel::tr("Names %1, who is nobody of the staff.").arg(to);
    case records::Lost::Type:
        return ChartRoomViewModel::tr("Is of type %1, which the hospital does not have.").arg(to);
    case records::Lost::Fact:
        break;
    }
    return ChartRoomViewModel::tr("Shows %1, for which the chart has no value.").arg(to);
}

/// A line of Markdown as one reads it: the cells of a table beside one another, without marks.
QString plainLine(QString line)
{
    line.remove(QLatin1String("**")).remove(QLatin1String("\\"));
    QStringList cells = line.split(QLatin1Char('|'), Qt::SkipEmptyParts);
    for (QString& cell : cells)
        cell = cell.simplified();
    cells.removeAll(QString());
    return cells.join(QStringLiteral(" · "));
}

QString joined(const QString& what, const QString& who)
{
    if (what.isEmpty() || who.isEmpty())
        return what + who;
    return what + QStringLiteral(" · ") + who;
}

} // namespace

void ChartRoomViewModel::setWords(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    Q_EMIT wordsChanged();
    lookFor();
}

void ChartRoomViewModel::lookFor()
{
    std::vector<LineListModel::Row> rows;
    m_hitSpans.clear();
    Tab* tab = current();
    if (tab != nullptr && !m_words.simplified().isEmpty()) {
        const auto hits = tab->chart->search(s(m_words));
        if (!hits) {
            Q_EMIT failed(sentence(hits.error()));
            return;
        }
        for (const access_control::SearchHit& hit : *hits) {
            rows.push_back({q(hit.document), m_tree.titleOf(q(hit.document)), plainLine(q(hit.snippet))});
            m_hitSpans.push_back(hit.span);
        }
    }
    m_hits.setRows(std::move(rows));
}

void ChartRoomViewModel::openHit(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_hitSpans.size())
        return;
    openPage(m_hits.data(m_hits.index(row), LineListModel::LineRole).toString());
    if (m_page.open())
        m_page.point(m_hitSpans[static_cast<std::size_t>(row)]);
}

void ChartRoomViewModel::openMoment(int row)
{
    openPage(m_timeline.data(m_timeline.index(row), LineListModel::LineRole).toString());
}

void ChartRoomViewModel::listTimeline()
{
    const generation::House& house = m_place.content.house();
    std::vector<LineListModel::Row> rows;
    for (const records::TimelineEntry& entry : current()->chart->timeline()) {
        const records::StaffMember* member = house.member(entry.who);
        const QString who = member == nullptr ? QString() : q(records::displayName(*member));
        rows.push_back({q(entry.document),
                        tr("%1 · %2").arg(q(domain::formatMinute(entry.at)), momentTitle(entry.moment)),
                        joined(q(entry.what), who)});
    }
    m_timeline.setRows(std::move(rows));
}

void ChartRoomViewModel::listLost()
{
    std::vector<LineListModel::Row> rows;
    for (const records::LostReference& lost : current()->chart->lostReferences()) {
        const QString place = lost.page.empty() ? tr("Chart") : m_tree.titleOf(q(lost.page));
        rows.push_back(
            {q(lost.page), lost.of.empty() ? place : tr("%1, entry %2").arg(place, q(lost.of)), lostText(lost)});
    }
    m_lost.setRows(std::move(rows));
}

// A page by its id, a version as "id@2".
void ChartRoomViewModel::listOthers()
{
    std::vector<ChoiceEntry> choices{{tr("Choose a page"), QString()}};
    for (const domain::DocumentHeader& page : current()->chart->pages()) {
        const std::vector<int> numbers = current()->chart->versions(page.id);
        for (const int number : numbers) {
            const QString title =
                numbers.size() == 1 ? q(page.title) : tr("%1, version %2").arg(q(page.title)).arg(number);
            choices.push_back({tr("%1 (%2)").arg(title, q(domain::formatMinute(page.written))),
                               q(page.id) + between + QString::number(number)});
        }
    }
    m_others.setChoices(std::move(choices));
}

void ChartRoomViewModel::setOther(const QString& other)
{
    if (other == m_other)
        return;
    m_other = other;
    compare();
}

void ChartRoomViewModel::compare()
{
    m_difference.clear();
    m_otherPage.clear();
    m_page.setHighlights({});
    Tab* tab = current();
    const auto cut = m_other.lastIndexOf(between);
    if (tab != nullptr && cut > 0) {
        auto opened = tab->chart->open(s(m_other.left(cut)), m_other.mid(cut + 1).toInt());
        if (!opened) {
            m_otherPage.refuse(m_tree.titleOf(m_other.left(cut)), sentence(opened.error()));
        } else {
            m_otherPage.show(std::move(*opened), facility(), {}, {});
            markDifferences();
        }
    }
    Q_EMIT otherChanged();
}

// With no page at the left there is nothing to differ from.
void ChartRoomViewModel::markDifferences()
{
    if (!m_page.open())
        return;
    std::vector<DocumentPage::Highlight> left;
    std::vector<DocumentPage::Highlight> right;
    int differences = 0;
    for (const records::DiffRun& run : records::differences(m_page.document().body, m_otherPage.document().body)) {
        differences += run.same ? 0 : 1;
        if (!run.same && run.left.length() > 0)
            left.push_back({run.left, QStringLiteral("differs")});
        if (!run.same && run.right.length() > 0)
            right.push_back({run.right, QStringLiteral("differs")});
    }
    m_difference = differences == 0   ? tr("The same words")
                   : differences == 1 ? tr("1 difference")
                                      : tr("%1 differences").arg(differences);
    m_page.setHighlights(std::move(left));
    m_otherPage.setHighlights(std::move(right));
}

void ChartRoomViewModel::layOut(bool wholeRecord)
{
    Tab* tab = current();
    if (tab == nullptr)
        return;
    std::vector<domain::Document> pages;
    QString refusal;
    int closed = 0;
    int outside = 0;
    for (const domain::DocumentHeader& page : tab->chart->pages()) {
        if (!wholeRecord && q(page.id) != tab->document)
            continue;
        if (wholeRecord && tab->chart->standing(page.id).standing != records::Standing::Legal) {
            ++outside;
            continue;
        }
        auto printed = tab->chart->print(page.id);
        if (printed) {
            pages.push_back(std::move(*printed));
        } else {
            ++closed;
            refusal = sentence(printed.error());
        }
    }
    m_printout.lay(pages, facility(),
                   tr("%1 · MRN %2 · born %3").arg(tab->name, q(tab->chart->mrn()), m_patient.born()));
    QStringList notes;
    if (closed > 0)
        notes.append(closed == 1 ? refusal : tr("%1 pages are closed to this role. %2").arg(closed).arg(refusal));
    if (outside > 0)
        notes.append(outside == 1 ? tr("1 page is no part of the legal record and was left out.")
                                  : tr("%1 pages are no part of the legal record and were left out.").arg(outside));
    m_printNote = notes.join(QLatin1Char(' '));
    Q_EMIT printChanged();
}

bool ChartRoomViewModel::savePrint(const QUrl& file)
{
    const std::filesystem::path path = fileOf(file);
    if (path.empty() || m_printout.sheets() == 0)
        return false;
    if (const domain::Status saved = m_printout.save(path); !saved) {
        Q_EMIT failed(sentence(saved.error()));
        return false;
    }
    if (!m_session.isEmpty())
        Q_EMIT opened(q(current()->chart->mrn()), QStringLiteral("print"));
    Q_EMIT told(m_printout.sheets() == 1 ? tr("Saved 1 sheet.") : tr("Saved %1 sheets.").arg(m_printout.sheets()));
    return true;
}

} // namespace viewmodels
