// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace composition {

/// The program's own diary: a rotating file in the workspace. It carries identifiers and counts, never chart text,
/// answers or names.
class Log
{
public:
    /// <workspace>/logs/desk.log, three files of a megabyte. A log that cannot be opened is an error of its own; the
    /// desk works without.
    [[nodiscard]] static domain::Result<Log> open(const std::filesystem::path& workspace);
    ~Log();
    Log(Log&&) noexcept;
    Log& operator=(Log&&) noexcept;
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void note(std::string_view event, std::string_view identifier = {}) const;
    void warn(std::string_view event, std::string_view identifier = {}) const;

private:
    struct Parts;
    explicit Log(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace composition
