// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

namespace domain {

/// What kind of failure an operation met. The front ends turn kind and code into a sentence.
enum class ErrorKind {
    InvalidInput, ///< what was given is not of the form asked for
    NotFound,     ///< nothing of that name is here
    Denied,       ///< the access policy said no
    Conflict,     ///< it contradicts what is there already
    Locked,       ///< another program holds it
    ReadOnly,     ///< the place cannot be written
    DiskFull,     ///< no room left
    NewerVersion, ///< written by a later release
    Damaged,      ///< was whole once and is not now
    Foreign,      ///< not one of our files
    Cancelled,    ///< the person asked to stop
    Io,           ///< the system refused for another reason
    Unsupported,  ///< right form, but outside what this release knows
};

/// A failure as data: `code` is stable and names the case ("session.cut-off"), `subject` what it happened to (a file
/// name, a code, a JSON pointer), `detail` what helps to mend it, in plain English.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    std::string code;
    std::string subject;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

[[nodiscard]] inline Error error(ErrorKind kind, std::string code, std::string subject = {}, std::string detail = {})
{
    return Error{kind, std::move(code), std::move(subject), std::move(detail)};
}

} // namespace domain
