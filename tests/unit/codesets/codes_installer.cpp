// SPDX-License-Identifier: GPL-3.0-or-later
// Installs two sets of files in turn until it is killed; says a line after each: codes_installer OUT A B
#include "codesets/Install.h"

#include <array>
#include <cstdio>

namespace {

class Patience final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

} // namespace

int main(int count, char** words)
{
    if (count != 4)
        return 2;
    Patience progress;
    for (int turn = 0;; ++turn) {
        const std::array<std::filesystem::path, 1> files{words[2 + turn % 2]};
        const auto report = codesets::install(files, words[1], progress);
        std::puts(report ? "done" : report.error().code.c_str());
        std::fflush(stdout);
    }
}
