// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/assembly/Sequence.h"
#include "workflow/tasks/assembly/AssemblyWords.h"

#include <string>
#include <variant>
#include <vector>

namespace workflow::assembly {

struct KeyMisfile
{
    std::string page;
    Misfile reason = Misfile::OtherPatient; ///< never Duplicate
    std::string why;
};

struct KeyMissing
{
    std::string type;
    std::string rule; ///< empty: the rubric's
};

struct KeyIndex
{
    std::string page;
    IndexEntry entry;                ///< what is to be entered
    std::vector<std::string> nearby; ///< types of the same section
};

/// The answer key: sample-records/schemas/assembly-key.schema.json, docs/tasks/assembly.md.
struct AssemblyKey
{
    std::vector<std::string> heap;
    std::vector<records::assembly::Places> orders; ///< at least one
    std::vector<KeyMisfile> misfiles;
    std::vector<std::vector<std::string>> duplicates;
    std::vector<KeyMissing> missing;
    std::vector<KeyIndex> index;
};

/// Besides the form this looks at the sense: each page of an order lies in the heap, all orders hold the same pages, no
/// misfiled page stands in one, copies share a place.
[[nodiscard]] std::variant<AssemblyKey, std::vector<Issue>> parseKey(const domain::Json& json);

} // namespace workflow::assembly
