// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/filing/FilingOrder.h"
#include "records/filing/LocationLog.h"
#include "records/filing/Retention.h"
#include "workflow/TaskType.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::filing {

struct Folder
{
    std::string mrn;
    int volume = 1;
    records::filing::Label label;
};

/// A card that stands between folders; it is never moved.
struct Guide
{
    std::string id; ///< "g:07"
    std::string text;
};

/// Somebody wants a chart.
struct Request
{
    std::string id;
    std::string mrn;
    std::string borrower;
    std::string location;
    std::string purpose; ///< "clinic": a purpose of Loan
};

/// For how many days a chart goes out.
struct Loan
{
    std::string purpose;
    std::string title;
    int days = 0;
};

/// A record on the retention list.
struct Listed
{
    std::string id;
    std::string title;
    std::string mrn;   ///< empty where it is nobody's
    std::string media; ///< "paper", "film", "disc"
    records::filing::RecordFacts facts;
    std::vector<records::filing::Hold> holds;
};

struct Person
{
    std::string id;
    std::string name;
    std::string title;
};

struct Method
{
    std::string id;
    std::string title;
};

/// The room as the trainee finds it (schemas/filing-material.schema.json).
struct Room
{
    domain::Date today{};
    records::filing::System system = records::filing::System::Straight;
    std::vector<Folder> folders; ///< all that there are
    std::vector<Guide> guides;
    std::vector<std::string> shelf; ///< from left to right: MRNs (of a folder or of its outguide) and guides
    std::vector<std::string> cart;
    std::vector<records::filing::Outguide> out;
    std::vector<Request> requests;
    std::vector<Loan> loans;
    std::vector<Listed> records;
    std::vector<Person> people;
    std::vector<Method> methods;
    records::filing::RetentionTable retention;

    [[nodiscard]] const Folder* folder(std::string_view mrn) const;
    [[nodiscard]] const Guide* guide(std::string_view id) const;
    [[nodiscard]] const Request* request(std::string_view id) const;
    [[nodiscard]] const Loan* loan(std::string_view purpose) const;
    [[nodiscard]] const Listed* record(std::string_view id) const;
    [[nodiscard]] const Person* person(std::string_view id) const;
    [[nodiscard]] const Method* method(std::string_view id) const;
};

[[nodiscard]] std::variant<Room, std::vector<Issue>> parseRoom(const domain::Json& material);

/// What may be decided about a record: "destroy", "not-yet", "permanent", or the hold that keeps it.
inline constexpr std::array<std::string_view, 6> decisionCodes{"destroy",    "not-yet", "permanent",
                                                               "litigation", "audit",   "roi"};

} // namespace workflow::filing
