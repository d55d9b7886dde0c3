// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Points.h"
#include "domain/Responsibility.h"
#include "records/Chart.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace workflow {

/// What the library shows of an exercise.
struct ExerciseInfo
{
    std::string id;   ///< "<topic>/<folder>"
    std::string uuid; ///< identity across renames
    int version = 1;
    std::string title;
    std::string summary;
    std::string goal;
    domain::Level level = domain::Level::Entry;
    int minutes = 0;
    std::vector<domain::Responsibility> responsibilities;
    std::vector<std::string> domains;
    std::vector<std::string> prerequisites;
    domain::EncounterClass setting = domain::EncounterClass::Clinic;
    std::size_t documents = 0;
    std::size_t hints = 0;
    std::vector<std::string> taskTypes;
};

struct TaskDefinition
{
    std::string id;
    std::string type; ///< a TaskType's id
    std::string title;
    std::string encounter; ///< empty where the work is on no one encounter
    std::optional<domain::LocalTime> due;
    /// What lies on the desk besides the chart; its task type knows the form. Null: nothing.
    domain::Json material = nullptr;
};

struct Hint
{
    std::string id;
    std::string about; ///< shown before it is taken
    std::string text;
    domain::Points cost;
};

/// Somebody calls the trainee away from the desk; a chart that is left open meanwhile can be read by anybody.
struct CallAway
{
    std::string id;
    domain::LocalTime at{}; ///< from then on one may go
    std::string text;       ///< who calls, and what for
    int minutes = 0;        ///< how long one is away
};

/// What stands on the board of a unit: whoever treats the patient there meanwhile may break the glass for it.
struct Emergency
{
    std::string patient; ///< MRN
    std::string unit;
    domain::LocalTime from{};
    domain::LocalTime to{};
    std::string text; ///< as the board has it
};

struct TourStep
{
    std::string title;
    std::string text;
    std::string until; ///< event that ends the step; empty: by hand
};

/// A code-set edition as a scenario pins it: the score depends on no other.
struct PinnedEdition
{
    std::string system;
    std::string edition;
    std::string hash;
};

/// Whom and what the hospital has, departments too: an op that names another is refused. Ids, sorted.
struct Hospital
{
    std::vector<std::string> staff;
    std::vector<std::string> documentTypes;

    [[nodiscard]] bool employs(std::string_view person) const;
    [[nodiscard]] bool keeps(std::string_view documentType) const;
};

/// An exercise made concrete by a seed. The same exercise, seed and release give the same bytes on every machine.
struct Scenario
{
    ExerciseInfo exercise;
    std::uint64_t seed = 0;
    std::string variant; ///< empty: the plain chart
    records::Chart chart;
    std::string role;                ///< role id of the access matrix
    std::string purpose = "coding";  ///< why the chart is opened, for the audit trail
    std::vector<std::string> access; ///< what else is known to the access policy: "sample", "index", "case"
    domain::LocalTime start{};
    std::string facility; ///< name on top of every page
    Hospital hospital;
    std::string zone; ///< IANA name
    std::vector<std::string> policies;
    std::vector<TaskDefinition> tasks;
    std::vector<Hint> hints;
    std::vector<CallAway> calls; ///< in the order of their times
    std::string place;           ///< the unit where the desk stands; empty: the records department
    std::vector<Emergency> emergencies;
    std::vector<TourStep> tour;
    std::string rubric;
    std::vector<PinnedEdition> codesets;
    std::string hash; ///< SHA-256 of the canonical form of all above

    [[nodiscard]] const TaskDefinition* task(std::string_view id) const;
    [[nodiscard]] const CallAway* call(std::string_view id) const;
    /// What the board of the desk's own unit has of a patient; null where it has nothing.
    [[nodiscard]] const Emergency* emergency(std::string_view mrn) const;
    /// Whether there is a chart at all; an exercise at the index or in the file room has none.
    [[nodiscard]] bool hasChart() const { return !chart.mrn.empty(); }
};

/// The canonical form that is hashed; the answer key is not part of it.
[[nodiscard]] domain::Json toJson(const Scenario& scenario);

/// Answer keys by task id, variant applied, quotes resolved to spans. Kept apart from what the trainee sees.
using KeySet = std::map<std::string, domain::Json, std::less<>>;

struct BuiltScenario
{
    Scenario scenario;
    KeySet keys;
};

/// Port: makes scenarios. `generation` implements it over the content that is at hand.
class ScenarioBuilder
{
public:
    virtual ~ScenarioBuilder() = default;
    [[nodiscard]] virtual std::vector<ExerciseInfo> exercises() const = 0;
    /// Not found, or content with errors: said which.
    [[nodiscard]] virtual domain::Result<BuiltScenario> build(std::string_view exercise, std::uint64_t seed) const = 0;
};

} // namespace workflow
