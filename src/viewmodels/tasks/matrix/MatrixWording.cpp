// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/matrix/MatrixWording.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace viewmodels::matrix {
namespace {

using Entry = std::pair<std::string_view, const char*>;

template <std::size_t Size>
QString titleIn(const std::array<Entry, Size>& entries, std::string_view id)
{
    for (const auto& [name, text] : entries) {
        if (name == id)
            return QCoreApplication::translate("MatrixWording", text);
    }
    return q(id);
}

constexpr std::array<Entry, 9> sections{{
    {"demographics", QT_TRANSLATE_NOOP("MatrixWording", "Demographics")},
    {"insurance", QT_TRANSLATE_NOOP("MatrixWording", "Insurance")},
    {"clinical-notes", QT_TRANSLATE_NOOP("MatrixWording", "Clinical notes")},
    {"orders-mar", QT_TRANSLATE_NOOP("MatrixWording", "Orders, MAR")},
    {"results", QT_TRANSLATE_NOOP("MatrixWording", "Results")},
    {"psychotherapy-notes", QT_TRANSLATE_NOOP("MatrixWording", "Psychotherapy")},
    {"part2", QT_TRANSLATE_NOOP("MatrixWording", "Part 2")},
    {"codes-claim", QT_TRANSLATE_NOOP("MatrixWording", "Codes, claim")},
    {"audit-log", QT_TRANSLATE_NOOP("MatrixWording", "Audit log")},
}};
constexpr std::array<Entry, 5> accounts{{
    {"open", QT_TRANSLATE_NOOP("MatrixWording", "Open an account")},
    {"change", QT_TRANSLATE_NOOP("MatrixWording", "Change the rights")},
    {"suspend", QT_TRANSLATE_NOOP("MatrixWording", "Suspend the account")},
    {"close", QT_TRANSLATE_NOOP("MatrixWording", "Close the account")},
    {"refuse", QT_TRANSLATE_NOOP("MatrixWording", "Refuse the request")},
}};
constexpr std::array<Entry, 10> conditions{{
    {"assigned", QT_TRANSLATE_NOOP("MatrixWording", "assigned patients")},
    {"assigned-consent", QT_TRANSLATE_NOOP("MatrixWording", "assigned, with consent")},
    {"assigned-index", QT_TRANSLATE_NOOP("MatrixWording", "assigned, to index")},
    {"author", QT_TRANSLATE_NOOP("MatrixWording", "author only")},
    {"authorized", QT_TRANSLATE_NOOP("MatrixWording", "with authorization")},
    {"case", QT_TRANSLATE_NOOP("MatrixWording", "privacy case")},
    {"consent", QT_TRANSLATE_NOOP("MatrixWording", "with consent")},
    {"identification", QT_TRANSLATE_NOOP("MatrixWording", "identification only")},
    {"sample", QT_TRANSLATE_NOOP("MatrixWording", "quality sample")},
    {"system", QT_TRANSLATE_NOOP("MatrixWording", "system entries")},
}};

} // namespace

QString sectionTitle(std::string_view section)
{
    return titleIn(sections, section);
}

QString accountTitle(std::string_view account)
{
    return titleIn(accounts, account);
}

QString conditionTitle(std::string_view condition)
{
    return titleIn(conditions, condition);
}

QString cellText(const workflow::matrix::Cell& cell)
{
    const std::string letters = workflow::matrix::lettersOf(cell.actions);
    if (letters.empty())
        return QCoreApplication::translate("MatrixWording", "none");
    return cell.condition.empty() ? q(letters) : q(letters) + QStringLiteral(", ") + conditionTitle(cell.condition);
}

} // namespace viewmodels::matrix
