// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "workflow/Papers.h"
#include "workflow/Reading.h"
#include "workflow/tasks/matrix/MatrixWords.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::matrix {

/// What may be done in one section, and on what condition ("assigned"; empty: none).
struct Cell
{
    std::set<std::string, std::less<>> actions;
    std::string condition;
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Cells by section; one without an action is not there.
using Cells = std::map<std::string, Cell, std::less<>>;

struct Role
{
    std::string id;
    std::string title;
    Cells cells; ///< the standard
};

/// Somebody of whom the inbox speaks, with what they have now.
struct Person
{
    std::string id;
    std::string name;
    std::string job;                 ///< "Coder, outpatient"
    std::string has;                 ///< "active account, since 2023", "no account"
    std::vector<std::string> papers; ///< the request first
    Cells cells;                     ///< that the account has now
};

struct Material
{
    std::string title;
    domain::LocalTime now{};
    std::vector<Role> roles;
    std::vector<std::string> conditions; ///< that a cell may have
    std::vector<Person> people;
    std::vector<Paper> papers;

    [[nodiscard]] const Person* person(std::string_view id) const;
    [[nodiscard]] const Role* role(std::string_view id) const;
};

[[nodiscard]] Reading<Material> readMaterial(const domain::Json& json);

/// Reads {"cells":{section:[action]},"conditions":{section:condition}}: two members of what `fields` reads.
[[nodiscard]] Cells readCells(Fields& fields, std::vector<Issue>& issues);
/// Writes both members into `json`.
void writeCells(const Cells& cells, domain::Json& json);

} // namespace workflow::matrix
