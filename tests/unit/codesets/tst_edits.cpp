// SPDX-License-Identifier: GPL-3.0-or-later
// Every edit with a claim that runs into it, a clean one, and a near miss that it must be silent on (docs/edits.md).
#include "unit/codesets/Claims.h"
#include "unit/codesets/Editions.h"

#include "domain/Json.h"

#include <QTest>

#include <set>

using namespace codesets;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

class EditsTest : public QObject
{
    Q_OBJECT

private:
    Catalogue m_box;
    std::vector<MceLists> m_lists;
    std::vector<NoteSource> m_notes;
    std::set<QString> m_violated; ///< ids of edits that tables above the count speak of
    std::set<QString> m_passed;
    std::set<QString> m_missed;

    [[nodiscard]] std::vector<EditFinding> run(const QString& claim) const
    {
        return checkClaim(made::claim(claim), {m_box, m_notes, m_lists});
    }
    static void rows(std::initializer_list<std::array<const char*, 3>> all)
    {
        for (const auto& [name, claim, edits] : all)
            QTest::newRow(name) << QString::fromLatin1(claim) << QString::fromLatin1(edits);
    }
    static void columns()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("edits");
    }

private Q_SLOTS:
    void initTestCase();
    void shouldTellOfWhatIsWrongAndOfNothingElse_data();
    void shouldTellOfWhatIsWrongAndOfNothingElse();
    void shouldInform_data();
    void shouldInform();
    void shouldPassACleanClaim_data();
    void shouldPassACleanClaim();
    void shouldStaySilentOnANearMiss_data();
    void shouldStaySilentOnANearMiss();
    void shouldHaveAViolationACleanClaimAndANearMissForEveryEdit();
    void shouldLookUpByDischargeOrDayOfService();
    void shouldSayOnceThatNoEditionIsAtHand();
    void shouldRestOnOlderNotesForInformationOnly();
    void shouldNotRepeatWhatTheNotesInForceAsk();
    void shouldReadAnInstructionOfSeveralLinesAsOne();
    void shouldLetNotesStandAtSections();
    void shouldPreferTheListsOfTheYear();
    void shouldNotMissPoaWhereTheExemptListIsMissing();
    void shouldGiveTheSameInTheSameOrder();
    void shouldNameARuleForEveryEdit();
};

void EditsTest::initTestCase()
{
    const fs::path box = fs::path(SOURCE_DIR) / "codesets";
    auto catalogue = readCatalogue(box);
    QVERIFY(catalogue.ok());
    m_box = std::move(*catalogue);
    auto lists = readMceLists(box, true);
    QVERIFY(lists.ok());
    m_lists = std::move(*lists);
    const auto edition = m_box.on(System::Icd10cm, made::day(2026, 3, 14));
    QVERIFY(edition != nullptr);
    m_notes = {{edition->notes(), edition->info().id, true}};
}

