// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Puts the house's policy of release, in force on the day of the exercise, beside the inbox. Prepares the chart as
/// record-as-found does where it is told to. Parameters: docs/tasks/release.md.
class ReleaseDesk final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "release-desk"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
