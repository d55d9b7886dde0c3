// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Finding.h"
#include "domain/Json.h"
#include "domain/Rubric.h"
#include "domain/Rule.h"
#include "workflow/Scenario.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workflow {

/// The worksheet of one task: an immutable value, each task type has its own.
class TaskState
{
public:
    virtual ~TaskState() = default;
};
using TaskStatePtr = std::shared_ptr<const TaskState>;

/// One thing done at a worksheet, parsed.
class TaskOp
{
public:
    virtual ~TaskOp() = default;
};
using TaskOpPtr = std::shared_ptr<const TaskOp>;

/// Editions a scenario pins, opened.
struct PinnedCodes
{
    std::map<codesets::System, std::shared_ptr<const codesets::Edition>> editions;
    [[nodiscard]] const codesets::Edition* of(codesets::System system) const
    {
        const auto found = editions.find(system);
        return found == editions.end() ? nullptr : found->second.get();
    }
};

struct TaskContext
{
    const TaskDefinition& task;
    const Scenario& scenario;
    const PinnedCodes& codes;
};

/// What `assess` may look at besides submission and key. `chart` is null for the bare `assess` verb.
struct AssessContext
{
    const domain::Rubric& rubric;
    const domain::RuleBook& rules;
    const PinnedCodes& codes;
    const records::Chart* chart = nullptr;
    std::string task;
    const domain::Json* material = nullptr; ///< what lay on the desk; null where nothing did
};

/// What is wrong with the form of a submission or a key, and where.
struct Issue
{
    std::string pointer; ///< JSON pointer (RFC 6901)
    std::string message;
};

/// What a key does with a code that it names.
enum class CodeUse {
    Keyed,       ///< the answer must have it
    Alternative, ///< counts as exact in place of a keyed one
    MayLead,     ///< one of several that may stand first
    Pair,        ///< must stand before or after another
    Neutral,     ///< changes nothing
    Penalised,   ///< must not stand in the answer, or not in front
};

struct NamedCode
{
    std::optional<codesets::System> system; ///< empty where the key does not say of which it is
    std::string code;                       ///< bare
    CodeUse use = CodeUse::Keyed;
};

/// A figure of a kind of work: so many of so many.
struct Ratio
{
    int part = 0;
    int whole = 0;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// The figures that stand beside the score.
struct Figures
{
    int codesRight = 0;
    int codesKey = 0;
    int codesExtra = 0;
    int cases = 0;
    int casesPerfect = 0;
    int principalRight = 0;
    int principalPossible = 0;
    int poaRight = 0;
    int poaPossible = 0;
    int withoutEvidence = 0; ///< right codes shown without support
    int evidencePossible = 0;
    /// Of other kinds of work, by id: "found". The rubric's titles name it under "figure.found".
    std::map<std::string, Ratio, std::less<>> ratios{};
};

struct Assessment
{
    std::vector<domain::Finding> findings;
    domain::Points earned; ///< never below 0
    domain::Points possible;
    Figures figures;
    std::vector<std::string> critical;
};

using AssessResult = std::variant<Assessment, std::vector<Issue>>;

enum class Robot { Perfect, Idle, Random, Greedy };

/// A kind of work at the desk. Stateless; every call is a pure function of its arguments.
class TaskType
{
public:
    virtual ~TaskType() = default;

    [[nodiscard]] virtual std::string_view id() const = 0;
    [[nodiscard]] virtual TaskStatePtr start(const TaskContext& context) const = 0;
    /// Parse before assess: a malformed op is an error here and never a wrong answer.
    [[nodiscard]] virtual domain::Result<TaskOpPtr> parseOp(const domain::Json& op) const = 0;
    /// The state after the op, or an error the trainee can act on.
    [[nodiscard]] virtual domain::Result<TaskStatePtr> apply(const TaskState& state, const TaskOp& op,
                                                             const TaskContext& context) const = 0;
    [[nodiscard]] virtual domain::Json submission(const TaskState& state) const = 0;
    /// Whether what led to this state cannot be taken back: what was sent has left the house.
    [[nodiscard]] virtual bool isFinal(const TaskState& /*state*/) const { return false; }
    /// Problems of form in a key; empty where it is well formed.
    [[nodiscard]] virtual std::vector<Issue> checkKey(const domain::Json& key) const = 0;
    /// Problems of form in what lies on the desk besides the chart (null: nothing does).
    [[nodiscard]] virtual std::vector<Issue> checkMaterial(const domain::Json& material) const
    {
        if (material.is_null())
            return {};
        return {{"", "this kind of work has nothing on the desk but the chart"}};
    }
    /// Whether the number of the chart's pages tells how hard the work is (domain reference 11).
    [[nodiscard]] virtual bool goesByPages() const { return true; }
    /// Whether keys of this kind of work name codes at all.
    [[nodiscard]] virtual bool namesCodes() const { return false; }
    /// Every code that a key names, once for each use of it; empty for a key that is not well formed, and for a kind of
    /// work whose keys name none.
    [[nodiscard]] virtual std::vector<NamedCode> namedCodes(const domain::Json& /*key*/) const { return {}; }
    [[nodiscard]] virtual AssessResult assess(const domain::Json& submission, const domain::Json& key,
                                              const AssessContext& context) const = 0;
    /// The ops of a flawless trainee.
    [[nodiscard]] virtual std::vector<domain::Json> perfect(const domain::Json& key) const = 0;
    /// The ops of a robot that does not see the key: idle does nothing, random codes at random, greedy all it meets.
    [[nodiscard]] virtual std::vector<domain::Json> blindOps(Robot robot, const TaskContext& context,
                                                             std::uint64_t seed) const = 0;
};

/// The task types of this release by id; filled by composition.
class TaskTypes
{
public:
    void add(std::unique_ptr<TaskType> type) { m_types.push_back(std::move(type)); }
    [[nodiscard]] const TaskType* find(std::string_view id) const
    {
        for (const auto& type : m_types) {
            if (type->id() == id)
                return type.get();
        }
        return nullptr;
    }
    [[nodiscard]] const std::vector<std::unique_ptr<TaskType>>& all() const { return m_types; }

private:
    std::vector<std::unique_ptr<TaskType>> m_types;
};

} // namespace workflow
