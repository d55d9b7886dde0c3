// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Licence.h"
#include "ctl/Codes.h"
#include "domain/Clock.h"
#include "services/InstallCodes.h"

#include <ostream>

namespace ctl {
namespace {

using codesets::Attestation;

constexpr auto notice =
    "CPT belongs to the American Medical Association. None of it is in this program. Whoever installs it here attests "
    "that the institution holds a licence that covers looking codes up in this program; nothing of it is written out "
    "for other programs.";

Exit tell(const std::optional<Attestation>& held, Console& console)
{
    if (console.json)
        print(console, {{"system", "cpt"},
                        {"attested", held.has_value()},
                        {"licensee", held ? held->licensee : ""},
                        {"number", held ? held->number : ""},
                        {"by", held ? held->by : ""},
                        {"on", held ? domain::format(held->on) : ""}});
    else if (held)
        console.out << "The importer of CPT is on: " << held->by << " attested on " << domain::format(held->on)
                    << " to the licence " << held->number << " of " << held->licensee << ".\n";
    else
        console.out << notice << "\nThe importer of CPT is off.\n";
    return Exit::Done;
}

} // namespace

Exit codesLicence(const Arguments& arguments, Console& console)
{
    const auto folder = services::installedFolder(console.workspace);
    if (arguments.has("--withdraw")) {
        if (const auto done = codesets::withdrawAttestation(folder); !done)
            return fail(console, done.error());
        return tell(std::nullopt, console);
    }
    const bool given = arguments.has("--licensee") || arguments.has("--number") || arguments.has("--by");
    if (given && !arguments.has("--attest")) {
        console.err << notice << "\nTo attest to that, add --attest.\n";
        return Exit::WrongUse;
    }
    if (arguments.has("--attest")) {
        const domain::SystemClock clock;
        const Attestation attestation{arguments.get("--licensee").value_or(""), arguments.get("--number").value_or(""),
                                      arguments.get("--by").value_or(""),
                                      std::chrono::floor<std::chrono::days>(clock.now())};
        if (const auto kept = codesets::attest(folder, attestation); !kept)
            return fail(console, kept.error());
    }
    const auto held = codesets::readAttestation(folder);
    return held ? tell(*held, console) : fail(console, held.error());
}

} // namespace ctl
