// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/filing/FilingWorksheetViewModel.h"

namespace viewmodels {

namespace rec = records::filing;
using workflow::filing::Folder;
using workflow::filing::Listed;
using workflow::filing::Request;
using Row = FilingListModel::Row;

namespace {

QString when(domain::Date day)
{
    return q(domain::format(day));
}

QString volumeText(int volume)
{
    return volume == 1 ? QString() : FilingWorksheetViewModel::tr("volume %1").arg(volume);
}

QString anchorText(const rec::RetentionRule& rule)
{
    if (rule.from == rec::Anchor::Never)
        return FilingWorksheetViewModel::tr("for ever");
    const QString years = FilingWorksheetViewModel::tr("%n year(s)", nullptr, rule.years);
    if (rule.from == rec::Anchor::Majority)
        return FilingWorksheetViewModel::tr("majority + %1 y").arg(rule.years);
    return years;
}

} // namespace

QString FilingWorksheetViewModel::nameText(const Folder& folder) const
{
    const rec::FilingName& name = folder.label.name;
    QString text = q(name.surname);
    if (!name.suffix.empty())
        text += QLatin1Char(' ') + q(name.suffix);
    text += QStringLiteral(", ") + q(name.given);
    if (!name.middle.empty())
        text += QLatin1Char(' ') + q(name.middle);
    return text;
}

Row FilingWorksheetViewModel::shelfRow(const std::string& item) const
{
    Row row;
    row.item = q(item);
    if (const auto* guide = state().room->guide(item)) {
        row.kind = QStringLiteral("guide");
        row.title = q(guide->text);
        return row;
    }
    const Folder* folder = state().room->folder(item);
    row.number = row.item;
    row.title = nameText(*folder);
    row.detail = tr("born %1").arg(when(folder->label.born));
    row.state = volumeText(folder->volume);
    row.kind = QStringLiteral("folder");
    if (const auto* loan = state().loan(item)) {
        row.kind = QStringLiteral("outguide");
        row.who = q(loan->borrower);
        row.place = q(loan->location);
        row.out = when(loan->out);
        row.due = when(loan->due);
        row.flag = state().overdue.contains(item);
    }
    return row;
}

void FilingWorksheetViewModel::fillShelf()
{
    std::vector<Row> rows;
    for (const std::string& item : state().shelf)
        rows.push_back(shelfRow(item));
    m_shelf.setRows(std::move(rows));
    rows.clear();
    for (const std::string& mrn : state().cart) {
        Row row = shelfRow(mrn);
        row.flag = state().out(mrn); // its return is not logged yet
        row.kind = QStringLiteral("folder");
        rows.push_back(std::move(row));
    }
    m_cart.setRows(std::move(rows));
}

Row FilingWorksheetViewModel::requestRow(const Request& request) const
{
    Row row;
    row.item = q(request.id);
    row.number = q(request.mrn);
    row.who = q(request.borrower);
    row.place = q(request.location);
    const workflow::filing::Loan* loan = state().room->loan(request.purpose);
    row.detail = loan == nullptr ? QString() : q(loan->title);
    row.flag = state().referred.contains(request.id);
    const auto* out = state().loan(request.mrn);
    if (row.flag && out != nullptr) {
        row.state = tr("Referred to %1").arg(q(out->borrower));
        row.kind = QStringLiteral("done");
    } else if (out != nullptr && state().pulled.contains(request.mrn)) {
        row.state = tr("Pulled, due %1").arg(when(out->due));
        row.kind = QStringLiteral("done");
    } else {
        row.kind = QStringLiteral("open");
    }
    return row;
}

void FilingWorksheetViewModel::fillLog()
{
    std::vector<Row> rows;
    for (const Request& request : state().room->requests)
        rows.push_back(requestRow(request));
    m_requests.setRows(std::move(rows));
    rows.clear();
    for (const rec::Outguide& guide : state().log.out()) {
        Row row = shelfRow(guide.mrn);
        row.detail = row.state;
        row.kind = state().onCart(guide.mrn)            ? QStringLiteral("back")
                   : state().pulled.contains(guide.mrn) ? QStringLiteral("own")
                                                        : QStringLiteral("out");
        row.state = row.kind == QLatin1String("back") ? tr("Lies on the cart") : row.flag ? tr("Overdue") : tr("Out");
        row.tone = row.kind == QLatin1String("back") ? QStringLiteral("note")
                   : row.flag                        ? QStringLiteral("wrong")
                                                     : QStringLiteral("plain");
        rows.push_back(std::move(row));
    }
    m_loans.setRows(std::move(rows));
}

Row FilingWorksheetViewModel::recordRow(const Listed& record) const
{
    Row row;
    row.item = q(record.id);
    row.kind = FilingRecordViewModel::kindText(record.facts.kind);
    row.number = q(record.mrn);
    row.title = q(record.title);
    row.detail = FilingRecordViewModel::lastText(record);
    if (record.facts.born && record.facts.kind != rec::RecordKind::FetalStrip)
        row.detail = tr("Born %1").arg(when(*record.facts.born)) + QStringLiteral(" · ") + row.detail;
    if (!record.holds.empty())
        row.who = FilingRecordViewModel::holdText(record.holds.front());
    const auto decision = state().decisions.find(record.id);
    if (decision != state().decisions.end()) {
        row.state = FilingRecordViewModel::decisionText(decision->second.what);
        row.tone = decision->second.what == "destroy" ? QStringLiteral("wrong") : QStringLiteral("note");
        row.due = decision->second.from ? when(*decision->second.from) : QString();
    }
    row.flag = state().destroyed.contains(record.id);
    return row;
}

void FilingWorksheetViewModel::fillRecords()
{
    std::vector<Row> rows;
    for (const Listed& record : state().room->records)
        rows.push_back(recordRow(record));
    m_records.setRows(std::move(rows));
    m_record.show(state(), m_chosen);
}

void FilingWorksheetViewModel::fillTable()
{
    const workflow::filing::Room& room = *state().room;
    std::vector<Row> rows;
    std::vector<ChoiceEntry> choices{{tr("No rule named"), QString()}};
    for (const rec::RetentionRule& rule : room.retention.rules) {
        Row row;
        row.item = q(rule.id);
        row.title = q(rule.title);
        row.detail = q(rule.cite);
        row.due = anchorText(rule);
        row.state = rule.kind == domain::RuleKind::Law ? tr("Law") : tr("Policy");
        row.tone = rule.kind == domain::RuleKind::Law ? QStringLiteral("note") : QStringLiteral("plain");
        rows.push_back(row);
        choices.push_back({row.title + QStringLiteral(" · ") + row.due, row.item});
    }
    m_rules.setRows(std::move(rows));
    m_ruleChoices.setChoices(std::move(choices));
    std::vector<ChoiceEntry> methods{{tr("Choose a method"), QString()}};
    for (const auto& method : room.methods)
        methods.push_back({q(method.title), q(method.id)});
    m_methods.setChoices(std::move(methods));
    std::vector<ChoiceEntry> people{{tr("Choose a person"), QString()}};
    for (const auto& person : room.people)
        people.push_back({q(person.name) + QStringLiteral(" · ") + q(person.title), q(person.id)});
    m_people.setChoices(std::move(people));
    if (!room.records.empty())
        m_chosen = q(room.records.front().id);
}

void FilingWorksheetViewModel::fillUnsettled()
{
    QStringList open;
    if (const int count = m_cart.count(); count > 0)
        open.append(tr("%n folder(s) on the cart", nullptr, count));
    if (const int count = requestsOpen(); count > 0)
        open.append(tr("%n request(s) unanswered", nullptr, count));
    if (const int count = recordsOpen(); count > 0)
        open.append(tr("%n record(s) undecided", nullptr, count));
    if (destroys()) {
        int missing = 0;
        for (const auto& [record, decision] : state().decisions)
            missing += decision.what == "destroy" && !state().destroyed.contains(record) ? 1 : 0;
        if (missing > 0)
            open.append(tr("%n destruction(s) not in the log", nullptr, missing));
    }
    if (open == m_unsettled)
        return;
    m_unsettled = open;
    Q_EMIT unsettledChanged();
}

void FilingWorksheetViewModel::refresh()
{
    fillShelf();
    fillLog();
    fillRecords();
    fillUnsettled();
    Q_EMIT changed();
}

} // namespace viewmodels
