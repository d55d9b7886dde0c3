// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Search.h"
#include "codesets/book/Bookshelf.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace viewmodels {

/// The search index over the editions in force on a date, those in the box and those installed, and over the books
/// installed beside them; built or read on a thread of its own and then only read. Pages that search share one.
class CodeIndex : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)

public:
    /// `workspace` is the folder whose installed editions count too.
    CodeIndex(const codesets::Catalogue& embedded, std::filesystem::path workspace,
              codesets::Abbreviations abbreviations, QObject* parent);
    ~CodeIndex() override;

    /// The books in force on a date, or the newest of each system where no chart asks for a date. Begins to build;
    /// nothing happens where the same editions are indexed or being indexed already. Until it is ready the editions in
    /// the box stand in.
    void prepare(std::optional<domain::Date> on);

    [[nodiscard]] bool ready() const { return m_index != nullptr; }
    [[nodiscard]] const std::vector<std::shared_ptr<const codesets::Edition>>& editions() const { return m_editions; }
    /// The books that are installed beside the codes; null until ready.
    [[nodiscard]] const std::shared_ptr<const codesets::Bookshelf>& books() const { return m_books; }
    /// Empty until ready.
    [[nodiscard]] std::vector<codesets::Hit> search(std::string_view query, const codesets::Filter& filter,
                                                    std::size_t limit) const;

Q_SIGNALS:
    void readyChanged();
    /// What is installed cannot be read, and the box stands in.
    void failed(const QString& sentence);

private:
    using Editions = std::vector<std::shared_ptr<const codesets::Edition>>;
    /// What an index is built from.
    struct Basis
    {
        Editions boxed;
        std::filesystem::file_time_type installed{}; ///< when the installed editions last changed
        std::optional<domain::Date> on;              ///< only where editions are installed
        bool readsInstalled = false;
        friend bool operator==(const Basis&, const Basis&) = default;
    };
    [[nodiscard]] Basis basisOn(std::optional<domain::Date> on) const;
    /// What the thread brings home.
    struct Opened
    {
        Editions editions;
        std::shared_ptr<const codesets::Bookshelf> books;
        std::shared_ptr<const codesets::SearchIndex> index;
        std::optional<domain::Error> failure{};
    };
    void take(int generation, Opened opened);

    const codesets::Catalogue& m_embedded;
    std::filesystem::path m_workspace;
    codesets::Abbreviations m_abbreviations;
    std::optional<Basis> m_basis;
    Editions m_editions;
    std::shared_ptr<const codesets::Bookshelf> m_books;
    std::shared_ptr<const codesets::SearchIndex> m_index;
    std::jthread m_worker;
    int m_generation = 0;
};

} // namespace viewmodels
