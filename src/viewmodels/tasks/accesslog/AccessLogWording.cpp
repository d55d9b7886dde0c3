// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/accesslog/AccessLogWording.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace viewmodels::accesslog {

using workflow::accesslog::Disposition;

namespace {

QString text(const char* words)
{
    return QCoreApplication::translate("AccessLog", words);
}

} // namespace

QString dispositionTitle(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Appropriate:
        return text(QT_TRANSLATE_NOOP("AccessLog", "Appropriate"));
    case Disposition::FollowUp:
        return text(QT_TRANSLATE_NOOP("AccessLog", "Follow-up"));
    case Disposition::Policy:
        return text(QT_TRANSLATE_NOOP("AccessLog", "House policy"));
    case Disposition::Violation:
        return text(QT_TRANSLATE_NOOP("AccessLog", "Violation"));
    }
    return {};
}

QString dispositionTone(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Appropriate:
        return QStringLiteral("right");
    case Disposition::FollowUp:
        return QStringLiteral("note");
    case Disposition::Policy:
        return QStringLiteral("partly");
    case Disposition::Violation:
        return QStringLiteral("wrong");
    }
    return {};
}

QString escalationTitle(std::string_view escalation)
{
    if (escalation == "none")
        return text(QT_TRANSLATE_NOOP("AccessLog", "Nobody"));
    if (escalation == "supervisor")
        return text(QT_TRANSLATE_NOOP("AccessLog", "Supervisor"));
    if (escalation == "privacy-officer")
        return text(QT_TRANSLATE_NOOP("AccessLog", "Privacy officer"));
    if (escalation == "security")
        return text(QT_TRANSLATE_NOOP("AccessLog", "Security"));
    if (escalation == "hr")
        return text(QT_TRANSLATE_NOOP("AccessLog", "Human resources"));
    return {};
}

QString roleTitle(std::string_view role)
{
    static const std::map<std::string_view, const char*> titles{
        {"treating-provider", QT_TRANSLATE_NOOP("AccessLog", "treating provider")},
        {"nurse", QT_TRANSLATE_NOOP("AccessLog", "nurse")},
        {"registration", QT_TRANSLATE_NOOP("AccessLog", "registration")},
        {"him", QT_TRANSLATE_NOOP("AccessLog", "records clerk")},
        {"coder", QT_TRANSLATE_NOOP("AccessLog", "coder")},
        {"roi", QT_TRANSLATE_NOOP("AccessLog", "release of information")},
        {"biller", QT_TRANSLATE_NOOP("AccessLog", "biller")},
        {"quality-analyst", QT_TRANSLATE_NOOP("AccessLog", "quality analyst")},
        {"privacy-officer", QT_TRANSLATE_NOOP("AccessLog", "privacy officer")},
        {"it-admin", QT_TRANSLATE_NOOP("AccessLog", "IT administrator")}};
    const auto found = titles.find(role);
    return found == titles.end() ? q(role) : text(found->second);
}

QString actionTitle(std::string_view action)
{
    static const std::map<std::string_view, const char*> titles{
        {"view", QT_TRANSLATE_NOOP("AccessLog", "View")},       {"enter", QT_TRANSLATE_NOOP("AccessLog", "Enter")},
        {"sign", QT_TRANSLATE_NOOP("AccessLog", "Sign")},       {"code", QT_TRANSLATE_NOOP("AccessLog", "Code")},
        {"release", QT_TRANSLATE_NOOP("AccessLog", "Release")}, {"audit", QT_TRANSLATE_NOOP("AccessLog", "Audit")},
        {"print", QT_TRANSLATE_NOOP("AccessLog", "Print")},     {"search", QT_TRANSLATE_NOOP("AccessLog", "Search")},
        {"login", QT_TRANSLATE_NOOP("AccessLog", "Log-in")},    {"logout", QT_TRANSLATE_NOOP("AccessLog", "Log-out")}};
    const auto found = titles.find(action);
    return found == titles.end() ? q(action) : text(found->second);
}

QString sectionsText(const std::vector<std::string>& sections)
{
    static const std::map<std::string_view, const char*> titles{
        {"demographics", QT_TRANSLATE_NOOP("AccessLog", "demographics")},
        {"insurance", QT_TRANSLATE_NOOP("AccessLog", "insurance")},
        {"clinical-notes", QT_TRANSLATE_NOOP("AccessLog", "notes")},
        {"orders-mar", QT_TRANSLATE_NOOP("AccessLog", "orders")},
        {"results", QT_TRANSLATE_NOOP("AccessLog", "results")},
        {"psychotherapy-notes", QT_TRANSLATE_NOOP("AccessLog", "psychotherapy notes")},
        {"part2", QT_TRANSLATE_NOOP("AccessLog", "Part 2 records")},
        {"codes-claim", QT_TRANSLATE_NOOP("AccessLog", "codes")},
        {"audit-log", QT_TRANSLATE_NOOP("AccessLog", "audit log")}};
    QStringList words;
    for (const std::string& section : sections) {
        const auto found = titles.find(section);
        words.append(found == titles.end() ? q(section) : text(found->second));
    }
    return words.join(QStringLiteral(", "));
}

QString timeText(const access_control::Moment& moment)
{
    return q(domain::formatMinute(moment.wall)).mid(5);
}

QString periodText(const access_control::Period& period)
{
    if (period.to == access_control::endOfTime())
        return text(QT_TRANSLATE_NOOP("AccessLog", "since %1")).arg(timeText(period.from));
    const QString from = timeText(period.from);
    const QString to = timeText(period.to);
    return text(QT_TRANSLATE_NOOP("AccessLog", "%1 to %2")).arg(from, from.left(5) == to.left(5) ? to.mid(6) : to);
}

QString personName(const access_control::AccessLog& log, const access_control::LogEntry& entry)
{
    if (entry.user == access_control::nowhere)
        return q(entry.typed);
    const std::string& name = log.staff[entry.user].name;
    return q(name.empty() ? entry.typed : name);
}

QString patientName(const access_control::AccessLog& log, const access_control::LogEntry& entry)
{
    if (entry.patient == access_control::nowhere)
        return {};
    const access_control::LogPatient& patient = log.patients[entry.patient];
    return q(patient.name.empty() ? patient.mrn : patient.name);
}

} // namespace viewmodels::accesslog
