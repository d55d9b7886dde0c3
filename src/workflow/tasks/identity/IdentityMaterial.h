// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/identity/Matching.h"
#include "records/identity/Merge.h"
#include "workflow/Fields.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::identity {

/// Somebody at the counter, to be found in the index or registered; or records of the index that somebody suspects.
enum class ItemKind { Find, Decide };
[[nodiscard]] std::string_view code(ItemKind kind);

struct Item
{
    std::string id;
    ItemKind kind = ItemKind::Find;
    std::string title;
    std::string told;                   ///< what was said at the counter, or why the records were put on the list
    std::vector<std::string> mrns;      ///< of a candidate group
    std::vector<std::string> documents; ///< ids, in the order they lie there
};

/// A paper that lies with an item.
struct Paper
{
    std::string id;
    std::string title;
    std::string text; ///< plain lines
};

/// What lies on the desk: the index, how its records are compared, the work and its papers
/// (sample-records/schemas/identity-material.schema.json).
struct Material
{
    records::identity::MatchTable table;
    records::identity::PatientIndex index;
    std::vector<std::pair<std::string, std::string>> facilities; ///< id, name; the first keeps the index
    std::vector<Item> items;
    std::vector<Paper> papers;

    [[nodiscard]] const Item* item(std::string_view id) const;
    [[nodiscard]] const Paper* paper(std::string_view id) const;
};
using MaterialPtr = std::shared_ptr<const Material>;

[[nodiscard]] std::variant<MaterialPtr, std::vector<Issue>> parseMaterial(const domain::Json& json);

} // namespace workflow::identity
