// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdentityFixture.h"

#include "records/identity/Likeness.h"
#include "records/identity/Search.h"

#include <cmath>

using namespace identity_test;
using namespace records::identity;

/// Domain reference 2: the table, the worked example, the guards; likeness of names; the search.
class IdentityMatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHoldEveryRowOfTheTable_data();
    void shouldHoldEveryRowOfTheTable();
    void shouldWeighTheWorkedExample();
    void shouldWeighWhatIsMissingAsNothing();
    void shouldHalveForNicknamesTransposedDatesAndAlikeNames();
    void shouldDrawTheBandsAtTheThresholds();
    void shouldHoldTwinsBack();
    void shouldHoldFatherAndSonBack();
    void shouldNotGuardOnePersonKeyedTwice();
    void shouldSoundAsTheArchivesDescribe_data();
    void shouldSoundAsTheArchivesDescribe();
    void shouldLikenAsJaroAndWinklerDo_data();
    void shouldLikenAsJaroAndWinklerDo();
    void shouldTellTransposedDates_data();
    void shouldTellTransposedDates();
    void shouldFindByPartsAndFormerNames();
    void shouldFindBySoundOnlyWhenAsked();
    void shouldAnswerNothingToNothing();
    void shouldRefuseATableWithHoles();

private:
    MatchTable m_table = shippedTable();
};

void IdentityMatchingTest::shouldHoldEveryRowOfTheTable_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<double>("m");
    QTest::addColumn<double>("u");
    QTest::addColumn<int>("agree");
    QTest::addColumn<int>("disagree");
    QTest::newRow("last4") << static_cast<int>(Field::Last4) << .98 << .0001 << 1330 << -560;
    QTest::newRow("born") << static_cast<int>(Field::Born) << .97 << .0003 << 1170 << -510;
    QTest::newRow("surname") << static_cast<int>(Field::Surname) << .95 << .005 << 760 << -430;
    QTest::newRow("given") << static_cast<int>(Field::Given) << .92 << .01 << 650 << -360;
    QTest::newRow("phone") << static_cast<int>(Field::Phone) << .75 << .002 << 860 << -200;
    QTest::newRow("zip") << static_cast<int>(Field::Zip) << .85 << .02 << 540 << -270;
    QTest::newRow("sex") << static_cast<int>(Field::Sex) << .99 << .5 << 100 << -560;
}

void IdentityMatchingTest::shouldHoldEveryRowOfTheTable()
{
    QFETCH(int, field);
    QFETCH(double, m);
    QFETCH(double, u);
    QFETCH(int, agree);
    QFETCH(int, disagree);
    const FieldWeight& row = m_table.fields[static_cast<std::size_t>(field)];
    QCOMPARE(row.m, m);
    QCOMPARE(row.u, u);
    QCOMPARE(row.agree, agree);
    QCOMPARE(row.disagree, disagree);
    // Fellegi and Sunter: the weights are those of m and u, to a tenth.
    QCOMPARE(static_cast<int>(std::lround(std::log2(m / u) * 10)) * 10, agree);
    QCOMPARE(static_cast<int>(std::lround(std::log2((1 - m) / (1 - u)) * 10)) * 10, disagree);
}

void IdentityMatchingTest::shouldWeighTheWorkedExample()
{
    Person a = person("10-00-01", "Vey", "Bob", "1961-04-17");
    Person b = person("10-00-02", "Vey", "Robert", "1961-04-17");
    a.phone = "555-0101";
    b.phone = "555-0102";
    a.zip = b.zip = "00213";
    a.last4 = "4410";
    const Match match = records::identity::match(a, b, m_table);
    const std::array<Weight, fieldCount> wanted{0, 1170, 760, 325, -200, 540, 100};
    for (std::size_t i = 0; i < fieldCount; ++i)
        QCOMPARE(match.fields[i].weight, wanted[i]);
    QCOMPARE(match.total, 2695);
    QCOMPARE(match.band, Band::Review);
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Given)].why, std::string("nickname"));
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Last4)].agreement, Agreement::Missing);
}

void IdentityMatchingTest::shouldWeighWhatIsMissingAsNothing()
{
    Person a = person("10-00-01", "Vey", "Robert", "1961-04-17");
    a.last4 = "4410";
    a.phone = "555-0101";
    a.zip = "00213";
    const Match match = records::identity::match(a, Person(), m_table);
    QCOMPARE(match.total, 0);
    QCOMPARE(match.band, Band::None);
}

