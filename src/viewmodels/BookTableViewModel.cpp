// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/BookTableViewModel.h"

#include "viewmodels/Convert.h"

#include <array>
#include <utility>

namespace viewmodels {

using codesets::PartKind;

/// What a reading found; made on its thread, read when it is over.
struct BookTableViewModel::Reading
{
    PartKind kind = PartKind::Index;
    std::shared_ptr<const codesets::Edition> inForce;
    std::shared_ptr<const codesets::Bookshelf> shelf; ///< null: to be read
    std::shared_ptr<const TermBook> book;             ///< null: not installed
};

namespace {

constexpr std::array<PartKind, 5> kinds{PartKind::Index, PartKind::Neoplasm, PartKind::Drugs, PartKind::ExternalCause,
                                        PartKind::PcsIndex};

bool isTable(PartKind kind)
{
    for (const PartKind one : kinds) {
        if (one == kind)
            return true;
    }
    return false;
}

/// What a table is called where there is little room.
QString shortTitle(PartKind kind)
{
    switch (kind) {
    case PartKind::Neoplasm:
        return BookTableViewModel::tr("Neoplasms");
    case PartKind::Drugs:
        return BookTableViewModel::tr("Drugs");
    case PartKind::ExternalCause:
        return BookTableViewModel::tr("External causes");
    case PartKind::PcsIndex:
        return BookTableViewModel::tr("PCS Index");
    default:
        return BookTableViewModel::tr("Index");
    }
}

} // namespace

BookTableViewModel::BookTableViewModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent)
    : QObject(parent), m_place(place), m_books(desk), m_tables(this), m_mains(this), m_lines(this)
{
    connect(&m_task, &BackgroundTask::succeeded, this, [this] { finish({}); });
    connect(&m_task, &BackgroundTask::failed, this, &BookTableViewModel::finish);
    connect(desk.codeIndex(), &CodeIndex::readyChanged, this, &BookTableViewModel::refresh);
}

BookTableViewModel::~BookTableViewModel() = default;

QString BookTableViewModel::table() const
{
    return q(codesets::nameOf(m_at.kind).id);
}

QString BookTableViewModel::title() const
{
    switch (m_at.kind) {
    case PartKind::Neoplasm:
        return tr("Neoplasm Table");
    case PartKind::Drugs:
        return tr("Table of Drugs and Chemicals");
    case PartKind::ExternalCause:
        return tr("External Cause Index");
    case PartKind::PcsIndex:
        return tr("ICD-10-PCS Index");
    default:
        return tr("Alphabetic Index");
    }
}

std::shared_ptr<const TermBook> BookTableViewModel::book() const
{
    const auto found = m_read.find(m_at.kind);
    return found == m_read.end() ? nullptr : found->second;
}

QString BookTableViewModel::sourceText() const
{
    const auto open = book();
    if (!open)
        return {};
    return tr("%1 %2, %3 lines")
        .arg(q(codesets::title(open->system())), yearText(open->edition()), groupedText(open->table().size()));
}

QString BookTableViewModel::sourceMark() const
{
    const auto open = book();
    return open ? borrowedText(open->edition(), open->inForce()) : QString();
}

QString BookTableViewModel::lackText() const
{
    const QString cdc = tr("It comes with the XML file %1 among the yearly ICD-10-CM files on the site of CDC/NCHS.");
    switch (m_at.kind) {
    case PartKind::Neoplasm:
        return tr("For each site, the codes of a malignant, in situ, benign, uncertain or unspecified neoplasm, side "
                  "by "
                  "side.")
               + QLatin1Char(' ') + cdc.arg(QStringLiteral("icd10cm-neoplasm"));
    case PartKind::Drugs:
        return tr("For each drug and chemical, the codes of poisoning by intent, adverse effect and underdosing, side "
                  "by side.")
               + QLatin1Char(' ') + cdc.arg(QStringLiteral("icd10cm-drug"));
    case PartKind::ExternalCause:
        return tr("Accidents, assaults, places and activities by their words.") + QLatin1Char(' ')
               + cdc.arg(QStringLiteral("icd10cm-eindex"));
    case PartKind::PcsIndex:
        return tr("Procedures by their everyday names, each with the table to build the code from. It comes with the "
                  "XML file icd10pcs_index among the yearly ICD-10-PCS files on the site of CMS.");
    default:
        return tr("Diseases and injuries by their words, the way to a code that a coder takes first.")
               + QLatin1Char(' ') + cdc.arg(QStringLiteral("icd10cm-index"));
    }
}

QStringList BookTableViewModel::columns() const
{
    QStringList headings;
    if (const auto open = book()) {
        for (const std::string& heading : open->table().columns())
            headings.append(q(heading));
    }
    return headings;
}

QString BookTableViewModel::countText() const
{
    const auto open = book();
    if (!open)
        return {};
    const bool lines = open->hasColumns();
    const auto count = static_cast<std::size_t>(lines ? m_lines.count() : m_mains.count());
    if (count == 1)
        return lines ? tr("1 line") : tr("1 main term");
    return (lines ? tr("%1 lines") : tr("%1 main terms")).arg(groupedText(count));
}

void BookTableViewModel::open(const QString& table)
{
    m_open = true;
    const auto kind = codesets::partFrom(s(table));
    Place place = m_at;
    if (kind && isTable(*kind) && *kind != m_at.kind)
        place = {*kind, {}, std::nullopt};
    m_way.clear();
    go(place);
}

void BookTableViewModel::close()
{
    m_open = false;
    m_again = false;
    m_state.clear();
    m_way.clear();
    m_mains.setTerms(nullptr, {});
    m_lines.setLines(nullptr, {});
    m_read.clear();
    m_shelf.reset();
    Q_EMIT changed();
}

