// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Review.h"

#include <QString>

#include <map>

namespace viewmodels {

/// The pages of one recorded chart as they are looked at: each goes through the access policy once and is kept while
/// the session lies open.
class ReviewedPages
{
public:
    /// Borrows the workplace.
    explicit ReviewedPages(const services::Workplace& place) : m_place(place) {}

    /// Another session: what was kept is forgotten.
    void forget() { m_pages.clear(); }
    /// Null where the page may not be opened; `problem` then says why.
    [[nodiscard]] const domain::Document* page(const services::OpenedSession& session, const std::string& document,
                                               QString* problem = nullptr);

private:
    const services::Workplace& m_place;
    std::map<std::string, domain::Document, std::less<>> m_pages;
};

} // namespace viewmodels