void IdentityMatchingTest::shouldHalveForNicknamesTransposedDatesAndAlikeNames()
{
    const Person a = person("10-00-01", "Thornovic", "William", "1961-04-07");
    const Person b = person("10-00-02", "Thornvoic", "Bill", "1961-07-04");
    const Match match = records::identity::match(a, b, m_table);
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Surname)].weight, 380);
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Surname)].why, std::string("alike"));
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Given)].weight, 325);
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Born)].weight, 585);
    QCOMPARE(match.fields[static_cast<std::size_t>(Field::Born)].why, std::string("transposed"));
}

void IdentityMatchingTest::shouldDrawTheBandsAtTheThresholds()
{
    Person a = person("10-00-01", "Vey", "Robert", "1961-04-17");
    Person b = a;
    a.born.reset();
    a.sex = b.sex = domain::Sex::Unknown;
    a.zip = b.zip = "00213";
    MatchTable table = m_table; // surname, given name and ZIP agree: 19.5
    QCOMPARE(records::identity::match(a, b, table).total, 1950);
    table.review = 1950;
    QCOMPARE(records::identity::match(a, b, table).band, Band::Review);
    table.review = 1951;
    QCOMPARE(records::identity::match(a, b, table).band, Band::None);
    table.probable = 1950;
    QCOMPARE(records::identity::match(a, b, table).band, Band::Probable);
    QCOMPARE(m_table.probable, 3000);
    QCOMPARE(m_table.review, 1500);
}

void IdentityMatchingTest::shouldHoldTwinsBack()
{
    Person a = person("10-00-01", "Vey", "Anselm", "2014-04-17");
    Person b = person("10-00-02", "Vey", "Cyrus", "2014-04-17");
    a.address = b.address = "18 Quarry Lane, Alder Ferry";
    a.zip = b.zip = "00213";
    a.phone = b.phone = "555-0101";
    const Match match = records::identity::match(a, b, m_table); // 11.7 + 7.6 - 3.6 + 8.6 + 5.4 + 1.0
    QCOMPARE(match.total, 3070);
    QCOMPARE(match.band, Band::Probable);
    QCOMPARE(match.guards, std::vector<Guard>{Guard::Twins});
    QCOMPARE(match.route(), Band::Review);
    a.name.given = b.name.given; // twins keyed under one given name
    a.last4 = "1111";
    b.last4 = "2222";
    QCOMPARE(records::identity::match(a, b, m_table).guards, std::vector<Guard>{Guard::Twins});
    b.address = "3 Ferry Road, Alder Ferry";
    QVERIFY(records::identity::match(a, b, m_table).guards.empty());
}

void IdentityMatchingTest::shouldHoldFatherAndSonBack()
{
    const Person father = person("10-00-01", "Vey", "Anselm", "1950-04-17");
    Person son = person("10-00-02", "Vey", "Anselm", "1951-04-17");
    QVERIFY(records::identity::match(father, son, m_table).guards.empty());
    son.name.suffix = "Jr";
    QCOMPARE(records::identity::match(father, son, m_table).guards, std::vector<Guard>{Guard::JuniorSenior});
    son.name.suffix.clear();
    son.born = *domain::parseDate("1978-04-17");
    QCOMPARE(records::identity::match(father, son, m_table).guards, std::vector<Guard>{Guard::JuniorSenior});
}

void IdentityMatchingTest::shouldNotGuardOnePersonKeyedTwice()
{
    Person a = person("10-00-01", "Vey", "Bob", "1961-04-17");
    Person b = person("10-00-02", "Vey", "Robert", "1961-04-17");
    a.last4 = b.last4 = "4410";
    a.address = b.address = "18 Quarry Lane, Alder Ferry";
    const Match match = records::identity::match(a, b, m_table);
    QVERIFY(match.guards.empty());
    QCOMPARE(match.route(), Band::Probable);
}

void IdentityMatchingTest::shouldSoundAsTheArchivesDescribe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const std::vector<std::pair<const char*, const char*>> known{{"Robert", "R163"},    {"Rupert", "R163"},
                                                                 {"Rubin", "R150"},     {"Ashcraft", "A261"},
                                                                 {"Ashcroft", "A261"},  {"Tymczak", "T522"},
                                                                 {"Pfister", "P236"},   {"Honeyman", "H555"},
                                                                 {"Lee", "L000"},       {"Gutierrez", "G362"},
                                                                 {"Jackson", "J250"},   {"O'Dell", "O340"},
                                                                 {"VanDeusen", "V532"}, {"", ""},
                                                                 {"1234", ""}};
    for (const auto& [name, code] : known)
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(code);
}

void IdentityMatchingTest::shouldSoundAsTheArchivesDescribe()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(soundex(name.toStdString())), code);
}

