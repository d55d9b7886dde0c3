// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into an index or a table: main terms as one types, lines below them, and where a "see" leads.
#include "codesets/book/BookFormats.h"
#include "codesets/book/TermLookup.h"
#include "codesets/book/TermTable.h"

#include <QFile>
#include <QTest>

using namespace codesets;

namespace {

const std::string official = SOURCE_DIR "/../shared/data/icd10cm/";

TermTable made()
{
    TermTableWriter writer;
    const auto add = [&](std::size_t depth, const std::string& title, const std::string& nonessential = "") {
        TermDraft draft;
        draft.depth = depth;
        draft.title = title;
        draft.nonessential = nonessential;
        writer.add(draft);
    };
    add(0, "Ache(s)", "(dull)");
    add(1, "chest");
    add(2, "lower");
    add(1, "with");
    add(2, "cough");
    add(0, "Chest ache");
    add(0, "Cyst", "(colloid) (mucous)");
    add(1, "bone");
    add(2, "jaw");
    add(1, "jaw, solitary");
    add(0, "Cyst, bone");
    add(0, "Wound, open");
    add(1, "abdomen, abdominal");
    return *TermTable::parse(std::move(writer).take(), "made");
}

std::vector<std::string> mains(const TermTable& table, std::string_view query)
{
    std::vector<std::string> titles;
    for (const std::size_t main : mainTermsFor(table, query))
        titles.emplace_back(table.term(main).title);
    return titles;
}

/// Paths, those that are hits with a star.
std::string lines(const TermTable& table, const std::vector<TermLine>& found)
{
    std::string text;
    for (const TermLine& line : found)
        text += (text.empty() ? "" : " | ") + table.path(line.term) + (line.hit ? "*" : "");
    return text;
}

std::string named(const TermTable& table, std::string_view reference)
{
    const auto term = TermNames(table).find(reference);
    return term ? table.path(*term) : "nothing";
}

std::optional<TermTable> officialTable(domain::Result<Release> (*read)(std::string_view, const std::string&),
                                       const std::string& name)
{
    QFile file(QString::fromStdString(official + name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto release = read(file.readAll().toStdString(), name);
    if (!release)
        return std::nullopt;
    return *TermTable::parse(std::move(release->parts.front().text), name);
}

} // namespace

class TestTermLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldListMainTermsThatBeginAsTypedFirst();
    void shouldLookBelowTheMainTermForTheWordsAfterTheFirst();
    void shouldShowWhatHasTheWordsWithWhatIsAboveAndBelow();
    void shouldNarrowAWholeTable();
    void shouldFindWhatASeeNames();
    void shouldFollowMostReferencesOfTheOfficialIndex();
};

void TestTermLookup::shouldListMainTermsThatBeginAsTypedFirst()
{
    const TermTable table = made();
    QCOMPARE(mains(table, "").size(), std::size_t(5));
    QCOMPARE(mains(table, "ch"), std::vector<std::string>{"Chest ache"});
    QCOMPARE(mains(table, "AC"), (std::vector<std::string>{"Ache(s)", "Chest ache"}));
    QCOMPARE(mains(table, "muc"), std::vector<std::string>{"Cyst"}); // a nonessential modifier
    QVERIFY(mains(table, "zz").empty());
}

void TestTermLookup::shouldLookBelowTheMainTermForTheWordsAfterTheFirst()
{
    const TermTable table = made();
    QCOMPARE(mains(table, "ache chest"), (std::vector<std::string>{"Ache(s)", "Chest ache"}));
    QCOMPARE(mains(table, "ache low"), std::vector<std::string>{"Ache(s)"});
    QVERIFY(mains(table, "low").empty()); // no main term
    QCOMPARE(mains(table, "cyst bone"), (std::vector<std::string>{"Cyst, bone", "Cyst"}));
}

void TestTermLookup::shouldShowWhatHasTheWordsWithWhatIsAboveAndBelow()
{
    const TermTable table = made();
    QCOMPARE(lines(table, linesFor(table, 0, "ache chest")),
             std::string("Ache(s) | Ache(s), chest* | Ache(s), chest, lower"));
    QCOMPARE(lines(table, linesFor(table, 0, "cough")), std::string("Ache(s) | Ache(s), with | Ache(s), with, cough*"));
    QCOMPARE(linesFor(table, 0, "").size(), std::size_t(5));
}

void TestTermLookup::shouldNarrowAWholeTable()
{
    const TermTable table = made();
    QCOMPARE(linesFor(table, "").size(), table.size());
    QCOMPARE(lines(table, linesFor(table, "jaw")),
             std::string("Cyst | Cyst, bone | Cyst, bone, jaw* | Cyst, jaw, solitary*"));
    QVERIFY(linesFor(table, "nose").empty());
}

void TestTermLookup::shouldFindWhatASeeNames()
{
    const TermTable table = made();
    QCOMPARE(named(table, "Ache, chest, lower"), std::string("Ache(s), chest, lower"));
    QCOMPARE(named(table, "Aches, cough"), std::string("Ache(s), with, cough")); // passes "with"
    QCOMPARE(named(table, "Cyst, bone"), std::string("Cyst, bone"));
    QCOMPARE(table.parent(*TermNames(table).find("Cyst, bone")), -1); // the main term of that name goes first
    QCOMPARE(named(table, "Cyst, jaw, solitary"), std::string("Cyst, jaw, solitary"));
    QCOMPARE(named(table, "Wound, open, abdomen"), std::string("Wound, open, abdomen, abdominal"));
    QCOMPARE(named(table, "Wound, open, by site"), std::string("Wound, open"));
    QCOMPARE(named(table, "Ache (dull), with cough"), std::string("Ache(s), with, cough"));
    QCOMPARE(named(table, "condition"), std::string("nothing"));
    QCOMPARE(named(table, ""), std::string("nothing"));
}

void TestTermLookup::shouldFollowMostReferencesOfTheOfficialIndex()
{
    const auto table = officialTable(&readIndexXml, "fy2017/icd10cm_index_2017.xml");
    if (!table)
        QSKIP("The official Alphabetic Index is not at hand.");
    const TermNames names(*table);
    int references = 0;
    int found = 0;
    for (std::size_t i = 0; i < table->size(); ++i) {
        const Term term = table->term(i);
        if (term.see.empty() || term.see == "condition" || term.see.starts_with("Table of"))
            continue;
        ++references;
        found += names.find(term.see) ? 1 : 0;
    }
    QVERIFY(references > 8000);
    QVERIFY2(found * 100 >= references * 98, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(references)));
    const auto chest = names.find("Pain, chest");
    QVERIFY(chest.has_value());
    QCOMPARE(table->term(*chest).title, std::string_view("chest"));
}

QTEST_APPLESS_MAIN(TestTermLookup)
#include "tst_term_lookup.moc"
