// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>

namespace composition {

namespace {
constexpr std::size_t fileSize = std::size_t{1024} * 1024;
constexpr std::size_t fileCount = 3;
} // namespace

struct Log::Parts
{
    spdlog::logger logger;
};

Log::Log(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Log::~Log() = default;
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;

domain::Result<Log> Log::open(const std::filesystem::path& workspace)
{
    try {
        const std::filesystem::path file = workspace / "logs" / "desk.log";
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), fileSize, fileCount);
        auto parts = std::make_unique<Parts>(Parts{spdlog::logger("desk", std::move(sink))});
        parts->logger.set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        parts->logger.flush_on(spdlog::level::info);
        return Log(std::move(parts));
    } catch (const std::exception& failure) {
        return domain::error(domain::ErrorKind::Io, "log.unwritable", "desk.log", failure.what());
    }
}

void Log::note(std::string_view event, std::string_view identifier) const
{
    m_parts->logger.info("{} {}", event, identifier);
}

void Log::warn(std::string_view event, std::string_view identifier) const
{
    m_parts->logger.warn("{} {}", event, identifier);
}

} // namespace composition
