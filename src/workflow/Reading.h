// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

#include <variant>
#include <vector>

namespace workflow {

/// What reading a form gives: its value, or all that is wrong with it.
template <typename Value>
using Reading = std::variant<Value, std::vector<Issue>>;

/// What is wrong with a form; empty where it is whole.
template <typename Value>
[[nodiscard]] std::vector<Issue> issuesOf(const Reading<Value>& read)
{
    const auto* issues = std::get_if<std::vector<Issue>>(&read);
    return issues == nullptr ? std::vector<Issue>() : *issues;
}

/// What is wrong with a key, beside an answer: the pointers begin with "/key".
template <typename Key>
[[nodiscard]] std::vector<Issue> issuesOfKey(const Reading<Key>& key)
{
    std::vector<Issue> issues = issuesOf(key);
    for (Issue& issue : issues)
        issue.pointer.insert(0, "/key");
    return issues;
}

/// Judges an answer by its key where both are whole; else it tells what is wrong with either.
template <typename Answer, typename Key, typename Judge>
[[nodiscard]] AssessResult judged(const Reading<Answer>& answer, const Reading<Key>& key, Judge judge)
{
    std::vector<Issue> issues = issuesOf(answer);
    const std::vector<Issue> ofKey = issuesOfKey(key);
    issues.insert(issues.end(), ofKey.begin(), ofKey.end());
    if (!issues.empty())
        return issues;
    return judge(std::get<Answer>(answer), std::get<Key>(key));
}

/// As `judged`, where the answer can only be read with its key: `read` does so.
template <typename Key, typename Read, typename Judge>
[[nodiscard]] AssessResult judgedWithKey(const Reading<Key>& key, Read read, Judge judge)
{
    const auto* whole = std::get_if<Key>(&key);
    return whole == nullptr ? AssessResult(issuesOfKey(key)) : judged(read(*whole), key, judge);
}

/// The ops of a flawless trainee; none where the key is not whole.
template <typename Key, typename Ops>
[[nodiscard]] std::vector<domain::Json> opsOf(const Reading<Key>& key, Ops ops)
{
    const auto* whole = std::get_if<Key>(&key);
    return whole == nullptr ? std::vector<domain::Json>() : ops(*whole);
}

/// The ops of a robot that does not see the key; none for one that does, or does nothing.
template <typename Random, typename Greedy>
[[nodiscard]] std::vector<domain::Json> blindly(Robot robot, Random random, Greedy greedy)
{
    switch (robot) {
    case Robot::Random:
        return random();
    case Robot::Greedy:
        return greedy();
    case Robot::Idle:
    case Robot::Perfect:
        break;
    }
    return {};
}

} // namespace workflow
