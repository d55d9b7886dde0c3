// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PcsBuilderViewModel.h"

#include "codesets/book/PcsAxes.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"
#include "viewmodels/Convert.h"

#include <algorithm>
#include <utility>

namespace viewmodels {

using codesets::PartKind;
using codesets::System;

/// What a reading found; made on its thread, read when it is over.
struct PcsBuilderViewModel::Reading
{
    std::shared_ptr<const codesets::Edition> inForce;
    std::shared_ptr<const codesets::PcsCodes> codes;
    std::shared_ptr<const codesets::PcsDefinitions> definitions; ///< null: not installed
    codesets::EditionInfo tables;                                ///< whose tables; of the edition in force from the box
    bool boxed = false;                                          ///< made from the codes in the box
};

namespace {

constexpr int lastAxis = static_cast<int>(codesets::pcsLength) - 1;

std::shared_ptr<const codesets::Edition> newestInTheBox(const codesets::Catalogue& catalogue)
{
    std::shared_ptr<const codesets::Edition> newest;
    for (const auto& edition : catalogue.editions()) {
        if (edition->info().system == System::Icd10pcs && (!newest || newest->info().from < edition->info().from))
            newest = edition;
    }
    return newest;
}

/// The codes of one edition that the other has too.
codesets::Edition both(const codesets::Edition& one, const codesets::Edition& other)
{
    std::vector<codesets::Code> codes;
    for (const codesets::Code& code : one.codes()) {
        const codesets::Code* known = other.find(code.code);
        if (known == nullptr)
            continue;
        codes.push_back(*known);
        codes.back().parent = -1; // a number in the other edition
    }
    return {other.info(), std::move(codes), {}};
}

} // namespace

PcsBuilderViewModel::PcsBuilderViewModel(const services::Workplace& place, DeskViewModel& desk, QObject* parent)
    : QObject(parent), m_place(place), m_desk(desk), m_books(desk), m_axes(this), m_values(this)
{
    connect(&m_task, &BackgroundTask::succeeded, this, [this] { finish({}); });
    connect(&m_task, &BackgroundTask::failed, this, &PcsBuilderViewModel::finish);
    connect(desk.codeIndex(), &CodeIndex::readyChanged, this, &PcsBuilderViewModel::refresh);
    connect(&desk, &DeskViewModel::sessionChanged, this, &PcsBuilderViewModel::changed);
    connect(&desk, &DeskViewModel::stateChanged, this, &PcsBuilderViewModel::changed);
}

PcsBuilderViewModel::~PcsBuilderViewModel() = default;

void PcsBuilderViewModel::open(const QString& code)
{
    m_open = true;
    m_wanted = code;
    if (m_builder) {
        m_builder->start(s(code));
        m_axis = std::min(m_builder->next(), std::size_t{lastAxis});
        m_filter.clear();
        show();
    } else {
        refresh();
    }
}

void PcsBuilderViewModel::close()
{
    m_open = false;
    m_again = false;
    m_state.clear();
    m_axes.show(nullptr);
    m_values.show(nullptr, 0, {});
    m_builder.reset();
    m_read.reset();
    Q_EMIT changed();
}

void PcsBuilderViewModel::refresh()
{
    if (!m_open)
        return;
    if (m_builder)
        m_wanted = q(m_builder->shown().substr(0, m_builder->next()));
    m_state = QStringLiteral("working");
    m_again = m_task.running();
    if (!m_again && m_books.settled()) {
        m_working = std::make_shared<Reading>();
        m_working->inForce = m_books.inForce(System::Icd10pcs);
        m_task.start(
            [&place = m_place, reading = m_working](const BackgroundTask::Report&) { return work(place, *reading); });
    }
    Q_EMIT changed();
}

domain::Result<QString> PcsBuilderViewModel::work(const services::Workplace& place, Reading& reading)
{
    if (!reading.inForce)
        return domain::error(domain::ErrorKind::NotFound, "codesets.not-found", "icd10pcs");
    const codesets::Edition& edition = *reading.inForce;
    const codesets::Bookshelf shelf = BookSource::shelf(place);
    if (const auto* part = BookSource::part(shelf, PartKind::PcsDefinitions, &edition)) {
        auto definitions = shelf.pcsDefinitions(*part);
        if (!definitions)
            return definitions.error();
        reading.definitions = std::move(*definitions);
    }
    if (const auto* part = BookSource::part(shelf, PartKind::PcsTables, &edition)) {
        const auto tables = shelf.pcsTables(*part);
        if (!tables)
            return tables.error();
        reading.tables = part->edition;
        reading.codes = std::make_shared<const codesets::PcsCodes>(codesets::PcsCodes::from(**tables, edition));
        return QString();
    }
    // Without tables, those in the box: their codes that are in force.
    const auto boxed = newestInTheBox(place.embedded);
    if (!boxed)
        return domain::error(domain::ErrorKind::NotFound, "codesets.not-found", "icd10pcs");
    const auto axes = codesets::PcsAxes::read(place.codesets / codesets::code(System::Icd10pcs) / boxed->info().id);
    if (!axes)
        return axes.error();
    reading.tables = boxed->info();
    reading.boxed = true;
    reading.codes = std::make_shared<const codesets::PcsCodes>(
        codesets::PcsCodes::from(*axes, boxed == reading.inForce ? *boxed : both(*boxed, edition)));
    return QString();
}

void PcsBuilderViewModel::finish(const QString& failure)
{
    const auto reading = std::exchange(m_working, nullptr);
    if (!m_open)
        return;
    if (m_again) {
        refresh();
        return;
    }
    m_failure = failure;
    m_state = failure.isEmpty() ? QStringLiteral("ready") : QStringLiteral("failed");
    if (failure.isEmpty()) {
        m_read = reading;
        m_builder.emplace(reading->codes, reading->definitions);
        open(m_wanted);
    }
    Q_EMIT changed();
}

void PcsBuilderViewModel::show()
{
    m_axes.show(&*m_builder);
    m_values.show(&*m_builder, m_axis, m_filter);
    Q_EMIT filterChanged();
    Q_EMIT changed();
}

void PcsBuilderViewModel::setAxis(int axis)
{
    const auto wanted = static_cast<std::size_t>(std::clamp(axis, 0, lastAxis));
    if (!m_builder || wanted == m_axis || !m_builder->step(wanted).open)
        return;
    m_axis = wanted;
    m_filter.clear();
    show();
}

QString PcsBuilderViewModel::axisTitle() const
{
    return m_builder ? q(m_builder->title(m_axis)) : QString();
}

bool PcsBuilderViewModel::axisChosen() const
{
    return m_builder && m_builder->step(m_axis).chosen;
}

void PcsBuilderViewModel::setFilter(const QString& filter)
{
    if (filter == m_filter || !m_builder)
        return;
    m_filter = filter;
    m_values.show(&*m_builder, m_axis, m_filter);
    Q_EMIT filterChanged();
}

void PcsBuilderViewModel::choose(int row)
{
    if (!m_builder || row < 0 || row >= m_values.count() || !m_builder->choose(m_axis, m_values.optionAt(row)))
        return;
    if (m_builder->next() < codesets::pcsLength)
        m_axis = m_builder->next();
    m_filter.clear();
    show();
}

void PcsBuilderViewModel::clear()
{
    if (!m_builder)
        return;
    if (!m_builder->step(m_axis).chosen && m_axis > 0)
        --m_axis;
    m_builder->clear(m_axis);
    m_filter.clear();
    show();
}

void PcsBuilderViewModel::startOver()
{
    if (m_builder)
        open({});
}

QString PcsBuilderViewModel::shown() const
{
    return m_builder ? q(m_builder->shown()) : QString();
}

QString PcsBuilderViewModel::code() const
{
    return m_builder ? q(m_builder->code()) : QString();
}

QString PcsBuilderViewModel::title() const
{
    const std::string code = m_builder ? m_builder->code() : std::string();
    const codesets::Code* known = code.empty() ? nullptr : m_read->inForce->find(code);
    return known == nullptr ? QString() : q(known->title);
}

bool PcsBuilderViewModel::canTake() const
{
    const Worksheet* sheet = m_desk.worksheet();
    return sheet != nullptr && !m_desk.locked() && sheet->takes(System::Icd10pcs);
}

QString PcsBuilderViewModel::possibleText() const
{
    if (!m_builder)
        return {};
    const std::size_t count = m_builder->possible();
    return count == 1 ? tr("1 code is possible") : tr("%1 codes are possible").arg(groupedText(count));
}

QString PcsBuilderViewModel::sourceText() const
{
    if (!m_read)
        return {};
    const QString year = yearText(m_read->tables);
    return m_read->boxed ? tr("%1, tables in the box").arg(year) : tr("Tables of %1").arg(year);
}

QString PcsBuilderViewModel::sourceMark() const
{
    return m_read ? borrowedText(m_read->tables, m_read->inForce.get()) : QString();
}

QString PcsBuilderViewModel::sourceHint() const
{
    if (!m_read)
        return {};
    if (m_read->boxed)
        return tr("In the box are the tables that the practice charts touch. All of them come with "
                  "the XML file icd10pcs_tables, definitions with icd10pcs_definitions, and all codes with the "
                  "order file, from the yearly ICD-10-PCS files that CMS publishes: Settings, Code sets.");
    const std::size_t missing = m_read->codes->missing();
    if (missing > 0 && !m_read->inForce->info().embedded)
        return tr("%1 codes in force are not in these tables, most of them new since; the search finds them.")
            .arg(groupedText(missing));
    if (m_read->inForce->info().embedded)
        return tr("Only codes that are at hand are offered: those in the box. The yearly ICD-10-PCS order file from "
                  "CMS brings all of them: Settings, Code sets.");
    return {};
}

} // namespace viewmodels
