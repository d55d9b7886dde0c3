// SPDX-License-Identifier: GPL-3.0-or-later
// The trays that ship: their charts as the maker prepares them, their keys, and the rules that these name.
#include "content/Library.h"
#include "generation/Maker.h"
#include "records/amendment/AmendmentClock.h"
#include "workflow/tasks/amendment/AmendmentTask.h"

#include <QTest>

#include <memory>

using domain::Json;

namespace {

const std::vector<std::string>& trays()
{
    static const std::vector<std::string> ids{"amendment/first-corrections", "amendment/pages-and-authors",
                                              "amendment/the-patient-asks", "amendment/under-pressure"};
    return ids;
}

} // namespace

class TestAmendmentContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldAnswerEveryRequestOfItsTray_data();
    void shouldAnswerEveryRequestOfItsTray();
    void shouldNameOnlyRulesThatTheBookHas_data() { shouldAnswerEveryRequestOfItsTray_data(); }
    void shouldNameOnlyRulesThatTheBookHas();
    void shouldOfferEverybodyWhoMustSign_data() { shouldAnswerEveryRequestOfItsTray_data(); }
    void shouldOfferEverybodyWhoMustSign();
    void shouldHaveItsTermsReckonedByTheClock_data() { shouldAnswerEveryRequestOfItsTray_data(); }
    void shouldHaveItsTermsReckonedByTheClock();
    void shouldPrepareTheRecord();
    void shouldKeepTheVersionBeforeAChange();
    void shouldRefuseWhatDoesNotServe_data();
    void shouldRefuseWhatDoesNotServe();

private:
    [[nodiscard]] const generation::RawExercise& exercise(const std::string& id) const
    {
        return *m_library->exercise(id);
    }
    domain::Result<generation::RenderedChart> prepared(const std::string& mrn, const Json& parameters) const;

    std::unique_ptr<content::Library> m_library;
};

void TestAmendmentContent::initTestCase()
{
    m_library = std::make_unique<content::Library>(
        content::Library::load(std::filesystem::path(SOURCE_DIR) / "sample-records"));
    for (const std::string& id : trays())
        QVERIFY2(m_library->exercise(id) != nullptr && m_library->key(id) != nullptr, id.c_str());
}

void TestAmendmentContent::shouldAnswerEveryRequestOfItsTray_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const std::string& id : trays())
        QTest::newRow(id.c_str()) << QByteArray::fromStdString(id);
}

void TestAmendmentContent::shouldAnswerEveryRequestOfItsTray()
{
    QFETCH(QByteArray, id);
    std::vector<std::string> asked;
    for (const Json& request : exercise(id.toStdString()).tasks.front().material["requests"])
        asked.push_back(request["id"]);
    std::vector<std::string> answered;
    for (const Json& request : (*m_library->key(id.toStdString()))["requests"])
        answered.push_back(request["id"]);
    QCOMPARE(answered, asked);
}

void TestAmendmentContent::shouldNameOnlyRulesThatTheBookHas()
{
    QFETCH(QByteArray, id);
    const Json& key = *m_library->key(id.toStdString());
    const domain::Date on = *domain::parseDate(key["date"].get<std::string>());
    QCOMPARE(domain::format(on), domain::format(domain::dateOf(exercise(id.toStdString()).start)));
    for (const Json& request : key["requests"]) {
        QVERIFY(m_library->rules().find(request["rule"].get<std::string>(), on) != nullptr);
        for (const Json& other : request.value("others", Json::array())) {
            const std::string rule = other.value("rule", request["rule"].get<std::string>());
            QVERIFY2(m_library->rules().find(rule, on) != nullptr, rule.c_str());
        }
    }
}

void TestAmendmentContent::shouldOfferEverybodyWhoMustSign()
{
    QFETCH(QByteArray, id);
    const Json& material = exercise(id.toStdString()).tasks.front().material;
    const auto offers = [&](const char* list, const std::string& wanted) {
        for (const Json& entry : material[list]) {
            if (entry["id"] == wanted)
                return true;
        }
        return false;
    };
    for (const Json& request : (*m_library->key(id.toStdString()))["requests"]) {
        if (request.contains("signer"))
            QVERIFY(offers("people", request["signer"].get<std::string>()));
        if (request.contains("chart"))
            QVERIFY(offers("patients", request["chart"].get<std::string>()));
        for (const Json& recipient : request.value("inform", Json::array()))
            QVERIFY(offers("recipients", recipient.get<std::string>()));
    }
    for (const Json& person : material["people"])
        QVERIFY2(m_library->house().member(person["id"].get<std::string>()) != nullptr, person.dump().c_str());
    for (const Json& type : material["types"])
        QVERIFY2(m_library->house().type(type["id"].get<std::string>()) != nullptr, type.dump().c_str());
}

