// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseAssessor.h"

#include "workflow/tasks/release/ReleaseTelling.h"

#include <algorithm>

namespace workflow::release {

using domain::Finding;
using domain::Outcome;
using domain::Points;

namespace {

constexpr auto emDash = " \u2014 ";

/// The place of a stage's points in those of its request, and of a part's in those of its stage: cut so that the sum is
/// whole to the hundredth.
Points cut(Points whole, std::int64_t before, std::int64_t own, std::int64_t all)
{
    if (all <= 0)
        return {};
    return {whole.hundredths * (before + own) / all - whole.hundredths * before / all};
}

Points shareOfPoints(Points possible, Share share)
{
    return {(possible.hundredths * share + wholeShare / 2) / wholeShare};
}

class InboxAssessor
{
public:
    InboxAssessor(const Sent& sent, const Key& key, const AssessContext& context, const Material* material)
        : m_sent(sent), m_key(key), m_context(context), m_material(material), m_telling(context)
    {
    }

    Assessment run()
    {
        for (const KeyRequest& wanted : m_key.requests)
            request(wanted);
        for (const Finding& finding : m_result.findings) {
            m_result.earned += finding.earned;
            m_result.possible += finding.possible;
            if (finding.critical)
                m_result.critical.push_back(finding.id);
        }
        m_result.figures.cases = static_cast<int>(m_key.requests.size());
        m_result.earned = std::max(m_result.earned, Points{});
        return std::move(m_result);
    }

private:
    /// What a finding is about.
    struct Place
    {
        const KeyRequest& wanted;
        const KeyStage& stage;
        std::size_t at = 0;
    };

    void request(const KeyRequest& wanted)
    {
        const auto found = m_sent.find(wanted.id);
        const std::size_t answered = found == m_sent.end() ? 0 : found->second.size();
        Points earned;
        Points possible;
        const std::size_t before = m_result.findings.size();
        for (std::size_t i = 0; i < wanted.stages.size(); ++i) {
            const Place place{wanted, wanted.stages[i], i};
            stage(place, i < answered ? &found->second[i] : nullptr);
        }
        for (std::size_t i = before; i < m_result.findings.size(); ++i) {
            earned += m_result.findings[i].earned;
            possible += m_result.findings[i].possible;
        }
        m_result.figures.casesPerfect += earned == possible ? 1 : 0;
    }

    void stage(const Place& place, const Answer* answer)
    {
        Points all;
        std::int64_t weight = 0;
        for (const std::string_view each : partCodes)
            all += m_context.rubric.pointsFor(each);
        const auto stages = static_cast<std::int64_t>(place.wanted.stages.size());
        const Points worth = cut(all, static_cast<std::int64_t>(place.at), 1, stages);
        for (std::size_t i = 0; i < partCodes.size(); ++i) {
            if (applies(static_cast<Part>(i), place.stage))
                weight += m_context.rubric.pointsFor(partCodes[i]).hundredths;
        }
        std::int64_t before = 0;
        for (std::size_t i = 0; i < partCodes.size(); ++i) {
            const auto part = static_cast<Part>(i);
            if (!applies(part, place.stage))
                continue;
            const std::int64_t own = m_context.rubric.pointsFor(partCodes[i]).hundredths;
            scored(place, part, answer, cut(worth, before, own, weight));
            before += own;
        }
        if (answer != nullptr)
            remarks(place, *answer);
        count(place.stage, answer);
    }

    void scored(const Place& place, Part part, const Answer* answer, Points possible)
    {
        const Share share = answer == nullptr ? 0 : shareOf(part, place.stage, *answer, m_context.rubric);
        Finding& finding = begin(place, std::string(code(part)), code(part), ruleOf(part, place.stage, answer));
        finding.possible = possible;
        finding.earned = shareOfPoints(possible, share);
        finding.outcome = answer == nullptr     ? Outcome::Missed
                          : share == wholeShare ? Outcome::Right
                          : share > 0           ? Outcome::Partly
                                                : Outcome::Wrong;
        finding.key = m_telling.keyText(part, place.stage);
        if (answer != nullptr)
            finding.yours = m_telling.ownText(part, place.stage, *answer);
        finding.title = heading(place) + emDash + Telling::title(part, place.stage, answer, share);
        finding.reason = Telling::reason(part, place.stage, answer);
    }

