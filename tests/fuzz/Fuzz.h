// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Format.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace fuzz {

inline std::string_view view(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// A claim that no input may break.
inline void hold(bool claim)
{
    if (!claim)
        std::abort();
}

/// Reads the bytes as that kind of file; a refusal must say what and where.
inline domain::Result<codesets::Release>
read(domain::Result<codesets::Release> (*reader)(std::string_view, const std::string&), std::string_view bytes)
{
    auto release = reader(bytes, "input");
    hold(release.ok() || (!release.error().code.empty() && release.error().subject == "input"));
    return release;
}

/// Reads a part as it was written, and hands it on.
template <typename Book, typename Use>
void written(const codesets::PartText& part, const Use& use)
{
    const auto book = Book::parse(part.text, "part");
    hold(book.ok());
    use(*book);
}

} // namespace fuzz
