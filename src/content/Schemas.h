// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace content {

/// The JSON Schemas (draft 7) of a library: schemas/<name>.schema.json.
class Schemas
{
public:
    Schemas();
    Schemas(Schemas&&) noexcept;
    Schemas& operator=(Schemas&&) noexcept;
    ~Schemas();

    /// Reads every schema; one that does not open is a problem and is then as if it were not there.
    static Schemas load(const std::filesystem::path& root, Problems& problems);

    [[nodiscard]] bool has(std::string_view name) const;
    /// Reports every place at which `value` breaks the schema, with what the schema says should stand there. `pointer`
    /// is where the value stands in its file. A schema that is not there is broken by nothing.
    void validate(std::string_view name, const domain::Json& value, const std::string& file, const std::string& pointer,
                  Problems& problems) const;

private:
    struct Compiled;
    std::map<std::string, std::unique_ptr<Compiled>, std::less<>> m_schemas;
};

} // namespace content
