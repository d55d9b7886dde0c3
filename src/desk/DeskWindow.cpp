// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskWindow.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QQuickStyle>
#include <QTranslator>

#include <array>
#include <cstdio>

namespace desk {

namespace {

std::vector<viewmodels::ContentProblem> problemsOf(const composition::House& house)
{
    using viewmodels::q;
    std::vector<viewmodels::ContentProblem> problems;
    for (const content::Problem& each : house.contentProblems().list())
        problems.push_back(
            {q(each.file), q(each.place), q(each.message), q(each.remedy), each.severity == content::Severity::Error});
    return problems;
}

} // namespace

void prepareLook()
{
    static constexpr std::array files{"Inter-Regular.otf",
                                      "Inter-Medium.otf",
                                      "Inter-SemiBold.otf",
                                      "Inter-Bold.otf",
                                      "NotoSerif-Regular.ttf",
                                      "NotoSerif-Italic.ttf",
                                      "NotoSerif-Bold.ttf",
                                      "JetBrainsMono-Regular.ttf",
                                      "JetBrainsMono-Bold.ttf",
                                      "dkg.ttf",
                                      "BecauseWeOrganize-Regular.otf",
                                      "GNUTypewriter.ttf"};
    auto* plurals = new QTranslator(qApp);
    if (plurals->load(QStringLiteral(":/i18n/recordsdesk_en.qm")))
        QCoreApplication::installTranslator(plurals);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    for (const char* file : files) {
        const QString path = QStringLiteral(":/qt/qml/RecordsDesk/fonts/") + QString::fromLatin1(file);
        if (QFontDatabase::addApplicationFont(path) < 0)
            std::fprintf(stderr, "Records Desk: the typeface %s could not be loaded; another stands in.\n", file);
    }
}

DeskWindow::DeskWindow(const composition::House& house) : m_root(house.place(), problemsOf(house))
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_root.provideTo(m_engine);
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/RecordsDesk/Main.qml")));
}

bool DeskWindow::shown() const
{
    return !m_engine.rootObjects().isEmpty();
}

} // namespace desk
