// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/NoteModel.h"

#include "viewmodels/Convert.h"

#include <QRegularExpression>

#include <algorithm>

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

/// "J60-J70", "L97.4-" or "Z79.4".
QString shownRange(const codesets::Edition& edition, const codesets::CodeRange& range)
{
    const codesets::System system = edition.info().system;
    const QString first = q(codesets::shown(system, range.first));
    if (!range.last.empty())
        return first + u'-' + q(codesets::shown(system, range.last));
    const codesets::Code* entry = edition.find(range.first);
    return entry != nullptr && entry->billable ? first : first + u'-';
}

/// The note's words, and behind them the codes it means where they do not stand in them.
QString textOf(const codesets::Note& note, const codesets::Edition& edition)
{
    const QString words = q(note.text);
    QStringList codes;
    for (const codesets::CodeRange& range : note.refs) {
        const QString first = q(codesets::shown(edition.info().system, range.first));
        if (!words.contains(first))
            codes.append(shownRange(edition, range));
    }
    return codes.isEmpty() ? words : NoteModel::tr("%1 (%2)").arg(words, codes.join(QStringLiteral(", ")));
}

std::vector<CodeMention> mentionsIn(const QString& text, const codesets::Edition& edition)
{
    static const QRegularExpression code(QStringLiteral(R"(\b[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?)"));
    std::vector<CodeMention> mentions;
    for (auto matches = code.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (edition.find(s(match.captured())) != nullptr)
            mentions.push_back({match.capturedStart(), match.capturedLength(), match.captured()});
    }
    return mentions;
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
    case LinksRole:
        return static_cast<int>(row.links.size());
    case SourceRole:
        return row.source;
    default:
        return {};
    }
}

QHash<int, QByteArray> NoteModel::roleNames() const
{
    return {{KindRole, "kind"}, {FromRole, "from"},   {TextRole, "text"},
            {ToneRole, "tone"}, {LinksRole, "links"}, {SourceRole, "source"}};
}

void NoteModel::setNotes(const codesets::Edition* edition, std::string_view code,
                         const std::vector<codesets::SourcedNote>& notes)
{
    beginResetModel();
    m_rows.clear();
    if (edition != nullptr)
        fill(*edition, code, notes);
    endResetModel();
    Q_EMIT changed();
}

void NoteModel::fill(const codesets::Edition& edition, std::string_view code,
                     const std::vector<codesets::SourcedNote>& notes)
{
    for (const codesets::SourcedNote& sourced : notes) {
        const codesets::Note& note = sourced.note;
        const bool range = note.at.find('-') != std::string::npos;
        const QString from =
            note.at == code ? QString() : q(range ? note.at : codesets::shown(edition.info().system, note.at));
        const QString source = sourced.borrowed ? q(sourced.edition) : QString();
        const bool sameHead = !m_rows.empty() && m_rows.back().kind == kindText(note.kind) && m_rows.back().from == from
                              && m_rows.back().source == source;
        if (sameHead)
            m_rows.back().text += u'\n' + textOf(note, edition);
        else
            m_rows.push_back({kindText(note.kind), from, textOf(note, edition), toneOf(note.kind), source, {}});
    }
    for (Row& row : m_rows)
        row.links = mentionsIn(row.text, edition);
}

QString NoteModel::borrowedFrom() const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.source.isEmpty(); });
    return at == m_rows.end() ? QString() : at->source;
}

QString NoteModel::styled(int row, int chosen) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row& note = m_rows[static_cast<std::size_t>(row)];
    const auto plain = [&](qsizetype from, qsizetype to) {
        return note.text.mid(from, to - from).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    };
    QString html;
    qsizetype done = 0;
    for (std::size_t i = 0; i < note.links.size(); ++i) {
        const CodeMention& link = note.links[i];
        const QString shown = plain(link.from, link.from + link.length);
        html += plain(done, link.from) + QStringLiteral("<a href=\"%1\">").arg(link.code)
                + (static_cast<int>(i) == chosen ? QStringLiteral("<b>%1</b>").arg(shown) : shown)
                + QStringLiteral("</a>");
        done = link.from + link.length;
    }
    return html + plain(done, note.text.size());
}

QString NoteModel::linkAt(int row, int link) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const auto& links = m_rows[static_cast<std::size_t>(row)].links;
    return link < 0 || link >= static_cast<int>(links.size()) ? QString() : links[static_cast<std::size_t>(link)].code;
}

} // namespace viewmodels
