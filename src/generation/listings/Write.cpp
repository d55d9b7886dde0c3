// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/listings/Listings.h"

#include <algorithm>
#include <array>

namespace generation {
namespace {

using std::chrono::days;
using std::chrono::hours;

struct Words
{
    std::string_view code;
    std::string_view text;
};

constexpr std::array<Words, 10> dispositions{{{"01", "Home"},
                                              {"02", "Another hospital"},
                                              {"03", "Skilled nursing facility"},
                                              {"04", "Custodial care"},
                                              {"06", "Home with home health care"},
                                              {"07", "Left against advice"},
                                              {"20", "Died"},
                                              {"50", "Hospice at home"},
                                              {"62", "Rehabilitation facility"},
                                              {"65", "Psychiatric hospital"}}};

constexpr std::array<std::string_view, 4> classWords{"Inpatient", "Emergency", "Outpatient surgery", "Clinic"};

std::string dispositionWords(const std::string& code)
{
    if (code.empty())
        return "";
    for (const Words& words : dispositions) {
        if (words.code == code)
            return std::string(words.text) + " (" + code + ")";
    }
    return code;
}

std::string staffWords(const House& house, const std::string& id)
{
    return house.member(id) == nullptr ? id : "{{staff." + id + "}}";
}

std::string orNone(const std::string& text)
{
    return text.empty() ? "none" : text;
}

std::string clockOf(domain::LocalTime time)
{
    return domain::formatMinute(time).substr(11);
}

/// A page as it grows; tells where its lines stand.
class PageWriter
{
public:
    PageWriter(std::string id, std::string_view type, const House& house)
    {
        domain::DocumentHeader& header = m_page.document.header;
        header.id = std::move(id);
        header.type = type;
        if (const DocumentType* known = house.type(type))
            header.title = known->title;
        header.section = type == "coding-summary" ? "codes-claim" : "demographics";
    }

    domain::DocumentHeader& header() { return m_page.document.header; }

    void text(const std::string& line) { m_page.document.body += line + "\n"; }

    void line(const std::string& id, const std::string& line)
    {
        const std::size_t from = m_page.document.body.size();
        text(line);
        m_page.rows.emplace(id, std::pair(from, from + line.size()));
    }

    void row(const std::string& id, const std::vector<std::string>& cells) { line(id, joined(cells)); }

    void head(const std::vector<std::string>& cells)
    {
        text(joined(cells));
        text(joined(std::vector<std::string>(cells.size(), "---")));
    }

    ListingPage done() { return std::move(m_page); }

private:
    static std::string joined(const std::vector<std::string>& cells)
    {
        std::string text = "|";
        for (const std::string& cell : cells)
            text += cell == "---" ? cell + "|" : " " + cell + (cell.empty() ? "|" : " |");
        return text;
    }

    ListingPage m_page;
};

class Writer
{
public:
    Writer(const Listings& listings, const RawChart& raw, const House& house, const codesets::Catalogue* codes)
        : m_listings(listings), m_raw(raw), m_chart(raw.chart), m_house(house), m_codes(codes)
    {
    }

    std::vector<ListingPage> run()
    {
        if (m_listings.wants("coding-summary")) {
            for (const records::CodedClaim& claim : m_chart.claims)
                codingSummary(claim);
        }
        if (m_listings.wants("adt-log") && !m_listings.adt.empty())
            adtLog();
        if (m_listings.wants("or-log") && !m_listings.rooms.empty())
            roomLog();
        if (m_listings.wants("mpi-listing") && !m_listings.index.empty())
            indexListing();
        if (m_listings.wants("disclosure-log") && !m_listings.disclosures.empty())
            disclosureLog();
        return std::move(m_pages);
    }

private:
    // Listings of the whole record lie with its last encounter.
    PageWriter open(std::string_view type, const char* author)
    {
        const domain::Encounter& last = m_chart.encounters.back();
        const auto left = std::chrono::floor<days>(last.discharged.value_or(last.admitted));
        PageWriter page(std::string(type), type, m_house);
        page.header().encounter = last.id;
        page.header().written = left + days(20) + hours(8);
        page.header().signedAt = page.header().written; // a printout names who made it
        by(page, author);
        return page;
    }

    void by(PageWriter& page, const std::string& author) const
    {
        const records::StaffMember* member = m_house.member(author);
        page.header().author = author;
        page.header().role = member == nullptr ? "clerk" : member->role;
    }

    [[nodiscard]] std::string titleOf(codesets::System system, const std::string& code, domain::Date on) const
    {
        const auto edition = m_codes == nullptr ? nullptr : m_codes->on(system, on);
        const codesets::Code* found = edition == nullptr ? nullptr : edition->find(code);
        return found == nullptr ? std::string() : found->title;
    }

    [[nodiscard]] bool exempt(const std::string& code, domain::Date on) const
    {
        const auto edition = m_codes == nullptr ? nullptr : m_codes->on(codesets::System::Icd10cm, on);
        const codesets::Code* found = edition == nullptr ? nullptr : edition->find(code);
        return found != nullptr && found->poaExempt;
    }

    void codingSummary(const records::CodedClaim& claim)
    {
        const domain::Encounter* encounter = m_chart.encounter(claim.encounter);
        if (encounter == nullptr)
            return;
        PageWriter page(codingSummaryId(m_raw, claim.encounter), "coding-summary", m_house);
        page.header().encounter = claim.encounter;
        page.header().written = claim.coded;
        page.header().signedAt = claim.coded;
        by(page, claim.coder);
        page.text("## Account {{enc.account}}\n");
        page.text("{{patient.name}}, {{patient.mrn}}, {{patient.sex}}, born {{patient.born}}. "
                  + std::string(classWords[static_cast<std::size_t>(encounter->type)]) + ", from "
                  + domain::formatMinute(encounter->admitted)
                  + (encounter->discharged ? " to " + domain::formatMinute(*encounter->discharged) : "") + ".\n");
        diagnoses(page, claim, *encounter);
        procedures(page, claim);
        m_pages.push_back(page.done());
    }