void IdentityMatchingTest::shouldLikenAsJaroAndWinklerDo_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("likeness");
    QTest::newRow("martha") << "martha"
                            << "marhta" << .9611;
    QTest::newRow("dwayne") << "dwayne"
                            << "duane" << .8400;
    QTest::newRow("dixon") << "dixon"
                           << "dicksonx" << .8133;
    QTest::newRow("equal") << "vey"
                           << "vey" << 1.0;
    QTest::newRow("nothing in common") << "abc"
                                       << "xyz" << 0.0;
    QTest::newRow("nothing") << ""
                             << "vey" << 0.0;
    QTest::newRow("one letter") << "a"
                                << "a" << 1.0;
}

void IdentityMatchingTest::shouldLikenAsJaroAndWinklerDo()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, likeness);
    QVERIFY(std::abs(jaroWinkler(a.toStdString(), b.toStdString()) - likeness) < .0001);
    QVERIFY(std::abs(jaroWinkler(b.toStdString(), a.toStdString()) - likeness) < .0001);
}

void IdentityMatchingTest::shouldTellTransposedDates_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("is");
    QTest::newRow("day and month") << "1961-04-07"
                                   << "1961-07-04" << true;
    QTest::newRow("neighbours in the year") << "1961-04-07"
                                            << "1916-04-07" << true;
    QTest::newRow("neighbours in the day") << "1961-04-12"
                                           << "1961-04-21" << true;
    QTest::newRow("the same") << "1961-04-07"
                              << "1961-04-07" << false;
    QTest::newRow("another day") << "1961-04-07"
                                 << "1961-04-08" << false;
    QTest::newRow("day and month in another year") << "1961-04-07"
                                                   << "1962-07-04" << false;
}

void IdentityMatchingTest::shouldTellTransposedDates()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, is);
    QCOMPARE(transposed(*domain::parseDate(a.toStdString()), *domain::parseDate(b.toStdString())), is);
}

void IdentityMatchingTest::shouldFindByPartsAndFormerNames()
{
    std::vector<Person> people{person("10-00-03", "O'Dell-Ames", "Robert", "1961-04-07"),
                               person("10-00-01", "Odell", "Bob", "1961-07-04"),
                               person("10-00-02", "Vey", "Ann", "1988-01-30")};
    people[2].aliases = {{"Odell", {}, {}, {}}};
    people[2].phone = "555-0142";
    Query query;
    query.family = "o'dell";
    auto hits = search(people, query, m_table);
    QCOMPARE(hits.size(), std::size_t{3});
    QCOMPARE(people[hits[0].person].mrn, std::string("10-00-01")); // the surname agrees whole
    QCOMPARE(hits[1].match.total, 0);                              // only a beginning: it weighs nothing
    QVERIFY(hits[2].formerName);
    query.born = *domain::parseDate("1961-04-07");
    hits = search(people, query, m_table);
    QCOMPARE(hits.size(), std::size_t{1});
    QCOMPARE(people[hits[0].person].mrn, std::string("10-00-03"));
    query = Query();
    query.phone = "0142";
    QCOMPARE(search(people, query, m_table).size(), std::size_t{1});
    query = Query();
    query.mrn = "1000";
    QCOMPARE(search(people, query, m_table).size(), std::size_t{3});
}

void IdentityMatchingTest::shouldFindBySoundOnlyWhenAsked()
{
    const std::vector<Person> people{person("10-00-01", "Thornvoic", "Robert", "1961-07-04")};
    Query query;
    query.family = "Thornovic";
    query.given = "Bob";
    query.born = *domain::parseDate("1961-04-07");
    QVERIFY(search(people, query, m_table).empty());
    query.soundAlike = true;
    QCOMPARE(search(people, query, m_table).size(), std::size_t{1});
    query.given = "Ann";
    QVERIFY(search(people, query, m_table).empty());
}

void IdentityMatchingTest::shouldAnswerNothingToNothing()
{
    const std::vector<Person> people{person("10-00-01", "Vey", "Robert", "1961-07-04")};
    Query query;
    query.soundAlike = true;
    query.family = " - ";
    QVERIFY(search(people, query, m_table).empty());
}

void IdentityMatchingTest::shouldRefuseATableWithHoles()
{
    const Json whole = readJson("facility/matching.json");
    Json json = whole;
    json["fields"].erase("zip");
    QCOMPARE(matchTableFrom(json).error().subject, std::string("/fields/zip"));
    json = whole;
    json["review"] = 31;
    QVERIFY(!matchTableFrom(json).ok());
    json = whole;
    json["nicknames"][0][0] = 3;
    QVERIFY(!matchTableFrom(json).ok());
    QVERIFY(!matchTableFrom(Json(4)).ok());
}

QTEST_GUILESS_MAIN(IdentityMatchingTest)
#include "tst_identity_matching.moc"
