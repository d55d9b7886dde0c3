// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ContentsViewModel.h"

#include "codesets/Chapters.h"
#include "codesets/book/Tabular.h"
#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

using codesets::Chapter;
using codesets::Code;
using codesets::Heading;
using codesets::HeadingKind;
using Rows = std::vector<LineListModel::Row>;

namespace {

constexpr std::size_t categoryLength = 3;

/// Blocks of a Tabular List that have no block below them, in the order of the book.
std::vector<Heading> innermostBlocks(const codesets::Tabular& book)
{
    std::vector<Heading> blocks;
    for (std::size_t i = 0; i < book.size(); ++i) {
        const Heading heading = book.heading(i);
        if (heading.kind != HeadingKind::Section)
            continue;
        const auto below = book.children(i);
        const bool outer = std::any_of(below.begin(), below.end(), [&](std::size_t child) {
            return book.heading(child).kind == HeadingKind::Section;
        });
        if (!outer)
            blocks.push_back(heading);
    }
    return blocks;
}

/// The block whose range holds a category; of two the narrower one. Null where none does.
const Heading* blockOf(const std::vector<Heading>& blocks, std::string_view category)
{
    const Heading* best = nullptr;
    for (const Heading& block : blocks) {
        const std::string_view first = block.code.substr(0, categoryLength);
        const std::string_view last =
            block.code.size() > categoryLength ? block.code.substr(categoryLength + 1) : first;
        const bool holds = first <= category && category <= last;
        if (holds && (best == nullptr || first >= best->code.substr(0, categoryLength)))
            best = &block;
    }
    return best;
}

} // namespace

ContentsViewModel::ContentsViewModel(DeskViewModel& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_chapters(this), m_lines(this)
{
    Rows rows;
    for (const Chapter& chapter : codesets::chapters)
        rows.push_back({QString(), QString::number(chapter.number),
                        tr("%1 (%2-%3)").arg(q(chapter.title), q(chapter.first), q(chapter.last))});
    m_chapters.setRows(std::move(rows));
    connect(desk.codeIndex(), &CodeIndex::readyChanged, this, [this] {
        if (m_open)
            fill();
    });
}

std::shared_ptr<const codesets::Edition> ContentsViewModel::edition() const
{
    const auto& editions = m_desk.codeIndex()->editions();
    const auto at = std::find_if(editions.begin(), editions.end(), [](const auto& edition) {
        return edition->info().system == codesets::System::Icd10cm;
    });
    return at == editions.end() ? nullptr : *at;
}

void ContentsViewModel::setChapter(int row)
{
    if (row == m_chapter || row < 0 || row >= m_chapters.count())
        return;
    m_chapter = row;
    fill();
}

void ContentsViewModel::open(const QString& code)
{
    const std::string bare = codesets::bare(s(code));
    const auto at = std::find_if(codesets::chapters.begin(), codesets::chapters.end(),
                                 [&](const Chapter& chapter) { return chapter.holds(bare); });
    if (at != codesets::chapters.end() && codesets::wellFormed(codesets::System::Icd10cm, bare))
        m_chapter = static_cast<int>(at - codesets::chapters.begin());
    m_open = true;
    m_desk.codeIndex()->prepare(m_desk.codingDate());
    fill();
}

void ContentsViewModel::close()
{
    m_open = false;
    m_lines.setRows({});
}

void ContentsViewModel::fill()
{
    Rows rows;
    m_sourceText.clear();
    if (const auto book = edition()) {
        const auto& shelf = m_desk.codeIndex()->books();
        const codesets::ShelfPart* part = shelf ? shelf->newestFor(codesets::PartKind::Tabular, book->info()) : nullptr;
        const auto read =
            part != nullptr ? shelf->tabular(*part) : domain::Result(std::shared_ptr<const codesets::Tabular>());
        const bool blocked = read && *read;
        const std::vector<Heading> blocks = blocked ? innermostBlocks(**read) : std::vector<Heading>();
        const Chapter& chapter = codesets::chapters.at(static_cast<std::size_t>(m_chapter));
        const Heading* open = nullptr;
        for (const Code& code : book->codes()) {
            if (code.code.size() != categoryLength || !chapter.holds(code.code))
                continue;
            const Heading* block = blockOf(blocks, code.code);
            if (block != nullptr && block != open)
                rows.push_back({QStringLiteral("block"), q(block->code), q(block->title)});
            open = block;
            rows.push_back({QStringLiteral("category"), q(code.code), q(code.title)});
        }
        const codesets::EditionInfo& info = book->info();
        m_sourceText = info.embedded ? tr("Categories in the box") : tr("Categories of FY%1").arg(q(info.id));
        if (blocked)
            m_sourceText = tr("%1, blocks of FY%2").arg(m_sourceText, q(part->edition.id));
    }
    m_lines.setRows(std::move(rows));
    Q_EMIT changed();
}

} // namespace viewmodels
