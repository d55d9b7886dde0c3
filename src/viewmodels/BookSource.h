// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/book/Bookshelf.h"
#include "services/Workplace.h"
#include "viewmodels/DeskViewModel.h"

#include <QString>

#include <memory>

namespace viewmodels {

/// Which books a page reads: those in the box and those installed, for the edition in force at the desk.
class BookSource
{
public:
    explicit BookSource(DeskViewModel& desk) : m_desk(desk) {}

    /// The edition that codes are looked up in; null before the code index has any.
    [[nodiscard]] std::shared_ptr<const codesets::Edition> inForce(codesets::System system) const;
    /// Whether the editions in force are known; until then those in the box stand in.
    [[nodiscard]] bool settled() const;
    /// Reads the manifests; safe on a thread of its own.
    [[nodiscard]] static codesets::Bookshelf shelf(const services::Workplace& place);
    /// The part of the edition in force, else of the newest older one, else of the next newer one; null where there is
    /// none at all.
    [[nodiscard]] static const codesets::ShelfPart* part(const codesets::Bookshelf& shelf, codesets::PartKind kind,
                                                         const codesets::Edition* inForce);

private:
    DeskViewModel& m_desk;
};

/// "26,837"
[[nodiscard]] QString groupedText(std::size_t number);
/// "FY2026", "Jul 2024": an edition's id as people say it.
[[nodiscard]] QString yearText(const codesets::EditionInfo& edition);
/// What is to be known of a part that is not of the edition in force; empty where it is.
[[nodiscard]] QString borrowedText(const codesets::EditionInfo& part, const codesets::Edition* inForce);

} // namespace viewmodels
