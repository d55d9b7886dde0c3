// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "content/ChartWriter.h"
#include "ctl/Command.h"
#include "generation/listings/Listings.h"
#include "services/PlantChart.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <ostream>

namespace ctl {
namespace {

using domain::ErrorKind;
using domain::Json;

std::vector<std::string> atCommas(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

domain::Result<std::size_t> numberOf(const std::string& text, const char* code)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || failure != std::errc{} || end != text.data() + text.size())
        return domain::error(ErrorKind::InvalidInput, code, text);
    return number;
}

domain::Result<std::vector<std::string>> listingsOf(const std::string& text)
{
    const std::vector<std::string> all(generation::listingTypes.begin(), generation::listingTypes.end());
    if (text == "all")
        return all;
    if (text == "none")
        return std::vector<std::string>{};
    std::vector<std::string> wanted = atCommas(text);
    for (const std::string& each : wanted) {
        if (std::find(all.begin(), all.end(), each) == all.end())
            return domain::error(ErrorKind::InvalidInput, "plant.no-listing", each);
    }
    return wanted;
}

domain::Result<services::PlantRequest> requestOf(const Arguments& arguments)
{
    services::PlantRequest request;
    request.mrn = arguments.get("--chart").value_or("");
    const auto seed = seedOf(arguments);
    if (!seed)
        return seed.error();
    request.seed = *seed;
    for (const std::string& each : atCommas(arguments.get("--kinds").value_or(""))) {
        const auto kind = numberOf(each, "plant.no-kind");
        if (!kind || *kind > 1000)
            return domain::error(ErrorKind::InvalidInput, "plant.no-kind", each);
        request.kinds.push_back(static_cast<int>(*kind));
    }
    const auto decoys = numberOf(arguments.get("--decoys").value_or("1000"), "plant.no-number");
    if (!decoys)
        return decoys.error();
    request.decoys = *decoys;
    auto listings = listingsOf(arguments.get("--listings").value_or("all"));
    if (!listings)
        return listings.error();
    request.listings = std::move(*listings);
    return request;
}

/// Pages of another planting beside this one's would be nobody's key's.
domain::Status emptyFolder(const std::filesystem::path& folder)
{
    std::error_code failed;
    if (std::filesystem::exists(folder, failed) && !std::filesystem::is_empty(folder, failed))
        return domain::error(ErrorKind::Io, "file.unwritable", folder.string(),
                             "there is something in it; name a folder that is empty or not there");
    return domain::done();
}

domain::Status writeOut(const services::PlantOutcome& outcome, const std::filesystem::path& folder)
{
    if (outcome.key.at("findings").empty())
        return domain::done();
    if (const auto empty = emptyFolder(folder); !empty)
        return empty;
    if (const auto written = content::writeChart(outcome.chart, folder); !written)
        return written;
    std::ofstream key(folder / "answer-key.json", std::ios::binary);
    key << outcome.key.dump(2) << "\n";
    key.close();
    if (!key)
        return domain::error(ErrorKind::Io, "file.unwritable", (folder / "answer-key.json").string(),
                             "the folder or the disk does not allow it");
    return domain::done();
}

void tell(const services::PlantOutcome& outcome, const services::PlantRequest& request, Console& console)
{
    Json refused = Json::array();
    for (const auto& refusal : outcome.refused) {
        refused.push_back({{"kind", refusal.kind}, {"reason", refusal.reason}});
        console.err << "Kind " << refusal.kind << " cannot be planted in " << request.mrn << ": " << refusal.reason
                    << ".\n";
    }
    if (console.json) {
        print(console, {{"chart", request.mrn},
                        {"seed", request.seed},
                        {"findings", outcome.key.at("findings")},
                        {"decoys", outcome.key.at("decoys")},
                        {"refused", refused}});
        return;
    }
    for (const Json& finding : outcome.key.at("findings"))
        console.out << finding.at("kind") << "\t" << finding.at("places").at(0).at("document").get<std::string>()
                    << "\t" << finding.at("why").get<std::string>() << "\n";
}

Exit plant(const Arguments& arguments, Console& console)
{
    const auto request = requestOf(arguments);
    const auto folder = arguments.get("--out");
    if (!request)
        return fail(console, request.error());
    if (request->mrn.empty() || request->kinds.empty() || !folder) {
        console.err << "use: deskctl generate plant --chart MRN --kinds 15,33 --out DIR\n";
        return Exit::WrongUse;
    }
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto outcome = services::plantChart((*shelf)->library(), (*shelf)->embedded(), *request);
    if (!outcome)
        return fail(console, outcome.error());
    if (const auto written = writeOut(*outcome, *folder); !written)
        return fail(console, written.error());

    tell(*outcome, *request, console);
    return outcome->refused.empty() ? Exit::Done : Exit::No;
}

} // namespace

std::vector<Verb> generateVerbs()
{
    return {
        {"generate plant",
         "--chart MRN --kinds 15,33 [--seed N] [--listings all|none|TYPE,...] [--decoys N] --out DIR",
         "Makes a clean chart wrong in the kinds named (numbers of discrepancies.json) and writes it to DIR as "
         "content: chart.json, documents/*.md, and answer-key.json, the key of an audit. What the chart cannot carry "
         "is told with the reason, the rest is planted all the same; exit 1 then, and where nothing could be planted "
         "nothing "
         "is written. DIR is empty or not there. --listings chooses what other "
         "departments' listings lie in it, all unless told; --decoys how many of its decoys the key names, all "
         "unless told. The same seed gives the same bytes.",
         {"--chart", "--kinds", "--seed", "--listings", "--decoys", "--out"},
         {},
         0,
         0,
         plant}};
}

} // namespace ctl
