// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/ChartReader.h"

#include "domain/Text.h"

#include <algorithm>

namespace access_control {

using domain::error;
using domain::ErrorKind;
using domain::Status;

namespace {

std::string emergencyPurpose(std::string_view reason)
{
    return "emergency: " + std::string(domain::trimmed(reason));
}

} // namespace

ChartReader::ChartReader(const Policy& policy, const records::Chart& chart, AuditSink& trail, VisitListener& listener,
                         Reader reader, Circumstances known)
    : m_policy(policy), m_chart(chart), m_trail(trail), m_listener(listener), m_reader(std::move(reader)),
      m_known(std::move(known))
{
}

std::vector<domain::DocumentHeader> ChartReader::index() const
{
    std::vector<domain::DocumentHeader> headers;
    headers.reserve(m_chart.documents.size());
    for (const domain::Document& document : m_chart.documents)
        headers.push_back(document.header);
    return headers;
}

std::vector<domain::DocumentHeader> ChartReader::versions(std::string_view document) const
{
    std::vector<domain::DocumentHeader> headers;
    for (const int number : m_chart.versions(document)) {
        if (const domain::Document* page = m_chart.version(document, number))
            headers.push_back(page->header);
    }
    return headers;
}

Request ChartReader::request(std::string_view section, std::string_view action, domain::LocalTime at) const
{
    Request asked;
    asked.person = m_reader.person;
    asked.role = m_reader.role;
    asked.purpose = m_reader.purpose;
    asked.patient = m_chart.mrn;
    asked.section = section;
    asked.action = action;
    asked.at = at;
    asked.circumstances = m_known;
    return asked;
}

AuditEntry ChartReader::entry(const Request& asked, std::string_view document, const Decision& decision) const
{
    AuditEntry line{asked.at,      asked.person, asked.role,    m_reader.session, asked.patient, std::string(document),
                    asked.section, asked.action, asked.purpose, decision.verdict, decision.rule};
    const auto& bound = decision.obligations;
    if (decision.verdict == Verdict::Permit && std::find(bound.begin(), bound.end(), review) != bound.end())
        line.purpose = emergencyPurpose(asked.circumstances.glass->reason);
    return line;
}

Status ChartReader::breakGlass(std::string_view reason, domain::LocalTime at)
{
    if (domain::trimmed(reason).empty())
        return error(ErrorKind::InvalidInput, "access.no-reason", m_chart.mrn, "an emergency has a reason");
    const Role* role = m_policy.matrix().role(m_reader.role);
    Request asked = request("clinical-notes", "view", at);
    asked.action = "break-glass";
    asked.purpose = emergencyPurpose(reason);
    const bool may = role != nullptr && role->treating;
    Decision decision = m_policy.refusal(at);
    decision.verdict = may ? Verdict::Permit : Verdict::Deny;
    decision.rule = "A5";
    if (const Status kept = m_trail.append(entry(asked, {}, decision)); !kept)
        return kept.error();
    if (!may)
        return error(ErrorKind::Denied, "access.denied", m_chart.mrn, decision.cite);
    m_known.glass = BrokenGlass{std::string(domain::trimmed(reason)),
                                at + std::chrono::minutes(m_policy.matrix().breakGlassMinutes)};
    return domain::done();
}

domain::Result<Banner> ChartReader::banner(std::string_view encounterId, domain::LocalTime at)
{
    const domain::Encounter* encounter = m_chart.encounter(encounterId);
    const bool none = encounterId.empty() && m_chart.encounters.empty(); // a broken chart is to be looked at too
    if (!encounter && !none)
        return error(ErrorKind::NotFound, "chart.no-encounter", std::string(encounterId));
    const Request asked = request("demographics", "view", at);
    const Decision decision = m_policy.decideReading(asked);
    if (!m_bannerNoted) {
        if (const domain::Status kept = m_trail.append(entry(asked, {}, decision)); !kept)
            return kept.error();
        m_bannerNoted = true;
    }
    if (decision.verdict != Verdict::Permit)
        return error(ErrorKind::Denied, "access.denied", "demographics", decision.cite);
    return Banner{m_chart.mrn, m_chart.patient, none ? domain::Encounter() : *encounter,
                  domain::ageInYears(m_chart.patient.birthDate, domain::dateOf(none ? at : encounter->admitted))};
}

domain::Result<domain::Document> ChartReader::open(std::string_view document, domain::LocalTime at)
{
    return read(document, "view", at);
}

domain::Result<domain::Document> ChartReader::print(std::string_view document, domain::LocalTime at)
{
    return read(document, "release", at);
}

domain::Result<domain::Document> ChartReader::openVersion(std::string_view document, int version, domain::LocalTime at)
{
    return read(m_chart.version(document, version), document, "view", at);
}

bool ChartReader::maySee(std::string_view section, domain::LocalTime at) const
{
    return m_policy.decideReading(request(section, "view", at)).verdict == Verdict::Permit;
}

namespace {

/// The line that holds a place.
std::string lineAround(const std::string& body, domain::Span span)
{
    const std::size_t byte = domain::byteOffset(body, span.from);
    const std::size_t before = byte == 0 ? std::string::npos : body.rfind('\n', byte - 1);
    const std::size_t from = before == std::string::npos ? 0 : before + 1;
    return std::string(domain::trimmed(std::string_view(body).substr(from, body.find('\n', byte) - from)));
}

} // namespace

domain::Result<std::vector<SearchHit>> ChartReader::search(const records::ChartQuery& query, domain::LocalTime at)
{
    AuditEntry line = entry(request("clinical-notes", "view", at), {}, {});
    line.action = "search";
    line.verdict = Verdict::Permit;
    if (const domain::Status kept = m_trail.append(line); !kept)
        return kept.error();
    std::vector<SearchHit> hits;
    for (const domain::Document& page : m_chart.documents) {
        if (!maySee(page.header.section, at))
            continue;
        if (const auto hit = records::answers(page, query))
            hits.push_back(
                {hit->document, hit->span, hit->span.length() > 0 ? lineAround(page.body, hit->span) : std::string()});
    }
    return hits;
}

domain::Result<domain::Document> ChartReader::read(std::string_view id, std::string_view action, domain::LocalTime at)
{
    return read(m_chart.document(id), id, action, at);
}

domain::Result<domain::Document> ChartReader::read(const domain::Document* document, std::string_view id,
                                                   std::string_view action, domain::LocalTime at)
{
    if (!document)
        return error(ErrorKind::NotFound, "chart.no-document", std::string(id));
    const Request asked = request(document->header.section, action, at);
    const Decision decision = m_policy.decideReading(asked);
    const AuditEntry line = entry(asked, id, decision);
    if (const domain::Status kept = m_trail.append(line); !kept)
        return kept.error();
    if (const domain::Status heard = m_listener.visited(line, document->header.version); !heard)
        return heard.error();
    if (decision.verdict != Verdict::Permit)
        return error(ErrorKind::Denied,
                     decision.verdict == Verdict::BreakGlass ? "access.break-glass" : "access.denied",
                     document->header.title, decision.cite);
    return *document;
}

} // namespace access_control
