// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Aliases.h"

#include "codesets/Words.h"
#include "codesets/book/TermTable.h"

#include <algorithm>
#include <array>
#include <map>

namespace codesets {
namespace {

constexpr std::size_t mostReferences = 3; // one after the other; books have been seen to go round in circles

using WordList = std::vector<std::string>;

void append(WordList& into, WordList more)
{
    std::move(more.begin(), more.end(), std::back_inserter(into));
}

/// "ulcerated" after "ulcer": the book names the forms of a word together.
bool formOf(const std::string& word, const WordList& first)
{
    constexpr std::size_t alike = 4;
    return std::any_of(first.begin(), first.end(), [&](const std::string& one) {
        return word.size() >= alike && one.size() >= alike && word.compare(0, alike, one, 0, alike) == 0;
    });
}

/// The words of the path down to a term; other forms of a title's first part and nonessential modifiers are optional.
void addWords(const TermTable& table, std::size_t index, Alias& alias)
{
    if (const std::int32_t above = table.parent(index); above >= 0)
        addWords(table, static_cast<std::size_t>(above), alias);
    const Term term = table.term(index);
    const std::size_t comma = std::min(term.title.find(','), term.title.size());
    const WordList first = wordsOf(term.title.substr(0, comma));
    for (std::string& word : wordsOf(term.title.substr(comma)))
        (formOf(word, first) ? alias.optional : alias.own).push_back(std::move(word));
    append(alias.own, first);
    append(alias.optional, wordsOf(term.nonessential));
}

/// A title without the other forms of its word: "Diabetes" for "Diabetes, diabetic".
std::string_view plain(std::string_view title)
{
    const std::size_t comma = std::min(title.find(','), title.size());
    const WordList first = wordsOf(title.substr(0, comma));
    const WordList rest = wordsOf(title.substr(comma));
    const bool formsOnly =
        std::all_of(rest.begin(), rest.end(), [&](const std::string& word) { return formOf(word, first); });
    return formsOnly ? title.substr(0, comma) : title;
}

std::string plainPath(const TermTable& table, std::size_t index)
{
    const std::string_view title = plain(table.term(index).title);
    const std::int32_t above = table.parent(index);
    std::string result = above < 0 ? std::string() : plainPath(table, static_cast<std::size_t>(above));
    if (!result.empty() && !title.empty())
        result += ", ";
    return result += title;
}

/// Follows "see" references within one table.
class References
{
public:
    explicit References(const TermTable& table) : m_table(table)
    {
        for (const std::uint32_t term : table.mainTerms()) {
            const std::string_view title = table.term(term).title;
            m_mainTerms.emplace(key(title), term);
            m_mainTerms.emplace(key(title.substr(0, title.find(','))), term);
        }
    }

    /// The term that a reference of `from` ends at; `from` itself where there is none to follow.
    [[nodiscard]] std::size_t end(std::size_t from) const
    {
        std::size_t at = from;
        for (std::size_t i = 0; i < mostReferences; ++i) {
            const Term term = m_table.term(at);
            const std::string_view reference = term.see.empty() ? term.seeAlso : term.see;
            const auto next = term.codes.empty() && !reference.empty() ? find(reference) : std::nullopt;
            if (!next)
                break;
            at = *next;
        }
        return at;
    }

private:
    static std::string key(std::string_view title)
    {
        std::string result;
        for (const std::string& word : wordsOf(title))
            result += word + ' ';
        return result;
    }

    static std::vector<std::string_view> partsOf(std::string_view reference)
    {
        std::vector<std::string_view> parts;
        while (!reference.empty()) {
            const std::string_view part = reference.substr(0, reference.find(','));
            parts.push_back(part);
            reference.remove_prefix(std::min(part.size() + 1, reference.size()));
        }
        return parts;
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view reference) const
    {
        const std::vector<std::string_view> parts = partsOf(reference);
        const auto main = m_mainTerms.find(key(parts.front()));
        if (main == m_mainTerms.end())
            return std::nullopt;
        std::size_t at = main->second;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto below = child(at, key(parts[i]));
            if (!below)
                return std::nullopt;
            at = *below;
        }
        return at;
    }

