// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ChartRoom.h"

#include "crypto/Sha256.h"
#include "generation/Pages.h"
#include "records/ChartJson.h"

#include <algorithm>
#include <cctype>

namespace services {
namespace {

constexpr auto contentSource = "sample-records";
constexpr auto purposeOfRoom = "looking in the chart room";

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-';
    });
}

/// "Tavares,Odile" are two words; a comma between quotes stays.
std::string withoutCommas(std::string_view typed)
{
    std::string text(typed);
    bool inside = false;
    for (char& c : text) {
        if (c == '"')
            inside = !inside;
        else if (c == ',' && !inside)
            c = ' ';
    }
    return text;
}

std::optional<domain::Date> dayFrom(const std::string& text)
{
    const auto date = domain::parseDate(text);
    return date ? std::optional(*date) : std::nullopt;
}

/// "attending:renner", "author:iyer", "on:2026-05"; false where it is a word like any other.
bool readStay(ChartSearch& search, const std::string& word)
{
    if (word.starts_with("attending:") && word.size() > 10) {
        search.attending = word.substr(10);
        return true;
    }
    const records::ChartQuery query = records::queryFrom(word);
    if (!query.author.empty()) {
        search.author = query.author;
        return true;
    }
    if (!query.from && !query.to)
        return false;
    if (query.from)
        search.from = query.from;
    if (query.to)
        search.to = query.to;
    return true;
}

} // namespace

ChartSearch chartSearchFrom(std::string_view typed)
{
    ChartSearch search;
    for (const auto& [word, quoted] : records::termsOf(withoutCommas(typed))) {
        if (quoted)
            search.says.push_back(records::folded(word));
        else if (const auto day = dayFrom(word); day && word.size() == 10)
            search.born = day;
        else if (word.starts_with("555-"))
            search.phone = word;
        else if (isDigits(word))
            search.mrn = word;
        else if (readStay(search, word))
            continue;
        else if (search.family.empty())
            search.family = word;
        else
            search.given = word;
    }
    return search;
}

domain::Status ChartRoom::furnish() const
{
    const generation::House& house = m_place.content.house();
    std::vector<records::Chart> charts;
    std::string bytes;
    for (const std::string& mrn : m_place.content.chartIds()) {
        const generation::RawChart* raw = m_place.content.chart(mrn);
        generation::RenderedChart rendered = generation::render(*raw, house, raw->chart.patient, raw->facts);
        rendered.chart.claims.clear(); // what the coder reported is a key to those who are yet to code it
        bytes += domain::canonical(records::toJson(rendered.chart));
        charts.push_back(std::move(rendered.chart));
    }
    const std::string made = crypto::sha256Hex(bytes);
    const auto mark = m_place.archive.mark(contentSource);
    if (!mark)
        return mark.error();
    if (*mark == made)
        return domain::done();
    if (const domain::Status erased = m_place.archive.eraseFrom(contentSource); !erased)
        return erased;
    if (const domain::Status put = m_place.archive.put(charts, contentSource); !put)
        return put;
    return m_place.archive.setMark(contentSource, made);
}

domain::Result<std::vector<ChartEntry>> ChartRoom::find(std::string_view typed, std::size_t limit) const
{
    const ChartSearch search = chartSearchFrom(typed);
    if (search.asksForPages())
        return std::vector<ChartEntry>();
    auto found = m_place.archive.find(search, limit);
    if (!found || !found->empty() || search.family.empty())
        return found;
    // "odile tavares": the names the other way round.
    ChartSearch turned = search;
    std::swap(turned.family, turned.given);
    return m_place.archive.find(turned, limit);
}

