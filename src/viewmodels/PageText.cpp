// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PageText.h"

#include <QFont>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <cmath>
#include <functional>

#include <md4c.h>

namespace viewmodels {
namespace {

constexpr unsigned markdownFlags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

/// Lays the blocks and texts that md4c reports down in a document.
class Writer
{
public:
    Writer(QTextDocument& document, std::string_view source, const PageStyle& style)
        : m_cursor(&document), m_source(source), m_style(style)
    {
        countCodePoints();
    }

    PageMap take() { return std::move(m_map); }

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H:
            beginHeading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_P:
            beginParagraph();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            beginList(type == MD_BLOCK_OL ? static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start : 0);
            break;
        case MD_BLOCK_LI:
            beginItem();
            break;
        case MD_BLOCK_TABLE:
            beginTable(*static_cast<MD_BLOCK_TABLE_DETAIL*>(detail));
            break;
        case MD_BLOCK_TR:
            ++m_row;
            m_column = -1;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            beginCell(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align, type == MD_BLOCK_TH);
            break;
        case MD_BLOCK_CODE:
            beginParagraph();
            break;
        default:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.pop_back();
            m_itemFresh = false;
            break;
        case MD_BLOCK_LI:
            m_itemFresh = false;
            break;
        case MD_BLOCK_TABLE:
            endTable();
            break;
        default:
            break;
        }
    }

    void style(MD_SPANTYPE type, bool on)
    {
        if (type == MD_SPAN_EM)
            m_emphasis += on ? 1 : -1;
        else if (type == MD_SPAN_STRONG)
            m_strong += on ? 1 : -1;
    }

    void text(MD_TEXTTYPE type, std::string_view text)
    {
        if (type == MD_TEXT_NULLCHAR)
            return;
        const std::size_t at = offsetOf(text);
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            insertBreak(type == MD_TEXT_BR);
        else
            insert(text, at);
    }

private:
    // Bytes inside a character carry the number of the next one; only its first byte is ever asked for.
    void countCodePoints()
    {
        m_codePoints.reserve(m_source.size() + 1);
        std::size_t count = 0;
        for (const char byte : m_source) {
            m_codePoints.push_back(static_cast<std::uint32_t>(count));
            count += (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0 : 1;
        }
        m_codePoints.push_back(static_cast<std::uint32_t>(count));
    }

    /// md4c gives views into the source, but for a few texts of its own.
    [[nodiscard]] std::size_t offsetOf(std::string_view text) const
    {
        const char* const begin = m_source.data();
        const char* const end = begin + m_source.size();
        const std::less<const char*> before;
        if (before(text.data(), begin) || before(end, text.data()))
            return std::string_view::npos;
        return static_cast<std::size_t>(text.data() - begin);
    }

    [[nodiscard]] QTextCharFormat letters() const
    {
        QTextCharFormat format = m_letters;
        if (m_strong > 0)
            format.setFontWeight(QFont::Bold);
        if (m_emphasis > 0)
            format.setFontItalic(true);
        return format;
    }

    void insert(std::string_view text, std::size_t at)
    {
        const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const int position = m_cursor.position();
        m_cursor.insertText(shown, letters());
        if (at == std::string_view::npos)
            return;
        std::size_t code = m_codePoints[at];
        for (int i = 0; i < shown.size(); ++i) {
            m_map.note(position + i, code, code + 1);
            code += shown.at(i).isHighSurrogate() ? 0 : 1;
        }
        m_last = at + text.size();
    }

    // The line end in the source is what the blank or the break shows.
    void insertBreak(bool hard)
    {
        const std::size_t at = m_source.find('\n', m_last);
        const int position = m_cursor.position();
        m_cursor.insertText(hard ? QString(QChar::LineSeparator) : QStringLiteral(" "), letters());
        if (at != std::string_view::npos)
            m_map.note(position, m_codePoints[at], m_codePoints[at] + 1);
    }

    [[nodiscard]] QTextBlockFormat block(double above, double below) const
    {
        QTextBlockFormat format;
        format.setTopMargin(m_first ? 0 : std::round(above * m_style.pixels));
        format.setBottomMargin(std::round(below * m_style.pixels));
        format.setLineHeight(m_table != nullptr ? 106 : 109, QTextBlockFormat::ProportionalHeight);
        return format;
    }

    [[nodiscard]] QTextCharFormat face(const QString& family, double size) const
    {
        QFont font(family);
        font.setPixelSize(static_cast<int>(std::lround(size * m_style.pixels)));
        QTextCharFormat format;
        format.setFont(font);
        return format;
    }

    void begin(const QTextBlockFormat& format, const QTextCharFormat& letters)
    {
        if (m_fresh) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(letters);
        } else {
            m_cursor.insertBlock(format, letters);
        }
        m_letters = letters;
        m_fresh = false;
        m_first = false;
    }

