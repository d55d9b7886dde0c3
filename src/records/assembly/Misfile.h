// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"

#include <string>
#include <utility>
#include <vector>

namespace records::assembly {

/// Why a page has no place in the record that is being put together.
enum class Misfile { OtherPatient, OtherEncounter, Duplicate };

/// A page as far as it tells whose it is. 42 CFR 482.24(b): records are properly filed.
struct Sheet
{
    std::string id;
    std::string mrn; ///< on the page's label
    std::string encounter;
    std::string type;
    std::string author;
    domain::LocalTime written{};
    std::string words; ///< the whole text
};

struct Sorted
{
    std::vector<Sheet> belong; ///< copies left out but for the first of each
    std::vector<std::pair<std::string, Misfile>> strays;
    std::vector<std::vector<std::string>> copies; ///< pages that are one and the same; one of each is kept
};

/// Sorts a heap for one encounter of one patient. Another patient's page is that and nothing else, whatever its
/// encounter or its copies; likewise a page of another encounter.
[[nodiscard]] Sorted sortedOut(const std::vector<Sheet>& heap, std::string_view mrn, std::string_view encounter);

} // namespace records::assembly
