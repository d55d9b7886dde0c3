#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random coding keys and submissions, scored by deskctl and by coding_reference.py; the two have to agree.

    coding_differential.py --program deskctl --codesets DIR --content DIR --cases 3000 --seed 1 --out DIR

Deterministic given --seed: case N of seed S is the same whatever else is run (--first N begins there). Each difference is
shrunk to a minimal case (--shrink, at most so many) and saved as <out>/<seed>-<n>.{key,sub,diff}.json.
Exit 0 where all agree.
"""
import argparse
import copy
import json
import os
import random
import subprocess
import sys
import tempfile

import coding_reference as ref

MALFORMED = ["ZZZ", "123", "A4", "A40.", "A.403", "A4O.3", "A40..3", "A40.12345", "\u00c940.3", "A40-3", ".A403",
             "0FT40ZZ", "J1885", "PX-1200", "A", "A403.", "X", "00000", "A40.3\t", "I50.2\u0663", "'; --"]
STRANGE_PROCEDURES = ["0FT40Z", "0FT40ZZZ", "0FTO0ZZ", "0FT", "J188", "J18855", "D0120", "99213", "PX1200", "PX-99",
                      "PX-9999", "px-1201", "Q4009", "Q4099", "0FT99ZZ", "XW033E5", "ZZZZZZZ", "K0001", "A40.3",
                      "0FT.44ZZ", "3E0", "J9999"]


class Generator:
    """Draws keys and submissions from the real codes, so that near misses of every kind come up."""

    def __init__(self, scorer):
        self.status = scorer.status
        cm = scorer.editions["icd10cm"]
        self.cm = cm
        self.billable = sorted(c for c, row in cm.codes.items() if row["billable"] == "1")
        self.headers = sorted(c for c, row in cm.codes.items() if row["billable"] != "1")
        self.raising = [c for c in self.billable if cm.tier(c)]
        self.statusCodes = [c for c in self.billable if c.startswith(self.status)]
        self.by = {}
        for code in self.billable:
            for n in (1, 2, 3, 4, 5, 6):
                if n < len(code):
                    self.by.setdefault(code[:n], []).append(code)
        self.categories = sorted({c[:3] for c in self.billable})
        # heads of Excludes1 notes and what they forbid, as far as the edition has the codes
        self.excluded = []
        for heading, hits in cm.excludes1:
            mine = [c for c in self.billable if c.startswith(heading)]
            others = [c for c in self.billable if any(hit(c) for hit in hits)]
            if mine and others:
                self.excluded.append((mine, others))
        # codes whose titles differ only in the side though fewer than five characters agree
        self.sided = []
        for stem, group in sorted(self.by.items()):
            if len(stem) == 4:
                words = {}
                for code in group:
                    words.setdefault(ref.SIDE.sub("<side>", cm.codes[code]["title"].lower()), []).append(code)
                self.sided += [g for g in words.values() if len(g) > 1 and g[0][:5] != g[1][:5]]
        self.pcs = sorted(c for c, row in scorer.editions["icd10pcs"].codes.items() if row["billable"] == "1")
        self.pcsBy = {}
        for code in self.pcs:
            for n in (2, 3, 4):
                self.pcsBy.setdefault(code[:n], []).append(code)
        self.hcpcs = sorted(scorer.editions["hcpcs"].codes)
        self.px = sorted(scorer.editions["px"].codes)

    def case(self, seed, n):
        self.r = random.Random(f"{seed}/{n}")
        key = self.key()
        return key, self.submission(key)

    # -- small choices

    def chance(self, p):
        return self.r.random() < p

    def spell(self, code, system="icd10cm"):
        """A code as people type it."""
        code = ref.plain(code)
        if system == "icd10cm" and len(code) > 3 and self.chance(0.7):
            code = code[:3] + "." + code[3:]
        if self.chance(0.06):
            code = code.lower()
        if self.chance(0.02):
            code = self.r.choice([" ", ""]) + code + " "
        return code

    def diagnosis(self, theme):
        """A billable code, often near one of the theme's."""
        roll = self.r.random()
        if theme and roll < 0.55:
            return self.near(self.r.choice(theme), self.r.choice([1, 2, 2, 3, 3, 4, 5]))
        if roll < 0.65:
            return self.r.choice(self.r.choice(self.sided))
        if roll < 0.8:
            return self.r.choice(self.r.choice(self.excluded)[self.r.randrange(2)])
        if roll < 0.88:
            return self.r.choice(self.raising)
        if roll < 0.94:
            return self.r.choice(self.statusCodes)
        return self.r.choice(self.by.get(self.r.choice(self.categories), self.billable))

    def near(self, code, n):
        return self.r.choice(self.by.get(code[:n]) or [code])

    def evidence(self):
        return [{"document": self.r.choice(["hp", "notes"]), "from": (a := self.r.randrange(60)),
                 "to": a + self.r.randint(1, 30)} for _ in range(self.r.choice([1, 1, 2]))]

    # -- keys

    def key(self):
        r = self.r
        key = {}
        setting = r.choice(["inpatient", "inpatient", "inpatient", "emergency", "outpatient-surgery", "clinic"])
        if setting != "inpatient" or self.chance(0.8):
            key["setting"] = setting
        roll = r.random()
        days = ("2026-05-04", "2026-05-09")
        if roll < 0.05:
            days = ("2025-09-28", "2025-10-02")     # admitted before the edition, discharged within
        elif roll < 0.10:
            days = ("2026-09-29", "2026-10-03")     # the other way round
        elif roll < 0.14:
            days = ("2024-02-01", "2024-02-03")
        if roll < 0.95:
            key["admitted"] = days[0] + (" 10:15" if self.chance(0.1) else "")
            if setting == "inpatient" or self.chance(0.5):
                key["discharged"] = days[1]
        diagnoses, theme = [], []
        planned = []
        if self.chance(0.3):    # two codes whose neighbours exclude each other, so that a near miss breaks a note
            planned = [self.near(r.choice(side), 3) for side in r.choice(self.excluded)]
        for _ in range(r.choice([1, 2, 3, 3, 4, 4, 5, 6, 8])):
            code = planned.pop() if planned else self.diagnosis(theme)
            if self.chance(0.03):
                code = r.choice(["C50911", "A150", "H25041", "F2089", "T8242XA", "C9100"])   # families not in the box
            if self.chance(0.02):
                code = r.choice(self.headers)
            if code in theme:
                continue
            theme.append(code)
            diagnoses.append({"code": self.spell(code)})
        for entry in diagnoses:
            if self.chance(0.85 if setting == "inpatient" else 0.3):
                entry["poa"] = r.choice(["Y", "Y", "Y", "N", "U", "W", "exempt"])
            if self.chance(0.2):
                entry["severity"] = r.choice(["mcc", "cc", "none"])
            if self.chance(0.25):
                entry["evidence"] = self.evidence()
        self.giveRoles(diagnoses, ["critical", "other"])
        taken = set(theme)

        def fresh(draw):
            for _ in range(20):
                code = ref.plain(draw())
                if code not in taken:
                    taken.add(code)
                    return code
            return None

        for entry in diagnoses:
            if self.chance(0.2):
                codes = [fresh(lambda: r.choice([self.near(ref.plain(entry["code"]), r.choice([2, 3, 4])),
                                                 self.diagnosis(theme)])) for _ in range(r.choice([1, 1, 2]))]
                entry["alternatives"] = [self.spell(c) for c in codes if c]
        key["diagnoses"] = diagnoses
        key.update(self.keyProcedures(setting, fresh))
        if self.chance(0.4):
            codes = [fresh(lambda: self.diagnosis(theme)) for _ in range(r.randint(1, 3))]
            key["neutral"] = [self.spell(c) for c in codes if c]
        if self.chance(0.5):
            key["penalise"] = self.penalised(key, theme, fresh)
        if self.chance(0.15):   # short of severities, so that relief and higher tiers come up
            for entry in diagnoses:
                entry["severity"] = r.choice(["none", "none", "cc", "mcc"])
        if len(theme) > 1 and self.chance(0.4):
            key["orderedPairs"] = self.orderedPairs(key)
        if self.chance(0.25):
            pool = theme + [ref.plain(a) for e in diagnoses for a in e.get("alternatives", [])]
            if "procedures" in key and self.chance(0.3):
                pool += [e["code"] for e in key["procedures"]]
            key["principalAnyOf"] = [self.spell(c) for c in r.sample(pool, min(len(pool), r.randint(1, 3)))]
        return key

    def giveRoles(self, entries, others):
        roll = self.r.random()
        if not entries or roll < 0.3:
            return                                      # nothing said: the first is the principal
        for entry in entries:
            if self.chance(0.8):
                entry["role"] = self.r.choice(others)
        if roll < 0.99:
            entries[0 if self.chance(0.8) else self.r.randrange(len(entries))]["role"] = "principal"

    def keyProcedures(self, setting, fresh):
        if self.chance(0.35):
            return {}
        entries, pcsTheme = [], self.r.choice(self.pcs)
        for _ in range(self.r.choice([1, 1, 2, 3, 4])):
            systems = ["icd10pcs"] * 4 + ["hcpcs"] if setting == "inpatient" else ["hcpcs", "hcpcs", "px", "icd10pcs"]
            system = self.r.choice(systems)
            code = fresh(lambda: self.procedure(system, pcsTheme))
            if not code:
                continue
            entry = {"code": self.spell(code, system)}
            if self.chance(0.8):
                entry["system"] = system
            if system != "icd10pcs":
                if self.chance(0.6):
                    entry["units"] = self.r.choice([1, 1, 2, 3])
                if self.chance(0.4):
                    entry["modifiers"] = self.r.sample(["JZ", "JW", "LT", "RT", "XE"], self.r.randint(1, 2))
            if self.chance(0.15):
                other = fresh(lambda: self.procedure(system, pcsTheme))
                entry["alternatives"] = [other] if other else []
            if self.chance(0.2):
                entry["evidence"] = self.evidence()
            entries.append(entry)
        self.giveRoles(entries, ["other"])
        return {"procedures": entries}

    def procedure(self, system, near=None):
        if system == "icd10pcs":
            if near and self.chance(0.75):
                return self.r.choice(self.pcsBy[near[:self.r.choice([2, 3, 3, 4])]])
            return self.r.choice(self.pcs)
        pool = self.hcpcs if system == "hcpcs" else self.px
        if near and near in pool and self.chance(0.5):
            return self.r.choice([c for c in pool if c[:2] == near[:2]])
        return self.r.choice(pool)

    def penalised(self, key, theme, fresh):
        entries = []
        for _ in range(self.r.randint(1, 3)):
            when = self.r.choice(["any", "any", "principal"])
            if when == "principal" and self.chance(0.5):
                code = self.r.choice(theme)             # a code of the key that does not belong first
            elif key.get("procedures") and self.chance(0.15):
                code = fresh(lambda: self.procedure("icd10pcs"))
            else:
                code = fresh(lambda: self.diagnosis(theme))
            if not code:
                continue
            entry = {"code": self.spell(code)}
            if when == "principal" or self.chance(0.7):
                entry["when"] = when
            if self.chance(0.5):
                entry["cost"] = self.r.choice([0, 1, 2, 2, 3, 4, 2.5, 0.25])
            if self.chance(0.2):
                entry["severity"] = self.r.choice(["cc", "mcc", "none"])
            if when == "any" and self.chance(0.15):
                entry["critical"] = True
            entries.append(entry)
        return entries

    def orderedPairs(self, key):
        """Pairs that agree with one order of the key, so that they never contradict each other."""
        codes = [e["code"] for e in sorted(key["diagnoses"], key=lambda e: e.get("role") != "principal")]
        if self.chance(0.15):
            codes.append(self.spell(self.r.choice(self.billable)))
        if self.chance(0.15) and key.get("neutral"):
            codes.append(key["neutral"][0])
        pairs = []
        for _ in range(self.r.randint(1, 3)):
            a, b = sorted(self.r.sample(range(len(codes)), 2))
            pairs.append([codes[a], self.alias(key, codes[b])])
        return pairs

    def alias(self, key, code):
        for e in key["diagnoses"]:
            if e["code"] == code and e.get("alternatives") and self.chance(0.3):
                return self.r.choice(e["alternatives"])
        return code

    # -- submissions

    def submission(self, key):
        r = self.r
        if self.chance(0.02):
            return {"diagnoses": []}
        theme = [ref.plain(e["code"]) for e in key["diagnoses"]]
        skill = r.choice([0.2, 0.5, 0.5, 0.8, 1.0])
        lines = []
        for entry in key["diagnoses"]:
            code = self.answer(entry, skill)
            if code is None:
                continue
            line = {"code": code}
            if self.chance(0.75) and "poa" in entry:
                line["poa"] = entry["poa"] if entry["poa"] != "exempt" else r.choice(["", "exempt", None])
                if line["poa"] == "" and self.chance(0.5):
                    del line["poa"]
            elif self.chance(0.6):
                line["poa"] = r.choice(["Y", "N", "U", "W", "exempt", "", None])
            lines.append(line)
        if skill < 1:
            for _ in range(r.choice([0, 0, 1, 1, 2, 3, 5])):
                lines.append(self.extra(key, theme))
            if lines and self.chance(0.15):
                for _ in range(r.choice([1, 1, 2])):
                    again = dict(r.choice(lines))
                    again["code"] = self.spell(again["code"]) if again["code"][1:2].isdigit() else again["code"]
                    lines.insert(r.randrange(len(lines) + 1), again)
        for line in lines:
            if self.chance(0.35):
                line["evidence"] = self.evidence()
        order = r.random()
        if order < 0.35:
            r.shuffle(lines)
        elif order < 0.6 and len(lines) > 1:
            a, b = r.sample(range(len(lines)), 2)
            lines[a], lines[b] = lines[b], lines[a]
        submission = {"diagnoses": lines}
        procedures = self.procedures(key, skill)
        if procedures or self.chance(0.3):
            submission["procedures"] = procedures
        return submission

    def answer(self, entry, skill):
        r, code = self.r, ref.plain(entry["code"])
        if self.chance(skill):
            return self.spell(r.choice(entry.get("alternatives") or [code]) if self.chance(0.4) else code)
        roll = r.random()
        if roll < 0.2:
            return None
        if roll < 0.35:
            return self.spell(self.near(code, 5))
        if roll < 0.65:
            return self.spell(self.near(code, r.choice([3, 4])))
        if roll < 0.8:
            return self.spell(self.near(code, 2))
        if roll < 0.85:
            return self.spell(code[:r.randint(3, len(code))])       # often a heading
        if roll < 0.9:
            return self.spell(code + r.choice("0129AXZ"))           # often no code at all
        if roll < 0.95 and entry.get("alternatives"):
            return self.spell(self.near(ref.plain(r.choice(entry["alternatives"])), r.choice([2, 3, 4])))
        return self.spell(self.diagnosis([code]))

    def extra(self, key, theme):
        r, roll = self.r, self.r.random()
        line = {"poa": r.choice(["Y", "N", "", "W"])} if self.chance(0.5) else {}
        if roll < 0.15 and key.get("neutral"):
            code = self.spell(r.choice(key["neutral"]))
        elif roll < 0.35 and any(not ref.systemByForm(e["code"]) for e in key.get("penalise", [])):
            code = self.spell(r.choice([e["code"] for e in key["penalise"] if not ref.systemByForm(e["code"])]))
        elif roll < 0.45:
            code = self.spell(r.choice(self.statusCodes))
        elif roll < 0.53:
            code = r.choice(MALFORMED)
        elif roll < 0.57:
            code = self.spell(r.choice(self.headers))
        elif roll < 0.62:
            code = self.spell(r.choice(["C50911", "C50912", "A150", "A153", "F2089", "D0120", "V8931XA", "P369"]))
        elif roll < 0.72:
            code = self.spell(self.partner(theme))
        elif roll < 0.92:
            code = self.spell(self.near(r.choice(theme), r.choice([2, 2, 3, 4])))
        else:
            code = self.spell(self.diagnosis(theme))
        line["code"] = code
        return line

    def partner(self, theme):
        """A code that an Excludes1 note forbids beside one of the theme's."""
        sides = [other for mine, other in self.excluded if any(c in mine for c in theme)]
        sides += [mine for mine, other in self.excluded if any(c in other for c in theme)]
        return self.r.choice(self.r.choice(sides or [self.billable]))

    def procedures(self, key, skill):
        r, lines = self.r, []
        for entry in key.get("procedures", []):
            system = entry.get("system") or ref.systemByForm(entry["code"])
            code = ref.plain(entry["code"])
            roll = r.random()
            if not self.chance(skill):
                if roll < 0.2:
                    continue
                if system == "icd10pcs":
                    code = self.pcsMiss(code, roll)
                elif roll < 0.6:
                    code = self.procedure(system, code)
            elif entry.get("alternatives") and self.chance(0.4):
                code = r.choice(entry["alternatives"])
            line = {"code": self.spell(code, system)}
            if self.chance(0.6):
                line["system"] = system
            if system != "icd10pcs" or self.chance(0.05):
                for member, draw in (("units", lambda: r.choice([0, 1, 2, 3])),
                                     ("modifiers", lambda: r.sample(["JZ", "JW", "LT", "RT", "jz"], r.randint(0, 2)))):
                    if member in entry and self.chance(0.8):
                        line[member] = copy.copy(entry[member])
                        if member == "modifiers" and self.chance(0.3):
                            line[member].reverse()
                    elif self.chance(0.3):
                        line[member] = draw()
            if self.chance(0.4):
                line["evidence"] = self.evidence()
            lines.append(line)
        if skill < 1 and (lines or self.chance(0.3)):
            for _ in range(r.choice([0, 0, 0, 1, 1, 2, 4])):
                roll = r.random()
                if roll < 0.2 and lines:
                    lines.append(dict(r.choice(lines)))
                elif roll < 0.4:
                    lines.append({"code": r.choice(STRANGE_PROCEDURES)})
                    if self.chance(0.3):
                        lines[-1]["system"] = r.choice(ref.SYSTEMS)
                elif roll < 0.5 and key.get("penalise"):
                    code = r.choice(key["penalise"])["code"]
                    if ref.systemByForm(code):
                        lines.append({"code": code})
                else:
                    near = ref.plain(r.choice(key["procedures"])["code"]) if key.get("procedures") else None
                    system = ref.systemByForm(near) if near and self.chance(0.7) else r.choice(ref.SYSTEMS)
                    near = near if near and ref.systemByForm(near) == system else None
                    lines.append({"code": self.procedure(system, near), "system": system})
            if self.chance(0.4):
                r.shuffle(lines)
        return lines

    def pcsMiss(self, code, roll):
        if roll < 0.7:
            code = self.r.choice(self.pcsBy.get(code[:self.r.choice([2, 3, 3, 4])], [code]))
        if roll > 0.5:      # axis by axis, whether the table has it or not
            for _ in range(self.r.choice([1, 1, 2])):
                i = self.r.randrange(2, 7)
                code = code[:i] + self.r.choice("034789XZABO") + code[i + 1:]
        return code


