#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, independent scorer of coding submissions.

Written from the text of docs/tasks/coding.md, without a look at src/workflow/tasks/coding and sharing no idea with it:
two programs written from one text have to agree to the hundredth of a point. What stands in quotes in the comments is
the rule that the line below it carries out.

    coding_reference.py --codesets DIR --rubric FILE KEY.json SUBMISSION.json

prints {earned, possible, percent, critical, figures}. It expects a key and a submission of the right form.
Points are whole hundredths (int) throughout.
"""
import argparse
import csv
import functools
import json
import os
import re

TIERS = {"none": 0, "cc": 1, "mcc": 2}
SYSTEMS = ("icd10pcs", "hcpcs", "px")
FORMS = {
    "icd10cm": re.compile(r"[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}"),
    "icd10pcs": re.compile(r"[0-9A-HJ-NP-Z]{7}"),
    "hcpcs": re.compile(r"[A-CE-Z][0-9]{4}"),   # without the D codes, which are licensed
    "px": re.compile(r"PX-[0-9]{4}"),
}


def plain(code):
    """"Characters are counted without the dot." """
    return code.strip().upper().replace(".", "")


# ---------------------------------------------------------------------------------------------------- the editions

class Edition:
    """One pinned edition: codes, titles, tiers, covered families and Excludes1 notes."""

    def __init__(self, folder):
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
            manifest = json.load(file)
        self.system = manifest["system"]
        self.first, self.last = manifest["effective_from"], manifest["effective_to"]
        self.covers = tuple(manifest.get("covers", ()))
        self.codes = {}
        for row in read_tsv(os.path.join(folder, "codes.tsv")):
            self.codes[plain(row["code"])] = row
        self.excludes1 = []
        notes = os.path.join(folder, "notes.tsv")
        if os.path.exists(notes):
            self.excludes1 = [(plain(row["code"]), [reference(r) for r in (row["refs"] or "").split()])
                              for row in read_tsv(notes) if row["kind"] == "excludes1"]

    def inForce(self, day):
        return day is None or ((self.first or "") <= day[:10] <= (self.last or "9999"))

    def invalid(self, code):
        """malformed, a heading, ended, or missing although the edition holds its family."""
        if not FORMS[self.system].fullmatch(plain(code)):   # a dot is dropped wherever it stands
            return True
        row = self.codes.get(plain(code))
        if row is not None:
            return row["billable"] != "1"
        return plain(code).startswith(self.covers)

    def tier(self, code):
        row = self.codes.get(plain(code))
        return TIERS[row["severity"]] if row else 0

    def excludeEachOther(self, a, b):
        return any(code.startswith(heading) and any(hit(other) for hit in references)
                   for heading, references in self.excludes1 for code, other in ((a, b), (b, a)))


def read_tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def reference(text):
    """codesets/README: a code (Z79.4), a prefix (O24.4-), or a range of categories, both ends included (J60-J70)."""
    if text.endswith("-"):
        return lambda code, start=plain(text[:-1]): code.startswith(start)
    if "-" in text:
        first, last = text.split("-")
        return lambda code: first <= code[:3] <= last
    return lambda code, whole=plain(text): code == whole


SIDE = re.compile(r",? *\b(left|right|bilateral|unspecified)\b(?: (?:eye|ear|side)\b)?", re.IGNORECASE)


def differOnlyInSide(one, other):
    """"the titles differ only in the side (left, right, bilateral, unspecified)".

    A side stands where the other title has a side: "X, right ear" and "X, bilateral" differ in the side alone,
    "right heart failure" and "heart failure" do not.
    """
    one, other = one.lower(), other.lower()
    return one != other and SIDE.sub("<side>", one) == SIDE.sub("<side>", other)


# ------------------------------------------------------------------------------------------------------ the scorer

class Line:
    """A submitted line with all that becomes of it."""

    def __init__(self, entry, index):
        self.entry, self.index, self.code = entry, index, plain(entry["code"])
        self.state = "open"     # repeated, penalised, neutral, invalid, paired, review, relieved, unsupported
        self.partner = None     # the key entry it is paired with
        self.credit = 0         # of its pairing, in percent
        self.cost = 0           # its own deduction, in hundredths


class Scorer:
    def __init__(self, editions, rubric):
        self.editions = editions
        self.points = {k: round(v * 100) for k, v in rubric["points"].items()}
        self.credits = rubric["credits"]
        self.deductions = {k: round(v * 100) for k, v in rubric["deductions"].items()}
        self.status = tuple(rubric["lists"]["status-codes"])

    # -- reading the key

    def read(self, key):
        self.key = key
        self.setting = key.get("setting", "inpatient")
        admitted, discharged = key.get("admitted"), key.get("discharged")
        # "looked up by the discharge of an inpatient, else by the first day"
        self.day = (discharged or admitted) if self.setting == "inpatient" else (admitted or discharged)
        self.diagnoses = self.roles(key["diagnoses"])
        self.procedures = self.roles(key.get("procedures", []))
        self.neutral = {plain(c) for c in key.get("neutral", [])}
        self.anyOf = {plain(c) for c in key.get("principalAnyOf", [])}
        self.pairs = [(plain(a), plain(b)) for a, b in key.get("orderedPairs", [])]
        entries = key.get("penalise", [])
        self.penalised = {plain(e["code"]): e for e in reversed(entries) if e.get("when", "any") == "any"}
        self.called = {}        # tiers that penalise entries state
        for e in entries:
            code = plain(e["code"])
            self.called[code] = max(self.called.get(code, 0), TIERS[e.get("severity", "none")])
        # a near match is held against its known tier: what the key says of its own code is known
        self.stated = {plain(d["code"]): TIERS[d["severity"]] for d in self.diagnoses if "severity" in d}
        named = {c for d in self.diagnoses + self.procedures for c in d["codes"]}
        self.named = named | self.neutral | self.anyOf | set(self.called) | {c for p in self.pairs for c in p}

    @staticmethod
    def roles(entries):
        """"Where nothing is called principal and the first entry says nothing, the first is"."""
        entries = [dict(e) for e in entries]
        if entries and "role" not in entries[0] and all(e.get("role") != "principal" for e in entries):
            entries[0]["role"] = "principal"
        for e in entries:
            e.setdefault("role", "other")
            # "An alternatives code counts as exact and stands for its key code everywhere."
            e["codes"] = [plain(c) for c in [e["code"]] + e.get("alternatives", [])]
            e["line"] = None
        return entries

    # -- credit

    def tier(self, code):
        if code in self.stated:
            return self.stated[code]
        return max(self.editions["icd10cm"].tier(code), self.called.get(code, 0))

    def tierOfKey(self, entry):
        return TIERS[entry["severity"]] if "severity" in entry else self.editions["icd10cm"].tier(entry["code"])

    def similar(self, code, entry):
        """five or more leading characters agree, or titles differ only in the side: 0.7; three or four: 0.5."""
        known = self.editions["icd10cm"].codes
        best = 0
        for wanted in entry["codes"]:
            if code == wanted:
                return self.credits["exact"]
            same = len(os.path.commonprefix([code, wanted]))
            if same >= 5 or (code in known and wanted in known
                             and differOnlyInSide(known[code]["title"], known[wanted]["title"])):
                best = max(best, self.credits["prefix"])
            elif same >= 3:
                best = max(best, self.credits["category"])
        return best

    def creditOfDiagnosis(self, line, entry):
        credit = self.similar(line.code, entry)
        # "A near match whose known CC/MCC tier is above the key code's earns nothing and costs 6."
        if credit < 100 and self.tier(line.code) > self.tierOfKey(entry):
            return 0
        return credit

    def creditOfProcedure(self, line, entry):
        """PCS with partial credit as tabled; HCPCS and PX exact, with units or modifiers wrong 0.5."""
        if line.system != entry["system"]:
            return 0
        if line.system == "icd10pcs":
            best = 0
            for wanted in entry["codes"]:
                if line.code[:3] == wanted[:3]:
                    right = sum(a == b for a, b in zip(line.code[3:], wanted[3:]))
                    best = max(best, self.credits["pcs-stem"] + self.credits["pcs-character"] * right)
            return best
        if line.code not in entry["codes"]:
            return 0
        units = entry.get("units", 1) == line.entry.get("units", 1)
        modifiers = [sorted(m.strip().upper() for m in e.get("modifiers", [])) for e in (entry, line.entry)]
        return 100 if units and modifiers[0] == modifiers[1] else self.credits["units-or-modifiers"]

    # -- steps

    def setAside(self, lines, systemOf):
        """Repetitions, then penalised, neutral and invalid codes; what stays "open" takes part in the pairing."""
        for line in lines:
            system = systemOf(line)
            if line.code in self.penalised:
                line.state, line.cost = "penalised", self.costOfPenalised(line.code, system)
            elif line.code in self.neutral:
                line.state = "neutral"
            elif system is None or not FORMS[system].fullmatch(line.code) or (line.code not in self.named and self.editions[system].invalid(line.entry["code"])):
                line.state, line.cost = "invalid", self.deductions["invalid"]

    def costOfPenalised(self, code, system):
        """"A penalise entry may state its own cost"; else as unsupported."""
        entry = self.penalised[code]
        if "cost" in entry:
            return round(entry["cost"] * 100)
        tier = self.tier(code) if system == "icd10cm" else 0
        return self.deductions["unsupported-tier" if tier else "unsupported"]

    def pair(self, lines, entries, creditOf):
        """one to one so that the sum of role points x credit is highest (ties: earlier position)."""
        lines = [l for l in lines if l.state == "open"]
        worth = [[self.points[e["points"]] * creditOf(l, e) for e in entries] for l in lines]

        @functools.lru_cache(maxsize=None)
        def best(i, used):
            if i == len(lines):
                return 0
            return max([best(i + 1, used)] + [w + best(i + 1, used | 1 << k)
                                              for k, w in enumerate(worth[i]) if w and not used >> k & 1])

        used = 0
        for i, line in enumerate(lines):
            for k, entry in enumerate(entries):
                w = worth[i][k]
                if w and not used >> k & 1 and w + best(i + 1, used | 1 << k) == best(i, used):
                    line.state, line.partner, line.credit = "paired", entry, creditOf(line, entry)
                    entry["line"] = line
                    used |= 1 << k
                    break

    def leftOver(self, lines, entries, diagnoses):
        """unsupported, unless it is one miss told twice or a status code with cited evidence."""
        missed = [e for e in entries if e["line"] is None]
        candidates = []
        for line in (l for l in lines if l.state == "open"):
            line.state = "unsupported"
            tier = self.tier(line.code) if diagnoses else 0     # "left-over valid procedures -4"
            line.cost = self.deductions["unsupported-tier" if tier else "unsupported"]
            if diagnoses:
                if any(self.similar(line.code, e) and tier > self.tierOfKey(e) for e in missed):
                    continue        # a near match of a higher tier costs 6, whatever else it may be
                if line.code.startswith(self.status) and line.entry.get("evidence"):
                    line.state, line.cost = "review", 0
                    continue
            twins = [e for e in missed
                     if any(line.code[:2] == c[:2] for c in e["codes"])
                     and (tier <= self.tierOfKey(e) if diagnoses else line.system == e["system"])]
            candidates.append((line, twins))
        for line in cheapest(candidates):
            line.state, line.cost = "relieved", 0

    def displacement(self, lines, entries):
        """the principal is paired, but another submitted code, whatever its worth, stands in position 1."""
        principal = next((e for e in entries if e["role"] == "principal"), None)
        if principal is None or principal["line"] is None or principal["line"].index == 0:
            return None
        first = lines[0]
        stands = set(first.partner["codes"]) if first.partner else set()
        if self.anyOf & (stands | {first.code}):
            return None
        return principal

    def rightFirst(self, lines, principal):
        """PDX accuracy asks for what stands first: exactly the principal, or one of principalAnyOf."""
        if not lines or lines[0].credit != 100:
            return False
        return lines[0].partner is principal or bool(self.anyOf & set(lines[0].partner["codes"]))

    def brokenPairs(self, lines, displaced):
        """2 a breach, partial matches stand for their key code; not what the displacement breaks."""
        broken = 0
        for first, second in self.pairs:
            a, b = self.standsFor(lines, first), self.standsFor(lines, second)
            if a is None or b is None or a.index < b.index:
                continue
            if displaced and (a.partner is displaced or b.index == 0):
                continue
            broken += 1
        return broken

    def standsFor(self, lines, code):
        for e in self.diagnoses:
            if code in e["codes"]:
                return e["line"]
        return next((l for l in lines if l.code == code and l.state not in ("repeated", "neutral", "invalid")), None)

    def excluded(self, lines):
        """Excludes1 by notes in force on the day, not on top of a code's own deduction."""
        edition = self.editions["icd10cm"]
        if not edition.inForce(self.day):
            return 0
        # "Neutral codes change nothing"; a cited status code "costs nothing"
        here = [l for l in lines if l.state in ("paired", "relieved")
                or (l.state == "penalised" and l.cost == 0)]
        count = 0
        for i, one in enumerate(here):
            for two in here[i + 1:]:
                if edition.excludeEachOther(one.code, two.code) and not self.keyHasPair(one, two):
                    count += 1
        return count

    def keyHasPair(self, one, two):
        """"the key does not have that pair itself"; a paired code stands for its key code."""
        if one.partner is None or two.partner is None:
            return False
        exclude = self.editions["icd10cm"].excludeEachOther
        return any(exclude(a, b) for a in one.partner["codes"] for b in two.partner["codes"])

    # -- the whole

    def score(self, key, submission):
        self.read(key)
        for e in self.diagnoses:
            e["points"] = e["role"] + "-diagnosis"
        for e in self.procedures:
            e["points"] = e["role"] + "-procedure"
            e["system"] = e.get("system") or systemByForm(e["code"])
        lines = [Line(e, i) for i, e in enumerate(submission["diagnoses"])]
        done = [Line(e, i) for i, e in enumerate(submission.get("procedures", []))]
        for line in done:
            line.system = line.entry.get("system") or systemByForm(line.entry["code"])

        self.setAside(lines, lambda line: "icd10cm")
        self.setAside(done, lambda line: line.system)
        seen = set()
        for line in lines:      # "Each repetition of a diagnosis code: -2 and nothing else"
            if line.code in seen:
                line.state, line.cost = "repeated", self.deductions["duplicate"]
            seen.add(line.code)
        self.pair(lines, self.diagnoses, self.creditOfDiagnosis)
        self.pair(done, self.procedures, self.creditOfProcedure)
        self.leftOver(lines, self.diagnoses, True)
        self.leftOver(done, self.procedures, False)

        possible = earned = 0
        displaced = [self.displacement(lines, self.diagnoses), self.displacement(done, self.procedures)]
        for e in self.diagnoses + self.procedures:
            points = self.points[e["points"]]
            possible += points
            if e["line"]:
                share = points * e["line"].credit // 100
                earned += share * self.credits["displaced"] // 100 if any(e is d for d in displaced) else share
        poaRight, poaPossible = self.poa()
        earned += poaRight * self.points["poa"]
        possible += poaPossible * self.points["poa"]
        earned -= sum(l.cost for l in lines + done)
        earned -= self.brokenPairs(lines, displaced[0]) * self.deductions["pair-order"]
        earned -= self.excluded(lines) * self.deductions["excludes1"]
        return self.result(earned, possible, poaRight, poaPossible, lines, done, displaced)

    def poa(self):
        """one point for each key code that carries a value, given only when the code is paired."""
        if self.setting != "inpatient":
            return 0, 0
        asked = [e for e in self.diagnoses if "poa" in e]
        blank = ("", None, "exempt")
        right = 0
        for e in asked:
            if e["line"]:
                given = e["line"].entry.get("poa")
                right += given in blank if e["poa"] == "exempt" else given == e["poa"]
        return right, len(asked)

    def result(self, raw, possible, poaRight, poaPossible, lines, done, displaced):
        earned = max(0, raw)
        entries = self.diagnoses + self.procedures
        right = [e for e in entries if e["line"] and e["line"].credit == 100]
        extra = sum(1 for l in lines + done if l.state in ("penalised", "unsupported", "invalid", "repeated"))
        principal = next((e for e in self.diagnoses if e["role"] == "principal"), None)
        pdx = int(principal is not None and self.rightFirst(lines, principal))
        supported = sum(1 for e in right if shown(e, e["line"]))
        perfect = int(raw == possible)
        return {
            "earned": earned / 100, "possible": possible / 100, "percent": percent(earned, possible),
            "critical": any(self.penalised[l.code].get("critical")
                            for l in lines + done if l.code in self.penalised),
            "figures": {
                "weighted": percent(earned, possible),
                "codesRight": len(right), "codesKey": len(entries), "codesExtra": extra,
                "codeOverCode": percent(len(right), len(entries) + extra),
                "cases": 1, "casesPerfect": perfect, "caseOverCase": 100.0 * perfect,
                "principalRight": pdx, "principalPossible": int(principal is not None),
                "principal": percent(pdx, 1) if principal is not None else None,
                "poaRight": poaRight, "poaPossible": poaPossible, "poa": percent(poaRight, poaPossible),
                "evidencePossible": len(right), "withoutEvidence": len(right) - supported,
                "evidence": percent(supported, len(right)),
            },
            "states": [(l.entry["code"], l.state, l.credit, l.cost / 100) for l in lines + done],
        }


