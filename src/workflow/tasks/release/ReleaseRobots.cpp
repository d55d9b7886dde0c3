// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseRobots.h"

#include "domain/Random.h"
#include "workflow/tasks/release/ReleaseOps.h"

namespace workflow::release {

using domain::Json;

namespace {

/// Writes the ops of one request of the key.
class Flawless
{
public:
    Flawless(const Key& key, std::vector<Json>& ops) : m_single(key.single), m_ops(ops) {}

    void answer(const KeyRequest& wanted)
    {
        m_request = wanted.id;
        for (const KeyStage& stage : wanted.stages) {
            decide(stage);
            pages(stage);
            paperwork(stage);
            add({{"op", "send"}});
        }
    }

private:
    void add(Json op)
    {
        if (!m_single)
            op["request"] = m_request;
        m_ops.push_back(std::move(op));
    }

    void decide(const KeyStage& stage)
    {
        add({{"op", "disposition.set"}, {"disposition", code(stage.disposition)}});
        if (!stage.reason.empty())
            add({{"op", "reason.set"}, {"rule", stage.reason.front()}});
        for (const std::string& defect : stage.defects.value_or(std::set<std::string, std::less<>>{}))
            add({{"op", "defect.set"}, {"defect", defect}, {"on", true}});
        if (stage.identityChecked) {
            Json op{{"op", "identity.set"}, {"checked", *stage.identityChecked}};
            if (*stage.identityChecked && !stage.method.empty())
                op["method"] = stage.method.front();
            add(std::move(op));
        }
        for (const std::string& each : stage.restrictions.value_or(std::set<std::string, std::less<>>{}))
            add({{"op", "restriction.set"}, {"restriction", each}, {"on", true}});
    }

    void pages(const KeyStage& stage)
    {
        for (const KeyPage& page : stage.pages.value_or(std::vector<KeyPage>{})) {
            if (page.optional)
                continue;
            Json op{{"op", "items.set"}, {"documents", {page.document}}, {"release", page.release}};
            if (!page.rules.empty())
                op["rule"] = page.rules.front();
            add(std::move(op));
        }
        for (const Redaction& each : stage.redactions.value_or(std::set<Redaction>{}))
            add({{"op", "redaction.set"}, {"document", each.document}, {"from", each.span.from}, {"to", each.span.to}});
    }

    void paperwork(const KeyStage& stage)
    {
        if (!stage.sendTo.empty())
            add({{"op", "send-to.set"}, {"address", stage.sendTo.front()}});
        if (stage.notice)
            add({{"op", "notice.set"}, {"on", *stage.notice}});
        if (stage.log)
            log(stage);
        if (stage.fee)
            add({{"op", "fee.set"}, {"class", stage.fee->fee}, {"cents", stage.fee->cents}});
        if (stage.due)
            add({{"op", "due.set"}, {"due", domain::format(*stage.due)}});
        if (stage.letter && stage.letter->asked())
            letter(*stage.letter);
    }

    void log(const KeyStage& stage)
    {
        Json op{{"op", "log.set"}, {"log", *stage.log}};
        if (*stage.log == "accounting") {
            const KeyEntry asked = stage.entry.value_or(KeyEntry{});
            const auto day = asked.date ? asked.date
                             : stage.at ? std::optional(domain::dateOf(*stage.at))
                                        : std::nullopt;
            op["entry"] = {{"date", domain::format(day.value_or(domain::Date{}))},
                           {"recipient", asked.recipient.empty() ? "the requester" : asked.recipient.front()},
                           {"description", "the pages as sent"},
                           {"purpose", asked.purpose.empty() ? "legal" : asked.purpose.front()}};
        }
        add(std::move(op));
    }

    void letter(const KeyLetter& letter)
    {
        std::string text = letter.to.empty() ? std::string() : letter.to.front() + ".";
        for (const auto& wordings : letter.says)
            text += (text.empty() ? "" : " ") + wordings.front() + ".";
        add({{"op", "letter.set"}, {"text", text}});
    }

    bool m_single;
    std::string m_request;
    std::vector<Json>& m_ops;
};

/// Keeps the ops that the worksheet takes: a robot does nothing that cannot be.
class Hand
{
public:
    explicit Hand(const TaskContext& context)
        : m_context(context), m_material(materialOf(context.task.material)), m_state(startOf(m_material))
    {
    }

