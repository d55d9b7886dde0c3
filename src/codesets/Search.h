// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Abbreviations.h"
#include "codesets/Catalogue.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

struct Filter
{
    std::optional<std::vector<System>> systems; ///< all where it is empty
    bool billableOnly = false;
};

struct Hit
{
    System system = System::Icd10cm;
    const Code* code = nullptr;       ///< lives as long as the index
    const Edition* edition = nullptr; ///< lives as long as the index
    double score = 0;                 ///< 1 is a title that says what was typed; codes as typed stand above
    std::string reason;               ///< "title", "code", "abbreviation CHF", "also: <inclusion term>"
};

/// Finds codes by words, beginnings of words, slips of the keyboard, abbreviations, and by code, over the editions
/// given. Immutable; several threads may search at once. Building takes about a second for all official sets, a
/// search a few milliseconds.
class SearchIndex
{
public:
    explicit SearchIndex(std::vector<std::shared_ptr<const Edition>> editions, Abbreviations abbreviations = {});
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// At most `limit` hits, each code once, the best first, equal ones by system and code: the same query always
    /// gives the same list. Codes that ended before their edition began are found by code only.
    [[nodiscard]] std::vector<Hit> search(std::string_view query, const Filter& filter, std::size_t limit) const;

private:
    class Data;
    std::unique_ptr<const Data> m_data;
};

} // namespace codesets
