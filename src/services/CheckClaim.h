// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Tabular.h"
#include "codesets/edits/CheckClaim.h"
#include "domain/Result.h"
#include "domain/Rule.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// An edit as people read it.
struct ToldEdit
{
    std::string_view edit;     ///< "excludes1"
    std::string_view severity; ///< "error", "warning" or "info"
    std::vector<std::string> codes;
    std::string message; ///< one or two sentences
    std::string rule;    ///< a rule's id
    std::string cite;    ///< where the rule stands; empty where no such rule is in force on the day
    std::size_t line = 0;
    bool procedure = false; ///< whether `line` counts procedures or diagnoses
};

/// The Tabular List of an edition.
struct TabularOf
{
    codesets::EditionInfo edition;
    std::shared_ptr<const codesets::Tabular> book;
};

/// Runs the edits over claims with the code sets, notes and lists of one workspace. Checking takes well under two
/// milliseconds for a claim of 25 codes, so a worksheet may ask after every keystroke. Immutable.
class ClaimChecker
{
public:
    ClaimChecker(codesets::Catalogue catalogue, std::vector<codesets::MceLists> lists, std::vector<TabularOf> books);
    /// `catalogue` as readInstalled gives it; `box` is the folder of the editions in the box. Takes some 60 ms where a
    /// Tabular List is installed. Errors: those of codesets::readMceLists and of codesets::Bookshelf::tabular.
    [[nodiscard]] static domain::Result<ClaimChecker>
    open(codesets::Catalogue catalogue, const std::filesystem::path& box, const std::filesystem::path& workspace);

    /// With the editions, notes and lists in the box alone, so that it says the same on every machine. Errors: those of
    /// codesets::readMceLists.
    [[nodiscard]] static domain::Result<ClaimChecker> openBox(codesets::Catalogue embedded,
                                                              const std::filesystem::path& box);

    /// Sorted as codesets::checkClaim says. Notes are those of the Tabular List in force; where it is not here, those
    /// that the edition in force has, with the newest older Tabular List's as borrowed ones; where neither is here,
    /// those of the newest older edition that has some.
    [[nodiscard]] std::vector<codesets::EditFinding> check(const codesets::Claim& claim) const;
    /// The same in words, each with its rule.
    [[nodiscard]] std::vector<ToldEdit> tell(const codesets::Claim& claim, const domain::RuleBook& rules) const;

private:
    codesets::Catalogue m_catalogue;
    std::vector<codesets::MceLists> m_lists;
    std::vector<TabularOf> m_books; ///< newest first

    [[nodiscard]] const TabularOf* bookFor(const codesets::EditionInfo& edition) const;
};

/// An edit's message, without its rule.
[[nodiscard]] std::string sentence(const codesets::EditFinding& finding);

} // namespace services
