// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/StartFailure.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QVariantMap>

namespace desk {

void showStartFailure(const QString& sentence)
{
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("sentence"), sentence}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/RecordsDesk/StartFailureWindow.qml")));
    if (!engine.rootObjects().isEmpty())
        QGuiApplication::exec();
}

} // namespace desk
