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
    request.purpose = "treatment";
    request.patient = "20-14-31";
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
    void shouldOfferTheGlassToTreatingRolesThatLackTheAssignmentAlone();
    void shouldOpenBrokenGlassWithAReasonUntilItsTimeIsOver();
    void shouldBindToANarrowerView();
    void shouldDenyWhatItDoesNotKnow();
    void shouldOpenNothingUnderAMatrixThatHasRunOut();
    void shouldNameRuleAndCitationWithEveryAnswer();
    void shouldReadARequest();
    void shouldNameAllThatIsWrongInARequest_data();
    void shouldNameAllThatIsWrongInARequest();
    void shouldBreakTheGlassOfOneChartForItsTime();
    void shouldNotBreakTheGlassWithoutReasonOrRole();
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
        request.circumstances.glass = BrokenGlass{"code blue", *domain::parseLocalTime("2026-05-12T11:00")};
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

void TestAccess::shouldOfferTheGlassToTreatingRolesThatLackTheAssignmentAlone()
{
    const Policy p = policy();
    const Decision offer = p.decide(ask("nurse", "clinical-notes", "view"));
    QCOMPARE(offer.verdict, Verdict::BreakGlass);
    QCOMPARE(offer.obligations, (std::vector<std::string>{"log", "reason", "time-limit-60", "review"}));
    QCOMPARE(p.decide(ask("nurse", "results", "view")).verdict, Verdict::BreakGlass);
    QCOMPARE(p.decide(ask("nurse", "results", "enter")).verdict, Verdict::Deny);       // the cell is closed to it
    QCOMPARE(p.decide(ask("nurse", "clinical-notes", "sign")).verdict, Verdict::Deny); // nobody signs in a hurry
    QCOMPARE(p.decide(ask("coder", "clinical-notes", "view")).verdict, Verdict::Deny);
    QCOMPARE(p.decide(ask("treating-provider", "psychotherapy-notes", "view")).verdict, Verdict::Deny);
    QCOMPARE(p.decide(ask("nurse", "part2", "view")).verdict, Verdict::BreakGlass);
}

void TestAccess::shouldOpenBrokenGlassWithAReasonUntilItsTimeIsOver()
{
    const Policy p = policy();
    Request nurse = ask("nurse", "clinical-notes", "view");
    nurse.circumstances.glass = BrokenGlass{"found unresponsive", *domain::parseLocalTime("2026-05-12T10:30")};
    QCOMPARE(p.decide(nurse).verdict, Verdict::Permit);
    QCOMPARE(p.decide(nurse).obligations, (std::vector<std::string>{"log", "review"}));
    nurse.at = nurse.circumstances.glass->until;
    QCOMPARE(p.decide(nurse).verdict, Verdict::BreakGlass); // it is whole again
    nurse.at = *domain::parseLocalTime("2026-05-12T10:00");
    nurse.circumstances.glass->reason = "  ";
    QCOMPARE(p.decide(nurse).verdict, Verdict::Deny);
    nurse.circumstances.glass->reason = "found unresponsive";
    nurse.circumstances.assigned = true; // needs no glass, and no review
    QCOMPARE(p.decide(nurse).obligations, (std::vector<std::string>{"log"}));
    Request coder = ask("coder", "clinical-notes", "view");
    coder.circumstances.glass = nurse.circumstances.glass;
    QCOMPARE(p.decide(coder).verdict, Verdict::Deny);
    Request provider = ask("treating-provider", "part2", "view");
    provider.circumstances.glass = nurse.circumstances.glass;
    QCOMPARE(p.decide(provider).verdict, Verdict::Permit);
    QCOMPARE(p.decide(provider).rule, std::string("A4"));
    provider.section = "psychotherapy-notes";
    QCOMPARE(p.decide(provider).verdict, Verdict::Deny);
}

