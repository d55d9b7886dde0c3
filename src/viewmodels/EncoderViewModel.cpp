// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/EncoderViewModel.h"

#include "viewmodels/Convert.h"

#include <QLocale>

#include <algorithm>

namespace viewmodels {

using codesets::System;
using services::CodeRef;

namespace {

constexpr std::size_t pageLimit = 60;
constexpr std::size_t historyLimit = 8;

QString grouped(std::size_t number)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number));
}

} // namespace

EncoderViewModel::EncoderViewModel(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_detail(this), m_comparison(this), m_chapters(this), m_editions(this),
      m_history(this), m_starred(this)
{
    std::vector<ChoiceEntry> entries{{tr("Any chapter"), QStringLiteral("0")}};
    for (const codesets::Chapter& chapter : codesets::chapters)
        entries.push_back({tr("%1 %2").arg(chapter.number).arg(q(chapter.title)), QString::number(chapter.number)});
    m_chapters.setChoices(std::move(entries));
}

void EncoderViewModel::setDesk(DeskViewModel* desk)
{
    if (desk == m_desk || desk == nullptr)
        return;
    m_desk = desk;
    m_search = std::make_unique<CodeSearchModel>(*desk->codeIndex(), pageLimit, nullptr);
    m_search->setTaken([this](System system, std::string_view code) {
        return m_desk && m_desk->worksheet() != nullptr && m_desk->worksheet()->positionOf(system, code) > 0;
    });
    connect(desk, &DeskViewModel::sessionChanged, this, [this] {
        if (Worksheet* sheet = m_desk ? m_desk->worksheet() : nullptr)
            connect(sheet, &Worksheet::codesChanged, this, &EncoderViewModel::changed);
        refresh();
    });
    connect(desk->codeIndex(), &CodeIndex::readyChanged, this, [this] {
        fillEditions();
        Q_EMIT changed();
    });
    connect(desk->codeIndex(), &CodeIndex::failed, this, &EncoderViewModel::failed);
    connect(&m_detail, &CodeDetail::failed, this, &EncoderViewModel::failed);
    connect(this, &EncoderViewModel::changed, m_search.get(), &CodeSearchModel::refreshTaken);
    Q_EMIT deskChanged();
}

void EncoderViewModel::refresh()
{
    if (!m_desk)
        return;
    m_desk->codeIndex()->prepare(m_desk->codingDate());
    const access_control::Banner* patient = m_desk->openChart();
    m_search->setPatient(patient != nullptr ? patient->patient.sex : domain::Sex::Unknown,
                         patient != nullptr ? std::optional(patient->age) : std::nullopt);
    fillEditions();
    fillLists();
    Q_EMIT changed();
}

std::shared_ptr<const codesets::Edition> EncoderViewModel::edition(System system) const
{
    if (!m_desk)
        return nullptr;
    for (const auto& edition : m_desk->codeIndex()->editions()) {
        if (edition->info().system == system)
            return edition;
    }
    return nullptr;
}

std::string EncoderViewModel::person() const
{
    const auto name = m_place.persons.name();
    return name ? name->value_or(std::string()) : std::string();
}

void EncoderViewModel::fillEditions()
{
    std::vector<LineListModel::Row> rows;
    for (const auto& edition : m_desk->codeIndex()->editions()) {
        const codesets::EditionInfo& info = edition->info();
        const QString name = tr("%1 %2").arg(q(codesets::title(info.system)), q(info.id));
        rows.push_back({q(codesets::code(info.system)), name, tr("%1 codes").arg(grouped(info.billable))});
    }
    m_editions.setRows(std::move(rows));
}

std::vector<LineListModel::Row> EncoderViewModel::rows(const std::vector<CodeRef>& codes) const
{
    std::vector<LineListModel::Row> rows;
    for (const CodeRef& ref : codes) {
        const auto book = edition(ref.system);
        const codesets::Code* code = book ? book->find(ref.code) : nullptr;
        rows.push_back({q(codesets::code(ref.system)), q(codesets::shown(ref.system, ref.code)),
                        code == nullptr ? m_desk && m_desk->codingDate() ? tr("not in force on this date")
                                                                         : tr("not in these books")
                                        : q(code->title)});
    }
    return rows;
}

void EncoderViewModel::fillLists()
{
    const std::string name = person();
    const auto recent = m_place.favourites.recent(name, historyLimit);
    if (recent)
        m_history.setRows(rows(*recent));
    else
        Q_EMIT failed(sentence(recent.error()));
    const auto stars = m_place.favourites.favourites(name);
    if (stars) {
        m_stars = *stars;
        m_starred.setRows(rows(*stars));
    } else {
        Q_EMIT failed(sentence(stars.error()));
    }
}

bool EncoderViewModel::show(const CodeRef& code)
{
    if (!m_desk || !m_detail.show(edition(code.system), code.code, m_desk->codingDate(), m_desk->codeIndex()->books()))
        return false;
    if (const domain::Status noted = m_place.favourites.opened(person(), code, m_place.clock.now()); !noted)
        Q_EMIT failed(sentence(noted.error()));
    m_comparison.setOther(m_detail);
    fillLists();
    return true;
}

bool EncoderViewModel::open(const QString& system, const QString& code)
{
    if (m_desk && m_desk->codeIndex()->editions().empty())
        refresh();
    const auto wanted = codesets::systemFrom(s(system));
    for (const codesets::SystemInfo& info : codesets::systems) {
        if (wanted && *wanted != info.id)
            continue;
        const auto book = edition(info.id);
        const codesets::Code* entry = book ? book->find(s(code)) : nullptr;
        if (entry == nullptr)
            continue;
        const CodeRef ref{info.id, codesets::shown(info.id, entry->code)};
        if (!show(ref))
            return false;
        if (m_at < 0 || !(m_path[static_cast<std::size_t>(m_at)] == ref)) {
            m_path.resize(static_cast<std::size_t>(m_at) + 1); // -1 becomes 0
            m_path.push_back(ref);
            ++m_at;
        }
        Q_EMIT changed();
        return true;
    }
    Q_EMIT told(tr("%1 is not in the code sets in force on this date.").arg(code));
    return false;
}

void EncoderViewModel::back()
{
    if (canBack() && show(m_path[static_cast<std::size_t>(m_at) - 1]))
        --m_at;
    Q_EMIT changed();
}

void EncoderViewModel::forward()
{
    if (canForward() && show(m_path[static_cast<std::size_t>(m_at) + 1]))
        ++m_at;
    Q_EMIT changed();
}

bool EncoderViewModel::isStarred() const
{
    if (!m_detail.shown())
        return false;
    const System system = m_detail.edition()->info().system;
    return std::any_of(m_stars.begin(), m_stars.end(), [&](const CodeRef& ref) {
        return ref.system == system && codesets::bare(ref.code) == m_detail.entry()->code;
    });
}

void EncoderViewModel::star(bool on)
{
    if (!m_detail.shown())
        return;
    const CodeRef ref{m_detail.edition()->info().system, s(m_detail.code())};
    const domain::Status kept = on ? m_place.favourites.add(person(), ref) : m_place.favourites.remove(person(), ref);
    if (!kept)
        Q_EMIT failed(sentence(kept.error()));
    fillLists();
    Q_EMIT changed();
}

void EncoderViewModel::compare(bool on)
{
    if (!on)
        m_comparison.letGo();
    else if (m_detail.shown())
        m_comparison.hold(m_detail);
}

int EncoderViewModel::position() const
{
    const Worksheet* sheet = m_desk ? m_desk->worksheet() : nullptr;
    if (sheet == nullptr || !m_detail.shown())
        return 0;
    return sheet->positionOf(m_detail.edition()->info().system, m_detail.entry()->code);
}

QString EncoderViewModel::onWorksheet() const
{
    return position() > 0 ? tr("position %1").arg(position()) : QString();
}

QString EncoderViewModel::takeHint() const
{
    const Worksheet* sheet = m_desk ? m_desk->worksheet() : nullptr;
    if (sheet == nullptr)
        return tr("No chart is open, so this is for looking up only.");
    if (!m_detail.shown())
        return tr("Choose a code first.");
    if (m_desk->locked())
        return tr("The desk is locked.");
    if (!sheet->takes(m_detail.edition()->info().system))
        return tr("This encounter is not coded in %1.").arg(q(codesets::title(m_detail.edition()->info().system)));
    return {};
}

QString EncoderViewModel::advice() const
{
    const Worksheet* sheet = m_desk ? m_desk->worksheet() : nullptr;
    if (sheet == nullptr || !m_detail.shown())
        return {};
    const codesets::Edition& book = *m_detail.edition();
    if (!m_detail.billable())
        return tr("%1 is a heading: choose one of the codes under it.").arg(m_detail.code());
    if (position() == 0)
        return {};
    for (const codesets::Note* note : book.notesFor(*m_detail.entry())) {
        const bool own = note->at == m_detail.entry()->code;
        if (!own || (note->kind != codesets::NoteKind::UseAdditional && note->kind != codesets::NoteKind::CodeFirst))
            continue;
        const auto codes = book.codes();
        const bool there = std::any_of(codes.begin(), codes.end(), [&](const codesets::Code& code) {
            return code.billable
                   && std::any_of(note->refs.begin(), note->refs.end(),
                                  [&](const codesets::CodeRange& range) { return range.holds(code.code); })
                   && sheet->positionOf(book.info().system, code.code) > 0;
        });
        if (!there)
            return tr("%1 asks for another code %2: %3.")
                .arg(m_detail.code(), note->kind == codesets::NoteKind::CodeFirst ? tr("before it") : tr("with it"),
                     q(note->text));
    }
    return {};
}

bool EncoderViewModel::take()
{
    if (!canTake())
        return false;
    Worksheet* sheet = m_desk->worksheet();
    if (!sheet->take(m_detail.edition()->info().system, m_detail.code()))
        return false;
    Q_EMIT told(tr("%1 is on your worksheet, %2.").arg(m_detail.code(), onWorksheet()));
    Q_EMIT changed();
    return true;
}

QString EncoderViewModel::patientText() const
{
    const access_control::Banner* patient = m_desk ? m_desk->openChart() : nullptr;
    if (patient == nullptr)
        return {};
    const QString sex = patient->patient.sex == domain::Sex::Male     ? tr("male")
                        : patient->patient.sex == domain::Sex::Female ? tr("female")
                                                                      : tr("sex unknown");
    return tr("%1, %2 y").arg(sex).arg(patient->age);
}

QString EncoderViewModel::dateText() const
{
    if (!m_desk)
        return {};
    const std::optional<domain::Date> day = m_desk->codingDate();
    return day ? tr("On date: %1 %2").arg(m_desk->codingDateName(), q(domain::format(*day))) : tr("Newest books");
}

QString EncoderViewModel::totalText() const
{
    std::size_t total = 0;
    if (m_desk) {
        for (const auto& edition : m_desk->codeIndex()->editions())
            total += edition->info().billable;
    }
    return tr("%1 codes").arg(grouped(total));
}

QString EncoderViewModel::boxText() const
{
    if (!m_desk)
        return {};
    const auto& editions = m_desk->codeIndex()->editions();
    // The practice set is ours, so the box holds all of it.
    const bool parts = std::any_of(editions.begin(), editions.end(), [](const auto& edition) {
        return edition->info().embedded && edition->info().system != System::Px;
    });
    if (!parts)
        return tr("The whole official releases are installed.");
    return tr(
        "In the box are the families of codes that the practice charts touch, each of them whole. The whole books "
        "install from the files that CDC/NCHS publishes (ICD-10-CM: order file, Tabular List, indexes, tables) and "
        "CMS (ICD-10-PCS, HCPCS, POA list, Code Editor): let them go here, zipped or not, or use Settings, Code "
        "sets.");
}

} // namespace viewmodels