void EditsTest::shouldTellOfWhatIsWrongAndOfNothingElse_data()
{
    columns();
    rows({
        {"no such code", "I10/Y J18.5/Y", "invalid-code error J18.5"},
        {"no such code, twice and without POA", "I10/Y J18.5 J18.5", "invalid-code error J18.5"},
        {"malformed", "I10/Y 18.JX/Y", "invalid-code error 18.JX"},
        {"no such 7th character", "S52.531Z/Y", "invalid-code error S52.531Z"},
        {"no such procedure", "I10/Y ; icd10pcs:0FT40ZY", "invalid-code error 0FT40ZY"},
        {"no such procedure, and no inpatient", "clinic : I10 ; icd10pcs:0FT40ZY", "invalid-code error 0FT40ZY"},
        {"category", "I10/Y E11/Y", "not-billable error E11"},
        {"category above 7th characters and more", "S52/Y", "not-billable error S52"},
        {"lower case, blank dot", "i10/Y e11.6/Y", "not-billable error E11.6"},
        {"7th character missing", "S52.531/Y", "missing-7th-character error S52.531"},
        {"7th character of the eye missing", "I10/Y E11.321/Y", "missing-7th-character error E11.321"},
        {"placeholders and 7th missing", "S52.531A/Y W01.0/Y", "missing-7th-character error W01.0"},
        {"some placeholders, 7th missing", "S52.531A/Y W01.0X/Y", "missing-7th-character error W01.0X"},
        {"placeholders missing", "S52.531A/Y W01.0A/Y", "missing-7th-character error W01.0A"},
        {"external cause first", "W01.0XXA/Y S52.531A/Y", "external-cause-as-principal error W01.0XXA"},
        {"external cause not in the box first", "V43.52XA/Y", "external-cause-as-principal error V43.52XA"},
        {"external cause first in the clinic", "clinic : Y92.010 S52.531A",
         "external-cause-as-principal error Y92.010"},
        {"manifestation first", "F02.80/Y G30.9/Y", "manifestation-as-principal error F02.80"},
        {"manifestation first and alone", "F02.80/Y", "manifestation-as-principal error F02.80"},
        {"manifestation by the list alone", "D63.1/Y N18.4/Y", "manifestation-as-principal error D63.1"},
        {"manifestation first in the clinic", "clinic : D63.1 N18.4", "manifestation-as-principal error D63.1"},
        {"severe sepsis first", "R65.20/Y A41.9/Y", "unacceptable-principal error R65.20"},
        {"organism first", "B96.20/Y N39.0/Y", "unacceptable-principal error B96.20"},
        {"outcome of delivery first", "1996-01-01 : Z37.0 O80", "unacceptable-principal error Z37.0"},
        {"principal again", "I10/Y E11.9/Y I10/Y", "duplicate-of-principal error I10"},
        {"principal twice again", "I10/Y I10/Y I10/Y", "duplicate-of-principal error I10"},
        {"spelt otherwise", "E11.9/Y e119/Y", "duplicate-of-principal error E11.9"},
        {"other diagnosis twice", "I10/Y E11.9/Y E11.9/Y", "duplicate-code error E11.9"},
        {"child's code at 18", "2008-03-10 : R62.51/Y", "age-conflict error R62.51"},
        {"pregnancy at 65", "1961-03-10 : O14.13/Y", "age-conflict error O14.13"},
        {"pregnancy at 8", "2017-03-11 : O14.13/Y", "age-conflict error O14.13"},
        {"adult's code at 14", "2011-03-11 : I10/Y F03.90/Y", "age-conflict error F03.90"},
        {"newborn's code at 1", "2025-03-10 : Z38.00", "age-conflict error Z38.00"},
        {"pregnancy of a male", "male 1996-01-01 : O14.13/Y", "cm-chapter-mismatch warning O14.13"},
        {"newborn's code at 18", "2008-03-10 : J18.9/Y Z38.00",
         "age-conflict error Z38.00|cm-chapter-mismatch error Z38.00"},
        {"side left open", "M25.519/Y", "unspecified-when-laterality-exists warning M25.519"},
        {"side left open, with 7th character", "S52.509A/Y", "unspecified-when-laterality-exists warning S52.509A"},
        {"Excludes1, mutual", "E10.9/Y E11.9/Y", "excludes1 warning E10.9 E11.9"},
        {"Excludes1, a category and a range", "I10/Y E11.9/Y R73.9/Y", "excludes1 warning E11.9 R73.9"},
        {"Excludes1, from the one later on", "J40/Y J20.9/Y", "excludes1 warning J40 J20.9"},
        {"Excludes1, three codes", "E10.9/Y E11.9/Y E13.9/Y",
         "excludes1 warning E10.9 E11.9|excludes1 warning E10.9 E13.9|excludes1 warning E11.9 E13.9"},
        {"manifestation without its cause", "I10/Y D63.1/Y", "code-first-missing warning D63.1"},
        {"COVID-19 pneumonia without COVID-19", "I10/Y J12.82/Y", "code-first-missing warning J12.82"},
        {"adverse effect first, without its nature", "clinic : T50.1X5A", "code-first-missing warning T50.1X5A"},
        {"heart failure before its hypertension", "I50.23/Y I11.0/Y", "etiology-order warning I50.23 I11.0"},
        {"kidney disease before its hypertension", "I10/Y N18.4/Y I12.9/Y", "etiology-order warning N18.4 I12.9"},
        {"reason for underdosing before it", "I10/Y Z91.120 T50.1X6A/Y", "etiology-order warning Z91.120 T50.1X6A"},
        {"POA left out", "I10/Y E11.9", "poa-missing error E11.9"},
        {"POA on an exempt code", "I10/Y Z79.4/Y", "poa-not-allowed error Z79.4"},
        {"POA of the old form", "I10/1", "poa-invalid error I10"},
        {"POA that is none, on an exempt code", "I10/Y Z79.4/X", "poa-invalid error Z79.4"},
        {"POA in the clinic", "clinic : I10/Y E11.9/N", "poa-on-outpatient warning I10 E11.9"},
        {"POA in the emergency department", "emergency : I10/Y", "poa-on-outpatient warning I10"},
        {"PCS in outpatient surgery", "outpatient-surgery : K80.20 ; icd10pcs:0FT44ZZ",
         "pcs-on-outpatient error 0FT44ZZ"},
        {"not of that day", "clinic on 2025-09-30 : I10", "not-valid-on-date warning I10"},
    });
}

