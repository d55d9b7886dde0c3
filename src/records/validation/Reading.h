// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/validation/Abstract.h"

#include <functional>
#include <optional>

namespace records::validation {

/// One JSON object while it is read; notes what is wrong with its place.
class Reading
{
public:
    Reading(const domain::Json& json, std::string pointer, std::vector<Fault>& faults);

    void fault(const char* name, std::string message) const;
    /// Text that must be there and not empty.
    [[nodiscard]] std::string text(const char* name) const;
    [[nodiscard]] std::string optionalText(const char* name) const;
    [[nodiscard]] std::optional<double> number(const char* name) const;
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    /// Calls `read` with each entry and its place; nothing where the member is left out.
    void each(const char* name, const std::function<void(const domain::Json&, const std::string&)>& read) const;

private:
    [[nodiscard]] const domain::Json* member(const char* name) const;

    const domain::Json& m_json;
    std::string m_pointer;
    std::vector<Fault>& m_faults;
};

/// Calls `read` with each entry of a list and its place; a fault where it is no list.
void eachEntry(const domain::Json& list, const std::string& pointer, std::vector<Fault>& faults,
               const std::function<void(const domain::Json&, const std::string&)>& read);

/// A number written plainly: digits, a point before decimals, a minus in front.
[[nodiscard]] std::optional<double> numberOf(std::string_view text);

} // namespace records::validation
