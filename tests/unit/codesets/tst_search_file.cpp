// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Editions.h"

#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/SearchFile.h"
#include "codesets/book/Bookshelf.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Silent final : public Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

std::vector<std::string> told(const SearchIndex& from, std::string_view query)
{
    std::vector<std::string> result;
    for (const Hit& hit : from.search(query, {}, 10))
        result.push_back(hit.code->code + " " + hit.reason + " " + std::to_string(hit.score));
    return result;
}

/// An edition that is large enough to be worth keeping.
std::shared_ptr<const Edition> large()
{
    std::vector<Code> codes;
    constexpr int count = 21000;
    for (int i = 0; i < count; ++i) {
        Code& code = codes.emplace_back();
        code.code = "X" + std::to_string(100000 + i);
        code.title = "Ill number " + std::to_string(i) + (i % 2 == 0 ? " of the left hand" : " of the right foot");
        code.billable = true;
    }
    EditionInfo info = made::fiscalYear(System::Icd10cm, 2026);
    info.hash = "made";
    return std::make_shared<const Edition>(std::move(info), std::move(codes), std::vector<Note>());
}

std::shared_ptr<const Edition> small()
{
    return made::edition(made::fiscalYear(System::Icd10pcs, 2026),
                         {{"0FT44ZZ", true, "Resection of Gallbladder, Percutaneous Endoscopic Approach"}});
}

std::vector<fs::path> filesBelow(const fs::path& folder)
{
    std::vector<fs::path> result;
    if (fs::exists(folder)) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file())
                result.push_back(entry.path());
        }
    }
    return result;
}

} // namespace

class SearchFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepALargeIndexAndReadItAgain()
    {
        const QTemporaryDir folder;
        const fs::path kept = fs::path(folder.path().toStdString()) / "kept";
        const Bookshelf none;
        const std::shared_ptr<const Edition> edition = large();
        const SearchIndex fresh({edition});
        const SearchIndex first = openSearch({edition}, {}, none, kept);
        const auto files = filesBelow(kept);
        QCOMPARE(files.size(), std::size_t{1});
        const std::string bytes = made::read(files.front());
        const auto written = fs::last_write_time(files.front());
        const SearchIndex second = openSearch({edition}, {}, none, kept);
        QCOMPARE(fs::last_write_time(files.front()), written);
        for (const char* query : {"ill 1234", "left hand", "foot rihgt", "X100007"}) {
            QCOMPARE(told(first, query), told(fresh, query));
            QCOMPARE(told(second, query), told(fresh, query));
        }
        (void)openSearch({edition}, {}, none, folder.path().toStdString() + "/again");
        QCOMPARE(made::read(filesBelow(folder.path().toStdString() + "/again").front()), bytes);
    }

    void shouldNotReadAnIndexOfOtherEditions()
    {
        const QTemporaryDir folder;
        const fs::path kept = folder.path().toStdString();
        const Bookshelf none;
        (void)openSearch({large()}, {}, none, kept);
        const auto two = openSearch({large(), small()}, {}, none, kept);
        QVERIFY(!two.search("gallbladder", {}, 1).empty());
        QCOMPARE(filesBelow(kept).size(), std::size_t{2});
        (void)openSearch({small()}, {}, none, kept);
        QCOMPARE(filesBelow(kept).size(), std::size_t{2}); // a small one is not kept
    }

    void shouldBuildAnewWhatWasDamaged_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("a bit") << 0;
        QTest::newRow("cut short") << 1;
        QTest::newRow("empty") << 2;
        QTest::newRow("of another version") << 3;
    }
    void shouldBuildAnewWhatWasDamaged()
    {
        QFETCH(int, damage);
        const QTemporaryDir folder;
        const fs::path kept = folder.path().toStdString();
        const Bookshelf none;
        const std::shared_ptr<const Edition> edition = large();
        (void)openSearch({edition}, {}, none, kept);
        const fs::path file = filesBelow(kept).front();
        const std::string bytes = made::read(file);
        std::string damaged = bytes;
        if (damage == 0)
            damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
        else if (damage == 3)
            damaged[30] = damaged[30] == '0' ? '1' : '0';
        else
            damaged.resize(damage == 1 ? damaged.size() / 2 : 0);
        made::write(file, damaged);
        const SearchIndex again = openSearch({edition}, {}, none, kept);
        QCOMPARE(told(again, "ill 1234"), told(SearchIndex({edition}), "ill 1234"));
        QVERIFY(made::read(file) == bytes);
    }

    void shouldFindByTheOfficialBooks()
    {
        const fs::path data = fs::path(SOURCE_DIR) / "../shared/data/icd10cm";
        const std::vector<fs::path> files{data / "fy2026/icd10cm-order-2026.txt",
                                          data / "fy2021/icd10cm_tabular_2021.xml",
                                          data / "fy2017/icd10cm_index_2017.xml"};
        if (!std::all_of(files.begin(), files.end(), [](const fs::path& file) { return fs::exists(file); }))
            QSKIP("the official files are not at hand");
        const QTemporaryDir folder;
        const fs::path place = folder.path().toStdString();
        Silent progress;
        QVERIFY(install(files, place, progress).ok());
        const auto catalogue = readCatalogue(place);
        QVERIFY(catalogue.ok());
        const SearchIndex all =
            openSearch(catalogue->editions(), *Abbreviations::read(fs::path(SOURCE_DIR) / "codesets/abbreviations.tsv"),
                       Bookshelf::open(std::array{place}), place / "kept");
        // What coders type, on whom nothing was tuned, and index paths.
        reaches(all, fs::path(SOURCE_DIR) / "tests/reference/coder_phrases_held.tsv", 75, 93);
        reaches(all, fs::path(SOURCE_DIR) / "../shared/search/devA.tsv", 90, 97);
        reaches(all, fs::path(SOURCE_DIR) / "../shared/search/devB.tsv", 88, 95);
        reaches(all, fs::path(SOURCE_DIR) / "../shared/search/devD.tsv", 80, 92);
    }

    void shouldAnswerWhereNothingCanBeKept()
    {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "file";
        made::write(file, "in the way");
        const SearchIndex found = openSearch({large()}, {}, Bookshelf(), file / "kept");
        QVERIFY(!found.search("left hand", {}, 1).empty());
    }

