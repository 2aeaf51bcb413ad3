"""Judges ledgers by their norms, and proposes allocations, in the plainest way there is: every norm on every body,
shares as fractions, states by looking through all entries; and compares with what the program says of a city that was
changed at random. The seed is printed with what differs.

usage: compare.py DUTYMAP NORMS REGISTER SEED ROUNDS
"""

import datetime
import json
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from fractions import Fraction
from pathlib import Path

NS = "{urn:dutymap:1}"
LEVELS = ["city", "province", "national"]


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def words(text):
    return (text or "").split()


# The lists that say who of each zone approves and enforces what.

LIST_BEGINS = datetime.date(2022, 1, 1)
TEMPLATE = """<template xmlns="urn:dutymap:1" id="t" revision="1"><role id="lead" name="牵头" holders="any"/>
  <role id="support" name="配合" holders="any"/><categories id="stage" name="环节"><category id="approval" name="审批"/>
  <category id="enforcement" name="执法"/></categories></template>"""


def random_rows(register, rng):
    """Who holds what, mostly organs of the first zones, so that some zones have two of one stage."""
    bodies = [b.get("id") for b in register.iter(NS + "body") if re.fullmatch(r"(z0[1-4]|c01|p0[12])(\..*)?", b.get("id"))]
    return [
        {"body": rng.choice(bodies), "role": rng.choice(["lead", "lead", "support"]),
         "stage": rng.choice(["approval", "enforcement", "enforcement", None])}
        for _ in range(rng.randint(0, 8))]


def list_of(rows):
    duties = []
    for number, row in enumerate(rows):
        within = f'<within dimension="stage" is="{row["stage"]}"/>' if row["stage"] else ""
        duties.append(f'<duty id="L{number}" name="事项{number}" over="stage">'
                      f'<assign body="{row["body"]}" role="{row["role"]}">{within}</assign></duty>')
    return (f'<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="z01" from="{LIST_BEGINS}">'
            + "".join(duties) + "</list>")


