// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/coding/RemarkText.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace viewmodels {
namespace {

struct Wording
{
    std::string_view id;
    const char* text;
};

constexpr std::array wordings{
    Wording{"unknown-code", QT_TRANSLATE_NOOP("Remarks", "There is no such code: check the characters")},
    Wording{"not-on-date", QT_TRANSLATE_NOOP("Remarks", "Not in force on the date of this encounter")},
    Wording{"duplicate-code", QT_TRANSLATE_NOOP("Remarks", "Already on the worksheet")},
    Wording{"poa-missing", QT_TRANSLATE_NOOP("Remarks", "Present on admission is still to be given")},
    Wording{"poa-not-allowed", QT_TRANSLATE_NOOP("Remarks", "Exempt from POA reporting: leave it blank")},
    Wording{"no-evidence", QT_TRANSLATE_NOOP("Remarks", "No place in the record is cited for it")},
    Wording{"malformed", QT_TRANSLATE_NOOP("Remarks", "Not the form of a code in this set")},
    Wording{"unsupported-edition", QT_TRANSLATE_NOOP("Remarks", "Its family is not in this exercise's code set")},
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Remarks", text);
}

QString aboutHeading(const std::string& code, const codesets::Edition* edition)
{
    const codesets::Code* entry = edition == nullptr ? nullptr : edition->find(code);
    constexpr std::size_t mostNamed = 4;
    const auto below = entry == nullptr ? std::vector<const codesets::Code*>{} : edition->children(*entry);
    if (below.empty() || below.size() > mostNamed)
        return tr("A heading: more characters are needed");
    QStringList names;
    for (const codesets::Code* child : below)
        names.append(q(codesets::shown(edition->info().system, child->code)));
    return tr("A heading: pick %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString remarkText(const workflow::coding::LineRemark& remark, const std::string& code,
                   const codesets::Edition* edition)
{
    if (remark.id == "header-code")
        return aboutHeading(code, edition);
    for (const Wording& wording : wordings) {
        if (wording.id == remark.id)
            return tr(wording.text);
    }
    return q(remark.message);
}

} // namespace viewmodels
