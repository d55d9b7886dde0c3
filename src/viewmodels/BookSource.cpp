// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/BookSource.h"

#include "services/InstallCodes.h"
#include "viewmodels/Convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace viewmodels {

std::shared_ptr<const codesets::Edition> BookSource::inForce(codesets::System system) const
{
    for (const auto& edition : m_desk.codeIndex()->editions()) {
        if (edition->info().system == system)
            return edition;
    }
    return nullptr;
}

bool BookSource::settled() const
{
    return m_desk.codeIndex()->ready();
}

codesets::Bookshelf BookSource::shelf(const services::Workplace& place)
{
    const std::array<std::filesystem::path, 2> folders{place.codesets, services::installedFolder(place.folder)};
    return codesets::Bookshelf::open(folders);
}

const codesets::ShelfPart* BookSource::part(const codesets::Bookshelf& shelf, codesets::PartKind kind,
                                            const codesets::Edition* inForce)
{
    if (inForce != nullptr) {
        if (const codesets::ShelfPart* found = shelf.newestFor(kind, inForce->info()))
            return found;
    }
    const codesets::ShelfPart* nearest = nullptr;
    for (const codesets::ShelfPart& part : shelf.parts()) {
        if (part.info.kind == kind && (nearest == nullptr || part.edition.from < nearest->edition.from))
            nearest = &part;
    }
    return nearest;
}

QString groupedText(std::size_t number)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number));
}

QString yearText(const codesets::EditionInfo& edition)
{
    const bool fiscal = edition.system == codesets::System::Icd10cm || edition.system == codesets::System::Icd10pcs;
    return fiscal ? QCoreApplication::translate("BookSource", "FY%1").arg(q(edition.id)) : q(edition.id);
}

QString borrowedText(const codesets::EditionInfo& part, const codesets::Edition* inForce)
{
    if (inForce == nullptr || inForce->info().id == part.id)
        return {};
    const bool older = part.from < inForce->info().from;
    const QString sentence = older ? QCoreApplication::translate("BookSource", "Older than the codes in force, %1")
                                   : QCoreApplication::translate("BookSource", "Newer than the codes in force, %1");
    return sentence.arg(yearText(inForce->info()));
}

} // namespace viewmodels
