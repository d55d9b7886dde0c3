// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixWords.h"

#include <cctype>

namespace workflow::matrix {

std::string lettersOf(const std::set<std::string, std::less<>>& actions)
{
    std::string letters;
    for (const std::string_view action : actionNames) {
        if (actions.contains(action))
            letters += static_cast<char>(std::toupper(static_cast<unsigned char>(action.front())));
    }
    return letters;
}

bool isShut(std::string_view account)
{
    return account == "close" || account == "suspend";
}

} // namespace workflow::matrix