void TestAmendmentContent::shouldHaveItsTermsReckonedByTheClock()
{
    QFETCH(QByteArray, id);
    const Json& tray = exercise(id.toStdString()).tasks.front().material["requests"];
    const Json& keys = (*m_library->key(id.toStdString()))["requests"];
    for (std::size_t i = 0; i < keys.size(); ++i) {
        records::amendment::Request request{*domain::parseLocalTime(tray[i]["received"].get<std::string>()), {}};
        const domain::Date received = domain::dateOf(request.received);
        if (keys[i].contains("extended"))
            QCOMPARE(keys[i]["extended"].get<std::string>(), domain::format(records::amendment::furthestDay(received)));
        if (tray[i].contains("extendedTo"))
            request.extendedTo = *domain::parseDate(tray[i]["extendedTo"].get<std::string>());
        if (keys[i].contains("due"))
            QCOMPARE(keys[i]["due"].get<std::string>(), domain::format(records::amendment::lastDay(request)));
    }
}

domain::Result<generation::RenderedChart> TestAmendmentContent::prepared(const std::string& mrn,
                                                                         const Json& parameters) const
{
    generation::RawChart chart = *m_library->chart(mrn);
    const generation::RawExercise none;
    const workflow::TaskDefinition task;
    generation::MakerContext context{*m_library,          none,        task,  parameters,
                                     chart.chart.patient, chart.facts, chart, domain::Random(1)};
    const auto made = generation::maker("record-as-found")->make(context);
    if (!made)
        return made.error();
    return context.rendered();
}

void TestAmendmentContent::shouldPrepareTheRecord()
{
    const auto& technician = exercise("amendment/pages-and-authors");
    const auto chart = prepared("12-65-04", technician.makes.at("t1"));
    QVERIFY(chart.ok());
    QVERIFY(chart->faults.empty());
    const domain::Document* stray = chart->chart.document("imaging-ct-stone");
    QVERIFY(stray != nullptr);
    QCOMPARE(stray->header.label.mrn, std::string("12-65-40"));
    QVERIFY(stray->body.find("1971-11-23") != std::string::npos);
    QVERIFY(chart->chart.document("discharge-summary")->body.find("left lower quadrant") != std::string::npos);
    // The chart on the shelf is as it was.
    QVERIFY(m_library->chart("12-65-04")->chart.document("imaging-ct-stone") == nullptr);
}

void TestAmendmentContent::shouldKeepTheVersionBeforeAChange()
{
    const Json parameters{{"earlier", Json::array({{{"page", "registration"},
                                                    {"body", Json::array({"Telephone 555-0111"})},
                                                    {"at", "2026-02-18T12:00"},
                                                    {"by", "jensen"},
                                                    {"change", "correction"},
                                                    {"reason", "told by the person"}}})}};
    const auto chart = prepared("10-00-01", parameters);
    QVERIFY(chart.ok());
    QCOMPARE(chart->chart.versions("registration"), (std::vector<int>{1, 2}));
    QVERIFY(chart->chart.version("registration", 1)->body.find("555-0111") != std::string::npos);
    QVERIFY(chart->chart.document("registration")->header.change->kind == domain::ChangeKind::Correction);
}

void TestAmendmentContent::shouldRefuseWhatDoesNotServe_data()
{
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char* name, const Json& parameters) {
        QTest::newRow(name) << QByteArray::fromStdString(parameters.dump());
    };
    row("an unknown page", {{"index", Json::array({{{"page", "echo"}, {"type", "imaging"}}})}});
    row("an unknown type", {{"index", Json::array({{{"page", "laboratory"}, {"type", "film"}}})}});
    row("a page that is there already", {{"pages", Json::array({{{"page", "laboratory"}, {"body", {"x"}}}})}});
    row("a line behind nothing", {{"lines", Json::array({{{"page", "laboratory"}, {"after", "qq"}, {"text", "x"}}})}});
    row("an unknown member", {{"drop", Json::array({"laboratory"})}});
}

void TestAmendmentContent::shouldRefuseWhatDoesNotServe()
{
    QFETCH(QByteArray, parameters);
    const auto chart = prepared("10-00-01", Json::parse(parameters.toStdString()));
    QVERIFY(!chart.ok());
    QCOMPARE(chart.error().code, std::string("generation.record-as-found"));
    QVERIFY(!chart.error().detail.empty());
}

QTEST_GUILESS_MAIN(TestAmendmentContent)
#include "tst_amendment_content.moc"
