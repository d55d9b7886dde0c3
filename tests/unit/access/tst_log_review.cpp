// SPDX-License-Identifier: GPL-3.0-or-later
// The rules L1 to L12 of the log review: for each a positive, near misses, midnight and the nights of the clock change.
#include "access/log/LogReview.h"

#include <QFile>
#include <QTest>

using namespace access_control;
using namespace Qt::StringLiterals;
using domain::Json;

namespace {

/// A ward, its people and its patients; nobody is tied to anybody.
const char* const ward = R"({
 "policy": {"finishChartingHours": 24, "selfAccess": false, "bulkFactor": 3},
 "patients": [
  {"mrn": "p1", "name": "Tom Ilves", "surname": "Ilves", "address": "1 Quarry Lane", "employee": null, "vip": false},
  {"mrn": "p2", "name": "Jan Carrow", "surname": "Carrow", "address": "8 Heron Street"},
  {"mrn": "p3", "name": "Kofi Renner", "surname": "Renner", "address": "2 Alder Walk", "employee": "kofi"},
  {"mrn": "p4", "name": "Ada Whitlow", "surname": "Whitlow", "address": "5 Ferry Road", "vip": true},
  {"mrn": "p5", "name": "Max Ufland", "surname": "Ufland", "address": "4 larch avenue"},
  {"mrn": "p6", "surname": "Six"}, {"mrn": "p7", "surname": "Seven"}],
 "staff": [
  {"user": "odile", "name": "Odile Carrow", "role": "nurse", "unit": "3N", "address": "4 Larch Avenue"},
  {"user": "kofi", "name": "Kofi Renner", "role": "treating-provider", "unit": "3N", "address": "2 Alder Walk"},
  {"user": "noor", "name": "Noor Tavares", "role": "coder", "unit": "HIM", "address": "3 Cannery Row"},
  {"user": "ruth", "name": "Pellworm, Ruth", "role": "registration", "unit": "Admitting"},
  {"user": "ida", "name": "Ida Yarrow", "role": "it-admin", "unit": "IT"},
  {"user": "rex", "name": "Rex Gantry", "role": "roi", "unit": "HIM"},
  {"user": "gone", "name": "Ina Verhoest", "role": "nurse", "unit": "3N", "employedFrom": "2020-02-01",
   "employedTo": "2026-03-03"}],
 "manages": [{"manager": "odile", "user": "kofi"}],
 "sites": [{"station": "N1", "site": "Main"}, {"station": "N2", "site": "Main"}, {"station": "C1", "site": "Clinic"},
           {"station": "V1", "site": "Remote"}],
 "distancesKm": [{"from": "Main", "to": "Clinic", "km": 40}],
 "shifts": [{"user": "odile", "unit": "3N", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00"},
            {"user": "odile", "unit": "3N", "from": "2026-03-05T19:00", "to": "2026-03-06T07:00"}],
 "baselines": [{"user": "odile", "role": "nurse", "chartsPerShift": 6, "patientsPerHourMedian": 1, "printsPerShift": 1}]
})";

/// The ward with lists appended, and the entries of the row.
Json withWard(const char* more)
{
    Json log = *domain::parseJson(ward, "ward");
    const auto added = domain::parseJson(more, "row");
    if (!added)
        qFatal("the row is no JSON: %s", qPrintable(QString::fromStdString(added.error().detail)));
    for (const auto& [name, value] : added->items()) {
        if (value.is_object() || !log.contains(name))
            log[name] = value;
        else
            log[name].insert(log[name].end(), value.begin(), value.end());
    }
    int number = 0;
    for (Json& entry : log["log"])
        entry.emplace("id", "e" + std::to_string(++number));
    return log;
}

Rights rights()
{
    QFile file(QStringLiteral(SOURCE_DIR) + u"/sample-records/roles/roles.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sample-records is not where the test expects it");
    return *rightsFrom(*domain::parseJson(file.readAll().toStdString(), "roles"));
}

LogReading read(const Json& json)
{
    return readAccessLog(json, rights().ids(), LogClock(*records::deficiency::FacilityClock::of("America/Chicago")));
}

