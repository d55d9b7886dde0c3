// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/DocumentPage.h"
#include "viewmodels/EvidenceListModel.h"
#include "viewmodels/FindingModel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace viewmodels {

/// A recorded session that lies open to be read: its findings, the one chosen, its evidence, and the page that was
/// opened at a line. The debrief and the review both are one.
class SessionReading : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The debrief and the review are one")
    /// Identifier of the session asked for; empty where none was.
    Q_PROPERTY(QString session READ session NOTIFY changed)
    /// Whether it can be shown; where not, `problem` says why.
    Q_PROPERTY(bool available READ available NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed) ///< to propose for a file of it, without its suffix
    Q_PROPERTY(QString seedText READ seedText NOTIFY changed)
    Q_PROPERTY(viewmodels::FindingModel* findings READ findings CONSTANT)
    Q_PROPERTY(viewmodels::EvidenceListModel* evidence READ evidence CONSTANT)
    Q_PROPERTY(viewmodels::DocumentPage* page READ page CONSTANT)
    /// Row of the chosen finding among those shown; -1 for none.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)

public:
    explicit SessionReading(const services::Workplace& place, QObject* parent = nullptr);

    /// Reads a session and forgets the one before.
    Q_INVOKABLE void open(const QString& session);
    /// Reads the same session anew; the chosen finding stays chosen.
    Q_INVOKABLE void reload();
    Q_INVOKABLE void close();
    /// Shows the page of a row of `evidence` at its line.
    Q_INVOKABLE void openPage(int row);
    Q_INVOKABLE void closePage();
    Q_INVOKABLE [[nodiscard]] QString findingName(int row) const;

    [[nodiscard]] QString session() const { return m_session; }
    [[nodiscard]] bool available() const { return m_opened != nullptr; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString seedText() const;
    [[nodiscard]] FindingModel* findings() { return &m_findings; }
    [[nodiscard]] EvidenceListModel* evidence() { return &m_evidence; }
    [[nodiscard]] DocumentPage* page() { return &m_page; }
    [[nodiscard]] int current() const { return m_findings.rowOf(m_finding); }
    void setCurrent(int row);

Q_SIGNALS:
    void changed();
    void currentChanged();
    /// Something could not be done.
    void failed(const QString& sentence);
    /// Something was done that the screen alone does not show.
    void told(const QString& sentence);

protected:
    [[nodiscard]] const services::Workplace& place() const { return m_place; }
    /// Null while nothing is open.
    [[nodiscard]] const services::OpenedSession* opened() const { return m_opened.get(); }
    [[nodiscard]] ReviewedPages& pages() { return m_pages; }
    [[nodiscard]] const FindingRow* chosen() const { return m_findings.at(current()); }
    /// Tells a failure; true where there is none.
    bool succeeded(const domain::Status& status);
    /// Reads the session anew after something was added to it, and keeps its score for the lists.
    void readChanged();
    /// After a session was read, or none could be; before changed().
    virtual void sessionRead() = 0;

private:
    void read();
    void readEvidence();
    /// The first finding shown that is not simply right, else the first.
    [[nodiscard]] std::string firstToRead() const;

    const services::Workplace& m_place;
    std::unique_ptr<services::OpenedSession> m_opened;
    QString m_session;
    QString m_problem;
    std::string m_finding; ///< the chosen one's id
    FindingModel m_findings;
    EvidenceListModel m_evidence;
    ReviewedPages m_pages;
    DocumentPage m_page;
};

} // namespace viewmodels