void EditsTest::shouldTellOfWhatIsWrongAndOfNothingElse()
{
    QFETCH(QString, claim);
    QFETCH(QString, edits);
    QCOMPARE(made::told(run(claim), false), edits.split(u'|'));
    m_violated.insert(edits.section(u' ', 0, 0));
}

void EditsTest::shouldInform_data()
{
    columns();
    rows({
        {"male code of a female", "I10/Y N40.1/Y", "sex-conflict info N40.1"},
        {"female code of a male", "male 1996-01-01 : O80 Z37.0", "sex-conflict info Z37.0"},
        {"perinatal condition of an adult", "I10/Y P07.30/Y", "cm-chapter-mismatch info P07.30"},
        {"additional code for the type", "I11.0/Y", "use-additional-missing info I11.0"},
        {"additional code for the stage", "I10/Y E11.22/Y", "use-additional-missing info E11.22"},
        {"reason for underdosing", "I10/Y T50.1X6A/Y", "use-additional-missing info T50.1X6A"},
        {"code first, if applicable", "A41.9/Y", "code-first-missing info A41.9"},
        {"code first, such as", "I10/Y R65.20/Y", "code-first-missing info R65.20"},
        {"order, such as", "I21.A1/Y D62/Y", "etiology-order info I21.A1 D62"},
    });
}

void EditsTest::shouldInform()
{
    QFETCH(QString, claim);
    QFETCH(QString, edits);
    QVERIFY2(made::told(run(claim), true).contains(edits), qPrintable(made::told(run(claim), true).join(u'\n')));
    m_violated.insert(edits.section(u' ', 0, 0));
}

void EditsTest::shouldPassACleanClaim_data()
{
    columns();
    rows({
        {"pneumonia", "J18.9/Y I10/Y E11.9/Y Z79.84", "invalid-code not-billable not-valid-on-date poa-invalid"},
        {"fall", "S52.531A/Y W01.0XXA/Y Y92.010",
         "missing-7th-character external-cause-as-principal unspecified-when-laterality-exists"},
        {"dementia", "1940-01-01 : G30.9/Y F02.80/Y", "manifestation-as-principal age-conflict etiology-order"},
        {"sepsis", "A41.9/Y R65.20/Y N17.9/Y", "unacceptable-principal code-first-missing"},
        {"delivery", "1996-01-01 : O80 Z37.0 Z3A.39", "sex-conflict cm-chapter-mismatch"},
        {"heart and kidney", "I13.0/Y I50.23/Y E11.22/Y N18.32/Y Z79.4",
         "excludes1 use-additional-missing poa-missing poa-not-allowed duplicate-code duplicate-of-principal"},
        {"clinic", "clinic : E11.65 I10 ; hcpcs:J1815 px:PX-1201", "poa-on-outpatient pcs-on-outpatient"},
    });
}

void EditsTest::shouldPassACleanClaim()
{
    QFETCH(QString, claim);
    QFETCH(QString, edits);
    QCOMPARE(made::told(run(claim), false), QStringList());
    for (const QString& id : edits.split(u' '))
        m_passed.insert(id);
}

