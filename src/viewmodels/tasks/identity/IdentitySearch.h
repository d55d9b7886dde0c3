// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/identity/Search.h"
#include "viewmodels/CellListModel.h"
#include "workflow/tasks/identity/IdentityAnswer.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace viewmodels {

/// What is asked of the patient index, and what it answers. Looking is no op: nothing of it is in the session.
class IdentitySearch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a worksheet")
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY asked)
    Q_PROPERTY(QString given READ given WRITE setGiven NOTIFY asked)
    Q_PROPERTY(QString born READ born WRITE setBorn NOTIFY asked) ///< YYYY-MM-DD
    Q_PROPERTY(QString mrn READ mrn WRITE setMrn NOTIFY asked)
    Q_PROPERTY(QString phone READ phone WRITE setPhone NOTIFY asked)
    Q_PROPERTY(QString last4 READ last4 WRITE setLast4 NOTIFY asked)
    Q_PROPERTY(bool soundAlike READ soundAlike WRITE setSoundAlike NOTIFY asked)
    Q_PROPERTY(QString bornProblem READ bornProblem NOTIFY found)
    Q_PROPERTY(QString note READ note NOTIFY found) ///< "3 records", or why there are none
    /// Cells: mrn, name, also (former names), born, sex, last4, phone, address, standing, score, band (id), bandText.
    Q_PROPERTY(viewmodels::CellListModel* results READ results CONSTANT)

public:
    IdentitySearch(workflow::identity::MaterialPtr material, QObject* parent);

    [[nodiscard]] QString family() const { return m_family; }
    [[nodiscard]] QString given() const { return m_given; }
    [[nodiscard]] QString born() const { return m_born; }
    [[nodiscard]] QString mrn() const { return m_mrn; }
    [[nodiscard]] QString phone() const { return m_phone; }
    [[nodiscard]] QString last4() const { return m_last4; }
    [[nodiscard]] bool soundAlike() const { return m_soundAlike; }
    void setFamily(const QString& text) { ask(m_family, text); }
    void setGiven(const QString& text) { ask(m_given, text); }
    void setBorn(const QString& text) { ask(m_born, text); }
    void setMrn(const QString& text) { ask(m_mrn, text); }
    void setPhone(const QString& text) { ask(m_phone, text); }
    void setLast4(const QString& text) { ask(m_last4, text); }
    void setSoundAlike(bool on);
    [[nodiscard]] QString bornProblem() const { return m_bornProblem; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] CellListModel* results() { return &m_results; }

    Q_INVOKABLE void clear();
    /// How a record that was found compares with what was asked; null where it was not found.
    [[nodiscard]] const records::identity::Match* matchOf(const QString& mrn) const;
    /// What was asked, as a record with nothing else in it.
    [[nodiscard]] records::identity::Person asPerson() const;

Q_SIGNALS:
    void asked();
    void found();

private:
    void ask(QString& part, const QString& text);
    void run();
    [[nodiscard]] CellListModel::Row rowOf(const records::identity::Hit& hit) const;

    workflow::identity::MaterialPtr m_material;
    QString m_family;
    QString m_given;
    QString m_born;
    QString m_mrn;
    QString m_phone;
    QString m_last4;
    bool m_soundAlike = false;
    QString m_bornProblem;
    QString m_note;
    CellListModel m_results;
    std::map<QString, records::identity::Match> m_matches;
};

} // namespace viewmodels
