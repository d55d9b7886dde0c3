// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "content/Library.h"
#include "generation/Builder.h"
#include "generation/makers/FilingRoom.h"
#include "workflow/tasks/filing/FilingAssessor.h"
#include "workflow/tasks/filing/FilingTask.h"

#include <QTest>

#include <algorithm>
#include <memory>

using domain::Json;
using workflow::Robot;
namespace rec = records::filing;

/// The filing exercises that ship and the maker behind them.
class FilingContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldBeSolvedByTheKeyAndNotByBlindRobots_data() { exercises(); }
    void shouldBeSolvedByTheKeyAndNotByBlindRobots();
    void shouldMakeARoomThatFitsItsKey_data() { exercises(); }
    void shouldMakeARoomThatFitsItsKey();
    void shouldDecideEveryRecordAsTheRetentionEngineDoes_data() { exercises(); }
    void shouldDecideEveryRecordAsTheRetentionEngineDoes();
    void shouldSayWhyARoomCannotBeMade();

private:
    void exercises() const;
    [[nodiscard]] workflow::BuiltScenario built(const QString& id, std::uint64_t seed) const;
    [[nodiscard]] double percent(const workflow::BuiltScenario& scenario, const std::vector<Json>& ops) const;

    codesets::Catalogue m_catalogue;
    std::unique_ptr<content::Library> m_library;
    workflow::filing::FilingTask m_task;
    workflow::PinnedCodes m_codes;
};

void FilingContentTest::initTestCase()
{
    m_library = std::make_unique<content::Library>(
        content::Library::load(std::filesystem::path(SOURCE_DIR) / "sample-records"));
}

void FilingContentTest::exercises() const
{
    QTest::addColumn<QString>("id");
    int count = 0;
    for (const std::string& id : m_library->exerciseIds()) {
        if (id.starts_with("filing/")) {
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
            ++count;
        }
    }
    QVERIFY(count >= 4);
}

workflow::BuiltScenario FilingContentTest::built(const QString& id, std::uint64_t seed) const
{
    const auto made = generation::Builder(*m_library, m_catalogue).build(id.toStdString(), seed);
    if (!made)
        qFatal("%s", made.error().detail.c_str());
    return *made;
}

double FilingContentTest::percent(const workflow::BuiltScenario& made, const std::vector<Json>& ops) const
{
    const workflow::TaskDefinition& task = made.scenario.tasks.front();
    const workflow::TaskContext context{task, made.scenario, m_codes};
    workflow::TaskStatePtr state = m_task.start(context);
    for (const Json& op : ops) {
        const auto parsed = m_task.parseOp(op);
        const auto next =
            parsed ? m_task.apply(*state, **parsed, context) : domain::Result<workflow::TaskStatePtr>(parsed.error());
        if (!next)
            qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
        state = *next;
    }
    const auto result =
        m_task.assess(m_task.submission(*state), made.keys.at(task.id),
                      {*m_library->rubric("filing"), m_library->rules(), m_codes, nullptr, task.id, &task.material});
    const auto& score = std::get<workflow::Assessment>(result);
    return 100.0 * score.earned.number() / score.possible.number();
}

void FilingContentTest::shouldBeSolvedByTheKeyAndNotByBlindRobots()
{
    QFETCH(QString, id);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto made = built(id, seed);
        const workflow::TaskContext context{made.scenario.tasks.front(), made.scenario, m_codes};
        QCOMPARE(percent(made, m_task.perfect(made.keys.at("t1"))), 100.0);
        QCOMPARE(percent(made, {}), 0.0);
        QVERIFY(percent(made, m_task.blindOps(Robot::Random, context, seed)) < 70.0);
        QVERIFY(percent(made, m_task.blindOps(Robot::Greedy, context, seed)) < 70.0);
    }
}

