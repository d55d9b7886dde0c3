// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TermBook.h"

#include "codesets/book/PcsCodes.h"
#include "viewmodels/Convert.h"

#include <array>
#include <string>

namespace viewmodels {

using codesets::PartKind;
using codesets::System;

namespace {

/// "Table of Drugs and Chemicals, vitamins, poisoning" names another table and, perhaps, what to look for in it.
struct OtherTable
{
    std::string_view name;
    PartKind kind;
};
constexpr std::array<OtherTable, 3> otherTables{{
    {"Table of Drugs", PartKind::Drugs},
    {"Table of Neoplasm", PartKind::Neoplasm},
    {"Neoplasm", PartKind::Neoplasm},
}};

/// "category N20" names a code.
std::optional<std::string> categoryIn(const QString& reference)
{
    for (const char* word : {"category ", "subcategory "}) {
        if (reference.startsWith(QLatin1String(word), Qt::CaseInsensitive))
            return s(reference.section(QLatin1Char(' '), 1, 1));
    }
    return std::nullopt;
}

QString lookedFor(const QString& reference)
{
    const QString part = reference.section(QLatin1Char(','), 1, 1).trimmed();
    return part.startsWith(QLatin1String("by ")) ? QString() : part;
}

} // namespace

TermBook::TermBook(PartKind kind, codesets::EditionInfo edition, std::shared_ptr<const codesets::TermTable> table,
                   std::shared_ptr<const codesets::Edition> inForce)
    : m_kind(kind), m_edition(std::move(edition)), m_table(std::move(table)), m_inForce(std::move(inForce)),
      m_names(*m_table)
{
}

TermLink TermBook::codeLink(const codesets::TermCode& code) const
{
    TermLink link;
    if (code.code.empty())
        return link;
    link.text = q(code.code) + (code.goesOn ? QStringLiteral("-") : QString());
    if (code.manifestation)
        link.text = QStringLiteral("[%1]").arg(link.text);
    const std::string bare = codesets::bare(code.code);
    link.code = q(bare);
    if (system() == System::Icd10pcs && bare.size() < codesets::pcsLength) {
        link.state = QStringLiteral("build");
        link.hint = tr("Build on from %1").arg(q(bare));
        return link;
    }
    if (m_inForce != nullptr && m_inForce->find(bare) != nullptr) {
        link.state = QStringLiteral("code");
        link.hint = tr("Open %1").arg(q(codesets::shown(system(), bare)));
        return link;
    }
    const bool known = m_inForce != nullptr && m_inForce->covers(bare);
    link.state = QStringLiteral("gone");
    link.hint = known ? tr("%1 is not in force on this date").arg(q(code.code))
                      : tr("%1 is not in the code sets at hand").arg(q(code.code));
    return link;
}

void TermBook::addReferences(std::vector<TermLink>& links, std::string_view text, const QString& word) const
{
    for (const QString& one : q(text).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        TermLink link;
        link.text = one.trimmed();
        link.word = word;
        if (const auto category = categoryIn(link.text)) {
            link = codeLink({*category, false, false});
            link.text = one.trimmed();
            link.word = word;
            links.push_back(std::move(link));
            continue;
        }
        const bool leads = target(link.text).has_value();
        link.state = leads ? QStringLiteral("term") : QStringLiteral("plain");
        link.hint = leads ? tr("Go to %1").arg(link.text) : link.text;
        links.push_back(std::move(link));
    }
}

std::vector<TermLink> TermBook::references(std::size_t term) const
{
    const codesets::Term line = m_table->term(term);
    std::vector<TermLink> links;
    addReferences(links, line.see, tr("see"));
    addReferences(links, line.seeAlso, tr("see also"));
    addReferences(links, line.use, tr("use"));
    return links;
}

std::vector<TermLink> TermBook::links(std::size_t term) const
{
    std::vector<TermLink> codes;
    for (const codesets::TermCode& code : codesets::termCodes(m_table->term(term).codes))
        codes.push_back(codeLink(code));
    std::vector<TermLink> terms = references(term);
    // In ICD-10-PCS the code is that of the term referred to.
    std::vector<TermLink>& first = system() == System::Icd10pcs ? terms : codes;
    const std::vector<TermLink>& then = system() == System::Icd10pcs ? codes : terms;
    first.insert(first.end(), then.begin(), then.end());
    return std::move(first);
}

std::vector<TermLink> TermBook::cells(std::size_t term) const
{
    std::vector<TermLink> links;
    for (const codesets::TermCode& code : codesets::termCells(m_table->term(term).codes))
        links.push_back(codeLink(code));
    links.resize(m_table->columns().size());
    return links;
}

std::optional<TermTarget> TermBook::target(const QString& reference) const
{
    if (system() == System::Icd10cm) {
        for (const OtherTable& other : otherTables) {
            if (m_kind != other.kind && reference.startsWith(q(other.name), Qt::CaseInsensitive))
                return TermTarget{other.kind, std::nullopt, lookedFor(reference)};
        }
    }
    const auto term = m_names.find(s(reference));
    return term ? std::optional(TermTarget{m_kind, term, {}}) : std::nullopt;
}

} // namespace viewmodels