    Finding& begin(const Place& place, const std::string& id, std::string_view criterion, const std::string& rule)
    {
        Finding& finding = m_result.findings.emplace_back();
        finding.id = place.wanted.id + "/" + std::to_string(place.at + 1) + "/" + id;
        finding.task = m_context.task;
        finding.criterion = criterion;
        finding.rule = rule.empty() ? m_context.rubric.ruleFor(criterion) : rule;
        finding.cite = cite(finding.rule, dayOf(place));
        return finding;
    }

    [[nodiscard]] std::string cite(const std::string& rule, std::optional<domain::Date> day) const
    {
        if (const domain::Rule* found = day ? m_context.rules.find(rule, *day) : nullptr)
            return found->cite;
        const auto& rules = m_context.rules.rules();
        const auto last =
            std::find_if(rules.rbegin(), rules.rend(), [&](const domain::Rule& each) { return each.id == rule; });
        return last == rules.rend() ? std::string() : last->cite;
    }

    [[nodiscard]] const Request* requestOf(const Place& place) const
    {
        if (m_material == nullptr)
            return nullptr;
        return m_key.single ? &m_material->requests.front() : m_material->request(place.wanted.id);
    }

    [[nodiscard]] std::optional<domain::Date> dayOf(const Place& place) const
    {
        if (place.stage.at)
            return domain::dateOf(*place.stage.at);
        const Request* request = requestOf(place);
        if (request == nullptr || place.at >= request->stages.size())
            return std::nullopt;
        return domain::dateOf(request->stages[place.at].at);
    }

    [[nodiscard]] std::string heading(const Place& place) const
    {
        const Request* request = requestOf(place);
        std::string text = request == nullptr ? place.wanted.id : request->title;
        if (place.wanted.stages.size() > 1)
            text += ", answer " + std::to_string(place.at + 1);
        return text;
    }

    /// Of the rules that bear on a part the one that a fault offends most plainly.
    [[nodiscard]] std::string ruleOf(Part part, const KeyStage& key, const Answer* answer) const
    {
        const std::string main = key.reason.empty() ? std::string() : key.reason.front();
        if (part == Part::Disposition)
            return main;
        if (part == Part::Reason) {
            const auto defects = defectsOf(key, answer == nullptr ? Answer{} : *answer);
            const auto& faulty = defects.missed.empty() ? defects.groundless : defects.missed;
            return faulty.empty() ? main : std::string(wordOf(defectWords(), faulty.front())->rule);
        }
        return m_context.rubric.ruleFor(pointOf(part, key, answer == nullptr ? Answer{} : *answer));
    }

    /// Each page that went the wrong way, what must not have left, and a refusal that the law does not allow.
    void remarks(const Place& place, const Answer& answer)
    {
        const PageCount pages = pagesOf(place.stage, answer);
        for (const std::string& document : pages.locked)
            overReleased(place, document);
        for (const std::string& document : pages.sent) {
            if (!place.stage.critical.contains(document))
                wrongPage(place, document, "left and should stay");
        }
        for (const std::string& document : pages.kept)
            wrongPage(place, document, "stayed and should leave");
        const bool refused = answer.disposition == Disposition::Deny || answer.disposition == Disposition::Return;
        if (refused && sendsPages(place.stage.disposition) && !place.stage.right(*answer.disposition)
            && isAccess(place))
            refusedAccess(place, answer);
    }

    void overReleased(const Place& place, const std::string& document)
    {
        Finding& finding = begin(place, "over-release/" + document, "over-release", pageRule(place.stage, document));
        finding.outcome = Outcome::Wrong;
        finding.critical = true;
        finding.title = heading(place) + emDash + m_telling.pageTitle(document) + " left the house";
        finding.reason = pageWhy(place.stage, document, "This page is protected and must not leave with this answer.");
        finding.keyEvidence.push_back({document, {}, 1});
    }

