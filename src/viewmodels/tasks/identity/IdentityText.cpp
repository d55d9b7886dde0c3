// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/identity/IdentityText.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewmodels {

using records::identity::Agreement;
using records::identity::Band;
using records::identity::Person;
using records::identity::Standing;
using workflow::identity::Answer;
using workflow::identity::Decision;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("PatientIndex", text);
}

struct IdentityEntry
{
    std::string_view code;
    const char* text;
};

template <std::size_t Count>
QString entryText(const std::array<IdentityEntry, Count>& table, std::string_view code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const IdentityEntry& entry) { return entry.code == code; });
    return found == table.end() ? QString() : words(found->text);
}

} // namespace

QString weightText(records::identity::Weight weight)
{
    const int size = weight < 0 ? -weight : weight;
    QString digits = QString::number(size / 100) + QLatin1Char('.') + QString::number(size % 100 / 10);
    if (size % 10 != 0)
        digits += QString::number(size % 10);
    return (weight < 0 ? QStringLiteral("\u2212") : weight > 0 ? QStringLiteral("+") : QString()) + digits;
}

QString bandText(Band band)
{
    return band == Band::Probable ? words(QT_TRANSLATE_NOOP("PatientIndex", "Probable"))
           : band == Band::Review ? words(QT_TRANSLATE_NOOP("PatientIndex", "Review"))
                                  : words(QT_TRANSLATE_NOOP("PatientIndex", "No match"));
}

QString guardText(records::identity::Guard guard)
{
    return guard == records::identity::Guard::Twins
               ? words(QT_TRANSLATE_NOOP("PatientIndex", "May be twins: same surname, birth date and address"))
               : words(QT_TRANSLATE_NOOP("PatientIndex", "May be two generations: one name, another suffix or age"));
}

QString agreementText(const records::identity::FieldMatch& field)
{
    switch (field.agreement) {
    case Agreement::Agree:
        return words(QT_TRANSLATE_NOOP("PatientIndex", "agree"));
    case Agreement::Half:
        if (field.why == "nickname")
            return words(QT_TRANSLATE_NOOP("PatientIndex", "half, nickname"));
        if (field.why == "transposed")
            return words(QT_TRANSLATE_NOOP("PatientIndex", "half, transposed"));
        return words(QT_TRANSLATE_NOOP("PatientIndex", "half, alike"));
    case Agreement::Disagree:
        return words(QT_TRANSLATE_NOOP("PatientIndex", "disagree"));
    case Agreement::Missing:
        break;
    }
    return words(QT_TRANSLATE_NOOP("PatientIndex", "missing"));
}

QString standingText(const Person& person)
{
    if (person.standing == Standing::Alias)
        return words(QT_TRANSLATE_NOOP("PatientIndex", "Alias of %1")).arg(q(person.aliasOf));
    if (person.standing == Standing::Withdrawn)
        return words(QT_TRANSLATE_NOOP("PatientIndex", "Withdrawn"));
    return words(QT_TRANSLATE_NOOP("PatientIndex", "Active"));
}

QString bornText(const Person& person)
{
    return person.born ? q(domain::format(*person.born)) : QString();
}

QString aliasText(const Person& person)
{
    QStringList names;
    for (const auto& alias : person.aliases)
        names.append(q(records::identity::shown(alias)));
    return names.join(QStringLiteral("; "));
}

QString decisionText(Decision decision)
{
    static constexpr std::array table{IdentityEntry{"merge", QT_TRANSLATE_NOOP("PatientIndex", "Merge")},
                                      IdentityEntry{"different", QT_TRANSLATE_NOOP("PatientIndex", "Not the same")},
                                      IdentityEntry{"needs-more", QT_TRANSLATE_NOOP("PatientIndex", "Needs more")},
                                      IdentityEntry{"overlap", QT_TRANSLATE_NOOP("PatientIndex", "Overlap: link")},
                                      IdentityEntry{"overlay", QT_TRANSLATE_NOOP("PatientIndex", "Overlay: unmerge")}};
    return entryText(table, workflow::identity::code(decision));
}

QString identifierText(std::string_view code)
{
    static constexpr std::array table{IdentityEntry{"name", QT_TRANSLATE_NOOP("PatientIndex", "Full name")},
                                      IdentityEntry{"born", QT_TRANSLATE_NOOP("PatientIndex", "Born")},
                                      IdentityEntry{"last4", QT_TRANSLATE_NOOP("PatientIndex", "Last four")},
                                      IdentityEntry{"phone", QT_TRANSLATE_NOOP("PatientIndex", "Telephone")},
                                      IdentityEntry{"address", QT_TRANSLATE_NOOP("PatientIndex", "Address")}};
    return entryText(table, code);
}

QString stepText(std::string_view code)
{
    static constexpr std::array table{
        IdentityEntry{"downstream", QT_TRANSLATE_NOOP("PatientIndex", "Downstream notice")},
        IdentityEntry{"safety", QT_TRANSLATE_NOOP("PatientIndex", "Safety notice")},
        IdentityEntry{"privacy", QT_TRANSLATE_NOOP("PatientIndex", "Privacy assessment")},
        IdentityEntry{"proof", QT_TRANSLATE_NOOP("PatientIndex", "Ask for proof")},
        IdentityEntry{"flag", QT_TRANSLATE_NOOP("PatientIndex", "Mark as looked at")}};
    return entryText(table, code);
}

QString registrationText(std::string_view field)
{
    static constexpr std::array table{IdentityEntry{"family", QT_TRANSLATE_NOOP("PatientIndex", "Surname")},
                                      IdentityEntry{"given", QT_TRANSLATE_NOOP("PatientIndex", "Given name")},
                                      IdentityEntry{"middle", QT_TRANSLATE_NOOP("PatientIndex", "Middle")},
                                      IdentityEntry{"suffix", QT_TRANSLATE_NOOP("PatientIndex", "Suffix")},
                                      IdentityEntry{"alias", QT_TRANSLATE_NOOP("PatientIndex", "Former or other name")},
                                      IdentityEntry{"born", QT_TRANSLATE_NOOP("PatientIndex", "Date of birth")},
                                      IdentityEntry{"sex", QT_TRANSLATE_NOOP("PatientIndex", "Sex")},
                                      IdentityEntry{"last4", QT_TRANSLATE_NOOP("PatientIndex", "Last four of SSN")},
                                      IdentityEntry{"phone", QT_TRANSLATE_NOOP("PatientIndex", "Telephone")},
                                      IdentityEntry{"address", QT_TRANSLATE_NOOP("PatientIndex", "Address")},
                                      IdentityEntry{"zip", QT_TRANSLATE_NOOP("PatientIndex", "ZIP")}};
    return entryText(table, field);
}

QString answerText(const Answer* answer)
{
    if (answer == nullptr || !answer->settled())
        return {};
    if (answer->chosen)
        return words(QT_TRANSLATE_NOOP("PatientIndex", "Is %1")).arg(q(*answer->chosen));
    if (answer->registered)
        return words(QT_TRANSLATE_NOOP("PatientIndex", "New number"));
    if (answer->decision == Decision::Merge)
        return words(QT_TRANSLATE_NOOP("PatientIndex", "Merge %1 into %2"))
            .arg(q(answer->retired), q(answer->survivor));
    return decisionText(answer->decision);
}

} // namespace viewmodels
