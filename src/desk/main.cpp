// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "desk/StartFailure.h"
#include "viewmodels/App.h"
#include "viewmodels/Convert.h"

#include <QCommandLineParser>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>

#include <array>
#include <cstdio>

namespace {

constexpr int cannotReadOrWrite = 3;

void loadFonts()
{
    static constexpr std::array files{"Inter-Regular.otf",  "Inter-Medium.otf",          "Inter-SemiBold.otf",
                                      "Inter-Bold.otf",     "NotoSerif-Regular.ttf",     "NotoSerif-Italic.ttf",
                                      "NotoSerif-Bold.ttf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf"};
    for (const char* file : files) {
        const QString path = QStringLiteral(":/qt/qml/RecordsDesk/fonts/") + QString::fromLatin1(file);
        if (QFontDatabase::addApplicationFont(path) < 0)
            std::fprintf(stderr, "Records Desk: the typeface %s could not be loaded; another stands in.\n", file);
    }
}

composition::HouseOptions optionsFrom(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A medical records desk to practise at, with fictional patients."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(
        QStringLiteral("workspace"),
        QCoreApplication::translate("main", "Keep sessions, scores and settings in this folder."),
        QStringLiteral("DIR"));
    parser.addOption(workspace);
    parser.process(app);
    composition::HouseOptions options = composition::defaultOptions();
    if (parser.isSet(workspace))
        options.workspace = viewmodels::s(parser.value(workspace));
    return options;
}

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

int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("recordsdesk"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Records Desk"));
    QGuiApplication::setApplicationVersion(viewmodels::q(composition::release()));
    QGuiApplication::setDesktopFileName(QStringLiteral("recordsdesk"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const composition::HouseOptions options = optionsFrom(app);
    loadFonts();

    const domain::Result<std::unique_ptr<composition::House>> house = composition::House::open(options);
    if (!house) {
        const QString sentence = viewmodels::sentence(house.error());
        std::fprintf(stderr, "Records Desk: %s\n", qUtf8Printable(sentence));
        desk::showStartFailure(sentence);
        return cannotReadOrWrite;
    }

    viewmodels::App root((*house)->place(), problemsOf(**house));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    root.provideTo(engine);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/RecordsDesk/Main.qml")));
    if (engine.rootObjects().isEmpty()) {
        std::fprintf(stderr, "Records Desk: the window could not be made; the lines above say why.\n");
        return cannotReadOrWrite;
    }
    return QGuiApplication::exec();
}
