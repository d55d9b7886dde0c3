// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Editions.h"

#include "codesets/CodesTable.h"
#include "codesets/Difference.h"
#include "codesets/OfficialFormats.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

using EditionPtr = std::shared_ptr<const Edition>;
using Lines = std::initializer_list<made::Line>;
using Names = std::vector<std::string>;

EditionPtr year(int which, Lines lines)
{
    return made::edition(made::fiscalYear(System::Icd10cm, which), lines);
}

EditionPtr boxed(int which, std::vector<std::string> covers, Lines lines)
{
    EditionInfo info = made::fiscalYear(System::Icd10cm, which);
    info.embedded = true;
    info.covers = std::move(covers);
    return made::edition(std::move(info), lines);
}

template <typename Which>
Names those(const Difference& difference, const Which& which)
{
    Names names;
    for (const CodeChange& change : difference.changes) {
        if (which(change))
            names.push_back(change.code());
    }
    return names;
}

Names added(const Difference& difference)
{
    return those(difference, [](const CodeChange& change) { return change.added(); });
}

Names deleted(const Difference& difference)
{
    return those(difference, [](const CodeChange& change) { return change.deleted(); });
}

/// An edition with POA-exempt codes, from a release that had the list of them.
EditionPtr withPoa(int which, const std::vector<std::string>& exempt, bool listInstalled)
{
    EditionInfo info = made::fiscalYear(System::Icd10cm, which);
    if (listInstalled)
        info.sources.push_back({"list", "poa-exempt", {}});
    std::vector<Code> codes(2);
    codes[0].code = "Z000";
    codes[1].code = "Z001";
    for (Code& code : codes) {
        code.title = "A title";
        code.billable = true;
        code.poaExempt = std::find(exempt.begin(), exempt.end(), code.code) != exempt.end();
    }
    return std::make_shared<const Edition>(std::move(info), std::move(codes), std::vector<Note>());
}

fs::path official(const char* path)
{
    return fs::path(SOURCE_DIR) / "../shared/data" / path;
}

EditionPtr orderFile(System system, int which, const char* path)
{
    auto release = readOrderFile(made::read(official(path)), path);
    if (!release)
        return nullptr;
    return std::make_shared<const Edition>(made::fiscalYear(system, which), std::move(release->codes),
                                           std::vector<Note>());
}

/// Where the columns of an addenda file begin; that of ICD-10-PCS does not tell codes from headers.
struct Columns
{
    std::optional<std::size_t> billable;
    std::size_t code;
    std::size_t title;
};

/// What CMS publishes beside an order file: "Add:", "Delete:", "Revise from:" and "Revise to:" before a code and its
/// titles.
struct Addenda
{
    std::set<std::string> added;
    std::set<std::string> deleted;
    std::set<std::string> retitled;     ///< long titles
    std::set<std::string> becameHeader; ///< deleted as a code and added as a header
    std::set<std::string> becameBillable;
};

Addenda readAddenda(const std::string& text, const Columns& columns)
{
    constexpr std::size_t codeLength = 7;
    Addenda result;
    std::set<std::string> headersAdded;
    std::string before;
    eachLine(text, [&](std::string_view line, std::size_t) {
        if (line.size() < columns.title)
            return true;
        const std::string code = bare(line.substr(columns.code, codeLength));
        const std::string title(line.substr(columns.title));
        if (line.starts_with("Add:")) {
            result.added.insert(code);
            if (columns.billable && line[*columns.billable] == '0')
                headersAdded.insert(code);
        } else if (line.starts_with("Delete:")) {
            result.deleted.insert(code);
        } else if (line.starts_with("Revise from:")) {
            before = title;
        } else if (line.starts_with("Revise to:") && title != before) {
            result.retitled.insert(code);
        }
        return true;
    });
    std::set_intersection(result.added.begin(), result.added.end(), result.deleted.begin(), result.deleted.end(),
                          std::inserter(result.becameHeader, result.becameHeader.end()));
    for (const std::string& code : result.becameHeader) {
        result.added.erase(code);
        result.deleted.erase(code);
        if (!headersAdded.contains(code))
            result.becameBillable.insert(code);
    }
    for (const std::string& code : result.becameBillable)
        result.becameHeader.erase(code);
    return result;
}

std::set<std::string> setOf(const Names& names)
{
    return {names.begin(), names.end()};
}

std::set<std::string> minus(const std::set<std::string>& left, const std::set<std::string>& right)
{
    std::set<std::string> rest;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::inserter(rest, rest.end()));
    return rest;
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellAddedFromDeletedAndRetitled();
    void shouldFindNothingBetweenEqualEditions();
    void shouldTellACodeThatBecameAHeaderAndTheOtherWay();
    void shouldListByCodeAndFindOneInAnySpelling();
    void shouldNotCallAddedWhatAPartialEditionDoesNotCover();
    void shouldNotCallDeletedWhatAPartialEditionDoesNotCover();
    void shouldCompareTitlesWhereverBothHaveTheCode();
    void shouldTreatACodeThatEndedBeforeTheEditionAsLacking();
    void shouldCompareThePoaExemptionWhereBothKnowIt();
    void shouldStaySilentOnPoaWhereOneDoesNotKnowIt();
    void shouldAgreeWithTheAddendaOfIcd10cm2026();
    void shouldAgreeWithTheAddendaOfIcd10pcs2026();
};

