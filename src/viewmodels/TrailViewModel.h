// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/TrailReading.h"
#include "viewmodels/TrailModel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// The audit trail: who opened what, who was refused, and every broken glass with what came of its review.
class TrailViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The app has one")
    Q_PROPERTY(bool readable READ readable NOTIFY changed) ///< false: refusal says why
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString chain READ chain NOTIFY changed) ///< whether the chain of entries is whole
    Q_PROPERTY(bool chainWhole READ chainWhole NOTIFY changed)
    Q_PROPERTY(int entries READ entries NOTIFY changed) ///< in all
    Q_PROPERTY(int waiting READ waiting NOTIFY changed) ///< broken glass that nobody has reviewed
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY changed) ///< "all", "refused", "emergency"
    Q_PROPERTY(viewmodels::TrailModel* rows READ rows CONSTANT)

public:
    explicit TrailViewModel(const services::Workplace& place, QObject* parent = nullptr);

    [[nodiscard]] bool readable() const { return m_refusal.isEmpty(); }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString chain() const { return m_chain; }
    [[nodiscard]] bool chainWhole() const { return m_whole; }
    [[nodiscard]] int entries() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QString only() const { return m_only; }
    [[nodiscard]] TrailModel* rows() { return &m_rows; }
    void setWords(const QString& words);
    void setOnly(const QString& only);
    /// Of the session at the desk; empty without one.
    void setRole(const QString& role) { m_role = role; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE bool review(qulonglong number, bool justified, const QString& note);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    void filter();
    void readChain(const services::TrailReading& reading);

    const services::Workplace& m_place;
    TrailModel m_rows;
    std::vector<services::TrailLine> m_all;
    QString m_role;
    QString m_refusal;
    QString m_chain;
    bool m_whole = true;
    QString m_words;
    QString m_only = QStringLiteral("all");
};

} // namespace viewmodels
