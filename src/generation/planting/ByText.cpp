// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/AddLine.h"
#include "generation/planting/Ways.h"

#include <algorithm>

namespace generation::planting::ways {
namespace {

constexpr int uncertainDiagnosis = 45;
constexpr int presentOnAdmissionWrong = 46;

class TextPlanter
{
public:
    TextPlanter(const Bench& bench, const Plantable& entry) : m_bench(bench), m_entry(entry)
    {
        m_sketch.why = entry.why;
    }

    Outcome run()
    {
        for (const std::string& page : m_entry.in) {
            if (const auto changed = changeFacts(page); !changed)
                return changed.error();
        }
        for (const AddedLine& line : m_entry.lines) {
            auto added = addLine(m_bench.chart, line);
            if (!added)
                return added.error();
            m_sketch.places.push_back(wordsOn(line.document, *added));
            m_sketch.needs.insert(pageTag(line.document));
        }
        for (const std::string& page : m_entry.drop) {
            if (const auto dropped = drop(page); !dropped)
                return dropped.error();
        }
        against();
        if (m_entry.kind == uncertainDiagnosis || m_entry.kind == presentOnAdmissionWrong) {
            if (const auto claimed = againstClaim(); !claimed)
                return claimed.error();
        }
        return std::move(m_sketch);
    }

private:
    domain::Status changeFacts(const std::string& id)
    {
        const domain::Document* page = m_bench.page(id);
        if (page == nullptr)
            return cannot("the chart has no page " + id);
        bool changed = false;
        for (const auto& [name, text] : m_entry.facts) {
            const std::string slot = "fact." + name;
            if (!shows(*page, slot) || m_bench.value(*page, slot) == text)
                continue;
            m_bench.set(id, slot, text);
            m_sketch.places.push_back(slotOn(id, slot));
            m_sketch.alters.insert({slotTag(id, slot), "fact:" + name});
            changed = true;
        }
        m_sketch.needs.insert(pageTag(id));
        if (!changed)
            return cannot("the page " + id + " says so already");
        return domain::done();
    }

    domain::Status drop(const std::string& id)
    {
        const domain::Document* page = m_bench.page(id);
        if (page == nullptr)
            return cannot("the chart has no page " + id);
        m_sketch.places.push_back(missingPage(page->header.type));
        m_sketch.alters.insert(pageTag(id));
        m_bench.drop(id);
        return domain::done();
    }

    void against()
    {
        for (const std::string& id : m_entry.against) {
            const domain::Document* page = m_bench.page(id);
            if (page == nullptr)
                continue;
            m_sketch.accept.push_back(id);
            m_sketch.needs.insert(pageTag(id));
            for (const auto& [name, text] : m_entry.facts) {
                const std::string slot = "fact." + name;
                if (!shows(*page, slot))
                    continue;
                m_sketch.places.push_back(slotOn(id, slot));
                m_sketch.needs.insert(slotTag(id, slot));
            }
        }
        for (const Quote& quote : m_entry.quotes) {
            m_sketch.places.push_back(wordsOn(quote.document, quote.quote));
            m_sketch.needs.insert(pageTag(quote.document));
        }
    }

    /// What the claim says stands on the coding summary.
    domain::Status againstClaim()
    {
        const domain::Document* page = m_entry.in.empty() ? nullptr : m_bench.page(m_entry.in.front());
        const auto& claims = m_bench.chart.chart.claims;
        const bool claimed = page != nullptr && m_bench.listings.wants("coding-summary")
                             && std::any_of(claims.begin(), claims.end(), [&](const records::CodedClaim& claim) {
                                    return claim.encounter == page->header.encounter;
                                });
        if (!claimed)
            return cannot("the coding summary is not wanted, or nothing was coded");
        m_sketch.accept.push_back(codingSummaryId(m_bench.chart, page->header.encounter));
        m_sketch.alters.insert("claim:" + page->header.encounter);
        return domain::done();
    }

    static bool shows(const domain::Document& page, std::string_view slot)
    {
        const auto slots = slotsIn(page.body);
        return std::find(slots.begin(), slots.end(), slot) != slots.end();
    }

    const Bench& m_bench;
    const Plantable& m_entry;
    Sketch m_sketch;
};

} // namespace

Outcome byText(const Bench& bench, const Plantable& entry)
{
    return TextPlanter(bench, entry).run();
}

} // namespace generation::planting::ways
