// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filing/Retention.h"

#include <QFile>
#include <QTest>

namespace rec = records::filing;
using rec::RecordKind;

namespace {

domain::Date on(const char* text)
{
    return *domain::parseDate(text);
}

rec::RecordFacts facts(RecordKind kind, const char* last, const char* born = nullptr, bool later = false)
{
    rec::RecordFacts record{kind, on(last), std::nullopt, later};
    if (born != nullptr)
        record.born = on(born);
    return record;
}

} // namespace

/// The table that ships, with the worked example of the domain reference.
class FilingRetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SOURCE_DIR) + QStringLiteral("/sample-records/facility/retention.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = domain::parseJson(file.readAll().toStdString(), "retention.json");
        QVERIFY(json.ok());
        auto table = rec::readRetention(*json);
        QVERIFY2(table.ok(), table.ok() ? "" : table.error().detail.c_str());
        m_table = std::move(*table);
    }

    void shouldKeepTheMinorOfTheReferenceUntilMajorityAndTheStatute()
    {
        const auto kept = rec::retentionOf(facts(RecordKind::Chart, "2021-03-01", "2010-05-02"), m_table);
        QCOMPARE(domain::format(*kept.from), std::string("2031-05-02"));
        QCOMPARE(kept.rule->id, std::string("RET-MINOR"));
        const auto adult = std::find_if(kept.all.begin(), kept.all.end(),
                                        [](const rec::RuleDate& one) { return one.rule->id == "RET-ADULT"; });
        QVERIFY(adult != kept.all.end());
        QCOMPARE(domain::format(*adult->until), std::string("2031-03-01"));
    }

    void shouldSetTheDateByTheRuleThatKeepsLongest_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("born");
        QTest::addColumn<bool>("later");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, RecordKind kind, const char* last, const char* born, bool later,
                            const char* from, const char* rule) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(last) << QString::fromLatin1(born)
                                << later << QString::fromLatin1(from) << QString::fromLatin1(rule);
        };
        row("adult", RecordKind::Chart, "2014-06-30", "1950-01-01", false, "2024-06-30", "RET-ADULT");
        row("seventeen at the last visit", RecordKind::Chart, "2021-03-01", "2003-09-01", false, "2031-03-01",
            "RET-ADULT");
        row("newborn", RecordKind::Chart, "2008-02-29", "2008-02-29", false, "2029-03-01", "RET-MINOR");
        row("last seen on a leap day", RecordKind::Chart, "2020-02-29", "1950-01-01", false, "2030-03-01", "RET-ADULT");
        row("image", RecordKind::Image, "2021-04-06", "1959-10-29", false, "2026-04-06", "RET-IMAGE");
        row("mammogram, a later one exists", RecordKind::Mammogram, "2016-02-01", "1960-01-01", true, "2021-02-01",
            "RET-MAMMO");
        row("mammogram, no later one", RecordKind::Mammogram, "2016-02-01", "1960-01-01", false, "2026-02-01",
            "RET-MAMMO10");
        row("fetal strip", RecordKind::FetalStrip, "1998-04-01", "1998-04-01", false, "2026-04-01", "RET-FETAL");
        row("fetal strip of a leap day", RecordKind::FetalStrip, "2004-02-29", "2004-02-29", false, "2032-03-01",
            "RET-FETAL");
        row("critical access hospital", RecordKind::CahChart, "2019-05-05", "1950-01-01", false, "2029-05-05",
            "RET-ADULT"); // the law's six years end before the policy's ten: the longest holds
        row("minor there", RecordKind::CahChart, "2019-05-05", "2015-01-01", false, "2036-01-01", "RET-MINOR");
        row("Medicare ordering", RecordKind::MedicareOrders, "2019-05-07", "", false, "2026-05-07", "RET-MEDICARE");
        row("Medicare Advantage", RecordKind::PlanRecord, "2015-12-31", "", false, "2025-12-31", "RET-MA");
        row("HIPAA document", RecordKind::HipaaDocument, "2020-05-18", "", false, "2026-05-18", "RET-HIPAA");
        row("register", RecordKind::Register, "1970-01-01", "", false, "", "RET-REGISTER");
    }
    void shouldSetTheDateByTheRuleThatKeepsLongest()
    {
        QFETCH(int, kind);
        QFETCH(QString, last);
        QFETCH(QString, born);
        QFETCH(bool, later);
        QFETCH(QString, from);
        QFETCH(QString, rule);
        const std::string birth = born.toStdString();
        const auto kept = rec::retentionOf(facts(static_cast<RecordKind>(kind), last.toStdString().c_str(),
                                                 birth.empty() ? nullptr : birth.c_str(), later),
                                           m_table);
        QVERIFY(kept.rule != nullptr);
        QCOMPARE(kept.rule->id, rule.toStdString());
        QCOMPARE(kept.from ? domain::format(*kept.from) : std::string(), from.toStdString());
    }

    void shouldReleaseARecordOnTheDayItselfAndNotBefore()
    {
        const auto kept = rec::retentionOf(facts(RecordKind::Chart, "2021-03-01", "2010-05-02"), m_table);
        QVERIFY(rec::disposalOf(kept, {}, on("2031-05-01")) == rec::Disposal::NotYet);
        QVERIFY(rec::disposalOf(kept, {}, on("2031-05-02")) == rec::Disposal::Destroy);
    }

    void shouldKeepWhatAHoldBindsUntilItIsLifted()
    {
        const auto kept = rec::retentionOf(facts(RecordKind::Chart, "2010-03-01", "1950-05-02"), m_table);
        for (const rec::HoldKind kind : {rec::HoldKind::Litigation, rec::HoldKind::Audit, rec::HoldKind::Roi}) {
            const rec::Hold hold{kind, on("2025-01-10"), std::nullopt};
            QVERIFY(rec::disposalOf(kept, {hold}, on("2026-05-18")) == rec::Disposal::Held);
            QVERIFY(rec::disposalOf(kept, {hold}, on("2025-01-09")) == rec::Disposal::Destroy);
        }
        const rec::Hold lifted{rec::HoldKind::Audit, on("2025-01-10"), on("2026-05-18")};
        QVERIFY(rec::disposalOf(kept, {lifted}, on("2026-05-17")) == rec::Disposal::Held);
        QVERIFY(rec::disposalOf(kept, {lifted}, on("2026-05-18")) == rec::Disposal::Destroy);
    }

    void shouldKeepARegisterForEverAndARecordWithoutARule()
    {
        const auto forEver = rec::retentionOf(facts(RecordKind::Register, "1900-01-01"), m_table);
        QVERIFY(rec::disposalOf(forEver, {}, on("2100-01-01")) == rec::Disposal::Permanent);
        const auto nothing = rec::retentionOf(facts(RecordKind::Chart, "1900-01-01"), {});
        QVERIFY(nothing.rule == nullptr);
        QVERIFY(rec::disposalOf(nothing, {}, on("2100-01-01")) == rec::Disposal::NotYet);
    }

    void shouldNameAllRulesThatKeepEquallyLong()
    {
        const auto kept = rec::retentionOf(facts(RecordKind::Chart, "2011-05-02", "2000-05-02"), m_table);
        QCOMPARE(domain::format(*kept.from), std::string("2021-05-02"));
        QCOMPARE(kept.setting().size(), std::size_t(2));
        QCOMPARE(kept.rule->id, std::string("RET-ADULT")); // the first of the table
    }

    void shouldWriteATableAsItReadsIt()
    {
        const auto again = rec::readRetention(rec::toJson(m_table));
        QVERIFY(again.ok());
        QCOMPARE(domain::canonical(rec::toJson(*again)), domain::canonical(rec::toJson(m_table)));
    }

    void shouldSayWhereATableIsWrong()
    {
        domain::Json json = rec::toJson(m_table);
        json["rules"][2]["records"][0] = "napkin";
        const auto read = rec::readRetention(json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().subject, std::string("/rules/2/records"));
    }

private:
    rec::RetentionTable m_table;
};

QTEST_APPLESS_MAIN(FilingRetentionTest)
#include "tst_filing_retention.moc"
