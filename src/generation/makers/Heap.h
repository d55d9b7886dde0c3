// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"
#include "records/assembly/Misfile.h"

#include <set>
#include <string>
#include <vector>

namespace generation::heap {

/// A page on its way into the heap.
struct Leaf
{
    domain::Document document;                ///< its id is given last, by where it falls
    Facts overrides;                          ///< what its label shows
    std::string mrn;                          ///< on the label
    std::string name;                         ///< on the label
    std::string encounter;                    ///< "<mrn>/<id>" of another patient's, else the id
    std::string why;                          ///< why it does not belong here; empty: it does
    std::set<std::string, std::less<>> blank; ///< index data left out: "type", "date", "encounter"
};

/// What the parameters ask for.
struct Wish
{
    std::string policy;
    std::size_t otherPatient = 0;
    std::vector<std::string> from;
    std::size_t otherEncounter = 0;
    std::size_t duplicates = 0;
    std::vector<std::string> missing;
    std::size_t blank = 0;
};

[[nodiscard]] domain::Error cannot(std::string why);
[[nodiscard]] domain::Result<Wish> wishOf(const domain::Json& parameters);

/// "page-07"; pages are counted from 1 as they fall.
[[nodiscard]] std::string pageId(std::size_t index);
[[nodiscard]] records::assembly::Sheet sheetOf(const Leaf& leaf);

/// The encounter as a person would name it: "Inpatient stay 2026-05-04 to 2026-05-09".
[[nodiscard]] std::string titleOf(const domain::Encounter& encounter);

/// What lies on the desk: sample-records/schemas/assembly-material.schema.json.
[[nodiscard]] domain::Json materialOf(const MakerContext& context, const records::assembly::OrderPolicy& policy,
                                      const std::vector<records::assembly::Requirement>& required,
                                      const std::vector<Leaf>& heap);
/// The key to it: sample-records/schemas/assembly-key.schema.json.
[[nodiscard]] domain::Json keyOf(const MakerContext& context, const records::assembly::OrderPolicy& policy,
                                 const std::vector<records::assembly::Requirement>& required,
                                 const std::vector<Leaf>& heap);
/// The orders that count as right for the pages that belong, each copy in the place of its original.
[[nodiscard]] std::vector<records::assembly::Places>
ordersOf(const MakerContext& context, const records::assembly::OrderPolicy& policy, const std::vector<Leaf>& heap);

} // namespace generation::heap
