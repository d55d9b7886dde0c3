// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search [OFFICIAL_DATA_DIR]            figures for install, open and search over all official sets
// bench_search --batch QUERIES.tsv [SYSTEM]   a run file for score_run.py on stdout
#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/Search.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Timer = std::chrono::steady_clock;

double millisSince(Timer::time_point start)
{
    return std::chrono::duration<double, std::milli>(Timer::now() - start).count();
}

/// Of this thread alone: what a core is asked for, whatever else the machine does.
double processorMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Figures
{
    double median = 0;
    double p99 = 0;
    double longest = 0;
};

Figures figuresOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    if (times.empty())
        return {};
    const std::size_t last = times.size() - 1;
    return {times[last / 2], times[last * 99 / 100], times[last]};
}

void print(const char* what, double value, double budget)
{
    std::printf("%-34s %9.2f ms   budget %8.1f ms   %s\n", what, value, budget, value <= budget ? "kept" : "MISSED");
}

class Silent final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

/// The text before the first tab of each line.
std::vector<std::string> queriesIn(const fs::path& file)
{
    std::vector<std::string> result;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        result.push_back(line.substr(0, line.find('\t')));
    return result;
}

int fail(const domain::Error& error)
{
    std::fprintf(stderr, "%s: %s: %s\n", error.code.c_str(), error.subject.c_str(), error.detail.c_str());
    return 3;
}

codesets::Abbreviations abbreviations()
{
    const auto table = codesets::Abbreviations::read(fs::path(SOURCE_DIR) / "codesets/abbreviations.tsv");
    return table ? *table : codesets::Abbreviations();
}

void keystrokes(const codesets::SearchIndex& index, const std::vector<std::string>& queries)
{
    std::vector<double> times;
    std::vector<double> wall;
    std::vector<std::pair<double, std::string>> slow;
    for (std::size_t i = 0; i < queries.size(); i += std::max<std::size_t>(1, queries.size() / 100)) {
        for (std::size_t typed = 1; typed <= queries[i].size(); ++typed) {
            const std::string text = queries[i].substr(0, typed);
            const auto start = Timer::now();
            const double before = processorMillis();
            const auto hits = index.search(text, {}, 20);
            times.push_back(processorMillis() - before);
            wall.push_back(millisSince(start));
            slow.emplace_back(times.back(), text);
        }
    }
    const std::size_t count = times.size();
    const Figures figures = figuresOf(std::move(times));
    print("search, one keystroke, median", figures.median, 5);
    print("search, one keystroke, p99", figures.p99, 5);
    print("the same by the wall clock", figuresOf(std::move(wall)).p99, 5);
    std::sort(slow.rbegin(), slow.rend());
    std::printf("  %zu keystrokes; the slowest:\n", count);
    for (std::size_t i = 0; i < std::min<std::size_t>(slow.size(), 5); ++i)
        std::printf("  %9.2f ms  %s\n", slow[i].first, slow[i].second.c_str());
}

int measure(const fs::path& data, const fs::path& target)
{
    const std::vector<fs::path> files{data / "icd10cm/fy2026/icd10cm-order-2026.txt",
                                      data / "icd10pcs/fy2026/icd10pcs_order_2026.txt",
                                      data / "hcpcs/hcpcs_level2_2024_july.tsv"};
    Silent progress;
    auto start = Timer::now();
    const auto report = codesets::install(files, target, progress);
    if (!report)
        return fail(report.error());
    print("install CM + PCS + HCPCS", millisSince(start), 6000);
    std::vector<double> opening;
    for (int i = 0; i < 5; ++i) {
        start = Timer::now();
        const auto catalogue = codesets::readCatalogue(target);
        opening.push_back(millisSince(start));
        if (!catalogue)
            return fail(catalogue.error());
    }
    print("open the catalogue, median", figuresOf(opening).median, 150);
    const auto catalogue = codesets::readCatalogue(target);
    start = Timer::now();
    const codesets::SearchIndex index(catalogue->editions(), abbreviations());
    std::printf("%-34s %9.2f ms\n", "build the index", millisSince(start));
    std::vector<std::string> queries = queriesIn(data / "../search/devA.tsv");
    for (const codesets::Code& code : catalogue->edition(codesets::System::Icd10pcs, "2026", false)->codes()) {
        if (code.code.ends_with("0ZZ") && queries.size() < 4000)
            queries.push_back(code.title);
    }
    keystrokes(index, queries);
    return 0;
}

int batch(const fs::path& queries, std::string_view systemName, const fs::path& installed)
{
    const auto catalogue = codesets::readCatalogue(installed);
    if (!catalogue)
        return fail(catalogue.error());
    const codesets::SearchIndex index(catalogue->editions(), abbreviations());
    codesets::Filter filter;
    if (const auto system = codesets::systemFrom(systemName))
        filter.systems = {*system};
    for (const std::string& query : queriesIn(queries)) {
        std::printf("%s", query.c_str());
        for (const codesets::Hit& hit : index.search(query, filter, 10))
            std::printf("\t%s", codesets::shown(hit.system, hit.code->code).c_str());
        std::printf("\n");
    }
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> given(arguments + 1, arguments + count);
    const fs::path data = fs::path(SOURCE_DIR) / "../shared/data";
    const fs::path target = fs::temp_directory_path() / ("bench_search." + std::to_string(getpid()));
    int result = 0;
    if (given.size() >= 2 && given[0] == "--batch") {
        const std::vector<fs::path> files{data / "icd10cm/fy2026/icd10cm-order-2026.txt",
                                          data / "icd10pcs/fy2026/icd10pcs_order_2026.txt",
                                          data / "hcpcs/hcpcs_level2_2024_july.tsv"};
        Silent progress;
        const auto report = codesets::install(files, target, progress);
        result = report ? batch(given[1], given.size() > 2 ? given[2] : "", target) : fail(report.error());
    } else {
        result = measure(given.empty() ? data : fs::path(given[0]), target);
    }
    std::error_code ignored;
    fs::remove_all(target, ignored);
    return result;
}
