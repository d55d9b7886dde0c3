// SPDX-License-Identifier: GPL-3.0-or-later
// The inboxes that a seed fills: the key is the matrix of the role, days stand on the papers, robots keep their places.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/Maker.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "workflow/tasks/matrix/MatrixKey.h"

#include <QTest>

using namespace workflow::matrix;

namespace {

constexpr std::uint64_t seeds = 25;
const std::vector<std::string> exercises{"access-matrix/three-accounts", "access-matrix/same-as-judy",
                                         "access-matrix/what-piled-up", "access-matrix/everybody-at-once"};

struct Made
{
    Material material;
    MatrixKey key;
    std::string hash;
};

std::string written(domain::Date day)
{
    const std::string iso = domain::format(day);
    return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

} // namespace

class TestAccessInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldFillTheSameInboxForTheSameSeed();
    void shouldGoByTheMatrixOfTheRole();
    void shouldPutEveryDayAndHourOnAPaper();
    void shouldLeaveAnAccountAsItIsWhereItRefuses();
    void shouldRefuseAKindThatRunsOut();
    void shouldKeepEveryRobotInItsPlace();

private:
    [[nodiscard]] Made make(const std::string& exercise, std::uint64_t seed) const;

    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestAccessInbox::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    m_shelf = std::move(*shelf);
}

Made TestAccessInbox::make(const std::string& exercise, std::uint64_t seed) const
{
    auto built = m_shelf->rulings().scenarios.build(exercise, seed);
    if (!built)
        qFatal("%s: %s", exercise.c_str(), services::sentence(built.error()).c_str());
    auto material = readMaterial(built->scenario.tasks.front().material);
    auto key = readKey(built->keys.begin()->second);
    if (!std::holds_alternative<Material>(material) || !std::holds_alternative<MatrixKey>(key))
        qFatal("%s: material or key is not well formed", exercise.c_str());
    return {std::get<Material>(std::move(material)), std::get<MatrixKey>(std::move(key)), built->scenario.hash};
}

void TestAccessInbox::shouldFillTheSameInboxForTheSameSeed()
{
    for (const std::string& exercise : exercises) {
        QCOMPARE(make(exercise, 7).hash, make(exercise, 7).hash);
        QVERIFY(make(exercise, 7).hash != make(exercise, 8).hash);
    }
}

void TestAccessInbox::shouldGoByTheMatrixOfTheRole()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            for (const KeyPerson& person : made.key.people) {
                QVERIFY(made.material.person(person.id)->cells == person.start);
                if (person.role.empty())
                    continue;
                const Role* role = made.material.role(person.role);
                QVERIFY(role != nullptr && person.cells.has_value());
                for (const auto& [section, cell] : *person.cells) {
                    const Cell& standard = role->cells.at(section);
                    QCOMPARE(cell.condition, standard.condition);
                    for (const std::string& action : cell.actions)
                        QVERIFY(standard.actions.contains(action));
                }
                QVERIFY(*person.cells == role->cells || person.to.has_value()); // less only for who is here for a time
            }
        }
    }
}

void TestAccessInbox::shouldPutEveryDayAndHourOnAPaper()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            for (const KeyPerson& person : made.key.people) {
                std::string text;
                for (const std::string& id : made.material.person(person.id)->papers) {
                    const auto* paper = workflow::paperOf(made.material.papers, id);
                    text += paper->title + " " + paper->author;
                    for (const std::string& line : paper->lines)
                        text += " " + line;
                }
                const auto says = [&](const std::string& what) { return text.find(what) != std::string::npos; };
                QVERIFY2(!says("{"), text.c_str());
                QVERIFY2(!person.from || says(written(*person.from)), text.c_str());
                QVERIFY2(!person.to || says(written(*person.to)), text.c_str());
                QVERIFY2(!person.by
                             || says(written(domain::dateOf(*person.by)) + " "
                                     + domain::formatMinute(*person.by).substr(11)),
                         text.c_str());
                QVERIFY(isShut(person.account) == person.by.has_value());
            }
        }
    }
}

void TestAccessInbox::shouldLeaveAnAccountAsItIsWhereItRefuses()
{
    const Made made = make("access-matrix/everybody-at-once", 3);
    int refused = 0;
    for (const KeyPerson& person : made.key.people) {
        if (person.account != "refuse")
            continue;
        ++refused;
        QVERIFY(person.cells.has_value() && *person.cells == person.start);
    }
    QCOMPARE(refused, 2);
}

void TestAccessInbox::shouldRefuseAKindThatRunsOut()
{
    const auto& content = m_shelf->library();
    const auto* exercise = content.exercise("access-matrix/three-accounts");
    QVERIFY(exercise != nullptr);
    for (const char* kinds : {R"(["vendor", "vendor"])", R"(["plumber"])", R"({})"}) {
        const domain::Json parameters{{"maker", "access-inbox"}, {"kinds", domain::Json::parse(kinds)}};
        const domain::Patient patient;
        const generation::Facts facts;
        generation::RawChart chart;
        generation::MakerContext context{content, *exercise, exercise->tasks.front(), parameters, patient,
                                         facts,   chart,     domain::Random(1)};
        const auto made = generation::maker("access-inbox")->make(context);
        QVERIFY(!made);
        QCOMPARE(QString::fromStdString(made.error().subject), QStringLiteral("kinds"));
    }
}

void TestAccessInbox::shouldKeepEveryRobotInItsPlace()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            const auto tenths = [&](workflow::Robot robot) {
                const auto play = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
                return play ? domain::percentTenths(play->score.earned, play->score.possible) : -1;
            };
            QCOMPARE(tenths(workflow::Robot::Perfect), 1000);
            QCOMPARE(tenths(workflow::Robot::Idle), 0);
            QVERIFY(tenths(workflow::Robot::Random) < 700);
            QVERIFY(tenths(workflow::Robot::Greedy) < 700);
        }
    }
}

QTEST_APPLESS_MAIN(TestAccessInbox)
#include "tst_access_inbox.moc"
