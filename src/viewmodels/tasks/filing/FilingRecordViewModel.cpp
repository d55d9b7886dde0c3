// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/filing/FilingRecordViewModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

namespace rec = records::filing;
using workflow::filing::Listed;

namespace {

QString dayText(domain::Date day)
{
    return q(domain::format(day));
}

QString mediaText(const std::string& media)
{
    if (media == "film")
        return FilingRecordViewModel::tr("Film");
    if (media == "disc")
        return FilingRecordViewModel::tr("Disc");
    return FilingRecordViewModel::tr("Paper");
}

} // namespace

QString FilingRecordViewModel::kindText(rec::RecordKind kind)
{
    switch (kind) {
    case rec::RecordKind::Chart:
        return tr("Health record");
    case rec::RecordKind::CahChart:
        return tr("Health record, critical access hospital");
    case rec::RecordKind::Image:
        return tr("Images");
    case rec::RecordKind::Mammogram:
        return tr("Mammogram");
    case rec::RecordKind::FetalStrip:
        return tr("Fetal monitoring strip");
    case rec::RecordKind::Register:
        return tr("Register");
    case rec::RecordKind::MedicareOrders:
        return tr("Medicare ordering and certifying");
    case rec::RecordKind::PlanRecord:
        return tr("Medicare Advantage contract");
    case rec::RecordKind::HipaaDocument:
        return tr("HIPAA document");
    }
    return {};
}

QString FilingRecordViewModel::decisionText(std::string_view decision)
{
    if (decision == "destroy")
        return tr("Destroy");
    if (decision == "not-yet")
        return tr("Keep, too early");
    if (decision == "permanent")
        return tr("Keep for ever");
    if (decision == "litigation")
        return tr("Keep, litigation hold");
    if (decision == "audit")
        return tr("Keep, audit hold");
    if (decision == "roi")
        return tr("Keep, open request");
    return {};
}

QString FilingRecordViewModel::lastText(const Listed& record)
{
    const QString day = dayText(record.facts.last);
    switch (record.facts.kind) {
    case rec::RecordKind::Image:
    case rec::RecordKind::Mammogram:
        return tr("Study of %1").arg(day);
    case rec::RecordKind::FetalStrip:
        return tr("Child born %1").arg(day);
    case rec::RecordKind::Register:
        return tr("Closed %1").arg(day);
    case rec::RecordKind::MedicareOrders:
        return tr("Last service %1").arg(day);
    case rec::RecordKind::PlanRecord:
        return tr("Contract ended %1").arg(day);
    case rec::RecordKind::HipaaDocument:
        return tr("Last in force %1").arg(day);
    case rec::RecordKind::Chart:
    case rec::RecordKind::CahChart:
        break;
    }
    return tr("Last seen %1").arg(day);
}

QString FilingRecordViewModel::holdText(const rec::Hold& hold)
{
    const QString what = hold.kind == rec::HoldKind::Litigation ? tr("Litigation hold")
                         : hold.kind == rec::HoldKind::Audit    ? tr("Audit hold")
                                                                : tr("Request for a copy");
    if (!hold.lifted)
        return tr("%1 since %2").arg(what, dayText(hold.since));
    const QString ended = hold.kind == rec::HoldKind::Roi ? tr("%1 of %2, answered %3") : tr("%1 from %2, lifted %3");
    return ended.arg(what, dayText(hold.since), dayText(*hold.lifted));
}

void FilingRecordViewModel::show(const workflow::filing::FilingState& state, const QString& item)
{
    const Listed* record = state.room->record(s(item));
    m_item = record == nullptr ? QString() : item;
    m_facts.clear();
    m_holds.clear();
    if (record == nullptr) {
        Q_EMIT changed();
        return;
    }
    m_title = q(record->title);
    m_subtitle = kindText(record->facts.kind) + QStringLiteral(" · ") + mediaText(record->media);
    if (!record->mrn.empty())
        m_facts.append(tr("MRN %1").arg(q(record->mrn)));
    if (record->facts.born && record->facts.kind != rec::RecordKind::FetalStrip)
        m_facts.append(tr("Born %1").arg(dayText(*record->facts.born)));
    m_facts.append(lastText(*record));
    if (record->facts.kind == rec::RecordKind::Mammogram)
        m_facts.append(record->facts.laterStudy ? tr("A later mammogram exists") : tr("No later mammogram"));
    for (const rec::Hold& hold : record->holds)
        m_holds.append(holdText(hold));
    const auto decision = state.decisions.find(record->id);
    const bool decided = decision != state.decisions.end();
    m_decision = decided ? q(decision->second.what) : QString();
    m_rule = decided ? q(decision->second.rule) : QString();
    m_from = decided && decision->second.from ? dayText(*decision->second.from) : QString();
    const auto entry = state.destroyed.find(record->id);
    m_logged = entry != state.destroyed.end();
    m_method = m_logged ? q(entry->second.method) : QString();
    m_by = m_logged ? q(entry->second.by) : QString();
    m_witness = m_logged ? q(entry->second.witness) : QString();
    Q_EMIT changed();
}

} // namespace viewmodels
