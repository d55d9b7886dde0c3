// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Search.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <thread>

namespace viewmodels {

/// The search index over the editions in force on a date, built once on a thread of its own and then only read. Pages
/// that search share one.
class CodeIndex : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)

public:
    CodeIndex(const codesets::Catalogue& catalogue, codesets::Abbreviations abbreviations, QObject* parent);
    ~CodeIndex() override;

    /// Begins to build; nothing happens where the same editions are indexed or being indexed already.
    void prepare(domain::Date on);

    [[nodiscard]] bool ready() const { return m_index != nullptr; }
    [[nodiscard]] const std::vector<std::shared_ptr<const codesets::Edition>>& editions() const { return m_editions; }
    /// Null where the system has no edition in force.
    [[nodiscard]] const codesets::Edition* edition(codesets::System system) const;
    /// Empty until ready.
    [[nodiscard]] std::vector<codesets::Hit> search(std::string_view query, const codesets::Filter& filter,
                                                    std::size_t limit) const;

Q_SIGNALS:
    void readyChanged();

private:
    const codesets::Catalogue& m_catalogue;
    codesets::Abbreviations m_abbreviations;
    std::vector<std::shared_ptr<const codesets::Edition>> m_editions;
    std::shared_ptr<const codesets::SearchIndex> m_index;
    std::jthread m_worker;
    int m_generation = 0;
};

} // namespace viewmodels
