// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

/// A half-open range [from, to) in Unicode code points of a document's body (LF, NFC, header block left out).
struct Span
{
    std::size_t from = 0;
    std::size_t to = 0;

    [[nodiscard]] constexpr bool overlaps(Span other) const { return from < other.to && other.from < to; }
    [[nodiscard]] constexpr std::size_t length() const { return to > from ? to - from : 0; }
    friend constexpr auto operator<=>(Span, Span) = default;
};

/// Number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t codePoints(std::string_view utf8);
/// The byte at which code point number `index` begins; the length where the text is shorter.
[[nodiscard]] std::size_t byteOffset(std::string_view utf8, std::size_t index);
/// The text of a span; cut at the end of the text.
[[nodiscard]] std::string_view slice(std::string_view utf8, Span span);
/// Where `needle` stands for the `occurrence`-th time (1 is the first).
[[nodiscard]] std::optional<Span> locate(std::string_view haystack, std::string_view needle, int occurrence = 1);
/// Whether the bytes are well-formed UTF-8 (RFC 3629).
[[nodiscard]] bool isUtf8(std::string_view bytes);
/// Without the blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace domain
