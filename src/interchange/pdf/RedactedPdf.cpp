// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/pdf/RedactedPdf.h"

#include "records/Redaction.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <array>

// Q_INIT_RESOURCE has to stand outside of every namespace.
static void bringFaces()
{
    Q_INIT_RESOURCE(redacted_faces);
}

namespace interchange::pdf {
namespace {

constexpr int dotsPerInch = 96;
constexpr double sheetWide = 794; ///< A4 at that resolution
constexpr double sheetHigh = 1123;
constexpr double margin = 68;
constexpr double headHigh = 44;
constexpr double footHigh = 30;
constexpr int bodyPixels = 13;
constexpr int headingPixels = 15;
constexpr int barBlanks = 10; ///< no-break spaces under a bar

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QRectF bodyArea()
{
    return {margin, margin + headHigh, sheetWide - 2 * margin, sheetHigh - 2 * margin - headHigh - footHigh};
}

QFont face(int pixels, bool bold = false)
{
    QFont font(QStringLiteral("Noto Serif"));
    font.setPixelSize(pixels);
    font.setBold(bold);
    // No ligatures: each letter of the text layer is the letter that it shows.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

/// Blanks on black, of one width, in place of every bar.
void drawBars(QTextDocument& document)
{
    QTextCharFormat black;
    black.setFont(face(bodyPixels));
    black.setBackground(Qt::black);
    black.setForeground(Qt::black);
    const QString bar = text(records::redactionBar);
    const QString blanks(barBlanks, QChar(0x00A0));
    for (QTextCursor found = document.find(bar); !found.isNull(); found = document.find(bar, found))
        found.insertText(blanks, black);
}

/// What Qt's reader of Markdown takes for an address is text like any other.
void dropAnchors(QTextDocument& document)
{
    QTextCharFormat plain;
    plain.setAnchor(false);
    plain.setAnchorHref(QString());
    plain.setFontUnderline(false);
    plain.setForeground(Qt::black);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(plain);
        }
    }
}

void ruleTables(QTextFrame* frame)
{
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellPadding(3);
            format.setCellSpacing(0);
            format.setBorderBrush(QColor(0xB8, 0xBE, 0xC8));
            table->setFormat(format);
        }
        ruleTables(child);
    }
}

/// Headings stand out, paragraphs stand apart.
void setBlocks(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable() != nullptr)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(6);
        if (format.headingLevel() > 0) {
            format.setTopMargin(8);
            QTextCharFormat larger;
            larger.setProperty(QTextFormat::FontSizeAdjustment, 0);
            larger.setProperty(QTextFormat::FontPixelSize, headingPixels);
            larger.setFontWeight(QFont::Bold);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(larger);
        }
        QTextCursor(block).setBlockFormat(format);
    }
}

struct Laid
{
    std::unique_ptr<QTextDocument> body;
    QString title;
    int first = 0;
    int sheets = 1;
};

std::vector<Laid> laidOut(const std::vector<services::RedactedPage>& pages)
{
    std::vector<Laid> laid;
    int sheets = 0;
    for (const services::RedactedPage& page : pages) {
        Laid next;
        next.body = std::make_unique<QTextDocument>();
        next.body->setDocumentMargin(0);
        next.body->setDefaultFont(face(bodyPixels));
        next.body->setMarkdown(text(page.body), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                                    | QTextDocument::MarkdownNoHTML);
        dropAnchors(*next.body);
        setBlocks(*next.body);
        ruleTables(next.body->rootFrame());
        drawBars(*next.body);
        next.body->setPageSize(bodyArea().size());
        next.title = text(page.title);
        next.first = sheets;
        next.sheets = std::max(1, next.body->pageCount());
        sheets += next.sheets;
        laid.push_back(std::move(next));
    }
    return laid;
}

void drawSheet(QPainter& painter, const Laid& page, int sheet, int sheets)
{
    const double wide = sheetWide - 2 * margin;
    painter.setPen(Qt::black);
    painter.setFont(face(10));
    painter.drawText(QRectF(margin, margin, wide, 16), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("Redacted copy"));
    painter.setFont(face(13, true));
    painter.drawText(QRectF(margin, margin, wide * 0.75, 18), Qt::AlignLeft | Qt::AlignVCenter, page.title);
    painter.drawLine(QPointF(margin, margin + 24), QPointF(margin + wide, margin + 24));
    painter.setFont(face(10));
    painter.drawText(QRectF(margin, sheetHigh - margin - 14, wide, 14), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("Sheet %1 of %2").arg(sheet + 1).arg(sheets));
    const QRectF body = bodyArea();
    const double top = (sheet - page.first) * body.height();
    painter.save();
    painter.translate(body.left(), body.top() - top);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, top, body.width(), body.height());
    painter.setClipRect(context.clip);
    page.body->documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

/// The faces, and a window system where there is none.
struct RedactedPdf::Stage
{
    Stage()
    {
        if (QCoreApplication::instance() == nullptr) {
            // What Qt has to say of a machine without a screen is no sentence for who runs deskctl.
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
            app = std::make_unique<QGuiApplication>(count, arguments.data());
        }
        bringFaces();
        for (const char* file : {"NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf"})
            whole =
                QFontDatabase::addApplicationFont(QStringLiteral(":/interchange/faces/") + QString::fromLatin1(file))
                    >= 0
                && whole;
    }

    // Qt keeps references to these.
    std::string name = "deskctl";
    std::string option = "-platform";
    std::string platform = "offscreen";
    std::array<char*, 4> arguments{name.data(), option.data(), platform.data(), nullptr};
    int count = 3;
    std::unique_ptr<QGuiApplication> app;
    bool whole = true;
};

RedactedPdf::RedactedPdf() = default;
RedactedPdf::~RedactedPdf() = default;

domain::Result<std::string> RedactedPdf::pdf(const std::vector<services::RedactedPage>& pages) const
{
    if (pages.empty())
        return domain::error(domain::ErrorKind::InvalidInput, "paper.not-made", {}, "there is no page");
    if (!m_stage)
        m_stage = std::make_unique<Stage>();
    if (!m_stage->whole || qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return domain::error(domain::ErrorKind::Io, "paper.not-made", {}, "the typefaces could not be loaded");
    const std::vector<Laid> laid = laidOut(pages);
    const int sheets = laid.back().first + laid.back().sheets;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(QStringLiteral("Redacted copy"));
        writer.setCreator(QStringLiteral("Records Desk"));
        QPainter painter(&writer);
        for (const Laid& page : laid) {
            for (int sheet = page.first; sheet < page.first + page.sheets; ++sheet) {
                if (sheet > 0)
                    writer.newPage();
                drawSheet(painter, page, sheet, sheets);
            }
        }
    }
    const QByteArray& data = bytes.data();
    return std::string(data.constData(), static_cast<std::size_t>(data.size()));
}

} // namespace interchange::pdf
