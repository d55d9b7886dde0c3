// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deficiency/DeficiencyTime.h"

#include "viewmodels/Convert.h"

#include <QRegularExpression>

namespace viewmodels {

std::optional<std::string> typedTime(const QString& text, domain::LocalTime near)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})/(\\d{1,2}))(?:[ T]+(\\d{1,2}):?(\\d{2}))?$"));
    const auto match = form.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const auto two = [](const QString& digits) { return digits.rightJustified(2, QLatin1Char('0')); };
    const bool whole = !match.captured(1).isEmpty();
    const QString year = whole ? match.captured(1) : QString::number(static_cast<int>(domain::dateOf(near).year()));
    QString time =
        QStringLiteral("%1-%2-%3").arg(year, two(match.captured(whole ? 2 : 4)), two(match.captured(whole ? 3 : 5)));
    if (!match.captured(7).isEmpty())
        time += QStringLiteral("T%1:%2").arg(two(match.captured(6)), match.captured(7));
    return domain::parseLocalTime(s(time)) ? std::optional(s(time)) : std::nullopt;
}

QString shownTime(const std::optional<domain::LocalTime>& time)
{
    if (!time)
        return {};
    const QString text = q(domain::formatMinute(*time));
    return text.endsWith(QStringLiteral("23:59")) ? text.left(10) : text;
}

} // namespace viewmodels
