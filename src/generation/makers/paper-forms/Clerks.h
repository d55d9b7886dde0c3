// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/makers/paper-forms/Handwriting.h"

namespace generation::papers {

/// What two clerks keyed from one sheet.
struct TwiceKeyed
{
    Values first;
    Values second;
};

/// Lets two clerks key all sheets: on `disagreements` fields in all they differ (of five, two times the first clerk is
/// right, two times the second, once neither), on `agreed` they make the same mistake. Fields that nobody can read are
/// guessed by both. InvalidInput where the sheets have too few fields for it.
[[nodiscard]] domain::Result<std::vector<TwiceKeyed>> keyTwice(const std::vector<Sheet>& sheets,
                                                               const std::vector<const Form*>& forms,
                                                               std::uint64_t disagreements, std::uint64_t agreed,
                                                               Random& random);

} // namespace generation::papers
