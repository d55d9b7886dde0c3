// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

/// A small batch by hand: three records of two people, the first two abstracted twice, two of the three sampled.
namespace sample {

inline domain::Json material()
{
    return domain::Json::parse(R"({
      "title": "Three stays", "today": "2026-07-14",
      "characteristics": [{"id": "accuracy", "title": "Accuracy", "means": "true"}],
      "items": [
        {"id": "admitted", "title": "Admitted", "kind": "date", "definition": "d"},
        {"id": "discharged", "title": "Discharged", "kind": "date", "definition": "d"},
        {"id": "los", "title": "Length of stay", "kind": "number", "definition": "d"},
        {"id": "weight", "title": "Weight", "kind": "number", "definition": "d"},
        {"id": "poa", "title": "Present on admission", "kind": "choice", "definition": "d",
         "options": [{"code": "Y", "title": "yes"}, {"code": "N", "title": "no"}, {"code": "U", "title": "unknown"}]}],
      "rules": [
        {"rule_id": "R-STAY", "characteristic": "consistency", "items": ["los", "admitted", "discharged"],
         "test": "stay", "text": "t"},
        {"rule_id": "R-WEIGHT", "characteristic": "accuracy", "items": ["weight"], "test": "range", "most": 150,
         "text": "t"}],
      "people": [{"id": "ann", "name": "Ann", "job": "abstractor"}, {"id": "ben", "name": "Ben", "job": "clerk"},
                 {"id": "sec", "name": "Sec", "job": "second"}],
      "sampling": {"population": 40, "expected": 5, "margin": 10},
      "feedback": {"target": 4, "leastFields": 3},
      "figures": ["records", "fields", "errors", "rate", "low", "high", "agreement", "kappa"],
      "agreementItem": "poa",
      "records": [
        {"id": "r01", "number": 17, "account": "A1", "person": "ann",
         "values": {"admitted": "2026-06-01", "discharged": "2026-06-05", "los": "5", "weight": "82.6", "poa": "Y"},
         "source": [{"title": "Note", "lines": ["Left 06/05."]}],
         "second": {"person": "sec", "values": {"poa": "N"}}},
        {"id": "r02", "number": 3, "account": "A2", "person": "ben",
         "values": {"admitted": "2026-06-02", "discharged": "2026-06-04", "los": "2", "weight": "171.4", "poa": "N"},
         "source": [{"title": "Note", "author": "RN", "lines": ["171.4 kg, twice."]}],
         "second": {"person": "sec", "values": {"poa": "N"}}},
        {"id": "r03", "number": 29, "account": "A3", "person": "ben",
         "values": {"admitted": "2026-06-02", "discharged": "2026-06-04", "los": "2", "weight": "70.1"},
         "source": [{"title": "Note", "lines": ["70.1 kg."]}]}]
    })");
}

inline domain::Json key()
{
    return domain::Json::parse(R"({
      "today": "2026-07-14",
      "records": ["r01", "r02", "r03"],
      "fields": [{"id": "admitted", "title": "Admitted"}, {"id": "discharged", "title": "Discharged"},
                 {"id": "los", "title": "Length of stay"}, {"id": "weight", "title": "Weight"},
                 {"id": "poa", "title": "Present on admission"}],
      "people": [{"id": "ann", "title": "Ann"}, {"id": "ben", "title": "Ben"}],
      "sampleSize": 2,
      "errors": [{"record": "r01", "field": "los", "characteristics": ["consistency"], "value": "4",
                  "abstracted": "5", "rule": "DQ-CONSISTENCY", "why": "June 1 to 5 are four days."}],
      "decoys": [{"record": "r02", "field": "weight", "why": "Weighed twice."}],
      "settled": [{"record": "r01", "field": "poa", "first": "Y", "second": "N", "value": "N"}],
      "figures": {"records": 2, "fields": 10, "errors": 2, "rate": 20, "low": 5.668, "high": 50.984,
                  "agreement": 50, "kappa": 0},
      "feedback": [{"person": "ann", "needed": true, "characteristics": ["consistency"]},
                   {"person": "ben", "needed": false}]
    })");
}

} // namespace sample
