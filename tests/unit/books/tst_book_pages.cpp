// SPDX-License-Identifier: GPL-3.0-or-later
// The PCS builder and the book's tables as their pages see them, without any install and with small books.
#include "composition/House.h"
#include "services/InstallCodes.h"
#include "services/Sentences.h"
#include "unit/codesets/Books.h"
#include "viewmodels/BookTableViewModel.h"
#include "viewmodels/ContentsViewModel.h"
#include "viewmodels/Convert.h"
#include "viewmodels/PcsBuilderViewModel.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using viewmodels::BookTableViewModel;
using viewmodels::ContentsViewModel;
using viewmodels::DeskViewModel;
using viewmodels::LineListModel;
using viewmodels::MainTermModel;
using viewmodels::PcsAxisModel;
using viewmodels::PcsBuilderViewModel;
using viewmodels::PcsValueModel;
using viewmodels::q;
using viewmodels::TermLineModel;

namespace {

class Quiet final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

struct Home
{
    QTemporaryDir folder;
    std::unique_ptr<composition::House> house;
    std::unique_ptr<DeskViewModel> desk;

    Home()
    {
        const std::string root = SOURCE_DIR;
        auto opened = composition::House::open({workspace(), root + "/sample-records", root + "/codesets"});
        if (!opened)
            qFatal("%s", services::sentence(opened.error()).c_str());
        house = std::move(*opened);
        desk = std::make_unique<DeskViewModel>(house->place(), nullptr);
        desk->codeIndex()->prepare(std::nullopt);
    }
    [[nodiscard]] std::string workspace() const { return folder.path().toStdString() + "/workspace"; }

    void install(const std::vector<std::string>& books)
    {
        std::vector<std::filesystem::path> files;
        for (const std::string& book : books) {
            const QString name = folder.filePath(QStringLiteral("book%1.xml").arg(files.size()));
            QFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(q(book).toUtf8()) < 0)
                qFatal("the book is not written");
            files.emplace_back(name.toStdString());
        }
        Quiet progress;
        const auto report = services::installCodes(files, workspace(), progress);
        if (!report)
            qFatal("%s", services::sentence(report.error()).c_str());
        desk->codeIndex()->prepare(std::nullopt);
    }
};

/// Chooses the value of that name at the axis at hand.
bool choose(PcsBuilderViewModel& page, const char* label)
{
    PcsValueModel& values = *page.values();
    for (int row = 0; row < values.count(); ++row) {
        if (values.data(values.index(row), PcsValueModel::LabelRole).toString() != QLatin1String(label))
            continue;
        page.choose(row);
        return true;
    }
    return false;
}

QString axis(PcsBuilderViewModel& page, int position, PcsAxisModel::Role role)
{
    return page.axes()->data(page.axes()->index(position), role).toString();
}

QString line(BookTableViewModel& page, int row, TermLineModel::Role role)
{
    return page.lines()->data(page.lines()->index(row), role).toString();
}

/// What a line leads to, a state and a text each.
QStringList links(BookTableViewModel& page, int row)
{
    QStringList all;
    for (const viewmodels::TermLink& link : page.lines()->linksAt(row))
        all.append(link.text.isEmpty() ? QStringLiteral("-") : link.state + QLatin1Char(' ') + link.text);
    return all;
}

/// The row of a line; -1 where there is none.
int lineOf(ContentsViewModel& page, const QString& kind, const QString& heading)
{
    for (int row = 0; row < page.lines()->count(); ++row) {
        const QModelIndex at = page.lines()->index(row);
        if (page.lines()->data(at, LineListModel::LineRole).toString() == kind
            && page.lines()->data(at, LineListModel::HeadingRole).toString() == heading)
            return row;
    }
    return -1;
}

} // namespace

class TestBookPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBuildACodeFromTheTablesInTheBox();
    void shouldStartAtTheCodeThatIsOpen();
    void shouldNarrowValuesByCharacterAndByWords();
    void shouldClearBackwards();
    void shouldOfferNothingOfATableWithoutCodesInForce();
    void shouldSayWhichFileBringsATable();
    void shouldShowAnIndexAndFollowWhatItNames();
    void shouldShowATableInColumns();
    void shouldLeadFromThePcsIndexToTheBuilder();
    void shouldLetGoOfWhatItReadWhenItCloses();
    void shouldListTheCategoriesOfAChapterInTheBox();
    void shouldSetCategoriesUnderTheBlocksOfAnInstalledBook();
};

void TestBookPages::shouldBuildACodeFromTheTablesInTheBox()
{
    Home home;
    PcsBuilderViewModel page(home.house->place(), *home.desk);
    QCOMPARE(page.state(), QString());
    page.open({});
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(page.sourceText(), QStringLiteral("FY2026, tables in the box"));
    QVERIFY(page.sourceMark().isEmpty());
    QVERIFY(page.sourceHint().contains(QLatin1String("icd10pcs_tables")));
    QVERIFY(choose(page, "Medical and Surgical"));
    QVERIFY(choose(page, "Hepatobiliary System and Pancreas"));
    QCOMPARE(page.axis(), 2);
    QVERIFY(choose(page, "Resection"));
    QVERIFY(choose(page, "Gallbladder"));
    QCOMPARE(page.shown(), QStringLiteral("0FT4···"));
    QVERIFY(page.code().isEmpty());
    QVERIFY(choose(page, "Percutaneous Endoscopic"));
    QVERIFY(choose(page, "No Device"));
    QVERIFY(choose(page, "No Qualifier"));
    QCOMPARE(page.code(), QStringLiteral("0FT44ZZ"));
    QCOMPARE(page.title(), QStringLiteral("Resection of Gallbladder, Percutaneous Endoscopic Approach"));
    QVERIFY(!page.canTake()); // no chart is open
}

