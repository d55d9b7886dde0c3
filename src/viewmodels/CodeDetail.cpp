// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeDetail.h"

#include "codesets/Licence.h"
#include "codesets/book/Tabular.h"
#include "viewmodels/Convert.h"

namespace viewmodels {

CodeDetail::CodeDetail(QObject* parent) : QObject(parent), m_trail(this), m_notes(this), m_family(this) {}

bool CodeDetail::show(std::shared_ptr<const codesets::Edition> edition, std::string_view code,
                      std::optional<domain::Date> on, std::shared_ptr<const codesets::Bookshelf> books)
{
    const codesets::Code* entry = edition ? edition->find(code) : nullptr;
    if (entry == nullptr)
        return false;
    // The models borrow from the edition that was shown, so it goes last.
    const auto before = std::move(m_edition);
    m_edition = std::move(edition);
    m_entry = entry;
    const codesets::EditionInfo& info = m_edition->info();
    m_on = on.value_or(info.to.value_or(info.from));
    std::vector<LineListModel::Row> trail;
    for (const codesets::Code* above : m_edition->ancestors(*entry))
        trail.insert(trail.begin(), {q(codesets::code(m_edition->info().system)),
                                     q(codesets::shown(m_edition->info().system, above->code)), q(above->title)});
    m_trail.setRows(std::move(trail));
    m_books = std::move(books);
    readBook();
    m_family.setCode(m_edition.get(), m_entry);
    Q_EMIT changed();
    return true;
}

void CodeDetail::readBook()
{
    const codesets::EditionInfo& info = m_edition->info();
    static const codesets::Bookshelf none;
    const codesets::Bookshelf& books = m_books ? *m_books : none;
    const auto notes = codesets::notesInForce(*m_edition, books, m_entry->code);
    if (!notes)
        Q_EMIT failed(sentence(notes.error()));
    m_notes.setNotes(m_edition.get(), m_entry->code, notes ? *notes : std::vector<codesets::SourcedNote>());

    m_placement.clear();
    const codesets::ShelfPart* part = diagnosis() ? books.newestFor(codesets::PartKind::Tabular, info) : nullptr;
    const auto read = part == nullptr ? std::shared_ptr<const codesets::Tabular>() : books.tabular(*part);
    const auto tabular = read ? *read : nullptr;
    const auto place = tabular ? tabular->nearest(m_entry->code) : std::nullopt;
    QStringList above;
    for (auto at = place ? static_cast<std::int32_t>(*place) : -1; at >= 0;) {
        const codesets::Heading heading = tabular->heading(static_cast<std::size_t>(at));
        if (heading.kind == codesets::HeadingKind::Chapter)
            above.prepend(tr("Chapter %1").arg(q(heading.chapter)));
        else if (heading.kind == codesets::HeadingKind::Section)
            above.prepend(tr("%1 (%2)").arg(q(heading.title), q(heading.code)));
        at = heading.parent;
    }
    m_placement = above.join(QStringLiteral(" \u203A "));
}

void CodeDetail::clear()
{
    const auto before = std::move(m_edition);
    m_entry = nullptr;
    m_trail.setRows({});
    m_notes.setNotes(nullptr, {}, {});
    m_placement.clear();
    m_family.setCode(nullptr, nullptr);
    Q_EMIT changed();
}

QString CodeDetail::notice() const
{
    if (m_entry == nullptr || !codesets::licensed(m_edition->info().system))
        return {};
    return tr("CPT belongs to the American Medical Association. It is shown under the licence that your institution "
              "attested to, for looking up only.");
}

bool CodeDetail::diagnosis() const
{
    return m_entry != nullptr && m_edition->info().system == codesets::System::Icd10cm;
}

QString CodeDetail::code() const
{
    return m_entry == nullptr ? QString() : q(codesets::shown(m_edition->info().system, m_entry->code));
}

QString CodeDetail::title() const
{
    return m_entry == nullptr ? QString() : q(m_entry->title);
}

QString CodeDetail::system() const
{
    return m_entry == nullptr ? QString() : q(codesets::title(m_edition->info().system));
}

QString CodeDetail::systemCode() const
{
    return m_entry == nullptr ? QString() : q(codesets::code(m_edition->info().system));
}

QString CodeDetail::poaText() const
{
    if (!diagnosis() || !billable())
        return {};
    return m_entry->poaExempt ? tr("POA: exempt") : tr("POA: report");
}

bool CodeDetail::ended() const
{
    return m_entry != nullptr && (m_entry->endedBefore(m_on) || !m_edition->info().inForce(m_on));
}

QString CodeDetail::validText() const
{
    if (m_entry == nullptr)
        return {};
    const codesets::EditionInfo& info = m_edition->info();
    if (m_entry->endedBefore(m_on))
        return tr("Ended %1").arg(q(domain::format(m_entry->ended)));
    const QString from = q(domain::format(info.from));
    return info.to ? tr("In force %1 to %2").arg(from, q(domain::format(*info.to))) : tr("In force from %1").arg(from);
}

QString CodeDetail::severityText() const
{
    if (!diagnosis() || !billable())
        return {};
    switch (m_entry->severity) {
    case codesets::Severity::Mcc:
        return tr("MCC");
    case codesets::Severity::Cc:
        return tr("CC");
    case codesets::Severity::None:
        return tr("No CC");
    }
    return {};
}

} // namespace viewmodels
