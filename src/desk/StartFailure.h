// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Shows why the program cannot start, in a small window with one button; returns when it is closed.
void showStartFailure(const QString& sentence);

} // namespace desk