/// "e1 L4, e2 L6".
QString rows(const Json& json)
{
    const LogReading reading = read(json);
    const auto* log = std::get_if<AccessLog>(&reading);
    if (log == nullptr) {
        const LogProblem& first = std::get<std::vector<LogProblem>>(reading).front();
        return QString::fromStdString(first.pointer + ": " + first.message);
    }
    QStringList found;
    for (const Json& row : toJson(reviewLog(*log, rights()), *log))
        found.append(QString::fromStdString(row["id"].get<std::string>() + " " + row["rule"].get<std::string>()));
    return found.join(u", "_s);
}

QString problems(const Json& json)
{
    const LogReading reading = read(json);
    QStringList found;
    if (const auto* all = std::get_if<std::vector<LogProblem>>(&reading)) {
        for (const LogProblem& problem : *all)
            found.append(QString::fromStdString(problem.pointer));
    }
    return found.join(u' ');
}

} // namespace

class TestLogReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindWhatTheRuleMeansAndNoMore_data();
    void shouldFindWhatTheRuleMeansAndNoMore();
    void shouldNameTheFactInTheEvidence();
    void shouldReportEveryProblemWithItsPlace_data();
    void shouldReportEveryProblemWithItsPlace();
    void shouldTellOfAClockThatRunsBackwards();
    void shouldReadTheHourThatComesTwice();
    void shouldReadALogThatKnowsNoClockChange();
    void shouldKeepNumbersAsIds();
};