void BookTableViewModel::choose(const QString& table)
{
    const auto kind = codesets::partFrom(s(table));
    if (!m_open || !kind || !isTable(*kind) || *kind == m_at.kind)
        return;
    m_way.clear();
    go({*kind, {}, std::nullopt});
}

void BookTableViewModel::refresh()
{
    if (!m_open)
        return;
    m_shelf.reset();
    m_read.clear();
    go(m_at);
}

void BookTableViewModel::go(const Place& place)
{
    m_at = place;
    m_query = place.query;
    if (book()) {
        m_state = QStringLiteral("ready");
        show();
    } else {
        read();
    }
    Q_EMIT changed();
}

void BookTableViewModel::read()
{
    m_state = QStringLiteral("working");
    m_again = m_task.running();
    if (m_again || !m_books.settled())
        return;
    m_working = std::make_shared<Reading>();
    m_working->kind = m_at.kind;
    m_working->inForce = m_books.inForce(codesets::nameOf(m_at.kind).system);
    m_working->shelf = m_shelf;
    m_task.start(
        [&place = m_place, reading = m_working](const BackgroundTask::Report&) { return work(place, *reading); });
}

domain::Result<QString> BookTableViewModel::work(const services::Workplace& place, Reading& reading)
{
    if (!reading.shelf)
        reading.shelf = std::make_shared<const codesets::Bookshelf>(BookSource::shelf(place));
    const codesets::ShelfPart* part = BookSource::part(*reading.shelf, reading.kind, reading.inForce.get());
    if (part == nullptr)
        return QString();
    auto table = reading.shelf->terms(*part);
    if (!table)
        return table.error();
    reading.book = std::make_shared<const TermBook>(reading.kind, part->edition, std::move(*table), reading.inForce);
    return QString();
}

void BookTableViewModel::finish(const QString& failure)
{
    const auto reading = std::exchange(m_working, nullptr);
    if (!m_open)
        return;
    if (m_again) {
        go(m_at);
        return;
    }
    m_failure = failure;
    m_shelf = reading->shelf;
    if (!failure.isEmpty())
        m_state = QStringLiteral("failed");
    else if (!reading->book)
        m_state = QStringLiteral("lacking");
    else
        m_read[reading->kind] = reading->book;
    fillTables();
    if (book())
        go(m_at);
    Q_EMIT changed();
}

void BookTableViewModel::fillTables()
{
    std::vector<LineListModel::Row> rows;
    for (const PartKind kind : kinds) {
        const codesets::PartName& name = codesets::nameOf(kind);
        const auto inForce = m_books.inForce(name.system);
        const codesets::ShelfPart* part = m_shelf ? BookSource::part(*m_shelf, kind, inForce.get()) : nullptr;
        rows.push_back({q(name.id), shortTitle(kind), part == nullptr ? QString() : yearText(part->edition)});
    }
    m_tables.setRows(std::move(rows));
}

void BookTableViewModel::show()
{
    const auto open = book();
    if (open->hasColumns()) {
        m_mains.setTerms(open, {});
        m_main = -1;
    } else {
        m_mains.setTerms(open, codesets::mainTermsFor(open->table(), s(m_query)));
        std::optional<std::size_t> top = m_at.term;
        while (top && open->table().parent(*top) >= 0)
            top = static_cast<std::size_t>(open->table().parent(*top));
        m_main = top ? m_mains.rowOf(*top) : m_mains.count() > 0 ? 0 : -1;
    }
    showLines();
}

void BookTableViewModel::showLines()
{
    const auto open = book();
    std::vector<codesets::TermLine> lines;
    if (open->hasColumns())
        lines = codesets::linesFor(open->table(), s(m_query));
    else if (const auto term = m_mains.termAt(m_main))
        lines = codesets::linesFor(open->table(), *term, s(m_query));
    m_lines.setLines(open, std::move(lines));
    Q_EMIT queryChanged();
    Q_EMIT mainChanged();
    Q_EMIT lineMeant(m_at.term ? m_lines.rowOf(*m_at.term) : m_lines.bestRow(m_query));
}

void BookTableViewModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_at.query = query;
    m_at.term.reset();
    if (book())
        show();
}

void BookTableViewModel::setMain(int row)
{
    if (row == m_main || !m_mains.termAt(row))
        return;
    m_main = row;
    m_at.term.reset();
    showLines();
}

BookTableViewModel::Place BookTableViewModel::here(int row) const
{
    return {m_at.kind, m_query, m_lines.termAt(row)};
}

void BookTableViewModel::follow(int row, int link)
{
    const auto open = book();
    const std::vector<TermLink> links = m_lines.linksAt(row);
    if (!open || link < 0 || link >= static_cast<int>(links.size()))
        return;
    const TermLink& chosen = links[static_cast<std::size_t>(link)];
    if (chosen.state == QLatin1String("code")) {
        Q_EMIT codeWanted(q(codesets::code(open->system())), q(codesets::shown(open->system(), s(chosen.code))));
    } else if (chosen.state == QLatin1String("build")) {
        Q_EMIT buildWanted(chosen.code);
    } else if (chosen.state == QLatin1String("term")) {
        const TermTarget target = *open->target(chosen.text);
        m_way.push_back(here(row));
        go({target.kind, target.query, target.term});
    }
}

void BookTableViewModel::back()
{
    if (m_way.empty())
        return;
    const Place place = m_way.back();
    m_way.pop_back();
    go(place);
}

} // namespace viewmodels
