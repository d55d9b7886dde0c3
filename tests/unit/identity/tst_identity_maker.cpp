// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdentityDesk.h"

#include "content/Library.h"
#include "generation/Maker.h"
#include "generation/makers/MpiCases.h"

#include <algorithm>
#include <set>

using namespace identity_test;
using workflow::identity::Decision;

/// The maker "mpi": what it plants is what its key wants, and the index carries it.
class IdentityMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldMakeTheSameBytesTwice();
    void shouldMakeAsManyPeopleAsAsked();
    void shouldSolveEveryKindOfCase_data();
    void shouldSolveEveryKindOfCase();
    void shouldPlantDuplicatesThatScoreAndSurviveByAge();
    void shouldLetGuardsStandOverTwinsAndGenerations();
    void shouldGiveTheOverlayContradictingVisits();
    void shouldHideRetiredNumbersBehindSurvivors();
    void shouldFindEveryoneWhoIsKnown();
    void shouldKeepNumbersInTheOrderOfTheDays();
    void shouldRefuseParametersThatDoNotServe_data();
    void shouldRefuseParametersThatDoNotServe();

private:
    [[nodiscard]] domain::Result<generation::Made> tryMake(const Json& parameters, std::uint64_t seed) const;
    [[nodiscard]] generation::Made make(const std::vector<std::string>& kinds, std::uint64_t seed,
                                        int people = 300) const;
    [[nodiscard]] static workflow::identity::MaterialPtr read(const generation::Made& made);

    std::unique_ptr<content::Library> m_library;
    generation::RawExercise m_exercise;
};

void IdentityMakerTest::initTestCase()
{
    m_library = std::make_unique<content::Library>(
        content::Library::load(std::filesystem::path(SOURCE_DIR) / "sample-records"));
    m_exercise.start = *domain::parseLocalTime("2026-06-08T08:00");
}

domain::Result<generation::Made> IdentityMakerTest::tryMake(const Json& parameters, std::uint64_t seed) const
{
    const workflow::TaskDefinition task{"t1", "identity", "Work", "", {}, {}};
    const domain::Patient nobody;
    const generation::Facts none;
    generation::RawChart chart;
    generation::MakerContext context{*m_library, m_exercise, task,  parameters,
                                     nobody,     none,       chart, domain::Random(seed)};
    return generation::maker("mpi")->make(context);
}

generation::Made IdentityMakerTest::make(const std::vector<std::string>& kinds, std::uint64_t seed, int people) const
{
    auto made = tryMake({{"maker", "mpi"}, {"people", people}, {"items", kinds}}, seed);
    if (!made)
        qFatal("%s %s", made.error().subject.c_str(), made.error().detail.c_str());
    return *made;
}

workflow::identity::MaterialPtr IdentityMakerTest::read(const generation::Made& made)
{
    const auto parsed = workflow::identity::parseMaterial(made.material);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&parsed))
        qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
    return std::get<workflow::identity::MaterialPtr>(parsed);
}

void IdentityMakerTest::shouldMakeTheSameBytesTwice()
{
    const auto one = make({"known", "overlay", "three"}, 7);
    const auto two = make({"known", "overlay", "three"}, 7);
    const auto other = make({"known", "overlay", "three"}, 8);
    QCOMPARE(domain::canonical(one.material), domain::canonical(two.material));
    QCOMPARE(domain::canonical(one.key), domain::canonical(two.key));
    QVERIFY(one.key != other.key);
}

void IdentityMakerTest::shouldMakeAsManyPeopleAsAsked()
{
    const auto material = read(make({"known"}, 3, 3000));
    const auto& people = material->index.people();
    QVERIFY(people.size() >= 3000 && people.size() < 3010);
    std::set<std::string> surnames;
    std::size_t twins = 0;
    std::size_t generations = 0;
    std::size_t former = 0;
    for (const Person& person : people) {
        surnames.insert(person.name.family);
        generations += person.name.suffix == "Jr" ? 1U : 0U;
        former += person.aliases.empty() ? 0U : 1U;
        QVERIFY(!person.visits.empty());
        QVERIFY(person.phone.empty() || person.phone.starts_with("555-01"));
    }
    std::set<std::string> births;
    for (const Person& person : people)
        twins += births.insert(person.address + domain::format(*person.born)).second ? 0U : 1U;
    QVERIFY(surnames.size() > 150);
    QVERIFY(twins > 5);
    QVERIFY(generations > 5);
    QVERIFY(former > 100);
}

void IdentityMakerTest::shouldSolveEveryKindOfCase_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto* table : {&generation::mpi::arrivals(), &generation::mpi::candidates()}) {
        for (const auto& entry : *table) {
            const QString kind = QString::fromUtf8(entry.kind.data(), static_cast<qsizetype>(entry.kind.size()));
            QTest::newRow(qPrintable(kind)) << kind;
        }
    }
}

void IdentityMakerTest::shouldSolveEveryKindOfCase()
{
    QFETCH(QString, kind);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto made = make({kind.toStdString()}, seed);
        Desk desk;
        desk.definition.material = made.material;
        desk.current = desk.task.start(desk.context());
        QVERIFY(desk.task.checkMaterial(made.material).empty());
        QVERIFY(desk.task.checkKey(made.key).empty());
        for (const Json& op : desk.task.perfect(made.key))
            desk.doOp(op);
        auto rubric = scoring::rubricFrom(readJson("rubrics/identity.json"));
        const domain::RuleBook rules = m_library->rules();
        const workflow::AssessContext context{*rubric, rules, desk.codes, nullptr, "t1", &made.material};
        const auto result = desk.task.assess(desk.submission(), made.key, context);
        const auto* assessment = std::get_if<workflow::Assessment>(&result);
        QVERIFY(assessment);
        QCOMPARE(assessment->earned, assessment->possible);
        QVERIFY(assessment->possible >= domain::Points::of(10));
        for (const auto& finding : assessment->findings)
            QVERIFY2(!finding.cite.empty() && !finding.reason.empty(), finding.id.c_str());
    }
}

