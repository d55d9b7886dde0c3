// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Spoils a clean record and writes the deficiency list of it, which is what the quantitative analysis finds in the
/// spoiled one. Its parameters stand in docs/tasks/deficiency.md. A record that is not clean, or that cannot carry what
/// is asked for, is refused with the reason (generation.deficiency).
class DeficiencyMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "deficiency"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
