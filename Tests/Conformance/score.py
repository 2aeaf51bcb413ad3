"""Scores the reader of documents against the XML conformance tests of the W3C, by their own catalogue.

What the suite calls not well-formed has to be refused (`syntax`). What it calls valid or invalid is well-formed, and has
to be read, unless it is something that is refused by design: a document type declaration, another version of XML, an
encoding that is not read. These are counted apart. Usage: score.py DUTYMAP FOLDER
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

BY_DESIGN = re.compile(rb"<!DOCTYPE|version\s*=\s*['\"](?!1\.0['\"])")


def tests(folder):
    """The tests of all catalogues in a folder: kind, version, file. Catalogues name others by entities."""
    for catalogue in sorted(folder.rglob("*.xml")):
        text = catalogue.read_bytes()
        if b"<TEST" not in text or b"<TESTCASES" not in text and b"<TESTSUITE" not in text:
            continue
        text = re.sub(rb"<!DOCTYPE[^\[>]*(\[.*?\])?\s*>", b"", text, flags=re.S)
        text = re.sub(rb"&(?!(amp|lt|gt|quot|apos|#)\b)[^;\s]*;", b"", text)
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            print(f"{catalogue}: not read as a catalogue: {error}", file=sys.stderr)
            continue
        for test in root.iter("TEST"):
            file = catalogue.parent / test.get("URI", "")
            if file.is_file():
                yield test.get("TYPE"), file


def is_refused(program, file):
    """Whether the reader has a fault of syntax to tell; None where it told nothing that can be read."""
    result = subprocess.run(
        [program, "validate", "--no-config", "--format", "json", "-"], stdin=file.open("rb"), capture_output=True, timeout=60
    )
    try:
        return any(finding["rule"] == "syntax" for finding in json.loads(result.stdout)["findings"])
    except (ValueError, KeyError):
        return None


def main():
    if len(sys.argv) != 3 or not pathlib.Path(sys.argv[2]).is_dir():
        sys.exit("SUITE has to name a folder with the conformance tests, such as SUITE=/path/to/xmlconf")
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    counts, wrong = collections.Counter(), []
    for kind, file in dict.fromkeys(tests(folder)):
        refused = is_refused(program, file)
        if refused is None:
            counts["without an answer"] += 1
            wrong.append((kind, file))
        elif kind == "not-wf":
            counts["not well-formed, refused" if refused else "not well-formed, read"] += 1
            if not refused:
                wrong.append((kind, file))
        elif kind in ("valid", "invalid"):
            if not refused:
                counts["well-formed, read"] += 1
            elif BY_DESIGN.search(file.read_bytes().replace(b"\0", b"")):
                counts["well-formed, refused by design"] += 1
            else:
                counts["well-formed, refused"] += 1
                wrong.append((kind, file))
        else:
            counts["left open by the suite"] += 1
    for what, count in sorted(counts.items()):
        print(f"{count:6} {what}")
    for kind, file in wrong:
        print(f"{kind}: {file}")
    if not counts:
        sys.exit("no catalogue with tests was found there")
    sys.exit(1 if wrong else 0)


main()
