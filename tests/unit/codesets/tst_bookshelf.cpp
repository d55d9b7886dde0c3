// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the book are installed beside codes or alone, kept, replaced, found again, and read only when asked for.
#include "unit/codesets/Books.h"
#include "unit/codesets/Editions.h"

#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/book/Bookshelf.h"
#include "codesets/book/NotesInForce.h"
#include "codesets/book/PcsDefinitions.h"
#include "codesets/book/PcsTables.h"
#include "codesets/book/Tabular.h"
#include "codesets/book/TermTable.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Steps final : public Progress
{
public:
    explicit Steps(int steps = 1000) : m_steps(steps) {}
    bool advance(std::string_view, double) override { return m_steps-- > 0; }

private:
    int m_steps;
};

std::string order(const std::string& title = "Blocked breath, worse today")
{
    return made::order(1, "J44", false, "Other blocked breath") + made::order(2, "J441", true, title);
}

QByteArray summary(const domain::Result<InstallReport>& report)
{
    if (!report)
        return QByteArray::fromStdString(report.error().code);
    std::string text;
    for (const InstalledEdition& one : report->installed)
        text += std::string(code(one.system)) + " " + one.edition + " " + std::to_string(one.codes) + ";";
    for (const InstalledPart& one : report->parts)
        text +=
            std::string(nameOf(one.info.kind).id) + " " + one.edition + " " + std::to_string(one.info.entries) + ";";
    return QByteArray::fromStdString(text);
}

/// Every file below a folder with its bytes.
std::map<std::string, std::string> allOf(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = made::read(entry.path());
    }
    return files;
}

std::vector<std::string> codesOf(const PcsTable& table)
{
    std::vector<std::string> codes;
    for (const PcsRow& row : table.rows) {
        std::vector<std::string> made{std::string(table.code)};
        for (const PcsAxis& axis : row.axes) {
            std::vector<std::string> longer;
            for (const std::string& begun : made) {
                for (const PcsValue& value : axis.values)
                    longer.push_back(begun + value.code);
            }
            made = std::move(longer);
        }
        codes.insert(codes.end(), made.begin(), made.end());
    }
    return codes;
}

} // namespace

class BookshelfTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_in;
    fs::path m_out;

    QByteArray put(const std::vector<fs::path>& paths)
    {
        Steps progress;
        return summary(install(paths, m_out, progress));
    }
    fs::path file(const std::string& name, const std::string& bytes)
    {
        made::write(m_in / name, bytes);
        return m_in / name;
    }
    [[nodiscard]] Bookshelf shelf() const { return Bookshelf::open(std::span(&m_out, 1)); }
    static fs::path official(const char* path) { return fs::path(SOURCE_DIR) / "../shared/data" / path; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_in = fs::path(m_folder->path().toStdString()) / "in";
        m_out = fs::path(m_folder->path().toStdString()) / "out";
        fs::create_directories(m_in);
    }

    void shouldInstallAPartAlone()
    {
        QCOMPARE(put({file("any.xml", made::tabularXml())}), QByteArray("tabular 2024 4;"));
        const auto catalogue = readCatalogue(m_out);
        QVERIFY(catalogue.ok());
        QVERIFY(catalogue->editions().empty());
        const Bookshelf books = shelf();
        QCOMPARE(books.parts().size(), std::size_t{1});
        const ShelfPart& part = books.parts()[0];
        QCOMPARE(part.edition.title, std::string("ICD-10-CM FY2024"));
        QCOMPARE(part.info.source.name, std::string("any.xml"));
        QCOMPARE(part.info.source.sha256.size(), std::size_t{64});
        QCOMPARE((*books.tabular(part))->size(), std::size_t{8});
    }

    void shouldLeaveTheCodesAloneWhenAPartComes()
    {
        QCOMPARE(put({file("order-2024.txt", order())}), QByteArray("icd10cm 2024 1;"));
        const auto before = allOf(m_out);
        QCOMPARE(put({file("t.xml", made::tabularXml()), file("i.xml", made::indexXml())}),
                 QByteArray("tabular 2024 4;index 2024 8;"));
        auto after = allOf(m_out);
        QCOMPARE(after["icd10cm/2024/codes.tsv"], before.at("icd10cm/2024/codes.tsv"));
        QCOMPARE((*readEdition(m_out / "icd10cm/2024"))->info().sources.at(0).kind, std::string("order"));
        QCOMPARE(shelf().parts().size(), std::size_t{2});
    }

    void shouldKeepPartsWhenCodesOrOtherPartsComeAndGiveTheSameInAnyOrder()
    {
        const fs::path codes = file("order-2024.txt", order());
        const fs::path tabular = file("t.xml", made::tabularXml());
        const fs::path drugs = file("d.xml", made::tableXml("2024", "Substance"));
        QCOMPARE(put({codes, tabular, drugs}), QByteArray("icd10cm 2024 1;tabular 2024 4;drugs 2024 3;"));
        const auto together = allOf(m_out);
        fs::remove_all(m_out);
        for (const fs::path& one : {drugs, tabular, codes, drugs})
            QVERIFY(!put({one}).contains("codesets."));
        QCOMPARE(allOf(m_out), together);
    }

    void shouldReplaceAPartByANewOne()
    {
        QVERIFY(!put({file("t.xml", made::tabularXml())}).contains("codesets."));
        std::string changed = made::tabularXml();
        changed.replace(changed.find("worse today"), 11, "much worse.");
        QCOMPARE(put({file("t.xml", changed)}), QByteArray("tabular 2024 4;"));
        const Bookshelf books = shelf();
        const auto book = books.tabular(books.parts().at(0));
        QCOMPARE(std::string((*book)->heading(*(*book)->find("J44.1")).title),
                 std::string("Blocked breath, much worse."));
    }

    void shouldRefuseTwoPartsOfOneEditionThatDisagree()
    {
        std::string changed = made::tabularXml();
        changed.replace(changed.find("worse today"), 11, "much worse.");
        const fs::path one = file("a.xml", made::tabularXml());
        QCOMPARE(put({one, file("b.xml", changed)}), QByteArray("codesets.two-releases"));
        QVERIFY(!fs::exists(m_out / "icd10cm/2024"));
        QCOMPARE(put({one, file("c.xml", made::tabularXml())}), QByteArray("tabular 2024 4;"));
    }

    void shouldNotHideDamagedCodesBehindANewPart()
    {
        const fs::path codes = file("order-2024.txt", order());
        QVERIFY(!put({codes}).contains("codesets."));
        made::write(m_out / "icd10cm/2024/codes.tsv", "cut");
        const fs::path tabular = file("t.xml", made::tabularXml());
        QCOMPARE(put({tabular}), QByteArray("codesets.hash-differs"));
        QCOMPARE(put({tabular, codes}), QByteArray("icd10cm 2024 1;tabular 2024 4;"));
    }

    void shouldReportCodesThatAreMissingBesideParts()
    {
        QVERIFY(!put({file("order-2024.txt", order()), file("t.xml", made::tabularXml())}).contains("codesets."));
        fs::remove(m_out / "icd10cm/2024/codes.tsv");
        QVERIFY(!readCatalogue(m_out).ok());
        QCOMPARE(put({file("i.xml", made::indexXml())}), QByteArray("codesets.not-found"));
        QVERIFY(!readCatalogue(m_out).ok());
    }

    void shouldFindTheNewestPartThatIsNotNewer()
    {
        for (const char* year : {"2021", "2024", "2026"})
            QVERIFY(!put({file("t.xml", made::tabularXml(year))}).contains("codesets."));
        const Bookshelf books = shelf();
        QCOMPARE(books.newest(PartKind::Tabular, made::day(2026, 9, 30))->edition.id, std::string("2026"));
        QCOMPARE(books.newest(PartKind::Tabular, made::day(2025, 9, 30))->edition.id, std::string("2024"));
        QCOMPARE(books.newestFor(PartKind::Tabular, made::fiscalYear(System::Icd10cm, 2023))->edition.id,
                 std::string("2021"));
        QVERIFY(books.newest(PartKind::Tabular, made::day(2020, 9, 30)) == nullptr);
        QVERIFY(books.newest(PartKind::Index, made::day(2026, 9, 30)) == nullptr);
    }

    void shouldSayFromWhichEditionANoteIs()
    {
        const auto told = [](const auto& notes) {
            std::string text;
            for (const SourcedNote& one : *notes)
                text += one.note.at + " " + one.edition + (one.borrowed ? " borrowed;" : ";");
            return QByteArray::fromStdString(text);
        };
        const auto bareEdition = made::edition(made::fiscalYear(System::Icd10cm, 2026),
                                               {{"J44", false, "Block"}, {"J44.1", true, "Worse"}, {"K50", true, "X"}});
        // Neither notes of its own nor an older book.
        QCOMPARE(told(notesInForce(*bareEdition, shelf(), "J44.1")), QByteArray());
        QVERIFY(!put({file("t.xml", made::tabularXml("2024"))}).contains("codesets."));
        QCOMPARE(told(notesInForce(*bareEdition, shelf(), "J44.1")).left(29),
                 QByteArray("J441 2024 borrowed;J441 2024 "));
        QCOMPARE(told(notesInForce(*bareEdition, shelf(), "K50")), QByteArray());
        // Notes of its own go before an older book's, for the whole category.
        const auto noted = made::edition(made::fiscalYear(System::Icd10cm, 2026),
                                         {{"J44", false, "Block"}, {"J44.0", true, "Cold"}, {"M80", true, "Bone"}},
                                         {{"J441", NoteKind::Includes, "flare", {}}});
        QCOMPARE(told(notesInForce(*noted, shelf(), "J44.0")), QByteArray());
        QVERIFY(told(notesInForce(*noted, shelf(), "M80")).startsWith("M80 2024 borrowed;"));
        // The whole book of the same edition goes before both; a newer one is never taken.
        QVERIFY(!put({file("t.xml", made::tabularXml("2026")), file("n.xml", made::tabularXml("2027"))})
                     .contains("codesets."));
        QCOMPARE(told(notesInForce(*noted, shelf(), "J44.1")).left(10), QByteArray("J441 2026;"));
    }

    void shouldReadAPartOnceAndRefuseOneThatWasChanged()
    {
        QVERIFY(!put({file("t.xml", made::tabularXml()), file("i.xml", made::indexXml())}).contains("codesets."));
        made::write(m_out / "icd10cm/2024/index.tsv", "terms\n0\tforged\t\t\t\t\t\n");
        const Bookshelf books = shelf(); // the manifests alone: nothing is noticed yet
        QCOMPARE(books.parts().size(), std::size_t{2});
        QCOMPARE(books.tabular(books.parts()[0])->get(), books.tabular(books.parts()[0])->get());
        QCOMPARE(books.terms(books.parts()[1]).error().code, std::string("codesets.hash-differs"));
    }

    void shouldLeaveTheOldStateWhenCancelledAtAnyStep()
    {
        QVERIFY(!put({file("order-2024.txt", order()), file("t.xml", made::tabularXml())}).contains("codesets."));
        const auto before = allOf(m_out);
        std::string changed = made::tabularXml();
        changed.replace(changed.find("worse today"), 11, "much worse.");
        const std::vector<fs::path> files{file("t.xml", changed), file("i.xml", made::indexXml()),
                                          file("p.xml", made::pcsTablesXml())};
        int steps = 0;
        for (; steps < 100; ++steps) {
            Steps progress(steps);
            const auto report = install(files, m_out, progress);
            if (report)
                break;
            QCOMPARE(report.error().code, std::string("codesets.cancelled"));
            QCOMPARE(allOf(m_out), before);
        }
        QVERIFY(steps > 3 && steps < 100);
        QVERIFY(allOf(m_out) != before);
    }

    void shouldCountTheOfficialBooksAsTheirPublishersDo()
    {
        if (!fs::exists(official("icd10cm/fy2021/icd10cm_tabular_2021.xml")))
            QSKIP("the official files are not at hand");
        QCOMPARE(put({official("icd10cm/fy2017"), official("icd10cm/fy2021"),
                      official("icd10cm/fy2026/icd10cm-drug-April-1-2026-XML.xml"),
                      official("icd10cm/fy2026/icd10cm-eindex-April-1-2026-XML.xml"),
                      official("icd10cm/fy2026/icd10cm-neoplasm-April-1-2026-XML.xml"),
                      official("icd10pcs/fy2025/icd10pcs_definitions_2025.xml"),
                      official("icd10pcs/fy2025/icd10pcs_index_2025.xml")}),
                 QByteArray("index 2017 77199;tabular 2021 45017;external-cause 2026 6671;neoplasm 2026 10922;"
                            "drugs 2026 43224;pcs-index 2025 24484;pcs-definitions 2025 1066;"));
        const Bookshelf books = shelf();
        const auto index = books.terms(*books.newest(PartKind::Index, made::day(2025, 10, 1)));
        QVERIFY(index.ok());
        QCOMPARE((*index)->mainTerms().size(), std::size_t{7973});
        QCOMPARE((*index)->size() - (*index)->mainTerms().size(), std::size_t{69226});
        const auto tabular = books.tabular(*books.newest(PartKind::Tabular, made::day(2025, 10, 1)));
        QVERIFY(tabular.ok());
        QCOMPARE((*tabular)->chapters().size(), std::size_t{22});
        // Every code stands below a section and a chapter.
        for (std::size_t i = 0; i < (*tabular)->size(); ++i) {
            const Heading one = (*tabular)->heading(i);
            QVERIFY2((one.kind == HeadingKind::Chapter) == (one.parent < 0), std::string(one.code).c_str());
        }
    }

    void shouldExpandTheTablesToTheCodesOfTheirYear()
    {
        const fs::path tables = official("icd10pcs/fy2025/icd10pcs_tables_2025.xml");
        if (!fs::exists(tables))
            QSKIP("the official files are not at hand");
        QCOMPARE(put({tables, official("icd10pcs/fy2025/icd10pcs_order_2025.txt")}),
                 QByteArray("icd10pcs 2025 78948;pcs-tables 2025 908;"));
        const Bookshelf books = shelf();
        const auto book = books.pcsTables(books.parts().at(0));
        QVERIFY(book.ok());
        std::vector<std::string> expanded;
        for (std::size_t i = 0; i < (*book)->size(); ++i) {
            const std::vector<std::string> codes = codesOf((*book)->table(i));
            expanded.insert(expanded.end(), codes.begin(), codes.end());
        }
        std::sort(expanded.begin(), expanded.end());
        std::vector<std::string> listed;
        const auto edition = readEdition(m_out / "icd10pcs/2025");
        QVERIFY(edition.ok());
        for (const Code& one : (*edition)->codes()) {
            if (one.billable)
                listed.push_back(one.code);
        }
        QCOMPARE(listed.size(), std::size_t{78948});
        QVERIFY(expanded == listed);
    }
};

QTEST_GUILESS_MAIN(BookshelfTest)
#include "tst_bookshelf.moc"
