// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityWords.h"

#include <initializer_list>
#include <utility>

namespace workflow::identity {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

std::string worded(std::string_view code, std::initializer_list<Entry> table)
{
    for (const auto& [id, words] : table) {
        if (id == code)
            return std::string(words);
    }
    return std::string(code);
}

} // namespace

std::string decisionWords(std::string_view code)
{
    return worded(code, {{"merge", "merge"},
                         {"different", "not the same person"},
                         {"needs-more", "needs more"},
                         {"overlap", "overlap, link the numbers"},
                         {"overlay", "overlay, take apart"}});
}

std::string identifierWords(std::string_view code)
{
    return worded(code, {{"name", "full name"},
                         {"born", "date of birth"},
                         {"last4", "last four of SSN"},
                         {"phone", "telephone"},
                         {"address", "address"}});
}

std::string stepWords(std::string_view code)
{
    return worded(code, {{"downstream", "downstream systems told"},
                         {"safety", "safety notice to the clinicians"},
                         {"privacy", "privacy assessment asked for"},
                         {"proof", "proof of identity asked for"},
                         {"flag", "pair marked as looked at"}});
}

std::string fieldWords(std::string_view code)
{
    return worded(code, {{"family", "surname"},
                         {"given", "given name"},
                         {"middle", "middle name"},
                         {"suffix", "suffix"},
                         {"alias", "former or other name"},
                         {"born", "date of birth"},
                         {"sex", "sex"},
                         {"last4", "last four of SSN"},
                         {"phone", "telephone"},
                         {"address", "address"},
                         {"zip", "ZIP"}});
}

std::string criterionWords(std::string_view criterion, std::string_view part)
{
    if (criterion == "field")
        return fieldWords(part);
    if (criterion == "step")
        return stepWords(part);
    if (criterion == "needless-step")
        return stepWords(part) + ", without need";
    return worded(criterion, {{"find", "the right record"},
                              {"register", "a new number"},
                              {"decision", "decision"},
                              {"identifiers", "two identifiers"},
                              {"document", "corroborating document"},
                              {"survivor", "the record that stays"},
                              {"approval", "second approval"},
                              {"visits", "visits that go back"},
                              {"false-merge", "two people merged"},
                              {"duplicate-created", "a duplicate was made"},
                              {"wrong-record", "another person's record"}});
}

} // namespace workflow::identity