    void beginHeading(unsigned level)
    {
        QTextCharFormat letters = face(m_style.sans, level <= 2 ? 0.86 : 0.88);
        letters.setFontWeight(QFont::DemiBold);
        if (level <= 2)
            letters.setFontCapitalization(QFont::AllUppercase);
        begin(block(level <= 2 ? 0.9 : 0.55, 0.15), letters);
    }

    void beginParagraph()
    {
        if (m_itemFresh) {
            m_itemFresh = false;
            return;
        }
        QTextBlockFormat format = block(0, 0.5);
        format.setIndent(static_cast<int>(m_lists.size()));
        begin(format, face(m_style.serif, 1));
    }

    struct List
    {
        QTextListFormat format;
        QTextList* list = nullptr;
        unsigned number = 0; ///< of the next item, where the list cannot number itself; else 0
    };

    // Lists of Qt 6.4 begin with 1; one that does not gets its numbers as text.
    void beginList(unsigned start)
    {
        List list;
        list.format.setStyle(start > 0 ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        list.format.setIndent(static_cast<int>(m_lists.size()) + 1);
        list.number = start > 1 ? start : 0;
        m_lists.push_back(list);
    }

    void beginItem()
    {
        List& list = m_lists.back();
        QTextBlockFormat format = block(0, 0.2);
        if (list.number > 0)
            format.setIndent(static_cast<int>(m_lists.size()) - 1);
        begin(format, face(m_style.serif, 1));
        if (list.number > 0)
            m_cursor.insertText(QString::number(list.number++) + QStringLiteral(". "), letters());
        else if (list.list == nullptr)
            list.list = m_cursor.createList(list.format);
        else
            list.list->add(m_cursor.block());
        m_itemFresh = true;
    }

    void beginTable(const MD_BLOCK_TABLE_DETAIL& detail)
    {
        begin(block(0, 0), face(m_style.sans, 0.86));
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(std::round(0.3 * m_style.pixels));
        format.setCellSpacing(0);
        format.setTopMargin(std::round(0.1 * m_style.pixels));
        format.setBottomMargin(std::round(0.5 * m_style.pixels));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setHeaderRowCount(static_cast<int>(detail.head_row_count));
        m_table = m_cursor.insertTable(static_cast<int>(detail.head_row_count + detail.body_row_count),
                                       static_cast<int>(detail.col_count), format);
        m_row = -1;
    }

    void beginCell(MD_ALIGN align, bool heading)
    {
        ++m_column;
        if (m_row >= m_table->rows() || m_column >= m_table->columns())
            return;
        m_cursor = m_table->cellAt(m_row, m_column).firstCursorPosition();
        m_fresh = true;
        QTextBlockFormat format = block(0, 0);
        format.setAlignment(align == MD_ALIGN_RIGHT    ? Qt::AlignRight
                            : align == MD_ALIGN_CENTER ? Qt::AlignHCenter
                                                       : Qt::AlignLeft);
        QTextCharFormat letters = face(m_style.sans, 0.86);
        letters.setFontWeight(heading ? QFont::DemiBold : QFont::Normal);
        begin(format, letters);
    }

    // A table is always followed by an empty block, which the next paragraph takes.
    void endTable()
    {
        m_table = nullptr;
        m_cursor.movePosition(QTextCursor::End);
        m_fresh = true;
        QTextBlockFormat thin;
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(thin);
    }

    QTextCursor m_cursor;
    std::string_view m_source;
    const PageStyle& m_style;
    PageMap m_map;
    std::vector<std::uint32_t> m_codePoints;
    std::vector<List> m_lists;
    QTextTable* m_table = nullptr;
    QTextCharFormat m_letters;
    std::size_t m_last = 0;
    int m_row = -1;
    int m_column = -1;
    int m_emphasis = 0;
    int m_strong = 0;
    bool m_fresh = true; ///< the cursor's block is empty and to be used
    bool m_first = true; ///< nothing stands on the page yet
    bool m_itemFresh = false;
};

Writer& writer(void* user)
{
    return *static_cast<Writer*>(user);
}

} // namespace

PageMap writePage(QTextDocument& document, std::string_view markdown, const PageStyle& style)
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setIndentWidth(std::round(1.4 * style.pixels));
    QFont font(style.serif);
    font.setPixelSize(static_cast<int>(std::lround(style.pixels)));
    document.setDefaultFont(font);

    Writer pen(document, markdown, style);
    MD_PARSER parser{};
    parser.flags = markdownFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        writer(user).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        writer(user).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
        writer(user).style(type, true);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        writer(user).style(type, false);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        writer(user).text(type, std::string_view(text, size));
        return 0;
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &pen);
    return pen.take();
}

} // namespace viewmodels
