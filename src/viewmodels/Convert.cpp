// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"

#include "codesets/Catalogue.h"
#include "services/Sentences.h"
#include "services/Workplace.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

struct Wording
{
    std::string_view code;
    const char* text; ///< %1 is the subject, %2 the detail
};

/// Failures that a person at the desk meets and that need other words here than in a terminal.
constexpr std::array wordings{
    Wording{"workspace.locked",
            QT_TRANSLATE_NOOP("Sentences", "Another Records Desk window is using this workspace. Close it first; "
                                           "everything in it is safe.")},
    Wording{"workspace.newer", QT_TRANSLATE_NOOP("Sentences", "This workspace was written by a newer Records Desk. "
                                                              "Install that release to open it; nothing was changed.")},
    Wording{"workspace.read-only", QT_TRANSLATE_NOOP("Sentences", "The workspace folder cannot be written. Give "
                                                                  "yourself the right to write there, or start "
                                                                  "with another folder (--workspace).")},
    Wording{"exercise.unknown", QT_TRANSLATE_NOOP("Sentences", "That exercise is not in this library.")},
    Wording{"session.unknown", QT_TRANSLATE_NOOP("Sentences", "That session is not in this workspace.")},
    Wording{"codesets.nothing-recognised",
            QT_TRANSLATE_NOOP("Sentences", "None of these files is an official code file that Records Desk knows. "
                                           "Choose the ICD-10-CM, ICD-10-PCS or HCPCS files as CMS or CDC publish "
                                           "them, zipped or not.")},
    Wording{"codesets.edition-unknown",
            QT_TRANSLATE_NOOP("Sentences", "The file %1 does not say which year it is for. Keep the year in its name "
                                           "(for example 2026) and try again.")},
    Wording{"codesets.two-releases",
            QT_TRANSLATE_NOOP("Sentences", "These files belong to two releases (%2). Install one at a time.")},
    Wording{"codesets.edition-missing",
            QT_TRANSLATE_NOOP("Sentences", "%1 lists codes of an edition that is not installed. Install the code "
                                           "file of that edition first.")},
    Wording{"codesets.zip-damaged", QT_TRANSLATE_NOOP("Sentences", "The archive %1 is damaged. Download it again.")},
    Wording{"codesets.line-too-short",
            QT_TRANSLATE_NOOP("Sentences", "%1 is cut short or is not the file it looks like (%2).")},
    Wording{"codesets.unreadable", QT_TRANSLATE_NOOP("Sentences", "%1 cannot be read.")},
    Wording{"codesets.read-only", QT_TRANSLATE_NOOP("Sentences", "The folder for code sets cannot be written.")},
    Wording{"codesets.disk-full",
            QT_TRANSLATE_NOOP("Sentences", "The disk is full. Nothing was installed; make room and try again.")},
    Wording{"codesets.cancelled", QT_TRANSLATE_NOOP("Sentences", "Stopped. The code sets are as they were before.")},
    Wording{"identity.no-record", QT_TRANSLATE_NOOP("Sentences", "The index has no number %1.")},
    Wording{"identity.retired-record", QT_TRANSLATE_NOOP("Sentences", "Nothing is written to %1: %2.")},
    Wording{"identity.same-record", QT_TRANSLATE_NOOP("Sentences", "A record cannot be merged into itself.")},
    Wording{"identity.undecided", QT_TRANSLATE_NOOP("Sentences", "Not yet: %2.")},
    Wording{"identity.born-later", QT_TRANSLATE_NOOP("Sentences", "%1 cannot be a birth date: %2.")},
};

} // namespace

QString q(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string s(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8.constData(), static_cast<std::size_t>(utf8.size())};
}

std::filesystem::path fileOf(const QUrl& url)
{
    return url.isLocalFile() ? std::filesystem::path(s(url.toLocalFile())) : std::filesystem::path();
}

QString sentence(const domain::Error& error)
{
    const auto* const own =
        std::find_if(wordings.begin(), wordings.end(), [&](const Wording& each) { return each.code == error.code; });
    if (own == wordings.end())
        return q(services::sentence(error));
    QString text = QCoreApplication::translate("Sentences", own->text);
    text.replace(QStringLiteral("%1"), q(error.subject));
    text.replace(QStringLiteral("%2"), q(error.detail));
    return text;
}

QString percentNumber(std::int64_t tenths)
{
    const QString whole = QString::number(tenths / 10);
    const std::int64_t rest = tenths % 10;
    return rest == 0 ? whole : whole + QLatin1Char('.') + QString::number(rest);
}

QString percentText(std::int64_t tenths)
{
    return QCoreApplication::translate("Words", "%1 %").arg(percentNumber(tenths));
}

QString levelTitle(domain::Level level)
{
    switch (level) {
    case domain::Level::Entry:
        return QCoreApplication::translate("Words", "Entry");
    case domain::Level::Technician:
        return QCoreApplication::translate("Words", "Technician");
    case domain::Level::Senior:
        return QCoreApplication::translate("Words", "Senior");
    case domain::Level::Manager:
        return QCoreApplication::translate("Words", "Manager");
    }
    return {};
}

QString responsibilityTitle(domain::Responsibility id)
{
    return q(domain::title(id));
}

QString shownCode(codesets::System system, const std::string& code)
{
    return codesets::wellFormed(system, code) ? q(codesets::shown(system, code)) : q(code);
}

QDateTime momentOf(domain::WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString momentText(domain::WallTime time)
{
    return momentOf(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

std::string personAt(const services::Workplace& place)
{
    const domain::Result<std::optional<std::string>> name = place.persons.name();
    return name ? name->value_or(std::string()) : std::string();
}

} // namespace viewmodels
