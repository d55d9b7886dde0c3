// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "desk/DeskWindow.h"
#include "desk/StartFailure.h"
#include "viewmodels/Convert.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

namespace {

constexpr int cannotReadOrWrite = 3;

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

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("recordsdesk"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Records Desk"));
    QGuiApplication::setApplicationVersion(viewmodels::q(composition::release()));
    QGuiApplication::setDesktopFileName(QStringLiteral("recordsdesk"));
    const composition::HouseOptions options = optionsFrom(app);
    desk::prepareLook();

    const domain::Result<std::unique_ptr<composition::House>> house = composition::House::open(options);
    if (!house) {
        const QString sentence = viewmodels::sentence(house.error());
        std::fprintf(stderr, "Records Desk: %s\n", qUtf8Printable(sentence));
        desk::showStartFailure(sentence);
        return cannotReadOrWrite;
    }

    const desk::DeskWindow window(**house);
    if (!window.shown()) {
        std::fprintf(stderr, "Records Desk: the window could not be made; the lines above say why.\n");
        return cannotReadOrWrite;
    }
    return QGuiApplication::exec();
}
