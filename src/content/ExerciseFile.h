// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "generation/Content.h"

#include <string>

namespace content {

/// Typed values out of exercise.json (the schema has judged it before). `id` is "<topic>/<folder>".
[[nodiscard]] generation::RawExercise readExercise(const domain::Json& json, const std::string& id,
                                                   const std::string& file, Problems& problems);

} // namespace content
