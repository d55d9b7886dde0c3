// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Fields.h"
#include "workflow/tasks/release/ReleaseKey.h"

namespace workflow::release {

/// What was sent, by request, stage by stage.
using Sent = std::map<std::string, std::vector<Answer>, std::less<>>;

/// What a submission may name besides what its key names. What is null or empty is known by the key alone.
struct KnownThings
{
    const records::Chart* chart = nullptr;
    const domain::RuleBook* rules = nullptr;
    const Material* material = nullptr;
};

/// What was sent. Of one request without its id, of several under "requests".
[[nodiscard]] domain::Json submissionJson(const State& state);

/// Reads a submission by its key: a request, page, rule, restriction or address that neither key nor desk has, a day
/// that the calendar has not and more stages than the key has are issues, never wrong answers.
[[nodiscard]] Reading<Sent> readSubmission(const domain::Json& json, const Key& key, const KnownThings& known);

/// Members that op, key and submission share; issues where they are not well formed.
[[nodiscard]] Redaction readRedaction(Fields& fields);
[[nodiscard]] Fee readFee(Fields& fields);
[[nodiscard]] domain::Date readDay(Fields& fields, std::string_view member);
[[nodiscard]] LogEntry readEntry(const domain::Json& json, const std::string& pointer, std::vector<Issue>& issues);

} // namespace workflow::release
