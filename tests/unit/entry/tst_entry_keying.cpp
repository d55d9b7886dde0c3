// SPDX-License-Identifier: GPL-3.0-or-later
// What is keyed, as the record keeps it; and how near a slip of the fingers is to what is right.
#include "records/entry/Keying.h"

#include <QTest>

using records::entry::Consistency;
using records::entry::Field;
using records::entry::FieldKind;
using records::entry::Form;
using records::entry::FormRemark;
using records::entry::Match;

namespace {

Field fieldOf(FieldKind kind)
{
    Field field;
    field.id = "f";
    field.label = "Field";
    field.kind = kind;
    return field;
}

Field weight()
{
    Field field = fieldOf(FieldKind::Number);
    field.id = "weight";
    field.unit = "kg";
    field.decimals = 1;
    field.least = 2;
    field.most = 250;
    field.conversions = {{"lb", 0.45359237, 0.0}};
    return field;
}

Field named(const char* id, FieldKind kind, bool required = false)
{
    Field field = fieldOf(kind);
    field.id = id;
    field.required = required;
    return field;
}

Field kindOf(const QString& kind)
{
    if (kind == QLatin1String("date"))
        return fieldOf(FieldKind::Date);
    if (kind == QLatin1String("time"))
        return fieldOf(FieldKind::Time);
    if (kind == QLatin1String("phone"))
        return fieldOf(FieldKind::Phone);
    if (kind == QLatin1String("weight"))
        return weight();
    if (kind == QLatin1String("temperature")) {
        Field field = fieldOf(FieldKind::Number);
        field.unit = "C";
        field.decimals = 1;
        field.conversions = {{"F", 0.5555555555555556, -32.0}};
        return field;
    }
    if (kind == QLatin1String("mrn") || kind == QLatin1String("member")) {
        Field field = fieldOf(FieldKind::Text);
        field.format = kind == QLatin1String("mrn") ? "NN-NN-NN" : "AANNNNNN";
        return field;
    }
    if (kind == QLatin1String("sex")) {
        Field field = fieldOf(FieldKind::Choice);
        field.options = {{"F", "Female", {}}, {"M", "Male", {}}};
        return field;
    }
    return fieldOf(kind == QLatin1String("name") ? FieldKind::Name : FieldKind::Text);
}

} // namespace

class TestEntryKeying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepWhatIsKeyed_data();
    void shouldKeepWhatIsKeyed();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldTellHowNearASlipIs_data();
    void shouldTellHowNearASlipIs();
    void shouldKnowANumberInTheOtherUnit();
    void shouldAskForWhatMustBeFilled();
    void shouldAskForARowOnlyWhereItIsUsed();
    void shouldWarnOutsideTheRangeAndTakeItNevertheless();
    void shouldHoldFieldsAgainstOneAnother();
    void shouldWarnOfTitlesSuffixesAndTheFuture();
    void shouldReportEveryFaultOfAForm();
    void shouldSpreadAListOverItsRows();
};

void TestEntryKeying::shouldKeepWhatIsKeyed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("keyed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing") << "date"
                             << "  "
                             << "";
    QTest::newRow("American date") << "date"
                                   << "4/12/1961"
                                   << "1961-04-12";
    QTest::newRow("eight digits") << "date"
                                  << "04121961"
                                  << "1961-04-12";
    QTest::newRow("ISO date") << "date"
                              << "1961-04-12"
                              << "1961-04-12";
    QTest::newRow("month in words") << "date"
                                    << "12 Apr 1961"
                                    << "1961-04-12";
    QTest::newRow("month first in words") << "date"
                                          << "April 12, 1961"
                                          << "1961-04-12";
    QTest::newRow("leap day") << "date"
                              << "2/29/2024"
                              << "2024-02-29";
    QTest::newRow("ward time") << "time"
                               << "0915"
                               << "09:15";
    QTest::newRow("three digits") << "time"
                                  << "915"
                                  << "09:15";
    QTest::newRow("afternoon") << "time"
                               << "2:35 pm"
                               << "14:35";
    QTest::newRow("noon") << "time"
                          << "12:00 pm"
                          << "12:00";
    QTest::newRow("midnight") << "time"
                              << "12:05a"
                              << "00:05";
    QTest::newRow("telephone") << "phone"
                               << "5550142"
                               << "555-0142";
    QTest::newRow("telephone with a blank") << "phone"
                                            << "555 0142"
                                            << "555-0142";
    QTest::newRow("kilograms") << "weight"
                               << "80.70 kg"
                               << "80.7";
    QTest::newRow("no zero at the end") << "weight"
                                        << "80.0"
                                        << "80";
    QTest::newRow("hundred keeps its zeros") << "weight"
                                             << "100"
                                             << "100";
    QTest::newRow("pounds") << "weight"
                            << "178 lb"
                            << "80.7";
    QTest::newRow("pounds in capitals") << "weight"
                                        << "178LB"
                                        << "80.7";
    QTest::newRow("Fahrenheit") << "temperature"
                                << "101.2 F"
                                << "38.4";
    QTest::newRow("number without hyphens") << "mrn"
                                            << "482217"
                                            << "48-22-17";
    QTest::newRow("number with hyphens") << "mrn"
                                         << "48-22-17"
                                         << "48-22-17";
    QTest::newRow("small letters of a number") << "member"
                                               << "lm204518"
                                               << "LM204518";
    QTest::newRow("option by its code") << "sex"
                                        << "f"
                                        << "F";
    QTest::newRow("option by its title") << "sex"
                                         << "male"
                                         << "M";
    QTest::newRow("blanks of a name") << "name"
                                      << "  Hollander  - Pike "
                                      << "Hollander - Pike";
}

