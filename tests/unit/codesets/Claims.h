// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/EditionFiles.h"
#include "codesets/edits/CheckClaim.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace made {

/// Writes a claim in one line: words that change the usual stay (inpatient, female, born 1970-01-01, 10 to 14 March
/// 2026), a colon, diagnoses with POA after a slash, a semicolon, procedures with their system:
/// "clinic male 1990-05-05 on 2026-01-02 : J02.0 Z88.0 ; hcpcs:J1815"
inline codesets::Claim claim(const QString& text)
{
    using namespace Qt::StringLiterals;
    codesets::Claim made;
    made.sex = domain::Sex::Female;
    made.birthDate = *domain::parseDate("1970-01-01");
    made.admitted = *domain::parseDate("2026-03-10");
    made.discharged = *domain::parseDate("2026-03-14");
    const qsizetype colon = text.indexOf(u" : "_s);
    bool day = false;
    for (const QString& word : text.left(std::max(colon, qsizetype{0})).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto setting = domain::encounterClassFrom(word.toStdString()))
            made.setting = *setting;
        else if (word == u"male"_s || word == u"unknown"_s)
            made.sex = word == u"male"_s ? domain::Sex::Male : domain::Sex::Unknown;
        else if (word == u"on"_s)
            day = true;
        else if (std::exchange(day, false)) {
            made.admitted = *domain::parseDate(word.section(u"/"_s, 0, 0).toStdString());
            made.discharged = *domain::parseDate(word.section(u"/"_s, -1).toStdString());
        } else
            made.birthDate = *domain::parseDate(word.toStdString());
    }
    const QString codes = colon < 0 ? text : text.mid(colon + 3);
    for (const QString& word : codes.section(u';', 0, 0).split(u' ', Qt::SkipEmptyParts))
        made.diagnoses.push_back({word.section(u'/', 0, 0).toStdString(), word.section(u'/', 1).toStdString()});
    for (const QString& word : codes.section(u';', 1).split(u' ', Qt::SkipEmptyParts))
        made.procedures.push_back(
            {*codesets::systemFrom(word.section(u':', 0, 0).toStdString()), word.section(u':', 1).toStdString()});
    return made;
}

/// "excludes1 warning E10.9 E11.9"
inline QString told(const codesets::EditFinding& finding)
{
    const auto text = [](std::string_view word) { return QString::fromUtf8(word.data(), qsizetype(word.size())); };
    QStringList words{text(codesets::info(finding.edit).code), text(codesets::code(finding.severity))};
    for (const std::string& code : finding.codes)
        words.append(text(code));
    return words.join(u' ');
}

inline QStringList told(const std::vector<codesets::EditFinding>& findings, bool withInformation)
{
    QStringList lines;
    for (const codesets::EditFinding& finding : findings) {
        if (withInformation || finding.severity != codesets::EditSeverity::Info)
            lines.append(told(finding));
    }
    return lines;
}

} // namespace made
