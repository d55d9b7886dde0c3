// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseState.h"

namespace workflow::release {

/// What is right for a page.
struct KeyPage
{
    std::string document;
    bool release = false;
    bool optional = false;          ///< either is right
    std::vector<std::string> rules; ///< any one is right; empty: not asked
    std::string why;
};

/// What an entry in the accounting must say; what is empty is not asked.
struct KeyEntry
{
    std::optional<domain::Date> date;
    std::vector<std::string> recipient; ///< one of these must stand in it
    std::vector<std::string> purpose;   ///< any one is right
};

/// What a machine can check in a letter.
struct KeyLetter
{
    std::vector<std::string> to;                ///< one of these must stand in it; empty: not asked
    std::vector<std::vector<std::string>> says; ///< of each list one must stand in it
    std::vector<std::string> never;             ///< none of these may
    /// Whether a letter is asked for; with `never` alone none is.
    [[nodiscard]] bool asked() const { return !to.empty() || !says.empty(); }
};

/// What is right at one stage. What is empty in an optional is not scored.
struct KeyStage
{
    std::optional<domain::LocalTime> at;
    Disposition disposition = Disposition::Release;
    std::vector<Disposition> accept;
    std::string why;
    std::vector<std::string> reason; ///< any one is right; empty: not asked
    std::optional<std::vector<KeyPage>> pages;
    std::optional<std::set<std::string, std::less<>>> defects;
    std::set<std::string, std::less<>> neutral;
    std::optional<bool> identityChecked;
    std::vector<std::string> method; ///< any one is right; empty: not asked
    std::optional<std::set<std::string, std::less<>>> restrictions;
    std::vector<std::string> sendTo; ///< any one is right; empty: not asked
    std::optional<bool> notice;
    std::optional<std::set<Redaction>> redactions;
    std::optional<std::string> log;
    std::optional<KeyEntry> entry;
    std::optional<Fee> fee;
    std::optional<domain::Date> due;
    std::optional<KeyLetter> letter;
    std::set<std::string, std::less<>> critical; ///< pages that must not leave: the request's and the stage's own

    [[nodiscard]] const KeyPage* page(std::string_view document) const;
    [[nodiscard]] bool right(Disposition said) const;
};

struct KeyRequest
{
    std::string id;
    std::vector<KeyStage> stages; ///< at least one
    std::optional<bool> access;   ///< a valid request for access; empty: told by kind and rules
};

struct Key
{
    std::vector<KeyRequest> requests; ///< in the order of their ids
    bool single = false;              ///< written as the key of one request, without an id

    [[nodiscard]] const KeyRequest* request(std::string_view id) const;
};

/// The key, or all that is wrong with it: one request as `{"stages","critical"}`, or several under `requests`.
[[nodiscard]] Reading<Key> readKey(const domain::Json& json);

} // namespace workflow::release
