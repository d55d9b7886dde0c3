// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Timeline.h"

#include <algorithm>
#include <tuple>

namespace records {
namespace {

using Entries = std::vector<TimelineEntry>;

void add(Entries& entries, const std::optional<domain::LocalTime>& at, Moment moment, const domain::Encounter& stay,
         std::string what = {})
{
    if (at)
        entries.push_back({*at, moment, std::move(what), stay.attending, stay.id, {}, "demographics"});
}

void addStay(Entries& entries, const domain::Encounter& stay)
{
    add(entries, stay.arrived, Moment::Arrived, stay);
    add(entries, stay.admitted, Moment::Admitted, stay, stay.reason);
    add(entries, stay.operation.anesthesiaStart, Moment::AnesthesiaStarted, stay);
    add(entries, stay.operation.surgeryStart, Moment::SurgeryStarted, stay);
    add(entries, stay.operation.surgeryEnd, Moment::SurgeryEnded, stay);
    add(entries, stay.operation.recoveryArrival, Moment::InRecovery, stay);
    add(entries, stay.discharged, Moment::Discharged, stay, stay.location);
}

void addPage(Entries& entries, const domain::DocumentHeader& page)
{
    const auto entry = [&](domain::LocalTime at, Moment moment, const std::string& who) {
        entries.push_back({at, moment, page.title, who, page.encounter, page.id, page.section});
    };
    entry(page.written, Moment::Written, page.author);
    if (page.signedAt)
        entry(*page.signedAt, Moment::Signed, page.signedBy.empty() ? page.author : page.signedBy);
    if (page.cosignedAt)
        entry(*page.cosignedAt, Moment::Cosigned, page.cosigner);
}

void addOrder(Entries& entries, const domain::Order& order)
{
    const std::string& signer = order.authenticatedBy.empty() ? order.by : order.authenticatedBy;
    entries.push_back({order.at, Moment::Ordered, order.text, order.by, order.encounter, {}, "orders-mar"});
    if (order.authenticated)
        entries.push_back(
            {*order.authenticated, Moment::Authenticated, order.text, signer, order.encounter, {}, "orders-mar"});
}

} // namespace

std::vector<TimelineEntry> timeline(const Chart& chart)
{
    Entries entries;
    for (const domain::Encounter& stay : chart.encounters)
        addStay(entries, stay);
    for (const domain::Document& page : chart.documents)
        addPage(entries, page.header);
    for (const domain::Order& order : chart.orders)
        addOrder(entries, order);
    for (const domain::Observation& result : chart.results)
        entries.push_back({result.at,
                           Moment::Resulted,
                           result.test + " " + result.value + (result.unit.empty() ? "" : " " + result.unit),
                           {},
                           result.encounter,
                           {},
                           "results"});
    const auto key = [](const TimelineEntry& entry) {
        return std::tie(entry.at, entry.moment, entry.document, entry.what);
    };
    std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return entries;
}

} // namespace records