void TestLogReview::shouldFindWhatTheRuleMeansAndNoMore_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* input, const char* expected) {
        QTest::newRow(name) << QByteArray(input) << QString::fromLatin1(expected);
    };

    // L1
    row("L1: the surname",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p2", "action": "view"}]})",
        "e1 L1, e1 L4");
    row("L1: the address, written otherwise",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p5", "action": "view"}]})",
        "e1 L1, e1 L4");
    row("L1: on one's unit, yet assigned to another",
        R"({"encounters": [{"patient": "p2", "unit": "3N", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p2", "action": "view"}]})",
        "e1 L1");
    row("not L1: same name, and the nurse assigned",
        R"({"assignments": [{"user": "odile", "patient": "p2", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p2", "action": "view"}]})",
        "");
    row("not L1: a log-in is no look at a chart",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p2", "action": "login"}]})", "");

    // L2, L10
    row("L2: a colleague",
        R"({"encounters": [{"patient": "p3", "unit": "3N", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p3", "action": "view"}]})",
        "e1 L2");
    row("not L2: the colleague's nurse",
        R"({"assignments": [{"user": "odile", "patient": "p3", "from": "2026-03-04T07:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p3", "action": "view"}]})",
        "");
    row("L10: one's own chart",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p3", "action": "view"}]})", "e1 L10");
    row("not L10: the house allows it",
        R"({"policy": {"selfAccess": "allowed"},
            "log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p3", "action": "view"}]})",
        "");
    row("L10: known by name and address alone",
        R"({"patients": [{"mrn": "p9", "name": "Noor Tavares", "address": "3 Cannery Row", "employee": true}],
            "log": [{"time": "2026-03-04T10:00", "user": "noor", "patient": "p9", "action": "view"}]})",
        "e1 L10");

    // L3
    row("L3: a VIP, seen from the same unit",
        R"({"encounters": [{"patient": "p4", "unit": "3N", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p4", "action": "view"}]})",
        "e1 L3");
    row("not L3: the VIP's attending",
        R"({"encounters": [{"patient": "p4", "unit": "5W", "from": "2026-03-03T10:00", "attending": "kofi"}],
            "log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p4", "action": "view"}]})",
        "");
    row("not L3: the VIP is on the coder's list",
        R"({"worklists": [{"user": "noor", "patient": "p4", "list": "coding", "date": "2026-03-04"}],
            "log": [{"time": "2026-03-04T10:00", "user": "noor", "patient": "p4", "action": "view"}]})",
        "");

    // L4
    row("L4: nothing links them",
        R"({"encounters": [{"patient": "p1", "unit": "5W", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"}]})",
        "e1 L4");
    row("not L4: duty on the patient's unit",
        R"({"encounters": [{"patient": "p1", "unit": "3n", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"}]})",
        "");
    row("not L4: a nurse who floats, assigned on another unit",
        R"({"encounters": [{"patient": "p1", "unit": "5W", "from": "2026-03-03T10:00"}],
            "assignments": [{"user": "odile", "patient": "p1", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00",
                             "kind": "float"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"}]})",
        "");
    row("not L4: 24 hours after the assignment, less a minute",
        R"({"assignments": [{"user": "kofi", "patient": "p1", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00"}],
            "log": [{"time": "2026-03-05T18:59", "user": "kofi", "patient": "p1", "action": "view"}]})",
        "");
    row("L4: 24 hours after the assignment",
        R"({"assignments": [{"user": "kofi", "patient": "p1", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00"}],
            "log": [{"time": "2026-03-05T19:00", "user": "kofi", "patient": "p1", "action": "view"}]})",
        "e1 L4");
    row("L4: the patient came to the unit after the shift",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-04T21:00", "to": "2026-03-05T09:00"}],
            "log": [{"time": "2026-03-04T18:00", "user": "odile", "patient": "p1", "action": "view"}]})",
        "e1 L4");
    row("not L4: a request, from when it is logged for 30 days",
        R"({"requests": [{"id": "r1", "patient": "p1", "user": "rex", "logged": "2026-03-01T09:00"},
                         {"id": "r2", "patient": "p6", "user": null, "logged": "2026-03-01T09:00"}],
            "log": [{"time": "2026-03-01T09:00", "user": "rex", "patient": "p1", "action": "release"},
                    {"time": "2026-03-31T08:00", "user": "rex", "patient": "p6", "action": "view"}]})",
        "");
    row("L4: opened before the request was logged, and after its 30 days",
        R"({"requests": [{"id": "r1", "patient": "p1", "user": "rex", "logged": "2026-03-01T09:00"}],
            "log": [{"time": "2026-03-01T08:59", "user": "rex", "patient": "p1", "action": "view"},
                    {"time": "2026-03-31T10:01", "user": "rex", "patient": "p1", "action": "view"}]})",
        "e1 L4, e2 L4");
    row("not L4: the clerk who registers the arrival",
        R"({"encounters": [{"patient": "p1", "unit": "ED", "from": "2026-03-04T12:00"}],
            "log": [{"time": "2026-03-04T11:50", "user": "ruth", "patient": "p1", "action": "enter",
                     "sections": ["demographics"]}]})",
        "");
    row("not L4: the attending signs within 30 days, but reading is over after a day",
        R"({"encounters": [{"patient": "p1", "unit": "5W", "from": "2026-03-01T12:00", "to": "2026-03-03T12:00",
                            "attending": "kofi"}],
            "log": [{"time": "2026-03-20T11:50", "user": "kofi", "patient": "p1", "action": "sign"},
                    {"time": "2026-03-20T11:55", "user": "kofi", "patient": "p1", "action": "view"}]})",
        "e2 L4");
    row("not L4: on call for the unit",
        R"({"encounters": [{"patient": "p1", "unit": "5W", "from": "2026-03-03T10:00"}],
            "onCall": [{"user": "kofi", "unit": "5W", "from": "2026-03-03T19:00", "to": "2026-03-04T07:00"}],
            "log": [{"time": "2026-03-04T02:00", "user": "kofi", "patient": "p1", "action": "view"}]})",
        "");
    row("not L4: refused, so nothing was seen",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view",
                     "status": "denied"}]})",
        "");

    // L5
    row("L5: on a free day",
        R"({"assignments": [{"user": "odile", "patient": "p1", "from": "2026-03-04T07:00"}],
            "log": [{"time": "2026-03-05T10:00", "user": "odile", "patient": "p1", "action": "view"}]})",
        "e1 L5");
    row("not L5: past midnight in a night shift",
        R"({"assignments": [{"user": "odile", "patient": "p1", "from": "2026-03-04T07:00"}],
            "log": [{"time": "2026-03-06T00:30", "user": "odile", "patient": "p1", "action": "view"}]})",
        "");
    row("not L5: half an hour to hand over; L5 a minute later",
        R"({"log": [{"time": "2026-03-04T19:29", "user": "odile", "action": "logout"},
                    {"time": "2026-03-04T19:31", "user": "odile", "action": "login"}]})",
        "e2 L5");
    row("not L5: on call",
        R"({"onCall": [{"user": "odile", "unit": "3N", "from": "2026-03-05T07:00", "to": "2026-03-05T19:00"}],
            "log": [{"time": "2026-03-05T10:00", "user": "odile", "action": "login"}]})",
        "");
    row("not L5: charting of the shift is finished, with what is read for it",
        R"({"assignments": [{"user": "odile", "patient": "p1", "from": "2026-03-04T07:00", "to": "2026-03-04T19:00"}],
            "log": [{"time": "2026-03-04T20:10", "user": "odile", "action": "login"},
                    {"time": "2026-03-04T20:12", "user": "odile", "patient": "p1", "action": "view"},
                    {"time": "2026-03-04T20:20", "user": "odile", "patient": "p1", "action": "enter"},
                    {"time": "2026-03-04T20:21", "user": "odile", "patient": "p6", "action": "view"}]})",
        "e4 L4, e4 L5");
    row("L5: from outside while on shift in the house",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "odile", "station": "V1", "action": "login"}]})", "e1 L5");
    row("not L5: nobody wrote shifts down for a coder",
        R"({"log": [{"time": "2026-03-04T23:00", "user": "noor", "station": "V1", "action": "login"}]})", "");

    // L6
    row("L6: the third patient within an hour, once",
        R"({"policy": {"bulkFactor": 3},
            "encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-01"}, {"patient": "p6", "unit": "3N", "from": "2026-03-01"},
                           {"patient": "p7", "unit": "3N", "from": "2026-03-01"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"},
                    {"time": "2026-03-04T10:30", "user": "odile", "patient": "p6", "action": "view"},
                    {"time": "2026-03-04T10:59", "user": "odile", "patient": "p7", "action": "view"},
                    {"time": "2026-03-04T11:10", "user": "odile", "patient": "p7", "action": "view"},
                    {"time": "2026-03-04T11:15", "user": "odile", "patient": "p1", "action": "view"}]})",
        "e3 L6, e5 L6");
    row("not L6: the first has left the hour; the same patient counts once",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-01"}, {"patient": "p6", "unit": "3N", "from": "2026-03-01"},
                           {"patient": "p7", "unit": "3N", "from": "2026-03-01"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"},
                    {"time": "2026-03-04T10:10", "user": "odile", "patient": "p1", "action": "view"},
                    {"time": "2026-03-04T10:20", "user": "odile", "patient": "p6", "action": "view"},
                    {"time": "2026-03-04T11:10", "user": "odile", "patient": "p7", "action": "view"}]})",
        "");
    row("L6: the third print of a shift",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-01"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "print"},
                    {"time": "2026-03-04T12:00", "user": "odile", "patient": "p1", "action": "print"},
                    {"time": "2026-03-04T16:00", "user": "odile", "patient": "p1", "action": "print"}]})",
        "e3 L6");
    row("not L6: nobody knows what is usual for a coder",
        R"({"worklists": [{"user": "noor", "patient": "p1", "list": "c", "date": "2026-03-04"},
                          {"user": "noor", "patient": "p6", "list": "c", "date": "2026-03-04"},
                          {"user": "noor", "patient": "p7", "list": "c", "date": "2026-03-04"}],
            "log": [{"time": "2026-03-04T10:00", "user": "noor", "patient": "p1", "action": "view"},
                    {"time": "2026-03-04T10:01", "user": "noor", "patient": "p6", "action": "view"},
                    {"time": "2026-03-04T10:02", "user": "noor", "patient": "p7", "action": "view"}]})",
        "");

    // L7
    row("not L7: the last day counts whole; L7 with the midnight after",
        R"({"log": [{"time": "2026-03-03T23:59", "user": "gone", "action": "login"},
                    {"time": "2026-03-04T00:00", "user": "gone", "action": "login"}]})",
        "e2 L7");
    row("not L7: the account no longer opens",
        R"({"log": [{"time": "2026-03-04T09:00", "user": "gone", "action": "login", "status": "failed"}]})", "");
    row("L7: before the first day", R"({"log": [{"time": "2020-01-31T23:59", "user": "gone", "action": "login"}]})",
        "e1 L7");

    // L8
    row("L8: forty kilometres in ten minutes; who goes on at the first place is not suspect",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-03-04T10:10", "user": "noor", "station": "C1", "action": "login"},
                    {"time": "2026-03-04T10:12", "user": "noor", "station": "N2", "action": "search"}]})",
        "e2 L8");
    row("not L8: there was time for the way",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-03-04T10:24", "user": "noor", "station": "C1", "action": "login"}]})",
        "");
    row("not L8: two stations of one site, a failed log-in elsewhere, a station that nobody knows",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-03-04T10:00", "user": "noor", "station": "N2", "action": "login"},
                    {"time": "2026-03-04T10:01", "user": "noor", "station": "C1", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T10:02", "user": "noor", "station": "XX", "action": "login"}]})",
        "");
    row("L8: over midnight",
        R"({"log": [{"time": "2026-03-04T23:55", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-03-05T00:05", "user": "noor", "station": "C1", "action": "login"}]})",
        "e2 L8");
    row("L8: the clocks are put forward, and ten minutes are still ten",
        R"({"log": [{"time": "2026-03-08T01:55", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-03-08T03:05", "user": "noor", "station": "C1", "action": "login"}]})",
        "e2 L8");

    // L9
    row("L9: a clerk in the notes, a coder who signs, a section that nobody knows",
        R"({"encounters": [{"patient": "p1", "unit": "ED", "from": "2026-03-04T09:00"}],
            "worklists": [{"user": "noor", "patient": "p1", "list": "coding", "date": "2026-03-04"}],
            "log": [{"time": "2026-03-04T10:00", "user": "ruth", "patient": "p1", "action": "view",
                     "sections": ["demographics", "clinical-notes"]},
                    {"time": "2026-03-04T10:00", "user": "noor", "patient": "p1", "action": "sign",
                     "sections": ["clinical-notes"]},
                    {"time": "2026-03-04T10:00", "user": "noor", "patient": "p1", "action": "view",
                     "sections": ["the-drawer"]}]})",
        "e1 L9, e2 L9, e3 L9");
    row("not L9: what the matrix gives",
        R"({"encounters": [{"patient": "p1", "unit": "ED", "from": "2026-03-04T09:00"}],
            "worklists": [{"user": "noor", "patient": "p1", "list": "coding", "date": "2026-03-04"}],
            "log": [{"time": "2026-03-04T10:00", "user": "ruth", "patient": "p1", "action": "enter",
                     "sections": ["demographics", "insurance"]},
                    {"time": "2026-03-04T10:00", "user": "noor", "patient": "p1", "action": "code",
                     "sections": ["codes-claim"]},
                    {"time": "2026-03-04T10:05", "user": "noor", "patient": "p1", "action": "print",
                     "sections": ["results"]}]})",
        "");
    row("L9: an administrator of the machines opens a chart; not L9: the log of the system",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "ida", "patient": "p1", "action": "view", "sections": []},
                    {"time": "2026-03-04T10:01", "user": "ida", "action": "view", "sections": ["audit-log"]}]})",
        "e1 L4, e1 L9");
    row("L9: psychotherapy notes of a patient who is not theirs; not L9: of one who is",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-03T10:00"}],
            "assignments": [{"user": "kofi", "patient": "p6", "from": "2026-03-01T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p1", "action": "view",
                     "sections": ["psychotherapy-notes"]},
                    {"time": "2026-03-04T10:00", "user": "kofi", "patient": "p6", "action": "view",
                     "sections": ["psychotherapy-notes"]}]})",
        "e1 L9");

    // L11
    row("L11: no event",
        R"({"assignments": [{"user": "kofi", "patient": "p1", "from": "2026-03-01T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "kofi", "patient": "p1", "action": "view",
                     "breakGlass": true}]})",
        "e1 L11");
    row("not L11: the code on their unit, an hour at the most apart",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-03T10:00"}],
            "events": [{"kind": "code", "patient": "p1", "unit": "3N", "time": "2026-03-04T09:00", "team": []}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view",
                     "breakGlass": {"reason": "code called", "until": "2026-03-04T11:00"}},
                    {"time": "2026-03-04T10:01", "user": "odile", "patient": "p1", "action": "view",
                     "breakGlass": true}]})",
        "e2 L11");
    row("L11: the code was elsewhere; not L11: they were on its team",
        R"({"encounters": [{"patient": "p1", "unit": "3N", "from": "2026-03-03T10:00"},
                           {"patient": "p6", "unit": "3N", "from": "2026-03-03T10:00"}],
            "events": [{"kind": "code", "patient": "p1", "unit": "5W", "time": "2026-03-04T10:00", "team": ["kofi"]},
                       {"kind": "code", "patient": "p6", "unit": "5W", "time": "2026-03-04T10:00", "team": ["odile"]}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view", "breakGlass": true},
                    {"time": "2026-03-04T10:10", "user": "odile", "patient": "p6", "action": "view", "breakGlass": true}]})",
        "e1 L11");
    row("L11: a clerk breaks no glass, whatever happens on the unit",
        R"({"encounters": [{"patient": "p1", "unit": "Admitting", "from": "2026-03-04T09:30"}],
            "shifts": [{"user": "ruth", "unit": "Admitting", "from": "2026-03-04T07:00", "to": "2026-03-04T15:00"}],
            "events": [{"kind": "fall", "patient": "p1", "unit": "Admitting", "time": "2026-03-04T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "ruth", "patient": "p1", "action": "view", "breakGlass": true,
                     "sections": ["demographics"]}]})",
        "e1 L11");

    // L12
    row("L12: three failed, then in",
        R"({"log": [{"time": "2026-03-04T09:40", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:41", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:42", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T10:10", "user": "noor", "action": "login"},
                    {"time": "2026-03-04T10:11", "user": "noor", "action": "search"}]})",
        "e4 L12");
    row("not L12: twice mistyped, or long ago, or never in, or under a name that nobody has",
        R"({"log": [{"time": "2026-03-04T09:00", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:41", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:42", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:43", "user": "noor", "action": "login", "status": "ok"},
                    {"time": "2026-03-04T09:44", "user": "rex", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:45", "user": "rex", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:46", "user": "rex", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T09:47", "user": "admin", "action": "login", "status": "failed"}]})",
        "");
    row("L12: over midnight",
        R"({"log": [{"time": "2026-03-04T23:50", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T23:55", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T23:59", "user": "noor", "action": "login", "status": "failed"},
                    {"time": "2026-03-05T00:01", "user": "noor", "action": "login"}]})",
        "e4 L12");
}

