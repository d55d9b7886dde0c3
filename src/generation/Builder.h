// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "generation/Content.h"
#include "workflow/Scenario.h"

namespace generation {

/// Makes scenarios of the content at hand: the seed draws the variant and, where the exercise asks for it, the
/// patient's identity; pages are rendered, the key's codes exchanged, its quotes turned into spans. The same seed gives
/// the same bytes everywhere. Content and catalogue must outlive the builder; the embedded editions are pinned.
class Builder final : public workflow::ScenarioBuilder
{
public:
    Builder(const ContentSource& content, const codesets::Catalogue& catalogue);

    /// By level, then id; those with faults too, so that the library can show them.
    [[nodiscard]] std::vector<workflow::ExerciseInfo> exercises() const override;
    /// NotFound: generation.no-exercise, generation.no-chart, generation.no-key, generation.no-edition,
    /// generation.no-maker, and the errors of makers;
    /// InvalidInput: generation.faulty-content (detail: the first fault), generation.slot, generation.quote.
    [[nodiscard]] domain::Result<workflow::BuiltScenario> build(std::string_view exercise,
                                                                std::uint64_t seed) const override;
    /// As `build`, with the variant told (empty: the plain chart) instead of drawn.
    /// NotFound: generation.no-variant.
    [[nodiscard]] domain::Result<workflow::BuiltScenario> buildVariant(std::string_view exercise, std::uint64_t seed,
                                                                       std::string_view variant) const;

private:
    [[nodiscard]] domain::Result<const RawExercise*> usable(std::string_view exercise) const;
    [[nodiscard]] domain::Result<workflow::BuiltScenario> make(const RawExercise& exercise, std::uint64_t seed,
                                                               const Variant* variant) const;
    [[nodiscard]] domain::Result<workflow::KeySet> keys(const RawExercise& exercise, const records::Chart& chart,
                                                        const Facts& facts, const Variant* variant,
                                                        const workflow::KeySet& made) const;
    [[nodiscard]] workflow::ExerciseInfo infoOf(const RawExercise& exercise) const;

    const ContentSource& m_content;
    const codesets::Catalogue& m_catalogue;
};

} // namespace generation