void TestEntryKeying::shouldKeepWhatIsKeyed()
{
    QFETCH(QString, kind);
    QFETCH(QString, keyed);
    QFETCH(QString, kept);
    const auto value = records::entry::normalised(kindOf(kind), keyed.toStdString());
    QVERIFY2(value.ok(), value ? "" : value.error().detail.c_str());
    QCOMPARE(QString::fromStdString(*value), kept);
}

void TestEntryKeying::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("keyed");
    QTest::addColumn<QString>("code");
    QTest::newRow("day that is not") << "date"
                                     << "02/30/2026"
                                     << "entry.no-date";
    QTest::newRow("leap day of a common year") << "date"
                                               << "2/29/2025"
                                               << "entry.no-date";
    QTest::newRow("month that is not") << "date"
                                       << "13/01/2026"
                                       << "entry.no-date";
    QTest::newRow("two digits of a year") << "date"
                                          << "4/12/61"
                                          << "entry.short-year";
    QTest::newRow("six digits") << "date"
                                << "041261"
                                << "entry.short-year";
    QTest::newRow("words for a date") << "date"
                                      << "last spring"
                                      << "entry.no-date";
    QTest::newRow("hour that is not") << "time"
                                      << "25:00"
                                      << "entry.no-time";
    QTest::newRow("hour of half a day") << "time"
                                        << "13:00 pm"
                                        << "entry.no-time";
    QTest::newRow("word for a number") << "weight"
                                       << "heavy"
                                       << "entry.no-number";
    QTest::newRow("decimal comma") << "weight"
                                   << "80,7"
                                   << "entry.no-number";
    QTest::newRow("two numbers") << "weight"
                                 << "80 81"
                                 << "entry.no-number";
    QTest::newRow("unit that is not") << "weight"
                                      << "12 st"
                                      << "entry.no-unit";
    QTest::newRow("option that is not") << "sex"
                                        << "Q"
                                        << "entry.no-option";
    QTest::newRow("telephone too short") << "phone"
                                         << "555-014"
                                         << "entry.no-phone";
    QTest::newRow("telephone with letters") << "phone"
                                            << "555-O142"
                                            << "entry.no-phone";
    QTest::newRow("number too short") << "mrn"
                                      << "48221"
                                      << "entry.bad-format";
    QTest::newRow("number too long") << "mrn"
                                     << "4822171"
                                     << "entry.bad-format";
}

void TestEntryKeying::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, kind);
    QFETCH(QString, keyed);
    QFETCH(QString, code);
    const auto value = records::entry::normalised(kindOf(kind), keyed.toStdString());
    QVERIFY(!value.ok());
    QCOMPARE(QString::fromStdString(value.error().code), code);
    QVERIFY(!value.error().detail.empty());
}