void TestBookPages::shouldStartAtTheCodeThatIsOpen()
{
    Home home;
    PcsBuilderViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("0FT44ZZ"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(page.code(), QStringLiteral("0FT44ZZ"));
    QCOMPARE(axis(page, 3, PcsAxisModel::LabelRole), QStringLiteral("Gallbladder"));
    page.setAxis(2);
    QCOMPARE(page.axisTitle(), QStringLiteral("Operation"));
    QVERIFY(!page.values()->data(page.values()->index(0), PcsValueModel::DefinitionRole).toString().isEmpty());
    QVERIFY(choose(page, "Inspection"));
    QCOMPARE(page.shown(), QStringLiteral("0FJ44ZZ"));
    page.startOver();
    QCOMPARE(page.shown(), QStringLiteral("·······"));
    page.setAxis(4); // not before the table is known
    QCOMPARE(page.axis(), 0);
}

void TestBookPages::shouldNarrowValuesByCharacterAndByWords()
{
    Home home;
    PcsBuilderViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("0FT"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    const auto first = [&] {
        return page.values()->data(page.values()->index(0), PcsValueModel::LabelRole).toString();
    };
    page.setFilter(QStringLiteral("g"));
    QCOMPARE(first(), QStringLiteral("Pancreas")); // the value G goes before labels that begin with it
    page.setFilter(QStringLiteral("right hep"));
    QCOMPARE(page.values()->count(), 1);
    QCOMPARE(first(), QStringLiteral("Hepatic Duct, Right"));
    page.setFilter(QStringLiteral("knee"));
    QCOMPARE(page.values()->count(), 0);
    page.choose(0);
    QCOMPARE(page.shown(), QStringLiteral("0FT····"));
}

void TestBookPages::shouldClearBackwards()
{
    Home home;
    PcsBuilderViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("0FT4"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(page.axis(), 4);
    page.clear(); // nothing is chosen here: the axis before
    QCOMPARE(page.axis(), 3);
    QCOMPARE(page.shown(), QStringLiteral("0FT····"));
    page.clear();
    QCOMPARE(page.shown(), QStringLiteral("0F·····"));
}

void TestBookPages::shouldOfferNothingOfATableWithoutCodesInForce()
{
    Home home;
    home.install({made::pcsTablesXml(), made::pcsDefinitionsXml()});
    PcsBuilderViewModel page(home.house->place(), *home.desk);
    page.open({});
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(page.sourceText(), QStringLiteral("Tables of FY2024"));
    QCOMPARE(page.sourceMark(), QStringLiteral("Older than the codes in force, FY2026"));
    // Of the four codes of the made table the edition in the box has two.
    QCOMPARE(page.possibleText(), QStringLiteral("2 codes are possible"));
    QVERIFY(choose(page, "Knife work"));
    QVERIFY(choose(page, "Bile ways"));
    QCOMPARE(page.values()->data(page.values()->index(0), PcsValueModel::IncludesRole).toString(),
             QStringLiteral("Gall out"));
}

void TestBookPages::shouldSayWhichFileBringsATable()
{
    Home home;
    BookTableViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("drugs"));
    QTRY_COMPARE(page.state(), QStringLiteral("lacking"));
    QVERIFY(page.lackText().contains(QLatin1String("icd10cm-drug")));
    QVERIFY(page.lackText().contains(QLatin1String("CDC/NCHS")));
    page.choose(QStringLiteral("pcs-index"));
    QTRY_COMPARE(page.state(), QStringLiteral("lacking"));
    QVERIFY(page.lackText().contains(QLatin1String("CMS")));
    QCOMPARE(page.tables()->count(), 5);
    page.choose(QStringLiteral("no-table"));
    QCOMPARE(page.table(), QStringLiteral("pcs-index"));
    home.install({made::pcsIndexXml()});
    page.refresh();
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
}

void TestBookPages::shouldShowAnIndexAndFollowWhatItNames()
{
    Home home;
    home.install({made::indexXml()});
    BookTableViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("index"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(page.sourceText(), QStringLiteral("ICD-10-CM FY2024, 8 lines"));
    QCOMPARE(page.sourceMark(), QStringLiteral("Older than the codes in force, FY2026"));
    QCOMPARE(page.mains()->count(), 2);
    QCOMPARE(line(page, 0, TermLineModel::ModifiersRole), QStringLiteral("(of breath) (slow)"));
    QCOMPARE(links(page, 0), QStringList{QStringLiteral("code J44.9")});
    QSignalSpy codes(&page, &BookTableViewModel::codeWanted);
    page.follow(0, 0);
    QCOMPARE(codes.count(), 1);
    QCOMPARE(codes.front(), (QVariantList{QStringLiteral("icd10cm"), QStringLiteral("J44.9")}));

    page.setQuery(QStringLiteral("block cold"));
    QCOMPARE(page.mains()->count(), 1);
    QCOMPARE(page.lines()->count(), 3); // the main term, "with", "cold"

    page.setQuery(QStringLiteral("block stone"));
    QCOMPARE(links(page, 1), QStringList{QStringLiteral("code category N20")});
    page.follow(1, 0);
    QCOMPARE(codes.back().back().toString(), QStringLiteral("N20"));

    page.setQuery(QStringLiteral("brea"));
    QCOMPARE(page.mains()->data(page.mains()->index(0), MainTermModel::TitleRole).toString(), QStringLiteral("Breath"));
    QCOMPARE(links(page, 0), QStringList{QStringLiteral("term Block")});
    page.follow(0, 0);
    QCOMPARE(page.query(), QString());
    QVERIFY(line(page, 0, TermLineModel::TitleRole).startsWith(QLatin1String("Block")));
    QVERIFY(page.canBack());
    page.back();
    QCOMPARE(page.query(), QStringLiteral("brea"));
    QCOMPARE(line(page, 0, TermLineModel::TitleRole), QStringLiteral("Breath"));
    QVERIFY(!page.canBack());
}

void TestBookPages::shouldShowATableInColumns()
{
    Home home;
    home.install({made::tableXml("2026", "Neoplasm")});
    BookTableViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("neoplasm"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QVERIFY(page.sourceMark().isEmpty());
    QCOMPARE(page.columns(), (QStringList{QStringLiteral("Bad"), QStringLiteral("Good")}));
    QCOMPARE(links(page, 0).size(), 2);
    QVERIFY(links(page, 0).front().endsWith(QLatin1String("C11.-")));
    QCOMPARE(links(page, 0).back(), QStringLiteral("-"));           // an empty cell keeps its column
    QVERIFY(links(page, 1).contains(QStringLiteral("plain Pear"))); // names nothing here
    page.setQuery(QStringLiteral("pee"));
    QCOMPARE(page.lines()->count(), 2);
    QCOMPARE(page.lines()->bestRow(page.query()), 1);
}

void TestBookPages::shouldLeadFromThePcsIndexToTheBuilder()
{
    Home home;
    home.install({made::pcsIndexXml()});
    BookTableViewModel page(home.house->place(), *home.desk);
    page.open(QStringLiteral("pcs-index"));
    QTRY_COMPARE(page.state(), QStringLiteral("ready"));
    QCOMPARE(links(page, 0), (QStringList{QStringLiteral("plain Taking out, Gall"), QStringLiteral("build 0FT4")}));
    QSignalSpy builds(&page, &BookTableViewModel::buildWanted);
    page.follow(0, 0);
    QCOMPARE(builds.count(), 0);
    page.follow(0, 1);
    QCOMPARE(builds.count(), 1);
    QCOMPARE(builds.front(), QVariantList{QStringLiteral("0FT4")});
    page.follow(0, 7);
    page.follow(70, 0);
    QCOMPARE(builds.count(), 1);
}

void TestBookPages::shouldLetGoOfWhatItReadWhenItCloses()
{
    Home home;
    home.install({made::indexXml()});
    BookTableViewModel tables(home.house->place(), *home.desk);
    PcsBuilderViewModel builder(home.house->place(), *home.desk);
    tables.open(QStringLiteral("index"));
    builder.open(QStringLiteral("0FT"));
    tables.close(); // while it reads
    builder.close();
    QTest::qWait(50);
    QCOMPARE(tables.state(), QString());
    QCOMPARE(builder.state(), QString());
    tables.open(QStringLiteral("index"));
    builder.open(QStringLiteral("0FT"));
    QTRY_COMPARE(tables.state(), QStringLiteral("ready"));
    QTRY_COMPARE(builder.shown(), QStringLiteral("0FT····"));
    tables.close();
    builder.close();
    QCOMPARE(tables.mains()->count(), 0);
    QCOMPARE(tables.lines()->count(), 0);
    QCOMPARE(builder.values()->count(), 0);
    QVERIFY(axis(builder, 0, PcsAxisModel::CharacterRole).isEmpty());
}

void TestBookPages::shouldListTheCategoriesOfAChapterInTheBox()
{
    Home home;
    ContentsViewModel page(*home.desk);
    QCOMPARE(page.chapters()->count(), 22);
    page.open(QStringLiteral("J44.1"));
    QCOMPARE(page.chapter(), 9);
    QVERIFY(lineOf(page, QStringLiteral("category"), QStringLiteral("J44")) >= 0);
    QVERIFY2(lineOf(page, QStringLiteral("category"), QStringLiteral("K80")) < 0, "that is of the next chapter");
    page.setChapter(10);
    QVERIFY(lineOf(page, QStringLiteral("category"), QStringLiteral("K80")) >= 0);
    page.open({});
    QCOMPARE(page.chapter(), 10);
    QCOMPARE(page.sourceText(), QStringLiteral("Categories in the box"));
}

void TestBookPages::shouldSetCategoriesUnderTheBlocksOfAnInstalledBook()
{
    Home home;
    home.install({made::tabularXml("2024")});
    ContentsViewModel page(*home.desk);
    page.open(QStringLiteral("J44"));
    QTRY_VERIFY(lineOf(page, QStringLiteral("block"), QStringLiteral("J44")) >= 0);
    const int block = lineOf(page, QStringLiteral("block"), QStringLiteral("J44"));
    QCOMPARE(lineOf(page, QStringLiteral("category"), QStringLiteral("J44")), block + 1);
    QCOMPARE(page.sourceText(), QStringLiteral("Categories in the box, blocks of FY2024"));
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    TestBookPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_book_pages.moc"
