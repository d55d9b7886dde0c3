// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Abbreviations.h"
#include "codesets/Filter.h"
#include "codesets/IndexEntries.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

struct Hit
{
    System system = System::Icd10cm;
    const Code* code = nullptr;       ///< lives as long as the index
    const Edition* edition = nullptr; ///< lives as long as the index
    double score = 0;                 ///< 1 is a title that says what was typed; codes as typed stand above
    std::string reason;               ///< title, code, "abbreviation CHF", "also: <inclusion term>",
                                      ///< "Index: <path>", "table: <line>"; an abbreviation may stand before these
};

/// Finds codes by words, beginnings of words, slips of the keyboard, abbreviations, and by code, over the editions
/// given, and by the terms of their books. Immutable; several threads may search at once. Building takes a second or
/// two for all official sets; openSearch (SearchFile.h) keeps what was built. A search takes a few milliseconds.
class SearchIndex
{
public:
    explicit SearchIndex(std::vector<std::shared_ptr<const Edition>> editions, Abbreviations abbreviations = {});
    [[nodiscard]] static SearchIndex ofVolumes(std::vector<Volume> volumes, Abbreviations abbreviations = {});
    /// `image` was made from these editions, which are in order.
    SearchIndex(std::vector<std::shared_ptr<const Edition>> inOrder, SearchImage image, Abbreviations abbreviations);
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// At most `limit` hits, each code once, the best first, equal ones by system and code: the same query always
    /// gives the same list. Codes that ended before their edition began are found by code only.
    [[nodiscard]] std::vector<Hit> search(std::string_view query, const Filter& filter, std::size_t limit) const;

    [[nodiscard]] std::size_t entries() const; ///< titles and aliases
    [[nodiscard]] const SearchImage& image() const;

private:
    class Data;
    std::unique_ptr<const Data> m_data;
};

} // namespace codesets
