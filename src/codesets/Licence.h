// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Result.h"
#include "domain/Time.h"

#include <filesystem>
#include <optional>
#include <string>

namespace codesets {

/// Whether a system belongs to somebody who licenses its use. Of such a system this program holds no code; an
/// institution that has a licence installs its own file after it has attested to the licence, and nothing of it is
/// written out for other programs.
[[nodiscard]] constexpr bool licensed(System system)
{
    return system == System::Cpt;
}

/// What an administrator attests to.
struct Attestation
{
    std::string licensee; ///< the institution that holds the licence
    std::string number;   ///< as the licensor numbers it
    std::string by;       ///< who attests
    domain::Date on{};
};

/// The attestation kept in a folder of installed code sets; empty where there is none. Errors: codesets.unreadable,
/// codesets.attestation (it is damaged, and so counts as none).
[[nodiscard]] domain::Result<std::optional<Attestation>> readAttestation(const std::filesystem::path& installedDir);

/// Keeps an attestation, in the place of an earlier one. Errors: codesets.attestation (a field is empty), those of
/// StagedFolder.
[[nodiscard]] domain::Status attest(const std::filesystem::path& installedDir, const Attestation& attestation);

/// Takes the attestation back and removes what was installed under it. Not an error where there is none. Errors:
/// codesets.unwritable.
[[nodiscard]] domain::Status withdrawAttestation(const std::filesystem::path& installedDir);

} // namespace codesets
