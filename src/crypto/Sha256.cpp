// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Sha256.h"

#include "crypto/Hex.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

namespace crypto {
namespace {

struct DigestFree
{
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
};

// Fetching costs more than a small digest, so it is done once.
const EVP_MD* sha256()
{
    static const std::unique_ptr<EVP_MD, DigestFree> digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return digest.get();
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned int size = 0;
    // Without a working digest nothing this program records could be trusted.
    if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, sha256(), nullptr) != 1)
        std::abort();
    return hex(out.data(), size);
}

std::string randomHex(std::size_t bytes)
{
    std::vector<unsigned char> buffer(bytes);
    if (RAND_bytes(buffer.data(), static_cast<int>(bytes)) != 1)
        std::abort();
    return hex(buffer.data(), bytes);
}

} // namespace crypto
