// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Event.h"

namespace services {

/// Keeps one session in memory, for plays that leave a file and no trace in the workspace.
class MemorySessions final : public workflow::SessionStore
{
public:
    [[nodiscard]] const workflow::SessionRecord& record() const { return m_record; }

    [[nodiscard]] domain::Status create(const workflow::SessionHeader& header) override;
    [[nodiscard]] domain::Status append(std::string_view session, const workflow::Event& event) override;
    [[nodiscard]] domain::Status appendAndSeal(std::string_view session, const workflow::Event& event,
                                               const workflow::Seal& seal) override;
    [[nodiscard]] domain::Result<workflow::SessionRecord> load(std::string_view session) const override;
    [[nodiscard]] domain::Result<std::vector<workflow::SessionHeader>> sessions() const override;
    [[nodiscard]] domain::Status import(const workflow::SessionRecord& record) override;
    [[nodiscard]] domain::Status erase(std::string_view session) override;

private:
    workflow::SessionRecord m_record;
};

} // namespace services
