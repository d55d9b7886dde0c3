// SPDX-License-Identifier: GPL-3.0-or-later
// The batches that a seed makes: every broken rule is explained, every right value stands in its source, the sample and
// the figures are what the formulae give, and who needs feedback is as the exercise means it.
#include "composition/House.h"
#include "content/Library.h"
#include "generation/Maker.h"
#include "services/Robots.h"
#include "services/Sentences.h"
#include "support/Seeds.h"
#include "workflow/tasks/validation/ValidationKey.h"
#include "workflow/tasks/validation/ValidationTask.h"

#include <QTest>

using namespace workflow::validation;
using records::validation::sameValue;

namespace {

constexpr std::uint64_t seeds = support::seeds(25);
const std::vector<std::string> exercises{"validation/first-batch", "validation/sample-of-june",
                                         "validation/two-pairs-of-eyes", "validation/quarter-end"};

struct Made
{
    Material material;
    ValidationKey key;
    std::string hash;
};

/// All that the excerpts of a record say.
std::string saidOf(const Record& record)
{
    std::string text;
    for (const SourcePart& part : record.source) {
        for (const std::string& line : part.lines)
            text += line + "\n";
    }
    return text;
}

/// 2026-06-14 as people write it.
std::string written(const std::string& iso)
{
    return iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

const KeyError* errorAt(const ValidationKey& key, const FieldAt& at)
{
    const auto found =
        std::find_if(key.errors.begin(), key.errors.end(), [&](const auto& one) { return one.at == at; });
    return found == key.errors.end() ? nullptr : &*found;
}

/// What is right in a field.
std::string truthAt(const ValidationKey& key, const Record& record, const std::string& item)
{
    const KeyError* error = errorAt(key, {record.id, item});
    if (error != nullptr && !error->value.empty())
        return error->value;
    for (const KeySettled& settled : key.settled) {
        if (settled.at == FieldAt{record.id, item})
            return settled.value;
    }
    return record.values.find(item)->second;
}

} // namespace

class TestValidationBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldMakeTheSameBatchForTheSameSeed();
    void shouldExplainEveryBrokenRule();
    void shouldPutTheTruthIntoTheSource();
    void shouldPlantErrorsThatNoRuleSees();
    void shouldSampleAsTheFormulaSays();
    void shouldDisagreeOnlyAsTheKeyHasIt();
    void shouldReportWhatTheBatchGives();
    void shouldNameWhoNeedsFeedbackWhateverTheSeed();
    void shouldTakeTheDefinitionOfTheDay();
    void shouldRefuseParametersThatDoNotServe_data();
    void shouldRefuseParametersThatDoNotServe();
    void shouldKeepEveryRobotInItsPlace();

private:
    [[nodiscard]] Made make(const std::string& exercise, std::uint64_t seed) const;

    std::unique_ptr<composition::Shelf> m_shelf;
};

void TestValidationBatches::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto shelf = composition::Shelf::open({{}, root + "/sample-records", root + "/codesets"});
    QVERIFY2(shelf.ok(), shelf ? "" : services::sentence(shelf.error()).c_str());
    m_shelf = std::move(*shelf);
}

Made TestValidationBatches::make(const std::string& exercise, std::uint64_t seed) const
{
    auto built = m_shelf->rulings().scenarios.build(exercise, seed);
    if (!built)
        qFatal("%s: %s", exercise.c_str(), services::sentence(built.error()).c_str());
    auto material = readMaterial(built->scenario.tasks.front().material);
    auto key = readKey(built->keys.begin()->second);
    if (!std::holds_alternative<Material>(material) || !std::holds_alternative<ValidationKey>(key))
        qFatal("%s: material or key is not well formed", exercise.c_str());
    return {std::get<Material>(std::move(material)), std::get<ValidationKey>(std::move(key)), built->scenario.hash};
}

void TestValidationBatches::shouldMakeTheSameBatchForTheSameSeed()
{
    for (const std::string& exercise : exercises) {
        QCOMPARE(make(exercise, 7).hash, make(exercise, 7).hash);
        QVERIFY(make(exercise, 7).hash != make(exercise, 8).hash);
    }
}

void TestValidationBatches::shouldExplainEveryBrokenRule()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            for (const Record& record : made.material.records) {
                for (const QualityRule* rule : hitsOf(record, made.material)) {
                    const bool error = std::any_of(rule->items.begin(), rule->items.end(), [&](const auto& item) {
                        return errorAt(made.key, {record.id, item}) != nullptr;
                    });
                    const bool decoy =
                        std::any_of(made.key.decoys.begin(), made.key.decoys.end(), [&](const auto& one) {
                            return one.at.record == record.id
                                   && std::find(rule->items.begin(), rule->items.end(), one.at.field)
                                          != rule->items.end();
                        });
                    QVERIFY2(error || decoy, (exercise + " " + record.id + " " + rule->id).c_str());
                }
            }
            for (const KeyDecoy& decoy : made.key.decoys)
                QVERIFY(isHit(*made.material.record(decoy.at.record), decoy.at.field, made.material));
        }
    }
}

