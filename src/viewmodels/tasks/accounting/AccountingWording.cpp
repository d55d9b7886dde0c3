// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/accounting/AccountingWording.h"

#include <QCoreApplication>

namespace viewmodels::accounting {
namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("AccountingWording", text);
}

} // namespace

QString fieldTitle(std::string_view field)
{
    if (field == "date")
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Date"));
    if (field == "recipient")
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Recipient"));
    if (field == "address")
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Address"));
    if (field == "description")
        return said(QT_TRANSLATE_NOOP("AccountingWording", "What was sent"));
    return said(QT_TRANSLATE_NOOP("AccountingWording", "Purpose"));
}

QString dayTitle(workflow::accounting::Day day)
{
    using workflow::accounting::Day;
    switch (day) {
    case Day::From:
        return said(QT_TRANSLATE_NOOP("AccountingWording", "First day"));
    case Day::To:
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Last day"));
    case Day::Due:
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Due"));
    case Day::Extended:
        return said(QT_TRANSLATE_NOOP("AccountingWording", "Due if extended"));
    }
    return {};
}

QString feeTitle(std::string_view fee)
{
    return fee == "free"      ? said(QT_TRANSLATE_NOOP("AccountingWording", "Free"))
           : fee == "charged" ? said(QT_TRANSLATE_NOOP("AccountingWording", "A fee may be taken"))
                              : QString();
}

} // namespace viewmodels::accounting