# --------------------------------------------------------------------------------------------- running and comparing

class Program:
    def __init__(self, arguments):
        self.command = [arguments.program, "assess", "coding", "--json",
                        "--codesets", arguments.codesets, "--content", arguments.content]
        self.folder = tempfile.mkdtemp(prefix="coding-")
        self.runs = 0

    def score(self, key, submission):
        self.runs += 1
        names = [os.path.join(self.folder, n) for n in ("key.json", "sub.json")]
        for name, document in zip(names, (key, submission)):
            with open(name, "w", encoding="utf-8") as file:
                json.dump(document, file)
        done = subprocess.run(self.command + ["--key", names[0], "--submission", names[1]], capture_output=True,
                              text=True, timeout=60)
        if done.returncode == 0:
            return json.loads(done.stdout)
        return {"exit": done.returncode, "error": (done.stderr or done.stdout)[:2000]}


def differences(theirs, ours):
    if "exit" in theirs:
        return {"exit": [theirs["exit"], theirs["error"]]}
    found = {}
    for name in ("earned", "possible", "percent"):
        if abs(theirs[name] - ours[name]) > 1e-9:
            found[name] = [theirs[name], ours[name]]
    if bool(theirs["critical"]) != ours["critical"]:
        found["critical"] = [theirs["critical"], ours["critical"]]
    for name, value in ours["figures"].items():
        got = theirs["figures"].get(name)
        if value is None or got is None:
            if not (value is None and got in (None, 0, 0.0)):
                found[name] = [got, value]
        elif abs(got - value) > 1e-9:
            found[name] = [got, value]
    return found


