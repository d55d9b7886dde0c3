// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"

namespace generation {

/// Maker "mpi": a patient index and a queue of work at it (docs/tasks/identity.md). Parameters: `people` (200 to
/// 20000, 3000 unless told) and `items`, the kinds of case in the order of the queue.
class MpiMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "mpi"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

} // namespace generation
