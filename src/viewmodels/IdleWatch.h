// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

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
    QTimer m_timer;
};

} // namespace viewmodels
