// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Difference.h"

#include <algorithm>

namespace codesets {
namespace {

/// Only diagnoses are reported with POA, and order files do not say which are exempt: an edition knows it by the list
/// that was installed with it, or by having been written with it.
bool knowsPoa(const Edition& edition)
{
    const EditionInfo& info = edition.info();
    if (info.system != System::Icd10cm)
        return false;
    return info.embedded || std::any_of(info.sources.begin(), info.sources.end(), [](const SourceFile& file) {
               return file.kind == "poa-exempt";
           });
}

/// The codes of an edition in their order, those left out that ended before it began.
class InUse
{
public:
    explicit InUse(const Edition& edition) : m_codes(edition.codes()), m_from(edition.info().from) { settle(); }

    [[nodiscard]] const Code* current() const { return m_at < m_codes.size() ? &m_codes[m_at] : nullptr; }
    void advance()
    {
        ++m_at;
        settle();
    }

private:
    void settle()
    {
        while (m_at < m_codes.size() && m_codes[m_at].endedBefore(m_from))
            ++m_at;
    }

    std::span<const Code> m_codes;
    domain::Date m_from;
    std::size_t m_at = 0;
};

} // namespace

bool Difference::partial() const
{
    return !older->info().covers.empty() || !newer->info().covers.empty();
}

const CodeChange* Difference::of(std::string_view code) const
{
    const std::string wanted = bare(code);
    const auto at = std::lower_bound(changes.begin(), changes.end(), wanted,
                                     [](const CodeChange& one, const std::string& text) { return one.code() < text; });
    return at != changes.end() && at->code() == wanted ? &*at : nullptr;
}

Difference difference(std::shared_ptr<const Edition> older, std::shared_ptr<const Edition> newer)
{
    Difference result{std::move(older), std::move(newer), {}};
    const bool comparesPoa = knowsPoa(*result.older) && knowsPoa(*result.newer);
    InUse before(*result.older);
    InUse after(*result.newer);
    while (before.current() || after.current()) {
        const Code* was = before.current();
        const Code* is = after.current();
        if (was && (!is || was->code < is->code)) {
            if (result.newer->covers(was->code))
                result.changes.push_back({was, nullptr, false});
            before.advance();
        } else if (!was || is->code < was->code) {
            if (result.older->covers(is->code))
                result.changes.push_back({nullptr, is, false});
            after.advance();
        } else {
            const bool poa = comparesPoa && was->billable && is->billable && was->poaExempt != is->poaExempt;
            if (poa || was->title != is->title || was->billable != is->billable)
                result.changes.push_back({was, is, poa});
            before.advance();
            after.advance();
        }
    }
    return result;
}

} // namespace codesets