void TestValidationBatches::shouldPutTheTruthIntoTheSource()
{
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Made made = make(exercise, seed);
            for (const Record& record : made.material.records) {
                const std::string said = saidOf(record);
                const auto says = [&](const std::string& what) { return said.find(what) != std::string::npos; };
                QVERIFY2(said.find('{') == std::string::npos, said.c_str());
                QVERIFY(says(truthAt(made.key, record, "mrn")));
                QVERIFY(says(written(truthAt(made.key, record, "born"))));
                QVERIFY(says(written(truthAt(made.key, record, "admitted"))));
                QVERIFY(says(written(truthAt(made.key, record, "discharged"))));
                if (made.material.item("weight") != nullptr)
                    QVERIFY2(says(truthAt(made.key, record, "weight") + " kg"), said.c_str());
                if (made.material.item("arrived") != nullptr)
                    QVERIFY2(says(truthAt(made.key, record, "arrived").substr(11)), said.c_str());
            }
        }
    }
}

void TestValidationBatches::shouldPlantErrorsThatNoRuleSees()
{
    for (const std::string& exercise : exercises) {
        const Made made = make(exercise, 3);
        const auto silent = std::count_if(made.key.errors.begin(), made.key.errors.end(), [&](const KeyError& error) {
            return !isHit(*made.material.record(error.at.record), error.at.field, made.material);
        });
        QCOMPARE(silent > 0, exercise != "validation/first-batch");
        for (const KeyError& error : made.key.errors) {
            const std::string& there = made.material.record(error.at.record)->values.find(error.at.field)->second;
            QCOMPARE(there, error.abstracted);
            QVERIFY(error.value.empty() || !sameValue(there, error.value));
        }
    }
}

void TestValidationBatches::shouldSampleAsTheFormulaSays()
{
    const Made june = make("validation/sample-of-june", 1);
    QCOMPARE(june.key.sampleSize, std::optional<int>(14)); // 18.2476 / (1 + 17.2476/48) = 13.43
    QCOMPARE(june.material.records.size(), std::size_t(19));
    const Made quarter = make("validation/quarter-end", 1);
    QCOMPARE(quarter.key.sampleSize, std::optional<int>(18)); // 18.2476 / (1 + 17.2476/320) = 17.31
    QVERIFY(!make("validation/first-batch", 1).key.sampleSize);
    for (const KeyError& error : quarter.key.errors)
        QVERIFY(error.at.record <= "r18");
}

void TestValidationBatches::shouldDisagreeOnlyAsTheKeyHasIt()
{
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Made made = make("validation/two-pairs-of-eyes", seed);
        std::set<FieldAt> differing;
        for (const Record& record : made.material.records) {
            for (const Item* item : disagreements(record, made.material))
                differing.insert({record.id, item->id});
        }
        QCOMPARE(differing.size(), std::size_t(5));
        int first = 0;
        int second = 0;
        for (const KeySettled& settled : made.key.settled) {
            QVERIFY(differing.contains(settled.at));
            QVERIFY(errorAt(made.key, settled.at) == nullptr);
            first += sameValue(settled.value, settled.first) ? 1 : 0;
            second += sameValue(settled.value, settled.second) ? 1 : 0;
        }
        QCOMPARE(first, 2);
        QCOMPARE(second, 2);
    }
}

void TestValidationBatches::shouldReportWhatTheBatchGives()
{
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Made made = make("validation/quarter-end", seed);
        const auto against = std::count_if(made.key.settled.begin(), made.key.settled.end(),
                                           [](const KeySettled& one) { return !sameValue(one.value, one.first); });
        const double errors = static_cast<double>(made.key.errors.size()) + static_cast<double>(against);
        QCOMPARE(made.key.figures.at(Figure::Records), 18.0);
        QCOMPARE(made.key.figures.at(Figure::Fields), 18.0 * 15);
        QCOMPARE(made.key.figures.at(Figure::Errors), errors);
        QCOMPARE(made.key.figures.at(Figure::Rate), 100 * errors / 270);
        const auto table = answersTwice(made.material, "poa", 18);
        QCOMPARE(made.key.figures.at(Figure::Kappa), records::validation::kappa(table));
        QVERIFY(made.key.figures.at(Figure::Kappa) < 1);
    }
}

