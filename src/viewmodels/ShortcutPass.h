// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// Lets the desk's shortcuts work while a text that is only read has the keyboard: ShortcutPass { target: text }.
/// In Qt 6.4 a read-only TextEdit claims every key for itself before a Shortcut sees it.
class ShortcutPass : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* target READ target WRITE setTarget NOTIFY targetChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QObject* target() const { return m_target; }
    void setTarget(QObject* target);

Q_SIGNALS:
    void targetChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QObject> m_target; ///< not owned
};

} // namespace viewmodels
