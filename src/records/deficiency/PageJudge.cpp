// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Sheet.h"

namespace records::deficiency {

using domain::DocumentHeader;

namespace {

class PageJudge
{
public:
    explicit PageJudge(Sheet& sheet) : m_sheet(sheet) {}

    void judge(const Page& page)
    {
        const DocumentHeader& header = page.header();
        if (header.timeShown != domain::TimeShown::Full)
            m_sheet.open(Kind::Undated, header, "D7", {});
        if (isBlankLabel(header.label))
            m_sheet.open(Kind::NoPatientId, header, "PAGE-ID", {"D7"});
        if (!wrongAuthor(page))
            signature(page);
        parts(page);
    }

private:
    // A learner's page is attested by another; a page signed by who did not write it is not authenticated at all.
    bool wrongAuthor(const Page& page)
    {
        const DocumentHeader& header = page.header();
        const bool attested = !header.cosigner.empty() && page.cosignedAt;
        const auto may = m_sheet.policy.authors.find(header.type);
        const bool notForRole = may != m_sheet.policy.authors.end() && !holds(may->second, header.role) && !attested;
        const bool learner = holds(m_sheet.policy.learners, header.role) && !attested;
        const bool other = page.signedAt && !header.signedBy.empty() && header.signedBy != header.author
                           && header.signedBy != header.cosigner;
        if (!notForRole && !learner && !other)
            return false;
        Deficiency& line = m_sheet.open(Kind::WrongAuthor, header, header.type == "imaging" ? "D13" : "D7", {"D7"});
        if (!other)
            line.author = header.cosigner.empty() ? m_sheet.encounter.attending : header.cosigner;
        return true;
    }

    void signature(const Page& page)
    {
        const DocumentHeader& header = page.header();
        if (holds(m_sheet.policy.unsignedTypes, header.type))
            return;
        if (!page.signedAt) {
            m_sheet.open(Kind::Unsigned, header, header.type == "imaging" ? "D13" : "D7", signatureRules(header.type));
            return;
        }
        if (!header.cosigner.empty() && !page.cosignedAt)
            m_sheet.open(Kind::Unsigned, header, "D7", {}).author = header.cosigner;
        else if (m_sheet.completion && *page.signedAt > *m_sheet.completion)
            m_sheet.late(header, header.author, "D10", m_sheet.completion, page.signedAt);
    }

    static std::vector<std::string> signatureRules(std::string_view type)
    {
        if (type == "operative-report")
            return {"D5"};
        if (type == "consent")
            return {"D4"};
        return type == "imaging" ? std::vector<std::string>{"D7"} : std::vector<std::string>{};
    }

    void parts(const Page& page)
    {
        const DocumentHeader& header = page.header();
        const auto wanted = m_sheet.policy.parts.find(header.type);
        if (wanted == m_sheet.policy.parts.end() || isHistoryUpdate(header))
            return;
        const std::vector<std::string> found = headings(page.document->body);
        const auto there = [&](const RequiredPart& part) {
            return std::any_of(found.begin(), found.end(), [&](const std::string& heading) {
                return std::any_of(part.words.begin(), part.words.end(),
                                   [&](const std::string& word) { return heading.find(word) != std::string::npos; });
            });
        };
        if (!std::all_of(wanted->second.begin(), wanted->second.end(), there))
            m_sheet.open(Kind::IncompleteField, header, partRule(header.type), {"D7"});
    }

    static std::string partRule(std::string_view type)
    {
        if (type == "discharge-summary")
            return "D9";
        if (type == "operative-report")
            return "D5";
        return type == "history-and-physical" ? "D1" : "D7";
    }

    Sheet& m_sheet;
};

} // namespace

void judgePages(Sheet& sheet)
{
    for (const Page& page : sheet.pages)
        PageJudge(sheet).judge(page);
}

} // namespace records::deficiency
