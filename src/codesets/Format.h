// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/book/Book.h"
#include "domain/Result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// What one official file says.
struct Release
{
    System system = System::Icd10cm;
    std::string edition;                ///< as the content tells it; empty where it does not
    std::vector<Code> codes;            ///< empty where the file only adds to codes
    std::vector<std::string> poaExempt; ///< bare codes
    std::vector<Note> notes;
    std::vector<PartText> parts; ///< of the book
};

/// A kind of official file. To add one: a file of its own with the two functions below, and a line in Format.cpp.
struct Format
{
    std::string_view id;    ///< as manifests write it
    std::string_view title; ///< as people read it
    /// By content alone; must be quick to say no.
    bool (*recognises)(std::string_view bytes);
    /// `name` is for errors only. Errors: codesets.line, codesets.line-too-short, codesets.duplicate-code,
    /// codesets.no-codes, those of XmlSource.
    domain::Result<Release> (*read)(std::string_view bytes, const std::string& name);
};

[[nodiscard]] std::span<const Format> formats();
/// Null where no format knows the bytes.
[[nodiscard]] const Format* recognise(std::string_view bytes);

/// The fiscal year that a file's name tells ("icd10cm-order-2026.txt", "POAexemptCodesFY26.txt"); a year that follows
/// October belongs to the next fiscal year. Empty where there is none. Folders count only as "fy2026".
[[nodiscard]] std::string fiscalYearIn(std::string_view path);

/// Text of an official file as UTF-8: what is not is read as Latin-1, in which CMS wrote older files.
[[nodiscard]] std::string asUtf8(std::string_view bytes);
/// The whole of a file as UTF-8, as asUtf8 does; a file that is UTF-8 in one line and something else in another, or
/// that holds NUL, is refused with the line: codesets.encoding.
[[nodiscard]] domain::Result<std::string> wholeAsUtf8(std::string_view bytes, const std::string& name);
/// An error about a line of an official file.
[[nodiscard]] domain::Error lineError(std::string id, const std::string& name, std::size_t line, std::string detail);
/// Sorts by code and refuses one that stands twice.
[[nodiscard]] domain::Status sortCodes(std::vector<Code>& codes, const std::string& name);

} // namespace codesets
