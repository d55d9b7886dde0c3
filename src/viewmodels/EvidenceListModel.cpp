// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/EvidenceListModel.h"

#include "domain/Text.h"
#include "viewmodels/Convert.h"

#include <QRegularExpression>

#include <algorithm>

namespace viewmodels {
namespace {

constexpr qsizetype around = 70; ///< characters of the line shown on either side of a quote

QString plain(std::string_view markdown)
{
    static const QRegularExpression marks(QStringLiteral("[*`]|^#+ +|^[-+] +|\\|"),
                                          QRegularExpression::MultilineOption);
    return q(markdown).remove(marks).simplified();
}

QString shortened(QString text, bool atFront)
{
    if (text.size() <= around)
        return text;
    if (atFront) {
        text = text.right(around);
        return QChar(0x2026) + text.mid(text.indexOf(QLatin1Char(' ')) + 1);
    }
    text = text.left(around);
    return text.left(text.lastIndexOf(QLatin1Char(' '))) + QChar(0x2026);
}

/// The heading a place stands under, or its line where there is none.
QString placeOf(std::string_view before)
{
    std::size_t end = before.size();
    while (end > 0) {
        const std::size_t found = end == 1 ? std::string_view::npos : before.rfind('\n', end - 1);
        const std::size_t begin = found == std::string_view::npos ? 0 : found + 1;
        const std::string_view line = before.substr(begin, end - begin);
        if (!line.empty() && line.front() == '#')
            return plain(line);
        if (begin == 0)
            break;
        end = begin - 1;
    }
    return EvidenceListModel::tr("line %1").arg(std::count(before.begin(), before.end(), '\n') + 1);
}

void quoteFrom(EvidenceRow& row, const std::string& body)
{
    const std::string_view text = body;
    const std::size_t from = domain::byteOffset(text, row.evidence.span.from);
    const std::size_t to = std::max(from, domain::byteOffset(text, row.evidence.span.to));
    const std::size_t lineStart = from == 0 ? 0 : text.rfind('\n', from - 1) + 1;
    const std::size_t lineEnd = std::min(text.find('\n', to), text.size());
    const QString before = plain(text.substr(lineStart, from - lineStart));
    const QString after = plain(text.substr(to, lineEnd - to));
    row.quote = plain(text.substr(from, to - from));
    row.before = before.isEmpty() ? before : shortened(before, true) + QLatin1Char(' ');
    const bool joined = after.isEmpty() || after.at(0).isPunct();
    row.after = (joined ? QString() : QStringLiteral(" ")) + shortened(after, false);
    row.place = placeOf(text.substr(0, from));
}

EvidenceRow rowFor(const services::OpenedSession& session, const domain::Evidence& evidence, bool own,
                   ReviewedPages& pages)
{
    EvidenceRow row;
    row.evidence = evidence;
    row.own = own;
    const domain::Document* page = pages.page(session, evidence.document, &row.problem);
    if (!page)
        return row;
    row.page =
        QStringLiteral("%1, %2").arg(q(page->header.title), q(domain::format(domain::dateOf(page->header.written))));
    if (evidence.span.length() > 0)
        quoteFrom(row, page->body);
    else
        row.place = EvidenceListModel::tr("the page as a whole");
    return row;
}

} // namespace

int EvidenceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EvidenceRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case OwnRole:
        return row.own;
    case PageRole:
        return row.page;
    case PlaceRole:
        return row.place;
    case MarkupRole:
        return row.quote.isEmpty()
                   ? row.place
                   : QStringLiteral("“%1<b>%2</b>%3”")
                         .arg(row.before.toHtmlEscaped(), row.quote.toHtmlEscaped(), row.after.toHtmlEscaped());
    case Qt::DisplayRole:
    case TextRole:
        return row.quote.isEmpty() ? row.place : QStringLiteral("“%1%2%3”").arg(row.before, row.quote, row.after);
    case NameRole:
        return tr("Open page %1").arg(row.page);
    case ProblemRole:
        return row.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> EvidenceListModel::roleNames() const
{
    return {{OwnRole, "own"},   {PageRole, "page"}, {PlaceRole, "place"},    {MarkupRole, "markup"},
            {TextRole, "text"}, {NameRole, "name"}, {ProblemRole, "problem"}};
}

void EvidenceListModel::setRows(std::vector<EvidenceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

std::vector<EvidenceRow> evidenceRows(const services::OpenedSession& session, const domain::Finding& finding,
                                      ReviewedPages& pages)
{
    std::vector<EvidenceRow> rows;
    for (const domain::Evidence& evidence : finding.keyEvidence)
        rows.push_back(rowFor(session, evidence, false, pages));
    for (const domain::Evidence& evidence : finding.ownEvidence) {
        const auto& key = finding.keyEvidence;
        const bool known = std::any_of(key.begin(), key.end(), [&](const domain::Evidence& each) {
            return each.document == evidence.document && each.span == evidence.span;
        });
        if (!known)
            rows.push_back(rowFor(session, evidence, true, pages));
    }
    return rows;
}

} // namespace viewmodels
