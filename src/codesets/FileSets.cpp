// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/FileSets.h"

#include "crypto/Sha256.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;

domain::Error writeError(std::error_code reason, const fs::path& path)
{
    const std::string detail = reason.message();
    if (reason == std::errc::no_space_on_device || reason.value() == EDQUOT)
        return error(ErrorKind::DiskFull, "codesets.disk-full", path.string(), detail);
    if (reason == std::errc::permission_denied || reason == std::errc::read_only_file_system
        || reason == std::errc::operation_not_permitted)
        return error(ErrorKind::ReadOnly, "codesets.read-only", path.string(), detail);
    return error(ErrorKind::Io, "codesets.unwritable", path.string(), detail);
}

domain::Error writeError(int number, const fs::path& path)
{
    return writeError(std::error_code(number, std::generic_category()), path);
}

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int get() const { return m_number; }

private:
    int m_number;
};

domain::Status syncFolder(const fs::path& folder)
{
    const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); // NOLINT(*-vararg)
    if (open.get() < 0 || ::fsync(open.get()) != 0)
        return writeError(errno, folder);
    return domain::done();
}

/// Puts `stage` where `target` is, and `target`, if it is there, where `stage` was.
bool exchange(const fs::path& stage, const fs::path& target)
{
    std::error_code reason;
    if (!fs::exists(fs::symlink_status(target, reason)))
        return ::rename(stage.c_str(), target.c_str()) == 0;
    if (::renameat2(AT_FDCWD, stage.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // Some file systems cannot exchange: the old folder steps aside first.
    const fs::path aside = stage.string() + ".old";
    if (::rename(target.c_str(), aside.c_str()) != 0)
        return false;
    if (::rename(stage.c_str(), target.c_str()) == 0)
        return ::rename(aside.c_str(), stage.c_str()) == 0;
    const int number = errno;
    fs::rename(aside, target, reason);
    errno = number;
    return false;
}

/// The stage's name, which create() makes: a dot, the folder's name, a dot, 16 hex digits.
constexpr std::size_t stageMark = 17;

bool isStage(const fs::path& path)
{
    std::string name = path.filename().string();
    if (name.ends_with(".old"))
        name.resize(name.size() - 4);
    if (!name.starts_with('.') || name.size() < stageMark + 2 || name[name.size() - stageMark] != '.')
        return false;
    return name.find_first_not_of("0123456789abcdef", name.size() - stageMark + 1) == std::string::npos;
}

fs::path targetName(const fs::path& stage)
{
    const std::string name = (stage.extension() == ".old" ? stage.stem() : stage.filename()).string();
    return name.substr(1, name.size() - stageMark - 1);
}

/// -1 where another process holds it.
int lockFolder(const fs::path& folder)
{
    const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); // NOLINT(*-vararg)
    if (number >= 0 && ::flock(number, LOCK_EX | LOCK_NB) != 0) {
        ::close(number);
        return -1;
    }
    return number;
}

} // namespace

domain::Result<std::string> readFile(const fs::path& path)
{
    std::error_code reason;
    const auto size = fs::file_size(path, reason);
    if (reason) {
        const bool missing = reason == std::errc::no_such_file_or_directory;
        return error(missing ? ErrorKind::NotFound : ErrorKind::Io,
                     missing ? "codesets.not-found" : "codesets.unreadable", path.string(), reason.message());
    }
    std::ifstream file(path, std::ios::binary);
    std::string bytes(size, '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(size)))
        return error(ErrorKind::Io, "codesets.unreadable", path.string(), "the file cannot be read");
    return bytes;
}

void removeLeftovers(const fs::path& above)
{
    std::error_code reason;
    std::vector<fs::path> left;
    for (auto at = fs::directory_iterator(above, reason); !reason && at != fs::directory_iterator();
         at.increment(reason)) {
        if (isStage(at->path()))
            left.push_back(at->path());
    }
    for (const fs::path& stage : left) {
        const fs::path target = above / targetName(stage);
        if (stage.extension() == ".old" && !fs::exists(target, reason))
            fs::rename(stage, target, reason);
        else if (const Descriptor held(lockFolder(stage)); held.get() >= 0)
            fs::remove_all(stage, reason);
    }
}

StagedFolder::StagedFolder(fs::path target, fs::path stage)
    : m_target(std::move(target)), m_stage(std::move(stage)), m_held(lockFolder(m_stage))
{
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_stage(std::exchange(other.m_stage, {})),
      m_held(std::exchange(other.m_held, -1))
{
}

StagedFolder& StagedFolder::operator=(StagedFolder&& other) noexcept
{
    if (this != &other) {
        discard();
        m_target = std::move(other.m_target);
        m_stage = std::exchange(other.m_stage, {});
        m_held = std::exchange(other.m_held, -1);
    }
    return *this;
}

StagedFolder::~StagedFolder()
{
    discard();
}

void StagedFolder::discard() noexcept
{
    if (m_held >= 0)
        ::close(std::exchange(m_held, -1));
    if (m_stage.empty())
        return;
    std::error_code ignored; // what is left is hidden from readers by its name
    fs::remove_all(m_stage, ignored);
    m_stage.clear();
}

domain::Result<StagedFolder> StagedFolder::create(const fs::path& target)
{
    const fs::path clean = target.has_filename() ? target : target.parent_path();
    const fs::path above = clean.has_parent_path() ? clean.parent_path() : fs::path(".");
    std::error_code reason;
    fs::create_directories(above, reason);
    if (reason)
        return writeError(reason, above);
    const fs::path stage = above / ("." + clean.filename().string() + "." + crypto::randomHex(8));
    if (!fs::create_directory(stage, reason))
        return writeError(reason, above);
    return StagedFolder(clean, stage);
}

domain::Status StagedFolder::write(const std::string& name, std::string_view bytes) const
{
    const fs::path path = m_stage / name;
    constexpr mode_t mode = 0644;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)); // NOLINT(*-vararg)
    if (file.get() < 0)
        return writeError(errno, m_target / name);
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return writeError(errno, m_target / name);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(file.get()) != 0)
        return writeError(errno, m_target / name);
    return domain::done();
}

domain::Status StagedFolder::commit()
{
    if (auto synced = syncFolder(m_stage); !synced)
        return synced;
    if (!exchange(m_stage, m_target))
        return writeError(errno, m_target);
    discard(); // the old folder, if there was one
    return syncFolder(m_target.has_parent_path() ? m_target.parent_path() : fs::path("."));
}

} // namespace codesets
