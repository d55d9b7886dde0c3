// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Finding.h"

#include <array>

namespace domain {

std::string_view code(Outcome outcome)
{
    static constexpr std::array<std::string_view, 5> codes{"right", "partly", "missed", "wrong", "remark"};
    return codes[static_cast<std::size_t>(outcome)];
}

Json toJson(const Evidence& evidence)
{
    return Json{{"document", evidence.document},
                {"from", evidence.span.from},
                {"to", evidence.span.to},
                {"version", evidence.version}};
}

Json toJson(const Finding& finding)
{
    Json json{{"id", finding.id},
              {"task", finding.task},
              {"criterion", finding.criterion},
              {"outcome", code(finding.outcome)},
              {"possible", finding.possible.number()},
              {"earned", finding.earned.number()},
              {"title", finding.title},
              {"reason", finding.reason},
              {"rule", finding.rule},
              {"cite", finding.cite},
              {"yours", finding.yours},
              {"key", finding.key},
              {"evidenceMissing", finding.evidenceMissing},
              {"critical", finding.critical},
              {"forInstructor", finding.forInstructor},
              {"keyEvidence", Json::array()},
              {"ownEvidence", Json::array()}};
    for (const Evidence& evidence : finding.keyEvidence)
        json["keyEvidence"].push_back(toJson(evidence));
    for (const Evidence& evidence : finding.ownEvidence)
        json["ownEvidence"].push_back(toJson(evidence));
    return json;
}

} // namespace domain