def cheapest(candidates):
    """The lines that are relieved, one for each missed code, so that the deductions left are lowest."""
    holder = {}

    def take(n, tried):
        for e in candidates[n][1]:
            if id(e) not in tried:
                tried.add(id(e))
                if id(e) not in holder or take(holder[id(e)], tried):
                    holder[id(e)] = n
                    return True
        return False

    # "the earlier of several"; a set of lines that can be relieved together is a matroid, so that greed is right
    order = range(len(candidates))
    return [candidates[n][0] for n in order if take(n, set())]


def shown(entry, line):
    """a citation overlaps a place of the key in the same document, or anything is cited where it names none."""
    cited = line.entry.get("evidence", [])
    places = [p for p in entry.get("evidence", []) if "from" in p and "to" in p]
    if not places:
        return bool(cited)
    return any(c["document"] == p["document"] and c["from"] < p["to"] and p["from"] < c["to"]
               for c in cited for p in places)


def systemByForm(code):
    return next((s for s in SYSTEMS if FORMS[s].fullmatch(plain(code))), None)


def percent(part, whole):
    """rounded once, half up, to one decimal."""
    return (part * 2000 + whole) // (2 * whole) / 10 if whole else None


def loadScorer(codesets, rubric):
    editions = {}
    for system in ("icd10cm",) + SYSTEMS:
        folder = os.path.join(codesets, system)
        editions[system] = Edition(os.path.join(folder, sorted(os.listdir(folder))[-1]))
    with open(rubric, encoding="utf-8") as file:
        return Scorer(editions, json.load(file))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--codesets", required=True)
    parser.add_argument("--rubric", required=True)
    parser.add_argument("key")
    parser.add_argument("submission")
    arguments = parser.parse_args()
    documents = []
    for name in (arguments.key, arguments.submission):
        with open(name, encoding="utf-8") as file:
            documents.append(json.load(file))
    print(json.dumps(loadScorer(arguments.codesets, arguments.rubric).score(*documents), indent=1))


if __name__ == "__main__":
    main()
