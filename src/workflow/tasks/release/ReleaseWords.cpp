// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseWords.h"

#include <algorithm>

namespace workflow::release {
namespace {

constexpr std::array<Word, 27> defects{{
    {"authorization-missing", "No authorization, and one is needed", "ROI-AUTH"},
    {"description-missing", "What is to be disclosed is not described", "ROI-A-DESCRIPTION"},
    {"discloser-missing", "Who may disclose is not named", "ROI-A-DISCLOSER"},
    {"recipient-missing", "To whom is not named", "ROI-A-RECIPIENT"},
    {"purpose-missing", "No purpose", "ROI-A-PURPOSE"},
    {"expiry-missing", "No expiry date or event", "ROI-A-EXPIRY"},
    {"signature-missing", "Not signed", "ROI-A-SIGNATURE"},
    {"signature-undated", "Signed without a date", "ROI-A-SIGNATURE"},
    {"authority-missing", "Signed for another, authority not described", "ROI-A-AUTHORITY"},
    {"revocation-statement-missing", "No statement of the right to revoke", "ROI-A-REVOKE"},
    {"conditioning-statement-missing", "No statement on conditions", "ROI-A-CONDITION"},
    {"redisclosure-statement-missing", "No statement on redisclosure", "ROI-A-REDISCLOSE"},
    {"not-plain", "Not in plain language", "ROI-A-PLAIN"},
    {"expired", "Expired", "ROI-A-EXPIRED"},
    {"revoked", "Revoked", "ROI-A-REVOKED"},
    {"compound", "Combined with another document", "ROI-A-COMPOUND"},
    {"conditioned", "Treatment or payment made to depend on it", "ROI-A-CONDITIONED"},
    {"known-false", "Holds something known to be false", "ROI-A-FALSE"},
    {"psychotherapy-combined", "Psychotherapy notes on a form not theirs alone", "ROI-PSYCH-AUTH"},
    {"part2-consent-missing", "Part 2 records without a consent under Part 2", "ROI-P2-CONSENT"},
    {"patient-mismatch", "Name, birth date or number is not this patient's", "ROI-P-PATIENT"},
    {"identity-unproved", "Who asks has not shown who they are", "ROI-VERIFY"},
    {"authority-unproved", "The papers of authority are not there", "ROI-VERIFY"},
    {"assurance-missing", "Subpoena without satisfactory assurance", "ROI-SUBPOENA"},
    {"process-missing", "Police without process", "ROI-POLICE"},
    {"not-for-this-court", "The court or its order does not bind this hospital", "ROI-ORDER"},
    {"waiver-missing", "Research without the board's waiver", "ROI-RESEARCH"},
}};

constexpr std::array<Word, 7> methods{{
    {"photo-id", "Photo identification", ""},
    {"signature-compared", "Signature compared with one on file", ""},
    {"call-back", "Called back at the directory's number", ""},
    {"letterhead", "Written request on letterhead", ""},
    {"credentials", "Badge or papers of office", ""},
    {"process", "The order or subpoena itself", ""},
    {"portal", "Signed in at the patient portal", ""},
}};

constexpr std::array<Word, 14> requesters{{
    {"patient", "Patient", ""},
    {"representative", "Patient's representative", ""},
    {"family", "Family", ""},
    {"provider", "Provider", ""},
    {"insurer", "Insurer", ""},
    {"workers-compensation", "Workers' compensation", ""},
    {"attorney", "Attorney", ""},
    {"court", "Court", ""},
    {"police", "Police", ""},
    {"public-health", "Public health", ""},
    {"employer", "Employer", ""},
    {"researcher", "Researcher", ""},
    {"media", "Press", ""},
    {"other", "Other", ""},
}};

constexpr std::array<Word, 10> purposes{{
    {"individual", "Request of the individual", ""},
    {"treatment", "Treatment", ""},
    {"payment", "Payment", ""},
    {"legal", "Legal advice or claim", ""},
    {"judicial", "Judicial proceeding", ""},
    {"public-health", "Public health", ""},
    {"workers-compensation", "Workers' compensation", ""},
    {"law-enforcement", "Law enforcement", ""},
    {"research", "Research", ""},
    {"personal", "Personal use", ""},
}};

constexpr std::array<Word, 6> fees{{
    {"none", "No charge", ""},
    {"individual-electronic", "Patient, electronic copy", ""},
    {"individual-paper", "Patient, paper copy", ""},
    {"third-party", "Third party on authorization", ""},
    {"legal-process", "Subpoena or court order", ""},
    {"compensation", "Workers' compensation carrier", ""},
}};

constexpr std::array<Word, 5> dispositions{{
    {"release", "Release all that was asked for", ""},
    {"release-part", "Release a part", ""},
    {"return", "Return for correction", ""},
    {"deny", "Deny", ""},
    {"escalate", "Hold and escalate", ""},
}};

} // namespace

std::optional<Disposition> dispositionFrom(std::string_view code)
{
    const auto* const found = std::find(dispositionCodes.begin(), dispositionCodes.end(), code);
    if (found == dispositionCodes.end())
        return std::nullopt;
    return static_cast<Disposition>(found - dispositionCodes.begin());
}

std::span<const Word> defectWords()
{
    return defects;
}

std::span<const Word> methodWords()
{
    return methods;
}

std::span<const Word> requesterWords()
{
    return requesters;
}

std::span<const Word> purposeWords()
{
    return purposes;
}

std::span<const Word> feeWords()
{
    return fees;
}

std::span<const Word> dispositionWords()
{
    return dispositions;
}

const Word* wordOf(std::span<const Word> list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Word& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

std::string_view wordsOf(std::span<const Word> list, std::string_view id)
{
    const Word* found = wordOf(list, id);
    return found == nullptr ? id : found->words;
}

} // namespace workflow::release
