// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/filing/FilingWorksheetViewModel.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

namespace rec = records::filing;
using workflow::filing::FilingTask;
using workflow::filing::Folder;

FilingWorksheetViewModel::FilingWorksheetViewModel(Workbench& bench) : Worksheet(bench)
{
    fillTable();
    refresh();
}

const workflow::filing::FilingState& FilingWorksheetViewModel::state() const
{
    return *FilingTask::valueOf(m_bench.progress().state());
}

bool FilingWorksheetViewModel::alphabetic() const
{
    return state().room->system == rec::System::Alphabetic;
}

QString FilingWorksheetViewModel::systemText() const
{
    switch (state().room->system) {
    case rec::System::Straight:
        return tr("Straight numeric");
    case rec::System::TerminalDigit:
        return tr("Terminal digit");
    case rec::System::MiddleDigit:
        return tr("Middle digit");
    case rec::System::Alphabetic:
        break;
    }
    return tr("Alphabetic");
}

QString FilingWorksheetViewModel::loanText() const
{
    QStringList kinds;
    for (const workflow::filing::Loan& loan : state().room->loans)
        kinds.append(tr("%1: %n day(s)", nullptr, loan.days).arg(q(loan.title)));
    return kinds.join(QStringLiteral(" · "));
}

QString FilingWorksheetViewModel::today() const
{
    return q(domain::format(state().room->today));
}

QList<int> FilingWorksheetViewModel::ranks() const
{
    QList<int> ranks{0, 0, 0};
    const auto order = rec::readingOrder(state().room->system);
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<qsizetype>(order[i])] = static_cast<int>(i) + 1;
    return ranks;
}

bool FilingWorksheetViewModel::lends() const
{
    return !state().room->out.empty() || !state().room->requests.empty();
}

bool FilingWorksheetViewModel::destroys() const
{
    return !state().room->methods.empty();
}

int FilingWorksheetViewModel::requestsOpen() const
{
    const auto& requests = state().room->requests;
    return static_cast<int>(std::count_if(requests.begin(), requests.end(), [&](const auto& request) {
        return !state().referred.contains(request.id) && !state().pulled.contains(request.mrn);
    }));
}

int FilingWorksheetViewModel::recordsOpen() const
{
    return static_cast<int>(state().room->records.size() - state().decisions.size());
}

bool FilingWorksheetViewModel::place(const QString& mrn, int gap)
{
    const bool waiting = m_cart.rowOf(mrn) >= 0; // its outguide may still stand on the shelf
    const int at = waiting ? -1 : m_shelf.rowOf(mrn);
    if (gap < 0 || gap > m_shelf.count() || (at >= 0 && (gap == at || gap == at + 1)))
        return false;
    const std::string after = gap == 0 ? std::string() : s(m_shelf.idAt(gap - 1));
    return apply({{"op", waiting ? "folder.file" : "folder.refile"}, {"mrn", s(mrn)}, {"after", after}});
}

QString FilingWorksheetViewModel::called(const QString& item) const
{
    const FilingListModel::Row* row = m_shelf.row(item);
    if (row == nullptr)
        return {};
    if (row->kind == QLatin1String("guide"))
        return tr("guide %1").arg(row->title);
    return alphabetic() ? row->title : row->number;
}

QString FilingWorksheetViewModel::gapText(int gap) const
{
    const QString left = called(m_shelf.idAt(gap - 1));
    const QString right = called(m_shelf.idAt(gap));
    if (left.isEmpty())
        return tr("In front of %1").arg(right);
    if (right.isEmpty())
        return tr("Behind %1").arg(left);
    return tr("Between %1 and %2").arg(left, right);
}

int FilingWorksheetViewModel::gapBehind(const QString& typed) const
{
    const auto plain = [](const QString& text) {
        QString result;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                result += c.toUpper();
        }
        return result;
    };
    const QString wanted = plain(typed);
    if (wanted.isEmpty())
        return -1;
    for (int row = 0; row < m_shelf.count(); ++row) {
        const FilingListModel::Row* item = m_shelf.row(m_shelf.idAt(row));
        const bool guide = item->kind == QLatin1String("guide");
        const QString text = plain(guide ? item->title : alphabetic() ? item->title : item->number);
        if (text.startsWith(wanted) && !(guide && text.size() < wanted.size()))
            return row + 1;
    }
    return -1;
}

QString FilingWorksheetViewModel::spineText(const QString& mrn) const
{
    const Folder* folder = state().room->folder(s(mrn));
    return folder == nullptr || !alphabetic() ? mrn : nameText(*folder);
}

int FilingWorksheetViewModel::placeOf(const QString& mrn) const
{
    return m_shelf.rowOf(mrn);
}

bool FilingWorksheetViewModel::isDay(const QString& text)
{
    return domain::parseDate(s(text.trimmed())).ok();
}

bool FilingWorksheetViewModel::told(const QString& day) const
{
    if (isDay(day))
        return true;
    m_bench.tell(tr("%1 is no day of the calendar. Write it as 2026-05-31.").arg(day.trimmed()));
    return false;
}

bool FilingWorksheetViewModel::pull(const QString& request, const QString& due)
{
    const workflow::filing::Request* asked = state().room->request(s(request));
    if (asked == nullptr || !told(due))
        return false;
    return apply({{"op", "folder.pull"},
                  {"mrn", asked->mrn},
                  {"borrower", asked->borrower},
                  {"location", asked->location},
                  {"due", s(due.trimmed())},
                  {"request", asked->id}});
}

bool FilingWorksheetViewModel::refer(const QString& request, bool on)
{
    return apply({{"op", "request.refer"}, {"request", s(request)}, {"on", on}});
}

bool FilingWorksheetViewModel::logReturn(const QString& mrn)
{
    return apply({{"op", "folder.return"}, {"mrn", s(mrn)}});
}

bool FilingWorksheetViewModel::markOverdue(const QString& mrn, bool on)
{
    return apply({{"op", "loan.overdue"}, {"mrn", s(mrn)}, {"on", on}});
}

void FilingWorksheetViewModel::chooseRecord(const QString& record)
{
    m_chosen = record;
    m_record.show(state(), m_chosen);
}

bool FilingWorksheetViewModel::decide(const QString& decision, const QString& rule, const QString& from)
{
    if (m_chosen.isEmpty())
        return false;
    if (decision.isEmpty())
        return !m_record.decision().isEmpty() && apply({{"op", "record.undecide"}, {"record", s(m_chosen)}});
    if (!from.trimmed().isEmpty() && !told(from))
        return false;
    return apply({{"op", "record.decide"},
                  {"record", s(m_chosen)},
                  {"decision", s(decision)},
                  {"rule", s(rule)},
                  {"from", s(from.trimmed())}});
}

bool FilingWorksheetViewModel::logDestruction(const QString& method, const QString& by, const QString& witness)
{
    return apply({{"op", "record.destroyed"},
                  {"record", s(m_chosen)},
                  {"method", s(method)},
                  {"by", s(by)},
                  {"witness", s(witness)}});
}

} // namespace viewmodels
