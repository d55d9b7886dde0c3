// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Fields.h"
#include "workflow/tasks/deficiency/DeficiencyState.h"

#include <variant>

namespace workflow::deficiency {

/// A deficiency that the answer must have.
struct Wanted : Line
{
    std::vector<std::string> alsoRules;   ///< count as the rule
    std::vector<std::string> alsoAuthors; ///< count as the author
    std::string why;                      ///< a sentence for the debrief
};

struct Key
{
    domain::LocalTime auditDate{};
    std::vector<Wanted> deficiencies;
    bool delinquent = false;
    std::optional<double> rate; ///< percent; asked for only where the key has it
};

struct Submission
{
    std::vector<Line> lines;
    std::optional<bool> delinquent;
    std::optional<double> rate;
};

/// "YYYY-MM-DDTHH:MM", a blank for the T is read too; a bare day ends with its last minute.
[[nodiscard]] domain::Result<domain::LocalTime> dueFrom(std::string_view text);
/// "YYYY-MM-DDTHH:MM"
[[nodiscard]] std::string written(domain::LocalTime time);
/// The last minute of a day and the midnight after it are the same due time.
[[nodiscard]] bool sameDue(domain::LocalTime left, domain::LocalTime right);

/// A time that must be of the calendar; an issue otherwise. Empty text is no time.
[[nodiscard]] std::optional<domain::LocalTime> readDue(Fields& fields, std::string_view name);
/// A percentage from 0 to 1000.
[[nodiscard]] std::optional<double> readRate(Fields& fields, std::string_view name);
[[nodiscard]] Kind readKind(Fields& fields);

/// Both report every problem of form; the key also what is well formed and makes no sense: a deficiency that stands
/// twice, a missing document without "missing:", members no release knows.
[[nodiscard]] std::variant<Key, std::vector<Issue>> parseKey(const domain::Json& json);
[[nodiscard]] std::variant<Submission, std::vector<Issue>> parseSubmission(const domain::Json& json);

[[nodiscard]] domain::Json lineJson(const Line& line);
[[nodiscard]] domain::Json submissionJson(const State& state);

} // namespace workflow::deficiency
