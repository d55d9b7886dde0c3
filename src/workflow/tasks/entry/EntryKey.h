// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/entry/EntryPaper.h"

#include <optional>

namespace workflow::entry {

/// Why a field cannot be keyed.
enum class Doubt {
    Illegible, ///< nobody can read it, and nothing on the paper settles it
    Missing,   ///< it must be filled, and the paper leaves it empty
    Conflict,  ///< the paper says two things
};

[[nodiscard]] std::string_view nameOf(Doubt doubt);
[[nodiscard]] std::optional<Doubt> doubtFrom(std::string_view name);

/// What is right in one field.
struct KeyField
{
    std::string field;
    std::string value;               ///< normalised; empty where a doubt is right
    std::vector<std::string> accept; ///< other values that count as right
    std::optional<Doubt> doubt;      ///< to be flagged, not keyed
    std::string rule;                ///< empty: the field's, else the rubric's
    std::string why;
    std::string first; ///< compare: what the clerks keyed, normalised; empty where they left it
    std::string second;
};

struct KeyPaper
{
    std::string id;
    std::string form;
    std::string title;
    std::vector<KeyField> fields; ///< a field that is not here is empty on the paper

    [[nodiscard]] const KeyField* field(std::string_view id) const;
};

struct EntryKey
{
    Mode mode = Mode::Key;
    std::optional<domain::Date> on; ///< rules in force on this day are cited
    std::vector<Form> forms;
    std::vector<KeyPaper> papers;

    [[nodiscard]] const Form* form(std::string_view id) const;
    [[nodiscard]] const KeyPaper* paper(std::string_view id) const;
};

/// The key, or all that is wrong with it.
[[nodiscard]] std::variant<EntryKey, std::vector<Issue>> readKey(const domain::Json& json);

/// Whether the two clerks disagree once case and form are left out of account.
[[nodiscard]] bool disagree(const Field& field, std::string_view first, std::string_view second);

} // namespace workflow::entry
