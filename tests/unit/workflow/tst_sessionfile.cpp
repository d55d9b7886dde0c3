// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "crypto/Sha256.h"
#include "domain/Random.h"
#include "workflow/EventChain.h"
#include "workflow/SessionFile.h"

#include <QTest>

#include <set>

using domain::Json;
using workflow::Verdict;
using namespace samples;

namespace {

std::vector<std::string> linesOf(const std::string& bytes)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < bytes.size()) {
        const std::size_t end = bytes.find('\n', from);
        lines.push_back(bytes.substr(from, end - from + 1));
        from = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string bytes;
    for (const std::string& line : lines)
        bytes += line;
    return bytes;
}

std::string show(const workflow::Verification& found)
{
    return std::string(workflow::code(found.verdict)) + " " + std::to_string(found.event) + ": " + found.detail;
}

bool isTold(const workflow::Verification& found, Verdict verdict, std::uint64_t event)
{
    if (found.verdict == verdict && found.event == event && !found.record && !found.detail.empty()
        && found.detail.back() == '.')
        return true;
    qWarning("told: %s", show(found).c_str());
    return false;
}

// A change that its maker covered up: the event's own hash is right again, the chain after it is not.
void forge(workflow::SessionRecord& record, std::size_t index, Json data)
{
    record.events[index].data = std::move(data);
    record.events[index].hash = workflow::hashOf(record.events[index]);
}

} // namespace

class TestSessionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadBackWhatItWrote()
    {
        const auto record = finishedSession();
        const std::string bytes = workflow::writeSessionFile(record);
        const auto found = workflow::verifySessionFile(bytes);
        QVERIFY2(found.verdict == Verdict::Whole, show(found).c_str());
        QCOMPARE(workflow::writeSessionFile(*found.record), bytes);
        QCOMPARE(found.record->header.seed, record.header.seed);
        QCOMPARE(found.record->header.person, record.header.person);
        QCOMPARE(found.record->events.size(), record.events.size());
        QCOMPARE(found.record->seal->last, record.events.back().hash);
    }

    void shouldHashTheCanonicalFormWithoutTheHash()
    {
        // GIVEN a line of a file  WHEN its hash is taken out by hand  THEN SHA-256 of the rest is that hash
        std::string line = linesOf(workflow::writeSessionFile(finishedSession())).at(4);
        line.pop_back();
        const std::size_t at = line.find("\"hash\":\"");
        const std::string hash = line.substr(at + 8, 64);
        line.erase(at, 8 + 64 + 2);
        QCOMPARE(crypto::sha256Hex(line), hash);
    }

    void shouldCallASessionWithoutSealUnfinished()
    {
        auto record = finishedSession();
        record.events.resize(15);
        record.seal.reset();
        const auto found = workflow::verifySessionFile(workflow::writeSessionFile(record));
        QVERIFY2(found.verdict == Verdict::Unfinished, show(found).c_str());
        QCOMPARE(found.record->events.size(), std::size_t{15});
    }

    void shouldNameEveryChangedEvent()
    {
        const auto lines = linesOf(workflow::writeSessionFile(finishedSession()));
        for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
            auto changed = lines;
            const std::size_t at = changed[i].find("2026-05-07T");
            changed[i][at + 3] = '5';
            QVERIFY(isTold(workflow::verifySessionFile(joined(changed)), Verdict::Changed, i));
        }
    }

    void shouldNameAChangedEventWhoseOwnHashWasMadeAnew()
    {
        auto record = finishedSession();
        forge(record, 3, {{"task", "code"}, {"op", {{"kind", "add"}, {"code", "I50.22"}}}});
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(record)), Verdict::Changed, 4));

        auto last = finishedSession();
        forge(last, 16, {{"finding", "dx:I13.0"}, {"text", "other"}});
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(last)), Verdict::Changed, 17));

        auto header = finishedSession();
        header.header.person = "Someone Else";
        header.header.hash = workflow::hashOf(header.header);
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(header)), Verdict::Changed, 0));
    }

    void shouldNameEveryDroppedLine()
    {
        const auto lines = linesOf(workflow::writeSessionFile(finishedSession()));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto fewer = lines;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            const bool seal = i + 1 == lines.size();
            QVERIFY(isTold(workflow::verifySessionFile(joined(fewer)), seal ? Verdict::CutOff : Verdict::Dropped,
                           seal ? 17 : i));
        }
    }

    void shouldNameEveryDoubledLine()
    {
        const auto lines = linesOf(workflow::writeSessionFile(finishedSession()));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t to = 0; to <= lines.size(); ++to) {
                auto more = lines;
                more.insert(more.begin() + static_cast<std::ptrdiff_t>(to), lines[i]);
                const auto found = workflow::verifySessionFile(joined(more));
                const bool beforeHeader = to == 0 && i > 0;
                QVERIFY2(!found.record, show(found).c_str());
                if (!beforeHeader)
                    QVERIFY(isTold(found, Verdict::Doubled, i + 1 == lines.size() ? 0 : i));
            }
        }
    }

    void shouldNameEverySwappedPair()
    {
        const auto lines = linesOf(workflow::writeSessionFile(finishedSession()));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t k = i + 1; k < lines.size(); ++k) {
                auto other = lines;
                std::swap(other[i], other[k]);
                const bool seal = k + 1 == lines.size();
                // THEN the first that stands in another's place is named; behind a seal it is the first event there
                const std::uint64_t event = i == 0 ? 0 : seal && i + 2 == lines.size() ? i : seal ? i + 1 : k;
                const auto found = workflow::verifySessionFile(joined(other));
                QVERIFY2(found.verdict == Verdict::Reordered && !found.record, show(found).c_str());
                if (i == 0 || !seal || i + 2 == lines.size())
                    QCOMPARE(found.event, event);
            }
        }
    }

    void shouldNeverTakeATruncatedFileForWhole()
    {
        const auto record = shortSession();
        const std::string bytes = workflow::writeSessionFile(record);
        const std::size_t events = record.events.size();
        std::size_t lineEnds = 0;
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto found = workflow::verifySessionFile(std::string_view(bytes).substr(0, size));
            const bool atLineEnd = size > 0 && bytes[size - 1] == '\n';
            lineEnds += atLineEnd ? 1 : 0;
            const bool finished = lineEnds > events;
            const Verdict expected = size < 12                ? Verdict::NotOurs
                                     : atLineEnd && !finished ? Verdict::Unfinished
                                                              : Verdict::CutOff;
            QVERIFY2(found.verdict == expected, (std::to_string(size) + " " + show(found)).c_str());
            // THEN the event is named; behind the end two bytes do not tell an event from the seal
            const bool told = size > 2 && bytes[size - 2] != '\n' && bytes[size - 1] != '\n' && bytes[size - 3] != '\n';
            if (found.verdict == Verdict::CutOff && told)
                QCOMPARE(found.event, lineEnds > events ? 0 : lineEnds);
        }
    }

    void shouldFindEveryFlippedByte()
    {
        // The lowest bit makes digits other digits, the sixth letters other cases, the eighth ASCII something else.
        std::string bytes = workflow::writeSessionFile(shortSession());
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            for (const unsigned mask : {0x01U, 0x20U, 0x80U}) {
                const char kept = bytes[i];
                bytes[i] = static_cast<char>(static_cast<unsigned char>(kept) ^ mask);
                const auto found = workflow::verifySessionFile(bytes);
                QVERIFY2(!found.record, (std::to_string(i) + " " + show(found)).c_str());
                bytes[i] = kept;
            }
        }
    }

    void shouldSurviveRandomDamage()
    {
        const std::string whole = workflow::writeSessionFile(finishedSession());
        domain::Random random(20260507);
        for (int round = 0; round < 1000; ++round) {
            std::string bytes = whole;
            const std::uint64_t edits = 1 + random.below(6);
            for (std::uint64_t edit = 0; edit < edits; ++edit) {
                const std::size_t at = random.below(bytes.size());
                switch (random.below(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.below(256));
                    break;
                case 1:
                    bytes.erase(at, 1 + random.below(200));
                    break;
                default:
                    bytes.insert(at, whole.substr(random.below(whole.size()), 1 + random.below(200)));
                }
                if (bytes.empty())
                    bytes = "\n";
            }
            const auto found = workflow::verifySessionFile(bytes);
            QVERIFY2(!found.record || bytes == whole || found.verdict == Verdict::Unfinished, show(found).c_str());
        }
    }

    void shouldBlameTheLineEndsWhenAMailProgramChangedThem()
    {
        std::string bytes;
        for (const char c : workflow::writeSessionFile(finishedSession()))
            bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
        const auto found = workflow::verifySessionFile(bytes);
        QVERIFY(isTold(found, Verdict::Changed, 0));
        QVERIFY(found.detail.find("CR LF") != std::string::npos);
        QVERIFY(isTold(workflow::verifySessionFile("\xEF\xBB\xBF" + workflow::writeSessionFile(finishedSession())),
                       Verdict::Changed, 0));
    }

    void shouldTellANewerVersionFromAChangedDigit()
    {
        auto lines = linesOf(workflow::writeSessionFile(finishedSession()));
        const std::size_t at = lines[0].find("\"version\":1") + 10;
        lines[0][at] = '2';
        QVERIFY(isTold(workflow::verifySessionFile(joined(lines)), Verdict::Changed, 0));

        Json header = Json::parse(lines[0]);
        header.erase("hash");
        header["season"] = "autumn";
        header["hash"] = crypto::sha256Hex(domain::canonical(header));
        const auto found = workflow::verifySessionFile(domain::canonical(header) + "\nwhatever comes then\n");
        QVERIFY(isTold(found, Verdict::NewerVersion, 0));
    }

    void shouldRefuseOtherFiles()
    {
        for (const std::string bytes :
             {"", "\n", "hello\n", "{}\n", "[1,2]\n", "{\"format\":\"other\",\"version\":1}\n", "SQLite format 3\n",
              "{\"format\":1}\n"})
            QVERIFY(isTold(workflow::verifySessionFile(bytes), Verdict::NotOurs, 0));
    }

    void shouldRefuseALargerFileThanSessionsAre()
    {
        const std::string huge(workflow::sessionFileLimit + 1, 'x');
        QVERIFY(isTold(workflow::verifySessionFile(huge), Verdict::NotOurs, 0));
    }

    void shouldRefuseBottomlessNesting()
    {
        const std::string lines = linesOf(workflow::writeSessionFile(finishedSession())).front();
        const std::string deep = "{\"data\":" + std::string(1000000, '[') + std::string(1000000, ']') + "}\n";
        QVERIFY(isTold(workflow::verifySessionFile(lines + deep), Verdict::Changed, 1));
        QVERIFY(isTold(workflow::verifySessionFile(deep), Verdict::NotOurs, 0));
    }

    void shouldCallWellHashedNonsenseMalformed()
    {
        auto unknown = emptySession();
        add(unknown, workflow::event::Started);
        add(unknown, "coffee.made");
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(unknown)), Verdict::Malformed, 2));

        auto noStart = emptySession();
        add(noStart, workflow::event::Closed);
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(noStart)), Verdict::Malformed, 1));

        auto noTask = emptySession();
        add(noTask, workflow::event::Started);
        add(noTask, workflow::event::TaskUndo);
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(noTask)), Verdict::Malformed, 2));

        auto afterEnd = finishedSession();
        add(afterEnd, workflow::event::TaskUndo, {{"task", "code"}});
        seal(afterEnd);
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(afterEnd)), Verdict::Malformed, 18));

        auto open = emptySession();
        add(open, workflow::event::Started);
        seal(open);
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(open)), Verdict::Malformed, 0));
    }

    void shouldFindAnEventAddedAfterTheSeal()
    {
        auto record = finishedSession();
        const auto old = record.seal;
        add(record, workflow::event::Disagreed, {{"finding", "f"}, {"text", "late"}});
        record.seal = old;
        QVERIFY(isTold(workflow::verifySessionFile(workflow::writeSessionFile(record)), Verdict::Changed, 18));
        seal(record);
        QCOMPARE(workflow::verifySessionFile(workflow::writeSessionFile(record)).verdict, Verdict::Whole);
    }

    void shouldAllowOnlyWhatFollows()
    {
        const auto record = finishedSession();
        const auto& events = record.events;
        QVERIFY(workflow::mayFollow(record.header, nullptr, false, events[0]).ok());
        QVERIFY(workflow::mayFollow(record.header, &events[3], false, events[4]).ok());
        QCOMPARE(workflow::mayFollow(record.header, &events[3], false, events[5]).error().code,
                 std::string("session.out-of-order"));
        QCOMPARE(workflow::mayFollow(record.header, &events[3], true, events[4]).error().code,
                 std::string("session.finished"));
        auto changed = events[4];
        changed.hash.back() = changed.hash.back() == '0' ? '1' : '0';
        QCOMPARE(workflow::mayFollow(record.header, &events[3], false, changed).error().code,
                 std::string("session.event-hash"));
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_sessionfile.moc"
