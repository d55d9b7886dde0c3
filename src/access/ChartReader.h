// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Policy.h"
#include "records/Chart.h"
#include "records/ChartQuery.h"

#include <string>
#include <vector>

namespace access_control {

/// One line of the audit trail (45 CFR 164.312(b)); refusals included.
struct AuditEntry
{
    domain::LocalTime at{};
    std::string person;
    std::string role;
    std::string session;
    std::string mrn;
    std::string document; ///< empty where a whole section was asked for
    std::string section;
    std::string action;
    std::string purpose;
    Verdict verdict = Verdict::Deny;
    std::string rule;
};

/// Port: keeps the trail. What cannot be written down is not shown.
class AuditSink
{
public:
    virtual ~AuditSink() = default;
    [[nodiscard]] virtual domain::Status append(const AuditEntry& entry) = 0;
};

/// Who is reading, and why.
struct Reader
{
    std::string person;
    std::string role;
    std::string purpose;
    std::string session;
};

/// What heads the screen while a chart is open.
struct Banner
{
    std::string mrn;
    domain::Patient patient;
    domain::Encounter encounter; ///< without id: the chart has none
    int age = 0;                 ///< whole years at the encounter's start
};

/// A page that answers a search, with the words around the place.
struct SearchHit
{
    std::string document;
    domain::Span span;   ///< empty where title, author or date alone answer
    std::string snippet; ///< a line of the page; empty where the span is
};

/// What is heard of every opening, after the trail has it and before the page is shown.
class VisitListener
{
public:
    virtual ~VisitListener() = default;
    [[nodiscard]] virtual domain::Status visited(const AuditEntry& entry, int version) = 0;
};

/// The one door to a chart: each page goes through the policy and into the audit trail.
class ChartReader
{
public:
    /// Borrows everything; `chart` and the rest must outlive the reader. `known` holds for every page of the chart.
    ChartReader(const Policy& policy, const records::Chart& chart, AuditSink& trail, VisitListener& listener,
                Reader reader, Circumstances known);

    /// Headers of all pages, for the tree; a title is no content. Needs no opening.
    [[nodiscard]] std::vector<domain::DocumentHeader> index() const;
    /// Headers of all versions of a page, the oldest first; the last is in force. Needs no opening, as above.
    [[nodiscard]] std::vector<domain::DocumentHeader> versions(std::string_view document) const;
    /// In an emergency: for the time that the matrix sets, pages open that wait for the assignment alone. Goes into the
    /// trail with its reason, and so does every page that it opens; all of it is reviewed. InvalidInput
    /// access.no-reason; Denied access.denied where this role may not (45 CFR 164.312(a)(2)(ii)).
    [[nodiscard]] domain::Status breakGlass(std::string_view reason, domain::LocalTime at);
    /// Identification for the banner; goes into the trail once a reader.
    [[nodiscard]] domain::Result<Banner> banner(std::string_view encounter, domain::LocalTime at);
    /// Opens a page to look at it. Denied with the rule's citation (access.denied; access.break-glass where breaking
    /// the glass would open it), or the reason why the trail could not be written.
    [[nodiscard]] domain::Result<domain::Document> open(std::string_view document, domain::LocalTime at);
    /// The same for a printed copy; a refusal is recorded like any other.
    [[nodiscard]] domain::Result<domain::Document> print(std::string_view document, domain::LocalTime at);

    /// A version that was superseded, or the one in force; goes through the policy like any page.
    [[nodiscard]] domain::Result<domain::Document> openVersion(std::string_view document, int version,
                                                               domain::LocalTime at);
    /// Pages that answer, of those only that the policy lets this reader see; noted as one entry of the trail.
    [[nodiscard]] domain::Result<std::vector<SearchHit>> search(const records::ChartQuery& query, domain::LocalTime at);
    /// Whether this reader may see a section. Tells nothing of the chart, and is not noted.
    [[nodiscard]] bool maySee(std::string_view section, domain::LocalTime at) const;

private:
    [[nodiscard]] domain::Result<domain::Document> read(const domain::Document* document, std::string_view asked,
                                                        std::string_view action, domain::LocalTime at);
    [[nodiscard]] domain::Result<domain::Document> read(std::string_view document, std::string_view action,
                                                        domain::LocalTime at);
    [[nodiscard]] Request request(std::string_view section, std::string_view action, domain::LocalTime at) const;
    [[nodiscard]] AuditEntry entry(const Request& asked, std::string_view document, const Decision& decision) const;

    const Policy& m_policy;
    const records::Chart& m_chart;
    AuditSink& m_trail;
    VisitListener& m_listener;
    Reader m_reader;
    Circumstances m_known;
    bool m_bannerNoted = false;
};

} // namespace access_control
