// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viewmodels {

/// One thing wrong with the exercises and charts on disk, for the instructor.
struct ContentProblem
{
    QString file;  ///< relative to the library
    QString place; ///< "line 12" or a JSON pointer; may be empty
    QString message;
    QString remedy;
    bool error = true; ///< else a warning
};

} // namespace viewmodels
