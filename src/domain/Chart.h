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
};

/// The date by which codes are looked up: discharge for an inpatient, else the date of service.
[[nodiscard]] Date codingDate(const Encounter& encounter);

enum class Confidentiality { Normal, Restricted, VeryRestricted };

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
    Confidentiality confidentiality = Confidentiality::Normal;
    int version = 1;
};

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
