// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Markdown.h"

#include <md4c.h>

#include <algorithm>

namespace content {
namespace {

class Reader
{
public:
    explicit Reader(std::string_view body) : m_body(body) {}

    std::vector<MarkdownFault> run()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS
                       | MD_FLAG_PERMISSIVEWWWAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<Reader*>(self)->block(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Reader*>(self)->span(type); };
        parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE, void* self) {
            return static_cast<Reader*>(self)->text(type, text);
        };
        if (md_parse(m_body.data(), static_cast<MD_SIZE>(m_body.size()), &parser, this) != 0)
            m_faults.push_back({1, "text that is no Markdown"});
        settle(m_line);
        return std::move(m_faults);
    }

private:
    int block(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return pend("a quotation");
        case MD_BLOCK_HR:
            return pend("a rule across the page");
        case MD_BLOCK_CODE:
            return pend("a code block (perhaps a line indented by four blanks)");
        case MD_BLOCK_HTML:
            return pend("HTML");
        case MD_BLOCK_H: {
            const unsigned level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
            return level == 2 || level == 3 ? 0 : pend("a heading other than ## and ###");
        }
        case MD_BLOCK_LI:
            return static_cast<const MD_BLOCK_LI_DETAIL*>(detail)->is_task != 0 ? pend("a check box") : 0;
        default:
            return 0;
        }
    }

    int span(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
        case MD_SPAN_STRONG:
            return 0;
        case MD_SPAN_A:
            return pend("a link");
        case MD_SPAN_IMG:
            return pend("an image");
        case MD_SPAN_CODE:
            return pend("text between backquotes");
        case MD_SPAN_DEL:
            return pend("text struck through");
        default:
            return pend("an extension of Markdown");
        }
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* text)
    {
        if (text >= m_body.data() && text < m_body.data() + m_body.size())
            m_line = 1 + static_cast<std::size_t>(std::count(m_body.data(), text, '\n'));
        if (type == MD_TEXT_HTML && m_pending.empty() && (m_faults.empty() || m_faults.back().line != m_line))
            m_pending.emplace_back("HTML");
        if (type == MD_TEXT_ENTITY)
            m_pending.emplace_back("an HTML entity; write the character itself");
        settle(m_line);
        return 0;
    }

    // md4c tells where text stands, not where a block or span begins: what was met is placed at the next text.
    int pend(const char* what)
    {
        m_pending.emplace_back(what);
        return 0;
    }

    void settle(std::size_t line)
    {
        for (std::string& what : m_pending)
            m_faults.push_back({line, std::move(what)});
        m_pending.clear();
    }

    std::string_view m_body;
    std::size_t m_line = 1;
    std::vector<std::string> m_pending;
    std::vector<MarkdownFault> m_faults;
};

} // namespace

std::vector<MarkdownFault> markdownFaults(std::string_view body)
{
    return Reader(body).run();
}

} // namespace content
