// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fuzz.h"
#include "domain/Json.h"

#include <fstream>
#include <iterator>

namespace fuzz {

/// The shipped access matrix.
inline domain::Json roles()
{
    std::ifstream file(SOURCE_DIR "/sample-records/roles/roles.json", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto json = domain::parseJson(bytes, "roles.json");
    hold(json.ok());
    return *json;
}

} // namespace fuzz
