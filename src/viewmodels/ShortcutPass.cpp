// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ShortcutPass.h"

#include <QEvent>

namespace viewmodels {

void ShortcutPass::setTarget(QObject* target)
{
    if (target == m_target)
        return;
    if (m_target != nullptr)
        m_target->removeEventFilter(this);
    m_target = target;
    if (m_target != nullptr)
        m_target->installEventFilter(this);
    Q_EMIT targetChanged();
}

// What nobody claims goes to the shortcuts, and as a plain key to the text where there is none.
bool ShortcutPass::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace viewmodels
