// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Points.h"
#include "domain/Result.h"
#include "domain/Time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// An instructor's points for one finding, in place of the computed ones.
struct Override
{
    std::string session;
    std::string finding; ///< Finding::id
    domain::Points points;
    std::string reason;
    std::string by;
    domain::WallTime at{};
    bool withdrawn = false; ///< only in the history: from here on the computed points count again
    friend bool operator==(const Override&, const Override&) = default;
};

struct Comment
{
    std::int64_t id = 0; ///< given by the store
    std::string session;
    std::string finding; ///< empty: on the session as a whole
    std::string text;
    std::string by;
    domain::WallTime at{};
    friend bool operator==(const Comment&, const Comment&) = default;
};

/// Port: what an instructor adds to a session. NotFound "session.unknown" where the session is not kept here.
class ReviewStore
{
public:
    virtual ~ReviewStore() = default;
    /// A later one for the same finding takes the place of the earlier; the earlier stays in the history.
    [[nodiscard]] virtual domain::Status put(const Override& entry) = 0;
    /// Takes the override back; NotFound "override.unknown" where there is none. Only session, finding, reason, by and
    /// at of `entry` are read.
    [[nodiscard]] virtual domain::Status withdraw(const Override& entry) = 0;
    /// Those in force, by finding.
    [[nodiscard]] virtual domain::Result<std::vector<Override>> overrides(std::string_view session) const = 0;
    /// Everything that was put or withdrawn, oldest first; nothing is ever taken out of it.
    [[nodiscard]] virtual domain::Result<std::vector<Override>> history(std::string_view session) const = 0;

    /// The identifier given; `comment.id` is not read.
    [[nodiscard]] virtual domain::Result<std::int64_t> addComment(const Comment& comment) = 0;
    [[nodiscard]] virtual domain::Status removeComment(std::int64_t id) = 0;
    /// Oldest first.
    [[nodiscard]] virtual domain::Result<std::vector<Comment>> comments(std::string_view session) const = 0;
};

} // namespace services
