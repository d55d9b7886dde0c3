// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/print/ChartPrintout.h"

#include "services/SessionFiles.h"
#include "viewmodels/Convert.h"
#include "viewmodels/PageText.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace viewmodels {
namespace {

constexpr int printDots = 96; ///< a sheet's dots in an inch, on screen and on paper
constexpr double sheetWide = 794;
constexpr double sheetHigh = 1123;
constexpr double margin = 68;
constexpr double headHigh = 62;
constexpr double footHigh = 34;

QRectF bodyArea()
{
    return {margin, margin + headHigh, sheetWide - 2 * margin, sheetHigh - 2 * margin - headHigh - footHigh};
}

QFont paperFont(double points, bool bold)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(static_cast<int>(points));
    font.setBold(bold);
    return font;
}

QString signatureOf(const domain::DocumentHeader& header)
{
    const QString written =
        ChartPrintout::tr("%1, %2").arg(q(header.authorName), q(domain::formatMinute(header.written)));
    if (header.authentication == domain::Authentication::Release)
        return ChartPrintout::tr("%1 · released by the laboratory").arg(written);
    if (header.signedAt)
        return ChartPrintout::tr("%1 · signed %2").arg(written, q(domain::formatMinute(*header.signedAt)));
    return header.authentication == domain::Authentication::Author ? ChartPrintout::tr("%1 · not signed").arg(written)
                                                                   : written;
}

} // namespace

QSizeF ChartPrintout::sheetSize()
{
    return {sheetWide, sheetHigh};
}

void ChartPrintout::lay(const std::vector<domain::Document>& pages, const QString& facility, const QString& patient)
{
    m_pages.clear();
    m_facility = facility;
    m_patient = patient;
    m_sheets = 0;
    const PageStyle style{QStringLiteral("Noto Serif"), QStringLiteral("Inter"), 13};
    for (const domain::Document& page : pages) {
        Laid laid;
        laid.text = std::make_unique<QTextDocument>();
        laid.text->setDocumentMargin(0);
        static_cast<void>(writePage(*laid.text, page.body, style));
        laid.text->setPageSize(bodyArea().size());
        laid.title = q(page.header.title) + QStringLiteral("\n") + signatureOf(page.header);
        laid.first = m_sheets;
        laid.sheets = std::max(1, laid.text->pageCount());
        m_sheets += laid.sheets;
        m_pages.push_back(std::move(laid));
    }
    Q_EMIT changed();
}

void ChartPrintout::clear()
{
    lay({}, {}, {});
}

void ChartPrintout::drawHead(QPainter& painter, const Laid& page) const
{
    const QStringList lines = page.title.split(QLatin1Char('\n'));
    const double wide = sheetWide - 2 * margin;
    painter.setPen(QColor(0x1D, 0x23, 0x30));
    painter.setFont(paperFont(10, true));
    painter.drawText(QRectF(margin, margin, wide / 2, 16), Qt::AlignLeft | Qt::AlignVCenter, m_facility.toUpper());
    painter.setFont(paperFont(10, false));
    painter.drawText(QRectF(margin + wide / 2, margin, wide / 2, 16), Qt::AlignRight | Qt::AlignVCenter, m_patient);
    painter.drawLine(QPointF(margin, margin + 20), QPointF(margin + wide, margin + 20));
    painter.setFont(paperFont(13, true));
    painter.drawText(QRectF(margin, margin + 24, wide, 18), Qt::AlignLeft | Qt::AlignVCenter, lines.value(0));
    painter.setFont(paperFont(10, false));
    painter.drawText(QRectF(margin, margin + 41, wide, 14), Qt::AlignLeft | Qt::AlignVCenter, lines.value(1));
}

void ChartPrintout::drawFoot(QPainter& painter, int sheet) const
{
    painter.setFont(paperFont(10, false));
    painter.setPen(QColor(0x5E, 0x66, 0x75));
    painter.drawText(QRectF(margin, sheetHigh - margin - 14, sheetWide - 2 * margin, 14),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Sheet %1 of %2").arg(sheet + 1).arg(m_sheets));
}

void ChartPrintout::draw(QPainter& painter, int sheet)
{
    for (const Laid& page : m_pages) {
        if (sheet < page.first || sheet >= page.first + page.sheets)
            continue;
        drawHead(painter, page);
        drawFoot(painter, sheet);
        const QRectF body = bodyArea();
        const double top = (sheet - page.first) * body.height();
        painter.save();
        painter.translate(body.left(), body.top() - top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, QColor(0x1D, 0x23, 0x30));
        context.clip = QRectF(0, top, body.width(), body.height());
        painter.setClipRect(context.clip);
        page.text->documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

domain::Status ChartPrintout::save(const std::filesystem::path& file)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(printDots);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(m_patient);
        QPainter painter(&writer);
        for (int sheet = 0; sheet < m_sheets; ++sheet) {
            if (sheet > 0)
                writer.newPage();
            draw(painter, sheet);
        }
    }
    const QByteArray& data = bytes.data();
    return services::writeWhole(file, std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
}

} // namespace viewmodels
