// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/accesslog/AccessLogMaterial.h"
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <QString>

namespace viewmodels::accesslog {

[[nodiscard]] QString dispositionTitle(workflow::accesslog::Disposition disposition);
/// "right", "note", "partly", "wrong".
[[nodiscard]] QString dispositionTone(workflow::accesslog::Disposition disposition);
/// "Privacy officer"; empty where nothing was said.
[[nodiscard]] QString escalationTitle(std::string_view escalation);
[[nodiscard]] QString roleTitle(std::string_view role);
[[nodiscard]] QString actionTitle(std::string_view action);
/// "Notes, results"
[[nodiscard]] QString sectionsText(const std::vector<std::string>& sections);

/// "05-04 10:20"
[[nodiscard]] QString timeText(const access_control::Moment& moment);
/// "05-04 07:00 to 19:00"; the second day only where it is another.
[[nodiscard]] QString periodText(const access_control::Period& period);

/// "Odile Carrow"; what was typed for a name that nobody has.
[[nodiscard]] QString personName(const access_control::AccessLog& log, const access_control::LogEntry& entry);
/// Empty where the entry is about nobody.
[[nodiscard]] QString patientName(const access_control::AccessLog& log, const access_control::LogEntry& entry);

} // namespace viewmodels::accesslog
