// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <QString>

namespace viewmodels {

/// Stands in marked text where the ink of what is marked belongs; the screen puts the colour in.
inline constexpr char16_t inkMark = u'\uE000';

/// A page as plain lines for comparison: what its index says of it, then its text without markup. `typeTitle` is the
/// title of its document type.
[[nodiscard]] std::string linesOf(const domain::Document& page, const std::string& typeTitle);

struct ComparedPages
{
    QString left;  ///< StyledText: what only this side has is struck out and set in the ink of inkMark
    QString right; ///< the same, underlined and bold
    int differences = 0;
};
[[nodiscard]] ComparedPages comparePages(const std::string& left, const std::string& right);

} // namespace viewmodels