void TestAccess::shouldBindToANarrowerView()
{
    const Policy p = policy();
    Request clerk = ask("him", "clinical-notes", "view");
    clerk.circumstances.assigned = true;
    QCOMPARE(p.decide(clerk).obligations, (std::vector<std::string>{"log", "index-only"}));
    QCOMPARE(p.decideReading(clerk).verdict, Verdict::Deny); // the whole page is more than the permit
    clerk.circumstances.index = true;
    QCOMPARE(p.decideReading(clerk).verdict, Verdict::Permit);
    Request admin = ask("it-admin", "audit-log", "view");
    QCOMPARE(p.decide(admin).obligations, (std::vector<std::string>{"log", "system-events"}));
    QCOMPARE(p.decideReading(admin).verdict, Verdict::Deny);
}

void TestAccess::shouldDenyWhatItDoesNotKnow()
{
    const Policy p = policy();
    const Request good = ask("coder", "demographics", "view");
    QCOMPARE(p.decide(good).verdict, Verdict::Permit);
    const auto deniedWith = [&](std::string Request::*member, const char* value) {
        Request request = good;
        request.*member = value;
        const Decision decision = p.decide(request);
        return decision.verdict == Verdict::Deny && decision.rule == "A9" && !decision.cite.empty();
    };
    QVERIFY(deniedWith(&Request::role, "janitor"));
    QVERIFY(deniedWith(&Request::section, "diary"));
    QVERIFY(deniedWith(&Request::action, "copy"));
    for (std::string Request::*member :
         {&Request::role, &Request::section, &Request::action, &Request::purpose, &Request::person, &Request::patient})
        QVERIFY(deniedWith(member, " "));
}

void TestAccess::shouldOpenNothingUnderAMatrixThatHasRunOut()
{
    domain::Json json = shipped(u"roles/roles.json"_s);
    json["effective_to"] = "2026-05-11";
    const Policy old(*matrixFrom(json), domain::RuleBook());
    QCOMPARE(old.decide(ask("coder", "demographics", "view")).verdict, Verdict::Deny);
    json["effective_to"] = "2026-05-12";
    const Policy lastDay(*matrixFrom(json), domain::RuleBook());
    QCOMPARE(lastDay.decide(ask("coder", "demographics", "view")).verdict, Verdict::Permit);
    json["effective_to"] = "2019-12-31";
    QCOMPARE(matrixFrom(json).error().subject, std::string("/effective_to"));
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

namespace {

domain::Json wellFormed()
{
    return *domain::parseJson(R"({"role": "coder", "user": "maren", "purpose": "coding", "patient": "20-14-31",
        "section": "results", "action": "view", "time": "2026-05-12T10:00", "assigned": false, "worklist": true,
        "breakGlass": null, "flags": ["sample"]})",
                              "request");
}

} // namespace

void TestAccess::shouldReadARequest()
{
    const auto request = requestFrom(wellFormed());
    QVERIFY(request.ok());
    QVERIFY(request->circumstances.assigned); // assigned, or on the worklist
    QVERIFY(request->circumstances.sample);
    QVERIFY(!request->circumstances.glass);
    domain::Json emergency = wellFormed();
    emergency["breakGlass"] = {{"reason", "code blue"}, {"until", "2026-05-12T11:00"}};
    QCOMPARE(requestFrom(emergency)->circumstances.glass->reason, std::string("code blue"));
    domain::Json bare = wellFormed();
    for (const char* name : {"assigned", "worklist", "breakGlass", "flags"})
        bare.erase(name);
    QVERIFY(!requestFrom(bare)->circumstances.assigned);
}

