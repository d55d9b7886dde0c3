// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "content/Library.h"
#include "generation/planting/Planting.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

/// The shipped charts, to be planted in.
class Grove
{
public:
    Grove();

    [[nodiscard]] std::vector<std::string> charts() const { return library->chartIds(); }
    [[nodiscard]] const generation::RawChart& chart(const std::string& mrn) const { return *library->chart(mrn); }
    [[nodiscard]] generation::planting::Planting planting(const std::string& mrn, std::uint64_t seed) const;
    [[nodiscard]] generation::planting::Planting planting(const generation::RawChart& chart, std::uint64_t seed,
                                                          std::vector<std::string> listings) const;
    [[nodiscard]] generation::RenderedChart rendered(const generation::RawChart& chart) const;

    codesets::Catalogue codes;
    std::unique_ptr<content::Library> library;
};

[[nodiscard]] std::vector<std::string> allListings();
/// Each page as its file would be, by id.
[[nodiscard]] std::map<std::string, std::string> pagesOf(const generation::RawChart& chart);
