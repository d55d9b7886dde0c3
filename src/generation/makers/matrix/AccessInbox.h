// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Fills an inbox with requests about accounts from facility/access-inbox.json: people by the seed, what they have now,
/// the papers of the personnel office; the matrix of roles/roles.json is the standard. docs/tasks/access-matrix.md
/// tells its parameters.
class AccessInboxMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "access-inbox"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
