// SPDX-License-Identifier: GPL-3.0-or-later
// How long the desk takes to its first frame, and what it holds in memory: starts itself again several times, without
// a screen. An argument is the workspace to open (one with all code sets installed gives the figure for that).
#include "composition/House.h"
#include "services/Sentences.h"
#include "viewmodels/App.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

using namespace Qt::StringLiterals;

namespace {

long residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmRSS:", 0) == 0)
            return std::stol(line.substr(6)) / 1024;
    }
    return 0;
}

/// One start: prints milliseconds and megabytes at the first frame.
int startOnce(int argc, char** argv, const QElapsedTimer& since)
{
    const QGuiApplication app(argc, argv);
    QQuickStyle::setStyle(u"Basic"_s);
    composition::HouseOptions options = composition::defaultOptions();
    options.workspace = argv[2];
    const auto house = composition::House::open(options);
    if (!house) {
        std::fprintf(stderr, "%s\n", services::sentence(house.error()).c_str());
        return 3;
    }
    viewmodels::App root((*house)->place(), {});
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    root.provideTo(engine);
    engine.load(QUrl(u"qrc:/qt/qml/RecordsDesk/Main.qml"_s));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().front());
    if (!window)
        return 3;
    QObject::connect(window, &QQuickWindow::frameSwapped, &app, [&since] {
        std::printf("%lld %ld\n", since.elapsed(), residentMegabytes());
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer since;
    since.start();
    if (argc == 3 && std::string_view(argv[1]) == "--once")
        return startOnce(argc, argv, since);

    const QCoreApplication app(argc, argv);
    const QTemporaryDir fresh;
    const QString workspace = argc > 1 ? QString::fromLocal8Bit(argv[1]) : fresh.path();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    std::vector<double> times;
    long memory = 0;
    for (int i = 0; i < 15; ++i) {
        QProcess child;
        child.setProcessEnvironment(environment);
        QElapsedTimer whole;
        whole.start();
        child.start(QCoreApplication::applicationFilePath(), {u"--once"_s, workspace});
        if (!child.waitForReadyRead(30000))
            return 3;
        times.push_back(static_cast<double>(whole.elapsed()));
        const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
        memory = std::max(memory, words.size() > 1 ? words.at(1).toLong() : 0);
        child.waitForFinished();
    }
    std::sort(times.begin(), times.end());
    std::printf("process start to first frame, offscreen: median %.0f ms, slowest %.0f ms of %zu (budget 500 ms)\n",
                times[times.size() / 2], times.back(), times.size());
    std::printf("resident memory at the first frame: %ld MB (budget 200 MB with all sets installed)\n", memory);
    return 0;
}
