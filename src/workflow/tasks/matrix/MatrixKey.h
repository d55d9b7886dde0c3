// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/matrix/MatrixMaterial.h"

#include <optional>

namespace workflow::matrix {

struct KeyPerson
{
    std::string id;
    std::string name; ///< empty: the id
    std::string account;
    std::optional<domain::LocalTime> by; ///< when a closed or suspended account ends
    std::string role;                    ///< empty: not scored
    std::optional<Cells> cells;          ///< none: not scored; of a shut account nothing is left
    Cells start;                         ///< what the account had
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::map<std::string, std::string, std::less<>> why; ///< a sentence by "account", "by", "role", "cells", "to"

    /// What is to be left in the end; none where it is not scored.
    [[nodiscard]] std::optional<Cells> target() const;
};

struct MatrixKey
{
    std::optional<domain::Date> on; ///< rules in force on this day are cited
    std::vector<KeyPerson> people;

    [[nodiscard]] const KeyPerson* person(std::string_view id) const;
};

[[nodiscard]] Reading<MatrixKey> readKey(const domain::Json& json);

} // namespace workflow::matrix
