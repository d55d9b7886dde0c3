// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/deidentify/DerivedPlaces.h"

#include <algorithm>
#include <map>
#include <regex>

namespace generation::deidentify {
namespace {

using domain::Span;

constexpr std::string_view staffWhy =
    "People who treated the patient are not among those whose identifiers the law lists";
constexpr std::string_view yearWhy = "The year of a date may stay";

/// Collects what is known of a page; what was told first stands.
class PageScan
{
public:
    PageScan(const domain::Document& page, const House& house, const DerivedPolicy& policy)
        : m_text(page.body), m_house(house), m_policy(policy)
    {
    }

    std::vector<Derived> run(const std::vector<SlotPlace>& slots)
    {
        for (const SlotPlace& place : slots)
            slot(place);
        addresses();
        for (const records::StaffMember& member : m_house.staff)
            staff(member);
        dates();
        times();
        std::sort(m_found.begin(), m_found.end(), [](const Derived& a, const Derived& b) { return a.span < b.span; });
        return std::move(m_found);
    }

private:
    void put(Span span, std::string category, std::string_view why, bool direct = false, std::string rule = {})
    {
        const bool taken =
            std::any_of(m_found.begin(), m_found.end(), [&](const Derived& each) { return each.span.overlaps(span); });
        if (!taken && span.length() > 0)
            m_found.push_back({span, std::move(category), direct, std::move(rule), std::string(why)});
    }

    void slot(const SlotPlace& place)
    {
        const std::string& name = place.slot;
        const std::string words(domain::slice(m_text, place.span));
        if (name == "patient.mrn")
            return put(place.span, "mrn", "The patient's record number", true);
        if (name == "patient.phone")
            return put(place.span, "phone", "The patient's telephone");
        if (name == "enc.account")
            return put(place.span, "account", "The account of this stay");
        if (name == "facility.name")
            return hospital(place.span, words);
        if (name == "patient.address")
            return address(place.span, words);
        if (name == "patient.age") {
            if (std::atoi(words.c_str()) > oldestTold)
                put(place.span, "age", "An age over 89 is told as 90 or older");
            return;
        }
        if (name.starts_with("patient.") && name != "patient.sex" && name != "patient.allergies"
            && name != "patient.born")
            return patientName(place.span, words);
        if (name.starts_with("dm."))
            put(place.span, "date", "A day of the stay");
    }

    // "Alder Ferry Regional Medical Center": without its town any hospital might be meant.
    void hospital(Span span, const std::string& words)
    {
        const std::string& town = m_house.facility.town;
        const std::size_t at = town.empty() ? std::string::npos : words.find(town);
        if (at == std::string::npos)
            return put(span, "geography", "The hospital's name tells where it stands");
        const std::size_t from = span.from + domain::codePoints(std::string_view(words).substr(0, at));
        const Span place{from, from + domain::codePoints(town)};
        put(place, "geography", "The hospital bears the name of its town");
        put({span.from, place.from}, {}, "What kind of hospital it is may stay");
        put({place.to, span.to}, {}, "What kind of hospital it is may stay");
    }

    // "Ms." of "Ms. Tavares" identifies nobody.
    void patientName(Span span, const std::string& words)
    {
        for (const std::string_view title : {"Ms. ", "Mr. "}) {
            if (!words.starts_with(title))
                continue;
            put({span.from, span.from + title.size()}, {}, "A title alone identifies nobody");
            span.from += title.size();
        }
        put(span, "name", "The patient's name", true);
    }

    void putStaff(Span span)
    {
        if (m_policy.staffLeaves)
            put(span, "name", "The policy of this copy takes out everybody's name", false, "DEID-STAFF");
        else
            put(span, {}, staffWhy);
    }

    void address(Span span, const std::string& words)
    {
        const std::size_t comma = words.rfind(", ");
        if (comma == std::string::npos)
            return put(span, "geography", "Street and town");
        put({span.from, span.from + domain::codePoints(std::string_view(words).substr(0, comma))}, "geography",
            "Street and town are smaller than the state");
    }