    [[nodiscard]] std::optional<std::size_t> child(std::size_t index, const std::string& wanted) const
    {
        const std::vector<std::size_t> below = m_table.children(index);
        for (const bool firstPart : {false, true}) {
            for (const std::size_t term : below) {
                const std::string_view title = m_table.term(term).title;
                if (key(firstPart ? title.substr(0, title.find(',')) : title) == wanted)
                    return term;
            }
        }
        return std::nullopt;
    }

    const TermTable& m_table;
    std::map<std::string, std::size_t> m_mainTerms;
};

struct Column
{
    std::string_view name; ///< how the reason says it
    WordList own;
    WordList optional;
};

/// The columns of the Neoplasm Table, in its order, with what else people say for them.
const std::array<Column, 6>& neoplasmColumns()
{
    static const std::array<Column, 6> columns{{
        {"malignant primary", {"malignant"}, {"primary", "cancer", "ca", "carcinoma", "tumor", "of"}},
        {"malignant secondary", {"secondary"}, {"malignant", "metastatic", "metastasis", "mets", "cancer", "of"}},
        {"in situ", {"in", "situ"}, {"carcinoma", "ca", "cancer", "of"}},
        {"benign", {"benign"}, {"tumor", "of"}},
        {"uncertain behavior", {"uncertain", "behavior"}, {"tumor", "of"}},
        {"unspecified behavior", {"unspecified", "behavior"}, {"tumor", "mass", "of"}},
    }};
    return columns;
}

std::string commonBeginning(const std::vector<TermCode>& cells)
{
    std::string result;
    bool first = true;
    for (const TermCode& cell : cells) {
        if (cell.code.empty())
            continue;
        const std::string code = bare(cell.code);
        const auto agreed = std::mismatch(result.begin(), result.end(), code.begin(), code.end());
        result = first ? code : std::string(result.begin(), agreed.first);
        first = false;
    }
    return result;
}

} // namespace

void addIndex(const Edition& edition, const TermTable& table, std::vector<Alias>& into)
{
    const References references(table);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Term term = table.term(references.end(i));
        for (const TermCode& code : termCodes(term.codes)) {
            Alias alias;
            alias.kind = AliasKind::Index;
            alias.weak = code.manifestation;
            const auto codes = spanOf(edition, code.code, alias.weak);
            if (!codes)
                continue;
            alias.codes = *codes;
            alias.text = plainPath(table, i);
            addWords(table, i, alias);
            // Where ICD-10-PCS names an operation for a word, its name may be said too.
            if (edition.info().system == System::Icd10pcs)
                append(alias.optional, wordsOf(term.see));
            into.push_back(std::move(alias));
        }
    }
}

void addNeoplasms(const Edition& edition, const TermTable& table, std::vector<Alias>& into)
{
    const References references(table);
    const auto& columns = neoplasmColumns();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::vector<TermCode> cells = termCells(table.term(i).codes);
        for (std::size_t column = 0; column < std::min(cells.size(), columns.size()); ++column) {
            Alias alias;
            alias.kind = AliasKind::Table;
            const auto codes = spanOf(edition, cells[column].code, alias.weak);
            if (!codes)
                continue;
            alias.codes = *codes;
            alias.text = plainPath(table, i) + ": " + std::string(columns[column].name);
            addWords(table, i, alias);
            append(alias.own, columns[column].own);
            append(alias.optional, columns[column].optional);
            into.push_back(std::move(alias));
        }
    }
}

void addDrugs(const Edition& edition, const TermTable& table, std::vector<Alias>& into)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        // One entry a line: what the columns say, the titles below the substance's code say too.
        Alias alias;
        alias.kind = AliasKind::Table;
        alias.weak = true;
        const auto codes = spanOf(edition, commonBeginning(termCells(table.term(i).codes)), alias.weak);
        if (!codes)
            continue;
        alias.codes = *codes;
        alias.text = plainPath(table, i);
        addWords(table, i, alias);
        append(alias.optional, {"poisoning", "toxic", "adverse", "effect", "underdosing", "by", "of"});
        into.push_back(std::move(alias));
    }
}

} // namespace codesets