void TestLogReview::shouldFindWhatTheRuleMeansAndNoMore()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expected);
    QCOMPARE(rows(withWard(input.constData())), expected);
}

void TestLogReview::shouldNameTheFactInTheEvidence()
{
    const LogReading reading = read(withWard(
        R"({"encounters": [{"patient": "p1", "unit": "5W", "from": "2026-03-03T10:00"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view"}]})"));
    const auto& log = std::get<AccessLog>(reading);
    const Json row = toJson(reviewLog(log, rights()), log).at(0);
    QCOMPARE(row["user"].get<std::string>(), std::string("odile"));
    QCOMPARE(row["patient"].get<std::string>(), std::string("p1"));
    QCOMPARE(
        row["evidence"].get<std::string>(),
        std::string("No encounter, assignment, worklist, request, on-call duty or event links Odile Carrow (nurse) "
                    "with Tom Ilves (p1) at 2026-03-04 10:00; the patient was in 5W."));
}

void TestLogReview::shouldReportEveryProblemWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* input, const char* expected) {
        QTest::newRow(name) << QByteArray(input) << QString::fromLatin1(expected);
    };
    row("all at once",
        R"({"shoes": [], "worklists": [{"user": "nobody", "patient": "p0", "list": "c", "date": "2026-02-30"}],
            "log": [{"time": "2026-03-04T10:00", "user": "odile", "patient": "p1", "action": "view", "colour": 1}]})",
        "/shoes /worklists/0/user /worklists/0/patient /worklists/0/date /log/0/colour");
    row("ids twice",
        R"({"patients": [{"mrn": "p1"}], "staff": [{"user": "odile", "role": "nurse"}],
            "requests": [{"id": "r", "patient": "p1", "logged": "2026-03-01"}, {"id": "r", "patient": "p1", "logged": "2026-03-01"}],
            "log": [{"id": "a", "time": "2026-03-04T10:00", "user": "odile", "action": "login"},
                    {"id": "a", "time": "2026-03-04T10:00", "user": "odile", "action": "login"}]})",
        "/staff/7/user /patients/7/mrn /requests/1/id /log/1/id");
    row("a role that nobody knows", R"({"staff": [{"user": "x", "role": "wizard"}], "log": []})", "/staff/7/role");
    row("a shift that ends before it begins",
        R"({"shifts": [{"user": "odile", "unit": "3N", "from": "2026-03-04T19:00", "to": "2026-03-04T07:00"}], "log": []})",
        "/shifts/2/to");
    row("an unknown user is one problem, unless a log-in failed",
        R"({"log": [{"time": "2026-03-04T10:00", "user": "admin", "action": "login", "status": "failed"},
                    {"time": "2026-03-04T10:00", "user": "admin", "action": "login", "status": "ok"},
                    {"time": "2026-03-04T10:00", "user": "admin", "action": "view", "status": "denied"}]})",
        "/log/1/user /log/2/user");
    row("types",
        R"({"policy": {"bulkFactor": 0, "selfAccess": "perhaps"}, "patients": [{"mrn": 7, "vip": "yes"}], "onCall": {},
            "log": [{"time": 5, "user": "odile", "action": "", "sections": "all", "status": "hm"}]})",
        "/policy/bulkFactor /policy/selfAccess /patients/7/vip /patients/7/mrn /onCall /log/0/action /log/0/sections "
        "/log/0/status /log/0/time");
    row("no log", R"({"events": []})", "/log");
}

