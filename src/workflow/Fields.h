// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Finding.h"
#include "domain/Json.h"
#include "workflow/TaskType.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace workflow {

/// One JSON object while it is read: notes every problem with its JSON pointer (RFC 6901) instead of stopping at the
/// first. A member that is null counts as left out.
class Fields
{
public:
    /// Notes an issue where `value` is not an object; every read then finds nothing.
    Fields(const domain::Json& value, std::string pointer, std::vector<Issue>& issues);

    [[nodiscard]] bool isObject() const { return m_object != nullptr; }
    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    [[nodiscard]] bool has(std::string_view name) const;

    /// Text; an issue where it is of another type.
    std::optional<std::string> text(std::string_view name);
    /// Text that must be there and not blank; an issue and empty text otherwise.
    std::string requiredText(std::string_view name);
    /// Text that must be one of `allowed`.
    std::optional<std::string> choice(std::string_view name, std::initializer_list<std::string_view> allowed);
    std::optional<bool> boolean(std::string_view name);
    /// A whole number of at least `least`; 1.0 is 1.
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t least);
    std::optional<double> number(std::string_view name);
    std::vector<std::string> texts(std::string_view name);
    /// Calls `read` with each entry of a list and its pointer; an issue where the member is no list.
    void each(std::string_view name, const std::function<void(const domain::Json&, const std::string&)>& read);
    /// Calls `read` with the member where it is there; its own reading notes what is wrong with it.
    void object(std::string_view name, const std::function<void(const domain::Json&, const std::string&)>& read);
    /// The list must be there.
    void require(std::string_view name);
    void issue(std::string_view name, std::string message);
    /// Notes every member that nothing has asked for.
    void refuseOthers();

private:
    const domain::Json* member(std::string_view name);
    [[nodiscard]] std::string at(std::string_view name) const;

    const domain::Json* m_object = nullptr;
    std::string m_pointer;
    std::vector<Issue>* m_issues;
    std::set<std::string, std::less<>> m_known;
};

} // namespace workflow
