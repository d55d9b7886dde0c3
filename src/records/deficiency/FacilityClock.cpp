// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/FacilityClock.h"

#include <QDateTime>

namespace records::deficiency {

using domain::LocalTime;
using domain::Seconds;
using std::chrono::sys_seconds;

domain::Result<FacilityClock> FacilityClock::of(std::string_view zone)
{
    const QTimeZone found(QByteArray(zone.data(), static_cast<qsizetype>(zone.size())));
    if (zone.empty() || !found.isValid())
        return domain::error(domain::ErrorKind::InvalidInput, "time.no-zone", std::string(zone),
                             "name a zone of the IANA database, such as America/Chicago");
    return FacilityClock(found);
}

Seconds FacilityClock::offset(sys_seconds moment) const
{
    return Seconds(m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)));
}

// The offsets of the day before and the day after are the only two that the wall time can have. Not left to QDateTime,
// whose choice of the two differs from one release of Qt to the next.
sys_seconds FacilityClock::moment(LocalTime wall) const
{
    const sys_seconds plain(wall.time_since_epoch());
    const Seconds earlier = offset(plain - std::chrono::days(1));
    const Seconds later = offset(plain + std::chrono::days(1));
    if (offset(plain - earlier) == earlier)
        return plain - earlier;
    if (offset(plain - later) == later)
        return plain - later;
    return plain - earlier;
}

LocalTime FacilityClock::wall(sys_seconds moment) const
{
    return LocalTime(moment.time_since_epoch() + offset(moment));
}

LocalTime FacilityClock::after(LocalTime from, std::chrono::hours count) const
{
    return wall(moment(from) + count);
}

Seconds FacilityClock::between(LocalTime from, LocalTime to) const
{
    return moment(to) - moment(from);
}

LocalTime dayEnd(LocalTime from, int days)
{
    return std::chrono::floor<std::chrono::days>(from) + std::chrono::days(days + 1);
}

int daysBetween(domain::Date from, domain::Date to)
{
    return static_cast<int>((std::chrono::local_days(to) - std::chrono::local_days(from)).count());
}

} // namespace records::deficiency
