// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "domain/Json.h"
#include "domain/Random.h"
#include "domain/Result.h"
#include "generation/Content.h"
#include "generation/Pages.h"

#include <string>
#include <string_view>
#include <vector>

namespace generation {

/// What a maker works on: one task of one exercise, made concrete by the seed.
struct MakerContext
{
    const ContentSource& content;
    const RawExercise& exercise;
    const workflow::TaskDefinition& task;
    const domain::Json& parameters;             ///< the task's "make" in exercise.json
    const domain::Patient& patient;             ///< as the seed drew it
    const Facts& facts;                         ///< of the variant
    RawChart& chart;                            ///< may be altered; empty where the exercise has no chart
    domain::Random random;                      ///< a stream of the task's own
    const codesets::Catalogue* codes = nullptr; ///< the editions in the box; null: none at hand

    /// The chart as it stands now, as a reader will see it.
    [[nodiscard]] RenderedChart rendered() const { return render(chart, content.house(), patient, facts); }
};

/// What the seed made: what lies on the desk, and the key to it.
struct Made
{
    domain::Json material; ///< null: nothing but the chart
    domain::Json key;      ///< null: the written key alone. Members that the written key has too, the written one keeps
};

/// Furnishes a task by the seed: plants discrepancies, makes a patient index, lets pages fall in a heap. It writes the
/// key in the same stroke. Stateless; the same context gives the same bytes everywhere.
class Maker
{
public:
    virtual ~Maker() = default;
    [[nodiscard]] virtual std::string_view id() const = 0;
    /// InvalidInput where the parameters or the chart do not serve, and why.
    [[nodiscard]] virtual domain::Result<Made> make(MakerContext& context) const = 0;
};

/// Null for a maker that this release has not.
[[nodiscard]] const Maker* maker(std::string_view id);

} // namespace generation
