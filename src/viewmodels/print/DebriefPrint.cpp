// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/print/DebriefSheet.h"

#include "services/SessionFiles.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace viewmodels {
namespace {

constexpr int dotsPerInch = 96;
constexpr int foot = 28; ///< dots kept free under the text for the page number

void drawPage(QPainter& painter, QTextDocument& document, int number, const QSizeF& body)
{
    painter.save();
    painter.translate(0, -number * body.height());
    document.drawContents(&painter, QRectF(QPointF(0, number * body.height()), body));
    painter.restore();
}

void drawFoot(QPainter& painter, const QString& title, int number, int pages, const QSizeF& body)
{
    painter.save();
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(QColor(0x5E, 0x66, 0x75));
    const QRectF line(0, body.height() + 8, body.width(), foot - 8);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("Paper", "Page %1 of %2").arg(number + 1).arg(pages));
    painter.restore();
}

} // namespace

domain::Status printDebrief(const DebriefSheet& sheet, const std::filesystem::path& file)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Records Desk"));

        const QSizeF body(writer.width(), writer.height() - foot);
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDocumentMargin(0);
        document.setHtml(debriefHtml(sheet));
        document.setPageSize(body);
        QPainter painter(&writer);
        const int pages = document.pageCount();
        for (int number = 0; number < pages; ++number) {
            if (number > 0)
                writer.newPage();
            drawPage(painter, document, number, body);
            drawFoot(painter, sheet.title, number, pages, body);
        }
    }
    const QByteArray& data = bytes.data();
    return services::writeWhole(file, std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
}

} // namespace viewmodels
