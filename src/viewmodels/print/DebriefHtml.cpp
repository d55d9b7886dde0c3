// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/print/DebriefSheet.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

namespace viewmodels {
namespace {

/// Words of this file, translated under one name.
struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

QString styleSheet()
{
    return QStringLiteral("body { font-family: Inter, sans-serif; font-size: 9pt; color: #1D2330; }"
                          "h1 { font-size: 17pt; margin: 0; } h2 { font-size: 11pt; margin-top: 14pt; }"
                          "p { margin: 0 0 3pt 0; } .muted { color: #5E6675; } .code { font-family: 'JetBrains Mono'; }"
                          "td { padding: 3pt 6pt 3pt 0; } th { padding: 3pt 6pt 3pt 0; text-align: left;"
                          " color: #5E6675; font-weight: normal; }"
                          ".quote { background-color: #FFF1B8; font-family: 'Noto Serif', serif; }");
}

QString paragraph(const QString& text, const QString& style = QString())
{
    return text.isEmpty() ? QString() : QStringLiteral("<p class=\"%1\">%2</p>").arg(style, text.toHtmlEscaped());
}

QString factTable(const std::vector<Fact>& facts)
{
    QString rows;
    for (const Fact& fact : facts)
        rows += QStringLiteral("<tr><td>%1</td><td align=\"right\"><b>%2</b></td></tr>")
                    .arg(fact.title.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return QStringLiteral("<table cellspacing=\"0\">%1</table>").arg(rows);
}

QString yoursAndKey(const domain::Finding& finding)
{
    QStringList parts;
    if (!finding.yours.empty())
        parts.append(Paper::tr("Yours: %1").arg(q(finding.yours)));
    if (!finding.key.empty())
        parts.append(Paper::tr("Key: %1").arg(q(finding.key)));
    return paragraph(parts.join(QStringLiteral("   ")), QStringLiteral("code"));
}

QString quotes(const std::vector<EvidenceRow>& rows)
{
    QString html;
    for (const EvidenceRow& row : rows) {
        if (!row.problem.isEmpty())
            continue;
        html += QStringLiteral("<p><span class=\"quote\">“%1”</span> <span class=\"muted\">%2</span></p>")
                    .arg(row.quote.toHtmlEscaped(), QStringLiteral("%1, %2").arg(row.page, row.place).toHtmlEscaped());
    }
    return html;
}

QString review(const FindingRow& row)
{
    QString html;
    if (row.override) {
        html += paragraph(Paper::tr("Instructor's points: %1 instead of %2. %3 (%4)")
                              .arg(pointsOf(row.finding, row.now), pointsOf(row.finding, row.finding.earned),
                                   q(row.override->reason), q(row.override->by)));
    }
    if (!row.disagreement.isEmpty()) {
        const QString cite =
            row.disagreementCite.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(row.disagreementCite);
        html += paragraph(Paper::tr("The trainee disagrees: “%1”%2").arg(row.disagreement, cite));
    }
    for (const services::Comment& comment : row.comments)
        html += paragraph(QStringLiteral("%1: %2").arg(q(comment.by), q(comment.text)));
    return html;
}

QString findingRow(const FindingRow& row, const std::vector<EvidenceRow>& evidence)
{
    QString words = QStringLiteral("<p><b>%1</b></p>").arg(q(row.finding.title).toHtmlEscaped());
    words += paragraph(q(row.finding.reason));
    words += yoursAndKey(row.finding);
    if (row.finding.evidenceMissing)
        words += paragraph(Paper::tr("Right, but no support cited."));
    words += quotes(evidence);
    words += review(row);
    return QStringLiteral("<tr><td width=\"14%\">%1</td><td width=\"62%\">%2</td>"
                          "<td width=\"12%\" align=\"right\"><b>%3</b></td><td width=\"12%\">%4</td></tr>")
        .arg(outcomeTitle(row.finding.outcome).toHtmlEscaped(), words, pointsOf(row.finding, row.now),
             q(row.finding.cite).toHtmlEscaped());
}

QString findingTable(const DebriefSheet& sheet)
{
    QString rows;
    for (std::size_t i = 0; i < sheet.findings.size(); ++i)
        rows +=
            findingRow(sheet.findings[i], i < sheet.evidence.size() ? sheet.evidence[i] : std::vector<EvidenceRow>());
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><thead><tr><th>%1</th><th>%2</th>"
                          "<th align=\"right\">%3</th><th>%4</th></tr></thead><tbody>%5</tbody></table>")
        .arg(Paper::tr("Outcome"), Paper::tr("Finding"), Paper::tr("Points"), Paper::tr("Citation"), rows);
}

QString heading(const QString& text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

} // namespace

QString debriefHtml(const DebriefSheet& sheet)
{
    QString html = QStringLiteral("<html><head><style>%1</style></head><body>").arg(styleSheet());
    html += QStringLiteral("<h1>%1</h1>").arg(sheet.title.toHtmlEscaped());
    html += paragraph(QStringLiteral("%1 · %2").arg(sheet.person, sheet.when), QStringLiteral("muted"));
    html += QStringLiteral("<p><b>%1 · %2</b></p>").arg(sheet.percent.toHtmlEscaped(), sheet.band.toHtmlEscaped());
    html += paragraph(sheet.passLine);
    if (!sheet.automatic.isEmpty())
        html += paragraph(Paper::tr("Before the instructor's changes: %1").arg(sheet.automatic));
    html += paragraph(Paper::tr("Time at the desk: %1 (apart from accuracy)").arg(sheet.pace));
    html += heading(Paper::tr("Figures")) + factTable(sheet.figures);
    html += heading(Paper::tr("By responsibility")) + factTable(sheet.responsibilities);
    html += heading(Paper::tr("Findings")) + findingTable(sheet);
    html += paragraph(sheet.versions, QStringLiteral("muted"));
    return html + QStringLiteral("</body></html>");
}

} // namespace viewmodels
