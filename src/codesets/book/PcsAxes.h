// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace codesets {

/// What the characters of ICD-10-PCS codes mean, for the tables in the box, which have no official tables beside them.
/// A meaning stands with the beginning of the codes it holds for, and a longer beginning goes before a shorter one.
class PcsAxes
{
public:
    /// Reads axes.tsv: a line `axes`; then `axis`, position 1 to 7, beginning of the codes (`-` for all), title of the
    /// axis, and values, each a character followed by its label; or `means`, position, beginning, character, and what
    /// it means in a sentence. Errors: codesets.not-utf8, codesets.columns, codesets.line-too-short, codesets.cell.
    [[nodiscard]] static domain::Result<PcsAxes> parse(std::string_view text, const std::string& source);
    /// The axes.tsv of an edition's folder. Errors: codesets.not-found, codesets.unreadable, those of parse.
    [[nodiscard]] static domain::Result<PcsAxes> read(const std::filesystem::path& editionDir);

    /// Of a code's character, counted from 0; empty where the table does not tell.
    [[nodiscard]] std::string_view label(std::string_view code, std::size_t position) const;
    [[nodiscard]] std::string_view meaning(std::string_view code, std::size_t position) const;
    /// "Body Part", "Approach"
    [[nodiscard]] std::string_view title(std::string_view code, std::size_t position) const;

private:
    struct Axis
    {
        std::string title;
        std::map<char, std::string> labels;
        std::map<char, std::string> meanings;
    };
    template <typename Pick>
    [[nodiscard]] std::string_view nearest(std::string_view code, std::size_t position, Pick pick) const;
    [[nodiscard]] domain::Status take(std::string_view line, std::size_t number, const std::string& source);

    std::map<std::pair<std::size_t, std::string>, Axis> m_axes; ///< by position from 0 and beginning
};

} // namespace codesets
