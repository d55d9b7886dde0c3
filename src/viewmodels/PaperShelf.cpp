// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PaperShelf.h"

#include "viewmodels/Convert.h"

namespace viewmodels {
namespace {

/// Where the label of "Label: value" ends; -1 for a paragraph.
qsizetype paperLabelEnd(const QString& line)
{
    constexpr qsizetype longest = 24;
    const qsizetype end = line.indexOf(QLatin1String(": "));
    return end > 0 && end <= longest && !line.left(end).contains(QLatin1Char('.')) ? end : -1;
}

} // namespace

PaperShelf::PaperShelf(QObject* parent)
    : QObject(parent), m_list({"paper", "title", "author"}), m_lines({"row", "kind", "label", "text"})
{
}

void PaperShelf::setPapers(std::vector<workflow::Paper> papers)
{
    m_papers = std::move(papers);
    std::vector<CellListModel::Row> rows;
    for (const auto& paper : m_papers)
        rows.push_back({q(paper.id), q(paper.title), q(paper.author)});
    m_list.setRows(std::move(rows));
    if (workflow::paperOf(m_papers, s(m_open)) == nullptr)
        m_open = m_papers.empty() ? QString() : q(m_papers.front().id);
    show();
}

void PaperShelf::setOpen(const QString& paper)
{
    if (paper == m_open || workflow::paperOf(m_papers, s(paper)) == nullptr)
        return;
    m_open = paper;
    show();
}

QString PaperShelf::title() const
{
    const auto* paper = workflow::paperOf(m_papers, s(m_open));
    return paper == nullptr ? QString() : q(paper->title);
}

void PaperShelf::turn(int by)
{
    const int next = m_list.rowOf(m_open) + by;
    if (next >= 0 && next < m_list.count())
        setOpen(m_list.idAt(next));
}

void PaperShelf::show()
{
    std::vector<CellListModel::Row> rows;
    const auto add = [&](const char* kind, const QString& label, const QString& text) {
        rows.push_back({QStringLiteral("%1/%2").arg(m_open).arg(rows.size()), QString::fromLatin1(kind), label, text});
    };
    if (const auto* paper = workflow::paperOf(m_papers, s(m_open))) {
        add("head", q(paper->title), q(paper->author));
        for (const std::string& words : paper->lines) {
            const QString line = q(words);
            const qsizetype label = paperLabelEnd(line);
            if (label > 0)
                add("pair", line.left(label), line.mid(label + 2));
            else
                add("text", {}, line);
        }
    }
    m_lines.setRows(std::move(rows));
    Q_EMIT openChanged();
}

} // namespace viewmodels
