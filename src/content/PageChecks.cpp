// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "content/Markdown.h"
#include "generation/Pages.h"

#include <algorithm>
#include <cctype>

namespace content::checking {
namespace {

bool isLetter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80;
}

class PageCheck
{
public:
    PageCheck(const Context& context, std::string_view mrn, const domain::Document& page)
        : m_context(context), m_page(page), m_file(documentFile(mrn, page.header.id)),
          m_offset(context.library.bodyLine(mrn, page.header.id) - 1)
    {
    }

    void run(const generation::RawChart& raw) const
    {
        for (const MarkdownFault& fault : markdownFaults(m_page.body))
            m_context.problems.error(m_file, lineText(m_offset + fault.line), "a page may not hold " + fault.what,
                                     "Use headings (##, ###), paragraphs, lists, tables and emphasis");
        const domain::Patient& patient = raw.chart.patient;
        slotInstead(patient.family, "the patient's family name", "patient.family");
        slotInstead(patient.given, "the patient's given name", "patient.given");
        slotInstead(patient.phone, "the patient's telephone number", "patient.phone");
        slotInstead(patient.address, "the patient's address", "patient.address");
        slotInstead(domain::format(patient.birthDate), "the patient's birth date", "patient.born");
        slotInstead(raw.chart.mrn, "the record number", "patient.mrn");
    }

private:
    void slotInstead(std::string_view value, const std::string& what, const std::string& slot) const
    {
        const std::size_t at = findWord(m_page.body, value);
        if (at == std::string_view::npos)
            return;
        const auto begin = m_page.body.begin();
        const auto lines = static_cast<std::size_t>(std::count(begin, begin + static_cast<std::ptrdiff_t>(at), '\n'));
        m_context.problems.error(m_file, lineText(m_offset + lines + 1),
                                 what + " (" + std::string(value) + ") stands as it is", "Write {{" + slot + "}}");
    }

    const Context& m_context;
    const domain::Document& m_page;
    std::string m_file;
    std::size_t m_offset;
};

} // namespace

std::size_t findWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos && !word.empty();
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !isLetter(text[at - 1]);
        const bool ends = end >= text.size() || !isLetter(text[end]);
        if (begins && ends)
            return at;
    }
    return std::string_view::npos;
}

void pages(const Context& context, std::string_view mrn)
{
    const generation::RawChart& raw = *context.library.chart(mrn);
    for (const domain::Document& page : raw.chart.documents)
        PageCheck(context, mrn, page).run(raw);

    const auto rendered = generation::render(raw, context.library.house(), raw.chart.patient, raw.facts);
    for (const generation::RenderFault& fault : rendered.faults) {
        const std::string message =
            fault.slot.slot.empty() ? fault.slot.reason : "{{" + fault.slot.slot + "}}: " + fault.slot.reason;
        const std::string remedy = "README.md lists the slots; facts stand in chart.json";
        if (!fault.page)
            context.problems.error(chartFolder(mrn) + "/chart.json", fault.place, message, remedy);
        else if (fault.header)
            context.problems.error(documentFile(mrn, fault.place), "title", message, remedy);
        else
            context.problems.error(documentFile(mrn, fault.place),
                                   lineText(context.library.bodyLine(mrn, fault.place) - 1 + fault.slot.line), message,
                                   remedy);
    }
}

} // namespace content::checking
