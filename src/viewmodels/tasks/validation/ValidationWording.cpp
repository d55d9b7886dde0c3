// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/validation/ValidationWording.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels::validation {

using workflow::validation::Figure;
using workflow::validation::Item;
using workflow::validation::Material;
using workflow::validation::QualityRule;

namespace {

QString validationTr(const char* text)
{
    return QCoreApplication::translate("Validation", text);
}

} // namespace

QString shownValue(const Item* item, const std::string& value)
{
    if (value.empty() || item == nullptr)
        return q(value);
    if (const auto* option = item->option(value))
        return q(option->code + " " + option->title);
    return q(item->unit.empty() ? value : value + " " + item->unit);
}

QStringList optionsOf(const Item& item)
{
    QStringList list;
    for (const auto& option : item.options)
        list.append(q(option.code + "\u00a0" + option.title));
    return list;
}

QString definitionOf(const Item& item, const Material& material)
{
    QString text = q(item.definition);
    for (const auto& change : material.changes) {
        if (change.item == item.id)
            text = validationTr(QT_TRANSLATE_NOOP("Validation", "Discharged before %1: %2 From %1 on: %3"))
                       .arg(q(domain::format(change.from)), q(change.before), q(change.after));
    }
    return text;
}

QString ruleText(const QualityRule& rule, const Material& material)
{
    const QString whose =
        rule.cite.empty() ? validationTr(QT_TRANSLATE_NOOP("Validation", "facility policy")) : q(rule.cite);
    return QStringLiteral("%1 %2, %3.").arg(q(rule.text), characteristicTitle(rule.characteristic, material), whose);
}

QString characteristicTitle(const std::string& id, const Material& material)
{
    const auto found = std::find_if(material.characteristics.begin(), material.characteristics.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == material.characteristics.end() ? QString() : q(found->title);
}

QString figureTitle(Figure figure)
{
    switch (figure) {
    case Figure::Records:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Records reviewed"));
    case Figure::Fields:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Fields reviewed"));
    case Figure::Errors:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Fields in error"));
    case Figure::Rate:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Error rate"));
    case Figure::Low:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Interval from"));
    case Figure::High:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Interval to"));
    case Figure::Agreement:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Agreement"));
    case Figure::Kappa:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Kappa"));
    }
    return {};
}

QString figureUnit(Figure figure)
{
    const bool percent =
        figure == Figure::Rate || figure == Figure::Low || figure == Figure::High || figure == Figure::Agreement;
    return percent ? QStringLiteral("%") : QString();
}

QString figureHelp(Figure figure, const Material& material)
{
    switch (figure) {
    case Figure::Records:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Records under review"));
    case Figure::Fields:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Every field of those records"));
    case Figure::Errors:
        return std::any_of(material.records.begin(), material.records.end(),
                           [](const auto& one) { return one.second.has_value(); })
                   ? validationTr(QT_TRANSLATE_NOOP("Validation", "With what was settled against the first abstractor"))
                   : validationTr(QT_TRANSLATE_NOOP("Validation", "Of the fields reviewed"));
    case Figure::Rate:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Fields in error of fields reviewed"));
    case Figure::Low:
    case Figure::High:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Wilson interval of the rate, %1\u00a0% confidence"))
            .arg(material.confidence);
    case Figure::Agreement:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Pairs that agree of all pairs"));
    case Figure::Kappa:
        return validationTr(QT_TRANSLATE_NOOP("Validation", "Agreement beyond chance, from \u22121 to 1"));
    }
    return {};
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', 10);
}

} // namespace viewmodels::validation
