// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/assembly/AssemblyWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/assembly/AssemblyText.h"
#include "workflow/tasks/assembly/AssemblyTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::assembly::AssemblyState;
using workflow::assembly::AssemblyTask;
using workflow::assembly::IndexEntry;
using workflow::assembly::Misfile;
using workflow::assembly::Named;
using workflow::assembly::Slip;

namespace {

std::vector<ChoiceEntry> choicesOf(const std::vector<Named>& list)
{
    std::vector<ChoiceEntry> choices;
    choices.reserve(list.size());
    for (const Named& entry : list)
        choices.push_back({q(entry.title), q(entry.id)});
    return choices;
}

// "2026-05-04T17:40" -> "05-04 17:40"; a bare day -> "05-04". The year is told where it is not the desk's.
QString whenText(const std::string& written, domain::LocalTime now)
{
    const std::string year = domain::format(domain::dateOf(now)).substr(0, 5);
    std::string text = written.starts_with(year) ? written.substr(year.size()) : written;
    std::replace(text.begin(), text.end(), 'T', ' ');
    return q(text);
}

} // namespace

AssemblyWorksheetViewModel::AssemblyWorksheetViewModel(Workbench& bench) : Worksheet(bench)
{
    auto parsed = workflow::assembly::parseMaterial(bench.task().material);
    if (auto* material = std::get_if<workflow::assembly::Material>(&parsed))
        m_material = std::move(*material);
    std::vector<ChoiceEntry> dividers;
    dividers.reserve(m_material.sections.size());
    for (const auto& section : m_material.sections)
        dividers.push_back({q(section.title), q(section.id)});
    m_dividers.setChoices(std::move(dividers));
    m_types.setChoices(choicesOf(m_material.types));
    m_encounters.setChoices(choicesOf(m_material.encounters));
    AssemblyWorksheetViewModel::refresh();
}

QString AssemblyWorksheetViewModel::policyTitle() const
{
    return q(m_material.policyTitle);
}

QString AssemblyWorksheetViewModel::policyText() const
{
    return q(m_material.policyText);
}

QString AssemblyWorksheetViewModel::stay() const
{
    const auto& list = m_material.encounters;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Named& entry) { return entry.id == m_material.encounter; });
    return found == list.end() ? QString() : q(found->title);
}

const AssemblyState& AssemblyWorksheetViewModel::state() const
{
    static const AssemblyState none;
    const AssemblyState* own = AssemblyTask::valueOf(m_bench.progress().state());
    return own == nullptr ? none : *own;
}

// Turning pages goes through the heap as it fell, and no title tells what the slip leaves blank.
std::vector<domain::DocumentHeader> AssemblyWorksheetViewModel::listed(std::vector<domain::DocumentHeader> pages) const
{
    std::vector<domain::DocumentHeader> list;
    for (std::size_t i = 0; i < m_material.pages.size(); ++i) {
        const Slip& slip = m_material.pages[i];
        const auto found =
            std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.id == slip.page; });
        if (found == pages.end())
            continue;
        const QString type = slip.type.empty() ? tr("not indexed") : q(m_material.typeTitle(slip.type));
        found->title = s(tr("Page %1, %2").arg(i + 1).arg(type));
        found->group = "heap";
        found->groupTitle = s(tr("Pages of the heap"));
        list.push_back(std::move(*found));
    }
    return list;
}

void AssemblyWorksheetViewModel::pageOpened(std::string_view page)
{
    m_open = page;
    refresh();
}

std::string AssemblyWorksheetViewModel::typeOf(const std::string& page) const
{
    const Slip* slip = m_material.slip(page);
    if (slip != nullptr && !slip->type.empty())
        return slip->type;
    const auto entry = state().index.find(page);
    return entry == state().index.end() ? std::string() : entry->second.type.value_or("");
}

std::size_t AssemblyWorksheetViewModel::dividerOf(const std::string& page) const
{
    return records::assembly::Format{{}, m_material.sections}.sectionOf(typeOf(page));
}

QString AssemblyWorksheetViewModel::firstWords(const std::string& page) const
{
    constexpr std::size_t points = 220;
    constexpr int shown = 150;
    QString words = m_bench.words({page, {0, points}, 1});
    for (const QChar mark : {u'#', u'|', u'*'})
        words.replace(mark, u' ');
    words.replace(QStringLiteral("---"), QString());
    return words.simplified().left(shown);
}

void AssemblyWorksheetViewModel::fillBlank(SlipModel::Row& row, const Slip& slip, const IndexEntry& entry) const
{
    row.needsType = slip.blank.contains("type");
    row.needsDate = slip.blank.contains("date");
    row.needsEncounter = slip.blank.contains("encounter");
    row.type = q(entry.type.value_or(""));
    row.date = q(entry.date.value_or(""));
    row.encounter = q(entry.encounter.value_or(""));
    QStringList open;
    if (row.needsType && !entry.type)
        open.append(tr("type"));
    if (row.needsDate && !entry.date)
        open.append(tr("date"));
    if (row.needsEncounter && !entry.encounter)
        open.append(tr("encounter"));
    row.blank = open.join(QStringLiteral(", "));
}

SlipModel::Row AssemblyWorksheetViewModel::slip(const std::string& page) const
{
    SlipModel::Row row;
    row.page = q(page);
    const Slip* slip = m_material.slip(page);
    if (slip == nullptr)
        return row;
    const auto found = state().index.find(page);
    const IndexEntry entry = found == state().index.end() ? IndexEntry() : found->second;
    fillBlank(row, *slip, entry);
    row.number = QString::number(slip - m_material.pages.data() + 1);
    row.title = q(m_material.typeTitle(typeOf(page)));
    row.when = whenText(slip->written.empty() ? entry.date.value_or("") : slip->written, m_bench.session().now());
    row.author = q(slip->author);
    row.owner = q(slip->name);
    row.mrn = q(slip->mrn);
    row.words = firstWords(page);
    const auto& visits = m_bench.session().state().visits;
    row.opened = std::any_of(visits.begin(), visits.end(),
                             [&](const auto& visit) { return visit.allowed && visit.document == page; });
    row.current = page == m_open;
    return row;
}

