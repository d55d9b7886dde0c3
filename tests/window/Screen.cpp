// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <QQuickItem>
#include <QTest>
#include <QtGui/private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <functional>

namespace {

constexpr int patience = 30000; // milliseconds; a sanitized program on a busy machine is slow

using Visit = std::function<bool(QAccessibleInterface&)>; // false ends the walk

/// What lies over the rest comes last among the children, and is what a person sees: the walk begins there.
bool walk(QAccessibleInterface& item, const Visit& visit)
{
    for (int i = item.childCount(); i-- > 0;) {
        QAccessibleInterface* child = item.child(i);
        if (child && !child->state().invisible && !walk(*child, visit))
            return false;
    }
    return visit(item);
}

QQuickItem* itemOf(const QAccessibleInterface& item)
{
    return qobject_cast<QQuickItem*>(item.object());
}

/// What it is called. Qt gives a line for a passphrase no name, so its description says what it is for.
QString called(const QAccessibleInterface& item)
{
    return item.text(item.state().passwordEdit ? QAccessible::Description : QAccessible::Name);
}

bool usable(const QAccessibleInterface& item)
{
    switch (item.role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::ListItem:
        return true;
    default:
        return item.state().focusable;
    }
}

} // namespace

void Screen::switchNamesOn()
{
    // QAccessible::setActive() alone is not enough: the platform has to be told too.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
}

void Screen::settle() const
{
    const auto still = [&] {
        for (const QQuickItem* layer : m_window.contentItem()->childItems()) {
            if (!layer->inherits("QQuickOverlay"))
                continue;
            for (const QQuickItem* over : layer->childItems()) {
                const QObject* popup = over->parent();
                if (popup && popup->inherits("QQuickPopup") && popup->property("visible") != popup->property("opened"))
                    return false;
            }
        }
        return true;
    };
    (void)QTest::qWaitFor(still, patience);
}

QAccessibleInterface* Screen::look(const QString& name) const
{
    QAccessibleInterface* found = nullptr;
    walk(*QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& item) {
        const QQuickItem* drawn = itemOf(item);
        if (called(item) != name || item.rect().isEmpty() || (drawn && !drawn->isVisible()))
            return true;
        found = &item;
        return false;
    });
    return found;
}

QAccessibleInterface* Screen::find(const QString& name) const
{
    QAccessibleInterface* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = look(name)) != nullptr; }, patience);
    return found;
}

bool Screen::shows(const QString& name) const
{
    return find(name) != nullptr;
}

bool Screen::lacks(const QString& name) const
{
    settle();
    return QTest::qWaitFor([&] { return look(name) == nullptr; }, patience);
}

bool Screen::says(const QString& words) const
{
    return QTest::qWaitFor([&] { return names().contains(words); }, patience);
}

QString Screen::description(const QString& name) const
{
    const QAccessibleInterface* item = find(name);
    return item ? item->text(QAccessible::Description) : QString();
}

QString Screen::typed(const QString& name) const
{
    const QAccessibleInterface* item = find(name);
    return item && item->object() ? item->object()->property("text").toString() : QString();
}

QRect Screen::atRest(QAccessibleInterface& item) const
{
    constexpr int stillFor = 6; // looks, ten milliseconds apart: what is about to move has not moved yet
    QRect seen;
    int same = 0;
    (void)QTest::qWaitFor(
        [&] {
            same = seen == item.rect() ? same + 1 : 0;
            seen = item.rect();
            return same >= stillFor;
        },
        patience);
    return seen.translated(-m_window.mapToGlobal(QPoint()));
}

QPoint Screen::place(QAccessibleInterface& item) const
{
    return m_window.mapFromGlobal(item.rect().center());
}

bool Screen::click(const QString& name)
{
    QAccessibleInterface* item = find(name);
    settle();
    QQuickItem* drawn = item ? itemOf(*item) : nullptr;
    if (!item || item->state().disabled || (drawn && !drawn->isEnabled()))
        return false;
    if (drawn && !QRect(QPoint(), m_window.size()).contains(place(*item)))
        drawn->forceActiveFocus(Qt::TabFocusReason); // brings it into view, as Tab does
    QTest::mouseClick(&m_window, Qt::LeftButton, {}, atRest(*item).center());
    return true;
}

