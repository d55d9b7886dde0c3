// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Licence.h"

#include "codesets/FileSets.h"
#include "domain/Json.h"
#include "domain/Text.h"

#include <array>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;
using domain::Json;

constexpr auto attestationFile = "attestation.json";

fs::path licenceFolder(const fs::path& installedDir)
{
    return installedDir / ".licence";
}

domain::Error badAttestation(const fs::path& file)
{
    return error(ErrorKind::Damaged, "codesets.attestation", file.string(), "attest to the licence again");
}

} // namespace

domain::Result<std::optional<Attestation>> readAttestation(const fs::path& installedDir)
{
    const fs::path file = licenceFolder(installedDir) / attestationFile;
    std::error_code failure;
    if (!fs::exists(file, failure))
        return std::optional<Attestation>();
    const auto text = readFile(file);
    if (!text)
        return text.error();
    const auto json = domain::parseJson(*text, file.string());
    if (!json || !json->is_object())
        return badAttestation(file);
    Attestation kept;
    for (const auto& [name, into] :
         {std::pair{"licensee", &kept.licensee}, {"number", &kept.number}, {"by", &kept.by}}) {
        const auto field = json->find(name);
        if (field == json->end() || !field->is_string())
            return badAttestation(file);
        *into = field->get<std::string>();
    }
    const auto on = json->find("on");
    const auto day = on != json->end() && on->is_string() ? domain::parseDate(on->get<std::string>())
                                                          : domain::Result<domain::Date>(badAttestation(file));
    if (!day)
        return badAttestation(file);
    kept.on = *day;
    return std::optional(std::move(kept));
}

domain::Status attest(const fs::path& installedDir, const Attestation& attestation)
{
    for (const auto& [name, text] : {std::pair{"the licensee", &attestation.licensee},
                                     {"the licence's number", &attestation.number},
                                     {"who attests", &attestation.by}}) {
        if (domain::trimmed(*text).empty())
            return error(ErrorKind::InvalidInput, "codesets.attestation", name, "fill it in");
    }
    auto staged = StagedFolder::create(licenceFolder(installedDir));
    if (!staged)
        return staged.error();
    const Json json{{"licensee", domain::trimmed(attestation.licensee)},
                    {"number", domain::trimmed(attestation.number)},
                    {"by", domain::trimmed(attestation.by)},
                    {"on", domain::format(attestation.on)}};
    if (auto written = staged->write(attestationFile, json.dump(2) + "\n"); !written)
        return written;
    return staged->commit();
}

domain::Status withdrawAttestation(const fs::path& installedDir)
{
    std::error_code failure;
    for (const SystemInfo& info : systems) {
        if (licensed(info.id))
            fs::remove_all(installedDir / info.code, failure);
        if (failure)
            return error(ErrorKind::Io, "codesets.unwritable", (installedDir / info.code).string(), failure.message());
    }
    fs::remove_all(licenceFolder(installedDir), failure);
    if (failure)
        return error(ErrorKind::Io, "codesets.unwritable", licenceFolder(installedDir).string(), failure.message());
    return domain::done();
}

} // namespace codesets
