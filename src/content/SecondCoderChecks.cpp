// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "codesets/Catalogue.h"
#include "content/Lenient.h"
#include "generation/Keys.h"

#include <map>
#include <set>

namespace content::checking {
namespace {

using domain::Json;

std::string codeIn(const Json& entry)
{
    return codesets::bare(textIn(entry, "code"));
}

class SecondCoderCheck
{
public:
    SecondCoderCheck(const Json& key, const Json& second, bool coding, std::string file, Problems& problems)
        : m_key(key), m_second(second), m_coding(coding), m_file(std::move(file)), m_problems(problems)
    {
        for (const Json& difference : listIn(second, "differences"))
            m_settled.insert(codeIn(difference));
        for (const Json& code : listIn(key, "neutral")) {
            if (code.is_string())
                m_neutral.insert(codesets::bare(code.get<std::string>()));
        }
    }

    void run()
    {
        const std::string verdict = textIn(m_second, "verdict");
        if (verdict == "agrees" && !m_settled.empty())
            m_problems.error(m_file, "/verdict", "the verdict agrees, and differences are listed", "Write \"settled\"");
        if (verdict == "settled" && m_settled.empty())
            m_problems.error(m_file, "/differences", "the verdict is settled, and no difference is listed",
                             "List each difference, or write \"agrees\"");
        if (m_coding) {
            compare("diagnoses", true);
            compare("procedures", false);
        } else if (listIn(m_second, "found").empty()) {
            m_problems.error(m_file, "/found", "nothing is said of what the second reader found",
                             "List what a reader who saw no key found");
        }
    }

private:
    void compare(const char* list, bool withPoa)
    {
        std::map<std::string, std::string> theirs;
        for (const Json& entry : listIn(m_second, list))
            theirs[codeIn(entry)] = poaIn(entry);
        std::set<std::string> ours;
        for (const Json& entry : listIn(m_key, list)) {
            std::set<std::string> accepted{codeIn(entry)};
            for (const Json& other : listIn(entry, "alternatives")) {
                if (other.is_string())
                    accepted.insert(codesets::bare(other.get<std::string>()));
            }
            ours.insert(accepted.begin(), accepted.end());
            match(entry, accepted, theirs, withPoa);
        }
        for (const auto& [code, poa] : theirs) {
            if (!ours.contains(code) && !m_neutral.contains(code))
                unsettled(code, "the second coder has " + code + ", the key has not");
        }
    }

    void match(const Json& entry, const std::set<std::string>& accepted,
               const std::map<std::string, std::string>& theirs, bool withPoa)
    {
        for (const std::string& code : accepted) {
            const auto found = theirs.find(code);
            if (found == theirs.end())
                continue;
            if (withPoa && found->second != poaIn(entry))
                unsettled(code, "the second coder gives " + code + " another POA");
            return;
        }
        unsettled(codeIn(entry), "the key has " + codeIn(entry) + ", the second coder has not");
    }

    // Exempt codes carry "exempt", nothing or 1, which all say the same.
    static std::string poaIn(const Json& entry)
    {
        const std::string poa = textIn(entry, "poa");
        return poa == "exempt" || poa == "1" ? std::string() : poa;
    }

    void unsettled(const std::string& code, const std::string& message)
    {
        if (!m_settled.contains(code))
            m_problems.error(m_file, "/differences", message, "Settle it in writing under differences");
    }

    const Json& m_key;
    const Json& m_second;
    bool m_coding;
    std::string m_file;
    Problems& m_problems;
    std::set<std::string> m_settled;
    std::set<std::string> m_neutral;
};

} // namespace

void secondCoder(const Context& context, const generation::RawExercise& exercise)
{
    const std::string file = exerciseFile(exercise.info.id, "second-coder.json");
    const Json* second = context.library.secondCoder(exercise.info.id);
    if (second == nullptr && !exercise.makes.empty())
        return; // the key is made with the fault itself; nobody wrote it
    if (second == nullptr) {
        if (!context.problems.hasErrorUnder(file))
            context.problems.error(file, {}, "no second coder's verdict",
                                   "Let a second coder who sees the chart alone code it, and settle each difference");
        return;
    }
    const Json* keyFile = context.library.key(exercise.info.id);
    const Json* key =
        keyFile == nullptr || exercise.tasks.empty() ? nullptr : generation::keyOf(*keyFile, exercise.tasks.front().id);
    if (key != nullptr)
        SecondCoderCheck(*key, *second, exercise.tasks.front().type == "coding", file, context.problems).run();
}

} // namespace content::checking
