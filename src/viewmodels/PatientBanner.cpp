// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PatientBanner.h"

#include "viewmodels/Convert.h"

namespace viewmodels {
namespace {

QString settingText(domain::EncounterClass type)
{
    switch (type) {
    case domain::EncounterClass::Inpatient:
        return PatientBanner::tr("Inpatient");
    case domain::EncounterClass::Emergency:
        return PatientBanner::tr("Emergency");
    case domain::EncounterClass::OutpatientSurgery:
        return PatientBanner::tr("Day surgery");
    case domain::EncounterClass::Clinic:
        return PatientBanner::tr("Clinic");
    }
    return {};
}

QString sexText(domain::Sex sex)
{
    switch (sex) {
    case domain::Sex::Female:
        return PatientBanner::tr("F");
    case domain::Sex::Male:
        return PatientBanner::tr("M");
    case domain::Sex::Unknown:
        return PatientBanner::tr("Sex not recorded");
    }
    return {};
}

/// "2026-05-04 → 05-09"; the year once where it is the same.
QString daysText(const domain::Encounter& encounter)
{
    const QString from = q(domain::format(domain::dateOf(encounter.admitted)));
    if (!encounter.discharged)
        return from;
    const QString to = q(domain::format(domain::dateOf(*encounter.discharged)));
    constexpr int year = 5;
    if (from == to)
        return from;
    return QStringLiteral("%1 → %2").arg(from, from.left(year) == to.left(year) ? to.mid(year) : to);
}

} // namespace

void PatientBanner::set(const access_control::Banner& banner, const QString& attending)
{
    const domain::Patient& patient = banner.patient;
    m_name = q(domain::displayName(patient));
    m_mrn = q(banner.mrn);
    m_who = tr("%1 · %2 y").arg(sexText(patient.sex)).arg(banner.age);
    m_born = q(domain::format(patient.birthDate));
    m_encounter = banner.encounter.id.empty()
                      ? tr("No encounter on file")
                      : tr("%1 %2").arg(settingText(banner.encounter.type), daysText(banner.encounter));
    if (!attending.isEmpty())
        m_encounter = tr("%1 · %2").arg(m_encounter, attending);

    QStringList substances;
    QStringList reactions;
    for (const domain::Allergy& allergy : patient.allergies) {
        substances.append(q(allergy.substance));
        reactions.append(allergy.reaction.empty() ? q(allergy.substance)
                                                  : tr("%1: %2").arg(q(allergy.substance), q(allergy.reaction)));
    }
    m_allergies = substances.join(QStringLiteral(", "));
    m_reactions = reactions.join(QStringLiteral("\n"));
    m_flags.clear();
    for (const std::string& flag : patient.flags)
        m_flags.append(q(flag));
    Q_EMIT changed();
}

} // namespace viewmodels
