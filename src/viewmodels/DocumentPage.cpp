// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/DocumentPage.h"

#include "viewmodels/Convert.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace viewmodels {
namespace {

constexpr int leastZoom = 70;
constexpr int mostZoom = 200;

/// What the page shows of when it was written; empty where it shows nothing.
QString writtenOn(const domain::DocumentHeader& header)
{
    switch (header.timeShown) {
    case domain::TimeShown::Full:
        return q(domain::formatMinute(header.written));
    case domain::TimeShown::DateOnly:
        return q(domain::format(domain::dateOf(header.written)));
    case domain::TimeShown::Nothing:
        break;
    }
    return {};
}

/// " 18:22", with the day where it is another; empty on a page that shows no times.
QString stampOf(const domain::DocumentHeader& header, domain::LocalTime time)
{
    if (header.timeShown != domain::TimeShown::Full)
        return {};
    const bool sameDay = domain::dateOf(time) == domain::dateOf(header.written);
    const std::string when = domain::formatMinute(time);
    return QLatin1Char(' ') + q(sameDay ? when.substr(11) : when);
}

QString metaOf(const domain::DocumentHeader& header)
{
    QStringList parts{q(header.authorName), writtenOn(header)};
    if (header.dictated)
        parts.append(DocumentPage::tr("dictated%1").arg(stampOf(header, *header.dictated)));
    if (header.authentication == domain::Authentication::Release)
        parts.append(DocumentPage::tr("released by the laboratory"));
    else if (header.authentication == domain::Authentication::Entries && !header.signedAt)
        parts.append(DocumentPage::tr("initialled entry by entry"));
    else if (domain::isUnsigned(header))
        parts.append(DocumentPage::tr("unsigned"));
    else if (!header.signedAt)
        parts.append(QString());
    else if (header.signedByName.empty())
        parts.append(DocumentPage::tr("signed%1").arg(stampOf(header, *header.signedAt)));
    else
        parts.append(DocumentPage::tr("signed by %1%2").arg(q(header.signedByName), stampOf(header, *header.signedAt)));
    if (!header.cosignerName.empty() && header.cosignedAt)
        parts.append(
            DocumentPage::tr("cosigned by %1%2").arg(q(header.cosignerName), stampOf(header, *header.cosignedAt)));
    else if (!header.cosignerName.empty())
        parts.append(DocumentPage::tr("not cosigned"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString labelOf(const domain::PatientLabel& label)
{
    if (label.name.empty())
        return {};
    return DocumentPage::tr("%1 · MRN %2 · born %3").arg(q(label.name), q(label.mrn), q(label.born));
}

} // namespace

DocumentPage::DocumentPage(QObject* parent) : QObject(parent)
{
    m_style = {QStringLiteral("Noto Serif"), QStringLiteral("Inter"), 15};
    m_measure.setSingleShot(true);
    m_measure.setInterval(0);
    connect(&m_measure, &QTimer::timeout, this, &DocumentPage::measure);
}

QTextDocument* DocumentPage::text() const
{
    return m_text ? m_text->textDocument() : nullptr;
}

void DocumentPage::attach(QQuickTextDocument* text)
{
    if (QTextDocument* old = this->text())
        old->documentLayout()->disconnect(this);
    m_text = text;
    if (QTextDocument* now = this->text())
        connect(now->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                [this] { m_measure.start(); });
    write();
}

void DocumentPage::show(domain::Document document, const QString& facility, const domain::PatientLabel& own,
                        const QString& place)
{
    const bool same = m_open && m_document.header.id == document.header.id && m_document.body == document.body;
    m_document = std::move(document);
    m_facility = facility;
    m_title = q(m_document.header.title);
    m_meta = metaOf(m_document.header);
    m_label = labelOf(m_document.header.label.name.empty() ? own : m_document.header.label);
    m_place = place;
    m_refusal.clear();
    m_open = true;
    if (!same) {
        m_pointed = {};
        m_highlights.clear();
        setWholeMark({});
        write();
    }
    Q_EMIT changed();
}

void DocumentPage::refuse(const QString& title, const QString& why)
{
    clear();
    m_title = title;
    m_refusal = why;
    Q_EMIT changed();
}

void DocumentPage::clear()
{
    m_document = {};
    m_open = false;
    m_title.clear();
    m_meta.clear();
    m_label.clear();
    m_place.clear();
    m_refusal.clear();
    m_highlights.clear();
    setWholeMark({});
    m_pointed = {};
    write();
    Q_EMIT changed();
}

void DocumentPage::write()
{
    if (QTextDocument* document = text()) {
        PageStyle style = m_style;
        style.pixels = m_style.pixels * m_zoom / 100.0;
        m_map = writePage(*document, m_document.body, style);
    }
    search();
    m_measure.start();
}

void DocumentPage::setZoom(int percent)
{
    const int zoom = std::clamp(percent, leastZoom, mostZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    write();
    Q_EMIT zoomChanged();
    Q_EMIT rewritten();
}

void DocumentPage::setPixels(double pixels)
{
    if (pixels <= 0 || std::abs(pixels - m_style.pixels) < 0.01)
        return;
    m_style.pixels = pixels;
    write();
    Q_EMIT zoomChanged();
    Q_EMIT rewritten();
}

void DocumentPage::setHighlights(std::vector<Highlight> highlights)
{
    m_highlights = std::move(highlights);
    QString whole;
    for (const Highlight& highlight : m_highlights) {
        if (highlight.span.length() == 0 && whole != QLatin1String("current"))
            whole = highlight.kind;
    }
    setWholeMark(whole);
    m_measure.start();
}

void DocumentPage::setWholeMark(const QString& kind)
{
    if (kind == m_wholeMark)
        return;
    m_wholeMark = kind;
    Q_EMIT wholeMarkChanged();
}

void DocumentPage::point(domain::Span span)
{
    m_pointed = span;
    m_measure.start();
    const Shown place = m_map.shownOf(span);
    if (!place.empty())
        Q_EMIT reveal(place.from, place.to);
}

bool DocumentPage::holdsWords(int from, int to) const
{
    const domain::Span span = sourceOf(from, to);
    return !domain::trimmed(domain::slice(m_document.body, span)).empty();
}

void DocumentPage::setFind(const QString& words)
{
    if (words == m_find)
        return;
    m_find = words;
    m_foundAt = 0;
    search();
    m_measure.start();
    if (!m_found.empty())
        Q_EMIT reveal(m_found.front().from, m_found.front().to);
}

void DocumentPage::search()
{
    m_found.clear();
    const QTextDocument* document = text();
    if (document != nullptr && !m_find.trimmed().isEmpty()) {
        QTextCursor at = document->find(m_find, 0);
        while (!at.isNull() && at.hasSelection()) {
            m_found.push_back({at.selectionStart(), at.selectionEnd()});
            at = document->find(m_find, at);
        }
    }
    m_foundAt = std::clamp(m_foundAt, 0, std::max(0, found() - 1));
    Q_EMIT findChanged();
}

void DocumentPage::findNext(int step)
{
    if (m_found.empty())
        return;
    m_foundAt = (m_foundAt + step % found() + found()) % found();
    m_measure.start();
    Q_EMIT findChanged();
    const Shown& place = m_found[static_cast<std::size_t>(m_foundAt)];
    Q_EMIT reveal(place.from, place.to);
}

void DocumentPage::measure()
{
    std::vector<MarkModel::Mark> marks;
    if (m_open && text() != nullptr) {
        measureTables(marks);
        for (const Highlight& highlight : m_highlights)
            measureRange(m_map.shownOf(highlight.span), highlight.kind, marks);
        if (m_pointed.length() > 0)
            measureRange(m_map.shownOf(m_pointed), QStringLiteral("shown"), marks);
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            const bool now = static_cast<int>(i) == m_foundAt;
            measureRange(m_found[i], now ? QStringLiteral("foundNow") : QStringLiteral("found"), marks);
        }
    }
    m_marks.setMarks(std::move(marks));
}

void DocumentPage::measureRange(Shown range, const QString& kind, std::vector<MarkModel::Mark>& marks) const
{
    if (range.empty())
        return;
    const QAbstractTextDocumentLayout* layout = text()->documentLayout();
    for (QTextBlock block = text()->findBlock(range.from); block.isValid() && block.position() < range.to;
         block = block.next()) {
        const QTextLayout* lines = block.layout();
        const QPointF origin = layout->blockBoundingRect(block).topLeft();
        for (int i = 0; lines != nullptr && i < lines->lineCount(); ++i) {
            const QTextLine line = lines->lineAt(i);
            const int from = std::max(range.from - block.position(), line.textStart());
            const int to = std::min(range.to - block.position(), line.textStart() + line.textLength());
            if (to <= from)
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(to);
            // With proportional line heights the letters stand at the foot of the line.
            const double letters = line.ascent() + line.descent();
            marks.push_back(
                {QRectF(origin.x() + left, origin.y() + line.y() + line.height() - letters, right - left, letters),
                 kind});
        }
    }
}

void DocumentPage::measureTables(std::vector<MarkModel::Mark>& marks) const
{
    const QAbstractTextDocumentLayout* layout = text()->documentLayout();
    for (QTextFrame* frame : text()->rootFrame()->childFrames()) {
        const auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        const QRectF whole = layout->frameBoundingRect(frame);
        const double padding = table->format().cellPadding();
        for (int row = 0; row < table->rows(); ++row) {
            double bottom = 0;
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                const QTextBlock last = cell.lastCursorPosition().block();
                bottom = std::max(bottom, layout->blockBoundingRect(last).bottom() + padding);
            }
            const bool heading = row + 1 == table->format().headerRowCount();
            marks.push_back({QRectF(whole.x(), std::round(bottom), whole.width(), 1),
                             heading ? QStringLiteral("headRule") : QStringLiteral("rule")});
        }
    }
}

} // namespace viewmodels