def smaller(key, submission):
    """Every case that is this one with something left out."""
    def without(document, path):
        copied = copy.deepcopy(document)
        place = copied
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
        return copied

    def paths(document):
        for name in list(document):
            if name != "diagnoses":
                yield (name,)
            if isinstance(document[name], list):
                for i in reversed(range(len(document[name]))):
                    yield (name, i)
                    if isinstance(document[name][i], dict):
                        for member in document[name][i]:
                            if member != "code":
                                yield (name, i, member)
                            if isinstance(document[name][i][member], list):
                                for j in range(len(document[name][i][member])):
                                    yield (name, i, member, j)

    for path in paths(submission):
        yield key, without(submission, path)
    for path in paths(key):
        candidate = without(key, path)
        if candidate["diagnoses"]:
            yield candidate, submission


def shrink(program, scorer, key, submission, names):
    """The smallest case that still differs in at least one of the named values."""
    found = True
    while found:
        found = False
        for candidate in smaller(key, submission):
            theirs = program.score(*candidate)
            if "exit" in theirs and "exit" not in names:
                continue
            if set(differences(theirs, scorer.score(*candidate))) & names:
                key, submission = candidate
                found = True
                break
    return key, submission


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--codesets", required=True)
    parser.add_argument("--content", required=True)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shrink", type=int, default=0)
    parser.add_argument("--out", default="coding-differences")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    scorer = ref.loadScorer(arguments.codesets, os.path.join(arguments.content, "rubrics", "coding.json"))
    generator, program = Generator(scorer), Program(arguments)
    different = 0
    for n in range(arguments.first, arguments.first + arguments.cases):
        key, submission = generator.case(arguments.seed, n)
        ours = scorer.score(key, submission)
        theirs = program.score(key, submission)
        found = differences(theirs, ours)
        if not found or "no entry has the role principal" in theirs.get("error", ""):
            continue    # a key without a principal is refused
        different += 1
        if different <= arguments.shrink:
            key, submission = shrink(program, scorer, key, submission, set(found))
            ours, theirs = scorer.score(key, submission), program.score(key, submission)
            found = differences(theirs, ours)
        told = [(f["id"], f["outcome"], f["earned"], f["possible"]) for f in theirs.get("findings", [])]
        name = os.path.join(arguments.out, f"{arguments.seed}-{n}")
        for suffix, document in (("key", key), ("sub", submission),
                                 ("diff", {"deskctl|ref": found, "deskctl": told, "ref": ours["states"]})):
            with open(f"{name}.{suffix}.json", "w", encoding="utf-8") as file:
                json.dump(document, file)
        print(f"--- case {n}: {json.dumps(found)}")
        print("  key", json.dumps(key))
        print("  sub", json.dumps(submission))
        print("  deskctl", told)
        print("  ref", ours["states"], flush=True)
    print(f"{arguments.cases} cases, {different} differ, {program.runs} runs")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