class City:
    def __init__(self, register, norms, rows=()):
        self.rows = rows
        self.bodies = {b.get("id"): b for b in register.iter(NS + "body")}
        self.date = day(register.get("date"))
        self.norms = list(norms.iter(NS + "norm"))
        self.bands = list(norms.iter(NS + "band"))
        self.levels = words(norms.find(NS + "levels").text)
        self.quantities = {q.get("id"): q for q in norms if q.tag in (NS + "quantity", NS + "ratio")}
        self.ranks = {}
        self.among = {}
        for ranks in register.iter(NS + "ranks"):
            key = ranks.get("of"), int(ranks.get("year"))
            self.among[key] = int(ranks.get("among")) if ranks.get("among") else None
            for rank in ranks:
                self.ranks.setdefault((*key, rank.get("body")), int(rank.get("is")))

    # The ledger.

    def entries(self, body, on=datetime.date.max):
        found = [e for e in self.bodies[body].findall(NS + "entry") if day(e.get("on")) <= on]
        return sorted(found, key=lambda e: e.get("on"))

    def state(self, body, attribute, on):
        values = [e.get(attribute) for e in self.entries(body, on) if e.get(attribute)]
        return values[-1] if values else None

    def count(self, body, quantity, on, what="approved"):
        values = [c.get(what) for e in self.entries(body, on) for c in e if c.get("of") == quantity and c.get(what)]
        return int(values[-1]) if values else None

    def exists(self, body, on):
        first, last = day(self.bodies[body].get("established")), day(self.bodies[body].get("abolished"))
        return (not first or first <= on) and (not last or on <= last)

    def kind(self, body):
        return self.bodies[body].get("kind")

    def zones(self, on):
        return [b for b in self.bodies if self.kind(b) in ("zone", "park") and self.exists(b, on)]

    def parts(self, body, depth=1):
        for other, element in self.bodies.items():
            if element.get("parent") == body and self.kind(other) in ("organ", "institution", "zone", "park"):
                yield other, depth
                if self.kind(other) in ("organ", "institution"):
                    yield from self.parts(other, depth + 1)

    # Quantities.

    def members(self, quantity, body, on):
        q = self.quantities[quantity]
        return [o for o, depth in self.parts(body) if self.is_counted(q, o, depth, on)]

    def is_counted(self, q, body, depth, on):
        return (
            self.exists(body, on)
            and self.kind(body) in words(q.get("counts"))
            and (not q.get("depth") or int(q.get("depth")) == depth)
            and (not q.get("function") or self.bodies[body].get("function") in words(q.get("function")))
            and self.state(body, "class", on) not in words(q.get("except-class"))
        )

    def value(self, quantity, body, on):
        """A whole number, a pair of part and whole, or None."""
        q = self.quantities[quantity]
        if q.tag == NS + "ratio":
            return len(self.members(q.get("part"), body, on)), len(self.members(q.get("whole"), body, on))
        return len(self.members(quantity, body, on)) if q.get("counts") else self.count(body, quantity, on)

    @staticmethod
    def within(value, limit):
        slack = Fraction(limit.get("tolerance") or 0)
        number, unit = (value[0] * 100, value[1]) if isinstance(value, tuple) else (value, 1)
        low, high = limit.get("from"), limit.get("to")
        return (low is None or number >= (Fraction(low) - slack) * unit) and (
            high is None or number <= (Fraction(high) + slack) * unit)

    def reached(self, body, check, on):
        """True, False, or what is not known."""
        for attribute in ("class", "level"):
            if check.get(attribute):
                own = self.state(body, attribute, on)
                if own is None:
                    return attribute
                if own not in words(check.get(attribute)):
                    return False
        if check.get("stage"):
            own = self.state(body, "stage", on)
            if own is None and check.get("stage") == "formal":
                return "stage"
            return own == check.get("stage")
        return True

    # Norms.

    def findings(self, on):
        found, silent = set(), set()
        for norm in self.norms:
            check = next(e for e in norm if e.tag not in [NS + t for t in ("words", "basis", "source", "note")])
            name = check.tag[len(NS):]
            strict = "error" if norm.get("force", "must") == "must" else "warning"
            getattr(self, name)(norm.get("id"), check, strict, on, found, silent)
        for body, fact in silent:
            found.add(("norm-unknown", None, body, "note"))
        for body in self.bodies:
            if self.exists(body, on):
                for quantity in {c.get("of") for e in self.entries(body) for c in e}:
                    approved, filled = self.count(body, quantity, on), self.count(body, quantity, on, "filled")
                    if None not in (approved, filled) and filled > approved:
                        found.add(("over-filled", None, body, "error"))
        return found

    def reach(self, check, on, silent):
        for body in self.zones(on):
            known = self.reached(body, check, on)
            if isinstance(known, str):
                silent.add((body, known))
            elif known:
                yield body

    def limit(self, norm, check, strict, on, found, silent):
        quantity, per = check.get("quantity"), check.get("per", "body")
        if per == "body":
            for body in self.reach(check, on, silent):
                value = self.value(quantity, body, on)
                if value is None:
                    found.add(("norm-unknown", norm, body, "note"))
                elif not self.within(value, check):
                    found.add(("norm-limit", norm, body, strict))
        elif per == "organ":
            for zone in self.reach(check, on, silent):
                for organ in self.members("organs", zone, on):
                    value = self.count(organ, quantity, on)
                    if value is None:
                        found.add(("norm-unknown", norm, organ, "note"))
                    elif not self.within(value, check):
                        found.add(("norm-limit", norm, organ, strict))
        else:
            for above in self.bodies:
                if self.exists(above, on) and self.state(above, "class", on) in words(check.get("class")):
                    q = self.quantities[quantity]
                    below = [z for z in self.zones(on) if self.bodies[z].get("under") == above]
                    counted = [z for z in below if self.is_counted(q, z, 0, on)]
                    if not self.within(len(counted), check):
                        kept = [z for z in counted if not self.excepted(z, norm, on)]
                        found.add(("norm-limit", norm, above, "accepted" if self.within(len(kept), check) else strict))

    def excepted(self, body, norm, on):
        return any(
            e.get("norm") in (None, norm) and e.get("rule") == "norm-limit" and (not e.get("until") or on <= day(e.get("until")))
            for e in self.bodies[body].findall(NS + "expect"))

    def change(self, norm, check, strict, on, found, silent):
        q = self.quantities[check.get("quantity")]
        old, new = (sum(self.is_counted(q, z, 0, d) for z in self.zones(d)) for d in (day(check.get("since")), day(check.get("until"))))
        if not old:
            found.add(("norm-unknown", norm, None, "note"))
        elif abs(Fraction(new - old, old) * 100 - Fraction(check.get("percent"))) > Fraction(check.get("tolerance") or 0):
            found.add(("norm-change", norm, None, strict))

    def form(self, norm, check, strict, on, found, silent):
        for body in self.reach(check, on, silent):
            nature, name = self.state(body, "nature", on), self.bodies[body].get("name")
            if check.get("nature") and nature is None:
                found.add(("norm-unknown", norm, body, "note"))
            if (
                (check.get("nature") and nature not in (None, check.get("nature")))
                or (check.get("agency") and not self.state(body, "agency-of", on))
                or (check.get("named") or "") not in name
                or any(part in name for part in words(check.get("not-named")))
            ):
                found.add(("norm-form", norm, body, strict))

    def require(self, norm, check, strict, on, found, silent):
        for body in self.reach(check, on, silent):
            own = [body] + [p for p, _ in self.parts(body) if self.exists(p, on) and self.kind(p) in ("organ", "institution")]
            organ = any(self.kind(p) == "organ" and self.bodies[p].get("function") == check.get("function") for p in own)
            sign = check.get("sign") and any(
                s.get("function") == check.get("function") for p in own for s in self.bodies[p].findall(NS + "sign"))
            if not organ and not sign:
                found.add(("norm-required", norm, body, strict))

    def concurrent(self, norm, check, strict, on, found, silent):
        for body in self.reach(check, on, silent):
            posts = [(p.get("name"), p.get("also")) for p in self.bodies[body].findall(NS + "post")]
            if (check.get("post"), check.get("also")) not in posts:
                found.add(("norm-concurrent", norm, body, strict))

    def term(self, norm, check, strict, on, found, silent):
        for body in self.zones(on):
            since = level = None
            for entry in self.entries(body):
                new = entry.get("level")
                if new and new != level:
                    if level and self.levels.index(new) < self.levels.index(level):
                        first, years = day(since), int(check.get("years"))
                        try:
                            full = first.replace(year=first.year + years)
                        except ValueError:
                            full = datetime.date(first.year + years, 3, 1)
                        if day(entry.get("on")) < full:
                            found.add(("norm-term", norm, body, strict))
                    since, level = entry.get("on"), new

    def initial(self, norm, check, strict, on, found, silent):
        limits = {n.get("id"): n.find(NS + "limit") for n in self.norms}
        for body in self.zones(on):
            formal = [e for e in self.entries(body) if e.get("stage") == "formal"]
            if not formal:
                continue
            first = day(formal[0].get("on"))
            for ceiling in words(check.get("of")):
                limit = limits[ceiling]
                known = self.reached(body, limit, first)
                if isinstance(known, str):
                    silent.add((body, known))
                elif known:
                    value = self.value(limit.get("quantity"), body, first)
                    share = Fraction(limit.get("to")) * Fraction(check.get("share")) / 100
                    rounded = {"down": share // 1, "nearest": (share + Fraction(1, 2)) // 1, "up": -(-share // 1)}
                    if value is None:
                        found.add(("norm-unknown", norm, body, "note"))
                    elif value > share:
                        found.add(("norm-initial", norm, body, strict if value > rounded[check.get("round")] else "note"))

    def uncovered(self, norm, check, strict, on, found, silent):
        for body, element in self.bodies.items():
            if self.exists(body, on) and element.get("function") in words(check.get("function")):
                if any(self.count(body, q, on) for q in ("posts", "leaders")):
                    found.add(("norm-uncovered", norm, body, strict))

    def single(self, norm, check, strict, on, found, silent):
        for zone in self.zones(on):
            holders = {
                row["body"] for row in self.rows
                if on >= LIST_BEGINS and row["role"] == check.get("role") and self.zone_of(row["body"]) == zone
                and (row["stage"] is None or row["stage"] in words(check.get("is")))}
            if len(holders) > 1:
                found.add(("norm-single", norm, zone, strict))

    def zone_of(self, body):
        while body is not None and self.kind(body) not in ("zone", "park"):
            if self.kind(body) not in ("organ", "institution"):
                return None
            body = self.bodies[body].get("parent")
        return body

    # Allocation.

    def holds(self, band, body, year):
        result = True
        for when in band.findall(NS + "when"):
            if when.get("mission"):
                start = datetime.date(year + 1, 1, 1)
                result = result and any(
                    LEVELS.index(m.get("level")) >= LEVELS.index(when.get("mission"))
                    and (day(m.get("from")) or start) <= start <= (day(m.get("to")) or start)
                    for m in self.bodies[body].findall(NS + "mission")) and result
                if result is False:
                    return False
                continue
            for back in range(int(when.get("years", 1))):
                own = self.rank_holds(when, body, year - back)
                if own is False:
                    return False
                if own is None:
                    result = None
        return result

    def rank_holds(self, when, body, year):
        place = self.ranks.get((when.get("ranking"), year, body))
        if place is None:
            return None
        if when.get("to"):
            return place <= int(when.get("to"))
        if when.get("last"):
            among = self.among.get((when.get("ranking"), year))
            return None if among is None else place > among - int(when.get("last"))
        before = self.ranks.get((when.get("ranking"), year - 1, body))
        return None if before is None else before - place >= int(when.get("rise"))

    def allocate(self, year):
        base = datetime.date(year, 12, 31)
        rows = {}
        for body in self.zones(base):
            if self.kind(body) != "zone" or self.bodies[body].get("abolished") == str(base):
                continue
            current = {q: self.value(q, body, base) for q in ("organs", "leaders")}
            current = {q: v for q, v in current.items() if v is not None}
            if self.state(body, "stage", base) == "preparatory":
                rows[body] = ("preparatory", current, current, [])
                continue
            known = [(b, self.holds(b, body, year)) for b in self.bands]
            unknown = [b.get("id") for b, truth in known if truth is None]
            holding = [b for b, truth in known if truth is True]
            given = {
                b.get("id"): any(
                    self.kind(p) == "organ" and self.exists(p, base)
                    and any(e.get("ground") == b.get("id") for e in self.entries(p, base)) for p, _ in self.parts(body))
                for b in self.bands}
            mission = lambda b: any(w.get("mission") for w in b.findall(NS + "when"))
            gives = lambda b: b.find(NS + "raise") is not None
            steps = [b for b in holding if gives(b) and not mission(b)][:1]
            gains = [b for b in holding if gives(b) and (b in steps or mission(b) and not given[b.get("id")])]
            sanctions = [b for b in holding if not gives(b)]
            takes = sanctions and any(e.tag in (NS + "lower", NS + "freeze") for e in sanctions[-1])
            if takes and gains:
                rows[body] = ("undecided", current, current, unknown)
                continue
            proposed = dict(current)
            for band in gains:
                for effect in band.findall(NS + "raise"):
                    q = effect.get("quantity")
                    if q in proposed:
                        stops = [
                            int(n.find(NS + "limit").get("to")) for n in self.norms
                            if n.get("id") in words(effect.get("within")) and n.find(NS + "limit").get("quantity") == q
                            and self.reached(body, n.find(NS + "limit"), base) is True]
                        proposed[q] = max(proposed[q], min([proposed[q] + int(effect.get("by"))] + stops))
            for band, truth in known:
                if truth is False and mission(band) and gives(band) and given[band.get("id")]:
                    for effect in band.findall(NS + "raise"):
                        proposed[effect.get("quantity")] = max(0, proposed[effect.get("quantity")] - int(effect.get("by")))
            for band in sanctions[-1:]:
                for effect in band.findall(NS + "lower"):
                    q = effect.get("quantity")
                    if q in proposed:
                        proposed[q] = min(proposed[q], max(proposed[q] - int(effect.get("by")), int(effect.get("floor"))))
                if any(e.get("what") == "use" for e in band) and "leaders" in proposed:
                    if self.count(body, "leaders", base, "filled") is None:
                        unknown.append("leaders")
            unknown += [q for q in ("organs", "leaders") if q not in current]
            rows[body] = ("decided", current, proposed, unknown)
        return rows


def mutate(text, rng):
    """One change to a register or to norms, made in the text."""
    choices = [
        (r'approved="\d+"', lambda m: f'approved="{rng.randint(0, 9)}"'),
        (r'filled="\d+"', lambda m: f'filled="{rng.randint(0, 9)}"'),
        (r' filled="\d+"', lambda m: ""),
        (r' class="[a-z-]+"', lambda m: rng.choice(["", ' class="provincial"', ' class="municipal"', ' class="functional"'])),
        (r'(?<!mission) level="[^"]+"', lambda m: rng.choice(["", ' level="正处级"', ' level="副处级"', ' level="正科级"'])),
        (r' nature="[a-z]+"', lambda m: rng.choice(["", ' nature="institution"', ' nature="statutory"'])),
        (r' stage="[a-z]+"', lambda m: rng.choice(["", ' stage="preparatory"', ' stage="formal"'])),
        (r' agency-of="[a-z0-9]+"', lambda m: ""),
        (r' function="[a-z]+"', lambda m: f' function="{rng.choice(["core", "general", "party", "discipline", "support", "running", "school"])}"'),
        (r' abolished="[0-9-]+"', lambda m: rng.choice(["", ' abolished="2022-06-30"', ' abolished="2023-12-31"'])),
        (r' established="[0-9-]+"', lambda m: rng.choice([' established="2022-12-31"', ' established="2023-05-01"', ""])),
        (r' under="[a-z0-9]+"', lambda m: f' under="{rng.choice(["c01", "c02", "c05", "city"])}"'),
        (r' also="[^"]+"', lambda m: ""),
        (r"<sign [^>]*>[^<]*</sign>", lambda m: ""),
        (r' is="\d+"', lambda m: f' is="{rng.randint(1, 14)}"'),
        (r'<rank [^>]*/>', lambda m: ""),
        (r' among="\d+"', lambda m: rng.choice(["", ' among="14"', ' among="10"'])),
        (r'ground="B\d"', lambda m: f'ground="B{rng.randint(1, 3)}"'),
        (r' on="\d{4}', lambda m: f' on="{rng.randint(2017, 2023)}'),
        (r' to="2023-12-31"', lambda m: rng.choice([' to="2025-12-31"', ' to="2022-12-31"', ""])),
        (r'管理办公室"', lambda m: '管委会"'),
        (r'until="2025', lambda m: 'until="2022'),
    ]
    while True:
        pattern, replacement = rng.choice(choices)
        places = list(re.finditer(pattern, text))
        if places:
            place = rng.choice(places)
            return text[: place.start()] + replacement(place) + text[place.end() :]


def mutate_norms(text, rng):
    choices = [
        (r' to="\d+"(?! years)', lambda m: f' to="{rng.randint(1, 9)}"'), (r' from="\d+"', lambda m: f' from="{rng.randint(1, 90)}"'),
        (r'share="\d+"', lambda m: f'share="{rng.choice(["50", "60", "62.5", "70", "99.9"])}"'),
        (r'round="[a-z]+"', lambda m: f'round="{rng.choice(["down", "nearest", "up"])}"'),
        (r' stage="formal"', lambda m: ""), (r' years="\d"', lambda m: f' years="{rng.randint(1, 4)}"'),
        (r' last="\d"', lambda m: f' last="{rng.randint(1, 8)}"'), (r' rise="\d"', lambda m: f' rise="{rng.randint(1, 6)}"'),
        (r' by="\d"', lambda m: f' by="{rng.randint(0, 3)}"'), (r' floor="\d"', lambda m: f' floor="{rng.randint(0, 6)}"'),
        (r'percent="-\d+"', lambda m: f'percent="{rng.choice(["-36", "-40", "-39.5", "-40.5"])}"'),
        (r'tolerance="[0-9.]+"', lambda m: f'tolerance="{rng.choice(["0", "0.5", "1", "4"])}"'),
        (r' class="provincial provincial-own"', lambda m: rng.choice([' class="provincial"', ""])),
        (r' force="[a-z]+"', lambda m: rng.choice(["", ' force="principle"'])),
        (r'what="use"', lambda m: 'what="applications"'),
    ]
    while True:
        pattern, replacement = rng.choice(choices)
        places = list(re.finditer(pattern, text))
        if places:
            place = rng.choice(places)
            return text[: place.start()] + replacement(place) + text[place.end() :]


def told(program, folder, on):
    run = subprocess.run(
        [program, "validate", folder, "--format", "json", "--on", str(on), "--language", "en"], capture_output=True, text=True)
    found = set()
    for finding in json.loads(run.stdout)["findings"]:
        rule = finding["rule"]
        if not rule.startswith(("norm-", "over-filled")):
            continue
        norms = finding.get("norms") or [finding.get("norm")]
        body = (finding.get("bodies") or [None])[0] if rule != "norm-change" else None
        severity = "accepted" if "accepted" in finding else finding["severity"]
        is_reach = rule == "norm-unknown" and re.search(r"states no (class|level|stage) on", finding["message"])
        found.add((rule, None if is_reach or rule == "over-filled" else norms[0], body, severity))
    return found


def allocated(program, folder, year):
    run = subprocess.run([program, "allocate", folder, "--year", str(year), "--format", "json"], capture_output=True, text=True)
    return {
        row["body"]: (row["status"], row["current"], row["proposed"], [u["id"] for u in row["unknown"]])
        for row in json.loads(run.stdout)["rows"] if not row["body"].startswith("p")}


def main():
    program, norms, register, seed, rounds = sys.argv[1:]
    rng = random.Random(int(seed))
    texts = Path(norms).read_text(), Path(register).read_text()
    faults = 0
    for number in range(int(rounds)):
        new_norms, new_register = texts
        for _ in range(rng.randint(1, 12)):
            new_register = mutate(new_register, rng)
        for _ in range(rng.randint(0, 3)):
            new_norms = mutate_norms(new_norms, rng)
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "norms.xml").write_text(new_norms)
            Path(folder, "register.xml").write_text(new_register)
            rows = random_rows(tree.fromstring(new_register), rng)
            Path(folder, "template.xml").write_text(TEMPLATE)
            Path(folder, "list.xml").write_text(list_of(rows))
            city = City(tree.fromstring(new_register), tree.fromstring(new_norms), rows)
            on = datetime.date(rng.choice([2020, 2022, 2023, 2024]), rng.choice([1, 4, 12]), 17)
            expected, found = city.findings(on), told(program, folder, on)
            if expected != found:
                faults += 1
                print(f"seed {seed}, round {number}, {on}: missing {sorted(map(str, expected - found))}, more {sorted(map(str, found - expected))}")
            year = rng.choice([2021, 2022, 2023])
            proposals, proposed = city.allocate(year), allocated(program, folder, year)
            for body in sorted(set(proposals) | set(proposed)):
                a, b = proposals.get(body), proposed.get(body)
                if a is None or b is None or a[:3] != b[:3] or sorted(a[3]) != sorted(b[3]):
                    faults += 1
                    print(f"seed {seed}, round {number}, {year}, {body}: expected {a}, got {b}")
    print(f"{rounds} cities, {faults} differences")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
