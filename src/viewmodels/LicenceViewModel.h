// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// The institution's licence of CPT: attested to or not (codesets/Licence.h).
class LicenceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The settings have one")
    Q_PROPERTY(bool attested READ attested NOTIFY changed)
    Q_PROPERTY(QString heldText READ heldText NOTIFY changed) ///< who attested to what and when; empty where nobody did
    Q_PROPERTY(QString notice READ notice CONSTANT)           ///< what is attested to

public:
    LicenceViewModel(const services::Workplace& place, QObject* parent);

    [[nodiscard]] bool attested() const { return !m_heldText.isEmpty(); }
    [[nodiscard]] QString heldText() const { return m_heldText; }
    [[nodiscard]] QString notice() const;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void attest(const QString& licensee, const QString& number, const QString& by);
    /// Removes what was installed under the licence too.
    Q_INVOKABLE void withdraw();

Q_SIGNALS:
    void changed();
    void told(const QString& sentence);
    void failed(const QString& sentence);

private:
    const services::Workplace& m_place;
    QString m_heldText;
};

} // namespace viewmodels
