// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PeopleViewModel.h"

#include "viewmodels/Convert.h"

namespace viewmodels {
namespace {

services::Guard guardOf(const services::Workplace& place, const QString& name)
{
    return {place.secrets, place.clock, "person:" + s(name)};
}

} // namespace

PeopleViewModel::PeopleViewModel(const services::Workplace& place, QObject* parent) : QObject(parent), m_place(place)
{
    m_signedIn = !guarded();
}

QString PeopleViewModel::person() const
{
    return q(personAt(m_place));
}

QStringList PeopleViewModel::names() const
{
    const auto people = m_place.persons.people();
    QStringList names;
    if (people) {
        for (const std::string& name : *people)
            names.append(q(name));
    }
    return names;
}

bool PeopleViewModel::instructorSet() const
{
    const auto set = m_place.instructor.isSet();
    return set && *set;
}

bool PeopleViewModel::isGuarded(const QString& name) const
{
    if (name.isEmpty())
        return false;
    const auto set = guardOf(m_place, name).isSet();
    return !set || *set; // a store that cannot be read lets nobody in
}

void PeopleViewModel::refresh()
{
    m_signedIn = !guarded();
    Q_EMIT changed();
}

bool PeopleViewModel::settle(const domain::Status& status)
{
    if (!status)
        Q_EMIT failed(sentence(status.error()));
    Q_EMIT changed();
    return status.ok();
}

bool PeopleViewModel::check(const QString& name, const QString& passphrase)
{
    return settle(guardOf(m_place, name).check(s(passphrase)));
}

bool PeopleViewModel::signIn(const QString& name, const QString& passphrase)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || !check(wanted, passphrase) || !settle(m_place.persons.setName(s(wanted))))
        return false;
    m_signedIn = true;
    Q_EMIT changed();
    Q_EMIT arrived();
    return true;
}

void PeopleViewModel::leave()
{
    Q_EMIT left();
    m_place.instructor.close();
    m_signedIn = false;
    Q_EMIT changed();
}

bool PeopleViewModel::changePassphrase(const QString& old, const QString& fresh)
{
    if (!settle(guardOf(m_place, person()).change(s(old), s(fresh))))
        return false;
    Q_EMIT told(fresh.isEmpty()
                    ? tr("Your name is no longer guarded.")
                    : tr("Your passphrase is asked for from now on. Nobody can tell you what it is: write it "
                         "down where only you look."));
    return true;
}

bool PeopleViewModel::openInstructor(const QString& passphrase)
{
    return settle(m_place.instructor.open(s(passphrase)));
}

void PeopleViewModel::closeInstructor()
{
    m_place.instructor.close();
    Q_EMIT changed();
}

bool PeopleViewModel::changeInstructor(const QString& old, const QString& fresh)
{
    if (!settle(m_place.instructor.change(s(old), s(fresh))))
        return false;
    Q_EMIT told(fresh.isEmpty() ? tr("Instructor mode is open to everybody at this desk.")
                                : tr("Instructor mode is guarded from now on."));
    return true;
}

} // namespace viewmodels
