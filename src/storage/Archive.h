// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/ChartArchive.h"
#include "storage/Connection.h"

#include <memory>

namespace storage {

/// The chart archive: a database of its own beside the workspace's, since it can be made anew from its sources and must
/// weigh neither on the check at the start nor on backups. Charts are packed with zlib. A file of another form is
/// replaced by an empty one. Errors are those of Workspace.
class Archive final : public services::ChartArchive
{
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<Archive>> open(const std::filesystem::path& file);

    [[nodiscard]] domain::Status put(std::span<const records::Chart> charts, std::string_view source) override;
    [[nodiscard]] domain::Status eraseFrom(std::string_view source) override;
    [[nodiscard]] domain::Result<std::string> mark(std::string_view source) const override;
    [[nodiscard]] domain::Status setMark(std::string_view source, std::string_view mark) override;
    [[nodiscard]] domain::Result<std::size_t> count() const override;
    [[nodiscard]] domain::Result<std::vector<services::ChartEntry>> find(const services::ChartSearch& search,
                                                                         std::size_t limit) const override;
    [[nodiscard]] domain::Result<records::Chart> chart(std::string_view mrn) const override;

private:
    explicit Archive(const std::filesystem::path& file) : m_connection(file, Connection::Access::Write) {}
    [[nodiscard]] domain::Status prepare();

    Connection m_connection;
};

} // namespace storage
