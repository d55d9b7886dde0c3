// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/identity/IdentityText.h"
#include "viewmodels/tasks/identity/IdentityWorksheetViewModel.h"

#include <algorithm>

namespace viewmodels {

using records::identity::Agreement;
using records::identity::Field;
using records::identity::Match;
using records::identity::Person;
using workflow::identity::Answer;
using workflow::identity::Decision;
using workflow::identity::Item;
using workflow::identity::ItemKind;

namespace {

QString weightTone(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return QStringLiteral("right");
    case Agreement::Half:
        return QStringLiteral("partly");
    case Agreement::Disagree:
        return QStringLiteral("wrong");
    case Agreement::Missing:
        break;
    }
    return {};
}

/// What stands in a record but is not weighed.
struct PlainField
{
    const char* id;
    const char* title;
    QString (*text)(const Person&);
    bool tells = true; ///< whether a difference says anything about who it is
};

QString weighedText(const Person& person, Field field)
{
    switch (field) {
    case Field::Last4:
        return q(person.last4);
    case Field::Born:
        return bornText(person);
    case Field::Surname:
        return q(person.name.family);
    case Field::Given:
        return q(person.name.given);
    case Field::Phone:
        return q(person.phone);
    case Field::Zip:
        return q(person.zip);
    case Field::Sex:
        break;
    }
    return person.sex == domain::Sex::Unknown ? QString() : q(records::identity::code(person.sex));
}

constexpr std::string_view suffixField = "suffix";

const std::array<PlainField, 6>& plainFields()
{
    static const std::array<PlainField, 6> fields{
        {{"middle", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Middle"),
          [](const Person& person) { return q(person.name.middle); }},
         {"suffix", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Suffix"),
          [](const Person& person) { return q(person.name.suffix); }},
         {"aliases", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Other names"), aliasText},
         {"address", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Address"),
          [](const Person& person) { return q(person.address); }},
         {"opened", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Opened"),
          [](const Person& person) { return person.mrn.empty() ? QString() : q(domain::format(person.opened)); },
          false},
         {"standing", QT_TRANSLATE_NOOP("viewmodels::IdentityWorksheetViewModel", "Number"),
          [](const Person& person) {
              return person.mrn.empty() ? QString() : standingText(person) + QStringLiteral(", ") + q(person.facility);
          },
          false}}};
    return fields;
}

std::vector<CellListModel::Row> tickRows(const std::string_view* codes, std::size_t count,
                                         const std::vector<std::string>& ticked, QString (*text)(std::string_view))
{
    std::vector<CellListModel::Row> rows;
    for (std::size_t i = 0; i < count; ++i) {
        const bool on = std::find(ticked.begin(), ticked.end(), codes[i]) != ticked.end();
        rows.push_back({q(codes[i]), text(codes[i]), on});
    }
    return rows;
}

} // namespace

void IdentityWorksheetViewModel::refresh()
{
    fillQueue();
    fillTicks();
    fillComparison();
    Q_EMIT changed();
    Q_EMIT answerChanged();
}

QString IdentityWorksheetViewModel::problemOf(const Item& item) const
{
    const Answer* answer = state().answer(item.id);
    if (answer == nullptr || !answer->settled())
        return item.kind == ItemKind::Find ? tr("nobody is found or registered") : tr("not decided");
    const bool joins = answer->decision == Decision::Merge || answer->decision == Decision::Overlap;
    if (joins && answer->identifiers.size() < 2)
        return tr("two identifiers are needed");
    const bool rests = joins || answer->decision == Decision::Overlay;
    if (rests && answer->document.empty())
        return tr("no document corroborates it");
    if ((answer->decision == Decision::Merge || answer->decision == Decision::Overlay) && !answer->approval)
        return tr("no second approval is asked for");
    return {};
}

void IdentityWorksheetViewModel::fillQueue()
{
    std::vector<CellListModel::Row> rows;
    std::vector<LineListModel::Row> lines;
    m_unsettled.clear();
    for (const Item& item : material() == nullptr ? std::vector<Item>() : material()->items) {
        const Answer* answer = state().answer(item.id);
        const QString problem = problemOf(item);
        rows.push_back({q(item.id), q(item.title), q(workflow::identity::code(item.kind)), answerText(answer),
                        answer != nullptr && answer->settled(), problem});
        lines.push_back({q(item.id), q(item.title), q(item.told)});
        if (!problem.isEmpty())
            m_unsettled.append(tr("%1: %2").arg(q(item.title), problem));
    }
    m_queue.setRows(std::move(rows));
    m_lines.setRows(std::move(lines));
    Q_EMIT unsettledChanged();
}

void IdentityWorksheetViewModel::fillPapers()
{
    std::vector<LineListModel::Row> rows;
    if (const Item* chosen = item()) {
        for (const std::string& id : chosen->documents) {
            const auto* paper = material()->paper(id);
            rows.push_back({q(id), q(paper->title), q(paper->text)});
        }
    }
    m_papers.setRows(std::move(rows));
}

void IdentityWorksheetViewModel::fillComparison()
{
    std::vector<CellListModel::Row> rows;
    m_guards.clear();
    m_total.clear();
    m_band.clear();
    m_bandTone.clear();
    const Person* right = material() == nullptr ? nullptr : state().index.find(s(m_right));
    const Person* other = material() == nullptr ? nullptr : state().index.find(s(m_left));
    if (right != nullptr) {
        const Person left = other == nullptr ? m_search.asPerson() : *other;
        const Match* found = other == nullptr ? m_search.matchOf(m_right) : nullptr;
        const Match match = found != nullptr ? *found : records::identity::match(left, *right, material()->table);
        for (const auto& field : match.fields) {
            const auto& title = material()->table.fields[static_cast<std::size_t>(field.field)].title;
            rows.push_back({q(records::identity::code(field.field)), q(title), weighedText(left, field.field),
                            weighedText(*right, field.field),
                            field.agreement == Agreement::Disagree || field.agreement == Agreement::Half,
                            agreementText(field), weightText(field.weight), weightTone(field.agreement)});
        }
        for (const PlainField& field : plainFields()) {
            const QString mine = field.text(left);
            const QString theirs = field.text(*right);
            if (mine.isEmpty() && theirs.isEmpty())
                continue;
            // No suffix on one side is a difference; nothing else that is missing is.
            const bool known = (!mine.isEmpty() && !theirs.isEmpty()) || (other != nullptr && field.id == suffixField);
            const bool differs = field.tells && known && mine != theirs;
            rows.push_back({QString::fromLatin1(field.id), tr(field.title), mine, theirs, differs,
                            differs ? tr("differs") : QString(), QString(), QString()});
        }
        m_total = weightText(match.total);
        m_band = bandText(match.band);
        m_bandTone = match.band == records::identity::Band::Probable ? QStringLiteral("right")
                     : match.band == records::identity::Band::Review ? QStringLiteral("partly")
                                                                     : QStringLiteral("plain");
        for (const auto guard : match.guards)
            m_guards.append(guardText(guard));
    }
    m_comparison.setRows(std::move(rows));
    fillVisits();
    Q_EMIT comparisonChanged();
}

void IdentityWorksheetViewModel::fillVisits()
{
    std::vector<CellListModel::Row> rows;
    const Answer* answer = given();
    for (const QString& mrn : {m_left, m_right}) {
        const Person* person = material() == nullptr ? nullptr : state().index.find(s(mrn));
        for (const auto& visit : person == nullptr ? std::vector<records::identity::Visit>() : person->visits) {
            QStringList facts;
            if (!visit.bloodType.empty())
                facts.append(tr("Blood %1").arg(q(visit.bloodType)));
            if (!visit.allergies.empty())
                facts.append(tr("Allergies: %1").arg(q(visit.allergies)));
            if (!visit.note.empty())
                facts.append(q(visit.note));
            const bool ticked =
                answer != nullptr
                && std::find(answer->visits.begin(), answer->visits.end(), visit.id) != answer->visits.end();
            const QString where = visit.place.empty() || visit.place == visit.kind
                                      ? q(visit.kind)
                                      : q(visit.kind) + QStringLiteral(", ") + q(visit.place);
            rows.push_back(
                {q(visit.id), mrn, q(domain::format(visit.on)), where, facts.join(QStringLiteral(" \u00b7 ")), ticked});
        }
    }
    m_visits.setRows(std::move(rows));
}

void IdentityWorksheetViewModel::fillForm()
{
    std::vector<CellListModel::Row> rows;
    auto draft = m_drafts.find(m_current);
    if (draft == m_drafts.end() && given() != nullptr && given()->registered)
        draft = m_drafts.emplace(m_current, *given()->registered).first;
    for (const std::string_view field : workflow::identity::registrationFields) {
        QString value;
        if (draft != m_drafts.end()) {
            const auto keyed = draft->second.find(field);
            value = keyed == draft->second.end() ? QString() : q(keyed->second);
        }
        rows.push_back({q(field), registrationText(field), value});
    }
    m_form.setRows(std::move(rows));
}

void IdentityWorksheetViewModel::fillTicks()
{
    static const Answer nothing;
    const Answer& answer = given() == nullptr ? nothing : *given();
    m_identifiers.setRows(tickRows(records::identity::identifierCodes.data(), records::identity::identifierCodes.size(),
                                   answer.identifiers, identifierText));
    m_steps.setRows(
        tickRows(workflow::identity::stepCodes.data(), workflow::identity::stepCodes.size(), answer.steps, stepText));
}

} // namespace viewmodels