void TestEntryKeying::shouldTellHowNearASlipIs_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("keyed");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("match");
    const auto row = [](const char* kind, const char* keyed, const char* right, Match match) {
        QTest::addRow("%s: %s for %s", kind, keyed, right) << kind << keyed << right << static_cast<int>(match);
    };
    row("name", "Pellworm", "Pellworm", Match::Exact);
    row("name", "PELLWORM", "Pellworm", Match::Equal);
    row("name", "Pelworm", "Pellworm", Match::Near);
    row("name", "Pelllworm", "Pellworm", Match::Near);
    row("name", "Pellwrom", "Pellworm", Match::Near);
    row("name", "Pellwurm", "Pellworm", Match::Near);
    row("name", "Pelwurm", "Pellworm", Match::Wrong);
    row("name", "B", "D", Match::Wrong);
    row("name", "", "Pellworm", Match::Empty);
    row("name", "", "", Match::Exact);
    row("name", "Pellworm", "", Match::Wrong);
    row("date", "04/12/1961", "1961-04-12", Match::Equal);
    row("date", "12/04/1961", "1961-04-12", Match::Near); // day and month exchanged
    row("date", "04/21/1961", "1961-04-12", Match::Near); // digits exchanged
    row("date", "04/13/1961", "1961-04-12", Match::Near);
    row("date", "05/13/1961", "1961-04-12", Match::Wrong);
    row("weight", "87", "78", Match::Wrong); // too short to be near
    row("weight", "87.1", "78.1", Match::Near);
    row("weight", "178 lb", "80.7", Match::Equal);
    row("sex", "Male", "M", Match::Equal);
    row("sex", "F", "M", Match::Wrong);
    row("phone", "5550124", "555-0142", Match::Near);
    row("date", "02/30/2026", "2026-03-02", Match::Wrong);
}

void TestEntryKeying::shouldTellHowNearASlipIs()
{
    QFETCH(QString, kind);
    QFETCH(QString, keyed);
    QFETCH(QString, right);
    QFETCH(int, match);
    QCOMPARE(static_cast<int>(records::entry::compare(kindOf(kind), keyed.toStdString(), right.toStdString())), match);
}

void TestEntryKeying::shouldKnowANumberInTheOtherUnit()
{
    QVERIFY(records::entry::inOtherUnit(weight(), "178", "80.7"));
    QVERIFY(!records::entry::inOtherUnit(weight(), "178 lb", "80.7"));
    QVERIFY(!records::entry::inOtherUnit(weight(), "80.7", "80.7"));
    QVERIFY(!records::entry::inOtherUnit(weight(), "177", "80.7"));
    QCOMPARE(records::entry::converted(weight(), 178, "lb"), std::string("80.7"));
    QCOMPARE(records::entry::converted(weight(), 12, "st"), std::string());
}

void TestEntryKeying::shouldAskForWhatMustBeFilled()
{
    Form form;
    form.fields = {named("family", FieldKind::Name, true), named("middle", FieldKind::Name)};
    const auto remarks = records::entry::remarksOn(form, {}, domain::parseDate("2026-05-04").value());
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(remarks.front().field, std::string("family"));
    QVERIFY(remarks.front().kind == FormRemark::Kind::Required);
    QVERIFY(records::entry::remarksOn(form, {}, domain::parseDate("2026-05-04").value(), {"family"}).empty());
}

void TestEntryKeying::shouldAskForARowOnlyWhereItIsUsed()
{
    Form form;
    for (int row = 1; row <= 2; ++row) {
        for (const char* id : {"drug", "dose"}) {
            Field field = named(id, FieldKind::Text, true);
            field.id += "-" + std::to_string(row);
            field.section = "list";
            field.row = row;
            form.fields.push_back(field);
        }
    }
    const auto remarks =
        records::entry::remarksOn(form, {{"drug-1", "digoxin"}}, domain::parseDate("2026-05-04").value());
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(remarks.front().field, std::string("dose-1"));
}

void TestEntryKeying::shouldWarnOutsideTheRangeAndTakeItNevertheless()
{
    Form form;
    form.fields = {weight()};
    const domain::Date today = domain::parseDate("2026-05-04").value();
    QVERIFY(records::entry::normalised(weight(), "300").ok());
    QCOMPARE(records::entry::remarksOn(form, {{"weight", "300"}}, today).size(), std::size_t(1));
    QVERIFY(records::entry::remarksOn(form, {{"weight", "250"}}, today).empty());
    QCOMPARE(records::entry::remarksOn(form, {{"weight", "1.9"}}, today).size(), std::size_t(1));
}

