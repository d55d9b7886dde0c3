// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Maker "access-log": a log of days with all that is known of its people, the hits of the rules, and the key to it
/// (docs/tasks/access-log.md). {"maker": "access-log", "title", "first", "days", "entries", "staff", "patients",
/// "plants": {"L1": 2, "self": 1, ...}}.
class AccessLogMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "access-log"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
