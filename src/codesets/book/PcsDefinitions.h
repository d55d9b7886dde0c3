// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// What a value of an axis means, as views into the PcsDefinitions.
struct PcsDefinition
{
    char section = '0';     ///< first character of the codes
    int position = 3;       ///< of the character, 3 to 7
    std::string_view axis;  ///< "Operation", "Body Part"
    std::string_view label; ///< as the tables write it
    std::string_view definition;
    std::string_view explanation;
    std::string_view includes; ///< examples or what the value stands for, with `; ` between them
};

/// A device value of its own that is an aggregate value elsewhere (device aggregation table).
struct PcsAggregate
{
    std::string_view device;
    std::string_view operation;
    std::string_view bodySystems; ///< with `; ` between them
    char value = 'Z';             ///< the aggregate's character
    std::string_view aggregate;
};

/// The ICD-10-PCS definitions of one edition (CMS icd10pcs_definitions_YYYY.xml), immutable.
class PcsDefinitions
{
public:
    /// Reads pcs-definitions.tsv. Errors: codesets.not-utf8, codesets.columns, codesets.line-too-short, codesets.cell.
    [[nodiscard]] static domain::Result<PcsDefinitions> parse(std::string text, const std::string& source);

    [[nodiscard]] const std::vector<PcsDefinition>& all() const { return m_all; }
    [[nodiscard]] const std::vector<PcsAggregate>& aggregates() const { return m_aggregates; }
    /// Null where the book does not define it; a label may be defined more than once, and the first is given.
    [[nodiscard]] const PcsDefinition* find(char section, int position, std::string_view label) const;

private:
    PcsDefinitions() = default;
    [[nodiscard]] domain::Status take(std::string_view line, std::size_t number, const std::string& source);

    std::vector<char> m_text; ///< keeps its place when moved, for the views into it
    std::vector<PcsDefinition> m_all;
    std::vector<PcsAggregate> m_aggregates;
};

/// Writes what PcsDefinitions::parse reads.
class PcsDefinitionsWriter
{
public:
    PcsDefinitionsWriter();
    void add(const PcsDefinition& definition);
    void add(const PcsAggregate& aggregate);
    [[nodiscard]] std::string take() && { return std::move(m_text); }
    [[nodiscard]] std::size_t definitions() const { return m_definitions; }
    [[nodiscard]] std::size_t aggregates() const { return m_aggregates; }

private:
    std::string m_text;
    std::size_t m_definitions = 0;
    std::size_t m_aggregates = 0;
};

} // namespace codesets
