// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// A batch of abstracted encounters with their sources, planted errors and decoys, a second abstractor's values, and
/// the report's figures (task type "validation"). docs/tasks/validation.md lists the parameters.
class AbstractsMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "abstracts"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
