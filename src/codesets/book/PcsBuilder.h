// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/PcsCodes.h"

#include <memory>
#include <optional>

namespace codesets {

class PcsDefinitions;

/// A value that may be chosen next.
struct PcsOption
{
    std::uint16_t meaning = 0; ///< PcsCodes::meaning
    std::size_t codes = 0;     ///< that begin as chosen before it and have this value
    bool keeps = true;         ///< whether all that is chosen after it can stay
};

/// One of the seven positions.
struct PcsStep
{
    bool open = false;                 ///< what it depends on is chosen
    std::vector<PcsOption> options;    ///< in the order of their characters; those the choices before it allow
    std::optional<std::size_t> chosen; ///< index of the option
};

/// What the book says of a value, as views into it.
struct PcsExplanation
{
    std::string_view definition;
    std::string_view explanation;
    std::string_view includes; ///< examples, with `; ` between them
};

/// Builds an ICD-10-PCS code position by position. The first three name the table and are chosen in order; in a table
/// any position may be chosen. Only values are offered that lead to a code, so a code that is whole is a legal one.
class PcsBuilder
{
public:
    /// `definitions` may be null.
    explicit PcsBuilder(std::shared_ptr<const PcsCodes> codes,
                        std::shared_ptr<const PcsDefinitions> definitions = nullptr);

    [[nodiscard]] const PcsStep& step(std::size_t position) const { return m_steps[position]; }
    [[nodiscard]] std::string_view title(std::size_t position) const;
    [[nodiscard]] const PcsMeaning& meaning(const PcsOption& option) const { return m_codes->meaning(option.meaning); }
    [[nodiscard]] PcsExplanation explain(std::size_t position, const PcsOption& option) const;

    /// Begins anew with as many characters of a code as are legal and stand for one thing.
    void start(std::string_view code);
    /// Chooses an option by its index. Of what is chosen after it, what is no longer legal or would stand for another
    /// thing is given up. False where there is no such option.
    bool choose(std::size_t position, std::size_t option);
    /// Gives a choice up; of a table's three characters also all after it.
    void clear(std::size_t position);

    /// How many codes have what is chosen.
    [[nodiscard]] std::size_t possible() const { return m_possible; }
    /// What is chosen, "·" at a position that is not.
    [[nodiscard]] std::string shown() const;
    /// The whole code; empty until all seven are chosen.
    [[nodiscard]] std::string code() const;
    /// The first position that is not chosen; 7 where the code is whole.
    [[nodiscard]] std::size_t next() const;

private:
    using Choices = std::array<std::optional<std::uint16_t>, pcsLength>;
    /// What the codes say of a meaning at a position.
    struct Tally
    {
        std::size_t codes = 0;
        bool keeps = false;
    };
    using Tallies = std::vector<std::array<Tally, pcsLength>>;
    void work();
    void offer(std::size_t position, const Tallies& tallies);
    [[nodiscard]] bool legal(const Choices& choices) const;

    std::shared_ptr<const PcsCodes> m_codes;
    std::shared_ptr<const PcsDefinitions> m_definitions;
    Choices m_choices;
    std::array<PcsStep, pcsLength> m_steps;
    std::size_t m_possible = 0;
};

} // namespace codesets
