// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Result.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// Calls `visit` with each line and its number from 1, without the line end (LF or CRLF), until it returns false.
void eachLine(std::string_view text, const std::function<bool(std::string_view line, std::size_t number)>& visit);
/// The cells of a tab-separated line, as views into it.
void splitCells(std::string_view line, std::vector<std::string_view>& cells);

/// Reads codes.tsv: a header line, then at least `code`, `billable` (1 or 0) and `title`; `poa_exempt` (1 or 0),
/// `severity` (none, cc, mcc), `parent` (a code) and `ended` (YYYY-MM-DD) may be absent, and other columns are left
/// alone. Errors, with `source` and the line: codesets.not-utf8, codesets.columns, codesets.line-too-short,
/// codesets.duplicate-code, codesets.cell, codesets.no-such-parent.
[[nodiscard]] domain::Result<std::vector<Code>> parseCodes(std::string_view text, const std::string& source);
/// Writes what parseCodes reads; the parent is left out, for it follows from the codes.
[[nodiscard]] std::string formatCodes(System system, std::span<const Code> codes);

/// A kind of note as tables and deskctl write it: "excludes1", "code-first".
[[nodiscard]] std::string_view noteKindName(NoteKind kind);
[[nodiscard]] std::optional<NoteKind> noteKindFrom(std::string_view name);

/// References with blanks between them. A reference is a code, a prefix with `-` at its end, or two codes with `-`
/// between them, and after an `@` the condition (CodeRange::with).
[[nodiscard]] std::vector<CodeRange> parseRanges(std::string_view text);
[[nodiscard]] std::string formatRanges(System system, std::span<const CodeRange> ranges);

/// Reads notes.tsv: columns code, kind, text, refs (parseRanges). Errors as parseCodes.
[[nodiscard]] domain::Result<std::vector<Note>> parseNotes(std::string_view text, const std::string& source);
[[nodiscard]] std::string formatNotes(System system, std::span<const Note> notes);

} // namespace codesets
