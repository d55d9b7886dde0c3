// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Book.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <cstddef>
#include <optional>

namespace viewmodels {

/// A code or a reference in a line of an index or a table, as shown.
class TermLink
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString word MEMBER word CONSTANT)   ///< "see", "see also", "use"; empty of a code
    Q_PROPERTY(QString state MEMBER state CONSTANT) ///< see below
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)   ///< what following it does, or why it cannot be followed

public:
    QString text;
    QString word;
    QString state; ///< "code", "build" (more characters of ICD-10-PCS), "term", "gone" (not in force), "plain"
    QString hint;
    QString code; ///< bare; empty of a term
};

/// Where a reference leads: a term of a table, or words to look for in one.
struct TermTarget
{
    codesets::PartKind kind = codesets::PartKind::Index;
    std::optional<std::size_t> term;
    QString query;
};

} // namespace viewmodels
