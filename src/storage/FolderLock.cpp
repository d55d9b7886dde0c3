// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FolderLock.h"

#include "storage/Files.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;

namespace {

// Whoever holds the lock has written its process number into the file; only a help for the person.
std::string holder(int file)
{
    std::array<char, 24> text{};
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    const std::string digits(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const std::size_t end = digits.find_first_not_of("0123456789");
    const std::string number = digits.substr(0, end);
    return number.empty() ? "another program uses it" : "the program with process number " + number + " uses it";
}

} // namespace

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder, Kind kind)
{
    const std::filesystem::path path = folder / "workspace.lock";
    const bool exclusive = kind == Kind::Exclusive;
    const int access = exclusive ? O_RDWR | O_CREAT : O_RDONLY;
    const int file = ::open(path.c_str(), access | O_CLOEXEC, 0600);
    if (file < 0 && !exclusive && errno == ENOENT)
        return FolderLock();
    if (file < 0)
        return systemError(errno, folder);

    FolderLock lock(file);
    while (::flock(file, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return error(ErrorKind::Locked, "workspace.locked", folder.string(), holder(file));
        if (errno != EINTR)
            return systemError(errno, folder);
    }
    if (exclusive) {
        const std::string number = std::to_string(::getpid()) + "\n";
        // Not knowing who holds a lock does not make it a worse lock, so a full disk is no reason to refuse it.
        [[maybe_unused]] const int emptied = ::ftruncate(file, 0);
        [[maybe_unused]] const ssize_t written = ::pwrite(file, number.data(), number.size(), 0);
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace storage
