// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/ChartReader.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// What heads the screen while a chart is open, as texts.
class PatientBanner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has one")
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString mrn READ mrn NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed)             ///< "F · 68 y"
    Q_PROPERTY(QString born READ born NOTIFY changed)           ///< "1957-09-03"
    Q_PROPERTY(QString encounter READ encounter NOTIFY changed) ///< "Inpatient 2026-05-04 → 05-09 · I. Renner, MD"
    Q_PROPERTY(QString allergies READ allergies NOTIFY changed) ///< "penicillin, latex"; empty for none recorded
    Q_PROPERTY(QString reactions READ reactions NOTIFY changed) ///< "penicillin: hives"
    Q_PROPERTY(QStringList flags READ flags NOTIFY changed)

public:
    using QObject::QObject;

    void set(const access_control::Banner& banner, const QString& attending);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString mrn() const { return m_mrn; }
    [[nodiscard]] QString who() const { return m_who; }
    [[nodiscard]] QString born() const { return m_born; }
    [[nodiscard]] QString encounter() const { return m_encounter; }
    [[nodiscard]] QString allergies() const { return m_allergies; }
    [[nodiscard]] QString reactions() const { return m_reactions; }
    [[nodiscard]] QStringList flags() const { return m_flags; }

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QString m_mrn;
    QString m_who;
    QString m_born;
    QString m_encounter;
    QString m_allergies;
    QString m_reactions;
    QStringList m_flags;
};

} // namespace viewmodels