    void wrongPage(const Place& place, const std::string& document, const char* what)
    {
        Finding& finding = begin(place, "page/" + document, "scope", pageRule(place.stage, document));
        finding.outcome = Outcome::Wrong;
        finding.title = heading(place) + emDash + m_telling.pageTitle(document) + " " + what;
        finding.reason =
            pageWhy(place.stage, document, "What leaves is what the request may have, and this goes the other way.");
        finding.keyEvidence.push_back({document, {}, 1});
    }

    static std::string pageRule(const KeyStage& key, const std::string& document)
    {
        const KeyPage* page = key.page(document);
        return page == nullptr || page->rules.empty() ? std::string() : page->rules.front();
    }

    static std::string pageWhy(const KeyStage& key, const std::string& document, const char* otherwise)
    {
        const KeyPage* page = key.page(document);
        return page == nullptr || page->why.empty() ? otherwise : Telling::sentence(page->why);
    }

    void refusedAccess(const Place& place, const Answer& answer)
    {
        Finding& finding = begin(place, "refusal", "refusal", {});
        const auto stages = static_cast<std::int64_t>(place.wanted.stages.size());
        finding.earned = -cut(m_context.rubric.deduction("refusal"), static_cast<std::int64_t>(place.at), 1, stages);
        finding.outcome = Outcome::Wrong;
        finding.title = heading(place) + emDash + "a valid request for access was refused";
        finding.reason =
            "The individual, and who stands in the individual's place, has access to the record; a request "
            "that is in order may not be turned away.";
        finding.yours = Telling::disposition(*answer.disposition);
        finding.key = Telling::disposition(place.stage.disposition);
    }

    [[nodiscard]] bool isAccess(const Place& place) const
    {
        if (place.wanted.access)
            return *place.wanted.access;
        const Request* request = requestOf(place);
        if (request != nullptr && (request->kind == "patient" || request->kind == "representative"))
            return true;
        const auto access = m_context.rubric.list("access-rules");
        const auto isOne = [&](const std::string& rule) {
            return std::any_of(access.begin(), access.end(),
                               [&](const std::string& start) { return rule.rfind(start, 0) == 0; });
        };
        const auto pages = place.stage.pages.value_or(std::vector<KeyPage>{});
        return std::any_of(place.stage.reason.begin(), place.stage.reason.end(), isOne)
               || std::any_of(pages.begin(), pages.end(), [&](const KeyPage& page) {
                      return page.release && std::any_of(page.rules.begin(), page.rules.end(), isOne);
                  });
    }

    void tally(const char* figure, std::size_t part, std::size_t whole)
    {
        Ratio& ratio = m_result.figures.ratios[figure];
        ratio.part += static_cast<int>(part);
        ratio.whole += static_cast<int>(whole);
    }

    void count(const KeyStage& key, const Answer* answer)
    {
        tally("dispositions", answer != nullptr && key.right(*answer->disposition) ? 1 : 0, 1);
        for (const KeyPage& page : key.pages.value_or(std::vector<KeyPage>{})) {
            if (!page.optional)
                tally("pages", answer != nullptr && answer->releases(page.document) == page.release ? 1 : 0, 1);
        }
        if (key.defects) {
            const auto defects = defectsOf(key, answer == nullptr ? Answer{} : *answer);
            tally("defects", defects.found.size(), defects.found.size() + defects.missed.size());
            tally("groundless", defects.groundless.size(), defects.found.size() + defects.groundless.size());
        }
        if (key.identityChecked)
            tally("identities", answer != nullptr && answer->identityChecked == key.identityChecked ? 1 : 0, 1);
        if (answer != nullptr && !key.critical.empty())
            tally("kept", key.critical.size() - pagesOf(key, *answer).locked.size(), key.critical.size());
    }

    const Sent& m_sent;
    const Key& m_key;
    const AssessContext& m_context;
    const Material* m_material;
    Telling m_telling;
    Assessment m_result;
};

} // namespace

Assessment assessRelease(const Sent& sent, const Key& key, const AssessContext& context, const Material* material)
{
    return InboxAssessor(sent, key, context, material).run();
}

} // namespace workflow::release
