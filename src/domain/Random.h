// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace domain {

/// The one generator (SplitMix64, Steele, Lea and Flood 2014): the same sequence for the same seed on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    /// A number in [0, bound), every one as likely as the next; bound must be positive.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t reject = (0 - bound) % bound;
        for (;;) {
            const std::uint64_t draw = next();
            if (draw >= reject)
                return draw % bound;
        }
    }

private:
    std::uint64_t m_state;
};

} // namespace domain
