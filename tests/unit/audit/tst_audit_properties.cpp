// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFixture.h"

#include "domain/Random.h"

#include <algorithm>

using namespace audit_test;

namespace {

/// Random keys and answers over the pages of the bench.
class Draw
{
public:
    explicit Draw(std::uint64_t seed) : m_random(seed) {}

    int upTo(int bound) { return static_cast<int>(m_random.below(static_cast<std::uint64_t>(bound))); }
    Json anyPlace()
    {
        static const std::vector<std::string> pages{"consent", "operative-report", "mar", "laboratory"};
        const std::string& document = pages[m_random.below(pages.size())];
        if (upTo(4) == 0)
            return place(document);
        const int from = upTo(20);
        return place(document, from, from + 1 + upTo(6));
    }
    std::string path() { return std::string(domain::mendPaths.at(m_random.below(7)).code); }
    Json anyFlag() { return flag(anyPlace(), kind(), 1 + upTo(3), path()); }
    int kind() { return upTo(3) == 0 ? 1 + upTo(54) : 25 + upTo(2); }
    Json key()
    {
        Json findings = Json::array();
        for (int i = upTo(5); i >= 0; --i)
            findings.push_back({{"id", "k" + std::to_string(i)},
                                {"kind", kind()},
                                {"severity", 1 + upTo(3)},
                                {"paths", {path()}},
                                {"places", {anyPlace(), anyPlace()}},
                                {"accept", {"laboratory"}}});
        return {{"findings", findings}};
    }
    Json flags(int most)
    {
        Json list = Json::array();
        for (int i = upTo(most); i > 0; --i)
            list.push_back(anyFlag());
        return list;
    }
    void shuffle(Json& list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[m_random.below(i)]);
    }

private:
    domain::Random m_random;
};

Json told(const Assessment& assessment)
{
    Json json = Json::array();
    for (const domain::Finding& finding : assessment.findings)
        json.push_back(domain::toJson(finding));
    return json;
}

} // namespace

/// What holds for every key and every answer.
class AuditPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveAllToThePerfectAnswer();
    void shouldNotHeedTheOrderOfTheFlags();
    void shouldNeverRaiseTheScoreForAWrongFlag();
    void shouldStayBetweenNothingAndAll();
    void shouldCopeWithManyFlags();

private:
    Bench m;
};

void AuditPropertiesTest::shouldGiveAllToThePerfectAnswer()
{
    for (std::uint64_t seed = 1; seed < 300; ++seed) {
        const Json key = Draw(seed).key();
        workflow::TaskStatePtr state = m.task.start(m.context());
        for (const Json& op : m.task.perfect(key))
            state = *m.task.apply(*state, **m.task.parseOp(op), m.context());
        for (const bool withChart : {true, false}) {
            const auto result = m.task.assess(m.task.submission(*state), key, m.assessing(withChart));
            QCOMPARE(std::get<Assessment>(result).earned, std::get<Assessment>(result).possible);
            QVERIFY(std::get<Assessment>(result).critical.empty());
        }
    }
}

void AuditPropertiesTest::shouldNotHeedTheOrderOfTheFlags()
{
    for (std::uint64_t seed = 1; seed < 300; ++seed) {
        Draw draw(seed);
        const Json key = draw.key();
        Json flags = draw.flags(9);
        const Json before = told(m.assess(key, flags));
        draw.shuffle(flags);
        QCOMPARE(told(m.assess(key, flags)), before);
    }
}

void AuditPropertiesTest::shouldNeverRaiseTheScoreForAWrongFlag()
{
    for (std::uint64_t seed = 1; seed < 300; ++seed) {
        Draw draw(seed);
        const Json key = draw.key();
        Json flags = draw.flags(9);
        const auto before = m.assess(key, flags).earned;
        flags.push_back(flag(place("missing:ama-form"), draw.kind(), 1 + draw.upTo(3), draw.path()));
        QVERIFY(m.assess(key, flags).earned <= before);
    }
}

void AuditPropertiesTest::shouldStayBetweenNothingAndAll()
{
    for (std::uint64_t seed = 1; seed < 300; ++seed) {
        Draw draw(seed);
        const Json key = draw.key();
        const auto result = m.assess(key, draw.flags(12), seed % 2 == 0);
        QVERIFY(result.earned >= domain::Points{});
        QVERIFY(result.earned <= result.possible);
        domain::Points sum;
        for (const domain::Finding& finding : result.findings)
            sum += finding.earned;
        QCOMPARE(result.earned, std::max(sum, domain::Points{}));
    }
}

void AuditPropertiesTest::shouldCopeWithManyFlags()
{
    Draw draw(7);
    const Json key = draw.key();
    Json flags = Json::array();
    for (int i = 0; i < 500; ++i)
        flags.push_back(draw.anyFlag());
    QCOMPARE(m.earned(key, flags), 0.0);
}

QTEST_GUILESS_MAIN(AuditPropertiesTest)
#include "tst_audit_properties.moc"
