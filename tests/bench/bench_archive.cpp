// SPDX-License-Identifier: GPL-3.0-or-later
// Budget (design 10): with 100,000 charts in the workspace a patient is found within 10 ms and a chart opened within
// 20 ms (p99). The charts are the sample charts under other names; the folder is the one that TMPDIR names. Run by
// hand:
//   bench_archive [charts]
#include "composition/House.h"
#include "domain/Random.h"
#include "generation/Pages.h"
#include "services/ChartRoom.h"
#include "storage/Archive.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr double findBudgetMs = 10.0;
constexpr double openBudgetMs = 20.0;
constexpr int rounds = 2000;

template <typename Work>
double millisecondsOf(Work&& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double percentile(std::vector<double>& values, double percent)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * percent / 100.0)];
}

void tell(const char* what, std::vector<double>& values, double budget)
{
    const double p99 = percentile(values, 99);
    std::printf("%-34s p50 %7.2f ms  p99 %7.2f ms  budget %4.0f ms  ratio %.2f\n", what, percentile(values, 50), p99,
                budget, p99 / budget);
}

std::string mrnOf(std::size_t number)
{
    const std::string digits = std::to_string(1'000'000 + number);
    return digits.substr(1, 2) + "-" + digits.substr(3, 2) + "-" + digits.substr(5, 2);
}

/// The sample charts under invented names; a made-up family name has two or three syllables.
class Crowd
{
public:
    Crowd(std::vector<records::Chart> models, std::uint64_t seed) : m_models(std::move(models)), m_random(seed) {}

    records::Chart next(std::size_t number)
    {
        records::Chart chart = m_models[m_random.below(m_models.size())];
        chart.mrn = mrnOf(number);
        chart.patient.family = name(2 + m_random.below(2));
        chart.patient.given = name(2);
        chart.patient.birthDate =
            domain::dateOf(domain::LocalTime(std::chrono::days(m_random.below(32000)) - std::chrono::days(14000)));
        return chart;
    }

private:
    std::string name(std::uint64_t syllables)
    {
        static constexpr std::string_view starts = "bcdfghjklmnprstvz";
        static constexpr std::string_view vowels = "aeiou";
        std::string text;
        for (std::uint64_t i = 0; i < syllables; ++i) {
            text += starts[m_random.below(starts.size())];
            text += vowels[m_random.below(vowels.size())];
            text += starts[m_random.below(starts.size())];
        }
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    std::vector<records::Chart> m_models;
    domain::Random m_random;
};

/// Two long words of one page, in quotes, as a person would look for them.
std::string twoWordsOf(const records::Chart& chart, domain::Random& random)
{
    const std::string& text = chart.documents[random.below(chart.documents.size())].body;
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z') {
            word += c;
        } else {
            if (word.size() > 5)
                words.push_back(word);
            word.clear();
        }
    }
    if (words.empty())
        return "\"allergies\"";
    const auto draw = [&] { return "\"" + words[random.below(words.size())] + "\""; };
    return draw() + " " + draw();
}

std::vector<records::Chart> models(const composition::Shelf& shelf)
{
    std::vector<records::Chart> charts;
    for (const std::string& mrn : shelf.library().chartIds()) {
        const auto* raw = shelf.library().chart(mrn);
        charts.push_back(generation::render(*raw, shelf.library().house(), raw->chart.patient, raw->facts).chart);
    }
    return charts;
}

int fail(const domain::Error& error)
{
    std::fprintf(stderr, "%s %s %s\n", error.code.c_str(), error.subject.c_str(), error.detail.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t charts = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    const auto shelf = composition::Shelf::open(composition::defaultOptions());
    if (!shelf)
        return fail(shelf.error());
    std::string folder = (fs::temp_directory_path() / "bench-archive-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return 1;
    const fs::path file = fs::path(folder) / "archive.db";
    int status = 0;
    {
        auto archive = storage::Archive::open(file);
        if (!archive)
            return fail(archive.error());
        const std::vector<records::Chart> written = models(**shelf);
        Crowd crowd(written, 20260515);
        std::vector<services::ChartEntry> people;
        const double filled = millisecondsOf([&] {
            constexpr std::size_t batch = 500;
            for (std::size_t number = 0; number < charts && status == 0; number += batch) {
                std::vector<records::Chart> part;
                for (std::size_t i = number; i < std::min(number + batch, charts); ++i) {
                    part.push_back(crowd.next(i));
                    people.push_back({part.back().mrn,
                                      part.back().patient.family,
                                      part.back().patient.given,
                                      {},
                                      part.back().patient.birthDate,
                                      {},
                                      {},
                                      {},
                                      0,
                                      0});
                }
                if (const domain::Status put = (*archive)->put(part, "bench"); !put)
                    status = fail(put.error());
            }
        });
        std::printf("%zu charts, %.1f s to put them in, %.0f MB\n", charts, filled / 1000.0,
                    static_cast<double>(fs::file_size(file)) / 1e6);
        domain::Random random(7);
        std::vector<double> byBeginning;
        std::vector<double> byName;
        std::vector<double> byBirth;
        std::vector<double> byWords;
        std::vector<double> opened;
        std::size_t missed = 0;
        for (int round = 0; round < rounds && status == 0; ++round) {
            const services::ChartEntry& person = people[random.below(people.size())];
            const auto find = [&](const std::string& typed, std::vector<double>& times) {
                times.push_back(millisecondsOf([&] {
                    const auto found = (*archive)->find(services::chartSearchFrom(typed), 50);
                    missed += found && !found->empty() ? 0 : 1;
                }));
            };
            find(person.family.substr(0, 2), byBeginning);
            find(person.family + ", " + person.given, byName);
            find(person.family.substr(0, 3) + " " + domain::format(person.born), byBirth);
            find(twoWordsOf(written[random.below(written.size())], random), byWords);
            opened.push_back(millisecondsOf([&] { missed += (*archive)->chart(person.mrn) ? 0 : 1; }));
        }
        if (missed > 0)
            std::printf("%zu not found\n", missed);
        tell("find by two letters", byBeginning, findBudgetMs);
        tell("find by full name", byName, findBudgetMs);
        tell("find by birth date and beginning", byBirth, findBudgetMs);
        tell("find by two words on pages", byWords, findBudgetMs);
        tell("open a chart", opened, openBudgetMs);
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    return status;
}
