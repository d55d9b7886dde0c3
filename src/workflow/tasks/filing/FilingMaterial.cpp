// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingMaterial.h"

#include "workflow/Fields.h"
#include "workflow/tasks/filing/FilingJson.h"

#include <algorithm>
#include <set>

namespace workflow::filing {

using domain::Json;
namespace rec = records::filing;

namespace {

using Issues = std::vector<Issue>;

template <typename Entry>
const Entry* withId(const std::vector<Entry>& entries, std::string Entry::*id, std::string_view wanted)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.*id == wanted; });
    return found == entries.end() ? nullptr : &*found;
}

Folder readFolder(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Folder folder;
    folder.mrn = fields.requiredText("mrn");
    folder.volume = static_cast<int>(fields.integer("volume", 1).value_or(1));
    if (const auto number = rec::parseNumber(folder.mrn))
        folder.label.number = *number;
    else
        fields.issue("mrn", number.error().detail);
    folder.label.name = {fields.text("surname").value_or(""), fields.text("given").value_or(""),
                         fields.text("middle").value_or(""), fields.text("suffix").value_or("")};
    folder.label.born = dateIn(fields, "born").value_or(domain::Date{});
    fields.refuseOthers();
    return folder;
}

rec::Outguide readOutguide(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    rec::Outguide guide{fields.requiredText("mrn"),
                        static_cast<int>(fields.integer("volume", 1).value_or(1)),
                        fields.requiredText("borrower"),
                        fields.requiredText("location"),
                        dateIn(fields, "out").value_or(domain::Date{}),
                        dateIn(fields, "due").value_or(domain::Date{})};
    fields.refuseOthers();
    return guide;
}

Request readRequest(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Request request{fields.requiredText("id"), fields.requiredText("mrn"), fields.requiredText("borrower"),
                    fields.requiredText("location"), fields.requiredText("purpose")};
    fields.refuseOthers();
    return request;
}

Loan readLoan(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Loan loan{fields.requiredText("purpose"), fields.requiredText("title"),
              static_cast<int>(fields.integer("days", 0).value_or(0))};
    fields.refuseOthers();
    return loan;
}

rec::Hold readHold(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    rec::Hold hold;
    hold.kind = rec::holdFrom(fields.requiredText("kind")).value_or(rec::HoldKind::Litigation);
    hold.since = dateIn(fields, "since").value_or(domain::Date{});
    hold.lifted = dateIn(fields, "lifted");
    fields.refuseOthers();
    return hold;
}

Listed readListed(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Listed listed;
    listed.id = fields.requiredText("id");
    listed.title = fields.requiredText("title");
    listed.mrn = fields.text("mrn").value_or("");
    listed.media = fields.choice("media", {"paper", "film", "disc"}).value_or("paper");
    if (const auto kind = rec::recordKindFrom(fields.requiredText("kind")))
        listed.facts.kind = *kind;
    else
        fields.issue("kind", "is no kind of record");
    listed.facts.last = dateIn(fields, "last").value_or(domain::Date{});
    listed.facts.born = dateIn(fields, "born");
    listed.facts.laterStudy = fields.boolean("laterStudy").value_or(false);
    fields.each("holds",
                [&](const Json& entry, const std::string& at) { listed.holds.push_back(readHold(entry, at, issues)); });
    fields.refuseOthers();
    return listed;
}

void checkPlaces(const Room& room, Issues& issues)
{
    std::set<std::string, std::less<>> seen;
    const auto once = [&](const std::string& item, const std::string& pointer) {
        if (!seen.insert(item).second)
            issues.push_back({pointer, item + " stands in two places"});
        if (room.folder(item) == nullptr && room.guide(item) == nullptr)
            issues.push_back({pointer, "there is no folder and no guide " + item});
    };
    for (std::size_t i = 0; i < room.shelf.size(); ++i)
        once(room.shelf[i], "/shelf/" + std::to_string(i));
    for (std::size_t i = 0; i < room.cart.size(); ++i) {
        // A chart that has come back lies on the cart while its outguide still stands on the shelf.
        if (room.folder(room.cart[i]) == nullptr)
            issues.push_back({"/cart/" + std::to_string(i), "there is no folder " + room.cart[i]});
    }
    for (std::size_t i = 0; i < room.out.size(); ++i) {
        if (seen.count(room.out[i].mrn) == 0)
            issues.push_back({"/out/" + std::to_string(i), "no outguide for it stands on the shelf"});
        const Folder* folder = room.folder(room.out[i].mrn);
        if (folder != nullptr && folder->volume != room.out[i].volume)
            issues.push_back({"/out/" + std::to_string(i) + "/volume", "the folder is of another volume"});
    }
}

} // namespace

const Folder* Room::folder(std::string_view mrn) const
{
    return withId(folders, &Folder::mrn, mrn);
}

const Guide* Room::guide(std::string_view id) const
{
    return withId(guides, &Guide::id, id);
}

const Request* Room::request(std::string_view id) const
{
    return withId(requests, &Request::id, id);
}

const Loan* Room::loan(std::string_view purpose) const
{
    return withId(loans, &Loan::purpose, purpose);
}

const Listed* Room::record(std::string_view id) const
{
    return withId(records, &Listed::id, id);
}

const Person* Room::person(std::string_view id) const
{
    return withId(people, &Person::id, id);
}

const Method* Room::method(std::string_view id) const
{
    return withId(methods, &Method::id, id);
}

std::variant<Room, Issues> parseRoom(const Json& material)
{
    Room room;
    Issues issues;
    Fields fields(material, "", issues);
    fields.require("today");
    room.today = dateIn(fields, "today").value_or(domain::Date{});
    room.system = rec::systemFrom(fields.requiredText("system")).value_or(rec::System::Straight);
    fields.each("folders", [&](const Json& entry, const std::string& at) {
        room.folders.push_back(readFolder(entry, at, issues));
    });
    fields.each("guides", [&](const Json& entry, const std::string& at) {
        Fields guide(entry, at, issues);
        room.guides.push_back({guide.requiredText("id"), guide.requiredText("text")});
        guide.refuseOthers();
    });
    room.shelf = fields.texts("shelf");
    room.cart = fields.texts("cart");
    fields.each("out",
                [&](const Json& entry, const std::string& at) { room.out.push_back(readOutguide(entry, at, issues)); });
    fields.each("requests", [&](const Json& entry, const std::string& at) {
        room.requests.push_back(readRequest(entry, at, issues));
    });
    fields.each("loans",
                [&](const Json& entry, const std::string& at) { room.loans.push_back(readLoan(entry, at, issues)); });
    fields.each("records", [&](const Json& entry, const std::string& at) {
        room.records.push_back(readListed(entry, at, issues));
    });
    fields.each("people", [&](const Json& entry, const std::string& at) {
        Fields person(entry, at, issues);
        room.people.push_back({person.requiredText("id"), person.requiredText("name"), person.requiredText("title")});
        person.refuseOthers();
    });
    fields.each("methods", [&](const Json& entry, const std::string& at) {
        Fields method(entry, at, issues);
        room.methods.push_back({method.requiredText("id"), method.requiredText("title")});
        method.refuseOthers();
    });
    if (const Json* table = objectIn(fields, material, "retention")) {
        auto read = rec::readRetention(*table);
        if (read)
            room.retention = std::move(*read);
        else
            issues.push_back({"/retention" + read.error().subject, read.error().detail});
    }
    fields.refuseOthers();
    checkPlaces(room, issues);
    if (!issues.empty())
        return issues;
    return room;
}

} // namespace workflow::filing