bool Screen::fill(const QString& field, const QString& text)
{
    if (!click(field))
        return false;
    key(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

void Screen::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    settle();
    QTest::keyClick(&m_window, key, with);
}

bool Screen::carry(const QString& row, const QString& above)
{
    QAccessibleInterface* what = find(row);
    QAccessibleInterface* where = find(above);
    if (!what || !where)
        return false;
    settle();
    const QRect taken = atRest(*what);
    constexpr QPoint number(20, 20); // from the row's corner: the number stands in its first line
    const QPoint grip = taken.topLeft() + number;
    const int rise = taken.center().y() - atRest(*where).top();
    constexpr int steps = 8;
    QTest::mousePress(&m_window, Qt::LeftButton, {}, grip);
    for (int step = 1; step <= steps; ++step)
        QTest::mouseMove(&m_window, grip - QPoint(0, rise * step / steps), 20);
    QTest::mouseRelease(&m_window, Qt::LeftButton, {}, grip - QPoint(0, rise));
    return true;
}

bool Screen::dragBehind(const QString& what, const QString& onto)
{
    QAccessibleInterface* taken = find(what);
    QAccessibleInterface* there = find(onto);
    if (!taken || !there)
        return false;
    settle();
    const QPoint from = atRest(*taken).center();
    const QRect target = atRest(*there);
    const QPoint to(target.right() - target.width() / 4, target.center().y());
    constexpr int steps = 8;
    QTest::mousePress(&m_window, Qt::LeftButton, {}, from);
    for (int step = 1; step <= steps; ++step)
        QTest::mouseMove(&m_window, from + (to - from) * step / steps, 20);
    QTest::mouseRelease(&m_window, Qt::LeftButton, {}, to);
    return true;
}

void Screen::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString(letter), Qt::NoModifier, 0);
}

bool Screen::selectWords(const QString& document, const QString& words)
{
    QAccessibleInterface* shown = find(document);
    QQuickItem* page = shown ? itemOf(*shown) : nullptr;
    if (!page)
        return false;
    QString text;
    QMetaObject::invokeMethod(page, "getText", Q_RETURN_ARG(QString, text), Q_ARG(int, 0),
                              Q_ARG(int, page->property("length").toInt()));
    const qsizetype at = text.indexOf(words);
    if (at < 0)
        return false;
    const auto corner = [&](qsizetype position) {
        QRectF caret;
        QMetaObject::invokeMethod(page, "positionToRectangle", Q_RETURN_ARG(QRectF, caret),
                                  Q_ARG(int, static_cast<int>(position)));
        return page->mapToScene(caret.center()).toPoint();
    };
    const QPoint middle(corner(at).x(), m_window.height() / 2);
    for (int turns = 0; turns < 60 && corner(at + words.size()).y() > m_window.height() / 2; ++turns) {
        QWheelEvent wheel(middle, m_window.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_window, &wheel);
        QTest::qWait(10);
    }
    // A turn of the wheel goes on for a while: the words are taken hold of once the page stands still.
    QPoint last(-1, -1);
    for (int looks = 0; looks < 100 && corner(at) != last; ++looks) {
        last = corner(at);
        QTest::qWait(150);
    }
    const QPoint from = corner(at);
    const QPoint to = corner(at + words.size());
    QTest::mousePress(&m_window, Qt::LeftButton, {}, from);
    QTest::mouseMove(&m_window, (from + to) / 2);
    QTest::mouseMove(&m_window, to);
    QTest::mouseRelease(&m_window, Qt::LeftButton, {}, to);
    const QString selected = page->property("selectedText").toString();
    if (selected != words)
        qWarning() << "selected" << selected << "from" << from << "to" << to;
    return selected == words;
}

QStringList Screen::nameless() const
{
    QStringList list;
    walk(*QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& item) {
        const QQuickItem* drawn = itemOf(item);
        const bool visible = drawn && drawn->isVisible() && !item.rect().isEmpty();
        if (visible && usable(item) && called(item).trimmed().isEmpty())
            list.append(QStringLiteral("%1 (role %2) at %3,%4")
                            .arg(QString::fromLatin1(drawn->metaObject()->className()))
                            .arg(static_cast<int>(item.role()))
                            .arg(place(item).x())
                            .arg(place(item).y()));
        return true;
    });
    return list;
}

QString Screen::names() const
{
    QStringList list;
    walk(*QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& item) {
        const QQuickItem* drawn = itemOf(item);
        const QString name = called(item);
        if (!name.isEmpty() && (!drawn || drawn->isVisible()))
            list.append(name);
        return true;
    });
    return list.join(QLatin1Char('\n'));
}
