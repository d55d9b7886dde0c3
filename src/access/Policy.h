// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Rule.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// POSIX has a function of the name `access`, so this room's namespace is spelt out.
namespace access_control {

/// What can be done in a section of a record.
inline constexpr std::array<std::string_view, 6> actions{"view", "enter", "sign", "code", "release", "audit"};

/// What a permit binds its holder to, besides the log: a narrower view than the section as a whole.
inline constexpr std::string_view indexOnly = "index-only";
inline constexpr std::string_view identificationOnly = "identification-only";
inline constexpr std::string_view systemEvents = "system-events";
/// Someone looks at the access afterwards.
inline constexpr std::string_view review = "review";

/// What a role may do in one section, and on what condition ("assigned", "assigned-consent", "author", "case" ...).
struct Cell
{
    std::set<std::string, std::less<>> actions;
    std::string condition;                ///< empty: none
    std::vector<std::string> obligations; ///< besides the log
};

struct Role
{
    std::string id;
    std::string title;
    bool treating = false;                          ///< may break the glass in an emergency
    std::map<std::string, Cell, std::less<>> cells; ///< by section; a missing section is closed
};

/// The access matrix, as data (domain reference 7; 45 CFR 164.308(a)(4)).
struct Matrix
{
    std::vector<Role> roles;
    std::map<std::string, std::string, std::less<>> sections; ///< id -> title
    int breakGlassMinutes = 60;
    domain::Date from{};
    std::optional<domain::Date> to; ///< last day in force; a matrix that has run out opens nothing

    [[nodiscard]] const Role* role(std::string_view id) const;
    [[nodiscard]] bool inForce(domain::Date on) const { return from <= on && (!to || on <= *to); }
};

/// Reads sample-records/roles/roles.json. Refused with the place (access.malformed): a role or section twice, a cell
/// of a section that the matrix lacks, an action, condition or obligation that there is not, dates in the wrong order.
[[nodiscard]] domain::Result<Matrix> matrixFrom(const domain::Json& json);

/// The glass, broken: a chart that is not one's own, opened in an emergency for a limited time.
struct BrokenGlass
{
    std::string reason;
    domain::LocalTime until{}; ///< from then on it is whole again
};

/// What is known of the moment at which access is asked for.
struct Circumstances
{
    bool assigned = false;       ///< treats the patient, or the chart is on the worklist
    bool author = false;         ///< wrote the page
    bool consent = false;        ///< the patient's consent covers this (42 CFR 2.31)
    bool part2Program = false;   ///< programme staff with a need (42 CFR 2.12(c)(3))
    bool authorized = false;     ///< a valid authorization covers this (45 CFR 164.508)
    bool sample = false;         ///< part of the quality sample
    bool onCase = false;         ///< part of an open privacy case
    bool index = false;          ///< the reader keeps to what indexing needs
    bool identification = false; ///< the reader keeps to identification data
    bool systemEntries = false;  ///< the reader keeps to system events
    std::optional<BrokenGlass> glass;
};

/// A chart on the worklist, with what content says besides: the flags of a request ("sample", "case", "author",
/// "part2-consent", "part2-program", "roi-authorization"), and the narrower view that the work keeps to ("index",
/// "identification"). A word it does not know changes nothing.
[[nodiscard]] Circumstances assignedWith(const std::vector<std::string>& known);

struct Request
{
    std::string person;
    std::string role;
    std::string purpose;
    std::string patient; ///< MRN
    std::string section;
    std::string action;
    domain::LocalTime at{};
    Circumstances circumstances;
};

/// Reads a request as `access decide` takes it. access.malformed names all that is unknown, missing, empty or doubled;
/// who gets it denies the request (Policy::refusal).
[[nodiscard]] domain::Result<Request> requestFrom(const domain::Json& json);

enum class Verdict { Permit, Deny, BreakGlass };

struct Decision
{
    Verdict verdict = Verdict::Deny;
    std::vector<std::string> obligations; ///< "log", "review", "reason", "time-limit-60", "index-only" ...
    std::string rule;
    std::string cite;
};

[[nodiscard]] std::string_view code(Verdict verdict);
[[nodiscard]] domain::Json toJson(const Decision& decision);

/// The one policy. Pure: the same request gets the same answer; what it does not know it denies.
class Policy
{
public:
    Policy(Matrix matrix, domain::RuleBook rules) : m_matrix(std::move(matrix)), m_rules(std::move(rules)) {}
    /// BreakGlass is an offer: to a treating role that lacks the assignment alone (or, for Part 2 records, also the
    /// patient's consent: 42 CFR 2.51), until the request says that the glass is broken.
    [[nodiscard]] Decision decide(const Request& request) const;
    /// The same for someone who then reads: a permit for a narrower view than the reader keeps to is a refusal.
    [[nodiscard]] Decision decideReading(const Request& request) const;
    /// The answer to what could not be read as a request.
    [[nodiscard]] Decision refusal(std::optional<domain::LocalTime> at = std::nullopt) const;
    [[nodiscard]] const Matrix& matrix() const { return m_matrix; }

private:
    [[nodiscard]] bool knows(const Request& request) const;
    [[nodiscard]] Decision answer(Verdict verdict, std::string_view rule, domain::Date on,
                                  std::vector<std::string> obligations) const;

    Matrix m_matrix;
    domain::RuleBook m_rules;
};

} // namespace access_control
