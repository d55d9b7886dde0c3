// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

/// An inbox of two by hand: a new coder, and a biller who leaves.
namespace sample {

inline domain::Json material()
{
    return domain::Json::parse(R"({
      "title": "Inbox", "now": "2026-05-12T08:30",
      "roles": [{"id": "coder", "title": "Coder",
                 "cells": {"results": ["view"], "codes-claim": ["view", "code"]}, "conditions": {"results": "assigned"}},
                {"id": "biller", "title": "Biller", "cells": {"insurance": ["view", "enter"]}}],
      "conditions": ["assigned", "sample"],
      "papers": [{"id": "n", "title": "New hire", "lines": ["x"]}],
      "people": [{"id": "ann", "name": "Ann", "job": "coder", "has": "no account", "papers": ["n"]},
                 {"id": "ben", "name": "Ben", "job": "biller", "has": "active account", "papers": [],
                  "cells": {"insurance": ["view", "enter"]}}]
    })");
}

inline domain::Json key()
{
    return domain::Json::parse(R"({
      "today": "2026-05-12",
      "people": [
        {"id": "ann", "account": "open", "role": "coder", "from": "2026-05-18",
         "cells": {"results": ["view"], "codes-claim": ["view", "code"]}, "conditions": {"results": "assigned"}},
        {"id": "ben", "account": "close", "by": "2026-05-12T17:00", "start": {"cells": {"insurance": ["view", "enter"]}}}]
    })");
}

} // namespace sample
