// SPDX-License-Identifier: GPL-3.0-or-later
// The page of what changed, as QML sees it, on a workspace of its own with two small years installed beside the box.
#include "unit/codesets/Editions.h"

#include "composition/House.h"
#include "services/InstallCodes.h"
#include "services/Sentences.h"
#include "viewmodels/ChangedWords.h"
#include "viewmodels/Convert.h"
#include "viewmodels/WhatChangedViewModel.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using codesets::System;
using viewmodels::ChangedCodeModel;
using viewmodels::LineListModel;
using viewmodels::q;
using viewmodels::WhatChangedViewModel;

namespace {

class Silent final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

struct Home
{
    QTemporaryDir folder;
    std::unique_ptr<composition::House> house;

    Home()
    {
        const std::string root = SOURCE_DIR;
        auto opened = composition::House::open({path("workspace"), root + "/sample-records", root + "/codesets"});
        if (!opened)
            qFatal("%s", services::sentence(opened.error()).c_str());
        house = std::move(*opened);
        if (!place().persons.setName("Maren"))
            qFatal("the name is not kept");
    }
    [[nodiscard]] const services::Workplace& place() const { return house->place(); }
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    void install(const char* name, const std::string& orderFile) const
    {
        made::write(path(name), orderFile);
        Silent silent;
        const std::vector<std::filesystem::path> files{path(name)};
        if (const auto done = services::installCodes(files, place().folder, silent); !done)
            qFatal("%s", services::sentence(done.error()).c_str());
    }
    void installTwoYears() const
    {
        install("icd10cm-order-2024.txt", made::order(1, "J02", false, "Acute pharyngitis")
                                              + made::order(2, "J020", true, "Sore throat, streptococcal")
                                              + made::order(3, "J027", true, "Sore throat of the old kind")
                                              + made::order(4, "J03", true, "Acute tonsillitis"));
        install("icd10cm-order-2025.txt", made::order(1, "J02", false, "Acute pharyngitis")
                                              + made::order(2, "J020", true, "Streptococcal pharyngitis")
                                              + made::order(3, "J028", true, "Acute pharyngitis of another kind")
                                              + made::order(4, "J03", false, "Acute tonsillitis")
                                              + made::order(5, "J039", true, "Acute tonsillitis, unspecified"));
    }
    void star(const char* code) const
    {
        if (!place().favourites.add("Maren", {System::Icd10cm, code}))
            qFatal("the star is not kept");
    }
};

bool ready(WhatChangedViewModel& page)
{
    return QTest::qWaitFor([&] { return page.state() == QLatin1String("ready") && !page.task()->running(); }, 20000);
}

/// Opens the page on the two small years.
bool openTwoYears(WhatChangedViewModel& page)
{
    page.open();
    if (!ready(page))
        return false;
    page.choose(QStringLiteral("icd10cm"), QStringLiteral("2024"), QStringLiteral("2025"));
    return ready(page);
}

QStringList column(const QAbstractItemModel& model, int role)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.data(model.index(row, 0), role).toString());
    return cells;
}

QStringList codes(WhatChangedViewModel& page)
{
    return column(*page.codes(), ChangedCodeModel::CodeRole);
}

QString cell(WhatChangedViewModel& page, const char* code, ChangedCodeModel::Role role)
{
    const int row = page.codes()->rowOf(QString::fromLatin1(code));
    return page.codes()->data(page.codes()->index(row), role).toString();
}

} // namespace

class TestWhatChanged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldMarkTheWordsThatChanged_data();
    void shouldMarkTheWordsThatChanged();
    void shouldSayWhereThereIsOneEditionOnly();
    void shouldCompareTheTwoNewestUnlessToldOtherwise();
    void shouldOfferOnlyEditionsThatCanBeCompared();
    void shouldListAndCountWhatChanged();
    void shouldFilterByKindAndByWords();
    void shouldSayInWordsWhatTheMarksShow();
    void shouldTellWhichStarredCodesAreTouched();
    void shouldNameExercisesWithoutNamingTheirCodes();
    void shouldLetGoOfEverythingWhenThePageCloses();
    void shouldCloseWhileItWorksAndOpenAgain();
    void shouldSeeWhatWasInstalledMeanwhile();
    void shouldShowAFailureAndRecover();
};

