// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PcsValueModel.h"

#include "codesets/Words.h"
#include "viewmodels/Convert.h"

#include <algorithm>

namespace viewmodels {

using codesets::PcsOption;
using codesets::PcsStep;

int PcsValueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_options.size());
}

QVariant PcsValueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PcsStep& step = m_builder->step(m_position);
    const std::size_t number = optionAt(index.row());
    const PcsOption& option = step.options[number];
    switch (role) {
    case CharacterRole:
        return q(std::string(1, m_builder->meaning(option).character));
    case LabelRole:
    case Qt::DisplayRole:
        return q(m_builder->meaning(option).label);
    case CodesRole:
        return static_cast<int>(option.codes);
    case KeepsRole:
        return option.keeps;
    case ChosenRole:
        return step.chosen == number;
    case DefinitionRole:
        return q(m_builder->explain(m_position, option).definition);
    case ExplanationRole:
        return q(m_builder->explain(m_position, option).explanation);
    case IncludesRole:
        return q(m_builder->explain(m_position, option).includes);
    default:
        return {};
    }
}

QHash<int, QByteArray> PcsValueModel::roleNames() const
{
    return {{CharacterRole, "character"}, {LabelRole, "label"},
            {CodesRole, "codes"},         {KeepsRole, "keeps"},
            {ChosenRole, "chosen"},       {DefinitionRole, "definition"},
            {IncludesRole, "includes"},   {ExplanationRole, "explanation"}};
}

bool PcsValueModel::fits(const PcsOption& option, const std::vector<std::string>& words, const QString& typed) const
{
    const codesets::PcsMeaning& meaning = m_builder->meaning(option);
    if (typed.size() == 1 && typed.toUpper() == q(std::string(1, meaning.character)))
        return true;
    const std::string text = meaning.label + " " + std::string(m_builder->explain(m_position, option).includes);
    const std::vector<std::string> there = codesets::wordsOf(text);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(there.begin(), there.end(), [&](const std::string& one) { return one.starts_with(word); });
    });
}

void PcsValueModel::show(const codesets::PcsBuilder* builder, std::size_t position, const QString& typed)
{
    beginResetModel();
    m_builder = builder;
    m_position = position;
    m_options.clear();
    m_chosen = -1;
    if (m_builder != nullptr) {
        const PcsStep& step = m_builder->step(position);
        const std::vector<std::string> words = codesets::wordsOf(s(typed));
        for (std::size_t i = 0; i < step.options.size(); ++i) {
            if (!fits(step.options[i], words, typed.trimmed()))
                continue;
            if (step.chosen == i)
                m_chosen = rowCount();
            m_options.push_back(i);
        }
        // The value of the character typed goes before labels that merely begin with it.
        std::stable_partition(m_options.begin(), m_options.end(), [&](std::size_t i) {
            return typed.trimmed().toUpper() == q(std::string(1, m_builder->meaning(step.options[i]).character));
        });
    }
    endResetModel();
    Q_EMIT countChanged();
}

int PcsAxisModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(codesets::pcsLength);
}

QVariant PcsAxisModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    static const PcsStep nothing;
    const auto position = static_cast<std::size_t>(index.row());
    const PcsStep& step = m_builder != nullptr ? m_builder->step(position) : nothing;
    const codesets::PcsMeaning* chosen = step.chosen ? &m_builder->meaning(step.options[*step.chosen]) : nullptr;
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return m_builder != nullptr ? q(m_builder->title(position)) : QString();
    case CharacterRole:
        return chosen != nullptr ? q(std::string(1, chosen->character)) : QString();
    case LabelRole:
        return chosen != nullptr ? q(chosen->label) : QString();
    case OpenRole:
        return step.open;
    default:
        return {};
    }
}

QHash<int, QByteArray> PcsAxisModel::roleNames() const
{
    return {{TitleRole, "title"}, {CharacterRole, "character"}, {LabelRole, "label"}, {OpenRole, "open"}};
}

void PcsAxisModel::show(const codesets::PcsBuilder* builder)
{
    m_builder = builder;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace viewmodels
