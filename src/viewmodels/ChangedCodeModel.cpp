// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ChangedCodeModel.h"

#include "viewmodels/ChangedWords.h"
#include "viewmodels/Convert.h"

#include <algorithm>
#include <cassert>

namespace viewmodels {
namespace {

using codesets::CodeChange;
using codesets::System;

bool other(const CodeChange& change)
{
    return change.becameHeader() || change.becameBillable() || change.poaChanged;
}

bool passes(const CodeChange& change, const QString& filter)
{
    if (filter == QLatin1String("added"))
        return change.added();
    if (filter == QLatin1String("deleted"))
        return change.deleted();
    if (filter == QLatin1String("retitled"))
        return change.retitled();
    return filter != QLatin1String("other") || other(change);
}

/// A change has a code after it, or had one before.
const codesets::Code& known(const CodeChange& change)
{
    const codesets::Code* code = change.after != nullptr ? change.after : change.before;
    assert(code != nullptr);
    return *code;
}

/// What the row is headed by where several things happened at once.
const char* kindOf(const CodeChange& change)
{
    if (change.added())
        return "added";
    if (change.deleted())
        return "deleted";
    if (change.becameHeader())
        return "header";
    if (change.becameBillable())
        return "code";
    return change.retitled() ? "retitled" : "poa";
}

QString kindText(const CodeChange& change)
{
    if (change.added())
        return ChangedCodeModel::tr("Added");
    if (change.deleted())
        return ChangedCodeModel::tr("Deleted");
    if (change.becameHeader())
        return ChangedCodeModel::tr("Heading now");
    if (change.becameBillable())
        return ChangedCodeModel::tr("Code now");
    return change.retitled() ? ChangedCodeModel::tr("Retitled") : ChangedCodeModel::tr("POA");
}

QString poaText(const CodeChange& change)
{
    return change.after->poaExempt ? ChangedCodeModel::tr("Exempt from POA now")
                                   : ChangedCodeModel::tr("POA is to be reported now");
}

QString asideOf(const CodeChange& change)
{
    const bool never = !known(change).billable && !change.becameHeader();
    return never ? ChangedCodeModel::tr("heading") : QString();
}

QString remarkOf(const CodeChange& change)
{
    QStringList remarks;
    if (change.becameHeader())
        remarks.append(ChangedCodeModel::tr("No longer reported, choose a code below it"));
    if (change.becameBillable())
        remarks.append(ChangedCodeModel::tr("May be reported as it stands"));
    if (change.poaChanged)
        remarks.append(poaText(change));
    return remarks.join(QStringLiteral(" · "));
}

/// Every word typed begins a word of a title, or the code begins with it.
bool saysAll(const CodeChange& change, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        if (q(change.code()).startsWith(q(codesets::bare(s(word))), Qt::CaseInsensitive))
            return true;
        for (const codesets::Code* side : {change.before, change.after}) {
            if (side && (QLatin1Char(' ') + q(side->title)).contains(QLatin1Char(' ') + word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace

int ChangedCodeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const CodeChange& ChangedCodeModel::at(int row) const
{
    return m_difference->changes[m_rows[static_cast<std::size_t>(row)]];
}

QString ChangedCodeModel::shownOf(const CodeChange& change) const
{
    return q(codesets::shown(m_difference->newer->info().system, change.code()));
}

QString ChangedCodeModel::familyOf(const CodeChange& change) const
{
    const System system = m_difference->newer->info().system;
    const bool icd = system == System::Icd10cm || system == System::Icd10pcs;
    const std::string head = change.code().substr(0, icd ? 3 : 1);
    for (const auto& edition : {m_difference->newer, m_difference->older}) {
        if (const codesets::Code* heading = icd ? edition->find(head) : nullptr)
            return tr("%1 · %2").arg(q(head), q(heading->title));
    }
    return q(head);
}

QVariant ChangedCodeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CodeChange& change = at(index.row());
    const auto marked = [&] { return markChangedWords(q(change.before->title), q(change.after->title)); };
    switch (role) {
    case CodeRole:
        return shownOf(change);
    case KindRole:
        return QLatin1String(kindOf(change));
    case KindTextRole:
        return kindText(change);
    case TitleRole:
        return q(known(change).title);
    case TitleMarkedRole:
        return change.retitled() ? marked().after : QString();
    case BeforeMarkedRole:
        return change.retitled() ? marked().before : QString();
    case RemarkRole:
        return remarkOf(change);
    case AsideRole:
        return asideOf(change);
    case FamilyRole:
        return familyOf(change);
    case SpokenRole:
        return spokenOf(change);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChangedCodeModel::roleNames() const
{
    return {{CodeRole, "code"},
            {KindRole, "kind"},
            {KindTextRole, "kindText"},
            {TitleRole, "title"},
            {TitleMarkedRole, "titleMarked"},
            {BeforeMarkedRole, "beforeMarked"},
            {RemarkRole, "remark"},
            {AsideRole, "aside"},
            {FamilyRole, "family"},
            {SpokenRole, "spoken"}};
}

QString ChangedCodeModel::spokenOf(const CodeChange& change)
{
    QStringList parts{kindText(change)};
    if (change.retitled())
        parts.append(tr("was “%1”, is “%2”").arg(q(change.before->title), q(change.after->title)));
    else
        parts.append(q(known(change).title));
    for (const QString& more : {asideOf(change), remarkOf(change)}) {
        if (!more.isEmpty())
            parts.append(more);
    }
    return parts.join(QStringLiteral(", "));
}

QString ChangedCodeModel::fateOf(std::string_view code) const
{
    const CodeChange* change = m_difference ? m_difference->of(code) : nullptr;
    if (!change)
        return {};
    const QString remark = remarkOf(*change);
    const QString more = !remark.isEmpty() ? remark : change->deleted() ? QString() : q(known(*change).title);
    return more.isEmpty() ? kindText(*change) : tr("%1 · %2").arg(kindText(*change), more);
}

void ChangedCodeModel::fill(std::shared_ptr<const codesets::Difference> difference)
{
    const QStringList words = m_text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_difference = std::move(difference);
    m_rows.clear();
    const std::size_t total = m_difference ? m_difference->changes.size() : 0;
    for (std::size_t i = 0; i < total; ++i) {
        const CodeChange& change = m_difference->changes[i];
        if (passes(change, m_filter) && saysAll(change, words))
            m_rows.push_back(i);
    }
    endResetModel();
    Q_EMIT rowsChanged();
}

void ChangedCodeModel::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    fill(m_difference);
    Q_EMIT filterChanged();
}

void ChangedCodeModel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    fill(m_difference);
    Q_EMIT filterChanged();
}

void ChangedCodeModel::setDifference(std::shared_ptr<const codesets::Difference> difference)
{
    fill(std::move(difference));
}

int ChangedCodeModel::countOf(const QString& filter) const
{
    if (!m_difference)
        return 0;
    return static_cast<int>(std::count_if(m_difference->changes.begin(), m_difference->changes.end(),
                                          [&](const CodeChange& change) { return passes(change, filter); }));
}

QString ChangedCodeModel::codeAt(int row) const
{
    return row >= 0 && row < rowCount() ? shownOf(at(row)) : QString();
}

int ChangedCodeModel::rowOf(const QString& code) const
{
    const std::string wanted = codesets::bare(s(code));
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).code() == wanted)
            return row;
    }
    return -1;
}

} // namespace viewmodels
