// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/planting/AddLine.h"
#include "generation/planting/Ways.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace generation::planting::ways {
namespace {

constexpr int minutesOfDay = 24 * 60;

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Columns of an order sheet, as its heading names them; npos where there is none.
struct Columns
{
    std::size_t number = std::string::npos;
    std::size_t time = std::string::npos;
    std::size_t order = std::string::npos;
    std::size_t by = std::string::npos;
    std::size_t authenticated = std::string::npos;
    std::size_t done = std::string::npos;
    std::size_t count = 0;
};

Columns columnsOf(const std::vector<std::string>& heading)
{
    Columns columns;
    columns.count = heading.size();
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const std::string name = lower(heading[i]);
        if (name == "no.")
            columns.number = i;
        else if (name == "entered" || name.find("time") != std::string::npos)
            columns.time = i;
        else if (name == "order")
            columns.order = i;
        else if (name == "by")
            columns.by = i;
        else if (name == "authenticated")
            columns.authenticated = i;
        else if (name == "done")
            columns.done = i;
    }
    return columns;
}

/// "{{dm.2}} 08:20": what stands before the clock, and the clock in minutes.
struct Moment
{
    std::string before;
    int minute = 0;
};

std::optional<Moment> momentOf(const std::string& cell)
{
    const std::size_t at = cell.size() < 5 ? std::string::npos : cell.size() - 5;
    const auto digit = [&](std::size_t i) { return cell[at + i] >= '0' && cell[at + i] <= '9'; };
    if (at == std::string::npos || cell[at + 2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return std::nullopt;
    const auto number = [&](std::size_t i) { return (cell[at + i] - '0') * 10 + cell[at + i + 1] - '0'; };
    return Moment{cell.substr(0, at), number(0) * 60 + number(3)};
}

std::string clockOf(int minute)
{
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60 % 24, minute % 60);
    return text;
}

/// The physician whom a cell names; null for everybody else.
const records::StaffMember* physician(const Bench& bench, const std::string& cell)
{
    const std::string name = lower(cell);
    for (const records::StaffMember& member : bench.house.staff) {
        const bool named = name == member.id || name == lower(member.family) || name == "{{staff." + member.id + "}}";
        if (named && (member.credential == "MD" || member.credential == "DO"))
            return &member;
    }
    return nullptr;
}

/// ", oduya" or ", Oduya", as the sheet writes its names: a nurse who writes in this chart.
std::string nurseAs(const Bench& bench, const std::string& name)
{
    for (const domain::Document& page : bench.chart.chart.documents) {
        const records::StaffMember* member = bench.house.member(page.header.author);
        if (member != nullptr && member->role == "nurse")
            return ", " + (name == lower(name) ? member->id : member->family);
    }
    return {};
}

/// The day that "{{dm.2}} " or "{{day.2}} " names, counted from the encounter's first; 0 where it names none.
int dayOf(const std::string& before)
{
    const std::size_t dot = before.find('.');
    return dot == std::string::npos ? 0 : std::atoi(before.c_str() + dot + 1);
}

/// A row of an order sheet behind which a telephone order can stand.
struct Gap
{
    std::string document;
    std::size_t line = 0; ///< of the body, from 0
    Columns columns;
    std::vector<std::string> cells;
    Moment moment;
    int room = 0; ///< minutes to the next row of the day
};

std::vector<std::string> splitLines(const std::string& body)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < body.size();) {
        const std::size_t end = std::min(body.find('\n', from), body.size());
        lines.push_back(body.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

int roomBehind(const std::vector<std::string>& lines, std::size_t line, const Columns& columns, const Moment& moment)
{
    const auto cells = line + 1 < lines.size() ? cellsOf(lines[line + 1]) : std::vector<std::string>{};
    const auto next = cells.size() == columns.count ? momentOf(cells[columns.time]) : std::nullopt;
    if (!next)
        return 0;
    const bool sameDay = next->before == moment.before;
    return std::max(0, (sameDay ? next->minute : minutesOfDay) - moment.minute);
}

std::vector<Gap> gapsOf(const Bench& bench, const domain::Document& page)
{
    std::vector<Gap> gaps;
    const auto lines = splitLines(page.body);
    Columns columns;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto cells = cellsOf(lines[i]);
        if (i > 0 && cells.size() > 2 && cells.front().starts_with("---"))
            columns = columnsOf(cellsOf(lines[i - 1]));
        const bool sheet = columns.time != std::string::npos && columns.order != std::string::npos
                           && columns.by != std::string::npos && cells.size() == columns.count;
        const auto moment = sheet ? momentOf(cells[columns.time]) : std::nullopt;
        const auto* member = moment ? physician(bench, cells[columns.by]) : nullptr;
        if (member == nullptr || !bench.takes(member->id))
            continue;
        const int room = roomBehind(lines, i, columns, *moment);
        if (room >= 30)
            gaps.push_back({page.header.id, i, columns, cells, *moment, room});
    }
    return gaps;
}

std::string harmlessOrder(const Bench& bench, const domain::Document& page)
{
    const domain::Encounter* encounter = bench.encounterOf(page);
    const bool baby =
        encounter != nullptr && domain::ageInYears(bench.patient.birthDate, domain::dateOf(encounter->admitted)) < 1;
    std::vector<std::string> orders =
        baby ? std::vector<std::string>{"Skin to skin with mother when awake"}
             : std::vector<std::string>{"Side rails up, call light in reach", "May have family at the bedside",
                                        "Head of bed up 30 degrees for comfort"};
    // Of several telephone orders no two read the same, as long as there are others.
    const auto fresh = std::stable_partition(orders.begin(), orders.end(), [&](const std::string& text) {
        const auto& given = bench.chart.chart.orders;
        return std::none_of(given.begin(), given.end(), [&](const domain::Order& order) { return order.text == text; });
    });
    if (fresh != orders.begin())
        orders.erase(fresh, orders.end());
    return bench.pick(orders);
}

} // namespace

