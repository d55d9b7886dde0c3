// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the assembly worksheet.
#include "workflow/tasks/assembly/AssemblyTask.h"

#include <QTest>

using domain::Json;
using workflow::assembly::AssemblyState;
using workflow::assembly::AssemblyTask;

namespace {

Json material()
{
    return {{"mrn", "20-14-31"},
            {"encounter", "e1"},
            {"policy", {{"id", "source"}, {"title", "Source"}, {"text", "By source."}, {"within", "oldest-first"}}},
            {"sections", {{{"id", "lab"}, {"title", "Laboratory"}, {"types", {"laboratory"}}}}},
            {"types", {{{"id", "laboratory"}, {"title", "Laboratory"}}, {{"id", "consent"}, {"title", "Consent"}}}},
            {"encounters", {{{"id", "e1"}, {"title", "Inpatient stay"}}}},
            {"required", {"consent"}},
            {"pages",
             {{{"page", "page-01"},
               {"type", "laboratory"},
               {"written", "2026-05-06T07:00"},
               {"author", ""},
               {"name", "A"},
               {"mrn", "1"}},
              {{"page", "page-02"}, {"blank", {"type", "date"}}, {"author", ""}, {"name", "A"}, {"mrn", "1"}},
              {{"page", "page-03"},
               {"type", "consent"},
               {"written", "2026-05-04T07:00"},
               {"author", ""},
               {"name", "B"},
               {"mrn", "2"}}}}};
}

std::string text(const std::vector<std::string>& list)
{
    std::string joined;
    for (const std::string& entry : list)
        joined += (joined.empty() ? "" : " ") + entry.substr(entry.size() - 2);
    return joined;
}

} // namespace

class TestAssemblyWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldBeginWithAllPagesInTheHeap();
    void shouldPlacePagesWhereAsked();
    void shouldMoveAPageWithinTheRecord();
    void shouldTakeOutAndGiveBackToItsOldPlace();
    void shouldIndexOnlyWhatWasLeftBlank();
    void shouldWipeAnIndexFieldOut();
    void shouldMarkAndUnmarkMissing();
    void shouldHandInWhatStands();
    void shouldLeaveTheFormerStateUntouched();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMaterialThatIsNotWellFormed();

private:
    [[nodiscard]] workflow::TaskContext context() const { return {m_definition, m_scenario, m_codes}; }
    [[nodiscard]] const AssemblyState& state() const { return *AssemblyTask::valueOf(*m_state); }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const;
    void doOp(const Json& op);

    AssemblyTask m_task;
    workflow::TaskDefinition m_definition{"t1", "assembly", "Assemble", "e1", {}, material()};
    workflow::Scenario m_scenario;
    workflow::PinnedCodes m_codes;
    workflow::TaskStatePtr m_state;
};

void TestAssemblyWorksheet::init()
{
    QVERIFY(m_task.checkMaterial(material()).empty());
    m_state = m_task.start(context());
}

domain::Result<workflow::TaskStatePtr> TestAssemblyWorksheet::tryOp(const Json& op) const
{
    const auto parsed = m_task.parseOp(op);
    if (!parsed)
        return parsed.error();
    return m_task.apply(*m_state, **parsed, context());
}

void TestAssemblyWorksheet::doOp(const Json& op)
{
    const auto next = tryOp(op);
    if (!next)
        qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
    m_state = *next;
}

void TestAssemblyWorksheet::shouldBeginWithAllPagesInTheHeap()
{
    QCOMPARE(text(state().heap), std::string("01 02 03"));
    QVERIFY(state().order.empty());
}

void TestAssemblyWorksheet::shouldPlacePagesWhereAsked()
{
    doOp({{"op", "page.place"}, {"page", "page-02"}});
    doOp({{"op", "page.place"}, {"page", "page-03"}, {"at", 0}});
    doOp({{"op", "page.place"}, {"page", "page-01"}, {"at", 1}});
    QCOMPARE(text(state().order), std::string("03 01 02"));
    QVERIFY(state().heap.empty());
}

void TestAssemblyWorksheet::shouldMoveAPageWithinTheRecord()
{
    for (const char* page : {"page-01", "page-02", "page-03"})
        doOp({{"op", "page.place"}, {"page", page}});
    doOp({{"op", "page.place"}, {"page", "page-01"}, {"at", 2}});
    QCOMPARE(text(state().order), std::string("02 03 01"));
    QCOMPARE(tryOp({{"op", "page.place"}, {"page", "page-01"}, {"at", 3}}).error().code,
             std::string("assembly.no-position"));
}

void TestAssemblyWorksheet::shouldTakeOutAndGiveBackToItsOldPlace()
{
    doOp({{"op", "page.place"}, {"page", "page-02"}});
    doOp({{"op", "page.aside"}, {"page", "page-02"}, {"reason", "duplicate"}});
    QVERIFY(state().order.empty());
    QCOMPARE(state().aside.size(), std::size_t(1));
    doOp({{"op", "page.aside"}, {"page", "page-02"}, {"reason", "other-patient"}});
    QCOMPARE(state().aside.size(), std::size_t(1));
    QVERIFY(state().aside.front().reason == workflow::assembly::Misfile::OtherPatient);
    doOp({{"op", "page.return"}, {"page", "page-02"}});
    QCOMPARE(text(state().heap), std::string("01 02 03"));
    QVERIFY(state().aside.empty());
}

