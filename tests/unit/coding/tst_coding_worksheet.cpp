// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingDesk.h"

using namespace coding_test;

/// Ops at the worksheet.
class CodingWorksheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void shouldNumberLinesAndNeverReuseThem();
    void shouldKeepCodesAsTypedInUpperCase();
    void shouldPlaceAndMoveLines();
    void shouldSetPoaUWhenAQueryIsRaisedAndKeepTheQuestion();
    void shouldCiteOnlyPlacesInTheChart();
    void shouldEditProcedures();
    void shouldRefusePoaForAnOutpatient();
    void shouldLeaveTheFormerStateUntouched();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldRefuseOpsOnLinesThatAreNotThere();

private:
    [[nodiscard]] std::string order() const;

    std::unique_ptr<Desk> m_desk;
};

std::string CodingWorksheetTest::order() const
{
    std::string ids;
    for (const auto& line : m_desk->state().diagnoses)
        ids += line.id + " ";
    return ids;
}

void CodingWorksheetTest::shouldNumberLinesAndNeverReuseThem()
{
    m_desk->doOps({{{"op", "diagnosis.add"}, {"code", "I11.0"}},
                   {{"op", "diagnosis.add"}, {"code", "I50.23"}},
                   {{"op", "diagnosis.remove"}, {"line", "d2"}},
                   {{"op", "diagnosis.add"}, {"code", "J44.9"}},
                   {{"op", "procedure.add"}, {"system", "icd10pcs"}, {"code", "0FT44ZZ"}}});
    QCOMPARE(order(), std::string("d1 d3 "));
    QCOMPARE(m_desk->state().procedures.at(0).id, std::string("p1"));
}

void CodingWorksheetTest::shouldKeepCodesAsTypedInUpperCase()
{
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "  i11.0 "}});
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "nonsense 1"}});
    m_desk->doOp({{"op", "diagnosis.set"}, {"line", "d1"}, {"code", "i110"}});
    QCOMPARE(m_desk->state().diagnoses[0].code, std::string("I110"));
    QCOMPARE(m_desk->state().diagnoses[1].code, std::string("NONSENSE 1"));
}

void CodingWorksheetTest::shouldPlaceAndMoveLines()
{
    m_desk->doOps({{{"op", "diagnosis.add"}, {"code", "A"}},
                   {{"op", "diagnosis.add"}, {"code", "B"}},
                   {{"op", "diagnosis.add"}, {"code", "C"}, {"at", 0}}});
    QCOMPARE(order(), std::string("d3 d1 d2 "));
    m_desk->doOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 2}});
    QCOMPARE(order(), std::string("d1 d2 d3 "));
    m_desk->doOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 0}});
    QCOMPARE(order(), std::string("d3 d1 d2 "));
    QCOMPARE(m_desk->tryOp({{"op", "diagnosis.move"}, {"line", "d3"}, {"to", 3}}).error().code,
             std::string("coding.no-position"));
    QCOMPARE(m_desk->tryOp({{"op", "diagnosis.add"}, {"code", "D"}, {"at", 4}}).error().code,
             std::string("coding.no-position"));
}

void CodingWorksheetTest::shouldSetPoaUWhenAQueryIsRaisedAndKeepTheQuestion()
{
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    m_desk->doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", true}, {"question", "Since when?"}});
    QCOMPARE(m_desk->state().diagnoses[0].poa, std::string("U"));
    QVERIFY(m_desk->state().diagnoses[0].query);
    m_desk->doOp({{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "N"}});
    m_desk->doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", false}});
    QVERIFY(!m_desk->state().diagnoses[0].query);
    QCOMPARE(m_desk->state().diagnoses[0].question, std::string("Since when?"));
    QCOMPARE(m_desk->state().diagnoses[0].poa, std::string("N"));
}

void CodingWorksheetTest::shouldCiteOnlyPlacesInTheChart()
{
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    const auto length = domain::codePoints(m_desk->scenario.chart.documents[0].body);
    const auto cite = [&](const std::string& document, std::size_t from, std::size_t to) {
        return m_desk->tryOp(
            {{"op", "evidence.cite"}, {"line", "d1"}, {"document", document}, {"from", from}, {"to", to}});
    };
    QCOMPARE(cite("nowhere", 0, 4).error().code, std::string("coding.no-document"));
    QCOMPARE(cite("hp", 0, length + 1).error().code, std::string("coding.span-outside"));
    QCOMPARE(cite("hp", 4, 4).error().code, std::string("coding.op-malformed"));
    QVERIFY(cite("hp", 0, length).ok());
    const Json op{{"op", "evidence.cite"}, {"line", "d1"}, {"document", "hp"}, {"from", 18}, {"to", 29}};
    m_desk->doOps({op, op});
    QCOMPARE(m_desk->state().diagnoses[0].evidence.size(), std::size_t{1});
    QCOMPARE(m_desk->state().diagnoses[0].evidence[0].version, 2);
    QCOMPARE(m_desk->tryOp({{"op", "evidence.remove"}, {"line", "d1"}, {"index", 1}}).error().code,
             std::string("coding.no-citation"));
    m_desk->doOp({{"op", "evidence.remove"}, {"line", "d1"}, {"index", 0}});
    QVERIFY(m_desk->state().diagnoses[0].evidence.empty());
}

