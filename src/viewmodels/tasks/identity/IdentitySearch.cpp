// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/identity/IdentitySearch.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/identity/IdentityText.h"

namespace viewmodels {

using records::identity::Hit;
using records::identity::Person;

namespace {

constexpr std::size_t mostRows = 60;

} // namespace

IdentitySearch::IdentitySearch(workflow::identity::MaterialPtr material, QObject* parent)
    : QObject(parent), m_material(std::move(material)),
      m_results(
          {"mrn", "name", "also", "born", "sex", "last4", "phone", "address", "standing", "score", "band", "bandText"},
          this)
{
    run();
}

void IdentitySearch::ask(QString& part, const QString& text)
{
    if (part == text)
        return;
    part = text;
    Q_EMIT asked();
    run();
}

void IdentitySearch::setSoundAlike(bool on)
{
    if (m_soundAlike == on)
        return;
    m_soundAlike = on;
    Q_EMIT asked();
    run();
}

void IdentitySearch::clear()
{
    for (QString* part : {&m_family, &m_given, &m_born, &m_mrn, &m_phone, &m_last4})
        part->clear();
    Q_EMIT asked();
    run();
}

Person IdentitySearch::asPerson() const
{
    Person person;
    person.name.family = s(m_family.trimmed());
    person.name.given = s(m_given.trimmed());
    person.phone = s(m_phone.trimmed());
    person.last4 = s(m_last4.trimmed());
    if (const auto born = domain::parseDate(s(m_born.trimmed())))
        person.born = *born;
    return person;
}

const records::identity::Match* IdentitySearch::matchOf(const QString& mrn) const
{
    const auto found = m_matches.find(mrn);
    return found == m_matches.end() ? nullptr : &found->second;
}

CellListModel::Row IdentitySearch::rowOf(const Hit& hit) const
{
    const Person& person = m_material->index.people()[hit.person];
    return {q(person.mrn),
            q(records::identity::shown(person.name)),
            aliasText(person),
            bornText(person),
            q(records::identity::code(person.sex)),
            q(person.last4),
            q(person.phone),
            q(person.address),
            person.standing == records::identity::Standing::Active ? QString() : standingText(person),
            weightText(hit.match.total),
            q(records::identity::code(hit.match.band)),
            bandText(hit.match.band)};
}

void IdentitySearch::run()
{
    const QString born = m_born.trimmed();
    const Person asked = asPerson();
    m_bornProblem = born.isEmpty() || asked.born ? QString() : tr("A day the calendar has, YYYY-MM-DD");
    records::identity::Query query;
    query.family = asked.name.family;
    query.given = asked.name.given;
    query.born = asked.born;
    query.mrn = s(m_mrn.trimmed());
    query.phone = asked.phone;
    query.last4 = asked.last4;
    query.soundAlike = m_soundAlike;

    m_matches.clear();
    std::vector<CellListModel::Row> rows;
    std::size_t found = 0;
    if (m_material != nullptr) {
        for (const Hit& hit : records::identity::search(m_material->index.people(), query, m_material->table)) {
            if (++found > mostRows)
                continue;
            rows.push_back(rowOf(hit));
            m_matches.emplace(rows.back().front().toString(), hit.match);
        }
    }
    m_results.setRows(std::move(rows));
    m_note = query.empty()      ? tr("Ask by any of these; a beginning will do.")
             : found == 0       ? tr("No record meets this. Ask for less, or switch on Sounds alike.")
             : found > mostRows ? tr("%1 records, the best %2 shown").arg(found).arg(mostRows)
             : found == 1       ? tr("1 record")
                                : tr("%1 records").arg(found);
    Q_EMIT this->found();
}

} // namespace viewmodels
