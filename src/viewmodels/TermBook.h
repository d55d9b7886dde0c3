// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "codesets/book/Bookshelf.h"
#include "codesets/book/TermLookup.h"
#include "codesets/book/TermTable.h"
#include "viewmodels/TermLink.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace viewmodels {

/// An index or a table that is open, with what its codes and references lead to. Immutable.
class TermBook
{
    Q_DECLARE_TR_FUNCTIONS(TermBook)

public:
    TermBook(codesets::PartKind kind, codesets::EditionInfo edition, std::shared_ptr<const codesets::TermTable> table,
             std::shared_ptr<const codesets::Edition> inForce);

    [[nodiscard]] codesets::PartKind kind() const { return m_kind; }
    [[nodiscard]] codesets::System system() const { return codesets::nameOf(m_kind).system; }
    [[nodiscard]] const codesets::EditionInfo& edition() const { return m_edition; }
    [[nodiscard]] const codesets::TermTable& table() const { return *m_table; }
    [[nodiscard]] const codesets::Edition* inForce() const { return m_inForce.get(); }
    /// Whether it has columns of codes: the Neoplasm Table and the Table of Drugs.
    [[nodiscard]] bool hasColumns() const { return !m_table->columns().empty(); }

    /// Codes and references in the order of the book.
    [[nodiscard]] std::vector<TermLink> links(std::size_t term) const;
    /// The cells of a table's line, one for each column; without text where the cell is empty.
    [[nodiscard]] std::vector<TermLink> cells(std::size_t term) const;
    /// The references of a line alone.
    [[nodiscard]] std::vector<TermLink> references(std::size_t term) const;
    /// Where a reference leads; none where it names nothing that is here or in another table.
    [[nodiscard]] std::optional<TermTarget> target(const QString& reference) const;

private:
    [[nodiscard]] TermLink codeLink(const codesets::TermCode& code) const;
    void addReferences(std::vector<TermLink>& links, std::string_view text, const QString& word) const;

    codesets::PartKind m_kind;
    codesets::EditionInfo m_edition;
    std::shared_ptr<const codesets::TermTable> m_table;
    std::shared_ptr<const codesets::Edition> m_inForce;
    codesets::TermNames m_names;
};

} // namespace viewmodels