void TestLogReview::shouldReportEveryProblemWithItsPlace()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expected);
    QStringList found = problems(withWard(input.constData())).split(u' ');
    QStringList wanted = expected.split(u' ');
    found.sort();
    wanted.sort();
    QCOMPARE(found, wanted);
}

void TestLogReview::shouldTellOfAClockThatRunsBackwards()
{
    const LogReading reading = read(withWard(
        R"({"log": [{"time": "2026-03-04T10:00", "user": "odile", "action": "login"},
                    {"time": "2026-03-04T09:58:30", "user": "odile", "action": "search"},
                    {"time": "2026-03-04T10:00", "user": "odile", "action": "search"}]})"));
    const auto& all = std::get<std::vector<LogProblem>>(reading);
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all[0].pointer, std::string("/log/1/time"));
    QVERIFY(all[0].message.find("2026-03-04T10:00:00") != std::string::npos);
    QVERIFY(all[0].message.find("in the order of time") != std::string::npos);
}

void TestLogReview::shouldReadTheHourThatComesTwice()
{
    // 2026-11-01, 02:00 CDT becomes 01:00 CST: 01:50, then 01:05 a quarter of an hour later.
    QCOMPARE(rows(withWard(R"({"log": [{"time": "2026-11-01T01:50", "user": "noor", "station": "N1", "action": "login"},
                    {"time": "2026-11-01T01:05", "user": "noor", "station": "C1", "action": "login"},
                    {"time": "2026-11-01T01:20", "user": "noor", "station": "C1", "action": "search"}]})")),
             u"e2 L8"_s);
    QCOMPARE(problems(withWard(R"({"log": [{"time": "2026-11-02T01:50", "user": "noor", "action": "login"},
                    {"time": "2026-11-02T01:05", "user": "noor", "action": "login"}]})")),
             u"/log/1/time"_s);
    QCOMPARE(problems(withWard(R"({"log": [{"time": "2026-11-01T01:50", "user": "noor", "action": "login"},
                    {"time": "2026-11-01T01:05", "user": "noor", "action": "login"},
                    {"time": "2026-11-01T01:02", "user": "noor", "action": "login"}]})")),
             u"/log/2/time"_s);
}

void TestLogReview::shouldReadALogThatKnowsNoClockChange()
{
    // 02:57 did not exist that night; a log in the order of the wall is read all the same.
    QCOMPARE(problems(withWard(R"({"log": [{"time": "2026-03-08T02:57", "user": "noor", "action": "login"},
                    {"time": "2026-03-08T03:01", "user": "noor", "action": "login"},
                    {"time": "2026-03-08T03:01", "user": "noor", "action": "login"}]})")),
             QString());
}

void TestLogReview::shouldKeepNumbersAsIds()
{
    const LogReading reading =
        read(withWard(R"({"log": [{"id": 17, "time": "2026-03-04T10:00", "user": "gone", "action": "login"}]})"));
    const auto& log = std::get<AccessLog>(reading);
    const Json row = toJson(reviewLog(log, rights()), log).at(0);
    QCOMPARE(row["id"].get<int>(), 17);
    QVERIFY(row["patient"].is_null());
}

QTEST_GUILESS_MAIN(TestLogReview)
#include "tst_log_review.moc"
