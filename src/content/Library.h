// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Problem.h"
#include "domain/Json.h"
#include "domain/Rubric.h"
#include "domain/Rule.h"
#include "generation/Content.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

class Schemas;

/// A folder of charts, exercises, rubrics, rules and roles (sample-records/README.md), read whole. What does not open
/// is a problem and the rest is there all the same; nothing is skipped in silence. Immutable once read.
class Library final : public generation::ContentSource
{
public:
    /// Never fails as a whole: ask `problems`.
    [[nodiscard]] static Library load(const std::filesystem::path& root);

    /// What is wrong with the files one by one: form, schema, dates. content/Check.h looks at what they say together.
    [[nodiscard]] const Problems& problems() const { return m_problems; }

    [[nodiscard]] const generation::House& house() const override { return m_house; }
    [[nodiscard]] std::vector<std::string> exerciseIds() const override;
    [[nodiscard]] const generation::RawExercise* exercise(std::string_view id) const override;
    [[nodiscard]] const generation::RawChart* chart(std::string_view mrn) const override;
    [[nodiscard]] const domain::Json* key(std::string_view exercise) const override;
    [[nodiscard]] std::vector<std::string> faults(std::string_view exercise) const override;

    [[nodiscard]] std::vector<std::string> chartIds() const override;
    /// Null where there is none, as below.
    [[nodiscard]] const domain::Json* selftest(std::string_view exercise) const;
    [[nodiscard]] const domain::Json* secondCoder(std::string_view exercise) const;
    [[nodiscard]] const domain::Rubric* rubric(std::string_view id) const;
    [[nodiscard]] const domain::RuleBook& rules() const { return m_rules; }
    /// roles/roles.json as it stands; the access room reads it.
    [[nodiscard]] const domain::Json* roles() const override { return m_roles ? &*m_roles : nullptr; }
    /// The line of a page's file at which its body begins.
    [[nodiscard]] std::size_t bodyLine(std::string_view mrn, std::string_view document) const;

private:
    struct Loader;

    template <typename T>
    using ById = std::map<std::string, T, std::less<>>;

    generation::House m_house;
    ById<generation::RawChart> m_charts;
    ById<std::size_t> m_bodyLines; ///< by file
    ById<generation::RawExercise> m_exercises;
    ById<domain::Json> m_keys;
    ById<domain::Json> m_selftests;
    ById<domain::Json> m_secondCoders;
    ById<domain::Rubric> m_rubrics;
    domain::RuleBook m_rules;
    std::optional<domain::Json> m_roles;
    Problems m_problems;
};

/// Where things stand in a library.
[[nodiscard]] std::string chartFolder(std::string_view mrn);
[[nodiscard]] std::string documentFile(std::string_view mrn, std::string_view document);
[[nodiscard]] std::string exerciseFile(std::string_view exercise, std::string_view name);

} // namespace content
