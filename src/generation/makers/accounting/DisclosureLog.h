// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Writes a log of disclosures about one patient, with the patient's request for an accounting, from
/// facility/disclosures.json: rows of the kinds asked for, dates at the edge of the window, blank columns that attached
/// papers fill. docs/tasks/accounting.md tells its parameters.
class DisclosureLogMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "disclosure-log"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