Outcome verbalOrder(const Bench& bench)
{
    // Where the sheet has no column for it, the trainee compares with an order that tells how it was authenticated.
    const bool told = std::any_of(bench.chart.chart.orders.begin(), bench.chart.chart.orders.end(),
                                  [](const domain::Order& order) { return order.verbal; });
    std::vector<Gap> gaps;
    for (Page* page : bench.ofType({"orders"})) {
        for (Gap& gap : gapsOf(bench, *page)) {
            if (told || gap.columns.authenticated != std::string::npos)
                gaps.push_back(std::move(gap));
        }
    }
    if (gaps.empty())
        return cannot("no order sheet has room for a telephone order whose authentication could be missing");
    const Gap& gap = bench.pick(gaps);
    domain::Document& page = *bench.page(gap.document);
    const int at = gap.moment.minute + 10 + static_cast<int>(bench.random.below(15));
    const std::string text = harmlessOrder(bench, page);
    std::vector<std::string> cells(gap.columns.count);
    cells[gap.columns.time] = gap.moment.before + clockOf(at);
    cells[gap.columns.order] = text + " (telephone, read back" + nurseAs(bench, gap.cells[gap.columns.by]) + ")";
    cells[gap.columns.by] = gap.cells[gap.columns.by];
    if (gap.columns.number != std::string::npos)
        cells[gap.columns.number] = gap.cells[gap.columns.number] + "a";
    if (gap.columns.done != std::string::npos)
        cells[gap.columns.done] = clockOf(at + 3);
    std::string row = "|";
    for (const std::string& cell : cells)
        row += cell.empty() ? " |" : " " + cell + " |";

    auto lines = splitLines(page.body);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(gap.line) + 1, row);
    page.body.clear();
    for (const std::string& line : lines)
        page.body += line + "\n";

    const std::string hand = physician(bench, gap.cells[gap.columns.by])->id;
    auto& orders = bench.chart.chart.orders;
    if (const domain::Encounter* encounter = bench.encounterOf(page)) {
        domain::Order order;
        order.id = "o" + std::to_string(orders.size() + 1) + "v";
        order.encounter = encounter->id;
        order.at = std::chrono::floor<std::chrono::days>(encounter->admitted)
                   + std::chrono::days(dayOf(gap.moment.before)) + std::chrono::minutes(at);
        order.by = hand;
        order.text = text;
        order.verbal = true;
        orders.push_back(std::move(order));
    }

    Sketch sketch;
    sketch.why = "The order \"" + text + "\" was given by telephone and nobody authenticated it.";
    sketch.hand = hand;
    sketch.places = {wordsOn(gap.document, cells[gap.columns.time] + " | " + cells[gap.columns.order])};
    sketch.needs = {pageTag(gap.document)};
    return sketch;
}

} // namespace generation::planting::ways
