// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace crypto {

/// What is kept of a passphrase: a salted scrypt hash (RFC 7914; N 32768, r 8, p 1: 32 MiB each time it is computed),
/// as
/// "$scrypt$ln=15,r=8,p=1$<salt>$<hash>" in hexadecimal. Two calls for one passphrase differ.
[[nodiscard]] std::string passphraseVerifier(std::string_view passphrase);

/// Whether the passphrase is the one that the verifier was made of, compared in constant time. A verifier of another
/// form fits none.
[[nodiscard]] bool fits(std::string_view passphrase, std::string_view verifier);

} // namespace crypto
