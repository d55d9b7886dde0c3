// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace viewmodels {

IdleWatch::IdleWatch(const domain::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_touched(clock.elapsed())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    if (QCoreApplication::instance() != nullptr)
        QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    m_limit = std::chrono::minutes(std::max(0, minutes));
    m_told = false;
    m_touched = m_clock.elapsed();
    if (m_limit.count() > 0)
        m_timer.start(m_limit);
    else
        m_timer.stop();
}

// A touch only notes the time: the timer is not wound up at every move of the mouse, it looks when it runs out.
void IdleWatch::look()
{
    const domain::Millis passed = m_clock.elapsed() - m_touched;
    if (passed < m_limit) {
        m_timer.start(m_limit - passed);
        return;
    }
    if (m_limit.count() == 0 || std::exchange(m_told, true))
        return;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_touched = m_clock.elapsed();
        if (std::exchange(m_told, false))
            m_timer.start(m_limit); // the next stretch begins
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viewmodels
