// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace crypto {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// `bytes` random bytes from the system, as lower-case hexadecimal digits; for identifiers, not for simulation.
[[nodiscard]] std::string randomHex(std::size_t bytes);

} // namespace crypto
