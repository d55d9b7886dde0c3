// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/SettingsViewModel.h"

#include "services/InstallCodes.h"
#include "viewmodels/Convert.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace viewmodels {
namespace {

const QString darkKey = QStringLiteral("appearance.dark");
const QString scaleKey = QStringLiteral("appearance.text-percent");
const QString motionKey = QStringLiteral("appearance.reduced-motion");
const QString lockKey = QStringLiteral("lock.minutes");
constexpr int usualLock = 10;
constexpr int longestLock = 60;
const QString layoutPrefix = QStringLiteral("layout.");
const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

/// Hands what an installation says on to the task that shows it.
class ReportedProgress final : public codesets::Progress
{
public:
    explicit ReportedProgress(const BackgroundTask::Report& report) : m_report(report) {}
    bool advance(std::string_view what, double fraction) override { return m_report(what, fraction); }

private:
    const BackgroundTask::Report& m_report;
};

} // namespace

SettingsViewModel::SettingsViewModel(const services::Workplace& place, std::vector<ContentProblem> problems,
                                     QObject* parent)
    : QObject(parent), m_place(place), m_problems(std::move(problems)), m_licence(place, this)
{
    connect(&m_licence, &LicenceViewModel::failed, this, &SettingsViewModel::failed);
    connect(&m_licence, &LicenceViewModel::told, this, [this](const QString& sentence) {
        readCodeSets();
        Q_EMIT told(sentence);
        Q_EMIT codesInstalled();
    });
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(400);
    connect(&m_saveSoon, &QTimer::timeout, this, &SettingsViewModel::keepLayout);
    connect(&m_backup, &BackgroundTask::succeeded, this, &SettingsViewModel::told);
    connect(&m_backup, &BackgroundTask::failed, this, &SettingsViewModel::failed);
    connect(&m_install, &BackgroundTask::succeeded, this, [this](const QString& sentence) {
        readCodeSets();
        Q_EMIT told(sentence);
        Q_EMIT codesInstalled();
    });
    connect(&m_install, &BackgroundTask::failed, this, &SettingsViewModel::failed);
}

SettingsViewModel::~SettingsViewModel()
{
    keepLayout();
}

void SettingsViewModel::refresh()
{
    m_dark = kept(darkKey) == yes;
    m_reducedMotion = kept(motionKey) == yes;
    bool isNumber = false;
    const int percent = kept(scaleKey).toInt(&isNumber);
    m_textScale = isNumber ? std::clamp(percent, 100, 200) / 100.0 : 1.0;
    const int minutes = kept(lockKey).toInt(&isNumber);
    m_lockMinutes = isNumber ? std::clamp(minutes, 0, longestLock) : usualLock;
    m_layout.clear();
    m_unsaved.clear();
    Q_EMIT lockMinutesChanged();
    Q_EMIT appearanceChanged();
}

void SettingsViewModel::readCodeSets()
{
    const domain::Result<codesets::Catalogue> all = services::listInstalled(m_place.embedded, m_place.folder);
    const std::array folders{services::installedFolder(m_place.folder)};
    m_codeSets.setCatalogue(all ? all.value() : m_place.embedded, codesets::Bookshelf::open(folders));
    if (!all)
        Q_EMIT failed(sentence(all.error()));
}

QString SettingsViewModel::kept(const QString& name) const
{
    const domain::Result<std::optional<std::string>> value = m_place.settings.get(s(name));
    return value && value->has_value() ? q(**value) : QString();
}

void SettingsViewModel::keep(const QString& name, const QString& value)
{
    const domain::Status kept = m_place.settings.set(s(name), s(value));
    if (!kept)
        Q_EMIT failed(sentence(kept.error()));
}

void SettingsViewModel::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    keep(darkKey, dark ? yes : no);
    Q_EMIT appearanceChanged();
}

void SettingsViewModel::setTextScale(double scale)
{
    const int percent = std::clamp(qRound(scale * 100), 100, 200);
    if (qRound(m_textScale * 100) == percent)
        return;
    m_textScale = percent / 100.0;
    keep(scaleKey, QString::number(percent));
    Q_EMIT appearanceChanged();
}

void SettingsViewModel::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    keep(motionKey, reduced ? yes : no);
    Q_EMIT appearanceChanged();
}

void SettingsViewModel::setLockMinutes(int minutes)
{
    if (m_lockMinutes == minutes || minutes < 0 || minutes > longestLock)
        return;
    m_lockMinutes = minutes;
    keep(lockKey, QString::number(minutes));
    Q_EMIT lockMinutesChanged();
}

