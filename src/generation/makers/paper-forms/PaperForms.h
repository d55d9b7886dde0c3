// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Maker "paper-forms": filled paper forms of invented people for the task type entry, with what is right to key; in a
/// comparison also what two clerks keyed. docs/tasks/entry.md has its parameters.
class PaperForms final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "paper-forms"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
