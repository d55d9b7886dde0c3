// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/filing/FilingRecordViewModel.h"
#include "workflow/tasks/filing/FilingPlaces.h"
#include "workflow/tasks/filing/FilingTask.h"

namespace viewmodels {

using workflow::filing::Room;
using workflow::filing::Submission;

namespace {

class FilingLines
{
public:
    FilingLines(ReplayLines& lines, const Room& room, const Submission& sheet)
        : m_lines(lines), m_room(room), m_sheet(sheet)
    {
    }

    void all()
    {
        shelf();
        log();
        records();
    }

private:
    void add(const QString& part, const std::string& code, const QString& title, const QString& detail = {})
    {
        m_lines.add(part, q(code), title, detail);
    }

    // What no longer stands in the order of the start was moved; what was not there has been filed.
    void shelf()
    {
        workflow::filing::FilingKey start;
        start.order = m_room.shelf;
        const auto left = workflow::filing::inPlace(m_sheet.shelf, start);
        std::string before;
        for (const std::string& item : m_sheet.shelf) {
            const bool outguide = m_sheet.outOf(item) != nullptr && !m_sheet.pulled.contains(item);
            if (m_room.folder(item) != nullptr && !outguide && !left.contains(item))
                add(FilingRecordViewModel::tr("Filed or moved"), item,
                    before.empty() ? FilingRecordViewModel::tr("in front")
                                   : FilingRecordViewModel::tr("behind %1").arg(called(before)));
            before = item;
        }
    }

    [[nodiscard]] QString called(const std::string& item) const
    {
        const auto* guide = m_room.guide(item);
        return guide == nullptr ? q(item) : FilingRecordViewModel::tr("guide %1").arg(q(guide->text));
    }

    void log()
    {
        const QString part = FilingRecordViewModel::tr("Requests and log");
        for (const std::string& mrn : m_sheet.returned)
            add(part, mrn, FilingRecordViewModel::tr("returned"));
        for (const std::string& mrn : m_sheet.pulled) {
            if (const Submission::Out* out = m_sheet.outOf(mrn))
                add(part, mrn, FilingRecordViewModel::tr("pulled for %1").arg(q(out->borrower)),
                    FilingRecordViewModel::tr("due %1").arg(q(domain::format(out->due))));
        }
        for (const std::string& mrn : m_sheet.overdue)
            add(part, mrn, FilingRecordViewModel::tr("marked overdue"));
        for (const std::string& id : m_sheet.referred) {
            if (const auto* request = m_room.request(id))
                add(part, request->mrn, FilingRecordViewModel::tr("%1 told that it is out").arg(q(request->borrower)));
        }
    }

    void records()
    {
        for (const auto& [id, decision] : m_sheet.decisions) {
            const auto* record = m_room.record(id);
            if (record == nullptr)
                continue;
            QStringList more;
            if (decision.from)
                more.append(FilingRecordViewModel::tr("from %1").arg(q(domain::format(*decision.from))));
            if (const auto* rule = m_room.retention.rule(decision.rule))
                more.append(q(rule->title));
            if (m_sheet.destroyed.contains(id))
                more.append(FilingRecordViewModel::tr("in the destruction log"));
            add(FilingRecordViewModel::tr("Retention"), {},
                q(record->title) + QStringLiteral(": ") + FilingRecordViewModel::decisionText(decision.what),
                more.join(QStringLiteral(" · ")));
        }
    }

    ReplayLines& m_lines;
    const Room& m_room;
    const Submission& m_sheet;
};

} // namespace

// What was filed, moved, lent and returned, decided and destroyed so far.
void filingReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* state = workflow::filing::FilingTask::valueOf(source.state);
    if (state == nullptr)
        return;
    const auto sheet = workflow::filing::parseSubmission(workflow::filing::submissionJson(*state));
    if (const auto* whole = std::get_if<Submission>(&sheet))
        FilingLines(lines, *state->room, *whole).all();
}

} // namespace viewmodels
