#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random audit keys and submissions, scored by deskctl and by audit_reference.py; the two have to agree.

    audit_differential.py --program deskctl --codesets DIR --content DIR --cases 300 --seed 1 --out DIR

Deterministic given --seed: case N of seed S is the same whatever else is run. Each difference is saved as
<out>/<seed>-<n>.json. Exit 0 where all agree.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

import audit_reference as ref

PAGES = ["consent", "operative-report", "mar", "missing:consent"]
PATHS = ["him", "query", "deficiency", "registration", "privacy", "safety", "recode"]
KINDS = [6, 15, 16, 25, 33, 53]


class Generator:
    """Few pages, short pages and few kinds, so that everything meets everything."""

    def __init__(self, seed, n):
        self.r = random.Random(f"{seed}/{n}")

    def place(self):
        document = self.r.choice(PAGES)
        if document.startswith("missing:") or self.r.random() < 0.3:
            return {"document": document} if self.r.random() < 0.2 else {"document": document, "from": 0, "to": 0}
        start = self.r.randrange(14)
        return {"document": document, "from": start, "to": start + self.r.randint(1, 5)}

    def finding(self, n):
        r = self.r
        finding = {"id": f"k{n}", "kind": r.choice(KINDS), "severity": r.randint(1, 3),
                   "paths": r.sample(PATHS if r.random() < 0.6 else ["query", "deficiency", "safety"], r.randint(1, 2))}
        if r.random() < 0.2:
            finding["kind"] = r.sample(KINDS, 2)
        if r.random() < 0.85:
            finding["places"] = [self.place() for _ in range(r.randint(1, 3))]
        if "places" not in finding or r.random() < 0.5:
            finding["accept"] = r.sample(PAGES, r.randint(1, 2))
        return finding

    def key(self):
        r = self.r
        key = {"findings": [self.finding(n) for n in range(r.choice([0, 1, 2, 2, 3, 4, 6]))]}
        taken = [p for k in key["findings"] for p in k.get("places", [])]
        decoys = [self.place() for _ in range(r.randint(0, 3))]
        key["decoys"] = [d for d in decoys if not any(
            d["document"] == p["document"] and (ref.span(d) == ref.span(p) or ref.overlap(d, p)) for p in taken)]
        return key

    def flag(self, key):
        r = self.r
        places = [p for k in key["findings"] for p in k.get("places", [])] + key["decoys"]
        flag = dict(r.choice(places)) if places and r.random() < 0.6 else self.place()
        if r.random() < 0.95:
            flag["kind"] = r.choice(KINDS)
        if r.random() < 0.9:
            flag["severity"] = r.randint(1, 3)
        if r.random() < 0.9:
            flag["path"] = r.choice(PATHS + ["him", "query"])
        if key["findings"] and r.random() < 0.5:
            wanted = r.choice(key["findings"])
            flag["kind"] = ref.listed(wanted["kind"])[0]
            flag["path"] = r.choice(wanted["paths"] + ["him"])
        if r.random() < 0.15:
            flag["places"] = [self.place()]
        if r.random() < 0.1:
            flag["note"] = r.choice(["a", "b"])
        return flag

    def case(self):
        key = self.key()
        return key, {"findings": [self.flag(key) for _ in range(self.r.choice([0, 1, 2, 3, 4, 5, 7, 9]))]}


def assess(arguments, folder, key, submission):
    names = []
    for name, document in (("key", key), ("submission", submission)):
        names.append(os.path.join(folder, name + ".json"))
        with open(names[-1], "w", encoding="utf-8") as file:
            json.dump(document, file)
    run = subprocess.run([arguments.program, "assess", "audit", "--key", names[0], "--submission", names[1], "--json",
                          "--codesets", arguments.codesets, "--content", arguments.content],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return {"error": run.stdout + run.stderr}
    told = json.loads(run.stdout)
    return {"earned": round(told["earned"] * 100), "possible": round(told["possible"] * 100),
            "critical": sorted(told["critical"]), "found": told["figures"]["ratios"]["found"]["part"],
            "again": sum(1 for f in told["findings"] if f["criterion"] == "again")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--codesets", required=True)
    parser.add_argument("--content", required=True)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="audit-differences")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    scorer = ref.loadScorer(os.path.join(arguments.content, "rubrics", "audit.json"))
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        for n in range(arguments.first, arguments.first + arguments.cases):
            key, submission = Generator(arguments.seed, n).case()
            ours, theirs = scorer.score(key, submission), assess(arguments, folder, key, submission)
            if ours == theirs:
                continue
            different += 1
            told = {"key": key, "submission": submission, "deskctl": theirs, "reference": ours}
            with open(os.path.join(arguments.out, f"{arguments.seed}-{n}.json"), "w", encoding="utf-8") as file:
                json.dump(told, file, indent=1)
            print(f"--- case {n}: {json.dumps(told)}", flush=True)
    print(f"{arguments.cases} cases, {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
