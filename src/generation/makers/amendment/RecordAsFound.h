// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Puts the chart into the state in which the requests of a tray meet it: pages that do not belong there, pages under a
/// wrong heading, other values on single pages, lines added, versions that were superseded. Writes no key and no
/// material; both stand in the exercise. Its parameters are told in docs/tasks/amendment.md.
class RecordAsFound final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "record-as-found"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
