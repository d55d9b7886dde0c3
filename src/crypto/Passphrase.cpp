// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Passphrase.h"

#include "crypto/Hex.h"
#include "crypto/Sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace crypto {
namespace {

constexpr std::uint64_t cost = 1U << 15U;
constexpr std::uint64_t blockSize = 8;
constexpr std::uint64_t lanes = 1;
constexpr std::uint64_t mostMemory = 64ULL * 1024 * 1024;
constexpr std::size_t saltBytes = 16;
constexpr std::string_view prefix = "$scrypt$ln=15,r=8,p=1$";

std::string hashOf(std::string_view passphrase, std::string_view salt)
{
    std::array<unsigned char, 32> out{};
    std::vector<unsigned char> saltBuffer(salt.begin(), salt.end());
    // Only a machine out of memory comes here; a passphrase that cannot be checked must not count as checked.
    if (EVP_PBE_scrypt(passphrase.data(), passphrase.size(), saltBuffer.data(), saltBuffer.size(), cost, blockSize,
                       lanes, mostMemory, out.data(), out.size())
        != 1)
        std::abort();
    return hex(out.data(), out.size());
}

} // namespace

std::string passphraseVerifier(std::string_view passphrase)
{
    const std::string salt = randomHex(saltBytes);
    return std::string(prefix) + salt + "$" + hashOf(passphrase, salt);
}

bool fits(std::string_view passphrase, std::string_view verifier)
{
    if (!verifier.starts_with(prefix))
        return false;
    const std::string_view rest = verifier.substr(prefix.size());
    const std::size_t cut = rest.find('$');
    if (cut == std::string_view::npos)
        return false;
    const std::string_view kept = rest.substr(cut + 1);
    const std::string now = hashOf(passphrase, rest.substr(0, cut));
    return kept.size() == now.size() && CRYPTO_memcmp(kept.data(), now.data(), now.size()) == 0;
}

} // namespace crypto
