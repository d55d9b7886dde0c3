// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <cstdint>
#include <map>
#include <string>

namespace services {

/// Where a session was played.
enum class Origin {
    Own,      ///< at this desk
    Imported, ///< elsewhere; it came in as a session file
};

/// What a list of sessions shows beside the header.
struct SessionStanding
{
    Origin origin = Origin::Own;
    std::uint64_t events = 0;
    bool sealed = false;
};

/// Port: what is known of stored sessions beyond their headers, by session id.
class SessionOrigins
{
public:
    virtual ~SessionOrigins() = default;
    [[nodiscard]] virtual domain::Result<std::map<std::string, SessionStanding, std::less<>>> standings() const = 0;
};

} // namespace services