void FilingContentTest::shouldMakeARoomThatFitsItsKey()
{
    QFETCH(QString, id);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto made = built(id, seed);
        const Json& material = made.scenario.tasks.front().material;
        QVERIFY(m_task.checkMaterial(material).empty());
        QVERIFY(m_task.checkKey(made.keys.at("t1")).empty());
        const auto room = std::get<workflow::filing::Room>(workflow::filing::parseRoom(material));
        const auto key = std::get<workflow::filing::FilingKey>(workflow::filing::parseKey(made.keys.at("t1")));
        const workflow::filing::Folder* before = nullptr;
        for (const std::string& item : key.order) {
            const auto* folder = room.folder(item);
            if (folder == nullptr)
                continue;
            QVERIFY(before == nullptr || rec::compare(room.system, before->label, folder->label) < 0);
            before = folder;
        }
        const auto right = workflow::filing::inPlace(room.shelf, key);
        for (const std::string& wrong : key.misfiled)
            QVERIFY2(!right.contains(wrong), wrong.c_str());
        QCOMPARE(right.size() + key.misfiled.size(), room.shelf.size());
        for (const auto& loan : room.out) {
            const bool marked = std::find(key.overdue.begin(), key.overdue.end(), loan.mrn) != key.overdue.end();
            const bool back = std::find(room.cart.begin(), room.cart.end(), loan.mrn) != room.cart.end();
            QCOMPARE(marked, rec::overdue(loan, room.today) && !back);
        }
    }
}

void FilingContentTest::shouldDecideEveryRecordAsTheRetentionEngineDoes()
{
    QFETCH(QString, id);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto made = built(id, seed);
        const auto room =
            std::get<workflow::filing::Room>(workflow::filing::parseRoom(made.scenario.tasks.front().material));
        const auto key = std::get<workflow::filing::FilingKey>(workflow::filing::parseKey(made.keys.at("t1")));
        QCOMPARE(key.records.size(), room.records.size());
        for (const auto& wanted : key.records) {
            const auto* record = room.record(wanted.id);
            const auto kept = rec::retentionOf(record->facts, room.retention);
            const auto disposal = rec::disposalOf(kept, record->holds, room.today);
            QCOMPARE(wanted.decision == "destroy", disposal == rec::Disposal::Destroy);
            QCOMPARE(wanted.decision == "not-yet", disposal == rec::Disposal::NotYet);
            QCOMPARE(wanted.decision == "permanent", disposal == rec::Disposal::Permanent);
            QCOMPARE(wanted.from.has_value(), kept.from.has_value());
            QVERIFY(!wanted.from || *wanted.from == *kept.from);
            QCOMPARE(wanted.rules.front(), kept.rule->id);
        }
    }
}

void FilingContentTest::shouldSayWhyARoomCannotBeMade()
{
    const generation::RawExercise& exercise = *m_library->exercise("filing/first-shelf");
    const auto refused = [&](const char* parameters) {
        const Json json = Json::parse(parameters);
        const domain::Patient nobody;
        const generation::Facts facts;
        generation::RawChart chart;
        generation::MakerContext context{*m_library, exercise, exercise.tasks.front(), json, nobody,
                                         facts,      chart,    domain::Random(1)};
        const auto made = generation::maker("filing-room")->make(context);
        return made ? std::string() : made.error().subject;
    };
    QCOMPARE(refused(R"({"maker":"filing-room","system":"by-colour"})"), std::string("system"));
    QCOMPARE(refused(R"({"maker":"filing-room","system":"straight","folders":10,"cart":8})"), std::string("folders"));
    QCOMPARE(refused(R"({"maker":"filing-room","system":"straight","folders":"many"})"), std::string("make"));
    QCOMPARE(refused(R"({"maker":"filing-room","system":"straight","destroy":1,"kinds":["napkin"]})"),
             std::string("kinds"));
}

QTEST_APPLESS_MAIN(FilingContentTest)
#include "tst_filing_content.moc"
