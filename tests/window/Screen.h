// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

/// The desk's window as a person meets it: things are found by what they are called, and reached with mouse and
/// keyboard. Names are the accessible ones. What is looked for may still be on its way: finding waits a few seconds.
class Screen
{
public:
    /// To be called before the first window is made; without it no item tells its name.
    static void switchNamesOn();

    explicit Screen(QQuickWindow& window) : m_window(window) {}

    /// Whether something visible is called just this.
    [[nodiscard]] bool shows(const QString& name) const;
    /// Whether nothing visible is called this, now or as soon as what goes has gone.
    [[nodiscard]] bool lacks(const QString& name) const;
    /// Whether the name of something visible holds these words.
    [[nodiscard]] bool says(const QString& words) const;
    /// The description of what is called this; empty where there is none.
    [[nodiscard]] QString description(const QString& name) const;
    /// What is typed into the field of this name.
    [[nodiscard]] QString typed(const QString& name) const;

    /// Clicks the middle of what is called this. False where there is nothing such, or it is switched off.
    bool click(const QString& name);
    /// Clicks into the field of this name, replaces what stands there, and leaves the keyboard in it.
    bool fill(const QString& field, const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    /// Takes the row of this name by its number and lets it go above another one.
    bool carry(const QString& row, const QString& above);
    /// Drags what is called this onto the right half of another thing.
    bool dragBehind(const QString& what, const QString& onto);
    /// Types where the keyboard is.
    void type(const QString& text);
    /// Selects these words of the open document with the mouse, after turning to them with the wheel.
    bool selectWords(const QString& document, const QString& words);

    /// What can be used and tells no name, as "role at x,y"; empty where all is named.
    [[nodiscard]] QStringList nameless() const;
    /// Names of all that is visible, for a failure's message.
    [[nodiscard]] QString names() const;

private:
    /// Waits until what opens or closes over the page has done so: it takes mouse and keys as long as it fades.
    void settle() const;
    /// What is visible and called this; null where there is nothing. `find` waits for it.
    [[nodiscard]] QAccessibleInterface* look(const QString& name) const;
    [[nodiscard]] QAccessibleInterface* find(const QString& name) const;
    /// Where the item comes to rest, in the window.
    [[nodiscard]] QRect atRest(QAccessibleInterface& item) const;
    [[nodiscard]] QPoint place(QAccessibleInterface& item) const;

    QQuickWindow& m_window;
};
