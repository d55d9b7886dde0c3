// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/deidentify/DeidentifyWording.h"

#include "viewmodels/tasks/deidentify/DeidentifyWorksheetViewModel.h"

namespace viewmodels {

using workflow::deidentify::Category;

QString categoryName(Category category)
{
    using Sheet = DeidentifyWorksheetViewModel;
    switch (category) {
    case Category::Name:
        return Sheet::tr("Name");
    case Category::Geography:
        return Sheet::tr("Place below the state");
    case Category::Date:
        return Sheet::tr("Date");
    case Category::Age:
        return Sheet::tr("Age over 89");
    case Category::Phone:
        return Sheet::tr("Telephone");
    case Category::Fax:
        return Sheet::tr("Fax");
    case Category::Email:
        return Sheet::tr("E-mail");
    case Category::Ssn:
        return Sheet::tr("Social security number");
    case Category::Mrn:
        return Sheet::tr("Record number");
    case Category::Plan:
        return Sheet::tr("Health plan number");
    case Category::Account:
        return Sheet::tr("Account");
    case Category::Licence:
        return Sheet::tr("Certificate or licence");
    case Category::Vehicle:
        return Sheet::tr("Vehicle");
    case Category::Device:
        return Sheet::tr("Device");
    case Category::Url:
        return Sheet::tr("Web address");
    case Category::Ip:
        return Sheet::tr("IP address");
    case Category::Biometric:
        return Sheet::tr("Biometric");
    case Category::Photo:
        return Sheet::tr("Photograph");
    case Category::Other:
        return Sheet::tr("Other unique identifier");
    }
    return {};
}

QChar categoryKey(Category category)
{
    static constexpr std::u16string_view keys = u"NGDAPFESMLCIVRUQBHO";
    return keys.at(static_cast<std::size_t>(category));
}

} // namespace viewmodels
