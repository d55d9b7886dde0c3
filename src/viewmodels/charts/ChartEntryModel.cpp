// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/charts/ChartEntryModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {
namespace {

QString entryName(const services::ChartEntry& entry)
{
    QString name = q(entry.family) + QStringLiteral(", ") + q(entry.given);
    if (!entry.middle.empty())
        name += QLatin1Char(' ') + q(entry.middle) + QLatin1Char('.');
    return name;
}

QString sexLetter(const std::string& sex)
{
    return sex == "female" ? QStringLiteral("F") : sex == "male" ? QStringLiteral("M") : QStringLiteral("?");
}

} // namespace

int ChartEntryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ChartEntryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const services::ChartEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MrnRole:
        return q(entry.mrn);
    case NameRole:
        return entryName(entry);
    case BornRole:
        return q(domain::format(entry.born));
    case SexRole:
        return sexLetter(entry.sex);
    case PhoneRole:
        return q(entry.phone);
    case LastDayRole:
        return q(entry.lastDay);
    case PagesRole:
        return entry.pages;
    case AnsweringRole:
        return entry.answering;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChartEntryModel::roleNames() const
{
    return {{MrnRole, "mrn"},     {NameRole, "name"},       {BornRole, "born"},   {SexRole, "sex"},
            {PhoneRole, "phone"}, {LastDayRole, "lastDay"}, {PagesRole, "pages"}, {AnsweringRole, "answering"}};
}

void ChartEntryModel::setEntries(std::vector<services::ChartEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT countChanged();
}

QString ChartEntryModel::mrnAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : q(m_entries[static_cast<std::size_t>(row)].mrn);
}

} // namespace viewmodels
