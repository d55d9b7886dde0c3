// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace viewmodels {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    if (QCoreApplication::instance() != nullptr)
        QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    if (minutes <= 0) {
        m_timer.stop();
        m_timer.setInterval(0);
        return;
    }
    m_timer.start(std::chrono::minutes(minutes));
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_timer.interval() > 0)
            m_timer.start(); // also after it ran out: the next stretch begins
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viewmodels
