// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/ChartReader.h"

#include <QFile>
#include <QTest>

using namespace access_control;
using namespace Qt::StringLiterals;

namespace {

domain::Json shipped(const QString& name)
{
    QFile file(QStringLiteral(SOURCE_DIR) + u"/sample-records/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sample-records is not where the test expects it");
    return *domain::parseJson(file.readAll().toStdString(), name.toStdString());
}

Policy policy()
{
    std::vector<domain::Rule> rules;
    const domain::Json file = shipped(u"rules/access.json"_s);
    for (const domain::Json& json : file["rules"]) {
        domain::Rule rule;
        rule.id = json["rule_id"].get<std::string>();
        rule.cite = json["cite"].get<std::string>();
        rule.from = *domain::parseDate(json["effective_from"].get<std::string>());
        rules.push_back(rule);
    }
    return Policy(*matrixFrom(shipped(u"roles/roles.json"_s)), domain::RuleBook(rules));
}

Request ask(const char* role, const char* section, const char* action)
{
    Request request;
    request.person = "maren";
    request.role = role;
    request.section = section;
    request.action = action;
    request.at = *domain::parseLocalTime("2026-05-12T10:00");
    return request;
}

struct Trail final : AuditSink, VisitListener
{
    std::vector<AuditEntry> entries;
    int visits = 0;
    bool broken = false;
    domain::Status append(const AuditEntry& entry) override
    {
        if (broken)
            return domain::error(domain::ErrorKind::DiskFull, "disk.full");
        entries.push_back(entry);
        return domain::done();
    }
    domain::Status visited(const AuditEntry&, int) override
    {
        ++visits;
        return domain::done();
    }
};

records::Chart chart()
{
    records::Chart chart;
    chart.mrn = "20-14-31";
    domain::Document note;
    note.header.id = "note";
    note.header.title = "Note";
    note.header.section = "clinical-notes";
    note.body = "Short of breath.";
    domain::Document therapy = note;
    therapy.header.id = "therapy";
    therapy.header.section = "psychotherapy-notes";
    chart.documents = {note, therapy};
    return chart;
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFollowTheMatrixCellByCell();
    void shouldLetACoderReadNotesOnlyOfAssignedCharts();
    void shouldKeepPsychotherapyNotesFromEveryoneButTheirAuthor();
    void shouldAskForConsentOrProgrammeNeedBeforePart2Records();
    void shouldBreakTheGlassOnlyForTreatingRolesInAnEmergency();
    void shouldRefuseAnUnknownRole();
    void shouldNameRuleAndCitationWithEveryAnswer();
    void shouldRefuseARequestWithAnUnknownMember();
    void shouldWriteRefusalsIntoTheTrail();
    void shouldShowNothingThatTheTrailCouldNotTake();
};

void TestAccess::shouldFollowTheMatrixCellByCell()
{
    const Policy p = policy();
    const auto verdict = [&](const char* role, const char* section, const char* action, bool assigned = true) {
        Request request = ask(role, section, action);
        request.circumstances.assigned = assigned;
        return p.decide(request).verdict;
    };
    QCOMPARE(verdict("registration", "insurance", "enter"), Verdict::Permit);
    QCOMPARE(verdict("registration", "clinical-notes", "view"), Verdict::Deny);
    QCOMPARE(verdict("coder", "codes-claim", "code"), Verdict::Permit);
    QCOMPARE(verdict("coder", "clinical-notes", "release"), Verdict::Deny);
    QCOMPARE(verdict("roi", "results", "release"), Verdict::Permit);
    QCOMPARE(verdict("roi", "results", "release", false), Verdict::Deny);
    QCOMPARE(verdict("biller", "clinical-notes", "view"), Verdict::Deny);
    QCOMPARE(verdict("nurse", "codes-claim", "view"), Verdict::Deny);
    QCOMPARE(verdict("privacy-officer", "audit-log", "audit"), Verdict::Permit);
    QCOMPARE(verdict("it-admin", "demographics", "view"), Verdict::Deny);
}

void TestAccess::shouldLetACoderReadNotesOnlyOfAssignedCharts()
{
    Request request = ask("coder", "clinical-notes", "view");
    QCOMPARE(policy().decide(request).verdict, Verdict::Deny);
    QCOMPARE(policy().decide(request).rule, std::string("A2"));
    request.circumstances.assigned = true;
    QCOMPARE(policy().decide(request).verdict, Verdict::Permit);
}

void TestAccess::shouldKeepPsychotherapyNotesFromEveryoneButTheirAuthor()
{
    const Policy p = policy();
    for (const Role& role : p.matrix().roles) {
        Request request = ask(role.id.c_str(), "psychotherapy-notes", "view");
        request.circumstances.assigned = true;
        request.circumstances.emergency = true;
        QCOMPARE(policy().decide(request).verdict, Verdict::Deny);
        QCOMPARE(policy().decide(request).rule, std::string("A3"));
    }
    Request author = ask("treating-provider", "psychotherapy-notes", "view");
    author.circumstances.author = true;
    QCOMPARE(policy().decide(author).verdict, Verdict::Permit);
}

void TestAccess::shouldAskForConsentOrProgrammeNeedBeforePart2Records()
{
    Request request = ask("coder", "part2", "view");
    request.circumstances.assigned = true;
    QCOMPARE(policy().decide(request).rule, std::string("A4"));
    QCOMPARE(policy().decide(request).verdict, Verdict::Deny);
    request.circumstances.consent = true;
    QCOMPARE(policy().decide(request).verdict, Verdict::Permit);
    request.circumstances = {};
    request.circumstances.assigned = true;
    request.circumstances.part2Program = true;
    QCOMPARE(policy().decide(request).verdict, Verdict::Permit);
}

void TestAccess::shouldBreakTheGlassOnlyForTreatingRolesInAnEmergency()
{
    Request nurse = ask("nurse", "clinical-notes", "view");
    QCOMPARE(policy().decide(nurse).verdict, Verdict::Deny);
    nurse.circumstances.emergency = true;
    const Decision broken = policy().decide(nurse);
    QCOMPARE(broken.verdict, Verdict::BreakGlass);
    QCOMPARE(broken.obligations.size(), std::size_t(4));
    Request coder = ask("coder", "clinical-notes", "view");
    coder.circumstances.emergency = true;
    QCOMPARE(policy().decide(coder).verdict, Verdict::Deny);
}

void TestAccess::shouldRefuseAnUnknownRole()
{
    QCOMPARE(policy().decide(ask("janitor", "demographics", "view")).verdict, Verdict::Deny);
}

void TestAccess::shouldNameRuleAndCitationWithEveryAnswer()
{
    const Policy p = policy();
    for (const Role& role : p.matrix().roles) {
        for (const auto& [section, title] : p.matrix().sections) {
            const Decision decision = p.decide(ask(role.id.c_str(), section.c_str(), "view"));
            QVERIFY(!decision.rule.empty());
            QVERIFY(!decision.cite.empty());
        }
    }
}

void TestAccess::shouldRefuseARequestWithAnUnknownMember()
{
    const auto parse = [](const char* text) { return requestFrom(*domain::parseJson(text, "request")); };
    QVERIFY(parse(R"({"role":"coder","section":"results","action":"view","at":"2026-05-12T10:00"})").ok());
    QVERIFY(!parse(R"({"role":"coder","section":"results","action":"view","mood":"good"})").ok());
    QVERIFY(!parse(R"({"role":"coder","section":"results","action":"view","context":{"assigned":"yes"}})").ok());
    QVERIFY(!parse(R"({"role":"coder","section":"results"})").ok());
    QVERIFY(!parse(R"([1])").ok());
}

void TestAccess::shouldWriteRefusalsIntoTheTrail()
{
    const Policy p = policy();
    const records::Chart c = chart();
    Trail trail;
    ChartReader reader(p, c, trail, trail, {"maren", "coder", "coding", "s1"}, access_control::assignedWith({}));
    const auto at = *domain::parseLocalTime("2026-05-12T10:00");
    QVERIFY(reader.open("note", at).ok());
    QCOMPARE(reader.open("therapy", at).error().kind, domain::ErrorKind::Denied);
    QCOMPARE(reader.print("note", at).error().kind, domain::ErrorKind::Denied);
    QCOMPARE(trail.entries.size(), std::size_t(3));
    QCOMPARE(trail.entries[1].verdict, Verdict::Deny);
    QCOMPARE(trail.entries[1].rule, std::string("A3"));
    QCOMPARE(trail.visits, 3);
}

void TestAccess::shouldShowNothingThatTheTrailCouldNotTake()
{
    const Policy p = policy();
    const records::Chart c = chart();
    Trail trail;
    trail.broken = true;
    ChartReader reader(p, c, trail, trail, {"maren", "coder", "coding", "s1"}, access_control::assignedWith({}));
    const auto opened = reader.open("note", *domain::parseLocalTime("2026-05-12T10:00"));
    QCOMPARE(opened.error().kind, domain::ErrorKind::DiskFull);
    QCOMPARE(trail.visits, 0);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
