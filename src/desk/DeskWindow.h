// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composition/House.h"
#include "viewmodels/App.h"

#include <QQmlApplicationEngine>

namespace desk {

/// To be called once, after the QGuiApplication is made: the style all pages are drawn in, the bundled typefaces
/// and the words. A
/// typeface that cannot be loaded is told on stderr and stood in for.
void prepareLook();

/// The whole app on a house that is open: the view-models and the window that shows them. The house outlives it.
class DeskWindow
{
public:
    explicit DeskWindow(const composition::House& house);

    /// False where the window could not be made; the engine has told why on stderr.
    [[nodiscard]] bool shown() const;
    [[nodiscard]] QQmlApplicationEngine& engine() { return m_engine; }
    [[nodiscard]] viewmodels::App& root() { return m_root; }

private:
    viewmodels::App m_root;
    QQmlApplicationEngine m_engine;
};

} // namespace desk
