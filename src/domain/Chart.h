// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"
#include "domain/Time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

enum class Sex { Female, Male, Unknown };

struct Allergy
{
    std::string substance;
    std::string reaction;
};

/// The person a chart is about. Always fictional.
struct Patient
{
    std::string family;
    std::string given;
    std::string middle;
    Sex sex = Sex::Unknown;
    Date birthDate{};
    std::string phone;
    std::string address;
    std::vector<Allergy> allergies;
    std::vector<std::string> flags; ///< "VIP", "co-worker"
};

/// "Tavares, Odile M."
[[nodiscard]] std::string displayName(const Patient& patient);

enum class EncounterClass { Inpatient, Emergency, OutpatientSurgery, Clinic };

inline constexpr std::array<std::string_view, 4> encounterClassCodes{"inpatient", "emergency", "outpatient-surgery",
                                                                     "clinic"};

[[nodiscard]] std::optional<EncounterClass> encounterClassFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(EncounterClass value)
{
    return encounterClassCodes[static_cast<std::size_t>(value)];
}

/// When the steps of an operation were, as the anesthesia record has them.
struct OperationTimes
{
    std::optional<LocalTime> induction;
    std::optional<LocalTime> anesthesiaStart;
    std::optional<LocalTime> anesthesiaEnd;
    std::optional<LocalTime> surgeryStart;
    std::optional<LocalTime> surgeryEnd;
    std::optional<LocalTime> recoveryArrival;
    std::optional<LocalTime> recoveryEnd;
};

struct Encounter
{
    std::string id;
    EncounterClass type = EncounterClass::Inpatient;
    LocalTime admitted{};
    std::optional<LocalTime> arrived;
    std::optional<LocalTime> discharged;
    std::string attending; ///< staff id
    std::string location;
    std::string disposition; ///< two-digit discharge status
    std::string payer;
    std::string reason;
    std::string account;
    OperationTimes operation; ///< all empty where there was none
};

/// The date by which codes are looked up: discharge for an inpatient, else the date of service.
[[nodiscard]] Date codingDate(const Encounter& encounter);

enum class Confidentiality { Normal, Restricted, VeryRestricted };

/// How pages of a type are authenticated (42 CFR 482.24(c)(1) leaves it to the house): signed by their author, released
/// by the laboratory that answers for the report (493.1291), initialled entry by entry, or not at all.
enum class Authentication { Author, Release, Entries, None };
inline constexpr std::array<std::string_view, 4> authenticationCodes{"author", "release", "entries", "none"};
[[nodiscard]] std::optional<Authentication> authenticationFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(Authentication value)
{
    return authenticationCodes[static_cast<std::size_t>(value)];
}

/// What a page shows of the time it was written.
enum class TimeShown { Full, DateOnly, Nothing };
/// How a scanned page came out.
enum class ScanImage { Straight, UpsideDown, CutOff };

/// Whose page it is by the page itself; on a misfiled page it is not the chart's patient.
struct PatientLabel
{
    std::string name; ///< "Tavares, Odile M."; empty where the page bears no label
    std::string mrn;
    std::string born; ///< YYYY-MM-DD
};

/// The ways in which a record is changed (domain reference 3; 42 CFR 482.24(b), 45 CFR 164.526).
enum class ChangeKind { Correction, LateEntry, Addendum, Amendment, Retraction };
inline constexpr std::array<std::string_view, 5> changeKindCodes{"correction", "late-entry", "addendum", "amendment",
                                                                 "retraction"};
[[nodiscard]] std::optional<ChangeKind> changeKindFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(ChangeKind value)
{
    return changeKindCodes[static_cast<std::size_t>(value)];
}

/// How a version of a page came about, or what a page of its own adds to another.
struct DocumentChange
{
    ChangeKind kind = ChangeKind::Correction;
    std::string by; ///< staff id
    LocalTime at{};
    std::string reason;
    std::optional<LocalTime> eventAt; ///< of a late entry: when what it tells of happened
    std::string of;                   ///< the page that an addendum, late entry or amendment belongs to
};

struct DocumentHeader
{
    std::string id;   ///< unique in its chart
    std::string type; ///< an id of document-types.json
    std::string title;
    std::string group;      ///< chart tree group id
    std::string groupTitle; ///< chart tree group as shown
    int groupOrder = 0;
    std::string author;     ///< staff id
    std::string authorName; ///< as shown, with credential
    std::string role;
    std::string encounter;
    std::string section; ///< section of the access matrix
    LocalTime written{};
    std::optional<LocalTime> signedAt;
    Authentication authentication = Authentication::Author; ///< by the page's type
    Confidentiality confidentiality = Confidentiality::Normal;
    int version = 1;
    std::string signedBy; ///< staff id; empty: the author
    std::string cosigner; ///< staff id of who attests a student's or resident's page; empty: nobody need
    std::optional<LocalTime> cosignedAt;
    std::string signedByName; ///< as authorName; empty where the author signs
    std::string cosignerName; ///< as authorName
    std::optional<LocalTime> dictated;
    TimeShown timeShown = TimeShown::Full;
    ScanImage image = ScanImage::Straight;
    PatientLabel label;
    std::optional<DocumentChange> change{}; ///< empty: as first written
    /// Hidden from view and kept; the change says who withdrew it and why.
    [[nodiscard]] bool retracted() const { return change && change->kind == ChangeKind::Retraction; }
};

/// Whether a page lacks the signature that its type asks for.
[[nodiscard]] inline bool isUnsigned(const DocumentHeader& header)
{
    return header.authentication == Authentication::Author && !header.signedAt;
}

/// A page of the chart. `body` is Markdown, NFC, LF, slots filled; spans count its code points.
struct Document
{
    DocumentHeader header;
    std::string body;
};

/// A place in a document that supports or contradicts something.
struct Evidence
{
    std::string document;
    Span span;
    int version = 1;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Order
{
    std::string id;
    std::string encounter;
    LocalTime at{};
    std::string by;
    std::string text;
    bool verbal = false; ///< given by telephone or word of mouth
    std::optional<LocalTime> authenticated{};
    std::string authenticatedBy{}; ///< staff id; empty: who gave it
};

struct Observation
{
    std::string id;
    std::string encounter;
    LocalTime at{};
    std::string test;
    std::string value;
    std::string unit;
    std::string range;
};

} // namespace domain
