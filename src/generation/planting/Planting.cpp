// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/Planting.h"

#include "generation/planting/Kinds.h"

#include <algorithm>
#include <functional>

namespace generation::planting {
namespace {

using domain::Json;

bool meet(const std::set<std::string>& one, const std::set<std::string>& two)
{
    return std::any_of(one.begin(), one.end(), [&](const std::string& each) { return two.contains(each); });
}

bool overlap(const Place& one, const Place& two)
{
    if (one.document != two.document)
        return false;
    const bool whole = one.span.length() == 0 && two.span.length() == 0;
    return whole || one.span.overlaps(two.span);
}

Json placeJson(const Place& place, const Assembled& now)
{
    Json json{{"document", place.document}, {"from", place.span.from}, {"to", place.span.to}};
    const domain::Document* page = now.rendered().chart.document(place.document);
    if (page != nullptr && page->header.version != 1)
        json["version"] = page->header.version;
    return json;
}

std::string findingId(std::size_t number)
{
    return "f" + std::to_string(number);
}

Json findingJson(const Planted& made, std::size_t number, const Assembled& now)
{
    Json places = Json::array();
    std::vector<std::string> accept;
    const auto add = [&](const std::string& page) {
        if (std::find(accept.begin(), accept.end(), page) == accept.end())
            accept.push_back(page);
    };
    for (const Place& place : made.places) {
        places.push_back(placeJson(place, now));
        add(place.document);
    }
    for (const std::string& page : made.sketch.accept)
        add(page);
    Json paths = Json::array();
    for (const domain::MendPath path : made.sketch.paths.empty() ? made.kind->paths : made.sketch.paths)
        paths.push_back(domain::code(path));
    return {{"id", findingId(number)},
            {"kind", made.kind->kind},
            {"places", places},
            {"accept", accept},
            {"severity", made.kind->severity},
            {"paths", paths},
            {"citation", made.kind->cite},
            {"why", made.sketch.why}};
}

} // namespace

Planting::Planting(const RawChart& clean, const Ground& ground, std::vector<std::string> listings,
                   domain::Random random)
    : m_clean(clean), m_chart(clean), m_ground(ground),
      m_listings(
          draftListings(clean, ground.house, ground.patient, std::move(listings), domain::Random(random.next()))),
      m_random(random)
{
}

Assembled Planting::assembled(const RawChart& chart, const Listings& listings) const
{
    return {chart, listings, m_ground.house, m_ground.patient, m_ground.facts, m_ground.codes};
}

RawChart Planting::chart() const
{
    return assembled(m_chart, m_listings).chart();
}

std::vector<Planting::Stroke> Planting::strokes(int kind) const
{
    std::vector<Stroke> all;
    for (const Plantable& entry : m_clean.plantable) {
        if (entry.kind == kind)
            all.emplace_back([&entry](const Bench& bench) { return ways::byText(bench, entry); });
    }
    for (const Way way : waysFor(kind))
        all.emplace_back(way);
    return all;
}

namespace {

domain::Error noKind(int number)
{
    return domain::error(domain::ErrorKind::NotFound, "plant.no-kind", std::to_string(number),
                         "the kinds are those of discrepancies.json");
}

} // namespace

domain::Status Planting::plant(int number)
{
    const domain::Discrepancy* kind = m_ground.house.discrepancies.find(number);
    return kind == nullptr ? domain::Status(noKind(number)) : plantOnce(*kind);
}

domain::Status Planting::plantPattern(int number, std::size_t times, const std::string& hand)
{
    const domain::Discrepancy* kind = m_ground.house.discrepancies.find(number);
    if (kind == nullptr)
        return noKind(number);
    const bool there = std::any_of(m_planted.begin(), m_planted.end(),
                                   [&](const Planted& before) { return before.kind->kind == number; });
    if (there || !m_habitOf.empty())
        return cannot(there ? "this kind is planted already" : "a pattern is planted already");
    auto candidates = hand.empty() ? hands() : std::vector<std::string>{hand};
    shuffle(candidates, m_random);
    for (const std::string& each : candidates) {
        if (plantBy(*kind, times, each)) {
            m_habit = number;
            m_habitOf = each;
            return domain::done();
        }
    }
    auto failed = cannot("nobody's pages or orders carry this kind " + std::to_string(times) + " times");
    failed.subject = std::to_string(number);
    return failed;
}

// All of it or nothing.
domain::Status Planting::plantBy(const domain::Discrepancy& kind, std::size_t times, const std::string& hand)
{
    const RawChart chart = m_chart;
    const Listings listings = m_listings;
    const std::size_t before = m_planted.size();
    m_hand = hand;
    domain::Status done = domain::done();
    for (std::size_t i = 0; i < times && done; ++i)
        done = plantOnce(kind);
    m_hand.clear();
    if (!done) {
        m_chart = chart;
        m_listings = listings;
        m_planted.resize(before);
    }
    return done;
}

// Who wrote a page of the chart or gave an order, and who attends.
std::vector<std::string> Planting::hands() const
{
    std::set<std::string> ids;
    for (const domain::Document& page : m_clean.chart.documents)
        ids.insert(page.header.author);
    for (const domain::Order& order : m_clean.chart.orders)
        ids.insert(order.by);
    for (const domain::Encounter& encounter : m_clean.chart.encounters)
        ids.insert(encounter.attending);
    ids.erase(std::string());
    return {ids.begin(), ids.end()};
}

domain::Status Planting::plantOnce(const domain::Discrepancy& kind)
{
    const int number = kind.kind;
    auto all = strokes(number);
    shuffle(all, m_random);
    std::string reasons;
    for (const Stroke& stroke : all) {
        const auto done = attempt(kind, stroke);
        if (done)
            return done;
        if (reasons.find(done.error().detail) == std::string::npos)
            reasons += (reasons.empty() ? "" : "; ") + done.error().detail;
    }
    auto failed = cannot(reasons.empty() ? "the chart has no \"plantable\" entry of this kind" : reasons);
    failed.subject = std::to_string(number);
    return failed;
}

domain::Status Planting::attempt(const domain::Discrepancy& kind, const Stroke& stroke)
{
    RawChart chart = m_chart;
    Listings listings = m_listings;
    auto sketch = stroke(Bench{chart, listings, m_ground.house, m_ground.patient, m_ground.facts, m_ground.codes,
                               m_ground.content, m_random, m_hand});
    if (!sketch)
        return sketch.error();
    if (!m_hand.empty() && sketch->hand != m_hand)
        return cannot("it is no slip of " + m_hand);
    Planted made;
    made.kind = &kind;
    made.sketch = std::move(*sketch);
    const Assembled now = assembled(chart, listings);
    if (const auto fitted = fits(made, now); !fitted)
        return fitted;
    if (const auto sound = spoilsNothing(made, now); !sound)
        return sound;
    m_chart = std::move(chart);
    m_listings = std::move(listings);
    m_planted.push_back(std::move(made));
    return domain::done();
}

domain::Status Planting::fits(Planted& made, const Assembled& now) const
{
    if (!now.rendered().faults.empty()) {
        const RenderFault& fault = now.rendered().faults.front();
        return cannot("the slot " + fault.slot.slot + " of " + fault.place + " has no value");
    }
    for (const Spot& spot : made.sketch.places) {
        const auto places = now.find(spot);
        if (places.empty())
            return cannot("the page " + spot.document + " does not show \"" + spot.what + "\"");
        for (const Place& place : places) {
            if (std::find(made.places.begin(), made.places.end(), place) == made.places.end())
                made.places.push_back(place);
        }
    }
    for (const Place& place : made.places)
        made.texts.emplace_back(now.textAt(place));
    return domain::done();
}

domain::Status Planting::spoilsNothing(const Planted& made, const Assembled& now) const
{
    for (const Planted& before : m_planted) {
        const std::string other = "what is planted as kind " + std::to_string(before.kind->kind);
        if (before.kind == made.kind && m_hand.empty())
            return cannot("this kind is planted already");
        if (meet(made.sketch.alters, before.sketch.alters) || meet(made.sketch.alters, before.sketch.needs)
            || meet(made.sketch.needs, before.sketch.alters))
            return cannot("it would spoil " + other);
        std::vector<std::string> texts;
        for (const Spot& spot : before.sketch.places) {
            for (const Place& place : now.find(spot)) {
                const bool close = std::any_of(made.places.begin(), made.places.end(),
                                               [&](const Place& own) { return overlap(own, place); });
                if (close)
                    return cannot("it would stand where " + other + " stands");
                texts.emplace_back(now.textAt(place));
            }
        }
        for (const std::string& text : before.texts) {
            if (std::find(texts.begin(), texts.end(), text) == texts.end())
                return cannot("it would change " + other);
        }
    }
    return domain::done();
}

std::vector<std::pair<const Quote*, Place>> Planting::soundDecoys(const Assembled& now) const
{
    const Assembled clean = assembled(m_clean, m_listings);
    std::vector<std::pair<const Quote*, Place>> sound;
    for (const Quote& decoy : m_clean.decoys) {
        const auto before = clean.find(wordsOn(decoy.document, decoy.quote));
        const auto after = now.find(wordsOn(decoy.document, decoy.quote));
        if (before.empty() || after.empty() || clean.textAt(before.front()) != now.textAt(after.front()))
            continue;
        const bool taken = std::any_of(m_planted.begin(), m_planted.end(), [&](const Planted& made) {
            return std::any_of(made.places.begin(), made.places.end(),
                               [&](const Place& place) { return overlap(place, after.front()); });
        });
        if (!taken)
            sound.emplace_back(&decoy, after.front());
    }
    return sound;
}

Json Planting::key(std::size_t decoys)
{
    const Assembled now = assembled(m_chart, m_listings);
    Json findings = Json::array();
    for (Planted& made : m_planted) {
        made.places.clear();
        made.texts.clear();
        // It fitted when it was planted, and nothing planted since may have spoilt it.
        static_cast<void>(fits(made, now).ok());
        findings.push_back(findingJson(made, findings.size() + 1, now));
    }
    auto sound = soundDecoys(now);
    while (sound.size() > decoys)
        sound.erase(sound.begin() + static_cast<std::ptrdiff_t>(m_random.below(sound.size())));
    Json list = Json::array();
    for (const auto& [quote, place] : sound) {
        Json decoy = placeJson(place, now);
        decoy["why"] = quote->why;
        list.push_back(std::move(decoy));
    }
    Json key{{"findings", findings}, {"decoys", list}};
    if (!m_habitOf.empty())
        key["pattern"] = patternJson();
    return key;
}

Json Planting::patternJson() const
{
    Json findings = Json::array();
    for (std::size_t i = 0; i < m_planted.size(); ++i) {
        if (m_planted[i].kind->kind == m_habit)
            findings.push_back(findingId(i + 1));
    }
    return {{"kind", m_habit}, {"who", m_habitOf}, {"findings", std::move(findings)}};
}

} // namespace generation::planting
