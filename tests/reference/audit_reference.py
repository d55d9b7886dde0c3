# SPDX-License-Identifier: GPL-3.0-or-later
"""A second scorer of audits, written from docs/tasks/audit.md alone, slow and plain. For the bare `assess`: no pages."""
import functools
import json
from fractions import Fraction

CLINICAL = {"query", "deficiency", "safety"}


def halfUp(value):
    """Points as whole hundredths."""
    return (value * 100 + Fraction(1, 2)).__floor__()


def span(place):
    return place.get("from", 0) or 0, place.get("to", 0) or 0


def whole(place):
    return span(place) == (0, 0)


def overlap(one, other):
    (a, b), (c, d) = span(one), span(other)
    return a < d and c < b


def listed(value):
    return value if isinstance(value, list) else [value]


class Scorer:
    def __init__(self, rubric):
        self.points = {name: Fraction(str(value)) for name, value in rubric["points"].items()}
        self.credit = {name: Fraction(value, 100) for name, value in rubric["credits"].items()}
        self.him = set(rubric["lists"]["him-kinds"])

    def places(self, flag):
        return [flag] + flag.get("places", [])

    def meeting(self, flag, finding):
        """"place", "page" or None."""
        best = None
        for mine in self.places(flag):
            there = [p for p in finding.get("places", []) if p["document"] == mine["document"]]
            if not there and mine["document"] not in finding.get("accept", []):
                continue
            if not there or any(whole(p) or (not whole(mine) and overlap(mine, p)) for p in there):
                return "place"
            if self.rightKind(flag, finding) and not any(self.atDecoy(mine, d) for d in self.decoys):
                best = "page"
        return best

    @staticmethod
    def atDecoy(place, decoy):
        return place["document"] == decoy["document"] and (whole(decoy) or (not whole(place) and overlap(place, decoy)))

    def rightKind(self, flag, finding):
        return flag.get("kind") in listed(finding["kind"])

    def alters(self, flag, finding):
        return flag.get("path") == "him" and set(finding["paths"]) <= CLINICAL and str(flag.get("kind")) not in self.him

    def parts(self, flag, finding):
        return {"met": self.meeting(flag, finding), "kind": self.rightKind(flag, finding),
                "severity": flag.get("severity") == finding["severity"], "path": flag.get("path") in finding["paths"],
                "altered": self.alters(flag, finding)}

    def worth(self, finding, parts):
        if parts["met"] is None or parts["altered"]:
            return 0
        share = self.credit["place"] * (1 if parts["met"] == "place" else self.credit["page"])
        share += self.credit["kind"] if parts["kind"] else 0
        share += self.credit["severity"] if parts["severity"] else 0
        share *= 1 if parts["path"] else self.credit["wrong-path"]
        return halfUp(self.points[f"severity-{finding['severity']}"] * share)

    @staticmethod
    def order(flag):
        paths = ["him", "query", "deficiency", "registration", "privacy", "safety", "recode"]

        def optional(value):
            return (value is not None, value if value is not None else 0)
        others = flag.get("places", [])
        path = flag.get("path")
        return (flag["document"], span(flag), optional(flag.get("kind")), optional(flag.get("severity")),
                optional(paths.index(path) if path else None), flag.get("note", ""), len(others),
                [(p["document"], span(p)) for p in others])

    def pairing(self, flags, findings):
        """Most points, then most pairs; of equal ones the earlier flag with the earlier finding."""
        value = [[None if self.meeting(f, k) is None else (self.worth(k, self.parts(f, k)), 1) for k in findings]
                 for f in flags]

        def plus(a, b):
            return a[0] + b[0], a[1] + b[1]

        @functools.lru_cache(maxsize=None)
        def best(i, used):
            if i == len(flags):
                return 0, 0
            return max([best(i + 1, used)] + [plus(v, best(i + 1, used | 1 << k))
                                              for k, v in enumerate(value[i]) if v and not used >> k & 1])

        pairs, used = {}, 0
        for i in range(len(flags)):
            for k, v in enumerate(value[i]):
                if v and not used >> k & 1 and plus(v, best(i + 1, used | 1 << k)) == best(i, used):
                    pairs[i] = k
                    used |= 1 << k
                    break
        return pairs

    def score(self, key, submission):
        findings, decoys = key["findings"], key.get("decoys", [])
        self.decoys = decoys
        flags = sorted(submission["findings"], key=self.order)
        pairs = self.pairing(flags, findings)
        judged = {k: self.parts(flags[i], findings[k]) for i, k in pairs.items()}
        possible = sum(halfUp(self.points[f"severity-{k['severity']}"]) for k in findings)
        if not findings:
            possible = halfUp(self.points["clean"])
        cost = (Fraction(possible) * self.credit["false-flag"] / max(1, len(findings)) + Fraction(1, 2)).__floor__()
        charged, told, again = 0, set(), 0
        for i, flag in enumerate(flags):
            if i in pairs:
                continue
            met = [(self.worth(k, self.parts(flag, k)), -n) for n, k in enumerate(findings)
                   if self.meeting(flag, k) == "place"]
            same = [(w, n) for w, n in met if self.rightKind(flag, findings[-n])]
            if same:
                at = -max(same)[1]
                other = self.parts(flag, findings[at])
                judged[at]["severity"] &= other["severity"]
                judged[at]["path"] &= other["path"]
                judged[at]["altered"] |= other["altered"]
                again += 1
                continue
            hit = next((d for d, decoy in enumerate(decoys) if any(
                self.atDecoy(p, decoy) for p in self.places(flag))), None) if not met else None
            if hit is not None and hit in told:
                continue
            told |= {hit} - {None}
            charged += 1
        gained = sum(self.worth(findings[k], parts) for k, parts in judged.items())
        earned = (possible if not findings else gained) - cost * charged
        return {"earned": max(0, earned), "possible": possible,
                "critical": sorted(f"find:{findings[k]['id']}" for k, parts in judged.items() if parts["altered"]),
                "found": len(judged), "again": again}


def loadScorer(file):
    with open(file, encoding="utf-8") as text:
        return Scorer(json.load(text))
