// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"

#include "domain/Text.h"

#include <algorithm>
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

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> conditions{"assigned",   "assigned-consent", "consent", "author",
                                                     "authorized", "sample",           "case"};
constexpr std::array<std::string_view, 3> narrowings{indexOnly, identificationOnly, systemEvents};

// ---- the matrix ----

class MatrixReader
{
public:
    domain::Result<Matrix> read(const Json& json)
    {
        try {
            return whole(json);
        } catch (const Json::exception& failure) {
            return malformed(m_at, failure.what());
        }
    }

private:
    domain::Result<Matrix> whole(const Json& json)
    {
        m_at = "/sections";
        for (const Json& section : json.at("sections")) {
            if (!m_matrix.sections.emplace(section.at("id").get<std::string>(), section.at("title").get<std::string>())
                     .second)
                return malformed(m_at, "a section stands twice");
        }
        m_at = "/effective_from";
        const auto from = domain::parseDate(json.at("effective_from").get<std::string>());
        if (!from)
            return from.error();
        m_matrix.from = *from;
        if (const auto to = json.find("effective_to"); to != json.end() && !to->is_null()) {
            m_at = "/effective_to";
            const auto last = domain::parseDate(to->get<std::string>());
            if (!last)
                return last.error();
            if (*last < *from)
                return malformed(m_at, "the matrix ends before it begins");
            m_matrix.to = *last;
        }
        m_at = "/breakGlassMinutes";
        m_matrix.breakGlassMinutes = json.at("breakGlassMinutes").get<int>();
        if (m_matrix.breakGlassMinutes < 1)
            return malformed(m_at, "the glass stays broken for a minute at least");
        return readRoles(json.at("roles"));
    }

    domain::Result<Matrix> readRoles(const Json& json)
    {
        for (std::size_t k = 0; k < json.size(); ++k) {
            m_at = "/roles/" + std::to_string(k);
            Role role;
            role.id = json[k].at("id").get<std::string>();
            role.title = json[k].at("title").get<std::string>();
            role.treating = json[k].value("treating", false);
            if (m_matrix.role(role.id) != nullptr)
                return malformed(m_at + "/id", "the role stands twice");
            for (const auto& [section, cell] : json[k].at("cells").items()) {
                if (auto read = readCell(section, cell); !read)
                    return read.error();
                else
                    role.cells.emplace(section, std::move(*read));
            }
            m_matrix.roles.push_back(std::move(role));
        }
        return std::move(m_matrix);
    }

    domain::Result<Cell> readCell(const std::string& section, const Json& json) const
    {
        const std::string at = m_at + "/cells/" + section;
        if (!m_matrix.sections.contains(section))
            return malformed(at, "the matrix has no such section");
        Cell cell;
        for (const Json& action : json.at("actions")) {
            if (!among(actions, action.get<std::string>()))
                return malformed(at + "/actions", "there is no such action");
            cell.actions.insert(action.get<std::string>());
        }
        cell.condition = json.value("condition", std::string());
        if (!cell.condition.empty() && !among(conditions, cell.condition))
            return malformed(at + "/condition", "there is no such condition");
        for (const Json& bound : json.value("obligations", Json::array())) {
            if (!among(narrowings, bound.get<std::string>()))
                return malformed(at + "/obligations", "there is no such obligation");
            cell.obligations.push_back(bound.get<std::string>());
        }
        return cell;
    }

    Matrix m_matrix;
    std::string m_at;
};

// ---- a request ----

using Flag = std::pair<std::string_view, bool Circumstances::*>;
constexpr std::array<Flag, 6> flags{{{"part2-consent", &Circumstances::consent},
                                     {"author", &Circumstances::author},
                                     {"case", &Circumstances::onCase},
                                     {"sample", &Circumstances::sample},
                                     {"roi-authorization", &Circumstances::authorized},
                                     {"part2-program", &Circumstances::part2Program}}};