double SettingsViewModel::remembered(const QString& name, double fallback) const
{
    const auto known = m_layout.constFind(name);
    if (known != m_layout.constEnd())
        return *known;
    bool isNumber = false;
    const double value = kept(layoutPrefix + name).toDouble(&isNumber);
    if (!isNumber)
        return fallback;
    m_layout.insert(name, value);
    return value;
}

void SettingsViewModel::remember(const QString& name, double value)
{
    m_layout.insert(name, value);
    m_unsaved.insert(name, value);
    m_saveSoon.start();
}

void SettingsViewModel::keepLayout()
{
    for (auto each = m_unsaved.cbegin(); each != m_unsaved.cend(); ++each)
        keep(layoutPrefix + each.key(), QString::number(each.value()));
    m_unsaved.clear();
}

QString SettingsViewModel::folderText() const
{
    const QString path = QDir::cleanPath(q(m_place.folder.string()));
    const QString home = QDir::homePath();
    const bool atHome = home != QStringLiteral("/") && path.startsWith(home + QLatin1Char('/'));
    QStringList steps = (atHome ? path.mid(home.size()) : path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    steps.prepend(atHome ? tr("Your home folder") : tr("This computer"));
    return steps.join(QStringLiteral(" › "));
}

QString SettingsViewModel::suggestedBackup() const
{
    const QString day = momentOf(m_place.clock.now()).toString(QStringLiteral("yyyy-MM-dd"));
    return tr("Records Desk backup %1").arg(day);
}

QString SettingsViewModel::release() const
{
    return q(m_place.release);
}

void SettingsViewModel::copyFolder()
{
    QGuiApplication::clipboard()->setText(q(m_place.folder.string()));
    Q_EMIT told(tr("The folder's path is on the clipboard."));
}

void SettingsViewModel::backUp(const QUrl& file)
{
    const std::filesystem::path target = fileOf(file);
    if (target.empty())
        return;
    const services::WorkspaceCare& care = m_place.care;
    const QString success = tr("Everything is backed up in “%1”.").arg(q(target.filename().string()));
    m_backup.start([&care, target, success](const BackgroundTask::Report& report) -> domain::Result<QString> {
        const auto progress = [&](std::uint64_t done, std::uint64_t total) {
            return report({}, total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total));
        };
        const domain::Status made = care.backup(target, progress);
        if (!made)
            return made.error();
        return success;
    });
}

bool SettingsViewModel::mayReplace()
{
    const domain::Status may = m_place.instructor.may();
    if (!may)
        Q_EMIT failed(sentence(may.error()));
    return may.ok();
}

void SettingsViewModel::restore(const QUrl& file)
{
    const std::filesystem::path source = fileOf(file);
    if (source.empty())
        return;
    if (!mayReplace())
        return;
    m_saveSoon.stop();
    m_unsaved.clear();
    const domain::Result<std::filesystem::path> old = m_place.care.restore(source);
    if (!old) {
        Q_EMIT failed(sentence(old.error()));
        return;
    }
    refresh();
    Q_EMIT dataReplaced();
    Q_EMIT told(tr("The backup is in place. What was here before lies beside it in the workspace folder."));
}

void SettingsViewModel::eraseAll()
{
    if (!mayReplace())
        return;
    m_saveSoon.stop();
    m_unsaved.clear();
    const domain::Status erased = m_place.care.eraseAll();
    if (!erased) {
        Q_EMIT failed(sentence(erased.error()));
        return;
    }
    refresh();
    Q_EMIT dataReplaced();
}

void SettingsViewModel::installCodes(const QList<QUrl>& files)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : files) {
        if (std::filesystem::path path = fileOf(url); !path.empty())
            paths.push_back(std::move(path));
    }
    if (paths.empty())
        return;
    m_install.start([paths, folder = m_place.folder](const BackgroundTask::Report& report) -> domain::Result<QString> {
        ReportedProgress progress(report);
        const domain::Result<codesets::InstallReport> done = services::installCodes(paths, folder, progress);
        if (!done)
            return done.error();
        QStringList titles;
        for (const codesets::InstalledEdition& edition : done->installed)
            titles.append(tr("%1 %2 (%3 codes)")
                              .arg(q(codesets::title(edition.system)), q(edition.edition),
                                   QLocale().toString(static_cast<qulonglong>(edition.codes))));
        for (const codesets::InstalledPart& part : done->parts)
            titles.append(
                tr("%1 %2 %3")
                    .arg(q(codesets::title(part.system)), q(part.edition), q(codesets::nameOf(part.info.kind).title)));
        return tr("Installed: %1.").arg(titles.join(QStringLiteral(", ")));
    });
}

} // namespace viewmodels
