// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/SourceFiles.h"

#include "codesets/FileSets.h"

#include <algorithm>
#include <memory>
#include <system_error>
#include <vector>
#include <zip.h>

namespace codesets {
namespace {

namespace fs = std::filesystem;
using domain::error;
using domain::ErrorKind;
using domain::Status;

// The largest official file is the ICD-10-CM index, under 20 MB; what is far larger is not ours, or is a trap.
constexpr std::uintmax_t largestFile = std::uintmax_t{256} * 1024 * 1024;
constexpr int deepestArchive = 2;
// Official archives unpack to about 15 times their size and hold a few dozen files.
constexpr std::uintmax_t largestTotal = std::uintmax_t{1024} * 1024 * 1024;
constexpr std::uintmax_t highestRatio = 200;
constexpr std::uintmax_t ratioCounts = std::uintmax_t{1024} * 1024; ///< below it any ratio will do
constexpr zip_int64_t mostMembers = 10'000;

struct CloseArchive
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember
{
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using Member = std::unique_ptr<zip_file_t, CloseMember>;

bool isZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04");
}

domain::Error zipError(const std::string& name, std::string detail)
{
    return error(ErrorKind::Damaged, "codesets.zip-damaged", name, std::move(detail));
}

domain::Error tooLarge(const std::string& name)
{
    return error(ErrorKind::Unsupported, "codesets.too-large", name, "no official file is larger than 256 MB");
}

domain::Error zipBomb(const std::string& name, std::string detail)
{
    return error(ErrorKind::Unsupported, "codesets.zip-bomb", name, std::move(detail));
}

Archive openArchive(std::string_view bytes, std::string& reason)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &problem);
    if (archive == nullptr) {
        reason = zip_error_strerror(&problem);
        if (source != nullptr)
            zip_source_free(source);
    }
    zip_error_fini(&problem);
    return Archive(archive);
}

/// What it unpacks to counts against `left`.
domain::Result<std::string> readMember(zip_t* archive, zip_uint64_t index, const std::string& name,
                                       std::uintmax_t& left)
{
    zip_stat_t about;
    if (zip_stat_index(archive, index, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0U)
        return zipError(name, zip_strerror(archive));
    if (about.size > largestFile)
        return tooLarge(name);
    const bool packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0U;
    if (about.size > ratioCounts && (!packed || about.size / highestRatio > about.comp_size))
        return zipBomb(name, "it unpacks to more than 200 times its size; no official archive does");
    if (about.size > left)
        return zipBomb(name, "the archives unpack to more than 1 GB; install them one by one");
    left -= about.size;
    const Member member(zip_fopen_index(archive, index, 0));
    if (!member)
        return zipError(name, zip_strerror(archive));
    std::string bytes(about.size, '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const zip_int64_t count = zip_fread(member.get(), bytes.data() + have, bytes.size() - have);
        if (count <= 0)
            return zipError(name, "the file in the archive is cut short or damaged");
        have += static_cast<std::size_t>(count);
    }
    // Reading on to the end makes libzip compare the checksum.
    char beyond = 0;
    if (zip_fread(member.get(), &beyond, 1) != 0)
        return zipError(name, "the file in the archive does not agree with its checksum");
    return bytes;
}

class Walk
{
public:
    explicit Walk(const VisitSource& visit) : m_visit(visit) {}

    Status files(const std::vector<fs::path>& paths)
    {
        std::error_code ignored; // a size that cannot be told only makes the fraction coarser
        std::uintmax_t total = 1;
        for (const fs::path& path : paths)
            total += fs::file_size(path, ignored);
        std::uintmax_t before = 0;
        for (const fs::path& path : paths) {
            m_fraction = static_cast<double>(before) / static_cast<double>(total);
            if (auto status = file(path); !status)
                return status;
            before += fs::file_size(path, ignored);
        }
        return domain::done();
    }

private:
    Status file(const fs::path& path)
    {
        std::error_code reason;
        const auto size = fs::file_size(path, reason);
        if (!reason && size > largestFile)
            return tooLarge(path.string());
        const auto bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        return content(path.string(), *bytes, 0);
    }

    Status content(const std::string& name, std::string_view bytes, int depth)
    {
        if (!isZip(bytes) || depth >= deepestArchive)
            return m_visit(name, bytes, m_fraction);
        std::string reason;
        const Archive archive = openArchive(bytes, reason);
        if (!archive)
            return zipError(name, reason);
        std::vector<std::pair<std::string, zip_uint64_t>> members;
        const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
        if (count > mostMembers)
            return zipBomb(name, "it holds more than 10,000 files; no official archive does");
        for (zip_int64_t i = 0; i < count; ++i) {
            const auto index = static_cast<zip_uint64_t>(i);
            const char* member = zip_get_name(archive.get(), index, 0);
            const std::string text = member == nullptr ? std::string() : std::string(member);
            if (!text.empty() && !text.ends_with('/'))
                members.emplace_back(text, index);
        }
        // An office document is an archive too, but to people it is one file.
        if (zip_name_locate(archive.get(), "[Content_Types].xml", 0) >= 0)
            return m_visit(name, bytes, m_fraction);
        std::sort(members.begin(), members.end());
        for (const auto& [member, index] : members) {
            const std::string full = name + "/" + member;
            const auto unpacked = readMember(archive.get(), index, full, m_left);
            if (!unpacked)
                return unpacked.error();
            if (auto status = content(full, *unpacked, depth + 1); !status)
                return status;
        }
        return domain::done();
    }

    const VisitSource& m_visit;
    double m_fraction = 0;
    std::uintmax_t m_left = largestTotal;
};

bool hidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

Status collect(const fs::path& path, std::vector<fs::path>& files)
{
    std::error_code reason;
    const fs::file_status status = fs::status(path, reason);
    if (!fs::exists(status))
        return error(ErrorKind::NotFound, "codesets.not-found", path.string(), "there is no such file or folder");
    if (!fs::is_directory(status)) {
        files.push_back(path);
        return domain::done();
    }
    std::vector<fs::path> found;
    auto at = fs::recursive_directory_iterator(path, reason);
    for (; !reason && at != fs::recursive_directory_iterator(); at.increment(reason)) {
        std::error_code unknown;
        if (hidden(at->path()) && at->is_directory(unknown))
            at.disable_recursion_pending();
        else if (!hidden(at->path()) && at->is_regular_file(unknown))
            found.push_back(at->path());
    }
    if (reason)
        return error(ErrorKind::Io, "codesets.unreadable", path.string(), reason.message());
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
    return domain::done();
}

} // namespace

Status eachSource(std::span<const fs::path> paths, const VisitSource& visit)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        if (auto status = collect(path, files); !status)
            return status;
    }
    return Walk(visit).files(files);
}

} // namespace codesets