using Member = std::pair<std::string_view, std::string Request::*>;
constexpr std::array<Member, 6> members{{{"role", &Request::role},
                                         {"user", &Request::person},
                                         {"purpose", &Request::purpose},
                                         {"patient", &Request::patient},
                                         {"section", &Request::section},
                                         {"action", &Request::action}}};

class RequestReader
{
public:
    domain::Result<Request> read(const Json& json)
    {
        if (!json.is_object())
            return malformed("", "a request is an object");
        for (const auto& [name, value] : json.items())
            member(name, value);
        for (const auto& [name, into] : members) {
            if (domain::trimmed(m_request.*into).empty())
                problem("/" + std::string(name), "is missing or empty");
        }
        if (!m_timed)
            problem("/time", "is missing");
        if (!m_problems.empty())
            return malformed("", m_problems);
        return std::move(m_request);
    }

private:
    void problem(const std::string& pointer, std::string_view what)
    {
        m_problems += (m_problems.empty() ? "" : "; ") + pointer + " " + std::string(what);
    }

    std::string text(const std::string& pointer, const Json& value)
    {
        if (value.is_string())
            return value.get<std::string>();
        problem(pointer, "is no text");
        return {};
    }

    bool truth(const std::string& pointer, const Json& value)
    {
        if (!value.is_boolean())
            problem(pointer, "is neither true nor false");
        return value == true;
    }

    std::optional<domain::LocalTime> time(const std::string& pointer, const Json& value)
    {
        const auto at = domain::parseLocalTime(text(pointer, value));
        if (at)
            return *at;
        problem(pointer, "is no time such as 2026-05-12T10:00");
        return std::nullopt;
    }

    void member(const std::string& name, const Json& value)
    {
        const std::string pointer = "/" + name;
        Circumstances& known = m_request.circumstances;
        const auto* plain =
            std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.first == name; });
        if (plain != members.end()) {
            m_request.*(plain->second) = text(pointer, value);
        } else if (name == "time") {
            m_timed = true;
            m_request.at = time(pointer, value).value_or(domain::LocalTime{});
        } else if (name == "assigned" || name == "worklist") {
            known.assigned = truth(pointer, value) || known.assigned;
        } else if (name == "flags") {
            readFlags(value);
        } else if (name == "breakGlass") {
            if (!value.is_null())
                readGlass(value);
        } else {
            problem(pointer, "is no member of a request");
        }
    }

    void readFlags(const Json& value)
    {
        if (!value.is_array()) {
            problem("/flags", "is no list");
            return;
        }
        for (std::size_t k = 0; k < value.size(); ++k) {
            const std::string pointer = "/flags/" + std::to_string(k);
            const std::string name = text(pointer, value[k]);
            const auto* flag = std::find_if(flags.begin(), flags.end(), [&](const Flag& f) { return f.first == name; });
            if (flag == flags.end())
                problem(pointer, "is no flag that the policy knows");
            else if (std::exchange(m_request.circumstances.*(flag->second), true))
                problem(pointer, "stands twice");
        }
    }

    void readGlass(const Json& value)
    {
        BrokenGlass glass;
        if (!value.is_object()) {
            problem("/breakGlass", "is neither null nor {reason, until}");
            return;
        }
        bool timed = false;
        for (const auto& [name, entry] : value.items()) {
            const std::string pointer = "/breakGlass/" + name;
            if (name == "reason") {
                glass.reason = text(pointer, entry);
            } else if (name == "until") {
                const auto until = time(pointer, entry);
                timed = true;
                glass.until = until.value_or(domain::LocalTime{});
            } else {
                problem(pointer, "is no part of a broken glass");
            }
        }
        if (domain::trimmed(glass.reason).empty())
            problem("/breakGlass/reason", "is missing or empty");
        if (!timed)
            problem("/breakGlass/until", "is missing");
        m_request.circumstances.glass = std::move(glass);
    }

    Request m_request;
    std::string m_problems;
    bool m_timed = false;
};

} // namespace

domain::Result<Matrix> matrixFrom(const Json& json)
{
    return MatrixReader().read(json);
}

domain::Result<Request> requestFrom(const Json& json)
{
    return RequestReader().read(json);
}

} // namespace access_control