void TestAssemblyWorksheet::shouldIndexOnlyWhatWasLeftBlank()
{
    doOp({{"op", "page.index"}, {"page", "page-02"}, {"type", "consent"}});
    doOp({{"op", "page.index"}, {"page", "page-02"}, {"date", "2026-05-04"}});
    QCOMPARE(*state().index.at("page-02").type, std::string("consent"));
    QCOMPARE(*state().index.at("page-02").date, std::string("2026-05-04"));
    QCOMPARE(tryOp({{"op", "page.index"}, {"page", "page-02"}, {"encounter", "e1"}}).error().code,
             std::string("assembly.indexed"));
    QCOMPARE(tryOp({{"op", "page.index"}, {"page", "page-01"}, {"type", "consent"}}).error().code,
             std::string("assembly.indexed"));
}

void TestAssemblyWorksheet::shouldWipeAnIndexFieldOut()
{
    doOp({{"op", "page.index"}, {"page", "page-02"}, {"type", "consent"}});
    doOp({{"op", "page.index"}, {"page", "page-02"}, {"type", ""}});
    QVERIFY(state().index.empty());
}

void TestAssemblyWorksheet::shouldMarkAndUnmarkMissing()
{
    doOp({{"op", "missing.mark"}, {"type", "consent"}, {"on", true}});
    doOp({{"op", "missing.mark"}, {"type", "consent"}, {"on", true}});
    QCOMPARE(state().missing.size(), std::size_t(1));
    doOp({{"op", "missing.mark"}, {"type", "consent"}, {"on", false}});
    QVERIFY(state().missing.empty());
}

void TestAssemblyWorksheet::shouldHandInWhatStands()
{
    doOp({{"op", "page.place"}, {"page", "page-02"}});
    doOp({{"op", "page.index"}, {"page", "page-02"}, {"type", "consent"}});
    doOp({{"op", "page.aside"}, {"page", "page-03"}, {"reason", "other-patient"}});
    doOp({{"op", "missing.mark"}, {"type", "consent"}, {"on", true}});
    const Json wanted{{"order", {"page-02"}},
                      {"aside", {{{"page", "page-03"}, {"reason", "other-patient"}}}},
                      {"missing", {"consent"}},
                      {"index", {{{"page", "page-02"}, {"type", "consent"}}}}};
    QCOMPARE(m_task.submission(*m_state).dump(), wanted.dump());
}

void TestAssemblyWorksheet::shouldLeaveTheFormerStateUntouched()
{
    const workflow::TaskStatePtr before = m_state;
    doOp({{"op", "page.place"}, {"page", "page-02"}});
    QCOMPARE(text(AssemblyTask::valueOf(*before)->heap), std::string("01 02 03"));
    QVERIFY(!tryOp({{"op", "page.place"}, {"page", "page-99"}}));
    QCOMPARE(text(state().order), std::string("02"));
}

void TestAssemblyWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    const QString malformed = QStringLiteral("assembly.op-malformed");
    QTest::newRow("no such op") << R"({"op":"page.burn","page":"page-01"})" << malformed;
    QTest::newRow("unknown member") << R"({"op":"page.place","page":"page-01","to":1})" << malformed;
    QTest::newRow("before the top") << R"({"op":"page.place","page":"page-01","at":-1})" << malformed;
    QTest::newRow("no reason") << R"({"op":"page.aside","page":"page-01"})" << malformed;
    QTest::newRow("a reason that is none") << R"({"op":"page.aside","page":"page-01","reason":"old"})" << malformed;
    QTest::newRow("a day that is none") << R"({"op":"page.index","page":"page-02","date":"2026-02-30"})" << malformed;
    QTest::newRow("nothing to index") << R"({"op":"page.index","page":"page-02"})" << malformed;
    QTest::newRow("on or off") << R"({"op":"missing.mark","type":"consent"})" << malformed;
    QTest::newRow("not even an object") << R"([1])" << malformed;
    QTest::newRow("a page of no heap") << R"({"op":"page.aside","page":"page-09","reason":"duplicate"})"
                                       << "assembly.no-page";
    QTest::newRow("loose already") << R"({"op":"page.return","page":"page-01"})"
                                   << "assembly.in-heap";
    QTest::newRow("no such type") << R"({"op":"missing.mark","type":"poem","on":true})"
                                  << "assembly.no-type";
    QTest::newRow("indexed as nothing known") << R"({"op":"page.index","page":"page-02","type":"poem"})"
                                              << "assembly.no-type";
}

void TestAssemblyWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const auto result = tryOp(Json::parse(op.toStdString()));
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.error().code), code);
}

void TestAssemblyWorksheet::shouldRefuseMaterialThatIsNotWellFormed()
{
    QVERIFY(!m_task.checkMaterial(nullptr).empty());
    Json twice = material();
    twice["pages"][1]["page"] = "page-01";
    QCOMPARE(m_task.checkMaterial(twice).front().pointer, std::string("/pages/1/page"));
    Json untold = material();
    untold["pages"][0].erase("type");
    QCOMPARE(m_task.checkMaterial(untold).front().pointer, std::string("/pages/0/type"));
}

QTEST_GUILESS_MAIN(TestAssemblyWorksheet)
#include "tst_assembly_worksheet.moc"