    template <typename Visit>
    void each(const std::regex& pattern, const Visit& visit)
    {
        for (std::sregex_iterator match(m_text.begin(), m_text.end(), pattern), end; match != end; ++match)
            visit(*match);
    }

    [[nodiscard]] Span spanOf(const std::smatch& match, std::size_t group) const
    {
        const auto at = static_cast<std::size_t>(match.position(group));
        const std::string_view text(m_text);
        const std::size_t from = domain::codePoints(text.substr(0, at));
        return {from, from + domain::codePoints(text.substr(at, static_cast<std::size_t>(match.length(group))))};
    }

    // "WK 00213": the state may stay, the first three figures only where enough people live there.
    void addresses()
    {
        static const std::regex postal(R"(\b([A-Z]{2}) (\d{3})(\d{2})\b)");
        each(postal, [&](const std::smatch& match) {
            const auto area = m_house.facility.zipPeople.find(match.str(2));
            const bool many = area != m_house.facility.zipPeople.end() && area->second > zipThreshold;
            const Span front = spanOf(match, 2);
            const Span rear = spanOf(match, 3);
            put(spanOf(match, 1), {}, "The state may stay");
            if (many) {
                put(front, {}, "More than 20,000 people live where ZIP codes begin so");
                put(rear, "geography", "Of a ZIP code the first three figures may stay at most", false, "DEID-ZIP3");
            } else {
                put({front.from, rear.to}, "geography",
                    "At most 20,000 people live where ZIP codes begin so: nothing of it stays", false, "DEID-ZIP3");
            }
        });
    }

    void staff(const records::StaffMember& member)
    {
        if (member.family.empty() || member.given.empty())
            return;
        const std::string given = member.given + " |" + member.given.substr(0, 1) + "\\. ";
        const std::regex named(
            "(Dr\\. )?((?:" + given + ")?" + member.family
            + R"()\b(,? (?:MD|DO|RN|NP|PA-C|PharmD|PhD|CRNA|CNM|CCC-SLP|OTR/L|MS3|MSW|LADC|MA|RD|PT|RT)"
            + R"(|RHIA|RHIT|CCS)(?![A-Za-z]))?)");
        each(named, [&](const std::smatch& match) {
            for (const std::size_t group : {std::size_t{1}, std::size_t{3}}) {
                if (match[group].matched)
                    put(spanOf(match, group), {}, "A title or a credential identifies nobody");
            }
            putStaff(spanOf(match, 2));
        });
    }

    void dates()
    {
        static const std::regex full(R"(\b((?:19|20)\d\d-)(\d\d-\d\d)\b)");
        each(full, [&](const std::smatch& match) {
            put(spanOf(match, 2), "date", "Day and month identify");
            put(spanOf(match, 1), {}, yearWhy);
        });
        static const std::regex named(
            R"(\b((?:January|February|April|June|July|August|September|October|November|December)(?: (?:[12]\d|3[01]|0?[1-9])(?!\d|\.\d))?)(,? (?:19|20)\d\d)?\b)");
        each(named, [&](const std::smatch& match) {
            put(spanOf(match, 1), "date", "A month is more of a date than its year");
            if (match[2].matched)
                put(spanOf(match, 2), {}, yearWhy);
        });
    }

    void times()
    {
        static const std::regex clock(R"(\b\d{1,2}:\d\d\b)");
        each(clock, [&](const std::smatch& match) { put(spanOf(match, 0), {}, "A time of day without its date"); });
        static const std::regex label(R"(\bMRN\b)");
        each(label, [&](const std::smatch& match) { put(spanOf(match, 0), {}, "The word before a number"); });
        static const std::regex weekday(R"(\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)");
        each(weekday,
             [&](const std::smatch& match) { put(spanOf(match, 0), {}, "A day of the week without its date"); });
    }

    std::string m_text;
    const House& m_house;
    const DerivedPolicy& m_policy;
    std::vector<Derived> m_found;
};

} // namespace

std::vector<Derived> derivedOn(const domain::Document& page, const std::vector<SlotPlace>& slots, const House& house,
                               const DerivedPolicy& policy)
{
    return PageScan(page, house, policy).run(slots);
}

} // namespace generation::deidentify
