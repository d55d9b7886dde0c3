// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"

#include <array>
#include <utility>

namespace access_control {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;

domain::Error malformed(std::string pointer, std::string detail)
{
    return error(ErrorKind::InvalidInput, "access.malformed", std::move(pointer), std::move(detail));
}

Role roleFrom(const Json& json)
{
    Role role;
    role.id = json.at("id").get<std::string>();
    role.title = json.at("title").get<std::string>();
    role.treating = json.value("treating", false);
    for (const auto& [section, cell] : json.at("cells").items()) {
        Cell read;
        for (const Json& action : cell.at("actions"))
            read.actions.insert(action.get<std::string>());
        read.condition = cell.value("condition", std::string());
        role.cells.emplace(section, std::move(read));
    }
    return role;
}

using Flag = std::pair<std::string_view, bool Circumstances::*>;
constexpr std::array<Flag, 11> flags{{{"assigned", &Circumstances::assigned},
                                      {"author", &Circumstances::author},
                                      {"consent", &Circumstances::consent},
                                      {"authorized", &Circumstances::authorized},
                                      {"sample", &Circumstances::sample},
                                      {"case", &Circumstances::onCase},
                                      {"index", &Circumstances::index},
                                      {"identification", &Circumstances::identification},
                                      {"systemEntries", &Circumstances::systemEntries},
                                      {"part2-program", &Circumstances::part2Program},
                                      {"emergency", &Circumstances::emergency}}};

domain::Status readCircumstances(const Json& json, Circumstances& known)
{
    if (!json.is_object())
        return malformed("/context", "expected an object");
    for (const auto& [name, value] : json.items()) {
        if (name == "breakGlassReason" && value.is_string()) {
            known.breakGlassReason = value.get<std::string>();
            continue;
        }
        const auto* flag = flags.begin();
        while (flag != flags.end() && flag->first != name)
            ++flag;
        if (flag == flags.end() || !value.is_boolean())
            return malformed("/context/" + name, "expected a known circumstance, true or false");
        known.*(flag->second) = value.get<bool>();
    }
    return domain::done();
}

using Member = std::pair<std::string_view, std::string Request::*>;
constexpr std::array<Member, 6> members{{{"who", &Request::person},
                                         {"role", &Request::role},
                                         {"purpose", &Request::purpose},
                                         {"patient", &Request::patient},
                                         {"section", &Request::section},
                                         {"action", &Request::action}}};

} // namespace

domain::Result<Matrix> matrixFrom(const Json& json)
{
    Matrix matrix;
    try {
        for (const Json& section : json.at("sections"))
            matrix.sections.emplace(section.at("id").get<std::string>(), section.at("title").get<std::string>());
        for (const Json& role : json.at("roles"))
            matrix.roles.push_back(roleFrom(role));
        matrix.breakGlassMinutes = json.value("breakGlassMinutes", matrix.breakGlassMinutes);
    } catch (const Json::exception& failure) {
        return malformed("roles", failure.what());
    }
    return matrix;
}

domain::Result<Request> requestFrom(const Json& json)
{
    if (!json.is_object())
        return malformed("", "expected an object");
    Request request;
    for (const auto& [name, value] : json.items()) {
        if (name == "context") {
            if (const auto read = readCircumstances(value, request.circumstances); !read)
                return read.error();
            continue;
        }
        if (!value.is_string())
            return malformed("/" + name, "expected text");
        if (name == "at" || name == "time") {
            const auto at = domain::parseLocalTime(value.get<std::string>());
            if (!at)
                return at.error();
            request.at = *at;
            continue;
        }
        const auto* member = members.begin();
        while (member != members.end() && member->first != name)
            ++member;
        if (member == members.end())
            return malformed("/" + name, "no such member");
        request.*(member->second) = value.get<std::string>();
    }
    if (request.role.empty() || request.section.empty() || request.action.empty())
        return malformed("", "role, section and action are needed");
    return request;
}

} // namespace access_control