void TestAccess::shouldNameAllThatIsWrongInARequest_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* patch, const char* said) {
        QTest::newRow(name) << QString::fromLatin1(patch) << QString::fromLatin1(said);
    };
    row("unknown member", R"([{"op":"add","path":"/mood","value":"good"}])", "/mood ");
    row("no purpose", R"([{"op":"remove","path":"/purpose"}])", "/purpose ");
    row("blank purpose", R"([{"op":"add","path":"/purpose","value":" "}])", "/purpose ");
    row("no time", R"([{"op":"remove","path":"/time"}])", "/time ");
    row("no such time", R"([{"op":"add","path":"/time","value":"2026-02-30T10:00"}])", "/time ");
    row("a role of numbers", R"([{"op":"add","path":"/role","value":7}])", "/role ");
    row("assigned by word", R"([{"op":"add","path":"/assigned","value":"yes"}])", "/assigned ");
    row("unknown flag", R"([{"op":"add","path":"/flags/-","value":"friend"}])", "/flags/1 ");
    row("a flag twice", R"([{"op":"add","path":"/flags/-","value":"sample"}])", "/flags/1 ");
    row("flags are no list", R"([{"op":"add","path":"/flags","value":"sample"}])", "/flags ");
    row("glass without reason", R"([{"op":"add","path":"/breakGlass","value":{"until":"2026-05-12T11:00"}}])",
        "/breakGlass/reason ");
    row("glass without end", R"([{"op":"add","path":"/breakGlass","value":{"reason":"code blue"}}])",
        "/breakGlass/until ");
    row("glass with more", R"([{"op":"add","path":"/breakGlass/why","value":"x"}])", "");
}

void TestAccess::shouldNameAllThatIsWrongInARequest()
{
    QFETCH(QString, patch);
    QFETCH(QString, said);
    domain::Json json = wellFormed();
    if (said.isEmpty()) { // a member of the glass that there is not
        json["breakGlass"] = {{"reason", "code blue"}, {"until", "2026-05-12T11:00"}, {"why", "x"}};
        said = u"/breakGlass/why "_s;
    } else {
        json = json.patch(domain::Json::parse(patch.toStdString()));
    }
    const auto request = requestFrom(json);
    QVERIFY(!request.ok());
    QVERIFY2(QString::fromStdString(request.error().detail).contains(said), request.error().detail.c_str());
    QVERIFY(!requestFrom(domain::Json::array()).ok());
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

void TestAccess::shouldBreakTheGlassOfOneChartForItsTime()
{
    const Policy p = policy();
    const records::Chart c = chart();
    Trail trail;
    ChartReader reader(p, c, trail, trail, {"ilse", "nurse", "treatment", ""}, Circumstances());
    const auto at = *domain::parseLocalTime("2026-05-12T10:00");
    QCOMPARE(reader.open("note", at).error().code, std::string("access.break-glass"));
    QVERIFY(reader.breakGlass("found unresponsive on 4 West", at).ok());
    QVERIFY(reader.open("note", at + std::chrono::minutes(59)).ok());
    QCOMPARE(reader.open("therapy", at).error().code, std::string("access.denied"));
    QCOMPARE(reader.open("note", at + std::chrono::minutes(60)).error().code, std::string("access.break-glass"));
    QCOMPARE(trail.entries.size(), std::size_t(5));
    QCOMPARE(trail.entries[1].action, std::string("break-glass"));
    QCOMPARE(trail.entries[1].purpose, std::string("emergency: found unresponsive on 4 West"));
    QCOMPARE(trail.entries[2].purpose, std::string("emergency: found unresponsive on 4 West"));
    QCOMPARE(trail.entries[2].rule, std::string("A5"));
    QCOMPARE(trail.entries[3].purpose, std::string("treatment"));
}

void TestAccess::shouldNotBreakTheGlassWithoutReasonOrRole()
{
    const Policy p = policy();
    const records::Chart c = chart();
    Trail trail;
    const auto at = *domain::parseLocalTime("2026-05-12T10:00");
    ChartReader nurse(p, c, trail, trail, {"ilse", "nurse", "treatment", ""}, Circumstances());
    QCOMPARE(nurse.breakGlass("  ", at).error().code, std::string("access.no-reason"));
    ChartReader coder(p, c, trail, trail, {"maren", "coder", "coding", ""}, Circumstances());
    QCOMPARE(coder.breakGlass("in a hurry", at).error().kind, domain::ErrorKind::Denied);
    QCOMPARE(trail.entries.back().verdict, Verdict::Deny); // and it is known who tried
    QVERIFY(!coder.open("note", at).ok());
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
