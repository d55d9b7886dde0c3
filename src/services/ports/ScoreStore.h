// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// What progress over time needs of a score.
struct ScoreSummary
{
    std::string session;
    std::string exercise;
    std::int64_t percentTenths = 0;
    bool passed = false;
    domain::WallTime finishedAt{};
    domain::Json responsibilities = domain::Json::object();
    bool imported = false; ///< of a session that came in as a file; not written, read from the session
};

struct StoredScore
{
    ScoreSummary summary;
    domain::Json score = domain::Json::object(); ///< whole, findings included
};

/// Port: scores as last computed. A cache: the log and the key can always make them anew.
class ScoreStore
{
public:
    virtual ~ScoreStore() = default;
    /// In place of an earlier one. NotFound "session.unknown" where the session is not kept here.
    [[nodiscard]] virtual domain::Status put(const StoredScore& score) = 0;
    [[nodiscard]] virtual domain::Result<std::optional<StoredScore>> get(std::string_view session) const = 0;
    /// By finishedAt, oldest first.
    [[nodiscard]] virtual domain::Result<std::vector<ScoreSummary>> all() const = 0;
};

} // namespace services
