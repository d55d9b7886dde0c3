// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Trail.h"

namespace services {

domain::Status Trail::append(const access_control::AuditEntry& entry)
{
    AuditEntry line;
    line.at = entry.at;
    line.wall = m_clock.now();
    line.person = entry.person;
    line.role = entry.role;
    line.session = entry.session;
    line.mrn = entry.mrn;
    line.document = entry.document;
    line.section = entry.section;
    line.action = entry.action;
    line.decision = access_control::code(entry.verdict);
    line.rule = entry.rule;
    line.purpose = entry.purpose;
    const auto kept = m_store.append(line);
    if (!kept)
        return kept.error();
    return domain::done();
}

} // namespace services