void IdentityMakerTest::shouldPlantDuplicatesThatScoreAndSurviveByAge()
{
    for (const char* kind :
         {"duplicate-misspelt", "duplicate-maiden", "duplicate-nickname", "duplicate-birth", "three"}) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto made = make({kind}, seed);
            const auto material = read(made);
            const Json& key = made.key.at("items").at(0);
            const Person* stays = material->index.find(key.at("survivor").get<std::string>());
            const Person* goes = material->index.find(key.at("retired").get<std::string>());
            QVERIFY2(stays && goes, kind);
            QVERIFY2(stays->opened < goes->opened, kind);
            QVERIFY2(key.at("identifiers").size() >= 2, kind);
            QVERIFY2(!key.at("documents").empty(), kind);
            const auto match = records::identity::match(*stays, *goes, material->table);
            QVERIFY2(match.total >= material->table.review, kind);
            QVERIFY2(match.guards.empty(), kind);
        }
    }
}

void IdentityMakerTest::shouldLetGuardsStandOverTwinsAndGenerations()
{
    for (const char* kind : {"twins", "junior-senior"}) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto material = read(make({kind}, seed));
            const auto& mrns = material->items.front().mrns;
            const auto match = records::identity::match(*material->index.find(mrns[0]), *material->index.find(mrns[1]),
                                                        material->table);
            QVERIFY2(!match.guards.empty(), kind);
        }
    }
}

void IdentityMakerTest::shouldGiveTheOverlayContradictingVisits()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto made = make({"overlay"}, seed);
        const auto material = read(made);
        const Json& key = made.key.at("items").at(0);
        const std::string strayed = key.at("visits").at(0).get<std::string>();
        std::set<std::string> own;
        std::set<std::string> theirs;
        for (const std::string& mrn : material->items.front().mrns) {
            const auto& visits = material->index.find(mrn)->visits;
            const bool holds =
                std::any_of(visits.begin(), visits.end(), [&](const auto& v) { return v.id == strayed; });
            for (const auto& visit : visits) {
                if (holds && visit.id != strayed)
                    own.insert(visit.bloodType + visit.allergies);
                else
                    theirs.insert(visit.bloodType + visit.allergies);
            }
        }
        QCOMPARE(own.size(), std::size_t{1});
        QCOMPARE(theirs.size(), std::size_t{1});
        QVERIFY(*own.begin() != *theirs.begin());
    }
}

void IdentityMakerTest::shouldHideRetiredNumbersBehindSurvivors()
{
    const auto made = make({"old-card"}, 4, 1000);
    const auto material = read(made);
    const std::string wanted = made.key.at("items").at(0).at("choose").get<std::string>();
    const std::string& told = material->items.front().told;
    bool seen = false;
    for (const Person& person : material->index.people()) {
        if (person.standing != records::identity::Standing::Alias)
            continue;
        QVERIFY(!material->index.livesAs(person.mrn).empty());
        if (told.find(person.mrn) != std::string::npos) {
            seen = true;
            QCOMPARE(material->index.livesAs(person.mrn), wanted);
        }
    }
    QVERIFY(seen);
}

void IdentityMakerTest::shouldFindEveryoneWhoIsKnown()
{
    for (const char* kind : {"known", "nickname", "maiden", "misspelt", "transposed", "old-card"}) {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto made = make({kind}, seed, 1000);
            const auto material = read(made);
            const Person* wanted = material->index.find(made.key.at("items").at(0).at("choose").get<std::string>());
            QVERIFY2(wanted && wanted->standing == records::identity::Standing::Active, kind);
            std::string papers;
            for (const auto& paper : material->papers)
                papers += paper.text + "\n";
            QVERIFY2(papers.find(wanted->name.given) != std::string::npos, kind);
            QVERIFY2(papers.find(wanted->last4) != std::string::npos, kind);
        }
    }
}

void IdentityMakerTest::shouldKeepNumbersInTheOrderOfTheDays()
{
    const auto material = read(make({"overlap"}, 5, 1000));
    const Person* before = nullptr;
    for (const Person& person : material->index.people()) {
        if (person.facility != "AFRMC")
            continue;
        QVERIFY(before == nullptr || before->mrn < person.mrn);
        QVERIFY(before == nullptr || before->opened <= person.opened);
        before = &person;
    }
}

void IdentityMakerTest::shouldRefuseParametersThatDoNotServe_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no items") << R"({})"
                              << "/make/items";
    QTest::newRow("empty items") << R"({"items":[]})"
                                 << "/make/items";
    QTest::newRow("an unknown kind") << R"({"items":["known","ghost"]})"
                                     << "/make/items/1";
    QTest::newRow("too few people") << R"({"items":["known"],"people":3})"
                                    << "/make/people";
    QTest::newRow("too many people") << R"({"items":["known"],"people":1000000})"
                                     << "/make/people";
    QTest::newRow("people in words") << R"({"items":["known"],"people":"many"})"
                                     << "/make/people";
}

void IdentityMakerTest::shouldRefuseParametersThatDoNotServe()
{
    QFETCH(QString, parameters);
    QFETCH(QString, subject);
    const auto made = tryMake(Json::parse(parameters.toStdString()), 1);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, std::string("generation.mpi-parameters"));
    QCOMPARE(QString::fromStdString(made.error().subject), subject);
}

QTEST_GUILESS_MAIN(IdentityMakerTest)
#include "tst_identity_maker.moc"