void TestWhatChanged::shouldMarkTheWordsThatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("struck");
    QTest::addColumn<QString>("bold");
    QTest::newRow("words more") << "except buttock]"
                                << "except buttock and flank]"
                                << "except buttock]"
                                << "except buttock <b><u>and flank</u></b>]";
    QTest::newRow("a word exchanged") << "of wrist and hand"
                                      << "of hand"
                                      << "of <s>wrist and</s> hand"
                                      << "of hand";
    QTest::newRow("a comma") << "Cranio unspecified"
                             << "Cranio, unspecified"
                             << "Cranio unspecified"
                             << "Cranio<b><u>,</u></b> unspecified";
    QTest::newRow("all") << "Alpha beta"
                         << "Gamma"
                         << "<s>Alpha beta</s>"
                         << "<b><u>Gamma</u></b>";
    QTest::newRow("markup is text") << "a < b"
                                    << "a < <i>"
                                    << "a &lt; <s>b</s>"
                                    << "a &lt; <b><u>&lt;i&gt;</u></b>";
    QTest::newRow("nothing") << "Same"
                             << "Same"
                             << "Same"
                             << "Same";
    QTest::newRow("empty") << ""
                           << "New"
                           << ""
                           << "<b><u>New</u></b>";
}

void TestWhatChanged::shouldMarkTheWordsThatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const viewmodels::MarkedTitles marked = viewmodels::markChangedWords(before, after);
    QTEST(marked.before, "struck");
    QTEST(marked.after, "bold");
}

void TestWhatChanged::shouldSayWhereThereIsOneEditionOnly()
{
    const Home home;
    WhatChangedViewModel page(home.place());
    QVERIFY(page.state().isEmpty());
    page.open();
    QCOMPARE(page.state(), QStringLiteral("working"));
    QTRY_COMPARE(page.state(), QStringLiteral("lacking"));
    QCOMPARE(page.systemCount(), 0);
    QCOMPARE(page.allCount(), 0);
}

void TestWhatChanged::shouldCompareTheTwoNewestUnlessToldOtherwise()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    page.open();
    QVERIFY(ready(page));
    QCOMPARE(page.system(), QStringLiteral("icd10cm"));
    QCOMPARE(page.older(), QStringLiteral("2025"));
    QCOMPARE(page.newer(), QStringLiteral("2026"));
    QVERIFY(!page.coverage().isEmpty()); // that of the box holds some families only
    page.choose(QStringLiteral("icd10cm"), QStringLiteral("2024"), QStringLiteral("2025"));
    QVERIFY(ready(page));
    QCOMPARE(page.older(), QStringLiteral("2024"));
    QVERIFY(page.coverage().isEmpty());
}

void TestWhatChanged::shouldOfferOnlyEditionsThatCanBeCompared()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    using viewmodels::ChoiceListModel;
    QCOMPARE(column(*page.systems(), ChoiceListModel::ValueRole), QStringList{QStringLiteral("icd10cm")});
    QCOMPARE(column(*page.olders(), ChoiceListModel::ValueRole), (QStringList{u"2024"_s, u"2025"_s}));
    QCOMPARE(column(*page.newers(), ChoiceListModel::ValueRole), (QStringList{u"2025"_s, u"2026"_s}));
    QCOMPARE(column(*page.newers(), ChoiceListModel::TextRole), (QStringList{u"FY2025"_s, u"FY2026, in the box"_s}));
    // A newer one that would not be newer any more gives way.
    page.choose(QStringLiteral("icd10cm"), QStringLiteral("2025"), QStringLiteral("2025"));
    QVERIFY(ready(page));
    QCOMPARE(page.newer(), QStringLiteral("2026"));
    QCOMPARE(column(*page.newers(), ChoiceListModel::ValueRole), QStringList{QStringLiteral("2026")});
}

void TestWhatChanged::shouldListAndCountWhatChanged()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    QCOMPARE(codes(page), (QStringList{u"J02.0"_s, u"J02.7"_s, u"J02.8"_s, u"J03"_s, u"J03.9"_s}));
    QCOMPARE(column(*page.codes(), ChangedCodeModel::KindRole),
             (QStringList{u"retitled"_s, u"deleted"_s, u"added"_s, u"header"_s, u"added"_s}));
    QCOMPARE(page.allCount(), 5);
    QCOMPARE(page.addedCount(), 2);
    QCOMPARE(page.deletedCount(), 1);
    QCOMPARE(page.retitledCount(), 1);
    QCOMPARE(page.otherCount(), 1);
    QCOMPARE(cell(page, "J02.7", ChangedCodeModel::FamilyRole), QStringLiteral("J02 · Acute pharyngitis"));
}

void TestWhatChanged::shouldFilterByKindAndByWords()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    page.codes()->setFilter(QStringLiteral("other"));
    QCOMPARE(codes(page), QStringList{u"J03"_s});
    page.codes()->setFilter(QStringLiteral("added"));
    page.codes()->setText(QStringLiteral("tons"));
    QCOMPARE(codes(page), QStringList{u"J03.9"_s});
    page.codes()->setFilter(QStringLiteral("all"));
    page.codes()->setText(QStringLiteral("j02.")); // by the beginning of a code
    QCOMPARE(codes(page), (QStringList{u"J02.0"_s, u"J02.7"_s, u"J02.8"_s}));
    page.codes()->setText(QStringLiteral("throat strep")); // words of the old title count too, in any order
    QCOMPARE(codes(page), QStringList{u"J02.0"_s});
    page.codes()->setText(QStringLiteral("nowhere"));
    QCOMPARE(page.codes()->count(), 0);
    QCOMPARE(page.allCount(), 5); // what changed does not depend on what is typed
}

