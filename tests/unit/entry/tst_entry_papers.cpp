// SPDX-License-Identifier: GPL-3.0-or-later
// The papers that a seed makes: what is right to key stands on them, what is unclear does not, and two clerks disagree
// as often as the exercise says.
#include "composition/House.h"
#include "generation/Builder.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "support/Seeds.h"
#include "workflow/tasks/entry/EntryJudge.h"
#include "workflow/tasks/entry/EntryTask.h"

#include <QTest>

#include <map>
#include <set>

using namespace workflow::entry;

namespace {

constexpr std::uint64_t seeds = support::seeds(25);
const std::vector<std::string> exercises{"entry/three-at-the-window", "entry/intake-in-pounds", "entry/the-brown-bag",
                                         "entry/keyed-twice"};

} // namespace

class TestEntryPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldMakeTheSamePapersForTheSameSeed();
    void shouldNotShowWhatIsUnclearElsewhere();
    void shouldWriteInOneOfTheUnitsWhatIsToBeConverted();
    void shouldLetTheClerksDisagreeAsOftenAsAsked();
    void shouldKeepEveryRobotInItsPlace();

private:
    workflow::BuiltScenario build(const std::string& exercise, std::uint64_t seed) const;
    static Material materialOf(const workflow::BuiltScenario& built);
    static EntryKey keyOf(const workflow::BuiltScenario& built);

    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestEntryPapers::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    m_shelf = std::move(*shelf);
}

workflow::BuiltScenario TestEntryPapers::build(const std::string& exercise, std::uint64_t seed) const
{
    auto built = m_shelf->rulings().scenarios.build(exercise, seed);
    if (!built)
        qFatal("%s: %s", exercise.c_str(), services::sentence(built.error()).c_str());
    return std::move(*built);
}

Material TestEntryPapers::materialOf(const workflow::BuiltScenario& built)
{
    auto read = readMaterial(built.scenario.tasks.front().material);
    return std::get<Material>(read);
}

EntryKey TestEntryPapers::keyOf(const workflow::BuiltScenario& built)
{
    auto read = readKey(built.keys.begin()->second);
    return std::get<EntryKey>(read);
}

void TestEntryPapers::shouldMakeTheSamePapersForTheSameSeed()
{
    for (const std::string& exercise : exercises) {
        QCOMPARE(build(exercise, 7).scenario.hash, build(exercise, 7).scenario.hash);
        QVERIFY(build(exercise, 7).scenario.hash != build(exercise, 8).scenario.hash);
    }
}

void TestEntryPapers::shouldNotShowWhatIsUnclearElsewhere()
{
    std::map<Doubt, int> seen;
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const auto built = build(exercise, seed);
            const Material material = materialOf(built);
            for (const KeyPaper& wanted : keyOf(built).papers) {
                const Paper& paper = *material.paper(wanted.id);
                const Form& form = *material.form(paper.form);
                for (const KeyField& field : wanted.fields) {
                    if (!field.doubt)
                        continue;
                    ++seen[*field.doubt];
                    const std::string label = form.field(field.field)->label;
                    const auto ink = paper.ink.find(field.field);
                    QCOMPARE(ink == paper.ink.end(), *field.doubt == Doubt::Missing);
                    const bool noted = std::any_of(paper.notes.begin(), paper.notes.end(), [&](const auto& note) {
                        return note.text.starts_with(label + " ") || note.text.starts_with(label + ":");
                    });
                    QCOMPARE(noted, *field.doubt == Doubt::Conflict);
                    QVERIFY(field.field != "mrn" && field.field != "born");
                }
            }
        }
    }
    QCOMPARE(seen.size(), std::size_t(3));
}

void TestEntryPapers::shouldWriteInOneOfTheUnitsWhatIsToBeConverted()
{
    int pounds = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const auto built = build("entry/intake-in-pounds", seed);
        const Material material = materialOf(built);
        for (const KeyPaper& wanted : keyOf(built).papers) {
            const KeyField* weight = wanted.field("weight");
            if (weight == nullptr)
                continue;
            const auto& strokes = material.paper(wanted.id)->ink.at("weight").strokes;
            const std::string& text = strokes.back().text;
            const Field& field = *material.formOf(wanted.id)->field("weight");
            pounds += text.ends_with(" lb") ? 1 : 0;
            if (strokes.size() == 1)
                QVERIFY(!disagree(field, text, weight->value));
        }
    }
    QCOMPARE(pounds, static_cast<int>(2 * seeds));
}

void TestEntryPapers::shouldLetTheClerksDisagreeAsOftenAsAsked()
{
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const auto built = build("entry/keyed-twice", seed);
        const EntryKey key = keyOf(built);
        std::size_t disagreements = 0;
        std::size_t agreed = 0;
        std::size_t firstRight = 0;
        std::size_t unclear = 0;
        for (const KeyPaper& paper : key.papers) {
            for (const KeyField& field : paper.fields) {
                const Field& form = *key.form(paper.form)->field(field.field);
                const bool differ = disagree(form, field.first, field.second);
                unclear += field.doubt ? 1U : 0U;
                if (field.doubt)
                    continue;
                disagreements += differ ? 1U : 0U;
                firstRight += differ && !disagree(form, field.first, field.value) ? 1U : 0U;
                agreed += !differ && disagree(form, field.first, field.value) ? 1U : 0U;
            }
        }
        QCOMPARE(disagreements, std::size_t(20));
        QCOMPARE(firstRight, std::size_t(8));
        QCOMPARE(agreed, std::size_t(3));
        QCOMPARE(unclear, std::size_t(4)); // written over, left empty, run, and contradicted in the margin
    }
}

void TestEntryPapers::shouldKeepEveryRobotInItsPlace()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const auto percent = [&](workflow::Robot robot) {
                const auto play = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
                if (!play)
                    qFatal("%s: %s", exercise.c_str(), services::sentence(play.error()).c_str());
                return play->score.percentTenths;
            };
            QCOMPARE(percent(workflow::Robot::Perfect), std::int64_t(1000));
            QCOMPARE(percent(workflow::Robot::Idle), std::int64_t(0));
            QVERIFY(percent(workflow::Robot::Random) < 700);
            QVERIFY(percent(workflow::Robot::Greedy) < 700);
        }
    }
}

QTEST_GUILESS_MAIN(TestEntryPapers)
#include "tst_entry_papers.moc"
