// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingState.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace viewmodels {

/// The record of the retention list that is chosen: its facts and what was decided about it.
class FilingRecordViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a filing room")
    Q_PROPERTY(QString item READ item NOTIFY changed) ///< empty: none is chosen
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QStringList facts READ facts NOTIFY changed)
    Q_PROPERTY(QStringList holds READ holds NOTIFY changed)
    Q_PROPERTY(QString decision READ decision NOTIFY changed) ///< empty: none yet
    Q_PROPERTY(QString rule READ rule NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(bool logged READ logged NOTIFY changed) ///< stands in the destruction log
    Q_PROPERTY(QString method READ method NOTIFY changed)
    Q_PROPERTY(QString by READ by NOTIFY changed)
    Q_PROPERTY(QString witness READ witness NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QString item() const { return m_item; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QStringList facts() const { return m_facts; }
    [[nodiscard]] QStringList holds() const { return m_holds; }
    [[nodiscard]] QString decision() const { return m_decision; }
    [[nodiscard]] QString rule() const { return m_rule; }
    [[nodiscard]] QString from() const { return m_from; }
    [[nodiscard]] bool logged() const { return m_logged; }
    [[nodiscard]] QString method() const { return m_method; }
    [[nodiscard]] QString by() const { return m_by; }
    [[nodiscard]] QString witness() const { return m_witness; }

    void show(const workflow::filing::FilingState& state, const QString& item);

    [[nodiscard]] static QString kindText(records::filing::RecordKind kind);
    [[nodiscard]] static QString decisionText(std::string_view decision);
    [[nodiscard]] static QString lastText(const workflow::filing::Listed& record);
    [[nodiscard]] static QString holdText(const records::filing::Hold& hold);

Q_SIGNALS:
    void changed();

private:
    QString m_item;
    QString m_title;
    QString m_subtitle;
    QStringList m_facts;
    QStringList m_holds;
    QString m_decision;
    QString m_rule;
    QString m_from;
    bool m_logged = false;
    QString m_method;
    QString m_by;
    QString m_witness;
};

} // namespace viewmodels
