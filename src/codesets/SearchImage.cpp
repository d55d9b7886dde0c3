// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/SearchImage.h"

#include "codesets/FileSets.h"
#include "crypto/Sha256.h"

#include <QFile>

namespace codesets {
namespace {

using domain::error;
using domain::ErrorKind;

constexpr std::string_view fileName = "image";
constexpr std::size_t headLines = 192; // the file's head: three lines, filled up with blanks

std::string headOf(std::string_view key, std::string_view bytes)
{
    std::string head = "records-desk search image\n" + std::string(key) + "\n" + crypto::sha256Hex(bytes) + "\n";
    head.resize(std::max(head.size(), headLines), ' ');
    return head;
}

domain::Error unfit(const std::filesystem::path& path)
{
    return error(ErrorKind::Damaged, "codesets.hash-differs", path.string(),
                 "the search index does not fit the installed editions; it is built anew");
}

std::string_view charsOf(const uchar* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size}; // NOLINT(*-reinterpret-cast)
}

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace

bool SearchImage::open(std::span<const std::byte> bytes)
{
    std::array<SearchImageWriter::Place, sectionCount> places{};
    if (bytes.size() < sizeof(places))
        return false;
    std::memcpy(places.data(), bytes.data(), sizeof(places));
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const auto& [from, size] = places[i];
        if (from > bytes.size() || size > bytes.size() - from)
            return false;
        m_sections[i] = bytes.subspan(from, size);
    }
    m_bytes = bytes;
    m_size = bytes.size();
    return true;
}

domain::Status SearchImage::save(const std::filesystem::path& folder, const std::string& key) const
{
    auto staged = StagedFolder::create(folder);
    if (!staged)
        return staged.error();
    // NOLINTNEXTLINE(*-reinterpret-cast)
    const std::string_view bytes(reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size());
    std::string whole = headOf(key, bytes);
    whole += bytes;
    if (const auto written = staged->write(std::string(fileName), whole); !written)
        return written.error();
    return staged->commit();
}

domain::Result<SearchImage> SearchImage::load(const std::filesystem::path& folder, const std::string& key)
{
    const std::filesystem::path path = folder / fileName;
    const auto file = std::make_shared<QFile>(QString::fromStdString(path.string()));
    if (!file->open(QIODevice::ReadOnly))
        return error(file->exists() ? ErrorKind::Io : ErrorKind::NotFound,
                     file->exists() ? "codesets.unreadable" : "codesets.not-found", path.string(), "");
    const auto size = static_cast<std::size_t>(file->size());
    uchar* mapped = size > headLines ? file->map(0, file->size()) : nullptr;
    if (mapped == nullptr)
        return unfit(path);
    const std::string_view read = charsOf(mapped, size);
    if (read.substr(0, headLines) != headOf(key, read.substr(headLines)))
        return unfit(path);
    // Checking has touched every page; mapped again, only those that searches need count as the program's memory.
    file->unmap(mapped);
    mapped = file->map(0, file->size());
    SearchImage image;
    if (mapped == nullptr || !image.open(bytesOf(charsOf(mapped, size).substr(headLines))))
        return unfit(path);
    image.m_keeper = file;
    return image;
}

SearchImageWriter::SearchImageWriter() : m_bytes(sizeof(m_places), '\0') {}

void SearchImageWriter::addBytes(Section section, std::span<const std::byte> bytes)
{
    m_bytes.resize((m_bytes.size() + alignment - 1) / alignment * alignment);
    m_places[static_cast<std::size_t>(section)] = {m_bytes.size(), bytes.size()};
    // NOLINTNEXTLINE(*-reinterpret-cast)
    m_bytes.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

SearchImage SearchImageWriter::finish() &&
{
    std::memcpy(m_bytes.data(), m_places.data(), sizeof(m_places));
    m_bytes.shrink_to_fit();
    const auto kept = std::make_shared<const std::string>(std::move(m_bytes));
    SearchImage image;
    image.m_keeper = kept;
    [[maybe_unused]] const bool fits = image.open(bytesOf(*kept));
    return image;
}

} // namespace codesets