void TestDifference::shouldTellAddedFromDeletedAndRetitled()
{
    const auto older = year(2025, {{"A00", false, "Cholera"}, {"A00.0", true, "Old words"}, {"A00.1", true, "Gone"}});
    const auto newer = year(2026, {{"A00", false, "Cholera"}, {"A00.0", true, "New words"}, {"A00.9", true, "Come"}});
    const Difference found = difference(older, newer);
    QCOMPARE(found.changes.size(), std::size_t(3));
    QCOMPARE(added(found), Names{"A009"});
    QCOMPARE(deleted(found), Names{"A001"});
    const CodeChange* retitled = found.of("A00.0");
    QVERIFY(retitled && retitled->retitled());
    QCOMPARE(retitled->before->title, std::string("Old words"));
    QCOMPARE(retitled->after->title, std::string("New words"));
    QVERIFY(!found.partial());
}

void TestDifference::shouldFindNothingBetweenEqualEditions()
{
    const auto one = year(2025, {{"A00", false, "Cholera"}, {"A00.0", true, "Words"}});
    const auto other = year(2026, {{"A00", false, "Cholera"}, {"A00.0", true, "Words"}});
    QVERIFY(difference(one, other).changes.empty());
}

void TestDifference::shouldTellACodeThatBecameAHeaderAndTheOtherWay()
{
    const auto older = year(2025, {{"D71", true, "Disorders"}, {"D72", false, "Others"}});
    const auto newer =
        year(2026, {{"D71", false, "Disorders"}, {"D71.1", true, "Deficiency"}, {"D72", true, "Others"}});
    const Difference found = difference(older, newer);
    QCOMPARE(added(found), Names{"D711"});
    QVERIFY(found.of("D71")->becameHeader());
    QVERIFY(!found.of("D71")->becameBillable());
    QVERIFY(!found.of("D71")->retitled());
    QVERIFY(found.of("D72")->becameBillable());
    QVERIFY(!found.of("D72")->becameHeader());
}

void TestDifference::shouldListByCodeAndFindOneInAnySpelling()
{
    const auto older = year(2025, {{"B20", true, "B"}, {"E11.9", true, "E"}, {"A00.0", true, "A"}});
    const auto newer = year(2026, {{"C50.A0", true, "C"}, {"A00.1", true, "A"}});
    const Difference found = difference(older, newer);
    const auto all = those(found, [](const CodeChange&) { return true; });
    QCOMPARE(all, (Names{"A000", "A001", "B20", "C50A0", "E119"}));
    QVERIFY(found.of("c50.a0"));
    QVERIFY(found.of("C50A0"));
    QVERIFY(!found.of("C50"));
}

void TestDifference::shouldNotCallAddedWhatAPartialEditionDoesNotCover()
{
    const auto older = boxed(2025, {"A00"}, {{"A00", false, "Cholera"}});
    const auto newer = year(2026, {{"A00", false, "Cholera"}, {"A00.0", true, "Here"}, {"B20", true, "Elsewhere"}});
    const Difference found = difference(older, newer);
    QCOMPARE(added(found), Names{"A000"});
    QVERIFY(found.partial());
}

void TestDifference::shouldNotCallDeletedWhatAPartialEditionDoesNotCover()
{
    const auto older = year(2025, {{"A00", false, "Cholera"}, {"A00.0", true, "Here"}, {"B20", true, "Elsewhere"}});
    const auto newer = boxed(2026, {"A00"}, {{"A00", false, "Cholera"}});
    const Difference found = difference(older, newer);
    QCOMPARE(deleted(found), Names{"A000"});
    QVERIFY(found.partial());
}

void TestDifference::shouldCompareTitlesWhereverBothHaveTheCode()
{
    const auto older = boxed(2025, {"A00"}, {{"B20", true, "Old"}});
    const auto newer = year(2026, {{"B20", true, "New"}});
    const Difference found = difference(older, newer);
    QCOMPARE(found.changes.size(), std::size_t(1));
    QVERIFY(found.of("B20")->retitled());
}

