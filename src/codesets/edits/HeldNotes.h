// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/edits/CheckClaim.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// One instruction of the book, put together from the lines it stands in: a heading that ends with a colon, and what
/// follows it.
struct HeldNote
{
    std::string at;
    NoteKind kind = NoteKind::Excludes1;
    std::string text;
    std::vector<CodeRange> refs;
    const NoteSource* source = nullptr;

    /// Whether it stands at the code or above it. `at` may be a section, "A00-A09".
    [[nodiscard]] bool holdsFor(std::string_view bareCode) const;
    [[nodiscard]] bool names(std::string_view bareCode) const;
};

/// The Excludes1, code first and use additional notes of all sources that hold for one of the codes, by source in
/// their order.
[[nodiscard]] std::vector<HeldNote> notesHeldBy(std::span<const std::string_view> bareCodes,
                                                std::span<const NoteSource> sources);

} // namespace codesets
