// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"
#include "viewmodels/AttemptListModel.h"
#include "viewmodels/FactListModel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// How the person at this desk has done over time.
class ProgressViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< "14 charts, 9 passed"
    Q_PROPERTY(viewmodels::AttemptListModel* attempts READ attempts CONSTANT)
    /// Percentages, oldest first, and their days, for the line.
    Q_PROPERTY(QList<double> values READ values NOTIFY changed)
    Q_PROPERTY(QStringList days READ days NOTIFY changed)
    Q_PROPERTY(int mark READ mark NOTIFY changed) ///< percent to reach
    /// Facts: title, "72 %" and share; detail tells over how many charts.
    Q_PROPERTY(viewmodels::FactListModel* standing READ standing CONSTANT)
    Q_PROPERTY(viewmodels::FactListModel* figures READ figures CONSTANT)

public:
    explicit ProgressViewModel(const services::Workplace& place, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();

    [[nodiscard]] bool empty() const { return m_attempts.count() == 0; }
    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] AttemptListModel* attempts() { return &m_attempts; }
    [[nodiscard]] QList<double> values() const { return m_values; }
    [[nodiscard]] QStringList days() const { return m_days; }
    [[nodiscard]] int mark() const { return m_mark; }
    [[nodiscard]] FactListModel* standing() { return &m_standing; }
    [[nodiscard]] FactListModel* figures() { return &m_figures; }

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    void readAttempts(const std::string& person);
    void readStanding(const std::string& person);
    void readFigures();

    const services::Workplace& m_place;
    AttemptListModel m_attempts;
    FactListModel m_standing;
    FactListModel m_figures;
    QList<double> m_values;
    QStringList m_days;
    QString m_summary;
    int m_mark = 0;
};

} // namespace viewmodels