void TestDifference::shouldTreatACodeThatEndedBeforeTheEditionAsLacking()
{
    const auto edition = [](int which, domain::Date ended) {
        std::vector<Code> codes(1);
        codes[0].code = "G0001";
        codes[0].title = "Drawing blood";
        codes[0].billable = true;
        codes[0].ended = ended;
        return std::make_shared<const Edition>(made::fiscalYear(System::Hcpcs, which), std::move(codes),
                                               std::vector<Note>());
    };
    // In use in both; listed as ended in the newer; listed as ended in both.
    QVERIFY(difference(edition(2025, {}), edition(2026, made::day(2026, 3, 31))).changes.empty());
    QCOMPARE(deleted(difference(edition(2025, {}), edition(2026, made::day(2025, 6, 30)))), Names{"G0001"});
    QVERIFY(difference(edition(2025, made::day(2020, 1, 1)), edition(2026, made::day(2020, 1, 1))).changes.empty());
}

void TestDifference::shouldCompareThePoaExemptionWhereBothKnowIt()
{
    const Difference found = difference(withPoa(2025, {"Z000"}, true), withPoa(2026, {"Z001"}, true));
    QCOMPARE(those(found, [](const CodeChange& change) { return change.poaChanged; }), (Names{"Z000", "Z001"}));
    QVERIFY(!found.of("Z000")->retitled());
}

void TestDifference::shouldStaySilentOnPoaWhereOneDoesNotKnowIt()
{
    QVERIFY(difference(withPoa(2025, {}, false), withPoa(2026, {"Z001"}, true)).changes.empty());
    QVERIFY(difference(withPoa(2025, {"Z000"}, true), withPoa(2026, {}, false)).changes.empty());
}

void TestDifference::shouldAgreeWithTheAddendaOfIcd10cm2026()
{
    const char* published = "icd10cm/fy2026/icd10cm-order-addenda-2026.txt";
    if (!fs::exists(official(published)))
        QSKIP("the official ICD-10-CM files are not here");
    const auto older = orderFile(System::Icd10cm, 2025, "icd10cm/fy2025/icd10cm-order-2025.txt");
    const auto newer = orderFile(System::Icd10cm, 2026, "icd10cm/fy2026/icd10cm-order-2026.txt");
    QVERIFY(older && newer);
    const Difference found = difference(older, newer);
    const Addenda addenda = readAddenda(made::read(official(published)), {13, 15, 84});

    // The foot of the addenda: 143 + 487 additions and 28 deletions, among them 16 codes that became headers and are
    // listed on both sides; 7 + 38 revisions.
    QCOMPARE(addenda.becameHeader.size(), std::size_t(16));
    QCOMPARE(addenda.added.size(), std::size_t(143 + 487 - 16));
    QCOMPARE(addenda.deleted.size(), std::size_t(28 - 16));
    QCOMPARE(addenda.retitled.size(), std::size_t(7 + 38));

    QCOMPARE(setOf(added(found)), addenda.added);
    QCOMPARE(setOf(deleted(found)), addenda.deleted);
    QCOMPARE(setOf(those(found, [](const CodeChange& change) { return change.retitled(); })), addenda.retitled);
    QCOMPARE(setOf(those(found, [](const CodeChange& change) { return change.becameHeader(); })), addenda.becameHeader);
    QCOMPARE(setOf(those(found, [](const CodeChange& change) { return change.becameBillable(); })),
             addenda.becameBillable);
}

void TestDifference::shouldAgreeWithTheAddendaOfIcd10pcs2026()
{
    const char* published = "icd10pcs/fy2026/order_addenda_2026.txt";
    if (!fs::exists(official(published)))
        QSKIP("the official ICD-10-PCS files are not here");
    const auto older = orderFile(System::Icd10pcs, 2025, "icd10pcs/fy2025/icd10pcs_order_2025.txt");
    const auto newer = orderFile(System::Icd10pcs, 2026, "icd10pcs/fy2026/icd10pcs_order_2026.txt");
    QVERIFY(older && newer);
    const Difference found = difference(older, newer);
    const Addenda addenda = readAddenda(made::read(official(published)), {{}, 13, 82});
    QCOMPARE(addenda.added.size(), std::size_t(4 + 156));
    QCOMPARE(addenda.deleted.size(), std::size_t(27));

    // Our FY2025 file is that of October 2024, the addenda start from the update of April 2025: whatever they list we
    // find, and what we find besides is that update, by its net growth of codes and headers.
    QVERIFY(minus(addenda.added, setOf(added(found))).empty());
    QVERIFY(minus(addenda.deleted, setOf(deleted(found))).empty());
    constexpr int aprilCodes = 78986; // the foot of the addenda
    constexpr int aprilHeaders = 910;
    const auto updateAdded = static_cast<int>(minus(setOf(added(found)), addenda.added).size());
    const auto updateDeleted = static_cast<int>(minus(setOf(deleted(found)), addenda.deleted).size());
    QCOMPARE(updateAdded - updateDeleted, aprilCodes + aprilHeaders - static_cast<int>(older->codes().size()));
    QCOMPARE(setOf(those(found, [](const CodeChange& change) { return change.becameHeader(); })), addenda.becameHeader);
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
