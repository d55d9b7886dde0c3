// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"

#include <QFile>
#include <QTest>

#include <array>

using namespace access_control;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, 9> sections{"demographics", "insurance",   "clinical-notes",
                                              "orders-mar",   "results",     "psychotherapy-notes",
                                              "part2",        "codes-claim", "audit-log"};

/// The matrix of the domain reference, section 7, as it is printed there: V E S C R A, * assigned or on the worklist.
struct PrintedRow
{
    const char* role;
    std::array<const char*, 9> cells;
};
constexpr std::array<PrintedRow, 10> printed{{
    {"treating-provider", {"V", "-", "VES*", "VES*", "V*", "V author", "VES* consent", "V", "-"}},
    {"nurse", {"V", "-", "VES*", "VES*", "V*", "-", "V* consent", "-", "-"}},
    {"registration", {"VE", "VE", "-", "-", "-", "-", "-", "-", "-"}},
    {"him", {"VE id", "-", "V* index", "V*", "V*", "-", "-", "-", "-"}},
    {"coder", {"V", "V", "V*", "V*", "V*", "-", "V* consent", "VC", "-"}},
    {"roi", {"V", "V", "VR*", "VR*", "VR*", "VR authorized", "VR consent", "V", "-"}},
    {"biller", {"V", "VE", "-", "-", "-", "-", "-", "V", "-"}},
    {"quality-analyst", {"V", "-", "V sample", "V sample", "V sample", "-", "-", "V", "-"}},
    {"privacy-officer", {"V", "-", "V case", "V case", "V case", "-", "V case", "-", "VA"}},
    {"it-admin", {"-", "-", "-", "-", "-", "-", "-", "-", "V system"}},
}};

domain::Json shippedRoles()
{
    QFile file(QStringLiteral(SOURCE_DIR "/sample-records/roles/roles.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sample-records is not where the test expects it");
    return *domain::parseJson(file.readAll().toStdString(), "roles.json");
}

bool says(const QString& cell, const char* word)
{
    return cell.endsWith(QLatin1Char(' ') + QLatin1String(word));
}

/// What the printed cell answers, read on its own.
Verdict expected(const PrintedRow& row, std::size_t section, std::string_view action, const Circumstances& known)
{
    const QString cell = QString::fromLatin1(row.cells[section]);
    const QString letters = cell.section(QLatin1Char(' '), 0, 0);
    if (letters == u"-"_s || !letters.contains(QLatin1Char(char(action.front() - 'a' + 'A'))))
        return Verdict::Deny;
    const bool assigned = !letters.contains(QLatin1Char('*')) || known.assigned;
    const bool consent = !says(cell, "consent") || known.consent || (known.part2Program && action != "release");
    const bool other = (!says(cell, "author") || known.author) && (!says(cell, "authorized") || known.authorized)
                       && (!says(cell, "sample") || known.sample) && (!says(cell, "case") || known.onCase);
    if (assigned && consent && other)
        return Verdict::Permit;
    const bool treating = QLatin1String(row.role) == "treating-provider"_L1 || QLatin1String(row.role) == "nurse"_L1;
    const bool hurry = action == "view" || action == "enter";
    const bool care = section == 2 || section == 3 || section == 4;
    if (treating && hurry && other && ((care && consent) || section == 6))
        return known.glass ? Verdict::Permit : Verdict::BreakGlass;
    return Verdict::Deny;
}

constexpr std::array<bool Circumstances::*, 7> conditions{
    &Circumstances::assigned,     &Circumstances::author, &Circumstances::consent, &Circumstances::authorized,
    &Circumstances::part2Program, &Circumstances::sample, &Circumstances::onCase};

} // namespace

class TestAccessMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAnswerAsThePrintedMatrixDoes_data();
    void shouldAnswerAsThePrintedMatrixDoes();
    void shouldBindAsThePrintedMatrixDoes();
};

void TestAccessMatrix::shouldAnswerAsThePrintedMatrixDoes_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < printed.size(); ++row)
        QTest::newRow(printed[row].role) << row;
}

// Every section, every action, every set of conditions, with whole and with broken glass.
void TestAccessMatrix::shouldAnswerAsThePrintedMatrixDoes()
{
    QFETCH(std::size_t, row);
    const Policy policy(*matrixFrom(shippedRoles()), domain::RuleBook());
    Request request{"maren", printed[row].role, "work", "20-14-31", {}, {}, *domain::parseLocalTime("2026-05-12T10:00"),
                    {}};
    std::size_t permits = 0;
    for (std::size_t section = 0; section < sections.size(); ++section) {
        for (const std::string_view action : actions) {
            for (unsigned set = 0; set < 256; ++set) {
                request.section = sections[section];
                request.action = action;
                request.circumstances = {};
                for (std::size_t bit = 0; bit < conditions.size(); ++bit)
                    request.circumstances.*conditions[bit] = (set & (1U << bit)) != 0;
                if ((set & 128U) != 0)
                    request.circumstances.glass = BrokenGlass{"code blue", *domain::parseLocalTime("2026-05-12T11:00")};
                const Verdict wanted = expected(printed[row], section, action, request.circumstances);
                if (policy.decide(request).verdict != wanted)
                    qFatal("%s %s %s, conditions %u: expected %s", printed[row].role, sections[section],
                           std::string(action).c_str(), set, std::string(code(wanted)).c_str());
                permits += wanted == Verdict::Permit ? 1 : 0;
            }
        }
    }
    QVERIFY(permits > 0);
}

void TestAccessMatrix::shouldBindAsThePrintedMatrixDoes()
{
    const Policy policy(*matrixFrom(shippedRoles()), domain::RuleBook());
    for (const PrintedRow& row : printed) {
        for (std::size_t section = 0; section < sections.size(); ++section) {
            const QString cell = QString::fromLatin1(row.cells[section]);
            if (cell == u"-"_s)
                continue;
            Request request{"maren",
                            row.role,
                            "work",
                            "20-14-31",
                            sections[section],
                            "view",
                            *domain::parseLocalTime("2026-05-12T10:00"),
                            {}};
            for (bool Circumstances::*condition : conditions)
                request.circumstances.*condition = true;
            std::vector<std::string> bound{"log"};
            if (says(cell, "id"))
                bound.emplace_back(identificationOnly);
            if (says(cell, "index"))
                bound.emplace_back(indexOnly);
            if (says(cell, "system"))
                bound.emplace_back(systemEvents);
            QCOMPARE(policy.decide(request).obligations, bound);
        }
    }
}

QTEST_GUILESS_MAIN(TestAccessMatrix)
#include "tst_access_matrix.moc"
