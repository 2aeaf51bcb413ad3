"""Times the conflict report over many lists, and the page of its findings in Chromium.

Makes counties of ten lists with 48 duties each, in which five of each list's duties are claimed by a neighbour
too, and prints for growing numbers of lists: the findings, the time that `report` takes, beside `validate` on
the same lists, and the time for each finding against that of the smallest run. Then opens the largest page and
prints how long a reader waits for it, for a search and for a filter.

usage: report.py PROGRAM [LISTS...]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

DUTIES = 48
BODIES = 10
CLAIMED = 5


def template():
    fields = "".join(
        f'<field id="f{field}" name="领域{field}">'
        + "".join(
            f'<duty id="D{number:02d}" name="职责事项{number:02d}" over="area"><basis article="第{number}条">某某条例</basis></duty>'
            for number in range(field, DUTIES, 6)
        )
        + "</field>"
        for field in range(6)
    )
    return f'''<template xmlns="urn:dutymap:1" id="t" revision="1">
<role id="lead" name="牵头" holders="one"/><role id="support" name="配合" holders="any"/>{fields}</template>'''


def register(county):
    areas = "".join(f'<area id="a{county}.{body}" name="{county}县{body}区"/>' for body in range(BODIES))
    bodies = "".join(f'<body id="b{county}.{body}" kind="township" name="{county}县第{body}街道办事处"/>' for body in range(BODIES))
    return f'<register xmlns="urn:dutymap:1" id="r{county}"><area id="a{county}" name="{county}县">{areas}</area>{bodies}</register>'


def boundary_list(county, body):
    rows = []
    for number in range(DUTIES):
        claims = (number - body * CLAIMED) % DUTIES < CLAIMED
        neighbour = f'<assign body="b{county}.{(body + 1) % BODIES}" role="lead" from="2024-01-01"/>' if claims else ""
        rows.append(
            f'<duty ref="D{number:02d}"><assign body="b{county}.{body}" role="lead" wording="负责"/>{neighbour}'
            f'<assign body="b{county}.{(body + 2) % BODIES}" role="support"/></duty>'
        )
    return f'''<list xmlns="urn:dutymap:1" id="l{county}.{body}" template="t" revision="1" issuer="b{county}.{body}"
 territory="a{county}.{body}" from="2023-05-01"><title>{county}县第{body}街道职责边界清单</title>{"".join(rows)}</list>'''


def write(folder, lists):
    folder.mkdir()
    (folder / "template.xml").write_text(template())
    for number in range(lists):
        county, body = divmod(number, BODIES)
        (folder / f"list{number:04d}.xml").write_text(boundary_list(county, body))
        if body == 0:
            (folder / f"register{county:04d}.xml").write_text(register(county))


def timed(arguments):
    start = time.perf_counter()
    run = subprocess.run(arguments, capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit(f"{' '.join(map(str, arguments))}: {run.stderr}")
    return time.perf_counter() - start


# Enters a value and waits until the number of what is shown has changed and is drawn.
ENTER = """([selector, value, event]) => new Promise(done => {
  const start = performance.now();
  const drawn = () => requestAnimationFrame(() => setTimeout(() => done((performance.now() - start) / 1000)));
  new MutationObserver(drawn).observe(document.getElementById('shown'), {childList: true});
  const control = document.querySelector(selector);
  control.value = value;
  control.dispatchEvent(new Event(event, {bubbles: true}));
})"""
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def in_browser(page_file):
    """Seconds until the page can be used, and until two searches and a filter are shown."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(page_file.as_uri())
        page.evaluate(DRAWN)
        opened = time.perf_counter() - start
        entries = [("#q", "职责事项07", "input"), ("#q", "第3街道", "input"), ("[data-by=field]", "f2", "change")]
        waits = [page.evaluate(ENTER, list(entry)) for entry in entries]
        browser.close()
    return opened, waits


def main(program, sizes):
    print("lists  findings  validate   report  report/validate  per finding  against the first")
    first = None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for lists in sizes:
            documents, page, data = folder / f"lists{lists}", folder / "report.html", folder / "report.json"
            write(documents, lists)
            validate = timed([program, "validate", documents, "--rule", "overlap", "--format", f"json={data}"])
            findings = len(json.loads(data.read_text())["findings"])
            report = timed([program, "report", documents, "--rule", "overlap", "--format", f"html={page}"])
            each = report / findings
            first = first or each
            print(
                f"{lists:5d}  {findings:8d}  {validate:6.2f} s  {report:5.2f} s  {report / validate:15.2f}"
                f"  {each * 1000:8.2f} ms  {each / first:17.2f}"
            )
        opened, waits = in_browser(page)
        size = page.stat().st_size / 1e6
        print(f"the page of {findings} findings ({size:.1f} MB) opens in {opened:.2f} s;", end=" ")
        print("a first search, a second and a filter show after " + ", ".join(f"{wait:.2f} s" for wait in waits))


main(sys.argv[1], [int(size) for size in sys.argv[2:]] or [250, 500, 1000])
