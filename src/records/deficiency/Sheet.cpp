// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Sheet.h"

#include "records/deficiency/Deadlines.h"

namespace records::deficiency {

using domain::DocumentHeader;

Sheet::Sheet(const Case& ofCase, const Policy& ofHouse, const FacilityClock& ofFacility,
             const domain::Encounter& ofEncounter)
    : asked(ofCase), policy(ofHouse), clock(ofFacility), encounter(ofEncounter),
      pages(pagesOn(ofCase.chart, ofEncounter.id, ofCase.auditDate))
{
    if (ofEncounter.discharged)
        completion = completionDue(ofHouse, *ofEncounter.discharged);
}

const Page* Sheet::ofType(std::string_view type) const
{
    return first([&](const DocumentHeader& header) { return header.type == type; });
}

std::string Sheet::surgeon() const
{
    for (const std::string_view type : {"operative-report", "brief-operative-note", "consent"}) {
        const Page* page = ofType(type);
        if (page != nullptr)
            return page->header().cosigner.empty() ? page->header().author : page->header().cosigner;
    }
    return encounter.attending;
}

Deficiency& Sheet::add(Deficiency line)
{
    lines.push_back(std::move(line));
    return lines.back();
}

Deficiency& Sheet::open(Kind kind, const DocumentHeader& header, std::string rule, std::vector<std::string> alsoRules)
{
    std::erase(alsoRules, rule);
    return add({kind, header.id, header.author, std::move(rule), completion, {}, std::move(alsoRules), {}});
}

Deficiency& Sheet::late(const DocumentHeader& header, std::string author, std::string rule, Time due, Time completed)
{
    std::erase_if(lines, [&](const Deficiency& each) { return each.kind == Kind::Late && each.document == header.id; });
    return add({Kind::Late, header.id, std::move(author), std::move(rule), due, completed, {}, {}});
}

Deficiency& Sheet::lack(std::string_view type, std::string rule, Time due, std::string author)
{
    const auto known = asked.authors.find(type);
    Deficiency line{Kind::MissingDoc, missing(type), author, std::move(rule), due, {}, {}, {}};
    if (known != asked.authors.end() && known->second != author) {
        line.author = known->second;
        line.alsoAuthors.push_back(std::move(author));
    }
    return add(std::move(line));
}

} // namespace records::deficiency
