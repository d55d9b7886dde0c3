// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Time.h"

#include <optional>
#include <string>
#include <string_view>

namespace services {

/// What is kept of a passphrase, and how often in a row a wrong one was given.
struct Secret
{
    std::string verifier; ///< crypto::passphraseVerifier
    int failures = 0;
    domain::WallTime failedAt{}; ///< the last time; means nothing without failures
};

/// Port: verifiers of passphrases by whose they are: "instructor", "person:<name>". Never a passphrase itself.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual domain::Result<std::optional<Secret>> get(std::string_view owner) const = 0;
    [[nodiscard]] virtual domain::Status set(std::string_view owner, const Secret& secret) = 0;
    /// No error where there is none.
    [[nodiscard]] virtual domain::Status remove(std::string_view owner) = 0;
};

} // namespace services
