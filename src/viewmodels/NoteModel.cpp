// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/NoteModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

using codesets::NoteKind;

namespace {

QString kindText(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Includes:
        return NoteModel::tr("Includes");
    case NoteKind::Inclusion:
        return NoteModel::tr("Inclusion terms");
    case NoteKind::Excludes1:
        return NoteModel::tr("Excludes 1");
    case NoteKind::Excludes2:
        return NoteModel::tr("Excludes 2");
    case NoteKind::CodeFirst:
        return NoteModel::tr("Code first");
    case NoteKind::UseAdditional:
        return NoteModel::tr("Use additional code");
    case NoteKind::CodeAlso:
        return NoteModel::tr("Code also");
    case NoteKind::General:
        return NoteModel::tr("Note");
    case NoteKind::SeventhCharacter:
    case NoteKind::SeventhValue:
        return NoteModel::tr("7th character");
    }
    return {};
}

QString toneOf(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Excludes1:
        return QStringLiteral("wrong");
    case NoteKind::Excludes2:
        return QStringLiteral("partly");
    case NoteKind::CodeFirst:
    case NoteKind::UseAdditional:
    case NoteKind::CodeAlso:
        return QStringLiteral("note");
    default:
        return QStringLiteral("plain");
    }
}

} // namespace

int NoteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NoteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return row.kind;
    case FromRole:
        return row.from;
    case TextRole:
    case Qt::DisplayRole:
        return row.text;
    case ToneRole:
        return row.tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> NoteModel::roleNames() const
{
    return {{KindRole, "kind"}, {FromRole, "from"}, {TextRole, "text"}, {ToneRole, "tone"}};
}

void NoteModel::setNotes(const codesets::Edition* edition, const codesets::Code* code)
{
    beginResetModel();
    m_rows.clear();
    if (edition != nullptr && code != nullptr) {
        for (const codesets::Note* note : edition->notesFor(*code)) {
            const QString from =
                note->at == code->code ? QString() : q(codesets::shown(edition->info().system, note->at));
            const bool sameHead =
                !m_rows.empty() && m_rows.back().kind == kindText(note->kind) && m_rows.back().from == from;
            if (sameHead)
                m_rows.back().text += QStringLiteral("\n") + q(note->text);
            else
                m_rows.push_back({kindText(note->kind), from, q(note->text), toneOf(note->kind)});
        }
    }
    endResetModel();
    Q_EMIT changed();
}

} // namespace viewmodels
