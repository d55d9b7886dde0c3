// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;

namespace {

constexpr std::string_view copyPrefix = "workspace-before-";
constexpr std::array<const char*, 3> companions{"-wal", "-shm", "-journal"};

Status syncPath(const std::filesystem::path& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        return systemError(errno, path);
    const int failure = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return failure == 0 ? domain::done() : Status(systemError(failure, path));
}

// The database header of SQLite's file format, section 1.3.
using Header = std::array<unsigned char, 100>;

Result<std::pair<Header, std::size_t>> readHeader(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errno, file);
    Header header{};
    const ssize_t size = ::pread(descriptor, header.data(), header.size(), 0);
    const int failure = errno;
    ::close(descriptor);
    if (size < 0)
        return systemError(failure, file);
    return std::pair(header, static_cast<std::size_t>(size));
}

std::uint32_t bigEndian(const Header& header, std::size_t at)
{
    return (std::uint32_t{header[at]} << 24U) | (std::uint32_t{header[at + 1]} << 16U)
           | (std::uint32_t{header[at + 2]} << 8U) | std::uint32_t{header[at + 3]};
}

} // namespace

domain::Error systemError(int number, const std::filesystem::path& subject)
{
    const std::string detail = std::generic_category().message(number);
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return error(ErrorKind::ReadOnly, "workspace.read-only", subject.string(), detail);
    case ENOSPC:
    case EDQUOT:
        return error(ErrorKind::DiskFull, "workspace.disk-full", subject.string(), detail);
    case ENOENT:
    case ENOTDIR:
        return error(ErrorKind::Io, "workspace.no-folder", subject.string(), detail);
    default:
        return error(ErrorKind::Io, "workspace.io", subject.string(), detail);
    }
}

Status makeFolder(const std::filesystem::path& folder)
{
    std::error_code failure;
    const bool made = std::filesystem::create_directories(folder, failure);
    if (failure)
        return systemError(failure.value(), folder);
    if (made) {
        // Charts are invented, but a trainee's work is private.
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failure);
        if (failure)
            return systemError(failure.value(), folder);
    }
    return domain::done();
}

bool hasLog(const std::filesystem::path& database)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(database.string() + "-wal", failure);
    return !failure && size > 0;
}

Status checkFileHeader(const std::filesystem::path& file)
{
    const Result<std::pair<Header, std::size_t>> read = readHeader(file);
    if (!read)
        return read.error();
    const auto& [header, whole] = *read;
    constexpr std::string_view magic("SQLite format 3\0", 16);
    const std::size_t compared = std::min(whole, magic.size());
    if (!std::equal(magic.begin(), magic.begin() + static_cast<std::ptrdiff_t>(compared), header.begin(),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; }))
        return error(ErrorKind::Foreign, "workspace.foreign", file.string(), "it is not a workspace database");
    if (whole < header.size())
        return error(ErrorKind::Damaged, "workspace.damaged", file.string(), "the file is cut short");
    if (bigEndian(header, 68) != applicationId)
        return error(ErrorKind::Foreign, "workspace.foreign", file.string(), "it is a database of another program");
    // While there is a log, a write into the file may have stopped half way, and the log makes it good.
    const std::uint32_t stored = (std::uint32_t{header[16]} << 8U) | std::uint32_t{header[17]};
    const std::uint32_t pageSize = stored == 1 ? 65536 : stored;
    std::error_code unread;
    const std::uintmax_t length = std::filesystem::file_size(file, unread);
    if (unread)
        return systemError(unread.value(), file);
    if (pageSize == 0 || (length % pageSize != 0 && !hasLog(file)))
        return error(ErrorKind::Damaged, "workspace.damaged", file.string(), "the file is cut short");
    return domain::done();
}

Status syncFile(const std::filesystem::path& file)
{
    return syncPath(file, O_RDONLY);
}

Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (Status synced = syncFile(from); !synced)
        return synced;
    std::error_code failure;
    std::filesystem::rename(from, to, failure);
    if (failure)
        return systemError(failure.value(), to);
    return syncPath(to.has_parent_path() ? to.parent_path() : ".", O_RDONLY | O_DIRECTORY);
}

Status removeDatabase(const std::filesystem::path& file)
{
    std::error_code failure;
    std::filesystem::remove(file, failure);
    for (const char* companion : companions) {
        std::error_code other;
        std::filesystem::remove(file.string() + companion, other);
        if (!failure)
            failure = other;
    }
    return failure ? Status(systemError(failure.value(), file)) : domain::done();
}

std::filesystem::path freeName(const std::filesystem::path& folder, std::string_view occasion,
                               const domain::Clock& clock)
{
    std::string stamp = domain::format(clock.now()).substr(0, 19) + "Z";
    stamp.erase(std::remove_if(stamp.begin(), stamp.end(), [](char c) { return c == '-' || c == ':'; }), stamp.end());
    const std::string base = std::string(copyPrefix) + std::string(occasion) + "-" + stamp;
    std::filesystem::path name = folder / (base + ".db");
    std::error_code ignored;
    for (int i = 2; std::filesystem::exists(name, ignored); ++i)
        name = folder / (base + "-" + std::to_string(i) + ".db");
    return name;
}

Status removeCopies(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> copies;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().filename().string().rfind(copyPrefix, 0) == 0)
            copies.push_back(entry->path());
    }
    for (const auto& copy : copies) {
        std::error_code other;
        std::filesystem::remove(copy, other);
        if (!failure)
            failure = other;
    }
    return failure ? Status(systemError(failure.value(), folder)) : domain::done();
}

} // namespace storage
