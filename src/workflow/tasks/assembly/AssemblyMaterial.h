// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/assembly/Order.h"
#include "workflow/TaskType.h"

#include <set>
#include <string>
#include <variant>
#include <vector>

namespace workflow::assembly {

/// A page of the heap as it lies there, before it is opened.
struct Slip
{
    std::string page;                         ///< a document of the chart
    std::string type;                         ///< empty: to be indexed
    std::string written;                      ///< "2026-05-04T17:40"; empty: to be indexed
    std::set<std::string, std::less<>> blank; ///< "type", "date", "encounter": what was scanned without it
    std::string author;
    std::string name; ///< on the label
    std::string mrn;  ///< on the label
};

struct Named
{
    std::string id;
    std::string title;
};

/// What lies on the desk: sample-records/schemas/assembly-material.schema.json.
struct Material
{
    std::string mrn;
    std::string encounter;
    std::string policyTitle;
    std::string policyText;
    bool newestFirst = false;
    std::vector<records::assembly::Section> sections; ///< empty: strictly by date
    std::vector<Named> types;
    std::vector<Named> encounters;
    std::vector<std::string> required;
    std::vector<Slip> pages;

    [[nodiscard]] const Slip* slip(std::string_view page) const;
    /// Empty where there is no such type.
    [[nodiscard]] std::string typeTitle(std::string_view type) const;
    [[nodiscard]] bool hasEncounter(std::string_view id) const;
};

[[nodiscard]] std::variant<Material, std::vector<Issue>> parseMaterial(const domain::Json& json);
/// As if there were none where it is not well formed.
[[nodiscard]] Material materialOf(const TaskContext& context);

} // namespace workflow::assembly
