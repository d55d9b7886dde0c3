// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Json.h"
#include "workflow/Fields.h"
#include "workflow/tasks/amendment/AmendmentWork.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workflow::amendment {

/// The page that a request is about.
struct Place
{
    std::string document;
    int version = 0;                    ///< 0: not said
    std::optional<domain::Span> span{}; ///< the words concerned; empty: the page as a whole
    friend bool operator==(const Place&, const Place&) = default;
};

/// A day, or a time to the minute.
struct Moment
{
    domain::LocalTime at{};
    bool dayOnly = false;
    friend bool operator==(const Moment&, const Moment&) = default;
};
/// "2026-05-16T03:40" or "2026-05-16"; nothing where the calendar has it not.
[[nodiscard]] std::optional<Moment> momentFrom(std::string_view text);
[[nodiscard]] std::string format(const Moment& moment);

/// What is done with one request. Only the parts that its handling asks for are ever filled.
struct Answer
{
    std::string request;
    std::optional<Handling> handling;
    std::optional<Place> page;
    std::optional<domain::ChangeKind> change;
    std::string signer; ///< staff id
    std::optional<Moment> event;
    std::string reason;
    std::string field;
    std::string value;
    std::string chart; ///< MRN where a withdrawn page belongs
    std::optional<domain::Date> due;
    std::optional<domain::Date> extended;
    std::string ground;
    std::vector<std::string> letter;
    std::vector<std::string> inform;
    std::vector<std::string> append;
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Words of a page that the trainee overwrote. The page keeps its earlier version; the deed stays to be seen.
struct Edit
{
    std::string request;
    std::string document;
    domain::Span span; ///< in the version in force
    std::string text;
    friend bool operator==(const Edit&, const Edit&) = default;
};

/// The worksheet, and what is handed in.
struct State
{
    std::vector<Answer> answers; ///< in the order in which they were begun
    std::vector<Edit> edits;

    [[nodiscard]] const Answer* answer(std::string_view request) const;
};

/// Whether a part is said. `event` is not wanting where the change is no late entry.
[[nodiscard]] bool said(const Answer& answer, Part part);
/// The parts of the handling that this answer must say; empty where nothing was chosen.
[[nodiscard]] std::vector<Part> wanted(const Answer& answer);

[[nodiscard]] domain::Json submissionJson(const State& state);
/// Every problem of form. A part that the handling does not ask for is one.
[[nodiscard]] std::variant<State, std::vector<Issue>> parseSubmission(const domain::Json& json);

/// {"document", "version", "from", "to"}; `quotes` lets a key's quote stand that was not looked up.
[[nodiscard]] std::optional<Place> readPlace(Fields& fields, std::string_view name, const domain::Json& json,
                                             std::vector<Issue>& issues, bool quotes);
[[nodiscard]] std::optional<domain::Date> readDay(Fields& fields, std::string_view name);
[[nodiscard]] std::optional<Moment> readMoment(Fields& fields, std::string_view name);
/// Entries of a fixed list, each once; an issue for any other.
[[nodiscard]] std::vector<std::string> readListed(Fields& fields, std::string_view name, std::span<const Named> list);
/// One of a fixed list, or empty.
[[nodiscard]] std::string readOne(Fields& fields, std::string_view name, std::span<const Named> list);
[[nodiscard]] std::optional<domain::ChangeKind> readChange(Fields& fields, std::string_view name);

} // namespace workflow::amendment
