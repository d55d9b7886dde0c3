// SPDX-License-Identifier: GPL-3.0-or-later
// Zip archives, and archives in them.
#include "Fuzz.h"
#include "codesets/SourceFiles.h"

#include <array>
#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const int file = ::memfd_create("input", MFD_CLOEXEC);
    fuzz::hold(file >= 0 && ::write(file, data, size) == static_cast<ssize_t>(size));
    const std::array<std::filesystem::path, 1> paths{"/proc/self/fd/" + std::to_string(file)};
    std::size_t unpacked = 0;
    const auto visit = [&](const std::string&, std::string_view bytes, double) {
        unpacked += bytes.size();
        return domain::done();
    };
    static_cast<void>(codesets::eachSource(paths, visit));
    fuzz::hold(unpacked <= std::size_t{1} << 30U);
    ::close(file);
    return 0;
}
