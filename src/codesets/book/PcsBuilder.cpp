// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PcsBuilder.h"

#include "codesets/book/PcsDefinitions.h"

#include <algorithm>
#include <tuple>

namespace codesets {
namespace {

constexpr char plainSection = '0'; ///< whose axes are called as the book calls them in general

} // namespace

PcsBuilder::PcsBuilder(std::shared_ptr<const PcsCodes> codes, std::shared_ptr<const PcsDefinitions> definitions)
    : m_codes(std::move(codes)), m_definitions(std::move(definitions))
{
    work();
}

std::string_view PcsBuilder::title(std::size_t position) const
{
    const char section = m_choices[0] ? m_codes->meaning(*m_choices[0]).character : plainSection;
    return m_codes->title(section, position);
}

PcsExplanation PcsBuilder::explain(std::size_t position, const PcsOption& option) const
{
    const PcsMeaning& value = m_codes->meaning(option.meaning);
    const char section = m_choices[0] ? m_codes->meaning(*m_choices[0]).character : value.character;
    const PcsDefinition* known =
        m_definitions ? m_definitions->find(section, static_cast<int>(position) + 1, value.label) : nullptr;
    if (known == nullptr)
        return {m_codes->definition(section, position, option.meaning), {}, {}};
    return {known->definition.empty() ? m_codes->definition(section, position, option.meaning) : known->definition,
            known->explanation, known->includes};
}

void PcsBuilder::work()
{
    Tallies tallies(m_codes->meanings());
    m_possible = 0;
    for (const PcsCodes::Meanings& code : m_codes->codes()) {
        std::size_t first = pcsLength;
        std::size_t differing = 0;
        for (std::size_t p = 0; p < pcsLength; ++p) {
            if (!m_choices[p] || *m_choices[p] == code[p])
                continue;
            first = std::min(first, p);
            ++differing;
        }
        m_possible += differing == 0 ? 1 : 0;
        for (std::size_t p = 0; p < pcsLength && p <= first; ++p) {
            Tally& tally = tallies[code[p]][p];
            ++tally.codes;
            tally.keeps = tally.keeps || differing == 0 || (differing == 1 && p == first);
        }
    }
    for (std::size_t p = 0; p < pcsLength; ++p)
        offer(p, tallies);
}

void PcsBuilder::offer(std::size_t position, const Tallies& tallies)
{
    const std::size_t needed = std::min(position, pcsTableLength);
    PcsStep& step = m_steps[position];
    step = {std::all_of(m_choices.begin(), m_choices.begin() + static_cast<std::ptrdiff_t>(needed),
                        [](const auto& choice) { return choice.has_value(); }),
            {},
            std::nullopt};
    for (std::size_t number = 0; step.open && number < tallies.size(); ++number) {
        if (const Tally& tally = tallies[number][position]; tally.codes > 0)
            step.options.push_back({static_cast<std::uint16_t>(number), tally.codes, tally.keeps});
    }
    std::sort(step.options.begin(), step.options.end(), [&](const PcsOption& a, const PcsOption& b) {
        const PcsMeaning& one = meaning(a);
        const PcsMeaning& other = meaning(b);
        return std::tie(one.character, one.label) < std::tie(other.character, other.label);
    });
    for (std::size_t i = 0; i < step.options.size(); ++i) {
        if (m_choices[position] == step.options[i].meaning)
            step.chosen = i;
    }
}

bool PcsBuilder::legal(const Choices& choices) const
{
    const auto codes = m_codes->codes();
    return std::any_of(codes.begin(), codes.end(), [&](const PcsCodes::Meanings& code) {
        return std::equal(code.begin(), code.end(), choices.begin(),
                          [](std::uint16_t one, const auto& choice) { return !choice || *choice == one; });
    });
}

void PcsBuilder::start(std::string_view code)
{
    m_choices = {};
    const std::string wanted = bare(code);
    const auto codes = m_codes->codes();
    const auto whole = std::find_if(codes.begin(), codes.end(),
                                    [&](const PcsCodes::Meanings& one) { return m_codes->code(one) == wanted; });
    if (whole != codes.end())
        std::copy(whole->begin(), whole->end(), m_choices.begin());
    work();
    for (std::size_t p = next(); p < std::min(wanted.size(), pcsLength); ++p) {
        const auto fits = [&](const PcsOption& option) { return meaning(option).character == wanted[p]; };
        const auto& options = m_steps[p].options;
        if (std::count_if(options.begin(), options.end(), fits) != 1)
            return;
        m_choices[p] = std::find_if(options.begin(), options.end(), fits)->meaning;
        work();
    }
}

bool PcsBuilder::choose(std::size_t position, std::size_t option)
{
    if (position >= pcsLength || option >= m_steps[position].options.size())
        return false;
    const Choices before = m_choices;
    std::fill(m_choices.begin() + static_cast<std::ptrdiff_t>(position), m_choices.end(), std::nullopt);
    m_choices[position] = m_steps[position].options[option].meaning;
    for (std::size_t later = position + 1; later < pcsLength; ++later) {
        Choices kept = m_choices;
        kept[later] = before[later];
        const bool reached = m_choices[std::min(later, pcsTableLength) - 1].has_value();
        if (before[later] && reached && legal(kept))
            m_choices = kept;
    }
    work();
    return true;
}

void PcsBuilder::clear(std::size_t position)
{
    if (position >= pcsLength)
        return;
    const std::size_t end = position < pcsTableLength ? pcsLength : position + 1;
    for (std::size_t p = position; p < end; ++p)
        m_choices[p].reset();
    work();
}

std::string PcsBuilder::shown() const
{
    std::string shown;
    for (const auto& choice : m_choices) {
        if (choice)
            shown += m_codes->meaning(*choice).character;
        else
            shown += "·";
    }
    return shown;
}

std::string PcsBuilder::code() const
{
    return next() == pcsLength ? shown() : std::string();
}

std::size_t PcsBuilder::next() const
{
    const auto gap = std::find(m_choices.begin(), m_choices.end(), std::nullopt);
    return static_cast<std::size_t>(gap - m_choices.begin());
}

} // namespace codesets
