// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/SessionReading.h"

#include "services/Scoring.h"
#include "viewmodels/Convert.h"

namespace viewmodels {

SessionReading::SessionReading(const services::Workplace& place, QObject* parent)
    : QObject(parent), m_place(place), m_findings(this), m_evidence(this), m_pages(place), m_page(this)
{
    // A filter may hide the chosen finding; another one then takes its place.
    connect(&m_findings, &QAbstractItemModel::modelReset, this, [this] {
        if (current() < 0)
            m_finding = firstToRead();
        readEvidence();
    });
}

void SessionReading::open(const QString& session)
{
    m_session = session;
    m_finding.clear();
    m_pages.forget();
    m_page.clear();
    read();
}

void SessionReading::reload()
{
    if (!m_session.isEmpty())
        read();
}

void SessionReading::readChanged()
{
    reload();
    if (m_opened)
        succeeded(services::keepScore(m_place, *m_opened));
}

void SessionReading::close()
{
    open(QString());
}

void SessionReading::read()
{
    m_problem.clear();
    m_opened.reset();
    if (!m_session.isEmpty()) {
        domain::Result<services::OpenedSession> session = services::Review(m_place).open(s(m_session));
        if (!session)
            m_problem = sentence(session.error());
        else
            m_opened = std::make_unique<services::OpenedSession>(std::move(session).value());
    }
    m_findings.setRows(m_opened ? findingRows(m_place, *m_opened) : std::vector<FindingRow>());
    readEvidence();
    sessionRead();
    Q_EMIT changed();
}

void SessionReading::setCurrent(int row)
{
    const FindingRow* next = m_findings.at(row);
    if (!next || next->finding.id == m_finding)
        return;
    m_finding = next->finding.id;
    readEvidence();
}

void SessionReading::readEvidence()
{
    const FindingRow* row = chosen();
    m_evidence.setRows(m_opened && row ? evidenceRows(*m_opened, row->finding, m_pages) : std::vector<EvidenceRow>());
    Q_EMIT currentChanged();
}

std::string SessionReading::firstToRead() const
{
    for (int row = 0; row < m_findings.count(); ++row) {
        if (m_findings.at(row)->finding.outcome != domain::Outcome::Right)
            return m_findings.at(row)->finding.id;
    }
    return m_findings.count() > 0 ? m_findings.at(0)->finding.id : std::string();
}

void SessionReading::openPage(int row)
{
    const auto& rows = m_evidence.rows();
    if (!m_opened || row < 0 || row >= static_cast<int>(rows.size()))
        return;
    const EvidenceRow& asked = rows[static_cast<std::size_t>(row)];
    QString why;
    const domain::Document* document = m_pages.page(*m_opened, asked.evidence.document, &why);
    if (!document) {
        m_page.refuse(asked.page, why);
        return;
    }
    m_page.show(*document, q(m_opened->scenario.facility), {}, asked.place);
    std::vector<DocumentPage::Highlight> highlights;
    for (const EvidenceRow& each : rows) {
        if (each.evidence.document == asked.evidence.document)
            highlights.push_back({each.evidence.span, QStringLiteral("evidence")});
    }
    m_page.setHighlights(std::move(highlights));
    m_page.point(asked.evidence.span);
}

void SessionReading::closePage()
{
    m_page.clear();
}

QString SessionReading::findingName(int row) const
{
    return m_findings.data(m_findings.index(row), FindingModel::NameRole).toString();
}

QString SessionReading::title() const
{
    return m_opened ? q(m_opened->scenario.exercise.title) : QString();
}

QString SessionReading::fileName() const
{
    QString name = title() + QLatin1Char('-') + person();
    for (QChar& letter : name) {
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char('-');
    }
    return name.toLower();
}

QString SessionReading::person() const
{
    return m_opened ? q(m_opened->record.header.person) : QString();
}

QString SessionReading::seedText() const
{
    return m_opened ? QString::number(m_opened->record.header.seed) : QString();
}

bool SessionReading::succeeded(const domain::Status& status)
{
    if (!status)
        Q_EMIT failed(sentence(status.error()));
    return status.ok();
}

} // namespace viewmodels
