// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/KeyCodes.h"

#include "content/Lenient.h"

#include <optional>
#include <set>

namespace content::checking {
namespace {

using codesets::CodeStatus;
using codesets::System;
using domain::Json;

std::string severityWord(codesets::Severity severity)
{
    if (severity == codesets::Severity::Mcc)
        return "mcc";
    return severity == codesets::Severity::Cc ? "cc" : "none";
}

class Reader
{
public:
    Reader(const CodedKey& key, Problems& problems) : m_in(key), m_problems(problems) {}

    void run()
    {
        const Json& key = m_in.key;
        if (!key.is_object() || m_in.codes.editions.empty())
            return;
        entries(listIn(key, "diagnoses"), "/diagnoses",
                [&](const Json& entry, const std::string& place) { diagnosis(entry, place); });
        entries(listIn(key, "procedures"), "/procedures",
                [&](const Json& entry, const std::string& place) { procedure(entry, place); });
        entries(listIn(key, "penalise"), "/penalise", [&](const Json& entry, const std::string& place) {
            anyCode(textIn(entry, "code"), place + "/code");
            reasoned(entry, place);
        });
        strings(listIn(key, "neutral"), "/neutral",
                [&](const std::string& code, const std::string& place) { anyCode(code, place); });
        pairs(listIn(key, "orderedPairs"));
        strings(listIn(key, "principalAnyOf"), "/principalAnyOf",
                [&](const std::string& code, const std::string& place) { wanted(code, place); });
        for (const System system : m_used)
            inForce(system);
    }

private:
    template <typename Visit>
    static void entries(const Json& list, const std::string& place, const Visit& visit)
    {
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(list[i], place + "/" + std::to_string(i));
    }

    template <typename Visit>
    static void strings(const Json& list, const std::string& place, const Visit& visit)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i].is_string())
                visit(list[i].get<std::string>(), place + "/" + std::to_string(i));
        }
    }

    void error(const std::string& place, std::string message, std::string remedy)
    {
        m_problems.error(m_in.file, m_in.prefix + place, std::move(message), std::move(remedy));
    }

    [[nodiscard]] std::optional<std::string> fault(System system, const std::string& code) const
    {
        const codesets::Edition* edition = m_in.codes.of(system);
        if (edition == nullptr)
            return "the exercise pins no edition of " + std::string(codesets::title(system));
        switch (codesets::checkIn(*edition, code)) {
        case CodeStatus::Valid:
            return std::nullopt;
        case CodeStatus::Header:
            return code + " is a heading of " + edition->info().title + ", more characters are needed";
        case CodeStatus::NotOnDate:
        case CodeStatus::Invalid:
            return code + " is no code of " + edition->info().title;
        case CodeStatus::Unsupported:
            break;
        }
        return code + " is of a family that " + edition->info().title + " does not hold here";
    }

    bool known(System system, const std::string& code, const std::string& place)
    {
        m_used.insert(system);
        const auto wrong = fault(system, code);
        if (wrong)
            error(place, *wrong, "Write a whole code of the edition, or add its family to codesets/");
        return !wrong;
    }

    // Lists that name no system: the code must be one of some system that is pinned.
    void anyCode(const std::string& code, const std::string& place)
    {
        std::string first;
        for (const auto& [system, edition] : m_in.codes.editions) {
            const auto wrong = fault(system, code);
            if (!wrong)
                return;
            if (first.empty() && codesets::wellFormed(system, code))
                first = *wrong;
        }
        error(place, first.empty() ? "\"" + code + "\" is no code of any pinned system" : first,
              "Write a whole code of the edition, or add its family to codesets/");
    }

    void reasoned(const Json& entry, const std::string& place)
    {
        if (textIn(entry, "rule").empty())
            error(place, "no rule is named", "Add \"rule\" with an id of rules/");
        if (textIn(entry, "why").empty())
            error(place, "no reason is given", "Add \"why\": one sentence for the trainee");
    }

    void supported(const Json& entry, const std::string& place)
    {
        reasoned(entry, place);
        if (listIn(entry, "evidence").empty())
            error(place, "nothing in the chart is named for it", "Add \"evidence\" with a document and a quote");
    }

    void diagnosis(const Json& entry, const std::string& place)
    {
        if (!entry.is_object())
            return;
        supported(entry, place);
        const std::string code = textIn(entry, "code");
        m_wanted.insert(codesets::bare(code));
        strings(listIn(entry, "alternatives"), place + "/alternatives",
                [&](const std::string& other, const std::string& at) {
                    m_wanted.insert(codesets::bare(other));
                    known(System::Icd10cm, other, at);
                });
        if (!known(System::Icd10cm, code, place + "/code"))
            return;
        const codesets::Code* found = m_in.codes.of(System::Icd10cm)->find(code);
        if (found == nullptr)
            return;
        poa(textIn(entry, "poa"), *found, place + "/poa");
        const std::string severity = textIn(entry, "severity");
        const std::string official = severityWord(found->severity);
        if (!severity.empty() && severity != official)
            error(place + "/severity", "the key calls " + code + " " + severity,
                  "Write \"" + official + "\", or leave it out: so it stands in the edition");
    }

    void poa(const std::string& poa, const codesets::Code& code, const std::string& place)
    {
        const bool inpatient = m_in.encounter.type == domain::EncounterClass::Inpatient;
        if (!inpatient && !poa.empty())
            error(place, "POA is reported for inpatients alone", "Take it out");
        if (!inpatient)
            return;
        const std::string shown = codesets::shown(System::Icd10cm, code.code);
        if (poa.empty())
            error(place, shown + " has no POA indicator", "Add \"poa\": Y, N, U, W or exempt");
        else if (code.poaExempt && poa != "exempt")
            error(place, shown + " is exempt from POA", "Write \"exempt\"");
        else if (!code.poaExempt && poa == "exempt")
            error(place, shown + " is not exempt from POA", "Write Y, N, U or W");
    }

    void procedure(const Json& entry, const std::string& place)
    {
        if (!entry.is_object())
            return;
        supported(entry, place);
        const auto system = codesets::systemFrom(textIn(entry, "system"));
        if (!system || *system == System::Icd10cm) {
            error(place + "/system", "a procedure needs the system of its code", "Write icd10pcs, hcpcs or px");
            return;
        }
        known(*system, textIn(entry, "code"), place + "/code");
        strings(listIn(entry, "alternatives"), place + "/alternatives",
                [&](const std::string& other, const std::string& at) { known(*system, other, at); });
    }

    void wanted(const std::string& code, const std::string& place)
    {
        if (!m_wanted.contains(codesets::bare(code)))
            error(place, code + " is not among the diagnoses of the key", "Name a code that is, or take it out");
    }

    void pairs(const Json& list)
    {
        entries(list, "/orderedPairs", [&](const Json& pair, const std::string& place) {
            if (pair.is_array())
                strings(pair, place, [&](const std::string& code, const std::string& at) { wanted(code, at); });
        });
    }

    void inForce(System system)
    {
        const codesets::Edition* edition = m_in.codes.of(system);
        const domain::Date date = domain::codingDate(m_in.encounter);
        if (edition != nullptr && !edition->info().inForce(date))
            error({}, edition->info().title + " is not in force on " + domain::format(date),
                  "Pin the edition of that day in exercise.json");
    }

    const CodedKey& m_in;
    Problems& m_problems;
    std::set<std::string> m_wanted;
    std::set<System> m_used;
};

} // namespace

void keyCodes(const CodedKey& key, Problems& problems)
{
    Reader(key, problems).run();
}

} // namespace content::checking