    [[nodiscard]] const Material& material() const { return m_material; }
    [[nodiscard]] bool open(const std::string& request) const { return !m_state.request(request)->closed; }
    [[nodiscard]] std::string today(const Request& request) const
    {
        return domain::format(domain::dateOf(presentArrival(*m_state.request(request.id), request).at));
    }

    bool attempt(const Request& request, Json op)
    {
        op["request"] = request.id;
        const auto action = parseAction(op);
        if (!action)
            return false;
        auto next = applyAction(m_state, *action, m_context);
        if (!next)
            return false;
        m_state = std::move(*next);
        ops.push_back(std::move(op));
        return true;
    }

    std::vector<Json> ops;

private:
    const TaskContext& m_context;
    Material m_material;
    State m_state;
};

void guess(Hand& hand, const Request& request, const records::Chart& chart, domain::Random& random)
{
    const auto disposition = static_cast<Disposition>(random.below(dispositionCodes.size()));
    hand.attempt(request, {{"op", "disposition.set"}, {"disposition", code(disposition)}});
    hand.attempt(request, {{"op", "identity.set"}, {"checked", random.below(2) == 0}});
    for (const Word& defect : defectWords()) {
        if (random.below(8) == 0)
            hand.attempt(request, {{"op", "defect.set"}, {"defect", defect.id}, {"on", true}});
    }
    const auto& rules = hand.material().policy.rules;
    if (!rules.empty())
        hand.attempt(request, {{"op", "reason.set"}, {"rule", rules[random.below(rules.size())].rule}});
    for (const domain::Document& page : chart.documents) {
        if (sendsPages(disposition) && random.below(2) == 0)
            hand.attempt(request, {{"op", "items.set"}, {"documents", {page.header.id}}, {"release", true}});
    }
    hand.attempt(request, {{"op", "log.set"}, {"log", "none"}});
}

} // namespace

std::vector<Json> perfectOps(const Key& key)
{
    std::vector<Json> ops;
    Flawless flawless(key, ops);
    for (const KeyRequest& wanted : key.requests)
        flawless.answer(wanted);
    return ops;
}

std::vector<Json> randomOps(const TaskContext& context, std::uint64_t seed)
{
    domain::Random random(seed);
    Hand hand(context);
    for (const Request& request : hand.material().requests) {
        for (std::size_t i = 0; i < request.stages.size() && hand.open(request.id); ++i) {
            guess(hand, request, context.scenario.chart, random);
            if (!hand.attempt(request, {{"op", "send"}}))
                break;
        }
    }
    return std::move(hand.ops);
}

std::vector<Json> greedyOps(const TaskContext& context)
{
    Hand hand(context);
    Json pages = Json::array();
    for (const domain::Document& page : context.scenario.chart.documents)
        pages.push_back(page.header.id);
    for (const Request& request : hand.material().requests) {
        for (std::size_t i = 0; i < request.stages.size() && hand.open(request.id); ++i) {
            hand.attempt(request, {{"op", "disposition.set"}, {"disposition", "release"}});
            hand.attempt(request, {{"op", "items.set"}, {"documents", pages}, {"release", true}});
            hand.attempt(request, {{"op", "identity.set"}, {"checked", true}, {"method", "photo-id"}});
            for (const Word& defect : defectWords())
                hand.attempt(request, {{"op", "defect.set"}, {"defect", defect.id}, {"on", true}});
            for (const Restriction& each : hand.material().restrictions)
                hand.attempt(request, {{"op", "restriction.set"}, {"restriction", each.id}, {"on", true}});
            hand.attempt(request, {{"op", "notice.set"}, {"on", true}});
            hand.attempt(request, {{"op", "log.set"},
                                   {"log", "accounting"},
                                   {"entry",
                                    {{"date", hand.today(request)},
                                     {"recipient", request.name},
                                     {"description", "whole chart"},
                                     {"purpose", "legal"}}}});
            if (!hand.attempt(request, {{"op", "send"}}))
                break;
        }
    }
    return std::move(hand.ops);
}

} // namespace workflow::release
