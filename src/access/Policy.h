// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Rule.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// POSIX has a function of the name `access`, so this room's namespace is spelt out.
namespace access_control {

/// What a role may do in one section, and on what condition ("assigned", "consent", "author", "case" ...).
struct Cell
{
    std::set<std::string, std::less<>> actions;
    std::string condition; ///< empty: none
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

    [[nodiscard]] const Role* role(std::string_view id) const;
};

/// Reads sample-records/roles/roles.json.
[[nodiscard]] domain::Result<Matrix> matrixFrom(const domain::Json& json);

/// What is known of the moment at which access is asked for.
struct Circumstances
{
    bool assigned = false;        ///< treats the patient, or the chart is on the worklist
    bool author = false;          ///< wrote the page
    bool consent = false;         ///< the patient's consent covers this (42 CFR 2.31)
    bool authorized = false;      ///< a valid authorization covers this (45 CFR 164.508)
    bool sample = false;          ///< part of the quality sample
    bool onCase = false;          ///< part of the privacy case
    bool index = false;           ///< only the indexing view is asked for
    bool identification = false;  ///< only identification data are asked for
    bool systemEntries = false;   ///< only system entries of the log
    bool part2Program = false;    ///< programme staff with a need (42 CFR 2.12(c)(3))
    bool emergency = false;       ///< a documented medical emergency
    std::string breakGlassReason; ///< given when the glass is broken
};

/// A chart on the worklist, with what content says besides: "sample", "index", "case", "consent", "authorized",
/// "identification". A word it does not know changes nothing.
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

/// Reads a request as `access decide` takes it; every unknown member is refused.
[[nodiscard]] domain::Result<Request> requestFrom(const domain::Json& json);

enum class Verdict { Permit, Deny, BreakGlass };

struct Decision
{
    Verdict verdict = Verdict::Deny;
    std::vector<std::string> obligations; ///< "log", "review", "reason", "time-limit-60"
    std::string rule;
    std::string cite;
};

[[nodiscard]] std::string_view code(Verdict verdict);
[[nodiscard]] domain::Json toJson(const Decision& decision);

/// The one policy. Pure: the same request gets the same answer.
class Policy
{
public:
    Policy(Matrix matrix, domain::RuleBook rules) : m_matrix(std::move(matrix)), m_rules(std::move(rules)) {}
    [[nodiscard]] Decision decide(const Request& request) const;
    [[nodiscard]] const Matrix& matrix() const { return m_matrix; }

private:
    [[nodiscard]] Decision answer(Verdict verdict, std::string_view rule, const Request& request,
                                  std::vector<std::string> obligations) const;

    Matrix m_matrix;
    domain::RuleBook m_rules;
};

} // namespace access_control
