"""Holds `dutymap validate` against looking at every point.

Makes random divisions of one duty over areas, categories, amounts and time, has them checked, and
compares what is reported with the holders at each point. Prints the seeds that differ.

usage: exactness.py PROGRAM FIRST_SEED COUNT
"""

import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

AREAS = [("zone", [("core", []), ("hosted", [])]), ("town", []), ("hill", [("upper", [("east", []), ("west", [])]), ("lower", [])])]
STAGES = [("approval", []), ("after", [("oversight", []), ("penalty", [])])]
DAYS = [f"2023-05-{day:02d}" for day in range(1, 13)]


# What each rule tells of a point: which holders share it, or that it has none. No point is told twice.
TOLD = {
    **dict.fromkeys(["overlap", "contested", "disclaimed", "handover-overlap"], "overlap"),
    **dict.fromkeys(["gap", "handover-gap", "approval-without-oversight"], "gap"),
}


def nodes(tree):
    for name, children in tree:
        yield name, children
        yield from nodes(children)


def leaves(name, children):
    return [name] if not children else [leaf for child in children for leaf in leaves(*child)]


def all_leaves(tree):
    return [leaf for node in tree for leaf in leaves(*node)]


def markup(tag, tree):
    return "".join(f'<{tag} id="{name}" name="{name}">{markup(tag, children)}</{tag}>' for name, children in tree)


def holds(value, ends):
    """Whether a number lies between ends such as {"from": "5", "below": "8"}."""
    tests = {"from": value.__ge__, "above": value.__gt__, "to": value.__le__, "below": value.__lt__}
    return all(tests[end](Fraction(limit)) for end, limit in ends.items())


def written(ends):
    return "".join(f' {end}="{limit}"' for end, limit in ends.items())


class Case:
    """One random division, what it says at each point, and its documents."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.trees = {"area": AREAS}
        self.ranges = {}
        if self.random.random() < 0.7:
            self.trees["stage"] = STAGES
        for name, is_whole in (("investment", False), ("staff", True)):
            if self.random.random() < 0.5:
                self.ranges[name] = (is_whole, self.ends(0, 2, 8, 10))
        self.codes = {name: dict((n, set(leaves(n, c))) for n, c in nodes(tree)) for name, tree in self.trees.items()}
        self.period = self.days()
        self.territory = self.some("area") if self.random.random() < 0.6 else None
        self.assignments = [self.assignment() for _ in range(self.random.randint(1, 6))]

    def ends(self, *limits):
        low, high = sorted((self.random.randint(limits[0], limits[1]), self.random.randint(limits[2], limits[3])))
        ends = {}
        if self.random.random() < 0.7:
            ends[self.random.choice(["from", "above"])] = str(low)
        if self.random.random() < 0.7 and low < high:
            ends[self.random.choice(["to", "below"])] = str(high) if self.random.random() < 0.5 else f"{high}.0"
        return ends

    def days(self):
        first, last = sorted(self.random.choices(DAYS[1:-1], k=2))
        return {end: day for end, day in (("from", first), ("to", last)) if self.random.random() < 0.5}

    def some(self, name):
        return self.random.sample(sorted(self.codes[name]), self.random.randint(1, 3))

    def assignment(self):
        scope = {name: self.some(name) for name in self.trees if self.random.random() < 0.6}
        for name in self.ranges:
            if self.random.random() < 0.7:
                scope[name] = [e for e in (self.ends(0, 5, 4, 9) for _ in range(2)) if e] or [{"from": "3"}]
        return f"b{self.random.randint(1, 4)}", self.days(), scope

    def points(self):
        axes = {name: all_leaves(tree) for name, tree in self.trees.items()}
        if self.territory:
            axes["area"] = [a for a in axes["area"] if any(a in self.codes["area"][t] for t in self.territory)]
        for name, (is_whole, ends) in self.ranges.items():
            axes[name] = [v for v in (Fraction(n, 1 if is_whole else 2) for n in range(-3, 26)) if holds(v, ends)]
        axes["date"] = [d for d in DAYS if self.period.get("from", d) <= d <= self.period.get("to", d)]
        for values in itertools.product(*axes.values()):
            yield dict(zip(axes, values))

    def is_inside(self, point, scope, period):
        if not period.get("from", point["date"]) <= point["date"] <= period.get("to", point["date"]):
            return False
        for name, values in scope.items():
            if name in self.codes:
                if not any(point[name] in self.codes[name][code] for code in values):
                    return False
            elif not any(holds(point[name], ends) for ends in values):
                return False
        return True

    def expected(self, point):
        holders = {body for body, period, scope in self.assignments if self.is_inside(point, scope, period)}
        return [] if len(holders) == 1 else [("overlap", sorted(holders)) if holders else ("gap", [])]

    def reported(self, point, findings):
        found = []
        for finding in findings:
            for box in finding["scope"]:
                scope = {n: v if n in self.codes else [v] for n, v in box.items() if n != "date"}
                if self.is_inside(point, scope, box.get("date", {})):
                    found.append((TOLD[finding["rule"]], finding.get("bodies", [])))
        return found

    def documents(self):
        head = 'xmlns="urn:dutymap:1"'
        bodies = "".join(f'<body id="b{n}" kind="department" name="b{n}"/>' for n in range(1, 5))
        ranges = "".join(
            f'<range id="{name}" name="{name}" whole="{str(is_whole).lower()}"{written(ends)}/>'
            for name, (is_whole, ends) in self.ranges.items())
        rows = ""
        for body, period, scope in self.assignments:
            within = ""
            for name, values in scope.items():
                if name in self.codes:
                    within += f'<within dimension="{name}" is="{" ".join(values)}"/>'
                else:
                    within += "".join(f'<within dimension="{name}"{written(ends)}/>' for ends in values)
            rows += f'<assign body="{body}" role="lead"{written(period)}>{within}</assign>'
        over = " ".join([*self.trees, *self.ranges])
        territory = f' territory="{" ".join(self.territory)}"' if self.territory else ""
        return {
            "register": f'<register {head} id="r">{markup("area", AREAS)}{bodies}</register>',
            "template": f'<template {head} id="t" revision="1"><role id="lead" name="lead" holders="one"/>'
            f'<categories id="stage" name="stage">{markup("category", STAGES)}</categories>{ranges}'
            f'<field id="f" name="f"><duty id="D" name="D" over="{over}"/></field></template>',
            "list": f'<list {head} id="l" template="t" revision="1" issuer="b1"{written(self.period)}{territory}>'
            f'<duty ref="D">{rows}</duty></list>',
        }


def differs(program, seed):
    case = Case(seed)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in case.documents().items():
            pathlib.Path(folder, f"{name}.xml").write_text(text)
        command = [program, "validate", folder, "--format", "json"]
        report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    findings = [f for f in report["findings"] if f["rule"] in TOLD]
    return any(case.reported(point, findings) != case.expected(point) for point in case.points())


if __name__ == "__main__":
    program, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    wrong = [seed for seed in range(first, first + count) if differs(program, seed)]
    print(f"{count - len(wrong)} of {count} as expected" + (f"; seeds that differ: {wrong}" if wrong else ""))
    sys.exit(1 if wrong else 0)