domain::Result<std::vector<ChartEntry>> ChartRoom::findPages(std::string_view typed, std::size_t limit,
                                                             const access_control::Reader& reader) const
{
    const ChartSearch search = chartSearchFrom(typed);
    auto found = m_place.archive.find(search, limit);
    if (!found)
        return found;
    const records::ChartQuery query{search.says, search.author, {}, search.from, search.to};
    std::vector<ChartEntry> answering;
    for (ChartEntry& entry : *found) {
        auto chart = open(entry.mrn, reader);
        if (!chart)
            return chart.error();
        const auto hits = (*chart)->search(query);
        if (!hits)
            return hits.error();
        entry.answering = static_cast<int>(hits->size());
        if (entry.answering > 0)
            answering.push_back(std::move(entry));
    }
    std::stable_sort(answering.begin(), answering.end(),
                     [](const ChartEntry& a, const ChartEntry& b) { return a.lastDay > b.lastDay; });
    return answering;
}

domain::Result<std::unique_ptr<OpenChart>> ChartRoom::open(std::string_view mrn, access_control::Reader reader) const
{
    auto chart = m_place.archive.chart(mrn);
    if (!chart)
        return chart.error();
    reader.purpose = purposeOfRoom;
    return std::make_unique<OpenChart>(m_place, std::move(*chart), reader);
}

namespace {

// The room's charts are the work of the records staff; a treating role has patients of its own, and none of them here.
access_control::Circumstances knownInRoom(const access_control::Policy& policy, std::string_view role)
{
    const access_control::Role* found = policy.matrix().role(role);
    const bool treating = found != nullptr && found->treating;
    return treating ? access_control::Circumstances()
                    : access_control::assignedWith({"index", "sample", "identification"});
}

} // namespace

OpenChart::OpenChart(const Workplace& place, records::Chart chart, const access_control::Reader& reader)
    : m_place(place), m_chart(std::move(chart)), m_trail(place.trail, place.clock),
      m_reader(place.policy, m_chart, m_trail, *this, reader, knownInRoom(place.policy, reader.role))
{
}

domain::LocalTime OpenChart::now() const
{
    return domain::LocalTime(std::chrono::floor<domain::Seconds>(m_place.clock.now().time_since_epoch()));
}

domain::Status OpenChart::visited(const access_control::AuditEntry& /*entry*/, int /*version*/)
{
    return domain::done(); // the trail has it, and there is no session to tell
}

domain::Result<access_control::Banner> OpenChart::banner()
{
    return m_reader.banner(m_chart.encounters.empty() ? std::string() : m_chart.encounters.back().id, now());
}

domain::Result<domain::Document> OpenChart::open(std::string_view document)
{
    return m_reader.open(document, now());
}

domain::Result<domain::Document> OpenChart::open(std::string_view document, int version)
{
    return m_reader.openVersion(document, version, now());
}

domain::Result<domain::Document> OpenChart::print(std::string_view document)
{
    return m_reader.print(document, now());
}

std::vector<int> OpenChart::versions(std::string_view document) const
{
    return m_chart.versions(document);
}

std::vector<records::LostReference> OpenChart::lostReferences() const
{
    const generation::House& house = m_place.content.house();
    return records::lostReferences(m_chart, [&](std::string_view id) { return house.member(id) != nullptr; });
}

records::LegalStanding OpenChart::standing(std::string_view document) const
{
    const domain::Document* page = m_chart.document(document);
    return page == nullptr ? records::LegalStanding()
                           : records::standingOf(page->header, false, m_place.content.house().legalRecord);
}

std::vector<records::TimelineEntry> OpenChart::timeline() const
{
    std::vector<records::TimelineEntry> entries = records::timeline(m_chart);
    std::erase_if(entries, [&](const records::TimelineEntry& entry) { return !m_reader.maySee(entry.section, now()); });
    return entries;
}

domain::Result<std::vector<access_control::SearchHit>> OpenChart::search(std::string_view typed)
{
    return search(records::queryFrom(typed));
}

domain::Result<std::vector<access_control::SearchHit>> OpenChart::search(const records::ChartQuery& query)
{
    return m_reader.search(query, now());
}

} // namespace services
