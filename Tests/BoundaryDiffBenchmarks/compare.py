"""Times `dutymap diff` on lists whose rows were all renumbered and reordered, beside the general XML differ xmldiff.

The lists have a known number of real changes: each must be told once, beside the renumbering of each row, which
`dutymap diff` finds by the equal names. xmldiff is quadratic in the rows: it is cut off at a bound, which is then said. Neither checks what the lists say (`--no-effects`).
"""

import argparse
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

BODIES = ["edz", "east", "west", "emergency", "drc", "housing"]
PLACES = ["道路", "河道", "园区", "校园", "工地", "市场", "林地", "港口", "矿山", "社区"]
MATTERS = ["绿化", "照明", "噪声", "消防", "卫生", "排水", "拆迁", "防疫", "供热", "停车"]
WORKS = ["管理", "监督", "审批", "巡查", "执法", "维护", "统计"]
REAL = 9

TEMPLATE = """<template xmlns="urn:dutymap:1" id="t" revision="1">
<role id="lead" name="牵头" holders="one"/><role id="support" name="配合" holders="any"/>
<categories id="stage" name="环节"><category id="approval" name="审批"/><category id="oversight" name="监管"/></categories>
<range id="investment" name="投资额" unit="万元" from="0"/><field id="f" name="综合"/></template>
"""


def rows(count, chance):
    """Duties with three assignments each, no two of one name."""
    made = []
    for number in range(count):
        name = chance.choice(PLACES) + chance.choice(MATTERS) + chance.choice(WORKS) + f"第{number}类"
        limit = chance.choice([1000, 3000, 5000])
        lead, other, third = chance.sample(BODIES, 3)
        made.append({"id": f"A{number}", "name": name, "limit": limit, "bodies": [lead, other, third]})
    return made


def revised(old, chance):
    """The same duties under other numbers in another order, with a few real changes."""
    new = [dict(row, id=f"B{number}", bodies=list(row["bodies"])) for number, row in enumerate(old)]
    for number, row in enumerate(chance.sample(new, REAL)):
        if number % 3 == 0:
            row["limit"] += 500
        elif number % 3 == 1:
            row["bodies"][2] = "newcomer"
        else:
            row["basis"] = "安全生产法"
    chance.shuffle(new)
    return new


def document(duties):
    lines = ['<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz">']
    for row in duties:
        low = f'<within dimension="investment" below="{row["limit"]}"/>'
        high = f'<within dimension="investment" from="{row["limit"]}"/>'
        basis = f"<basis>{row['basis']}</basis>" if "basis" in row else ""
        lead, other, third = row["bodies"]
        lines.append(
            f'<duty id="{row["id"]}" name="{row["name"]}" field="f" over="stage investment">{basis}'
            f'<assign body="{lead}" role="lead">{low}</assign><assign body="{other}" role="lead">{high}</assign>'
            f'<assign body="{third}" role="support"/></duty>'
        )
    return "\n".join(lines + ["</list>"]) + "\n"


def timed(command, limit=None):
    """How much processor time a command takes, at best of three unless it has a limit, and what it prints.

    What it prints is nothing when it was cut off. Processor time does not depend on what else the machine does.
    """
    best, printed = None, None
    for _ in range(1 if limit else 3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        cut = (lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))) if limit else None
        done = subprocess.run(command, capture_output=True, preexec_fn=cut)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if done.returncode < 0:
            return seconds, None
        if best is None or seconds < best:
            best, printed = seconds, done.stdout
    return best, printed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="dutymap, built for release")
    parser.add_argument("--bound", type=int, default=1200, help="after how many times as long xmldiff is cut off")
    options = parser.parse_args()
    chance = random.Random(5)
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "templates").mkdir()
        (folder / "templates" / "t.xml").write_text(TEMPLATE, encoding="utf-8")
        for count in [2000, 10_000, 40_000]:
            old = rows(count, chance)
            files = [folder / "old.xml", folder / "new.xml"]
            for file, duties in zip(files, [old, revised(old, chance)]):
                file.write_text(document(duties), encoding="utf-8")
            seconds[count], printed = timed([options.program, "diff", *files, "--no-effects", "--format", "json"])
            told = json.loads(printed)
            kinds = [change["kind"] for change in told["changes"] if change["layer"] != "layout"]
            real = [kind for kind in kinds if kind != "duty-renumbered"]
            per_row = seconds[count] / count * 1e6
            print(
                f"{count:6} rows: {seconds[count]:6.2f} s, {per_row:5.1f} µs a row; "
                f"renumbered {kinds.count('duty-renumbered')}, other changes {len(real)} of {REAL} made"
            )
            if len(real) != REAL or kinds.count("duty-renumbered") != count:
                sys.exit("not one change for each real change")
            if count == 2000:
                xmldiff = pathlib.Path(sys.executable).parent / "xmldiff"
                peer, printed = timed([xmldiff, *files], round(options.bound * seconds[count]))
                ratio = peer / seconds[count]
                if printed is None:
                    print(f"        xmldiff: cut off after {peer:.0f} s, more than {ratio:.0f} times as long")
                else:
                    print(f"        xmldiff: {peer:.1f} s, {ratio:.0f} times as long, {printed.count(b'[')} actions")
    growth = (seconds[40_000] / seconds[2000]) / (40_000 / 2000)
    print(f"20 times the rows take {growth:.2f} times as long a row")


if __name__ == "__main__":
    main()
