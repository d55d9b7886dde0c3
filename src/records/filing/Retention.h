// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Rule.h"
#include "domain/Time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::filing {

/// What is kept.
enum class RecordKind {
    Chart,          ///< the health record of a patient
    CahChart,       ///< of a critical access hospital
    Image,          ///< film or image of a study
    Mammogram,      ///< the original images of a mammography study
    FetalStrip,     ///< monitoring of labor; `born` is the child's
    Register,       ///< births, deaths, operations, the master patient index
    MedicareOrders, ///< what supports ordering and certifying for Medicare
    PlanRecord,     ///< of a Medicare Advantage contract
    HipaaDocument,  ///< policies, notices, accountings, complaints
};

inline constexpr std::array<std::string_view, 9> recordKindCodes{"chart",           "cah-chart",   "image",
                                                                 "mammogram",       "fetal-strip", "register",
                                                                 "medicare-orders", "plan-record", "hipaa-document"};
[[nodiscard]] std::optional<RecordKind> recordKindFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(RecordKind kind)
{
    return recordKindCodes[static_cast<std::size_t>(kind)];
}

/// From when the years of a rule run.
enum class Anchor {
    Last,     ///< the last encounter, study, service, contract day, or day in force
    Majority, ///< the day on which the person comes of age
    Never,    ///< kept for ever
};

/// One line of the retention table.
struct RetentionRule
{
    std::string id; ///< a rule of the rule book
    std::string title;
    std::vector<RecordKind> kinds;
    Anchor from = Anchor::Last;
    int years = 0;
    bool noLaterStudy = false; ///< only where no study followed
    domain::RuleKind kind = domain::RuleKind::Law;
    std::string cite;
};

struct RetentionTable
{
    int majority = 18; ///< age in years
    std::vector<RetentionRule> rules;

    [[nodiscard]] const RetentionRule* rule(std::string_view id) const;
};

/// InvalidInput (filing.retention-table), the subject a JSON pointer. Form: schemas/retention.schema.json.
[[nodiscard]] domain::Result<RetentionTable> readRetention(const domain::Json& json);
[[nodiscard]] domain::Json toJson(const RetentionTable& table);

/// What the rules look at in a record.
struct RecordFacts
{
    RecordKind kind = RecordKind::Chart;
    domain::Date last{};              ///< see Anchor::Last
    std::optional<domain::Date> born; ///< of the patient, for a fetal strip of the child
    bool laterStudy = false;          ///< a mammogram that another one followed
};

/// The day after `years` whole years. 29 February becomes 1 March in a common year, as birthdays do (domain::Time).
[[nodiscard]] domain::Date yearsAfter(domain::Date day, int years);

struct RuleDate
{
    const RetentionRule* rule = nullptr; ///< of the table that was asked
    std::optional<domain::Date> until;   ///< empty: for ever
};

/// When a record may be destroyed, and why not before.
struct Retention
{
    std::optional<domain::Date> from;    ///< first day on which it may be; empty: never
    const RetentionRule* rule = nullptr; ///< the one that keeps it longest; of equals the first of the table
    std::vector<RuleDate> all;           ///< what each rule that applies says, in the table's order
    /// All rules that keep it just as long.
    [[nodiscard]] std::vector<const RetentionRule*> setting() const;
};

/// The longest of federal floor, state and facility policy. `rule` is null where no rule of the table applies; such a
/// record is kept. A rule that runs from majority does not apply where the birth date is not known.
[[nodiscard]] Retention retentionOf(const RecordFacts& record, const RetentionTable& table);

/// Why a record that is old enough is kept all the same.
enum class HoldKind { Litigation, Audit, Roi };
inline constexpr std::array<std::string_view, 3> holdCodes{"litigation", "audit", "roi"};
[[nodiscard]] std::optional<HoldKind> holdFrom(std::string_view code);
[[nodiscard]] constexpr std::string_view code(HoldKind kind)
{
    return holdCodes[static_cast<std::size_t>(kind)];
}

struct Hold
{
    HoldKind kind = HoldKind::Litigation;
    domain::Date since{};
    std::optional<domain::Date> lifted; ///< the first day on which it no longer binds
};

[[nodiscard]] bool inForce(const Hold& hold, domain::Date on);

enum class Disposal { Destroy, NotYet, Held, Permanent };

/// What may be done with a record on a day. A hold binds whatever the years say; what is permanent needs none.
[[nodiscard]] Disposal disposalOf(const Retention& retention, const std::vector<Hold>& holds, domain::Date on);

} // namespace records::filing