void EditsTest::shouldStaySilentOnANearMiss_data()
{
    columns();
    rows({
        {"a family that is not in the box", "I10/Y C50.911/Y", "invalid-code"},
        {"a HCPCS code that is not in the box", "clinic : I10 ; hcpcs:A0021", "invalid-code"},
        {"a category that is a code", "I10/Y N19/Y", "not-billable"},
        {"discharged on the first day", "on 2025-09-28/2025-10-01 : I10/Y", "not-valid-on-date"},
        {"six characters and no 7th", "M25.561/Y", "missing-7th-character"},
        {"external cause second", "S52.531A/Y W01.0XXA/Y", "external-cause-as-principal"},
        {"effect of an external cause", "T50.1X1A/Y", "external-cause-as-principal"},
        {"manifestation second", "G30.9/Y F02.80/Y", "manifestation-as-principal"},
        {"organism is no manifestation", "B96.20/Y", "manifestation-as-principal"},
        {"vaccination in the clinic", "clinic : Z23", "unacceptable-principal"},
        {"severe sepsis second", "A41.9/Y R65.20/Y", "unacceptable-principal"},
        {"another code of the category", "E11.9/Y E11.65/Y", "duplicate-of-principal"},
        {"procedure twice", "clinic : I10 ; hcpcs:J1885 hcpcs:J1885", "duplicate-code"},
        {"principal again is no other diagnosis", "I10/Y I10/Y", "duplicate-code"},
        {"child's code the day before 18", "2008-03-11 : R62.51/Y", "age-conflict"},
        {"pregnancy at 64", "1961-03-11 : O14.13/Y", "age-conflict"},
        {"pregnancy at 9", "2017-03-10 : O14.13/Y", "age-conflict"},
        {"newborn on the day of birth", "2026-03-10 : Z38.00", "age-conflict"},
        {"sex not known", "unknown : N40.1/Y", "sex-conflict"},
        {"male code of a male", "male : N40.1/Y", "sex-conflict"},
        {"pregnancy, sex not known", "unknown 1996-01-01 : O14.13/Y", "cm-chapter-mismatch"},
        {"perinatal condition of a child", "2020-01-01 : P07.30/Y", "cm-chapter-mismatch"},
        {"right side", "M25.511/Y", "unspecified-when-laterality-exists"},
        {"unspecified, but not the side", "J18.9/Y M25.50/Y", "unspecified-when-laterality-exists"},
        {"Excludes2", "I10/Y E11.65/Y Z79.4", "excludes1"},
        {"two codes of one category", "E11.42/Y E11.65/Y", "excludes1"},
        {"beside the range", "J44.9/Y J18.9/Y", "excludes1"},
        {"any named cause will do", "C18.9/Y D63.0/Y", "code-first-missing"},
        {"manifestation first is told as such", "D63.1/Y I10/Y", "code-first-missing"},
        {"poisoning needs no nature", "clinic : T50.1X1A", "code-first-missing"},
        {"obesity without a pregnancy", "clinic : E66.812", "code-first-missing"},
        {"cause first", "I11.0/Y I50.23/Y", "etiology-order"},
        {"one cause before, another after", "N18.4/Y D63.1/Y N18.5/Y", "etiology-order"},
        {"adverse effect is no poisoning", "E09.9/Y T38.0X5A/Y", "etiology-order"},
        {"manifestation first is told once", "D63.1/Y N18.4/Y", "etiology-order"},
        {"one of the additional codes", "I11.0/Y I50.9/Y", "use-additional-missing"},
        {"underdosing's reason at an adverse effect", "I10/Y T50.1X5A/Y", "use-additional-missing"},
        {"exempt and blank", "I10/Y Z79.4", "poa-missing"},
        {"no POA in the clinic", "clinic : I10", "poa-missing"},
        {"not exempt", "I10/N", "poa-not-allowed"},
        {"clinically undetermined", "I10/W E11.9/U", "poa-invalid"},
        {"blank in the clinic", "clinic : I10 Z79.4", "poa-on-outpatient"},
        {"inpatient", "I10/Y", "poa-on-outpatient"},
        {"PCS of an inpatient", "K80.20/Y ; icd10pcs:0FT44ZZ", "pcs-on-outpatient"},
        {"practice set", "outpatient-surgery : K80.20 ; px:PX-1401", "pcs-on-outpatient"},
    });
}

void EditsTest::shouldStaySilentOnANearMiss()
{
    QFETCH(QString, claim);
    QFETCH(QString, edits);
    for (const QString& line : made::told(run(claim), true))
        QVERIFY2(!line.startsWith(edits + u' '), qPrintable(line));
    m_missed.insert(edits);
}

void EditsTest::shouldHaveAViolationACleanClaimAndANearMissForEveryEdit()
{
    for (const EditInfo& edit : editInfos) {
        const QString id = QString::fromLatin1(edit.code.data(), qsizetype(edit.code.size()));
        QVERIFY2(m_violated.contains(id), qPrintable(id + u" has no violating claim"_s));
        QVERIFY2(m_passed.contains(id), qPrintable(id + u" has no clean claim"_s));
        QVERIFY2(m_missed.contains(id), qPrintable(id + u" has no near miss"_s));
    }
}

