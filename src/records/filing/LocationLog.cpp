// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/LocationLog.h"

#include <algorithm>

namespace records::filing {

bool overdue(const Outguide& guide, domain::Date on)
{
    return guide.due < on;
}

domain::Status LocationLog::checkOut(Outguide guide)
{
    if (const Outguide* there = find(guide.mrn, guide.volume))
        return domain::error(domain::ErrorKind::Conflict, "filing.is-out", guide.mrn,
                             "it is out with " + there->borrower + ", due " + domain::format(there->due));
    if (guide.due < guide.out)
        return domain::error(domain::ErrorKind::InvalidInput, "filing.due-before-out", guide.mrn,
                             "it cannot be due back before it goes out");
    m_out.push_back(std::move(guide));
    return domain::done();
}

domain::Status LocationLog::checkIn(std::string_view mrn, int volume)
{
    const auto found = std::find_if(m_out.begin(), m_out.end(),
                                    [&](const Outguide& one) { return one.mrn == mrn && one.volume == volume; });
    if (found == m_out.end())
        return domain::error(domain::ErrorKind::NotFound, "filing.not-out", std::string(mrn),
                             "the log does not have it out");
    m_out.erase(found);
    return domain::done();
}

const Outguide* LocationLog::find(std::string_view mrn, int volume) const
{
    const auto found = std::find_if(m_out.begin(), m_out.end(),
                                    [&](const Outguide& one) { return one.mrn == mrn && one.volume == volume; });
    return found == m_out.end() ? nullptr : &*found;
}

std::vector<Outguide> LocationLog::overdueOn(domain::Date day) const
{
    std::vector<Outguide> late;
    std::copy_if(m_out.begin(), m_out.end(), std::back_inserter(late),
                 [&](const Outguide& one) { return overdue(one, day); });
    return late;
}

} // namespace records::filing
