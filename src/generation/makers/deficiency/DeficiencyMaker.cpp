// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/deficiency/DeficiencyMaker.h"

#include "generation/makers/deficiency/Plants.h"
#include "records/deficiency/Analyser.h"
#include "records/deficiency/Deadlines.h"
#include "workflow/Fields.h"

#include <algorithm>
#include <set>

namespace generation::deficiency {

namespace rules = records::deficiency;

using domain::Json;
using domain::Result;

namespace {

domain::Error refusal(std::string detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.deficiency", {}, std::move(detail));
}

struct Wish
{
    std::optional<domain::LocalTime> auditDate;
    std::vector<std::string> kinds; ///< to draw from
    std::size_t count = 0;
    std::vector<std::string> decoys;
    std::vector<std::string> leaveOut; ///< pages that do not come to this desk
    std::vector<Plant> plants;         ///< told one by one
    domain::OperationTimes operation;
    bool emergency = false;
    bool sedationOnly = false;
    std::optional<double> rate;
};

bool isPlantKind(const std::string& kind)
{
    return kind == orderInTime || std::find(plantKinds.begin(), plantKinds.end(), kind) != plantKinds.end();
}

std::optional<domain::LocalTime> timeIn(workflow::Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto time = domain::parseLocalTime(*text);
    if (!time)
        fields.issue(name, "must be written YYYY-MM-DDTHH:MM");
    return time ? std::optional(*time) : std::nullopt;
}

void readOperation(const Json& json, Wish& wish, std::vector<workflow::Issue>& issues)
{
    workflow::Fields fields(json, "/operation", issues);
    wish.operation = {timeIn(fields, "inductionAt"),   timeIn(fields, "anesthesiaStart"),
                      timeIn(fields, "anesthesiaEnd"), timeIn(fields, "surgeryStart"),
                      timeIn(fields, "surgeryEnd"),    timeIn(fields, "recoveryArrival"),
                      timeIn(fields, "recoveryEnd")};
    wish.emergency = fields.boolean("emergency").value_or(false);
    wish.sedationOnly = fields.boolean("sedationOnly").value_or(false);
    fields.refuseOthers();
}

void readRate(const Json& json, Wish& wish, std::vector<workflow::Issue>& issues)
{
    workflow::Fields fields(json, "/rate", issues);
    const auto delinquent = fields.integer("delinquent", 0);
    const auto discharges = fields.integer("averageDischarges", 1);
    fields.refuseOthers();
    if (delinquent && discharges)
        wish.rate = static_cast<double>(rules::delinquencyTenths(*delinquent, *discharges)) / 10;
}

void checkKinds(const std::vector<std::string>& kinds, const std::string& pointer, std::vector<workflow::Issue>& issues)
{
    for (const std::string& kind : kinds) {
        if (!isPlantKind(kind))
            issues.push_back({pointer, "\"" + kind + "\" is nothing that can be planted"});
    }
}

const Json* member(const Json& json, std::string_view name)
{
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

void refuseUnknown(const Json& json, std::vector<workflow::Issue>& issues)
{
    static const std::set<std::string, std::less<>> known{"maker",  "auditDate", "kinds",     "leaveOut", "count",
                                                          "decoys", "plants",    "operation", "rate"};
    for (const auto& [name, value] : json.items()) {
        if (!known.contains(name))
            issues.push_back({"/" + name, "is no parameter of this maker"});
    }
}

Result<Wish> readWish(const Json& json)
{
    Wish wish;
    std::vector<workflow::Issue> issues;
    workflow::Fields fields(json, "", issues);
    static_cast<void>(fields.requiredText("maker"));
    wish.auditDate = timeIn(fields, "auditDate");
    fields.require("auditDate");
    wish.kinds = fields.texts("kinds");
    wish.count = static_cast<std::size_t>(fields.integer("count", 0).value_or(0));
    wish.decoys = fields.texts("decoys");
    wish.leaveOut = fields.texts("leaveOut");
    fields.each("plants", [&](const Json& entry, const std::string& pointer) {
        workflow::Fields plant(entry, pointer, issues);
        wish.plants.push_back({plant.requiredText("kind"), plant.text("document").value_or(""), timeIn(plant, "at"),
                               timeIn(plant, "done")});
        plant.refuseOthers();
        checkKinds({wish.plants.back().kind}, pointer + "/kind", issues);
    });
    if (const Json* operation = member(json, "operation"))
        readOperation(*operation, wish, issues);
    if (const Json* rate = member(json, "rate"))
        readRate(*rate, wish, issues);
    refuseUnknown(json, issues);
    checkKinds(wish.kinds, "/kinds", issues);
    checkKinds(wish.decoys, "/decoys", issues);
    if (issues.empty())
        return wish;
    return refusal(issues.front().pointer + " " + issues.front().message);
}

// The chart's own times stay where it has them.
void takeOperation(const domain::OperationTimes& told, domain::OperationTimes& own)
{
    const auto take = [](auto& mine, const auto& other) {
        if (!mine)
            mine = other;
    };
    take(own.induction, told.induction);
    take(own.anesthesiaStart, told.anesthesiaStart);
    take(own.anesthesiaEnd, told.anesthesiaEnd);
    take(own.surgeryStart, told.surgeryStart);
    take(own.surgeryEnd, told.surgeryEnd);
    take(own.recoveryArrival, told.recoveryArrival);
    take(own.recoveryEnd, told.recoveryEnd);
}

class Work
{
public:
    Work(MakerContext& context, Wish wish, rules::FacilityClock clock)
        : m_context(context), m_wish(std::move(wish)),
          m_clock(std::move(clock)), m_ground{context.content.house(), context.task.encounter, *m_wish.auditDate,
                                              m_wish.emergency}
    {
    }

    Result<Made> run()
    {
        auto& encounters = m_context.chart.chart.encounters;
        const auto encounter = std::find_if(encounters.begin(), encounters.end(),
                                            [&](const auto& each) { return each.id == m_context.task.encounter; });
        if (encounter == encounters.end())
            return refusal("the task names no encounter of the chart");
        takeOperation(m_wish.operation, encounter->operation);
        for (const std::string& page : m_wish.leaveOut) {
            if (std::erase_if(m_context.chart.chart.documents, [&](const auto& each) { return each.header.id == page; })
                == 0)
                return refusal("the chart has no page \"" + page + "\" to leave out");
        }
        noteAuthors();
        if (const auto found = analysis(m_context.chart); !found.deficiencies.empty())
            return refusal("the record is not clean: " + std::string(code(found.deficiencies.front().kind)) + " "
                           + found.deficiencies.front().document);
        for (const Plant& plant : m_wish.plants) {
            if (auto status = told(plant); !status)
                return status.error();
        }
        if (auto status = draw(); !status)
            return status.error();
        for (const std::string& kind : m_wish.decoys) {
            if (!anywhere(kind, 0))
                return refusal("the chart cannot carry the decoy \"" + kind + "\"");
        }
        return Made{nullptr, key()};
    }

private:
    void noteAuthors()
    {
        for (const domain::Document& page : m_context.chart.chart.documents) {
            if (page.header.encounter != m_context.task.encounter)
                continue;
            m_authors.emplace(page.header.type, page.header.author);
        }
    }

    [[nodiscard]] rules::Analysis analysis(const RawChart& raw) const
    {
        const RenderedChart shown = render(raw, m_context.content.house(), m_context.patient, m_context.facts);
        return rules::analyse({shown.chart, m_context.task.encounter, *m_wish.auditDate, m_wish.emergency,
                               m_wish.sedationOnly, m_authors},
                              m_context.content.house().facility.completion, m_clock);
    }

    // Tries it on a copy: the analysis must find exactly so many deficiencies more.
    std::optional<std::string> attempt(const Plant& plant, std::size_t more)
    {
        RawChart trial = m_context.chart;
        domain::Random random = m_context.random;
        if (auto reason = deficiency::plant(plant, trial, m_ground, m_clock, random))
            return reason;
        if (analysis(trial).deficiencies.size() != m_found + more)
            return more == 0 ? "it would be a deficiency" : "the analysis does not find it alone";
        m_context.chart = std::move(trial);
        m_context.random = random;
        m_found += more;
        m_spoiled.insert(plant.document);
        return std::nullopt;
    }

    domain::Status told(const Plant& plant)
    {
        const bool decoy = plant.kind == orderInTime || plant.kind == "summary-in-time";
        if (const auto reason = attempt(plant, decoy ? 0 : 1))
            return refusal("\"" + plant.kind + "\" on \"" + plant.document + "\": " + *reason);
        return domain::done();
    }

    bool anywhere(const std::string& kind, std::size_t more)
    {
        std::vector<std::string> places = placesFor(kind, m_context.chart, m_ground);
        while (!places.empty()) {
            const auto drawn = places.begin() + static_cast<std::ptrdiff_t>(m_context.random.below(places.size()));
            const Plant plant{kind, *drawn, {}, {}};
            places.erase(drawn);
            const bool spoiled = !plant.document.empty() && m_spoiled.contains(plant.document);
            if (!spoiled && !attempt(plant, more))
                return true;
        }
        return false;
    }

    // Kinds in an order of the seed, each once before one comes again.
    domain::Status draw()
    {
        std::vector<std::string> kinds;
        for (std::size_t planted = 0; planted < m_wish.count;) {
            if (kinds.empty()) {
                kinds = m_wish.kinds;
                m_progress = false;
            }
            if (kinds.empty())
                return refusal("there are no kinds to draw from");
            const auto drawn = kinds.begin() + static_cast<std::ptrdiff_t>(m_context.random.below(kinds.size()));
            const std::string kind = *drawn;
            kinds.erase(drawn);
            if (anywhere(kind, 1)) {
                ++planted;
                m_progress = true;
            } else if (kinds.empty() && !m_progress) {
                return refusal("the chart carries only " + std::to_string(planted) + " of "
                               + std::to_string(m_wish.count));
            }
        }
        return domain::done();
    }

    [[nodiscard]] Json key() const
    {
        const auto minute = [](domain::LocalTime time) { return domain::format(time).substr(0, 16); };
        const rules::Analysis found = analysis(m_context.chart);
        Json list = Json::array();
        for (const rules::Deficiency& line : found.deficiencies) {
            Json entry{{"id", "d" + std::to_string(list.size() + 1)},
                       {"type", code(line.kind)},
                       {"document", line.document},
                       {"author", line.author},
                       {"rule", line.rule}};
            if (line.due)
                entry["due"] = minute(*line.due);
            if (line.completed)
                entry["completed"] = minute(*line.completed);
            if (!line.alsoRules.empty())
                entry["alsoRules"] = line.alsoRules;
            if (!line.alsoAuthors.empty())
                entry["alsoAuthors"] = line.alsoAuthors;
            list.push_back(std::move(entry));
        }
        Json key{{"auditDate", minute(*m_wish.auditDate)},
                 {"deficiencies", std::move(list)},
                 {"recordDelinquent", found.delinquent}};
        if (m_wish.rate)
            key["delinquencyRate"] = *m_wish.rate;
        return key;
    }

    MakerContext& m_context;
    Wish m_wish;
    rules::FacilityClock m_clock;
    Ground m_ground;
    std::map<std::string, std::string, std::less<>> m_authors;
    std::set<std::string> m_spoiled;
    std::size_t m_found = 0;
    bool m_progress = false;
};

} // namespace
} // namespace generation::deficiency

namespace generation {

domain::Result<Made> DeficiencyMaker::make(MakerContext& context) const
{
    auto wish = deficiency::readWish(context.parameters);
    if (!wish)
        return wish.error();
    auto clock = records::deficiency::FacilityClock::of(context.content.house().facility.zone);
    if (!clock)
        return clock.error();
    return deficiency::Work(context, std::move(*wish), std::move(*clock)).run();
}

} // namespace generation
