// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/PageCompare.h"

#include "records/TextDiff.h"
#include "viewmodels/Convert.h"

namespace viewmodels {
namespace {

/// A table's row without its bars, a heading without its signs; nothing for the line under a table's head.
std::string plainLine(std::string_view line)
{
    line = domain::trimmed(line);
    while (line.starts_with('#'))
        line.remove_prefix(1);
    const bool row = line.starts_with('|');
    if (row && line.find_first_not_of("|-: ") == std::string_view::npos)
        return {};
    std::string text;
    for (const char c : line) {
        if (row && c == '|')
            text += text.empty() ? "" : "  ";
        else if (c != '*')
            text += c;
    }
    return std::string(domain::trimmed(text));
}

QString shown(std::string_view text)
{
    QString escaped = q(text).toHtmlEscaped();
    return escaped.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString marked(std::string_view text, const QString& open, const QString& close)
{
    return text.empty() ? QString()
                        : QStringLiteral("<font color=\"%1\">").arg(QChar(inkMark)) + open + shown(text) + close
                              + QStringLiteral("</font>");
}

} // namespace

std::string linesOf(const domain::Document& page, const std::string& typeTitle)
{
    const domain::DocumentHeader& header = page.header;
    std::string text = "Filed as: " + typeTitle + "\nTitle: " + header.title
                       + "\nDate: " + domain::formatMinute(header.written) + "\n\n";
    std::string_view rest = page.body;
    bool blank = true;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view raw = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const std::string line = plainLine(raw);
        if (line.empty() && (blank || !domain::trimmed(raw).empty()))
            continue;
        text += line + "\n";
        blank = line.empty();
    }
    return text;
}

ComparedPages comparePages(const std::string& left, const std::string& right)
{
    ComparedPages pages;
    for (const records::DiffRun& run : records::differences(left, right)) {
        const std::string_view before = domain::slice(left, run.left);
        const std::string_view after = domain::slice(right, run.right);
        if (run.same) {
            pages.left += shown(before);
            pages.right += shown(after);
            continue;
        }
        ++pages.differences;
        pages.left += marked(before, QStringLiteral("<s>"), QStringLiteral("</s>"));
        pages.right += marked(after, QStringLiteral("<b><u>"), QStringLiteral("</u></b>"));
    }
    return pages;
}

} // namespace viewmodels
