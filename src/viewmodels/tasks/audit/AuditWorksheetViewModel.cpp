// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/audit/AuditWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "workflow/tasks/audit/AuditPlace.h"
#include "workflow/tasks/audit/AuditTask.h"

#include <set>

namespace viewmodels {

using domain::Json;
using workflow::audit::AuditState;
using workflow::audit::Flag;

namespace {

Json placed(std::string_view op, const domain::Evidence& place)
{
    return {{"op", op}, {"document", place.document}, {"from", place.span.from}, {"to", place.span.to}};
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

AuditWorksheetViewModel::AuditWorksheetViewModel(Workbench& bench) : Worksheet(bench)
{
    connect(this, &Worksheet::currentChanged, this, &AuditWorksheetViewModel::fillPlaces);
    fillLists();
    AuditWorksheetViewModel::refresh();
}

const AuditState& AuditWorksheetViewModel::state() const
{
    static const AuditState none;
    const AuditState* held = workflow::audit::AuditTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const Flag* AuditWorksheetViewModel::flag(const QString& line) const
{
    return state().find(s(line));
}

void AuditWorksheetViewModel::fillLists()
{
    const generation::House& house = m_bench.house();
    std::vector<PickListModel::Entry> kinds;
    for (const domain::DiscrepancyFamily& family : house.discrepancies.families) {
        for (const domain::Discrepancy& kind : house.discrepancies.kinds) {
            if (kind.family == family.id)
                kinds.push_back({QString::number(kind.kind), q(kind.title), q(kind.text), q(family.title)});
        }
    }
    m_kinds.setEntries(std::move(kinds));

    std::vector<PickListModel::Entry> types;
    for (const generation::DocumentGroup& group : house.groups) {
        for (const generation::DocumentType& type : house.types) {
            if (type.group == group.id)
                types.push_back({q(type.id), q(type.title), {}, q(group.title)});
        }
    }
    m_missing.setEntries(std::move(types));

    std::vector<ChoiceEntry> paths;
    paths.reserve(domain::mendPaths.size());
    for (const domain::MendPathInfo& path : domain::mendPaths)
        paths.push_back({q(path.title), q(path.code)});
    m_paths.setChoices(std::move(paths));
    if (asksPattern())
        fillStaff();
}

// Those who wrote in the record first, then the rest of the staff.
void AuditWorksheetViewModel::fillStaff()
{
    std::set<std::string> there;
    for (const domain::DocumentHeader& page : m_bench.pages())
        there.insert(page.author);
    std::vector<PickListModel::Entry> people;
    for (const bool wrote : {true, false}) {
        for (const records::StaffMember& member : m_bench.house().staff) {
            if (!member.given.empty() && there.contains(member.id) == wrote)
                people.push_back({q(member.id), q(records::displayName(member)), q(member.service),
                                  wrote ? tr("Wrote in this record") : tr("Other staff")});
        }
    }
    m_staff.setEntries(std::move(people));
}

void AuditWorksheetViewModel::refresh()
{
    fillFlags();
    if (!m_current.isEmpty() && flag(m_current) == nullptr)
        m_current.clear(); // taken away, by removal or by undo
    Q_EMIT changed();
    Q_EMIT currentChanged();
    Q_EMIT evidenceChanged();
    Q_EMIT unsettledChanged();
}

QString AuditWorksheetViewModel::pageOf(const domain::Evidence& place) const
{
    const std::string_view type = workflow::audit::missingType(place.document);
    if (type.empty())
        return m_bench.pageTitle(place.document);
    const QString title = m_missing.titleOf(q(type));
    return tr("Missing: %1").arg(title.isEmpty() ? q(type) : title);
}

QString AuditWorksheetViewModel::wordsAt(const domain::Evidence& place) const
{
    if (!workflow::audit::missingType(place.document).empty())
        return tr("The chart has no such page.");
    if (workflow::audit::wholePage(place))
        return tr("The page as a whole");
    const QString words = m_bench.words(place);
    return words.isEmpty() ? tr("Open the page to read the words.") : tr("“%1”").arg(words);
}

FlagModel::Row AuditWorksheetViewModel::rowOf(const Flag& flag) const
{
    FlagModel::Row row;
    row.line = q(flag.id);
    if (const auto* kind = flag.kind ? m_bench.house().discrepancies.find(*flag.kind) : nullptr)
        row.title = q(kind->title);
    row.severity = flag.severity.value_or(0);
    QStringList open;
    if (!flag.kind)
        open.append(tr("kind"));
    if (!flag.severity)
        open.append(tr("severity"));
    if (flag.path) {
        row.path = q(domain::code(*flag.path));
        row.pathTitle = q(domain::mendPaths.at(static_cast<std::size_t>(*flag.path)).title);
    } else {
        open.append(tr("path"));
    }
    row.page = pageOf(flag.places.front());
    row.words = wordsAt(flag.places.front());
    row.places = static_cast<int>(flag.places.size());
    row.note = q(flag.note);
    if (!open.isEmpty())
        row.remark = capitalised(tr("%1 still to choose").arg(open.join(tr(", "))));
    return row;
}

void AuditWorksheetViewModel::fillFlags()
{
    std::vector<FlagModel::Row> rows;
    std::vector<LineListModel::Row> lines;
    m_unsettled.clear();
    for (const Flag& flag : state().flags) {
        FlagModel::Row row = rowOf(flag);
        const QString name = tr("Flag %1, %2").arg(rows.size() + 1).arg(row.page);
        if (!row.remark.isEmpty())
            m_unsettled.append(tr("%1: %2").arg(name, row.remark));
        lines.push_back({row.line, name, row.title});
        rows.push_back(std::move(row));
    }
    if (state().pattern && state().pattern->who.empty())
        m_unsettled.append(tr("Pattern: whose it is, still to choose"));
    m_flags.setRows(std::move(rows));
    m_lines.setRows(std::move(lines));
}

void AuditWorksheetViewModel::fillPlaces()
{
    std::vector<LineListModel::Row> rows;
    if (const Flag* chosen = flag(m_current)) {
        for (const domain::Evidence& place : chosen->places)
            rows.push_back({QString::number(rows.size()), pageOf(place), wordsAt(place)});
    }
    m_places.setRows(std::move(rows));
}

QString AuditWorksheetViewModel::currentText() const
{
    const int row = m_flags.rowOf(m_current);
    return row < 0 ? QString() : tr("Flag %1").arg(row + 1);
}

QString AuditWorksheetViewModel::citeMoreVerb() const
{
    const int row = m_flags.rowOf(m_current);
    return row < 0 ? QString() : tr("Add to flag %1").arg(row + 1);
}

std::vector<Worksheet::EvidenceMark> AuditWorksheetViewModel::evidenceOn(std::string_view document) const
{
    std::vector<EvidenceMark> marks;
    const auto collect = [&](bool chosen) {
        for (const Flag& flag : state().flags) {
            if ((q(flag.id) == m_current) != chosen)
                continue;
            for (const domain::Evidence& place : flag.places) {
                if (place.document == document)
                    marks.push_back({place.span, chosen});
            }
        }
    };
    collect(false);
    collect(true);
    return marks;
}

bool AuditWorksheetViewModel::raise(const domain::Evidence& place)
{
    if (!apply(placed("audit.flag", place)))
        return false;
    setCurrent(q(state().flags.back().id));
    Q_EMIT raised();
    return true;
}

bool AuditWorksheetViewModel::addPlace(const domain::Evidence& place)
{
    if (flag(m_current) == nullptr)
        return false;
    Json op = placed("audit.place", place);
    op["flag"] = s(m_current);
    return apply(op);
}

bool AuditWorksheetViewModel::cite(const PagePlace& place)
{
    return raise({place.document, place.span, 1});
}

bool AuditWorksheetViewModel::citeMore(const PagePlace& place)
{
    return addPlace({place.document, place.span, 1});
}

bool AuditWorksheetViewModel::flagPage()
{
    const std::string page = m_bench.openDocument();
    if (page.empty()) {
        m_bench.tell(tr("Open a page first; then it can be flagged as a whole."));
        return false;
    }
    return raise({page, {}, 1});
}

bool AuditWorksheetViewModel::flagMissing(const QString& type)
{
    return !type.isEmpty() && raise({std::string(workflow::audit::missingPrefix) + s(type), {}, 1});
}

bool AuditWorksheetViewModel::addPage()
{
    const std::string page = m_bench.openDocument();
    return !page.empty() && addPlace({page, {}, 1});
}

bool AuditWorksheetViewModel::setKind(const QString& line, const QString& kind)
{
    const Flag* held = flag(line);
    if (held == nullptr || kind.isEmpty() || held->kind == kind.toInt())
        return false;
    return apply({{"op", "audit.set"}, {"flag", s(line)}, {"kind", kind.toInt()}});
}

bool AuditWorksheetViewModel::setSeverity(const QString& line, int severity)
{
    const Flag* held = flag(line);
    if (held == nullptr || held->severity == severity)
        return false;
    return apply({{"op", "audit.set"}, {"flag", s(line)}, {"severity", severity}});
}

bool AuditWorksheetViewModel::setPath(const QString& line, const QString& path)
{
    const Flag* held = flag(line);
    if (held == nullptr || held->path == domain::mendPathFrom(s(path)))
        return false;
    return apply({{"op", "audit.set"}, {"flag", s(line)}, {"path", s(path)}});
}

bool AuditWorksheetViewModel::setNote(const QString& line, const QString& note)
{
    const Flag* held = flag(line);
    if (held == nullptr || held->note == s(note.trimmed()))
        return false;
    return apply({{"op", "audit.set"}, {"flag", s(line)}, {"note", s(note.trimmed())}});
}

bool AuditWorksheetViewModel::remove(const QString& line)
{
    return apply({{"op", "audit.remove"}, {"flag", s(line)}});
}

void AuditWorksheetViewModel::showAt(const domain::Evidence& place)
{
    if (workflow::audit::missingType(place.document).empty())
        m_bench.showPlace(place);
}

void AuditWorksheetViewModel::show(const QString& line)
{
    if (const Flag* held = flag(line))
        showAt(domain::Evidence(held->places.front()));
}

void AuditWorksheetViewModel::showPlace(int row)
{
    const Flag* held = flag(m_current);
    if (held != nullptr && row >= 0 && row < static_cast<int>(held->places.size()))
        showAt(domain::Evidence(held->places[static_cast<std::size_t>(row)]));
}

bool AuditWorksheetViewModel::removePlace(int row)
{
    return row > 0 && apply({{"op", "audit.unplace"}, {"flag", s(m_current)}, {"index", row}});
}

bool AuditWorksheetViewModel::asksPattern() const
{
    return m_bench.session().scenario().exercise.level == domain::Level::Manager;
}

QString AuditWorksheetViewModel::patternKind() const
{
    const auto& pattern = state().pattern;
    return pattern ? m_kinds.titleOf(QString::number(pattern->kind)) : QString();
}

QString AuditWorksheetViewModel::patternWho() const
{
    const auto& pattern = state().pattern;
    return pattern ? m_staff.titleOf(q(pattern->who)) : QString();
}

bool AuditWorksheetViewModel::setPatternKind(const QString& kind)
{
    const auto& pattern = state().pattern;
    if (kind.isEmpty() || (pattern && pattern->kind == kind.toInt()))
        return false;
    Json op{{"op", "audit.pattern"}, {"kind", kind.toInt()}};
    if (pattern && !pattern->who.empty())
        op["who"] = pattern->who;
    return apply(op);
}

bool AuditWorksheetViewModel::setPatternWho(const QString& staff)
{
    const auto& pattern = state().pattern;
    if (staff.isEmpty() || !pattern || pattern->who == s(staff))
        return false;
    return apply({{"op", "audit.pattern"}, {"kind", pattern->kind}, {"who", s(staff)}});
}

bool AuditWorksheetViewModel::clearPattern()
{
    return state().pattern && apply({{"op", "audit.pattern"}});
}

} // namespace viewmodels