    void diagnoses(PageWriter& page, const records::CodedClaim& claim, const domain::Encounter& encounter) const
    {
        const bool inpatient = encounter.type == domain::EncounterClass::Inpatient;
        const domain::Date on = domain::codingDate(encounter);
        page.text("## Diagnoses\n");
        std::vector<std::string> columns{"No.", "Code", "Title"};
        if (inpatient)
            columns.emplace_back("Present on admission");
        page.head(columns);
        for (std::size_t i = 0; i < claim.diagnoses.size(); ++i) {
            const auto& each = claim.diagnoses[i];
            std::vector<std::string> cells{std::to_string(i + 1), codesets::shown(codesets::System::Icd10cm, each.code),
                                           titleOf(codesets::System::Icd10cm, each.code, on)};
            if (inpatient)
                cells.push_back(each.poa.empty() && exempt(each.code, on) ? "exempt" : each.poa);
            page.row("dx:" + claim.encounter + ":" + std::to_string(i), cells);
        }
        page.text("");
    }

    void procedures(PageWriter& page, const records::CodedClaim& claim) const
    {
        page.line("px:" + claim.encounter, "## Procedures");
        page.text("");
        if (claim.procedures.empty()) {
            page.text("None reported.");
            return;
        }
        page.head({"No.", "System", "Code", "Title", "Date"});
        for (std::size_t i = 0; i < claim.procedures.size(); ++i) {
            const auto& each = claim.procedures[i];
            const auto system = codesets::systemFrom(each.system).value_or(codesets::System::Px);
            page.row("px:" + claim.encounter + ":" + std::to_string(i),
                     {std::to_string(i + 1), std::string(codesets::title(system)), codesets::shown(system, each.code),
                      titleOf(system, each.code, each.date), domain::format(each.date)});
        }
    }

    void adtLog()
    {
        PageWriter page = open("adt-log", "tillman");
        page.text("## Admissions and discharges of {{patient.mrn}}, {{patient.name}}\n");
        page.head({"Account", "Class", "Unit", "Admitted", "Discharged", "Days", "Attending", "Left to"});
        for (const AdtRow& row : m_listings.adt)
            page.row(row.id, {row.account, std::string(classWords[static_cast<std::size_t>(row.type)]), row.unit,
                              domain::formatMinute(row.admitted),
                              row.discharged ? domain::formatMinute(*row.discharged) : std::string("in house"),
                              row.days ? std::to_string(*row.days) : std::string(), staffWords(m_house, row.attending),
                              dispositionWords(row.disposition)});
        page.text("\nDays are nights; a stay of less than one counts 1. Visits without a bed have none.");
        m_pages.push_back(page.done());
    }

    void roomLog()
    {
        PageWriter page = open("or-log", "hartigan");
        std::vector<RoomRow> rows = m_listings.rooms;
        std::stable_sort(rows.begin(), rows.end(), [](const RoomRow& one, const RoomRow& two) {
            return one.anesthesiaStart < two.anesthesiaStart;
        });
        page.text("## Rooms on the days of this record's operations\n");
        page.head({"Date", "Room", "Record", "Surgeon", "Anesthesia from", "Incision", "Closed", "Anesthesia to"});
        for (const RoomRow& row : rows)
            page.row(row.id, {domain::format(domain::dateOf(row.anesthesiaStart)), row.room, row.mrn,
                              staffWords(m_house, row.surgeon), clockOf(row.anesthesiaStart), clockOf(row.surgeryStart),
                              clockOf(row.surgeryEnd), clockOf(row.anesthesiaEnd)});
        m_pages.push_back(page.done());
    }

    void indexListing()
    {
        PageWriter page = open("mpi-listing", "ashby");
        page.text("## Patient index, by name and like names\n");
        page.head({"Record", "Name", "Born", "Sex", "Telephone", "Address"});
        for (const IndexRow& row : m_listings.index)
            page.row(row.id, {row.mrn, row.name, row.born, row.sex, row.phone, row.address});
        m_pages.push_back(page.done());
    }

    void disclosureLog()
    {
        PageWriter page = open("disclosure-log", "rourke");
        page.text("## Disclosures from {{patient.mrn}}, {{patient.name}}\n");
        page.head({"Date", "To", "What", "Purpose", "Basis", "Authorization signed", "Expires"});
        for (const DisclosureRow& row : m_listings.disclosures) {
            const bool authorized = row.basis == "Authorization";
            page.row(row.id, {domain::format(row.on), row.to, row.what, row.purpose, row.basis,
                              authorized ? orNone(row.signedOn) : std::string(),
                              authorized ? orNone(row.expires) : std::string()});
        }
        m_pages.push_back(page.done());
    }

    const Listings& m_listings;
    const RawChart& m_raw;
    const records::Chart& m_chart;
    const House& m_house;
    const codesets::Catalogue* m_codes;
    std::vector<ListingPage> m_pages;
};

} // namespace

std::string codingSummaryId(const RawChart& chart, std::string_view encounter)
{
    return chart.chart.claims.size() < 2 ? "coding-summary" : "coding-summary-" + std::string(encounter);
}

std::vector<ListingPage> writeListings(const Listings& listings, const RawChart& chart, const House& house,
                                       const codesets::Catalogue* codes)
{
    if (chart.chart.encounters.empty())
        return {};
    return Writer(listings, chart, house, codes).run();
}

} // namespace generation
