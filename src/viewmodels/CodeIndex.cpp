// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/CodeIndex.h"

namespace viewmodels {

CodeIndex::CodeIndex(const codesets::Catalogue& catalogue, codesets::Abbreviations abbreviations, QObject* parent)
    : QObject(parent), m_catalogue(catalogue), m_abbreviations(std::move(abbreviations))
{
}

CodeIndex::~CodeIndex() = default;

void CodeIndex::prepare(domain::Date on)
{
    std::vector<std::shared_ptr<const codesets::Edition>> editions;
    for (const codesets::SystemInfo& system : codesets::systems) {
        if (auto edition = m_catalogue.on(system.id, on))
            editions.push_back(std::move(edition));
    }
    if (editions == m_editions)
        return;
    m_editions = editions;
    m_index.reset();
    Q_EMIT readyChanged();
    const int generation = ++m_generation;
    // The thread before, if any, is waited for; it works on editions of its own.
    m_worker = std::jthread([this, generation, editions, abbreviations = m_abbreviations] {
        auto index = std::make_shared<const codesets::SearchIndex>(editions, abbreviations);
        QMetaObject::invokeMethod(
            this,
            [this, generation, index] {
                if (generation != m_generation)
                    return;
                m_index = index;
                Q_EMIT readyChanged();
            },
            Qt::QueuedConnection);
    });
}

const codesets::Edition* CodeIndex::edition(codesets::System system) const
{
    for (const auto& edition : m_editions) {
        if (edition->info().system == system)
            return edition.get();
    }
    return nullptr;
}

std::vector<codesets::Hit> CodeIndex::search(std::string_view query, const codesets::Filter& filter,
                                             std::size_t limit) const
{
    return m_index ? m_index->search(query, filter, limit) : std::vector<codesets::Hit>{};
}

} // namespace viewmodels
