// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/amendment/PageCompare.h"

#include "records/TextDiff.h"
#include "viewmodels/Convert.h"

#include <algorithm>

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
    if (row) {
        line.remove_prefix(1);
        line.remove_suffix(line.ends_with('|') ? 1 : 0);
    }
    std::string text;
    for (const char c : line) {
        if (row && c == '|')
            text += "\u00B7";
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

QString markedRun(std::string_view text, const QString& open, const QString& close)
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

namespace {

/// One side while it is written: what lies between two runs is blank and belongs to neither.
struct Side
{
    std::string_view text;
    QString marked{};
    std::size_t end = 0;

    std::string_view take(domain::Span span)
    {
        if (span.from > end)
            marked += shown(domain::slice(text, {end, span.from}));
        end = std::max(end, span.to);
        return domain::slice(text, span);
    }
};

} // namespace

ComparedPages comparePages(const std::string& left, const std::string& right)
{
    Side before{left};
    Side after{right};
    int differences = 0;
    for (const records::DiffRun& run : records::differences(left, right)) {
        const std::string_view old = before.take(run.left);
        const std::string_view made = after.take(run.right);
        if (run.same) {
            before.marked += shown(old);
            after.marked += shown(made);
            continue;
        }
        ++differences;
        before.marked += markedRun(old, QStringLiteral("<s>"), QStringLiteral("</s>"));
        after.marked += markedRun(made, QStringLiteral("<b><u>"), QStringLiteral("</u></b>"));
    }
    return {before.marked, after.marked, differences};
}

} // namespace viewmodels
