// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
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
    explicit IdleWatch(QObject* parent = nullptr);
    /// 0: never.
    void setMinutes(int minutes);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_sinceTouch;
    std::chrono::milliseconds m_limit{0}; ///< 0: never
    bool m_told = false;                  ///< that nobody is here, since the last touch
};

} // namespace viewmodels
