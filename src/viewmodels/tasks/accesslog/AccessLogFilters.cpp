// SPDX-License-Identifier: GPL-3.0-or-later
// What of the log is listed, and what the boxes of the sheet offer.
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/accesslog/AccessLogWording.h"
#include "viewmodels/tasks/accesslog/AccessLogWorksheetViewModel.h"

#include <set>

namespace viewmodels {

using access_control::LogEntry;
using access_control::nowhere;

void AccessLogWorksheetViewModel::setFilterText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    select();
}

void AccessLogWorksheetViewModel::setFilterUnit(const QString& unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    select();
}

void AccessLogWorksheetViewModel::setFilterRule(const QString& rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    select();
}

void AccessLogWorksheetViewModel::setHitsOnly(bool only)
{
    if (only == m_hitsOnly)
        return;
    m_hitsOnly = only;
    select();
}

void AccessLogWorksheetViewModel::setUserOnly(bool only)
{
    const LogEntry* one = entry();
    const access_control::Place wanted = only && one != nullptr ? one->user : nowhere;
    if (wanted == m_userOnly)
        return;
    m_userOnly = wanted;
    select();
}

void AccessLogWorksheetViewModel::setPatientOnly(bool only)
{
    const LogEntry* one = entry();
    const access_control::Place wanted = only && one != nullptr ? one->patient : nowhere;
    if (wanted == m_patientOnly)
        return;
    m_patientOnly = wanted;
    select();
}

bool AccessLogWorksheetViewModel::filtered() const
{
    return !m_text.isEmpty() || !m_unit.isEmpty() || !m_rule.isEmpty() || m_hitsOnly || userOnly() || patientOnly();
}

void AccessLogWorksheetViewModel::setSortBy(const QString& column)
{
    if (column == m_sortBy)
        return;
    m_sortBy = column;
    select();
}

void AccessLogWorksheetViewModel::clearFilters()
{
    m_text.clear();
    m_unit.clear();
    m_rule.clear();
    m_hitsOnly = false;
    m_userOnly = nowhere;
    m_patientOnly = nowhere;
    select();
}

QVariantList AccessLogWorksheetViewModel::unitChoices() const
{
    QVariantList list{QVariantMap{{QStringLiteral("text"), tr("All units")}, {QStringLiteral("value"), QString()}}};
    std::set<QString> units;
    for (const auto& one : m_material.log.staff)
        units.insert(q(m_material.log.unitName(one.unit)));
    for (const QString& unit : units)
        list.append(QVariantMap{{QStringLiteral("text"), unit}, {QStringLiteral("value"), unit}});
    return list;
}

QVariantList AccessLogWorksheetViewModel::ruleChoices() const
{
    std::set<std::string> here;
    for (const auto& [entry, found] : m_material.hits) {
        for (const auto& hit : found)
            here.insert(hit.rule);
    }
    QVariantList list{QVariantMap{{QStringLiteral("text"), tr("All rules")}, {QStringLiteral("value"), QString()}}};
    for (const QVariant& one : allRules()) {
        if (here.contains(s(one.toMap().value(QStringLiteral("value")).toString())))
            list.append(one);
    }
    return list;
}

QVariantList AccessLogWorksheetViewModel::allRules() const
{
    QVariantList list{QVariantMap{{QStringLiteral("text"), tr("No rule named")}, {QStringLiteral("value"), QString()}}};
    for (int number = 1; number <= 12; ++number) {
        const std::string rule = "L" + std::to_string(number);
        list.append(QVariantMap{{QStringLiteral("text"), q(rule) + QStringLiteral("  ") + ruleTitle(rule)},
                                {QStringLiteral("value"), q(rule)}});
    }
    return list;
}

QVariantList AccessLogWorksheetViewModel::escalationChoices() const
{
    QVariantList list{QVariantMap{{QStringLiteral("text"), tr("Who is told?")}, {QStringLiteral("value"), QString()}}};
    for (const std::string_view one : workflow::accesslog::escalations)
        list.append(
            QVariantMap{{QStringLiteral("text"), accesslog::escalationTitle(one)}, {QStringLiteral("value"), q(one)}});
    return list;
}

} // namespace viewmodels
