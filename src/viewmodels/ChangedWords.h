// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viewmodels {

/// Two titles as styled text (Qt Quick's StyledText): what the old one lost is struck out in it, what the new one
/// gained is bold and underlined in it. The words themselves are escaped.
struct MarkedTitles
{
    QString before;
    QString after;
};

[[nodiscard]] MarkedTitles markChangedWords(const QString& before, const QString& after);

} // namespace viewmodels
