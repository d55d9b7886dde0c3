// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ReviewedPages.h"

#include "viewmodels/Convert.h"

namespace viewmodels {

const domain::Document* ReviewedPages::page(const services::OpenedSession& session, const std::string& document,
                                            QString* problem)
{
    if (const auto kept = m_pages.find(document); kept != m_pages.end())
        return &kept->second;
    domain::Result<domain::Document> opened = services::Review(m_place).page(session, document, personAt(m_place));
    if (!opened) {
        if (problem)
            *problem = sentence(opened.error());
        return nullptr;
    }
    return &m_pages.emplace(document, std::move(opened).value()).first->second;
}

} // namespace viewmodels
