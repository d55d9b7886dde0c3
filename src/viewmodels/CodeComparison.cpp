// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeComparison.h"

#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

using codesets::Code;
using codesets::Edition;
using codesets::Note;
using codesets::NoteKind;
using Rows = std::vector<LineListModel::Row>;

namespace {

/// The notes that hold for a code and name another one; a note on a heading above both says nothing of the two.
std::vector<const Note*> notesOn(const Edition& book, const Code& code, const Code& other)
{
    std::vector<const Note*> found;
    for (const Note* note : book.notesFor(code)) {
        const bool named = std::any_of(note->refs.begin(), note->refs.end(),
                                       [&](const codesets::CodeRange& range) { return range.holds(other.code); });
        if (named && !other.code.starts_with(note->at))
            found.push_back(note);
    }
    return found;
}

LineListModel::Row relation(NoteKind kind, const QString& code, const QString& other)
{
    const auto row = [&](const char* tone, const QString& sentence) {
        return LineListModel::Row{QString::fromLatin1(tone), {}, sentence.arg(code, other)};
    };
    switch (kind) {
    case NoteKind::Excludes1:
        return row("wrong", CodeComparison::tr("%1 excludes %2: not both, unless the two are unrelated (Excludes 1)."));
    case NoteKind::Excludes2:
        return row("partly",
                   CodeComparison::tr("%2 is not part of %1: both, where the patient has both (Excludes 2)."));
    case NoteKind::CodeFirst:
        return row("note", CodeComparison::tr("%2 goes before %1 (code first)."));
    case NoteKind::UseAdditional:
        return row("note", CodeComparison::tr("%1 asks for %2 after it (use additional code)."));
    case NoteKind::CodeAlso:
        return row("note", CodeComparison::tr("%1 asks for %2 as well, in either order (code also)."));
    default:
        return row("plain", CodeComparison::tr("%2 stands in a note of %1."));
    }
}

/// The nearest heading above both; null where nothing is.
const Code* sharedHeading(const Edition& book, const Code& one, const Code& other)
{
    for (const Code* above : book.ancestors(one)) {
        if (other.code.starts_with(above->code) && other.code != above->code)
            return above;
    }
    return nullptr;
}

} // namespace

CodeComparison::CodeComparison(QObject* parent) : QObject(parent), m_held(this), m_relations(this) {}

void CodeComparison::hold(const CodeDetail& shown)
{
    m_held.show(shown.book(), shown.entry()->code, shown.on(), shown.books());
    setOther(shown);
}

void CodeComparison::setOther(const CodeDetail& shown)
{
    if (!active())
        return;
    const Edition& book = *m_held.edition();
    const Code& one = *m_held.entry();
    const Code* other = shown.entry();
    Rows rows;
    m_paired = other != nullptr && (shown.edition() != &book || other->code != one.code);
    if (m_paired && shown.edition() == &book) {
        const codesets::System system = book.info().system;
        const QString left = q(codesets::shown(system, one.code));
        const QString right = q(codesets::shown(system, other->code));
        for (const Note* note : notesOn(book, one, *other))
            rows.push_back(relation(note->kind, left, right));
        for (const Note* note : notesOn(book, *other, one))
            rows.push_back(relation(note->kind, right, left));
        if (const Code* above = sharedHeading(book, one, *other))
            rows.push_back(
                {QStringLiteral("plain"),
                 {},
                 tr("Both stand under %1, %2.").arg(q(codesets::shown(system, above->code)), q(above->title))});
        if (rows.empty())
            rows.push_back({QStringLiteral("plain"), {}, tr("No note of these books names the two together.")});
    }
    m_relations.setRows(std::move(rows));
    Q_EMIT changed();
}

void CodeComparison::letGo()
{
    m_held.clear();
    m_paired = false;
    m_relations.setRows({});
    Q_EMIT changed();
}

} // namespace viewmodels
