// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

/// Two incidents by hand: the misdirected fax of domain reference 6, and a loss that is a breach.
namespace sample {

inline domain::Json material()
{
    return domain::Json::parse(R"({
      "title": "Two files", "today": "2026-05-12",
      "sanctions": [{"id": "retrain", "title": "Retraining"}, {"id": "termination", "title": "Termination"}],
      "steps": [{"id": "correct-number", "title": "Correct the number"}, {"id": "attest", "title": "Written word"}],
      "papers": [{"id": "p1", "title": "Report", "lines": ["x"]}, {"id": "p2", "title": "Call", "lines": ["y"]}],
      "incidents": [{"id": "fax", "title": "Fax", "papers": ["p1", "p2"]},
                    {"id": "loss", "title": "Loss", "papers": ["p1"]}]
    })");
}

/// A discharge summary faxed to a wrong clinic, which phones, confirms unread and shreds (domain reference 6).
inline domain::Json fax()
{
    return domain::Json::parse(R"({"incidents": [
      {"id": "fax", "factors": {"nature": "high", "recipient": "low", "acquired": "low", "mitigation": "low"},
       "exception": "none", "conclusion": "low-probability", "notify": [], "log": true, "sanction": ["retrain"],
       "mitigation": ["correct-number"]}]})");
}

inline domain::Json key()
{
    domain::Json key = fax();
    key["today"] = "2026-05-12";
    key["incidents"].push_back(domain::Json::parse(R"(
      {"id": "loss", "factors": {"nature": ["medium", "high"]}, "papers": {"nature": ["p1"]}, "conclusion": "breach",
       "notify": [{"who": "individuals", "by": "2026-07-10"}, {"who": "hhs-annual", "by": "2027-03-01"}],
       "delay": "2026-06-30", "log": true, "sanction": [], "mitigation": ["attest", "correct-number"]})"));
    return key;
}

} // namespace sample
