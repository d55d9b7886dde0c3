// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Catalogue.h"

#include <algorithm>
#include <numeric>

namespace codesets {
namespace {

bool before(const Code& left, const Code& right)
{
    return left.code < right.code;
}

} // namespace

Edition::Edition(EditionInfo info, std::vector<Code> codes, std::vector<Note> notes)
    : m_info(std::move(info)), m_codes(std::move(codes)), m_notes(std::move(notes))
{
    sortCodes();
    nameParents();
    sortNotes();
    if (m_codes.empty())
        return; // an edition that is only listed keeps the counts that it was told
    const auto billable =
        std::count_if(m_codes.begin(), m_codes.end(), [](const Code& entry) { return entry.billable; });
    m_info.billable = static_cast<std::size_t>(billable);
    m_info.headers = m_codes.size() - m_info.billable;
}

void Edition::sortCodes()
{
    const auto inOrder = [](const Code& left, const Code& right) { return !before(left, right); };
    if (std::adjacent_find(m_codes.begin(), m_codes.end(), inOrder) == m_codes.end())
        return;
    // Indexes of parents mean nothing once the codes move; they are found anew.
    for (Code& entry : m_codes)
        entry.parent = -1;
    std::stable_sort(m_codes.begin(), m_codes.end(), before);
    const auto same = [](const Code& left, const Code& right) { return left.code == right.code; };
    m_codes.erase(std::unique(m_codes.begin(), m_codes.end(), same), m_codes.end());
}

void Edition::nameParents()
{
    // In sorted order whatever a code begins with stands before it: the open prefixes form a stack.
    std::vector<std::int32_t> open;
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        Code& entry = m_codes[i];
        while (!open.empty() && !entry.code.starts_with(m_codes[static_cast<std::size_t>(open.back())].code))
            open.pop_back();
        const auto own = static_cast<std::int32_t>(i);
        if (entry.parent < 0 || entry.parent >= own)
            entry.parent = open.empty() ? -1 : open.back();
        open.push_back(own);
    }
}

void Edition::sortNotes()
{
    m_notesByCode.reserve(m_notes.size());
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        m_notesByCode.emplace_back(m_notes[i].at, i);
    std::sort(m_notesByCode.begin(), m_notesByCode.end());
}

const Code* Edition::find(std::string_view code) const
{
    const std::string wanted = bare(code);
    const auto at = std::lower_bound(m_codes.begin(), m_codes.end(), wanted,
                                     [](const Code& entry, const std::string& text) { return entry.code < text; });
    return at != m_codes.end() && at->code == wanted ? &*at : nullptr;
}

const Code* Edition::parentOf(const Code& code) const
{
    return code.parent < 0 ? nullptr : &m_codes[static_cast<std::size_t>(code.parent)];
}

std::vector<const Code*> Edition::ancestors(const Code& code) const
{
    std::vector<const Code*> result;
    for (const Code* above = parentOf(code); above != nullptr; above = parentOf(*above))
        result.push_back(above);
    return result;
}

std::vector<const Code*> Edition::familyOf(std::string_view prefix) const
{
    std::vector<const Code*> result;
    auto at = std::lower_bound(m_codes.begin(), m_codes.end(), prefix,
                               [](const Code& entry, std::string_view text) { return entry.code < text; });
    for (; at != m_codes.end() && at->code.starts_with(prefix); ++at)
        result.push_back(&*at);
    return result;
}

std::vector<const Code*> Edition::children(const Code& code) const
{
    std::vector<const Code*> result = familyOf(code.code);
    std::erase_if(result, [&](const Code* entry) {
        const Code* above = parentOf(*entry);
        return above == nullptr || above->code != code.code;
    });
    return result;
}

std::vector<const Code*> Edition::siblings(const Code& code) const
{
    std::vector<const Code*> result;
    if (const Code* above = parentOf(code)) {
        result = children(*above);
    } else if (!code.code.empty()) {
        result = familyOf(std::string_view(code.code).substr(0, code.code.size() - 1));
        std::erase_if(result, [&](const Code* entry) { return entry->code.size() != code.code.size(); });
    }
    std::erase_if(result, [&](const Code* entry) { return entry->code == code.code; });
    return result;
}

std::vector<const Note*> Edition::notesFor(const Code& code) const
{
    std::vector<const Note*> result;
    if (m_notes.empty())
        return result;
    for (std::size_t length = code.code.size(); length > 0; --length) {
        const std::string at = code.code.substr(0, length);
        auto found = std::lower_bound(m_notesByCode.begin(), m_notesByCode.end(), std::pair(at, std::size_t{0}));
        for (; found != m_notesByCode.end() && found->first == at; ++found)
            result.push_back(&m_notes[found->second]);
    }
    return result;
}

bool Edition::covers(std::string_view code) const
{
    if (m_info.covers.empty())
        return true;
    const std::string text = bare(code);
    return std::any_of(m_info.covers.begin(), m_info.covers.end(),
                       [&](const std::string& prefix) { return text.starts_with(prefix); });
}

} // namespace codesets