void CodingWorksheetTest::shouldEditProcedures()
{
    m_desk->doOps({{{"op", "procedure.add"}, {"system", "px"}, {"code", "px-1001"}},
                   {{"op", "procedure.add"}, {"system", "hcpcs"}, {"code", "J1885"}},
                   {{"op", "procedure.set"}, {"line", "p2"}, {"units", 2}, {"modifiers", {" jz "}}},
                   {{"op", "procedure.set"}, {"line", "p1"}, {"system", "hcpcs"}, {"code", "J0696"}},
                   {{"op", "procedure.move"}, {"line", "p2"}, {"to", 0}},
                   {{"op", "evidence.cite"}, {"line", "p1"}, {"document", "hp"}, {"from", 0}, {"to", 4}}});
    QCOMPARE(m_desk->state().procedures[0].code, std::string("J1885"));
    QCOMPARE(m_desk->state().procedures[0].units, 2);
    QCOMPARE(m_desk->state().procedures[0].modifiers, std::vector<std::string>{"JZ"});
    QVERIFY(m_desk->state().procedures[1].system == System::Hcpcs);
    QCOMPARE(m_desk->state().procedures[1].evidence.size(), std::size_t{1});
    m_desk->doOp({{"op", "procedure.remove"}, {"line", "p1"}});
    QCOMPARE(m_desk->state().procedures.size(), std::size_t{1});
}

void CodingWorksheetTest::shouldRefusePoaForAnOutpatient()
{
    m_desk->scenario.chart.encounters[0].type = domain::EncounterClass::Clinic;
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    QCOMPARE(m_desk->tryOp({{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}}).error().code,
             std::string("coding.poa-not-here"));
    m_desk->doOp({{"op", "diagnosis.query"}, {"line", "d1"}, {"on", true}});
    QCOMPARE(m_desk->state().diagnoses[0].poa, std::string());
}

void CodingWorksheetTest::shouldLeaveTheFormerStateUntouched()
{
    m_desk->doOp({{"op", "diagnosis.add"}, {"code", "E87.6"}});
    const auto before = m_desk->current;
    m_desk->doOp({{"op", "notes.set"}, {"text", "ask Dr. Renner"}});
    m_desk->doOp({{"op", "first.set"}, {"code", "r06.02"}});
    QCOMPARE(dynamic_cast<const workflow::coding::CodingState&>(*before).notes, std::string());
    QCOMPARE(m_desk->state().first, std::string("R06.02"));
}

void CodingWorksheetTest::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    const std::map<const char*, const char*> cases{
        {"no object", "[]"},
        {"no op", "{}"},
        {"unknown op", R"({"op":"diagnosis.delete","line":"d1"})"},
        {"no code", R"({"op":"diagnosis.add"})"},
        {"blank code", R"({"op":"diagnosis.add","code":" "})"},
        {"code is a number", R"({"op":"diagnosis.add","code":110})"},
        {"stranger", R"({"op":"diagnosis.add","code":"I10","poa":"Y"})"},
        {"negative position", R"({"op":"diagnosis.add","code":"I10","at":-1})"},
        {"half position", R"({"op":"diagnosis.move","line":"d1","to":0.5})"},
        {"poa X", R"({"op":"diagnosis.poa","line":"d1","poa":"X"})"},
        {"poa missing", R"({"op":"diagnosis.poa","line":"d1"})"},
        {"line of a procedure", R"({"op":"diagnosis.poa","line":"p1","poa":"Y"})"},
        {"line of a diagnosis", R"({"op":"procedure.remove","line":"d1"})"},
        {"system missing", R"({"op":"procedure.add","code":"0FT44ZZ"})"},
        {"unknown system", R"({"op":"procedure.add","system":"cpt","code":"99999"})"},
        {"no units", R"({"op":"procedure.set","line":"p1","units":0})"},
        {"modifiers are text", R"({"op":"procedure.set","line":"p1","modifiers":"JZ"})"},
        {"on is text", R"({"op":"diagnosis.query","line":"d1","on":"yes"})"},
        {"span turned round", R"({"op":"evidence.cite","line":"d1","document":"hp","from":9,"to":3})"},
    };
    for (const auto& [name, op] : cases)
        QTest::newRow(name) << QString::fromUtf8(op);
}

void CodingWorksheetTest::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto result = m_desk->bench.task.parseOp(Json::parse(op.toStdString()));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, std::string("coding.op-malformed"));
    QVERIFY(!result.error().detail.empty());
}

void CodingWorksheetTest::shouldRefuseOpsOnLinesThatAreNotThere()
{
    const std::vector<Json> ops{{{"op", "diagnosis.set"}, {"line", "d1"}, {"code", "I10"}},
                                {{"op", "diagnosis.remove"}, {"line", "d1"}},
                                {{"op", "diagnosis.poa"}, {"line", "d1"}, {"poa", "Y"}},
                                {{"op", "procedure.set"}, {"line", "p1"}, {"units", 2}},
                                {{"op", "procedure.move"}, {"line", "p1"}, {"to", 0}},
                                {{"op", "evidence.cite"}, {"line", "d9"}, {"document", "hp"}, {"from", 0}, {"to", 1}}};
    for (const Json& op : ops)
        QCOMPARE(m_desk->tryOp(op).error().code, std::string("coding.no-line"));
}

QTEST_GUILESS_MAIN(CodingWorksheetTest)
#include "tst_coding_worksheet.moc"
