// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/entry/EntryPaperModel.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels {

using records::entry::FieldKind;
using workflow::entry::Ink;
using workflow::entry::Stroke;

namespace {

QString paperTr(const char* text)
{
    return QCoreApplication::translate("EntryPaper", text);
}

QString strokeName(Stroke::Kind kind)
{
    switch (kind) {
    case Stroke::Kind::Plain:
        return QStringLiteral("plain");
    case Stroke::Kind::Struck:
        return QStringLiteral("struck");
    case Stroke::Kind::Over:
        return QStringLiteral("over");
    case Stroke::Kind::Blot:
        return QStringLiteral("blot");
    case Stroke::Kind::Late:
        return QStringLiteral("late");
    }
    return {};
}

QString saidOfStroke(const Stroke& stroke)
{
    switch (stroke.kind) {
    case Stroke::Kind::Plain:
        return q(stroke.text);
    case Stroke::Kind::Struck:
        return paperTr(QT_TRANSLATE_NOOP("EntryPaper", "crossed out: %1;")).arg(q(stroke.text));
    case Stroke::Kind::Over:
        return paperTr(QT_TRANSLATE_NOOP("EntryPaper", "[one over the other: %1 or %2]"))
            .arg(q(std::min(stroke.text, stroke.also)), q(std::max(stroke.text, stroke.also)));
    case Stroke::Kind::Blot:
        return paperTr(QT_TRANSLATE_NOOP("EntryPaper", "[about %1 characters that cannot be read]")).arg(stroke.length);
    case Stroke::Kind::Late:
        return paperTr(QT_TRANSLATE_NOOP("EntryPaper", "put in later by %1: %2")).arg(q(stroke.note), q(stroke.text));
    }
    return {};
}

QString saidOfInk(const Ink& ink, const QVariantList& boxes)
{
    QStringList parts;
    for (const Stroke& stroke : ink.strokes)
        parts.append(saidOfStroke(stroke));
    for (const QVariant& box : boxes) {
        const auto one = box.value<EntryBox>();
        if (one.mark == QLatin1String("tick"))
            parts.append(paperTr(QT_TRANSLATE_NOOP("EntryPaper", "ticked: %1")).arg(one.title));
        else if (!one.mark.isEmpty())
            parts.append(paperTr(QT_TRANSLATE_NOOP("EntryPaper", "crossed out: %1;")).arg(one.title));
    }
    const bool pieces = std::any_of(ink.strokes.begin(), ink.strokes.end(),
                                    [](const Stroke& one) { return one.kind == Stroke::Kind::Over; });
    return parts.join(pieces ? QString() : QStringLiteral(" "));
}

bool among(const std::vector<std::string>& list, const std::string& code)
{
    return std::find(list.begin(), list.end(), code) != list.end();
}

} // namespace

QString EntryPaperModel::saidOf(const QString& field) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.field == field; });
    return found == m_rows.end() ? QString() : found->said;
}

QString EntryPaperModel::headingRow(const workflow::entry::Form& form, const std::string& section)
{
    Row row;
    row.id = m_paper + QStringLiteral("/#") + q(section);
    row.columns = 12;
    for (const auto& one : form.sections) {
        if (one.id == section)
            row.heading = q(one.title);
    }
    m_rows.push_back(row);
    return row.id;
}

QVariant EntryPaperModel::data(const QModelIndex& index, int role) const
{
    const QString id = index.isValid() ? idAt(index.row()) : QString();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.id == id; });
    if (found == m_rows.end())
        return {};
    switch (role) {
    case FieldRole:
        return found->field;
    case HeadingRole:
        return found->heading;
    case LabelRole:
    case Qt::DisplayRole:
        return found->label;
    case ColumnsRole:
        return found->columns;
    case StrokesRole:
        return found->strokes;
    case BoxesRole:
        return found->boxes;
    case SaidRole:
        return found->said;
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryPaperModel::roleNames() const
{
    return {{FieldRole, "field"},     {HeadingRole, "heading"}, {LabelRole, "label"}, {ColumnsRole, "columns"},
            {StrokesRole, "strokes"}, {BoxesRole, "boxes"},     {SaidRole, "said"}};
}

void EntryPaperModel::show(const workflow::entry::Paper& paper, const workflow::entry::Form& form)
{
    if (m_paper == q(paper.id))
        return;
    m_paper = q(paper.id);
    m_rows.clear();
    QStringList ids;
    const std::string* section = nullptr;
    for (const auto& field : form.fields) {
        if (section == nullptr || *section != field.section) {
            section = &field.section;
            ids.append(headingRow(form, *section));
        }
        Row row;
        row.id = m_paper + QLatin1Char('/') + q(field.id);
        row.field = q(field.id);
        row.label = q(field.label);
        row.columns = field.columns;
        const auto found = paper.ink.find(field.id);
        const Ink ink = found == paper.ink.end() ? Ink() : found->second;
        for (const Stroke& stroke : ink.strokes)
            row.strokes.append(QVariant::fromValue(
                EntryStroke{strokeName(stroke.kind), q(stroke.text), q(stroke.also), q(stroke.note), stroke.length}));
        if (field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo) {
            for (const auto& option : field.options) {
                const QString mark = among(ink.ticks, option.code)   ? QStringLiteral("tick")
                                     : among(ink.voids, option.code) ? QStringLiteral("void")
                                                                     : QString();
                row.boxes.append(QVariant::fromValue(EntryBox{q(option.title), mark}));
            }
        }
        row.said = saidOfInk(ink, row.boxes);
        ids.append(row.id);
        m_rows.push_back(std::move(row));
    }
    arrange(ids);
}

} // namespace viewmodels
