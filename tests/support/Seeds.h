// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace support {

/// How many seeds a test goes through. Under the sanitizers a fifth: they look at how it is computed, ten times slower,
/// and what a seed makes is judged by the other run.
constexpr std::uint64_t seeds(std::uint64_t all)
{
#ifdef __SANITIZE_ADDRESS__
    return (all + 4) / 5;
#else
    return all;
#endif
}

} // namespace support
