// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ChangedWords.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace viewmodels {
namespace {

struct Part
{
    QString text;
    bool changed = true;
};
using Parts = std::vector<Part>;

/// Words with the blank before them apart from punctuation, so that a comma alone can be new.
Parts partsOf(const QString& title)
{
    Parts parts;
    for (const QChar letter : title) {
        const bool wordGoesOn =
            !parts.empty() && letter.isLetterOrNumber() && parts.back().text.back().isLetterOrNumber();
        if (wordGoesOn)
            parts.back().text += letter;
        else
            parts.push_back({QString(letter), true});
    }
    return parts;
}

/// Marks as unchanged what both have in the same order: the longest such sequence.
void match(Parts& left, Parts& right)
{
    const std::size_t rows = left.size();
    const std::size_t columns = right.size();
    std::vector<std::size_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::size_t& {
        return length[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = left[row].text == right[column].text ? at(row + 1, column + 1) + 1
                                                                   : std::max(at(row + 1, column), at(row, column + 1));
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (left[row].text == right[column].text)
            left[row++].changed = right[column++].changed = false;
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
}

bool blank(const Part& part)
{
    return part.text.trimmed().isEmpty();
}

/// A blank between two marked words belongs to the mark, one at the edge of a mark does not.
void joinBlanks(Parts& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (blank(parts[i]))
            parts[i].changed = i > 0 && i + 1 < parts.size() && parts[i - 1].changed && parts[i + 1].changed;
    }
}

QString markup(Parts& parts, const QString& open, const QString& close)
{
    joinBlanks(parts);
    QString text;
    bool inside = false;
    for (const Part& part : parts) {
        if (part.changed != inside)
            text += part.changed ? open : close;
        inside = part.changed;
        text += part.text.toHtmlEscaped();
    }
    return inside ? text + close : text;
}

} // namespace

MarkedTitles markChangedWords(const QString& before, const QString& after)
{
    Parts left = partsOf(before);
    Parts right = partsOf(after);
    match(left, right);
    return {markup(left, QStringLiteral("<s>"), QStringLiteral("</s>")),
            markup(right, QStringLiteral("<b><u>"), QStringLiteral("</u></b>"))};
}

} // namespace viewmodels
