// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <algorithm>

namespace viewmodels {

/// Who sits at this desk, who else may, and instructor mode. Passphrases go to the guards and are kept nowhere here.
class PeopleViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY changed)  ///< false: the sign-in page covers everything
    Q_PROPERTY(QString person READ person NOTIFY changed)   ///< who sits here, or sat here last
    Q_PROPERTY(QStringList names READ names NOTIFY changed) ///< all who ever did
    Q_PROPERTY(int chair READ chair NOTIFY changed)         ///< the person's place among the names; 0 for none
    Q_PROPERTY(bool guarded READ guarded NOTIFY changed)    ///< the person's passphrase is asked for
    Q_PROPERTY(bool instructorSet READ instructorSet NOTIFY changed)
    Q_PROPERTY(bool instructorOpen READ instructorOpen NOTIFY changed)
    Q_PROPERTY(bool mayInstruct READ mayInstruct NOTIFY changed) ///< open, or guarded by nothing

public:
    explicit PeopleViewModel(const services::Workplace& place, QObject* parent = nullptr);

    [[nodiscard]] bool signedIn() const { return m_signedIn; }
    [[nodiscard]] QString person() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int chair() const { return std::max(0, static_cast<int>(names().indexOf(person()))); }
    [[nodiscard]] bool guarded() const { return isGuarded(person()); }
    [[nodiscard]] bool instructorSet() const;
    [[nodiscard]] bool instructorOpen() const { return m_place.instructor.isOpen(); }
    [[nodiscard]] bool mayInstruct() const { return m_place.instructor.may().ok(); }

    /// Reads anew who is here; who is guarded has to sign in.
    void refresh();
    /// Whether somebody's passphrase is right; failed() says why not.
    [[nodiscard]] bool check(const QString& name, const QString& passphrase);

    Q_INVOKABLE bool isGuarded(const QString& name) const;
    /// Somebody sits down. A new name is somebody new.
    Q_INVOKABLE bool signIn(const QString& name, const QString& passphrase);
    /// The desk waits for whoever comes next; says left() first.
    Q_INVOKABLE void leave();
    /// Of the person who is here; an empty fresh one takes it away.
    Q_INVOKABLE bool changePassphrase(const QString& old, const QString& fresh);
    Q_INVOKABLE bool openInstructor(const QString& passphrase);
    Q_INVOKABLE void closeInstructor();
    Q_INVOKABLE bool changeInstructor(const QString& old, const QString& fresh);

Q_SIGNALS:
    void changed();
    void left();
    void arrived();
    void failed(const QString& sentence);
    void told(const QString& sentence);

private:
    bool settle(const domain::Status& status);

    const services::Workplace& m_place;
    bool m_signedIn = true;
};

} // namespace viewmodels