void TestValidationBatches::shouldNameWhoNeedsFeedbackWhateverTheSeed()
{
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        for (const auto& [exercise, needed] :
             {std::pair("validation/sample-of-june", 1), std::pair("validation/two-pairs-of-eyes", 1),
              std::pair("validation/quarter-end", 2)}) {
            const Made made = make(exercise, seed);
            int called = 0;
            for (const KeyFeedback& person : made.key.feedback) {
                called += person.needed ? 1 : 0;
                if (person.needed)
                    QCOMPARE(person.characteristics.size(), std::size_t(1));
            }
            QVERIFY2(called == needed, (std::string(exercise) + " " + std::to_string(seed)).c_str());
        }
    }
}

void TestValidationBatches::shouldTakeTheDefinitionOfTheDay()
{
    int before = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Made made = make("validation/quarter-end", seed);
        for (const Record& record : made.material.records) {
            const std::string truth = truthAt(made.key, record, "arrived").substr(11);
            const std::string said = saidOf(record);
            const bool old = truthAt(made.key, record, "discharged") < "2026-05-16";
            before += old ? 1 : 0;
            // The arrival record has two times: that of triage, then that of registration.
            const std::string line = said.substr(said.rfind('\n', said.find(truth)) + 1);
            QCOMPARE(line.find(truth) == line.find(':') - 2, !old);
            if (old)
                QVERIFY(errorAt(made.key, {record.id, "arrived"}) == nullptr);
        }
    }
    QVERIFY(before > 0);
}

void TestValidationBatches::shouldRefuseParametersThatDoNotServe_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("word");
    QTest::newRow("no such slip") << R"({"people":[{"records":3,"errors":["beauty"]}]})"
                                  << "beauty";
    QTest::newRow("a decoy as an error") << R"({"people":[{"records":3,"errors":["old"]}]})"
                                         << "old";
    QTest::newRow("an item that is not asked") << R"({"people":[{"records":3,"errors":["poa"]}]})"
                                               << "poa";
    QTest::newRow("more than records carry") << R"({"people":[{"records":1,"errors":["stay","turned"]}]})"
                                             << "carry";
    QTest::newRow("another sample size") << R"({"sampling":{"population":320,"expected":5,"margin":10}})"
                                         << "18";
    QTest::newRow("no one") << R"({"people":[]})"
                            << "people";
    QTest::newRow("too late") << R"({"discharged":["2026-07-01","2026-07-20"]})"
                              << "two weeks";
    QTest::newRow("no change") << R"({"people":[{"records":3,"errors":["arrived"]}]})"
                               << "arrived";
    QTest::newRow("target without sense") << R"({"feedback":{"target":"low"}})"
                                          << "target";
    QTest::newRow("name twice") << R"({"twice":{"records":2,"items":["mrn"],"item":"mrn"}})"
                                << "mrn";
}

void TestValidationBatches::shouldRefuseParametersThatDoNotServe()
{
    QFETCH(QString, patch);
    QFETCH(QString, word);
    const generation::Maker* maker = generation::maker("abstracts");
    QVERIFY(maker != nullptr);
    const generation::ContentSource& content = m_shelf->library();
    const generation::RawExercise& exercise = *content.exercise("validation/first-batch");
    domain::Json parameters = exercise.makes.at("t1");
    parameters.merge_patch(domain::Json::parse(patch.toStdString()));
    const domain::Patient patient;
    const generation::Facts facts;
    generation::RawChart chart;
    generation::MakerContext context{content, exercise, exercise.tasks.front(), parameters, patient,
                                     facts,   chart,    domain::Random(1)};
    const auto made = maker->make(context);
    QVERIFY(!made.ok());
    QVERIFY2(made.error().detail.find(word.toStdString()) != std::string::npos, made.error().detail.c_str());
}

void TestValidationBatches::shouldKeepEveryRobotInItsPlace()
{
    using workflow::Robot;
    for (const std::string& exercise : exercises) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const auto play = [&](Robot robot) {
                auto played = services::playRobot(m_shelf->rulings(), exercise, seed, robot);
                if (!played)
                    qFatal("%s: %s", exercise.c_str(), services::sentence(played.error()).c_str());
                return played->score;
            };
            QCOMPARE(play(Robot::Perfect).percentTenths, std::int64_t(1000));
            QCOMPARE(play(Robot::Idle).earned, domain::Points{});
            QVERIFY(play(Robot::Random).percentTenths < 500);
            QVERIFY(play(Robot::Greedy).percentTenths < 500);
        }
    }
}

QTEST_GUILESS_MAIN(TestValidationBatches)
#include "tst_validation_batches.moc"
