// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Lays pages of a chart out for de-identification and derives from the slots of the pages what identifies: the
/// patient's name, number, dates, telephone and address, and who of the staff is named. What stands in the text alone
/// is written in the exercise's own key. Its parameters are told in docs/tasks/deidentify.md.
class IdentifierMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "identifiers"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
