// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "workflow/Papers.h"
#include "workflow/Reading.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::accounting {

/// What an accounting says of a disclosure (45 CFR 164.528(b)(2)).
inline constexpr std::array<std::string_view, 5> fieldNames{"date", "recipient", "address", "description", "purpose"};
[[nodiscard]] bool isField(std::string_view name);

/// A day that the trainee works out.
enum class Day { From, To, Due, Extended };
inline constexpr std::array<Day, 4> allDays{Day::From, Day::To, Day::Due, Day::Extended};
[[nodiscard]] std::string_view nameOf(Day day); ///< "from", "to", "due", "extended"
[[nodiscard]] std::optional<Day> dayFrom(std::string_view name);

/// One line of the disclosure log, as clerks wrote it.
struct LogRow
{
    std::string id;
    std::map<std::string, std::string, std::less<>> fields; ///< by name; empty: the column is blank
    std::string basis;                                      ///< "ROI auth on file"; may be empty or wrong
    std::string how;                                        ///< mail, fax, portal ...
    std::string by;                                         ///< initials of who sent it
    std::string paper;                                      ///< that is attached; empty: none

    [[nodiscard]] const std::string& field(std::string_view name) const;
};

struct Material
{
    std::string title;
    domain::Date today{};
    std::string patient;               ///< name and number as on the folder
    domain::Date received{};           ///< when the request came
    std::vector<domain::Date> earlier; ///< accountings the patient has had
    std::vector<std::string> listed;   ///< rules by which a disclosure is put on the accounting
    std::vector<std::string> leftOut;  ///< rules by which it is not
    bool asksExtension = false;        ///< also the last day after a written extension is asked for
    bool summarises = false;           ///< policy: repeated disclosures stand in one line
    std::vector<LogRow> rows;          ///< in the order of the log
    std::vector<Paper> papers;         ///< the request among them

    [[nodiscard]] const LogRow* row(std::string_view id) const;
    [[nodiscard]] bool asks(Day day) const { return day != Day::Extended || asksExtension; }
};

[[nodiscard]] Reading<Material> readMaterial(const domain::Json& json);

} // namespace workflow::accounting