void AssemblyWorksheetViewModel::refresh()
{
    std::vector<SlipModel::Row> heap;
    std::vector<SlipModel::Row> record;
    std::vector<SlipModel::Row> aside;
    for (const std::string& page : state().heap)
        heap.push_back(slip(page));
    QString before;
    for (const std::string& page : state().order) {
        record.push_back(slip(page));
        const QString divider = dividerText(page);
        if (divider != before)
            record.back().section = divider;
        before = divider;
    }
    for (const auto& out : state().aside) {
        aside.push_back(slip(out.page));
        aside.back().reason = misfileText(out.reason);
    }
    m_heap.setRows(std::move(heap));
    m_record.setRows(std::move(record));
    m_aside.setRows(std::move(aside));
    std::vector<LineListModel::Row> required;
    for (const std::string& type : m_material.required) {
        const auto& marked = state().missing;
        const bool missing = std::find(marked.begin(), marked.end(), type) != marked.end();
        required.push_back({q(type), q(m_material.typeTitle(type)), missing ? tr("missing") : QString()});
    }
    m_required.setRows(std::move(required));
    fillUnsettled();
    Q_EMIT changed();
}

QString AssemblyWorksheetViewModel::dividerText(const std::string& page) const
{
    if (m_material.sections.empty())
        return {};
    const std::size_t divider = dividerOf(page);
    return divider < m_material.sections.size() ? q(m_material.sections[divider].title) : tr("Not indexed yet");
}

void AssemblyWorksheetViewModel::fillUnsettled()
{
    QStringList list;
    const auto loose = static_cast<int>(state().heap.size());
    if (loose > 0)
        list.append(loose == 1 ? tr("One page still lies in the heap.")
                               : tr("%1 pages still lie in the heap.").arg(loose));
    for (const std::string& page : state().order) {
        const SlipModel::Row row = slip(page);
        if (!row.blank.isEmpty())
            list.append(tr("Page %1 has no index: %2.").arg(row.number, row.blank));
    }
    if (list == m_unsettled)
        return;
    m_unsettled = list;
    Q_EMIT unsettledChanged();
}

void AssemblyWorksheetViewModel::open(const QString& page)
{
    m_bench.showPlace({s(page), {}, 1});
}

bool AssemblyWorksheetViewModel::place(const QString& page, int row)
{
    const auto& order = state().order;
    const auto stands = std::find(order.begin(), order.end(), s(page)) - order.begin();
    const auto size = static_cast<std::ptrdiff_t>(order.size());
    std::ptrdiff_t at = row < 0 || row > size ? size : row;
    if (stands < at)
        --at; // the place is told with the page lifted out
    if (stands < size && stands == at)
        return true;
    return apply({{"op", "page.place"}, {"page", s(page)}, {"at", at}});
}

bool AssemblyWorksheetViewModel::moveBy(const QString& page, int step)
{
    const auto& order = state().order;
    const auto stands = std::find(order.begin(), order.end(), s(page)) - order.begin();
    const auto at = stands + step;
    if (stands == static_cast<std::ptrdiff_t>(order.size()) || at < 0
        || at >= static_cast<std::ptrdiff_t>(order.size()))
        return false;
    return apply({{"op", "page.place"}, {"page", s(page)}, {"at", at}});
}

bool AssemblyWorksheetViewModel::placeBehind(const QString& page, const QString& divider)
{
    const auto& sections = m_material.sections;
    const auto wanted = static_cast<std::size_t>(
        std::find_if(sections.begin(), sections.end(), [&](const auto& section) { return section.id == s(divider); })
        - sections.begin());
    std::vector<std::string> others = state().order;
    std::erase(others, s(page));
    std::size_t at = 0;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (dividerOf(others[i]) <= wanted)
            at = i + 1;
    }
    return apply({{"op", "page.place"}, {"page", s(page)}, {"at", at}});
}

bool AssemblyWorksheetViewModel::giveBack(const QString& page)
{
    return m_heap.row(page) == nullptr && apply({{"op", "page.return"}, {"page", s(page)}});
}

bool AssemblyWorksheetViewModel::takeOut(const QString& page, const QString& reason)
{
    return apply({{"op", "page.aside"}, {"page", s(page)}, {"reason", s(reason)}});
}

bool AssemblyWorksheetViewModel::index(const QString& page, const QString& type, const QString& date,
                                       const QString& encounter)
{
    const Slip* slip = m_material.slip(s(page));
    if (slip == nullptr)
        return false;
    Json op{{"op", "page.index"}, {"page", s(page)}};
    if (slip->blank.contains("type"))
        op["type"] = s(type);
    if (slip->blank.contains("date"))
        op["date"] = s(date.trimmed());
    if (slip->blank.contains("encounter"))
        op["encounter"] = s(encounter);
    return apply(op);
}

bool AssemblyWorksheetViewModel::mark(const QString& type, bool missing)
{
    return apply({{"op", "missing.mark"}, {"type", s(type)}, {"on", missing}});
}

bool AssemblyWorksheetViewModel::isDay(const QString& text) const
{
    return domain::parseDate(s(text.trimmed())).ok();
}

} // namespace viewmodels
