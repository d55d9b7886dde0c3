// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search [OFFICIAL_DATA_DIR]: figures for install, open and search over all official sets and their books, what a
// keystroke in the window takes apart, memory, and ready-made engines beside it on the same titles and queries.
#include "bench/search/Rival.h"
#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/SearchFile.h"
#include "codesets/Words.h"
#include "codesets/book/Bookshelf.h"
#include "services/InstallCodes.h"
#include "viewmodels/CodeSearchModel.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
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

double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

double quantile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

void print(const char* what, double value, double budget)
{
    std::printf("%-46s %9.2f ms   budget %7.1f ms   %s\n", what, value, budget, value <= budget ? "kept" : "MISSED");
}

void print(const char* what, double value)
{
    std::printf("%-46s %9.2f ms\n", what, value);
}

class Silent final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

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

std::vector<fs::path> orderFiles(const fs::path& data)
{
    return {data / "icd10cm/fy2026/icd10cm-order-2026.txt", data / "icd10pcs/fy2026/icd10pcs_order_2026.txt",
            data / "hcpcs/hcpcs_level2_2024_july.tsv"};
}

std::vector<fs::path> bookFiles(const fs::path& data)
{
    std::vector<fs::path> files{data / "icd10cm/fy2021/icd10cm_tabular_2021.xml",
                                data / "icd10cm/fy2017/icd10cm_index_2017.xml"};
    for (const char* name : {"drug", "eindex", "neoplasm"})
        files.push_back(data / ("icd10cm/fy2026/icd10cm-" + std::string(name) + "-April-1-2026-XML.xml"));
    for (const char* name : {"tables", "index", "definitions"})
        files.push_back(data / ("icd10pcs/fy2025/icd10pcs_" + std::string(name) + "_2025.xml"));
    return files;
}

codesets::SearchIndex searchIn(const codesets::Catalogue& catalogue, const fs::path& workspace)
{
    const auto books = codesets::Bookshelf::open(std::array{services::installedFolder(workspace)});
    return codesets::openSearch(catalogue.editions(), abbreviations(), books, services::searchFolder(workspace));
}

/// Index paths and titles of operations, as they come into being under somebody's hands.
std::vector<std::string> keystrokes(const fs::path& data, const codesets::Catalogue& catalogue)
{
    std::vector<std::string> queries;
    std::ifstream in(data / "../search/devA.tsv");
    for (std::string line; std::getline(in, line);)
        queries.push_back(line.substr(0, line.find('\t')));
    for (const auto& edition : catalogue.editions()) {
        for (const codesets::Code& code : edition->codes()) {
            if (edition->info().system == codesets::System::Icd10pcs && code.code.ends_with("0ZZ"))
                queries.push_back(code.title);
        }
    }
    constexpr std::size_t typedOut = 160;
    std::vector<std::string> result;
    for (std::size_t i = 0; i < queries.size(); i += std::max<std::size_t>(1, queries.size() / typedOut)) {
        for (std::size_t typed = 1; typed <= queries[i].size(); ++typed)
            result.push_back(queries[i].substr(0, typed));
    }
    return result;
}

void timeQueries(const codesets::SearchIndex& index, const std::vector<std::string>& strokes)
{
    std::vector<double> times;
    std::vector<double> wall;
    std::vector<std::pair<double, std::string>> slow;
    for (const std::string& text : strokes) {
        const auto start = Timer::now();
        const double before = processorMillis();
        const auto hits = index.search(text, {}, 20);
        times.push_back(processorMillis() - before);
        wall.push_back(millisSince(start));
        slow.emplace_back(times.back(), text + " (" + std::to_string(hits.size()) + " hits)");
    }
    print("search, one keystroke, median", quantile(times, 0.5), 5);
    print("search, one keystroke, p99", quantile(times, 0.99), 5);
    print("the same by the wall clock, median", quantile(wall, 0.5));
    print("the same by the wall clock, p99", quantile(wall, 0.99));
    std::sort(slow.rbegin(), slow.rend());
    std::printf("  %zu keystrokes; the slowest:", strokes.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(slow.size(), 4); ++i)
        std::printf(" %.1f ms %s;", slow[i].first, slow[i].second.c_str());
    std::printf("\n");
}

