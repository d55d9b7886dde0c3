// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditJudge.h"

#include "workflow/Pairing.h"
#include "workflow/tasks/audit/AuditPlace.h"

#include <algorithm>
#include <tuple>

namespace workflow::audit {

using domain::Evidence;
using domain::MendPath;
using domain::Points;

namespace {

auto orderOf(const Flag& flag)
{
    const Evidence& place = flag.places.front();
    return std::tuple(place.document, place.span, flag.kind, flag.severity, flag.path, flag.note, flag.places.size());
}

bool before(const Flag& left, const Flag& right)
{
    const auto a = orderOf(left);
    const auto b = orderOf(right);
    if (a != b)
        return a < b;
    return std::lexicographical_compare(left.places.begin(), left.places.end(), right.places.begin(),
                                        right.places.end(), [](const Evidence& one, const Evidence& other) {
                                            return std::tie(one.document, one.span)
                                                   < std::tie(other.document, other.span);
                                        });
}

/// The lines of a page that a span touches.
domain::Span linesOf(std::string_view body, domain::Span span)
{
    std::size_t at = 0;
    std::size_t start = 0;
    domain::Span lines{0, domain::codePoints(body)};
    for (const char c : body) {
        if (c == '\n') {
            if (at < span.from)
                start = at + 1;
            else if (at + 1 >= span.to) {
                lines.to = at;
                break;
            }
        }
        at += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    lines.from = start;
    return lines;
}

class Judge
{
public:
    Judge(const std::vector<Flag>& flags, const AuditKey& key, const AssessContext& context)
        : m_key(key), m_context(context)
    {
        m_verdict.flags = flags;
        std::sort(m_verdict.flags.begin(), m_verdict.flags.end(), before);
        m_verdict.judged.resize(flags.size());
        m_verdict.findings.resize(key.findings.size());
        m_told.resize(key.decoys.size());
    }

    Verdict run()
    {
        weigh();
        pair();
        for (std::size_t i = 0; i < m_verdict.flags.size(); ++i) {
            if (m_verdict.judged[i].fate != Fate::Found)
                leftOver(i);
        }
        for (std::size_t k = 0; k < m_key.findings.size(); ++k) {
            JudgedFinding& judged = m_verdict.findings[k];
            if (judged.flag)
                judged.earned = earned(m_key.findings[k], judged);
        }
        return std::move(m_verdict);
    }

private:
    void weigh()
    {
        for (const KeyFinding& finding : m_key.findings)
            m_verdict.possible += worthOf(finding, m_context.rubric);
        const std::int64_t count = std::max<std::int64_t>(1, static_cast<std::int64_t>(m_key.findings.size()));
        if (m_key.findings.empty())
            m_verdict.possible = m_context.rubric.pointsFor("clean");
        const std::int64_t share = m_context.rubric.credit("false-flag");
        m_verdict.cost = Points{(m_verdict.possible.hundredths * share + 50 * count) / (100 * count)};
    }

    // Whether two places are one: their words overlap, or stand in the same lines of the page.
    [[nodiscard]] bool near(const Evidence& flagged, const Evidence& place) const
    {
        if (flagged.span.overlaps(place.span))
            return true;
        const domain::Document* page = m_context.chart == nullptr ? nullptr : m_context.chart->document(place.document);
        return page != nullptr && linesOf(page->body, flagged.span).overlaps(linesOf(page->body, place.span));
    }

    // Who marks more than half of a page, and far more than the place itself, points at the page.
    [[nodiscard]] bool pointsAtPage(const Evidence& flagged, const Evidence& place) const
    {
        constexpr std::size_t far = 4;
        if (wholePage(flagged))
            return true;
        if (flagged.span.length() <= far * place.span.length())
            return false;
        const domain::Document* page =
            m_context.chart == nullptr ? nullptr : m_context.chart->document(flagged.document);
        return page != nullptr && 2 * flagged.span.length() > domain::codePoints(page->body);
    }

    [[nodiscard]] Meeting meetingAt(const Evidence& flagged, const KeyFinding& finding, bool rightKind) const
    {
        if (!finding.acceptsPage(flagged.document))
            return Meeting::None;
        bool placed = false;
        for (const Evidence& place : finding.places) {
            if (place.document != flagged.document)
                continue;
            placed = true;
            if (wholePage(place) || (!pointsAtPage(flagged, place) && near(flagged, place)))
                return Meeting::Place;
        }
        if (!placed)
            return Meeting::Place;
        return rightKind && !atDecoy(flagged) ? Meeting::Page : Meeting::None;
    }

    [[nodiscard]] bool meetsDecoy(const Evidence& flagged, const Evidence& decoy) const
    {
        return flagged.document == decoy.document
               && (wholePage(decoy) || (!pointsAtPage(flagged, decoy) && near(flagged, decoy)));
    }

    [[nodiscard]] bool atDecoy(const Evidence& flagged) const
    {
        return std::any_of(m_key.decoys.begin(), m_key.decoys.end(),
                           [&](const auto& decoy) { return meetsDecoy(flagged, decoy.place); });
    }

    [[nodiscard]] Meeting meeting(const Flag& flag, const KeyFinding& finding) const
    {
        Meeting best = Meeting::None;
        for (const Evidence& place : flag.places)
            best = std::max(best, meetingAt(place, finding, finding.acceptsKind(flag.kind)));
        return best;
    }

    // Whoever would have the record corrected here changes what only its author may; a flag of a kind that health
    // information does correct means something else.
    [[nodiscard]] bool alters(const Flag& flag, const KeyFinding& finding) const
    {
        if (flag.path != MendPath::Him || !clinical(finding))
            return false;
        const auto own = m_context.rubric.list("him-kinds");
        return !flag.kind || std::find(own.begin(), own.end(), std::to_string(*flag.kind)) == own.end();
    }

    [[nodiscard]] JudgedFinding compared(const Flag& flag, const KeyFinding& finding, Meeting met) const
    {
        JudgedFinding judged;
        judged.meeting = met;
        judged.kind = finding.acceptsKind(flag.kind);
        judged.severity = flag.severity == finding.severity;
        judged.path = finding.acceptsPath(flag.path);
        judged.altered = alters(flag, finding);
        return judged;
    }

    [[nodiscard]] Points earned(const KeyFinding& finding, const JudgedFinding& judged) const
    {
        const domain::Rubric& rubric = m_context.rubric;
        if (judged.meeting == Meeting::None || judged.altered)
            return {};
        std::int64_t share = static_cast<std::int64_t>(rubric.credit("place"))
                             * (judged.meeting == Meeting::Page ? rubric.credit("page") : 100);
        share += judged.kind ? std::int64_t{100} * rubric.credit("kind") : 0;
        share += judged.severity ? std::int64_t{100} * rubric.credit("severity") : 0;
        share *= judged.path ? 100 : rubric.credit("wrong-path");
        return Points{(worthOf(finding, rubric).hundredths * share + 500'000) / 1'000'000};
    }

    [[nodiscard]] std::int64_t worth(const Flag& flag, const KeyFinding& finding) const
    {
        const Meeting met = meeting(flag, finding);
        if (met == Meeting::None)
            return 0;
        // Of equal sums the one with more pairs.
        const auto scale = static_cast<std::int64_t>(m_key.findings.size() + 1);
        return earned(finding, compared(flag, finding, met)).hundredths * scale + 1;
    }

    void pair()
    {
        Worths worths;
        for (const Flag& flag : m_verdict.flags) {
            std::vector<std::int64_t>& row = worths.emplace_back();
            for (const KeyFinding& finding : m_key.findings)
                row.push_back(worth(flag, finding));
        }
        const Pairs pairs = bestPairs(worths);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (!pairs[i])
                continue;
            const KeyFinding& finding = m_key.findings[*pairs[i]];
            const Flag& flag = m_verdict.flags[i];
            m_verdict.judged[i] = {Fate::Found, *pairs[i], false};
            JudgedFinding& judged = m_verdict.findings[*pairs[i]];
            judged = compared(flag, finding, meeting(flag, finding));
            judged.flag = i;
        }
    }

    // Only at its place is a finding told once more: the right kind somewhere on its page is a guess.
    void leftOver(std::size_t index)
    {
        const Flag& flag = m_verdict.flags[index];
        JudgedFlag& judged = m_verdict.judged[index];
        std::int64_t best = 0;
        for (std::size_t k = 0; k < m_key.findings.size(); ++k) {
            const KeyFinding& finding = m_key.findings[k];
            if (meeting(flag, finding) != Meeting::Place)
                continue;
            const std::int64_t value = worth(flag, finding);
            judged.atPlaceOfFinding = true;
            if (!finding.acceptsKind(flag.kind) || value <= best)
                continue;
            best = value;
            judged.fate = Fate::Again;
            judged.index = k;
        }
        if (judged.fate == Fate::Again)
            gainsay(m_verdict.findings[judged.index], m_key.findings[judged.index], flag);
        else if (!judged.atPlaceOfFinding)
            tryDecoys(flag, judged);
    }

    // Who says two things of one finding has said neither.
    void gainsay(JudgedFinding& judged, const KeyFinding& finding, const Flag& flag) const
    {
        const JudgedFinding other = compared(flag, finding, judged.meeting);
        judged.severity = judged.severity && other.severity;
        judged.path = judged.path && other.path;
        judged.altered = judged.altered || other.altered;
    }

    void tryDecoys(const Flag& flag, JudgedFlag& judged)
    {
        for (std::size_t d = 0; d < m_key.decoys.size(); ++d) {
            const Evidence& decoy = m_key.decoys[d].place;
            const bool met = std::any_of(flag.places.begin(), flag.places.end(),
                                         [&](const Evidence& place) { return meetsDecoy(place, decoy); });
            if (!met)
                continue;
            judged.fate = m_told[d] ? Fate::DecoyTold : Fate::Decoy;
            judged.index = d;
            m_told[d] = true;
            return;
        }
    }

    const AuditKey& m_key;
    const AssessContext& m_context;
    Verdict m_verdict;
    std::vector<bool> m_told;
};

} // namespace

Points worthOf(const KeyFinding& finding, const domain::Rubric& rubric)
{
    return rubric.pointsFor("severity-" + std::to_string(finding.severity));
}

bool clinical(const KeyFinding& finding)
{
    return std::all_of(finding.paths.begin(), finding.paths.end(), [](MendPath path) {
        return path == MendPath::Query || path == MendPath::Deficiency || path == MendPath::Safety;
    });
}

Verdict judge(const std::vector<Flag>& flags, const AuditKey& key, const AssessContext& context)
{
    return Judge(flags, key, context).run();
}

} // namespace workflow::audit
