// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyWords.h"

#include <map>
#include <string>
#include <vector>

namespace workflow::assembly {

/// A page taken out, and why.
struct Aside
{
    std::string page;
    Misfile reason = Misfile::OtherPatient;
};

/// The worksheet: each page of the heap lies in the heap still, stands in the record, or was taken out.
struct AssemblyState
{
    std::vector<std::string> heap;  ///< as it fell
    std::vector<std::string> order; ///< the record, from the top
    std::vector<Aside> aside;       ///< in the order in which they were taken out
    std::vector<std::string> missing;
    std::map<std::string, IndexEntry, std::less<>> index; ///< by page
};

} // namespace workflow::assembly
