// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/entry/EntryWording.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace viewmodels {

using records::entry::Field;
using records::entry::FieldKind;
using records::entry::Form;
using records::entry::FormRemark;

namespace {

QString entryTr(const char* text)
{
    return QCoreApplication::translate("Entry", text);
}

QString rangeText(const Field& field)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::number(*value) : QStringLiteral("\u2026");
    };
    return entryTr(QT_TRANSLATE_NOOP("Entry", "%1 to %2 %3"))
        .arg(number(field.least), number(field.most), q(field.unit))
        .trimmed();
}

} // namespace

QString remarkText(const FormRemark& remark, const Form& form)
{
    const Field* field = form.field(remark.field);
    const Field* other = form.field(remark.other);
    const QString label = other == nullptr ? QString() : q(other->label);
    switch (remark.kind) {
    case FormRemark::Kind::Range:
        return entryTr(QT_TRANSLATE_NOOP("Entry",
                                         "Outside what is plausible (%1). Look again; if the paper says so, keep it."))
            .arg(field == nullptr ? QString() : rangeText(*field));
    case FormRemark::Kind::Required:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Must be filled. If the paper leaves it empty: F4."));
    case FormRemark::Kind::Order:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Before \u201c%1\u201d: one of the two dates is wrong.")).arg(label);
    case FormRemark::Kind::Above:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Not below \u201c%1\u201d: look at both.")).arg(label);
    case FormRemark::Kind::Age:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Does not go with \u201c%1\u201d today: look at both.")).arg(label);
    case FormRemark::Kind::Future:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "After today."));
    case FormRemark::Kind::Title:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Names are kept without title."));
    case FormRemark::Kind::Suffix:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "The suffix has a field of its own."));
    }
    return {};
}

QString formText(const Field& field)
{
    switch (field.kind) {
    case FieldKind::Date:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Date: MM/DD/YYYY, or eight digits"));
    case FieldKind::Time:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Time: HH:MM, 1435 or 2:35 pm"));
    case FieldKind::Phone:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Telephone: seven digits"));
    case FieldKind::Number: {
        QStringList units;
        for (const auto& one : field.conversions)
            units.append(q(one.unit));
        if (field.unit.empty())
            return entryTr(QT_TRANSLATE_NOOP("Entry", "A number"));
        return units.isEmpty()
                   ? entryTr(QT_TRANSLATE_NOOP("Entry", "Number in %1")).arg(q(field.unit))
                   : entryTr(QT_TRANSLATE_NOOP("Entry", "Number in %1. With %2 after it, it is turned into %1"))
                         .arg(q(field.unit), units.join(QStringLiteral(", ")));
    }
    case FieldKind::Code:
    case FieldKind::Choice:
    case FieldKind::YesNo:
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Code of the list"));
    case FieldKind::Text:
    case FieldKind::Name:
        break;
    }
    return field.format.empty() ? QString() : entryTr(QT_TRANSLATE_NOOP("Entry", "Form: %1")).arg(q(field.format));
}

QString optionsText(const Field& field)
{
    QStringList list;
    for (const auto& one : field.options)
        list.append(q(one.code + "\u00a0" + one.title));
    return list.join(QStringLiteral("  \u00b7  "));
}

QString keptText(const Field& field, const std::string& value)
{
    if (value.empty())
        return {};
    if (const auto* option = field.option(value))
        return q(option->code + " " + option->title);
    return q(field.unit.empty() || field.kind != FieldKind::Number ? value : value + " " + field.unit);
}

QString flagText(const QString& reason)
{
    if (reason == QLatin1String("illegible"))
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Flagged: cannot be read"));
    if (reason == QLatin1String("missing"))
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Flagged: left empty on the paper"));
    if (reason == QLatin1String("conflict"))
        return entryTr(QT_TRANSLATE_NOOP("Entry", "Flagged: the paper says two things"));
    return {};
}

} // namespace viewmodels
