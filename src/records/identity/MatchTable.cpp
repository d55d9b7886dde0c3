// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Likeness.h"
#include "records/identity/Matching.h"

#include <cmath>

namespace records::identity {

using domain::Json;

namespace {

domain::Error tableError(const std::string& pointer, const std::string& detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "identity.table", pointer, detail);
}

bool numberAt(const Json& json, const char* name, double& value)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number())
        return false;
    value = found->get<double>();
    return true;
}

Weight hundredths(double value)
{
    return static_cast<Weight>(std::lround(value * 100.0));
}

bool readWeight(const Json& json, FieldWeight& weight)
{
    double agree = 0;
    double disagree = 0;
    if (!json.is_object() || !numberAt(json, "m", weight.m) || !numberAt(json, "u", weight.u)
        || !numberAt(json, "agree", agree) || !numberAt(json, "disagree", disagree))
        return false;
    const auto title = json.find("title");
    weight.title = title != json.end() && title->is_string() ? title->get<std::string>() : std::string();
    weight.agree = hundredths(agree);
    weight.disagree = hundredths(disagree);
    return true;
}

bool readNicknames(const Json& json, MatchTable& table)
{
    const auto lines = json.find("nicknames");
    if (lines == json.end())
        return true;
    if (!lines->is_array())
        return false;
    for (const Json& line : *lines) {
        std::vector<std::string>& names = table.nicknames.emplace_back();
        for (const Json& name : line.is_array() ? line : Json::array()) {
            if (!name.is_string())
                return false;
            names.push_back(folded(name.get_ref<const std::string&>()));
        }
    }
    return true;
}

} // namespace

domain::Result<MatchTable> matchTableFrom(const Json& json)
{
    if (!json.is_object() || !json.contains("fields") || !json.at("fields").is_object())
        return tableError("/fields", "the table has no fields");
    MatchTable table;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const std::string name(fieldCodes[i]);
        const auto entry = json.at("fields").find(name);
        if (entry == json.at("fields").end() || !readWeight(*entry, table.fields[i]))
            return tableError("/fields/" + name, "needs m, u, agree and disagree, all numbers");
    }
    double probable = 0;
    double review = 0;
    double generation = 0;
    if (!numberAt(json, "probable", probable) || !numberAt(json, "review", review) || review > probable)
        return tableError("/probable", "needs the two thresholds, review below probable");
    if (!numberAt(json, "alike", table.alike) || !numberAt(json, "generation", generation))
        return tableError("/alike", "needs the likeness of names and the years of a generation");
    table.probable = hundredths(probable);
    table.review = hundredths(review);
    table.generation = static_cast<int>(generation);
    if (!readNicknames(json, table))
        return tableError("/nicknames", "must be lists of names");
    return table;
}

} // namespace records::identity