void EditsTest::shouldLookUpByDischargeOrDayOfService()
{
    Catalogue catalogue;
    catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2025), {{"I10", true, "Hypertension"}}));
    catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2026),
                                {{"I10", true, "Hypertension"}, {"E11A", true, "Diabetes in remission"}}));
    const auto on = [&](const char* claim) {
        return made::told(checkClaim(made::claim(QString::fromLatin1(claim)), {catalogue, {}, {}}), true);
    };
    QCOMPARE(on("on 2025-09-20/2025-09-30 : I10 E11.A"), QStringList{u"not-valid-on-date error E11.A"_s});
    QCOMPARE(on("on 2025-09-20/2025-10-01 : I10 E11.A"), QStringList());
    QCOMPARE(on("emergency on 2025-09-30/2025-10-01 : I10 E11.A"), QStringList{u"not-valid-on-date error E11.A"_s});
    QCOMPARE(on("clinic on 2025-10-01/2025-10-01 : I10 E11.A"), QStringList());
}

void EditsTest::shouldSayOnceThatNoEditionIsAtHand()
{
    const auto findings = run(u"on 2031-01-01/2031-01-02 : I10/Y E11.9/Y I10/Y"_s);
    QCOMPARE(findings.front().which, EditCase::NoEdition);
    QCOMPARE(made::told(findings, true), (QStringList{u"not-valid-on-date warning I10 E11.9"_s}));
}

void EditsTest::shouldRestOnOlderNotesForInformationOnly()
{
    const std::vector<Note> older{{"Z794", NoteKind::Excludes1, "long term use of oral drugs", {{"Z7984", {}}}},
                                  {"J18", NoteKind::CodeFirst, "associated condition", {{"J10", {}}}}};
    const std::vector<NoteSource> notes{m_notes.front(), {older, "2021", false}};
    const auto findings = checkClaim(made::claim(u"J18.9/Y E11.9/Y Z79.4 Z79.84 J10.1/Y"_s), {m_box, notes, m_lists});
    QCOMPARE(made::told(findings, false), QStringList());
    QVERIFY(made::told(findings, true).contains(u"excludes1 info Z79.4 Z79.84"_s));
    const auto pair = std::find_if(findings.begin(), findings.end(),
                                   [](const EditFinding& one) { return one.edit == EditId::Excludes1; });
    QCOMPARE(pair->borrowedFrom, std::string("2021"));
}

void EditsTest::shouldNotRepeatWhatTheNotesInForceAsk()
{
    const std::vector<Note> older{{"I110", NoteKind::UseAdditional, "type of heart failure", {{"I50", {}}}},
                                  {"E10", NoteKind::Excludes1, "other diabetes", {{"E11", {}}}}};
    const std::vector<NoteSource> notes{m_notes.front(), {older, "2021", false}};
    const auto told = made::told(checkClaim(made::claim(u"I11.0/Y E10.9/Y E11.9/Y"_s), {m_box, notes, m_lists}), true);
    QCOMPARE(told.filter(u"use-additional-missing info I11.0"_s).size(), 1);
    QCOMPARE(told.filter(u"excludes1"_s), QStringList{u"excludes1 warning E10.9 E11.9"_s});
}

void EditsTest::shouldReadAnInstructionOfSeveralLinesAsOne()
{
    const std::vector<Note> lines{{"J189", NoteKind::UseAdditional, "to identify:", {}},
                                  {"J189", NoteKind::UseAdditional, "tobacco use", {{"Z720", {}}}},
                                  {"J189", NoteKind::UseAdditional, "former smoker", {{"Z87891", {}}}},
                                  {"N184", NoteKind::CodeFirst, "any associated:", {}},
                                  {"N184", NoteKind::CodeFirst, "hypertension", {{"I12", {}}}},
                                  {"N184", NoteKind::CodeFirst, "diabetes", {{"E1122", {}}}}};
    const std::vector<NoteSource> notes{{lines, "2026", true}};
    const auto told = [&](const char* claim) {
        return made::told(checkClaim(made::claim(QString::fromLatin1(claim)), {m_box, notes, m_lists}), true);
    };
    QCOMPARE(told("J18.9/Y Z87.891 E11.22/Y N18.4/Y"), QStringList());
    QCOMPARE(told("J18.9/Y I10/Y"), QStringList{u"use-additional-missing info J18.9"_s});
}

