// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdentityFixture.h"

using namespace identity_test;
using namespace records::identity;

/// What may be joined, which number stays, and that nothing is ever lost.
class IdentityMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldLetTheOldestActiveNumberSurvive();
    void shouldNameIdentifiersThatAgreeToTheLetter();
    void shouldKeepTheRetiredNumberAsAnAlias();
    void shouldRefuseRetiredAndUnknownNumbers();
    void shouldRefuseARecordIntoItself();
    void shouldFollowMergesOfMerges();
    void shouldTakeAMergeBack();
    void shouldEndInACircleOfAliases();

private:
    PatientIndex m_index;
};

void IdentityMergeTest::init()
{
    std::vector<Person> people{
        person("10-00-01", "Vey", "Bob", "1961-04-17"), person("20-00-02", "Vey", "Robert", "1961-04-17"),
        person("30-00-03", "Vey", "Rob", "1961-04-17"), person("40-00-04", "Vey", "Rob", "1961-04-17"),
        person("50-00-05", "Vey", "Rob", "1961-04-17")};
    people[3].standing = Standing::Alias;
    people[3].aliasOf = "10-00-01";
    people[4].standing = Standing::Withdrawn;
    m_index = PatientIndex(std::move(people));
}

void IdentityMergeTest::shouldLetTheOldestActiveNumberSurvive()
{
    Person old = person("20-00-02", "Vey", "Bob", "1961-04-17");
    Person young = person("10-00-01", "Vey", "Bob", "1961-04-17");
    young.opened = *domain::parseDate("2020-01-01");
    young.visits.resize(9); // the fuller record
    QCOMPARE(survivorOf(old, young)->mrn, old.mrn);
    QCOMPARE(survivorOf(young, old)->mrn, old.mrn);
    young.opened = old.opened;
    QCOMPARE(survivorOf(old, young)->mrn, young.mrn); // the lower number
    old.opened = *domain::parseDate("2001-01-01");
    old.standing = Standing::Alias;
    QCOMPARE(survivorOf(old, young)->mrn, young.mrn); // retired numbers do not survive
    young.standing = Standing::Withdrawn;
    QVERIFY(survivorOf(old, young) == nullptr);
}

void IdentityMergeTest::shouldNameIdentifiersThatAgreeToTheLetter()
{
    Person a = person("10-00-01", "Vey", "Bob", "1961-04-17");
    Person b = person("20-00-02", "Vey", "Bob", "1961-04-17");
    a.last4 = "1234";
    b.last4 = "1235";
    a.phone = "555-0101";
    a.address = "18 Quarry Lane, Alder Ferry";
    b.address = "18 quarry lane, alder ferry";
    QCOMPARE(agreeingIdentifiers(a, b), (std::vector<std::string>{"name", "born", "address"}));
    QCOMPARE(differingIdentifiers(a, b), (std::vector<std::string>{"last4"}));
    b.name.suffix = "Jr";
    QCOMPARE(agreeingIdentifiers(a, b), (std::vector<std::string>{"born", "address"}));
}

void IdentityMergeTest::shouldKeepTheRetiredNumberAsAnAlias()
{
    QVERIFY(m_index.merge({"10-00-01", "20-00-02"}).ok());
    QVERIFY(m_index.find("20-00-02") != nullptr); // nothing is taken out
    QCOMPARE(m_index.livesAs("20-00-02"), std::string("10-00-01"));
    QCOMPARE(m_index.livesAs("10-00-01"), std::string("10-00-01"));
}

void IdentityMergeTest::shouldRefuseRetiredAndUnknownNumbers()
{
    QCOMPARE(m_index.merge({"40-00-04", "20-00-02"}).error().code, std::string("identity.retired-record"));
    QCOMPARE(m_index.merge({"10-00-01", "50-00-05"}).error().code, std::string("identity.retired-record"));
    QCOMPARE(m_index.merge({"10-00-01", "99-99-99"}).error().code, std::string("identity.no-record"));
    QVERIFY(m_index.merge({"10-00-01", "20-00-02"}).ok());
    QCOMPARE(m_index.merge({"20-00-02", "30-00-03"}).error().code, std::string("identity.retired-record"));
    QCOMPARE(m_index.livesAs("50-00-05"), std::string());
}

void IdentityMergeTest::shouldRefuseARecordIntoItself()
{
    QCOMPARE(m_index.merge({"10-00-01", "10-00-01"}).error().code, std::string("identity.same-record"));
    QVERIFY(m_index.merged().empty());
}

void IdentityMergeTest::shouldFollowMergesOfMerges()
{
    QVERIFY(m_index.merge({"20-00-02", "10-00-01"}).ok());
    QVERIFY(m_index.merge({"30-00-03", "20-00-02"}).ok());
    QCOMPARE(m_index.livesAs("40-00-04"), std::string("30-00-03")); // an alias of the first of them
}

void IdentityMergeTest::shouldTakeAMergeBack()
{
    const PatientIndex before = m_index;
    QVERIFY(m_index.merge({"10-00-01", "20-00-02"}).ok());
    QCOMPARE(before.livesAs("20-00-02"), std::string("20-00-02")); // a copy is another index
    QVERIFY(m_index.unmerge("20-00-02").ok());
    QCOMPARE(m_index.livesAs("20-00-02"), std::string("20-00-02"));
    QCOMPARE(m_index.unmerge("20-00-02").error().code, std::string("identity.no-merge"));
}

void IdentityMergeTest::shouldEndInACircleOfAliases()
{
    std::vector<Person> people{person("10-00-01", "Vey", "Bob", "1961-04-17"),
                               person("20-00-02", "Vey", "Bob", "1961-04-17")};
    for (Person& each : people)
        each.standing = Standing::Alias;
    people[0].aliasOf = "20-00-02";
    people[1].aliasOf = "10-00-01";
    QCOMPARE(PatientIndex(std::move(people)).livesAs("10-00-01"), std::string());
}

QTEST_GUILESS_MAIN(IdentityMergeTest)
#include "tst_identity_merge.moc"