void TestEntryKeying::shouldHoldFieldsAgainstOneAnother()
{
    Form form;
    form.fields = {named("born", FieldKind::Date),    named("age", FieldKind::Number),
                   named("in", FieldKind::Date),      named("out", FieldKind::Date),
                   named("upper", FieldKind::Number), named("lower", FieldKind::Number)};
    form.checks = {{Consistency::Kind::Age, "born", "age"},
                   {Consistency::Kind::Order, "in", "out"},
                   {Consistency::Kind::Above, "upper", "lower"}};
    const domain::Date today = domain::parseDate("2026-05-04").value();
    const records::entry::Values good{{"born", "1961-05-04"}, {"age", "65"},    {"in", "2026-05-01"},
                                      {"out", "2026-05-01"},  {"upper", "120"}, {"lower", "80"}};
    QVERIFY(records::entry::remarksOn(form, good, today).empty());
    records::entry::Values bad = good;
    bad["age"] = "64";
    bad["out"] = "2026-04-30";
    bad["lower"] = "120";
    const auto remarks = records::entry::remarksOn(form, bad, today);
    QCOMPARE(remarks.size(), std::size_t(3));
    QVERIFY(remarks[0] == (FormRemark{FormRemark::Kind::Age, "age", "born"}));
    QVERIFY(remarks[1] == (FormRemark{FormRemark::Kind::Order, "out", "in"}));
    QVERIFY(remarks[2] == (FormRemark{FormRemark::Kind::Above, "lower", "upper"}));
}

void TestEntryKeying::shouldWarnOfTitlesSuffixesAndTheFuture()
{
    Form form;
    form.fields = {named("contact", FieldKind::Name), named("family", FieldKind::Name),
                   named("taken", FieldKind::Date)};
    const auto remarks = records::entry::remarksOn(
        form, {{"contact", "Mrs. Odile Carrow"}, {"family", "Carrow Jr."}, {"taken", "2026-05-05"}},
        domain::parseDate("2026-05-04").value());
    QCOMPARE(remarks.size(), std::size_t(3));
    QVERIFY(remarks[0].kind == FormRemark::Kind::Title);
    QVERIFY(remarks[1].kind == FormRemark::Kind::Suffix);
    QVERIFY(remarks[2].kind == FormRemark::Kind::Future);
}

void TestEntryKeying::shouldReportEveryFaultOfAForm()
{
    const domain::Json json = {
        {"id", "x"},
        {"title", "X"},
        {"number", "1"},
        {"sections", {{{"id", "a"}, {"title", "A"}}}},
        {"fields",
         {{{"id", "f"}, {"section", "b"}, {"label", "F"}, {"kind", "colour"}, {"weight", "routine"}},
          {{"id", "f"}, {"section", "a"}, {"label", "F"}, {"kind", "code"}, {"weight", "routine"}}}},
        {"checks", {{{"kind", "order"}, {"first", "f"}, {"second", "nowhere"}}}}};
    std::vector<records::entry::FormFault> faults;
    (void)records::entry::readForm(json, "/forms/0", faults);
    QStringList pointers;
    for (const auto& fault : faults)
        pointers.append(QString::fromStdString(fault.pointer));
    QCOMPARE(pointers,
             QStringList({QStringLiteral("/forms/0/fields/0/kind"), QStringLiteral("/forms/0/fields/0/section"),
                          QStringLiteral("/forms/0/fields/1/options"), QStringLiteral("/forms/0/fields/1/id"),
                          QStringLiteral("/forms/0/checks/0/second")}));
}

void TestEntryKeying::shouldSpreadAListOverItsRows()
{
    const domain::Json json = {
        {"id", "x"},
        {"title", "X"},
        {"number", "1"},
        {"sections", {{{"id", "list"}, {"title", "List"}, {"repeat", 2}}}},
        {"fields",
         {{{"id", "drug"}, {"section", "list"}, {"label", "Drug"}, {"kind", "text"}, {"weight", "clinical"}},
          {{"id", "dose"}, {"section", "list"}, {"label", "Dose"}, {"kind", "number"}, {"weight", "clinical"}}}}};
    std::vector<records::entry::FormFault> faults;
    const Form form = records::entry::readForm(json, {}, faults);
    QVERIFY(faults.empty());
    QCOMPARE(form.fields.size(), std::size_t(4));
    QCOMPARE(form.fields[2].id, std::string("drug-2"));
    QCOMPARE(form.fields[2].label, std::string("Drug 2"));
    QCOMPARE(form.fields[2].row, 2);
}

QTEST_GUILESS_MAIN(TestEntryKeying)
#include "tst_entry_keying.moc"
