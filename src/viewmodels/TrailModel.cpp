// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/TrailModel.h"

#include "viewmodels/Convert.h"

#include <QCoreApplication>

#include <array>

namespace viewmodels {
namespace {

using services::GlassReview;

QString actionText(const services::AuditEntry& entry)
{
    struct Word
    {
        std::string_view action;
        const char* text;
    };
    static constexpr std::array<Word, 5> words{{{"view", QT_TRANSLATE_NOOP("Trail", "Opened")},
                                                {"release", QT_TRANSLATE_NOOP("Trail", "Printed")},
                                                {"search", QT_TRANSLATE_NOOP("Trail", "Searched the pages")},
                                                {"break-glass", QT_TRANSLATE_NOOP("Trail", "Broke the glass")},
                                                {"review-glass", QT_TRANSLATE_NOOP("Trail", "Reviewed entry")}}};
    QString text = q(entry.action);
    for (const Word& word : words) {
        if (word.action == entry.action)
            text = QCoreApplication::translate("Trail", word.text);
    }
    const std::string& object = entry.document.empty() ? entry.section : entry.document;
    return entry.action == "search" || entry.action == "break-glass" || object.empty() ? text : text + u' ' + q(object);
}

QString glassText(GlassReview review)
{
    static const std::array<QString, 4> words{QString(), QStringLiteral("waiting"), QStringLiteral("justified"),
                                              QStringLiteral("unfounded")};
    return words.at(static_cast<std::size_t>(review));
}

} // namespace

int TrailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TrailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const services::TrailLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const services::AuditEntry& entry = line.entry;
    switch (role) {
    case NumberRole:
        return static_cast<qulonglong>(entry.number);
    case WhenRole:
        return momentText(entry.wall);
    case PersonRole:
        return q(entry.person);
    case RoleRole:
        return q(entry.role);
    case PatientRole:
        return q(entry.mrn);
    case WhatRole:
        return actionText(entry);
    case DecisionRole:
        return q(entry.decision);
    case RuleRole:
        return q(entry.rule);
    case PurposeRole:
        return q(entry.purpose);
    case GlassRole:
        return glassText(line.review);
    case NoteRole:
        return q(line.reviewNote);
    default:
        return {};
    }
}

QHash<int, QByteArray> TrailModel::roleNames() const
{
    return {{NumberRole, "number"},   {WhenRole, "when"},   {PersonRole, "person"},     {RoleRole, "role"},
            {PatientRole, "patient"}, {WhatRole, "what"},   {DecisionRole, "decision"}, {RuleRole, "rule"},
            {PurposeRole, "purpose"}, {GlassRole, "glass"}, {NoteRole, "note"}};
}

void TrailModel::setLines(std::vector<services::TrailLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace viewmodels