void EditsTest::shouldLetNotesStandAtSections()
{
    const std::vector<Note> section{{"J09-J18", NoteKind::Excludes1, "lung abscess", {{"J40", "J42"}}}};
    const std::vector<NoteSource> notes{{section, "2026", true}};
    const auto told = [&](const char* claim) {
        return made::told(checkClaim(made::claim(QString::fromLatin1(claim)), {m_box, notes, m_lists}), true);
    };
    QCOMPARE(told("J18.9/Y J42/Y"), QStringList{u"excludes1 warning J18.9 J42"_s});
    QCOMPARE(told("J20.9/Y J42/Y"), QStringList());
    QCOMPARE(told("J18.9/Y J43.9/Y"), QStringList());
}

void EditsTest::shouldPreferTheListsOfTheYear()
{
    const std::vector<MceLists> all{
        MceLists("2026", {{"R6251", MceList::Pediatric}}, true),
        MceLists("2020", {{"L704", MceList::Pediatric}, {"Z370", MceList::UnacceptablePrincipal}}, false),
        MceLists("2024", {{"L704", MceList::Pediatric}, {"I10", MceList::Pediatric}}, false),
    };
    const auto edition = m_box.on(System::Icd10cm, made::day(2026, 3, 14));
    const MceInForce box(all, "2026", edition.get());
    QVERIFY(box.find(MceList::Pediatric, "R6251")->borrowedFrom.empty());
    QVERIFY2(!box.find(MceList::Pediatric, "I10"), "the box covers I10 and does not list it");
    QCOMPARE(box.find(MceList::Pediatric, "L704")->borrowedFrom, std::string("2024"));
    const MceInForce older(all, "2025", nullptr);
    QCOMPARE(older.find(MceList::UnacceptablePrincipal, "Z370")->borrowedFrom, std::string("2020"));
    const auto told = made::told(checkClaim(made::claim(u"1970-01-01 : I10/Y L70.4/Y"_s), {m_box, m_notes, all}), true);
    QCOMPARE(told, QStringList{u"age-conflict warning L70.4"_s});
}

void EditsTest::shouldNotMissPoaWhereTheExemptListIsMissing()
{
    Catalogue catalogue = m_box;
    catalogue.add(made::edition(made::fiscalYear(System::Icd10cm, 2026),
                                {{"I10", true, "Hypertension"}, {"Z794", true, "Insulin"}, {"Z67", true, "Blood"}}));
    const auto told = made::told(checkClaim(made::claim(u"I10 Z79.4 Z67"_s), {catalogue, {}, {}}), true);
    QCOMPARE(told, QStringList{u"poa-missing error I10"_s});
}

void EditsTest::shouldGiveTheSameInTheSameOrder()
{
    const QString claim =
        u"E10.9 E11.9/X W01.0 S52.509A/Y I50.9/Y I11.0/Y E10.9 J18.5 ; icd10pcs:0FT icd10pcs:0FT40ZY"_s;
    const QStringList once = made::told(run(claim), true);
    QCOMPARE(made::told(run(claim), true), once);
    QCOMPARE(once.mid(once.size() - 2), (QStringList{u"not-billable error 0FT"_s, u"invalid-code error 0FT40ZY"_s}));
    std::vector<std::size_t> lines;
    for (const EditFinding& finding : run(claim))
        lines.push_back(finding.line + (finding.procedure ? 1000 : 0));
    QVERIFY(std::is_sorted(lines.begin(), lines.end()));
}

void EditsTest::shouldNameARuleForEveryEdit()
{
    const std::string file = made::read(fs::path(SOURCE_DIR) / "sample-records/rules/edits.json");
    const auto json = domain::parseJson(file, "edits.json");
    QVERIFY(json.ok());
    std::set<std::string> rules;
    for (const domain::Json& rule : (*json)["rules"])
        rules.insert(rule["rule_id"].get<std::string>());
    std::set<std::string> named;
    for (const EditInfo& edit : editInfos) {
        QCOMPARE(&info(edit.id), &edit);
        QVERIFY2(rules.contains(std::string(edit.rule)), std::string(edit.code).c_str());
        named.emplace(edit.rule);
    }
    QCOMPARE(named, rules);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
