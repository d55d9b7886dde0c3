// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/paper-forms/Invented.h"

#include <optional>

namespace generation::papers {

/// What is right to key in one field, and what the two clerks may make of it.
struct Truth
{
    std::string value;               ///< normalised; empty where `unclear` is right
    std::string unclear;             ///< "illegible", "missing", "conflict"
    std::vector<std::string> accept; ///< other values that count
    std::string rule;
    std::string why;
    std::string misread; ///< the other thing that one may take it for, normalised; empty: none
};

/// A filled sheet of paper, with what is right to key.
struct Sheet
{
    domain::Json paper;                              ///< as the material has it
    std::map<std::string, Truth, std::less<>> truth; ///< by field; what the paper leaves empty is not in it
};

struct SheetOrder
{
    std::string id;
    const Form* form = nullptr;
    std::vector<std::string> habits; ///< in the order in which they are laid on
    domain::Date today{};
    std::string initials; ///< of who corrects
};

/// Habits that a paper may show (docs/tasks/entry.md).
[[nodiscard]] bool knownHabit(std::string_view habit);

/// Writes the values on paper, habits and all. InvalidInput where a habit finds no field that it can be laid on.
[[nodiscard]] domain::Result<Sheet> writeSheet(const SheetOrder& order, const Person& person, const Values& values,
                                               Random& random);

/// One slip of the fingers or the eye: another value that the field takes; empty where none is found.
[[nodiscard]] std::string slip(const Field& field, const std::string& value, Random& random);

} // namespace generation::papers
