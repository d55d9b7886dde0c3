// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "domain/Time.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace content {

/// The members of a JSON object that a schema has already judged. What is missing or of another type is read as empty
/// (the schema has said so); a day or time that no calendar has is reported here.
class Members
{
public:
    Members(const domain::Json& object, std::string file, std::string pointer, Problems& problems);

    [[nodiscard]] std::string text(const char* name) const;
    [[nodiscard]] int number(const char* name, int fallback) const;
    [[nodiscard]] bool flag(const char* name) const; ///< false where it is missing
    [[nodiscard]] double amount(const char* name) const;
    [[nodiscard]] domain::Date date(const char* name) const;
    /// Midnight of 1970-01-01 where it is missing.
    [[nodiscard]] domain::LocalTime time(const char* name) const;
    [[nodiscard]] std::optional<domain::LocalTime> optionalTime(const char* name) const;
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    /// Null where it is missing or null.
    [[nodiscard]] const domain::Json* json(const char* name) const;
    /// The objects of a list.
    [[nodiscard]] std::vector<Members> each(const char* name) const;
    [[nodiscard]] Members object(const char* name) const;
    /// An object whose members are all text.
    [[nodiscard]] std::map<std::string, std::string, std::less<>> textMap(const char* name) const;

private:
    [[nodiscard]] const domain::Json* find(const char* name) const;

    const domain::Json* m_object;
    std::string m_file;
    std::string m_pointer;
    Problems* m_problems;
};

} // namespace content
