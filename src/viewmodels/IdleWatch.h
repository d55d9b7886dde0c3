// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace viewmodels {

/// Notices that nobody has touched keyboard or mouse for a while (45 CFR 164.312(a)(2)(iii)). Watches the whole
/// application from its making on.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Borrows the clock, which must outlive it.
    explicit IdleWatch(const domain::Clock& clock, QObject* parent = nullptr);
    /// 0: never.
    void setMinutes(int minutes);
    /// Looks whether somebody was here; the timer does when its time is over.
    void look();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const domain::Clock& m_clock;
    QTimer m_timer;
    domain::Millis m_touched{0}; ///< the clock's reading at the last touch
    domain::Millis m_limit{0};   ///< 0: never
    bool m_told = false;         ///< that nobody is here, since the last touch
};

} // namespace viewmodels