/// The desk's own model on the same strokes: search, reset, and every cell of the list read once.
void timeModel(const codesets::Catalogue& box, const fs::path& workspace, const std::vector<std::string>& strokes)
{
    const auto getReady = [&](viewmodels::CodeIndex& index) {
        const auto start = Timer::now();
        index.prepare(std::nullopt);
        while (!index.ready())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return millisSince(start);
    };
    viewmodels::CodeIndex first(box, workspace, abbreviations(), nullptr);
    print("window: ready with editions and index, once", getReady(first));
    viewmodels::CodeIndex index(box, workspace, abbreviations(), nullptr);
    print("window: ready with the kept index", getReady(index));
    viewmodels::CodeSearchModel model(index, 20, nullptr);
    std::vector<double> query;
    std::vector<double> update;
    for (const std::string& text : strokes) {
        double before = processorMillis();
        const auto hits = index.search(text, {}, 20);
        query.push_back(processorMillis() - before);
        before = processorMillis();
        model.setQuery(QString::fromStdString(text));
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int role : model.roleNames().keys())
                (void)model.data(model.index(row), role);
        }
        update.push_back(std::max(0.0, processorMillis() - before - query.back()));
    }
    print("window: query, median", quantile(query, 0.5));
    print("window: query, p99", quantile(query, 0.99));
    print("window: model and cells, median", quantile(update, 0.5));
    print("window: model and cells, p99", quantile(update, 0.99));
}

void timeRival(bench::Rival& rival, const std::vector<std::string>& titles, const std::vector<std::string>& strokes)
{
    constexpr std::size_t every = 10; // they take their time
    double before = processorMillis();
    rival.index(titles);
    std::printf("%-46s %9.2f ms\n", (rival.name() + ": index of the titles").c_str(), processorMillis() - before);
    std::vector<double> times;
    for (std::size_t i = 0; i < strokes.size(); i += every) {
        const auto words = codesets::wordsOf(strokes[i]);
        if (words.empty())
            continue;
        before = processorMillis();
        (void)rival.search(words);
        times.push_back(processorMillis() - before);
    }
    std::printf("%-46s %9.2f ms\n", (rival.name() + ": one keystroke, median").c_str(), quantile(times, 0.5));
    std::printf("%-46s %9.2f ms\n", (rival.name() + ": one keystroke, p99").c_str(), quantile(times, 0.99));
}

/// In a process of its own: what editions and index hold.
int measureMemory(const fs::path& workspace)
{
    const double before = residentMegabytes();
    const auto catalogue = codesets::readCatalogue(services::installedFolder(workspace));
    if (!catalogue)
        return fail(catalogue.error());
    const double opened = residentMegabytes();
    const codesets::SearchIndex index = searchIn(*catalogue, workspace);
    const double loaded = residentMegabytes();
    for (const char* query : {"chronic heart failure", "fracture femur left", "resection", "pain", "s", "injury of"})
        (void)index.search(query, {}, 20);
    std::printf("memory: editions %.0f MB, index %.0f MB, after searches %.0f MB more (index file %.0f MB)\n",
                opened - before, loaded - opened, residentMegabytes() - loaded,
                static_cast<double>(index.image().size()) / 1e6);
    return 0;
}

int measure(const fs::path& data, const fs::path& workspace, const QString& self)
{
    Silent progress;
    auto start = Timer::now();
    if (const auto report = services::installCodes(orderFiles(data), workspace, progress); !report)
        return fail(report.error());
    print("install CM + PCS + HCPCS", millisSince(start), 6000);
    start = Timer::now();
    if (const auto report = services::installCodes(bookFiles(data), workspace, progress); !report)
        return fail(report.error());
    print("install eight books", millisSince(start));
    std::vector<double> opening;
    for (int i = 0; i < 5; ++i) {
        start = Timer::now();
        const auto again = codesets::readCatalogue(services::installedFolder(workspace));
        opening.push_back(millisSince(start));
    }
    print("open the catalogue, median", quantile(opening, 0.5), 150);
    const auto catalogue = codesets::readCatalogue(services::installedFolder(workspace));
    if (!catalogue)
        return fail(catalogue.error());
    double before = processorMillis();
    const std::size_t entries = searchIn(*catalogue, workspace).entries();
    print("build the index and keep it, once", processorMillis() - before);
    before = processorMillis();
    const codesets::SearchIndex index = searchIn(*catalogue, workspace);
    print("open the kept index", processorMillis() - before);
    std::printf("  %zu titles and terms\n", entries);
    const std::vector<std::string> strokes = keystrokes(data, *catalogue);
    timeQueries(index, strokes);
    const auto box = codesets::readCatalogue(fs::path(SOURCE_DIR) / "codesets");
    if (box)
        timeModel(*box, workspace, strokes);
    std::fflush(stdout);
    QProcess::execute(self, {QStringLiteral("--memory"), QString::fromStdString(workspace.string())});
    std::vector<std::string> titles;
    for (const auto& edition : catalogue->editions()) {
        for (const codesets::Code& code : edition->codes())
            titles.push_back(code.title);
    }
    for (const auto& rival : {bench::sqliteFts5(), bench::xapian()}) {
        if (rival)
            timeRival(*rival, titles, strokes);
    }
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication app(count, arguments);
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() == 2 && given[0] == "--memory")
        return measureMemory(given[1]);
    const QTemporaryDir workspace;
    return measure(given.empty() ? fs::path(SOURCE_DIR) / "../shared/data" : fs::path(given[0]),
                   workspace.path().toStdString(), QCoreApplication::applicationFilePath());
}