private:
    /// Every fourth row of a set of queries: how many in a hundred are answered first, and among ten.
    static void reaches(const SearchIndex& index, const fs::path& file, double first, double ten)
    {
        std::ifstream queries(file);
        double asked = 0;
        double atOnce = 0;
        double amongTen = 0;
        int number = 0;
        for (std::string line; std::getline(queries, line); ++number) {
            if (number % 4 != 0)
                continue;
            const QStringList cells = QString::fromStdString(line).split(QLatin1Char('\t'));
            QStringList rights = cells.value(2).split(QLatin1Char('|'), Qt::SkipEmptyParts);
            rights.prepend(cells.value(1));
            const auto hits = index.search(cells.first().toStdString(), {}, 10);
            const auto at =
                std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) { return isRight(rights, *hit.code); });
            ++asked;
            atOnce += at != hits.end() && at == hits.begin() ? 1 : 0;
            amongTen += at != hits.end() ? 1 : 0;
        }
        if (asked == 0)
            return;
        qInfo("%s: first %.1f %%, among ten %.1f %%", file.filename().c_str(), 100 * atOnce / asked,
              100 * amongTen / asked);
        QVERIFY(100 * atOnce / asked >= first);
        QVERIFY(100 * amongTen / asked >= ten);
    }

    static bool isRight(const QStringList& rights, const Code& code)
    {
        return std::any_of(rights.begin(), rights.end(), [&](const QString& right) {
            std::string wanted = bare(right.toStdString());
            const bool beginning = wanted.ends_with('-');
            if (beginning)
                wanted.pop_back();
            return beginning ? code.code.starts_with(wanted) : code.code == wanted;
        });
    }
};

QTEST_GUILESS_MAIN(SearchFileTest)
#include "tst_search_file.moc"
