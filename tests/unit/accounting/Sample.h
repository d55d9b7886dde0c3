// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

/// A log of five rows by hand: a report, treatment, two lines of one carrier, one too old.
namespace sample {

inline domain::Json material()
{
    return domain::Json::parse(R"({
      "title": "Request of A. Carrow", "today": "2026-06-17", "patient": "Carrow, Bertrand", "received": "2026-06-15",
      "listed": ["AC-PUBLIC", "AC-WORKCOMP"], "leftOut": ["AC-TPO", "AC-WINDOW"], "extension": true,
      "summarises": true,
      "papers": [{"id": "request", "title": "Request", "lines": ["Stamp: received 06/15/2026"]},
                 {"id": "p2", "title": "Report", "lines": ["Address: 40 Capitol Street"]}],
      "rows": [
        {"id": "d01", "date": "2020-06-14", "recipient": "Board", "address": "a", "description": "d", "purpose": "p"},
        {"id": "d02", "date": "2024-01-05", "recipient": "Department of Health", "address": "", "description": "d",
         "purpose": "p", "paper": "p2"},
        {"id": "d03", "date": "2024-02-05", "recipient": "Clinic", "address": "a", "description": "d", "purpose": "p"},
        {"id": "d04", "date": "2025-02-05", "recipient": "Carrier", "address": "a", "description": "d", "purpose": "p"},
        {"id": "d05", "date": "2025-03-05", "recipient": "Carrier", "address": "a", "description": "d", "purpose": "p"}]
    })");
}

inline domain::Json key()
{
    return domain::Json::parse(R"({
      "today": "2026-06-17",
      "rows": [{"id": "d01", "include": false, "rules": ["AC-WINDOW"]},
               {"id": "d02", "include": true, "rules": ["AC-PUBLIC", "AC-REQUIRED"],
                "fields": {"address": ["40 Capitol Street, Wenlock City", "40 Capitol Street"]}},
               {"id": "d03", "include": false, "rules": ["AC-TPO"]},
               {"id": "d04", "include": true, "rules": ["AC-WORKCOMP"]},
               {"id": "d05", "include": true, "rules": ["AC-WORKCOMP"], "with": "d04"}],
      "window": {"from": "2020-06-15", "to": "2026-06-15"}, "due": "2026-08-14", "extended": "2026-09-13",
      "fee": "free"
    })");
}

} // namespace sample
