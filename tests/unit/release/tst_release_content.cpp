// SPDX-License-Identifier: GPL-3.0-or-later
// The inboxes that ship: what their keys name is there, their fees and days follow the policy, and the policy names
// only rules that the book has.
#include "content/Library.h"
#include "generation/Maker.h"
#include "unit/release/Release.h"
#include "workflow/tasks/release/ReleaseKey.h"

#include <QTest>

#include <chrono>
#include <memory>

using domain::Json;

class TestReleaseContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldAnswerEveryRequestOfItsInbox_data();
    void shouldAnswerEveryRequestOfItsInbox();
    void shouldChargeByTheSchedule_data() { shouldAnswerEveryRequestOfItsInbox_data(); }
    void shouldChargeByTheSchedule();
    void shouldNameOnlyRulesThatCanBeChosen_data() { shouldAnswerEveryRequestOfItsInbox_data(); }
    void shouldNameOnlyRulesThatCanBeChosen();
    void shouldShowThePolicyInForce();
    void shouldHaveARuleInTheBookForAllThatItNames();

private:
    [[nodiscard]] const Json& policy() const
    {
        return m_library->house().tables.at("release-policy")["versions"].back();
    }
    /// Without the black bars, which stand there as quotes; the check of the content resolves them.
    [[nodiscard]] workflow::release::Key keyOf(const QByteArray& id) const
    {
        Json key = *m_library->key(id.toStdString());
        const auto uncover = [](Json& request) {
            for (Json& stage : request["stages"])
                stage.erase("redactions");
        };
        if (key.contains("requests"))
            std::for_each(key["requests"].begin(), key["requests"].end(), uncover);
        else
            uncover(key);
        return std::get<workflow::release::Key>(workflow::release::readKey(key));
    }
    [[nodiscard]] workflow::release::Material inboxOf(const QByteArray& id) const
    {
        return workflow::release::materialOf(m_library->exercise(id.toStdString())->tasks.front().material);
    }

    std::unique_ptr<content::Library> m_library;
};

void TestReleaseContent::initTestCase()
{
    m_library = std::make_unique<content::Library>(
        content::Library::load(std::filesystem::path(SOURCE_DIR) / "sample-records"));
}

void TestReleaseContent::shouldAnswerEveryRequestOfItsInbox_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const std::string& id : m_library->exerciseIds()) {
        if (id.starts_with("release/"))
            QTest::newRow(id.c_str()) << QByteArray::fromStdString(id);
    }
}

void TestReleaseContent::shouldAnswerEveryRequestOfItsInbox()
{
    QFETCH(QByteArray, id);
    const auto key = keyOf(id);
    const auto inbox = inboxOf(id);
    QCOMPARE(key.requests.size(), inbox.requests.size());
    for (const auto& wanted : key.requests) {
        const auto* request = key.single ? &inbox.requests.front() : inbox.request(wanted.id);
        QVERIFY2(request != nullptr, wanted.id.c_str());
        QCOMPARE(wanted.stages.size(), request->stages.size());
        for (std::size_t i = 0; i < wanted.stages.size(); ++i) {
            const auto& stage = wanted.stages[i];
            QVERIFY2(stage.at == request->stages[i].at, wanted.id.c_str());
            const auto& after = request->stages[i].after;
            if (i > 0 && !after.empty())
                QVERIFY(std::find(after.begin(), after.end(), wanted.stages[i - 1].disposition) != after.end());
            for (const std::string& address : stage.sendTo)
                QVERIFY2(request->address(address) != nullptr, address.c_str());
            if (stage.restrictions) {
                for (const std::string& each : *stage.restrictions)
                    QVERIFY2(inbox.restriction(each) != nullptr, each.c_str());
            }
            QVERIFY2(!stage.why.empty(), wanted.id.c_str());
        }
    }
}

void TestReleaseContent::shouldChargeByTheSchedule()
{
    QFETCH(QByteArray, id);
    for (const auto& wanted : keyOf(id).requests) {
        for (const auto& stage : wanted.stages) {
            if (!stage.fee)
                continue;
            std::int64_t leaving = 0;
            for (const auto& page : stage.pages.value_or(std::vector<workflow::release::KeyPage>{}))
                leaving += page.release && !page.optional ? 1 : 0;
            for (const Json& fee : policy()["fees"]) {
                if (fee["id"] == stage.fee->fee)
                    QCOMPARE(stage.fee->cents,
                             fee["base"].get<std::int64_t>() + leaving * fee["page"].get<std::int64_t>());
            }
        }
    }
}

void TestReleaseContent::shouldNameOnlyRulesThatCanBeChosen()
{
    QFETCH(QByteArray, id);
    std::set<std::string> offered;
    for (const Json& rule : policy()["rules"])
        offered.insert(rule["id"]);
    for (const auto& wanted : keyOf(id).requests) {
        for (const auto& stage : wanted.stages) {
            for (const std::string& rule : stage.reason)
                QVERIFY2(offered.contains(rule), rule.c_str());
            for (const auto& page : stage.pages.value_or(std::vector<workflow::release::KeyPage>{})) {
                for (const std::string& rule : page.rules)
                    QVERIFY2(offered.contains(rule), rule.c_str());
            }
        }
    }
}

void TestReleaseContent::shouldShowThePolicyInForce()
{
    const generation::RawExercise& exercise = *m_library->exercise("release/first-requests");
    const generation::Maker* maker = generation::maker("release-desk");
    const workflow::TaskDefinition& task = exercise.tasks.front();
    generation::RawChart chart = *m_library->chart(exercise.chart);
    const Json parameters{{"maker", "release-desk"}};
    generation::MakerContext context{*m_library,          exercise,    task,  parameters,
                                     chart.chart.patient, chart.facts, chart, domain::Random(1)};
    const auto made = maker->make(context);
    QVERIFY(made.ok());
    QVERIFY(made->key.is_null());
    QVERIFY(!workflow::release::materialOf(made->material).policy.rules.empty());

    generation::RawExercise earlier = exercise;
    earlier.start = *domain::parseLocalTime("2019-01-01T08:00");
    generation::MakerContext before{*m_library,          earlier,     task,  parameters,
                                    chart.chart.patient, chart.facts, chart, domain::Random(1)};
    QCOMPARE(maker->make(before).error().code, std::string("generation.release-desk"));
}

void TestReleaseContent::shouldHaveARuleInTheBookForAllThatItNames()
{
    const auto rules = scoring::rulesFrom(release::shipped("rules/release.json"));
    const domain::RuleBook book(*rules);
    const domain::Date day = domain::dateOf(*domain::parseLocalTime("2026-06-15T08:00"));
    const auto known = [&](const std::string& id) { return book.find(id, day) != nullptr; };
    for (const Json& rule : policy()["rules"]) {
        const std::string id = rule["id"];
        QVERIFY2(known(id), id.c_str());
        QCOMPARE(rule["title"].get<std::string>(), book.find(id, day)->title);
        QVERIFY2(id.starts_with("ROI-S-") == (rule["kind"] == "state"), id.c_str());
    }
    for (const char* list : {"sections", "fees"}) {
        for (const Json& each : policy()[list])
            QVERIFY2(known(each["rule"]), each["rule"].get<std::string>().c_str());
    }
    for (const auto& word : workflow::release::defectWords())
        QVERIFY2(known(std::string(word.rule)), word.id.data());
}

QTEST_GUILESS_MAIN(TestReleaseContent)

#include "tst_release_content.moc"