void TestWhatChanged::shouldSayInWordsWhatTheMarksShow()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    QVERIFY(cell(page, "J02.0", ChangedCodeModel::BeforeMarkedRole).contains(QStringLiteral("<s>")));
    QCOMPARE(cell(page, "J02.0", ChangedCodeModel::SpokenRole),
             QStringLiteral("Retitled, was “Sore throat, streptococcal”, is “Streptococcal pharyngitis”"));
    QCOMPARE(cell(page, "J02.7", ChangedCodeModel::SpokenRole), QStringLiteral("Deleted, Sore throat of the old kind"));
    QVERIFY(cell(page, "J02.7", ChangedCodeModel::TitleMarkedRole).isEmpty());
    QVERIFY(cell(page, "J03", ChangedCodeModel::RemarkRole).contains(QStringLiteral("below it")));
}

void TestWhatChanged::shouldTellWhichStarredCodesAreTouched()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    QCOMPARE(page.starred()->count(), 0);
    QVERIFY(page.starredText().contains(QStringLiteral("not starred")));
    home.star("J02.7");
    home.star("J03");
    home.star("A00.0");
    page.open(); // the page comes back
    QCOMPARE(column(*page.starred(), LineListModel::HeadingRole), (QStringList{u"J02.7"_s, u"J03"_s}));
    QCOMPARE(column(*page.starred(), LineListModel::TextRole).front(), QStringLiteral("Deleted"));
    QVERIFY(column(*page.starred(), LineListModel::TextRole).back().startsWith(QStringLiteral("Heading now")));
}

void TestWhatChanged::shouldNameExercisesWithoutNamingTheirCodes()
{
    const Home home;
    home.installTwoYears(); // the tiny year lacks nearly every code of every key
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    QVERIFY(page.exercises()->count() > 5);
    static const QRegularExpression code(QStringLiteral("[A-Z][0-9][0-9A-Z]\\.?[0-9]"));
    for (const QString& text : column(*page.exercises(), LineListModel::TextRole))
        QVERIFY2(!text.contains(code), qPrintable(text));
    // Against the edition that they pin, all hold.
    page.choose(QStringLiteral("icd10cm"), QStringLiteral("2025"), QStringLiteral("2026"));
    QVERIFY(ready(page));
    QCOMPARE(page.exercises()->count(), 0);
    QVERIFY(page.exercisesText().contains(QStringLiteral("hold in FY2026")));
}

void TestWhatChanged::shouldLetGoOfEverythingWhenThePageCloses()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    QVERIFY(openTwoYears(page));
    page.close();
    QCOMPARE(page.codes()->count(), 0);
    QVERIFY(page.state().isEmpty());
    page.open();
    QVERIFY(ready(page));
    QCOMPARE(page.older(), QStringLiteral("2024")); // the choice stays
    QCOMPARE(page.allCount(), 5);
}

void TestWhatChanged::shouldCloseWhileItWorksAndOpenAgain()
{
    const Home home;
    home.installTwoYears();
    WhatChangedViewModel page(home.place());
    page.open();
    page.close();
    QTRY_VERIFY(!page.task()->running());
    QVERIFY(page.state().isEmpty());
    QCOMPARE(page.codes()->count(), 0);
    page.open();
    page.close();
    page.open(); // the work before is still under way
    QVERIFY(ready(page));
    QVERIFY(page.allCount() > 0);
}

void TestWhatChanged::shouldSeeWhatWasInstalledMeanwhile()
{
    const Home home;
    WhatChangedViewModel page(home.place());
    page.open();
    QTRY_COMPARE(page.state(), QStringLiteral("lacking"));
    home.installTwoYears();
    page.refresh();
    QVERIFY(ready(page));
    QCOMPARE(page.systemCount(), 1);
}

void TestWhatChanged::shouldShowAFailureAndRecover()
{
    const Home home;
    home.installTwoYears();
    const auto manifest = services::installedFolder(home.place().folder) / "icd10cm" / "2025" / "manifest.json";
    const std::string whole = made::read(manifest);
    made::write(manifest, "{");
    WhatChangedViewModel page(home.place());
    page.open();
    QTRY_COMPARE(page.state(), QStringLiteral("failed"));
    QVERIFY(!page.failure().isEmpty());
    made::write(manifest, whole);
    page.refresh();
    QVERIFY(ready(page));
}

QTEST_GUILESS_MAIN(TestWhatChanged)
#include "tst_what_changed.moc"
