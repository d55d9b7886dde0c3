// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace bench {

/// A ready-made search engine, given the same documents and asked the same queries.
class Rival
{
public:
    Rival() = default;
    virtual ~Rival() = default;
    Rival(const Rival&) = delete;
    Rival& operator=(const Rival&) = delete;
    Rival(Rival&&) = delete;
    Rival& operator=(Rival&&) = delete;

    [[nodiscard]] virtual std::string name() const = 0;
    virtual void index(const std::vector<std::string>& titles) = 0;
    /// The numbers of the best titles, at most 20; the last word is unfinished.
    [[nodiscard]] virtual std::vector<std::size_t> search(const std::vector<std::string>& words) = 0;
};

[[nodiscard]] std::unique_ptr<Rival> sqliteFts5();
[[nodiscard]] std::unique_ptr<Rival> xapian(); ///< null where it was not there when this was built

} // namespace bench
